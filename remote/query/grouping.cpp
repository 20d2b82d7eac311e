// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/grouping.h"

namespace bee {

QString aggregateName(Aggregate aggregate)
{
    static const char* const names[] = {"count", "sum", "min", "mean", "p50", "p95", "p99", "max"};
    return QString::fromLatin1(names[static_cast<std::size_t>(aggregate)]);
}

EventSnapshot groupRows(const EventSnapshot&, const std::vector<quint32>*, const GroupQuery&,
                        const std::stop_token&)
{
    return {};
}

QString filterForGroup(const EventSnapshot&, qsizetype, const Schema&, const GroupQuery&, const FilterClock&)
{
    return {};
}

ColumnSummary summarizeColumn(const EventSnapshot&, const std::vector<quint32>*, int, const std::stop_token&)
{
    return {};
}

ProcessTree processTree(const EventSnapshot&, const std::vector<quint32>*, const std::stop_token&)
{
    return {};
}

} // namespace bee

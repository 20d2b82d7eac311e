// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/distribution.h"
#include "remote/query/rowblocks.h"

#include <numeric>

namespace bee {

/// Calls use(rows) for the rows that pass a filter, some at a time, ascending. False when stopped.
template <typename Use>
bool forEachBlock(const EventSnapshot& events, const RowFilter& filter, const DistributionStop& stop, Use use)
{
    constexpr qsizetype atOnce = EventChunk::capacity;
    RowMatcher matcher(filter, events.schema());
    std::vector<quint32> rows;
    for (qsizetype from = 0; from < events.rowCount(); from += atOnce) {
        if (stop && stop())
            return false;
        const qsizetype to = std::min(from + atOnce, events.rowCount());
        if (filter.isAll()) {
            rows.resize(static_cast<std::size_t>(to - from));
            std::iota(rows.begin(), rows.end(), static_cast<quint32>(from));
        } else {
            rows.clear();
            matcher.collect(events, from, to, rows);
        }
        use(std::as_const(rows));
    }
    return true;
}

} // namespace bee

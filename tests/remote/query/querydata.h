// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"

#include <numeric>
#include <random>
#include <string>

namespace bee::testdata {

inline Column column(const char* name, ColumnKind kind, Unit unit = Unit::None, int base = 10)
{
    return {QString::fromLatin1(name), kind, unit, base, false, {}};
}

/// Columns of all kinds and units that tools have.
inline Schema manyKinds()
{
    return {column("TIME", ColumnKind::Time),
            column("COMM", ColumnKind::Text),
            column("PID", ColumnKind::Integer),
            column("LAT(ms)", ColumnKind::Real, Unit::Milliseconds),
            column("LAT_us", ColumnKind::Integer, Unit::Microseconds),
            column("OFF_KB", ColumnKind::Integer, Unit::Kibibytes),
            column("FLAGS", ColumnKind::Integer, Unit::None, 8),
            column("ADDR", ColumnKind::Integer, Unit::None, 16),
            column("HIT%", ColumnKind::Real, Unit::Percent),
            column("PATH", ColumnKind::Text)};
}
enum ManyKinds : int { TimeAt, CommAt, PidAt, LatAt, MicrosAt, OffsetAt, FlagsAt, AddressAt, HitAt, PathAt };

inline FilterExpression parsed(const QString& text)
{
    const auto result = FilterExpression::parse(text);
    if (const auto* error = std::get_if<FilterError>(&result))
        qFatal("%s: %s", qPrintable(text), qPrintable(error->message));
    return std::get<FilterExpression>(result);
}

inline std::vector<quint32> matching(const EventSnapshot& snapshot, const QString& text,
                                     const FilterClock& clock = {}, TimeRange range = {})
{
    RowMatcher matcher({range, {parsed(text)}, clock}, snapshot.schema());
    return filterRows(snapshot, 0, matcher, {});
}

inline std::vector<quint32> allRows(const EventSnapshot& snapshot)
{
    std::vector<quint32> rows(static_cast<std::size_t>(snapshot.rowCount()));
    std::iota(rows.begin(), rows.end(), quint32(0));
    return rows;
}

/// Rows with few distinct values in some columns and many in others, and with missing ones.
inline EventSnapshot randomRows(qsizetype rows, unsigned seed)
{
    EventTable table(manyKinds());
    std::mt19937_64 random(seed);
    const auto below = [&random](quint64 n) { return static_cast<qint64>(random() % n); };
    static const char* const comms[] = {"nginx",         "Nginx",       "sh",   "systemd-journal",
                                        "rs:main Q:Reg", "k\xc3\xa4se", "a\xff"};
    for (qsizetype i = 0; i < rows; ++i) {
        table.setInteger(TimeAt, 1'772'373'600'000'000'000 + i * 1'500'000'000 + below(1'000'000'000));
        if (below(10) != 0)
            table.setText(CommAt, comms[below(7)]);
        if (below(20) != 0)
            table.setInteger(PidAt, below(50) - 5);
        if (below(10) != 0)
            table.setReal(LatAt, static_cast<double>(below(4000)) / 100);
        table.setInteger(MicrosAt, below(4) == 0 ? below(5'000'000'000'000) : below(30'000));
        table.setInteger(OffsetAt, below(9'000));
        table.setInteger(FlagsAt, below(0100'000));
        if (below(3) != 0)
            table.setInteger(AddressAt, static_cast<qint64>(random()));
        table.setReal(HitAt, static_cast<double>(below(101)));
        table.setText(PathAt, "/var/lib/file-" + std::to_string(below(200)));
        table.commitRow();
    }
    return table.snapshot();
}

} // namespace bee::testdata

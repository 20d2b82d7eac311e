// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"

#include <QString>

#include <limits>
#include <stop_token>
#include <vector>

namespace bee {

/// How a table makes lines.
struct LineQuery {
    std::vector<int> columns; ///< numeric ones: values; none: rows are counted
    int keyColumn = -1;       ///< a line for each of its values; -1: no split
    /// Off: a point for each interval that the tool printed. On: rows are binned by time, and their number,
    /// or the sum of their values, is given per second; always so without columns.
    bool perSecond = false;
    std::size_t mostSeries = 10; ///< keys by their sum; the others are added up as one line
    RowFilter filter{};          ///< only rows that pass
    friend bool operator==(const LineQuery&, const LineQuery&) = default;
};

/// One line: a value for each of Lines::times, NaN where there is none.
struct LineSeries {
    QString name; ///< of the column, or the key: safe plain text, at most 200 characters
    Unit unit = Unit::None;
    bool adds = false;     ///< counts, bytes and times add up and may be stacked; percents and sizes do not
    bool isOthers = false; ///< what is left beside the keys with the largest sums
    std::vector<double> values;
    double least = std::numeric_limits<double>::quiet_NaN(); ///< of values; NaN without any
    double most = std::numeric_limits<double>::quiet_NaN();
    static constexpr std::size_t blockSize = 32;
    std::vector<std::pair<double, double>> blocks; ///< least and most of each 32 values, as above

    /// Works out least, most and blocks from the values.
    void summarize();
    /// Least and most of the values [begin, end), fast; NaN without any.
    [[nodiscard]] std::pair<double, double> range(std::size_t begin, std::size_t end) const;
};

/// Lines over the same moments. A value; may cross threads.
struct Lines {
    std::vector<Time> times; ///< ascending: the stamps of intervals, or the beginnings of bins
    Duration step{};         ///< usual distance of times; 0 while fewer than two are known
    /// Ascending indices into times before which intervals are missing: lines are open there.
    std::vector<std::size_t> breaks;
    std::vector<LineSeries> series; ///< columns in the order asked for; keys by sum, others last
    quint64 rows = 0;               ///< that passed
    bool timesAreArrival = false;
    bool binned = false;              ///< values are per second
    std::size_t keys = 0;             ///< that there were, whether they have a line or not
    TimeRange extent{Time{}, Time{}}; ///< from the first to after the last time
};

/// One point an interval and key. Rows of one stamp belong together: where keys make several rows an
/// interval, a count that is missing from an interval that was printed is 0, any other value is missing, and
/// without a split the counts of a stamp are summed and other values averaged. Intervals that were not
/// printed leave a break: after more than one and a half usual steps, and a second more where stamps are
/// whole seconds, since a tool that sleeps between its intervals skips a second of its clock now and then.
/// Bins without rows are 0. Keys beyond 100,000 count as others. Empty when stopped or without a Time column.
[[nodiscard]] Lines linesOf(const EventSnapshot& events, const LineQuery& query, const std::stop_token& stop);

/// Whether the table is printed interval by interval, as cachestat's or syscount's is, so that lines are the
/// natural view of it. By its schema and its first rows.
[[nodiscard]] bool isIntervalTable(const EventSnapshot& events);

/// The lines that a table can give, likeliest first; empty without a Time column. intervals:
/// isIntervalTable().
[[nodiscard]] std::vector<LineQuery> lineQueries(const Schema& schema, bool intervals);
/// What one of them is called in a menu: "COUNT by SYSCALL", "HITS, MISSES, DIRTIES", "Rows per second".
[[nodiscard]] QString lineQueryTitle(const LineQuery& query, const Schema& schema);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"
#include "remote/query/subsecond.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace bee {

/// Which rows of a table are shown: those that pass everything. A value: copied into workers.
struct RowFilter {
    TimeRange range{};                           ///< of the first Time column
    std::vector<FilterExpression> expressions{}; ///< one the table has no column for lets nothing through
    FilterClock clock{};
    std::optional<SubsecondRange> offset{}; ///< of the first Time column
    [[nodiscard]] bool isAll() const { return range == TimeRange{} && expressions.empty() && !offset; }
    friend bool operator==(const RowFilter&, const RowFilter&) = default;
};

/// One key of an order.
struct RowSort {
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const RowSort&, const RowSort&) = default;
};
/// First key first; empty: order of arrival.
using RowSorting = std::vector<RowSort>;

/// Called on a worker with what is known so far; it may be called many times, each time with more.
using RowsSoFar = std::function<void(const std::vector<quint32>& rows, qsizetype covered)>;

/// Tests rows of one growing table. Each distinct text is tested once and remembered, so a regular expression
/// over ten million rows of some thousand texts costs a look-up a row. For one thread at a time;
/// filterRows() takes care of its own helpers.
class RowMatcher {
public:
    RowMatcher(RowFilter filter, const Schema& schema);
    ~RowMatcher();
    [[nodiscard]] bool matches(const EventSnapshot& snapshot, qsizetype row);
    /// Appends the rows of [from, to) that match, ascending. Faster than row by row.
    void collect(const EventSnapshot& snapshot, qsizetype from, qsizetype to, std::vector<quint32>& rows);

private:
    friend std::vector<quint32> filterRows(const EventSnapshot&, qsizetype, RowMatcher&,
                                           const std::stop_token&, const RowsSoFar&);
    void collect(const EventSnapshot& snapshot, qsizetype from, qsizetype to, std::vector<quint32>& rows,
                 const std::stop_token& stop, std::size_t thread);

    struct Impl;
    std::unique_ptr<Impl> d;
};

/// Rows [from, snapshot.rowCount()) that match, ascending, on at most two threads. soFar (may be empty) is
/// called first when some hundred rows are found or 50 ms have passed, then at most every 100 ms. Empty when
/// stopped.
[[nodiscard]] std::vector<quint32> filterRows(const EventSnapshot& snapshot, qsizetype from,
                                              RowMatcher& matcher, const std::stop_token& stop,
                                              const RowsSoFar& soFar = {});

/// The first count rows of the order that sortRows() would make; rows (ascending) null: all of the snapshot.
/// One pass.
[[nodiscard]] std::vector<quint32> firstRows(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                                             const RowSorting& sorting, std::size_t count,
                                             const std::stop_token& stop);

/// Sorts rows by their values: numbers by size, text without regard to case. Equal rows stay in order of
/// arrival; rows without a value come last in either direction. Unfinished when stopped. May use two threads.
void sortRows(const EventSnapshot& snapshot, std::vector<quint32>& rows, const RowSorting& sorting,
              const std::stop_token& stop);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"

#include <stop_token>
#include <vector>

namespace bee {

enum class Aggregate : quint8 { Count, Sum, Min, Mean, P50, P95, P99, Max };

/// "count", "p99" …: as columns and settings name it.
[[nodiscard]] QString aggregateName(Aggregate aggregate);

struct GroupMeasure {
    Aggregate aggregate = Aggregate::Count;
    int column = -1; ///< numeric; -1 for Count
    friend bool operator==(const GroupMeasure&, const GroupMeasure&) = default;
};

struct GroupQuery {
    std::vector<int> by;                ///< columns whose values make a group; at least one
    std::vector<GroupMeasure> measures; ///< shown in this order
    friend bool operator==(const GroupQuery&, const GroupQuery&) = default;
};

/// One row a group, in order of first appearance, as a table of its own: the key columns as they are in the
/// schema, then a column for each measure, named "count", "p99(LAT(ms))", with the unit of what it measures.
/// So it is sorted, filtered, shown and copied like any other. rows null: all of the snapshot. Missing values
/// count in no measure but Count. Percentiles are exact, by nearest rank: the smallest value with at least
/// that share of the values at or below it. Empty when stopped.
[[nodiscard]] EventSnapshot groupRows(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                                      const GroupQuery& query, const std::stop_token& stop);

/// The filter (for the table that was grouped) that lets through the rows of one group.
[[nodiscard]] QString filterForGroup(const EventSnapshot& groups, qsizetype group, const Schema& schema,
                                     const GroupQuery& query, const FilterClock& clock);

/// A column at a glance, for its menu.
struct ColumnSummary {
    struct Value {
        QString text; ///< safe plain text, as cells show it but without unit formatting
        qint64 count = 0;
        qsizetype row = 0; ///< one that has it: for filterForCell()
    };
    qint64 rows = 0;
    qint64 missing = 0;
    qint64 distinct = 0;     ///< texts and integers; at most 100,000 are told apart
    std::vector<Value> top;  ///< most frequent first, at most 10; empty for Real and Time columns
    double min = 0, max = 0; ///< numbers
    double p50 = 0, p95 = 0, p99 = 0;
    std::vector<qint64> bins; ///< 24 of equal width from min to max; of equal ratio when logarithmic
    bool logarithmic = false; ///< values above 0 that reach 100 times as far as the median and the least
};
[[nodiscard]] ColumnSummary summarizeColumn(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                                            int column, const std::stop_token& stop);

/// Processes in the order of a tree: children below their parent, else in order of arrival.
struct ProcessTree {
    std::vector<quint32> rows;
    std::vector<quint16> depths; ///< of each; 0: its parent is not in the table
};
/// From the columns pid and ppid; a PID that was used again belongs to the newest row before the child.
/// Empty when the table has no such columns, or when stopped. rows null: all.
[[nodiscard]] ProcessTree processTree(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                                      const std::stop_token& stop);

} // namespace bee

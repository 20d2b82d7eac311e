// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/denseids.h"
#include "widgets/heatmap/eventsegment.h"
#include "widgets/heatmap/heatmapsource.h"

namespace bee {

/// How a column's numbers are told as whole ones: durations in nanoseconds, sizes in bytes, each exactly as
/// they were printed; other integers as they are. Other real numbers keep their order, and nothing else.
class EventValues {
public:
    EventValues() = default;
    /// Of a numeric column; offset: of a time, nanoseconds within its second.
    EventValues(const Column& column, bool offset);

    [[nodiscard]] Unit unit() const { return m_unit; }
    /// Cells as a chunk holds them, none of them missing.
    [[nodiscard]] qint64 keyOf(qint64 cell) const;
    [[nodiscard]] qint64 keyOf(double cell) const;
    /// The key of a whole number in unit(): of a row's bound.
    [[nodiscard]] qint64 keyOfBound(qint64 bound) const;
    [[nodiscard]] double value(qint64 key) const; ///< in unit()

private:
    Unit m_unit = Unit::None;
    qint64 m_factor = 1;
    bool m_offset = false;
    bool m_ordered = false; ///< keys are the bits of real numbers, made to sort like them
};

/// What splits a heat map, in order of appearance.
struct EventKeys {
    static constexpr quint32 most = 10'000; ///< the number of all that come later
    DenseIds ids;                           ///< of numbers
    std::vector<quint64> numbers;           ///< of a cell: its text's id or its integer
    QStringList names;                      ///< plain text
};

/// Reads what a heat map needs of a table's rows. For one thread.
class EventReader {
public:
    EventReader(const EventHeatmap& heatmap, const Schema& schema);

    /// Whether the columns can make that heat map.
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] const EventValues& values() const { return m_values; }
    [[nodiscard]] int timeColumn() const { return m_time; }

    /// Of rows [from, to) those that pass the filter and have time and value. keys grows.
    [[nodiscard]] EventRows read(const EventSnapshot& events, qsizetype from, qsizetype to, EventKeys& keys);
    /// Appends rows of [from, to) whose time, value (low <= key < high) and key are those; ascending.
    void collect(const EventSnapshot& events, qsizetype from, qsizetype to, TimeRange time, qint64 low,
                 qint64 high, const std::optional<quint64>& keyNumber, std::vector<quint32>& rows);

private:
    /// Rows [from, to) that pass the filter, ascending.
    void collectPassing(const EventSnapshot& events, qsizetype from, qsizetype to,
                        std::vector<quint32>& rows);
    void readKeys(const EventSnapshot& events, const std::vector<quint32>& rows, EventKeys& keys,
                  std::vector<quint32>& out) const;

    EventHeatmap m_heatmap;
    EventValues m_values;
    std::unique_ptr<RowMatcher> m_matcher; ///< null: every row passes
    int m_time = -1;
    int m_value = -1;
    bool m_valid = false;
};

} // namespace bee

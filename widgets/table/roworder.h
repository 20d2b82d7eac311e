// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "widgets/table/cells.h"

#include <QString>

#include <stop_token>
#include <string>
#include <vector>

namespace bee {

/// Which rows of a table are shown.
struct RowFilter {
    QString text;    ///< case-insensitive part of any cell's text; empty: all rows
    TimeRange range; ///< of the first Time column
    [[nodiscard]] bool isAll() const { return text.isEmpty() && range == TimeRange{}; }
    friend bool operator==(const RowFilter&, const RowFilter&) = default;
};

/// column -1: order of arrival.
struct RowSort {
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const RowSort&, const RowSort&) = default;
};

/// Tests rows of one growing table. Each distinct text is compared once and remembered, so a search over a
/// million rows of a few thousand texts costs a look-up a row. For one thread at a time.
class RowMatcher {
public:
    RowMatcher(RowFilter filter, const Schema& schema, CellStyle style);
    [[nodiscard]] bool matches(const EventSnapshot& snapshot, qsizetype row);

private:
    [[nodiscard]] bool textMatches(const EventSnapshot& snapshot, TextId id);
    [[nodiscard]] bool bytesMatch(std::string_view bytes) const;
    [[nodiscard]] bool numberMatches(const EventSnapshot& snapshot, qsizetype row, int column) const;

    RowFilter m_filter;
    CellStyle m_style;
    std::string m_needle;  ///< lower case; used when ASCII
    bool m_ascii = false;  ///< the needle is ASCII: bytes are compared without decoding
    int m_timeColumn = -1; ///< for the range
    std::vector<int> m_textColumns;
    std::vector<int> m_numberColumns; ///< those whose text could hold the needle
    std::vector<qint8> m_known;       ///< by TextId: 0 not tested, 1 matches, -1 does not
};

/// Rows [from, snapshot.rowCount()) that match, ascending. Empty when stopped.
std::vector<quint32> filterRows(const EventSnapshot& snapshot, qsizetype from, RowMatcher& matcher,
                                const std::stop_token& stop);

/// Sorts rows by a column's values: numbers by size, text without regard to case. Equal rows stay in order
/// of arrival; rows without a value come last in either direction. Unfinished when stopped.
void sortRows(const EventSnapshot& snapshot, std::vector<quint32>& rows, RowSort sort,
              const std::stop_token& stop);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowlist.h"

namespace bee {

/// Rows of a view [from, to).
struct RowRange {
    int from = 0;
    int to = 0;
    friend bool operator==(const RowRange&, const RowRange&) = default;
};

/// Which rows of a view are selected, as ranges: ten million rows are one range. A value.
class RowSelection {
public:
    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] bool contains(int row) const;
    /// Ascending, neither touching nor overlapping.
    [[nodiscard]] const std::vector<RowRange>& ranges() const { return m_ranges; }

    void clear();
    void add(RowRange range);
    void remove(RowRange range);
    void toggle(int row);
    friend bool operator==(const RowSelection&, const RowSelection&) = default;

private:
    void recount();

    std::vector<RowRange> m_ranges;
    qsizetype m_count = 0;
};

/// Selected rows as rows of the snapshot, in the order they are shown. Cheap to copy; may cross threads.
struct SelectedRows {
    std::vector<RowRange> ranges;         ///< of the view
    std::shared_ptr<const RowList> order; ///< null: rows of the view are those of the snapshot

    [[nodiscard]] qsizetype count() const;
    /// Four bytes a row: for many rows not on the window thread.
    [[nodiscard]] std::vector<quint32> toVector() const;
};

} // namespace bee

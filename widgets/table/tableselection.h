// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/eventtablemodel.h"
#include "widgets/table/rowselection.h"

#include <optional>
#include <set>

namespace bee {

/// A cell of a table's view.
struct GridCell {
    int row = -1;    ///< of the view
    int column = -1; ///< of the schema
    [[nodiscard]] bool isValid() const { return row >= 0 && column >= 0; }
    friend bool operator==(const GridCell&, const GridCell&) = default;
};

/// Selected rows, current cell and marks of a table. They stay with what they stand for while the order
/// changes: the current row, and up to 10,000 selected ones or all. Marks are rows of the snapshot. Window
/// thread.
class TableSelection : public QObject {
    Q_OBJECT

public:
    enum class Extend : quint8 {
        Replace,  ///< the row alone
        Range,    ///< from where the last selection began up to the row, alone
        AddRange, ///< the same beside what is selected
        Toggle,
        None, ///< the current cell moves, the selection stays
    };

    TableSelection(EventTableModel& model, QObject* parent);

    [[nodiscard]] GridCell currentCell() const { return m_current; }
    /// Row of the snapshot with the current cell; -1: none, or it is not selected.
    [[nodiscard]] qsizetype currentSnapshotRow() const;
    [[nodiscard]] const RowSelection& rows() const { return m_rows; }
    [[nodiscard]] bool isSelected(int row) const { return m_rows.contains(row); }
    [[nodiscard]] SelectedRows selectedRows() const;

    void moveTo(GridCell cell, Extend extend = Extend::Replace);
    void setCurrentColumn(int column);
    void selectAll();
    void clear(); ///< no current cell either

    [[nodiscard]] const std::set<quint32>& marks() const { return m_marks; }
    void setMarks(std::set<quint32> snapshotRows);
    void toggleMarks(); ///< of the selected rows, or the current one: marks all unless all are marked

Q_SIGNALS:
    void changed(); ///< selection or current cell
    void selectedCountChanged(qsizetype count);
    void currentRowChanged(qsizetype snapshotRow); ///< currentSnapshotRow()
    void currentCellChanged(bee::GridCell cell);
    void marksChanged();
    /// The rows have another order, and the selection is placed in it.
    void reordered(const bee::OrderChange& change);

private:
    /// What is selected as rows of the snapshot, while an order is being made.
    struct Held {
        std::vector<quint32> rows; ///< ascending
        bool all = false;
        qsizetype current = -1;
        bool currentSelected = false;
    };
    [[nodiscard]] Held taken() const;
    [[nodiscard]] static std::vector<quint32> trackedOf(const Held& held);
    void place(const OrderChange& change);
    void report();

    EventTableModel& m_model;
    RowSelection m_rows;
    GridCell m_current;
    int m_anchor = -1;
    RowSelection m_before; ///< the selection that AddRange adds to
    std::optional<Held> m_held;
    std::set<quint32> m_marks;
    qsizetype m_reportedCount = 0;
    qsizetype m_reportedRow = -1;
    GridCell m_reportedCell;
};

} // namespace bee

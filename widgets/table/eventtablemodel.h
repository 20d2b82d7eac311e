// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/cells.h"
#include "widgets/table/rowordering.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace bee {

/// A change of the order: where the rows that somebody tracks stand in it.
struct OrderChange {
    bool whole = true;         ///< false: the first rows of an order that is still being made
    bool wanted = false;       ///< by a person, rather than by new rows
    std::vector<quint32> rows; ///< those that were asked for, ascending; empty when not whole
    std::vector<int> places;   ///< of each; -1: not shown
};

/// Rows of an EventSnapshot as a table that sorts, filters and grows by itself: it holds the order as row
/// numbers, made on a worker. Window thread.
///
/// With neither filter nor sort new rows show at once. With a filter they follow when the worker has looked
/// at them; with a sort at most every half second, as a tree at most each second.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit EventTableModel(QObject* parent = nullptr);
    ~EventTableModel() override;

    /// The table as it is now. Rows of the same table are appended; another table replaces it.
    void setSnapshot(const EventSnapshot& snapshot);
    void setTimeDisplay(const TimeDisplay& display);

    void setFilter(const RowFilter& filter);
    [[nodiscard]] const RowFilter& filter() const { return m_filter; }
    void setSorting(const RowSorting& sorting); ///< empty: order of arrival
    [[nodiscard]] const RowSorting& sorting() const { return m_sorting; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< by one key; -1: none
    /// Children below their parents, where the table has processes; sorting then has no effect.
    void setTree(bool tree);
    [[nodiscard]] bool isTree() const { return m_tree; }
    [[nodiscard]] bool canBeTree() const;
    [[nodiscard]] int depth(int viewRow) const; ///< in the tree; 0: no parent in the table
    /// While held, a live sort keeps its present order.
    void setSortHeld(bool held);

    /// While paused nothing that is shown changes by new rows; they wait.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] qsizetype waitingRows() const { return m_latest.rowCount() - m_shown.rowCount(); }
    [[nodiscard]] qsizetype totalRows() const { return m_shown.rowCount(); }
    [[nodiscard]] bool isWorking() const { return m_ordering.isBusy(); }

    /// Row of the snapshot behind a row of the view, and back (-1 when it is not shown).
    [[nodiscard]] qsizetype snapshotRow(int viewRow) const;
    [[nodiscard]] int viewRow(qsizetype snapshotRow) const;
    /// The rows shown, in their order; null: all rows of snapshot() as they arrived.
    [[nodiscard]] std::shared_ptr<const RowList> orderedRows() const;
    [[nodiscard]] bool isInOrderOfArrival() const { return m_natural || m_ascending; }
    [[nodiscard]] const EventSnapshot& snapshot() const { return m_shown; }
    [[nodiscard]] const CellStyle& cellStyle() const { return m_style; }
    [[nodiscard]] bool isFailureRow(int viewRow) const;
    /// Asked, at last in layoutAboutToBeChanged(), for the rows of the snapshot, ascending, whose places
    /// orderChanged() then tells.
    void setTrackedRows(std::function<std::vector<quint32>()> rows) { m_tracked = std::move(rows); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged(); ///< shown, total or waiting rows, or isWorking()
    void orderChanged(const bee::OrderChange& change);
    void styleChanged();   ///< cellStyle()
    void sortingChanged(); ///< sorting() or isTree()

private:
    void replaceTable(const EventSnapshot& snapshot);
    void advance();
    void reorder(bool wanted); ///< starts the job that gives the whole order
    void extend();
    void resortLater();
    void takeAnswer(const std::shared_ptr<OrderAnswer>& answer);
    void applyOrder(const OrderAnswer* answer); ///< null: natural
    void learnStyle();
    [[nodiscard]] std::vector<quint32> tracked() const
    {
        return m_tracked ? m_tracked() : std::vector<quint32>();
    }
    [[nodiscard]] bool wantsNatural() const { return m_filter.isAll() && m_sorting.empty() && !m_tree; }
    [[nodiscard]] bool wantsAscending() const { return m_sorting.empty() && !m_tree; }

    EventSnapshot m_latest;
    EventSnapshot m_shown; ///< what the order covers or is about to; older than m_latest while paused
    CellStyle m_style;
    std::vector<int> m_failureColumns;

    RowFilter m_filter;
    RowSorting m_sorting;
    bool m_tree = false;
    bool m_paused = false;
    bool m_sortHeld = false;

    bool m_natural = true;    ///< shown in order of arrival without filter: m_order is empty
    bool m_ascending = false; ///< m_order is in order of arrival
    int m_rows = 0;           ///< shown rows
    RowList m_order;          ///< when not natural
    std::shared_ptr<const std::vector<quint16>> m_depths;
    qsizetype m_covered = 0; ///< rows of m_shown that m_order takes into account
    bool m_wanted = false;   ///< the running job is one a person asked for
    std::shared_ptr<RowMatcher> m_matcher;
    std::function<std::vector<quint32>()> m_tracked;
    RowOrdering m_ordering;
    QTimer m_resort; ///< next sort of a growing table
};

} // namespace bee

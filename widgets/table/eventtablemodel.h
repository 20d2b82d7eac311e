// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/cells.h"
#include "widgets/table/rowordering.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace bee {

/// Rows of an EventSnapshot as a table that sorts, filters and grows by itself: it holds the order as row
/// numbers, made on a worker. Window thread.
///
/// With neither filter nor sort new rows show at once. With a filter they follow when the worker has looked
/// at them; with a sort at most every half second.
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
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: order of arrival
    [[nodiscard]] const RowSort& sorting() const { return m_sort; }
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
    [[nodiscard]] const EventSnapshot& snapshot() const { return m_shown; }
    [[nodiscard]] const CellStyle& cellStyle() const { return m_style; }
    [[nodiscard]] bool isFailureRow(int viewRow) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged(); ///< shown, total or waiting rows, or isWorking()

private:
    void replaceTable(const EventSnapshot& snapshot);
    void advance();
    void reorder(); ///< starts the job that m_filter and m_sort need over all rows
    void extend();
    void takeAnswer(const OrderAnswer& answer);
    void applyOrder(std::vector<quint32> order, bool natural);
    void learnStyle();
    [[nodiscard]] bool wantsNatural() const { return m_filter.isAll() && m_sort.column < 0; }

    EventSnapshot m_latest;
    EventSnapshot m_shown; ///< what the order covers or is about to; older than m_latest while paused
    CellStyle m_style;
    std::vector<int> m_failureColumns;

    RowFilter m_filter;
    RowSort m_sort{-1}; ///< column -1: order of arrival
    bool m_paused = false;
    bool m_sortHeld = false;

    bool m_natural = true;        ///< shown in order of arrival without filter: m_order is empty
    int m_rows = 0;               ///< shown rows
    std::vector<quint32> m_order; ///< when not natural
    qsizetype m_covered = 0;      ///< rows of m_shown that m_order takes into account
    bool m_fullJob = false;       ///< the running job makes a whole order
    std::shared_ptr<RowMatcher> m_matcher;
    RowOrdering m_ordering;
    QTimer m_resort; ///< next sort of a growing table
};

} // namespace bee

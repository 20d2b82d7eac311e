// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "remote/data/timedisplay.h"
#include "remote/query/roworder.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace bee {

class EventTableModel;
class TableGrid;
struct GridCell;

/// Events as rows: sorted by a click on a header, filtered by text, growing while a capture runs. Follows
/// the newest row until the person scrolls up or selects; paused it shows what was there, and how many rows
/// wait. Rows in its interface are rows of the snapshot. Window thread.
class EventTableView : public QWidget {
    Q_OBJECT

public:
    explicit EventTableView(QWidget* parent = nullptr);
    ~EventTableView() override;

    /// Call once a frame with the newest snapshot; rows are appended. Another table replaces the rows, an
    /// empty snapshot clears them.
    void setSnapshot(const EventSnapshot& snapshot);
    void setTimeDisplay(const TimeDisplay& display);
    /// Shown while the table has no rows at all; the default is "Waiting for the first event…".
    void setEmptyText(const QString& text);

    /// Without its row of tools and its scroll bars, for a small panel.
    void setCompact(bool compact);

    void setFilterText(const QString& text);
    [[nodiscard]] QString filterText() const;
    /// Shows only rows whose (first) time lies in the range; TimeRange{} shows all.
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const { return m_range; }
    /// What the views share narrows the rows too, beside the person's own filter.
    void setSelectionFilter(const std::vector<FilterExpression>& expressions);
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const;
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;
    /// Selects and shows a row; -1 selects none. A row the filter hides is not selected.
    void setCurrentRow(qsizetype row);
    [[nodiscard]] qsizetype currentRow() const; ///< -1: none

    void copySelection();
    [[nodiscard]] EventTableModel* model() const { return m_model; }

Q_SIGNALS:
    void rowActivated(qsizetype row);      ///< Enter or double click
    void currentRowChanged(qsizetype row); ///< -1: none
    void filterTextChanged(const QString& text);
    void narrowRequested(const QString& expression, const QString& label); ///< for all views
    void timeRequested(bee::TimeRange range);                              ///< for all views

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildToolRow();
    void applyFilter();
    void updateCounts();
    void updateButtons();
    void updateEmptyText();
    void showMenu(GridCell cell, const QPoint& at);

    EventTableModel* m_model = nullptr;
    TableGrid* m_grid = nullptr;
    QWidget* m_tools = nullptr;
    QLineEdit* m_filter = nullptr;
    QLabel* m_counts = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_pause = nullptr;
    QTimer m_filterDelay;
    QString m_filterText; ///< in force
    TimeRange m_range;
    std::vector<FilterExpression> m_selection; ///< of all views
    QString m_waitingText;
};

} // namespace bee

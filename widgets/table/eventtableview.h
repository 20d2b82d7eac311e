// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"
#include "remote/query/grouping.h"
#include "remote/query/roworder.h"
#include "widgets/table/colorrules.h"
#include "widgets/table/columnlayout.h"
#include "widgets/table/filterhistory.h"
#include "widgets/table/latestquery.h"
#include "widgets/table/rowcopy.h"

#include <QWidget>

class QStackedWidget;

namespace bee {

class EventTableModel;
class FilterBar;
class FindBar;
class GroupView;
class TableGrid;
class TableTools;
struct GridCell;

/// Events as rows: sorted by clicks on headers, filtered, searched, grouped, coloured by rules, growing while
/// a capture runs. Follows the newest row until the person scrolls up or selects; paused it shows what was
/// there, and how many rows wait. Rows in its interface are rows of the snapshot. Window thread.
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

    /// The person's own filter, in the filter language. While it cannot be understood the last one stays.
    void setFilterText(const QString& text);
    [[nodiscard]] QString filterText() const; ///< in force
    /// Shows only rows whose (first) time lies in the range; TimeRange{} shows all.
    void setTimeRange(TimeRange range);
    /// What else rows must pass, from the selection of all views. An expression about a column the table does
    /// not have is passed over.
    void setSelectionFilter(std::vector<FilterExpression> expressions,
                            std::optional<SubsecondRange> offset = {});
    [[nodiscard]] const FilterHistory& filterHistory() const;
    void setFilterHistory(const FilterHistory& history);

    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const;
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;
    /// Selects and shows a row; -1 selects none. A row the filter hides is not selected.
    void setCurrentRow(qsizetype row);
    [[nodiscard]] qsizetype currentRow() const; ///< -1: none

    [[nodiscard]] ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout& layout);
    void setColorRules(const std::vector<ColorRule>& rules);
    [[nodiscard]] const std::vector<ColorRule>& colorRules() const { return m_colors.rules(); }

    /// Shows groups instead of rows; columns are the table's, those of sorting the groups'.
    void setGroups(const GroupQuery& query, const RowSorting& sorting);
    void showRows(); ///< no groups
    [[nodiscard]] bool isGrouped() const;

    void copySelection(CopyFormat format = CopyFormat::Tsv);
    void focusFilter();
    void openFind();
    void openGoToTime();
    [[nodiscard]] EventTableModel* model() const { return m_model; }

Q_SIGNALS:
    void rowActivated(qsizetype row);      ///< Enter or double click
    void currentRowChanged(qsizetype row); ///< -1: none
    void filterTextChanged(const QString& text);
    void narrowRequested(const QString& expression, const QString& label); ///< of all views
    void timeRequested(bee::TimeRange range);                              ///< of all views
    void columnLayoutChanged();                                            ///< these three: by the person
    void filterHistoryChanged();
    void colorRulesRequested(); ///< to be edited

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectTools();
    void connectGrid(TableGrid& grid);
    void applyFilter();
    void takeTable();
    void updateCounts();
    void updateEmptyText();
    void updateGroups(bool now);
    void drill(const QString& filter);
    void goBack();
    void updateBack();
    bool actByKey(const QKeyEvent& event, bool really);
    void find(const QString& text, bool forward);
    void countHits(const QString& text);
    void goToTime(const QString& text);
    void narrowToSelectedTime();
    void showCellMenu(TableGrid& grid, GridCell cell, const QPoint& at);
    void showColumnMenu(TableGrid& grid, int column, const QPoint& at);
    void resetColumns(TableGrid& grid);
    void fillGroupMenu();
    void fillViewMenu();
    [[nodiscard]] TableGrid& shownGrid() const;
    [[nodiscard]] FilterClock clock() const;

    /// Where the way back leads to.
    struct Step {
        QString filter;
        GroupQuery query;
        RowSorting sorting;
    };

    EventTableModel* m_model;
    TableTools* m_tools;
    FilterBar* m_filter;
    QStackedWidget* m_body;
    TableGrid* m_grid;
    GroupView* m_groups = nullptr; ///< made when it is first needed
    FindBar* m_find;
    ColorRules m_colors;
    TimeDisplay m_display;
    TimeRange m_range;
    std::optional<SubsecondRange> m_offset; ///< of the selection
    std::vector<FilterExpression> m_selection;
    std::vector<Step> m_steps;
    Schema m_schema;
    ColumnLayout m_layout; ///< for the table to come
    QString m_waitingText;
    QString m_foundText; ///< m_hits are its rows
    qint64 m_hits = -1;  ///< not known
    LatestQuery<qint64> m_hitCount;
};

} // namespace bee

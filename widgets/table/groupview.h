// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"
#include "remote/query/grouping.h"
#include "remote/query/roworder.h"
#include "widgets/table/latestquery.h"
#include "widgets/table/rowlist.h"

#include <QTimer>
#include <QWidget>

namespace bee {

class EventTableModel;
class GroupBar;
class TableGrid;
struct GridCell;

/// The rows of a table in groups: by what and what is measured of each as chips, and the groups as a table of
/// their own. Made on a worker, anew at most twice a second while rows arrive. Window thread.
class GroupView : public QWidget {
    Q_OBJECT

public:
    explicit GroupView(QWidget* parent = nullptr);
    ~GroupView() override;

    /// The rows that are grouped; null: all of the snapshot. Call whenever they change. now: they are others,
    /// not more of the same.
    void setSource(const EventSnapshot& snapshot, std::shared_ptr<const RowList> rows, bool now);
    void setQuery(const Schema& schema, const GroupQuery& query, const RowSorting& sorting);
    [[nodiscard]] const GroupQuery& query() const;
    void setClock(const TimeDisplay& display, const FilterClock& clock);
    void setEmptyText(const QString& text);

    [[nodiscard]] bool isWorking() const;
    [[nodiscard]] qsizetype groupCount() const;
    [[nodiscard]] EventTableModel& model() const { return *m_model; }
    [[nodiscard]] TableGrid& grid() const { return *m_grid; }

Q_SIGNALS:
    void groupsChanged();
    void drillRequested(const QString& filter); ///< lets through the rows of the group activated
    void closed();                              ///< back to the rows

private:
    void ask();
    void take(EventSnapshot& groups);
    void restore();

    GroupBar* m_bar;
    EventTableModel* m_model;
    TableGrid* m_grid;
    EventSnapshot m_snapshot;
    std::shared_ptr<const RowList> m_rows;
    FilterClock m_clock;
    bool m_stale = false; ///< the source changed since the job was started
    QString m_currentKey; ///< of the group with the current cell, while the table is replaced
    int m_scroll = 0;
    bool m_restoring = false;
    RowSorting m_wantedSorting; ///< for the first groups of a query
    QTimer m_next;
    LatestQuery<EventSnapshot> m_job;
};

} // namespace bee

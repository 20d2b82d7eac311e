// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/groupview.h"

#include "widgets/table/eventtablemodel.h"
#include "widgets/table/groupbar.h"
#include "widgets/table/tablegrid.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr int intervalMilliseconds = 500;
/// Finding the current group again must not hold the window up.
constexpr qsizetype mostToSearch = 20'000;

/// What tells a group from the others.
QString keyOf(const EventSnapshot& groups, qsizetype row, std::size_t columns)
{
    QString key;
    for (std::size_t i = 0; i < columns; ++i)
        key += cellRaw(groups, row, static_cast<int>(i), {}) + QLatin1Char('\t');
    return key;
}

} // namespace

GroupView::GroupView(QWidget* parent)
    : QWidget(parent), m_bar(new GroupBar(this)), m_model(new EventTableModel(this)),
      m_grid(new TableGrid(*m_model, this))
{
    m_grid->setAccessibleName(tr("Groups"));
    m_grid->setFollowing(false);
    setFocusProxy(m_grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_grid, 1);
    connect(m_bar, &GroupBar::closed, this, &GroupView::closed);
    connect(m_bar, &GroupBar::queryChanged, this, [this] {
        m_model->setSorting({{static_cast<int>(m_bar->query().by.size()), Qt::DescendingOrder}});
        ask();
    });
    connect(m_grid, &TableGrid::activated, this, [this](GridCell cell) {
        Q_EMIT drillRequested(filterForGroup(m_model->snapshot(), m_model->snapshotRow(cell.row),
                                             m_snapshot.schema(), query(), m_clock));
    });
    connect(m_model, &EventTableModel::countsChanged, this, &GroupView::restore);
    m_next.setSingleShot(true);
    m_next.setInterval(intervalMilliseconds);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (m_stale && !m_job.isBusy())
            ask();
    });
}

GroupView::~GroupView() = default;

const GroupQuery& GroupView::query() const
{
    return m_bar->query();
}

void GroupView::setSource(const EventSnapshot& snapshot, std::shared_ptr<const RowList> rows, bool now)
{
    m_snapshot = snapshot;
    m_rows = std::move(rows);
    m_stale = true;
    if (now)
        ask();
    else if (!m_job.isBusy() && !m_next.isActive())
        m_next.start();
}

void GroupView::setQuery(const Schema& schema, const GroupQuery& query, const RowSorting& sorting)
{
    m_bar->setQuery(schema, query);
    // The table of other groups has other columns: its order must not be taken for theirs.
    m_model->setSorting({});
    m_model->setSnapshot({});
    m_wantedSorting = sorting;
    ask();
}

void GroupView::setClock(const TimeDisplay& display, const FilterClock& clock)
{
    m_model->setTimeDisplay(display);
    m_clock = clock;
}

void GroupView::setEmptyText(const QString& text)
{
    m_grid->setEmptyText(text);
}

bool GroupView::isWorking() const
{
    return m_job.isBusy() || m_model->isWorking();
}

qsizetype GroupView::groupCount() const
{
    return m_model->totalRows();
}

void GroupView::ask()
{
    if (query().by.empty() || m_snapshot.schema().empty())
        return;
    m_stale = false;
    m_next.stop();
    m_job.ask(
        [snapshot = m_snapshot, rows = m_rows, query = query()](const std::stop_token& stop) {
            if (!rows)
                return groupRows(snapshot, nullptr, query, stop);
            const std::vector<quint32> list = rows->toVector();
            return groupRows(snapshot, &list, query, stop);
        },
        [this](EventSnapshot& groups) { take(groups); });
    Q_EMIT groupsChanged();
}

/// Each answer is another table; the person sees one that changes.
void GroupView::take(EventSnapshot& groups)
{
    m_next.start();
    const bool sameColumns = m_model->snapshot().schema() == groups.schema();
    if (sameColumns && m_currentKey.isEmpty()) {
        const GridCell current = m_grid->selection().currentCell();
        if (current.isValid())
            m_currentKey = keyOf(m_model->snapshot(), m_model->snapshotRow(current.row), query().by.size());
        m_scroll = m_grid->verticalScrollBar()->value();
    }
    m_restoring = sameColumns;
    m_grid->setUpdatesEnabled(false); // until it is in order
    m_model->setSnapshot(groups);
    if (!m_wantedSorting.empty()) {
        m_model->setSorting(m_wantedSorting);
        m_wantedSorting.clear();
    }
    restore();
    Q_EMIT groupsChanged();
}

void GroupView::restore()
{
    if (m_model->isWorking())
        return;
    if (m_restoring) {
        m_restoring = false;
        m_grid->verticalScrollBar()->setValue(m_scroll);
        if (!m_currentKey.isEmpty()) {
            const EventSnapshot& groups = m_model->snapshot();
            for (qsizetype row = 0; row < std::min(groups.rowCount(), mostToSearch); ++row)
                if (keyOf(groups, row, query().by.size()) == m_currentKey) {
                    m_grid->setCurrentSnapshotRow(row);
                    break;
                }
            m_currentKey.clear();
            m_grid->verticalScrollBar()->setValue(m_scroll);
        }
    }
    m_grid->setUpdatesEnabled(true);
    Q_EMIT groupsChanged();
}

} // namespace bee

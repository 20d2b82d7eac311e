// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/eventtableview.h"

#include "widgets/table/eventtablemodel.h"
#include "widgets/table/filterbar.h"
#include "widgets/table/filterfield.h"
#include "widgets/table/findbar.h"
#include "widgets/table/groupview.h"
#include "widgets/table/tablecolumns.h"
#include "widgets/table/tablegrid.h"
#include "widgets/table/tabletools.h"
#include "widgets/theme/format.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {
/// With more rows selected than these a live order would not keep them.
constexpr qsizetype mostRowsToReorderUnderSelection = 10'000;
} // namespace

EventTableView::EventTableView(QWidget* parent)
    : QWidget(parent), m_model(new EventTableModel(this)), m_tools(new TableTools(this)),
      m_filter(&m_tools->filter()), m_body(new QStackedWidget(this)), m_grid(new TableGrid(*m_model, m_body)),
      m_find(new FindBar(this)), m_waitingText(tr("Waiting for the first event…"))
{
    m_body->addWidget(m_grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_find);
    setFocusProxy(m_grid);

    connect(m_model, &EventTableModel::countsChanged, this, [this] {
        updateCounts();
        updateGroups(false);
    });
    connect(m_model, &EventTableModel::orderChanged, this, [this](const OrderChange& change) {
        if (change.wanted)
            updateGroups(true);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &EventTableView::takeTable);
    connect(&m_grid->selection(), &TableSelection::selectedCountChanged, m_model,
            [this](qsizetype count) { m_model->setSortHeld(count > mostRowsToReorderUnderSelection); });
    connect(m_grid, &TableGrid::activated, this,
            [this](GridCell cell) { Q_EMIT rowActivated(m_model->snapshotRow(cell.row)); });
    connect(&m_grid->selection(), &TableSelection::currentRowChanged, this,
            &EventTableView::currentRowChanged);
    connect(m_grid, &TableGrid::followingChanged, m_tools, &TableTools::setFollowing);
    connect(&m_grid->columns(), &TableColumns::layoutChanged, this, [this] {
        m_layout = columnLayout();
        Q_EMIT columnLayoutChanged();
    });
    connectGrid(*m_grid);
    connectTools();
    m_tools->setFollowing(m_grid->isFollowing());
    updateCounts();
}

EventTableView::~EventTableView() = default;

void EventTableView::connectTools()
{
    m_filter->setSource([this] { return m_model->snapshot(); });
    connect(m_filter, &FilterBar::filterChanged, this, [this] {
        applyFilter();
        Q_EMIT filterTextChanged(filterText());
    });
    connect(m_filter, &FilterBar::historyChanged, this, &EventTableView::filterHistoryChanged);
    connect(m_filter, &FilterBar::left, this, [this] { shownGrid().setFocus(); });
    connect(m_tools, &TableTools::followRequested, this, &EventTableView::setFollowing);
    connect(m_tools, &TableTools::pauseRequested, this, &EventTableView::setPaused);
    connect(m_tools, &TableTools::backRequested, this, &EventTableView::goBack);
    connect(m_tools->groupMenu(), &QMenu::aboutToShow, this, &EventTableView::fillGroupMenu);
    connect(m_tools->viewMenu(), &QMenu::aboutToShow, this, &EventTableView::fillViewMenu);
    connect(m_find, &FindBar::findRequested, this, &EventTableView::find);
    connect(m_find, &FindBar::timeRequested, this, &EventTableView::goToTime);
    connect(m_find, &FindBar::closed, this, [this] {
        m_hitCount.cancel();
        shownGrid().findText({});
        shownGrid().setFocus();
    });
}

void EventTableView::setSnapshot(const EventSnapshot& snapshot)
{
    const bool first = m_model->totalRows() == 0 && snapshot.rowCount() > 0;
    m_model->setSnapshot(snapshot);
    if (first) {
        // Times without a date are near the first row.
        m_colors.setRules(m_colors.rules(), clock());
        if (!m_model->filter().isAll())
            applyFilter();
    }
}

/// Another table: what is about columns is looked at again.
void EventTableView::takeTable()
{
    if (m_model->snapshot().schema() == m_schema)
        return;
    m_schema = m_model->snapshot().schema();
    if (!m_layout.isEmpty())
        m_grid->columns().setLayout(m_layout);
    m_steps.clear();
    showRows();
    m_filter->sourceChanged();
    applyFilter();
}

void EventTableView::setTimeDisplay(const TimeDisplay& display)
{
    m_display = display;
    m_model->setTimeDisplay(display);
    if (m_groups)
        m_groups->setClock(display, clock());
    m_colors.setRules(m_colors.rules(), clock());
    applyFilter();
}

/// Of filters: the clock that is shown. Times count from the start of the capture, or else its first row.
FilterClock EventTableView::clock() const
{
    Time start = m_display.start;
    if (start == Time()) {
        const EventSnapshot& rows = m_model->snapshot();
        const int column = firstTimeColumn(rows.schema());
        if (column >= 0 && rows.rowCount() > 0 && !rows.isNull(0, column))
            start = rows.time(0, column);
    }
    return {m_display.ahead(start), start};
}

void EventTableView::setCompact(bool compact)
{
    m_tools->setHidden(compact);
    m_grid->setHorizontalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_grid->setVerticalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void EventTableView::setEmptyText(const QString& text)
{
    m_waitingText = text;
    updateEmptyText();
}

void EventTableView::setFilterText(const QString& text)
{
    m_filter->setText(text);
}

QString EventTableView::filterText() const
{
    return m_filter->filter().text();
}

void EventTableView::setTimeRange(TimeRange range)
{
    if (range == m_range)
        return;
    m_range = range;
    applyFilter();
}

void EventTableView::setSelectionFilter(std::vector<FilterExpression> expressions,
                                        std::optional<SubsecondRange> offset)
{
    if (expressions == m_selection && offset == m_offset)
        return;
    m_selection = std::move(expressions);
    m_offset = offset;
    applyFilter();
}

const FilterHistory& EventTableView::filterHistory() const
{
    return m_filter->history();
}

void EventTableView::setFilterHistory(const FilterHistory& history)
{
    m_filter->setHistory(history);
}

void EventTableView::applyFilter()
{
    RowFilter filter;
    filter.range = m_range;
    filter.offset = m_offset;
    if (!m_filter->filter().isEmpty())
        filter.expressions.push_back(m_filter->filter());
    for (const FilterExpression& expression : m_selection) {
        const std::optional<FilterError> error = checkFilter(expression, m_model->snapshot().schema());
        if (!expression.isEmpty() && !(error && error->unknownField))
            filter.expressions.push_back(expression);
    }
    if (!filter.expressions.empty())
        filter.clock = clock();
    m_model->setFilter(filter);
    m_hits = -1;
    updateCounts();
}

void EventTableView::setFollowing(bool following)
{
    m_grid->setFollowing(following);
    m_tools->setFollowing(m_grid->isFollowing());
}

bool EventTableView::isFollowing() const
{
    return m_grid->isFollowing();
}

void EventTableView::setPaused(bool paused)
{
    m_model->setPaused(paused);
    updateCounts();
}

bool EventTableView::isPaused() const
{
    return m_model->isPaused();
}

void EventTableView::setCurrentRow(qsizetype row)
{
    m_grid->setCurrentSnapshotRow(row);
}

qsizetype EventTableView::currentRow() const
{
    return m_grid->selection().currentSnapshotRow();
}

ColumnLayout EventTableView::columnLayout() const
{
    return m_grid->columns().layout();
}

void EventTableView::setColumnLayout(const ColumnLayout& layout)
{
    m_layout = layout;
    m_grid->columns().setLayout(layout);
}

void EventTableView::setColorRules(const std::vector<ColorRule>& rules)
{
    m_colors.setRules(rules, clock());
    m_grid->setRowColoring(&m_colors);
}

bool EventTableView::isGrouped() const
{
    return m_groups && m_body->currentWidget() == m_groups;
}

TableGrid& EventTableView::shownGrid() const
{
    return isGrouped() ? m_groups->grid() : *m_grid;
}

void EventTableView::setGroups(const GroupQuery& query, const RowSorting& sorting)
{
    if (query.by.empty())
        return;
    if (!m_groups) {
        m_groups = new GroupView(m_body);
        m_body->addWidget(m_groups);
        m_groups->setClock(m_display, clock());
        connectGrid(m_groups->grid());
        connect(m_groups, &GroupView::groupsChanged, this, &EventTableView::updateCounts);
        connect(m_groups, &GroupView::drillRequested, this, &EventTableView::drill);
        connect(m_groups, &GroupView::closed, this, [this] {
            m_steps.clear();
            showRows();
            m_grid->setFocus();
        });
    }
    const bool hadFocus = m_body->isAncestorOf(focusWidget());
    m_groups->setClock(m_display, clock());
    m_groups->setSource(m_model->snapshot(), m_model->orderedRows(), false);
    m_groups->setQuery(m_model->snapshot().schema(), query, sorting);
    m_body->setCurrentWidget(m_groups);
    setFocusProxy(m_groups);
    if (hadFocus)
        m_groups->setFocus();
    m_tools->setGrouped(true);
    updateBack();
    updateCounts();
}

void EventTableView::showRows()
{
    m_body->setCurrentWidget(m_grid);
    setFocusProxy(m_grid);
    m_tools->setGrouped(false);
    updateBack();
    updateCounts();
}

void EventTableView::updateGroups(bool now)
{
    if (isGrouped())
        m_groups->setSource(m_model->snapshot(), m_model->orderedRows(), now);
}

void EventTableView::drill(const QString& filter)
{
    if (filter.isEmpty())
        return;
    m_steps.push_back({m_filter->filter().text(), m_groups->query(), m_groups->model().sorting()});
    showRows();
    m_filter->narrow(filter);
    m_grid->setFocus();
}

void EventTableView::goBack()
{
    if (m_steps.empty())
        return;
    const Step step = m_steps.back();
    m_steps.pop_back();
    m_filter->setText(step.filter);
    setGroups(step.query, step.sorting);
    m_groups->setFocus();
}

void EventTableView::updateBack()
{
    const bool back = !m_steps.empty() && !isGrouped();
    m_tools->setBack(back ? QChar(0x2039) + QStringLiteral(" ") + tr("Groups") : QString());
}

void EventTableView::updateCounts()
{
    const auto total = static_cast<qint64>(m_model->totalRows());
    const auto shown = static_cast<qint64>(m_model->rowCount());
    QString text = m_model->filter().isAll()
                       ? total == 1 ? tr("1 row") : tr("%1 rows").arg(formatCount(total))
                       : tr("%1 of %2").arg(formatCount(shown), formatCount(total));
    const QString rows = text;
    if (isGrouped()) {
        const auto groups = static_cast<qint64>(m_groups->groupCount());
        text = groups == 1 ? tr("1 group") : tr("%1 groups").arg(formatCount(groups));
    }
    m_tools->setCounts(text, rows);
    m_tools->setPaused(m_model->isPaused(), static_cast<qint64>(m_model->waitingRows()));
    updateEmptyText();
}

void EventTableView::updateEmptyText()
{
    QString text;
    if (m_model->totalRows() == 0)
        text = m_waitingText;
    else if (m_model->isWorking() || (isGrouped() && m_groups->isWorking()))
        text = tr("Looking through the rows…");
    else if (!m_filter->filter().isEmpty())
        text = tr("No row matches “%1”").arg(displayText(filterText().toStdString(), 200));
    else if (m_range == TimeRange{})
        text = tr("No row fits what is selected");
    else
        text = tr("No row in this range of time");
    m_grid->setEmptyText(text);
    if (m_groups)
        m_groups->setEmptyText(text);
}

} // namespace bee

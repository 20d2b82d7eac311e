// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filternode.h"
#include "remote/query/filtervalue.h"
#include "widgets/table/cellmenu.h"
#include "widgets/table/columnmenu.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"
#include "widgets/table/filterbar.h"
#include "widgets/table/filterfield.h"
#include "widgets/table/findbar.h"
#include "widgets/table/grouppresets.h"
#include "widgets/table/groupview.h"
#include "widgets/table/tablecolumns.h"
#include "widgets/table/tablegrid.h"
#include "widgets/table/tableheader.h"
#include "widgets/table/tabletools.h"
#include "widgets/theme/format.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QThreadPool>
#include <QToolTip>

#include <algorithm>

namespace bee {

namespace {

/// More rows than these are put together on a worker.
constexpr qsizetype copyAtOnce = 2000;
/// More would fill the memory of whoever pastes them.
constexpr qsizetype mostRowsToCopy = 1'000'000;
/// Rows whose times a menu looks at.
constexpr qsizetype mostRowsForSpan = 100'000;

QString titleOf(const Schema& schema, int column)
{
    QString title = columnTitle(schema[static_cast<std::size_t>(column)]);
    return title.replace(QLatin1Char('&'), QLatin1String("&&"));
}

/// As they come from the tool: its order, nothing hidden or pinned, widths from the rows.
ColumnLayout plainLayout(const Schema& schema)
{
    ColumnLayout layout;
    for (const Column& column : schema)
        layout.columns.push_back({column.name, 0, false, false});
    return layout;
}

/// Keys are the table's own, at work also without the menu: it only shows them.
QString withKey(const QString& text, const QKeySequence& key)
{
    return text + QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
}

qint64 countRows(const EventSnapshot& snapshot, const std::shared_ptr<const RowList>& rows,
                 const RowFilter& filter, const std::stop_token& stop)
{
    RowMatcher matcher(filter, snapshot.schema());
    if (!rows)
        return static_cast<qint64>(filterRows(snapshot, 0, matcher, stop).size());
    qint64 count = 0;
    for (const std::span<const quint32> piece : rows->pieces()) {
        if (stop.stop_requested())
            break;
        for (const quint32 row : piece)
            count += matcher.matches(snapshot, row) ? 1 : 0;
    }
    return count;
}

} // namespace

void EventTableView::connectGrid(TableGrid& grid)
{
    connect(&grid, &TableGrid::copyRequested, this, [this] { copySelection(); });
    connect(&grid, &TableGrid::menuRequested, this,
            [this, &grid](GridCell cell, const QPoint& at) { showCellMenu(grid, cell, at); });
    connect(&grid, &TableGrid::headerMenuRequested, this,
            [this, &grid](int column, const QPoint& at) { showColumnMenu(grid, column, at); });
    connect(&grid, &TableGrid::findFinished, this, [this](bool found, bool wrapped) {
        QString text = !found ? tr("Not found") : wrapped ? tr("Went round to the other end") : QString();
        if (found && m_hits >= 0)
            text = (m_hits == 1 ? tr("1 row has it") : tr("%1 rows have it").arg(formatCount(m_hits))) +
                   (wrapped ? QStringLiteral(" · ") + text : QString());
        m_find->setAnswer(text, !found);
    });
}

/// Keys of the table while it has the focus, before the window's own. really: else only whether it is one.
bool EventTableView::actByKey(const QKeyEvent& event, bool really)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    const auto act = [really](const auto& action) {
        if (really)
            action();
        return true;
    };
    if (event.matches(QKeySequence::Find))
        return act([this] { openFind(); });
    if (key == Qt::Key_F3 && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier)
        return act([&] {
            if (m_find->text().isEmpty())
                openFind();
            else
                find(m_find->text(), !modifiers.testFlag(Qt::ShiftModifier));
        });
    if (modifiers == Qt::ShiftModifier && key == Qt::Key_F10) // which Qt knows on Windows only
        return act([this] {
            QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(), shownGrid().mapToGlobal(QPoint()));
            QCoreApplication::sendEvent(&shownGrid(), &menu);
        });
    if (modifiers == Qt::ControlModifier && key == Qt::Key_G)
        return act([this] { openGoToTime(); });
    if ((modifiers == Qt::ControlModifier && key == Qt::Key_L) || event.text() == QLatin1String("/"))
        return act([this] { focusFilter(); });
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter) && !isGrouped())
        return act([this] { narrowToSelectedTime(); });
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && key == Qt::Key_C)
        return act([this] {
            const EventTableModel& model = shownGrid().model();
            if (const GridCell cell = shownGrid().selection().currentCell(); cell.isValid())
                QGuiApplication::clipboard()->setText(
                    cellRaw(model.snapshot(), model.snapshotRow(cell.row), cell.column, model.cellStyle()));
        });
    const bool back = (modifiers == Qt::AltModifier && key == Qt::Key_Left) ||
                      (modifiers == Qt::NoModifier && key == Qt::Key_Backspace);
    if (back && isGrouped())
        return act([this] { showRows(); });
    if (back && !m_steps.empty())
        return act([this] { goBack(); });
    return false;
}

bool EventTableView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && actByKey(*static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void EventTableView::keyPressEvent(QKeyEvent* event)
{
    if (!actByKey(*event, true))
        QWidget::keyPressEvent(event);
}

void EventTableView::focusFilter()
{
    m_filter->field()->setFocus(Qt::ShortcutFocusReason);
    m_filter->field()->selectAll();
}

void EventTableView::openFind()
{
    m_find->open(FindBar::Mode::Find);
}

void EventTableView::openGoToTime()
{
    m_find->open(FindBar::Mode::GoTo);
}

void EventTableView::find(const QString& text, bool forward)
{
    if (text != m_foundText || m_hits < 0)
        countHits(text);
    shownGrid().findText(text, forward);
}

void EventTableView::countHits(const QString& text)
{
    m_foundText = text;
    m_hits = -1;
    auto parsed = FilterExpression::parse(quoteForFilter(text));
    if (isGrouped() || std::holds_alternative<FilterError>(parsed))
        return;
    RowFilter filter;
    filter.expressions.push_back(std::get<FilterExpression>(parsed));
    filter.clock = clock();
    m_hitCount.ask([snapshot = m_model->snapshot(), rows = m_model->orderedRows(),
                    filter](const std::stop_token& stop) { return countRows(snapshot, rows, filter, stop); },
                   [this](qint64& count) {
                       m_hits = count;
                       if (count > 0 && m_find->isVisible())
                           m_find->setAnswer(count == 1 ? tr("1 row has it")
                                                        : tr("%1 rows have it").arg(formatCount(count)));
                   });
}

void EventTableView::goToTime(const QString& text)
{
    FilterValue value;
    value.text = text;
    value.bytes = text.toUtf8();
    value.quoted = true;
    value.length = static_cast<int>(text.size());
    const auto time = writtenTime(value, clock());
    if (const auto* error = std::get_if<FilterError>(&time)) {
        m_find->setAnswer(error->message, true);
        return;
    }
    m_find->close();
    m_grid->goToTime(Time(Duration(std::get<WrittenTime>(time).first)));
    m_grid->setFocus();
}

/// All views show the time from the first to the last of the selected rows.
void EventTableView::narrowToSelectedTime()
{
    const SelectedRows selected = m_grid->selection().selectedRows();
    const int column = firstTimeColumn(m_model->snapshot().schema());
    if (column < 0 || selected.count() == 0 || selected.count() > mostRowsForSpan)
        return;
    // A time that was printed to the second stands for all of that second.
    Duration printed(1);
    for (int digits = m_model->cellStyle().digits(column); digits < 9; ++digits)
        printed *= 10;
    TimeRange span{Time::max(), Time::min()};
    for (const quint32 row : selected.toVector()) {
        if (m_model->snapshot().isNull(row, column))
            continue;
        const Time time = m_model->snapshot().time(row, column);
        span.from = std::min(span.from, time);
        span.to = std::max(span.to, time > Time::max() - printed ? Time::max() : time + printed);
    }
    if (span.from < span.to)
        Q_EMIT timeRequested(span);
}

void EventTableView::copySelection(CopyFormat format)
{
    TableGrid& grid = shownGrid();
    const SelectedRows rows = grid.selection().selectedRows();
    if (rows.count() == 0)
        return;
    if (rows.count() > mostRowsToCopy) {
        QToolTip::showText(grid.mapToGlobal(QPoint(24, 40)),
                           tr("At most %1 rows are copied at once. A session can be exported whole.")
                               .arg(formatCount(static_cast<qint64>(mostRowsToCopy))),
                           &grid);
        return;
    }
    const EventTableModel& model = grid.model();
    const CopyOptions options{format, grid.header()->shownColumns()};
    if (rows.count() <= copyAtOnce) {
        QGuiApplication::clipboard()->setText(
            copyRows(model.snapshot(), rows.toVector(), options, model.cellStyle()));
        return;
    }
    QThreadPool::globalInstance()->start(
        [snapshot = model.snapshot(), rows, options, style = model.cellStyle()] {
            const QString text = copyRows(snapshot, rows.toVector(), options, style);
            QMetaObject::invokeMethod(qGuiApp, [text] { QGuiApplication::clipboard()->setText(text); });
        });
}

void EventTableView::showCellMenu(TableGrid& grid, GridCell cell, const QPoint& at)
{
    const EventTableModel& model = grid.model();
    CellPlace place{
        model.snapshot(), model.snapshotRow(cell.row), cell.column, model.cellStyle(), clock(), {}};
    const SelectedRows selected = grid.selection().selectedRows();
    if (selected.count() <= mostRowsForSpan)
        place.selected = selected.toVector();
    place.isMarked = grid.selection().marks().contains(static_cast<quint32>(place.row));
    place.canGroup = !isGrouped();
    // A measure is no column of the rows.
    place.canFilter = !isGrouped() || static_cast<std::size_t>(cell.column) < m_groups->query().by.size();
    auto* menu = new CellMenu(place, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &CellMenu::filterRequested, m_filter, &FilterBar::narrow);
    connect(menu, &CellMenu::narrowRequested, this, &EventTableView::narrowRequested);
    connect(menu, &CellMenu::timeRequested, this, &EventTableView::timeRequested);
    connect(menu, &CellMenu::copyRequested, this, &EventTableView::copySelection);
    connect(menu, &CellMenu::markRequested, &grid.selection(), &TableSelection::toggleMarks);
    connect(
        menu, &CellMenu::columnMenuRequested, this,
        [this, &grid, column = cell.column, at] { showColumnMenu(grid, column, at); }, Qt::QueuedConnection);
    connect(menu, &CellMenu::groupRequested, this, [this](int column) {
        const GroupPreset preset = groupBy(m_model->snapshot().schema(), column);
        setGroups(preset.query, preset.sorting);
    });
    menu->popup(at);
}

void EventTableView::showColumnMenu(TableGrid& grid, int column, const QPoint& at)
{
    EventTableModel& model = grid.model();
    const auto columns = static_cast<int>(model.snapshot().schema().size());
    if (column < 0 || column >= columns)
        return;
    ColumnPlace place{model.snapshot(), model.orderedRows(), column, clock(), model.sorting(), {}};
    for (int other = 0; other < columns; ++other)
        if (grid.columns().isHidden(other))
            place.hidden.push_back(other);
    place.isPinned = grid.columns().isPinned(column);
    place.canGroup = !isGrouped();
    auto* menu = new ColumnMenu(place, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ColumnMenu::filterRequested, this, [this, column](const QString& expression) {
        if (!isGrouped() || static_cast<std::size_t>(column) < m_groups->query().by.size())
            m_filter->narrow(expression);
    });
    connect(menu, &ColumnMenu::sortRequested, &model, &EventTableModel::setSorting);
    connect(menu, &ColumnMenu::groupRequested, this, [this](int by) {
        const GroupPreset preset = groupBy(m_model->snapshot().schema(), by);
        setGroups(preset.query, preset.sorting);
    });
    connect(menu, &ColumnMenu::hideRequested, &grid.columns(), &TableColumns::setHidden);
    connect(menu, &ColumnMenu::pinRequested, &grid.columns(), &TableColumns::setPinned);
    connect(menu, &ColumnMenu::resetRequested, this, [this, &grid] { resetColumns(grid); });
    menu->popup(at);
}

void EventTableView::resetColumns(TableGrid& grid)
{
    grid.columns().setLayout(plainLayout(grid.model().snapshot().schema()));
    if (&grid == m_grid) {
        m_layout = {};
        Q_EMIT columnLayoutChanged();
    }
}

void EventTableView::fillGroupMenu()
{
    QMenu* menu = m_tools->groupMenu();
    menu->clear();
    const Schema& schema = m_model->snapshot().schema();
    if (schema.empty()) {
        menu->addAction(tr("There are no rows yet"))->setEnabled(false);
        return;
    }
    for (const GroupPreset& preset : groupPresets(schema))
        menu->addAction(preset.title, this, [this, preset] { setGroups(preset.query, preset.sorting); });
    if (!menu->isEmpty())
        menu->addSeparator();
    QMenu* by = menu->addMenu(tr("By column"));
    for (std::size_t i = 0; i < schema.size(); ++i)
        by->addAction(titleOf(schema, static_cast<int>(i)), this, [this, column = static_cast<int>(i)] {
            const GroupPreset preset = groupBy(m_model->snapshot().schema(), column);
            setGroups(preset.query, preset.sorting);
        });
    if (isGrouped()) {
        menu->addSeparator();
        menu->addAction(tr("Back to the rows"), this, &EventTableView::showRows);
    }
}

void EventTableView::fillViewMenu()
{
    QMenu* menu = m_tools->viewMenu();
    menu->clear();
    TableGrid* grid = &shownGrid();
    const Schema& schema = grid->model().snapshot().schema();
    QMenu* columns = menu->addMenu(tr("Columns"));
    columns->setEnabled(!schema.empty());
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const auto column = static_cast<int>(i);
        QAction* action = columns->addAction(titleOf(schema, column), grid, [grid, column](bool shown) {
            grid->columns().setHidden(column, !shown);
        });
        action->setCheckable(true);
        action->setChecked(!grid->columns().isHidden(column));
    }
    menu->addAction(tr("Reset columns"), this, [this, grid] { resetColumns(*grid); });
    if (m_model->canBeTree() && !isGrouped()) {
        QAction* tree = menu->addAction(tr("Process tree"), m_model, &EventTableModel::setTree);
        tree->setCheckable(true);
        tree->setChecked(m_model->isTree());
        tree->setToolTip(tr("Children below the process that started them"));
    }
    menu->addAction(tr("Colour rules…"), this, &EventTableView::colorRulesRequested);
    menu->addSeparator();
    menu->addAction(withKey(tr("Find text…"), QKeySequence::Find), this, &EventTableView::openFind);
    QAction* time = menu->addAction(withKey(tr("Go to time…"), Qt::CTRL | Qt::Key_G), this,
                                    &EventTableView::openGoToTime);
    time->setEnabled(!isGrouped());
    menu->addSeparator();
    const bool marked = !grid->selection().marks().empty();
    menu->addAction(withKey(tr("Mark rows"), Qt::Key_Space), &grid->selection(),
                    &TableSelection::toggleMarks);
    menu->addAction(withKey(tr("Next mark"), Qt::Key_F2), grid, [grid] { grid->goToMark(true); })
        ->setEnabled(marked);
    menu->addAction(withKey(tr("Previous mark"), Qt::SHIFT | Qt::Key_F2), grid,
                    [grid] { grid->goToMark(false); })
        ->setEnabled(marked);
    menu->addAction(tr("Remove all marks"), grid, [grid] { grid->selection().setMarks({}); })
        ->setEnabled(marked);
}

} // namespace bee

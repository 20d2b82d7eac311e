// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tablegrid.h"

#include "remote/query/field.h"
#include "widgets/table/tableaccessible.h"
#include "widgets/table/tablecolumns.h"
#include "widgets/table/tableheader.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace bee {

namespace {
constexpr int narrowestColumn = 44;
constexpr int dragScrollMilliseconds = 40;
} // namespace

TableGrid::TableGrid(EventTableModel& model, QWidget* parent)
    : QAbstractScrollArea(parent), m_model(model), m_painter(model), m_header(new TableHeader(this)),
      m_selection(new TableSelection(model, this))
{
    installTableAccessibility();
    setAccessibleName(tr("Events"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setFocusProxy(this);

    m_header->setModel(&model);
    m_header->setFocusPolicy(Qt::NoFocus);
    m_header->setHighlightSections(false);
    m_header->setSectionsClickable(true);
    m_header->setSectionsMovable(true);
    m_header->setMinimumSectionSize(narrowestColumn);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new TableColumns(model, *m_header, m_painter, this);
    connect(m_columns, &TableColumns::geometryChanged, this, &TableGrid::updateGeometries);
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, &TableGrid::fitColumn);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        Q_EMIT headerMenuRequested(m_header->columnAt(at.x()), m_header->viewport()->mapToGlobal(at));
    });

    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TableGrid::takeRows);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TableGrid::takeRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_selection, &TableSelection::reordered, this, &TableGrid::takeOrder);
    connect(m_selection, &TableSelection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_selection, &TableSelection::marksChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_selection, &TableSelection::selectedCountChanged, this, [this](qsizetype count) {
        if (count > 0)
            setFollowing(false);
    });
    connect(&m_finder, &RowFinder::finished, this, &TableGrid::takeFound);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_scrolling && m_following && value < verticalScrollBar()->maximum())
            setFollowing(false);
    });
    m_dragScroll.setInterval(dragScrollMilliseconds);
    connect(&m_dragScroll, &QTimer::timeout, this, [this] { dragTo(m_dragAt); });
    updateFonts();
}

TableGrid::~TableGrid() = default;

void TableGrid::setFollowing(bool following)
{
    if (following)
        toTail();
    if (m_following == following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void TableGrid::setEmptyText(const QString& text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    viewport()->update();
}

void TableGrid::setRowColoring(RowColoring* coloring)
{
    m_coloring = coloring;
    viewport()->update();
}

RowRole TableGrid::roleOf(int row) const
{
    if (m_coloring)
        return m_coloring->roleOf(m_model.snapshot(), m_model.snapshotRow(row));
    return m_model.isFailureRow(row) ? RowRole::Error : RowRole::Plain;
}

bool TableGrid::setCurrentSnapshotRow(qsizetype row)
{
    const int at = m_model.viewRow(row);
    if (at < 0) {
        m_selection->clear();
        return false;
    }
    const std::vector<int> shown = m_header->shownColumns();
    const int column = m_selection->currentCell().column;
    setFollowing(false);
    m_selection->moveTo({at, column >= 0 ? column : shown.empty() ? 0 : shown.front()});
    scrollToCell({at, -1});
    return true;
}

int TableGrid::rowsThatFit() const
{
    return std::max(1, viewport()->height() / m_painter.rowHeight());
}

int TableGrid::topRow() const
{
    return verticalScrollBar()->value();
}

RowRange TableGrid::rowsInSight() const
{
    const int top = topRow();
    const int height = m_painter.rowHeight();
    return {top, std::min(m_model.rowCount(), top + (viewport()->height() + height - 1) / height)};
}

GridCell TableGrid::cellAt(QPoint at) const
{
    const int row = topRow() + at.y() / m_painter.rowHeight();
    if (at.y() < 0 || row >= m_model.rowCount())
        return {};
    int column = m_header->columnAt(at.x());
    if (column < 0) {
        // The gutter belongs to the first column, what is left at the end to the last.
        const std::vector<int> shown = m_header->shownColumns();
        if (shown.empty())
            return {};
        column = at.x() < CellPainter::gutter ? shown.front() : shown.back();
    }
    return {row, column};
}

QRect TableGrid::cellRect(GridCell cell) const
{
    const int height = m_painter.rowHeight();
    return {m_header->columnX(cell.column), (cell.row - topRow()) * height,
            m_header->sectionSize(cell.column), height};
}

void TableGrid::scrollToCell(GridCell cell)
{
    const QScopedValueRollback guard(m_scrolling, true);
    QScrollBar* const bar = verticalScrollBar();
    if (cell.row >= 0) {
        const int fit = rowsThatFit();
        const bool far = cell.row < topRow() - fit || cell.row >= topRow() + 2 * fit;
        if (far) // with what is around it
            bar->setValue(cell.row - fit / 2);
        else if (cell.row < topRow())
            bar->setValue(cell.row);
        else if (cell.row >= topRow() + fit)
            bar->setValue(cell.row - fit + 1);
    }
    if (cell.column < 0 || m_header->isPinned(cell.column))
        return;
    const QRect rect = cellRect({std::max(0, cell.row), cell.column});
    if (rect.left() < m_header->pinnedEnd())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.left() - m_header->pinnedEnd());
    else if (rect.right() > viewport()->width())
        horizontalScrollBar()->setValue(
            horizontalScrollBar()->value() +
            std::min(rect.right() - viewport()->width() + 1, rect.left() - m_header->pinnedEnd()));
}

void TableGrid::toTail()
{
    if (!m_model.isInOrderOfArrival()) // the newest row is anywhere
        return;
    const QScopedValueRollback guard(m_scrolling, true);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TableGrid::takeRows()
{
    m_columns->estimateWidths();
    updateGeometries();
    if (m_following)
        toTail();
}

void TableGrid::takeOrder(const OrderChange& change)
{
    m_columns->estimateWidths();
    updateGeometries();
    const GridCell current = m_selection->currentCell();
    if (m_following && m_model.isInOrderOfArrival()) {
        toTail();
    } else if (current.isValid()) {
        scrollToCell({current.row, -1});
    } else if (change.wanted && !m_jumped) {
        const QScopedValueRollback guard(m_scrolling, true);
        verticalScrollBar()->setValue(0);
    }
    m_jumped = !change.whole;
    viewport()->update();
}

void TableGrid::updateGeometries()
{
    const int height = m_header->sizeHint().height();
    if (viewportMargins().top() != height)
        setViewportMargins(0, height, 0, 0);
    const QRect view = viewport()->geometry();
    m_header->setGeometry(view.left(), view.top() - height, view.width(), height);

    const QScopedValueRollback guard(m_scrolling, true);
    const int fit = rowsThatFit();
    verticalScrollBar()->setPageStep(fit);
    verticalScrollBar()->setRange(0, std::max(0, m_model.rowCount() - fit));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setRange(0, std::max(0, m_header->contentWidth() - view.width()));
    m_header->setScroll(horizontalScrollBar()->value());
    viewport()->update();
}

void TableGrid::updateFonts()
{
    m_painter.setFont(font());
    m_columns->forgetEstimates();
    updateGeometries();
}

void TableGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateGeometries();
    if (m_following)
        toTail();
}

void TableGrid::scrollContentsBy(int, int)
{
    m_header->setScroll(horizontalScrollBar()->value());
    viewport()->update();
}

void TableGrid::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateFonts();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

bool TableGrid::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const GridCell cell = cellAt(help->pos());
    const QString text =
        cell.isValid() ? m_model.index(cell.row, cell.column).data(Qt::ToolTipRole).toString() : QString();
    QToolTip::showText(help->globalPos(), text, viewport(), cell.isValid() ? cellRect(cell) : QRect());
    return true;
}

void TableGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    paintRows(painter, event->rect());
    if (m_model.rowCount() > 0 || m_emptyText.isEmpty())
        return;
    painter.setFont(font());
    painter.setPen(themeOf(this).mutedText);
    painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

void TableGrid::paintRows(QPainter& painter, const QRect& dirty) const
{
    const Theme& theme = themeOf(this);
    const int width = viewport()->width();
    const int height = m_painter.rowHeight();
    const int pinnedEnd = m_header->pinnedEnd();
    const bool scrolls = horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    const bool sticks = pinnedEnd > CellPainter::gutter;
    const std::vector<int> columns = m_header->shownColumns();
    const Schema& schema = m_model.snapshot().schema();
    const RowRange rows = rowsInSight();

    std::vector<RowLook> looks;
    for (int row = rows.from; row < rows.to; ++row)
        looks.push_back({row, roleOf(row), m_selection->isSelected(row),
                         m_selection->marks().contains(static_cast<quint32>(m_model.snapshotRow(row)))});
    const auto paintColumns = [&](bool pinned) {
        for (const int column : columns) {
            if ((sticks && m_header->isPinned(column)) != pinned)
                continue;
            QRect rect(m_header->columnX(column), 0, m_header->sectionSize(column), height);
            // A number at the far right of an empty stretch is hard to read; text may have it. And text that
            // cannot be scrolled to says by "…" that it goes on.
            const bool tooWide = !scrolls && rect.right() >= width;
            const bool tooNarrow = column == columns.back() && rect.right() < width - 1;
            if ((tooWide || tooNarrow) && !isRightAligned(schema[static_cast<std::size_t>(column)]))
                rect.setRight(width - 1);
            if (rect.right() < 0 || rect.left() >= width)
                continue;
            for (const RowLook& look : looks) {
                rect.moveTop((look.row - rows.from) * height);
                if (rect.intersects(dirty))
                    m_painter.paintCell(painter, rect, column, look, theme);
            }
        }
    };
    for (const RowLook& look : looks)
        m_painter.paintGround(painter, QRect(0, (look.row - rows.from) * height, width, height), look, theme);
    painter.fillRect(dirty.intersected(QRect(0, (rows.to - rows.from) * height, width, viewport()->height())),
                     theme.panel);
    painter.setClipRect(QRect(pinnedEnd, 0, width - pinnedEnd, viewport()->height()));
    paintColumns(false);
    painter.setClipping(false);
    if (sticks) {
        paintColumns(true);
        painter.fillRect(QRect(pinnedEnd - 1, 0, 1, viewport()->height()), theme.border);
    }
    for (const RowLook& look : looks)
        m_painter.paintGutter(painter, QRect(0, (look.row - rows.from) * height, CellPainter::gutter, height),
                              look, theme);
    if (const GridCell current = m_selection->currentCell(); current.isValid() && hasFocus()) {
        const QRect cell = cellRect(current);
        if (!sticks || m_header->isPinned(current.column))
            painter.setClipping(false);
        else
            painter.setClipRect(QRect(pinnedEnd, 0, width - pinnedEnd, viewport()->height()));
        painter.setPen(theme.accent);
        painter.drawRect(cell.adjusted(2, 0, -3, -1));
        painter.setClipping(false);
    }
}

RowSearch TableGrid::searchFrom(bool forward) const
{
    const GridCell current = m_selection->currentCell();
    const int step = forward ? 1 : -1;
    const int from = current.isValid() ? current.row + step : forward ? topRow() : rowsInSight().to - 1;
    return {m_model.snapshot(), m_model.orderedRows(), m_model.rowCount(), from, forward};
}

void TableGrid::findText(const QString& text, bool forward)
{
    m_finder.cancel();
    m_findText = text;
    m_painter.setHighlight(text);
    viewport()->update();
    if (text.isEmpty())
        return;
    auto parsed = FilterExpression::parse(quoteForFilter(text));
    if (m_model.rowCount() == 0 || std::holds_alternative<FilterError>(parsed)) {
        Q_EMIT findFinished(false, false);
        return;
    }
    RowFilter filter = m_model.filter();
    filter.range = {};
    filter.expressions = {std::get<FilterExpression>(parsed)};
    m_finding = true;
    m_finder.start([search = searchFrom(forward), filter](const std::stop_token& stop) {
        return findMatch(search, filter, stop);
    });
}

void TableGrid::goToTime(Time time)
{
    const int column = firstTimeColumn(m_model.snapshot().schema());
    if (column < 0 || m_model.rowCount() == 0)
        return;
    m_finding = false;
    m_finder.start([search = searchFrom(true), column, time](const std::stop_token& stop) {
        return findTime(search, column, time, stop);
    });
}

void TableGrid::goToMark(bool forward)
{
    if (m_selection->marks().empty() || m_model.rowCount() == 0)
        return;
    m_finding = false;
    m_finder.start([search = searchFrom(forward), marks = m_selection->marks()](const std::stop_token& stop) {
        const auto isMarked = [&marks](const EventSnapshot&, qsizetype row) {
            return marks.contains(static_cast<quint32>(row));
        };
        return findRow(search, isMarked, stop);
    });
}

void TableGrid::takeFound(const FoundRow& found)
{
    const bool there = found.row >= 0 && setCurrentSnapshotRow(found.row);
    if (!m_finding)
        return;
    if (there) {
        // The cell that has it.
        const int row = m_selection->currentCell().row;
        for (const int column : m_header->shownColumns())
            if (m_model.index(row, column).data().toString().contains(m_findText, Qt::CaseInsensitive)) {
                m_selection->setCurrentColumn(column);
                scrollToCell({row, column});
                break;
            }
    }
    m_finding = false;
    Q_EMIT findFinished(there, found.wrapped);
}

void TableGrid::fitColumn(int column)
{
    const RowRange rows = rowsInSight();
    m_columns->fit(column, rows.from, rows.to);
}

} // namespace bee

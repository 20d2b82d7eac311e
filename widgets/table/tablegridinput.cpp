// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tablecolumns.h"
#include "widgets/table/tablegrid.h"
#include "widgets/table/tableheader.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace bee {

using Extend = TableSelection::Extend;

namespace {
bool isMarkKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_F2 && (event.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
}
} // namespace

bool TableGrid::event(QEvent* event)
{
    // Keys that belong to the table while it has the focus, whatever shortcut the window gives them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isMarkKey(*key) || key->matches(QKeySequence::SelectAll) || key->matches(QKeySequence::Copy) ||
            (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void TableGrid::keyPressEvent(QKeyEvent* event)
{
    // Not to the scroll area, which would scroll by arrow keys.
    event->setAccepted(actByKey(*event) || moveByKey(*event));
}

bool TableGrid::actByKey(const QKeyEvent& event)
{
    const GridCell current = m_selection->currentCell();
    if (event.matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else if (event.matches(QKeySequence::SelectAll)) {
        m_selection->selectAll();
    } else if (isMarkKey(event)) {
        goToMark(!event.modifiers().testFlag(Qt::ShiftModifier));
    } else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier) {
        if (current.isValid())
            m_selection->moveTo(current, Extend::Toggle);
    } else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier) {
        m_selection->toggleMarks();
    } else if (event.key() == Qt::Key_Escape) {
        if (m_selection->rows().isEmpty() && !current.isValid())
            return false;
        m_selection->clear();
    } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (!current.isValid() || event.modifiers().testFlag(Qt::ControlModifier))
            return false;
        Q_EMIT activated(current);
    } else {
        return false;
    }
    return true;
}

bool TableGrid::moveByKey(const QKeyEvent& event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.modifiers().testFlag(Qt::AltModifier) || event.modifiers().testFlag(Qt::MetaModifier))
        return false;
    const int rows = m_model.rowCount();
    GridCell cell = m_selection->currentCell();
    const int page = std::max(1, rowsThatFit() - 1);
    int row = cell.row;
    switch (event.key()) {
    case Qt::Key_Left:
        moveColumn(-1);
        return true;
    case Qt::Key_Right:
        moveColumn(1);
        return true;
    case Qt::Key_Up:
        row -= 1;
        break;
    case Qt::Key_Down:
        row += 1;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_PageDown:
        row += page;
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        if (!shift && m_model.isInOrderOfArrival()) {
            setFollowing(true);
            return true;
        }
        row = rows - 1;
        break;
    default:
        return false;
    }
    if (rows == 0)
        return true;
    const std::vector<int> shown = m_header->shownColumns();
    if (!cell.isValid()) {
        // Start where the person looks, not at the first of a million rows.
        const bool jumps = event.key() == Qt::Key_Home || event.key() == Qt::Key_End;
        if (!jumps)
            row = m_following ? rows - 1 : topRow();
        cell.column = shown.empty() ? 0 : shown.front();
    }
    row = std::clamp(row, 0, rows - 1);
    setFollowing(false);
    m_selection->moveTo({row, cell.column}, shift     ? control ? Extend::AddRange : Extend::Range
                                            : control ? Extend::None
                                                      : Extend::Replace);
    scrollToCell({row, -1});
    return true;
}

void TableGrid::moveColumn(int step)
{
    const GridCell cell = m_selection->currentCell();
    const std::vector<int> shown = m_header->shownColumns();
    if (!cell.isValid() || shown.empty()) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                        step * horizontalScrollBar()->singleStep());
        return;
    }
    const auto at = std::find(shown.begin(), shown.end(), cell.column);
    const auto place = at == shown.end() ? 0 : static_cast<int>(at - shown.begin()) + step;
    const int column =
        shown[static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(shown.size()) - 1))];
    m_selection->setCurrentColumn(column);
    scrollToCell({cell.row, column});
}

void TableGrid::mousePressEvent(QMouseEvent* event)
{
    const GridCell cell = cellAt(event->position().toPoint());
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (!cell.isValid()) {
        if (event->button() == Qt::LeftButton && !shift && !control)
            m_selection->clear();
        return;
    }
    // Rows must not move away under the pointer while somebody selects.
    setFollowing(false);
    if (event->button() == Qt::RightButton) {
        // The menu is about the selection when it is opened on it.
        m_selection->moveTo(cell, m_selection->isSelected(cell.row) ? Extend::None : Extend::Replace);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_selection->moveTo(cell, shift     ? control ? Extend::AddRange : Extend::Range
                              : control ? Extend::Toggle
                                        : Extend::Replace);
    m_dragging = true;
    m_dragAdds = control;
}

void TableGrid::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging || !event->buttons().testFlag(Qt::LeftButton))
        return;
    m_dragAt = event->position().toPoint();
    dragTo(m_dragAt);
}

/// Out of the rows it scrolls, the faster the farther.
void TableGrid::dragTo(QPoint position)
{
    const int height = viewport()->height();
    const int out = position.y() < 0 ? position.y() : std::max(0, position.y() - height + 1);
    if (out != 0)
        verticalScrollBar()->setValue(topRow() + out / 16 + (out < 0 ? -1 : 1));
    if ((out != 0) != m_dragScroll.isActive())
        out != 0 ? m_dragScroll.start() : m_dragScroll.stop();
    GridCell cell = cellAt({position.x(), std::clamp(position.y(), 0, height - 1)});
    if (!cell.isValid() && m_model.rowCount() > 0)
        cell = {m_model.rowCount() - 1, m_selection->currentCell().column};
    if (cell.isValid() && cell.row != m_selection->currentCell().row)
        m_selection->moveTo({cell.row, m_selection->currentCell().column},
                            m_dragAdds ? Extend::AddRange : Extend::Range);
}

void TableGrid::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
    m_dragScroll.stop();
}

void TableGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const GridCell cell = cellAt(event->position().toPoint());
    if (cell.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT activated(cell);
}

void TableGrid::contextMenuEvent(QContextMenuEvent* event)
{
    GridCell cell = cellAt(event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        cell = m_selection->currentCell();
        if (cell.isValid()) {
            scrollToCell(cell);
            at = viewport()->mapToGlobal(cellRect(cell).bottomLeft() + QPoint(CellPainter::margin, 0));
        }
    }
    if (cell.isValid())
        Q_EMIT menuRequested(cell, at);
    event->setAccepted(cell.isValid());
}

void TableGrid::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TableGrid::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapbar.h"
#include "widgets/heatmap/heatmapviewstate.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double zoomStep = 0.8;
constexpr double panStep = 0.1;

/// The cell as a box: its place whatever the zoom.
HeatmapBox boxOf(const HeatmapCell& cell)
{
    return {cell.time, ValueRange{cell.low, cell.high}, cell.key};
}

} // namespace

const HeatmapLayout& HeatmapView::panelOf(std::size_t panel) const
{
    const auto& panels = sheet().panels();
    return panel < panels.size() ? panels[panel] : heatmapLayout();
}

void HeatmapView::hover(std::optional<QPointF> point)
{
    m_state->pointer = point;
    const int panel = point ? sheet().panelAt(*point) : -1;
    std::optional<Time> time;
    if (panel >= 0 && panelOf(static_cast<std::size_t>(panel)).plotRect().contains(*point))
        time = panelOf(static_cast<std::size_t>(panel)).timeAt(point->x());
    if (time != m_hoveredTime) {
        m_hoveredTime = time;
        Q_EMIT timeHovered(time);
    }
    if (point)
        m_state->cursor.reset();
    showCell(point ? sheet().cellAt(*point) : std::nullopt);
}

void HeatmapView::showCell(const std::optional<HeatmapCell>& cell)
{
    std::optional<HeatmapCell>& shown = m_state->shown;
    if (!cell && !shown)
        return;
    const bool same = cell && shown && cell->time == shown->time && cell->low == shown->low &&
                      cell->high == shown->high && cell->key == shown->key && cell->count == shown->count;
    const bool moved = !same || cell->rect != shown->rect;
    shown = cell;
    if (!same) {
        m_state->facts = {};
        m_jobs->facts.cancel();
        if (cell)
            m_state->factsDelay.start();
        describe();
    }
    if (moved)
        update();
    if (!same)
        Q_EMIT cellHovered(shown);
}

void HeatmapView::describe()
{
    if (!QAccessible::isActive() && !m_state->cursor)
        return;
    setAccessibleDescription(
        m_state->shown ? heatmapCard(*m_state->shown, m_state->facts, *m_source, m_clock).text() : QString());
}

void HeatmapView::askForFacts()
{
    if (!m_state->shown || !m_source || m_compact)
        return;
    HeatmapRequest request = heatmapRequest(exportOptions(), {1, 1});
    if (m_state->shown->key)
        request.key = m_state->shown->key;
    m_jobs->facts.start([source = m_source, cell = *m_state->shown, request](
                            const HeatmapStop& stop) { return heatmapFacts(*source, cell, request, stop); },
                        [this](const HeatmapFacts& facts) {
                            m_state->facts = facts;
                            describe();
                            update();
                        });
}

void HeatmapView::followCellCursor()
{
    std::optional<HeatmapCell> cell;
    if (m_state->cursor) {
        const HeatmapLayout& panel = panelOf(m_state->panel);
        cell = panel.cellAt(panel.rectOf(*m_state->cursor).center());
    }
    showCell(cell);
}

void HeatmapView::moveCellCursor(int columns, int rows, bool grow)
{
    const HeatmapLayout& panel = panelOf(m_state->panel);
    if (panel.columnCount() == 0 || panel.rowCount() == 0)
        return;
    std::optional<QPoint> place;
    if (m_state->cursor)
        place = panel.placeAt(panel.rectOf(*m_state->cursor).center());
    if (place)
        *place += QPoint(columns, rows);
    else
        place = panel.fullestPlace();
    place->setX(std::clamp(place->x(), 0, panel.columnCount() - 1));
    place->setY(std::clamp(place->y(), 0, panel.rowCount() - 1));
    if (!grow)
        m_state->anchor.reset();
    else if (!m_state->anchor)
        m_state->anchor = m_state->cursor;
    const HeatmapCell cell = panel.cell(place->x(), place->y());
    m_state->cursor = boxOf(cell);
    m_state->pointer.reset();
    showCell(cell);
    update();
}

std::optional<HeatmapBox> HeatmapView::drawnBox() const
{
    const HeatmapLayout& panel = panelOf(m_state->panel);
    if (m_state->drag == State::Drag::Box) {
        if (!m_state->pointer || (*m_state->pointer - m_state->dragFrom).manhattanLength() < 5)
            return std::nullopt;
        return panel.boxBetween(m_state->dragFrom, *m_state->pointer);
    }
    if (!m_state->cursor || !m_state->anchor)
        return std::nullopt;
    const QRectF both = panel.rectOf(*m_state->anchor) | panel.rectOf(*m_state->cursor);
    return panel.boxBetween(both.topLeft() + QPointF(0.5, 0.5), both.bottomRight() - QPointF(0.5, 0.5));
}

void HeatmapView::wheelEvent(QWheelEvent* event)
{
    const int at = sheet().panelAt(event->position());
    const HeatmapLayout& panel = panelOf(at < 0 ? 0 : static_cast<std::size_t>(at));
    const QRectF plot = panel.plotRect();
    const QPoint delta = event->angleDelta();
    if (plot.isEmpty() || delta.isNull() || !m_source) {
        event->ignore();
        return;
    }
    const double share = std::clamp((event->position().x() - plot.left()) / plot.width(), 0., 1.);
    const double height = std::clamp((plot.bottom() - event->position().y()) / plot.height(), 0., 1.);
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    const double steps = (sideways ? delta.x() : delta.y()) / 120.;
    // Over the labels of the values it is their axis that is meant.
    const bool values = event->modifiers() & Qt::ControlModifier || event->position().x() < plot.left();
    if (values)
        zoomValues(std::pow(zoomStep, steps), height);
    else if (sideways || event->modifiers() & Qt::ShiftModifier)
        panTime(-steps * panStep);
    else
        zoomTime(std::pow(zoomStep, steps), share);
    hover(event->position());
    event->accept();
}

void HeatmapView::mousePressEvent(QMouseEvent* event)
{
    const bool left = event->button() == Qt::LeftButton;
    const int at = sheet().panelAt(event->position());
    if ((!left && event->button() != Qt::MiddleButton) || at < 0 ||
        !panelOf(static_cast<std::size_t>(at)).plotRect().contains(event->position()))
        return;
    const bool pans = !left || (event->modifiers() & Qt::ShiftModifier);
    m_state->drag = pans ? State::Drag::Pan : State::Drag::Box;
    m_state->dragFrom = event->position();
    m_state->panel = static_cast<std::size_t>(at);
    m_state->cursor.reset();
    m_state->anchor.reset();
    if (pans && isZoomed())
        setCursor(Qt::ClosedHandCursor);
}

void HeatmapView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_state->drag == State::Drag::Pan) {
        const QRectF plot = panelOf(m_state->panel).plotRect();
        const QPointF moved = event->position() - m_state->dragFrom;
        m_state->dragFrom = event->position();
        panTime(-moved.x() / std::max(1., plot.width()));
        panValues(moved.y() / std::max(1., plot.height()));
    }
    hover(event->position());
    if (m_state->drag == State::Drag::Box)
        update();
}

void HeatmapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_state->drag == State::Drag::None)
        return;
    m_state->pointer = event->position();
    const std::optional<HeatmapBox> drawn = drawnBox();
    m_state->drag = State::Drag::None;
    unsetCursor();
    update();
    if (drawn)
        Q_EMIT boxSelected(*drawn);
}

void HeatmapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetZoom();
}

bool HeatmapView::arrowPressed(const QKeyEvent& event)
{
    int x = 0;
    int y = 0;
    switch (event.key()) {
    case Qt::Key_Left:
        x = -1;
        break;
    case Qt::Key_Right:
        x = 1;
        break;
    case Qt::Key_Up:
        y = 1;
        break;
    case Qt::Key_Down:
        y = -1;
        break;
    default:
        return false;
    }
    if (event.modifiers() & Qt::ControlModifier) {
        panTime(x * panStep);
        panValues(y * panStep);
    } else {
        moveCellCursor(x, y, event.modifiers() & Qt::ShiftModifier);
    }
    return true;
}

void HeatmapView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (arrowPressed(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        control ? zoomValues(zoomStep, 0.5) : zoomTime(zoomStep, 0.5);
        return;
    case Qt::Key_Minus:
        control ? zoomValues(1 / zoomStep, 0.5) : zoomTime(1 / zoomStep, 0.5);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        // To the small multiple before or after.
        const std::size_t panels = sheet().panels().size();
        if (panels < 2)
            break;
        m_state->panel = (m_state->panel + (event->key() == Qt::Key_PageUp ? panels - 1 : 1)) % panels;
        m_state->cursor.reset();
        moveCellCursor(0, 0, false);
        return;
    }
    case Qt::Key_0:
    case Qt::Key_Home:
        resetZoom();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const std::optional<HeatmapBox> drawn = drawnBox())
            Q_EMIT boxSelected(*drawn);
        else if (m_state->cursor)
            Q_EMIT boxSelected(*m_state->cursor);
        else if (isZoomed() && m_source)
            Q_EMIT boxSelected({heatmapLayout().visibleTime(), m_values});
        else
            break;
        return;
    case Qt::Key_Escape:
        if (m_state->drag != State::Drag::None) {
            m_state->drag = State::Drag::None;
            unsetCursor();
            update();
            return;
        }
        if (m_state->cursor) {
            m_state->cursor.reset();
            m_state->anchor.reset();
            showCell(std::nullopt);
            return;
        }
        if (isZoomed()) { // else the window's Escape: widen the selection
            resetZoom();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void HeatmapView::focusOutEvent(QFocusEvent* event)
{
    if (m_state->cursor && event->reason() != Qt::PopupFocusReason &&
        event->reason() != Qt::ActiveWindowFocusReason) {
        m_state->cursor.reset();
        m_state->anchor.reset();
        showCell(std::nullopt);
    }
    QWidget::focusOutEvent(event);
}

void HeatmapView::leaveEvent(QEvent*)
{
    hover(std::nullopt);
}

void HeatmapView::resizeEvent(QResizeEvent* event)
{
    placeBar();
    QWidget::resizeEvent(event);
}

bool HeatmapView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const HeatmapLayout& panel : sheet().panels()) {
        if (const auto loss = panel.lossAt(QPointF(help->pos()))) {
            QToolTip::showText(help->globalPos(),
                               plainToolTip(heatmapLossText(loss->count) + QStringLiteral("\n") +
                                            formatTime(loss->at, m_clock, 0)),
                               this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void HeatmapView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        placeBar();
        changed();
    }
    QWidget::changeEvent(event);
}

} // namespace bee

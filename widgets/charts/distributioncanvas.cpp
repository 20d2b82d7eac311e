// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributioncanvas.h"

#include "widgets/heatmap/heatmapcard.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double zoomStep = 0.8;
constexpr double panStep = 0.1;
constexpr double dragDistance = 5;

} // namespace

DistributionCanvas::DistributionCanvas(QWidget* parent) : QWidget(parent), m_emptyText(tr("No values"))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Distribution"));
}

void DistributionCanvas::setData(std::shared_ptr<const DistributionData> made)
{
    const bool other = !m_data || !made || m_data->look.kind != made->look.kind ||
                       m_data->look.column != made->look.column ||
                       m_data->look.otherColumn != made->look.otherColumn;
    m_data = std::move(made);
    if (other) {
        m_point.reset();
        m_anchor.reset();
        m_drag = Drag::None;
        m_markedRow = -1;
        m_selected.reset();
        setWindow(std::nullopt, std::nullopt);
    }
    changed();
    if (const DistributionPlot* const shown = plot())
        setAccessibleDescription(shown->description());
    else
        setAccessibleDescription(m_emptyText);
}

void DistributionCanvas::setLook(const DistributionLook& look)
{
    m_look = look;
    changed();
}

void DistributionCanvas::setCompact(bool compact)
{
    m_compact = compact;
    changed();
}

void DistributionCanvas::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void DistributionCanvas::setSelected(const std::optional<DistributionBox>& box)
{
    m_selected = box;
    update();
}

void DistributionCanvas::resetZoom()
{
    setWindow(std::nullopt, std::nullopt);
}

DistributionOptions DistributionCanvas::options() const
{
    DistributionOptions options;
    options.theme = themeOf(this);
    options.font = font();
    options.look = m_look;
    options.compact = m_compact;
    options.across = m_across;
    options.upwards = m_upwards;
    return options;
}

const DistributionPlot* DistributionCanvas::plot() const
{
    if (m_stale || m_plotSize != size()) {
        DistributionOptions options = this->options();
        options.marked = m_markedRow;
        m_plot = makeDistributionPlot(m_data, std::move(options), size());
        m_plotSize = size();
        m_stale = false;
    }
    return m_plot.get();
}

void DistributionCanvas::changed()
{
    m_stale = true;
    update();
}

void DistributionCanvas::setWindow(const std::optional<NumberBounds>& across,
                                   const std::optional<NumberBounds>& upwards)
{
    if (across == m_across && upwards == m_upwards)
        return;
    m_across = across;
    m_upwards = upwards;
    changed();
    Q_EMIT zoomChanged();
}

void DistributionCanvas::zoom(double factor, QPointF at, bool upwardsToo)
{
    const DistributionPlot* const shown = plot();
    if (!shown)
        return;
    const QRectF area = shown->plotRect();
    const double right = std::clamp((at.x() - area.left()) / area.width(), 0., 1.);
    const double up = std::clamp((area.bottom() - at.y()) / area.height(), 0., 1.);
    const NumberAxis* const upwards = shown->upwards();
    setWindow(shown->across().zoomed(factor, right, 0),
              upwards && upwardsToo ? upwards->zoomed(factor, up, 0) : m_upwards);
}

void DistributionCanvas::pan(double right, double up)
{
    const DistributionPlot* const shown = plot();
    if (!shown)
        return;
    const NumberAxis* const upwards = shown->upwards();
    setWindow(shown->across().zoomed(1, 0, right), upwards ? upwards->zoomed(1, 0, up) : m_upwards);
}

void DistributionCanvas::point(std::optional<QPointF> at)
{
    if (at == m_point)
        return;
    m_point = at;
    update();
}

std::optional<DistributionBox> DistributionCanvas::drawnBox() const
{
    const DistributionPlot* const shown = plot();
    if (!shown || !m_point)
        return std::nullopt;
    if (m_anchor && m_byKeys)
        return shown->boxBetween(*m_anchor, *m_point);
    if (m_drag != Drag::Box || (*m_point - m_dragFrom).manhattanLength() < dragDistance)
        return std::nullopt;
    return shown->boxBetween(m_dragFrom, *m_point);
}

void DistributionCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.panel);
    const DistributionPlot* const shown = plot();
    if (!shown) {
        painter.setPen(theme.mutedText);
        const bool noRoom = m_data && m_data->values && m_data->values->count() > 0;
        QString text = m_emptyText;
        if (m_data && m_data->values && m_data->values->missing > 0 && !noRoom)
            text = tr("No row has a value here");
        if (!noRoom)
            painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, text);
        return;
    }
    shown->paint(painter);
    const std::optional<DistributionBox> drawn = drawnBox();
    if (drawn)
        paintMarked(painter, *drawn);
    else if (m_selected)
        paintMarked(painter, *m_selected);
    const bool hovers = m_point && m_drag == Drag::None;
    if (const auto hit = hovers ? shown->hitAt(*m_point) : std::nullopt) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(hit->rect.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5));
        paintCard(painter, *hit);
    }
}

void DistributionCanvas::paintMarked(QPainter& painter, const DistributionBox& box) const
{
    const Theme& theme = themeOf(this);
    const QRectF area = plot()->rectOf(box);
    if (area.isEmpty())
        return;
    painter.fillRect(area, theme.brush);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5));
}

void DistributionCanvas::paintCard(QPainter& painter, const DistributionPlot::Hit& hit) const
{
    const Theme& theme = themeOf(this);
    painter.save();
    painter.setFont(font());
    HeatmapCard card;
    const QFontMetricsF metrics(font());
    for (const QString& line : hit.lines) {
        const QString shown = metrics.elidedText(line, Qt::ElideMiddle, width() * 0.6);
        if (card.heading.isEmpty())
            card.heading = shown;
        else
            card.lines += shown;
    }
    paintHeatmapCard(painter, card, QRectF(*m_point, QSizeF(1, 1)), QRectF(rect()), theme);
    painter.restore();
}

void DistributionCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    if (!plot() || delta.isNull()) {
        event->ignore();
        return;
    }
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    if (sideways || (event->modifiers() & Qt::ShiftModifier))
        pan(-(sideways ? delta.x() : delta.y()) / 120. * panStep, 0);
    else
        zoom(std::pow(zoomStep, delta.y() / 120.), event->position(),
             !(event->modifiers() & Qt::ControlModifier));
    event->accept();
}

void DistributionCanvas::mousePressEvent(QMouseEvent* event)
{
    const DistributionPlot* const shown = plot();
    const bool left = event->button() == Qt::LeftButton;
    if (!shown || (!left && event->button() != Qt::MiddleButton))
        return;
    m_byKeys = false;
    m_anchor.reset();
    if (const int row = shown->tableRowAt(event->position()); row >= 0 && left) {
        m_markedRow = m_markedRow == row ? -1 : row;
        changed();
        return;
    }
    m_dragFrom = event->position();
    m_point = m_dragFrom;
    const bool pans = !left || (event->modifiers() & Qt::ShiftModifier);
    if (pans && !isZoomed())
        return;
    m_drag = pans ? Drag::Pan : Drag::Box;
    if (pans)
        setCursor(Qt::ClosedHandCursor);
}

void DistributionCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Pan) {
        const QRectF area = plot() ? plot()->plotRect() : QRectF(rect());
        const QPointF by = event->position() - m_dragFrom;
        pan(-by.x() / std::max(1., area.width()), by.y() / std::max(1., area.height()));
        m_dragFrom = event->position();
    }
    m_byKeys = false;
    m_anchor.reset();
    point(event->position());
}

void DistributionCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::None)
        return;
    m_point = event->position();
    const std::optional<DistributionBox> drawn = drawnBox();
    const bool clicked =
        m_drag == Drag::Box && !drawn && (event->position() - m_dragFrom).manhattanLength() < dragDistance;
    m_drag = Drag::None;
    unsetCursor();
    update();
    if (drawn) {
        Q_EMIT boxSelected(*drawn);
    } else if (clicked && plot()) {
        const auto hit = plot()->hitAt(event->position());
        if (hit && hit->group >= 0)
            Q_EMIT groupSelected(hit->group);
    }
}

void DistributionCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetZoom();
}

void DistributionCanvas::moveCursor(int right, int up, bool marks)
{
    const DistributionPlot* const shown = plot();
    if (!shown)
        return;
    const std::optional<QPointF> from = m_byKeys ? m_point : std::nullopt;
    if (marks && !m_anchor)
        m_anchor = from ? *from : shown->step(std::nullopt, 0, 0);
    if (!marks)
        m_anchor.reset();
    m_byKeys = true;
    m_point = shown->step(from, right, up);
    if (const auto hit = shown->hitAt(*m_point))
        setAccessibleDescription(hit->lines.join(QStringLiteral(", ")));
    update();
}

void DistributionCanvas::select()
{
    const DistributionPlot* const shown = plot();
    if (!shown || !m_point || !m_byKeys)
        return;
    const auto hit = shown->hitAt(*m_point);
    const auto box = drawnBox();
    if (!box && hit && hit->group >= 0)
        Q_EMIT groupSelected(hit->group);
    else if (const auto one = box ? box : shown->boxBetween(*m_point, *m_point))
        Q_EMIT boxSelected(*one);
    m_anchor.reset();
    update();
}

void DistributionCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool marks = event->modifiers() & Qt::ShiftModifier;
    const bool pans = event->modifiers() & Qt::ControlModifier;
    const DistributionPlot* const shown = plot();
    const int rows = shown ? shown->tableRows() : 0;
    const auto arrow = [&](int right, int up) {
        if (pans)
            pan(right * panStep, up * panStep);
        else if (up != 0 && rows > 0 && !marks) { // the percentiles beside
            m_markedRow = std::clamp(m_markedRow - up, 0, rows - 1);
            changed();
        } else
            moveCursor(right, up, marks);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return arrow(-1, 0);
    case Qt::Key_Right:
        return arrow(1, 0);
    case Qt::Key_Up:
        return arrow(0, 1);
    case Qt::Key_Down:
        return arrow(0, -1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus: {
        const QPointF about = m_point && m_byKeys ? *m_point : QRectF(rect()).center();
        return zoom(event->key() == Qt::Key_Minus ? 1 / zoomStep : zoomStep, about, true);
    }
    case Qt::Key_0:
    case Qt::Key_Home:
        return resetZoom();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_byKeys && m_point)
            return select();
        break;
    case Qt::Key_Escape:
        if (m_drag != Drag::None || m_anchor) {
            m_drag = Drag::None;
            m_anchor.reset();
            unsetCursor();
            update();
            return;
        }
        if (m_markedRow >= 0) {
            m_markedRow = -1;
            return changed();
        }
        if (isZoomed()) // else the window's Escape: widen the selection
            return resetZoom();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void DistributionCanvas::leaveEvent(QEvent*)
{
    if (!m_byKeys)
        point(std::nullopt);
}

void DistributionCanvas::focusOutEvent(QFocusEvent* event)
{
    if (m_byKeys) {
        m_byKeys = false;
        m_anchor.reset();
        point(std::nullopt);
    }
    QWidget::focusOutEvent(event);
}

void DistributionCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        changed();
    QWidget::changeEvent(event);
}

} // namespace bee

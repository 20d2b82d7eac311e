// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

/// More lanes than that share the height: the overview must leave room for what it is an overview of.
constexpr std::size_t comfortableLanes = 10;

} // namespace

TimelineView::TimelineView(QWidget* parent) : QWidget(parent), m_emptyText(tr("No captures yet"))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Time overview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimelineView::setLanes(std::vector<TimelineLane> lanes)
{
    const bool sameHeight =
        std::min(lanes.size(), comfortableLanes) == std::min(m_lanes.size(), comfortableLanes);
    m_lanes = std::move(lanes);
    m_picked = std::clamp(m_picked, 0, std::max(0, static_cast<int>(m_lanes.size()) - 1));
    if (!sameHeight)
        updateGeometry();
    describe();
    changed();
}

void TimelineView::describe()
{
    quint64 lost = 0;
    for (const TimelineLane& lane : m_lanes)
        for (const LossMark& loss : lane.losses)
            lost += loss.count;
    setAccessibleDescription(tr("Captures: %1, lost events: %2").arg(m_lanes.size()).arg(formatCount(lost)));
}

void TimelineView::setTimeDisplay(const TimeDisplay& display)
{
    if (display == m_clock)
        return;
    m_clock = display;
    changed();
}

void TimelineView::setTimeRange(TimeRange range)
{
    if (range == m_range || range.to <= range.from)
        return;
    m_range = range;
    changed();
}

void TimelineView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void TimelineView::changed()
{
    m_stale = true;
    update();
}

QSize TimelineView::sizeHint() const
{
    const std::size_t lanes = std::clamp<std::size_t>(m_lanes.size(), 1, comfortableLanes);
    return {480, static_cast<int>(std::ceil(TimelineLayout::heightFor(lanes, font())))};
}

QSize TimelineView::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

const TimelineLayout& TimelineView::timelineLayout() const
{
    const Theme& theme = themeOf(this);
    if (m_stale || m_layoutSize != QSizeF(size()) || m_layoutDark != theme.dark) {
        m_layout = TimelineLayout(m_lanes, {m_range, m_clock, theme, font()}, size());
        m_layoutSize = size();
        m_layoutDark = theme.dark;
        m_stale = false;
    }
    return m_layout;
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.panel);
    if (m_lanes.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(rect(), Qt::AlignCenter, m_emptyText);
        return;
    }
    const TimelineLayout& layout = timelineLayout();
    if (hasFocus()) {
        const QRectF lane = layout.laneRect(m_picked);
        painter.fillRect(QRectF(0, lane.top(), width(), lane.height()), theme.selection);
    }
    layout.paint(painter);
    paintCursor(painter, layout);
}

void TimelineView::paintCursor(QPainter& painter, const TimelineLayout& layout) const
{
    if (!m_pointer || !layout.plotRect().contains(*m_pointer))
        return;
    const Theme& theme = themeOf(this);
    const QRectF plot = layout.plotRect();
    const double x = std::floor(m_pointer->x());
    painter.fillRect(QRectF(x, plot.top(), 1, plot.height() + 3), theme.mutedText);
    const QString text = layout.timeText(layout.timeAt(m_pointer->x()));
    QFont labelFont = font(); // as the axis writes, but in the colour of data
    labelFont.setPixelSize(std::max(6, static_cast<int>(QFontInfo(font()).pixelSize() * 0.86)));
    painter.setFont(labelFont);
    const QFontMetricsF metrics(labelFont);
    QRectF label(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height());
    label.moveTo(std::clamp(x - label.width() / 2, 2., std::max(2., width() - label.width() - 2)),
                 std::min(plot.bottom() + 3, height() - label.height()));
    painter.fillRect(label, theme.panel);
    painter.setPen(theme.text);
    painter.drawText(label, Qt::AlignCenter, text);
}

void TimelineView::hover(std::optional<QPointF> point)
{
    const QRectF plot = timelineLayout().plotRect();
    const bool inPlot = point && plot.contains(*point);
    const bool wasInPlot = m_pointer && plot.contains(*m_pointer);
    m_pointer = point;
    if (!inPlot && !wasInPlot)
        return;
    update();
    Q_EMIT timeHovered(inPlot ? std::optional(timelineLayout().timeAt(point->x())) : std::nullopt);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    hover(event->position());
}

void TimelineView::leaveEvent(QEvent*)
{
    hover(std::nullopt);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const TimelineLayout::Item* item = timelineLayout().itemAt(event->position());
    if (event->button() != Qt::LeftButton || !item)
        return;
    m_picked = item->lane;
    update();
    Q_EMIT laneActivated(item->lane);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_lanes.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        m_picked = std::max(0, m_picked - 1);
        break;
    case Qt::Key_Down:
        m_picked = std::clamp(m_picked + 1, 0, std::max(0, last));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (last >= 0)
            Q_EMIT laneActivated(m_picked);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TimelineLayout::Item* item = timelineLayout().itemAt(QPointF(help->pos()));
    if (item)
        QToolTip::showText(help->globalPos(), plainToolTip(item->text), this);
    else
        QToolTip::hideText();
    return true;
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        changed();
    }
    QWidget::changeEvent(event);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

/// More lanes than that share the height: the overview must leave room for what it is an overview of.
constexpr std::size_t comfortableLanes = 10;
constexpr double zoomStep = 0.8;
constexpr double shortestSpan = 1000; ///< nanoseconds
constexpr double edgeReach = 4;       ///< pixels beside an edge of the brush that still hold it
constexpr double cursorStep = 0.01;   ///< of what is seen

} // namespace

TimelineView::TimelineView(QWidget* parent) : QWidget(parent), m_emptyText(tr("No captures yet"))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Time overview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_click.setSingleShot(true);
    connect(&m_click, &QTimer::timeout, this, [this] {
        if (m_picked < static_cast<int>(m_lanes.size()))
            Q_EMIT laneActivated(m_picked);
    });
}

void TimelineView::setLanes(std::vector<TimelineLane> lanes)
{
    const bool sameHeight =
        std::min(lanes.size(), comfortableLanes) == std::min(m_lanes.size(), comfortableLanes);
    const TimeRange before = TimelineLayout::extentOf(m_lanes);
    m_lanes = std::move(lanes);
    const TimeRange after = TimelineLayout::extentOf(m_lanes);
    // An axis that shows the live edge goes with it.
    const bool grown = before.from <= before.to && after.to > before.to;
    if (grown && m_range != TimeRange{} && m_range.to >= before.to && m_drag == Drag::None) {
        const double step = timeDistance(before.to, after.to);
        m_range = {timeAfter(m_range.from, step), timeAfter(m_range.to, step)};
    }
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
    QString text = tr("Captures: %1, lost events: %2").arg(m_lanes.size()).arg(formatCount(lost));
    if (hasBrush())
        text += QLatin1Char('\n') + tr("Selected: %1, %2")
                                        .arg(formatTimeRange(m_selected, m_clock),
                                             formatDuration(m_selected.to - m_selected.from));
    for (const TimelineLane& lane : m_lanes)
        if (!lane.selectedText.isEmpty())
            text += QLatin1Char('\n') + tr("%1: %2 selected").arg(lane.title, lane.selectedText);
    setAccessibleDescription(text);
}

void TimelineView::setTimeDisplay(const TimeDisplay& display)
{
    if (display == m_clock)
        return;
    m_clock = display;
    describe();
    changed();
}

void TimelineView::setClockText(const QString& text)
{
    if (text == m_clockText)
        return;
    m_clockText = text;
    changed();
}

void TimelineView::setMarks(const std::vector<TimelineMark>& marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    changed();
}

void TimelineView::setSelectedTime(TimeRange range)
{
    if (range == m_selected || range.to < range.from)
        return;
    m_selected = range;
    describe();
    update();
}

void TimelineView::select(TimeRange range, bool continues)
{
    if (range == m_selected || range.to <= range.from)
        return;
    setSelectedTime(range);
    Q_EMIT timeSelected(range, continues);
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
        m_layout = TimelineLayout(m_lanes, {m_range, m_clock, m_clockText, theme, font(), m_marks}, size());
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
    const QRectF taken = paintBrush(painter, layout);
    paintCursor(painter, layout, taken);
}

QRectF TimelineView::paintBrush(QPainter& painter, const TimelineLayout& layout) const
{
    const TimeRange shown = layout.visibleTime();
    if (!hasBrush() || m_selected.to < shown.from || m_selected.from > shown.to)
        return {};
    const Theme& theme = themeOf(this);
    const QRectF plot = layout.plotRect();
    const double left = std::floor(layout.xOf(m_selected.from));
    const double right = std::max(left + 2, std::ceil(layout.xOf(m_selected.to)));
    painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), theme.brush);
    for (const auto& [time, x] : {std::pair(m_selected.from, left), std::pair(m_selected.to, right - 1)})
        if (time >= shown.from && time <= shown.to)
            painter.fillRect(QRectF(x, plot.top() - 2, 1, plot.height() + 5), theme.accent);
    const QString text = formatTimeRange(m_selected, m_clock) + QStringLiteral(" · ") +
                         formatDuration(m_selected.to - m_selected.from);
    return paintAxisLabel(painter, (left + right) / 2, text, theme.accent, {});
}

QRectF TimelineView::paintAxisLabel(QPainter& painter, double x, const QString& text, const QColor& color,
                                    const QRectF& taken) const
{
    const QRectF plot = timelineLayout().plotRect();
    QFont labelFont = font(); // as the axis writes
    labelFont.setPixelSize(std::max(6, static_cast<int>(QFontInfo(font()).pixelSize() * 0.86)));
    painter.setFont(labelFont);
    const QFontMetricsF metrics(labelFont);
    QRectF label(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height());
    label.moveTo(std::clamp(x - label.width() / 2, 2., std::max(2., width() - label.width() - 2)),
                 std::min(plot.bottom() + 3, height() - label.height()));
    if (label.intersects(taken))
        label.moveTop(plot.top()); // over the lanes rather than over what is written there
    painter.fillRect(label, themeOf(this).panel);
    painter.setPen(color);
    painter.drawText(label, Qt::AlignCenter, text);
    return label;
}

void TimelineView::paintCursor(QPainter& painter, const TimelineLayout& layout, const QRectF& taken) const
{
    const QRectF plot = layout.plotRect();
    std::optional<double> x;
    if (m_pointer && plot.contains(*m_pointer))
        x = m_pointer->x();
    else if (m_cursor && hasFocus() && *m_cursor >= layout.visibleTime().from &&
             *m_cursor <= layout.visibleTime().to)
        x = layout.xOf(*m_cursor);
    else if (m_elsewhere && *m_elsewhere >= layout.visibleTime().from &&
             *m_elsewhere <= layout.visibleTime().to)
        x = layout.xOf(*m_elsewhere);
    if (!x)
        return;
    const Theme& theme = themeOf(this);
    painter.fillRect(QRectF(std::floor(*x), plot.top(), 1, plot.height() + 3), theme.mutedText);
    if (m_drag == Drag::None || m_drag == Drag::Pan || !hasBrush()) // the brush's own label tells more
        paintAxisLabel(painter, *x, layout.timeText(layout.timeAt(*x)), theme.text, taken);
}

void TimelineView::setTimeCursor(std::optional<Time> time)
{
    if (time == m_elsewhere)
        return;
    m_elsewhere = time;
    update();
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

TimelineView::Drag TimelineView::dragAt(QPointF point) const
{
    const TimelineLayout& layout = timelineLayout();
    if (!layout.plotRect().contains(point))
        return Drag::None;
    const TimeRange shown = layout.visibleTime();
    if (!hasBrush() || m_selected.to < shown.from || m_selected.from > shown.to)
        return Drag::New;
    const double left = layout.xOf(m_selected.from);
    const double right = layout.xOf(m_selected.to);
    // The nearer edge, so that a brush of few pixels can be widened on both sides.
    if (std::abs(point.x() - left) <= edgeReach && point.x() - left < right - point.x())
        return Drag::From;
    if (std::abs(point.x() - right) <= edgeReach)
        return Drag::To;
    return point.x() > left && point.x() < right ? Drag::Move : Drag::New;
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    const bool left = event->button() == Qt::LeftButton;
    if (!left && event->button() != Qt::MiddleButton)
        return;
    m_drag = dragAt(event->position());
    if (m_drag != Drag::None && (!left || (event->modifiers() & Qt::ShiftModifier)))
        m_drag = Drag::Pan;
    m_dragged = false;
    m_dragX = event->position().x();
    m_dragFrom = m_selected;
}

void TimelineView::drag(double x)
{
    const TimelineLayout& layout = timelineLayout();
    const bool continues = m_dragged;
    if (!m_dragged && std::abs(x - m_dragX) < 4)
        return;
    m_dragged = true;
    const Time begin = layout.timeAt(m_dragX);
    const Time here = layout.timeAt(x);
    switch (m_drag) {
    case Drag::New:
        select({std::min(begin, here), std::max(begin, here)}, continues);
        break;
    case Drag::From:
        select({std::min(here, m_dragFrom.to), std::max(here, m_dragFrom.to)}, continues);
        break;
    case Drag::To:
        select({std::min(here, m_dragFrom.from), std::max(here, m_dragFrom.from)}, continues);
        break;
    case Drag::Move: {
        const Duration step = here - begin;
        select({m_dragFrom.from + step, m_dragFrom.to + step}, continues);
        break;
    }
    case Drag::Pan:
        pan(x > m_dragX ? -timeDistance(begin, here) : timeDistance(here, begin));
        m_dragX = x;
        break;
    case Drag::None:
        break;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag != Drag::None)
        drag(event->position().x());
    const Drag shape = m_drag != Drag::None ? m_drag : dragAt(event->position());
    setCursor(shape == Drag::From || shape == Drag::To ? Qt::SizeHorCursor
              : shape == Drag::Move                    ? Qt::OpenHandCursor
              : shape == Drag::Pan                     ? Qt::ClosedHandCursor
                                                       : Qt::ArrowCursor);
    hover(event->position());
}

void TimelineView::leaveEvent(QEvent*)
{
    hover(std::nullopt);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasDrag = m_drag != Drag::None && m_dragged;
    m_drag = Drag::None;
    update();
    const TimelineLayout::Item* item = timelineLayout().itemAt(event->position());
    if (wasDrag || event->button() != Qt::LeftButton || !item)
        return;
    if (item->kind == TimelineLayout::Kind::Mark) {
        Q_EMIT markActivated(item->lane);
        return;
    }
    m_picked = item->lane;
    if (timelineLayout().plotRect().contains(event->position()))
        m_click.start(QApplication::doubleClickInterval());
    else
        Q_EMIT laneActivated(item->lane);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !timelineLayout().plotRect().contains(event->position()))
        return;
    m_click.stop();
    setTimeRange({});
    Q_EMIT resetRequested();
}

void TimelineView::showSpan(double offset, double span)
{
    const TimeRange extent = TimelineLayout::extentOf(m_lanes);
    if (extent.from <= extent.to)
        setTimeRange(partOf(extent, offset, span, shortestSpan));
}

void TimelineView::zoom(double factor, Time about)
{
    const TimeRange shown = timelineLayout().visibleTime();
    const TimeRange extent = TimelineLayout::extentOf(m_lanes);
    const double span = timeDistance(shown.from, shown.to);
    const double before = timeDistance(shown.from, std::clamp(about, shown.from, shown.to));
    const double offset = timeDistance(extent.from, std::max(shown.from, extent.from));
    showSpan(offset + before * (1 - factor), span * factor);
}

void TimelineView::pan(double nanoseconds)
{
    if (m_range == TimeRange{})
        return;
    const TimeRange shown = timelineLayout().visibleTime();
    const TimeRange extent = TimelineLayout::extentOf(m_lanes);
    showSpan(timeDistance(extent.from, std::max(shown.from, extent.from)) + nanoseconds,
             timeDistance(shown.from, shown.to));
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const TimelineLayout& layout = timelineLayout();
    QPoint delta = event->angleDelta();
    if (layout.plotRect().isEmpty() || delta.isNull() || m_lanes.empty()) {
        event->ignore();
        return;
    }
    // With Alt some systems turn the wheel sideways; so does a trackpad.
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    const double steps = (sideways ? delta.x() : delta.y()) / 120.;
    if (sideways || (event->modifiers() & Qt::ShiftModifier))
        pan(-steps * 0.1 * timeDistance(layout.visibleTime().from, layout.visibleTime().to));
    else
        zoom(std::pow(zoomStep, steps), layout.timeAt(event->position().x()));
    hover(event->position());
    event->accept();
}

void TimelineView::moveCursor(int steps, Qt::KeyboardModifiers modifiers)
{
    const TimeRange shown = timelineLayout().visibleTime();
    const double step = timeDistance(shown.from, shown.to) * cursorStep * std::abs(steps);
    const auto moved = [&](Time time) {
        return steps > 0 ? timeAfter(time, step)
                         : Time(time - Duration(static_cast<qint64>(std::min(step, 9e18))));
    };
    if ((modifiers & Qt::ControlModifier) && hasBrush()) {
        const TimeRange range{moved(m_selected.from), moved(m_selected.to)};
        if (range.from >= shown.from && range.to <= shown.to)
            select(range, false);
        return;
    }
    const Time at = m_cursor ? std::clamp(*m_cursor, shown.from, shown.to)
                             : timeAfter(shown.from, timeDistance(shown.from, shown.to) / 2);
    const bool extends = modifiers & Qt::ShiftModifier;
    if (!extends)
        m_anchor.reset();
    const bool continues = m_anchor.has_value();
    if (extends && !m_anchor)
        m_anchor = at;
    m_cursor = std::clamp(moved(at), shown.from, shown.to);
    if (extends)
        select({std::min(*m_anchor, *m_cursor), std::max(*m_anchor, *m_cursor)}, continues);
    m_pointer.reset(); // the last one that moved is the one that shows
    Q_EMIT timeHovered(m_cursor);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_lanes.size()) - 1;
    const TimeRange shown = timelineLayout().visibleTime();
    const Time middle = m_cursor.value_or(timeAfter(shown.from, timeDistance(shown.from, shown.to) / 2));
    const bool alt = event->modifiers() & Qt::AltModifier; // the window's: back and forward
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
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep, middle);
        break;
    case Qt::Key_Minus:
        zoom(1 / zoomStep, middle);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        setTimeRange({});
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!alt && last >= 0) {
            moveCursor(event->key() == Qt::Key_Left ? -1 : 1, event->modifiers());
            break;
        }
        [[fallthrough]];
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

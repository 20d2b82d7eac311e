// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/linecanvas.h"

#include "widgets/charts/linemetrics.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double ShortestSpan = 1'000'000; ///< nanoseconds
constexpr double ZoomStep = 0.8;
constexpr int ClickDistance = 5;

} // namespace

LineCanvas::LineCanvas(QWidget* parent)
    : QWidget(parent), m_lines(std::make_shared<const Lines>()), m_emptyText(tr("No lines"))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Line chart"));
}

void LineCanvas::setLines(std::shared_ptr<const Lines> lines, bool follows)
{
    const TimeRange before = m_lines->extent;
    const TimeRange visible = m_options.visible;
    m_lines = std::move(lines);
    m_anchor.reset();
    const TimeRange& extent = m_lines->extent;
    if (follows && visible != TimeRange() && visible.to >= before.to && extent.to > before.to &&
        extent.from == before.from) {
        const double span = timeDistance(visible.from, visible.to);
        showSpan(timeDistance(extent.from, extent.to) - span, span);
    }
    changed();
}

void LineCanvas::setLook(const LineLook& look)
{
    if (look == m_options.look)
        return;
    m_options.look = look;
    changed();
}

void LineCanvas::setTimeRange(TimeRange range)
{
    if (range == m_options.visible || range.to <= range.from)
        return;
    m_options.visible = range;
    changed();
    Q_EMIT timeRangeChanged(range);
}

void LineCanvas::setSelectedTime(std::optional<TimeRange> time)
{
    m_selected = time;
    update();
}

void LineCanvas::setTimeCursor(std::optional<Time> time)
{
    if (time == m_shared)
        return;
    m_shared = time;
    update();
}

void LineCanvas::setTimeDisplay(const TimeDisplay& display)
{
    if (display == m_options.clock)
        return;
    m_options.clock = display;
    changed();
}

void LineCanvas::setLosses(std::vector<LossMark> losses)
{
    if (losses == m_options.losses)
        return;
    m_options.losses = std::move(losses);
    changed();
}

void LineCanvas::setCompact(bool compact)
{
    m_options.compact = compact;
    changed();
}

void LineCanvas::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void LineCanvas::changed()
{
    m_stale = true;
    update();
}

const LineLayout& LineCanvas::lineLayout() const
{
    const Theme& theme = themeOf(this);
    if (m_stale || m_layoutSize != QSizeF(size()) ||
        m_layout.options().devicePixelRatio != devicePixelRatioF() ||
        m_layout.options().theme.panel != theme.panel) {
        LineOptions options = m_options;
        options.theme = theme;
        options.font = font();
        options.devicePixelRatio = devicePixelRatioF();
        m_layout = LineLayout(m_lines, std::move(options), size());
        m_layoutSize = size();
        m_picture = QPixmap();
        m_stale = false;
    }
    return m_layout;
}

void LineCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const LineLayout& layout = lineLayout();
    if (m_lines->series.empty() || m_lines->times.empty()) {
        painter.fillRect(rect(), theme.panel);
        painter.setPen(theme.mutedText);
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(theme.panel);
        QPainter picture(&m_picture);
        picture.setFont(font());
        layout.paint(picture);
    }
    painter.drawPixmap(0, 0, m_picture);
    const std::optional<std::size_t> at = marked();
    layout.paintValues(painter, at);
    if (const auto time = drawn() ? drawn() : m_selected)
        layout.paintSelection(painter, *time);
    if (m_cursor || m_shared)
        layout.paintCursor(painter, m_cursor ? *m_cursor : *m_shared, at);
    const bool allHidden =
        std::all_of(layout.entries().begin(), layout.entries().end(), [](const auto& e) { return e.hidden; });
    const bool outOfSight = !layout.nearest(layout.timeAt(layout.area().center().x()));
    if (!layout.plots().empty() && (allHidden || outOfSight)) {
        painter.setPen(theme.mutedText);
        painter.drawText(layout.area(), Qt::AlignCenter | Qt::TextWordWrap,
                         allHidden ? tr("All lines are hidden: click one in the legend")
                                   : tr("No interval in this range"));
    }
}

std::optional<std::size_t> LineCanvas::marked() const
{
    if (m_cursor)
        return lineLayout().nearest(*m_cursor);
    if (!m_shared)
        return std::nullopt;
    // Another view's moment has values here only when an interval of these lines is about it.
    const auto near = lineLayout().nearest(*m_shared);
    if (!near || m_lines->step <= Duration{0})
        return near;
    const Time at = m_lines->times[*near];
    const double apart = at < *m_shared ? timeDistance(at, *m_shared) : timeDistance(*m_shared, at);
    return apart <= 1.5 * static_cast<double>(m_lines->step.count()) ? near : std::nullopt;
}

void LineCanvas::point(std::optional<Time> time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    update();
    const auto at = marked();
    Q_EMIT timeHovered(at ? std::optional(m_lines->times[*at]) : m_cursor);
}

TimeRange LineCanvas::covered(std::size_t first, std::size_t last) const
{
    if (first > last)
        std::swap(first, last);
    const Time from = m_lines->times[first];
    const Time to = m_lines->times[last];
    const Duration step = std::max(Duration(1), m_lines->step);
    // An interval is stamped when it ends.
    return m_lines->binned ? TimeRange{from, timeAfter(to, static_cast<double>(step.count()))}
                           : TimeRange{timeBefore(from, step - Duration(1)), timeAfter(to, 1)};
}

std::optional<TimeRange> LineCanvas::drawn() const
{
    if (m_drag == Drag::Brush && std::abs(m_pointer.x() - m_dragFrom.x()) >= ClickDistance) {
        const QRectF area = lineLayout().area();
        const auto at = [&](double x) {
            return lineLayout().timeAt(std::clamp(x, area.left(), area.right()));
        };
        return TimeRange{at(std::min(m_dragFrom.x(), m_pointer.x())),
                         at(std::max(m_dragFrom.x(), m_pointer.x()))};
    }
    const auto at = marked();
    if (m_anchor && at && *m_anchor < m_lines->times.size())
        return covered(*m_anchor, *at);
    return std::nullopt;
}

void LineCanvas::tellCursor()
{
    const auto at = marked();
    QStringList texts;
    if (at) {
        texts += formatTime(m_lines->times[*at], m_options.clock, 0);
        for (const auto& entry : lineLayout().entries())
            if (!entry.hidden)
                texts += m_lines->series[entry.series].name + QLatin1Char(' ') +
                         lineLayout().valueText(entry.series, at);
    }
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
}

void LineCanvas::step(int by, bool extends)
{
    if (m_lines->times.empty())
        return;
    const LineLayout& layout = lineLayout();
    const std::optional<std::size_t> at = marked();
    if (!extends)
        m_anchor.reset();
    else if (!m_anchor)
        m_anchor = at;
    const auto last = static_cast<std::ptrdiff_t>(m_lines->times.size()) - 1;
    const auto begin = layout.nearest(by > 0 ? layout.visibleTime().from : layout.visibleTime().to);
    if (!at && !begin)
        return;
    const std::ptrdiff_t to =
        at ? static_cast<std::ptrdiff_t>(*at) + by : static_cast<std::ptrdiff_t>(*begin);
    const Time time = m_lines->times[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last))];
    if (extends && !m_anchor)
        m_anchor = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
    const TimeRange shown = layout.visibleTime();
    if (m_options.visible != TimeRange() && (time < shown.from || time > shown.to)) {
        const double span = timeDistance(shown.from, shown.to);
        showSpan(timeDistance(m_lines->extent.from, time) - span / 2, span);
    }
    point(time);
    tellCursor();
}

void LineCanvas::showSpan(double offset, double span)
{
    setTimeRange(partOf(m_lines->extent, offset, span, ShortestSpan));
}

void LineCanvas::zoom(double factor, double share)
{
    const TimeRange shown = lineLayout().visibleTime();
    const double span = timeDistance(shown.from, shown.to);
    const double offset = timeDistance(m_lines->extent.from, std::max(shown.from, m_lines->extent.from));
    showSpan(offset + share * span * (1 - factor), span * factor);
}

void LineCanvas::pan(double share)
{
    if (m_options.visible == TimeRange())
        return;
    const TimeRange shown = lineLayout().visibleTime();
    const double span = timeDistance(shown.from, shown.to);
    showSpan(timeDistance(m_lines->extent.from, std::max(shown.from, m_lines->extent.from)) + share * span,
             span);
}

void LineCanvas::wheelEvent(QWheelEvent* event)
{
    const QRectF area = lineLayout().area();
    const QPoint delta = event->angleDelta();
    if (area.isEmpty() || delta.isNull() || m_lines->times.empty()) {
        event->ignore();
        return;
    }
    if (std::abs(delta.x()) > std::abs(delta.y()))
        pan(-delta.x() / 120. * 0.1);
    else
        zoom(std::pow(ZoomStep, delta.y() / 120.),
             std::clamp((event->position().x() - area.left()) / area.width(), 0., 1.));
    if (area.contains(event->position()))
        point(lineLayout().timeAt(event->position().x()));
    event->accept();
}

void LineCanvas::pressEntry(std::size_t series, bool alone)
{
    LineLook look = m_options.look;
    const QString name = m_lines->series[series].name;
    QStringList others;
    for (const LineSeries& line : m_lines->series)
        if (line.name != name)
            others += line.name;
    if (alone) {
        const bool isAlone = !look.hidden.contains(name) &&
                             std::all_of(others.begin(), others.end(),
                                         [&](const QString& other) { return look.hidden.contains(other); });
        look.hidden = isAlone ? QStringList() : others;
    } else if (!look.hidden.removeOne(name)) {
        look.hidden += name;
    }
    setLook(look);
    Q_EMIT lookChosen(look);
}

void LineCanvas::mousePressEvent(QMouseEvent* event)
{
    const bool left = event->button() == Qt::LeftButton;
    if (!left && event->button() != Qt::MiddleButton)
        return;
    const LineLayout& layout = lineLayout();
    if (const auto entry = layout.entryAt(event->position()); entry && left) {
        pressEntry(layout.entries()[*entry].series, event->modifiers() & Qt::ControlModifier);
        return;
    }
    if (!layout.area().contains(event->position()))
        return;
    const bool pans = !left || (event->modifiers() & Qt::ShiftModifier);
    m_drag = pans ? Drag::Pan : Drag::Brush;
    m_dragFrom = m_pointer = event->position();
    m_anchor.reset();
    if (pans && m_options.visible != TimeRange())
        setCursor(Qt::ClosedHandCursor);
}

void LineCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    const QRectF area = lineLayout().area();
    if (m_drag == Drag::Pan) {
        pan(-(m_pointer.x() - m_dragFrom.x()) / std::max(1., area.width()));
        m_dragFrom = m_pointer;
    } else if (m_drag == Drag::None) {
        setCursor(lineLayout().entryAt(m_pointer) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    if (area.contains(m_pointer) || m_drag != Drag::None)
        point(lineLayout().timeAt(std::clamp(m_pointer.x(), area.left(), area.right())));
    else
        point(std::nullopt);
    if (m_drag == Drag::Brush)
        update();
}

void LineCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::None)
        return;
    m_pointer = event->position();
    const std::optional<TimeRange> brush = m_drag == Drag::Brush ? drawn() : std::nullopt;
    m_drag = Drag::None;
    unsetCursor();
    update();
    if (brush && brush->from < brush->to)
        Q_EMIT timeSelected(*brush);
}

void LineCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    // The first of the two clicks has switched the line; this one shows it alone, or all again.
    if (const auto entry = lineLayout().entryAt(event->position())) {
        const std::size_t series = lineLayout().entries()[*entry].series;
        pressEntry(series, false);
        pressEntry(series, true);
    } else {
        setTimeRange({});
    }
}

void LineCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int by = event->modifiers() & Qt::ControlModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(ZoomStep, 0.5);
        return;
    case Qt::Key_Minus:
        zoom(1 / ZoomStep, 0.5);
        return;
    case Qt::Key_Left:
        step(-by, shift);
        return;
    case Qt::Key_Right:
        step(by, shift);
        return;
    case Qt::Key_PageUp:
        pan(-0.9);
        return;
    case Qt::Key_PageDown:
        pan(0.9);
        return;
    case Qt::Key_0:
    case Qt::Key_Home:
        setTimeRange({});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (m_lines->times.empty())
            break;
        const std::optional<TimeRange> brush = drawn();
        const auto at = marked();
        if (!brush && !at && m_options.visible == TimeRange())
            break;
        m_anchor.reset();
        update();
        Q_EMIT timeSelected(brush ? *brush : at ? covered(*at, *at) : lineLayout().visibleTime());
        return;
    }
    case Qt::Key_Escape:
        if (m_drag != Drag::None || m_anchor) {
            m_drag = Drag::None;
            m_anchor.reset();
            unsetCursor();
            update();
            return;
        }
        if (m_options.visible != TimeRange()) { // else the window's Escape: widen the selection
            setTimeRange({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void LineCanvas::leaveEvent(QEvent*)
{
    point(std::nullopt);
}

bool LineCanvas::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const LineLayout& layout = lineLayout();
    if (const auto loss = layout.lossAt(QPointF(help->pos()))) {
        QToolTip::showText(help->globalPos(),
                           plainToolTip(tr("%1 events were lost here").arg(formatCount(loss->count)) +
                                        QLatin1Char('\n') + formatTime(loss->at, m_options.clock, 0)),
                           this);
    } else if (const auto entry = layout.entryAt(QPointF(help->pos()))) {
        const LineSeries& line = m_lines->series[layout.entries()[*entry].series];
        QToolTip::showText(
            help->globalPos(),
            plainToolTip(line.name + QLatin1Char('\n') +
                         tr("Least %1, greatest %2")
                             .arg(measureText(line.least, line.unit), measureText(line.most, line.unit)) +
                         QLatin1Char('\n') + tr("Click to show or hide it, double click to show it alone")),
            this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

void LineCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        changed();
    QWidget::changeEvent(event);
}

} // namespace bee

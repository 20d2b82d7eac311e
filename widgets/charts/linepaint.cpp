// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Painted by QPainter alone: a QLineSeries of 3,600 points takes Qt Charts 5 ms to take over and 30 to 50 ms
// to paint in software, more than a frame, and it has no gaps.

#include "widgets/charts/linelayout.h"
#include "widgets/charts/linemetrics.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace bee {

namespace {

constexpr double LineWidth = 1.5;
constexpr double DotRadius = 2;
constexpr qsizetype StrokeLength = 64; ///< points; the time of a stroke grows with the square of its length

} // namespace

void LineLayout::paint(QPainter& painter) const
{
    painter.save();
    const QFont labels = smallChartFont(m_options.font);
    painter.setFont(labels);
    for (const Plot& plot : m_plots)
        paintAxes(painter, plot);
    if (!m_plots.empty())
        paintTimeAxis(painter);
    for (const Plot& plot : m_plots) {
        painter.save();
        painter.setClipRect(plot.rect.adjusted(-DotRadius, -DotRadius, DotRadius, DotRadius));
        const Trace* below = nullptr;
        for (const Trace& trace : plot.traces) {
            if (trace.area)
                paintArea(painter, plot, trace, below);
            below = &trace;
        }
        for (const Trace& trace : plot.traces)
            if (!trace.area || !trace.dense) // the edges of dense areas would hide them
                paintTrace(painter, trace);
        painter.restore();
    }
    for (const LossTick& tick : m_losses)
        painter.fillRect(tick.rect, m_options.theme.error);

    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(labels);
    for (const Entry& entry : m_entries) {
        const QRectF swatch(entry.rect.left(), std::round(entry.rect.center().y() - LegendSwatch / 2) + 1,
                            LegendSwatch, LegendSwatch - 2);
        painter.setPen(entry.hidden ? QPen(m_options.theme.faintText, 1) : QPen(Qt::NoPen));
        painter.setBrush(entry.hidden ? QBrush(Qt::NoBrush) : QBrush(entry.color));
        painter.drawRoundedRect(entry.hidden ? swatch.adjusted(0.5, 0.5, -0.5, -0.5) : swatch, 2, 2);
    }
    const double free = m_size.height() - labels.pixelSize();
    painter.setPen(m_options.theme.mutedText);
    if (m_leftOut > 0 && free > 0) {
        const QString text =
            m_leftOut == 1
                ? QCoreApplication::translate("LineLayout", "No room for 1 more chart")
                : QCoreApplication::translate("LineLayout", "No room for %1 more charts").arg(m_leftOut);
        const QRectF area(m_area.left(), m_area.bottom() - metrics.height() - 2, m_area.width() - 4,
                          metrics.height());
        const double width = metrics.horizontalAdvance(text) + 8;
        painter.fillRect(QRectF(area.right() - width, area.top(), width + 4, area.height()),
                         m_options.theme.panel);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, text);
    }
    if (m_entriesLeftOut > 0 && !m_entries.empty()) {
        const QString text = QStringLiteral("+%1").arg(m_entriesLeftOut);
        const QRectF& last = m_entries.back().rect;
        if (m_legend.width() > 0)
            painter.drawText(QRectF(m_legend.left(), m_size.height() - metrics.height(), m_legend.width(),
                                    metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter, text);
        else
            painter.drawText(QRectF(last.right() + LabelGap, last.top(), 80, last.height()), Qt::AlignVCenter,
                             text);
    }
    painter.restore();
}

void LineLayout::paintAxes(QPainter& painter, const Plot& plot) const
{
    const QFontMetricsF metrics(painter.font());
    const QColor grid = m_options.theme.border;
    const auto labels = [&](const Axis& axis, bool right) {
        double free = m_size.height(); // labels go from the bottom up and never touch
        for (const double tick : axis.ticks) {
            const double share = (axis.high - axis.scale.position(tick)) / (axis.high - axis.low);
            const double y = std::round(plot.rect.top() + share * plot.rect.height());
            if (!right)
                painter.fillRect(
                    QRectF(plot.rect.left(), std::min(y, plot.rect.bottom()), plot.rect.width(), 1), grid);
            const double baseline =
                std::clamp(y + metrics.ascent() / 2 - 1, plot.rect.top() + metrics.ascent() / 2 - 1,
                           plot.rect.bottom() + metrics.ascent() / 2 - 1);
            if (baseline > free)
                continue;
            free = baseline - metrics.height();
            const QString text = axisText(tick, axis.unit);
            painter.setPen(m_options.theme.mutedText);
            const double x = right ? plot.rect.right() + LabelGap
                                   : plot.rect.left() - LabelGap - metrics.horizontalAdvance(text);
            painter.drawText(QPointF(x, baseline), text);
        }
    };
    painter.fillRect(QRectF(plot.rect.left(), plot.rect.bottom(), plot.rect.width(), 1), grid);
    labels(plot.left, false);
    if (plot.right)
        labels(*plot.right, true);
    if (m_options.compact || m_size.height() < 110)
        return;
    painter.setPen(m_options.theme.mutedText);
    const double y = plot.rect.top() - metrics.descent() - 3;
    const double half = plot.rect.width() / (plot.right ? 2 : 1) - LabelGap;
    painter.drawText(QPointF(plot.rect.left(), y), metrics.elidedText(plot.left.title, Qt::ElideRight, half));
    if (plot.right) {
        const QString text = metrics.elidedText(plot.right->title, Qt::ElideRight, half);
        painter.drawText(QPointF(plot.rect.right() - metrics.horizontalAdvance(text), y), text);
    }
}

void LineLayout::paintTimeAxis(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    const double baseline = m_area.bottom() + LabelGap + metrics.ascent();
    double taken = 0;
    painter.setPen(m_options.theme.mutedText);
    for (const Time tick : m_ticks.times) {
        const double x = xOf(tick);
        for (const Plot& plot : m_plots)
            painter.fillRect(QRectF(std::round(x), plot.rect.bottom(), 1, 3), m_options.theme.border);
        const QString text = timeTickText(tick, m_ticks, m_options.clock);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2, 0., std::max(0., m_size.width() - width - 2));
        if (left < taken)
            continue;
        taken = left + width + LabelGap;
        painter.drawText(QPointF(left, baseline), text);
    }
}

void LineLayout::paintTrace(QPainter& painter, const Trace& trace) const
{
    painter.setRenderHint(QPainter::Antialiasing, m_fine);
    const double pixel = 1 / m_options.devicePixelRatio;
    if (trace.dense) {
        // A bar for each column of pixels, from the least value to the greatest, and to where the line came
        // from: no stroke is made.
        const Point* before = nullptr;
        QList<QRectF> bars;
        bars.reserve(static_cast<qsizetype>(trace.points.size()));
        for (const Point& point : trace.points) {
            double top = point.top, bottom = point.bottom;
            if (before && !point.opens) {
                top = std::min(top, before->last);
                bottom = std::max(bottom, before->last);
                if (point.x - before->x > 1.5 * pixel)
                    bars += QRectF(before->x + pixel, before->last - 0.5, point.x - before->x - pixel, 1);
            }
            bars += QRectF(point.x, std::floor(top), pixel, std::max(LineWidth, bottom - std::floor(top)));
            before = &point;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(trace.color);
        painter.drawRects(bars);
        return;
    }
    // Areas have a hairline only, so that thin ones keep their height.
    QPen pen(trace.color, trace.area || !m_fine ? 1 : LineWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    QPolygonF stroke;
    const auto flush = [&] {
        if (stroke.size() == 1) { // alone between gaps
            painter.setPen(Qt::NoPen);
            painter.setBrush(trace.color);
            painter.drawEllipse(stroke.front(), DotRadius, DotRadius);
        } else if (stroke.size() > 1) {
            painter.setPen(pen);
            painter.drawPolyline(stroke);
        }
    };
    for (const Point& point : trace.points) {
        if (point.opens) {
            flush();
            stroke.clear();
        } else if (stroke.size() == StrokeLength) {
            flush();
            stroke = {stroke.back()};
        }
        stroke << QPointF(point.x, point.top);
    }
    flush();
}

void LineLayout::paintArea(QPainter& painter, const Plot& plot, const Trace& trace, const Trace* below) const
{
    QColor fill = trace.color;
    fill.setAlphaF(m_options.theme.dark ? 0.55F : 0.5F);
    const double floor = yOf(plot, false, 0);
    const auto baseAt = [&](std::size_t i) {
        return below && i < below->points.size() ? below->points[i].top : floor;
    };
    const auto& points = trace.points; // all traces of a stack have the same places
    painter.setRenderHint(QPainter::Antialiasing, m_fine);
    const double pixel = 1 / m_options.devicePixelRatio;
    if (trace.dense) { // opaque: blending that many bars takes longer than a frame
        const QColor& panel = m_options.theme.panel;
        const auto mixed = [&](int a, int b) {
            return qRound(fill.alphaF() * static_cast<float>(a) +
                          (1 - fill.alphaF()) * static_cast<float>(b));
        };
        QList<QRectF> bars;
        bars.reserve(static_cast<qsizetype>(points.size()));
        for (std::size_t i = 0; i < points.size(); ++i)
            bars += QRectF(points[i].x, points[i].top, pixel, std::max(0., baseAt(i) - points[i].top));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(mixed(fill.red(), panel.red()), mixed(fill.green(), panel.green()),
                                mixed(fill.blue(), panel.blue())));
        painter.drawRects(bars);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (std::size_t from = 0; from < points.size();) {
        std::size_t to = from + 1;
        while (to < points.size() && !points[to].opens)
            ++to;
        QPolygonF polygon;
        for (std::size_t i = from; i < to; ++i)
            polygon << QPointF(points[i].x, points[i].top);
        for (std::size_t i = to; i > from; --i)
            polygon << QPointF(points[i - 1].x, baseAt(i - 1));
        painter.drawPolygon(polygon);
        from = to;
    }
}

void LineLayout::paintValues(QPainter& painter, std::optional<std::size_t> at) const
{
    if (m_legend.width() <= 0 && m_entries.empty())
        return;
    painter.save();
    painter.setFont(smallChartFont(m_options.font));
    const QFontMetricsF metrics(painter.font());
    const bool aside = m_legend.width() > 0;
    if (aside) {
        const int digits = m_lines->step > Duration{0} && m_lines->step < Duration(1'000'000'000) ? 3 : 0;
        const QString caption = at ? formatTime(m_lines->times[*at], m_options.clock, digits)
                                   : QCoreApplication::translate("LineLayout", "mean");
        painter.setPen(at ? m_options.theme.text : m_options.theme.mutedText);
        painter.drawText(QRectF(m_legend.left(), m_legend.top(), m_legend.width(), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, caption);
    }
    for (const Entry& entry : m_entries) {
        const QString value = aside && !entry.hidden ? valueText(entry.series, at) : QString();
        const QRectF text = entry.rect.adjusted(LegendSwatch + LabelGap, 0, 0, 0);
        const double width = value.isEmpty() ? 0 : metrics.horizontalAdvance(value) + LabelGap;
        painter.setPen(entry.hidden ? m_options.theme.faintText : m_options.theme.mutedText);
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_lines->series[entry.series].name, Qt::ElideRight, text.width() - width));
        painter.setPen(m_options.theme.text);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, value);
    }
    painter.restore();
}

void LineLayout::paintCursor(QPainter& painter, Time time, std::optional<std::size_t> at) const
{
    if (m_plots.empty() || time < m_time.from || time > m_time.to)
        return;
    painter.save();
    const double x = std::round(xOf(at ? m_lines->times[*at] : time));
    for (const Plot& plot : m_plots)
        painter.fillRect(QRectF(x, plot.rect.top(), 1, plot.rect.height()), m_options.theme.mutedText);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_options.theme.panel, 1));
    for (const Plot& plot : m_plots) {
        double sum = 0;
        for (const Trace& trace : plot.traces) {
            const double value = at ? m_lines->series[trace.series].values[*at] : std::nan("");
            sum += trace.area && !std::isnan(value) ? value : 0;
            const double y = yOf(plot, trace.right, trace.area ? sum : value);
            if (std::isnan(value) || y < plot.rect.top() - 1 || y > plot.rect.bottom() + 1)
                continue;
            painter.setBrush(trace.color);
            painter.drawEllipse(QPointF(x + 0.5, y), 3, 3);
        }
    }
    painter.restore();
}

void LineLayout::paintSelection(QPainter& painter, TimeRange time) const
{
    const double from = std::max(m_area.left(), xOf(std::max(time.from, m_time.from)));
    const double to = std::min(m_area.right(), xOf(std::min(time.to, m_time.to)));
    if (!(to >= from) || time.to < m_time.from || time.from > m_time.to)
        return;
    for (const Plot& plot : m_plots) {
        const QRectF rect(std::round(from), plot.rect.top(), std::max(1., std::round(to - from)),
                          plot.rect.height());
        painter.fillRect(rect, m_options.theme.brush);
        painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), m_options.theme.accent);
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), m_options.theme.accent);
    }
}

} // namespace bee

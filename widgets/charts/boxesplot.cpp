// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/boxesplot.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DistributionPlot)
};

constexpr double margin = 10;
constexpr double highestBand = 34;
constexpr double stepWidth = 6; ///< of what a marked range is widened to

} // namespace

BoxesPlot::BoxesPlot(std::shared_ptr<const DistributionData> data, DistributionOptions options, QSizeF size)
    : DistributionPlot(std::move(data), std::move(options), size)
{
    const QFontMetricsF metrics(m_small);
    const auto& boxes = m_data->boxes.boxes;
    for (const GroupBox& box : boxes) {
        m_names = std::max(m_names, metrics.horizontalAdvance(nameOf(box)));
        m_counts = std::max(m_counts, metrics.horizontalAdvance(formatCount(box.count)));
    }
    m_names = std::min(m_names, size.width() * 0.28) + 10;
    m_counts += 12;
    QRectF area = QRectF(QPointF(0, 0), size).adjusted(margin, margin / 2, -margin, -2);
    if (m_options.compact) {
        m_counts = 0;
    } else {
        m_legendText = Texts::tr("Box: p25 to p75, line: median · whiskers: p5 and p95 · tick: p99 · "
                                 "dots: least and greatest · right: number of values");
        const QString rest = restText();
        const QRectF bound = metrics.boundingRect(area, static_cast<int>(Qt::TextWordWrap),
                                                  rest.isEmpty() ? m_legendText : m_legendText + rest);
        m_legend = QRectF(area.left(), 0, area.width(), std::ceil(bound.height()) + 2);
        m_legend.moveBottom(area.bottom());
        area.setBottom(m_legend.top() - 4);
    }
    area.setBottom(area.bottom() - acrossHeight());
    area.setLeft(area.left() + m_names);
    area.setRight(area.right() - m_counts);
    m_plot = QRectF(
        QRectF(area.topLeft(), QSizeF(std::max(20., area.width()), std::max(10., area.height()))).toRect());
    const double narrowest = std::ceil(metrics.height()) + 2;
    m_shown = std::clamp(static_cast<int>(m_plot.height() / narrowest), 1,
                         std::max(1, static_cast<int>(boxes.size())));
    m_shown = std::min(m_shown, static_cast<int>(boxes.size()));
    m_band = std::min(highestBand, m_plot.height() / std::max(1, m_shown));
    m_plot.setHeight(std::ceil(m_band * std::max(1, m_shown)));
    if (const QString rest = restText(); !rest.isEmpty() && !m_options.compact)
        m_legendText += rest;
    m_steps = m_across.bounds(*m_data->values, static_cast<int>(m_plot.width() / stepWidth));
}

QString BoxesPlot::nameOf(const GroupBox& box) const
{
    return box.name.empty() ? Texts::tr("(none)") : displayText(box.name, 200);
}

QString BoxesPlot::restText() const
{
    const GroupBoxes& groups = m_data->boxes;
    quint64 more = groups.otherGroups;
    quint64 values = groups.otherCount;
    for (std::size_t i = static_cast<std::size_t>(m_shown); i < groups.boxes.size(); ++i) {
        ++more;
        values += groups.boxes[i].count;
    }
    if (more == 0)
        return {};
    return QStringLiteral(" · ") +
           (more == 1
                ? Texts::tr("1 more group with %1 values").arg(formatCount(values))
                : Texts::tr("%1 more groups with %2 values").arg(formatCount(more), formatCount(values)));
}

QRectF BoxesPlot::bandRect(int group) const
{
    return {m_plot.left(), m_plot.top() + group * m_band, m_plot.width(), m_band};
}

void BoxesPlot::paintBox(QPainter& painter, const GroupBox& box, const QRectF& band,
                         const QColor& color) const
{
    const Theme& theme = m_options.theme;
    const double middle = std::round(band.center().y()) + 0.5;
    const double half = std::max(3., std::round(std::min(band.height() * 0.32, 9.)));
    const auto x = [&](double value) { return std::round(xOf(value)) + 0.5; };
    painter.setPen(QPen(color, 1));
    painter.drawLine(QPointF(x(box.p5), middle), QPointF(x(box.p25), middle));
    painter.drawLine(QPointF(x(box.p75), middle), QPointF(x(box.p95), middle));
    for (const double end : {box.p5, box.p95})
        painter.drawLine(QPointF(x(end), middle - half / 2), QPointF(x(end), middle + half / 2));
    QColor fill = color;
    fill.setAlpha(theme.dark ? 110 : 80);
    const QRectF rect(QPointF(x(box.p25), middle - half), QPointF(x(box.p75), middle + half));
    painter.setBrush(fill);
    painter.drawRect(rect);
    painter.setPen(QPen(theme.text, 2));
    painter.drawLine(QPointF(x(box.p50), middle - half), QPointF(x(box.p50), middle + half));
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x(box.p99), middle - half + 1), QPointF(x(box.p99), middle + half - 1));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const double end : {box.min, box.max})
        painter.drawEllipse(QPointF(x(end), middle), 2, 2);
    painter.restore();
}

void BoxesPlot::paint(QPainter& painter) const
{
    const Theme& theme = m_options.theme;
    const QFontMetricsF metrics(m_small);
    painter.save();
    paintAcross(painter);
    for (const double tick : m_across.ticks(static_cast<int>(m_plot.width() / tickDistanceAcross))) {
        const double x = std::round(xOf(tick)) + 0.5;
        painter.setPen(theme.border);
        if (x > m_plot.left() && x < m_plot.right())
            painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    }
    painter.setFont(m_small);
    for (int i = 0; i < m_shown; ++i) {
        const GroupBox& box = m_data->boxes.boxes[static_cast<std::size_t>(i)];
        const QRectF band = bandRect(i);
        painter.setPen(theme.text);
        painter.drawText(QRectF(m_plot.left() - m_names, band.top(), m_names - 10, band.height()),
                         static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                         metrics.elidedText(nameOf(box), Qt::ElideMiddle, m_names - 10));
        if (m_counts > 0) {
            painter.setPen(theme.mutedText);
            painter.drawText(QRectF(m_plot.right(), band.top(), m_counts, band.height()),
                             static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), formatCount(box.count));
        }
        painter.save();
        painter.setClipRect(band.adjusted(-3, 0, 3, 0), Qt::IntersectClip);
        paintBox(painter, box, band, theme.lanes[0]);
        painter.restore();
    }
    if (!m_legend.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(m_legend, static_cast<int>(Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignBottom),
                         m_legendText);
    }
    painter.restore();
}

std::optional<DistributionPlot::Hit> BoxesPlot::hitAt(QPointF point) const
{
    // The names beside belong to their boxes.
    const QRectF all = m_plot.adjusted(-m_names, 0, m_counts, 0);
    if (!all.contains(point) || m_shown == 0)
        return std::nullopt;
    const int group = std::min(m_shown - 1, static_cast<int>((point.y() - m_plot.top()) / m_band));
    const GroupBox& box = m_data->boxes.boxes[static_cast<std::size_t>(group)];
    Hit hit;
    hit.group = group;
    hit.rect = bandRect(group);
    const auto text = [&](double value) { return m_across.text(value); };
    hit.lines = {nameOf(box).left(80),
                 box.count == 1 ? Texts::tr("1 value") : Texts::tr("%1 values").arg(formatCount(box.count)),
                 Texts::tr("%1 of all").arg(shareText(static_cast<double>(box.count))),
                 Texts::tr("least %1, p5 %2, p25 %3").arg(text(box.min), text(box.p5), text(box.p25)),
                 Texts::tr("median %1, mean %2").arg(text(box.p50), text(box.mean)),
                 Texts::tr("p75 %1, p95 %2, p99 %3").arg(text(box.p75), text(box.p95), text(box.p99)),
                 Texts::tr("greatest %1").arg(text(box.max))};
    return hit;
}

QPointF BoxesPlot::step(std::optional<QPointF> point, int right, int up) const
{
    if (!point)
        return {m_plot.left() + m_plot.width() / 2, bandRect(0).center().y()};
    const int group = static_cast<int>((point->y() - m_plot.top()) / m_band) - up;
    const double x = std::clamp(point->x() + right * stepWidth, m_plot.left(), m_plot.right());
    return {x, bandRect(std::clamp(group, 0, std::max(0, m_shown - 1))).center().y()};
}

QString BoxesPlot::description() const
{
    QStringList parts{DistributionPlot::description()};
    for (int i = 0; i < std::min(m_shown, 20); ++i) {
        const GroupBox& box = m_data->boxes.boxes[static_cast<std::size_t>(i)];
        parts += Texts::tr("%1: %2 values, median %3, p95 %4")
                     .arg(nameOf(box).left(80), formatCount(box.count), m_across.text(box.p50),
                          m_across.text(box.p95));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace bee

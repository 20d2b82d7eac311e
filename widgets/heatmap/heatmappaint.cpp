// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmaplayout.h"
#include "widgets/theme/format.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double LabelGap = 6;

QColor mix(const QColor& a, const QColor& b)
{
    const auto channel = [](int x, int y) { return (3 * x + y) / 4; };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

} // namespace

QColor heatmapMeasuredColor(const Theme& theme)
{
    return mix(theme.raised, theme.border);
}

QBrush heatmapGapBrush(const Theme& theme)
{
    return {theme.faintText, Qt::BDiagPattern};
}

void HeatmapLayout::paint(QPainter& painter) const
{
    if (m_plot.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QFont labels = labelFont(m_options.font);
    painter.setFont(labels);
    if (!m_parts.caption.isEmpty()) {
        const QFontMetricsF metrics(labels);
        painter.setPen(m_options.theme.text);
        painter.drawText(QPointF(m_plot.left(), m_area.top() + metrics.ascent()),
                         metrics.elidedText(m_parts.caption, Qt::ElideRight, m_plot.width()));
    }
    if (m_hasGaps)
        painter.fillRect(m_plot, heatmapGapBrush(m_options.theme));
    if (!m_image.isNull())
        painter.drawImage(m_plot, m_image, QRectF(m_image.rect()));
    for (const LossTick& tick : m_losses)
        painter.fillRect(tick.rect, m_options.theme.error);
    if (!m_above.isEmpty())
        paintTotals(painter);
    if (m_parts.valueLabels)
        paintValueAxis(painter);
    if (m_parts.timeLabels)
        paintTimeAxis(painter);
    paintHeatmapCurves(painter, *this);
    painter.restore();
}

void HeatmapLayout::paintTotals(QPainter& painter) const
{
    const qreal ratio = m_options.devicePixelRatio;
    const auto meanOf = [](const HeatmapGrid::Column& column) {
        return static_cast<double>(column.count) /
               static_cast<double>(std::max<quint64>(1, column.intervals));
    };
    double highest = 0;
    for (const HeatmapGrid::Column& column : m_grid.columns)
        highest = std::max(highest, meanOf(column));
    std::vector<QRectF> bars; // painted together: there may be thousands
    painter.fillRect(QRectF(m_above.left(), m_above.bottom(), m_above.width(), 1), m_options.theme.border);
    for (const HeatmapGrid::Column& column : m_grid.columns) {
        if (column.count == 0)
            continue;
        const double height = std::max(1., std::round(m_above.height() * meanOf(column) / highest));
        bars.emplace_back(m_plot.left() + column.begin / ratio, m_above.bottom() - height,
                          (column.end - column.begin) / ratio, height);
    }
    const QFontMetricsF metrics(painter.font());
    const QString text = formatCount(static_cast<quint64>(std::min(std::ceil(highest), 1.8e19)));
    if (m_parts.valueLabels && highest > 0) {
        painter.setPen(m_options.theme.mutedText);
        painter.drawText(
            QRectF(m_area.left(), m_above.top(), m_plot.left() - LabelGap - m_area.left(), m_above.height()),
            Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, text);
    }

    const quint64 most = m_rowTotals.empty() ? 0 : *std::max_element(m_rowTotals.begin(), m_rowTotals.end());
    painter.fillRect(QRectF(m_beside.left(), m_beside.top(), 1, m_beside.height()), m_options.theme.border);
    for (std::size_t r = 0; r < m_rowTotals.size(); ++r) {
        if (m_rowTotals[r] == 0)
            continue;
        const double share = static_cast<double>(m_rowTotals[r]) / static_cast<double>(most);
        const double width = std::max(1., std::round((m_beside.width() - 1) * share));
        const HeatmapGrid::Row& row = m_grid.rows[r];
        const double height = (row.bottom - row.top) / ratio;
        // Rows of some height are told apart.
        bars.emplace_back(m_beside.left() + 1, m_plot.top() + row.top / ratio, width,
                          height > 4 ? height - 1 : height);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_options.theme.faintText);
    painter.drawRects(bars.data(), static_cast<int>(bars.size()));
    painter.setBrush(Qt::NoBrush);
}

void HeatmapLayout::paintValueAxis(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    double free = m_area.bottom() + metrics.height(); // labels go from the bottom up and never touch
    for (const double tick : m_valueTicks) {
        const double y = std::round(yOf(tick));
        painter.fillRect(QRectF(m_plot.left() - 3, std::min(y, m_plot.bottom() - 1), 3, 1),
                         m_options.theme.border);
        const QString text = valueText(tick);
        const double baseline = std::clamp(y + metrics.ascent() / 2 - 1,
                                           m_plot.top() + metrics.ascent() / 2 + 2, m_plot.bottom());
        if (baseline > free)
            continue;
        free = baseline - metrics.height();
        painter.setPen(m_options.theme.mutedText);
        painter.drawText(QPointF(m_plot.left() - LabelGap - metrics.horizontalAdvance(text), baseline), text);
    }
}

void HeatmapLayout::paintTimeAxis(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    const double baseline = m_plot.bottom() + LabelGap + metrics.ascent();
    double taken = m_area.left();
    painter.setPen(m_options.theme.mutedText);
    for (const Time tick : m_timeTicks.times) {
        const double x = xOf(tick);
        const QString text = timeTickText(tick, m_timeTicks, m_options.clock);
        const double width = metrics.horizontalAdvance(text);
        painter.fillRect(QRectF(std::round(x), m_plot.bottom(), 1, 3), m_options.theme.border);
        const double left =
            std::clamp(x - width / 2, m_area.left(), std::max(m_area.left(), m_area.right() - width));
        if (left < taken)
            continue;
        taken = left + width + LabelGap;
        painter.drawText(QPointF(left, baseline), text);
    }
}

} // namespace bee

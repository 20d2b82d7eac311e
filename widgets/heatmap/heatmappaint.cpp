// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmaplayout.h"
#include "widgets/heatmap/heatmappalette.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double Margin = 12;
constexpr double LabelGap = 6;

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(6, static_cast<int>(font.pixelSize() * factor)));
    return font;
}

QFont smallFont(const HeatmapOptions& options)
{
    return scaled(options.font, 0.9);
}

QFont titleFont(const HeatmapOptions& options)
{
    QFont font = scaled(options.font, 1.2);
    font.setBold(true);
    return font;
}

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

QString HeatmapLayout::valueText(double value) const
{
    return value == 0 ? QStringLiteral("0") : formatValue(value, m_unit);
}

void HeatmapLayout::placeAreas(QSizeF size)
{
    const QFontMetricsF text(m_options.font);
    const QFontMetricsF labels(smallFont(m_options));
    double top = Margin / 2;
    if (!m_options.titleLines.isEmpty())
        top += Margin / 2 + QFontMetricsF(titleFont(m_options)).lineSpacing() +
               static_cast<double>(m_options.titleLines.size() - 1) * text.lineSpacing();
    // A small panel gives its height to the cells first.
    const double headerHeight = size.height() >= 90 ? labels.height() + 8 : 0;
    m_header = QRectF(Margin, top, std::max(0., size.width() - 2 * Margin), headerHeight);
    top += headerHeight + (headerHeight > 0 ? 2 : 0);
    double bottom = size.height() - labels.height() - LabelGap - Margin / 2;
    if (!m_options.footerLines.isEmpty())
        bottom -= Margin / 2 + static_cast<double>(m_options.footerLines.size()) * labels.lineSpacing();
    const double height = bottom - top;

    double widest = 0;
    const int maximum = std::max(2, static_cast<int>(height / (labels.height() * 2.2)));
    m_valueTicks = valueTicks(m_scale, m_lowPosition, m_highPosition, m_unit, maximum);
    for (const double tick : m_valueTicks)
        widest = std::max(widest, labels.horizontalAdvance(valueText(tick)));
    const double left = Margin + std::max(widest, 24.) + LabelGap;
    const qreal ratio = m_options.devicePixelRatio;
    const auto snapped = [ratio](double v) { return std::floor(v * ratio) / ratio; };
    m_width = static_cast<int>(std::clamp((size.width() - snapped(left) - Margin) * ratio, 0., 32'000.));
    m_height = static_cast<int>(std::clamp((snapped(bottom) - snapped(top)) * ratio, 0., 32'000.));
    if (m_width < 8 || m_height < 4) {
        m_plot = {};
        return;
    }
    m_plot = QRectF(snapped(left), snapped(top), m_width / ratio, m_height / ratio);
    const auto ticksOf = [&](const QString& sample) {
        const double count = m_plot.width() / (labels.horizontalAdvance(sample) * 1.6);
        return timeTicks(m_time, std::max(1, static_cast<int>(count)), m_options.clock);
    };
    m_timeTicks = ticksOf(QStringLiteral("00:00:00"));
    // Their text is wider where a fraction or the date tells them apart.
    if (!m_timeTicks.times.empty())
        m_timeTicks = ticksOf(timeTickText(m_timeTicks.times.front(), m_timeTicks, m_options.clock));
}

QString HeatmapLayout::summary() const
{
    QString text = QCoreApplication::translate("HeatmapLayout", "%1 events · %2 intervals")
                       .arg(formatCount(m_total), formatCount(m_intervals));
    if (m_options.key)
        text += QStringLiteral(" · ") + displayText(m_options.key->toUtf8().toStdString(), 200);
    if (m_timesAreArrival)
        text += QStringLiteral(" · ") + QCoreApplication::translate("HeatmapLayout", "times of arrival");
    return text;
}

void HeatmapLayout::paint(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintTexts(painter);
    if (!m_plot.isEmpty()) {
        paintAxes(painter);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        if (!m_image.isNull())
            painter.drawImage(m_plot, m_image, QRectF(m_image.rect()));
        for (const LossTick& tick : m_losses)
            painter.fillRect(tick.rect, m_options.theme.error);
    }
    painter.restore();
}

void HeatmapLayout::paintTexts(QPainter& painter) const
{
    const double width = m_size.width() - 2 * Margin;
    double y = Margin;
    const auto line = [&](const QString& text, const QFont& font, const QColor& color) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QPointF(Margin, y + metrics.ascent()),
                         metrics.elidedText(text, Qt::ElideRight, width));
        y += metrics.lineSpacing();
    };
    for (qsizetype i = 0; i < m_options.titleLines.size(); ++i)
        line(m_options.titleLines[i], i == 0 ? titleFont(m_options) : m_options.font,
             i == 0 ? m_options.theme.text : m_options.theme.mutedText);

    const QFont labels = smallFont(m_options);
    const QFontMetricsF metrics(labels);
    if (m_header.height() > 0) {
        painter.setFont(labels);
        painter.setPen(m_options.theme.mutedText);
        double room = m_header.width();
        if (m_peak > 0 && room > 320)
            room = paintLegend(painter) - m_header.left() - 2 * LabelGap;
        painter.drawText(QPointF(m_header.left(), m_header.center().y() + metrics.ascent() / 2 - 1),
                         metrics.elidedText(summary(), Qt::ElideRight, room));
    }
    y = m_size.height() - Margin / 2 -
        static_cast<double>(m_options.footerLines.size()) * metrics.lineSpacing();
    for (const QString& text : m_options.footerLines)
        line(text, labels, m_options.theme.mutedText);
}

double HeatmapLayout::paintLegend(QPainter& painter) const
{
    const double legendWidth = m_header.width() > 600 ? 96 : 48;
    const QFontMetricsF metrics(painter.font());
    const auto peak = static_cast<quint64>(std::min(std::ceil(m_peak), 1.8e19));
    const QString high =
        QCoreApplication::translate("HeatmapLayout", "%1 per interval").arg(formatCount(peak));
    const double baseline = m_header.center().y() + metrics.ascent() / 2 - 1;
    double right = m_header.right() - metrics.horizontalAdvance(high);
    painter.drawText(QPointF(right, baseline), high);
    right -= LabelGap;
    const double height = std::round(metrics.ascent() * 0.75);
    const QRectF bar(std::round(right - legendWidth), std::round(m_header.center().y() - height / 2),
                     legendWidth, height);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 16; ++i)
        gradient.setColorAt(i / 16., QColor(heatmapPalette()[static_cast<std::size_t>(i * 255 / 16)]));
    painter.fillRect(bar, gradient);
    const QString low = formatCount(quint64{1});
    const double left = bar.left() - LabelGap - metrics.horizontalAdvance(low);
    painter.drawText(QPointF(left, baseline), low);
    return left;
}

void HeatmapLayout::paintAxes(QPainter& painter) const
{
    const QFont labels = smallFont(m_options);
    const QFontMetricsF metrics(labels);
    painter.setFont(labels);
    const double span = m_highPosition - m_lowPosition;
    const QColor grid = m_options.theme.border;
    double free = m_size.height(); // labels go from the bottom up and never touch
    for (const double tick : m_valueTicks) {
        const double share = (m_highPosition - m_scale.position(tick)) / span;
        const double y = std::round(m_plot.top() + share * m_plot.height());
        painter.fillRect(QRectF(m_plot.left(), y, m_plot.width(), 1), grid);
        const QString text = valueText(tick);
        const double baseline = std::clamp(y + metrics.ascent() / 2 - 1,
                                           m_plot.top() + metrics.ascent() / 2 + 2, m_plot.bottom());
        if (baseline > free)
            continue;
        free = baseline - metrics.height();
        painter.setPen(m_options.theme.mutedText);
        painter.drawText(QPointF(m_plot.left() - LabelGap - metrics.horizontalAdvance(text), baseline), text);
    }
    const double baseline = m_plot.bottom() + LabelGap + metrics.ascent();
    double taken = 0;
    painter.setPen(m_options.theme.mutedText);
    for (const Time tick : m_timeTicks.times) {
        const double x = xOf(tick);
        const QString text = timeTickText(tick, m_timeTicks, m_options.clock);
        const double width = metrics.horizontalAdvance(text);
        painter.fillRect(QRectF(std::round(x), m_plot.bottom(), 1, 3), grid);
        const double left = std::clamp(x - width / 2, 0., std::max(0., m_size.width() - width - 2));
        if (left < taken)
            continue;
        taken = left + width + LabelGap;
        painter.drawText(QPointF(left, baseline), text);
    }
}

void paintHeatmap(QPainter& painter, QSizeF size, const std::shared_ptr<const HistogramSeries>& series,
                  HeatmapOptions options)
{
    HeatmapIndex index;
    index.update(series);
    painter.fillRect(QRectF(QPointF(0, 0), size), options.theme.panel);
    const HeatmapLayout layout(index, std::move(options), size);
    layout.paint(painter);
    if (layout.columnCount() == 0) {
        painter.save();
        painter.setFont(layout.options().font);
        painter.setPen(layout.options().theme.mutedText);
        painter.drawText(QRectF(QPointF(0, 0), size), Qt::AlignCenter,
                         QCoreApplication::translate("HeatmapLayout", "No histogram in this range"));
        painter.restore();
    }
}

} // namespace bee

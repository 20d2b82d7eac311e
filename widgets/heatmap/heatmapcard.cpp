// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapcard.h"

#include "widgets/heatmap/heatmaplook.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr int mostProcesses = 3;
constexpr std::size_t longestName = 60;

QString shareText(quint64 part, quint64 whole)
{
    return formatPercent(whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole));
}

/// Of one percentile: a value, or the bucket it is in.
QString bandText(const HeatmapPercentiles::Band& band, Unit unit)
{
    if (band.low == band.high)
        return formatValue(band.low, unit);
    if (std::isinf(band.high))
        return QStringLiteral("≥ ") + formatValue(band.low, unit);
    if (std::isinf(band.low))
        return QStringLiteral("< ") + formatValue(band.high, unit);
    return formatValue(band.low, unit) + QStringLiteral(" – ") + formatValue(band.high, unit);
}

} // namespace

HeatmapFacts heatmapFacts(const HeatmapSource& source, const HeatmapCell& cell, HeatmapRequest request,
                          const HeatmapStop& stop)
{
    HeatmapFacts facts;
    facts.processes = source.processes(cell.time, {cell.low, cell.high}, request.key, mostProcesses, stop);
    if (stop && stop())
        return facts;
    request.time = cell.time;
    request.values.reset();
    request.width = 1;
    request.height = 1;
    HeatmapGrid grid = source.bin(request);
    if (grid.columns.size() == 1)
        facts.percentiles = source.percentiles(grid, request, HeatmapLook::allPercentiles(), stop);
    return facts;
}

QString HeatmapCard::text() const
{
    QStringList all{heading};
    all += lines;
    if (!loss.isEmpty())
        all += loss;
    return all.join(QStringLiteral("\n"));
}

HeatmapCard heatmapCard(const HeatmapCell& cell, const HeatmapFacts& facts, const HeatmapSource& source,
                        const TimeDisplay& clock)
{
    const auto events = [](quint64 count) {
        return count == 1 ? QCoreApplication::translate("HeatmapView", "1 event")
                          : QCoreApplication::translate("HeatmapView", "%1 events").arg(formatCount(count));
    };
    HeatmapCard card;
    card.heading = heatmapRangeText({cell.low, cell.high}, source.unit());
    if (cell.key)
        card.lines += displayText(cell.key->toStdString(), longestName);
    card.lines += formatTimeRange(cell.time, clock);
    if (cell.intervals > 1)
        card.lines +=
            QCoreApplication::translate("HeatmapView", "%1 intervals").arg(formatCount(cell.intervals));
    card.lines += events(cell.count);
    if (!std::isnan(cell.mean))
        card.lines += QStringLiteral("%1: %2").arg(displayText(source.colorName().toStdString(), longestName),
                                                   formatValue(cell.mean, source.colorUnit()));
    card.lines += QCoreApplication::translate("HeatmapView", "%1 of the column, %2 of all")
                      .arg(shareText(cell.count, cell.columnCount), shareText(cell.count, cell.totalCount));
    for (const HeatmapSource::Process& process : facts.processes)
        card.lines += QStringLiteral("%1 × %2").arg(formatCount(process.count),
                                                    displayText(process.name.toStdString(), longestName));
    const HeatmapPercentiles& percentiles = facts.percentiles;
    if (!percentiles.shares.empty() && percentiles.bands.size() == percentiles.shares.size()) {
        for (std::size_t i = 0; i < percentiles.shares.size(); ++i) {
            if (std::isnan(percentiles.bands[i].low))
                continue;
            card.lines += QCoreApplication::translate("HeatmapView", "%1 of the column: %2")
                              .arg(percentileName(percentiles.shares[i]),
                                   bandText(percentiles.bands[i], source.unit()));
        }
    }
    if (cell.lost > 0)
        card.loss = heatmapLossText(cell.lost);
    return card;
}

void paintHeatmapCard(QPainter& painter, const HeatmapCard& card, const QRectF& cell, const QRectF& bounds,
                      const Theme& theme)
{
    const QFontMetricsF metrics(painter.font());
    QStringList lines{card.heading};
    lines += card.lines;
    if (!card.loss.isEmpty())
        lines += card.loss;
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    QRectF frame(0, 0, width + 20, static_cast<double>(lines.size()) * metrics.lineSpacing() + 14);
    frame.moveTo(cell.right() + 12, cell.top() - frame.height() - 6);
    if (frame.right() > bounds.right() - 4)
        frame.moveRight(cell.left() - 12);
    frame.moveTop(std::clamp(frame.top(), bounds.top() + 4,
                             std::max(bounds.top() + 4, bounds.bottom() - frame.height() - 4)));
    frame.moveLeft(std::max(bounds.left() + 4, frame.left()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(frame.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    double y = frame.top() + 7 + metrics.ascent();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isLoss = !card.loss.isEmpty() && i + 1 == lines.size();
        painter.setPen(isLoss ? theme.error : i == 0 ? theme.text : theme.mutedText);
        painter.drawText(QPointF(frame.left() + 10, y), lines[i]);
        y += metrics.lineSpacing();
    }
}

QString heatmapValueText(double value, Unit unit)
{
    // Sectors and the like: whole numbers too long to read ungrouped.
    return formatValue(value, unit == Unit::None && value == std::round(value) ? Unit::Count : unit);
}

QString heatmapRangeText(ValueRange range, Unit unit)
{
    const auto text = [unit](qint64 value) { return heatmapValueText(static_cast<double>(value), unit); };
    if (range.high == std::numeric_limits<qint64>::max())
        return QStringLiteral("≥ ") + text(range.low);
    if (range.low == std::numeric_limits<qint64>::min())
        return QStringLiteral("< ") + text(range.high);
    return text(range.low) + QStringLiteral(" – ") + text(range.high);
}

QString heatmapLossText(quint64 count)
{
    return QCoreApplication::translate("HeatmapView", "%1 events were lost here").arg(formatCount(count));
}

} // namespace bee

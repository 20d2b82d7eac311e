// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapcell.h"
#include "widgets/heatmap/heatmapsource.h"
#include "widgets/theme/theme.h"

class QPainter;

namespace bee {

/// What about a cell takes longer to find. A value; may cross threads.
struct HeatmapFacts {
    std::vector<HeatmapSource::Process> processes; ///< in the cell
    HeatmapPercentiles percentiles;                ///< of its column
};
/// For a worker. key: the one the cell is of, or all.
[[nodiscard]] HeatmapFacts heatmapFacts(const HeatmapSource& source, const HeatmapCell& cell,
                                        HeatmapRequest request, const HeatmapStop& stop);

/// What is said about the cell that is pointed at, in lines of plain text.
struct HeatmapCard {
    QString heading; ///< range of values
    QStringList lines;
    QString loss;                       ///< empty: none
    [[nodiscard]] QString text() const; ///< all of it, for readers of the screen
};
[[nodiscard]] HeatmapCard heatmapCard(const HeatmapCell& cell, const HeatmapFacts& facts,
                                      const HeatmapSource& source, const TimeDisplay& clock);
/// Beside the cell, within the bounds.
void paintHeatmapCard(QPainter& painter, const HeatmapCard& card, const QRectF& cell, const QRectF& bounds,
                      const Theme& theme);

/// "12 µs", "350,000,000"
[[nodiscard]] QString heatmapValueText(double value, Unit unit);
/// "12 – 15 µs", "≥ 1 s"
[[nodiscard]] QString heatmapRangeText(ValueRange range, Unit unit);
/// "33 events were lost here"
[[nodiscard]] QString heatmapLossText(quint64 count);

} // namespace bee

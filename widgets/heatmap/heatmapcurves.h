// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapsource.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace bee {

class HeatmapLayout;

/// Percentiles over time, to be drawn over a heat map of any width. A value; may cross threads.
struct HeatmapCurves {
    std::vector<TimeRange> columns;
    HeatmapPercentiles percentiles;
};

/// For a plot that is so wide, in columns wide enough to be told apart. Slow: for a worker.
[[nodiscard]] HeatmapCurves heatmapCurves(const HeatmapSource& source, HeatmapRequest request,
                                          const std::vector<double>& shares, const HeatmapStop& stop);

/// Lines where percentiles are exact, bands where they lie within a bucket; never over a gap. Labels go right
/// of the plot.
void paintHeatmapCurves(QPainter& painter, const HeatmapLayout& layout);
/// The room their labels need.
[[nodiscard]] double heatmapCurveLabelWidth(const std::vector<double>& shares, const QFont& font);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapsource.h"

namespace bee {

// How the sources of heat maps place columns and rows on device pixels, so that they all do it alike.

/// What the whole width shows: what is asked for, or all of the data. Never empty.
[[nodiscard]] TimeRange heatmapTime(TimeRange asked, TimeRange extent);

/// Device pixels from the left, on a plot of that width; not rounded, within it.
[[nodiscard]] double heatmapPixel(TimeRange all, Time time, int width);

/// Nearest rank: how many of `count` values (at least 1) are at or below the percentile.
[[nodiscard]] quint64 heatmapRank(quint64 count, double share);

/// Makes scale, edges and rows of the grid from buckets (ascending, disjoint). Returns for each bucket the
/// row it is in, -1 when it is out of sight.
[[nodiscard]] std::vector<int> placeBuckets(HeatmapGrid& grid, const std::vector<HeatmapRow>& buckets,
                                            const HeatmapRequest& request);

/// What is known of single values that are to be put in columns and rows.
struct HeatmapPoints {
    TimeRange extent;
    quint64 count = 0;    ///< in all: where there are few, cells are larger
    qint64 lowest = 0;    ///< smallest value
    qint64 highest = 0;   ///< largest value, included
    qint64 smallest = 0;  ///< distance to 0 of the value that is nearest to it without being 0; 0: none
    bool linear = false;  ///< where the request leaves that open
    bool binary = false;  ///< rows at powers of two, not of ten
    qint64 timeStep = 1;  ///< columns are a multiple of it wide, nanoseconds
    qint64 valueStep = 1; ///< rows are at least as tall on a linear axis
};
/// Makes time, scale, edges, columns and rows of the grid: at round times and values, none under a pixel.
/// Columns lie within the extent. The outermost ones end at what is asked for, so that the grid counts that
/// and nothing else.
void placePoints(HeatmapGrid& grid, const HeatmapPoints& points, const HeatmapRequest& request);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmappalette.h"
#include "widgets/heatmap/heatmapsource.h"

#include <QJsonObject>

namespace bee {

/// How a person wants a heat map to look: kept with a view.
struct HeatmapLook {
    HeatmapPalette palette = HeatmapPalette::Viridis;
    HeatmapColoring coloring = HeatmapColoring::Logarithmic;
    ValueAxis axis = ValueAxis::Auto;
    bool multiples = false;       ///< a small heat map for each of the most frequent keys
    std::optional<QString> key{}; ///< of this key only; absent: all keys summed
    std::vector<double> percentiles = allPercentiles(); ///< which are drawn, ascending
    bool totals = true;                                 ///< above and beside

    /// What is offered: 0.5, 0.95, 0.99, 0.999.
    [[nodiscard]] static const std::vector<double>& allPercentiles();
    [[nodiscard]] QJsonObject toJson() const; ///< only what differs from the default
    /// What is missing or senseless keeps its default.
    [[nodiscard]] static HeatmapLook fromJson(const QJsonObject& json);
    friend bool operator==(const HeatmapLook&, const HeatmapLook&) = default;
};

/// Names of a palette and of a colouring, for sessions and the command line: "viridis", "log".
[[nodiscard]] QStringList heatmapPaletteNames();
[[nodiscard]] QStringList valueAxisNames();
[[nodiscard]] QStringList heatmapColoringNames();
[[nodiscard]] std::optional<HeatmapPalette> heatmapPaletteFromName(const QString& name);
[[nodiscard]] std::optional<HeatmapColoring> heatmapColoringFromName(const QString& name);

/// "p99.9"
[[nodiscard]] QString percentileName(double share);

} // namespace bee

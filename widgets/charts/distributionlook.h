// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmappalette.h"
#include "widgets/heatmap/heatmapsource.h"

#include <QJsonObject>
#include <QString>

namespace bee {

enum class DistributionKind : quint8 {
    Histogram, ///< of one column, with its cumulative curve and percentiles
    Boxes,     ///< of one column, a box for each group
    Scatter    ///< of two columns, coloured by density
};

/// How a distribution is shown. Columns by their names; one the table does not have, or none, is the
/// likeliest.
struct DistributionLook {
    DistributionKind kind = DistributionKind::Histogram;
    QString column;                    ///< whose values
    QString groupColumn;               ///< Boxes
    QString otherColumn;               ///< Scatter: upwards
    ValueAxis axis = ValueAxis::Auto;  ///< of the values; Auto: logarithmic where they reach far
    ValueAxis other = ValueAxis::Auto; ///< Scatter: the upward axis
    bool logarithmicCounts = false;    ///< Histogram: the count axis
    bool cumulative = true;            ///< Histogram: its curve
    bool table = true;                 ///< Histogram: percentiles beside it
    HeatmapPalette palette = HeatmapPalette::Viridis; ///< Scatter

    [[nodiscard]] QJsonObject toJson() const; ///< only what differs from the default
    /// What is missing or senseless keeps its default.
    [[nodiscard]] static DistributionLook fromJson(const QJsonObject& json);
    friend bool operator==(const DistributionLook&, const DistributionLook&) = default;
};

} // namespace bee

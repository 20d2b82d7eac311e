// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/distribution.h"
#include "widgets/heatmap/heatmapsource.h"

#include <optional>
#include <vector>

namespace bee {

/// The axis of a distribution's values: logarithmic or linear, all of it or a part. A value.
class NumberAxis {
public:
    NumberAxis() = default;
    /// Of all values, or of those in sight. Auto is logarithmic where values reach far beyond most of them,
    /// and for buckets that widen.
    NumberAxis(const Distribution& values, ValueAxis axis, const std::optional<NumberBounds>& visible);
    /// From 0 to a count.
    [[nodiscard]] static NumberAxis ofCounts(quint64 most, bool logarithmic);

    [[nodiscard]] bool isLogarithmic() const { return !m_scale.isLinear(); }
    [[nodiscard]] Unit unit() const { return m_unit; }
    /// 0 at the low end, 1 at the high one; beyond them outside. Endless values lie a step beyond.
    [[nodiscard]] double share(double value) const;
    [[nodiscard]] double value(double share) const; ///< inverse of share()
    [[nodiscard]] NumberBounds visible() const { return {value(0), value(1)}; }
    /// The same, moved and zoomed about a share, within all values; nothing: all of them.
    [[nodiscard]] std::optional<NumberBounds> zoomed(double factor, double share, double moved) const;
    /// Round bounds of at most about so many steps that cover what is in sight.
    [[nodiscard]] std::vector<double> bounds(const Distribution& values, int most) const;
    [[nodiscard]] std::vector<double> ticks(int most) const;
    /// "1 ms", "1,000"; 0 without a unit.
    [[nodiscard]] QString text(double value) const;

private:
    ValueScale m_scale = ValueScale::linear();
    Unit m_unit = Unit::None;
    double m_low = 0; ///< positions on the scale
    double m_high = 1;
    double m_allLow = 0;
    double m_allHigh = 1;
};

} // namespace bee

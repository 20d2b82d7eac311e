// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/unit.h"
#include "widgets/heatmap/heatmaprow.h"
#include "widgets/theme/timeaxis.h"

#include <optional>
#include <span>
#include <vector>

namespace bee {

/// Where a value lies on the value axis: logarithmic in both directions from the smallest bound that is
/// not 0, with one octave for what lies between that and 0; or linear. Positions are in octaves or units.
class ValueScale {
public:
    /// Buckets of one width (a linear histogram) get a linear axis, all others a logarithmic one.
    /// linear: which of the two, where that is not to be found out.
    [[nodiscard]] static ValueScale forRows(std::span<const HeatmapRow> rows,
                                            std::optional<bool> linear = std::nullopt);
    [[nodiscard]] static ValueScale linear();
    /// floor: the smallest size that is told from 0, above 0.
    [[nodiscard]] static ValueScale logarithmic(double floor);

    [[nodiscard]] bool isLinear() const { return m_linear; }
    [[nodiscard]] double position(double value) const;
    /// Inverse of position().
    [[nodiscard]] double value(double position) const;
    /// Lower and upper edge of a row; an open-ended row is as tall as its neighbours, not endless.
    [[nodiscard]] double lowPosition(const HeatmapRow& row) const;
    [[nodiscard]] double highPosition(const HeatmapRow& row) const;

private:
    bool m_linear = false;
    double m_floor = 1;      ///< smallest absolute bound that is not 0
    double m_openHeight = 1; ///< height of an open-ended row, in positions
};

/// At most about maximum round values between two positions of the scale, in units people use:
/// 1 µs, 1 ms, 1 s; 1 KiB, 1 MiB; 1, 10, 100.
[[nodiscard]] std::vector<double> valueTicks(const ValueScale& scale, double low, double high, Unit unit,
                                             int maximum);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/saturatingadd.h"

#include <QtGlobal>

#include <vector>

namespace bee {

/// Values low <= v < high as one row of a heat map, in the series' unit.
struct HeatmapRow {
    qint64 low = 0;
    qint64 high = 0;
    friend bool operator==(const HeatmapRow&, const HeatmapRow&) = default;
};

/// Index of the first row that is not wholly below a value; rows.size() when all are below.
[[nodiscard]] std::size_t heatmapRowFor(const std::vector<HeatmapRow>& rows, qint64 value);

/// The same, from a guess: in a walk over ascending buckets it is the last answer or the one after it.
[[nodiscard]] inline std::size_t heatmapRowFor(const std::vector<HeatmapRow>& rows, qint64 value,
                                               std::size_t guess)
{
    for (std::size_t row = guess; row < rows.size() && row < guess + 2; ++row) {
        if (rows[row].low <= value && value < rows[row].high)
            return row;
    }
    return heatmapRowFor(rows, value);
}

} // namespace bee

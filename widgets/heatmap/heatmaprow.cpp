// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmaprow.h"

#include <algorithm>
#include <limits>

namespace bee {

namespace {

constexpr qint64 OpenEnded = std::numeric_limits<qint64>::max();

} // namespace

std::size_t heatmapRowFor(const std::vector<HeatmapRow>& rows, qint64 value)
{
    const auto isBelow = [value](const HeatmapRow& row) {
        return row.high <= value && row.high != OpenEnded;
    };
    return static_cast<std::size_t>(std::partition_point(rows.begin(), rows.end(), isBelow) - rows.begin());
}

} // namespace bee

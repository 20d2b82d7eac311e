// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/distribution.h"
#include "widgets/charts/distributionlook.h"

#include <memory>
#include <optional>

namespace bee {

/// What is asked of a worker. A value.
struct DistributionAsk {
    EventSnapshot events;
    std::shared_ptr<const HistogramSeries> series; ///< in place of events
    RowFilter filter{};
    DistributionLook look{};
    std::optional<NumberBounds> across{}; ///< Scatter: the values that are in sight; all when absent
    std::optional<NumberBounds> upwards{};
};

/// What a distribution view shows. Immutable; may cross threads.
struct DistributionData {
    DistributionLook look; ///< with the columns that were found, and a kind that they allow
    int column = -1;       ///< of the table
    int groupColumn = -1;
    int otherColumn = -1;
    std::shared_ptr<const Distribution> values;
    GroupBoxes boxes;                           ///< DistributionKind::Boxes
    std::shared_ptr<const Distribution> others; ///< DistributionKind::Scatter: the column upwards
    DensityGrid density;
    std::optional<NumberBounds> across; ///< of the density
    std::optional<NumberBounds> upwards;
};

/// Null when stopped.
[[nodiscard]] std::shared_ptr<const DistributionData> makeDistribution(const DistributionAsk& ask,
                                                                       const DistributionStop& stop = {});

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/stackprofile.h"
#include "widgets/heatmap/heatmapsource.h"

namespace bee {

/// Slices short enough to tell moments within a second apart: at most 100 ms.
[[nodiscard]] bool hasSubsecondSlices(const StackProfile& profile);
/// Second × offset within it of sampled stacks; empty unless hasSubsecondSlices().
[[nodiscard]] std::shared_ptr<const HeatmapSource> stackHeatmap(std::shared_ptr<const StackProfile> profile);

} // namespace bee

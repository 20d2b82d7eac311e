// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"
#include "widgets/flamegraph/flamelayout.h"

namespace bee {

/// One flame graph over another: what is more and what is less, and what is gone.
struct FlameDifference {
    /// The present, as wide as ever; each frame knows its baseline.
    std::shared_ptr<const FlameLayout> present;
    /// The baseline's stacks from the first frame on that the present does not have, as wide as they were in
    /// the baseline, with the frames below them. Its total is what vanished; its span() as well.
    std::shared_ptr<const FlameLayout> elided;

    /// Two captures, or two ranges of one. The shape is that of both, but for the baseline's own filter.
    /// Processes are compared by their names: those of two hosts, and of short life, have other numbers. A
    /// chronological order is none here: by name. An error when one counts something else than the other.
    /// Both empty when stopped.
    [[nodiscard]] static Result<FlameDifference> between(std::shared_ptr<const StackProfile> profile,
                                                         const FlameShape& shape,
                                                         std::shared_ptr<const StackProfile> baseline,
                                                         const FlameFilter& baselineFilter,
                                                         const FlameStop& stop = {});
};

} // namespace bee

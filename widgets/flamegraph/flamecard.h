// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamelayout.h"

#include <QString>

namespace bee {

/// What a tooltip needs to know beside the frame.
struct FlameCardContext {
    std::size_t focus = 0; ///< the frame zoomed to
    double hertz = 0;      ///< the sampling rate; 0: not known
    bool normalised = true;
    QString baselineLabel;
};

/// "1,204 samples, 12.4 % of all, 40.1 % of parent"
[[nodiscard]] QString flameDetails(const FlameLayout& layout, std::size_t frame);
/// "kernel", "library", …; empty for the root.
[[nodiscard]] QString flameKindText(FlameKind kind);
/// "in 12.4 s of CPU time at 49 Hz"; empty where samples are not counted or the rate is not known.
[[nodiscard]] QString flameSeconds(quint64 count, Unit unit, double hertz);

/// All that is known of a frame as a tooltip: rich text in which nothing of a host's is markup.
[[nodiscard]] QString flameCard(const FlameLayout& layout, std::size_t frame,
                                const FlameCardContext& context);

} // namespace bee

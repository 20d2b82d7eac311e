// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamelayout.h"

namespace bee {

/// One function of a flame graph, over all its places.
struct FlameFunction {
    quint32 name = 0; ///< of the layout
    quint64 self = 0;
    quint64 total = 0;         ///< a recursive call counts once
    quint64 baselineSelf = 0;  ///< as counted; 0 without a baseline
    quint64 baselineTotal = 0; ///< as counted
    quint64 places = 0;        ///< frames
};

/// The functions, not the processes, in order of their names' numbers. Empty when stopped. Any thread.
[[nodiscard]] std::vector<FlameFunction> flameFunctions(const FlameLayout& layout,
                                                        const FlameStop& stop = {});

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bee {

/// How lines share charts.
enum class LineArrangement : quint8 {
    Auto,     ///< lines that add up and have keys are stacked, others are together
    Together, ///< a chart for two units: one at the left axis, one at the right
    Stacked,  ///< what adds up as areas on top of each other; the rest together
    Apart     ///< a chart for each line
};

struct LineLook {
    LineArrangement arrangement = LineArrangement::Auto;
    bool logarithmic = false; ///< zeros lie at the floor; areas are never stacked then
    bool secondAxis = true;   ///< Together: two units in one chart; else a chart for each unit
    QStringList hidden;       ///< names of lines that are not drawn
    friend bool operator==(const LineLook&, const LineLook&) = default;
};

} // namespace bee

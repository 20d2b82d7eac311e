// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamefilter.h"

#include <QString>

namespace bee {

enum class FlameOrder : quint8 {
    Name,         ///< alphabetical: the same function keeps its place between pictures
    Count,        ///< widest first ("left-heavy")
    Chronological ///< as the slices came: a flame chart, with time from left to right
};

/// What stands between "all" and the stacks.
enum class FlameSplit : quint8 {
    Merged,
    Process, ///< by number
    Thread,
    Program ///< processes of one name are one: the usual view, since many live short
};

enum class FlameDirection : quint8 {
    Callees, ///< from the root of the stacks up
    Callers  ///< from what ran down to the root: who called it
};

/// How a profile becomes a flame graph: which samples are summed, and what is done to their stacks, in this
/// order. Expressions are regular ones over readable and raw names, without regard to case; empty: none; an
/// invalid one hides nothing. A value.
struct FlameShape {
    FlameFilter filter{};
    FlameOrder order = FlameOrder::Name;
    FlameSplit split = FlameSplit::Program;
    FlameDirection direction = FlameDirection::Callees;
    QString onlyStacks{};   ///< stacks with a frame that matches
    QString hiddenStacks{}; ///< stacks with a frame that matches are left out
    QString hiddenFrames{}; ///< frames that match are left out, what they called joins their caller
    /// Sandwich: only what this function called (Callees) or who called it (Callers), merged over all its
    /// places; a recursive one from its outermost. The name as in the profile; empty: everything.
    QString function{};
    bool recursionCollapsed = false; ///< a frame directly below itself is one frame
    /// Frames deeper than that, processes not counted, are cut, and their counts stay with the frames below;
    /// 0: none.
    int depth = 0;
    double smallestShare = 0; ///< of the whole: frames below it are left out; their counts stay
    friend bool operator==(const FlameShape&, const FlameShape&) = default;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamelayout.h"

namespace bee {

struct FlameQuery {
    QString text;
    bool regularExpression = false;
    friend bool operator==(const FlameQuery&, const FlameQuery&) = default;
};

struct FlameMatches {
    std::vector<bool> names; ///< by name of the layout; empty without a search
    /// The matched frames row by row from the root, each from left to right: for the next and the previous.
    std::vector<quint32> places;
    quint64 frames = 0; ///< places.size()
    quint64 total = 0;  ///< counts in matched frames, each count once
    QString error;      ///< why the regular expression is none
    [[nodiscard]] bool isActive() const { return !names.empty(); }
    [[nodiscard]] bool contains(quint32 name) const { return name < names.size() && names[name]; }
};

/// Finds the frames whose readable or raw name contains the text or matches the expression, whatever the
/// case. Any thread.
[[nodiscard]] FlameMatches searchFlames(const FlameLayout& layout, const FlameQuery& query,
                                        const FlameStop& stop = {});

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"

namespace bee {

/// The same part of every second of UTC: offsets in nanoseconds, [from, to). A default one is all of it.
struct SubsecondRange {
    static constexpr Duration second = std::chrono::seconds(1);
    Duration from{0};
    Duration to = second;

    [[nodiscard]] bool contains(Time time) const
    {
        Duration offset = time.time_since_epoch() % second;
        if (offset < Duration(0))
            offset += second;
        return offset >= from && offset < to;
    }
    /// Whether the middle of [start, end) is in it: stretches side by side are in one of two ranges each.
    [[nodiscard]] bool containsMiddle(Time start, Time end) const
    {
        return contains(
            Time(Duration(start.time_since_epoch().count() / 2 + end.time_since_epoch().count() / 2)));
    }
    friend bool operator==(const SubsecondRange&, const SubsecondRange&) = default;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace bee {

using Duration = std::chrono::nanoseconds;
/// Nanoseconds since the Unix epoch, UTC.
using Time = std::chrono::sys_time<Duration>;

/// Half-open range of time [from, to). A default range is everything.
struct TimeRange {
    Time from = Time::min();
    Time to = Time::max();
    [[nodiscard]] bool contains(Time t) const { return t >= from && t < to; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

inline Time now()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

} // namespace bee

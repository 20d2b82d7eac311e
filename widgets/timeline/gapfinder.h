// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"

#include <vector>

namespace bee {

/// Where a tool that prints once an interval printed nothing for longer than that: nothing happened, or it
/// could not keep up. What an interval is, its own first intervals tell.
class GapFinder {
public:
    /// The ends of the intervals as they were printed; equal ones (several keys) count once.
    void add(Time end);
    void clear();

    /// Ascending; the first 10,000. until: how far there should be intervals by now.
    [[nodiscard]] std::vector<TimeRange> gaps(Time until = Time::min()) const;

private:
    static constexpr std::size_t headSize = 16;

    [[nodiscard]] Duration usualStep() const; ///< zero while too few intervals are known
    [[nodiscard]] static bool isGap(Time last, Time end, Duration step);

    std::vector<Time> m_head;      ///< the first ends
    std::vector<TimeRange> m_gaps; ///< after the head
    Duration m_step{};             ///< set once the head is full
    Time m_last = Time::min();
};

} // namespace bee

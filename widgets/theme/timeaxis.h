// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"

#include <QString>

#include <vector>

namespace bee {

struct TimeTicks {
    std::vector<Time> times; ///< in the range, ascending
    Duration step{};
};

/// At most maximum round times of the clock, or since the start.
[[nodiscard]] TimeTicks timeTicks(TimeRange range, int maximum, const TimeDisplay& display);

/// A tick as text, as long as it takes to tell it from the others: "14:03:05", with a fraction or as a date.
[[nodiscard]] QString timeTickText(Time time, const TimeTicks& ticks, const TimeDisplay& display);

/// Nanoseconds from one moment to a later one, also where that is more than Duration holds.
[[nodiscard]] double timeDistance(Time from, Time to);
/// A moment so many nanoseconds after another; before the end of time.
[[nodiscard]] Time timeAfter(Time from, double nanoseconds);

/// The part of an extent that begins so many nanoseconds after its start and is so long, moved and stretched
/// to lie within it and to be no shorter than shortest; the default range when that is all of it. One that
/// reaches the end ends with it exactly, so that a view of it keeps following what arrives.
[[nodiscard]] TimeRange partOf(TimeRange extent, double offset, double span, double shortest);

/// Events that a tool lost, by its own word, and when it said so.
struct LossMark {
    Time at;
    quint64 count = 0;
    friend bool operator==(const LossMark&, const LossMark&) = default;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"

#include <QtGlobal>

namespace bee {

/// In which clock moments are written for the person. A value: copied into layouts and workers.
struct TimeDisplay {
    enum class Mode : quint8 {
        Host, ///< the host's local time
        Utc,
        Local,      ///< this machine's local time, with its daylight-saving rules
        SinceStart, ///< "+12.345 s" from start
    };
    Mode mode = Mode::Host;
    int hostUtcOffsetSeconds = 0; ///< of Mode::Host
    Time start{};                 ///< of Mode::SinceStart
    /// What the host's clock is ahead of this machine's, which all times are on. Mode::Host adds it, so that
    /// a time is written as the host's tool printed it.
    Duration hostClockOffset{};

    /// Seconds that the clock written is ahead of UTC at that moment; 0 for SinceStart.
    [[nodiscard]] int utcOffsetSeconds(Time at) const;
    /// The same with the offset of the host's clock: what the clock written is ahead of UTC, all told.
    [[nodiscard]] Duration ahead(Time at) const;
    friend bool operator==(const TimeDisplay&, const TimeDisplay&) = default;
};

} // namespace bee

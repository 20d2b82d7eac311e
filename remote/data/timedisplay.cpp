// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/timedisplay.h"

#include <ctime>

namespace bee {

int TimeDisplay::utcOffsetSeconds(Time at) const
{
    switch (mode) {
    case Mode::Host:
        return hostUtcOffsetSeconds;
    case Mode::Local: {
        // Not QTimeZone: this is asked for every cell that is painted, also on workers.
        const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
        std::tm local{};
        return localtime_r(&seconds, &local) ? static_cast<int>(local.tm_gmtoff) : 0;
    }
    case Mode::Utc:
    case Mode::SinceStart:
        break;
    }
    return 0;
}

Duration TimeDisplay::ahead(Time at) const
{
    const Duration zone = std::chrono::seconds(utcOffsetSeconds(at));
    return mode == Mode::Host ? zone + hostClockOffset : zone;
}

} // namespace bee

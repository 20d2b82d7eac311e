// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bee {

namespace {

struct StateName {
    CaptureState state;
    QLatin1String name;
};

constexpr std::array stateNames{
    StateName{CaptureState::Running, QLatin1String("running")},
    StateName{CaptureState::Finished, QLatin1String("finished")},
    StateName{CaptureState::Stopped, QLatin1String("stopped")},
    StateName{CaptureState::Interrupted, QLatin1String("interrupted")},
    StateName{CaptureState::Failed, QLatin1String("failed")},
};

const QString offsetKey = QStringLiteral("clockOffsetMs");
const QString timesKey = QStringLiteral("timesOf"); ///< "recorder": in whose clock started and ended are

constexpr double nsPerMs = 1e6;
/// No clock that a host check could read is further off than a day.
constexpr double largestOffsetMs = 86400e3;

} // namespace

Duration CaptureRecord::clockOffset() const
{
    const double offset = std::clamp(provenance[offsetKey].toDouble(), -largestOffsetMs, largestOffsetMs);
    return Duration(std::llround(offset * nsPerMs));
}

TimeDisplay CaptureRecord::hostClock() const
{
    return {TimeDisplay::Mode::Host, utcOffsetSeconds, Time(), clockOffset()};
}

void CaptureRecord::setClockOffset(Duration offset, Duration uncertainty)
{
    provenance[offsetKey] = static_cast<double>(offset.count()) / nsPerMs;
    provenance[QStringLiteral("clockUncertaintyMs")] = static_cast<double>(uncertainty.count()) / nsPerMs;
    provenance[timesKey] = QStringLiteral("recorder");
}

void CaptureRecord::correctTimes()
{
    if (!provenance.contains(offsetKey) || provenance.contains(timesKey))
        return;
    provenance[timesKey] = QStringLiteral("recorder");
    const auto correct = [this](Time& time) {
        if (time != Time() && time < Time::max() - std::chrono::days(1) &&
            time > Time::min() + std::chrono::days(1))
            time -= clockOffset();
    };
    correct(started);
    correct(ended);
}

QString captureStateName(CaptureState state)
{
    for (const StateName& entry : stateNames)
        if (entry.state == state)
            return entry.name;
    return {};
}

std::optional<CaptureState> captureStateFromName(QStringView name)
{
    for (const StateName& entry : stateNames)
        if (entry.name == name)
            return entry.state;
    return std::nullopt;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include <array>

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

} // namespace

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

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/overheadguard.h"
#include "remote/data/timedisplay.h"
#include "widgets/theme/theme.h"

#include <QStringList>

#include <initializer_list>

namespace bee {

/// What can be chosen, in the order it is shown.
inline constexpr auto themeChoices = {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark,
                                      ThemeChoice::HighContrastLight, ThemeChoice::HighContrastDark};
inline constexpr auto timeModes = {TimeDisplay::Mode::Host, TimeDisplay::Mode::Utc, TimeDisplay::Mode::Local,
                                   TimeDisplay::Mode::SinceStart};

/// What a person set once and for all. A value; the window keeps it (windowsettings.h).
struct Preferences {
    enum class Start : quint8 {
        Welcome,
        LastSession, ///< the session that was saved or opened last
        LastHost,    ///< the host that was connected last
    };
    ThemeChoice theme = ThemeChoice::System;
    FontChoice fonts;
    TimeDisplay::Mode times = TimeDisplay::Mode::Host;
    GuardLimits limits{.eventsPerSecond = -1}; ///< below 0: each tool's own
    QStringList toolPaths; ///< absolute directories on hosts, looked at before the known ones
    QString language;      ///< "en", "zh_CN"; empty: the system's
    Start start = Start::Welcome;
};

/// The directories of a text, one a line, of which those that are none are named in bad: only absolute ones,
/// without control characters and colons, of bounded length and number.
QStringList toolPathsOf(const QString& text, QStringList* bad = nullptr);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"
#include "remote/data/timedisplay.h"
#include "remote/data/unit.h"

#include <QString>

#include <string_view>

namespace bee {

/// "14:03:33.102" in a clock that is so far ahead of UTC. fractionDigits: 0 to 9, cut, not rounded.
QString formatTime(Time time, int utcOffsetSeconds = 0, int fractionDigits = 3);
/// "2026-03-01 14:03:33.102"
QString formatDateTime(Time time, int utcOffsetSeconds = 0, int fractionDigits = 3);
/// The same in the clock a person chose. Since the start: "+12.345 s", from a minute on "+1:02:03.345".
QString formatTime(Time time, const TimeDisplay& display, int fractionDigits = 3);
QString formatDateTime(Time time, const TimeDisplay& display, int fractionDigits = 3);
/// A stretch of time: "14:03:33 – 14:03:35", with as many digits as tell its ends apart.
QString formatTimeRange(TimeRange range, const TimeDisplay& display);

/// Three significant digits in the unit people would use: "512 ns", "12.3 ms", "41 s", "3 min 20 s".
QString formatDurationNs(qint64 nanoseconds);
QString formatDurationNs(double nanoseconds);
inline QString formatDuration(Duration duration)
{
    return formatDurationNs(static_cast<qint64>(duration.count()));
}

/// "91,402"
QString formatCount(qint64 count);
QString formatCount(quint64 count);
inline QString formatCount(int count)
{
    return formatCount(static_cast<qint64>(count));
}

/// A value with the unit people would use: times scale from ns to min, bytes from B to TiB, counts are
/// grouped, percents get a sign, Unit::None is the bare number. NaN is "–".
QString formatValue(double value, Unit unit);
QString formatValue(qint64 value, Unit unit);

/// fraction 0.372 → "37.2 %"
QString formatPercent(double fraction);

enum class Tabs { Caret, Expand };

/// Bytes of a host or file as one line of plain text that is safe to show: control characters in caret
/// notation (ESC is "^["), malformed UTF-8, C1 and text-direction controls as U+FFFD, cut after limit bytes
/// with "…". Tabs::Expand writes blanks up to the next multiple of eight columns.
QString displayText(std::string_view bytes, std::size_t limit = 4096, Tabs tabs = Tabs::Caret);

} // namespace bee

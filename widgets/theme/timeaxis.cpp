// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/timeaxis.h"

#include "widgets/theme/format.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace bee {

namespace {

std::int64_t stepFor(std::uint64_t span, std::uint64_t maximum)
{
    constexpr std::int64_t Second = 1'000'000'000;
    constexpr std::int64_t Minute = 60 * Second;
    constexpr std::int64_t Hour = 60 * Minute;
    constexpr std::int64_t Day = 24 * Hour;
    constexpr auto Clock = std::to_array<std::int64_t>(
        {Second, 2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second, Minute, 2 * Minute,
         5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour});
    const auto fits = [&](std::int64_t step) { return span / static_cast<std::uint64_t>(step) < maximum; };
    const auto decimal = [&](std::int64_t base, std::int64_t end) -> std::int64_t {
        for (; base < end; base *= 10) {
            for (const std::int64_t factor : {1, 2, 5}) {
                if (fits(base * factor))
                    return base * factor;
            }
        }
        return 0;
    };
    if (const auto step = decimal(1, Second))
        return step;
    if (const auto* found = std::find_if(Clock.begin(), Clock.end(), fits); found != Clock.end())
        return *found;
    const auto step = decimal(Day, 10'000 * Day);
    return step ? step : 50'000 * Day;
}

std::int64_t floorMod(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return rest < 0 ? rest + step : rest;
}

/// Digits after the seconds that tell two ticks apart.
int fractionDigits(Duration step)
{
    int digits = 0;
    for (qint64 unit = 1'000'000'000; digits < 9 && step.count() < unit; unit /= 10)
        ++digits;
    return digits;
}

} // namespace

TimeTicks timeTicks(TimeRange range, int maximum, const TimeDisplay& display)
{
    TimeTicks ticks;
    if (range.to <= range.from || maximum < 1)
        return ticks;
    // Unsigned, since the whole range of int64 is wider than int64.
    const std::int64_t from = range.from.time_since_epoch().count();
    const std::uint64_t span =
        static_cast<std::uint64_t>(range.to.time_since_epoch().count()) - static_cast<std::uint64_t>(from);
    const std::int64_t step = stepFor(span, static_cast<std::uint64_t>(maximum));
    ticks.step = Duration(step);
    const bool sinceStart = display.mode == TimeDisplay::Mode::SinceStart;
    const std::int64_t zero = sinceStart ? display.start.time_since_epoch().count()
                                         : -std::int64_t{display.ahead(range.from).count()};
    const std::int64_t rest = (floorMod(from, step) + (step - floorMod(zero, step))) % step;
    const auto stride = static_cast<std::uint64_t>(step);
    for (auto delta = static_cast<std::uint64_t>((step - rest) % step); delta < span; delta += stride) {
        ticks.times.push_back(
            Time(Duration(static_cast<std::int64_t>(static_cast<std::uint64_t>(from) + delta))));
        if (span - delta <= stride)
            break;
    }
    return ticks;
}

double timeDistance(Time from, Time to)
{
    return static_cast<double>(static_cast<std::uint64_t>(to.time_since_epoch().count()) -
                               static_cast<std::uint64_t>(from.time_since_epoch().count()));
}

Time timeAfter(Time from, double nanoseconds)
{
    const auto delta = static_cast<std::uint64_t>(std::clamp(nanoseconds, 0., 1.8446744e19));
    const auto left = static_cast<std::uint64_t>(Time::max().time_since_epoch().count()) -
                      static_cast<std::uint64_t>(from.time_since_epoch().count());
    return Time(Duration(static_cast<std::int64_t>(
        static_cast<std::uint64_t>(from.time_since_epoch().count()) + std::min(delta, left))));
}

TimeRange partOf(TimeRange extent, double offset, double span, double shortest)
{
    const double all = timeDistance(extent.from, extent.to);
    span = std::max(span, std::min(shortest, all));
    if (!(span < all))
        return {};
    offset = std::clamp(offset, 0., all - span);
    return {timeAfter(extent.from, offset),
            offset + span >= all ? extent.to : timeAfter(extent.from, offset + span)};
}

QString timeTickText(Time time, const TimeTicks& ticks, const TimeDisplay& display)
{
    constexpr qint64 Hour = 3'600'000'000'000;
    if (display.mode != TimeDisplay::Mode::SinceStart && ticks.step.count() >= 24 * Hour)
        return formatDateTime(time, display, 0).left(10);
    if (display.mode != TimeDisplay::Mode::SinceStart && ticks.step.count() >= 3 * Hour)
        return formatDateTime(time, display, 0).left(16);
    return formatTime(time, display, fractionDigits(ticks.step));
}

} // namespace bee

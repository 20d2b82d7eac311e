// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/hostclock.h"

#include <cstring>

namespace bee {

namespace {

constexpr std::size_t clockLength = 8; // HH:MM:SS
/// A time that is nearer to its arrival needs no explanation, and one that is further off does.
constexpr std::chrono::minutes prompt{3};
constexpr std::chrono::minutes doubtful{25};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int twoDigits(const char* p)
{
    return isDigit(p[0]) && isDigit(p[1]) ? (p[0] - '0') * 10 + (p[1] - '0') : -1;
}

/// ".123" as nanoseconds; nullopt when it is not a fraction of up to 9 digits.
std::optional<Duration> fraction(std::string_view text)
{
    if (text.empty())
        return Duration(0);
    if (text[0] != '.' || text.size() < 2 || text.size() > 10)
        return std::nullopt;
    std::int64_t value = 0;
    for (std::size_t i = 1; i < 10; ++i) {
        if (i < text.size() && !isDigit(text[i]))
            return std::nullopt;
        value = value * 10 + (i < text.size() ? text[i] - '0' : 0);
    }
    return Duration(value);
}

} // namespace

Time HostClock::onNearestDay(Duration ofDay, Time reference) const
{
    using namespace std::chrono;
    const auto today = floor<days>(reference + ahead());
    Time moment = Time(today) + ofDay - ahead();
    if (moment - reference > hours(12))
        moment -= days(1);
    else if (reference - moment > hours(12))
        moment += days(1);
    return moment;
}

/// Late output looks the same at first sight, so it takes more than a time that is an hour off: either no
/// tool could have printed it then (it lies ahead, or before the launch), or the one before was prompt. Once
/// in a day is all that a zone does.
bool HostClock::noticeZoneChange(Time moment, Time reference)
{
    using namespace std::chrono;
    if (abs(moment - reference) <= doubtful || reference <= m_context.started ||
        (m_zoneChanged && abs(reference - *m_zoneChanged) < days(1)))
        return false;
    const bool impossible = moment > reference || moment < m_context.started - doubtful;
    if (!impossible && !m_isPrompt)
        return false;
    for (const minutes change : {minutes(60), minutes(-60), minutes(30), minutes(-30)}) {
        if (abs(moment - change - reference) > prompt)
            continue;
        m_zoneChange += change;
        m_zoneChanged = reference;
        return true;
    }
    return false;
}

std::optional<Time> HostClock::read(std::string_view text, Time reference)
{
    using namespace std::chrono;
    if (text.size() < clockLength)
        return std::nullopt;
    const std::optional<Duration> part = fraction(text.substr(clockLength));
    if (!part)
        return std::nullopt;

    const int hour = twoDigits(text.data());
    const int minute = twoDigits(text.data() + 3);
    const int second = twoDigits(text.data() + 6);
    const bool separated = text[2] == ':' && text[5] == ':';
    if (!separated || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;

    const Duration ofDay = hours(hour) + minutes(minute) + seconds(second);
    Time moment = onNearestDay(ofDay, reference);
    if (noticeZoneChange(moment, reference))
        moment = onNearestDay(ofDay, reference);
    m_isPrompt = abs(moment - reference) <= prompt;
    std::memcpy(m_text, text.data(), clockLength);
    m_cached = true;
    m_time = moment;
    return moment + *part;
}

} // namespace bee

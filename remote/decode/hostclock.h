// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>

namespace bee {

/// Turns what a tool prints into moments of this machine's clock, the one of the arrival times: the host's
/// clock offset is taken off. The day of "HH:MM:SS" is the one that puts it nearest to a reference (the
/// line's arrival), so a capture may run past midnight. When the host's zone changes its offset meanwhile,
/// the arrival tells too. Caches the last text: rows of one second cost nothing.
class HostClock {
public:
    explicit HostClock(const DecodeContext& context) : m_context(context)
    {
        // A session file may name any moment; sums of times must not overflow.
        m_context.started = std::clamp(m_context.started, Time(), Time(Duration(qint64{1} << 62)));
        m_context.clockOffset =
            std::clamp<Duration>(m_context.clockOffset, -std::chrono::days(1), std::chrono::days(1));
    }
    /// text: "HH:MM:SS", optionally with .fraction (up to 9 digits); anything else is nullopt.
    std::optional<Time> at(std::string_view text, Time reference)
    {
        // The cached day is still the nearest one as long as the reference is within half a day of it.
        const auto distance = reference - m_time;
        if (text.size() == sizeof m_text && m_cached &&
            std::memcmp(m_text, text.data(), sizeof m_text) == 0 && distance < std::chrono::hours(12) &&
            distance > -std::chrono::hours(12))
            return m_time;
        return read(text, reference);
    }
    [[nodiscard]] const DecodeContext& context() const { return m_context; }
    /// What the host's local time is ahead of this machine's UTC now, all told.
    [[nodiscard]] Duration ahead() const
    {
        return std::chrono::seconds(m_context.utcOffsetSeconds) + m_context.clockOffset + m_zoneChange;
    }
    /// The moment of a value that counts from the tool's start or from its first event. Of the two neither is
    /// printed: the first value and its arrival tell, as a tool may compile for a minute before it starts.
    Time sinceStart(Duration value, Time arrival)
    {
        if (!m_start) {
            m_start = std::max(m_context.started, arrival - value);
            m_isNew = true;
        }
        return *m_start + value;
    }
    /// The same for one that counts from the host's start.
    Time sinceBoot(Duration value, Time arrival)
    {
        if (!m_boot) {
            m_boot = arrival - value;
            m_isNew = true;
        }
        return *m_boot + value;
    }
    /// The line that told when the tool or the host started was a row, or it was none and told nothing.
    void keepStart(bool keep)
    {
        if (!m_isNew)
            return;
        m_isNew = false;
        if (!keep) {
            m_start.reset();
            m_boot.reset();
        }
    }

private:
    std::optional<Time> read(std::string_view text, Time reference);
    [[nodiscard]] Time onNearestDay(Duration ofDay, Time reference) const;
    /// True when the host's zone has changed its offset, by what that time and its arrival say.
    bool noticeZoneChange(Time moment, Time reference);

    DecodeContext m_context;
    char m_text[8] = {}; ///< the last HH:MM:SS
    bool m_cached = false;
    Time m_time;                       ///< of m_text
    Duration m_zoneChange{0};          ///< since the tool was launched
    std::optional<Time> m_zoneChanged; ///< when that was noticed
    bool m_isPrompt = false;           ///< the time read last was near its arrival
    std::optional<Time> m_start, m_boot;
    bool m_isNew = false; ///< one of them was just found
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/rawlog.h"

#include <QString>

#include <string>

namespace bee {

/// Looks for a text in a log a slice at a time, so that the window stays alive over gigabytes. ASCII letters
/// match in either case. A match may span the pieces of a line, not lines. Window thread.
class LogSearch {
public:
    enum class State { Idle, Running, Found, NotFound };

    /// Begins behind `after` (-1: at the first line; forward) or before it, and comes round at the end.
    void start(const RawLog& log, const QString& text, qsizetype after, bool forward);
    void stop() { m_state = State::Idle; }
    /// Works for about the given time; call again while it returns Running. `log` is the one given to
    /// start().
    State step(const RawLog& log, int milliseconds);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qsizetype foundLine() const { return m_line; }
    [[nodiscard]] double progress() const; ///< 0 to 1, by lines

private:
    bool scanPiece(std::string_view piece);

    std::string m_needle;
    State m_state = State::Idle;
    bool m_forward = true;
    qsizetype m_lines = 0; ///< of the log when the search began
    qsizetype m_done = 0;  ///< lines looked through
    qsizetype m_line = -1; ///< being looked through, then found
    qint64 m_offset = 0;   ///< within that line, when a slice ended in it
    std::string m_tail;    ///< end of the piece before, for matches that span pieces
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace bee {

/// How often each running command is told that somebody still listens.
inline constexpr std::chrono::seconds beatInterval{5};

/// Control lines of the leash, written to the command's standard input.
inline QByteArray beatLine()
{
    return QByteArrayLiteral("beat\n");
}
inline QByteArray stopLine()
{
    return QByteArrayLiteral("stop\n");
}
inline QByteArray limitLine(std::chrono::seconds time)
{
    return QByteArrayLiteral("limit ").append(QByteArray::number(qint64(time.count()))).append('\n');
}

/// Finds and consumes the line on standard error in which the leash announces the tool's process id.
/// What comes before it (a lecture of sudo, a noisy login shell) is passed on. Bounded memory.
class PidLine {
public:
    /// Feeds bytes of standard error (emptied); returns what is the tool's own, or nothing yet.
    std::optional<QByteArray> take(QByteArray& bytes);
    /// No announcement will come: returns what was held back.
    QByteArray giveUp();
    [[nodiscard]] bool done() const { return m_done; }
    [[nodiscard]] std::optional<qint64> pid() const { return m_pid; }

private:
    static constexpr char marker[] = "@beescope-pid ";
    static constexpr qsizetype maxHeld = 64 * 1024;
    QByteArray m_held;
    std::optional<qint64> m_pid;
    bool m_done = false;
};

} // namespace bee

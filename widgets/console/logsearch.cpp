// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/logsearch.h"

#include <QElapsedTimer>

#include <algorithm>

namespace bee {

namespace {

/// Bytes between looks at the clock.
constexpr qint64 bytesPerLook = 256 * 1024;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool containsLower(std::string_view bytes, const std::string& needle)
{
    return std::search(bytes.begin(), bytes.end(), needle.begin(), needle.end(),
                       [](char a, char b) { return lower(a) == b; }) != bytes.end();
}

} // namespace

void LogSearch::start(const RawLog& log, const QString& text, qsizetype after, bool forward)
{
    m_needle = text.toStdString();
    std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), lower);
    m_forward = forward;
    m_lines = log.lineCount();
    m_done = 0;
    m_offset = 0;
    m_tail.clear();
    if (m_needle.empty() || m_lines == 0) {
        m_state = State::NotFound;
        return;
    }
    if (forward)
        m_line = after < 0 || after + 1 >= m_lines ? 0 : after + 1;
    else
        m_line = after <= 0 || after > m_lines ? m_lines - 1 : after - 1;
    m_state = State::Running;
}

bool LogSearch::scanPiece(std::string_view piece)
{
    const std::size_t overlap = m_needle.size() - 1;
    if (!m_tail.empty() && containsLower(m_tail + std::string(piece.substr(0, overlap)), m_needle))
        return true;
    if (containsLower(piece, m_needle))
        return true;
    m_tail.append(piece.substr(piece.size() - std::min(piece.size(), overlap)));
    m_tail.erase(0, m_tail.size() - std::min(m_tail.size(), overlap));
    return false;
}

LogSearch::State LogSearch::step(const RawLog& log, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    qint64 sinceLook = 0;
    while (m_state == State::Running) {
        bool found = false;
        bool outOfTime = false;
        qint64 position = 0;
        log.visitPieces(m_line, [&](std::string_view piece) {
            const auto size = static_cast<qint64>(piece.size());
            const qint64 skip = std::clamp<qint64>(m_offset - position, 0, size);
            position += skip;
            piece.remove_prefix(static_cast<std::size_t>(skip));
            while (!piece.empty()) {
                const std::string_view part = piece.substr(0, static_cast<std::size_t>(bytesPerLook));
                found = scanPiece(part);
                position += static_cast<qint64>(part.size());
                m_offset = position;
                sinceLook += static_cast<qint64>(part.size());
                piece.remove_prefix(part.size());
                if (found)
                    return false;
                if (sinceLook >= bytesPerLook) {
                    sinceLook = 0;
                    outOfTime = timer.elapsed() >= milliseconds;
                    if (outOfTime)
                        return false;
                }
            }
            return true;
        });
        if (found) {
            m_state = State::Found;
        } else if (!outOfTime) {
            m_offset = 0;
            m_tail.clear();
            if (++m_done >= m_lines)
                m_state = State::NotFound;
            else if (m_forward)
                m_line = m_line + 1 < m_lines ? m_line + 1 : 0;
            else
                m_line = m_line > 0 ? m_line - 1 : m_lines - 1;
            // Empty and short lines cost time too.
            sinceLook += 64;
        } else {
            break;
        }
    }
    return m_state;
}

double LogSearch::progress() const
{
    return m_lines == 0 ? 1 : static_cast<double>(m_done) / static_cast<double>(m_lines);
}

} // namespace bee

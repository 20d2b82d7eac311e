// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/linediff.h"

#include <QStringList>

#include <algorithm>

namespace bee {

namespace {

constexpr std::size_t mostCells = 4'000'000; // 16 MB for a moment, some 2,000 changed lines on each side

std::vector<QString> linesOf(const QByteArray& text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast(); // the end of the last line is no line
    return {lines.begin(), lines.end()};
}

class Differ {
public:
    Differ(std::vector<QString> before, std::vector<QString> after)
        : m_before(std::move(before)), m_after(std::move(after))
    {
    }

    std::vector<DiffLine> run()
    {
        while (m_old < m_before.size() && m_new < m_after.size() && m_before[m_old] == m_after[m_new])
            same();
        std::size_t oldEnd = m_before.size(), newEnd = m_after.size();
        while (oldEnd > m_old && newEnd > m_new && m_before[oldEnd - 1] == m_after[newEnd - 1]) {
            --oldEnd;
            --newEnd;
        }
        if ((oldEnd - m_old + 1) * (newEnd - m_new + 1) <= mostCells)
            compare(oldEnd, newEnd);
        while (m_old < oldEnd)
            removed();
        while (m_new < newEnd)
            added();
        while (m_old < m_before.size())
            same();
        return std::move(m_lines);
    }

private:
    /// The longest common subsequence by the textbook: cell (i, j) is its length from there to both ends.
    void compare(std::size_t oldEnd, std::size_t newEnd)
    {
        const std::size_t oldBegin = m_old, newBegin = m_new;
        const std::size_t width = newEnd - newBegin + 1;
        std::vector<quint32> common((oldEnd - oldBegin + 1) * width, 0);
        const auto cell = [&](std::size_t i, std::size_t j) -> quint32& {
            return common[(i - oldBegin) * width + (j - newBegin)];
        };
        for (std::size_t i = oldEnd; i-- > oldBegin;)
            for (std::size_t j = newEnd; j-- > newBegin;)
                cell(i, j) = m_before[i] == m_after[j] ? cell(i + 1, j + 1) + 1
                                                       : std::max(cell(i + 1, j), cell(i, j + 1));
        while (m_old < oldEnd && m_new < newEnd) {
            if (m_before[m_old] == m_after[m_new])
                same();
            else if (cell(m_old + 1, m_new) >= cell(m_old, m_new + 1))
                removed();
            else
                added();
        }
    }

    void same()
    {
        m_lines.push_back(
            {DiffLine::Kind::Same, m_after[m_new], static_cast<int>(m_old) + 1, static_cast<int>(m_new) + 1});
        ++m_old;
        ++m_new;
    }
    void removed()
    {
        m_lines.push_back({DiffLine::Kind::Removed, m_before[m_old], static_cast<int>(m_old) + 1, 0});
        ++m_old;
    }
    void added()
    {
        m_lines.push_back({DiffLine::Kind::Added, m_after[m_new], 0, static_cast<int>(m_new) + 1});
        ++m_new;
    }

    std::vector<QString> m_before, m_after;
    std::size_t m_old = 0, m_new = 0;
    std::vector<DiffLine> m_lines;
};

} // namespace

std::vector<DiffLine> lineDiff(const QByteArray& before, const QByteArray& after)
{
    return Differ(linesOf(before), linesOf(after)).run();
}

QString diffText(const std::vector<DiffLine>& lines, int context)
{
    const auto count = static_cast<qsizetype>(lines.size());
    std::vector<bool> shown(lines.size(), context < 0);
    for (qsizetype i = 0; i < count && context >= 0; ++i)
        if (lines[static_cast<std::size_t>(i)].kind != DiffLine::Kind::Same)
            for (qsizetype j = std::max<qsizetype>(0, i - context); j <= std::min(count - 1, i + context);
                 ++j)
                shown[static_cast<std::size_t>(j)] = true;
    QString text;
    bool gap = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!shown[i]) {
            if (!gap)
                text += QStringLiteral("…\n");
            gap = true;
            continue;
        }
        gap = false;
        const DiffLine& line = lines[i];
        text += line.kind == DiffLine::Kind::Removed ? QStringLiteral("- ")
                : line.kind == DiffLine::Kind::Added ? QStringLiteral("+ ")
                                                     : QStringLiteral("  ");
        text += line.text + u'\n';
    }
    return text;
}

} // namespace bee

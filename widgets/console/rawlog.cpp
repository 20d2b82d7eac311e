// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/rawlog.h"

#include <algorithm>
#include <cstring>

namespace bee {

namespace {

/// 0 when the page has none of that stream.
char lastByte(const LogPage& page, Stream stream)
{
    for (std::size_t piece = page.pieces.size(); piece-- > 0;)
        if (page.pieces[piece].stream == stream && page.pieceEnd(piece) > page.pieces[piece].begin)
            return page.bytes[page.pieceEnd(piece) - 1];
    return 0;
}

} // namespace

void RawLog::append(const Chunk& chunk)
{
    for (qsizetype at = 0; at < chunk.bytes.size();) {
        const std::lock_guard lock(m_mutex);
        const qsizetype room = LogPage::fullBytes - m_tail.bytes.size();
        const qsizetype size = std::min(room, chunk.bytes.size() - at);
        appendPiece(chunk, at, size);
        at += size;
        if (m_tail.isFull())
            closePage();
    }
}

void RawLog::appendPiece(const Chunk& chunk, qsizetype from, qsizetype size)
{
    const std::size_t stream = LogPage::indexOf(chunk.stream);
    m_tailCopy.reset();
    if (m_tail.bytes.isEmpty())
        m_tail.bytes.reserve(LogPage::fullBytes);
    const auto begin = static_cast<quint32>(m_tail.bytes.size());
    m_tail.pieces.push_back({begin, chunk.stream, chunk.arrival});
    m_tail.bytes.append(chunk.bytes.constData() + from, size);

    Summary& summary = m_summaries.back();
    if (!summary.hasEnd[stream]) {
        const char* const bytes = m_tail.bytes.constData() + begin;
        const auto* newline =
            static_cast<const char*>(std::memchr(bytes, '\n', static_cast<std::size_t>(size)));
        summary.hasEnd[stream] = newline != nullptr;
        summary.lead[stream] += newline ? newline - bytes : size;
    }
    const std::size_t before = m_tail.starts.size();
    m_tail.indexPiece(m_tail.pieces.size() - 1, m_open[stream]);
    if (const auto added = static_cast<qsizetype>(m_tail.starts.size() - before); added > 0) {
        m_lines += added;
        m_lastLine[stream] = m_lines - 1;
    }
    m_bytes += size;
}

void RawLog::closePage()
{
    m_tail.starts.shrink_to_fit();
    m_tail.pieces.shrink_to_fit();
    auto page = std::make_shared<LogPage>(std::move(m_tail));
    m_tail = {};
    m_tail.continues = m_open;
    m_summaries.emplace_back().firstLine = m_lines;
    m_store.add(std::move(page));
}

qsizetype RawLog::lineCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

qint64 RawLog::byteCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::size_t RawLog::pageCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_summaries.size();
}

std::size_t RawLog::pageOfLocked(qsizetype line) const
{
    // Pages in which no line starts share firstLine with the one after them, which upper_bound passes.
    const auto after =
        std::upper_bound(m_summaries.begin(), m_summaries.end(), line,
                         [](qsizetype wanted, const Summary& page) { return wanted < page.firstLine; });
    return static_cast<std::size_t>(after - m_summaries.begin()) - 1;
}

std::size_t RawLog::pageOf(qsizetype line) const
{
    const std::lock_guard lock(m_mutex);
    return pageOfLocked(line);
}

qsizetype RawLog::firstLine(std::size_t page) const
{
    return summary(page).firstLine;
}

RawLog::Summary RawLog::summary(std::size_t page) const
{
    const std::lock_guard lock(m_mutex);
    return m_summaries[page];
}

std::shared_ptr<const LogPage> RawLog::page(std::size_t index, bool keep) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (index + 1 == m_summaries.size()) {
            if (!m_tailCopy)
                m_tailCopy = std::make_shared<const LogPage>(m_tail);
            return m_tailCopy;
        }
    }
    return m_store.page(index, keep);
}

void RawLog::visitPieces(qsizetype index, const std::function<bool(std::string_view)>& visit) const
{
    std::size_t number = pageOf(index);
    const std::size_t pages = pageCount();
    std::shared_ptr<const LogPage> current = page(number);
    const auto at = static_cast<std::size_t>(index - firstLine(number));
    if (!current || at >= current->starts.size())
        return;
    const LogPage::Start start = current->starts[at];
    const Stream stream = current->pieces[start.piece].stream;
    std::size_t piece = start.piece;
    quint32 from = start.offset;
    for (;;) {
        for (; piece < current->pieces.size(); ++piece) {
            if (current->pieces[piece].stream != stream)
                continue;
            const char* const begin =
                current->bytes.constData() + std::max(from, current->pieces[piece].begin);
            const char* const end = current->bytes.constData() + current->pieceEnd(piece);
            const auto size = static_cast<std::size_t>(end - begin);
            const auto* newline = static_cast<const char*>(std::memchr(begin, '\n', size));
            if (!visit({begin, newline ? static_cast<std::size_t>(newline - begin) : size}) || newline)
                return;
        }
        piece = 0;
        from = 0;
        Summary next;
        do {
            if (++number >= pages)
                return;
            next = summary(number);
        } while (next.lead[LogPage::indexOf(stream)] == 0 && !next.hasEnd[LogPage::indexOf(stream)]);
        current = page(number);
        if (!current)
            return;
    }
}

RawLog::Line RawLog::line(qsizetype index) const
{
    Line line;
    const std::size_t first = pageOf(index);
    const std::shared_ptr<const LogPage> current = page(first);
    const auto at = static_cast<std::size_t>(index - firstLine(first));
    if (!current || at >= current->starts.size())
        return line;
    const LogPage::Start start = current->starts[at];
    line.stream = current->pieces[start.piece].stream;
    line.arrival = current->pieces[start.piece].arrival;
    const std::size_t stream = LogPage::indexOf(line.stream);

    char last = 0;
    bool ended = false;
    const auto look = [&](const LogPage& page, std::size_t piece, quint32 from) {
        for (; piece < page.pieces.size() && !ended; ++piece) {
            if (page.pieces[piece].stream != line.stream)
                continue;
            const char* const begin = page.bytes.constData() + std::max(from, page.pieces[piece].begin);
            const char* end = page.bytes.constData() + page.pieceEnd(piece);
            if (const void* newline = std::memchr(begin, '\n', static_cast<std::size_t>(end - begin))) {
                end = static_cast<const char*>(newline);
                ended = true;
            }
            line.length += end - begin;
            last = end > begin ? end[-1] : last;
        }
    };
    look(*current, start.piece, start.offset);
    // Pages that it fills are counted, not read; the one it ends in tells of a "\r".
    const std::size_t pages = pageCount();
    std::size_t unread = 0; // the last page that was only counted
    for (std::size_t number = first + 1; number < pages && !ended; ++number) {
        const Summary next = summary(number);
        if (!next.hasEnd[stream]) {
            line.length += next.lead[stream];
            unread = next.lead[stream] > 0 ? number : unread;
            continue;
        }
        if (next.lead[stream] == 0 && unread > 0) // "\n" alone
            if (const std::shared_ptr<const LogPage> before = page(unread))
                last = lastByte(*before, line.stream);
        const std::shared_ptr<const LogPage> end = page(number);
        if (!end)
            break;
        look(*end, 0, 0);
    }
    {
        const std::lock_guard lock(m_mutex);
        line.open = !ended && m_open[stream] && m_lastLine[stream] == index;
    }
    if (last == '\r' && !line.open)
        --line.length;
    return line;
}

QByteArray RawLog::bytes(qsizetype index, qint64 max) const
{
    QByteArray text;
    bool complete = true;
    visitPieces(index, [&](std::string_view piece) {
        const auto room = static_cast<std::size_t>(max - text.size());
        if (piece.size() > room) {
            text.append(piece.data(), static_cast<qsizetype>(room));
            complete = false;
            return false;
        }
        text.append(piece.data(), static_cast<qsizetype>(piece.size()));
        return true;
    });
    if (complete && text.endsWith('\r'))
        text.chop(1);
    return text;
}

std::size_t RawLog::memoryBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_store.memoryBytes() + m_tail.memoryBytes() + m_summaries.capacity() * sizeof(Summary);
}

} // namespace bee

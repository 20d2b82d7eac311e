// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/rawlog.h"

#include <algorithm>
#include <cstring>

namespace bee {

namespace {

/// Offsets within a block are 32 bits wide.
constexpr qsizetype largestBlock = 1 << 30;

std::size_t indexOf(Stream stream)
{
    return stream == Stream::Stderr ? 1 : 0;
}

} // namespace

void RawLog::append(const Chunk& chunk)
{
    if (chunk.bytes.isEmpty())
        return;
    if (chunk.bytes.size() <= largestBlock) {
        appendBlock(chunk.bytes, chunk);
        return;
    }
    for (qsizetype at = 0; at < chunk.bytes.size(); at += largestBlock)
        appendBlock(chunk.bytes.mid(at, largestBlock), chunk);
}

void RawLog::appendBlock(const QByteArray& bytes, const Chunk& chunk)
{
    const std::size_t stream = indexOf(chunk.stream);
    const auto number = static_cast<quint32>(m_blocks.size());
    Block block;
    block.bytes = bytes;
    block.arrival = chunk.arrival;
    block.firstLine = lineCount();
    block.stream = chunk.stream;
    if (m_last[stream] != none)
        m_blocks[m_last[stream]].next = number;
    m_last[stream] = number;

    const char* const begin = bytes.constData();
    const char* const end = begin + bytes.size();
    const char* at = begin;
    bool open = m_open[stream];
    while (at < end) {
        if (!open) {
            m_lastLine[stream] = lineCount();
            m_starts.push_back(static_cast<quint32>(at - begin));
        }
        const auto* newline =
            static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        open = newline == nullptr;
        if (open)
            break;
        if (block.firstNewline == none)
            block.firstNewline = static_cast<quint32>(newline - begin);
        at = newline + 1;
    }
    m_open[stream] = open;
    m_bytes += bytes.size();
    m_blocks.push_back(std::move(block));
}

std::size_t RawLog::blockOf(qsizetype line) const
{
    // The last block that starts at or before the line; blocks in which no line starts share firstLine with
    // the one after them, which upper_bound passes.
    const auto after =
        std::upper_bound(m_blocks.begin(), m_blocks.end(), line,
                         [](qsizetype wanted, const Block& block) { return wanted < block.firstLine; });
    return static_cast<std::size_t>(after - m_blocks.begin()) - 1;
}

void RawLog::visitPieces(qsizetype index, const std::function<bool(std::string_view)>& visit) const
{
    const Block* block = &m_blocks[blockOf(index)];
    const quint32 start = m_starts[static_cast<std::size_t>(index)];
    // Within the first block the line ends where the next one starts, or at the block's end.
    const char* from = block->bytes.constData() + start;
    const auto rest = static_cast<std::size_t>(block->bytes.size()) - start;
    const void* newline = block->firstNewline == none ? nullptr : std::memchr(from, '\n', rest);
    if (newline) {
        visit({from, static_cast<std::size_t>(static_cast<const char*>(newline) - from)});
        return;
    }
    if (!visit({from, rest}))
        return;
    while (block->next != none) {
        block = &m_blocks[block->next];
        const bool ends = block->firstNewline != none;
        const auto size =
            ends ? std::size_t{block->firstNewline} : static_cast<std::size_t>(block->bytes.size());
        if (!visit({block->bytes.constData(), size}) || ends)
            return;
    }
}

RawLog::Line RawLog::line(qsizetype index) const
{
    const std::size_t first = blockOf(index);
    Line line;
    line.stream = m_blocks[first].stream;
    line.arrival = m_blocks[first].arrival;
    char last = 0;
    visitPieces(index, [&](std::string_view piece) {
        line.length += static_cast<qint64>(piece.size());
        if (!piece.empty())
            last = piece.back();
        return true;
    });
    line.open = m_open[indexOf(line.stream)] && m_lastLine[indexOf(line.stream)] == index;
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

} // namespace bee

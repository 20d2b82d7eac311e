// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/chunk.h"

#include <array>
#include <functional>
#include <string_view>
#include <vector>

namespace bee {

/// All output of a capture, byte for byte, with an index of its lines. Keeps the chunks it is given (shared,
/// not copied) and four bytes a line. Lines stand in the order in which they began; a line that is cut by
/// chunks, also by chunks of the other stream, is one line. One thread.
class RawLog {
public:
    struct Line {
        Stream stream = Stream::Stdout;
        Time arrival;      ///< of the line's first byte
        qint64 length = 0; ///< bytes, without line end
        bool open = false; ///< its end has not arrived
    };

    void append(const Chunk& chunk);

    [[nodiscard]] qsizetype lineCount() const { return static_cast<qsizetype>(m_starts.size()); }
    [[nodiscard]] qint64 byteCount() const { return m_bytes; }
    [[nodiscard]] Line line(qsizetype index) const;
    /// Up to max bytes of a line, without its end ("\n" or "\r\n"). Cost: a step a chunk, not a byte.
    [[nodiscard]] QByteArray bytes(qsizetype index, qint64 max) const;
    /// The line's bytes in pieces as they are stored, until visit returns false. The pieces may include the
    /// "\r" of a "\r\n".
    void visitPieces(qsizetype index, const std::function<bool(std::string_view)>& visit) const;

private:
    static constexpr quint32 none = 0xffff'ffff;

    struct Block {
        QByteArray bytes;
        Time arrival;
        qsizetype firstLine = 0;     ///< index of the first line that starts in or after this block
        quint32 firstNewline = none; ///< in bytes
        quint32 next = none;         ///< next block of the same stream
        Stream stream = Stream::Stdout;
    };

    void appendBlock(const QByteArray& bytes, const Chunk& chunk);
    [[nodiscard]] std::size_t blockOf(qsizetype line) const;

    std::vector<Block> m_blocks;
    std::vector<quint32> m_starts; ///< of each line: offset in its block
    /// By stream (index 0 stdout, 1 stderr): the last block, the last line, and whether that has no end yet.
    std::array<quint32, 2> m_last = {none, none};
    std::array<qsizetype, 2> m_lastLine = {-1, -1};
    std::array<bool, 2> m_open = {false, false};
    qint64 m_bytes = 0;
};

} // namespace bee

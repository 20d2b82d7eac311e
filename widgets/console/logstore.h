// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/chunk.h"

#include <array>
#include <memory>
#include <vector>

namespace bee {

/// A stretch of a log: pieces of chunks in the order they came, and where lines begin in them.
struct LogPage {
    static constexpr qsizetype fullBytes = 128 * 1024;
    static constexpr std::size_t fullPieces = 4096;

    struct Piece {
        quint32 begin = 0; ///< in bytes; it ends where the next one begins
        Stream stream = Stream::Stdout;
        Time arrival;
    };
    struct Start {
        quint32 offset = 0; ///< in bytes
        quint32 piece = 0;
    };
    QByteArray bytes;
    std::vector<Piece> pieces;
    std::vector<Start> starts;
    /// By stream (index 0 stdout, 1 stderr): a line that began in an earlier page goes on in this one.
    std::array<bool, 2> continues = {false, false};

    static std::size_t indexOf(Stream stream) { return stream == Stream::Stderr ? 1 : 0; }
    [[nodiscard]] bool isFull() const { return bytes.size() >= fullBytes || pieces.size() >= fullPieces; }
    [[nodiscard]] quint32 pieceEnd(std::size_t piece) const
    {
        return piece + 1 < pieces.size() ? pieces[piece + 1].begin : static_cast<quint32>(bytes.size());
    }
    [[nodiscard]] std::size_t memoryBytes() const;
    /// Adds a piece's lines to starts. open: whether its stream's last line has no end yet, before and after.
    void indexPiece(std::size_t piece, bool& open);
};

/// Keeps the full pages of a log in little memory: compressed on the thread pool, and beyond the first few
/// megabytes in a temporary file without a name. Where that cannot be written they stay in memory. Any
/// thread; add() from one.
class LogStore {
public:
    LogStore();
    ~LogStore();

    void add(std::shared_ptr<const LogPage> page);
    [[nodiscard]] std::size_t size() const;
    /// nullptr when the file cannot be read back. keep: remember it for the next call, as the few pages in
    /// sight are asked for again and again.
    [[nodiscard]] std::shared_ptr<const LogPage> page(std::size_t index, bool keep = true) const;
    [[nodiscard]] std::size_t memoryBytes() const; ///< compressed or waiting to be
    [[nodiscard]] bool hasNoDisk() const;          ///< a file was needed and could not be written

private:
    struct State;
    std::shared_ptr<State> d; ///< shared with the jobs that compress
};

} // namespace bee

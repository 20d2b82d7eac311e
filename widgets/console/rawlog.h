// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/logstore.h"

#include <functional>
#include <mutex>
#include <string_view>

namespace bee {

/// All output of a capture, byte for byte, by lines. Lines stand in the order in which they began; a line
/// that is cut by chunks, also by chunks of the other stream, is one line. Kept compressed, mostly on disk:
/// in memory it costs less than a byte a line, however much there is. append() from one thread, the rest from
/// any.
class RawLog {
public:
    struct Line {
        Stream stream = Stream::Stdout;
        Time arrival;      ///< of the line's first byte
        qint64 length = 0; ///< bytes, without line end
        bool open = false; ///< its end has not arrived
    };

    void append(const Chunk& chunk);

    [[nodiscard]] qsizetype lineCount() const;
    [[nodiscard]] qint64 byteCount() const;
    [[nodiscard]] Line line(qsizetype index) const;
    /// Up to max bytes of a line, without its end ("\n" or "\r\n").
    [[nodiscard]] QByteArray bytes(qsizetype index, qint64 max) const;
    /// The line's bytes in pieces as they are stored, until visit returns false. The pieces may include the
    /// "\r" of a "\r\n".
    void visitPieces(qsizetype index, const std::function<bool(std::string_view)>& visit) const;

    /// For those who read everything: the pages, the last of which still grows, and the first line of each.
    [[nodiscard]] std::size_t pageCount() const;
    [[nodiscard]] std::size_t pageOf(qsizetype line) const;
    [[nodiscard]] qsizetype firstLine(std::size_t page) const;
    [[nodiscard]] std::shared_ptr<const LogPage> page(std::size_t index, bool keep = true) const;

    [[nodiscard]] std::size_t memoryBytes() const;
    [[nodiscard]] bool hasNoDisk() const { return m_store.hasNoDisk(); }

private:
    /// What is known of a page without reading it, so that a line of a hundred megabytes is no work.
    struct Summary {
        qsizetype firstLine = 0;
        /// By stream: bytes up to its first line end, or all there are.
        std::array<qint64, 2> lead = {0, 0};
        std::array<bool, 2> hasEnd = {false, false};
    };

    void appendPiece(const Chunk& chunk, qsizetype from, qsizetype size);
    void closePage();
    [[nodiscard]] Summary summary(std::size_t page) const;
    [[nodiscard]] std::size_t pageOfLocked(qsizetype line) const;

    mutable std::mutex m_mutex;
    LogStore m_store;
    std::vector<Summary> m_summaries = std::vector<Summary>(1); ///< the last one of m_tail
    LogPage m_tail;
    mutable std::shared_ptr<const LogPage> m_tailCopy; ///< for readers, until more comes
    qsizetype m_lines = 0;
    /// By stream: the last line, and whether that has no end yet.
    std::array<qsizetype, 2> m_lastLine = {-1, -1};
    std::array<bool, 2> m_open = {false, false};
    qint64 m_bytes = 0;
};

} // namespace bee

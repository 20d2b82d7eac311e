// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace bee {

enum class TextId : std::uint32_t {};

/// Append-only pool of distinct byte strings (UTF-8 as the host wrote it, possibly malformed).
///
/// One thread interns; any thread may read ids that were handed to it with synchronisation (a queued
/// signal, a mutex): neither the bytes nor the index ever move.
class TextPool {
public:
    TextPool();
    ~TextPool();
    TextPool(const TextPool&) = delete;
    TextPool& operator=(const TextPool&) = delete;

    TextId intern(std::string_view text);
    /// intern() in steps, for a writer that has many: the two cache misses of a lookup are then awaited while
    /// other work is done. hash() first, prefetch() the place, prefetchText() what stands there.
    [[nodiscard]] std::uint64_t hash(std::string_view text) const;
    void prefetch(std::uint64_t hash) const;
    void prefetchText(std::uint64_t hash) const;
    TextId intern(std::string_view text, std::uint64_t hash);
    [[nodiscard]] std::string_view text(TextId id) const;
    [[nodiscard]] std::size_t size() const;
    /// Bytes of memory held, index and hash table included.
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct Impl;
    std::unique_ptr<Impl> d;
};

} // namespace bee

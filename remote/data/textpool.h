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

/// A text on its way into a pool, with hashText() of it and hashSeed(): any thread can work that out ahead.
struct HashedText {
    std::string_view text;
    std::uint64_t hash = 0;
};

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
    /// The same for many at once: the cache misses of their lookups overlap.
    void intern(const HashedText* texts, std::size_t count, TextId* ids);
    [[nodiscard]] std::string_view text(TextId id) const;
    [[nodiscard]] std::size_t size() const;
    /// Bytes of memory held, index and hash table included.
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    TextId find(std::string_view text, std::uint64_t hash);
    struct Impl;
    std::unique_ptr<Impl> d;
};

} // namespace bee

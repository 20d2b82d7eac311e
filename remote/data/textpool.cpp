// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/textpool.h"

#include "remote/data/hash.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstring>
#include <random>

namespace bee {

std::uint64_t hashSeed()
{
    static const std::uint64_t seed = [] {
        std::random_device device;
        return (static_cast<std::uint64_t>(device()) << 32) | device();
    }();
    return seed;
}

namespace {
// Piece k of the index holds 2^(k+10) entries, so an id is found without a directory that grows, and with it
// moves, under a reader.
constexpr unsigned firstPieceBits = 10;
constexpr std::size_t pieceCount = 33 - firstPieceBits;
constexpr std::size_t smallestBlock = 4096;
constexpr std::size_t largestBlock = 1U << 20;

struct Place {
    std::size_t piece;
    std::size_t offset;
};

Place placeOf(std::uint64_t id)
{
    const std::uint64_t shifted = id + (1ULL << firstPieceBits);
    const auto bits = static_cast<unsigned>(std::bit_width(shifted)) - 1;
    return {bits - firstPieceBits, shifted - (1ULL << bits)};
}
} // namespace

struct TextPool::Impl {
    /// Points at the text, so that finding one costs two cache misses and not three.
    struct Slot {
        const char* entry = nullptr;
        std::uint32_t tag = 0; ///< upper half of the hash
        std::uint32_t id = 0;
    };

    /// Each entry points at the length (4 bytes) that stands before the bytes.
    std::array<std::unique_ptr<const char*[]>, pieceCount> pieces;
    std::vector<std::unique_ptr<char[]>> blocks;
    char* free = nullptr;
    std::size_t freeBytes = 0;
    std::size_t nextBlock = smallestBlock;
    std::vector<Slot> slots = std::vector<Slot>(256);
    const std::uint64_t seed = hashSeed();
    std::atomic<std::size_t> size = 0;
    std::atomic<std::size_t> bytes = 0;

    [[nodiscard]] static std::string_view textOf(const char* entry)
    {
        std::uint32_t length = 0;
        std::memcpy(&length, entry, sizeof length);
        return {entry + sizeof length, length};
    }

    void account(std::size_t added) { bytes.fetch_add(added, std::memory_order_relaxed); }

    const char* store(std::string_view text)
    {
        const auto length = static_cast<std::uint32_t>(text.size());
        const std::size_t needed = sizeof length + text.size();
        if (needed > freeBytes) {
            const std::size_t block = std::max(nextBlock, needed);
            blocks.emplace_back(new char[block]);
            account(block);
            free = blocks.back().get();
            freeBytes = block;
            nextBlock = std::min(nextBlock * 2, largestBlock);
        }
        char* entry = free;
        std::memcpy(entry, &length, sizeof length);
        if (!text.empty())
            std::memcpy(entry + sizeof length, text.data(), text.size());
        free += needed;
        freeBytes -= needed;
        return entry;
    }

    Slot append(std::string_view text, std::uint32_t tag)
    {
        const std::size_t id = size.load(std::memory_order_relaxed);
        const Place place = placeOf(id);
        if (!pieces[place.piece]) {
            const std::size_t entries = 1ULL << (firstPieceBits + place.piece);
            pieces[place.piece].reset(new const char*[entries]);
            account(entries * sizeof(const char*));
        }
        const char* entry = store(text);
        pieces[place.piece][place.offset] = entry;
        size.store(id + 1, std::memory_order_relaxed);
        return {entry, tag, static_cast<std::uint32_t>(id)};
    }

    void grow()
    {
        std::vector<Slot> larger(slots.size() * 2);
        const std::size_t mask = larger.size() - 1;
        for (const Slot& slot : slots) {
            if (!slot.entry)
                continue;
            std::size_t at = hashText(textOf(slot.entry), seed) & mask;
            while (larger[at].entry)
                at = (at + 1) & mask;
            larger[at] = slot;
        }
        account((larger.size() - slots.size()) * sizeof(Slot));
        slots.swap(larger);
    }
};

TextPool::TextPool() : d(std::make_unique<Impl>())
{
    d->account(sizeof(Impl) + d->slots.size() * sizeof(Impl::Slot));
    intern({});
}

TextPool::~TextPool() = default;

TextId TextPool::intern(std::string_view text)
{
    return find(text, hashText(text, d->seed));
}

void TextPool::intern(const HashedText* texts, std::size_t count, TextId* ids)
{
    constexpr std::size_t group = 64;
    for (std::size_t from = 0; from < count; from += group) {
        const std::size_t to = std::min(count, from + group);
        const std::size_t mask = d->slots.size() - 1;
        for (std::size_t i = from; i < to; ++i)
            __builtin_prefetch(&d->slots[texts[i].hash & mask]);
        for (std::size_t i = from; i < to; ++i)
            if (const char* entry = d->slots[texts[i].hash & mask].entry) {
                __builtin_prefetch(entry);
                __builtin_prefetch(entry + 60); // most texts end within two cache lines
            }
        for (std::size_t i = from; i < to; ++i)
            ids[i] = find(texts[i].text, texts[i].hash);
    }
}

TextId TextPool::find(std::string_view text, std::uint64_t hash)
{
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    const std::size_t mask = d->slots.size() - 1;
    std::size_t at = hash & mask;
    for (; d->slots[at].entry; at = (at + 1) & mask) {
        const Impl::Slot& slot = d->slots[at];
        if (slot.tag != tag)
            continue;
        const std::string_view known = Impl::textOf(slot.entry);
        if (known.size() == text.size() && equalTexts(known.data(), text.data(), text.size()))
            return TextId{slot.id};
    }
    d->slots[at] = d->append(text, tag);
    const TextId id{d->slots[at].id};
    if (size() * 4 > d->slots.size() * 3)
        d->grow();
    return id;
}

std::string_view TextPool::text(TextId id) const
{
    const Place place = placeOf(static_cast<std::uint32_t>(id));
    return Impl::textOf(d->pieces[place.piece][place.offset]);
}

std::size_t TextPool::size() const
{
    return d->size.load(std::memory_order_relaxed);
}

std::size_t TextPool::memoryBytes() const
{
    return d->bytes.load(std::memory_order_relaxed);
}

} // namespace bee

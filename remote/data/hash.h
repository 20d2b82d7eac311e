// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace bee {

/// Random for each run of the program: a host cannot choose texts that all collide.
std::uint64_t hashSeed();

inline std::uint64_t mixHash(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// Hash of two integers, e.g. a trie's (parent, frame).
inline std::uint64_t hashPair(std::uint64_t a, std::uint64_t b, std::uint64_t seed)
{
    return mixHash(a ^ seed, b ^ 0x9e3779b97f4a7c15ULL);
}

inline std::uint64_t loadWord(const char* p)
{
    std::uint64_t word = 0;
    std::memcpy(&word, p, sizeof word);
    return word;
}

/// A text of up to 16 bytes as two words: two reads that overlap, or what there is.
inline std::pair<std::uint64_t, std::uint64_t> shortWords(const char* p, std::size_t size)
{
    if (size >= 8)
        return {loadWord(p), loadWord(p + size - 8)};
    if (size >= 4) {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::memcpy(&low, p, 4);
        std::memcpy(&high, p + size - 4, 4);
        return {low, high};
    }
    const auto byte = [p](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(p[at])}; };
    return {size == 0 ? 0 : byte(0), size == 0 ? 0 : (byte(size / 2) << 8) | byte(size - 1)};
}

/// The texts of a tool are mostly 5 to 60 bytes long: up to 64 there is no loop, as a processor mispredicts
/// the end of each. Both factors of each product hold the seed, or a host could choose one to be zero.
inline std::uint64_t hashText(std::string_view text, std::uint64_t seed)
{
    const char* p = text.data();
    std::size_t left = text.size();
    const std::uint64_t other = (seed >> 32) | (seed << 32);
    const auto mix = [=](const char* at, std::uint64_t salt) {
        return mixHash(loadWord(at) ^ seed ^ salt, loadWord(at + 8) ^ other ^ 0xa0761d6478bd642fULL);
    };
    std::uint64_t hash = left * 0xff51afd7ed558ccdULL;
    if (left <= 16) {
        const auto [a, b] = shortWords(p, left);
        return mixHash(a ^ seed ^ hash, b ^ other ^ 0xe7037ed1a0b428dbULL);
    }
    for (; left > 64; p += 16, left -= 16)
        hash = mix(p, hash);
    const std::size_t last = left - 16;
    const std::uint64_t even = mix(p, hash) ^ mix(p + std::min<std::size_t>(32, last), 0x8ebc6af09c88c6e3ULL);
    const std::uint64_t odd = mix(p + std::min<std::size_t>(16, last), 0x589965cc75374cc3ULL) ^
                              mix(p + last, 0x1d8e4e27c47d124fULL);
    return mixHash(even ^ seed, odd ^ other ^ 0xe7037ed1a0b428dbULL);
}

/// As hashText(): without a loop where texts are short. Both are of that size.
inline bool equalTexts(const char* a, const char* b, std::size_t size)
{
    if (size <= 16)
        return shortWords(a, size) == shortWords(b, size);
    if (size > 64)
        return std::memcmp(a, b, size) == 0;
    const auto differ = [=](std::size_t at) {
        return (loadWord(a + at) ^ loadWord(b + at)) | (loadWord(a + at + 8) ^ loadWord(b + at + 8));
    };
    const std::size_t last = size - 16;
    return (differ(0) | differ(std::min<std::size_t>(16, last)) | differ(std::min<std::size_t>(32, last)) |
            differ(last)) == 0;
}

} // namespace bee

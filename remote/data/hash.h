// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

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

/// Reads 16 bytes a step; the texts of a tool are mostly 5 to 60 bytes long.
inline std::uint64_t hashText(std::string_view text, std::uint64_t seed)
{
    const char* p = text.data();
    std::size_t left = text.size();
    std::uint64_t hash = seed ^ (left * 0xff51afd7ed558ccdULL);
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    while (left > 16) {
        std::memcpy(&a, p, 8);
        std::memcpy(&b, p + 8, 8);
        hash = mixHash(a ^ hash, b ^ 0xa0761d6478bd642fULL);
        p += 16;
        left -= 16;
    }
    a = b = 0;
    if (text.size() > 16) { // the last 16 bytes, some of them again: no branch by the length
        std::memcpy(&a, p + left - 16, 8);
        std::memcpy(&b, p + left - 8, 8);
    } else if (left >= 8) { // two reads that overlap
        std::memcpy(&a, p, 8);
        std::memcpy(&b, p + left - 8, 8);
    } else if (left >= 4) {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::memcpy(&low, p, 4);
        std::memcpy(&high, p + left - 4, 4);
        a = low;
        b = high;
    } else if (left > 0) {
        a = static_cast<unsigned char>(p[0]);
        b = (static_cast<std::uint64_t>(static_cast<unsigned char>(p[left / 2])) << 8) |
            static_cast<unsigned char>(p[left - 1]);
    }
    return mixHash(a ^ hash, b ^ 0xe7037ed1a0b428dbULL);
}

} // namespace bee

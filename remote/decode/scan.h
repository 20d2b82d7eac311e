// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstring>
#include <limits>
#include <string_view>

/// Scanning of one line for blanks and numbers, eight bytes a step: the lengths of padding and numbers vary
/// from row to row, so a loop by the byte would spend its time on mispredicted branches.
namespace bee::scan {

inline constexpr bool eightAtOnce = std::endian::native == std::endian::little;
inline constexpr quint64 ones = 0x0101010101010101ULL;
inline constexpr quint64 spaces = ones * 0x20;
inline constexpr quint64 highBits = ones * 0x80;

inline quint64 load(const char* p)
{
    quint64 bytes = 0;
    std::memcpy(&bytes, p, sizeof bytes);
    return bytes;
}

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

inline const char* skipBlanks(const char* p, const char* end)
{
    while (eightAtOnce && end - p >= 8) {
        const quint64 others = load(p) ^ spaces;
        if (others == 0) {
            p += 8;
            continue;
        }
        p += static_cast<unsigned>(std::countr_zero(others)) / 8;
        if (*p != '\t') [[likely]]
            return p;
        break;
    }
    while (p != end && isBlank(*p))
        ++p;
    return p;
}

/// The first blank, or end.
inline const char* wordEnd(const char* p, const char* end)
{
    while (eightAtOnce && end - p >= 8) {
        const quint64 bytes = load(p);
        const quint64 space = bytes ^ spaces;
        const quint64 tab = bytes ^ (ones * 0x09);
        // The lowest marked byte is a blank; those above it may be marked by the borrow.
        const quint64 marks = ((space - ones) & ~space & highBits) | ((tab - ones) & ~tab & highBits);
        if (marks != 0)
            return p + static_cast<unsigned>(std::countr_zero(marks)) / 8;
        p += 8;
    }
    while (p != end && !isBlank(*p))
        ++p;
    return p;
}

inline std::string_view trimmedRight(std::string_view text)
{
    while (eightAtOnce && text.size() >= 8) {
        const quint64 others = load(text.data() + text.size() - 8) ^ spaces;
        if (others != 0) {
            text.remove_suffix(static_cast<std::size_t>(std::countl_zero(others)) / 8);
            break;
        }
        text.remove_suffix(8);
    }
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Decimal digits with an optional sign, up to a blank or the end. Answers where they end; nullptr when it is
/// something else or beyond 64 bits.
inline const char* readDecimal(const char* p, const char* end, qint64& value)
{
    if (p == end)
        return nullptr;
    const bool negative = *p == '-';
    p += (negative || *p == '+') ? 1 : 0;
    if (eightAtOnce && end - p > 8) {
        const quint64 digits = load(p) ^ (ones * '0');
        const quint64 others = ((digits + ones * 0x76) | digits) & highBits; // bytes above 9
        const auto length = static_cast<unsigned>(std::countr_zero(others)) / 8;
        if (others != 0 && length > 0) {
            if (!isBlank(p[length]))
                return nullptr;
            quint64 sum = digits << (64 - length * 8); // leading zeros
            sum = (sum * 10) + (sum >> 8);
            sum = (((sum & 0x000000FF000000FFULL) * 0x000F424000000064ULL) +
                   (((sum >> 16) & 0x000000FF000000FFULL) * 0x0000271000000001ULL)) >>
                  32;
            value = negative ? -static_cast<qint64>(sum) : static_cast<qint64>(sum);
            return p + length;
        }
    }
    quint64 sum = 0;
    const char* q = p;
    for (; q != end && *q >= '0' && *q <= '9'; ++q)
        sum = sum * 10 + static_cast<quint64>(*q - '0');
    if (q == p || q - p > 19 || sum > static_cast<quint64>(std::numeric_limits<qint64>::max()) ||
        (q != end && !isBlank(*q)))
        return nullptr;
    value = negative ? -static_cast<qint64>(sum) : static_cast<qint64>(sum);
    return q;
}

} // namespace bee::scan

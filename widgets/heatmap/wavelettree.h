// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace bee {

/// Codes in the order of their events (a wavelet matrix): counts how many of each range of codes are in
/// each stretch of positions, in a time that depends on the size of the answer, not on the number of
/// events. 1.5 bits an event and bit of the code, but for the lowest ones, which are kept as they are: a
/// node of some thousand events is quicker read than split. Immutable.
class WaveletTree {
public:
    /// Positions [from, to) below a node: of all codes that begin with the same bits.
    struct Stretch {
        quint32 from = 0;
        quint32 to = 0;
        int level = 0;
    };

    WaveletTree() = default;
    /// codes: each below 2^bits, bits < 64; fewer than 2^32 of them. prefixBits: the highest bits that
    /// stretches may be narrowed by.
    WaveletTree(std::vector<quint64> codes, int bits, int prefixBits = 0);

    [[nodiscard]] quint32 size() const { return m_size; }

    /// Adds to counts[r * stride + c] how many codes of row r, edges[r] <= code < edges[r + 1], are at
    /// positions bounds[c] to bounds[c + 1]. Both ascend.
    void count(std::span<const quint64> edges, std::span<const quint32> bounds, quint32* counts,
               std::size_t stride) const;

    /// Those of the positions whose codes begin with these bits.
    [[nodiscard]] Stretch narrowed(Stretch stretch, quint64 prefix, int prefixBits) const;
    /// The code that k others of the stretch are not above, in the order of codes; k < to - from. Without
    /// the bits that the stretch was narrowed by.
    [[nodiscard]] quint64 nth(Stretch stretch, quint32 k) const;
    /// How many codes of the stretch are below one, which has no more bits than the stretch leaves.
    [[nodiscard]] quint32 countBelow(Stretch stretch, quint64 code) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct Level {
        std::vector<quint64> bits;  ///< of the codes, in this level's order
        std::vector<quint32> ranks; ///< ones before each word
        quint32 zeros = 0;          ///< in all: where those with a one begin on the next level
    };
    class Counter;
    [[nodiscard]] static quint32 rank(const Level& level, quint32 position);

    std::vector<Level> m_levels; ///< highest bit first
    std::vector<quint16> m_rest; ///< the bits below them, in the order after the last level; a bit padded
    int m_restBits = 0;
    quint32 m_size = 0;
};

} // namespace bee

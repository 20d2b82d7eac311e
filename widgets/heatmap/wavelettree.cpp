// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/wavelettree.h"

#include <algorithm>
#include <bit>

namespace bee {

namespace {

/// Positions of one level on the next: those with a zero, those with a one.
struct Split {
    const quint64* bits;
    const quint32* ranks;
    quint32 zeros;
};

[[gnu::always_inline]] inline void splitEach(const Split& level, const quint32* at, std::size_t count,
                                             quint32* low, quint32* high)
{
    for (std::size_t i = 0; i < count; ++i) {
        const quint32 position = at[i];
        const quint64 before = level.bits[position >> 6] & ((quint64{1} << (position & 63)) - 1);
        const quint32 ones = level.ranks[position >> 6] + static_cast<quint32>(std::popcount(before));
        low[i] = position - ones;
        high[i] = level.zeros + ones;
    }
}

void splitPortably(const Split& level, const quint32* at, std::size_t count, quint32* low, quint32* high)
{
    splitEach(level, at, count, low, high);
}

using SplitFunction = void (*)(const Split&, const quint32*, std::size_t, quint32*, quint32*);

#if defined(__x86_64__) && defined(__GNUC__)
// Not every x86-64 can count bits by one instruction, but nearly every one does.
[[gnu::target("popcnt")]] void splitQuickly(const Split& level, const quint32* at, std::size_t count,
                                            quint32* low, quint32* high)
{
    splitEach(level, at, count, low, high);
}
SplitFunction splitFunction()
{
    static const SplitFunction best = __builtin_cpu_supports("popcnt") ? splitQuickly : splitPortably;
    return best;
}
#else
SplitFunction splitFunction()
{
    return splitPortably;
}
#endif

} // namespace

WaveletTree::WaveletTree(std::vector<quint64> codes, int bits)
    : m_levels(static_cast<std::size_t>(bits)), m_size(static_cast<quint32>(codes.size()))
{
    std::vector<quint64> next(codes.size());
    std::vector<quint64> ones;
    ones.reserve(codes.size());
    for (int bit = bits - 1; bit >= 0; --bit) {
        Level& level = m_levels[static_cast<std::size_t>(bits - 1 - bit)];
        // A word more, so that the end has one too.
        level.bits.assign(codes.size() / 64 + 1, 0);
        level.ranks.assign(codes.size() / 64 + 1, 0);
        std::size_t zeros = 0;
        std::size_t onesSoFar = 0;
        ones.resize(codes.size());
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (i % 64 == 0)
                level.ranks[i / 64] = static_cast<quint32>(onesSoFar);
            const quint64 code = codes[i];
            const quint64 one = (code >> bit) & 1;
            level.bits[i / 64] |= one << (i % 64);
            next[zeros] = code;
            ones[onesSoFar] = code;
            zeros += 1 - one;
            onesSoFar += one;
        }
        if (codes.size() % 64 == 0)
            level.ranks.back() = static_cast<quint32>(onesSoFar);
        std::copy_n(ones.begin(), onesSoFar, next.begin() + static_cast<std::ptrdiff_t>(zeros));
        level.zeros = static_cast<quint32>(zeros);
        codes.swap(next);
    }
}

quint32 WaveletTree::rank(const Level& level, quint32 position)
{
    const quint64 before = level.bits[position >> 6] & ((quint64{1} << (position & 63)) - 1);
    return level.ranks[position >> 6] + static_cast<quint32>(std::popcount(before));
}

/// Walks down the tree with all columns at once: the positions of a node ascend, so that memory is read in
/// order.
class WaveletTree::Counter {
public:
    Counter(const WaveletTree& tree, std::span<const quint64> edges, std::size_t columns, quint32* counts,
            std::size_t stride)
        : m_tree(tree), m_edges(edges), m_counts(counts), m_stride(stride), m_columns(columns),
          m_split(splitFunction()), m_buffer((tree.m_levels.size() + 1) * 4 * (columns + 1))
    {
    }

    /// columns: which column each pair of neighbouring bounds is.
    void visit(std::size_t level, quint64 code, const quint32* bounds, const quint32* columns,
               std::size_t count)
    {
        const std::size_t below = m_tree.m_levels.size() - level;
        const quint64 end = code + (quint64{1} << below);
        if (end <= m_edges.front() || code >= m_edges.back())
            return;
        const auto edge = std::upper_bound(m_edges.begin(), m_edges.end(), code);
        if (edge != m_edges.begin() && end <= *edge) {
            quint32* const row = m_counts + static_cast<std::size_t>(edge - m_edges.begin() - 1) * m_stride;
            for (std::size_t c = 0; c < count; ++c)
                row[columns[c]] += bounds[c + 1] - bounds[c];
            return;
        }
        quint32* const low = m_buffer.data() + level * 4 * (m_columns + 1);
        quint32* const high = low + m_columns + 1;
        quint32* const lowColumns = high + m_columns + 1;
        quint32* const highColumns = lowColumns + m_columns + 1;
        const Level& bits = m_tree.m_levels[level];
        m_split({bits.bits.data(), bits.ranks.data(), bits.zeros}, bounds, count + 1, low, high);
        const quint64 middle = code + (quint64{1} << (below - 1));
        descend(level + 1, code, low, lowColumns, columns, count);
        descend(level + 1, middle, high, highColumns, columns, count);
    }

private:
    void descend(std::size_t level, quint64 code, quint32* bounds, quint32* spare, const quint32* columns,
                 std::size_t count)
    {
        const quint32 events = bounds[count] - bounds[0];
        if (events == 0)
            return;
        if (events >= count) {
            visit(level, code, bounds, columns, count);
            return;
        }
        // Fewer events than columns: go on with the columns that have some.
        std::size_t kept = 0;
        for (std::size_t c = 0; c < count; ++c) {
            const quint32 from = bounds[c];
            const quint32 to = bounds[c + 1];
            bounds[kept] = from;
            spare[kept] = columns[c];
            kept += from != to ? 1 : 0;
        }
        bounds[kept] = bounds[count];
        visit(level, code, bounds, spare, kept);
    }

    const WaveletTree& m_tree;
    std::span<const quint64> m_edges;
    quint32* m_counts;
    std::size_t m_stride;
    std::size_t m_columns;
    SplitFunction m_split;
    std::vector<quint32> m_buffer; ///< of each level: positions and columns of both sides
};

void WaveletTree::count(std::span<const quint64> edges, std::span<const quint32> bounds, quint32* counts,
                        std::size_t stride) const
{
    if (edges.size() < 2 || bounds.size() < 2 || bounds.front() == bounds.back())
        return;
    const std::size_t columns = bounds.size() - 1;
    std::vector<quint32> which(columns);
    for (std::size_t c = 0; c < columns; ++c)
        which[c] = static_cast<quint32>(c);
    Counter(*this, edges, columns, counts, stride).visit(0, 0, bounds.data(), which.data(), columns);
}

WaveletTree::Stretch WaveletTree::narrowed(Stretch stretch, quint64 prefix, int prefixBits) const
{
    for (int bit = prefixBits - 1; bit >= 0; --bit) {
        const Level& level = m_levels[static_cast<std::size_t>(stretch.level)];
        const quint32 from = rank(level, stretch.from);
        const quint32 to = rank(level, stretch.to);
        if ((prefix >> bit) & 1)
            stretch = {level.zeros + from, level.zeros + to, stretch.level + 1};
        else
            stretch = {stretch.from - from, stretch.to - to, stretch.level + 1};
    }
    return stretch;
}

quint64 WaveletTree::nth(Stretch stretch, quint32 k) const
{
    quint64 code = 0;
    for (auto at = static_cast<std::size_t>(stretch.level); at < m_levels.size(); ++at) {
        const Level& level = m_levels[at];
        const quint32 from = rank(level, stretch.from);
        const quint32 to = rank(level, stretch.to);
        const quint32 zeros = (stretch.to - to) - (stretch.from - from);
        code <<= 1;
        if (k < zeros) {
            stretch.from -= from;
            stretch.to -= to;
        } else {
            k -= zeros;
            code |= 1;
            stretch.from = level.zeros + from;
            stretch.to = level.zeros + to;
        }
    }
    return code;
}

quint32 WaveletTree::countBelow(Stretch stretch, quint64 code) const
{
    const std::size_t left = m_levels.size() - static_cast<std::size_t>(stretch.level);
    if (code >= (quint64{1} << left))
        return stretch.to - stretch.from;
    quint32 below = 0;
    for (std::size_t bit = left; bit-- > 0 && stretch.from < stretch.to;) {
        const Level& level = m_levels[m_levels.size() - 1 - bit];
        const quint32 from = rank(level, stretch.from);
        const quint32 to = rank(level, stretch.to);
        if ((code >> bit) & 1) {
            below += (stretch.to - to) - (stretch.from - from);
            stretch.from = level.zeros + from;
            stretch.to = level.zeros + to;
        } else {
            stretch.from -= from;
            stretch.to -= to;
        }
    }
    return below;
}

std::size_t WaveletTree::memoryBytes() const
{
    std::size_t bytes = 0;
    for (const Level& level : m_levels)
        bytes += level.bits.capacity() * sizeof(quint64) + level.ranks.capacity() * sizeof(quint32);
    return bytes;
}

} // namespace bee

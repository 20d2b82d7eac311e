// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/wavelettree.h"

#include <algorithm>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

/// Bit i: whether number i of 64 is below a limit; neither is above 2^15.
quint64 maskBelow(const quint16* numbers, quint16 limit)
{
    quint64 mask = 0;
#if defined(__SSE2__)
    const __m128i limits = _mm_set1_epi16(static_cast<short>(limit));
    const auto below = [&](int at) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(numbers + at));
        return _mm_cmplt_epi16(eight, limits);
    };
    for (int at = 0; at < 64; at += 16) {
        const __m128i bytes = _mm_packs_epi16(below(at), below(at + 8));
        mask |= quint64{static_cast<quint32>(_mm_movemask_epi8(bytes))} << at;
    }
#else
    for (int at = 0; at < 64; ++at)
        mask |= quint64{numbers[at] < limit} << at;
#endif
    return mask;
}

/// How many of the lowest bits to keep as they are: as many as leave some thousand events to a node, as an
/// event sees it. Where a few codes are most of the events that is a node of few codes.
int restBits(const std::vector<quint64>& codes, int bits, int most)
{
    constexpr int MostRest = 15; // compared as signed numbers
    constexpr int MostLevels = 20;
    constexpr double Few = 4096;
    int rest = std::max(0, bits - MostLevels);
    most = std::min(most, MostRest);
    if (rest >= most)
        return most;
    std::vector<quint32> nodes(std::size_t(1) << (bits - rest));
    for (const quint64 code : codes)
        ++nodes[code >> rest];
    for (; rest < most; ++rest) {
        double squares = 0;
        nodes.push_back(0);
        for (std::size_t i = 0; 2 * i + 1 < nodes.size(); ++i) {
            nodes[i] = nodes[2 * i] + nodes[2 * i + 1];
            squares += static_cast<double>(nodes[i]) * nodes[i];
        }
        if (squares > Few * static_cast<double>(codes.size()))
            break;
        nodes.resize(nodes.size() / 2);
    }
    return rest;
}

} // namespace

WaveletTree::WaveletTree(std::vector<quint64> codes, int bits, int prefixBits)
    : m_size(static_cast<quint32>(codes.size()))
{
    m_restBits = restBits(codes, bits, bits - prefixBits);
    m_levels.resize(static_cast<std::size_t>(bits - m_restBits));
    std::vector<quint64> next(codes.size());
    std::vector<quint64> ones;
    ones.reserve(codes.size());
    for (int bit = bits - 1; bit >= m_restBits; --bit) {
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
    if (m_restBits == 0)
        return;
    m_rest.assign(codes.size() + 64, 0);
    for (std::size_t i = 0; i < codes.size(); ++i)
        m_rest[i] = static_cast<quint16>(codes[i] & ((quint64{1} << m_restBits) - 1));
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
          m_split(splitFunction()), m_restBits(tree.m_restBits),
          m_buffer((tree.m_levels.size() + 1) * 4 * (columns + 1))
    {
    }

    /// columns: which column each pair of neighbouring bounds is. edge: index of one that is not above code,
    /// the last of those or one before.
    void visit(std::size_t level, quint64 code, std::size_t edge, const quint32* bounds,
               const quint32* columns, std::size_t count)
    {
        const int below = m_restBits + static_cast<int>(m_tree.m_levels.size() - level);
        const quint64 end = code + (quint64{1} << below);
        if (end <= m_edges.front() || code >= m_edges.back())
            return;
        while (edge + 1 < m_edges.size() && m_edges[edge + 1] <= code)
            ++edge;
        if (m_edges[edge] <= code && end <= m_edges[edge + 1]) {
            quint32* const row = m_counts + edge * m_stride;
            for (std::size_t c = 0; c < count; ++c)
                row[columns[c]] += bounds[c + 1] - bounds[c];
            return;
        }
        if (level == m_tree.m_levels.size()) {
            readNode(code, end, edge, bounds, columns, count);
            return;
        }
        quint32* const low = m_buffer.data() + level * 4 * (m_columns + 1);
        quint32* const high = low + m_columns + 1;
        quint32* const lowColumns = high + m_columns + 1;
        quint32* const highColumns = lowColumns + m_columns + 1;
        const Level& bits = m_tree.m_levels[level];
        m_split({bits.bits.data(), bits.ranks.data(), bits.zeros}, bounds, count + 1, low, high);
        const quint64 middle = code + (quint64{1} << (below - 1));
        descend(level + 1, code, edge, low, lowColumns, columns, count);
        edge = static_cast<std::size_t>(
            std::upper_bound(m_edges.begin() + static_cast<std::ptrdiff_t>(edge) + 1, m_edges.end(), middle) -
            m_edges.begin() - 1);
        descend(level + 1, middle, edge, high, highColumns, columns, count);
    }

private:
    /// A node that rows begin in. edge: of the row that has its first code.
    void readNode(quint64 code, quint64 end, std::size_t edge, const quint32* bounds, const quint32* columns,
                  std::size_t count)
    {
        const std::size_t events = bounds[count] - bounds[0];
        const bool hasFirst = m_edges[edge] <= code;
        const std::size_t next = edge + (hasFirst ? 1 : 0); // the first edge within
        std::size_t last = next;
        while (last < m_edges.size() && m_edges[last] < end)
            ++last;
        if ((last - next) * (events / 8 + count) > 4 * events) {
            readEach(code, hasFirst ? edge : m_edges.size(), next, bounds, columns, count);
            return;
        }
        // A split at each edge, like those of the levels above, made as it is needed.
        m_relative.resize(count + 1);
        m_ones.resize(count + 1);
        m_unused.resize(count + 1);
        m_before.assign(count, 0);
        for (std::size_t c = 0; c <= count; ++c)
            m_relative[c] = bounds[c] - bounds[0];
        const std::size_t words = events / 64 + 1;
        m_bits.resize(words);
        m_ranks.resize(words);
        const quint16* const rest = m_tree.m_rest.data() + bounds[0];
        for (std::size_t e = next; e <= last; ++e) {
            quint32* const row = e > 0 ? m_counts + (e - 1) * m_stride : nullptr;
            const bool counts = e == next ? hasFirst : e < m_edges.size();
            if (e == last) { // up to the end of the node
                for (std::size_t c = 0; counts && c < count; ++c)
                    row[columns[c]] += bounds[c + 1] - bounds[c] - m_before[c];
                return;
            }
            quint32 ones = 0;
            for (std::size_t w = 0; w < words; ++w) {
                // The padding of the tree's end covers one word.
                m_bits[w] = maskBelow(rest + w * 64, static_cast<quint16>(m_edges[e] - code));
                m_ranks[w] = ones;
                ones += static_cast<quint32>(std::popcount(m_bits[w]));
            }
            m_split({m_bits.data(), m_ranks.data(), 0}, m_relative.data(), count + 1, m_unused.data(),
                    m_ones.data());
            for (std::size_t c = 0; c < count; ++c) {
                const quint32 below = m_ones[c + 1] - m_ones[c];
                if (counts)
                    row[columns[c]] += below - m_before[c];
                m_before[c] = below;
            }
        }
    }

    /// The same where rows are many: event by event. first: row of the node's first code; next: the first
    /// edge within.
    void readEach(quint64 code, std::size_t first, std::size_t next, const quint32* bounds,
                  const quint32* columns, std::size_t count)
    {
        const std::size_t none = m_edges.size() - 1;
        m_rowOf.resize(std::size_t(1) << m_restBits);
        std::size_t row = std::min(first, none);
        for (std::size_t at = 0; at < m_rowOf.size(); ++at) {
            for (; next < m_edges.size() && m_edges[next] <= code + at; ++next)
                row = next;
            m_rowOf[at] = static_cast<quint32>(row);
        }
        const quint16* const rest = m_tree.m_rest.data();
        for (std::size_t c = 0; c < count; ++c)
            for (quint32 i = bounds[c]; i < bounds[c + 1]; ++i)
                if (const std::size_t at = m_rowOf[rest[i]]; at != none)
                    ++m_counts[at * m_stride + columns[c]];
    }

    void descend(std::size_t level, quint64 code, std::size_t edge, quint32* bounds, quint32* spare,
                 const quint32* columns, std::size_t count)
    {
        const quint32 events = bounds[count] - bounds[0];
        if (events == 0)
            return;
        if (events >= count) {
            visit(level, code, edge, bounds, columns, count);
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
        visit(level, code, edge, bounds, spare, kept);
    }

    const WaveletTree& m_tree;
    std::span<const quint64> m_edges;
    quint32* m_counts;
    std::size_t m_stride;
    std::size_t m_columns;
    SplitFunction m_split;
    int m_restBits;
    std::vector<quint32> m_relative, m_ones, m_unused, m_before, m_ranks, m_rowOf; ///< of readNode()
    std::vector<quint64> m_bits;
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
    Counter(*this, edges, columns, counts, stride).visit(0, 0, 0, bounds.data(), which.data(), columns);
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
    if (m_restBits == 0)
        return code;
    std::vector<quint16> few(m_rest.begin() + stretch.from, m_rest.begin() + stretch.to);
    std::nth_element(few.begin(), few.begin() + k, few.end());
    const quint64 rest = few[k];
    return (code << m_restBits) | rest;
}

quint32 WaveletTree::countBelow(Stretch stretch, quint64 code) const
{
    const std::size_t left = m_levels.size() - static_cast<std::size_t>(stretch.level);
    const auto restBits = static_cast<std::size_t>(m_restBits);
    if (code >= (quint64{1} << (left + restBits)))
        return stretch.to - stretch.from;
    quint32 below = 0;
    for (std::size_t bit = left; bit-- > 0 && stretch.from < stretch.to;) {
        const Level& level = m_levels[m_levels.size() - 1 - bit];
        const quint32 from = rank(level, stretch.from);
        const quint32 to = rank(level, stretch.to);
        if ((code >> (bit + restBits)) & 1) {
            below += (stretch.to - to) - (stretch.from - from);
            stretch.from = level.zeros + from;
            stretch.to = level.zeros + to;
        } else {
            stretch.from -= from;
            stretch.to -= to;
        }
    }
    const quint64 rest = code & ((quint64{1} << restBits) - 1);
    for (quint32 i = stretch.from; i < stretch.to && rest > 0; ++i)
        below += m_rest[i] < rest ? 1 : 0;
    return below;
}

std::size_t WaveletTree::memoryBytes() const
{
    std::size_t bytes = m_rest.capacity() * sizeof(quint16);
    for (const Level& level : m_levels)
        bytes += level.bits.capacity() * sizeof(quint64) + level.ranks.capacity() * sizeof(quint32);
    return bytes;
}

} // namespace bee

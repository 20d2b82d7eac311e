// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/histogramlane.h"

#include <algorithm>

namespace bee {

namespace {

using Chunk = HistogramLane::Chunk;
using Sum = HistogramLane::Sum;

/// Counts by row while they are summed.
class Accumulator {
public:
    explicit Accumulator(std::size_t rows) : m_counts(rows), m_low(rows) {}

    void add(std::size_t row, quint64 count)
    {
        m_counts[row] = saturatingAdd(m_counts[row], count);
        m_low = std::min(m_low, row);
        m_high = std::max(m_high, row + 1);
    }
    /// Appends what was added to the chunk's cells, and forgets it.
    void flush(Chunk& chunk, Sum& sum)
    {
        sum.begin = chunk.cellRows.size();
        for (; m_low < m_high; ++m_low) {
            if (m_counts[m_low] == 0)
                continue;
            chunk.cellRows.push_back(static_cast<quint16>(m_low));
            chunk.cellCounts.push_back(m_counts[m_low]);
            m_counts[m_low] = 0;
        }
        sum.cells = chunk.cellRows.size() - sum.begin;
        m_low = m_counts.size();
        m_high = 0;
    }

private:
    std::vector<quint64> m_counts;
    std::size_t m_low;
    std::size_t m_high = 0;
};

void addGroup(Accumulator& counts, Sum& sum, const HistogramSeries& series, const Chunk& chunk,
              const HistogramLane::Group& group)
{
    sum.start = std::min(sum.start, std::min(group.start, group.end));
    sum.end = std::max(sum.end, group.end);
    sum.intervals += group.newEnd ? 1 : 0;
    for (std::size_t i = group.begin; i < group.begin + group.size; ++i) {
        std::size_t row = 0;
        for (const Bucket& bucket : series.intervals[chunk.intervals[i]]->buckets) {
            row = heatmapRowFor(*chunk.rows, bucket.low, row);
            if (bucket.count > 0 && row < chunk.rows->size())
                counts.add(row, bucket.count);
        }
    }
}

void addSum(Accumulator& counts, Sum& sum, const Chunk& chunk, const Sum& part)
{
    sum.start = std::min(sum.start, part.start);
    sum.end = std::max(sum.end, part.end);
    sum.intervals += part.intervals;
    for (std::size_t i = part.begin; i < part.begin + part.cells; ++i)
        counts.add(chunk.cellRows[i], chunk.cellCounts[i]);
}

void makeSums(Chunk& chunk, const HistogramSeries& series, const HeatmapRows& rows)
{
    chunk.rows = rows;
    Accumulator counts(rows->size());
    if (chunk.intervals.size() > chunk.groups.size()) {
        for (const HistogramLane::Group& group : chunk.groups) {
            Sum sum;
            addGroup(counts, sum, series, chunk, group);
            counts.flush(chunk, sum);
            chunk.sums[0].push_back(sum);
        }
    }
    for (std::size_t level = 1; level < chunk.sums.size(); ++level) {
        const std::vector<Sum>& parts = chunk.sums[level - 1];
        const std::size_t size = parts.empty() ? chunk.groups.size() : parts.size();
        std::vector<Sum>& sums = chunk.sums[level];
        for (std::size_t i = 0; i < size; ++i) {
            if (i % Chunk::fanOut == 0)
                sums.emplace_back();
            if (parts.empty())
                addGroup(counts, sums.back(), series, chunk, chunk.groups[i]);
            else
                addSum(counts, sums.back(), chunk, parts[i]);
            if (i % Chunk::fanOut == Chunk::fanOut - 1 || i + 1 == size)
                counts.flush(chunk, sums.back());
        }
    }
}

} // namespace

void HistogramLane::append(const HistogramSeries& series, std::span<const quint32> indices,
                           const HeatmapRows& rows)
{
    if (indices.empty())
        return;
    auto chunk = std::make_shared<Chunk>();
    Time lastEnd = Time::min();
    if (!m_chunks.empty()) {
        chunk->groups = m_chunks.back()->groups;
        chunk->intervals = m_chunks.back()->intervals;
        lastEnd = chunk->groups.back().end;
        m_chunks.pop_back();
    }
    for (const quint32 index : indices) {
        const HistogramInterval& interval = *series.intervals[index];
        const bool same = !chunk->groups.empty() && chunk->groups.back().start == interval.start &&
                          chunk->groups.back().end == interval.end;
        if (!same && chunk->groups.size() == Chunk::capacity) {
            makeSums(*chunk, series, rows);
            m_chunks.push_back(std::move(chunk));
            chunk = std::make_shared<Chunk>();
        }
        if (!same)
            chunk->groups.push_back(
                {interval.start, interval.end, interval.end != lastEnd, chunk->intervals.size(), 0});
        chunk->intervals.push_back(index);
        ++chunk->groups.back().size;
        lastEnd = interval.end;
    }
    makeSums(*chunk, series, rows);
    m_chunks.push_back(std::move(chunk));
}

} // namespace bee

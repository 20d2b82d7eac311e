// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/histogramseries.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace bee {

/// Values low <= v < high as one row of a heat map, in the series' unit.
struct HeatmapRow {
    qint64 low = 0;
    qint64 high = 0;
    friend bool operator==(const HeatmapRow&, const HeatmapRow&) = default;
};

/// a + b, or the largest number where that would not fit: counts come from a file anyone can write.
inline quint64 saturatingAdd(quint64 a, quint64 b)
{
    return a > ~quint64{0} - b ? ~quint64{0} : a + b;
}

/// Index of the first row that is not wholly below a value; rows.size() when all are below.
[[nodiscard]] std::size_t heatmapRowFor(const std::vector<HeatmapRow>& rows, qint64 value);

/// The same, from a guess: in a walk over ascending buckets it is the last answer or the one after it.
[[nodiscard]] inline std::size_t heatmapRowFor(const std::vector<HeatmapRow>& rows, qint64 value,
                                               std::size_t guess)
{
    for (std::size_t row = guess; row < rows.size() && row < guess + 2; ++row) {
        if (rows[row].low <= value && value < rows[row].high)
            return row;
    }
    return heatmapRowFor(rows, value);
}

/// What a whole series spans: its buckets as rows, its time, its sums. Kept while the series grows, so
/// that a live heat map looks at each interval once for it. One thread.
class HeatmapIndex {
public:
    /// Reads what is new in `series`: all of it, unless the intervals known are the first of it.
    void update(std::shared_ptr<const HistogramSeries> series);

    [[nodiscard]] const std::shared_ptr<const HistogramSeries>& series() const { return m_series; }
    /// Every bucket that ever had a count, ascending and disjoint. Buckets that overlap without being the
    /// same (a tool that changed its buckets) are one row that spans them; neighbours are joined where there
    /// would be thousands.
    [[nodiscard]] const std::vector<HeatmapRow>& rows() const { return m_rows; }
    /// From the first start to the last end; empty (from == to) without intervals.
    [[nodiscard]] TimeRange extent() const { return m_extent; }
    [[nodiscard]] quint64 totalCount() const { return m_total; }
    /// Distinct interval ends: intervals of several keys printed together count once.
    [[nodiscard]] quint64 intervalCount() const { return m_intervals; }
    /// Keys in order of appearance, the first 10,000.
    [[nodiscard]] const QStringList& keys() const { return m_keys; }

    /// Consecutive intervals [begin, end) of one key without a gap, summed: where many share a pixel, a
    /// layout reads these.
    struct Block {
        std::size_t begin;
        std::size_t end;
        HistogramInterval sum;
    };
    static constexpr std::size_t BlockSize = 32;
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_blocks; }

private:
    void addInterval(const HistogramInterval& interval);
    /// Closes the block that ends before an interval when that is due.
    void addBlock(std::size_t end);
    void addRow(HeatmapRow row);

    std::shared_ptr<const HistogramSeries> m_series;
    std::size_t m_done = 0;
    std::vector<HeatmapRow> m_rows;
    std::vector<Block> m_blocks;
    std::size_t m_blockBegin = 0;
    TimeRange m_extent{Time{}, Time{}};
    Time m_lastEnd = Time::min();
    quint64 m_total = 0;
    quint64 m_intervals = 0;
    QStringList m_keys;
};

} // namespace bee

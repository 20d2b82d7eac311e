// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapindex.h"

#include <algorithm>
#include <limits>

namespace bee {

namespace {

constexpr std::size_t MaximumRows = 4096; ///< more than any screen has lines; pairs are joined beyond it
constexpr qint64 OpenEnded = std::numeric_limits<qint64>::max();

} // namespace

void HeatmapIndex::update(std::shared_ptr<const HistogramSeries> series)
{
    const std::size_t size = series ? series->intervals.size() : 0;
    const bool grew = m_done > 0 && m_series && size >= m_done &&
                      m_series->intervals.front() == series->intervals.front() &&
                      m_series->intervals[m_done - 1] == series->intervals[m_done - 1];
    if (!grew)
        *this = HeatmapIndex();
    m_series = std::move(series);
    for (; m_done < size; ++m_done) {
        addInterval(*m_series->intervals[m_done]);
        addBlock(m_done + 1);
    }
}

void HeatmapIndex::addInterval(const HistogramInterval& interval)
{
    const Time start = std::min(interval.start, interval.end);
    if (m_intervals == 0) {
        m_extent = {start, interval.end};
    } else {
        m_extent.from = std::min(m_extent.from, start);
        m_extent.to = std::max(m_extent.to, interval.end);
    }
    if (m_intervals == 0 || interval.end != m_lastEnd)
        ++m_intervals;
    m_lastEnd = interval.end;

    constexpr qsizetype MaximumKeys = 10'000;
    if (m_keys.size() < MaximumKeys && (m_keys.isEmpty() || m_keys.constLast() != interval.key) &&
        !m_keys.contains(interval.key))
        m_keys.append(interval.key);

    // Both lists ascend: walk them side by side, and touch the rows only for a bucket never seen.
    std::size_t row = 0;
    for (const Bucket& bucket : interval.buckets) {
        if (bucket.count == 0)
            continue;
        m_total = saturatingAdd(m_total, bucket.count);
        row = heatmapRowFor(m_rows, bucket.low, row);
        if (row == m_rows.size() || m_rows[row].low > bucket.low || m_rows[row].high < bucket.high) {
            addRow({bucket.low, bucket.high});
            row = 0;
        }
    }
}

void HeatmapIndex::addBlock(std::size_t end)
{
    const auto& intervals = m_series->intervals;
    const HistogramInterval& last = *intervals[end - 1];
    if (end - m_blockBegin > 1) {
        const HistogramInterval& before = *intervals[end - 2];
        // A gap must stay one, an overlap is for the layout to place, and a key can be asked for alone.
        if (last.start != before.end || last.end <= last.start || last.key != before.key)
            m_blockBegin = end - 1;
    }
    if (end - m_blockBegin < BlockSize)
        return;
    std::vector<quint64> counts(m_rows.size());
    for (std::size_t i = m_blockBegin; i < end; ++i) {
        std::size_t row = 0;
        for (const Bucket& bucket : intervals[i]->buckets) {
            row = heatmapRowFor(m_rows, bucket.low, row);
            if (bucket.count > 0 && row < counts.size())
                counts[row] = saturatingAdd(counts[row], bucket.count);
        }
    }
    Block block{m_blockBegin, end, {intervals[m_blockBegin]->start, last.end, last.key, {}}};
    for (std::size_t row = 0; row < counts.size(); ++row) {
        if (counts[row] > 0)
            block.sum.buckets.push_back({m_rows[row].low, m_rows[row].high, counts[row]});
    }
    m_blocks.push_back(std::move(block));
    m_blockBegin = end;
}

void HeatmapIndex::addRow(HeatmapRow row)
{
    if (row.high <= row.low) {
        if (row.low == std::numeric_limits<qint64>::max())
            --row.low;
        row.high = row.low + 1;
    }
    const auto first = std::lower_bound(m_rows.begin(), m_rows.end(), row.low,
                                        [](const HeatmapRow& r, qint64 low) { return r.high <= low; });
    auto last = first;
    for (; last != m_rows.end() && last->low < row.high; ++last) {
        row.low = std::min(row.low, last->low);
        row.high = std::max(row.high, last->high);
    }
    m_rows.insert(m_rows.erase(first, last), row);
    if (m_rows.size() > MaximumRows) {
        for (std::size_t i = 0; i < m_rows.size() / 2; ++i)
            m_rows[i] = {m_rows[2 * i].low, m_rows[2 * i + 1].high};
        m_rows.resize(m_rows.size() / 2);
    }
}

std::size_t heatmapRowFor(const std::vector<HeatmapRow>& rows, qint64 value)
{
    const auto isBelow = [value](const HeatmapRow& row) {
        return row.high <= value && row.high != OpenEnded;
    };
    return static_cast<std::size_t>(std::partition_point(rows.begin(), rows.end(), isBelow) - rows.begin());
}

} // namespace bee

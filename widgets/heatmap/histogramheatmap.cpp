// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapgrid.h"
#include "widgets/heatmap/histogramlane.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr std::size_t MaximumRows = 4096; ///< more than any screen has lines; pairs are joined beyond it
constexpr qsizetype MaximumKeys = 10'000;
constexpr qint64 Largest = std::numeric_limits<qint64>::max();

/// Adds a row to ascending, disjoint ones; those that it overlaps become one with it.
void addRow(std::vector<HeatmapRow>& rows, HeatmapRow row)
{
    if (row.high <= row.low) {
        if (row.low == Largest)
            --row.low;
        row.high = row.low + 1;
    }
    const auto first = std::lower_bound(rows.begin(), rows.end(), row.low,
                                        [](const HeatmapRow& r, qint64 low) { return r.high <= low; });
    auto last = first;
    for (; last != rows.end() && last->low < row.high; ++last) {
        row.low = std::min(row.low, last->low);
        row.high = std::max(row.high, last->high);
    }
    rows.insert(rows.erase(first, last), row);
    if (rows.size() > MaximumRows) {
        for (std::size_t i = 0; i < rows.size() / 2; ++i)
            rows[i] = {rows[2 * i].low, rows[2 * i + 1].high};
        rows.resize(rows.size() / 2);
    }
}

/// Puts intervals and sums into the columns and cells of a grid.
class Binner {
public:
    Binner(HeatmapGrid& grid, const std::vector<HeatmapRow>& buckets, std::vector<int> rowOf, int width)
        : m_grid(grid), m_buckets(buckets), m_rowOf(std::move(rowOf)), m_width(width)
    {
        m_finest = timeDistance(grid.time.from, grid.time.to) / width / 2;
    }

    void add(const HistogramSeries& series, const HistogramLane& lane)
    {
        for (const auto& chunk : lane.chunks()) {
            const HistogramLane::Sum& all = chunk->sums.back().front();
            if (all.end >= m_grid.time.from && all.start < m_grid.time.to)
                visit(series, *chunk, chunk->sums.size() - 1, 0);
        }
        for (const HeatmapGrid::Column& column : m_grid.columns) {
            m_grid.total = saturatingAdd(m_grid.total, column.count);
            m_grid.intervals += column.intervals;
        }
    }

private:
    using Chunk = HistogramLane::Chunk;

    void visit(const HistogramSeries& series, const Chunk& chunk, std::size_t level, std::size_t index)
    {
        if (level == 0) {
            visitGroup(series, chunk, index);
            return;
        }
        const HistogramLane::Sum& sum = chunk.sums[level][index];
        if (sum.end < m_grid.time.from || sum.start >= m_grid.time.to)
            return;
        // Half a pixel at most, so that it stands where its intervals would.
        if (sum.start >= m_grid.time.from && sum.end <= m_grid.time.to &&
            timeDistance(sum.start, sum.end) <= m_finest) {
            openColumn(sum.start, sum.end, sum.intervals);
            addCells(chunk, sum);
            return;
        }
        const std::size_t below = level > 1 ? chunk.sums[level - 1].size() : chunk.groups.size();
        const std::size_t end = std::min(below, (index + 1) * Chunk::fanOut);
        for (std::size_t i = index * Chunk::fanOut; i < end; ++i)
            visit(series, chunk, level - 1, i);
    }

    void visitGroup(const HistogramSeries& series, const Chunk& chunk, std::size_t index)
    {
        const HistogramLane::Group& group = chunk.groups[index];
        const Time start = std::min(group.start, group.end);
        if (!m_grid.time.contains(start) && !(start < m_grid.time.from && group.end > m_grid.time.from))
            return;
        openColumn(start, group.end, group.newEnd ? 1 : 0);
        if (!chunk.sums[0].empty()) {
            addCells(chunk, chunk.sums[0][index]);
            return;
        }
        quint64* const counts = lastCounts();
        std::size_t row = 0;
        for (const Bucket& bucket : series.intervals[chunk.intervals[group.begin]]->buckets) {
            row = heatmapRowFor(m_buckets, bucket.low, row);
            if (row < m_buckets.size() && m_rowOf[row] >= 0 && bucket.count > 0)
                addCell(counts, m_rowOf[row], bucket.count);
        }
    }

    void addCells(const Chunk& chunk, const HistogramLane::Sum& sum)
    {
        if (chunk.rows.get() != m_chunkRows) {
            m_chunkRows = chunk.rows.get();
            m_rowOfCell.clear();
            std::size_t row = 0;
            for (const HeatmapRow& known : *m_chunkRows) {
                row = heatmapRowFor(m_buckets, known.low, row);
                m_rowOfCell.push_back(row < m_buckets.size() ? m_rowOf[row] : -1);
            }
        }
        quint64* const counts = lastCounts();
        for (std::size_t i = sum.begin; i < sum.begin + sum.cells; ++i)
            if (const int row = m_rowOfCell[chunk.cellRows[i]]; row >= 0)
                addCell(counts, row, chunk.cellCounts[i]);
    }

    void addCell(quint64* counts, int row, quint64 count)
    {
        counts[row] = saturatingAdd(counts[row], count);
        quint64& sum = m_grid.columns.back().count;
        sum = saturatingAdd(sum, count);
    }

    quint64* lastCounts() { return m_grid.counts.data() + (m_grid.columns.size() - 1) * m_grid.rows.size(); }

    void openColumn(Time start, Time end, quint64 intervals)
    {
        const int left = m_grid.columns.empty() ? 0 : m_grid.columns.back().end;
        const double from = heatmapPixel(m_grid.time, start, m_width);
        const double to = heatmapPixel(m_grid.time, end, m_width);
        // Edges on whole pixels; what is under a pixel gets the one its middle is in.
        const bool narrow = to - from < 1;
        int begin = static_cast<int>(narrow ? std::floor((from + to) / 2) : std::round(from));
        begin = std::clamp(begin, 0, m_width - 1);
        const int right =
            narrow ? begin + 1 : std::clamp(static_cast<int>(std::round(to)), begin + 1, m_width);
        // What lies within the pixels already taken is counted there: no cell is under a pixel, none overlap.
        if (m_grid.columns.empty() || right > left) {
            m_grid.columns.push_back(
                {std::max(begin, left), right, {start, end}, std::max<quint64>(1, intervals), 0});
            m_grid.counts.resize(m_grid.counts.size() + m_grid.rows.size(), 0);
        } else {
            HeatmapGrid::Column& column = m_grid.columns.back();
            column.time.from = std::min(column.time.from, start);
            column.time.to = std::max(column.time.to, end);
            column.intervals += intervals;
        }
    }

    HeatmapGrid& m_grid;
    const std::vector<HeatmapRow>& m_buckets;
    const std::vector<int> m_rowOf; ///< row of the grid by bucket, -1: out of sight
    const std::vector<HeatmapRow>* m_chunkRows = nullptr;
    std::vector<int> m_rowOfCell; ///< the same by row of m_chunkRows
    double m_finest = 0;          ///< nanoseconds that are half a pixel
    int m_width;
};

class HistogramHeatmap : public HeatmapSource {
public:
    void update(std::shared_ptr<const HistogramSeries> series);
    [[nodiscard]] bool isBegunBy(const HistogramSeries& series) const
    {
        return m_done > 0 && series.intervals.size() >= m_done &&
               m_series->intervals.front() == series.intervals.front() &&
               m_series->intervals[m_done - 1] == series.intervals[m_done - 1];
    }

    [[nodiscard]] Unit unit() const override { return m_series ? m_series->unit : Unit::None; }
    [[nodiscard]] QString valueName() const override;
    [[nodiscard]] bool timesAreArrival() const override { return m_series && m_series->timesAreArrival; }
    [[nodiscard]] TimeRange extent() const override { return m_extent; }
    [[nodiscard]] quint64 totalCount() const override { return m_total; }
    [[nodiscard]] quint64 intervalCount() const override { return m_intervals; }
    [[nodiscard]] QStringList keys() const override { return m_lanes.empty() ? QStringList() : m_keys; }
    [[nodiscard]] QString keyName() const override;
    [[nodiscard]] HeatmapGrid bin(const HeatmapRequest& request) const override;
    [[nodiscard]] HeatmapPercentiles percentiles(const HeatmapGrid& grid, const HeatmapRequest& request,
                                                 std::span<const double> shares,
                                                 const HeatmapStop& stop) const override;

private:
    void addInterval(const HistogramInterval& interval, std::vector<HeatmapRow>& rows);
    [[nodiscard]] HeatmapGrid bin(const HeatmapRequest& request, bool everyBucket) const;

    std::shared_ptr<const HistogramSeries> m_series;
    std::size_t m_done = 0;
    HeatmapRows m_rows = std::make_shared<const std::vector<HeatmapRow>>();
    TimeRange m_extent{Time{}, Time{}};
    Time m_lastEnd = Time::min();
    quint64 m_total = 0;
    quint64 m_intervals = 0;
    QStringList m_keys;
    QHash<QString, qsizetype> m_keyIndex;
    HistogramLane m_all;
    std::vector<HistogramLane> m_lanes; ///< by key; none while there is one key
};

void HistogramHeatmap::update(std::shared_ptr<const HistogramSeries> series)
{
    m_series = std::move(series);
    const std::size_t size = m_series ? m_series->intervals.size() : 0;
    std::vector<HeatmapRow> rows = *m_rows;
    std::vector<quint32> added;
    added.reserve(size - m_done);
    for (std::size_t i = m_done; i < size; ++i) {
        addInterval(*m_series->intervals[i], rows);
        added.push_back(static_cast<quint32>(i));
    }
    if (rows != *m_rows)
        m_rows = std::make_shared<const std::vector<HeatmapRow>>(std::move(rows));
    if (added.empty())
        return;
    m_all.append(*m_series, added, m_rows);
    if (m_keys.size() > 1) {
        std::vector<std::vector<quint32>> byKey(static_cast<std::size_t>(m_keys.size()));
        for (std::size_t i = m_lanes.empty() ? 0 : m_done; i < size; ++i) {
            const qsizetype key = m_keyIndex.value(m_series->intervals[i]->key, -1);
            if (key >= 0)
                byKey[static_cast<std::size_t>(key)].push_back(static_cast<quint32>(i));
        }
        m_lanes.resize(byKey.size());
        for (std::size_t key = 0; key < byKey.size(); ++key)
            m_lanes[key].append(*m_series, byKey[key], m_rows);
    }
    m_done = size;
}

void HistogramHeatmap::addInterval(const HistogramInterval& interval, std::vector<HeatmapRow>& rows)
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

    if (m_keys.size() < MaximumKeys && !m_keyIndex.contains(interval.key)) {
        m_keyIndex.insert(interval.key, m_keys.size());
        m_keys.append(interval.key);
    }
    // Both lists ascend: walk them side by side, and touch the rows only for a bucket never seen.
    std::size_t row = 0;
    for (const Bucket& bucket : interval.buckets) {
        if (bucket.count == 0)
            continue;
        m_total = saturatingAdd(m_total, bucket.count);
        row = heatmapRowFor(rows, bucket.low, row);
        if (row == rows.size() || rows[row].low > bucket.low || rows[row].high < bucket.high) {
            addRow(rows, {bucket.low, bucket.high});
            row = 0;
        }
    }
}

QString HistogramHeatmap::valueName() const
{
    switch (unit()) {
    case Unit::Nanoseconds:
    case Unit::Microseconds:
    case Unit::Milliseconds:
    case Unit::Seconds:
        return QCoreApplication::translate("HeatmapSource", "latency");
    case Unit::Bytes:
    case Unit::Kibibytes:
        return QCoreApplication::translate("HeatmapSource", "size");
    default:
        return m_series ? m_series->label : QString();
    }
}

QString HistogramHeatmap::keyName() const
{
    // Keys are written "disk = vda" where the tool says what they are.
    const QString word = m_lanes.empty() ? QString() : m_keys.constFirst().section(QLatin1Char('='), 0, 0);
    return !m_lanes.empty() && m_keys.constFirst().contains(QLatin1Char('='))
               ? word.trimmed()
               : QCoreApplication::translate("HeatmapSource", "key");
}

HeatmapGrid HistogramHeatmap::bin(const HeatmapRequest& request) const
{
    return bin(request, false);
}

HeatmapGrid HistogramHeatmap::bin(const HeatmapRequest& request, bool everyBucket) const
{
    HeatmapGrid grid;
    grid.time = heatmapTime(request.time, m_extent);
    if (request.width <= 0 || request.height <= 0)
        return grid;
    std::vector<int> rowOf;
    if (everyBucket) {
        for (const HeatmapRow& row : *m_rows) {
            rowOf.push_back(static_cast<int>(grid.rows.size()));
            grid.rows.push_back({0, 0, row.low, row.high});
        }
    } else {
        rowOf = placeBuckets(grid, *m_rows, request);
    }
    const HistogramLane* lane = &m_all;
    if (request.key) {
        const qsizetype key = m_keyIndex.value(*request.key, -1);
        if (key < 0)
            return grid;
        if (!m_lanes.empty())
            lane = &m_lanes[static_cast<std::size_t>(key)];
    }
    if (m_series)
        Binner(grid, *m_rows, std::move(rowOf), request.width).add(*m_series, *lane);
    return grid;
}

HeatmapPercentiles HistogramHeatmap::percentiles(const HeatmapGrid& grid, const HeatmapRequest& request,
                                                 std::span<const double> shares,
                                                 const HeatmapStop& stop) const
{
    constexpr double None = std::numeric_limits<double>::quiet_NaN();
    constexpr double Infinity = std::numeric_limits<double>::infinity();
    HeatmapPercentiles answer;
    answer.shares.assign(shares.begin(), shares.end());
    answer.bands.assign(grid.columns.size() * shares.size(), {None, None});
    // The same columns, but every bucket by itself, also those that are out of sight.
    HeatmapRequest all = request;
    all.time = grid.time;
    const HeatmapGrid whole = bin(all, true);
    const std::size_t rows = whole.rows.size();
    for (std::size_t c = 0; c < std::min(whole.columns.size(), grid.columns.size()); ++c) {
        if (stop && stop())
            return answer;
        if (whole.columns[c].count == 0)
            continue;
        for (std::size_t s = 0; s < shares.size(); ++s) {
            const quint64 rank = heatmapRank(whole.columns[c].count, shares[s]);
            quint64 below = 0;
            for (std::size_t r = 0; r < rows; ++r) {
                below = saturatingAdd(below, whole.counts[c * rows + r]);
                if (below < rank)
                    continue;
                const HeatmapGrid::Row& row = whole.rows[r];
                answer.bands[c * shares.size() + s] = {
                    row.low == std::numeric_limits<qint64>::min() ? -Infinity : static_cast<double>(row.low),
                    row.high == Largest ? Infinity : static_cast<double>(row.high)};
                break;
            }
        }
    }
    return answer;
}

} // namespace

std::shared_ptr<const HeatmapSource> histogramHeatmap(std::shared_ptr<const HistogramSeries> series,
                                                      const std::shared_ptr<const HeatmapSource>& previous)
{
    const auto before = std::dynamic_pointer_cast<const HistogramHeatmap>(previous);
    const bool grew = before && series && before->isBegunBy(*series);
    auto source = grew ? std::make_shared<HistogramHeatmap>(*before) : std::make_shared<HistogramHeatmap>();
    source->update(std::move(series));
    return source;
}

} // namespace bee

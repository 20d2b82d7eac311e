// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/densityreader.h"

#include "remote/query/field.h"

#include <algorithm>

namespace bee {

namespace {

bool isIntervalTable(const Schema& schema)
{
    return std::none_of(schema.begin(), schema.end(), [](const Column& column) {
        return column.kind == ColumnKind::Text || column.isArrival;
    });
}

} // namespace

bool DensityReader::read(const EventSnapshot& events, qsizetype limit)
{
    if (events.rowCount() < m_rows)
        *this = DensityReader();
    const int column = firstTimeColumn(events.schema());
    if (column < 0) {
        m_rows = events.rowCount();
        return true;
    }
    const bool intervals = isIntervalTable(events.schema());
    const qsizetype to = std::min(events.rowCount(), m_rows + limit);
    while (m_rows < to) {
        const qsizetype base = m_rows / EventChunk::capacity * EventChunk::capacity;
        const qsizetype end = std::min(to, base + EventChunk::capacity);
        const EventChunk& chunk = *events.chunks()[static_cast<std::size_t>(base / EventChunk::capacity)];
        const auto& times = std::get<std::vector<qint64>>(chunk.columns[static_cast<std::size_t>(column)]);
        for (; m_rows < end; ++m_rows) {
            const qint64 ns = times[static_cast<std::size_t>(m_rows - base)];
            if (ns == nullInteger)
                continue;
            m_density.add(Time(Duration(ns)));
            if (intervals)
                m_gaps.add(Time(Duration(ns)));
        }
    }
    return m_rows == events.rowCount();
}

bool DensityReader::read(const HistogramSeries& series, qsizetype limit)
{
    if (series.intervals.size() < m_intervals)
        *this = DensityReader();
    const std::size_t to = std::min(series.intervals.size(), m_intervals + static_cast<std::size_t>(limit));
    for (; m_intervals < to; ++m_intervals) {
        const HistogramInterval& interval = *series.intervals[m_intervals];
        double count = 0;
        for (const Bucket& bucket : interval.buckets)
            count += static_cast<double>(bucket.count);
        m_density.add({std::min(interval.start, interval.end), interval.end}, count);
        m_gaps.add(interval.end);
    }
    return to == series.intervals.size();
}

void DensityReader::read(const StackProfile& profile)
{
    m_density.clear();
    m_gaps.clear();
    std::vector<double> counts(profile.slices().size());
    for (const StackProfile::Sample& sample : profile.samples())
        counts[sample.slice] += static_cast<double>(sample.count);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const StackProfile::Slice& slice = profile.slices()[i];
        m_density.add({std::min(slice.start, slice.end), slice.end}, counts[i]);
        m_gaps.add(slice.end);
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/field.h"
#include "widgets/heatmap/heatmapgrid.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

/// Stands in until the index is there.
class SimpleHeatmap : public HeatmapSource {
public:
    Unit m_unit = Unit::Nanoseconds;
    QString m_name;
    HeatmapPoints m_points;
    std::vector<std::pair<qint64, qint64>> m_rows;

    [[nodiscard]] Unit unit() const override { return m_unit; }
    [[nodiscard]] QString valueName() const override { return m_name; }
    [[nodiscard]] TimeRange extent() const override { return m_points.extent; }
    [[nodiscard]] quint64 totalCount() const override { return m_rows.size(); }
    [[nodiscard]] HeatmapGrid bin(const HeatmapRequest& request) const override
    {
        HeatmapGrid grid;
        placePoints(grid, m_points, request);
        const std::size_t rows = grid.rows.size();
        grid.counts.resize(grid.columns.size() * rows);
        for (const auto& [time, value] : m_rows) {
            const Time at{Duration(time)};
            for (std::size_t c = 0; c < grid.columns.size(); ++c) {
                if (!grid.columns[c].time.contains(at))
                    continue;
                for (std::size_t r = 0; r < rows; ++r) {
                    if (value < grid.rows[r].low || value >= grid.rows[r].high)
                        continue;
                    ++grid.counts[c * rows + r];
                    ++grid.columns[c].count;
                    ++grid.total;
                }
            }
        }
        return grid;
    }
    [[nodiscard]] HeatmapPercentiles percentiles(const HeatmapGrid& grid, const HeatmapRequest&,
                                                 std::span<const double> shares,
                                                 const HeatmapStop&) const override
    {
        HeatmapPercentiles answer;
        answer.shares.assign(shares.begin(), shares.end());
        const double none = std::numeric_limits<double>::quiet_NaN();
        answer.bands.assign(grid.columns.size() * shares.size(), {none, none});
        return answer;
    }
};

} // namespace

std::shared_ptr<const HeatmapSource> eventHeatmap(const EventSnapshot& events, const EventHeatmap& heatmap,
                                                  const std::shared_ptr<const HeatmapSource>&,
                                                  const HeatmapStop&)
{
    auto source = std::make_shared<SimpleHeatmap>();
    const int time = firstTimeColumn(events.schema());
    const bool offset = heatmap.mode == EventHeatmap::Mode::SubsecondOffset;
    for (qsizetype row = 0; time >= 0 && row < events.rowCount(); ++row) {
        if (events.isNull(row, time) || (!offset && events.isNull(row, heatmap.valueColumn)))
            continue;
        const qint64 at = events.integer(row, time);
        source->m_rows.emplace_back(
            at,
            offset ? at % 1'000'000'000 : static_cast<qint64>(events.real(row, heatmap.valueColumn) * 1e6));
    }
    std::sort(source->m_rows.begin(), source->m_rows.end());
    if (!source->m_rows.empty()) {
        source->m_points.extent = {Time(Duration(source->m_rows.front().first)),
                                   Time(Duration(source->m_rows.back().first + 1))};
        source->m_points.highest = 1'000'000'000;
        source->m_points.smallest = 1000;
        source->m_points.linear = offset;
    }
    source->m_points.count = source->m_rows.size();
    return source;
}

} // namespace bee

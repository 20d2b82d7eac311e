// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/stackheatmap.h"

#include "widgets/heatmap/heatmapgrid.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace bee {

namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr Duration Longest = std::chrono::milliseconds(100);

qint64 offsetInSecond(Time time)
{
    const qint64 rest = time.time_since_epoch().count() % Second;
    return rest < 0 ? rest + Second : rest;
}

/// What was counted in one slice, at its middle.
struct Moment {
    Time time;
    quint32 slice = 0;
    quint64 count = 0;
};

class StackHeatmap : public HeatmapSource {
public:
    explicit StackHeatmap(std::shared_ptr<const StackProfile> profile);

    [[nodiscard]] Unit unit() const override { return Unit::Nanoseconds; }
    [[nodiscard]] QString valueName() const override
    {
        return QCoreApplication::translate("HeatmapSource", "offset in the second");
    }
    [[nodiscard]] TimeRange extent() const override { return m_extent; }
    [[nodiscard]] quint64 totalCount() const override { return m_total; }
    [[nodiscard]] bool hasPercentiles() const override { return false; }
    [[nodiscard]] HeatmapGrid bin(const HeatmapRequest& request) const override;
    [[nodiscard]] HeatmapPercentiles percentiles(const HeatmapGrid& grid, const HeatmapRequest& request,
                                                 std::span<const double> shares,
                                                 const HeatmapStop& stop) const override;
    [[nodiscard]] std::vector<Process> processes(TimeRange time, ValueRange values,
                                                 const std::optional<QString>& key, int most,
                                                 const HeatmapStop& stop) const override;

private:
    [[nodiscard]] std::span<const Moment> momentsIn(TimeRange time) const;

    std::shared_ptr<const StackProfile> m_profile;
    std::vector<Moment> m_moments; ///< ascending
    TimeRange m_extent{Time{}, Time{}};
    qint64 m_step = 1; ///< nanoseconds: the slices' length, rounded up
    quint64 m_total = 0;
};

StackHeatmap::StackHeatmap(std::shared_ptr<const StackProfile> profile) : m_profile(std::move(profile))
{
    if (!m_profile || !hasSubsecondSlices(*m_profile))
        return;
    const auto slices = m_profile->slices();
    std::vector<quint64> counts(slices.size());
    for (const StackProfile::Sample& sample : m_profile->samples())
        counts[sample.slice] = saturatingAdd(counts[sample.slice], sample.count);
    Duration longest{1};
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const auto [start, end] = slices[i];
        longest = std::max(longest, end - start);
        m_moments.push_back({start + (end - start) / 2, static_cast<quint32>(i), counts[i]});
        m_extent = i == 0 ? TimeRange{start, end}
                          : TimeRange{std::min(m_extent.from, start), std::max(m_extent.to, end)};
        m_total = saturatingAdd(m_total, counts[i]);
    }
    std::stable_sort(m_moments.begin(), m_moments.end(),
                     [](const Moment& a, const Moment& b) { return a.time < b.time; });
    // Clocks of tools jitter: what is a little longer than 20 ms is 20 ms.
    for (const qint64 ms : {1, 2, 5, 10, 20, 25, 50, 100}) {
        m_step = ms * 1'000'000;
        if (static_cast<double>(longest.count()) <= static_cast<double>(m_step) * 1.1)
            break;
    }
}

std::span<const Moment> StackHeatmap::momentsIn(TimeRange time) const
{
    const auto before = [](const Moment& moment, Time at) { return moment.time < at; };
    const auto first = std::lower_bound(m_moments.begin(), m_moments.end(), time.from, before);
    return {first, std::lower_bound(first, m_moments.end(), std::max(time.from, time.to), before)};
}

HeatmapGrid StackHeatmap::bin(const HeatmapRequest& request) const
{
    HeatmapGrid grid;
    HeatmapPoints points;
    points.extent = m_extent;
    points.count = m_moments.size();
    points.lowest = 0;
    points.highest = Second - 1;
    points.smallest = 1;
    points.linear = true;
    points.timeStep = Second;
    points.valueStep = m_step;
    placePoints(grid, points, request);
    const std::size_t rows = grid.rows.size();
    grid.counts.resize(grid.columns.size() * rows);
    for (std::size_t c = 0; c < grid.columns.size() && rows > 0; ++c) {
        for (const Moment& moment : momentsIn(grid.columns[c].time)) {
            const qint64 offset = offsetInSecond(moment.time);
            const auto row = std::partition_point(grid.rows.begin(), grid.rows.end(),
                                                  [&](const auto& r) { return r.high <= offset; });
            if (row == grid.rows.end() || row->low > offset)
                continue;
            quint64& count = grid.counts[c * rows + static_cast<std::size_t>(row - grid.rows.begin())];
            count = saturatingAdd(count, moment.count);
            grid.columns[c].count = saturatingAdd(grid.columns[c].count, moment.count);
        }
        grid.total = saturatingAdd(grid.total, grid.columns[c].count);
    }
    return grid;
}

HeatmapPercentiles StackHeatmap::percentiles(const HeatmapGrid& grid, const HeatmapRequest&,
                                             std::span<const double> shares, const HeatmapStop&) const
{
    // Where in a second a slice lies has no percentile anyone would ask for.
    HeatmapPercentiles answer;
    answer.shares.assign(shares.begin(), shares.end());
    const double none = std::numeric_limits<double>::quiet_NaN();
    answer.bands.assign(grid.columns.size() * shares.size(), {none, none});
    return answer;
}

std::vector<HeatmapSource::Process> StackHeatmap::processes(TimeRange time, ValueRange values,
                                                            const std::optional<QString>&, int most,
                                                            const HeatmapStop& stop) const
{
    std::vector<Process> found;
    if (!m_profile)
        return found;
    std::vector<bool> inBox(m_profile->slices().size());
    for (const Moment& moment : momentsIn(time)) {
        const qint64 offset = offsetInSecond(moment.time);
        inBox[moment.slice] = offset >= values.low && offset < values.high;
    }
    std::map<ProcessId, quint64> counts;
    std::size_t done = 0;
    for (const StackProfile::Sample& sample : m_profile->samples()) {
        if (++done % 65536 == 0 && stop && stop())
            return {};
        if (inBox[sample.slice])
            counts[sample.process] = saturatingAdd(counts[sample.process], sample.count);
    }
    for (const auto& [process, count] : counts)
        found.push_back({displayText(m_profile->processName(process), 64), count});
    std::stable_sort(found.begin(), found.end(),
                     [](const Process& a, const Process& b) { return a.count > b.count; });
    found.resize(std::min(found.size(), static_cast<std::size_t>(std::max(0, most))));
    return found;
}

} // namespace

bool hasSubsecondSlices(const StackProfile& profile)
{
    const auto slices = profile.slices();
    return !slices.empty() && std::all_of(slices.begin(), slices.end(), [](const auto& slice) {
        return slice.end > slice.start && slice.end - slice.start <= Longest;
    });
}

std::shared_ptr<const HeatmapSource> stackHeatmap(std::shared_ptr<const StackProfile> profile)
{
    return std::make_shared<StackHeatmap>(std::move(profile));
}

} // namespace bee

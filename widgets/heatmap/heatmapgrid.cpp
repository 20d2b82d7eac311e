// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapgrid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bee {

namespace {

constexpr qint64 Largest = std::numeric_limits<qint64>::max();
constexpr qint64 Smallest = std::numeric_limits<qint64>::min();
constexpr double FinestLog = 1 << 20; ///< rows a decade or octave

std::optional<bool> wantsLinear(ValueAxis axis)
{
    if (axis == ValueAxis::Auto)
        return std::nullopt;
    return axis == ValueAxis::Linear;
}

/// Of a position between the edges of the grid, from the top.
int rowPixel(const HeatmapGrid& grid, double position, int height)
{
    const double share = (grid.highPosition - position) / (grid.highPosition - grid.lowPosition);
    return static_cast<int>(std::lround(std::clamp(share, 0., 1.) * height));
}

void setEdges(HeatmapGrid& grid, double low, double high)
{
    grid.lowPosition = low;
    // Far out a double no longer tells neighbours apart.
    grid.highPosition = high > low ? high : low + std::max(1., std::abs(low) * 1e-9);
}

/// Appends a row above the last; false when it has no pixel of its own and joined the last.
bool placeRow(HeatmapGrid& grid, const HeatmapRow& row, int top, int bottom)
{
    if (!grid.rows.empty())
        bottom = std::min(bottom, grid.rows.back().top);
    if (top >= bottom && !grid.rows.empty()) {
        grid.rows.back().high = row.high;
        return false;
    }
    bottom = std::max(bottom, 1);
    grid.rows.push_back({std::min(top, bottom - 1), bottom, row.low, row.high});
    return true;
}

/// 1, 2 or 5 times a power of ten, or a power of two; at least `least` and 1.
double roundStep(double least, bool binary)
{
    if (!(least > 1))
        return 1;
    if (binary)
        return std::exp2(std::ceil(std::log2(least)));
    const double base = std::pow(10, std::floor(std::log10(least)));
    for (const double multiple : {1., 2., 5.})
        if (base * multiple >= least * (1 - 1e-12))
            return base * multiple;
    return base * 10;
}

qint64 timeStep(double least, qint64 smallest)
{
    constexpr qint64 Second = 1'000'000'000;
    constexpr auto Clock =
        std::to_array<qint64>({1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 28800});
    const double wanted = std::max(least, static_cast<double>(smallest));
    if (wanted <= Second)
        return static_cast<qint64>(roundStep(wanted, false));
    for (const qint64 step : Clock)
        if (static_cast<double>(step * Second) >= wanted)
            return step * Second;
    constexpr double Day = 86400e9;
    return static_cast<qint64>(std::min(Day * roundStep(wanted / Day, false), 5e18));
}

qint64 toInteger(double value)
{
    if (value >= 9.2233720368547e18)
        return Largest;
    return value <= -9.2233720368547e18 ? Smallest : static_cast<qint64>(std::llround(value));
}

void placeColumns(HeatmapGrid& grid, const HeatmapPoints& points, int width, double cell)
{
    const double span = timeDistance(grid.time.from, grid.time.to);
    const qint64 step = timeStep(span * cell / width, points.timeStep);
    const TimeRange within{std::max(grid.time.from, points.extent.from),
                           std::min(grid.time.to, points.extent.to)};
    if (within.to <= within.from)
        return;
    const auto floorOf = [step](Time time) {
        const qint64 ns = time.time_since_epoch().count();
        const qint64 rest = ns % step;
        return ns - rest < Smallest + step ? Smallest : ns - rest - (rest < 0 ? step : 0);
    };
    for (qint64 low = floorOf(within.from);;) {
        const qint64 high = low > Largest - step ? Largest : low + step;
        const TimeRange time{std::max(Time(Duration(low)), grid.time.from),
                             std::min(Time(Duration(high)), grid.time.to)};
        const int begin = static_cast<int>(std::lround(heatmapPixel(grid.time, time.from, width)));
        const int end = static_cast<int>(std::lround(heatmapPixel(grid.time, time.to, width)));
        if (end > begin || grid.columns.empty())
            grid.columns.push_back({std::min(begin, width - 1), std::max(end, begin + 1), time, 0, 0});
        else
            grid.columns.back().time.to = time.to;
        if (high == Largest || Time(Duration(high)) >= within.to)
            break;
        low = high;
    }
    // The first may have been so narrow that the second begins in its pixel.
    if (grid.columns.size() > 1 && grid.columns[1].begin < grid.columns[0].end) {
        grid.columns[1].time.from = grid.columns[0].time.from;
        grid.columns[1].begin = grid.columns[0].begin;
        grid.columns.erase(grid.columns.begin());
    }
    grid.columns.back().end = std::min(grid.columns.back().end, width);
}

/// Bounds at equal ratios from the one at or below `low` to the one at or above `high` (both above 0).
void appendRatios(std::vector<qint64>& bounds, double low, double high, double base, double perBase)
{
    const double scale = perBase / std::log2(base);
    auto at = static_cast<qint64>(std::floor(std::log2(low) * scale + 1e-9));
    for (;; ++at) {
        // Whole powers first: 10^3.0 by exp2 is not 1000.
        const double exponent = static_cast<double>(at) / perBase;
        const double bound = exponent == std::floor(exponent) ? std::pow(base, exponent)
                                                              : std::exp2(exponent * std::log2(base));
        const qint64 whole = toInteger(bound);
        if (bounds.empty() || whole > bounds.back())
            bounds.push_back(whole);
        if (bound >= high || whole == Largest)
            return;
    }
}

/// [low, high) in rows of equal ratios of about `share` octaves; bounds ascend.
std::vector<qint64> logBounds(qint64 low, qint64 high, double floor, double share, bool binary)
{
    const double base = binary ? 2 : 10;
    double perBase = 1;
    if (share * 2 <= std::log2(base)) {
        perBase = binary ? 2 : 5;
        while (perBase < FinestLog && std::log2(base) / (perBase * 2) >= share)
            perBase *= 2;
    } else {
        while (perBase > 1. / 32 && std::log2(base) / perBase < share)
            perBase /= 2;
    }
    std::vector<qint64> bounds;
    if (low < 0) {
        const double size = high < 0 ? std::max(floor, -static_cast<double>(high)) : floor;
        appendRatios(bounds, size, -static_cast<double>(low), base, perBase);
        std::reverse(bounds.begin(), bounds.end());
        for (qint64& bound : bounds)
            bound = bound == Largest ? Smallest : -bound;
    }
    if (static_cast<double>(low) < floor && high >= 0)
        bounds.push_back(0);
    if (high > 0 && static_cast<double>(high) > floor) {
        std::vector<qint64> above;
        appendRatios(above, std::max(floor, static_cast<double>(low)), static_cast<double>(high), base,
                     perBase);
        bounds.insert(bounds.end(), above.begin(), above.end());
    } else if (high > 0) {
        bounds.push_back(toInteger(floor));
    }
    return bounds;
}

std::vector<qint64> linearBounds(qint64 low, qint64 high, double least)
{
    std::vector<qint64> bounds;
    const qint64 step = std::max<qint64>(1, toInteger(least));
    qint64 bound = low - (low % step + (low % step < 0 ? step : 0));
    if (low < Smallest + step)
        bound = Smallest;
    for (;;) {
        bounds.push_back(bound);
        if (bound >= high)
            return bounds;
        bound = bound > Largest - step ? Largest : bound + step;
    }
}

void placeValues(HeatmapGrid& grid, const HeatmapPoints& points, const HeatmapRequest& request, double cell)
{
    const bool linear = wantsLinear(request.axis).value_or(points.linear);
    const double base = points.binary ? 2 : 10;
    const double floor =
        points.smallest > 0
            ? std::pow(base,
                       std::floor(std::log2(static_cast<double>(points.smallest)) / std::log2(base) + 1e-12))
            : 1;
    grid.scale = linear ? ValueScale::linear() : ValueScale::logarithmic(floor);
    const bool lowAsked = request.values && request.values->low != Smallest;
    const bool highAsked = request.values && request.values->high != Largest;
    qint64 low = lowAsked ? request.values->low : points.lowest;
    qint64 high = highAsked ? request.values->high : points.highest;
    if (!highAsked && high != Largest)
        ++high;
    if (low == Largest)
        --low;
    high = std::max(high, low + 1);
    const auto position = [&](qint64 value) { return grid.scale.position(static_cast<double>(value)); };
    const double share = (position(high) - position(low)) * cell / request.height;
    std::vector<qint64> bounds =
        linear
            ? linearBounds(low, high,
                           roundStep(std::max(share, static_cast<double>(points.valueStep)), points.binary))
            : logBounds(low, high, floor, share, points.binary);
    if (lowAsked) {
        std::erase_if(bounds, [&](qint64 bound) { return bound <= low; });
        bounds.insert(bounds.begin(), low);
    }
    if (highAsked) {
        std::erase_if(bounds, [&](qint64 bound) { return bound >= high; });
        bounds.push_back(high);
    }
    if (bounds.size() < 2)
        bounds = {low, high};
    setEdges(grid, position(bounds.front()), position(bounds.back()));
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i)
        placeRow(grid, {bounds[i], bounds[i + 1]}, rowPixel(grid, position(bounds[i + 1]), request.height),
                 rowPixel(grid, position(bounds[i]), request.height));
}

} // namespace

TimeRange heatmapTime(TimeRange asked, TimeRange extent)
{
    const TimeRange all;
    TimeRange time = asked;
    if (asked.from == all.from)
        time.from = extent.from;
    if (asked.to == all.to) // half-open: one more, so that an interval without length at the end is in
        time.to = extent.to + Duration(extent.to < all.to ? 1 : 0);
    if (time.to <= time.from) {
        if (time.from == Time::max())
            time.from -= Duration(1);
        time.to = time.from + Duration(1);
    }
    return time;
}

double heatmapPixel(TimeRange all, Time time, int width)
{
    const Time within = std::clamp(time, all.from, all.to);
    return timeDistance(all.from, within) * (width / timeDistance(all.from, all.to));
}

quint64 heatmapRank(quint64 count, double share)
{
    // 0.999 is not a binary fraction: 0.999 × 1000 must stay 999.
    const double rank = std::ceil(share * static_cast<double>(count) - 1e-6);
    if (rank >= static_cast<double>(count))
        return count;
    return static_cast<quint64>(std::max(rank, 1.));
}

std::vector<int> placeBuckets(HeatmapGrid& grid, const std::vector<HeatmapRow>& buckets,
                              const HeatmapRequest& request)
{
    std::vector<int> rowOf(buckets.size(), -1);
    if (buckets.empty())
        return rowOf;
    const auto& values = request.values;
    grid.scale = ValueScale::forRows(buckets, wantsLinear(request.axis));
    const auto isSeen = [&](const HeatmapRow& row) {
        return !values || (row.high > values->low && row.low < values->high);
    };
    double low = grid.scale.lowPosition(buckets.front());
    double high = grid.scale.highPosition(buckets.back());
    if (values) {
        // What is asked for, to the pixel; but no further than an open-ended row reaches.
        if (values->low != Smallest)
            low = std::clamp(grid.scale.position(static_cast<double>(values->low)), std::min(low, 0.), high);
        if (values->high != Largest)
            high = grid.scale.position(static_cast<double>(values->high));
    }
    setEdges(grid, low, high);
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (!isSeen(buckets[i]))
            continue;
        placeRow(grid, buckets[i], rowPixel(grid, grid.scale.highPosition(buckets[i]), request.height),
                 rowPixel(grid, grid.scale.lowPosition(buckets[i]), request.height));
        rowOf[i] = static_cast<int>(grid.rows.size()) - 1;
    }
    return rowOf;
}

void placePoints(HeatmapGrid& grid, const HeatmapPoints& points, const HeatmapRequest& request)
{
    grid.time = heatmapTime(request.time, points.extent);
    if (request.width <= 0 || request.height <= 0)
        return;
    // A dot that is alone must be seen, a crowd wants detail.
    const double all = std::max(1., timeDistance(points.extent.from, points.extent.to));
    const double share = std::min(1., timeDistance(grid.time.from, grid.time.to) / all);
    const double events = std::max(1., static_cast<double>(points.count) * share);
    const double cell = std::sqrt(static_cast<double>(request.width) * request.height / (events * 20));
    placeColumns(grid, points, request.width, std::clamp(cell / 2, 1., 5.));
    if (points.count > 0)
        placeValues(grid, points, request, std::clamp(cell, 2., 8.));
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapaxis.h"

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr qint64 Open = std::numeric_limits<qint64>::max();
constexpr qint64 OpenLow = std::numeric_limits<qint64>::min();

/// How many of the smallest human unit (ns, bytes, 1) one of the unit is.
double unitFactor(Unit unit)
{
    switch (unit) {
    case Unit::Microseconds:
        return 1e3;
    case Unit::Milliseconds:
        return 1e6;
    case Unit::Seconds:
        return 1e9;
    case Unit::Kibibytes:
        return 1024;
    default:
        return 1;
    }
}

bool isBinary(Unit unit)
{
    return unit == Unit::Bytes || unit == Unit::Kibibytes;
}

std::vector<double> linearTicks(double low, double high, Unit unit, int maximum)
{
    const double factor = unitFactor(unit);
    const double span = (high - low) * factor;
    if (!(span > 0) || !std::isfinite(span))
        return {};
    double step = std::pow(isBinary(unit) ? 2 : 10, std::floor(std::log10(span / maximum)));
    if (isBinary(unit)) {
        step = std::exp2(std::ceil(std::log2(span / maximum)));
    } else {
        for (const double multiple : {1., 2., 5., 10.}) {
            if (span / (step * multiple) <= maximum) {
                step *= multiple;
                break;
            }
        }
    }
    std::vector<double> ticks;
    const double first = std::ceil(low * factor / step - 1e-9);
    for (int i = 0; i <= maximum; ++i) {
        const double tick = (first + i) * step / factor;
        if (tick > high + std::abs(high) * 1e-12)
            break;
        ticks.push_back(tick);
    }
    return ticks;
}

} // namespace

ValueScale ValueScale::linear()
{
    ValueScale scale;
    scale.m_linear = true;
    return scale;
}

ValueScale ValueScale::logarithmic(double floor)
{
    ValueScale scale;
    scale.m_floor = floor;
    return scale;
}

ValueScale ValueScale::forRows(std::span<const HeatmapRow> rows, std::optional<bool> linear)
{
    ValueScale scale;
    double smallest = 0;
    double first = 0; ///< widths of closed rows
    double last = 0;
    bool same = rows.size() >= 3;
    for (const HeatmapRow& row : rows) {
        for (const qint64 bound : {row.low, row.high}) {
            const double size = std::abs(static_cast<double>(bound));
            if (bound != Open && bound != OpenLow && size > 0 && (smallest == 0 || size < smallest))
                smallest = size;
        }
        if (row.low == OpenLow || row.high == Open)
            continue;
        const double rowWidth = static_cast<double>(row.high) - static_cast<double>(row.low);
        if (first == 0)
            first = rowWidth;
        last = rowWidth;
        same = same && rowWidth == first;
    }
    if (linear.value_or(same && first > 0)) {
        scale.m_linear = true;
        scale.m_openHeight = last > 0 ? last : 1;
    }
    scale.m_floor = smallest > 0 ? smallest : 1;
    return scale;
}

double ValueScale::position(double value) const
{
    if (m_linear)
        return value;
    const double size = std::abs(value);
    const double octaves = size < m_floor ? size / m_floor : 1 + std::log2(size / m_floor);
    return value < 0 ? -octaves : octaves;
}

double ValueScale::value(double position) const
{
    if (m_linear)
        return position;
    const double octaves = std::abs(position);
    const double size = octaves < 1 ? octaves * m_floor : m_floor * std::exp2(octaves - 1);
    return position < 0 ? -size : size;
}

double ValueScale::lowPosition(const HeatmapRow& row) const
{
    return row.low == OpenLow ? position(static_cast<double>(row.high)) - m_openHeight
                              : position(static_cast<double>(row.low));
}

double ValueScale::highPosition(const HeatmapRow& row) const
{
    return row.high == Open ? lowPosition(row) + m_openHeight : position(static_cast<double>(row.high));
}

std::vector<double> valueTicks(const ValueScale& scale, double low, double high, Unit unit, int maximum)
{
    if (!(high > low) || maximum < 1)
        return {};
    if (scale.isLinear())
        return linearTicks(low, high, unit, maximum);

    const double factor = unitFactor(unit);
    const double largest = std::max(std::abs(scale.value(low)), std::abs(scale.value(high)));
    std::vector<double> sizes;
    const auto visible = [&](double value) {
        const double at = scale.position(value);
        return at >= low - 1e-9 && at <= high + 1e-9;
    };
    const auto collect = [&](const std::vector<double>& factors, double base, int exponentStep) {
        std::vector<double> ticks;
        if (visible(0))
            ticks.push_back(0);
        for (int exponent = 0; exponent < 64; exponent += exponentStep) {
            for (const double multiple : factors) {
                const double value = multiple * std::pow(base, exponent) / factor;
                if (value > largest * (1 + 1e-9))
                    return ticks;
                // Between 0 and the first bound there is one row: a tick in it would say nothing.
                if (scale.position(value) < 1 - 1e-9)
                    continue;
                if (visible(value))
                    ticks.push_back(value);
                if (visible(-value))
                    ticks.push_back(-value);
            }
        }
        return ticks;
    };
    const auto fits = [&](const std::vector<double>& ticks) { return ticks.size() <= std::size_t(maximum); };
    std::vector<double> ticks;
    if (isBinary(unit)) {
        for (const int step : {1, 2, 5, 10, 20}) {
            ticks = collect({1}, 2, step);
            if (fits(ticks))
                break;
        }
    } else {
        ticks = collect({1, 2, 5}, 10, 1);
        for (const int step : {1, 3, 6, 12}) {
            if (fits(ticks))
                break;
            ticks = collect({1}, 10, step);
        }
    }
    // Within a decade they are few, and close to evenly spaced: round steps tell more there.
    const double first = scale.value(low);
    const double last = scale.value(high);
    if (ticks.size() < 3 && ((first > 0 && last < first * 10) || (last < 0 && first > last * 10))) {
        const std::vector<double> steps = linearTicks(first, last, unit, maximum);
        if (steps.size() > ticks.size())
            return steps;
    }
    std::sort(ticks.begin(), ticks.end());
    return ticks;
}

} // namespace bee

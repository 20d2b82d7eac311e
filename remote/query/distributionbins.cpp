// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace bee {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr int mostDecimals = 6;       ///< beyond, values are as fine as doubles
constexpr std::size_t safety = 10000; ///< bounds that any loop here makes at most

bool isBinary(Unit unit)
{
    return unit == Unit::Bytes || unit == Unit::Kibibytes;
}

/// multiple × 10^exponent as the double that its text is read as.
double decimal(double multiple, int exponent)
{
    return exponent < 0 ? multiple / std::pow(10, -exponent) : multiple * std::pow(10, exponent);
}

/// Up or down to what the values are multiples of.
double onGrid(const Distribution& values, double bound, double (*toward)(double))
{
    if (!values.exact || values.decimals > mostDecimals)
        return bound;
    const double factor = std::pow(10, values.decimals);
    const double scaled = bound * factor;
    // What is a multiple but for rounding stays.
    const double nearest = std::round(scaled);
    const double whole =
        std::abs(scaled - nearest) < 1e-9 * std::max(1.0, std::abs(scaled)) ? nearest : toward(scaled);
    return std::isfinite(whole) ? whole / factor : bound;
}

double up(double value)
{
    return std::ceil(value);
}
double down(double value)
{
    return std::floor(value);
}

/// Sizes that look round, at nearly equal ratios: of decades, or of octaves for bytes.
struct RoundSizes {
    bool binary = false;
    std::span<const double> mantissas; ///< in a decade or octave, from 1
    int every = 1;                     ///< decades or octaves a step, where that is more than one

    [[nodiscard]] double at(qint64 index) const
    {
        const auto perStep = static_cast<qint64>(mantissas.size());
        const qint64 step = index >= 0 ? index / perStep : -((-index + perStep - 1) / perStep);
        const double mantissa = mantissas[static_cast<std::size_t>(index - step * perStep)];
        const int exponent = static_cast<int>(step) * every;
        return binary ? std::ldexp(mantissa, exponent) : decimal(mantissa, exponent);
    }
    /// Of the last that is not above a size.
    [[nodiscard]] qint64 indexUpTo(double size) const
    {
        const double exponent = binary ? std::log2(size) : std::log10(size);
        auto index =
            static_cast<qint64>(std::floor(exponent / every)) * static_cast<qint64>(mantissas.size());
        while (at(index) > size)
            --index;
        while (at(index + 1) <= size)
            ++index;
        return index;
    }
};

constexpr double one[] = {1};
constexpr double two[] = {1, 3};
constexpr double three[] = {1, 2, 5};
constexpr double six[] = {1, 1.5, 2.2, 3.3, 4.7, 6.8};
constexpr double twelve[] = {1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 3.9, 4.7, 5.6, 6.8, 8.2};
constexpr double twentyFour[] = {1,   1.1, 1.2, 1.3, 1.5, 1.6, 1.8, 2,   2.2, 2.4, 2.7, 3,
                                 3.3, 3.6, 3.9, 4.3, 4.7, 5.1, 5.6, 6.2, 6.8, 7.5, 8.2, 9.1};
constexpr double fortyEight[] = {1,    1.05, 1.1,  1.15, 1.21, 1.27, 1.33, 1.4,  1.47, 1.54, 1.62, 1.69,
                                 1.78, 1.87, 1.96, 2.05, 2.15, 2.26, 2.37, 2.49, 2.61, 2.74, 2.87, 3.01,
                                 3.16, 3.32, 3.48, 3.65, 3.83, 4.02, 4.22, 4.42, 4.64, 4.87, 5.11, 5.36,
                                 5.62, 5.9,  6.19, 6.49, 6.81, 7.15, 7.5,  7.87, 8.25, 8.66, 9.09, 9.53};
constexpr double halves[] = {1, 1.5};
constexpr double quarters[] = {1, 1.25, 1.5, 1.75};
constexpr double eighths[] = {1, 1.125, 1.25, 1.375, 1.5, 1.625, 1.75, 1.875};

constexpr double sixteenths[] = {1,   1.0625, 1.125, 1.1875, 1.25, 1.3125, 1.375, 1.4375,
                                 1.5, 1.5625, 1.625, 1.6875, 1.75, 1.8125, 1.875, 1.9375};

/// The finest that take at most so many steps from the smaller size to the larger one.
RoundSizes sizesFor(bool binary, double from, double to, int most)
{
    using Sizes = std::span<const double>;
    using SizesList = std::span<const Sizes>;
    static constexpr Sizes decimals[] = {fortyEight, twentyFour, twelve, six, three, two, one};
    static constexpr Sizes octaves[] = {sixteenths, eighths, quarters, halves, one};
    const double span = binary ? std::log2(to) - std::log2(from) : std::log10(to) - std::log10(from);
    RoundSizes sizes{binary, one, 1};
    for (const Sizes mantissas : binary ? SizesList(octaves) : SizesList(decimals)) {
        sizes.mantissas = mantissas;
        if (span * static_cast<double>(mantissas.size()) <= most)
            return sizes;
    }
    for (const int every : {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
        sizes.every = every;
        if (span / every <= most)
            break;
    }
    return sizes;
}

} // namespace

double logarithmicFloor(const Distribution& values)
{
    const double least = values.leastSize();
    const bool binary = isBinary(values.unit);
    const RoundSizes sizes{binary, binary ? std::span<const double>(one) : std::span<const double>(three), 1};
    const double floor = sizes.at(sizes.indexUpTo(least));
    return floor > 0 ? floor : std::numeric_limits<double>::min();
}

std::vector<double> linearBounds(const Distribution& values, double low, double high, int most)
{
    most = std::clamp(most, 1, 4000);
    const double span = high - low;
    if (!std::isfinite(span) || span < 0)
        return {};
    double step = 0;
    int exponent = 0;
    double multiple = 1;
    const double wanted = std::max(span / most, std::numeric_limits<double>::min() * 16);
    if (isBinary(values.unit)) {
        const double finest = values.decimals > mostDecimals ? 0 : std::pow(10, -values.decimals);
        step = std::exp2(std::ceil(std::log2(span > 0 ? std::max(wanted, finest) : 1)));
    } else {
        exponent = static_cast<int>(std::floor(std::log10(span > 0 ? wanted : 1)));
        if (values.decimals <= mostDecimals && exponent < -values.decimals)
            exponent = -values.decimals;
        for (const double factor : {1., 2., 5., 10.}) {
            multiple = factor;
            if (decimal(factor, exponent) * (1 + 1e-12) >= wanted)
                break;
        }
        step = decimal(multiple, exponent);
    }
    std::vector<double> bounds;
    const double first = std::floor(low / step);
    for (std::size_t i = 0; i < safety; ++i) {
        const double place = first + static_cast<double>(i);
        const double bound = isBinary(values.unit) ? place * step : decimal(place * multiple, exponent);
        // So large that the steps are lost in rounding.
        if (!bounds.empty() && bound <= bounds.back())
            break;
        bounds.push_back(bound);
        if (bound > high && bounds.size() > 1)
            break;
    }
    if (bounds.size() < 2 || bounds.back() <= high)
        bounds.push_back(std::nextafter(std::max(high, bounds.back()), endless));
    return bounds;
}

std::vector<double> logarithmicBounds(const Distribution& values, double low, double high, int most)
{
    most = std::clamp(most, 1, 4000);
    if (!std::isfinite(low) || !std::isfinite(high) || high < low)
        return {};
    const double floor = logarithmicFloor(values);
    const bool binary = isBinary(values.unit);
    // Within a decade the steps at equal ratios are no longer round: linear ones are.
    if (low >= floor && high < 5 * low && most > 12)
        return linearBounds(values, low, high, most);
    const double largest = std::max(std::abs(low), std::abs(high));
    const double smallest = low > floor ? low : high < -floor ? -high : floor;
    const bool bothSides = low < -floor && high > floor;
    const RoundSizes sizes =
        sizesFor(binary, smallest, std::max(largest, smallest), std::max(1, bothSides ? most / 2 : most));

    // Sizes from the one that is not above the smallest to the first above the largest.
    std::vector<double> ladder;
    qint64 index = sizes.indexUpTo(smallest);
    if (smallest == floor) {
        ladder.push_back(floor);
        while (sizes.at(index) <= floor)
            ++index;
    }
    for (; ladder.size() < safety && (ladder.empty() || ladder.back() <= largest); ++index) {
        const double size = onGrid(values, sizes.at(index), ladder.empty() ? down : up);
        if (size > (ladder.empty() ? 0 : ladder.back()))
            ladder.push_back(size);
        if (!std::isfinite(size))
            break;
    }
    std::vector<double> bounds;
    // The mirror of low <= v < high is low < v <= high: a bound of negative values is just above its size.
    if (low < 0)
        for (auto size = ladder.rbegin(); size != ladder.rend(); ++size)
            bounds.push_back(std::nextafter(-*size, endless));
    if (low < floor && high > -floor) {
        if (low >= 0)
            bounds.push_back(0);
        if (high < floor) {
            bounds.push_back(floor);
            return bounds;
        }
    }
    if (high >= floor)
        bounds.insert(bounds.end(), ladder.begin(), ladder.end());
    if (bounds.size() < 2)
        bounds.push_back(std::nextafter(bounds.empty() ? high : bounds.back(), endless));
    // The mirror reaches as far as the larger side.
    while (bounds.size() > 2 && bounds[1] <= low)
        bounds.erase(bounds.begin());
    while (bounds.size() > 2 && bounds[bounds.size() - 2] > high)
        bounds.pop_back();
    return bounds;
}

std::vector<DistributionBin> histogramBins(const Distribution& values, const std::vector<double>& bounds)
{
    if (!values.exact)
        return values.buckets;
    std::vector<DistributionBin> bins;
    if (bounds.size() < 2)
        return bins;
    bins.reserve(bounds.size() - 1);
    double below = values.countBelow(bounds.front()).low;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
        const double next = values.countBelow(bounds[i + 1]).low;
        bins.push_back({bounds[i], bounds[i + 1], static_cast<quint64>(next - below)});
        below = next;
    }
    return bins;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributionaxis.h"

#include "widgets/theme/format.h"

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr int stepsOfAll = 40;
constexpr double closest = 1e-7; ///< of all positions that are shown at once, at the closest zoom

bool isFar(const Distribution& values)
{
    if (!values.exact) {
        const auto width = [](const DistributionBin& bucket) { return bucket.high - bucket.low; };
        const double first = width(values.buckets.front());
        return values.buckets.size() < 3 ||
               !std::all_of(values.buckets.begin(), values.buckets.end(), [&](const DistributionBin& bucket) {
                   return width(bucket) == first || !std::isfinite(width(bucket));
               });
    }
    if (values.unit == Unit::Percent)
        return false;
    const double most = std::max(std::abs(values.values.front()), std::abs(values.values.back()));
    return most >= 100 * values.leastSize() && std::abs(values.percentile(0.5).low) < most / 10;
}

} // namespace

NumberAxis::NumberAxis(const Distribution& values, ValueAxis axis, const std::optional<NumberBounds>& visible)
    : m_unit(values.unit)
{
    if (values.count() == 0)
        return;
    const bool logarithmic = axis == ValueAxis::Logarithmic || (axis == ValueAxis::Auto && isFar(values));
    if (logarithmic)
        m_scale = ValueScale::logarithmic(logarithmicFloor(values));
    double low = values.least().low;
    double high = values.greatest().high;
    if (values.exact) {
        if (!logarithmic && low > 0 && low < 0.3 * high)
            low = 0;
        const std::vector<double> all = logarithmic ? logarithmicBounds(values, low, high, stepsOfAll)
                                                    : linearBounds(values, low, high, stepsOfAll);
        if (all.size() >= 2) {
            low = all.front();
            high = all.back();
        }
        m_allLow = m_scale.position(low);
        m_allHigh = m_scale.position(high);
        if (all.size() == 2) { // one bin would be all of the picture
            const double step = std::max(m_allHigh - m_allLow, std::abs(m_allHigh) * 1e-12);
            m_allLow -= step;
            m_allHigh += step;
        }
    } else {
        // Open ends are as wide as their neighbours.
        const double finiteLow = std::isfinite(low) ? low : values.buckets.front().high;
        const double finiteHigh = std::isfinite(high) ? high : values.buckets.back().low;
        m_allLow = m_scale.position(finiteLow);
        m_allHigh = m_scale.position(finiteHigh);
        const double step = (m_allHigh - m_allLow) / static_cast<double>(values.buckets.size());
        m_allLow -= std::isfinite(low) ? 0 : std::max(step, 1.);
        m_allHigh += std::isfinite(high) ? 0 : std::max(step, 1.);
    }
    if (!(m_allHigh > m_allLow))
        m_allHigh = m_allLow + 1;
    m_low = m_allLow;
    m_high = m_allHigh;
    if (visible) {
        const double from = std::clamp(m_scale.position(visible->low), m_allLow, m_allHigh);
        const double to = std::clamp(m_scale.position(visible->high), m_allLow, m_allHigh);
        if (to - from >= (m_allHigh - m_allLow) * closest) {
            m_low = from;
            m_high = to;
        }
    }
}

NumberAxis NumberAxis::ofCounts(quint64 most, bool logarithmic)
{
    NumberAxis axis;
    axis.m_unit = Unit::Count;
    if (logarithmic)
        axis.m_scale = ValueScale::logarithmic(1);
    const double top = axis.m_scale.position(static_cast<double>(std::max<quint64>(most, 1)));
    axis.m_high = axis.m_allHigh = top * 1.04;
    return axis;
}

double NumberAxis::share(double value) const
{
    const double span = m_high - m_low;
    if (!std::isfinite(value))
        return ((value > 0 ? m_allHigh : m_allLow) - m_low) / span;
    return (m_scale.position(value) - m_low) / span;
}

double NumberAxis::value(double share) const
{
    return m_scale.value(m_low + share * (m_high - m_low));
}

std::optional<NumberBounds> NumberAxis::zoomed(double factor, double share, double moved) const
{
    const double all = m_allHigh - m_allLow;
    const double span = std::clamp((m_high - m_low) * factor, all * closest * 2, all);
    if (span >= all * (1 - 1e-9))
        return std::nullopt;
    double low = m_low + share * ((m_high - m_low) - span) + moved * span;
    low = std::clamp(low, m_allLow, m_allHigh - span);
    return NumberBounds{m_scale.value(low), m_scale.value(low + span)};
}

std::vector<double> NumberAxis::bounds(const Distribution& values, int most) const
{
    const NumberBounds seen = visible();
    return isLogarithmic() ? logarithmicBounds(values, seen.low, seen.high, most)
                           : linearBounds(values, seen.low, seen.high, most);
}

std::vector<double> NumberAxis::ticks(int most) const
{
    std::vector<double> ticks = valueTicks(m_scale, m_low, m_high, m_unit, std::max(1, most));
    if (m_unit == Unit::Count || m_unit == Unit::Samples)
        std::erase_if(ticks, [](double tick) { return tick != std::floor(tick); });
    return ticks;
}

QString NumberAxis::text(double value) const
{
    return value == 0 ? QStringLiteral("0") : formatValue(value, m_unit);
}

} // namespace bee

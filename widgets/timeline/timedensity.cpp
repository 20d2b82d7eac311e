// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timedensity.h"

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

/// Times may lie further apart than int64 holds.
double distance(qint64 from, qint64 to)
{
    return static_cast<double>(to) - static_cast<double>(from);
}

} // namespace

void TimeDensity::clear()
{
    *this = TimeDensity();
}

void TimeDensity::widen()
{
    const qint64 first = m_first >> 1;
    std::vector<double> bins(
        static_cast<std::size_t>(((m_first + static_cast<qint64>(m_bins.size()) - 1) >> 1) - first + 1));
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        bins[static_cast<std::size_t>(((m_first + static_cast<qint64>(i)) >> 1) - first)] += m_bins[i];
    m_bins = std::move(bins);
    m_first = first;
    ++m_shift;
}

void TimeDensity::cover(qint64 from, qint64 to)
{
    if (m_bins.empty()) {
        while (binOf(to) - binOf(from) >= static_cast<qint64>(maxBins))
            ++m_shift;
        m_first = binOf(from);
        m_bins.resize(1);
    }
    const auto last = [this] { return m_first + static_cast<qint64>(m_bins.size()) - 1; };
    while (std::max(binOf(to), last()) - std::min(binOf(from), m_first) >= static_cast<qint64>(maxBins))
        widen();
    if (binOf(from) < m_first) {
        m_bins.insert(m_bins.begin(), static_cast<std::size_t>(m_first - binOf(from)), 0.);
        m_first = binOf(from);
    }
    if (binOf(to) > last())
        m_bins.resize(static_cast<std::size_t>(binOf(to) - m_first + 1));
}

void TimeDensity::add(Time at, double count)
{
    const qint64 ns = at.time_since_epoch().count();
    const qint64 bin = binOf(ns) - m_first;
    if (bin < 0 || bin >= static_cast<qint64>(m_bins.size())) {
        cover(ns, ns);
        m_bins[static_cast<std::size_t>(binOf(ns) - m_first)] += count;
    } else {
        m_bins[static_cast<std::size_t>(bin)] += count;
    }
    m_total += count;
}

void TimeDensity::add(TimeRange range, double count)
{
    if (range.to <= range.from || range.to == Time::max())
        return add(range.from, count);
    const qint64 from = range.from.time_since_epoch().count();
    const qint64 to = range.to.time_since_epoch().count();
    cover(from, to - 1);
    const double width = std::ldexp(1., m_shift);
    const double length = distance(from, to);
    for (qint64 bin = binOf(from); bin <= binOf(to - 1); ++bin) {
        const double start = static_cast<double>(bin) * width;
        const double part =
            std::min(start + width, static_cast<double>(to)) - std::max(start, static_cast<double>(from));
        m_bins[static_cast<std::size_t>(bin - m_first)] += count * std::clamp(part / length, 0., 1.);
    }
    m_total += count;
}

double TimeDensity::count(TimeRange range) const
{
    if (m_bins.empty() || range.to <= range.from)
        return 0;
    const qint64 from = range.from.time_since_epoch().count();
    const qint64 to = range.to.time_since_epoch().count();
    const qint64 first = std::max(binOf(from), m_first);
    const qint64 last = std::min(binOf(to - 1), m_first + static_cast<qint64>(m_bins.size()) - 1);
    // Relative to the first bin: the nanoseconds of an epoch are more than a double holds.
    const auto inBins = [&](qint64 ns, qint64 bin) {
        return static_cast<double>(ns - (bin << m_shift)) / std::ldexp(1., m_shift);
    };
    double sum = 0;
    for (qint64 bin = first; bin <= last; ++bin) {
        double part = 1;
        if (bin == binOf(from))
            part -= inBins(from, bin);
        if (bin == binOf(to - 1))
            part -= 1 - inBins(to, bin);
        sum += m_bins[static_cast<std::size_t>(bin - m_first)] * part;
    }
    return sum;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the lines of a layout run: their axes, and their points decimated to pixels.

#include "widgets/charts/linelayout.h"
#include "widgets/charts/linemetrics.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace bee {

namespace {

constexpr double ReachableDecades = 12; ///< of a logarithmic axis

struct Bounds {
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
    double smallest = std::numeric_limits<double>::infinity(); ///< size above 0
    bool zero = false;

    void add(double value) // NaN passes through all comparisons
    {
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    void addSize(double value)
    {
        const double size = std::abs(value);
        smallest = size > 0 && size < smallest ? size : smallest;
        zero = zero || value == 0;
    }
};

/// The sums of lines below and with each, over some moments; a missing value adds nothing.
void addOnto(std::vector<double>& sums, const double* values)
{
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += values[i] == values[i] ? values[i] : 0; // NaN does not equal itself
}

/// To whole steps of the ticks, so that the axis stays as it is while values change a little.
void roundBounds(LineLayout::Axis& axis, int maximum, bool whole)
{
    const double least = axis.low, most = axis.high;
    double step = 0;
    for (int round = 0; round < 2; ++round) {
        axis.ticks = valueTicks(axis.scale, axis.low, axis.high, axis.unit, maximum);
        if (axis.ticks.size() < 2)
            return;
        step = axis.ticks[1] - axis.ticks[0];
        // A few values just below 0 are shown without a step of room below them.
        const bool barely = least < 0 && least > -0.2 * step;
        axis.low = barely ? -0.2 * step : std::floor(least / step + 1e-9) * step;
        axis.high = std::ceil(most / step - 1e-9) * step;
    }
    const double first = std::ceil(axis.low / step - 1e-9);
    axis.ticks.clear();
    for (int i = 0; i <= maximum + 2 && (first + i) * step <= axis.high + 1e-9 * step; ++i)
        axis.ticks.push_back((first + i) * step);
    if (whole)
        std::erase_if(axis.ticks, [](double tick) { return tick != std::round(tick); });
}

} // namespace

void LineLayout::placeColumns()
{
    const auto& times = m_lines->times;
    const auto at = [&](auto it) { return static_cast<std::size_t>(it - times.begin()); };
    m_begin = at(std::lower_bound(times.begin(), times.end(), m_time.from));
    m_end = at(std::upper_bound(times.begin(), times.end(), m_time.to));
    const auto width =
        static_cast<std::size_t>(std::clamp(m_area.width() * m_options.devicePixelRatio, 1., 32'000.));
    m_columns.clear();
    m_dense = m_end - m_begin > width;
    if (!m_dense) { // and one on either side, where lines leave
        m_begin -= m_begin > 0 ? 1 : 0;
        m_end += m_end < times.size() ? 1 : 0;
        return;
    }
    m_columns.reserve(width + 1);
    std::size_t first = m_begin;
    for (std::size_t column = 0; column < width; ++column) {
        const Time from = timeAt(m_area.left() + static_cast<double>(column) / m_options.devicePixelRatio);
        first = at(std::lower_bound(times.begin() + static_cast<std::ptrdiff_t>(first),
                                    times.begin() + static_cast<std::ptrdiff_t>(m_end), from));
        m_columns.push_back(first);
    }
    m_columns.front() = m_begin;
    m_columns.push_back(m_end);
}

void LineLayout::placeAxis(Axis& axis, const Plot& plot, const std::vector<std::size_t>& series,
                           bool stacked) const
{
    const auto& times = m_lines->times;
    axis.unit = m_lines->series[series.front()].unit;
    axis.title = axisTitle(series);
    // Of what is in sight; of what leads there when that is nothing.
    std::size_t begin = m_begin, end = m_end;
    while (begin < end && times[begin] < m_time.from)
        ++begin;
    while (end > begin && times[end - 1] > m_time.to)
        --end;
    if (begin == end) {
        begin = m_begin;
        end = m_end;
    }
    Bounds bounds;
    std::vector<double> sums(stacked ? end - begin : 0);
    const bool logarithmic = m_options.look.logarithmic;
    bool adds = true;
    for (const std::size_t i : series) {
        const LineSeries& line = m_lines->series[i];
        adds = adds && line.adds;
        if (stacked) {
            addOnto(sums, line.values.data() + begin);
            if (i == series.back() || line.least < 0) // else it only grows
                for (const double sum : sums)
                    bounds.add(sum);
            continue;
        }
        const auto [least, most] = line.range(begin, end);
        bounds.add(least);
        bounds.add(most);
        if (logarithmic)
            for (std::size_t k = begin; k < end; ++k)
                bounds.addSize(line.values[k]);
    }
    const QFontMetricsF labels(smallChartFont(m_options.font));
    const int maximum = std::clamp(static_cast<int>(plot.rect.height() / (labels.height() * 2)), 3, 12);
    if (!std::isfinite(bounds.least) || !std::isfinite(bounds.most))
        bounds.least = bounds.most = 0;
    if (logarithmic) {
        const double largest = std::max(std::abs(bounds.least), std::abs(bounds.most));
        double floor = std::isfinite(bounds.smallest) ? bounds.smallest : 1;
        floor = std::max(floor, largest * std::pow(10, -ReachableDecades));
        axis.scale = ValueScale::logarithmic(std::pow(10, std::floor(std::log10(floor))));
        axis.low = bounds.zero || bounds.least < 0 ? axis.scale.position(std::min(0., bounds.least))
                                                   : axis.scale.position(floor);
        axis.high = axis.scale.position(std::max(0., bounds.most)) + 0.15;
        if (axis.high - axis.low < 1)
            axis.high = axis.low + 1;
        axis.ticks = valueTicks(axis.scale, axis.low, axis.high, axis.unit, std::max(2, maximum));
        return;
    }
    // From 0, but for a level that hardly changes: a cache of 4.3 GiB that grows by 10 MiB.
    const double span = bounds.most - bounds.least;
    const bool level =
        !adds && axis.unit != Unit::Percent && bounds.least > 0 && span > 0 && span < 0.4 * bounds.most;
    axis.low = level ? bounds.least - span * 0.1 : std::min(0., bounds.least);
    axis.high = std::max(bounds.most, level ? bounds.most : 0.);
    if (axis.unit == Unit::Percent && bounds.most > 20 && bounds.most <= 100)
        axis.high = 100;
    if (!(axis.high > axis.low))
        axis.high = axis.low + 1;
    roundBounds(axis, maximum, axis.unit == Unit::Count && !m_lines->binned);
}

bool LineLayout::breaksBetween(std::size_t from, std::size_t to) const
{
    const auto next = std::upper_bound(m_lines->breaks.begin(), m_lines->breaks.end(), from);
    return next != m_lines->breaks.end() && *next <= to;
}

std::vector<LineLayout::Point> LineLayout::points(const Plot& plot, bool right, const double* values,
                                                  const LineSeries* series) const
{
    const auto valueAt = [&](std::size_t i) { return values[i - m_begin]; };
    const auto y = [&](double value) { return yOf(plot, right, value); };
    std::vector<Point> points;
    std::size_t last = m_end; // the last moment with a value
    const auto opens = [&](std::size_t i) {
        return last == m_end || last + 1 < i || breaksBetween(last, i); // a missing value lies between
    };
    if (!m_dense) {
        points.reserve(m_end - m_begin);
        for (std::size_t i = m_begin; i < m_end; ++i) {
            if (std::isnan(valueAt(i)))
                continue;
            const double at = y(valueAt(i));
            points.push_back({xOf(m_lines->times[i]), at, at, at, at, opens(i)});
            last = i;
        }
        return points;
    }
    points.reserve(m_columns.size());
    for (std::size_t column = 0; column + 1 < m_columns.size(); ++column) {
        std::size_t first = m_columns[column];
        std::size_t end = m_columns[column + 1];
        while (first < end && std::isnan(valueAt(first)))
            ++first;
        while (end > first && std::isnan(valueAt(end - 1)))
            --end;
        if (first == end)
            continue;
        double least = valueAt(first), most = least;
        if (series) {
            std::tie(least, most) = series->range(first, end);
        } else {
            for (std::size_t i = first; i < end; ++i) {
                least = std::min(least, valueAt(i));
                most = std::max(most, valueAt(i));
            }
        }
        const double x = m_area.left() + static_cast<double>(column) / m_options.devicePixelRatio;
        points.push_back({x, y(most), y(least), y(valueAt(first)), y(valueAt(end - 1)), opens(first)});
        last = end - 1;
    }
    return points;
}

void LineLayout::placeTraces(Plot& plot, const Group& group) const
{
    std::vector<double> sums(group.stacked ? m_end - m_begin : 0);
    const auto add = [&](std::size_t series, bool right) {
        Trace trace;
        trace.series = series;
        trace.color = colorOf(series);
        trace.right = right;
        trace.area = group.stacked && !right;
        trace.dense = m_dense;
        const LineSeries& line = m_lines->series[series];
        const double* values = line.values.data() + m_begin;
        if (trace.area) {
            addOnto(sums, values);
            values = sums.data();
        }
        trace.points = points(plot, right, values, trace.area ? nullptr : &line);
        plot.traces.push_back(std::move(trace));
    };
    for (const std::size_t series : group.left)
        add(series, false);
    for (const std::size_t series : group.right)
        add(series, true);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/celltext.h"
#include "remote/query/denseids.h"
#include "remote/query/filtertest.h"
#include "remote/query/grouping.h"
#include "remote/query/rowblocks.h"

#include <array>
#include <cmath>

namespace bee {

namespace {

constexpr std::size_t topValues = 10;
constexpr quint32 mostDistinct = 100'000;
constexpr std::size_t binCount = 24;

struct Counted {
    qint64 count = 0;
    std::size_t place = 0; ///< of the first row that has it
};

/// The most frequent ones, those that came first before others.
std::vector<Counted> mostFrequent(std::vector<Counted> all)
{
    const auto more = [](const Counted& a, const Counted& b) {
        return a.count != b.count ? a.count > b.count : a.place < b.place;
    };
    const std::size_t size = std::min(topValues, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(size), all.end(), more);
    all.resize(size);
    return all;
}

/// A value and how often it occurs.
struct Weighted {
    double value = 0;
    qint64 count = 1;
};

Weighted weighted(double value)
{
    return {value, 1};
}
Weighted weighted(const Weighted& value)
{
    return value;
}

template <typename Value>
void fillBins(ColumnSummary& summary, const std::vector<Value>& values)
{
    // A few values far above the others would leave all of them in one bin.
    summary.logarithmic = summary.min > 0 && summary.max >= 100 * summary.min &&
                          summary.max - summary.min > 100 * (summary.p50 - summary.min);
    summary.bins.assign(binCount, 0);
    const auto scaled = [&](double value) { return summary.logarithmic ? std::log(value) : value; };
    const double low = scaled(summary.min);
    const double width = scaled(summary.max) / binCount - low / binCount; // no overflow
    for (const Value& value : values) {
        const Weighted each = weighted(value);
        const double bin = width > 0 ? scaled(each.value) / width - low / width : 0;
        summary.bins[static_cast<std::size_t>(std::clamp(bin, 0.0, binCount - 1.0))] += each.count;
    }
}

/// Of some distinct values: from how often each occurs.
void measureCounted(ColumnSummary& summary, std::vector<Weighted> values)
{
    if (values.empty())
        return;
    std::sort(values.begin(), values.end(),
              [](const Weighted& a, const Weighted& b) { return a.value < b.value; });
    summary.min = values.front().value;
    summary.max = values.back().value;
    std::size_t total = 0;
    for (const Weighted& each : values)
        total += static_cast<std::size_t>(each.count);
    const auto percentile = [&](unsigned percent) {
        auto left = static_cast<qint64>(nearestRank(total, percent));
        auto at = values.begin();
        while (left > at->count)
            left -= (at++)->count;
        return at->value;
    };
    summary.p50 = percentile(50);
    summary.p95 = percentile(95);
    summary.p99 = percentile(99);
    fillBins(summary, values);
}

/// Of any values: by selection.
void measureAll(ColumnSummary& summary, const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                int column, const std::stop_token& stop)
{
    std::vector<double> values;
    const bool done = forEachCell(snapshot, rows, column, stop, [&](std::size_t, auto cell) {
        if constexpr (!std::is_same_v<decltype(cell), TextId>)
            if (!isMissing(cell) && std::isfinite(static_cast<double>(cell)))
                values.push_back(static_cast<double>(cell));
    });
    if (!done || values.empty())
        return;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    summary.min = *least;
    summary.max = *most;
    auto begin = values.begin();
    const auto percentile = [&](unsigned percent) {
        const auto nth =
            values.begin() + static_cast<std::ptrdiff_t>(nearestRank(values.size(), percent) - 1);
        if (nth >= begin)
            std::nth_element(begin, nth, values.end());
        begin = std::max(begin, nth + 1);
        return *nth;
    };
    summary.p50 = percentile(50);
    summary.p95 = percentile(95);
    summary.p99 = percentile(99);
    fillBins(summary, values);
}

} // namespace

ColumnSummary summarizeColumn(const EventSnapshot& snapshot, const std::vector<quint32>* rows, int column,
                              const std::stop_token& stop)
{
    ColumnSummary summary;
    if (column < 0 || static_cast<std::size_t>(column) >= snapshot.schema().size())
        return summary;
    const ColumnKind kind = snapshot.schema()[static_cast<std::size_t>(column)].kind;
    const std::size_t total = rowsOf(snapshot, rows);
    DenseIds integers;
    std::vector<Counted> counted; ///< by TextId, or by the number of the integer
    const auto count = [&](std::size_t id, std::size_t place) {
        if (id >= counted.size())
            counted.resize(std::max(id + 1, counted.size() * 3 / 2));
        if (counted[id].count++ == 0) {
            counted[id].place = place;
            ++summary.distinct;
        }
    };
    const bool done = forEachCell(snapshot, rows, column, stop, [&](std::size_t i, auto cell) {
        if (isMissing(cell)) {
            ++summary.missing;
            return;
        }
        if constexpr (std::is_same_v<decltype(cell), TextId>) {
            count(static_cast<std::size_t>(cell), i);
        } else {
            if (kind != ColumnKind::Integer)
                return;
            const auto bits = static_cast<quint64>(static_cast<qint64>(cell));
            const quint32 id = integers.size() < mostDistinct ? integers.idOf(bits) : integers.known(bits);
            if (id != DenseIds::none)
                count(id, i);
        }
    });
    if (!done)
        return {};
    summary.rows = static_cast<qint64>(total);
    if (kind == ColumnKind::Integer && integers.size() < mostDistinct) {
        std::vector<Weighted> values;
        for (const Counted& each : counted) {
            const auto row = static_cast<qsizetype>(rows ? (*rows)[each.place] : each.place);
            if (each.count > 0)
                values.push_back({snapshot.real(row, column), each.count});
        }
        measureCounted(summary, std::move(values));
    } else if (kind != ColumnKind::Text) {
        measureAll(summary, snapshot, rows, column, stop);
        if (stop.stop_requested())
            return {};
    }
    counted.erase(
        std::remove_if(counted.begin(), counted.end(), [](const Counted& c) { return c.count == 0; }),
        counted.end());
    for (const Counted& each : mostFrequent(std::move(counted))) {
        const auto row = static_cast<qsizetype>(rows ? (*rows)[each.place] : each.place);
        summary.top.push_back({plainCellText(snapshot, row, column), each.count, row});
    }
    return summary;
}

} // namespace bee

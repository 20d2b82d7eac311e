// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/denseids.h"
#include "remote/query/distribution.h"
#include "remote/query/distributionrows.h"
#include "remote/query/filtertest.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bee {

namespace {

constexpr std::size_t longestName = 400;

bool isNumeric(const Schema& schema, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < schema.size() &&
           schema[static_cast<std::size_t>(column)].kind != ColumnKind::Text;
}

bool isGroup(const Schema& schema, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < schema.size() &&
           schema[static_cast<std::size_t>(column)].kind != ColumnKind::Real;
}

/// The numbers of one column for some rows; NaN where there is none.
void readNumbers(const EventSnapshot& events, const std::vector<quint32>& rows, int column,
                 std::vector<double>& numbers)
{
    numbers.resize(rows.size());
    forEachCell(events, &rows, column, {}, [&](std::size_t i, auto cell) {
        if constexpr (!std::is_same_v<decltype(cell), TextId>) {
            const bool has = !isMissing(cell) && std::isfinite(static_cast<double>(cell));
            numbers[i] = has ? static_cast<double>(cell) + 0.0 : std::numeric_limits<double>::quiet_NaN();
        }
    });
}

std::string nameOf(const EventSnapshot& events, qsizetype row, int column)
{
    if (events.isNull(row, column))
        return {};
    const Column& meta = events.schema()[static_cast<std::size_t>(column)];
    if (meta.kind == ColumnKind::Text)
        return std::string(events.text(row, column).substr(0, longestName));
    std::array<char, 40> text{};
    return {text.data(), plainInteger(events.integer(row, column), meta.base, text.data())};
}

void measure(GroupBox& box, double* first, std::size_t count)
{
    double* const end = first + count;
    box.count = count;
    const auto [least, most] = std::minmax_element(first, end);
    box.min = *least;
    box.max = *most;
    const long double sum = std::accumulate(first, end, 0.0L);
    box.mean = static_cast<double>(sum / static_cast<long double>(count));
    double* begin = first; // all before it are at or below the last percentile
    const auto at = [&](unsigned percent) {
        double* const nth = first + nearestRank(count, percent) - 1;
        if (nth >= begin)
            std::nth_element(begin, nth, end);
        begin = std::max(begin, nth + 1);
        return *nth;
    };
    box.p5 = at(5);
    box.p25 = at(25);
    box.p50 = at(50);
    box.p75 = at(75);
    box.p95 = at(95);
    box.p99 = at(99);
}

} // namespace

GroupBoxes groupBoxes(const EventSnapshot& events, const DistributionQuery& query, int groupColumn,
                      std::size_t most, const DistributionStop& stop)
{
    GroupBoxes made;
    if (!isNumeric(events.schema(), query.column) || !isGroup(events.schema(), groupColumn))
        return made;
    DenseIds ids;
    struct Group {
        quint64 count = 0;
        quint32 row = 0;
    };
    std::vector<Group> groups;
    std::vector<double> values; ///< that are not missing
    std::vector<quint32> groupOf;
    std::vector<double> numbers;
    if (query.filter.isAll()) {
        values.reserve(static_cast<std::size_t>(events.rowCount()));
        groupOf.reserve(static_cast<std::size_t>(events.rowCount()));
    }
    const bool read = forEachBlock(events, query.filter, stop, [&](const std::vector<quint32>& rows) {
        readNumbers(events, rows, query.column, numbers);
        forEachCell(events, &rows, groupColumn, {}, [&](std::size_t i, auto cell) {
            if (std::isnan(numbers[i])) {
                ++made.missing;
                return;
            }
            quint64 key = 0;
            if constexpr (std::is_same_v<decltype(cell), TextId>)
                key = static_cast<quint64>(cell);
            else
                key = static_cast<quint64>(isMissing(cell) ? nullInteger : static_cast<qint64>(cell));
            const quint32 id = ids.idOf(key);
            if (id == groups.size())
                groups.push_back({0, rows[i]});
            ++groups[id].count;
            values.push_back(numbers[i]);
            groupOf.push_back(id);
        });
    });
    if (!read)
        return made;

    std::vector<quint32> order(groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](quint32 a, quint32 b) { return groups[a].count > groups[b].count; });
    const std::size_t shown = std::min(most, order.size());
    // The values of the groups that are shown, group by group.
    std::vector<std::size_t> places(groups.size(), std::numeric_limits<std::size_t>::max());
    std::vector<std::size_t> begins;
    std::size_t size = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i < shown) {
            begins.push_back(size);
            places[order[i]] = size;
            size += groups[order[i]].count;
        } else {
            made.otherCount += groups[order[i]].count;
        }
    }
    made.otherGroups = order.size() - shown;
    std::vector<double> grouped(size);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::size_t& place = places[groupOf[i]]; place != std::numeric_limits<std::size_t>::max())
            grouped[place++] = values[i];
    for (std::size_t i = 0; i < shown; ++i) {
        if (stop && stop())
            return made;
        const Group& group = groups[order[i]];
        GroupBox box;
        box.row = group.row;
        box.name = nameOf(events, box.row, groupColumn);
        measure(box, grouped.data() + begins[i], group.count);
        made.boxes.push_back(std::move(box));
    }
    return made;
}

DensityGrid densityOf(const EventSnapshot& events, const DistributionQuery& query, int yColumn,
                      std::vector<double> xBounds, std::vector<double> yBounds, const DistributionStop& stop)
{
    DensityGrid grid;
    if (!isNumeric(events.schema(), query.column) || !isNumeric(events.schema(), yColumn) ||
        xBounds.size() < 2 || yBounds.size() < 2)
        return grid;
    grid.xBounds = std::move(xBounds);
    grid.yBounds = std::move(yBounds);
    grid.counts.assign(grid.width() * grid.height(), 0);
    const auto cell = [](const std::vector<double>& bounds, double value) {
        return static_cast<std::size_t>(std::upper_bound(bounds.begin(), bounds.end(), value) -
                                        bounds.begin()) -
               1; // below all: wraps, which is beyond any
    };
    std::vector<double> xs;
    std::vector<double> ys;
    forEachBlock(events, query.filter, stop, [&](const std::vector<quint32>& rows) {
        readNumbers(events, rows, query.column, xs);
        readNumbers(events, rows, yColumn, ys);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (std::isnan(xs[i]) || std::isnan(ys[i])) {
                ++grid.missing;
                continue;
            }
            ++grid.count;
            const std::size_t x = cell(grid.xBounds, xs[i]);
            const std::size_t y = cell(grid.yBounds, ys[i]);
            if (x < grid.width() && y < grid.height())
                ++grid.counts[y * grid.width() + x];
            else
                ++grid.outside;
        }
    });
    return grid;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/lines.h"

#include "remote/query/celltext.h"
#include "remote/query/denseids.h"
#include "remote/query/linecolumns.h"
#include "remote/query/rowblocks.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <optional>

namespace bee {

namespace {

constexpr std::size_t MaximumKeys = 100'000;
constexpr std::size_t MaximumBins = 1'000'000;
constexpr std::size_t MaximumCells = 32'000'000; ///< values of all lines
constexpr std::size_t LongestName = 200;
constexpr quint32 NoPoint = DenseIds::none;
constexpr qint64 Second = 1'000'000'000;
constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

/// Also where hostile times are further apart than int64 holds.
quint64 distance(qint64 from, qint64 to)
{
    return static_cast<quint64>(to) - static_cast<quint64>(from);
}

Time later(Time time, qint64 by)
{
    return time > Time::max() - Duration(by) ? Time::max() : time + Duration(by);
}

/// Of the rows: those that pass, where they are in time, and which line they add to.
struct Rows {
    std::vector<quint32> passed;
    bool all = true;
    std::vector<qint64> times;   ///< nullInteger: none
    std::vector<quint32> points; ///< index into Lines::times; NoPoint: none
    std::vector<quint32> keys;   ///< empty without a split
    [[nodiscard]] const std::vector<quint32>* list() const { return all ? nullptr : &passed; }
    [[nodiscard]] qsizetype row(std::size_t i) const { return static_cast<qsizetype>(all ? i : passed[i]); }
};

double numberOf(auto cell)
{
    if constexpr (std::is_same_v<decltype(cell), TextId>)
        return NoValue;
    else
        return isMissing(cell) ? NoValue : static_cast<double>(cell);
}

bool readTimes(const EventSnapshot& events, int column, Rows& rows, const std::stop_token& stop)
{
    rows.times.reserve(rowsOf(events, rows.list()));
    return forEachCell(events, rows.list(), column, stop, [&](std::size_t, auto cell) {
        if constexpr (std::is_integral_v<decltype(cell)>)
            rows.times.push_back(isMissing(cell) ? nullInteger : static_cast<qint64>(cell));
        else
            rows.times.push_back(nullInteger);
    });
}

/// A point for each stamp, or for each row where rows of one stamp do not belong together.
void placeIntervals(Rows& rows, bool together, Lines& lines)
{
    std::vector<quint32> order(rows.times.size());
    std::iota(order.begin(), order.end(), quint32{0});
    if (!std::is_sorted(rows.times.begin(), rows.times.end()))
        std::stable_sort(order.begin(), order.end(),
                         [&](quint32 a, quint32 b) { return rows.times[a] < rows.times[b]; });
    rows.points.assign(rows.times.size(), NoPoint);
    for (const quint32 i : order) {
        const qint64 time = rows.times[i];
        if (time == nullInteger)
            continue;
        const Time at{Duration(time)};
        if (!together || lines.times.empty() || lines.times.back() != at)
            lines.times.push_back(at);
        rows.points[i] = static_cast<quint32>(lines.times.size() - 1);
    }
    if (!lines.times.empty())
        lines.extent = {lines.times.front(), later(lines.times.back(), 1)};
}

/// The usual step, and where intervals are missing.
void findBreaks(Lines& lines)
{
    std::vector<quint64> steps;
    bool wholeSeconds = true;
    for (std::size_t i = 1; i < lines.times.size(); ++i) {
        const quint64 step = distance(lines.times[i - 1].time_since_epoch().count(),
                                      lines.times[i].time_since_epoch().count());
        if (step == 0)
            continue;
        steps.push_back(step);
        wholeSeconds = wholeSeconds && step % Second == 0;
    }
    if (steps.empty())
        return;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>((steps.size() - 1) / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    lines.step = Duration(static_cast<qint64>(std::min<quint64>(*middle, INT64_MAX)));
    const double longest =
        1.5 * static_cast<double>(lines.step.count()) + (wholeSeconds ? static_cast<double>(Second) : 0);
    for (std::size_t i = 1; i < lines.times.size(); ++i) {
        const quint64 step = distance(lines.times[i - 1].time_since_epoch().count(),
                                      lines.times[i].time_since_epoch().count());
        if (static_cast<double>(step) > longest)
            lines.breaks.push_back(i);
    }
}

/// Bins of a second; of a tenth where that is too coarse to see anything, of more where there were too many.
qint64 binWidth(const Rows& rows, qint64 first, qint64 last)
{
    const quint64 span = distance(first, last);
    if (span < 20 * quint64{Second}) {
        for (const qint64 time : rows.times)
            if (time != nullInteger && distance(first, time) % Second != 0)
                return Second / 10;
    }
    qint64 width = Second;
    for (const qint64 factor : {10, 6, 10, 6, 24, 30, 12, 10, 10, 10}) {
        if (span / static_cast<quint64>(width) < MaximumBins)
            break;
        width *= factor;
    }
    return width;
}

void placeBins(Rows& rows, Lines& lines)
{
    qint64 first = INT64_MAX;
    qint64 last = nullInteger;
    for (const qint64 time : rows.times) {
        if (time == nullInteger)
            continue;
        first = std::min(first, time);
        last = std::max(last, time);
    }
    rows.points.assign(rows.times.size(), NoPoint);
    if (last == nullInteger)
        return;
    const qint64 width = binWidth(rows, first, last);
    // Round times of the clock, as far as int64 holds them.
    const qint64 past = ((first % width) + width) % width;
    const qint64 begin = first < INT64_MIN + width ? first : first - past;
    const std::size_t bins =
        static_cast<std::size_t>(distance(begin, last) / static_cast<quint64>(width)) + 1;
    lines.times.reserve(bins);
    for (std::size_t i = 0; i < bins; ++i)
        lines.times.emplace_back(Duration(begin + static_cast<qint64>(i) * width));
    for (std::size_t i = 0; i < rows.times.size(); ++i)
        if (rows.times[i] != nullInteger)
            rows.points[i] =
                static_cast<quint32>(distance(begin, rows.times[i]) / static_cast<quint64>(width));
    lines.step = Duration(width);
    lines.binned = true;
    lines.extent = {lines.times.front(), later(lines.times.back(), width)};
}

/// Numbers the keys; what is beyond the most is one key, the last.
std::vector<qsizetype> numberKeys(const EventSnapshot& events, int column, Rows& rows,
                                  const std::stop_token& stop)
{
    DenseIds ids;
    std::vector<qsizetype> firstRows;
    rows.keys.assign(rows.times.size(), 0);
    (void)forEachCell(events, rows.list(), column, stop, [&](std::size_t i, auto cell) {
        quint64 bits = 0;
        if constexpr (std::is_same_v<decltype(cell), double>)
            bits = std::bit_cast<quint64>(cell);
        else if constexpr (std::is_same_v<decltype(cell), TextId>)
            bits = static_cast<quint64>(cell);
        else
            bits = static_cast<quint64>(isMissing(cell) ? nullInteger : static_cast<qint64>(cell));
        quint32 id = ids.known(bits);
        if (id == DenseIds::none) {
            if (firstRows.size() == MaximumKeys) {
                rows.keys[i] = MaximumKeys;
                return;
            }
            id = ids.idOf(bits);
            firstRows.push_back(rows.row(i));
        }
        rows.keys[i] = id;
    });
    return firstRows;
}

/// Which line a key adds to; NoPoint: none.
struct KeyLines {
    std::vector<quint32> lineOf; ///< by key, the last is of what was beyond the most keys
    std::vector<quint32> keyOf;  ///< by line
    bool others = false;         ///< one line more, for all other keys
};

KeyLines chooseKeys(const std::vector<double>& sums, std::size_t keys, std::size_t most, bool addsUp)
{
    std::vector<quint32> order(keys);
    std::iota(order.begin(), order.end(), quint32{0});
    const std::size_t shown = std::min(most, keys);
    const auto size = [&](quint32 key) { return std::isnan(sums[key]) ? 0 : std::abs(sums[key]); };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                      [&](quint32 a, quint32 b) { return size(a) != size(b) ? size(a) > size(b) : a < b; });
    KeyLines chosen;
    chosen.keyOf.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown));
    chosen.others = addsUp && keys > shown;
    chosen.lineOf.assign(keys + 1, chosen.others ? static_cast<quint32>(shown) : NoPoint);
    for (std::size_t i = 0; i < shown; ++i)
        chosen.lineOf[order[i]] = static_cast<quint32>(i);
    return chosen;
}

/// The lines of one measure (column -1: the number of rows), one for each of `count`.
std::vector<std::vector<double>> sumUp(const EventSnapshot& events, const Rows& rows, int column, bool adds,
                                       bool zeros, std::size_t points, const KeyLines* keys,
                                       std::size_t count, const std::stop_token& stop)
{
    std::vector<std::vector<double>> values(count, std::vector<double>(points, zeros ? 0 : NoValue));
    std::vector<std::vector<quint32>> parts(adds ? 0 : count, std::vector<quint32>(points));
    const auto add = [&](std::size_t i, double value) {
        const quint32 point = rows.points[i];
        const quint32 line = keys ? keys->lineOf[rows.keys[i]] : 0;
        if (point == NoPoint || line == NoPoint || std::isnan(value))
            return;
        double& sum = values[line][point];
        sum = std::isnan(sum) ? value : sum + value;
        if (!adds)
            ++parts[line][point];
    };
    if (column < 0) {
        for (std::size_t i = 0; i < rows.points.size(); ++i)
            add(i, 1);
        return values;
    }
    if (!forEachCell(events, rows.list(), column, stop,
                     [&](std::size_t i, auto cell) { add(i, numberOf(cell)); }))
        return {};
    for (std::size_t line = 0; line < parts.size(); ++line)
        for (std::size_t point = 0; point < points; ++point)
            if (parts[line][point] > 1)
                values[line][point] /= parts[line][point];
    return values;
}

QString keyName(const EventSnapshot& events, qsizetype row, int column)
{
    const QString text =
        events.isNull(row, column) ? QString() : plainCellText(events, row, column, LongestName);
    return text.isEmpty() ? QCoreApplication::translate("Lines", "(none)") : text;
}

/// least and most start as NaN, which any value replaces.
void widen(std::pair<double, double>& range, double least, double most)
{
    range.first = !(range.first <= least) && !std::isnan(least) ? least : range.first;
    range.second = !(range.second >= most) && !std::isnan(most) ? most : range.second;
}

} // namespace

void LineSeries::summarize()
{
    blocks.clear();
    blocks.reserve(values.size() / blockSize + 1);
    std::pair<double, double> all{NoValue, NoValue};
    for (std::size_t i = 0; i < values.size(); i += blockSize) {
        std::pair<double, double> block{NoValue, NoValue};
        for (std::size_t k = i; k < std::min(values.size(), i + blockSize); ++k)
            widen(block, values[k], values[k]);
        widen(all, block.first, block.second);
        blocks.push_back(block);
    }
    least = all.first;
    most = all.second;
}

std::pair<double, double> LineSeries::range(std::size_t begin, std::size_t end) const
{
    std::pair<double, double> range{NoValue, NoValue};
    for (std::size_t i = begin; i < end;) {
        if (i % blockSize == 0 && i + blockSize <= end) {
            widen(range, blocks[i / blockSize].first, blocks[i / blockSize].second);
            i += blockSize;
        } else {
            widen(range, values[i], values[i]);
            ++i;
        }
    }
    return range;
}

Lines linesOf(const EventSnapshot& events, const LineQuery& query, const std::stop_token& stop)
{
    Lines lines;
    const Schema& schema = events.schema();
    const int timeColumn = firstTimeColumn(schema);
    const auto isColumn = [&](int column) {
        return column >= 0 && static_cast<std::size_t>(column) < schema.size();
    };
    if (timeColumn < 0 || !std::all_of(query.columns.begin(), query.columns.end(), isColumn) ||
        (query.keyColumn >= 0 && !isColumn(query.keyColumn)))
        return lines;
    lines.timesAreArrival = schema[static_cast<std::size_t>(timeColumn)].isArrival;

    Rows rows;
    if (!query.filter.isAll()) {
        RowMatcher matcher(query.filter, schema);
        rows.passed = filterRows(events, 0, matcher, stop);
        rows.all = false;
    }
    lines.rows = rowsOf(events, rows.list());
    if (!readTimes(events, timeColumn, rows, stop))
        return {};
    const bool rates = query.perSecond || query.columns.empty();
    const bool split = query.keyColumn >= 0;
    if (rates) {
        placeBins(rows, lines);
    } else {
        placeIntervals(rows, split || !keyColumns(schema).empty(), lines);
        findBreaks(lines);
    }
    const std::size_t points = lines.times.size();
    if (points == 0 || stop.stop_requested())
        return {};

    std::vector<int> measures = query.columns;
    if (measures.empty())
        measures.push_back(-1);
    const auto addsUp = [&](int column) { return column < 0 || rates || columnAdds(schema, column); };
    std::vector<qsizetype> keyRows;
    KeyLines chosen;
    if (split) {
        keyRows = numberKeys(events, query.keyColumn, rows, stop);
        std::vector<double> sums(MaximumKeys + 1);
        const auto add = [&](std::size_t i, double value) {
            if (rows.points[i] != NoPoint && !std::isnan(value))
                sums[rows.keys[i]] += value;
        };
        if (measures.front() < 0)
            for (std::size_t i = 0; i < rows.keys.size(); ++i)
                add(i, 1);
        else
            (void)forEachCell(events, rows.list(), measures.front(), stop,
                              [&](std::size_t i, auto cell) { add(i, numberOf(cell)); });
        const bool beyond =
            std::any_of(rows.keys.begin(), rows.keys.end(), [](quint32 key) { return key == MaximumKeys; });
        const std::size_t most = std::clamp<std::size_t>(MaximumCells / points / measures.size(), 1,
                                                         std::max<std::size_t>(query.mostSeries, 1));
        chosen = chooseKeys(sums, keyRows.size(), most, addsUp(measures.front()));
        chosen.others = chosen.others || (beyond && addsUp(measures.front()));
        chosen.lineOf.resize(MaximumKeys + 1,
                             chosen.others ? static_cast<quint32>(chosen.keyOf.size()) : NoPoint);
        lines.keys = keyRows.size();
    }
    const std::size_t count = split ? chosen.keyOf.size() + (chosen.others ? 1 : 0) : 1;
    const double perSecond =
        static_cast<double>(Second) / static_cast<double>(std::max<qint64>(1, lines.step.count()));
    for (const int measure : measures) {
        const bool adds = addsUp(measure);
        auto values = sumUp(events, rows, measure, adds, rates || (split && adds), points,
                            split ? &chosen : nullptr, count, stop);
        if (stop.stop_requested() || values.size() != count)
            return {};
        const Column* column = measure < 0 ? nullptr : &schema[static_cast<std::size_t>(measure)];
        for (std::size_t i = 0; i < count; ++i) {
            LineSeries series;
            series.unit = column ? column->unit : Unit::Count;
            series.adds = adds;
            series.isOthers = split && i == chosen.keyOf.size();
            if (series.isOthers)
                series.name = QCoreApplication::translate("Lines", "others");
            else if (split)
                series.name = keyName(events, keyRows[chosen.keyOf[i]], query.keyColumn);
            if (!split || measures.size() > 1) {
                const QString name =
                    column ? column->name.left(LongestName) : QCoreApplication::translate("Lines", "rows");
                series.name = series.name.isEmpty() ? name : series.name + QStringLiteral(" · ") + name;
            }
            series.values = std::move(values[i]);
            if (rates)
                for (double& value : series.values)
                    value *= perSecond;
            series.summarize();
            lines.series.push_back(std::move(series));
        }
    }
    return lines;
}

} // namespace bee

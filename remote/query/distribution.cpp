// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/distribution.h"

#include "remote/query/distributionrows.h"
#include "remote/query/twothreads.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace bee {

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();
constexpr int finestDecimals = 6;

bool isNumeric(const Schema& schema, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < schema.size() &&
           schema[static_cast<std::size_t>(column)].kind != ColumnKind::Text;
}

constexpr double mostExact = 9e15; ///< integers up to here are doubles of their own

/// The integer nearest to a number below mostExact.
qint64 nearest(double value)
{
    return static_cast<qint64>(value < 0 ? value - 0.5 : value + 0.5);
}

/// The smallest number of decimals that writes all the values; one more than the finest when there is none.
int decimalsOf(const std::vector<double>& values)
{
    int decimals = 0;
    double factor = 1;
    const auto isWritten = [&factor](double value) {
        const double scaled = value * factor;
        return std::abs(scaled) < mostExact && static_cast<double>(nearest(scaled)) / factor == value;
    };
    for (const double value : values) {
        while (decimals <= finestDecimals && !isWritten(value)) {
            ++decimals;
            factor *= 10;
        }
        if (decimals > finestDecimals)
            break;
    }
    return decimals;
}

/// By their digits, as integers above the least: several times as fast as by comparing. False when they span
/// too much.
bool sortAsIntegers(std::vector<double>& values, double factor)
{
    if (values.empty())
        return true;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const qint64 first = nearest(*least * factor);
    const auto span = static_cast<quint64>(nearest(*most * factor)) - static_cast<quint64>(first);
    if (span > std::numeric_limits<quint32>::max())
        return false;
    std::vector<quint32> keys(values.size());
    std::vector<quint32> moved(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        keys[i] = static_cast<quint32>(nearest(values[i] * factor) - first);
    constexpr int digitBits = 11;
    for (int shift = 0; shift < 32 && (span >> shift) > 0; shift += digitBits) {
        const auto digit = [shift](quint32 key) { return (key >> shift) & ((1U << digitBits) - 1); };
        std::array<std::size_t, (1U << digitBits) + 1> places{};
        for (const quint32 key : keys)
            ++places[digit(key) + 1];
        std::partial_sum(places.begin(), places.end(), places.begin());
        for (const quint32 key : keys)
            moved[places[digit(key)]++] = key;
        keys.swap(moved);
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<double>(first + static_cast<qint64>(keys[i])) / factor;
    return true;
}

void sortInHalves(std::vector<double>& values)
{
    std::array<std::size_t, 2> ends{0, 0};
    inHalves(values.size(), [&](std::size_t part, std::size_t from, std::size_t to) {
        std::sort(values.begin() + static_cast<std::ptrdiff_t>(from),
                  values.begin() + static_cast<std::ptrdiff_t>(to));
        ends[part] = to;
    });
    if (ends[1] > 0)
        std::inplace_merge(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(ends[0]),
                           values.end());
}

/// Leaves each value once and says how many there are up to it.
void countDistinct(Distribution& made)
{
    std::size_t distinct = 0;
    for (std::size_t i = 0; i < made.values.size(); ++i)
        distinct += i == 0 || made.values[i] != made.values[i - 1];
    made.ranks.reserve(distinct);
    std::vector<double> values;
    values.reserve(distinct);
    for (std::size_t i = 0; i < made.values.size(); ++i) {
        if (i + 1 < made.values.size() && made.values[i + 1] == made.values[i])
            continue;
        values.push_back(made.values[i]);
        made.ranks.push_back(i + 1);
    }
    made.values = std::move(values);
}

double asBound(qint64 bound)
{
    return bound == std::numeric_limits<qint64>::max()   ? endless
           : bound == std::numeric_limits<qint64>::min() ? -endless
                                                         : static_cast<double>(bound);
}

bool overlaps(TimeRange range, Time from, Time to)
{
    return range.contains(from) || (from < range.from && to > range.from);
}

quint64 added(quint64 a, quint64 b)
{
    return a > ~quint64{0} - b ? ~quint64{0} : a + b;
}

} // namespace

std::shared_ptr<const Distribution>
distributionOf(const EventSnapshot& events, const DistributionQuery& query, const DistributionStop& stop)
{
    auto made = std::make_shared<Distribution>();
    if (!isNumeric(events.schema(), query.column))
        return made;
    const Column& meta = events.schema()[static_cast<std::size_t>(query.column)];
    made->name = meta.name;
    made->unit = meta.unit;
    if (query.filter.isAll())
        made->values.reserve(static_cast<std::size_t>(events.rowCount()));
    long double sum = 0;
    const bool done = forEachBlock(events, query.filter, stop, [&](const std::vector<quint32>& rows) {
        made->rows += rows.size();
        forEachCell(events, &rows, query.column, {}, [&](std::size_t, auto cell) {
            if constexpr (!std::is_same_v<decltype(cell), TextId>) {
                if (isMissing(cell) || !std::isfinite(static_cast<double>(cell))) {
                    ++made->missing;
                    return;
                }
                const double value = static_cast<double>(cell) + 0.0; // no -0
                made->values.push_back(value);
                sum += static_cast<long double>(value);
            }
        });
    });
    if (!done)
        return nullptr;
    made->sum = static_cast<double>(sum);
    made->decimals = decimalsOf(made->values);
    if (made->decimals > finestDecimals || !sortAsIntegers(made->values, std::pow(10, made->decimals)))
        sortInHalves(made->values);
    if (stop && stop())
        return nullptr;
    countDistinct(*made);
    return made;
}

std::shared_ptr<const Distribution> distributionOf(const HistogramSeries& series, TimeRange range,
                                                   const std::optional<QString>& key,
                                                   const DistributionStop& stop)
{
    auto made = std::make_shared<Distribution>();
    made->name = series.label;
    made->unit = series.unit;
    made->exact = false;
    std::vector<Bucket> known; ///< ascending by low, then high
    std::size_t seen = 0;
    for (const auto& interval : series.intervals) {
        if (++seen % 1024 == 0 && stop && stop())
            return nullptr;
        if ((key && interval->key != *key) || !overlaps(range, interval->start, interval->end))
            continue;
        for (const Bucket& bucket : interval->buckets) {
            if (bucket.count == 0 || bucket.high <= bucket.low)
                continue;
            const auto at =
                std::lower_bound(known.begin(), known.end(), bucket, [](const Bucket& a, const Bucket& b) {
                    return a.low != b.low ? a.low < b.low : a.high < b.high;
                });
            if (at != known.end() && at->low == bucket.low && at->high == bucket.high)
                at->count = added(at->count, bucket.count);
            else
                known.insert(at, bucket);
        }
    }
    for (const Bucket& bucket : known) {
        const DistributionBin bin{asBound(bucket.low), asBound(bucket.high), bucket.count};
        made->rows = added(made->rows, bin.count);
        if (!made->buckets.empty() && bin.low < made->buckets.back().high) {
            made->buckets.back().high = std::max(made->buckets.back().high, bin.high);
            made->buckets.back().count = added(made->buckets.back().count, bin.count);
        } else {
            made->buckets.push_back(bin);
        }
    }
    return made;
}

NumberBounds Distribution::least() const
{
    if (count() == 0)
        return {noNumber, noNumber};
    return exact ? NumberBounds{values.front(), values.front()}
                 : NumberBounds{buckets.front().low, buckets.front().high};
}

NumberBounds Distribution::greatest() const
{
    if (count() == 0)
        return {noNumber, noNumber};
    return exact ? NumberBounds{values.back(), values.back()}
                 : NumberBounds{buckets.back().low, buckets.back().high};
}

NumberBounds Distribution::mean() const
{
    if (count() == 0)
        return {noNumber, noNumber};
    const auto total = static_cast<double>(count());
    if (exact)
        return {sum / total, sum / total};
    NumberBounds mean;
    for (const DistributionBin& bucket : buckets) {
        mean.low += bucket.low * static_cast<double>(bucket.count);
        mean.high += bucket.high * static_cast<double>(bucket.count);
    }
    mean.low /= total;
    mean.high /= total;
    return mean;
}

NumberBounds Distribution::percentile(double share) const
{
    const quint64 total = count();
    if (total == 0 || std::isnan(share))
        return {noNumber, noNumber};
    // In parts of ten million: 0.999 of 1000 is 999, whatever 0.999 is as a double.
    constexpr quint64 parts = 10'000'000;
    const auto part = static_cast<quint64>(std::llround(std::clamp(share, 0.0, 1.0) * parts));
    const quint64 rank =
        std::max<quint64>(1, total / parts * part + (total % parts * part + parts - 1) / parts);
    if (exact) {
        const auto at = std::lower_bound(ranks.begin(), ranks.end(), rank);
        const double value = values[static_cast<std::size_t>(at - ranks.begin())];
        return {value, value};
    }
    quint64 upTo = 0;
    for (const DistributionBin& bucket : buckets) {
        upTo = added(upTo, bucket.count);
        if (upTo >= rank)
            return {bucket.low, bucket.high};
    }
    return {buckets.back().low, buckets.back().high};
}

NumberBounds Distribution::countBelow(double value) const
{
    if (exact) {
        const auto at = std::lower_bound(values.begin(), values.end(), value) - values.begin();
        const auto number = at == 0 ? 0.0 : static_cast<double>(ranks[static_cast<std::size_t>(at - 1)]);
        return {number, number};
    }
    NumberBounds bounds;
    for (const DistributionBin& bucket : buckets) {
        const auto number = static_cast<double>(bucket.count);
        bounds.low += bucket.high <= value ? number : 0;
        bounds.high += bucket.low < value ? number : 0;
    }
    return bounds;
}

NumberBounds Distribution::countUpTo(double value) const
{
    // The next double: nothing lies between.
    return countBelow(std::nextafter(value, endless));
}

quint64 Distribution::zeros() const
{
    if (!exact)
        return 0;
    return static_cast<quint64>(countUpTo(0).low - countBelow(0).low);
}

quint64 Distribution::negatives() const
{
    return static_cast<quint64>(countBelow(0).low);
}

double Distribution::leastSize() const
{
    double least = 0;
    const auto take = [&least](double value) {
        const double size = std::abs(value);
        if (size > 0 && std::isfinite(size) && (least == 0 || size < least))
            least = size;
    };
    if (exact) {
        // The smallest sizes lie to both sides of 0.
        const auto above = std::upper_bound(values.begin(), values.end(), 0.0);
        const auto below = std::lower_bound(values.begin(), values.end(), 0.0);
        if (above != values.end())
            take(*above);
        if (below != values.begin())
            take(*(below - 1));
    }
    for (const DistributionBin& bucket : buckets) {
        take(bucket.low);
        take(bucket.high);
    }
    return least > 0 ? least : 1;
}

namespace {

bool isName(const Schema& schema, int column)
{
    const Column& meta = schema[static_cast<std::size_t>(column)];
    if (meta.kind != ColumnKind::Integer || meta.unit != Unit::None)
        return false;
    if (meta.base != 10)
        return true;
    static constexpr std::array names{"pid", "ppid", "tid", "uid", "lport", "rport", "ret", "err", "type"};
    if (std::any_of(names.begin(), names.end(), [&](const char* name) {
            return fieldColumn(schema, QLatin1String(name).toString()) == column;
        }))
        return true;
    static constexpr std::array own{"ip",     "cpu",     "sector", "port",     "netns",    "mnt_ns", "cap",
                                    "seq",    "insetid", "cgroup", "prev tid", "prev pid", "tpid",   "fd",
                                    "result", "audit",   "gid",    "line",     "family",   "sig"};
    const QString lower = meta.name.toLower();
    return std::any_of(own.begin(), own.end(),
                       [&](const char* name) { return lower == QLatin1String(name); });
}

/// Smaller is likelier; -1: no distribution.
int columnRank(const Schema& schema, int column)
{
    const Column& meta = schema[static_cast<std::size_t>(column)];
    if (!isNumeric(schema, column) || meta.kind == ColumnKind::Time || isName(schema, column))
        return -1;
    const QString lower = meta.name.toLower();
    if (lower.startsWith(QLatin1String("endtime")) || lower == QLatin1String("time(s)"))
        return -1;
    if (lower.startsWith(QLatin1String("off"))) // where, not how much
        return 6;
    switch (meta.unit) {
    case Unit::Nanoseconds:
    case Unit::Microseconds:
    case Unit::Milliseconds:
    case Unit::Seconds:
        return fieldColumn(schema, u"lat") == column ? 0 : 1;
    case Unit::Bytes:
    case Unit::Kibibytes:
        return 2;
    case Unit::Percent:
        return 3;
    case Unit::Count:
    case Unit::Samples:
        return 4;
    case Unit::None:
        break;
    }
    return 5;
}

/// The columns with a rank, the smallest first.
std::vector<int> rankedColumns(const Schema& schema, int (*rank)(const Schema&, int))
{
    std::vector<int> columns;
    for (int column = 0; column < static_cast<int>(schema.size()); ++column)
        if (rank(schema, column) >= 0)
            columns.push_back(column);
    std::stable_sort(columns.begin(), columns.end(),
                     [&](int a, int b) { return rank(schema, a) < rank(schema, b); });
    return columns;
}

int groupRank(const Schema& schema, int column)
{
    if (fieldColumn(schema, u"comm") == column)
        return 0;
    if (schema[static_cast<std::size_t>(column)].kind == ColumnKind::Text)
        return 1;
    return isName(schema, column) ? 2 : -1;
}

} // namespace

std::vector<int> distributionColumns(const Schema& schema)
{
    return rankedColumns(schema, columnRank);
}

std::vector<int> distributionGroups(const Schema& schema)
{
    return rankedColumns(schema, groupRank);
}

} // namespace bee

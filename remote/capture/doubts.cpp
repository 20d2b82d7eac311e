// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/doubts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bee {

namespace {

/// Rows of several CPUs come a little out of order; more is a clock that was set or a row placed wrongly.
constexpr qint64 allowedBackNs = 1'000'000'000;
/// No latency is that long, whatever the unit: 2^53 ns are 104 days. A negative difference printed as
/// unsigned lies at 2^64, and one divided by 1000 (µs) or 1024 at 2^54.
constexpr qint64 endlessBound = qint64{1} << 53;
/// The same for single durations: -1 stands for "not known" in some tools, so only the large side tells.
constexpr double endlessNs = 10 * 365.25 * 86400e9;
/// Fewer rows than that say nothing about a counter.
constexpr qsizetype enoughRows = 10;

double nanosecondsOf(Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
        return 1;
    case Unit::Microseconds:
        return 1e3;
    case Unit::Milliseconds:
        return 1e6;
    case Unit::Seconds:
        return 1e9;
    default:
        return 0;
    }
}

bool isNumber(const Column& column)
{
    return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Real;
}

/// Calls visit(row, value) for the rows [from, to) that have a value, chunk by chunk: twenty times faster
/// than asking the snapshot for each.
template <typename Visit>
void forEachNumber(const EventSnapshot& events, int column, qsizetype from, qsizetype to, const Visit& visit)
{
    while (from < to) {
        const qsizetype base = from / EventChunk::capacity * EventChunk::capacity;
        const qsizetype end = std::min(to, base + EventChunk::capacity);
        const auto& chunk = *events.chunks()[static_cast<std::size_t>(base / EventChunk::capacity)];
        std::visit(
            [&](const auto& cells) {
                using Cell = typename std::decay_t<decltype(cells)>::value_type;
                if constexpr (std::is_arithmetic_v<Cell>) {
                    for (qsizetype row = from; row < end; ++row) {
                        const Cell cell = cells[static_cast<std::size_t>(row - base)];
                        const bool null = std::is_floating_point_v<Cell>
                                              ? cell != cell
                                              : cell == std::numeric_limits<Cell>::min();
                        if (!null)
                            visit(row, cell);
                    }
                }
            },
            chunk.columns[static_cast<std::size_t>(column)]);
        from = end;
    }
}

QString listed(const QStringList& names)
{
    if (names.size() < 2)
        return names.join(QString());
    return QCoreApplication::translate("Doubts", "%1 and %2")
        .arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.last());
}

} // namespace

void DoubtFinder::Finding::add(std::optional<Time> at)
{
    if (count++ == 0)
        first = at;
}

void DoubtFinder::begin(const Schema& schema)
{
    m_schema = schema;
    m_watches.clear();
    m_timeColumn = -1;
    m_rows = 0;
    m_lastTime = nullInteger;
    m_widestStep = 0;
    m_backwards = {};
    bool hasText = false;
    bool hasShare = false;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const Column& column = schema[i];
        const int index = static_cast<int>(i);
        hasText |= column.kind == ColumnKind::Text;
        if (column.kind == ColumnKind::Time && m_timeColumn < 0 && !column.isArrival)
            m_timeColumn = index;
        // Shares of CPU time are of one CPU, so that several make more than 100 %.
        if (isNumber(column) && column.unit == Unit::Percent &&
            !column.name.contains(QLatin1String("CPU"), Qt::CaseInsensitive)) {
            m_watches.push_back({index, Watch::Kind::Share});
            hasShare = true;
        }
        if (const double factor = nanosecondsOf(column.unit); isNumber(column) && factor > 0)
            m_watches.push_back({index, Watch::Kind::Length, endlessNs / factor});
        if (isNumber(column) && column.unit == Unit::Count)
            m_watches.push_back({index, Watch::Kind::Counter});
    }
    // Counters are partners where a share is made of them, and each row is one interval. Elsewhere a counter
    // may well stay at 0: a quiet process, a call that nobody makes.
    m_hasCounters = hasShare && !hasText;
    if (!m_hasCounters)
        std::erase_if(m_watches, [](const Watch& watch) { return watch.kind == Watch::Kind::Counter; });
}

bool DoubtFinder::read(const DecodedValues& values, qsizetype limit)
{
    bool done = true;
    m_wrongTotals = values.stats.wrongTotals;
    if (values.events)
        done = readRows(*values.events, limit);
    if (values.histogram)
        done = readIntervals(*values.histogram, limit) && done;
    return done;
}

bool DoubtFinder::readRows(const EventSnapshot& events, qsizetype limit)
{
    if (events.schema() != m_schema || events.rowCount() < m_rows)
        begin(events.schema());
    const qsizetype to = std::min(events.rowCount(), m_rows + limit);
    for (Watch& watch : m_watches)
        readColumn(watch, events, to);
    if (m_timeColumn >= 0)
        readTimes(events, to);
    m_rows = to;
    return to == events.rowCount();
}

void DoubtFinder::readColumn(Watch& watch, const EventSnapshot& events, qsizetype to) const
{
    const auto timeOf = [&](qsizetype row) {
        return m_timeColumn >= 0 && !events.isNull(row, m_timeColumn)
                   ? std::optional(events.time(row, m_timeColumn))
                   : std::nullopt;
    };
    forEachNumber(events, watch.column, m_rows, to, [&](qsizetype row, auto cell) {
        const auto value = static_cast<double>(cell);
        if (watch.kind == Watch::Kind::Length) {
            if (value >= watch.limit)
                watch.wrong.add(timeOf(row));
            return;
        }
        if (!watch.seen)
            watch.first = value;
        watch.moved |= watch.seen && value != watch.first;
        watch.seen = true;
        if (watch.kind == Watch::Kind::Share && (value < 0 || value > 100 + 1e-9))
            watch.wrong.add(timeOf(row));
    });
}

void DoubtFinder::readTimes(const EventSnapshot& events, qsizetype to)
{
    forEachNumber(events, m_timeColumn, m_rows, to, [this](qsizetype, auto cell) {
        const auto time = static_cast<qint64>(cell);
        // Unsigned: times of a hostile file may lie further apart than int64 holds.
        const quint64 back = m_lastTime != nullInteger && time < m_lastTime
                                 ? static_cast<quint64>(m_lastTime) - static_cast<quint64>(time)
                                 : 0;
        if (back > allowedBackNs) {
            m_backwards.add(Time(Duration(time)));
            m_widestStep =
                std::max(m_widestStep,
                         static_cast<qint64>(std::min<quint64>(back, std::numeric_limits<qint64>::max())));
        }
        m_lastTime = time;
    });
}

bool DoubtFinder::readIntervals(const HistogramSeries& series, qsizetype limit)
{
    if (series.intervals.size() < m_intervals) {
        m_intervals = 0;
        m_endless = {};
    }
    const std::size_t to = std::min(series.intervals.size(), m_intervals + static_cast<std::size_t>(limit));
    for (; m_intervals < to; ++m_intervals) {
        const HistogramInterval& interval = *series.intervals[m_intervals];
        const bool endless =
            std::any_of(interval.buckets.begin(), interval.buckets.end(),
                        [](const Bucket& bucket) { return bucket.low >= endlessBound && bucket.count > 0; });
        if (endless)
            m_endless.add(interval.start);
    }
    return to == series.intervals.size();
}

std::optional<Doubt> DoubtFinder::stuckCounter() const
{
    if (!m_hasCounters || m_rows < enoughRows)
        return std::nullopt;
    const auto name = [this](const Watch& watch) {
        return m_schema[static_cast<std::size_t>(watch.column)].name;
    };
    QStringList moving;
    QStringList shares;
    const Watch* stuck = nullptr;
    for (const Watch& watch : m_watches) {
        if (watch.kind == Watch::Kind::Share && watch.seen && !watch.moved)
            shares += name(watch);
        if (watch.kind == Watch::Kind::Counter && watch.moved)
            moving += name(watch);
        else if (watch.kind == Watch::Kind::Counter && watch.seen && !stuck)
            stuck = &watch;
    }
    // A share that moves shows that what it is made of is counted, even where one counter has nothing to do.
    if (!stuck || moving.size() < 2 || shares.isEmpty())
        return std::nullopt;
    return Doubt{QCoreApplication::translate("Doubts",
                                             "%1 stayed at %2 in all intervals while %3 moved. The tool "
                                             "probably does not see it on this kernel; do not trust %4.")
                     .arg(name(*stuck), QString::number(stuck->first), listed(moving), listed(shares)),
                 std::nullopt, static_cast<quint64>(m_rows)};
}

std::vector<Doubt> DoubtFinder::doubts() const
{
    std::vector<Doubt> doubts;
    for (const Watch& watch : m_watches) {
        const Finding& wrong = watch.wrong;
        if (wrong.count == 0)
            continue;
        const QString name = m_schema[static_cast<std::size_t>(watch.column)].name;
        const QString text =
            watch.kind == Watch::Kind::Share
                ? QCoreApplication::translate("Doubts", "%1 is under 0 % or over 100 %.")
                : QCoreApplication::translate(
                      "Doubts", "%1 is longer than ten years: a difference that fell below zero.");
        doubts.push_back({text.arg(name), wrong.first, wrong.count});
    }
    if (const std::optional<Doubt> stuck = stuckCounter())
        doubts.push_back(*stuck);
    if (m_backwards.count > 0)
        doubts.push_back({QCoreApplication::translate("Doubts", "Times go backwards, by up to %1 s.")
                              .arg(static_cast<double>(m_widestStep) / 1e9, 0, 'f', 1),
                          m_backwards.first, m_backwards.count});
    if (m_endless.count > 0)
        doubts.push_back(
            {QCoreApplication::translate(
                 "Doubts", "There are counts in buckets that no value can reach: differences that "
                           "fell below zero. They are no latencies."),
             m_endless.first, m_endless.count});
    if (m_wrongTotals > 0)
        doubts.push_back({QCoreApplication::translate(
                              "Doubts", "Histograms do not sum up to the count printed below them: %1.")
                              .arg(m_wrongTotals),
                          std::nullopt, m_wrongTotals});
    return doubts;
}

std::vector<Doubt> findDoubts(const DecodedValues& values)
{
    DoubtFinder finder;
    finder.read(values, std::numeric_limits<qsizetype>::max() / 2);
    return finder.doubts();
}

} // namespace bee

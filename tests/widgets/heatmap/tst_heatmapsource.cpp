// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatmapdata.h"
#include "remote/query/field.h"
#include "widgets/heatmap/heatmapsource.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace bee;
using namespace bee::test;

namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr qint64 Start = 1'771'596'000 * Second;
constexpr qint64 Largest = std::numeric_limits<qint64>::max();

enum Field { TimeField, Comm, Pid, Disk, Sector, Latency, Size, Queue, Share };

Schema schema()
{
    const auto column = [](const char* name, ColumnKind kind, Unit unit = Unit::None) {
        return Column{QString::fromLatin1(name), kind, unit, 10, false, {}};
    };
    return {column("TIME(s)", ColumnKind::Time),
            column("COMM", ColumnKind::Text),
            column("PID", ColumnKind::Integer),
            column("DISK", ColumnKind::Text),
            column("SECTOR", ColumnKind::Integer),
            column("LAT(ms)", ColumnKind::Real, Unit::Milliseconds),
            column("BYTES", ColumnKind::Integer, Unit::Bytes),
            column("QUE(us)", ColumnKind::Integer, Unit::Microseconds),
            column("SHARE", ColumnKind::Real)};
}

/// Rows as a disk's I/O: several scales of latency, missing values and times, times that go back.
void fill(EventTable& table, int rows, quint64 seed)
{
    std::mt19937_64 random(seed);
    const auto base = static_cast<qint64>(table.rowCount());
    for (int i = 0; i < rows; ++i) {
        const qint64 jitter =
            static_cast<qint64>(random() % 40'000'000) - (random() % 500 == 0 ? 3 * Second : 0);
        if (random() % 200 != 0)
            table.setInteger(TimeField, Start + (base + i) * 1'000'000 + jitter);
        table.setText(Comm, "comm" + std::to_string(random() % 7));
        table.setInteger(Pid, static_cast<qint64>(random() % 11));
        table.setText(Disk, random() % 3 == 0 ? "sda" : "vdb");
        table.setInteger(Sector, static_cast<qint64>(random() % 5'000'000'000));
        const double us = std::round(std::exp(static_cast<double>(random() % 1400) / 100));
        if (random() % 50 != 0)
            table.setReal(Latency, us / 1000);
        table.setInteger(Size, static_cast<qint64>(512 << (random() % 12)));
        table.setInteger(Queue, static_cast<qint64>(random() % 100) - 30);
        table.setReal(Share, static_cast<double>(random() % 100'000) / 100 - 200);
        table.commitRow();
    }
}

EventHeatmap valueMap(int column)
{
    EventHeatmap heatmap;
    heatmap.valueColumn = column;
    return heatmap;
}

/// What one row means, worked out by itself.
struct Point {
    qint64 time;
    double value;
    double color;
    QString key;
    QString process;
};
std::vector<Point> pointsOf(const EventSnapshot& events, const EventHeatmap& heatmap, double factor)
{
    std::vector<Point> points;
    std::unique_ptr<RowMatcher> matcher;
    if (!heatmap.filter.isAll())
        matcher = std::make_unique<RowMatcher>(heatmap.filter, events.schema());
    const bool offset = heatmap.mode == EventHeatmap::Mode::SubsecondOffset;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        if (events.isNull(row, TimeField) || (!offset && events.isNull(row, heatmap.valueColumn)) ||
            (matcher && !matcher->matches(events, row)))
            continue;
        Point point{events.integer(row, TimeField), 0, 0, {}, {}};
        point.value = offset ? static_cast<double>(point.time % Second)
                             : std::round(events.real(row, heatmap.valueColumn) * factor * 1e6) / 1e6;
        if (factor > 1)
            point.value = std::round(point.value);
        if (heatmap.colorColumn >= 0)
            point.color = events.real(row, heatmap.colorColumn);
        if (heatmap.keyColumn == Disk)
            point.key = QString::fromStdString(std::string(events.text(row, Disk)));
        else if (heatmap.keyColumn == Pid)
            point.key = QString::number(events.integer(row, Pid));
        point.process = QString::fromStdString(std::string(events.text(row, Comm))) +
                        QStringLiteral(" (%1)").arg(events.integer(row, Pid));
        points.push_back(point);
    }
    return points;
}

/// The grid against a count of the points for its own columns and rows.
void compareToCount(const HeatmapGrid& grid, const std::vector<Point>& points,
                    const std::optional<QString>& key, bool colored)
{
    const std::size_t rows = grid.rows.size();
    std::vector<quint64> counts(grid.columns.size() * rows);
    std::vector<std::pair<double, quint64>> sums(counts.size());
    for (const Point& point : points) {
        if (key && point.key != *key)
            continue;
        const Time at{Duration(point.time)};
        const auto column = std::partition_point(grid.columns.begin(), grid.columns.end(),
                                                 [&](const auto& c) { return c.time.to <= at; });
        const auto row = std::partition_point(grid.rows.begin(), grid.rows.end(), [&](const auto& r) {
            return static_cast<double>(r.high) <= point.value && r.high != Largest;
        });
        if (column == grid.columns.end() || column->time.from > at || row == grid.rows.end() ||
            static_cast<double>(row->low) > point.value)
            continue;
        const std::size_t cell = static_cast<std::size_t>(column - grid.columns.begin()) * rows +
                                 static_cast<std::size_t>(row - grid.rows.begin());
        ++counts[cell];
        if (!std::isnan(point.color)) {
            sums[cell].first += point.color;
            ++sums[cell].second;
        }
    }
    QCOMPARE(grid.counts, counts);
    quint64 total = 0;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        quint64 sum = 0;
        for (std::size_t r = 0; r < rows; ++r)
            sum += counts[c * rows + r];
        QCOMPARE(grid.columns[c].count, sum);
        total += sum;
    }
    QCOMPARE(grid.total, total);
    if (!colored) {
        QVERIFY(grid.means.empty());
        return;
    }
    QCOMPARE(grid.means.size(), counts.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].second == 0) {
            QVERIFY(std::isnan(grid.means[i]));
            continue;
        }
        const double mean = sums[i].first / static_cast<double>(sums[i].second);
        QVERIFY(std::abs(grid.means[i] - mean) <= 1e-6 * std::max(1., std::abs(mean)));
    }
}

void checkPlaces(const HeatmapGrid& grid, const HeatmapRequest& request)
{
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        const auto& column = grid.columns[c];
        QVERIFY(column.end > column.begin && column.begin >= 0 && column.end <= request.width);
        QVERIFY(column.time.to > column.time.from);
        if (c > 0) {
            QVERIFY(column.begin >= grid.columns[c - 1].end);
            QVERIFY(column.time.from == grid.columns[c - 1].time.to);
        }
    }
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const auto& row = grid.rows[r];
        QVERIFY(row.bottom > row.top && row.top >= 0 && row.bottom <= request.height);
        QVERIFY(row.high > row.low);
        if (r > 0) {
            QVERIFY(row.bottom <= grid.rows[r - 1].top);
            QCOMPARE(row.low, grid.rows[r - 1].high);
        }
    }
}

} // namespace

class TestHeatmapSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsAreCountedWhereTheyAre_data();
    void eventsAreCountedWhereTheyAre();
    void aGrownTableIsLikeANewOne();
    void allOfTheDataIsShown();
    void rowsAreRound();
    void ticksAreRound();
    void processesOfABox();
    void aStoppedSourceIsNone();
    void nothingIsNothing();
    void extremesStayInBounds();
    void mapsOfTables();
};

void TestHeatmapSource::eventsAreCountedWhereTheyAre_data()
{
    QTest::addColumn<EventHeatmap>("heatmap");
    QTest::addColumn<double>("factor");
    QTest::newRow("latency") << valueMap(Latency) << 1e6;
    QTest::newRow("sector") << valueMap(Sector) << 1.;
    QTest::newRow("size") << valueMap(Size) << 1.;
    QTest::newRow("negative and zero") << valueMap(Queue) << 1e3;
    QTest::newRow("real numbers of no unit") << valueMap(Share) << 1.;
    EventHeatmap heatmap = valueMap(Latency);
    heatmap.keyColumn = Disk;
    QTest::newRow("by disk") << heatmap << 1e6;
    heatmap.keyColumn = Pid;
    QTest::newRow("by process") << heatmap << 1e6;
    heatmap.filter.expressions.push_back(
        std::get<FilterExpression>(FilterExpression::parse(QStringLiteral("pid > 4 and bytes >= 4096"))));
    QTest::newRow("some rows by process") << heatmap << 1e6;
    heatmap = valueMap(Sector);
    heatmap.colorColumn = Latency;
    QTest::newRow("sector by mean latency") << heatmap << 1.;
    heatmap.keyColumn = Disk;
    QTest::newRow("sector by mean latency by disk") << heatmap << 1.;
    heatmap = {};
    heatmap.mode = EventHeatmap::Mode::SubsecondOffset;
    QTest::newRow("offset in the second") << heatmap << 1.;
}

void TestHeatmapSource::eventsAreCountedWhereTheyAre()
{
    QFETCH(EventHeatmap, heatmap);
    QFETCH(double, factor);
    EventTable table(schema());
    fill(table, 40'000, 1);
    const EventSnapshot events = table.snapshot();
    const auto source = eventHeatmap(events, heatmap);
    const std::vector<Point> points = pointsOf(events, heatmap, factor);
    QCOMPARE(source->totalCount(), static_cast<quint64>(points.size()));
    std::mt19937_64 random(5);
    QStringList keys = source->keys();
    for (int round = 0; round < 37; ++round) {
        HeatmapRequest request;
        request.width = 40 + static_cast<int>(random() % 900);
        request.height = 20 + static_cast<int>(random() % 600);
        request.axis = round % 5 == 1   ? ValueAxis::Linear
                       : round % 5 == 2 ? ValueAxis::Logarithmic
                                        : ValueAxis::Auto;
        const HeatmapGrid all = source->bin(request);
        if (round % 3 > 0) {
            const double share = std::pow(0.5, static_cast<double>(random() % 22));
            const auto span = static_cast<double>((all.time.to - all.time.from).count());
            const auto from =
                static_cast<qint64>(span * (1 - share) * static_cast<double>(random() % 1000) / 1000);
            request.time.from = all.time.from + Duration(from);
            request.time.to = request.time.from + Duration(1 + static_cast<qint64>(span * share));
        }
        if (round % 4 > 1) {
            const double span = all.highPosition - all.lowPosition;
            const double share = std::pow(0.5, static_cast<double>(random() % 12));
            const double low =
                all.lowPosition + span * (1 - share) * static_cast<double>(random() % 1000) / 1000;
            request.values = ValueRange{static_cast<qint64>(all.scale.value(low)),
                                        static_cast<qint64>(all.scale.value(low + span * share)) + 1};
        }
        if (!keys.isEmpty() && round % 2 == 0)
            request.key = keys[static_cast<qsizetype>(random() % static_cast<quint64>(keys.size()))];
        const HeatmapGrid grid = source->bin(request);
        checkPlaces(grid, request);
        compareToCount(grid, points, request.key, heatmap.colorColumn >= 0);
        if (QTest::currentTestFailed())
            return;
        if (round % 12 == 0) {
            const auto last =
                static_cast<quint64>(std::count_if(points.begin(), points.end(), [&](const Point& p) {
                    return !request.key || p.key == *request.key;
                }));
            QCOMPARE(grid.total, last);
        }
    }
    HeatmapRequest unknown;
    unknown.width = unknown.height = 100;
    unknown.key = QStringLiteral("no such key");
    QCOMPARE(source->bin(unknown).total, 0ULL);
}

void TestHeatmapSource::aGrownTableIsLikeANewOne()
{
    EventTable table(schema());
    EventHeatmap heatmap = valueMap(Latency);
    heatmap.keyColumn = Disk;
    std::shared_ptr<const HeatmapSource> source;
    const std::vector<double> shares{0.5, 0.99, 1};
    for (int round = 0; round < 25; ++round) {
        fill(table, 1 + 700 * (round % 7), static_cast<quint64>(round));
        const EventSnapshot events = table.snapshot();
        source = eventHeatmap(events, heatmap, source);
        const auto fresh = eventHeatmap(events, heatmap);
        QCOMPARE(source->totalCount(), fresh->totalCount());
        QVERIFY(source->extent() == fresh->extent());
        QCOMPARE(source->keys(), fresh->keys());
        HeatmapRequest request;
        request.width = 300;
        request.height = 200;
        for (const auto& key : {std::optional<QString>(), std::optional<QString>(QStringLiteral("sda"))}) {
            request.key = key;
            const HeatmapGrid a = source->bin(request);
            const HeatmapGrid b = fresh->bin(request);
            QCOMPARE(a.counts, b.counts);
            QCOMPARE(a.total, b.total);
            const auto p = source->percentiles(a, request, shares, {});
            const auto q = fresh->percentiles(b, request, shares, {});
            for (std::size_t i = 0; i < p.bands.size(); ++i) {
                QVERIFY(p.bands[i].low == q.bands[i].low ||
                        (std::isnan(p.bands[i].low) && std::isnan(q.bands[i].low)));
            }
        }
    }
}

void TestHeatmapSource::allOfTheDataIsShown()
{
    EventTable table(schema());
    table.setInteger(TimeField, Start);
    table.setReal(Latency, 0.031);
    table.commitRow();
    const auto source = eventHeatmap(table.snapshot(), valueMap(Latency));
    QCOMPARE(source->unit(), Unit::Nanoseconds);
    HeatmapRequest request;
    request.width = 100;
    request.height = 100;
    const HeatmapGrid grid = source->bin(request);
    QCOMPARE(grid.total, 1ULL);
    const auto row = std::find_if(grid.rows.begin(), grid.rows.end(), [&](const auto& r) {
        return grid.counts[static_cast<std::size_t>(&r - grid.rows.data())] > 0;
    });
    QVERIFY(row != grid.rows.end() && row->low <= 31'000 && row->high > 31'000);
    const double share = 0.999;
    const auto percentiles = source->percentiles(grid, request, {&share, 1}, {});
    QVERIFY(percentiles.exact);
    QCOMPARE(percentiles.bands.at(0).low, 31'000.);
    QCOMPARE(percentiles.bands.at(0).high, 31'000.);
}

void TestHeatmapSource::rowsAreRound()
{
    EventTable table(schema());
    fill(table, 20'000, 3);
    HeatmapRequest request;
    request.width = 900;
    request.height = 500;
    const HeatmapGrid log = eventHeatmap(table.snapshot(), valueMap(Latency))->bin(request);
    // Powers of ten, which are ticks of the axis, lie between rows.
    for (qint64 power = 10'000; power <= 100'000'000; power *= 10)
        QVERIFY(std::any_of(log.rows.begin(), log.rows.end(), [&](const auto& r) { return r.low == power; }));
    QVERIFY(log.rows.size() > 60);
    request.axis = ValueAxis::Linear;
    const HeatmapGrid linear = eventHeatmap(table.snapshot(), valueMap(Latency))->bin(request);
    const qint64 step = linear.rows.at(1).high - linear.rows.at(1).low;
    qint64 digit = step;
    while (digit % 10 == 0)
        digit /= 10;
    QVERIFY(digit == 1 || digit == 2 || digit == 5);
    for (const auto& row : linear.rows) {
        QCOMPARE(row.high - row.low, step);
        QCOMPARE(row.low % step, 0LL);
    }
    request.axis = ValueAxis::Auto;
    QVERIFY(!log.scale.isLinear());
    QVERIFY(eventHeatmap(table.snapshot(), valueMap(Sector))->bin(request).scale.isLinear());
    // A narrow stretch of values has rows as fine as whole numbers allow.
    request.values = ValueRange{1'000'000, 1'010'000};
    const HeatmapGrid fine = eventHeatmap(table.snapshot(), valueMap(Latency))->bin(request);
    QVERIFY(fine.rows.size() > 60);
    QCOMPARE(fine.rows.front().low, 1'000'000LL);
    QCOMPARE(fine.rows.back().high, 1'010'000LL);
}

void TestHeatmapSource::ticksAreRound()
{
    const ValueScale scale = ValueScale::logarithmic(1000);
    const auto ticks = [&](double low, double high, Unit unit, int most) {
        return valueTicks(scale, scale.position(low), scale.position(high), unit, most);
    };
    using Values = std::vector<double>;
    QCOMPARE(ticks(1000, 1e9, Unit::Nanoseconds, 8), (Values{1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9}));
    QCOMPARE(ticks(1000, 1e9, Unit::Nanoseconds, 4), (Values{1e3, 1e6, 1e9}));
    QCOMPARE(ticks(1024, 1 << 20, Unit::Bytes, 3), (Values{1024, 32768, 1 << 20}));
    // Narrowed to less than there are decades, still some.
    QCOMPARE(ticks(1'000'000, 1'050'000, Unit::Nanoseconds, 6),
             (Values{1'000'000, 1'010'000, 1'020'000, 1'030'000, 1'040'000, 1'050'000}));
    QCOMPARE(valueTicks(ValueScale::linear(), 0, 1e9, Unit::Nanoseconds, 5),
             (Values{0, 2e8, 4e8, 6e8, 8e8, 1e9}));
}

void TestHeatmapSource::processesOfABox()
{
    EventTable table(schema());
    fill(table, 150'000, 9);
    EventHeatmap heatmap = valueMap(Latency);
    heatmap.keyColumn = Disk;
    heatmap.filter.expressions.push_back(
        std::get<FilterExpression>(FilterExpression::parse(QStringLiteral("pid != 3"))));
    const EventSnapshot events = table.snapshot();
    const auto source = eventHeatmap(events, heatmap);
    const std::vector<Point> points = pointsOf(events, heatmap, 1e6);
    const TimeRange time{Time(Duration(Start + 20 * Second)), Time(Duration(Start + 90 * Second))};
    const ValueRange values{50'000, 3'000'000};
    const QString key = QStringLiteral("vdb");
    std::map<QString, quint64> counts;
    for (const Point& point : points)
        if (time.contains(Time(Duration(point.time))) && point.value >= 50'000 && point.value < 3'000'000 &&
            point.key == key)
            ++counts[point.process];
    const auto found = source->processes(time, values, key, 1000, {});
    QCOMPARE(found.size(), counts.size());
    QVERIFY(found.size() > 10);
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].count, counts[found[i].name]);
        QVERIFY(i == 0 || found[i].count <= found[i - 1].count);
    }
    QCOMPARE(source->processes(time, values, key, 3, {}).size(), std::size_t(3));
}

void TestHeatmapSource::aStoppedSourceIsNone()
{
    EventTable table(schema());
    fill(table, 1000, 1);
    QVERIFY(!eventHeatmap(table.snapshot(), valueMap(Latency), {}, [] { return true; }));
}

void TestHeatmapSource::nothingIsNothing()
{
    HeatmapRequest request;
    request.width = 100;
    request.height = 100;
    EventHeatmap wrong = valueMap(99);
    const EventTable table(schema());
    EventTable textual(Schema{Column{QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}}});
    textual.setText(0, "a");
    textual.commitRow();
    for (const auto& source :
         {eventHeatmap(table.snapshot(), valueMap(Latency)), eventHeatmap(EventSnapshot(), valueMap(0)),
          eventHeatmap(table.snapshot(), wrong), eventHeatmap(textual.snapshot(), valueMap(0)),
          histogramHeatmap(nullptr), histogramHeatmap(std::make_shared<HistogramSeries>())}) {
        QVERIFY(source->extent().from == source->extent().to);
        const HeatmapGrid grid = source->bin(request);
        QVERIFY(grid.columns.empty());
        QCOMPARE(grid.total, 0ULL);
        const double share = 0.5;
        QVERIFY(source->percentiles(grid, request, {&share, 1}, {}).bands.empty());
        QVERIFY(source->processes({}, {0, 1}, {}, 3, {}).empty());
    }
}

void TestHeatmapSource::extremesStayInBounds()
{
    EventTable table(schema());
    for (const qint64 time : {std::numeric_limits<qint64>::min() + 1, qint64(0), Start, Largest}) {
        for (const double value :
             {-1e300, -1., 0., 1e-9, 1., 1e300, std::numeric_limits<double>::infinity()}) {
            table.setInteger(TimeField, time);
            table.setReal(Latency, value);
            table.setReal(Share, value);
            table.setInteger(Size, value > 0 ? Largest : std::numeric_limits<qint64>::min() + 1);
            table.setInteger(Queue, value > 0 ? Largest : std::numeric_limits<qint64>::min() + 1);
            table.commitRow();
        }
    }
    for (const int column : {int(Latency), int(Share), int(Size), int(Queue)}) {
        const auto source = eventHeatmap(table.snapshot(), valueMap(column));
        for (const ValueAxis axis : {ValueAxis::Auto, ValueAxis::Linear, ValueAxis::Logarithmic}) {
            HeatmapRequest request;
            request.width = 200;
            request.height = 100;
            request.axis = axis;
            checkPlaces(source->bin(request), request);
            request.time = {Time(Duration(Start)), Time(Duration(Start + 1))};
            request.values = ValueRange{Largest - 5, Largest - 1};
            checkPlaces(source->bin(request), request);
            request.values = ValueRange{std::numeric_limits<qint64>::min(), Largest};
            checkPlaces(source->bin(request), request);
        }
    }
}

void TestHeatmapSource::mapsOfTables()
{
    const Schema disk = schema();
    QStringList titles;
    for (const EventHeatmap& heatmap : eventHeatmaps(disk))
        titles << eventHeatmapTitle(heatmap, disk);
    QCOMPARE(
        titles,
        (QStringList{QStringLiteral("LAT(ms) over time"), QStringLiteral("QUE(us) over time"),
                     QStringLiteral("SECTOR over time"), QStringLiteral("SECTOR over time, by mean LAT(ms)"),
                     QStringLiteral("BYTES over time"), QStringLiteral("Offset in the second")}));
    const Schema plain{Column{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
                       Column{QStringLiteral("PID"), ColumnKind::Integer, Unit::None, 10, false, {}}};
    QCOMPARE(eventHeatmaps(plain).size(), std::size_t(1));
    QVERIFY(eventHeatmaps(Schema{plain[1]}).empty());
}

QTEST_GUILESS_MAIN(TestHeatmapSource)
#include "tst_heatmapsource.moc"

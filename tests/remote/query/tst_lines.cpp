// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/lines.h"
#include "tests/remote/query/querydata.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace bee;
using namespace bee::testdata;

class TestLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsOfIntervals();
    void gapsOpenLines_data();
    void gapsOpenLines();
    void missingKeys();
    void othersAreTheRest();
    void unsplitRowsOfAStamp();
    void rowsPerSecond();
    void sumsPerSecond();
    void agreesWithNaive();
    void filtered();
    void hostileTimes();
    void outOfOrder();
    void tellsIntervalTables();
    void offersLines();
    void stops();
};

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 begin = 1'772'373'600 * second;

Schema cachestat()
{
    return {column("TIME", ColumnKind::Time), column("HITS", ColumnKind::Integer, Unit::Count),
            column("MISSES", ColumnKind::Integer, Unit::Count),
            column("HITRATIO", ColumnKind::Real, Unit::Percent), column("CACHED_MB", ColumnKind::Integer)};
}

Schema syscount()
{
    return {column("TIME", ColumnKind::Time), column("SYSCALL", ColumnKind::Text),
            column("COUNT", ColumnKind::Integer, Unit::Count)};
}

struct Counted {
    qint64 time;
    const char* key;
    qint64 count;
};

EventSnapshot counted(const std::vector<Counted>& rows, const Schema& schema = syscount())
{
    EventTable table(schema);
    for (const Counted& row : rows) {
        table.setInteger(0, row.time);
        table.setText(1, row.key);
        table.setInteger(2, row.count);
        table.commitRow();
    }
    return table.snapshot();
}

EventSnapshot hitsAt(const std::vector<qint64>& times)
{
    EventTable table(cachestat());
    for (const qint64 time : times) {
        table.setInteger(0, time);
        table.setInteger(1, 1);
        table.commitRow();
    }
    return table.snapshot();
}

const LineSeries* named(const Lines& lines, const QString& name)
{
    for (const LineSeries& line : lines.series)
        if (line.name == name)
            return &line;
    return nullptr;
}

} // namespace

void TestLines::columnsOfIntervals()
{
    EventTable table(cachestat());
    const qint64 misses[] = {0, -19, 40};
    for (int i = 0; i < 3; ++i) {
        table.setInteger(0, begin + i * second);
        table.setInteger(1, 100 * i);
        table.setInteger(2, misses[i]);
        if (i != 1)
            table.setReal(3, 99.5);
        table.setInteger(4, 4367);
        table.commitRow();
    }
    const Lines lines = linesOf(table.snapshot(), {{1, 2, 3, 4}, -1}, {});
    QCOMPARE(lines.times.size(), std::size_t(3));
    QCOMPARE(lines.times[1], Time(Duration(begin + second)));
    QCOMPARE(lines.step, Duration(second));
    QVERIFY(lines.breaks.empty());
    QCOMPARE(lines.series.size(), std::size_t(4));
    QCOMPARE(lines.series[0].name, QStringLiteral("HITS"));
    QCOMPARE(lines.series[0].values, (std::vector<double>{0, 100, 200}));
    QCOMPARE(lines.series[1].values, (std::vector<double>{0, -19, 40}));
    QCOMPARE(lines.series[1].least, -19.);
    QCOMPARE(lines.series[1].most, 40.);
    QVERIFY(std::isnan(lines.series[2].values[1])); // a missing value is no 0
    QCOMPARE(lines.series[2].unit, Unit::Percent);
    QVERIFY(lines.series[0].adds);
    QVERIFY(!lines.series[2].adds);
    QVERIFY(!lines.series[3].adds); // a size, not a count
}

void TestLines::gapsOpenLines_data()
{
    QTest::addColumn<std::vector<qint64>>("times");
    QTest::addColumn<std::vector<std::size_t>>("breaks");
    const auto at = [](std::initializer_list<double> seconds) {
        std::vector<qint64> times;
        for (const double s : seconds)
            times.push_back(begin + static_cast<qint64>(s * 1e9));
        return times;
    };
    using Breaks = std::vector<std::size_t>;
    QTest::newRow("none") << at({0, 1, 2, 3}) << Breaks{};
    QTest::newRow("hole") << at({0, 1, 2, 7, 8, 9}) << Breaks{3};
    QTest::newRow("a clock's second skipped") << at({9, 11, 12, 13, 14, 16, 17}) << Breaks{};
    QTest::newRow("two seconds skipped") << at({9, 10, 11, 14, 15}) << Breaks{3};
    QTest::newRow("fine stamps") << at({0.1, 1.1, 2.1, 4.15, 5.15}) << Breaks{3};
    QTest::newRow("long steps") << at({0, 10, 20, 40, 50}) << Breaks{3};
    QTest::newRow("two holes") << at({0, 1, 2, 3, 9, 10, 11, 20}) << Breaks{4, 7};
    QTest::newRow("one interval") << at({5}) << Breaks{};
}

void TestLines::gapsOpenLines()
{
    QFETCH(std::vector<qint64>, times);
    QFETCH(std::vector<std::size_t>, breaks);
    const Lines lines = linesOf(hitsAt(times), {{1}, -1}, {});
    QCOMPARE(lines.times.size(), times.size());
    QCOMPARE(lines.breaks, breaks);
}

void TestLines::missingKeys()
{
    const EventSnapshot events = counted({{begin, "read", 10},
                                          {begin, "write", 5},
                                          {begin + second, "read", 20},
                                          {begin + 2 * second, "write", 7},
                                          {begin + 2 * second, "read", 30}});
    const Lines lines = linesOf(events, {{2}, 1}, {});
    QCOMPARE(lines.keys, std::size_t(2));
    QCOMPARE(lines.series.size(), std::size_t(2));
    QCOMPARE(lines.series[0].name, QStringLiteral("read")); // the largest sum first
    QCOMPARE(lines.series[0].values, (std::vector<double>{10, 20, 30}));
    // The interval was printed, and nothing counted for write in it.
    QCOMPARE(lines.series[1].values, (std::vector<double>{5, 0, 7}));

    Schema schema = syscount();
    schema[2] = column("AVGms", ColumnKind::Integer, Unit::Milliseconds);
    const Lines means =
        linesOf(counted({{begin, "read", 10}, {begin, "write", 5}, {begin + second, "read", 20}}, schema),
                {{2}, 1}, {});
    QVERIFY(std::isnan(named(means, QStringLiteral("write"))->values[1])); // no mean of nothing
}

void TestLines::othersAreTheRest()
{
    std::vector<Counted> rows;
    std::vector<std::string> names;
    for (int i = 0; i < 30; ++i)
        names.push_back("call" + std::to_string(i));
    for (int t = 0; t < 5; ++t)
        for (int i = 0; i < 30; ++i)
            rows.push_back({begin + t * second, names[static_cast<std::size_t>(i)].c_str(), 100 - i});
    LineQuery query{{2}, 1};
    query.mostSeries = 4;
    const Lines lines = linesOf(counted(rows), query, {});
    QCOMPARE(lines.keys, std::size_t(30));
    QCOMPARE(lines.series.size(), std::size_t(5));
    QCOMPARE(lines.series[0].name, QStringLiteral("call0"));
    QVERIFY(lines.series[4].isOthers);
    double rest = 0;
    for (int i = 4; i < 30; ++i)
        rest += 100 - i;
    QCOMPARE(lines.series[4].values, std::vector<double>(5, rest));
}

void TestLines::unsplitRowsOfAStamp()
{
    const EventSnapshot events =
        counted({{begin, "read", 10}, {begin, "write", 5}, {begin + second, "read", 20}});
    QCOMPARE(linesOf(events, {{2}, -1}, {}).series[0].values, (std::vector<double>{15, 20}));
    // Without names, each row is an interval: two that came at once stay two.
    QCOMPARE(linesOf(hitsAt({begin, begin, begin + second}), {{1}, -1}, {}).series[0].values,
             (std::vector<double>{1, 1, 1}));
}

void TestLines::rowsPerSecond()
{
    const EventSnapshot events = counted(
        {{begin + 300'000'000, "a", 0}, {begin + 900'000'000, "b", 0}, {begin + 25 * second, "a", 0}});
    const Lines lines = linesOf(events, {{}, -1, true}, {});
    QVERIFY(lines.binned);
    QCOMPARE(lines.times.front(), Time(Duration(begin))); // round seconds
    QCOMPARE(lines.times.size(), std::size_t(26));
    QCOMPARE(lines.series[0].values[0], 2.);
    QCOMPARE(lines.series[0].values[10], 0.); // nothing happened: that is known
    QCOMPARE(lines.series[0].values[25], 1.);
    QVERIFY(lines.breaks.empty());

    const Lines split = linesOf(events, {{}, 1, true}, {});
    QCOMPARE(split.series.size(), std::size_t(2));
    QCOMPARE(named(split, QStringLiteral("a"))->values[0], 1.);

    // A short capture is told by tenths, still per second.
    const Lines fine = linesOf(
        counted({{begin + 50'000'000, "a", 0}, {begin + 60'000'000, "a", 0}, {begin + second, "a", 0}}),
        {{}, -1, true}, {});
    QCOMPARE(fine.step, Duration(second / 10));
    QCOMPARE(fine.series[0].values[0], 20.);
}

void TestLines::sumsPerSecond()
{
    const EventSnapshot events =
        counted({{begin, "a", 100}, {begin, "b", 50}, {begin + 30 * second, "a", 7}});
    const Lines lines = linesOf(events, {{2}, -1, true}, {});
    QCOMPARE(lines.series[0].values[0], 150.);
    QCOMPARE(lines.series[0].values[30], 7.);
}

void TestLines::agreesWithNaive()
{
    const EventSnapshot events = randomRows(200'000, 7);
    const Lines lines = linesOf(events, {{OffsetAt}, CommAt, true, 5}, {});
    std::map<std::string, double> sums;
    double all = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        if (events.isNull(row, OffsetAt) || events.isNull(row, TimeAt))
            continue;
        sums[std::string(events.text(row, CommAt))] += events.real(row, OffsetAt);
        all += events.real(row, OffsetAt);
    }
    const double width = static_cast<double>(lines.step.count()) / 1e9;
    double found = 0;
    for (const LineSeries& line : lines.series) {
        double sum = 0;
        for (const double value : line.values)
            sum += value * width;
        found += sum;
        if (!line.isOthers && sums.contains(line.name.toStdString())) // hostile bytes are replaced
            QVERIFY2(std::abs(sum - sums[line.name.toStdString()]) <= 1e-6 * std::abs(sum) + 1e-3,
                     qPrintable(line.name));
    }
    QVERIFY(std::abs(found - all) <= 1e-6 * std::abs(all) + 1e-3);
}

void TestLines::filtered()
{
    const EventSnapshot events =
        counted({{begin, "read", 10}, {begin, "write", 5}, {begin + second, "read", 20}});
    LineQuery query{{2}, 1};
    query.filter.expressions = {parsed(QStringLiteral("SYSCALL == \"read\""))};
    const Lines lines = linesOf(events, query, {});
    QCOMPARE(lines.rows, quint64(2));
    QCOMPARE(lines.series.size(), std::size_t(1));
    query.filter.expressions = {parsed(QStringLiteral("SYSCALL == \"none\""))};
    QVERIFY(linesOf(events, query, {}).times.empty());
}

void TestLines::hostileTimes()
{
    const std::vector<Counted> rows{
        {INT64_MAX, "a", 1}, {nullInteger + 1, "b", 1}, {0, "c", 1}, {nullInteger, "d", 1}};
    for (const bool perSecond : {false, true}) {
        const Lines lines = linesOf(counted(rows), {{2}, 1, perSecond}, {});
        QVERIFY(!lines.times.empty());
        QVERIFY(lines.times.size() <= 1'000'001);
        QVERIFY(lines.extent.from <= lines.extent.to);
        QVERIFY(std::is_sorted(lines.times.begin(), lines.times.end()));
    }
    QVERIFY(linesOf(EventTable(syscount()).snapshot(), {{2}, 1}, {}).times.empty());
    QVERIFY(linesOf(counted(rows), {{99}, 1}, {}).times.empty());
}

void TestLines::outOfOrder()
{
    const Lines lines = linesOf(
        counted({{begin + 2 * second, "a", 3}, {begin, "a", 1}, {begin + second, "a", 2}}), {{2}, 1}, {});
    QCOMPARE(lines.series[0].values, (std::vector<double>{1, 2, 3}));
}

void TestLines::tellsIntervalTables()
{
    QVERIFY(!isIntervalTable(EventTable(cachestat()).snapshot()));
    QVERIFY(isIntervalTable(hitsAt({begin, begin + 2 * second, begin + 3 * second, begin + 4 * second})));
    std::vector<Counted> rows;
    for (int t = 0; t < 10; ++t)
        for (const char* key : {"read", "write", "openat"})
            rows.push_back({begin + t * second, key, t});
    QVERIFY(isIntervalTable(counted(rows)));

    // Events of a busy host: stamps repeat, and so do the names.
    const Schema opensnoop{column("TIME", ColumnKind::Time), column("COMM", ColumnKind::Text),
                           column("FD", ColumnKind::Integer)};
    std::vector<Counted> events;
    for (int i = 0; i < 1000; ++i)
        events.push_back({begin + i / 100 * second, i % 3 ? "bash" : "cat", i % 7});
    QVERIFY(!isIntervalTable(counted(events, opensnoop)));
    Schema tcplife = opensnoop;
    tcplife[2] = column("RX_KB", ColumnKind::Integer, Unit::Kibibytes);
    QVERIFY(!isIntervalTable(counted(events, tcplife)));
    QVERIFY(!isIntervalTable(randomRows(5000, 3)));
}

void TestLines::offersLines()
{
    const auto titles = [](const Schema& schema, bool intervals) {
        QStringList offered;
        for (const LineQuery& query : lineQueries(schema, intervals))
            offered += lineQueryTitle(query, schema);
        return offered;
    };
    QCOMPARE(titles(cachestat(), true), QStringList{QStringLiteral("HITS, MISSES, HITRATIO, CACHED_MB")});
    QCOMPARE(titles(syscount(), true).first(), QStringLiteral("COUNT by SYSCALL"));
    const QStringList events = titles(manyKinds(), false);
    QCOMPARE(events.value(0), QStringLiteral("Rows per second"));
    QCOMPARE(events.value(1), QStringLiteral("Rows per second by COMM"));
    QVERIFY(!events.contains(QStringLiteral("PID per second")));
    QVERIFY(titles({column("COUNT", ColumnKind::Integer, Unit::Count)}, true).isEmpty()); // no time
}

void TestLines::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(linesOf(randomRows(100'000, 1), {{LatAt}, CommAt}, stop.get_token()).times.empty());
}

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"

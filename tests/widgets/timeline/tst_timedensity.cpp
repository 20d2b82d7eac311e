// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/densityreader.h"

#include <QTest>

#include <random>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 14h};

double countOf(const TimeDensity& density, Duration from, Duration to)
{
    return density.count({start + from, start + to});
}

EventTable intervalTable()
{
    return EventTable({{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
                       {QStringLiteral("HITS"), ColumnKind::Integer, Unit::Count, 10, false, {}}});
}

EventTable eventTable()
{
    return EventTable({{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
                       {QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}}});
}

void addRow(EventTable& table, Time at)
{
    table.setInteger(0, at.time_since_epoch().count());
    table.commitRow();
}

} // namespace

class TestTimeDensity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsStayWhereTheyWere();
    void orderDoesNotMatter();
    void intervalsAreSpread();
    void memoryIsBoundedWhateverTheTimes();
    void gapsAreFoundByTheToolsOwnStep();
    void aDriftingToolHasNoGaps();
    void severalKeysAreOneInterval();
    void hostileTimesMakeNoGapsWithoutEnd();
    void readsRowsOnce();
    void onlyTablesOfIntervalsHaveGaps();
    void readsHistogramsAndStacks();
};

void TestTimeDensity::countsStayWhereTheyWere()
{
    TimeDensity density;
    for (int second = 0; second < 3600; ++second)
        for (int i = 0; i < second % 5; ++i)
            density.add(start + std::chrono::seconds(second) + 100ms * i);
    QCOMPARE(density.total(), 3600. / 5 * 10);
    QCOMPARE(countOf(density, -1h, 2h), density.total());
    // An hour in 4,096 bins: a minute is true to one bin at each side.
    QVERIFY(density.binWidth() < 2s);
    QVERIFY(std::abs(countOf(density, 10min, 11min) - 120) <= 16);
    QCOMPARE(countOf(density, 2h, 3h), 0.);
    QCOMPARE(countOf(density, 5min, 5min), 0.);
}

void TestTimeDensity::orderDoesNotMatter()
{
    std::vector<Time> times;
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i)
        times.push_back(start + std::chrono::milliseconds(random() % 100'000));
    TimeDensity forth;
    for (const Time time : times)
        forth.add(time);
    TimeDensity back;
    for (auto time = times.rbegin(); time != times.rend(); ++time)
        back.add(*time);
    QCOMPARE(back.binWidth(), forth.binWidth());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(countOf(back, 1s * i, 1s * (i + 1)), countOf(forth, 1s * i, 1s * (i + 1)));
}

void TestTimeDensity::intervalsAreSpread()
{
    TimeDensity density;
    density.add({start, start + 10s}, 1000);
    density.add({start + 10s, start + 20s}, 0);
    QVERIFY(qAbs(countOf(density, 0s, 5s) - 500) < 0.5);
    QVERIFY(qAbs(countOf(density, 2s, 3s) - 100) < 0.5);
    QVERIFY(countOf(density, 11s, 20s) < 0.5);
    QVERIFY(qAbs(countOf(density, -1s, 21s) - 1000) < 1e-6);
}

void TestTimeDensity::memoryIsBoundedWhateverTheTimes()
{
    TimeDensity density;
    density.add(start);
    density.add(Time::max());
    density.add(Time::min());
    density.add({Time::min(), Time::max() - 1ns}, 8);
    density.add(start + 1s);
    QCOMPARE(density.total(), 12.);
    QVERIFY(qAbs(density.count({Time::min(), Time::max()}) - 12) < 0.1);
    QVERIFY(static_cast<double>(density.binWidth().count()) * TimeDensity::maxBins >= 1.8e19);
}

void TestTimeDensity::gapsAreFoundByTheToolsOwnStep()
{
    GapFinder finder;
    for (const int second :
         {0, 5, 10, 15, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 200, 205})
        finder.add(start + std::chrono::seconds(second));
    const std::vector<TimeRange> expected{{start + 15s, start + 35s}, {start + 105s, start + 195s}};
    QCOMPARE(finder.gaps(), expected);
    QCOMPARE(finder.gaps(start + 212s), expected); // the next one may still come
    std::vector<TimeRange> later = expected;
    later.push_back({start + 205s, start + 300s});
    QCOMPARE(finder.gaps(start + 300s), later);
}

void TestTimeDensity::aDriftingToolHasNoGaps()
{
    // The cachestat capture: 14:34:09, then 14:34:11.
    GapFinder finder;
    for (const int second : {9, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 23, 24, 25, 26, 27, 29, 30, 31, 33})
        finder.add(start + std::chrono::seconds(second));
    QVERIFY(finder.gaps(start + 34s).empty());
    // Three intervals are not enough to know what an interval is.
    GapFinder young;
    for (const int second : {0, 1, 60})
        young.add(start + std::chrono::seconds(second));
    QVERIFY(young.gaps(start + 500s).empty());
}

void TestTimeDensity::severalKeysAreOneInterval()
{
    GapFinder finder;
    for (int second = 0; second < 30; ++second)
        for (int key = 0; key < 4; ++key)
            finder.add(start + std::chrono::seconds(second));
    QVERIFY(finder.gaps(start + 30s).empty());
    QCOMPARE(finder.gaps(start + 40s).size(), 1u);
}

void TestTimeDensity::hostileTimesMakeNoGapsWithoutEnd()
{
    GapFinder finder;
    finder.add(Time::min() + 1ns);
    for (int i = 0; i < 50'000; ++i)
        finder.add(start + 1s * (i % 2 ? i * 10 : i * 10 + 1));
    finder.add(Time::max());
    QVERIFY(finder.gaps(Time::max()).size() <= 10'016u);
}

void TestTimeDensity::readsRowsOnce()
{
    EventTable table = eventTable();
    for (int i = 0; i < 150'000; ++i)
        addRow(table, start + std::chrono::milliseconds(i));
    DensityReader reader;
    QVERIFY(!reader.read(table.snapshot(), 100'000));
    QCOMPARE(reader.density().total(), 100'000.);
    QVERIFY(reader.read(table.snapshot(), 100'000));
    QVERIFY(reader.read(table.snapshot(), 100'000));
    QCOMPARE(reader.density().total(), 150'000.);
    table.setInteger(0, nullInteger); // no time: counted nowhere
    table.commitRow();
    addRow(table, start);
    reader.read(table.snapshot());
    QCOMPARE(reader.density().total(), 150'001.);
    EventTable other = eventTable();
    addRow(other, start);
    reader.read(other.snapshot());
    QCOMPARE(reader.density().total(), 1.);
}

void TestTimeDensity::onlyTablesOfIntervalsHaveGaps()
{
    EventTable intervals = intervalTable();
    EventTable events = eventTable();
    for (const int second : {0, 1, 2, 3, 4, 5, 20, 21}) {
        addRow(intervals, start + std::chrono::seconds(second));
        addRow(events, start + std::chrono::seconds(second));
    }
    DensityReader reader;
    reader.read(intervals.snapshot());
    QCOMPARE(reader.gaps(start + 21s), (std::vector<TimeRange>{{start + 5s, start + 19s}}));
    DensityReader quiet;
    quiet.read(events.snapshot());
    QVERIFY(quiet.gaps(start + 500s).empty());
}

void TestTimeDensity::readsHistogramsAndStacks()
{
    HistogramSeries series;
    for (const int second : {0, 1, 2, 3, 4, 5, 9})
        series.intervals.push_back(
            std::make_shared<HistogramInterval>(HistogramInterval{start + std::chrono::seconds(second),
                                                                  start + std::chrono::seconds(second + 1),
                                                                  {},
                                                                  {{0, 1, 3}, {1, 2, 4}}}));
    DensityReader histogram;
    QVERIFY(!histogram.read(series, 6));
    QVERIFY(histogram.gaps(start + 6s).empty());
    QVERIFY(histogram.read(series, 6));
    QVERIFY(qAbs(histogram.density().total() - 49) < 1e-9);
    QCOMPARE(histogram.gaps(start + 10s), (std::vector<TimeRange>{{start + 6s, start + 9s}}));

    StackProfile profile;
    const StackId stack = profile.child(StackId{}, profile.frame("main"));
    for (int second = 0; second < 6; ++second) {
        const quint32 slice = profile.addSlice({start + 1s * second, start + 1s * (second + 1)});
        profile.add(slice, profile.process("a"), stack, 10);
    }
    DensityReader stacks;
    stacks.read(profile);
    stacks.read(profile);
    QVERIFY(qAbs(stacks.density().total() - 60) < 1e-9);
    QVERIFY(qAbs(countOf(stacks.density(), 2s, 3s) - 10) < 0.1);
    QCOMPARE(stacks.gaps(start + 12s).size(), 1u);
}

QTEST_APPLESS_MAIN(TestTimeDensity)
#include "tst_timedensity.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/doubts.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace bee;
using namespace std::chrono_literals;

namespace {

CellSpec cell(const char* name, CellFormat format, ColumnKind kind, Unit unit = Unit::None)
{
    CellSpec spec;
    spec.column = {QLatin1String(name), kind, unit, 10, false, {}};
    spec.headerNames = {QLatin1String(name)};
    spec.format = format;
    return spec;
}

DecodeSpec cachestatSpec()
{
    DecodeSpec spec;
    spec.shape = Shape::Events;
    spec.cells = {cell("TIME", CellFormat::Clock, ColumnKind::Time),
                  cell("HITS", CellFormat::Integer, ColumnKind::Integer, Unit::Count),
                  cell("MISSES", CellFormat::Integer, ColumnKind::Integer, Unit::Count),
                  cell("DIRTIES", CellFormat::Integer, ColumnKind::Integer, Unit::Count),
                  cell("HITRATIO", CellFormat::Real, ColumnKind::Real, Unit::Percent),
                  cell("BUFFERS_MB", CellFormat::Integer, ColumnKind::Integer),
                  cell("CACHED_MB", CellFormat::Integer, ColumnKind::Integer)};
    return spec;
}

DecodedValues decode(const DecodeSpec& spec, const QByteArray& text)
{
    const Time started{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 14h + 34min};
    const auto decoder = makeDecoder(spec, {started, 0});
    decoder->feed({Stream::Stdout, text, started});
    decoder->finish();
    return decoder->values();
}

QByteArray cachestat(const char* rows)
{
    return QByteArray("TIME         HITS   MISSES  DIRTIES HITRATIO   BUFFERS_MB  CACHED_MB\n") + rows;
}

/// One row for each time, in seconds, with a latency in ms.
DecodedValues table(const std::vector<std::pair<double, double>>& rows, bool arrival = false)
{
    EventTable events({{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, arrival, {}},
                       {QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}},
                       {QStringLiteral("LAT(ms)"), ColumnKind::Real, Unit::Milliseconds, 10, false, {}}});
    for (const auto& [seconds, latency] : rows) {
        events.setInteger(0, static_cast<qint64>(seconds * 1e9));
        events.setText(1, "a");
        events.setReal(2, latency);
        events.commitRow();
    }
    DecodedValues values;
    values.events = events.snapshot();
    return values;
}

DecodedValues histogram(const std::vector<std::vector<Bucket>>& intervals)
{
    auto series = std::make_shared<HistogramSeries>();
    Time end{};
    for (const auto& buckets : intervals) {
        const Time start = end;
        end += 1s;
        series->intervals.push_back(
            std::make_shared<HistogramInterval>(HistogramInterval{start, end, {}, buckets}));
    }
    DecodedValues values;
    values.histogram = series;
    return values;
}

} // namespace

class TestDoubts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCacheThatNeverMissesIsDoubted();
    void aCacheThatMissesIsNot();
    void aReadOnlyLoadIsNot();
    void fewRowsSayNothing();
    void impossibleShares();
    void endlessLatenciesAndBuckets();
    void totalsThatAreNotTheBuckets();
    void timesThatGoBackwards();
    void readsWhatIsNewInBoundedSteps();
    void anotherTableStartsOver();
    void hostileTimesDoNotOverflow();
};

void TestDoubts::aCacheThatNeverMissesIsDoubted()
{
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/bcc-cachestat-T-pipe.out"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const DecodedValues values = decode(cachestatSpec(), file.readAll());
    QCOMPARE(values.rows(), 30u);
    const std::vector<Doubt> doubts = findDoubts(values);
    QCOMPARE(doubts.size(), 1u);
    QCOMPARE(doubts[0].count, 30u);
    for (const char* name : {"MISSES stayed at 0", "HITS and DIRTIES", "HITRATIO"})
        QVERIFY2(doubts[0].text.contains(QLatin1String(name)), qPrintable(doubts[0].text));
}

void TestDoubts::aCacheThatMissesIsNot()
{
    QString rows;
    for (int i = 0; i < 30; ++i)
        rows += QString::asprintf("14:35:%02d %d %d %d %.2f%% 0 100\n", i, 1000 + i, i % 7, i % 3,
                                  100. * (1000 + i) / (1000 + i + i % 7));
    const DecodedValues values = decode(cachestatSpec(), cachestat(rows.toLatin1().constData()));
    QCOMPARE(values.rows(), 30u);
    QVERIFY(findDoubts(values).empty());
}

void TestDoubts::aReadOnlyLoadIsNot()
{
    // DIRTIES never moves, and that is how it is: the share shows that hits and misses are counted.
    QString rows;
    for (int i = 0; i < 30; ++i)
        rows += QString::asprintf("14:35:%02d %d %d 0 %d%% 0 100\n", i, 1000 + i, 10 + i % 7, 90 + i % 5);
    QVERIFY(findDoubts(decode(cachestatSpec(), cachestat(rows.toLatin1().constData()))).empty());
    // An idle cache: nothing but hits moves.
    rows.clear();
    for (int i = 0; i < 30; ++i)
        rows += QString::asprintf("14:35:%02d %d 0 0 100%% 0 100\n", i, 1000 + i);
    QVERIFY(findDoubts(decode(cachestatSpec(), cachestat(rows.toLatin1().constData()))).empty());
}

void TestDoubts::fewRowsSayNothing()
{
    QString rows;
    for (int i = 0; i < 9; ++i)
        rows += QString::asprintf("14:35:%02d %d 0 %d 100%% 0 100\n", i, 1000 + i, i);
    QVERIFY(findDoubts(decode(cachestatSpec(), cachestat(rows.toLatin1().constData()))).empty());
    rows += QStringLiteral("14:35:09 7 0 3 100% 0 100\n");
    QCOMPARE(findDoubts(decode(cachestatSpec(), cachestat(rows.toLatin1().constData()))).size(), 1u);
}

void TestDoubts::impossibleShares()
{
    const DecodedValues values = decode(cachestatSpec(), cachestat("14:35:01 100 10 0 90.9% 0 100\n"
                                                                   "14:35:02 100 -20 0 125.0% 0 100\n"
                                                                   "14:35:03 100 0 0 100.00% 0 100\n"
                                                                   "14:35:04 -5 20 0 -33.3% 0 100\n"));
    const std::vector<Doubt> doubts = findDoubts(values);
    QCOMPARE(doubts.size(), 1u);
    QCOMPARE(doubts[0].count, 2u);
    QCOMPARE(doubts[0].at.value(), values.events->time(1, 0));
    QVERIFY(doubts[0].text.contains(QLatin1String("HITRATIO")));
}

void TestDoubts::endlessLatenciesAndBuckets()
{
    // libbpf-tools' biosnoop prints -1 where it does not know a queue time: no doubt.
    QVERIFY(findDoubts(table({{1, 0.5}, {2, -1}, {3, 86400e3}})).empty());
    const std::vector<Doubt> rows = findDoubts(table({{1, 0.5}, {2, 18446744073709.551}, {3, 0.1}}));
    QCOMPARE(rows.size(), 1u);
    QCOMPARE(rows[0].at.value(), Time(2s));
    QVERIFY(rows[0].text.contains(QLatin1String("LAT(ms)")));

    QVERIFY(findDoubts(histogram({{{0, 1, 4}, {1024, 2048, 7}}, {}})).empty());
    const qint64 low = 9007199254740992;
    QVERIFY(findDoubts(histogram({{{low, 2 * low, 0}}})).empty()); // printed, but nothing is in it
    const std::vector<Doubt> buckets =
        findDoubts(histogram({{{0, 1, 4}}, {{0, 1, 4}, {2 * low, 4 * low, 1}}, {{2 * low, 4 * low, 9}}}));
    QCOMPARE(buckets.size(), 1u);
    QCOMPARE(buckets[0].count, 2u);
    QCOMPARE(buckets[0].at.value(), Time(1s));
}

void TestDoubts::totalsThatAreNotTheBuckets()
{
    // As bcc's biolatency -e prints it.
    const auto printed = [](const char* count) {
        DecodeSpec spec;
        spec.shape = Shape::Histogram;
        return findDoubts(decode(spec, QByteArray("14:35:01\n"
                                                  "     usecs               : count     distribution\n"
                                                  "       256 -> 511        : 16       |**********|\n"
                                                  "       512 -> 1023       : 9        |*****     |\n"
                                                  "\navg = 663 usecs, total: 16575 usecs, count: ") +
                                           count + "\n\n"));
    };
    QVERIFY(printed("25").empty());
    QVERIFY(printed("26").empty()); // counted while the tool was printing
    QCOMPARE(printed("250").size(), 1u);
    QVERIFY(printed("250")[0].text.contains(QLatin1String("sum up")));
    QCOMPARE(printed("2").size(), 1u);
    QVERIFY(printed("x").empty());
}

void TestDoubts::timesThatGoBackwards()
{
    QVERIFY(findDoubts(table({{10, 1}, {10.4, 1}, {9.6, 1}, {11, 1}})).empty()); // several CPUs
    const std::vector<Doubt> doubts = findDoubts(table({{10, 1}, {20, 1}, {13, 1}, {14, 1}, {12.5, 1}}));
    QCOMPARE(doubts.size(), 1u);
    QCOMPARE(doubts[0].count, 2u);
    QCOMPARE(doubts[0].at.value(), Time(13s));
    QVERIFY(doubts[0].text.contains(QLatin1String("7.0 s")));
    QVERIFY(findDoubts(table({{20, 1}, {10, 1}}, true)).empty()); // arrivals: this machine's clock was set
}

void TestDoubts::readsWhatIsNewInBoundedSteps()
{
    std::vector<std::pair<double, double>> rows;
    for (int i = 0; i < 200'000; ++i)
        rows.emplace_back(i == 150'000 ? 0 : 1000 + i * 1e-3, 1);
    const DecodedValues values = table(rows);
    DoubtFinder finder;
    QVERIFY(!finder.read(values, 100'000));
    QVERIFY(finder.doubts().empty());
    QVERIFY(finder.read(values, 100'000));
    QCOMPARE(finder.doubts(), findDoubts(values));
    QCOMPARE(finder.doubts().size(), 1u);
    QVERIFY(finder.read(values, 100'000)); // nothing is counted twice
    QCOMPARE(finder.doubts().at(0).count, 1u);
}

void TestDoubts::anotherTableStartsOver()
{
    DoubtFinder finder;
    finder.read(table({{20, 1}, {10, 1}, {11, 1}}));
    QCOMPARE(finder.doubts().size(), 1u);
    finder.read(table({{20, 1}, {21, 1}}));
    QVERIFY(finder.doubts().empty());
}

void TestDoubts::hostileTimesDoNotOverflow()
{
    EventTable events({{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}}});
    for (const qint64 time : {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min() + 1}) {
        events.setInteger(0, time);
        events.commitRow();
    }
    DecodedValues values;
    values.events = events.snapshot();
    QCOMPARE(findDoubts(values).size(), 1u);
}

QTEST_APPLESS_MAIN(TestDoubts)
#include "tst_doubts.moc"

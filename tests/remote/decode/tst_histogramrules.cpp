// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

#include <limits>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

DecodeSpec histogramSpec(Duration interval = 1s)
{
    DecodeSpec spec;
    spec.shape = Shape::Histogram;
    spec.interval = interval;
    spec.ignore = {QRegularExpression(QStringLiteral("^Tracing .* Hit Ctrl-C to end\\.$"))};
    return spec;
}

/// "13:59:58..14:00:00 KEY [low,high)=count …", without empty buckets
QByteArray intervalText(const HistogramInterval& interval)
{
    const auto clock = [](Time time) -> QByteArray {
        const qint64 s = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count() % 86400;
        return QByteArray(1, static_cast<char>('0' + s / 36000)) + QByteArray::number(s / 3600 % 10) + ':' +
               QByteArray::number(s / 60 % 60).rightJustified(2, '0') + ':' +
               QByteArray::number(s % 60).rightJustified(2, '0');
    };
    QByteArray all = clock(interval.start) + ".." + clock(interval.end) + ' ' + interval.key.toUtf8();
    for (const Bucket& bucket : interval.buckets)
        if (bucket.count > 0)
            all += " [" + QByteArray::number(bucket.low) + ',' + QByteArray::number(bucket.high) +
                   ")=" + QByteArray::number(bucket.count);
    return all;
}

QByteArrayList intervalTexts(const DecodedValues& values)
{
    QByteArrayList all;
    if (values.histogram)
        for (const auto& interval : values.histogram->intervals)
            all += intervalText(*interval);
    return all;
}

constexpr qint64 highest = std::numeric_limits<qint64>::max();

} // namespace

class TestHistogramRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void capturesGiveTheirSums_data();
    void capturesGiveTheirSums();
    void oneIntervalIsReadExactly();
    void printedTimesMakeTheIntervals();
    void intervalWithoutEventsKeepsItsPlace();
    void sectionsBecomeKeys();
    void headingWithoutHistogramIsNoKey();
    void unknownHeadingAloneIsUnmatched();
    void withoutTimesArrivalsAreUsed();
    void fileReadAtOnceFollowsTheInterval();
    void wideAndOverflowingRowsAreRead();
    void brokenRowsAreKeptAsUnmatched_data();
    void brokenRowsAreKeptAsUnmatched();
    void linearHistogramsAreRead();
    void labelsGiveUnits_data();
    void labelsGiveUnits();
    void pythonDictionariesAreRead();
    void bpftraceTextIsRead();
    void openHistogramIsShownWhileItIsPrinted();
    void tablesOfToolsThatAlsoPrintHistograms();
    void averageIsNoPartOfTheKey();
    void unitOfValuesWhoseLabelSaysNone();
};

void TestHistogramRules::capturesGiveTheirSums_data()
{
    QTest::addColumn<quint64>("histograms");
    QTest::addColumn<quint64>("intervals");
    QTest::addColumn<quint64>("sum");
    // grep -c distribution; time lines or blocks; awk '/->/{split($0,a,/[:|]/);s+=a[2]}END{print s}'
    QTest::newRow("lb-biolatency-T.out") << 6ULL << 6ULL << 2057ULL;
    QTest::newRow("bcc-runqlat-T-pipe.out") << 8ULL << 8ULL << 5475ULL;
    QTest::newRow("lb-runqlat-T.out") << 6ULL << 6ULL << 12089ULL;
    QTest::newRow("host-6.18/bcc-runqlat.stdout") << 3ULL << 3ULL << 681ULL;
    QTest::newRow("host-6.18/libbpf-biolatency-T-1-3.stdout") << 3ULL << 3ULL << 302ULL;
    QTest::newRow("host-6.18/libbpf-biolatency-D.stdout") << 2ULL << 2ULL << 144ULL;
    QTest::newRow("host-6.18/libbpf-biolatency.stdout") << 1ULL << 1ULL << 208ULL;
    QTest::newRow("host-6.18/libbpf-cpudist.stdout") << 2ULL << 2ULL << 1074ULL;
    QTest::newRow("host-6.18/libbpf-runqlat-T-1-3.stdout") << 3ULL << 3ULL << 3037ULL;
    QTest::newRow("host-6.18/libbpf-runqlat-m.stdout") << 2ULL << 2ULL << 1788ULL;
    QTest::newRow("host-6.18/bcc-bitesize.stdout") << 14ULL << 1ULL << 693ULL;
    QTest::newRow("host-6.18/libbpf-hardirqs-d.stdout") << 5ULL << 2ULL << 192ULL;
    QTest::newRow("host-6.18/bcc-argdist-H.stdout") << 8ULL << 8ULL << 148ULL; // four of them empty
}

void TestHistogramRules::capturesGiveTheirSums()
{
    QFETCH(quint64, histograms);
    QFETCH(quint64, intervals);
    QFETCH(quint64, sum);
    const DecodedValues values = decode(histogramSpec(), capture(QTest::currentDataTag()));
    QVERIFY(values.histogram);
    QCOMPARE(quint64{values.histogram->intervals.size()}, histograms);
    QCOMPARE(values.intervals(), intervals);
    QCOMPARE(values.samples(), sum);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestHistogramRules::oneIntervalIsReadExactly()
{
    const DecodedValues values = decode(histogramSpec(5s), capture("lb-biolatency-T.out"));
    QCOMPARE(values.histogram->label, QStringLiteral("usecs"));
    QCOMPARE(values.histogram->unit, Unit::Microseconds);
    QVERIFY(!values.histogram->timesAreArrival);
    QCOMPARE(intervalTexts(values).first(),
             QByteArray("15:08:25..15:08:30  [64,128)=6 [128,256)=36 [256,512)=171 [512,1024)=67 "
                        "[1024,2048)=29 [2048,4096)=23 [4096,8192)=20 [8192,16384)=2 [16384,32768)=1"));
    QVERIFY(values.stats.ready);
}

void TestHistogramRules::printedTimesMakeTheIntervals()
{
    const QByteArray block = "     usecs               : count     distribution\n"
                             "         0 -> 1          : 7        |**|\n\n";
    const DecodedValues values = decode(histogramSpec(), "14:00:01\n" + block + "14:00:02\n" + block +
                                                             "14:00:09:\n" + block + "[14:00:10]\n" + block);
    QCOMPARE(intervalTexts(values),
             (QByteArrayList{"14:00:00..14:00:01  [0,2)=7", "14:00:01..14:00:02  [0,2)=7",
                             "14:00:08..14:00:09  [0,2)=7", "14:00:09..14:00:10  [0,2)=7"}));
    QCOMPARE(values.extent.from, afternoon());
    QCOMPARE(values.extent.to, afternoon() + 10s);
}

void TestHistogramRules::intervalWithoutEventsKeepsItsPlace()
{
    const DecodedValues values = decode(histogramSpec(), "\n14:00:01\n\n14:00:02\n"
                                                         "     msecs               : count    distribution\n"
                                                         "         0 -> 1          : 7        |**|\n"
                                                         "\n14:00:03\n");
    QCOMPARE(intervalTexts(values),
             (QByteArrayList{"14:00:00..14:00:01 ", "14:00:01..14:00:02  [0,2)=7", "14:00:02..14:00:03 "}));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestHistogramRules::sectionsBecomeKeys()
{
    const QByteArray header = "     usecs               : count     distribution\n";
    const DecodedValues values = decode(
        histogramSpec(),
        "14:00:01\n\ndisk = vda\tflags = Sync-Write\n" + header +
            "         2 -> 3          : 1        |*|\n\n"
            "disk = b'sdb'\n" +
            header +
            "         2 -> 3          : 2        |*|\n\n"
            "pid = 12 my comm\n\n" +
            header + "         2 -> 3          : 3        |*|\navg = 2 usecs, total: 6 usecs, count: 3\n");
    QCOMPARE(intervalTexts(values),
             (QByteArrayList{"14:00:00..14:00:01 disk = vda, flags = Sync-Write [2,4)=1",
                             "14:00:00..14:00:01 disk = sdb [2,4)=2",
                             "14:00:00..14:00:01 pid = 12 my comm [2,4)=3"}));
    QCOMPARE(values.intervals(), quint64{1});
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestHistogramRules::headingWithoutHistogramIsNoKey()
{
    const DecodedValues values = decode(histogramSpec(), "14:00:01\n\ndisk = sda\n\ndisk = sdb\n"
                                                         "     usecs               : count     distribution\n"
                                                         "         2 -> 3          : 2        |*|\n");
    QCOMPARE(intervalTexts(values), QByteArrayList{"14:00:00..14:00:01 disk = sdb [2,4)=2"});
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestHistogramRules::unknownHeadingAloneIsUnmatched()
{
    const DecodedValues values = decode(histogramSpec(), "weather = fine\n14:00:01\n");
    QCOMPARE(values.stats.unmatchedLines, quint64{1});
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{"weather = fine"});
}

void TestHistogramRules::withoutTimesArrivalsAreUsed()
{
    const auto decoder = makeDecoder(histogramSpec(), {afternoon(), 0});
    const QByteArray block = "\n     usecs               : count     distribution\n"
                             "         0 -> 1          : 7        |**|\n";
    decoder->feed({Stream::Stdout, block, afternoon() + 1s});
    decoder->feed({Stream::Stdout, block, afternoon() + 2s});
    decoder->feed({Stream::Stdout, block, afternoon() + 30s});
    decoder->finish();
    QCOMPARE(intervalTexts(decoder->values()),
             (QByteArrayList{"14:00:00..14:00:01  [0,2)=7", "14:00:01..14:00:02  [0,2)=7",
                             "14:00:29..14:00:30  [0,2)=7"}));
    QVERIFY(decoder->values().histogram->timesAreArrival);
}

void TestHistogramRules::fileReadAtOnceFollowsTheInterval()
{
    const QByteArray block = "\ncpu = 0\n     usecs               : count     distribution\n"
                             "         0 -> 1          : 7        |**|\n"
                             "\ncpu = 1\n     usecs               : count     distribution\n"
                             "         0 -> 1          : 8        |**|\n";
    const DecodedValues values = decode(histogramSpec(), block + block);
    QCOMPARE(intervalTexts(values),
             (QByteArrayList{"13:59:59..14:00:00 cpu = 0 [0,2)=7", "13:59:59..14:00:00 cpu = 1 [0,2)=8",
                             "14:00:00..14:00:01 cpu = 0 [0,2)=7", "14:00:00..14:00:01 cpu = 1 [0,2)=8"}));
}

void TestHistogramRules::wideAndOverflowingRowsAreRead()
{
    const DecodedValues values = decode(
        histogramSpec(), "               nsecs                         : count     distribution\n"
                         "                   0 -> 1                    : 1234567890123 |*****+|\n"
                         "                   2 -> 3                    : -2147483648 |***|\n"
                         "   18014398509481984 -> 36028797018963967    : 2        |                    |\n"
                         " 9223372036854775808 -> 18446744073709551615 : 1        |                    |\n");
    const std::vector<Bucket> expected{{0, 2, 1234567890123ULL},
                                       {2, 4, 2147483648ULL},
                                       {18014398509481984, 36028797018963968, 2},
                                       {highest - 1, highest, 1}};
    QVERIFY(values.histogram->intervals.front()->buckets == expected);
    QCOMPARE(values.histogram->unit, Unit::Nanoseconds);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestHistogramRules::brokenRowsAreKeptAsUnmatched_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("cut in its count") << QByteArray("         2 -> 3          : 21");
    QTest::newRow("ends before it starts") << QByteArray("         3 -> 2          : 2  |*|");
    QTest::newRow("out of order") << QByteArray("         0 -> 1          : 2  |*|");
    QTest::newRow("no number") << QByteArray("         x -> 3          : 2  |*|");
}

void TestHistogramRules::brokenRowsAreKeptAsUnmatched()
{
    QFETCH(QByteArray, row);
    const DecodedValues values = decode(histogramSpec(), "     usecs               : count     distribution\n"
                                                         "         0 -> 1          : 5        |*|\n" +
                                                             row + '\n');
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{row});
    QCOMPARE(values.samples(), quint64{5});
}

void TestHistogramRules::linearHistogramsAreRead()
{
    const DecodedValues values = decode(histogramSpec(), capture("host-6.18/bcc-runqlen-C.stdout"));
    QCOMPARE(values.intervals(), quint64{3});
    QCOMPARE(values.samples(), quint64{2 + 99 + 2 + 99 + 1 + 98});
    QCOMPARE(intervalTexts(values).first(), QByteArray("14:48:19..14:48:20 cpu = 1 [0,1)=2"));
    QCOMPARE(values.histogram->unit, Unit::Count);
}

void TestHistogramRules::labelsGiveUnits_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::newRow("usecs") << Unit::Microseconds;
    QTest::newRow("msecs") << Unit::Milliseconds;
    QTest::newRow("nsecs") << Unit::Nanoseconds;
    QTest::newRow("nsec") << Unit::Nanoseconds;
    QTest::newRow("Kbytes") << Unit::Kibibytes;
    QTest::newRow("bytes") << Unit::Bytes;
    QTest::newRow("args->nr_sector") << Unit::None;
}

void TestHistogramRules::labelsGiveUnits()
{
    QFETCH(Unit, unit);
    const DecodedValues values = decode(histogramSpec(), QByteArray("     ") + QTest::currentDataTag() +
                                                             "      : count    distribution\n");
    QCOMPARE(values.histogram->unit, unit);
    QCOMPARE(values.histogram->label, QLatin1String(QTest::currentDataTag()));
}

void TestHistogramRules::pythonDictionariesAreRead()
{
    DecodeSpec spec = histogramSpec();
    const QByteArray text =
        "\n{'ts': '2026-11-22 15:00:01', 'val_type': 'usecs', 'data': [{'interval-start': 0, 'interval-end': "
        "1, "
        "'count': 0}, {'interval-start': 2, 'interval-end': 3, 'count': 31}], 'flags': 'Sync-Write'}\n"
        "{'ts': '2026-11-22 15:00:01', 'val_type': 'usecs', 'data': [], 'flags': 'Read'}\n"
        "\n{'ts': '2026-11-22 15:00:02', 'val_type': 'usecs', 'data': [], 'flags': 'Read'}\n";
    const DecodedValues values = decode(spec, text, afternoon(), {afternoon(), 3600});
    QCOMPARE(intervalTexts(values),
             (QByteArrayList{"14:00:00..14:00:01 flags = Sync-Write [2,4)=31",
                             "14:00:00..14:00:01 flags = Read", "14:00:01..14:00:02 flags = Read"}));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestHistogramRules::bpftraceTextIsRead()
{
    const DecodedValues values = decode(histogramSpec(), "14:00:01\n@usecs[read]: \n"
                                                         "(..., 0)               2 |@@|\n"
                                                         "[0]                    3 |@@|\n"
                                                         "[512, 1K)              4 |@@|\n"
                                                         "[2M, 4M)               5 |@@|\n"
                                                         "[4M, ...)              6 |@@|\n\n");
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    const std::vector<Bucket> expected{
        {lowest, 0, 2}, {0, 1, 3}, {512, 1024, 4}, {2097152, 4194304, 5}, {4194304, highest, 6}};
    QVERIFY(values.histogram->intervals.front()->buckets == expected);
    QCOMPARE(values.histogram->intervals.front()->key, QStringLiteral("read"));
    QCOMPARE(values.histogram->unit, Unit::Microseconds);
}

void TestHistogramRules::openHistogramIsShownWhileItIsPrinted()
{
    const auto decoder = makeDecoder(histogramSpec(), {afternoon(), 0});
    decoder->feed({Stream::Stdout,
                   "14:00:01\n     usecs               : count     distribution\n"
                   "         0 -> 1          : 7        |**|\n",
                   afternoon()});
    QCOMPARE(decoder->values().samples(), quint64{7});
    decoder->feed({Stream::Stdout, "         2 -> 3          : 5        |**|\n", afternoon()});
    QCOMPARE(decoder->values().samples(), quint64{12});
    decoder->finish();
    QCOMPARE(decoder->values().samples(), quint64{12});
}

// softirqs prints its sums as a table, and histograms when asked to.
void TestHistogramRules::tablesOfToolsThatAlsoPrintHistograms()
{
    DecodeSpec spec = histogramSpec();
    spec.cells = {comm("SOFTIRQ"), integer("TOTAL_usecs")};
    const DecodedValues table = decode(
        spec, "Tracing soft irq event time... Hit Ctrl-C to end.\n\n14:00:01\n"
              "SOFTIRQ          TOTAL_usecs\ntimer                    540\nrcu                     2168\n\n"
              "14:00:02\nSOFTIRQ          TOTAL_usecs\nnet_rx                     7\n");
    QCOMPARE(table.rows(), quint64{3});
    QCOMPARE(table.events->integer(1, table.events->columnIndex(u"TOTAL_usecs")), qint64{2168});
    QVERIFY(table.events->time(2, 0) == afternoon() + 2s);
    QVERIFY(!table.histogram);
    QCOMPARE(table.stats.unmatchedLines, quint64{0});

    const DecodedValues histograms =
        decode(spec, "14:00:01\nsoftirq = timer\n     usecs               : count    distribution\n"
                     "         0 -> 1          : 7        |**|\n\n14:00:02\n");
    QVERIFY(!histograms.events);
    QCOMPARE(histograms.samples(), quint64{7});
    QCOMPARE(histograms.intervals(), quint64{2});
    QCOMPARE(histograms.stats.unmatchedLines, quint64{0});
}

void TestHistogramRules::averageIsNoPartOfTheKey()
{
    const DecodedValues values = decode(histogramSpec(), "14:00:01\nAll Addresses = ******* [AVG 324]\n"
                                                         "     usecs               : count     distribution\n"
                                                         "         0 -> 1          : 7        |**|\n"
                                                         "14:00:02\nAll Addresses = ******* [AVG 17]\n"
                                                         "     usecs               : count     distribution\n"
                                                         "         0 -> 1          : 8        |**|\n");
    QCOMPARE(values.histogram->intervals.size(), std::size_t{2});
    QCOMPARE(values.histogram->intervals[0]->key, values.histogram->intervals[1]->key);
}

void TestHistogramRules::unitOfValuesWhoseLabelSaysNone()
{
    DecodeSpec spec = histogramSpec();
    spec.shape = Shape::Bpftrace;
    const QByteArray record = "{\"type\": \"hist\", \"data\": {\"@\": {\"dd\": [{\"min\": 16384, \"max\": "
                              "32767, \"count\": 1}]}}}\n";
    QCOMPARE(decode(spec, record).histogram->unit, Unit::None);
    spec.countUnit = Unit::Bytes;
    QCOMPARE(decode(spec, record).histogram->unit, Unit::Bytes);
}

QTEST_GUILESS_MAIN(TestHistogramRules)
#include "tst_histogramrules.moc"

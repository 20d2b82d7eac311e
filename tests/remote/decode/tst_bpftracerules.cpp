// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

#include <limits>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

DecodeSpec scriptSpec(std::vector<CellSpec> cells = {})
{
    DecodeSpec spec;
    spec.shape = Shape::Bpftrace;
    spec.cells = std::move(cells);
    for (const char* pattern : {"Hit Ctrl-C to end\\.$", "^Attach(ing|ed) \\d+ probes?", "^Top \\d+ ",
                                "histograms by process name:$"})
        spec.ignore.emplace_back(QString::fromLatin1(pattern));
    return spec;
}

DecodeSpec scriptExecsnoop()
{
    return scriptSpec(
        {cell("TIME(ms)", ColumnKind::Time, CellFormat::SinceStartMs), integer("PID"), rest("ARGS")});
}

QByteArrayList rowTexts(const DecodedValues& values)
{
    QByteArrayList all;
    for (qsizetype row = 0; values.events && row < values.events->rowCount(); ++row)
        all += rowText(*values.events, row);
    return all;
}

QByteArray seconds(Time time)
{
    return QByteArray::number(static_cast<double>(time.time_since_epoch().count()) / 1e9, 'f', 6);
}

/// The folded text with a letter for the kind of every frame.
QByteArray kindsText(const StackProfile& profile)
{
    QByteArray all;
    for (const auto& sample : profile.samples()) {
        QByteArray path;
        for (StackId stack = sample.stack; stack != StackId{}; stack = profile.parent(stack))
            path = ';' + QByteArray::fromStdString(std::string(profile.frameName(profile.leafFrame(stack)))) +
                   '/' + "-ukm"[static_cast<int>(profile.frameKind(profile.leafFrame(stack)))] + path;
        all += QByteArray::fromStdString(std::string(profile.processName(sample.process))) + path + ' ' +
               QByteArray::number(sample.count) + '\n';
    }
    return all;
}

} // namespace

class TestBpftraceRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsArePutTogetherFromRecords();
    void rowsOfJoinsStayWhole();
    void execsnoopCaptureGivesItsRows_data();
    void execsnoopCaptureGivesItsRows();
    void timeBeginsARow();
    void bytesAboveAsciiAreRepaired();
    void histogramOfTheWholeRun();
    void histogramsBySecond();
    void keyedHistograms();
    void openAndBrokenBuckets();
    void largeIntegersAsText();
    void mapsOfNumbersAreRows();
    void statsAndSeriesAreRows();
    void keepsTheOrderOfAMap();
    void slicesOfStacks();
    void slicesShorterThanASecond();
    void stackKeys_data();
    void stackKeys();
    void stacksInText();
    void automaticDumpEndsAtItsArrival();
    void lostEventsAndErrors();
    void unquotedValuesAreRead();
    void whatIsNoRecordIsUnmatched_data();
    void whatIsNoRecordIsUnmatched();
    void recordOfManyLinesCountsOnce();
    void halvesAreOneMapAndNotesAreNone();
    void theLastPartOfASecondEndsBeforeTheNext();
    void fullMapsAndStacksAreLosses();
    void keysOfSeveralPartsAreColumns();
    void mapsOfTexts();
    void numbersBesideHistograms();
    void leftoverMapsDoNotReplaceRows();
    void manyRecordsWithoutNewlineAreBounded();
    void textOutputOfEveryType();
    void deepNestingIsRefused();
    void recordOfMegabytesIsRead();
};

void TestBpftraceRules::rowsArePutTogetherFromRecords()
{
    const DecodedValues values =
        decode(scriptExecsnoop(), R"({"type": "attached_probes", "data": {"probes": 3}}
{"type": "printf", "data": "TIME(ms)   PID   ARGS\n"}
{"type": "printf", "data": "374        4168  "}
{"type": "join", "data": "sleep 1"}
{"type": "printf", "data": "529        41"}
{"type": "printf", "data": "70  true\n530 4171 false\n"}


)");
    QCOMPARE(values.rows(), quint64{3});
    QCOMPARE(values.events->text(0, 2), std::string_view("sleep 1"));
    QCOMPARE(values.events->integer(1, 1), qint64{4170});
    QCOMPARE(values.events->text(2, 2), std::string_view("false"));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    QVERIFY(values.stats.ready);
}

void TestBpftraceRules::rowsOfJoinsStayWhole()
{
    const DecodedValues values = decode(scriptSpec({clockCell(), integer("PID"), rest("ARGS")}),
                                        R"({"type": "printf", "data": "TIME            PID    ARGS\n"}
{"type": "printf", "data": "14:00:00.500000 4168   "}
{"type": "lost_events", "data": {"events": 1}}
{"type": "printf", "data": "14:00:00.600000 4169   "}
{"type": "join", "data": "sh -c one\ntwo"}
)");
    QCOMPARE(rowTexts(values), (QByteArrayList{seconds(afternoon() + 500ms) + "|4168|",
                                               seconds(afternoon() + 600ms) + "|4169|sh -c one\\ntwo"}));
    QCOMPARE(values.stats.lostEvents, quint64{1});
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::execsnoopCaptureGivesItsRows_data()
{
    QTest::addColumn<quint64>("rows");
    // grep -c '"join"'; grep -cE '^[0-9]' for text
    QTest::newRow("bt-execsnoop-json.out") << quint64{165};
    QTest::newRow("host-6.18/bt-execsnoop-json.stdout") << quint64{42};
    QTest::newRow("host-6.18/bt-execsnoop.stdout") << quint64{42};
}

void TestBpftraceRules::execsnoopCaptureGivesItsRows()
{
    QFETCH(quint64, rows);
    const DecodedValues values = decode(scriptExecsnoop(), capture(QTest::currentDataTag()));
    QCOMPARE(values.rows(), rows);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::timeBeginsARow()
{
    const DecodedValues values =
        decode(scriptSpec({clockCell(), integer("PID"), comm("COMM"), rest("EVENT")}),
               capture("host-6.18/bt-syncsnoop-json.stdout"), Time(std::chrono::seconds(1795358000)));
    QCOMPARE(values.rows(), quint64{8}); // grep -c '"time"'
    QCOMPARE(values.events->text(2, 2), std::string_view("wl-dd"));
    QCOMPARE(values.events->text(2, 3), std::string_view("tracepoint:syscalls:sys_enter_fsync"));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::bytesAboveAsciiAreRepaired()
{
    const DecodedValues values = decode(
        scriptSpec({integer("PID"), rest("PATH")}),
        "{\"type\": \"printf\", \"data\": \"PID PATH\\n\"}\n"
        "{\"type\": \"printf\", \"data\": \"1 caf\\uffffffc3\\uffffffa9 \\\\uffffffc3\\n\"}\n" // as 0.17
                                                                                               // writes
        "{\"type\": \"printf\", \"data\": \"2 caf\xc3\xa9 \xff\\n\"}\n");
    QCOMPARE(values.rows(), quint64{2});
    QCOMPARE(values.events->text(0, values.events->columnIndex(u"PATH")),
             std::string_view("caf\xc3\xa9 \\uffffffc3"));
    QCOMPARE(values.events->text(1, values.events->columnIndex(u"PATH")),
             std::string_view("caf\xc3\xa9 \xff"));
}

void TestBpftraceRules::histogramOfTheWholeRun()
{
    const DecodedValues values = decode(scriptSpec(), capture("bt-runqlat-json.out"), afternoon() + 20s);
    QCOMPARE(values.intervals(), quint64{1});
    QCOMPARE(values.samples(), quint64{13312}); // grep -o '"count": [0-9]*' | awk '{s+=$2}END{print s}'
    const HistogramInterval& interval = *values.histogram->intervals.front();
    QCOMPARE(interval.buckets.size(), std::size_t{18});
    QVERIFY((interval.buckets.front() == Bucket{16, 32, 11}));
    QVERIFY(interval.start == afternoon());
    QVERIFY(interval.end == afternoon() + 20s);
    QCOMPARE(values.histogram->unit, Unit::Microseconds);
    QVERIFY(values.histogram->timesAreArrival);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::histogramsBySecond()
{
    const DecodedValues values = decode(scriptSpec(), capture("host-6.18/bt-biolatency-tp-json.stdout"));
    QCOMPARE(values.samples(), quint64{154});
    QCOMPARE(values.intervals(), quint64{5}); // time records; the first has no histogram
    QVERIFY(values.histogram->intervals.front()->buckets.empty());
    for (std::size_t i = 1; i < 5; ++i) {
        QVERIFY(values.histogram->intervals[i]->end - values.histogram->intervals[i]->start == 1s);
        QVERIFY(values.histogram->intervals[i]->start == values.histogram->intervals[i - 1]->end);
    }
    QVERIFY(!values.histogram->timesAreArrival);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::keyedHistograms()
{
    const DecodedValues values = decode(scriptSpec(), capture("host-6.18/bt-bitesize-json.stdout"));
    QCOMPARE(values.samples(), quint64{200});
    QCOMPARE(values.intervals(), quint64{1});
    QCOMPARE(values.histogram->intervals.size(), std::size_t{10});
    QCOMPARE(values.histogram->intervals.front()->key, QStringLiteral("wl-cat"));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::openAndBrokenBuckets()
{
    const DecodedValues values =
        decode(scriptSpec(), R"({"type": "hist", "data": {"@bytes": [{"max": -1, "count": 1},)"
                             R"( {"min": 0, "max": 99, "count": 2}, {"min": 100, "count": 3}]}}
{"type": "hist", "data": {"@bytes": [{"min": -2147483648, "max": 0, "count": 7}]}}
{"type": "hist", "data": {"@bytes": [{"min": 5, "max": 4, "count": 7}]}}
)");
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    const std::vector<Bucket> expected{{lowest, 0, 1}, {0, 100, 2}, {100, highest, 3}};
    QVERIFY(values.histogram->intervals[0]->buckets == expected);
    QVERIFY((values.histogram->intervals[1]->buckets == std::vector<Bucket>{{-2147483648LL, 1, 7}}));
    QCOMPARE(values.histogram->unit, Unit::Bytes);
    QCOMPARE(values.stats.unmatchedLines, quint64{1});
}

void TestBpftraceRules::largeIntegersAsText()
{
    const DecodedValues values =
        decode(scriptSpec(), R"({"type": "hist", "data": {"@": [{"min": "18014398509481984",)"
                             R"( "max": "36028797018963967", "count": 1}]}}
)");
    QVERIFY((values.histogram->intervals[0]->buckets ==
             std::vector<Bucket>{{18014398509481984LL, 36028797018963968LL, 1}}));
}

void TestBpftraceRules::mapsOfNumbersAreRows()
{
    const DecodedValues values = decode(scriptSpec(), capture("host-6.18/bt-syscount-json.stdout"));
    QCOMPARE(values.rows(), quint64{20});
    QCOMPARE(headerText(*values.events), QByteArray("TIME|MAP|KEY|VALUE"));
    QCOMPARE(rowTexts(values).at(9), seconds(afternoon()) + "|@syscall|202|10406");
    QCOMPARE(rowTexts(values).last(), seconds(afternoon()) + "|@process|bash|28306");
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::statsAndSeriesAreRows()
{
    const DecodedValues values = decode(scriptSpec(), R"({"type": "time", "data": "14:00:05\n"}
{"type": "stats", "data": {"@s": {"count": 2, "average": 6, "total": 13}}}
{"type": "stats", "data": {"@a": 15}}
{"type": "map", "data": {"@i": -5}}
{"type": "map", "data": {"@t": {"k": [1, 2]}}}
{"type": "tseries", "data": {"@n": [{"interval_start":"2026-11-22 14:00:01.500000000","value":9}]}}
)");
    const QByteArray at = seconds(afternoon() + 5s);
    QCOMPARE(rowTexts(values), (QByteArrayList{at + "|@s|count|2", at + "|@s|average|6", at + "|@s|total|13",
                                               at + "|@a||15", at + "|@i||-5", at + "|@t|k.0|1",
                                               at + "|@t|k.1|2", seconds(afternoon() + 1500ms) + "|@n||9"}));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::keepsTheOrderOfAMap()
{
    const DecodedValues values =
        decode(scriptSpec(), "{\"type\": \"map\", \"data\": {\"@\": {\"z\": 1, \"a\": 2, \"m\": 3}}}\n");
    QCOMPARE(rowTexts(values).size(), 3);
    QVERIFY(rowTexts(values).at(0).contains("|z|"));
    QVERIFY(rowTexts(values).at(1).contains("|a|"));
}

void TestBpftraceRules::slicesOfStacks()
{
    const Time evening(std::chrono::seconds(1795359900)); // 15:05
    const DecodedValues values = decode(scriptSpec(), capture("bt-profile-slices-json.out"), evening);
    QCOMPARE(values.samples(), quint64{232}); // grep -o '": [0-9]*[,}]' of the map records, summed
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    // The distinct times printed: 15:03:58, 04:02, 04:04, 04:05, 04:06, 04:23, 04:24
    const auto slices = values.stacks->slices();
    QCOMPARE(slices.size(), std::size_t{7});
    for (const auto& slice : slices)
        QVERIFY(slice.end - slice.start == 1s);
    QVERIFY(slices[0].end == Time(std::chrono::seconds(1795359838)));
    QVERIFY(!values.histogram);
    QVERIFY(!values.events);
}

void TestBpftraceRules::slicesShorterThanASecond()
{
    // 14:00:01 is 90.000'000'500 s of the host's clock; slices begin at its multiples of 400 ms.
    const auto text = [](const char* width) -> QByteArray {
        return QByteArray(R"({"type": "printf", "data": "14:00:01.000000 90000000500 )") + width + R"/(\n"}
{"type": "map", "data": {"@stacks_by_thread": {"\n    f+1\n,\n    g+2\n,88800,7,8,a, b (c)": 1, "\n    f+1\n,,89600,7,7,init": 2, ",,89999,7,7,init": 4}}}
)/";
    };
    const DecodedValues values = decode(scriptSpec(), text("400"), afternoon() + 2s);
    const auto slices = values.stacks->slices();
    const auto at = [](Duration before) { return afternoon() + 1s - before - 500ns; };
    QCOMPARE(slices.size(), std::size_t{4});
    QVERIFY((slices[0] == StackProfile::Slice{afternoon(), at(800ms)}));
    QVERIFY((slices[1] == StackProfile::Slice{at(800ms), at(400ms)}));
    QVERIFY((slices[2] == StackProfile::Slice{at(400ms), at(0ms)}));
    QVERIFY((slices[3] == StackProfile::Slice{at(0ms), afternoon() + 1s}));
    std::vector<std::pair<std::string_view, quint32>> seen;
    for (const auto& sample : values.stacks->samples())
        seen.emplace_back(values.stacks->processName(sample.process), sample.slice);
    const std::vector<std::pair<std::string_view, quint32>> expected{
        {"a, b (c) (7/8)", 0}, {"init (7/7)", 2}, {"init (7/7)", 2}};
    QVERIFY(seen == expected);

    const DecodedValues whole = decode(scriptSpec(), text("0"), afternoon() + 2s);
    QCOMPARE(whole.stacks->slices().size(), std::size_t{1});
    QCOMPARE(whole.samples(), quint64{7});
    const DecodedValues garbled = decode(scriptSpec(), text("-5"), afternoon() + 2s);
    QCOMPARE(garbled.samples(), quint64{7}); // at their arrival
}

void TestBpftraceRules::stackKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("kernel, user, comm")
        << QByteArray(R"(\n    kleaf+1\n    kroot+22\n,\n    uleaf+3\n    0x55\n,my app)")
        << QByteArray("my app;[unknown]/u;uleaf/u;kroot/k;kleaf/k 5\n");
    QTest::newRow("no user stack") << QByteArray(R"(\n    do_exit+769\n,,seq)")
                                   << QByteArray("seq;do_exit/k 5\n");
    QTest::newRow("no kernel stack") << QByteArray(R"(,\n    main+1\n,curl)")
                                     << QByteArray("curl;main/u 5\n");
    QTest::newRow("one stack") << QByteArray(R"(\n    f+7\n    g+2\n,comm)")
                               << QByteArray("comm;g/-;f/- 5\n");
    QTest::newRow("only a stack") << QByteArray(R"(\n    f+7\n)") << QByteArray(";f/- 5\n");
    QTest::newRow("comm first") << QByteArray(R"(comm,12,\n    f+7\n)") << QByteArray("comm,12;f/- 5\n");
    QTest::newRow("commas in a name") << QByteArray(R"(\n    std::f<a, b>(int)+7\n    operator+\n,c)")
                                      << QByteArray("c;operator+/-;std::f<a, b>(int)/- 5\n");
}

void TestBpftraceRules::stackKeys()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, expected);
    const DecodedValues values =
        decode(scriptSpec(), "{\"type\": \"map\", \"data\": {\"@\": {\"" + key + "\": 5}}}\n");
    QVERIFY(values.stacks);
    QCOMPARE(kindsText(*values.stacks), expected);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::stacksInText()
{
    const DecodedValues values = decode(scriptSpec(), capture("host-6.18/bt-profile-kstack.stdout"));
    QCOMPARE(values.samples(), quint64{23}); // grep -o '\]: [0-9]*$', summed
    QVERIFY(!values.events);                 // "@[, python3]: 16" is a stack that could not be looked up
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    QVERIFY(
        values.stacks->toFolded().find(
            "wl-dd;do_syscall_64;__x64_sys_fsync;do_fsync;ext4_sync_file;blkdev_issue_flush;submit_bio_wait;"
            "wait_for_completion_io_timeout;_raw_spin_unlock_irq 1\n") != std::string::npos);

    const DecodedValues json = decode(scriptSpec(), capture("host-6.18/bt-profile-kstack-json.stdout"));
    QCOMPARE(json.samples(), quint64{27}); // grep -o of the map record, summed
    QCOMPARE(json.stacks->samples().size(), std::size_t{7});
}

void TestBpftraceRules::automaticDumpEndsAtItsArrival()
{
    const QByteArray map = R"({"type": "map", "data": {"@": {"\n    f+1\n,c": 1}}})"
                           "\n";
    const DecodedValues values = decode(scriptSpec(),
                                        R"({"type": "time", "data": "14:00:01\n"})"
                                        "\n" +
                                            map + map,
                                        afternoon() + 1500ms);
    QCOMPARE(values.stacks->slices().size(), std::size_t{2});
    QVERIFY((values.stacks->slices()[0] == StackProfile::Slice{afternoon(), afternoon() + 1s}));
    QVERIFY((values.stacks->slices()[1] == StackProfile::Slice{afternoon() + 1s, afternoon() + 1500ms}));
}

void TestBpftraceRules::lostEventsAndErrors()
{
    const DecodedValues values = decode(scriptSpec(), R"({"type": "lost_events", "data": {"events": 3}}
{"type": "lost_events", "count": 4, "data": {"events": 4}}
{"type": "helper_error", "helper": "probe_read", "retcode": -14, "line": 1, "col": 37}
{"type": "runtime_error", "msg": "divide by zero", "filename": "stdin", "line": 1, "col": 2}
)");
    QCOMPARE(values.stats.lostEvents, quint64{7});
    QCOMPARE(values.stats.lost.size(), std::size_t{2});
    QCOMPARE(values.stats.messages.size(), std::size_t{2});
    QVERIFY(values.stats.messages[0].contains("probe_read") && values.stats.messages[0].contains("-14"));
    QVERIFY(values.stats.messages[1].contains("divide by zero"));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::unquotedValuesAreRead()
{
    DecodeSpec spec = scriptSpec();
    spec.ignore.emplace_back(QStringLiteral("^14:19:57 now$"));
    const DecodedValues values = decode(spec, R"({"type": "value", "data": 14:19:57 now}
{"type": "map", "data": {"@m": {"a": 5, "b": 02:42:ac:11:00:02}}}
)");
    QCOMPARE(rowTexts(values), QByteArrayList{seconds(afternoon()) + "|@m|a|5"});
    QCOMPARE(values.stats.unmatchedLines, quint64{1}); // "b" is no number: the line is kept
}

void TestBpftraceRules::whatIsNoRecordIsUnmatched_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("not JSON") << QByteArray("{\"type\": \"map\", ");
    QTest::newRow("no type") << QByteArray("{\"data\": 1}");
    QTest::newRow("unknown type") << QByteArray("{\"type\": \"news\", \"data\": 1}");
    QTest::newRow("text after records") << QByteArray("ERROR: something");
    QTest::newRow("printf of a number") << QByteArray("{\"type\": \"printf\", \"data\": 1}");
    QTest::newRow("histogram of text") << QByteArray("{\"type\": \"hist\", \"data\": {\"@\": \"x\"}}");
    QTest::newRow("empty map record") << QByteArray("{\"type\": \"map\", \"data\": {}}");
}

void TestBpftraceRules::whatIsNoRecordIsUnmatched()
{
    QFETCH(QByteArray, line);
    const DecodedValues values =
        decode(scriptSpec(), "{\"type\": \"attached_probes\", \"data\": {\"probes\": 1}}\n" + line + '\n');
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{line});
}

void TestBpftraceRules::recordOfManyLinesCountsOnce()
{
    const QByteArray record = "{\"type\": \"printf\", \"data\": \"what\\nis\\nthis\\n\"}\n";
    const DecodedValues values = decode(scriptExecsnoop(), record);
    QCOMPARE(values.stats.stdoutLines, quint64{1});
    QCOMPARE(values.stats.unmatchedLines, quint64{1});
    QCOMPARE(values.stats.unmatchedExamples, (std::vector<QByteArray>{"what", "is", "this"}));
}

// A script that counts into one half while the other is printed, as the carried ones do.
void TestBpftraceRules::halvesAreOneMapAndNotesAreNone()
{
    const DecodedValues values = decode(scriptSpec(), R"({"type": "printf", "data": "14:00:00.250000\n"}
{"type": "hist", "data": {"@usecs": [{"min": 1, "max": 1, "count": 3}]}}
{"type": "printf", "data": "14:00:01.250000\n"}
{"type": "hist", "data": {"@usecs_": [{"min": 2, "max": 3, "count": 4}]}}
{"type": "map", "data": {"@_half": 0}}
{"type": "map", "data": {"@_start": {"254,12": 12743394909741}}}
{"type": "hist", "data": {"@usecs": [{"min": 4, "max": 7, "count": 5}]}}
)",
                                        afternoon() + 1800ms);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    QVERIFY(!values.events);
    QCOMPARE(values.histogram->unit, Unit::Microseconds);
    const auto& intervals = values.histogram->intervals;
    QCOMPARE(intervals.size(), std::size_t{3});
    for (const auto& interval : intervals)
        QVERIFY(interval->key.isEmpty());
    QVERIFY(intervals[0]->end == afternoon() + 250ms);
    QVERIFY(intervals[1]->start == afternoon() + 250ms && intervals[1]->end == afternoon() + 1250ms);
    QVERIFY(intervals[2]->start == afternoon() + 1250ms && intervals[2]->end == afternoon() + 1800ms);
    QCOMPARE(values.samples(), quint64{12});
}

// bpftrace looks up symbols before it prints: what comes late was still counted within the last second.
void TestBpftraceRules::theLastPartOfASecondEndsBeforeTheNext()
{
    const QByteArray text = R"({"type": "printf", "data": "14:00:01\n"}
{"type": "map", "data": {"@stacks": {"\n    f+1\n,,c": 2}}}


{"type": "map", "data": {"@_half": 1}}
{"type": "map", "data": {"@stacks_": {"\n    f+1\n,,c": 1}}}
)";
    const DecodedValues late = decode(scriptSpec(), text, afternoon() + 9s);
    QCOMPARE(late.stacks->slices().size(), std::size_t{2});
    QVERIFY((late.stacks->slices()[1] == StackProfile::Slice{afternoon() + 1s, afternoon() + 2s}));
    const DecodedValues soon = decode(scriptSpec(), text, afternoon() + 1300ms);
    QVERIFY((soon.stacks->slices()[1] == StackProfile::Slice{afternoon() + 1s, afternoon() + 1300ms}));
    // Nothing more was counted: no empty column for it.
    const DecodedValues none = decode(scriptSpec(), R"({"type": "time", "data": "14:00:01\n"}
{"type": "hist", "data": {"@us": [{"min": 1, "max": 1, "count": 3}]}}


{"type": "map", "data": {"@_half": 1}}
)");
    QCOMPARE(none.intervals(), quint64{1});
}

void TestBpftraceRules::fullMapsAndStacksAreLosses()
{
    QByteArray text;
    for (int i = 0; i < 3; ++i)
        text +=
            R"({"type": "helper_error", "helper": "map_update_elem", "retcode": -7, "line": 1, "col": 44})"
            "\n";
    for (const char* code : {"-17", "-17", "-14"})
        text += QByteArray(R"({"type": "helper_error", "helper": "get_stackid", "retcode": )") + code +
                ", \"line\": 2, \"col\": 3}\n";
    const DecodedValues values = decode(scriptSpec(), text);
    QCOMPARE(values.stats.lostEvents, quint64{3});
    QCOMPARE(values.stats.missedStacks, quint64{2});        // -14 is a kernel thread, which has no user stack
    QCOMPARE(values.stats.messages.size(), std::size_t{1}); // told once
    QVERIFY(values.stats.messages[0].contains("map_update_elem"));
}

void TestBpftraceRules::keysOfSeveralPartsAreColumns()
{
    const DecodedValues values = decode(scriptSpec(), R"({"type": "time", "data": "14:00:00\n"}
{"type": "map", "data": {"@io": {"dd,4,W": 1, "a,b,c,d": 2, "x": 3}}}
{"type": "map", "data": {"@total": 9}}
)");
    const QByteArray at = seconds(afternoon());
    QCOMPARE(rowTexts(values), (QByteArrayList{at + "|@io|dd|4|W|1", at + "|@io|a|b|c,d|2", at + "|@io|x|||3",
                                               at + "|@total||||9"}));
    QCOMPARE(values.events->columnIndex(u"KEY2"), 3);
    QCOMPARE(values.events->columnIndex(u"VALUE"), 5);
}

void TestBpftraceRules::mapsOfTexts()
{
    const DecodedValues values = decode(scriptSpec(), R"({"type": "time", "data": "14:00:00\n"}
{"type": "map", "data": {"@name": "a b"}}
{"type": "map", "data": {"@path": {"17": "/etc/passwd"}, "@total": 9}}
)");
    const QByteArray at = seconds(afternoon());
    QCOMPARE(rowTexts(values),
             (QByteArrayList{at + "|@name||a b", at + "|@path|17|/etc/passwd", at + "|@total||9"}));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::numbersBesideHistograms()
{
    const QByteArray histogram = "{\"type\": \"hist\", \"data\": {\"@usecs\": [{\"min\": 1, \"max\": 1, "
                                 "\"count\": 3}]}}\n";
    const QByteArray time = "{\"type\": \"time\", \"data\": \"14:00:00\\n\"}\n";
    const QByteArray map = "{\"type\": \"map\", \"data\": {\"@start\": {\"17\": 12743394909741}}}\n";
    // What lay in a map at the end of a script that prints is no result …
    QVERIFY(!decode(scriptSpec(), time + histogram + "\n\n" + map).events);
    // … what the script itself printed is; and so are all of one that left the printing to bpftrace.
    QCOMPARE(decode(scriptSpec(), histogram + map).rows(), quint64{1});
    QCOMPARE(decode(scriptSpec(), time + histogram + map).rows(), quint64{1});
    QCOMPARE(decode(scriptSpec(), histogram + map + histogram + map).rows(), quint64{2});
    QCOMPARE(decode(scriptSpec(), map).rows(), quint64{1});
}

void TestBpftraceRules::leftoverMapsDoNotReplaceRows()
{
    const DecodedValues values = decode(scriptSpec({clockCell(), integer("PID"), comm("COMM"), integer("SIG"),
                                                    integer("TPID"), integer("RESULT")}),
                                        capture("host-6.18/bt-killsnoop-json.stdout"));
    QCOMPARE(values.rows(), quint64{5}); // grep -c '"time"'
    QCOMPARE(values.events->integer(1, 4), qint64{30249});
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceRules::manyRecordsWithoutNewlineAreBounded()
{
    QByteArray text;
    for (int i = 0; i < 30000; ++i)
        text += "{\"type\": \"printf\", \"data\": \"0123456789012345678901234567890123456789\"}\n";
    const DecodedValues values = decode(scriptSpec(), text);
    QCOMPARE(values.stats.unmatchedLines, quint64{2}); // 1.2 MB of one line, cut at 1 MiB
    for (const QByteArray& kept : values.stats.unmatchedExamples)
        QVERIFY(kept.size() <= 4096);
}

void TestBpftraceRules::textOutputOfEveryType()
{
    DecodeSpec spec = scriptSpec();
    spec.ignore.emplace_back(QStringLiteral("^(line one|part done|literal|\\(1, t\\)|1\\.92 .*)$"));
    const DecodedValues values =
        decode(spec, capture("host-6.18/bt-all-types-text.stdout"), Time(std::chrono::seconds(1795359101)));
    QCOMPARE(values.stats.unmatchedExamples,
             (std::vector<QByteArray>{"@st: count 1, average 4, total 4", "@str: q\"\\ \t",
                                      "@tup: (1, two, (3, 4))"}));
    QCOMPARE(values.histogram->intervals.size(), std::size_t{4}); // @h, @hk[x], @l, @lk[y]
    QCOMPARE(values.histogram->intervals.back()->key, QStringLiteral("@lk, y"));
    QCOMPARE(values.samples(), quint64{4});
    QCOMPARE(rowTexts(values).at(0), QByteArray("1795359101.000000|@k|a|b|3|1"));
}

void TestBpftraceRules::deepNestingIsRefused()
{
    const QByteArray deep = "{\"type\": \"map\", \"data\": " + QByteArray(200000, '[') + "\n";
    const DecodedValues values = decode(scriptSpec(), deep + "{\"type\": \"map\", \"data\": {\"@i\": 1}}\n");
    QCOMPARE(values.stats.unmatchedLines, quint64{1});
    QCOMPARE(values.rows(), quint64{1});
}

// A slice of stacks of a host with many CPUs is one line of some megabytes.
void TestBpftraceRules::recordOfMegabytesIsRead()
{
    constexpr int keys = 60000;
    QByteArray text = R"({"type": "map", "data": {"@": {)";
    for (int key = 0; key < keys; ++key)
        text += (key ? ", \"" : "\"") +
                QByteArray("a_rather_long_name_of_a_process_").append(QByteArray::number(key)) + "\": 2";
    text += "}}}\n";
    QVERIFY(text.size() > (2 << 20));
    DecodeSpec spec;
    spec.shape = Shape::Bpftrace;
    const std::unique_ptr<Decoder> decoder = makeDecoder(spec, {});
    for (qsizetype at = 0; at < text.size(); at += 65536)
        decoder->feed({Stream::Stdout, text.mid(at, 65536), afternoon()});
    decoder->finish();
    QCOMPARE(decoder->values().stats.unmatchedLines, 0u);
    QCOMPARE(decoder->values().rows(), static_cast<quint64>(keys));
}

QTEST_GUILESS_MAIN(TestBpftraceRules)
#include "tst_bpftracerules.moc"

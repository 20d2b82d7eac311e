// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

#include <limits>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

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

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

#include <map>
#include <set>
#include <string>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

DecodeSpec stackSpec()
{
    DecodeSpec spec;
    spec.shape = Shape::Stacks;
    spec.ignore = {QRegularExpression(QStringLiteral("^(Tracing|Sampling) .*\\.$")),
                   QRegularExpression(QStringLiteral("Hit Ctrl-C to end\\.$")),
                   QRegularExpression(QStringLiteral("^Detaching\\.\\.\\.$"))};
    return spec;
}

/// Names of the frames root to leaf with a letter for their kind: "main/u do_syscall_64/k"
QByteArray pathText(const StackProfile& profile, StackId stack)
{
    QByteArray all;
    for (; stack != StackId{}; stack = profile.parent(stack)) {
        const FrameId frame = profile.leafFrame(stack);
        const std::string_view name = profile.frameName(frame);
        const char kind = "-ukmlij"[static_cast<int>(profile.frameKind(frame))];
        all = QByteArray(name.data(), static_cast<qsizetype>(name.size())) + '/' + kind +
              (all.isEmpty() ? "" : " ") + all;
    }
    return all;
}

/// "process: path = count" of every sample
QByteArrayList sampleTexts(const DecodedValues& values)
{
    QByteArrayList all;
    if (!values.stacks)
        return all;
    for (const auto& sample : values.stacks->samples())
        all += QByteArray::fromStdString(std::string(values.stacks->processName(sample.process))) + ": " +
               pathText(*values.stacks, sample.stack) + " = " + QByteArray::number(sample.count);
    return all;
}

} // namespace

class TestStackRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldedCapturesGiveTheirSums_data();
    void foldedCapturesGiveTheirSums();
    void textCapturesGiveTheirSums_data();
    void textCapturesGiveTheirSums();
    void sameFoldedPathIsSummed();
    void delimiterAndSuffixGiveTheSide();
    void foldedLinesSharePartsOfNames();
    void delimiterIsSeenAnewInEveryLine();
    void foldedOddities_data();
    void foldedOddities();
    void unsortedEqualsSorted();
    void textFramesAreTurnedToRootFirst();
    void textDelimiterGivesTheSide();
    void textOffsetsAndModulesAreCut();
    void wakeuptimeHasTargetAndWaker();
    void offwaketimeIsOnePath();
    void outstandingMemoryIsThatOfTheLastReport();
    void outstandingMemoryOfExcerptsAndOtherForms();
    void timeLinesMakeSlices();
    void oneSliceFromStartToLastArrival();
    void lineBeforeFoldedDoesNotMislead();
    void recordWithoutValueIsUnmatched();
    void snapshotDoesNotChange();
};

void TestStackRules::foldedCapturesGiveTheirSums_data()
{
    QTest::addColumn<quint64>("sum");
    QTest::addColumn<std::size_t>("processes");
    // awk '{s+=$NF}END{print s}'; awk -F';' '{print $1}' | sort -u | wc -l
    QTest::newRow("bcc-profile-f-pipe.out") << quint64{2457} << std::size_t{21};
    QTest::newRow("host-6.18/bcc-profile-f.stdout") << quint64{1132} << std::size_t{0};
    QTest::newRow("host-6.18/bcc-stackcount-f.stdout") << quint64{553} << std::size_t{1};
}

void TestStackRules::foldedCapturesGiveTheirSums()
{
    QFETCH(quint64, sum);
    QFETCH(std::size_t, processes);
    const QByteArray text = capture(QTest::currentDataTag());
    const DecodedValues values = decode(stackSpec(), text);
    QCOMPARE(values.samples(), sum);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    if (processes > 0)
        QCOMPARE(values.stacks->processCount(), processes);

    // Each path's sum, taken from the text itself.
    std::map<QByteArray, qint64> expected;
    for (const QByteArray& line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        const qsizetype blank = line.lastIndexOf(' ');
        QByteArray path = line.left(blank);
        expected[path] += line.mid(blank + 1).toLongLong();
    }
    QByteArray folded;
    for (const auto& [path, count] : expected)
        folded += path + ' ' + QByteArray::number(count) + '\n';
    QByteArrayList lines = QByteArray::fromStdString(values.stacks->toFolded()).split('\n');
    QByteArrayList expectedLines = folded.split('\n');
    std::sort(lines.begin(), lines.end());
    std::sort(expectedLines.begin(), expectedLines.end());
    QCOMPARE(lines, expectedLines);
}

void TestStackRules::textCapturesGiveTheirSums_data()
{
    QTest::addColumn<quint64>("sum");
    QTest::addColumn<quint64>("unmatched");
    // awk '/^        [0-9]+$/{s+=$1}END{print s}'; this capture was cut within a record, after 14 of its
    // lines (awk)
    QTest::newRow("lb-offcputime.out") << quint64{138749290} << quint64{14};
    QTest::newRow("host-6.18/libbpf-offcputime-p.stdout") << quint64{1929352} << quint64{0};
    QTest::newRow("host-6.18/bcc-profile.stdout") << quint64{554} << quint64{0};
    QTest::newRow("host-6.18/bcc-stackcount-T-i.stdout") << quint64{251} << quint64{0};
}

void TestStackRules::textCapturesGiveTheirSums()
{
    QFETCH(quint64, sum);
    const DecodedValues values = decode(stackSpec(), capture(QTest::currentDataTag()));
    QCOMPARE(values.samples(), sum);
    QTEST(values.stats.unmatchedLines, "unmatched");
}

void TestStackRules::sameFoldedPathIsSummed()
{
    const DecodedValues values = decode(stackSpec(), "a b;main;f 1\na b;main;g 2\na b;main;f 40\n");
    QCOMPARE(sampleTexts(values), (QByteArrayList{"a b: main/- f/- = 41", "a b: main/- g/- = 2"}));
}

void TestStackRules::delimiterAndSuffixGiveTheSide()
{
    const DecodedValues values =
        decode(stackSpec(), "c;main;-;entry;read 1\nc;main;read_[k];[Missed User Stack] 2\n"
                            "c;main;-;entry;write 4\n");
    QCOMPARE(sampleTexts(values),
             (QByteArrayList{"c: main/u entry/k read/k = 1", "c: main/- read/k [Missed User Stack]/m = 2",
                             "c: main/u entry/k write/k = 4"}));
}

void TestStackRules::foldedLinesSharePartsOfNames()
{
    const DecodedValues values =
        decode(stackSpec(), "c;main;read 1\nc;main;readv 2\nc;main 3\nc;mainly;read 4\ncc;main 5\n"
                            "c 6\n");
    QCOMPARE(sampleTexts(values),
             (QByteArrayList{"c: main/- read/- = 1", "c: main/- readv/- = 2", "c: main/- = 3",
                             "c: mainly/- read/- = 4", "cc: main/- = 5", "c:  = 6"}));
}

void TestStackRules::delimiterIsSeenAnewInEveryLine()
{
    // Each line by itself and after any other: what a line before left behind must not show.
    const QByteArrayList lines{"c;f;-;g 1", "c;f;- 2", "c;f;g 3", "c;f;-;g;h 4",
                               "c;-;f 5",   "c;f 6",   "c;- 7",   "c 8"};
    for (const QByteArray& first : lines)
        for (const QByteArray& second : lines) {
            if (first == second)
                continue;
            const QByteArrayList both = sampleTexts(decode(stackSpec(), first + '\n' + second + '\n'));
            QCOMPARE(both, sampleTexts(decode(stackSpec(), first + '\n')) +
                               sampleTexts(decode(stackSpec(), second + '\n')));
        }
}

void TestStackRules::foldedOddities_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArrayList>("samples");
    QTest::newRow("no process") << QByteArray(";[unknown];f 4") << QByteArrayList{": [unknown]/- f/- = 4"};
    QTest::newRow("blanks in names") << QByteArray("my app;void f<a, b>(int) 4")
                                     << QByteArrayList{"my app: void f<a, b>(int)/- = 4"};
    QTest::newRow("stack id in a frame")
        << QByteArray("c;[Missed User Stack] -14 4") << QByteArrayList{"c: [Missed User Stack] -14/m = 4"};
    QTest::newRow("carriage return") << QByteArray("c;f 4\r") << QByteArrayList{"c: f/- = 4"};
    QTest::newRow("no count") << QByteArray("c;f x") << QByteArrayList{};
    QTest::newRow("negative count") << QByteArray("c;f -4") << QByteArrayList{};
    QTest::newRow("too large a count") << QByteArray("c;f 99999999999999999999") << QByteArrayList{};
}

void TestStackRules::foldedOddities()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArrayList, samples);
    const DecodedValues values = decode(stackSpec(), line + '\n');
    QCOMPARE(sampleTexts(values), samples);
    QCOMPARE(values.stats.unmatchedLines, quint64{samples.isEmpty() ? 1U : 0U});
}

void TestStackRules::unsortedEqualsSorted()
{
    QByteArrayList lines = capture("bcc-profile-f-pipe.out").split('\n');
    const auto folded = [&lines] { return decode(stackSpec(), lines.join('\n')).stacks->toFolded(); };
    const std::string asPrinted = folded();
    std::sort(lines.begin(), lines.end());
    QCOMPARE(folded(), asPrinted);
    std::reverse(lines.begin(), lines.end());
    QCOMPARE(folded(), asPrinted);
}

void TestStackRules::textFramesAreTurnedToRootFirst()
{
    const DecodedValues values =
        decode(stackSpec(), "Tracing off-CPU time (us) of all threads by user + kernel "
                            "stack... Hit Ctrl-C to end.\n\n"
                            "    schedule\n    do_nanosleep\n    main\n"
                            "    -                my app (11425)\n        1926835\n\n"
                            "    -                python3 (7)\n        5\n\n");
    QCOMPARE(
        sampleTexts(values),
        (QByteArrayList{"my app (11425): main/- do_nanosleep/- schedule/- = 1926835", "python3 (7):  = 5"}));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestStackRules::textDelimiterGivesTheSide()
{
    const DecodedValues values =
        decode(stackSpec(), "    schedule\n    [Missed Kernel Stack]\n    --\n    main\n"
                            "    -                c (1)\n        3\n\n");
    QCOMPARE(sampleTexts(values), QByteArrayList{"c (1): main/u [Missed Kernel Stack]/m schedule/k = 3"});
}

void TestStackRules::textOffsetsAndModulesAreCut()
{
    const DecodedValues values =
        decode(stackSpec(), "    schedule+0x1a [kernel]\n    ffffffff814b824d  bpf_trace_run1\n"
                            "    f(int) [clone .isra.0]\n    read+0x10 [libc.so.6]\n    [unknown]\n"
                            "    -                c (1)\n        3\n\n");
    QCOMPARE(sampleTexts(values), QByteArrayList{"c (1): [unknown]/- read/l f(int) [clone .isra.0]/- "
                                                 "bpf_trace_run1/- schedule/k = 3"});
}

void TestStackRules::wakeuptimeHasTargetAndWaker()
{
    DecodeSpec spec = stackSpec();
    spec.ignore.emplace_back(QStringLiteral("^Tracing blocked time"));
    const DecodedValues values = decode(spec, capture("host-6.18/libbpf-wakeuptime-p.stdout"));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    QCOMPARE(sampleTexts(values).first(),
             QByteArray("qemu-system-x86: asm_sysvec_apic_timer_interrupt/- sysvec_apic_timer_interrupt/- "
                        "__sysvec_apic_timer_interrupt/- hrtimer_interrupt/- __hrtimer_run_queues/- "
                        "hrtimer_wakeup/- try_to_wake_up/- ttwu_do_activate/- bpf_trace_run1/- "
                        "bpf_prog_1e63a9e15492c3dc_sched_wakeup/- python3/- = 1600922"));
}

// The text stands upside down against the folded form: read from its end it is the same path.
void TestStackRules::offwaketimeIsOnePath()
{
    const DecodedValues folded =
        decode(stackSpec(), "cksum 4097;read;submit_bio;schedule;--;wake;complete;swapper/0 0 56529\n");
    for (const QByteArray& border : {QByteArray("--               --"), QByteArray("-                -")}) {
        const DecodedValues text =
            decode(stackSpec(), "    waker:           swapper/0 0\n    complete\n    wake\n    " + border +
                                    "\n    schedule\n    submit_bio\n    read\n"
                                    "    target:          cksum 4097\n        56529\n\n");
        QCOMPARE(text.stacks->toFolded(), folded.stacks->toFolded());
        QCOMPARE(text.stats.unmatchedLines, quint64{0});
    }
}

// Reports are states: what was outstanding a second ago and still is was not allocated twice.
void TestStackRules::outstandingMemoryIsThatOfTheLastReport()
{
    DecodeSpec spec = stackSpec();
    spec.countUnit = Unit::Bytes;
    const QByteArray first = "[14:00:01] Top 2 stacks with outstanding allocations:\n"
                             "\t80 bytes in 5 allocations from stack\n"
                             "\t\t0x0000563e4f2c\tmain+0x6d [allocs]\n"
                             "\t\t0x00007f3c11d0\t__libc_start_main+0xf0 [libc-2.21.so]\n";
    const QByteArray second = "[14:00:02] Top 2 stacks with outstanding allocations:\n"
                              "\t160 bytes in 10 allocations from stack\n"
                              "\t\t0x0000563e4f2c\tmain+0x6d [allocs]\n"
                              "\t24 bytes in 1 allocations from stack\n"
                              "\t\t0xffffffff8161f42b\t__alloc_pages+0x26b [kernel]\n";
    const auto decoder = makeDecoder(spec, {afternoon(), 0});
    decoder->feed({Stream::Stdout, "Attaching to pid 5193, Ctrl+C to quit.\n" + first, afternoon() + 1s});
    decoder->feed({Stream::Stdout, second, afternoon() + 2s});
    decoder->finish();
    const DecodedValues values = decoder->values();
    QCOMPARE(values.samples(), quint64{184});
    QCOMPARE(values.stacks->unit(), Unit::Bytes);
    QCOMPARE(values.stacks->toFolded(), std::string("pid 5193;__alloc_pages 24\npid 5193;main 160\n"));
    QVERIFY(values.stacks->slices().back().end == afternoon() + 2s);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    QCOMPARE(decode(spec, first).stacks->toFolded(), std::string(";__libc_start_main;main 80\n"));
}

void TestStackRules::outstandingMemoryOfExcerptsAndOtherForms()
{
    const DecodedValues libbpf =
        decode(stackSpec(),
               "[9:5:3] Top 1 stacks with outstanding allocations:\n"
               "4096 bytes in 4 allocations from stack\n"
               "\t0 [<000055b1f0a6c1b9>] main+0x50 [allocs]\n\t1 [<00007f2c5be2d24a>] start+0x7a [libc]\n");
    QCOMPARE(libbpf.stacks->toFolded(), std::string(";start;main 4096\n"));
    const DecodedValues each = decode(
        stackSpec(),
        "[11:16:33] Top 2 stacks with outstanding allocations:\n"
        "\taddr = 948cd0 size = 16\n\t16 bytes in 1 allocations from stack\n\t\t main+0x6d [allocs]\n");
    QCOMPARE(each.samples(), quint64{16});
    QCOMPARE(each.stats.unmatchedLines, quint64{0});
    QCOMPARE(
        decode(stackSpec(), "\t16 bytes in 1 allocations from stack\n\t\tmain+0x6d [allocs]\n").samples(),
        quint64{16}); // an excerpt
}

void TestStackRules::timeLinesMakeSlices()
{
    DecodeSpec spec = stackSpec();
    spec.interval = 2s;
    const DecodedValues values =
        decode(spec, "14:00:02\n  f\n    3\n\n14:00:04\n  f\n    4\n\n14:00:09\n  g\n    1\n\n");
    const auto slices = values.stacks->slices();
    QCOMPARE(slices.size(), std::size_t{3});
    QVERIFY((slices[0] == StackProfile::Slice{afternoon(), afternoon() + 2s}));
    QVERIFY((slices[1] == StackProfile::Slice{afternoon() + 2s, afternoon() + 4s}));
    QVERIFY((slices[2] == StackProfile::Slice{afternoon() + 7s, afternoon() + 9s}));
    QCOMPARE(values.stacks->toFolded({afternoon() + 2s, afternoon() + 5s}), std::string(";f 4\n"));
}

void TestStackRules::oneSliceFromStartToLastArrival()
{
    DecodeSpec spec = stackSpec();
    spec.countUnit = Unit::Microseconds;
    const auto decoder = makeDecoder(spec, {afternoon(), 0});
    decoder->feed({Stream::Stdout, "c;f 1\n", afternoon() + 30s});
    decoder->feed({Stream::Stdout, "c;g 1\n", afternoon() + 31s});
    decoder->finish();
    const DecodedValues values = decoder->values();
    QCOMPARE(values.stacks->slices().size(), std::size_t{1});
    QVERIFY((values.stacks->slices()[0] == StackProfile::Slice{afternoon(), afternoon() + 31s}));
    QCOMPARE(values.stacks->unit(), Unit::Microseconds);
    QCOMPARE(values.extent.to, afternoon() + 31s);
}

void TestStackRules::lineBeforeFoldedDoesNotMislead()
{
    const DecodedValues values = decode(stackSpec(), "    a stray line\nc;f 1\nc;g 2\n");
    QCOMPARE(values.samples(), quint64{3});
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{"    a stray line"});
}

void TestStackRules::recordWithoutValueIsUnmatched()
{
    const DecodedValues values =
        decode(stackSpec(), "    f\n    -                c (1)\n        3\n\n    g\n    h\n");
    QCOMPARE(values.samples(), quint64{3});
    QCOMPARE(values.stats.unmatchedExamples, (std::vector<QByteArray>{"    g", "    h"}));
}

void TestStackRules::snapshotDoesNotChange()
{
    const auto decoder = makeDecoder(stackSpec(), {afternoon(), 0});
    decoder->feed({Stream::Stdout, "c;f 1\n", afternoon()});
    const DecodedValues before = decoder->values();
    decoder->feed({Stream::Stdout, "c;f 1\nc;g 1\n", afternoon()});
    QCOMPARE(before.stacks->toFolded(), std::string("c;f 1\n"));
    QCOMPARE(decoder->values().stacks->toFolded(), std::string("c;f 2\nc;g 1\n"));
}

QTEST_GUILESS_MAIN(TestStackRules)
#include "tst_stackrules.moc"

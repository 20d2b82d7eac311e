// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

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

class TestBpftraceStacks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slicesOfStacks();
    void slicesShorterThanASecond();
    void stackKeys_data();
    void stackKeys();
    void stacksInText();
    void automaticDumpEndsAtItsArrival();
};

void TestBpftraceStacks::slicesOfStacks()
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

void TestBpftraceStacks::slicesShorterThanASecond()
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

    // A map that is printed late holds what belongs to the next second too.
    const DecodedValues late =
        decode(scriptSpec(),
               text("400").replace("89600,7,7", "90300,7,7") +
                   R"({"type": "printf", "data": "14:00:02.000000 91000000500 400\n"})"
                   "\n"
                   R"({"type": "map", "data": {"@stacks_by_thread_": {"\n    f+1\n,,89100,7,8,b": 8}}})"
                   "\n",
               afternoon() + 3s);
    const auto lateSlices = late.stacks->slices();
    for (std::size_t i = 1; i < lateSlices.size(); ++i)
        QVERIFY(lateSlices[i].start == lateSlices[i - 1].end);
    QVERIFY(lateSlices.back().end >= afternoon() + 2s);
    for (const auto& sample : late.stacks->samples()) {
        const auto& slice = lateSlices[sample.slice];
        const Time moment = at(sample.count == 2 ? -300ms : sample.count == 4 ? 1ms : 900ms);
        QVERIFY(sample.count == 1 || (slice.start <= moment && moment < slice.end));
    }
    QCOMPARE(late.samples(), quint64{15});

    const DecodedValues whole = decode(scriptSpec(), text("0"), afternoon() + 2s);
    QCOMPARE(whole.stacks->slices().size(), std::size_t{1});
    QCOMPARE(whole.samples(), quint64{7});
    const DecodedValues garbled = decode(scriptSpec(), text("-5"), afternoon() + 2s);
    QCOMPARE(garbled.samples(), quint64{7}); // at their arrival
}

void TestBpftraceStacks::stackKeys_data()
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

void TestBpftraceStacks::stackKeys()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, expected);
    const DecodedValues values =
        decode(scriptSpec(), "{\"type\": \"map\", \"data\": {\"@\": {\"" + key + "\": 5}}}\n");
    QVERIFY(values.stacks);
    QCOMPARE(kindsText(*values.stacks), expected);
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
}

void TestBpftraceStacks::stacksInText()
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

void TestBpftraceStacks::automaticDumpEndsAtItsArrival()
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

QTEST_GUILESS_MAIN(TestBpftraceStacks)
#include "tst_bpftracestacks.moc"

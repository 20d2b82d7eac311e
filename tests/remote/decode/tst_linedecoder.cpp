// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/hostclock.h"
#include "remote/decode/linerules.h"
#include "tests/remote/decode/eventspecs.h"

#include <QRandomGenerator>
#include <QTest>

#include <fstream>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mebibyte = 1 << 20;
const QByteArray header = "PCOMM            PID     PPID    RET ARGS\n";
const QByteArray row = "a                1       2         0 a\n";

/// Everything that values() says, as text.
QByteArray summary(const DecodedValues& values)
{
    QByteArray all;
    if (values.events) {
        all += headerText(*values.events) + '\n';
        for (qsizetype i = 0; i < values.events->rowCount(); ++i)
            all += rowText(*values.events, i) + '\n';
    }
    const DecodeStats& s = values.stats;
    for (const quint64 number : {s.bytes, s.stdoutLines, s.stderrLines, s.unmatchedLines, s.lostEvents,
                                 s.missedStacks, quint64(s.lost.size()), quint64(s.ready)})
        all += QByteArray::number(number) + ' ';
    for (const auto& list : {s.unmatchedExamples, s.messages})
        for (const QByteArray& line : list)
            all += line + '\n';
    all += QByteArray::number(qint64(values.extent.from.time_since_epoch().count())) + ' ' +
           QByteArray::number(qint64(values.extent.to.time_since_epoch().count()));
    return all;
}

/// Resident memory of this process in bytes.
qint64 residentBytes()
{
    std::ifstream file("/proc/self/statm");
    qint64 size = 0;
    qint64 resident = 0;
    file >> size >> resident;
    return resident * 4096;
}

} // namespace

class TestLineDecoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anySplitGivesTheSame_data();
    void anySplitGivesTheSame();
    void lastLineWithoutEnd();
    void carriageReturns();
    void longLine();
    void hundredMegabyteLine();
    void limitOfALine();
    void garbageIsKept();
    void examplesAreCut();
    void losses_data();
    void losses();
    void messages();
    void ready();
    void rawShape();
    void hostClock_data();
    void hostClock();
};

void TestLineDecoder::anySplitGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tool");
    QTest::newRow("corrupt execsnoop") << capture("bcc-execsnoop-T-pipe.out") << 0;
    QTest::newRow("opensnoop") << capture("lb-opensnoop.out").left(60000) << 1;
    QTest::newRow("syscount") << capture("host-6.18/bcc-syscount-i1.stdout") << 2;
    QTest::newRow("mixed") << header + row + "garbage \xff\n" + row.chopped(1) + "\r\n\nLost 3 events\n" +
                                  row.chopped(1)
                           << 0;
}

void TestLineDecoder::anySplitGivesTheSame()
{
    QFETCH(QByteArray, text);
    QFETCH(int, tool);
    const DecodeSpec spec = tool == 0 ? execsnoop() : tool == 1 ? opensnoop() : syscount();
    const QByteArray errors = "one\nPossibly lost 5 samples\nthree";
    const auto whole = makeDecoder(spec, {afternoon(), 0});
    whole->feed({Stream::Stdout, text, afternoon()});
    whole->feed({Stream::Stderr, errors, afternoon()});
    whole->finish();
    const QByteArray expected = summary(whole->values());

    QRandomGenerator random(20261122);
    for (const int longest : {1, 2, 7, 100, 5000}) {
        const auto decoder = makeDecoder(spec, {afternoon(), 0});
        qsizetype out = 0;
        qsizetype err = 0;
        while (out < text.size() || err < errors.size()) {
            const auto length = static_cast<qsizetype>(random.bounded(longest) + 1);
            if (random.bounded(20) == 0) {
                decoder->feed({Stream::Stderr, errors.mid(err, length), afternoon()});
                err = std::min(err + length, errors.size());
            } else {
                decoder->feed({Stream::Stdout, text.mid(out, length), afternoon()});
                out = std::min(out + length, text.size());
            }
        }
        decoder->finish();
        QCOMPARE(summary(decoder->values()), expected);
    }
}

void TestLineDecoder::lastLineWithoutEnd()
{
    const auto decoder = makeDecoder(execsnoop(), {afternoon(), 0});
    decoder->feed({Stream::Stdout, header + row.chopped(1), afternoon()});
    QCOMPARE(decoder->values().rows(), quint64(0));
    decoder->finish();
    QCOMPARE(decoder->values().rows(), quint64(1));
    QCOMPARE(decoder->stats().stdoutLines, quint64(2));
}

void TestLineDecoder::carriageReturns()
{
    QByteArray text = header + row;
    text.replace("\n", "\r\n");
    const DecodedValues values = decode(execsnoop(), text);
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.000000|a|1|2|0|a"));
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
}

void TestLineDecoder::longLine()
{
    const QByteArray path = "/" + QByteArray(900000, 'x');
    const DecodedValues values = decode(execsnoop(), header + row.chopped(1) + path + "\n" + row);
    QCOMPARE(values.rows(), quint64(2));
    QCOMPARE(values.events->text(0, 5).size(), std::size_t(900002));
}

void TestLineDecoder::hundredMegabyteLine()
{
    const auto decoder = makeDecoder(execsnoop(), {afternoon(), 0});
    decoder->feed({Stream::Stdout, header + row, afternoon()});
    const QByteArray piece(mebibyte, 'x');
    decoder->feed({Stream::Stdout, piece, afternoon()});
    const qint64 before = residentBytes();
    for (int i = 1; i < 100; ++i)
        decoder->feed({Stream::Stdout, piece, afternoon()});
    QVERIFY2(residentBytes() - before < 8 * mebibyte, "the line is kept in memory");
    decoder->feed({Stream::Stdout, "\n" + row, afternoon()});
    decoder->finish();
    QCOMPARE(decoder->values().rows(), quint64(2));
    QCOMPARE(decoder->stats().unmatchedLines, quint64(1));
    QCOMPARE(decoder->stats().stdoutLines, quint64(4));
    QCOMPARE(decoder->stats().unmatchedExamples[0], QByteArray(4096, 'x'));

    // The same within one chunk.
    const DecodedValues one =
        decode(execsnoop(), header + row + QByteArray(100 * mebibyte, 'x') + "\n" + row);
    QCOMPARE(summary(one), summary(decoder->values()));
}

void TestLineDecoder::limitOfALine()
{
    const QByteArray start = row.chopped(1);
    const QByteArray fits = start + QByteArray(mebibyte - start.size(), 'x') + "\n";
    const QByteArray longer = start + QByteArray(mebibyte - start.size() + 1, 'x') + "\n";
    QCOMPARE(decode(execsnoop(), header + fits).rows(), quint64(1));
    const DecodedValues values = decode(execsnoop(), header + longer + row);
    QCOMPARE(values.rows(), quint64(1));
    QCOMPARE(values.stats.unmatchedLines, quint64(1));
}

void TestLineDecoder::garbageIsKept()
{
    QRandomGenerator random(7);
    for (const DecodeSpec& spec :
         {execsnoop(), opensnoop(), tcplife(), ext4slower(), syscount(), cachestat()}) {
        QByteArray noise(200000, '\0');
        // Bytes that rows are made of, so that rules get far before they fail.
        static constexpr char alphabet[] = "0123456789 \t\n\r:.-[]abPIDCOMTE\0\xff\x1b";
        for (char& c : noise)
            c = alphabet[random.bounded(int(sizeof alphabet))];
        const auto decoder = makeDecoder(spec, {afternoon(), 0});
        decoder->feed(
            {Stream::Stdout, header + "PID    COMM              FD ERR PATH\n" + noise, afternoon()});
        decoder->feed({Stream::Stderr, noise, afternoon()});
        decoder->finish();
        const DecodedValues values = decoder->values();
        QCOMPARE(values.stats.bytes, quint64(header.size() + 37 + 2 * noise.size()));
        QVERIFY(values.stats.unmatchedLines + values.rows() <= values.stats.stdoutLines);
        QVERIFY(values.stats.unmatchedLines > 1000);
    }
}

void TestLineDecoder::examplesAreCut()
{
    const DecodedValues values = decode(execsnoop(), header + QByteArray(5000, 'y') + "\n");
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{QByteArray(4096, 'y')});
}

void TestLineDecoder::losses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<quint64>("lost");
    QTest::addColumn<quint64>("missed");
    const auto add = [](const char* line, quint64 lost, quint64 missed) {
        QTest::newRow(line) << QByteArray(line) << lost << missed;
    };
    add("Possibly lost 117 samples", 117, 0);
    add("Lost 4 samples", 4, 0);
    add("Lost 12 events on CPU #3!", 12, 0);
    add("lost 12 events on CPU #3", 12, 0);
    add("Lost 18446744073709551615 events", ~quint64(0), 0);
    add("Lost 830 events", 830, 0);
    add("WARNING: Total lost event count: 77", 77, 0);
    add("WARNING: 5 stack traces could not be displayed. Consider increasing --stack-storage-size.", 0, 5);
    add("WARNING: 6 stack traces lost and could not be displayed.", 0, 6);
    add("Lost and found", 0, 0);
    add("Lost 18446744073709551616 events", 0, 0);
    add("Lost 3 events in a file name", 0, 0);
    add("WARNING: hash table full. Consider increasing --hash-storage-size.", 0, 0);
    add("Possibly lost", 0, 0);
    add("WARNING: ", 0, 0);
    add("L", 0, 0);
}

void TestLineDecoder::losses()
{
    QFETCH(QByteArray, line);
    QFETCH(quint64, lost);
    QFETCH(quint64, missed);
    DecodeStats stats;
    QCOMPARE(noteLoss(stats, {line.constData(), std::size_t(line.size())}, afternoon()), lost + missed > 0);
    QCOMPARE(stats.lostEvents, lost);
    QCOMPARE(stats.missedStacks, missed);
    QCOMPARE(stats.lost.size(), std::size_t(lost > 0 ? 1 : 0));
    if (lost > 0)
        QCOMPARE(stats.lost[0].at, afternoon());
}

void TestLineDecoder::messages()
{
    const auto decoder = makeDecoder(execsnoop(), {afternoon(), 0});
    for (int i = 0; i < 250; ++i)
        decoder->feed({Stream::Stderr, "message " + QByteArray::number(i) + "\n", afternoon()});
    decoder->feed({Stream::Stderr, "    [Missed Kernel Stack]\nPossibly lost 9 samples\nlast", afternoon()});
    decoder->finish();
    const DecodeStats& stats = decoder->stats();
    QCOMPARE(stats.stderrLines, quint64(253));
    QCOMPARE(stats.messages.size(), std::size_t(200));
    QCOMPARE(stats.messages.front(), QByteArray("message 53"));
    QCOMPARE(stats.messages.back(), QByteArray("last"));
    QCOMPARE(stats.lostEvents, quint64(9));
    QCOMPARE(stats.missedStacks, quint64(1));
    QCOMPARE(stats.stdoutLines, quint64(0));
}

void TestLineDecoder::ready()
{
    const auto decoder = makeDecoder(ext4slower(), {afternoon(), 0});
    decoder->feed({Stream::Stderr, "modprobe: noise\n", afternoon()});
    QVERIFY(!decoder->stats().ready);
    decoder->feed({Stream::Stdout, "Tracing ext4 operations slower than 1 ms\n", afternoon()});
    QVERIFY(decoder->stats().ready);
    QCOMPARE(decoder->stats().unmatchedLines, quint64(0));

    const auto second = makeDecoder(execsnoop(), {afternoon(), 0});
    second->feed({Stream::Stdout, "something else\n", afternoon()});
    QVERIFY(!second->stats().ready);
    second->feed({Stream::Stdout, header, afternoon()});
    QVERIFY(second->stats().ready);
}

void TestLineDecoder::rawShape()
{
    const DecodedValues values = decode(DecodeSpec(), "anything\n\n\xff\n");
    QCOMPARE(values.stats.stdoutLines, quint64(3));
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QVERIFY(values.stats.ready);
    QVERIFY(!values.events && !values.histogram && !values.stacks);
}

void TestLineDecoder::hostClock_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("offset"); // ns from 14:00:00, or -1: no time
    QTest::newRow("plain") << QByteArray("14:00:01") << qint64(1'000'000'000);
    QTest::newRow("fraction") << QByteArray("14:00:01.000250") << qint64(1'000'250'000);
    QTest::newRow("nine digits") << QByteArray("14:00:00.123456789") << qint64(123'456'789);
    for (const char* bad : {"", "14:00", "14:00:0", "24:00:00", "14:60:00", "14:00:61", "1a:00:00",
                            "14-00-00", "14:00:00.", "14:00:00.1234567890", "14:00:00.12x", "14:00:00 "})
        QTest::newRow(bad[0] ? bad : "empty") << QByteArray(bad) << qint64(-1);
}

void TestLineDecoder::hostClock()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, offset);
    HostClock clock({afternoon(), 0});
    for (int twice = 0; twice < 2; ++twice) { // the second time from the cache
        const auto time = clock.at({text.constData(), std::size_t(text.size())}, afternoon());
        QCOMPARE(time.has_value(), offset >= 0);
        if (time)
            QCOMPARE(qint64((*time - afternoon()).count()), offset);
    }
}

QTEST_GUILESS_MAIN(TestLineDecoder)
#include "tst_linedecoder.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/logsearch.h"
#include "widgets/console/rawlog.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bee;

class TestRawLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsLines();
    void carriageReturns();
    void streamsDoNotMix();
    void anySplitGivesTheSameLines();
    void longLineOverManyChunks();
    void sharesTheBytes();
    void searchFindsInBothDirections();
    void searchSpansChunks();
    void searchWorksInSlices();
};

namespace {

Chunk chunk(const QByteArray& bytes, Stream stream = Stream::Stdout, qint64 second = 0)
{
    return {stream, bytes, Time(std::chrono::seconds(second))};
}

QByteArrayList linesOf(const RawLog& log)
{
    QByteArrayList lines;
    for (qsizetype i = 0; i < log.lineCount(); ++i)
        lines << log.bytes(i, 1 << 30);
    return lines;
}

qsizetype searched(LogSearch& search, const RawLog& log, const QString& text, qsizetype after, bool forward)
{
    search.start(log, text, after, forward);
    while (search.step(log, 1000) == LogSearch::State::Running) {
    }
    return search.state() == LogSearch::State::Found ? search.foundLine() : -1;
}

} // namespace

void TestRawLog::splitsLines()
{
    RawLog log;
    log.append(chunk("one\n\nthree\nfou"));
    QCOMPARE(linesOf(log), QByteArrayList({"one", "", "three", "fou"}));
    QVERIFY(log.line(3).open);
    QVERIFY(!log.line(2).open);
    log.append(chunk("r"));
    log.append(chunk(""));
    log.append(chunk("\n"));
    QCOMPARE(linesOf(log), QByteArrayList({"one", "", "three", "four"}));
    QVERIFY(!log.line(3).open);
    log.append(chunk("\n"));
    QCOMPARE(linesOf(log), QByteArrayList({"one", "", "three", "four", ""}));
    QCOMPARE(log.byteCount(), 17);
}

void TestRawLog::carriageReturns()
{
    RawLog log;
    log.append(chunk("a\r\nb\rc\r"));
    log.append(chunk("\nd"));
    QCOMPARE(linesOf(log), QByteArrayList({"a", "b\rc", "d"}));
    QCOMPARE(log.line(1).length, 3);
}

void TestRawLog::streamsDoNotMix()
{
    RawLog log;
    log.append(chunk("out begins, ", Stream::Stdout, 1));
    log.append(chunk("error one\nerror tw", Stream::Stderr, 2));
    log.append(chunk("out ends\nnext out\n", Stream::Stdout, 3));
    log.append(chunk("o\n", Stream::Stderr, 4));
    QCOMPARE(linesOf(log), QByteArrayList({"out begins, out ends", "error one", "error two", "next out"}));
    QCOMPARE(log.line(0).stream, Stream::Stdout);
    QCOMPARE(log.line(2).stream, Stream::Stderr);
    QCOMPARE(log.line(0).arrival, Time(std::chrono::seconds(1)));
    QCOMPARE(log.line(3).arrival, Time(std::chrono::seconds(3)));
    QCOMPARE(log.line(0).length, 20);
    for (int i = 0; i < 4; ++i)
        QVERIFY(!log.line(i).open);
}

void TestRawLog::anySplitGivesTheSameLines()
{
    QByteArray bytes;
    QRandomGenerator random(1);
    for (int i = 0; i < 500; ++i)
        bytes += QByteArray(static_cast<qsizetype>(random.bounded(30)), 'a' + static_cast<char>(i % 26)) +
                 (i % 5 == 0 ? "\r\n" : "\n");
    RawLog whole;
    whole.append(chunk(bytes));
    for (int round = 0; round < 30; ++round) {
        RawLog split;
        for (qsizetype at = 0; at < bytes.size();) {
            const auto size = static_cast<qsizetype>(1 + random.bounded(round * 3 + 1));
            split.append(chunk(bytes.mid(at, size)));
            if (random.bounded(4) == 0)
                split.append(chunk("", Stream::Stderr));
            at += size;
        }
        QCOMPARE(linesOf(split), linesOf(whole));
    }
}

void TestRawLog::longLineOverManyChunks()
{
    RawLog log;
    for (int i = 0; i < 1600; ++i)
        log.append(chunk(QByteArray(65536, 'x')));
    log.append(chunk("end\nafter\n"));
    QCOMPARE(log.lineCount(), 2);
    QCOMPARE(log.line(0).length, 1600 * 65536 + 3);
    QCOMPARE(log.bytes(0, 4096).size(), 4096);
    QCOMPARE(log.bytes(1, 4096), QByteArray("after"));
}

void TestRawLog::sharesTheBytes()
{
    const Chunk one = chunk("shared\n");
    RawLog log;
    log.append(one);
    const char* stored = nullptr;
    log.visitPieces(0, [&stored](std::string_view piece) {
        stored = piece.data();
        return true;
    });
    QCOMPARE(static_cast<const void*>(stored), static_cast<const void*>(one.bytes.constData()));
}

void TestRawLog::searchFindsInBothDirections()
{
    RawLog log;
    log.append(chunk("alpha\nbeta\nALPHA two\ngamma\n"));
    LogSearch search;
    QCOMPARE(searched(search, log, QStringLiteral("Alpha"), -1, true), 0);
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 0, true), 2);
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 2, true), 0); // comes round
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 0, false), 2);
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 2, false), 0);
    QCOMPARE(searched(search, log, QStringLiteral("gamma"), 3, true), 3); // the only one, again
    QCOMPARE(searched(search, log, QStringLiteral("delta"), -1, true), -1);
    QCOMPARE(searched(search, log, QString(), -1, true), -1);
    QCOMPARE(searched(search, RawLog(), QStringLiteral("x"), -1, true), -1);
}

void TestRawLog::searchSpansChunks()
{
    RawLog log;
    log.append(chunk("nothing\nxxnee"));
    log.append(chunk("error\n", Stream::Stderr));
    log.append(chunk("d"));
    log.append(chunk("le\n"));
    LogSearch search;
    QCOMPARE(searched(search, log, QStringLiteral("needle"), -1, true), 1);
    QCOMPARE(searched(search, log, QStringLiteral("needleerror"), -1, true), -1);
    QCOMPARE(searched(search, log, QStringLiteral("nothingxx"), -1, true), -1);
}

void TestRawLog::searchWorksInSlices()
{
    RawLog log;
    QByteArray bytes(8 << 20, 'x');
    bytes += "needle\n";
    log.append(chunk(bytes));
    LogSearch search;
    search.start(log, QStringLiteral("needle"), -1, true);
    int slices = 0;
    while (search.step(log, 0) == LogSearch::State::Running)
        ++slices;
    QVERIFY2(slices > 10, "8 MiB in one slice would block the window");
    QCOMPARE(search.foundLine(), 0);
}

QTEST_GUILESS_MAIN(TestRawLog)
#include "tst_rawlog.moc"

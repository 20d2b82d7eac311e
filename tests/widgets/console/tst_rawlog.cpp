// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/logsearch.h"
#include "widgets/console/rawlog.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace bee;

class TestRawLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsLines();
    void carriageReturns();
    void streamsDoNotMix();
    void anySplitGivesTheSameLines();
    void longLineOverManyChunks();
    void bigLogIsWholeAndSmall();
    void carriageReturnAtAPagesEnd();
    void searchFindsInBothDirections();
    void searchSpansChunks();
    void searchCountsAndIsHeardOnce();
    void readsWhileItGrows();
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

qsizetype searched(LogSearch& search, const std::shared_ptr<RawLog>& log, const QString& text,
                   qsizetype after, bool forward)
{
    QSignalSpy found(&search, &LogSearch::found);
    search.start(log, text, after, forward);
    if (!found.wait(10000))
        return -2;
    return found.first().first().value<qsizetype>();
}

std::shared_ptr<RawLog> logOf(const QByteArray& bytes)
{
    auto log = std::make_shared<RawLog>();
    log->append(chunk(bytes));
    return log;
}

QByteArray opened(int row)
{
    return "14:03:" + QByteArray::number(10 + row % 50) + " " + QByteArray::number(1000 + row % 700) +
           " worker-7         " + QByteArray::number(row % 40) + "   0 /usr/lib/x86_64-linux-gnu/file-" +
           QByteArray::number(row) + "\n";
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

void TestRawLog::bigLogIsWholeAndSmall()
{
    RawLog log;
    QRandomGenerator random(3);
    constexpr int rows = 400'000; // 27 MB: beyond what stays in memory
    QByteArray waiting;
    qint64 bytes = 0;
    for (int i = 0; i < rows; ++i) {
        waiting += opened(i);
        const auto size = static_cast<qsizetype>(random.bounded(60000));
        if (i % 1000 == 999)
            log.append(chunk("lost " + QByteArray::number(i) + "\n", Stream::Stderr, i));
        if (waiting.size() > size || i + 1 == rows) {
            log.append(chunk(waiting, Stream::Stdout, i));
            bytes += waiting.size();
            waiting.clear();
        }
    }
    QCOMPARE(log.lineCount(), rows + rows / 1000);
    QVERIFY(log.byteCount() > bytes);
    int row = 0;
    for (qsizetype i = 0; i < log.lineCount(); ++i) {
        const RawLog::Line line = log.line(i);
        const QByteArray text = log.bytes(i, 1000);
        QCOMPARE(line.length, text.size());
        if (line.stream == Stream::Stderr)
            QVERIFY(text.startsWith("lost "));
        else
            QCOMPARE(text, opened(row++).chopped(1));
    }
    QCOMPARE(row, rows);
    QTRY_VERIFY2_WITH_TIMEOUT(log.memoryBytes() < std::size_t{14} << 20,
                              qPrintable(QString::number(log.memoryBytes())), 10000);
}

void TestRawLog::carriageReturnAtAPagesEnd()
{
    // A line over three pages, cut between "\r" and "\n" wherever a page ends.
    for (const qsizetype size : {LogPage::fullBytes - 1, LogPage::fullBytes, 2 * LogPage::fullBytes - 1,
                                 3 * LogPage::fullBytes - 1}) {
        RawLog log;
        log.append(chunk(QByteArray(size, 'x') + "\r\nafter\n"));
        QCOMPARE(log.line(0).length, size);
        QCOMPARE(log.bytes(0, size + 10).size(), size);
        QCOMPARE(log.bytes(1, 10), QByteArray("after"));
    }
}

void TestRawLog::searchFindsInBothDirections()
{
    const auto log = logOf("alpha\nbeta\nALPHA two\ngamma\n");
    LogSearch search;
    QCOMPARE(searched(search, log, QStringLiteral("Alpha"), -1, true), 0);
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 0, true), 2);
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 2, true), 0); // comes round
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 0, false), 2);
    QCOMPARE(searched(search, log, QStringLiteral("alpha"), 2, false), 0);
    QCOMPARE(searched(search, log, QStringLiteral("gamma"), 3, true), 3); // the only one, again
    QCOMPARE(searched(search, log, QStringLiteral("delta"), -1, true), -1);
    QCOMPARE(searched(search, log, QString(), -1, true), -1);
    QCOMPARE(searched(search, std::make_shared<RawLog>(), QStringLiteral("x"), -1, true), -1);
}

void TestRawLog::searchSpansChunks()
{
    const auto log = std::make_shared<RawLog>();
    log->append(chunk("nothing\nxxnee"));
    log->append(chunk("error\n", Stream::Stderr));
    log->append(chunk("d"));
    log->append(chunk("le\n"));
    log->append(chunk(QByteArray(LogPage::fullBytes * 2, '.') + "far"));
    log->append(chunk("away\n"));
    LogSearch search;
    QCOMPARE(searched(search, log, QStringLiteral("needle"), -1, true), 1);
    QCOMPARE(searched(search, log, QStringLiteral("needleerror"), -1, true), -1);
    QCOMPARE(searched(search, log, QStringLiteral("nothingxx"), -1, true), -1);
    QCOMPARE(searched(search, log, QStringLiteral("faraway"), -1, true), 3);
    QCOMPARE(searched(search, log, QStringLiteral(".far"), 1, false), 3);
}

void TestRawLog::searchCountsAndIsHeardOnce()
{
    const auto log = std::make_shared<RawLog>();
    qsizetype last = -1;
    qsizetype expected = 0;
    for (int i = 0; i < 100'000; ++i) {
        const QByteArray line = opened(i);
        if (line.contains("file-123")) {
            ++expected;
            last = i;
        }
        log->append(chunk(line));
    }
    LogSearch search;
    QSignalSpy found(&search, &LogSearch::found);
    QSignalSpy counted(&search, &LogSearch::counted);
    search.start(log, QStringLiteral("nowhere"), -1, true); // never heard: the next one begins at once
    search.start(log, QStringLiteral("FILE-123"), -1, false);
    QVERIFY(counted.wait(20000));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().first().value<qsizetype>(), last);
    QCOMPARE(counted.first().first().value<qsizetype>(), expected);
    QVERIFY(!search.isRunning());
    QCOMPARE(searched(search, log, QStringLiteral("file-123"), last, true), 123);
    search.start(log, QStringLiteral("nowhere"), -1, true);
    search.stop();
    found.clear();
    QTest::qWait(50);
    QCOMPARE(found.size(), 0);
}

void TestRawLog::readsWhileItGrows()
{
    const auto log = std::make_shared<RawLog>();
    log->append(chunk(opened(0)));
    std::atomic<bool> end = false;
    qsizetype most = 0;
    std::thread reader([&] {
        while (!end) {
            const qsizetype last = log->lineCount() - 1;
            most = std::max(most, last);
            if (log->line(last).open || !opened(static_cast<int>(last)).startsWith(log->bytes(last, 1000)))
                most = -1000'000'000;
        }
    });
    for (int i = 1; i < 60'000; ++i)
        log->append(chunk(opened(i)));
    end = true;
    reader.join();
    QVERIFY(most >= 0);
}

QTEST_GUILESS_MAIN(TestRawLog)
#include "tst_rawlog.moc"

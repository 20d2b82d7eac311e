// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Started with --write it is the program that gets killed, or whose disk gets full.
#include "sessionfixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace bee;
using namespace bee::fixture;

namespace {

/// A line that says which it is, of a length that fills packs and pages unevenly; does not compress.
QByteArray line(int number)
{
    QByteArray text = QByteArray::number(number) + ' ';
    std::vector<quint32> words(number % 7 == 0 ? 1024 : 10);
    QRandomGenerator(static_cast<quint32>(number))
        .fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return text +
           QByteArray(reinterpret_cast<const char*>(words.data()), static_cast<qsizetype>(words.size()) * 4);
}

/// Records until it is killed.
int write(const QString& path, int pauseMicroseconds)
{
    const auto writer = SessionWriter::create(path);
    if (!writer.hasValue())
        return 1;
    const int id = writer.value()->beginCapture(record());
    if (!writer.value()->flush().hasValue())
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    for (int i = 0;; ++i) {
        writer.value()->append(id, {Stream::Stdout, line(i), now()});
        QThread::usleep(static_cast<unsigned long>(pauseMicroseconds));
    }
}

/// Records onto a disk that gets full, and is freed again if a second limit is given. Prints what flush()
/// says.
int writeLimited(const QString& path, qint64 limit, int lines, bool freed)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const auto writer = SessionWriter::create(path);
    if (!writer.hasValue())
        return 1;
    int calls = 0;
    writer.value()->setErrorHandler([&calls](const Error&) { ++calls; });
    const int id = writer.value()->beginCapture(record());
    rlimit limits{};
    getrlimit(RLIMIT_FSIZE, &limits);
    const rlim_t before = limits.rlim_cur;
    limits.rlim_cur = static_cast<rlim_t>(limit);
    setrlimit(RLIMIT_FSIZE, &limits);
    for (int i = 0; i < lines; ++i) {
        writer.value()->append(id, chunk(line(i), i));
        if (i % 100 == 0)
            (void)writer.value()->flush().hasValue();
    }
    const Result<void> full = writer.value()->flush();
    limits.rlim_cur = before;
    if (freed)
        setrlimit(RLIMIT_FSIZE, &limits);
    writer.value()->endCapture(id, CaptureState::Finished, at(1), {});
    const Result<void> end = writer.value()->flush();
    std::printf("%d %d %d\n", full.hasValue() ? 1 : 0, end.hasValue() ? 1 : 0, calls);
    return 0;
}

/// Opens a session as a user without rights on its folder. Prints the number of chunks, or -1 and the error.
int readAsNobody(const QString& path)
{
    if (::setgid(65534) != 0 || ::setuid(65534) != 0)
        return 1;
    const ReadBack back = readSession(path);
    std::printf("%d %s\n", back.error ? -1 : static_cast<int>(back.chunks.size()),
                back.error ? qPrintable(back.error->text()) : "");
    return 0;
}

QByteArray runSelf(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(60000);
    return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : QByteArray("failed");
}

} // namespace

class TestSessionCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("a.bscope"));
    }

    void aKilledRecordingLosesAtMostASecond()
    {
        constexpr int rounds = 24;
        // fsync on a disk that others keep busy; the promise is for the program.
        constexpr qint64 allowedMs = 1000 + 500;
        qint64 worst = 0;
        int hotJournals = 0;
        for (int round = 0; round < rounds; ++round) {
            QFile::remove(m_path);
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--write"), m_path, QString::number(round % 2 == 0 ? 20 : 2000)});
            QVERIFY(process.waitForReadyRead(10000));
            QTest::qWait(QRandomGenerator::global()->bounded(50, 1700));
            const Time killed = now();
            process.kill(); // SIGKILL
            QVERIFY(process.waitForFinished(10000));
            hotJournals += QFileInfo(m_path + QStringLiteral("-journal")).size() > 0 ? 1 : 0;

            const ReadBack back = readSession(m_path);
            QVERIFY2(!back.error, back.error ? qPrintable(back.error->text()) : "");
            QVERIFY(!back.damage);
            QCOMPARE(back.captures.size(), std::size_t(1));
            QCOMPARE(back.captures[0].state, CaptureState::Interrupted);
            int number = 0;
            for (const Chunk& each : back.chunks)
                QCOMPARE(each.bytes, line(number++));
            const Time last = back.chunks.empty() ? back.captures[0].started : back.chunks.back().arrival;
            if (!back.chunks.empty()) {
                QVERIFY(back.captures[0].ended == last);
                const qint64 lost =
                    std::chrono::duration_cast<std::chrono::milliseconds>(killed - last).count();
                worst = std::max(worst, lost);
                QVERIFY2(lost <= allowedMs, qPrintable(QStringLiteral("lost %1 ms").arg(lost)));
            }
            // A journal that was made and not filled yet may lie there still: the session is whole without
            // it.
            QFile::remove(m_path + QStringLiteral("-journal"));
            QVERIFY(same(readSession(m_path).chunks, back.chunks));
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        }
        qInfo("killed %d times: at most %lld ms lost, %d journals left to undo", rounds, worst, hotJournals);
    }

    /// The state that SIGKILL in the middle of a commit leaves, made for certain.
    void aHalfWrittenTransactionIsUndone_data()
    {
        QTest::addColumn<bool>("asNobody");
        QTest::newRow("in place") << false;
        QTest::newRow("in a folder one may not write") << true;
    }
    void aHalfWrittenTransactionIsUndone()
    {
        QFETCH(const bool, asNobody);
        if (asNobody && ::geteuid() != 0)
            QSKIP("needs root to become another user");
        std::vector<Chunk> chunks;
        for (int i = 0; i < 50; ++i)
            chunks.push_back(chunk(line(i * 7), i));
        QVERIFY(writeSession(m_path, chunks, true));
        const QString hot = m_folder->filePath(QStringLiteral("hot.bscope"));
        makeHot(m_path, hot);
        QVERIFY(QFileInfo(hot + QStringLiteral("-journal")).size() > 0);
        QVERIFY(contents(hot) != contents(m_path));

        if (asNobody) {
            QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7555)));
            QVERIFY(QFile::setPermissions(hot, QFile::Permissions(0x6444)));
            QVERIFY(QFile::setPermissions(hot + QStringLiteral("-journal"), QFile::Permissions(0x6444)));
            QCOMPARE(runSelf({QStringLiteral("--read-as-nobody"), hot}), QByteArray("50"));
            return;
        }
        const ReadBack back = readSession(hot);
        QVERIFY2(!back.error, back.error ? qPrintable(back.error->text()) : "");
        QVERIFY(same(back.chunks, chunks));
        QVERIFY(!QFile::exists(hot + QStringLiteral("-journal")));
    }

    /// SQLite deletes the file that a journal names as its super-journal.
    void aJournalThatWouldDeleteAnotherFileIsRefused()
    {
        const QString victim = m_folder->filePath(QStringLiteral("victim"));
        QVERIFY(putContents(victim, QByteArray(100, 'v')));
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        const QString hot = m_folder->filePath(QStringLiteral("hot.bscope"));
        makeHot(m_path, hot);
        QByteArray journal = contents(hot + QStringLiteral("-journal"));
        const QByteArray name = QFile::encodeName(victim);
        quint32 sum = 0;
        for (const char byte : name)
            sum += static_cast<quint32>(static_cast<signed char>(byte));
        const auto bigEndian = [](quint32 value) {
            return QByteArray{}
                .append(static_cast<char>(value >> 24))
                .append(static_cast<char>(value >> 16))
                .append(static_cast<char>(value >> 8))
                .append(static_cast<char>(value));
        };
        journal += bigEndian(0x40000000 / 4096 + 1) + name + bigEndian(static_cast<quint32>(name.size())) +
                   bigEndian(sum) + QByteArray("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
        QVERIFY(putContents(hot + QStringLiteral("-journal"), journal));
        const ReadBack back = readSession(hot);
        QVERIFY(back.error);
        QVERIFY(QFile::exists(victim));
    }

    void aFullDiskIsToldAndKeepsWhatWasWritten()
    {
        QCOMPARE(runSelf({QStringLiteral("--write-limited"), m_path, QStringLiteral("200000"),
                          QStringLiteral("2000"), QStringLiteral("0")}),
                 QByteArray("0 0 1"));
        const ReadBack back = readSession(m_path);
        QVERIFY2(!back.error, back.error ? qPrintable(back.error->text()) : "");
        QVERIFY(!back.chunks.empty());
        QVERIFY(back.chunks.size() < 2000);
        int number = 0;
        for (const Chunk& each : back.chunks)
            QCOMPARE(each.bytes, line(number++));
    }

    void aDiskThatIsFreedAgainLosesNothing()
    {
        QCOMPARE(runSelf({QStringLiteral("--write-limited"), m_path, QStringLiteral("200000"),
                          QStringLiteral("2000"), QStringLiteral("1")}),
                 QByteArray("0 1 1"));
        const ReadBack back = readSession(m_path);
        QVERIFY(!back.error);
        QCOMPARE(back.chunks.size(), std::size_t(2000));
        QCOMPARE(back.captures[0].state, CaptureState::Finished);
    }

    /// More than is kept in memory: the capture says so, and has no holes.
    void dataThatIsGivenUpIsToldAndLeavesNoHole()
    {
        QCOMPARE(runSelf({QStringLiteral("--write-limited"), m_path, QStringLiteral("200000"),
                          QStringLiteral("150000"), QStringLiteral("1")}),
                 QByteArray("0 0 2"));
        const ReadBack back = readSession(m_path);
        QVERIFY(!back.error);
        QVERIFY(back.chunks.size() > 2000);
        QVERIFY(back.chunks.size() < 150000);
        QVERIFY2(!back.captures[0].failure.isEmpty(), "a capture with lost data must say so");
        int number = 0;
        for (const Chunk& each : back.chunks)
            QCOMPARE(each.bytes, line(number++));
    }

    void aFileThatMayNotBeReadIsAnError()
    {
        if (::geteuid() != 0)
            QSKIP("needs root to become another user");
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6600)));
        const QByteArray answer = runSelf({QStringLiteral("--read-as-nobody"), m_path});
        QVERIFY2(answer.startsWith("-1") && answer.contains("may not read"), answer.constData());
    }

private:
    /// Copies path and its journal in the middle of a large transaction.
    static void makeHot(const QString& path, const QString& hot)
    {
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("makeHot"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("PRAGMA cache_size = 1")));
            QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
            QVERIFY(query.exec(QStringLiteral("UPDATE chunks SET data = randomblob(length(data))")));
            QVERIFY(query.exec(QStringLiteral("UPDATE captures SET state = 'running'")));
            QVERIFY(
                query.exec(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                                          " LIMIT 300) INSERT INTO chunks SELECT 9000000000000 + i, 0, 0, 0,"
                                          " randomblob(5000) FROM n")));
            QVERIFY(QFile::copy(path, hot));
            QVERIFY(QFile::copy(path + QStringLiteral("-journal"), hot + QStringLiteral("-journal")));
            QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("makeHot"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    if (mode == QLatin1String("--write"))
        return write(arguments.value(2), arguments.value(3).toInt());
    if (mode == QLatin1String("--write-limited"))
        return writeLimited(arguments.value(2), arguments.value(3).toLongLong(), arguments.value(4).toInt(),
                            arguments.value(5) == QLatin1String("1"));
    if (mode == QLatin1String("--read-as-nobody"))
        return readAsNobody(arguments.value(2));
    TestSessionCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sessioncrash.moc"

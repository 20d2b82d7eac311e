// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chunkpack.h"
#include "sessionfixture.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <set>

using namespace bee;
using namespace bee::fixture;

class TestSessionBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("a.bscope"));
    }

    void whatIsNoSessionIsRefusedEachInItsOwnWords()
    {
        const auto named = [this](const char* name) { return m_folder->filePath(QString::fromLatin1(name)); };
        QVERIFY(putContents(named("empty"), ""));
        QVERIFY(putContents(named("short"), "SQLite format 3"));
        QVERIFY(putContents(named("text"), QByteArray("PID COMM FD ERR PATH\n").repeated(1000)));
        QVERIFY(putContents(named("zeros"), QByteArray(100000, '\0')));
        QVERIFY(sql(named("foreign"), {QStringLiteral("CREATE TABLE captures (id INTEGER PRIMARY KEY)")}));
        QVERIFY(writeSession(named("newer"), {chunk("a", 1)}));
        QVERIFY(sql(named("newer"), {QStringLiteral("PRAGMA user_version = 2")}));
        QCOMPARE(::mkfifo(QFile::encodeName(named("fifo")).constData(), 0600), 0);
        QVERIFY(QFile::link(named("nowhere"), named("link")));

        std::set<QString> texts;
        for (const char* name :
             {"missing", "empty", "text", "foreign", "newer", "fifo", "link", "short", "zeros", "."}) {
            const QString path = named(name);
            const auto reader = SessionReader::open(path);
            QVERIFY2(!reader.hasValue(), name);
            const Error error = reader.error();
            QVERIFY2(error.message.contains(path), qPrintable(error.text()));
            QVERIFY2(!error.reason.isEmpty() && !error.remedy.isEmpty(), qPrintable(error.text()));
            texts.insert(error.reason);
        }
        QVERIFY(texts.size() >= 8); // short, zeros and text may share theirs
        QVERIFY(SessionReader::open(named("newer")).error().reason.contains(QLatin1Char('2')));
    }

    void anotherSchemaIsRefused_data()
    {
        QTest::addColumn<QStringList>("statements");
        const auto row = [](const char* name, const QStringList& statements) {
            QTest::newRow(name) << statements;
        };
        row("view", {QStringLiteral("ALTER TABLE chunks RENAME TO c"),
                     QStringLiteral("CREATE VIEW chunks AS SELECT * FROM c")});
        row("trigger",
            {QStringLiteral("CREATE TRIGGER t AFTER INSERT ON captures BEGIN DELETE FROM chunks; END")});
        row("another view", {QStringLiteral("CREATE VIEW v AS SELECT 1")});
        row("table missing", {QStringLiteral("DROP TABLE view_states")});
        row("column missing", {QStringLiteral("ALTER TABLE captures DROP COLUMN failure")});
        row("generated column",
            {QStringLiteral("ALTER TABLE captures DROP COLUMN failure"),
             QStringLiteral("ALTER TABLE captures ADD COLUMN failure TEXT AS (upper(tool))")});
        row("broken definition",
            {QStringLiteral("PRAGMA writable_schema = ON"),
             QStringLiteral("UPDATE sqlite_master SET sql = 'CREATE TABLE chunks (' WHERE"
                            " name = 'chunks'")});
    }
    void anotherSchemaIsRefused()
    {
        QFETCH(const QStringList, statements);
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QVERIFY(SessionReader::open(m_path).hasValue());
        QVERIFY(sql(m_path, statements));
        const auto reader = SessionReader::open(m_path);
        QVERIFY(!reader.hasValue());
        QVERIFY(!reader.error().remedy.isEmpty());
    }

    void anImpossibleCaptureIsRefused_data()
    {
        QTest::addColumn<QString>("assignment");
        for (const char* assignment :
             {"state = 'dancing'", "tool = x'00ff'", "tool = NULL", "host = 99", "started_ns = 'yesterday'",
              "packs = -1", "packs = 4294967297", "id = -1", "id = 5000000000", "utc_offset_s = 99999999",
              "command = replace(hex(zeroblob(3000000)), '0', 'a')"})
            QTest::newRow(assignment) << QString::fromLatin1(assignment);
    }
    void anImpossibleCaptureIsRefused()
    {
        QFETCH(const QString, assignment);
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QVERIFY(sql(m_path, {
                                QStringLiteral("PRAGMA ignore_check_constraints = ON"),
                                QStringLiteral("PRAGMA writable_schema = ON"),
                                QStringLiteral("UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '')"),
                            }));
        QVERIFY(sql(m_path, {QStringLiteral("UPDATE captures SET ") + assignment}));
        const auto reader = SessionReader::open(m_path);
        QVERIFY(!reader.hasValue());
        QVERIFY(!reader.error().reason.isEmpty());
    }

    void anUnreadableProvenanceDoesNotHideTheData()
    {
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QVERIFY(sql(m_path, {QStringLiteral("UPDATE captures SET provenance = '{ \"kernel\": '")}));
        const ReadBack back = readSession(m_path);
        QVERIFY(!back.error);
        QVERIFY(back.damage);
        QCOMPARE(back.chunks.size(), std::size_t(1));
    }

    void aDamagedBlockIsNamedAndTheOnesBeforeItAreRead_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QByteArray>("blob");
        const auto row = [](const char* name, const char* assignment, const QByteArray& blob = {}) {
            QTest::newRow(name) << QStringLiteral("UPDATE chunks SET %1 WHERE id = 4294967296 + 3")
                                       .arg(QLatin1String(assignment))
                                << blob;
        };
        const auto packed = [](const QByteArray& raw) { return chunkpack::compress(raw).value(); };
        const QByteArray header(13, '\0');
        QByteArray tooLong = header;
        tooLong[0] = 1;
        tooLong.replace(9, 4, "\xff\xff\xff\xff");
        QByteArray badStream = header;
        badStream[0] = 3;
        QByteArray good = header;
        good[0] = 1;
        QTest::newRow("missing") << QStringLiteral("DELETE FROM chunks WHERE id = 4294967296 + 3")
                                 << QByteArray();
        row("a size like a bomb's", "raw_size = 1 << 40");
        row("the largest size", "raw_size = 64 << 20");
        row("a negative size", "raw_size = -1");
        row("a size that is text", "raw_size = 'much'");
        row("no data", "data = x''");
        row("text for data", "data = 'abc'");
        row("zeros for data", "data = zeroblob(1000000)");
        row("not compressed", "data = randomblob(500)");
        row("cut off", "data = substr(data, 1, length(data) - 1)");
        row("two frames", "data = CAST(data || data AS BLOB)");
        row("another size", "data = ?", packed(good + good + good));
        row("length beyond the end", "raw_size = 13, data = ?", packed(tooLong));
        row("unknown stream", "raw_size = 13, data = ?", packed(badStream));
        row("half a header", "raw_size = 12, data = ?", packed(good.left(12)));
        row("good, then half a header", "raw_size = 20, data = ?", packed(good + good.left(7)));
    }
    void aDamagedBlockIsNamedAndTheOnesBeforeItAreRead()
    {
        QFETCH(const QString, statement);
        QFETCH(const QByteArray, blob);
        const QByteArray text = QByteArray("1234 nginx 12 0 /etc/nginx/nginx.conf\n").repeated(50);
        QVERIFY(writeSession(m_path, {chunk(text, 1), chunk(text, 2), chunk(text, 3), chunk(text, 4)}, true));
        QVERIFY(sql(m_path, {statement}, blob.isEmpty() ? QVariant() : QVariant(blob)));
        const ReadBack back = readSession(m_path);
        QCOMPARE(back.chunks.size(), std::size_t(2));
        QVERIFY(back.error);
        QVERIFY(back.error->message.contains(QStringLiteral("Capture 1 (opensnoop)")));
        QVERIFY(back.error->message.contains(QStringLiteral("block 3")));
        QVERIFY(!back.error->reason.isEmpty() && !back.error->remedy.isEmpty());
    }

    /// A frame that unpacks to more than it says.
    void aBombIsNotUnpacked()
    {
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QByteArray frame = chunkpack::compress(QByteArray(60 << 20, 'x')).value();
        QVERIFY(sql(m_path, {QStringLiteral("UPDATE chunks SET raw_size = 14, data = ?")}, frame));
        QVERIFY(readSession(m_path).error);
        // Magic, then a descriptor with an 8 byte content size: claim 14 bytes where the blocks hold 60 MiB.
        const int fieldSize = 1 << (static_cast<quint8>(frame[4]) >> 6);
        QCOMPARE(fieldSize, 4);
        const qsizetype at = (frame[4] & 0x20) != 0 ? 5 : 6;
        frame.replace(at, 4, QByteArray("\x0e\0\0\0", 4));
        QVERIFY(sql(m_path, {QStringLiteral("UPDATE chunks SET raw_size = 14, data = ?")}, frame));
        const ReadBack back = readSession(m_path);
        QVERIFY(back.error);
        QVERIFY(back.chunks.empty());
    }

    void flippedBytesNeverCrashOrPassUnseenInTheData()
    {
        std::vector<Chunk> chunks;
        for (int i = 0; i < 40; ++i)
            chunks.push_back(chunk(QByteArray("12:00:00 1234 nginx 12 0 /etc/").repeated(i * 5) +
                                       QByteArray::number(i * 7919),
                                   i));
        QVERIFY(writeSession(m_path, chunks, true));
        const QByteArray good = contents(m_path);
        QRandomGenerator random(20261122);
        int errors = 0;
        int whole = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 400; ++i) {
            QByteArray bad = good;
            for (int flips = 1 + i % 4; flips > 0; --flips) {
                const auto at = static_cast<qsizetype>(random.bounded(static_cast<qint64>(bad.size())));
                bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(random.bounded(1, 256)));
            }
            const QString path = m_folder->filePath(QStringLiteral("bad%1").arg(i));
            QVERIFY(putContents(path, bad));
            const ReadBack back = readSession(path);
            // Whatever is given is what was recorded, from the start.
            QVERIFY(back.chunks.size() <= chunks.size());
            for (std::size_t n = 0; n < back.chunks.size(); ++n)
                QVERIFY(same(back.chunks[n], chunks[n]));
            if (back.error) {
                ++errors;
                QVERIFY(!back.error->text().isEmpty());
            } else if (back.chunks.size() == chunks.size()) {
                ++whole;
            }
        }
        qInfo("400 damaged files in %lld ms: %d errors, %d whole", timer.elapsed(), errors, whole);
        QVERIFY(errors > 50);
        QVERIFY(timer.elapsed() < 60000);
    }

    void aFileCutShortGivesWhatIsLeft()
    {
        std::vector<Chunk> chunks;
        QRandomGenerator random(1);
        for (int i = 0; i < 40; ++i) {
            std::vector<quint32> words(4000);
            random.fillRange(words.data(), 4000);
            chunks.push_back(chunk(QByteArray(reinterpret_cast<const char*>(words.data()), 16000), i));
        }
        QVERIFY(writeSession(m_path, chunks, true));
        const QByteArray good = contents(m_path);
        std::size_t most = 0;
        for (qsizetype length = 1; length < good.size(); length += 9973) {
            const QString path = m_folder->filePath(QStringLiteral("cut"));
            QVERIFY(putContents(path, good.left(length)));
            const ReadBack back = readSession(path);
            QVERIFY(back.error || back.damage);
            for (std::size_t n = 0; n < back.chunks.size(); ++n)
                QVERIFY(same(back.chunks[n], chunks[n]));
            if (!back.chunks.empty() && length < good.size() * 9 / 10)
                QVERIFY(back.damage);
            most = std::max(most, back.chunks.size());
        }
        qInfo("at most %d of 40 chunks were left", static_cast<int>(most));
        QVERIFY(most >= 30);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSessionBadInput)
#include "tst_sessionbadinput.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Started with --write it is the program that gets killed.
#include "sessionfixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

using namespace bee;
using namespace bee::fixture;

namespace {

Annotation note(qint64 id, const QString& text, qint64 from = 100, qint64 to = 200)
{
    return {id,
            {at(from), at(to)},
            at(1'700'000'000'000'000'000),
            QStringLiteral("Ada"),
            text,
            {{QStringLiteral("conditions"), QStringLiteral("comm == \"nginx\"")}}};
}

SessionNotes notesOf(const QString& path)
{
    const auto reader = SessionReader::open(path);
    return reader.hasValue() ? reader.value()->notes() : SessionNotes();
}

/// Notes something, waits for what a crash may cost, and goes on until it is killed.
int write(const QString& path)
{
    const auto writer = SessionWriter::create(path);
    if (!writer.hasValue())
        return 1;
    const int id = writer.value()->beginCapture(record());
    writer.value()->append(id, chunk("a\n", 1));
    writer.value()->putAnnotation(note(1, QStringLiteral("first")));
    writer.value()->putAnnotation(note(2, QStringLiteral("second")));
    writer.value()->removeAnnotation(1);
    ::sleep(1); // no flush: a second is all that may be lost
    std::puts("ready");
    std::fflush(stdout);
    ::sleep(60);
    return 0;
}

} // namespace

class TestAnnotation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a.bscope"));
    }

    void notesAndViewStatesComeBackFromARecording()
    {
        const QJsonObject layout{{QStringLiteral("panels"), QStringLiteral("…")}};
        {
            const auto writer = SessionWriter::create(m_path);
            QVERIFY(writer.hasValue());
            SessionWriter& w = *writer.value();
            w.putAnnotation(note(1, QStringLiteral("Löschen\n<b>not bold</b>")));
            w.putAnnotation(note(2, QStringLiteral("gone")));
            w.putAnnotation(note(3, QStringLiteral("before"), -5, -5));
            QVERIFY(w.flush().hasValue());
            w.putAnnotation(note(3, QStringLiteral("after")));
            w.removeAnnotation(2);
            w.putViewState(QStringLiteral("dashboard"), {{QStringLiteral("old"), 1}});
            w.putViewState(QStringLiteral("dashboard"), layout);
            w.putViewState(QStringLiteral("times"), layout);
            w.putViewState(QStringLiteral("times"), {});
            QVERIFY(w.flush().hasValue());
        }
        const SessionNotes notes = notesOf(m_path);
        QCOMPARE(notes.annotations, (std::vector{note(1, QStringLiteral("Löschen\n<b>not bold</b>")),
                                                 note(3, QStringLiteral("after"))}));
        QCOMPARE(notes.viewStates, (std::map<QString, QJsonObject>{{QStringLiteral("dashboard"), layout}}));
    }

    void aFinishedFileTakesNotesAndKeepsItsCaptures()
    {
        QVERIFY(writeSession(m_path, {chunk("a\n", 1), chunk("b\n", 2)}));
        SessionNotes notes;
        notes.annotations = {note(4, QStringLiteral("x")), note(7, QStringLiteral("y"))};
        notes.viewStates[QStringLiteral("dashboard")] = {{QStringLiteral("a"), 1}};
        QVERIFY(replaceNotes(m_path, notes).hasValue());
        QCOMPARE(notesOf(m_path), notes);
        QCOMPARE(readSession(m_path).chunks.size(), std::size_t(2));
        const QString copy = m_folder->filePath(QStringLiteral("b.bscope"));
        QVERIFY(SessionWriter::saveCopy(m_path, copy).hasValue());
        QCOMPARE(notesOf(copy), notes);
        QVERIFY(replaceNotes(m_path, {}).hasValue());
        QCOMPARE(notesOf(m_path), SessionNotes());
    }

    void aFileThatCannotBeWrittenSaysSo()
    {
        QVERIFY(!replaceNotes(m_folder->filePath(QStringLiteral("missing")), {}).hasValue());
        const QString text = m_folder->filePath(QStringLiteral("text"));
        QVERIFY(putContents(text, "no session"));
        QVERIFY(!replaceNotes(text, {}).hasValue());
        QCOMPARE(contents(text), QByteArray("no session"));
        if (::geteuid() == 0)
            QSKIP("root may write everywhere: the read-only part is not tested");
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0400), 0);
        const Result<void> saved = replaceNotes(m_path, {{note(1, QStringLiteral("x"))}, {}});
        QVERIFY(!saved.hasValue());
        QVERIFY(!saved.error().remedy.isEmpty());
    }

    void notesOutliveACrash()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), m_path});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20000);
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        QCOMPARE(notesOf(m_path).annotations, std::vector{note(2, QStringLiteral("second"))});
        QCOMPARE(readSession(m_path).chunks.size(), std::size_t(1));
    }

    void whatIsNotAsWrittenIsLeftOut_data()
    {
        QTest::addColumn<QString>("assignment");
        for (const char* assignment :
             {"from_ns = 'yesterday'", "from_ns = 201", "from_ns = -9223372036854775808",
              "to_ns = 9223372036854775807", "text = x'00ff'", "text = NULL", "author = x'07'",
              "selection = '[]'", "selection = '{'", "id = -1", "id = 9223372036854775807",
              "created_ns = 1.5", "text = replace(hex(zeroblob(40000)), '0', 'a')",
              "author = hex(zeroblob(600))"})
            QTest::newRow(assignment) << QString::fromLatin1(assignment);
    }
    void whatIsNotAsWrittenIsLeftOut()
    {
        QFETCH(const QString, assignment);
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QVERIFY(replaceNotes(m_path, {{note(1, QStringLiteral("a")), note(2, QStringLiteral("b"))}, {}})
                    .hasValue());
        allowNulls();
        QVERIFY(sql(m_path, {QStringLiteral("UPDATE annotations SET %1 WHERE id = 1").arg(assignment)}));
        const auto reader = SessionReader::open(m_path);
        QVERIFY(reader.hasValue());
        QCOMPARE(reader.value()->notes().annotations, std::vector{note(2, QStringLiteral("b"))});
        QVERIFY(reader.value()->damage());
        QCOMPARE(readSession(m_path).chunks.size(), std::size_t(1)); // the data is read all the same
    }

    void howMuchIsReadIsBounded()
    {
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        QVERIFY(sql(
            m_path,
            {QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                            " INSERT INTO annotations SELECT i, 99, 1, 2, 3, 'a', 'b', '{}' FROM n"),
             QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                            " INSERT INTO view_states SELECT i, NULL, 'v' || i, '{}' FROM n")}));
        const auto many = SessionReader::open(m_path);
        QVERIFY(many.hasValue());
        QCOMPARE(many.value()->notes().annotations.size(), sessionformat::maxAnnotations);
        QCOMPARE(many.value()->notes().viewStates.size(), sessionformat::maxViewStates);
        QVERIFY(many.value()->damage());
        QVERIFY(sql(m_path, {QStringLiteral("UPDATE annotations SET text = hex(zeroblob(30000))")}));
        const auto large = SessionReader::open(m_path);
        QVERIFY(large.hasValue());
        QVERIFY(large.value()->notes().annotations.size() < 200);
        QVERIFY(large.value()->damage());
    }

    void whatIsTooLongIsCutAndReadable()
    {
        QVERIFY(writeSession(m_path, {chunk("a", 1)}));
        Annotation long1 = note(1, QString(1'000'000, QChar(0x20ac)));
        long1.author = QString(100'000, QLatin1Char('a'));
        long1.selection[QStringLiteral("x")] = QString(1'000'000, QLatin1Char('b'));
        QVERIFY(replaceNotes(m_path, {{long1}, {}}).hasValue());
        const auto reader = SessionReader::open(m_path);
        QVERIFY(reader.hasValue() && !reader.value()->damage());
        QCOMPARE(reader.value()->notes().annotations.size(), std::size_t(1));
        QVERIFY(reader.value()->notes().annotations[0].text.size() > 10'000);
    }

private:
    void allowNulls()
    {
        QVERIFY(sql(m_path, {QStringLiteral("PRAGMA writable_schema = ON"),
                             QStringLiteral("UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '')")}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--write"))
        return write(arguments[2]);
    TestAnnotation test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_annotation.moc"

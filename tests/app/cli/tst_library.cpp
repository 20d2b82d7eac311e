// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrunner.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bee::testing;

namespace {
const QByteArray text = "// Opens by program\ntracepoint:syscalls:sys_enter_openat { @[comm] = count(); }\n";
}

/// Own tools and script libraries, as a person in a shell meets them.
class TestLibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void ownFilesAreTools();
    void aCaptureOutlivesItsScript();
    void aLibraryIsAddedListedAndRemoved();
    void whatIsRefused_data();
    void whatIsRefused();

private:
    void write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_home->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void publish(const QByteArray& script) const
    {
        write(QStringLiteral("source/team.bt"), script);
        const QJsonObject entry{
            {QStringLiteral("name"), QStringLiteral("team")},
            {QStringLiteral("file"), QStringLiteral("team.bt")},
            {QStringLiteral("version"), QStringLiteral("1.0")},
            {QStringLiteral("sha256"),
             QString::fromLatin1(QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex())}};
        write(QStringLiteral("source/manifest.json"),
              QJsonDocument(QJsonObject{{QStringLiteral("library"), QStringLiteral("Team")},
                                        {QStringLiteral("scripts"), QJsonArray{entry}}})
                  .toJson());
    }
    QString source() const { return m_home->filePath(QStringLiteral("source")); }
    static QByteArray tools() { return runProgram({QStringLiteral("tools")}).out; }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestLibrary::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
}

void TestLibrary::ownFilesAreTools()
{
    write(QStringLiteral("beescope/scripts/opens.bt"), text);
    write(QStringLiteral("beescope/tools/bad.json"), "{\n  \"name\": 3\n}\n");
    const ProgramResult result = runProgram({QStringLiteral("tools")});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains("Opens by program"));
    QVERIFY(result.out.contains("biolatency"));
    QVERIFY2(result.err.contains("beescope/tools/bad.json, line 2"), result.err.constData());
}

void TestLibrary::aCaptureOutlivesItsScript()
{
    write(QStringLiteral("beescope/scripts/opens.bt"), text);
    write(QStringLiteral("out.json"), "{\"type\": \"attached_probes\", \"data\": {\"probes\": 1}}\n"
                                      "{\"type\": \"map\", \"data\": {\"@\": {\"sh\": 3, \"true\": 4}}}\n");
    const QString session = m_home->filePath(QStringLiteral("a.bscope"));
    const ProgramResult imported =
        runProgram({QStringLiteral("import"), m_home->filePath(QStringLiteral("out.json")),
                    QStringLiteral("--tool"), QStringLiteral("opens"), QStringLiteral("--output"), session});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QVERIFY(QFile::remove(m_home->filePath(QStringLiteral("beescope/scripts/opens.bt"))));
    QVERIFY(!tools().contains("Opens by program"));
    const QJsonObject capture = capturesOf(session).first().toObject();
    QCOMPARE(capture[QLatin1String("tool")].toString(), QStringLiteral("opens"));
    QCOMPARE(capture[QLatin1String("rows")].toInt(), 2);
    QCOMPARE(capture[QLatin1String("unmatchedLines")].toInt(), 0);
}

void TestLibrary::aLibraryIsAddedListedAndRemoved()
{
    publish(text);
    const auto library = [](const QStringList& words) {
        return runProgram(QStringList{QStringLiteral("library")} + words);
    };
    const ProgramResult added = library({QStringLiteral("add"), source()});
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QVERIFY(tools().contains("Opens by program"));
    const auto listed = [&library] {
        return QJsonDocument::fromJson(library({QStringLiteral("list"), QStringLiteral("--json")}).out)
            .array()
            .first()
            .toObject();
    };
    QCOMPARE(listed()[QLatin1String("library")].toString(), QStringLiteral("Team"));
    const auto state = [&listed] {
        return listed()[QLatin1String("scripts")].toArray().first()[QLatin1String("state")].toString();
    };
    QCOMPARE(state(), QStringLiteral("new"));

    publish("// Another one\n" + text);
    QVERIFY(tools().contains("Opens by program")); // nothing changes unasked
    QCOMPARE(library({QStringLiteral("refresh")}).exitCode, 0);
    QVERIFY(tools().contains("Another one"));

    write(QStringLiteral("source/team.bt"), "// Not what the manifest says\nBEGIN {}\n");
    publish("// Third\n" + text);
    write(QStringLiteral("source/team.bt"), "// Not what the manifest says\nBEGIN {}\n");
    const ProgramResult refused = library({QStringLiteral("refresh"), source()});
    QCOMPARE(refused.exitCode, 5);
    QVERIFY2(refused.err.contains("/team.bt"), refused.err.constData());
    QVERIFY(tools().contains("Another one")); // what was there is there

    QCOMPARE(library({QStringLiteral("remove"), source()}).exitCode, 0);
    QVERIFY(!tools().contains("Another one"));
    QCOMPARE(library({QStringLiteral("remove"), source()}).exitCode, 2);
}

void TestLibrary::whatIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("unknown verb") << QStringList{QStringLiteral("update")} << 2;
    QTest::newRow("no address") << QStringList{QStringLiteral("add")} << 2;
    QTest::newRow("http") << QStringList{QStringLiteral("add"), QStringLiteral("http://x/y")} << 2;
    QTest::newRow("no such folder") << QStringList{QStringLiteral("add"), QStringLiteral("/nowhere")} << 5;
    QTest::newRow("no such server") << QStringList{QStringLiteral("add"),
                                                   QStringLiteral("https://127.0.0.1:9/lib")}
                                    << 5;
}

void TestLibrary::whatIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    const ProgramResult result = runProgram(QStringList{QStringLiteral("library")} + words);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY(!result.err.isEmpty());
    QVERIFY(runProgram({QStringLiteral("library"), QStringLiteral("list"), QStringLiteral("--json")})
                .out.trimmed()
                .endsWith("[\n]"));
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"

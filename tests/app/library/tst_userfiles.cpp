// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/scriptlibrary.h"
#include "app/library/userfiles.h"
#include "app/session/replay.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

namespace {
const QByteArray text = "// Says hello\nBEGIN { printf(\"hello\\n\"); exit(); }\n";
}

class TestUserFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSavedScriptIsATool();
    void badScriptsAreNotSaved_data();
    void badScriptsAreNotSaved();
    void theStoredLibraryIsPartOfTheCatalogue();
    void aCaptureOfAScriptThatIsGoneCanBeRead();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestUserFiles::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
    QCoreApplication::setOrganizationName(QStringLiteral("beescope"));
    QCoreApplication::setApplicationName(QStringLiteral("beescope"));
}

void TestUserFiles::aSavedScriptIsATool()
{
    QCOMPARE(userfiles::configFolder(), m_home->filePath(QStringLiteral("beescope")));
    const Result<QString> path = userfiles::saveScript(QStringLiteral("hello"), text);
    QVERIFY(path.hasValue());
    const ToolCatalogue catalogue = userfiles::loadCatalogue();
    QVERIFY(catalogue.errors().empty());
    const Tool* tool = catalogue.find(u"hello");
    QVERIFY(tool);
    QCOMPARE(tool->title, QStringLiteral("Says hello"));
    QCOMPARE(tool->implementations.front().scriptFile, path.value());
}

void TestUserFiles::badScriptsAreNotSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("path") << QStringLiteral("../x") << text;
    QTest::newRow("no name") << QString() << text;
    QTest::newRow("empty") << QStringLiteral("x") << QByteArray();
}

void TestUserFiles::badScriptsAreNotSaved()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QVERIFY(!userfiles::saveScript(name, bytes).hasValue());
    QVERIFY(QDir(m_home->path()).isEmpty());
}

void TestUserFiles::theStoredLibraryIsPartOfTheCatalogue()
{
    const QString source = m_home->filePath(QStringLiteral("source"));
    userfiles::setLibraryAddresses({source});
    QCOMPARE(userfiles::libraryAddresses(), QStringList{source});
    QVERIFY(!userfiles::loadCatalogue().find(u"team"));
    const QString folder =
        ScriptLibrary(parseLibraryAddress(source).value(), userfiles::libraryStore()).folder();
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/scripts")));
    QFile script(folder + QStringLiteral("/scripts/team.bt"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(text);
    script.close();
    QVERIFY(userfiles::loadCatalogue().find(u"team"));
    userfiles::setLibraryAddresses({});
    QVERIFY(!userfiles::loadCatalogue().find(u"team"));
}

void TestUserFiles::aCaptureOfAScriptThatIsGoneCanBeRead()
{
    CaptureRecord record;
    record.tool = QStringLiteral("a-script-of-somebody-else");
    record.implementation = QStringLiteral("script");
    QCOMPARE(decodeSpecFor(record, userfiles::loadCatalogue()).shape, Shape::Bpftrace);
    record.implementation = QStringLiteral("bcc");
    QCOMPARE(decodeSpecFor(record, userfiles::loadCatalogue()).shape, Shape::Raw);
    // Also of a tool that has no such implementation any more.
    record.tool = QStringLiteral("exitsnoop");
    record.implementation = QStringLiteral("script");
    QCOMPARE(decodeSpecFor(record, userfiles::loadCatalogue()).shape, Shape::Bpftrace);
}

QTEST_GUILESS_MAIN(TestUserFiles)
#include "tst_userfiles.moc"

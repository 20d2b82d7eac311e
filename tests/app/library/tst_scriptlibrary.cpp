// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/scriptacceptance.h"
#include "app/library/scriptlibrary.h"
#include "remote/tools/scripttool.h"
#include "tests/app/library/httpsserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace bee;
using namespace bee::testing;

namespace {

const QByteArray textOne = "// One\nBEGIN { exit(); }\n";
const QByteArray textTwo = "// Two\nBEGIN { exit(); }\n";
const QByteArray toolOne =
    R"({"name": "one", "title": "T", "description": "D", "group": "G", "view": "table",
        "overhead": {"class": "low", "reason": "R"},
        "implementations": {"script": {"script": "one.bt"}}})";

QJsonObject entry(const QString& name, const QByteArray& text)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("file"), QString(name + QStringLiteral(".bt"))},
            {QStringLiteral("version"), QStringLiteral("1.0")},
            {QStringLiteral("description"), QStringLiteral("Counts.")},
            {QStringLiteral("sha256"), scriptHash(text)}};
}

QByteArray manifestOf(const QJsonArray& scripts)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("library"), QStringLiteral("Team")},
                                     {QStringLiteral("scripts"), scripts}})
        .toJson();
}

} // namespace

class TestScriptLibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void addresses_data();
    void addresses();
    void aFolderIsReadAndReadAgain();
    void aServerIsReadAndAskedOnlyForWhatChanged();
    void aServerNobodyTrustsIsRefused();
    void redirectsLeaveHttpsNowhere_data();
    void redirectsLeaveHttpsNowhere();
    void aHashThatIsWrongReplacesNothing();
    void longFilesAreGivenUp();
    void silenceEnds();
    void deletedWhileItRefreshes();
    void badManifests_data();
    void badManifests();
    void whatIsNoScriptIsRefused();

private:
    void serve(const QString& name, const QByteArray& bytes)
    {
        m_server->answers["/lib/" + name.toUtf8()] = httpAnswer(bytes);
    }
    void put(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_home->filePath(QStringLiteral("source/") + QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<ScriptLibrary> library(const QString& address, FetchOptions options = {}) const
    {
        return std::make_unique<ScriptLibrary>(parseLibraryAddress(address).value(),
                                               m_home->filePath(QStringLiteral("store")), options);
    }
    std::unique_ptr<ScriptLibrary> httpsLibrary() const
    {
        FetchOptions options;
        options.ssl = m_server->trust();
        return library(m_server->address(), options);
    }
    std::unique_ptr<ScriptLibrary> folderLibrary() const
    {
        return library(m_home->filePath(QStringLiteral("source")));
    }
    /// Empty when it succeeded.
    static QString refresh(ScriptLibrary& library)
    {
        QSignalSpy good(&library, &ScriptLibrary::refreshed);
        QString problem;
        connect(&library, &ScriptLibrary::failed, &library,
                [&problem](const Error& error) { problem = error.text(); });
        library.refresh();
        if (!QTest::qWaitFor([&] { return !good.isEmpty() || !problem.isEmpty(); }, 60000))
            return QStringLiteral("no answer");
        QObject::disconnect(&library, &ScriptLibrary::failed, nullptr, nullptr);
        return problem;
    }
    static QByteArray textOf(const ScriptLibrary& library, const char* name)
    {
        QFile file(library.folder() + QStringLiteral("/scripts/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<HttpsServer> m_server;
};

void TestScriptLibrary::initTestCase()
{
    m_server = std::make_unique<HttpsServer>();
    if (!m_server->start())
        qWarning("the tests over https are skipped: %s", qPrintable(m_server->problem()));
}

void TestScriptLibrary::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_home->filePath(QStringLiteral("source"))));
    m_server->answers.clear();
    m_server->requests.clear();
    m_server->silent = m_server->endless = false;
    const bool needsServer = QByteArrayView(QTest::currentTestFunction()).contains("Server") ||
                             QByteArrayView(QTest::currentTestFunction()).contains("redirects") ||
                             QByteArrayView(QTest::currentTestFunction()).contains("silence");
    if (needsServer && !m_server->isListening())
        QSKIP(qPrintable(m_server->problem()));
}

void TestScriptLibrary::addresses_data()
{
    QTest::addColumn<QString>("place"); ///< empty: refused
    const auto row = [](const char* text, const char* place) {
        QTest::newRow(text) << QString::fromLatin1(place);
    };
    row("https://x/lib", "https://x/lib/manifest.json");
    row("https://x/lib/", "https://x/lib/manifest.json");
    row("https://x:8443/a/list.json", "https://x:8443/a/list.json");
    row("/srv/scripts/", "/srv/scripts");
    row("/srv/../srv/scripts", "/srv/scripts");
    row("http://x/lib", "");
    row("ftp://x/lib", "");
    row("file:///srv", "");
    row("https://user:secret@x/lib", "");
    row("https://x/lib?token=1", "");
    row("https://", "");
    row("  ", "");
}

void TestScriptLibrary::addresses()
{
    QFETCH(QString, place);
    const Result<LibraryAddress> address = parseLibraryAddress(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(address.hasValue(), !place.isEmpty());
    if (!address.hasValue()) {
        QVERIFY(!address.error().remedy.isEmpty());
        return;
    }
    QCOMPARE(address.value().folder.isEmpty() ? address.value().manifest.toString() : address.value().folder,
             place);
}

void TestScriptLibrary::aFolderIsReadAndReadAgain()
{
    put("manifest.json", manifestOf({entry(QStringLiteral("one"), textOne)}));
    put("one.bt", textOne);
    const auto one = folderLibrary();
    QVERIFY(one->manifest().scripts.empty());
    QCOMPARE(refresh(*one), QString());
    QCOMPARE(textOf(*one, "one.bt"), textOne);
    QCOMPARE(folderLibrary()->manifest().library, QStringLiteral("Team")); // after a restart

    ScriptAcceptance acceptance(m_home->filePath(QStringLiteral("accepted.json")));
    QCOMPARE(one->entries(acceptance).front().state, LibraryEntry::State::New);
    QVERIFY(acceptance.accept(QStringLiteral("one.bt"), textOne).hasValue());
    QCOMPARE(one->entries(acceptance).front().state, LibraryEntry::State::Accepted);

    put("manifest.json",
        manifestOf({entry(QStringLiteral("one"), textTwo), entry(QStringLiteral("two"), textTwo)}));
    put("one.bt", textTwo);
    put("two.bt", textTwo);
    QCOMPARE(one->entries(acceptance).size(), std::size_t(1)); // only on request
    QCOMPARE(refresh(*one), QString());
    QCOMPARE(one->entries(acceptance).front().state, LibraryEntry::State::Changed);
    QCOMPARE(textOf(*one, "one.bt"), textTwo);

    put("manifest.json", manifestOf({}));
    QCOMPARE(refresh(*one), QString());
    QCOMPARE(textOf(*one, "one.bt"), QByteArray()); // what left the library leaves this machine
    QVERIFY(one->removeStored().hasValue());
    QVERIFY(!QFileInfo::exists(one->folder()));
}

void TestScriptLibrary::aServerIsReadAndAskedOnlyForWhatChanged()
{
    QJsonObject withTool = entry(QStringLiteral("one"), textOne);
    withTool[QStringLiteral("tool")] = QJsonObject{{QStringLiteral("file"), QStringLiteral("one.json")},
                                                   {QStringLiteral("sha256"), scriptHash(toolOne)}};
    serve(QStringLiteral("manifest.json"), manifestOf({withTool, entry(QStringLiteral("two"), textOne)}));
    serve(QStringLiteral("one.bt"), textOne);
    serve(QStringLiteral("two.bt"), textOne);
    serve(QStringLiteral("one.json"), toolOne);
    const auto one = httpsLibrary();
    QCOMPARE(refresh(*one), QString());
    QCOMPARE(textOf(*one, "two.bt"), textOne);
    QVERIFY(QFile::exists(one->folder() + QStringLiteral("/tools/one.json")));
    QCOMPARE(m_server->requests.size(), 4);

    m_server->requests.clear();
    serve(QStringLiteral("manifest.json"), manifestOf({withTool, entry(QStringLiteral("two"), textTwo)}));
    serve(QStringLiteral("two.bt"), textTwo);
    QCOMPARE(refresh(*one), QString());
    QCOMPARE(m_server->requests, (QByteArrayList{"/lib/manifest.json", "/lib/two.bt"}));
    QCOMPARE(textOf(*one, "two.bt"), textTwo);
    QCOMPARE(textOf(*one, "one.bt"), textOne);
}

void TestScriptLibrary::aServerNobodyTrustsIsRefused()
{
    serve(QStringLiteral("manifest.json"), manifestOf({}));
    const auto one = library(m_server->address());
    QVERIFY(refresh(*one).contains(m_server->address()));
    QVERIFY(m_server->requests.isEmpty());
    QVERIFY(!QFileInfo::exists(one->folder()));
}

void TestScriptLibrary::redirectsLeaveHttpsNowhere_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("good");
    QTest::newRow("https") << QStringLiteral("/moved/manifest.json") << true;
    QTest::newRow("http") << QStringLiteral("http://127.0.0.1:9/manifest.json") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("itself") << QStringLiteral("/lib/manifest.json") << false;
}

void TestScriptLibrary::redirectsLeaveHttpsNowhere()
{
    QFETCH(QString, target);
    QFETCH(bool, good);
    m_server->answers["/lib/manifest.json"] =
        httpAnswer({}, "302 Found", "Location: " + target.toUtf8() + "\r\n");
    m_server->answers["/moved/manifest.json"] = httpAnswer(manifestOf({}));
    const auto one = httpsLibrary();
    const QString problem = refresh(*one);
    QVERIFY2(problem.isEmpty() == good, qPrintable(problem));
    QCOMPARE(QFileInfo::exists(one->folder()), good);
}

void TestScriptLibrary::aHashThatIsWrongReplacesNothing()
{
    put("manifest.json", manifestOf({entry(QStringLiteral("one"), textOne)}));
    put("one.bt", textOne);
    const auto one = folderLibrary();
    QCOMPARE(refresh(*one), QString());
    put("manifest.json",
        manifestOf({entry(QStringLiteral("one"), textTwo), entry(QStringLiteral("two"), textTwo)}));
    put("two.bt", textTwo);
    const QString problem = refresh(*one); // one.bt is still the old text
    QVERIFY2(problem.contains(QLatin1String("/one.bt")), qPrintable(problem));
    QVERIFY(problem.contains(scriptHash(textOne)) && problem.contains(scriptHash(textTwo)));
    QCOMPARE(textOf(*one, "one.bt"), textOne);
    QVERIFY(textOf(*one, "two.bt").isEmpty());
    QCOMPARE(one->manifest().scripts.size(), std::size_t(1));
    QCOMPARE(QDir(m_home->filePath(QStringLiteral("store")))
                 .entryList(QDir::AllEntries | QDir::NoDotAndDotDot)
                 .size(),
             1);
}

void TestScriptLibrary::longFilesAreGivenUp()
{
    put("manifest.json", QByteArray(longestManifest + 1, ' '));
    QVERIFY(refresh(*folderLibrary()).contains(QLatin1String("1024 KiB")));
    const QByteArray huge(longestLibraryFile + 1, ' ');
    put("manifest.json", manifestOf({entry(QStringLiteral("one"), huge)}));
    put("one.bt", huge);
    QVERIFY(refresh(*folderLibrary()).contains(QLatin1String("1024 KiB")));
    if (!m_server->isListening())
        QSKIP(qPrintable(m_server->problem()));
    m_server->endless = true;
    const QString problem = refresh(*httpsLibrary());
    QVERIFY2(problem.contains(QLatin1String("1024 KiB")), qPrintable(problem));
}

void TestScriptLibrary::silenceEnds()
{
    m_server->silent = true;
    FetchOptions options;
    options.ssl = m_server->trust();
    options.silence = std::chrono::milliseconds(200);
    QVERIFY(!refresh(*library(m_server->address(), options)).isEmpty());
    options.silence = std::chrono::seconds(60);
    options.total = std::chrono::milliseconds(200);
    QVERIFY(refresh(*library(m_server->address(), options)).contains(QLatin1String("too long")));
}

void TestScriptLibrary::deletedWhileItRefreshes()
{
    put("manifest.json", manifestOf({}));
    auto one = folderLibrary();
    one->refresh();
    one.reset();
    if (m_server->isListening()) {
        m_server->silent = true;
        one = httpsLibrary();
        one->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_server->requests.isEmpty(), 20000);
        one.reset();
    }
    QTest::qWait(50);
    QVERIFY(!QFileInfo::exists(m_home->filePath(QStringLiteral("store"))));
}

void TestScriptLibrary::badManifests_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QJsonObject& script, const char* says) {
        QTest::newRow(name) << manifestOf({script}) << QString::fromLatin1(says);
    };
    QJsonObject good = entry(QStringLiteral("one"), textOne);
    const auto with = [&good](const char* key, const QString& value) {
        QJsonObject json = good;
        json[QLatin1String(key)] = value;
        return json;
    };
    QTest::newRow("no JSON") << QByteArray("<html>") << "line 1";
    QTest::newRow("no object") << QByteArray("[]") << "braces";
    QTest::newRow("deep") << QByteArray(500'000, '[') << "line";
    QTest::newRow("scripts no list") << QByteArray("{\"library\": \"x\", \"scripts\": 3}") << "list";
    row("name with a path", with("name", QStringLiteral("../../etc/cron.d/x")), "no name");
    row("name of a hidden file", with("name", QStringLiteral(".bashrc")), "no name");
    row("file with a path", with("file", QStringLiteral("../one.bt")), "must be called one.bt");
    row("file elsewhere", with("file", QStringLiteral("https://other/one.bt")), "must be called one.bt");
    row("hash too short", with("sha256", QStringLiteral("abc")), "SHA-256");
    row("hash with a path", with("sha256", QString(QStringLiteral("../")).repeated(22).left(64)), "SHA-256");
    QJsonObject tool = good;
    tool[QStringLiteral("tool")] = QJsonObject{{QStringLiteral("file"), QStringLiteral("../../one.json")},
                                               {QStringLiteral("sha256"), scriptHash(toolOne)}};
    row("tool with a path", tool, "must be called one.json");
    QTest::newRow("twice") << manifestOf({good, good}) << "Two scripts";
    QJsonArray many;
    for (int i = 0; i < 201; ++i)
        many += entry(QStringLiteral("s%1").arg(i), textOne);
    QTest::newRow("many") << manifestOf(many) << "more than 200";
}

void TestScriptLibrary::badManifests()
{
    QFETCH(QByteArray, manifest);
    QFETCH(QString, says);
    put("manifest.json", manifest);
    put("one.bt", textOne);
    const auto one = folderLibrary();
    const QString problem = refresh(*one);
    QVERIFY2(problem.contains(says), qPrintable(problem));
    QVERIFY(problem.contains(QLatin1String("manifest.json")));
    QVERIFY(!QFileInfo::exists(one->folder()));
}

void TestScriptLibrary::whatIsNoScriptIsRefused()
{
    const QByteArray hidden = "// \u202e\nBEGIN {}\n";
    put("manifest.json", manifestOf({entry(QStringLiteral("one"), hidden)}));
    put("one.bt", hidden);
    const QString problem = refresh(*folderLibrary());
    QVERIFY2(problem.contains(QLatin1String("one.bt, line 1")), qPrintable(problem));
}

QTEST_GUILESS_MAIN(TestScriptLibrary)
#include "tst_scriptlibrary.moc"

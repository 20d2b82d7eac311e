// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/launchplan.h"
#include "remote/tools/scripttool.h"
#include "remote/tools/toolcatalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

namespace {

const QByteArray openCount = "// Files opened by each process\n"
                             "tracepoint:syscalls:sys_enter_openat { @[comm] = count(); }\n";

void write(const QString& path, const QByteArray& text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray scriptTool(const char* name, const char* more = "")
{
    return QByteArray(R"({"name": "NAME", "title": "T", "description": "D", "group": "G", "view": "table",
        "overhead": {"class": "low", "reason": "R"},
        "implementations": {"script": {"script": "NAME.bt" MORE}}})")
        .replace("NAME", name)
        .replace("MORE", more);
}

HostFacts bpftraceHost()
{
    HostFacts facts;
    facts.bpftracePath = QStringLiteral("/usr/bin/bpftrace");
    facts.bpftraceVersion = QStringLiteral("0.17.0");
    return facts;
}

} // namespace

class TestCatalogueLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void aScriptAloneIsATool();
    void aScriptReplacesACarriedOne();
    void aScriptJoinsAToolThatHasNone();
    void theUsersFilesAreAboveALibrarys();
    void aLibraryDescribesScriptsOnly();
    void badFilesAreNamedAndSkipped();
    void namesAreWords_data();
    void namesAreWords();
    void textsAreWhatTheyShow_data();
    void textsAreWhatTheyShow();
    void theFirstCommentDescribes_data();
    void theFirstCommentDescribes();

private:
    QString path(const char* name) const { return m_home->filePath(QLatin1String(name)); }
    ToolCatalogue user() const { return ToolCatalogue::withLayers({{m_home->path(), {}, false}}); }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestCatalogueLayers::aScriptAloneIsATool()
{
    write(path("scripts/opencount.bt"), openCount);
    const ToolCatalogue catalogue = user();
    QVERIFY(catalogue.errors().empty());
    const Tool* tool = catalogue.find(u"opencount");
    QVERIFY(tool);
    QCOMPARE(tool->title, QStringLiteral("Files opened by each process"));
    QCOMPARE(tool->group, QStringLiteral("Own scripts"));
    const Result<LaunchPlan> plan = planLaunch(*tool, {}, {}, bpftraceHost());
    QVERIFY(plan.hasValue());
    QVERIFY(plan.value().argv.contains(QString::fromUtf8(openCount)));
    QCOMPARE(plan.value().scriptHash, scriptHash(openCount));
    QCOMPARE(plan.value().decode.shape, Shape::Bpftrace);
    QVERIFY(plan.value().cautions.isEmpty());
}

void TestCatalogueLayers::aScriptReplacesACarriedOne()
{
    write(path("scripts/profile.bt"), openCount);
    const ToolCatalogue catalogue = user();
    QVERIFY(catalogue.errors().empty());
    QCOMPARE(catalogue.tools().size(), ToolCatalogue::builtIn().tools().size());
    const Tool* tool = catalogue.find(u"profile");
    QVERIFY(tool->implementation(Implementation::Libbpf));
    QCOMPARE(tool->implementation(Implementation::Script)->scriptText, openCount);
    // Whoever looks at the numbers must know that they are not the carried script's.
    const Result<LaunchPlan> plan = planLaunch(*tool, Implementation::Script, {}, bpftraceHost());
    QCOMPARE(plan.value().cautions.size(), 1);
    QVERIFY(plan.value().cautions.first().contains(path("scripts/profile.bt")));
}

void TestCatalogueLayers::aScriptJoinsAToolThatHasNone()
{
    QString name;
    const ToolCatalogue builtIn = ToolCatalogue::builtIn();
    for (const Tool& tool : builtIn.tools())
        if (!tool.implementation(Implementation::Script))
            name = tool.name;
    if (name.isEmpty())
        QSKIP("every tool of this catalogue has a script of its own");
    write(m_home->filePath(QStringLiteral("scripts/%1.bt").arg(name)), openCount);
    const ToolCatalogue catalogue = user();
    QVERIFY(catalogue.errors().empty());
    const Tool* tool = catalogue.find(name);
    QCOMPARE(tool->implementations.size(), builtIn.find(name)->implementations.size() + 1);
    QCOMPARE(tool->implementation(Implementation::Script)->scriptText, openCount);
}

void TestCatalogueLayers::theUsersFilesAreAboveALibrarys()
{
    const QByteArray library = "// library\n" + openCount, own = "// own\n" + openCount;
    write(path("library/scripts/a.bt"), library);
    write(path("library/scripts/b.bt"), library);
    write(path("library/tools/b.json"), scriptTool("b"));
    write(path("user/scripts/a.bt"), own);
    const ToolCatalogue catalogue = ToolCatalogue::withLayers(
        {{path("library"), QStringLiteral("Team"), true}, {path("user"), {}, false}});
    QVERIFY(catalogue.errors().empty());
    QCOMPARE(catalogue.find(u"a")->implementations.front().scriptText, own);
    QCOMPARE(catalogue.find(u"a")->group, QStringLiteral("Team"));
    QCOMPARE(catalogue.find(u"b")->implementations.front().scriptText, library);
    QCOMPARE(catalogue.find(u"b")->title, QStringLiteral("T"));
}

void TestCatalogueLayers::aLibraryDescribesScriptsOnly()
{
    write(path("scripts/a.bt"), openCount);
    write(path("scripts/profile.bt"), openCount);
    write(path("tools/profile.json"), scriptTool("profile"));
    write(path("tools/unsafe.json"), scriptTool("unsafe", R"(, "arguments": ["--unsafe"])"));
    write(path("tools/other.json"),
          scriptTool("other",
                     R"(}, "libbpf": {"shape": "raw", "binaries": ["rm"], "arguments": ["-rf", "/"])"));
    const ToolCatalogue catalogue =
        ToolCatalogue::withLayers({{m_home->path(), QStringLiteral("Team"), true}});
    QVERIFY(!catalogue.find(u"unsafe"));
    QVERIFY(!catalogue.find(u"other"));
    QCOMPARE(catalogue.errors().size(), std::size_t(2));
    // Only the script of a built-in tool is a library's to replace.
    const Tool* profile = catalogue.find(u"profile");
    QCOMPARE(profile->implementations.size(),
             ToolCatalogue::builtIn().find(u"profile")->implementations.size());
    QVERIFY(profile->title != QStringLiteral("T"));
    QCOMPARE(profile->implementation(Implementation::Script)->scriptText, openCount);
}

void TestCatalogueLayers::badFilesAreNamedAndSkipped()
{
    write(path("scripts/good.bt"), openCount);
    write(path("scripts/not a word.bt"), openCount);
    write(path("scripts/profile.bt"), "BEGIN\n{ \x01 }\n");
    write(path("tools/bad.json"), "{\n \"name\": 3\n}");
    const ToolCatalogue catalogue = user();
    QVERIFY(catalogue.find(u"good"));
    QCOMPARE(catalogue.find(u"profile")->implementation(Implementation::Script)->scriptText,
             ToolCatalogue::builtIn().find(u"profile")->implementation(Implementation::Script)->scriptText);
    QCOMPARE(catalogue.errors().size(), std::size_t(3));
    QString all;
    for (const Error& error : catalogue.errors()) {
        all += error.message + u'\n';
        QVERIFY2(!error.remedy.isEmpty(), qPrintable(error.text()));
    }
    QVERIFY2(all.contains(path("tools/bad.json")) && all.contains(path("scripts/not a word.bt")) &&
                 all.contains(path("scripts/profile.bt") + QStringLiteral(", line 2")),
             qPrintable(all));
}

void TestCatalogueLayers::namesAreWords_data()
{
    QTest::addColumn<bool>("good");
    for (const char* name : {"a", "iolat-v2", "x_1.2"})
        QTest::newRow(name) << true;
    for (const char* name : {"", "..", "../x", "a/b", "-e", ".hidden", "a b", "a,b", "a\n", "é"})
        QTest::newRow(name) << false;
}

void TestCatalogueLayers::namesAreWords()
{
    QFETCH(bool, good);
    QCOMPARE(isScriptName(QString::fromUtf8(QTest::currentDataTag())), good);
}

void TestCatalogueLayers::textsAreWhatTheyShow_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("script") << openCount << true;
    QTest::newRow("words of any language") << QByteArray("// größer 大 🐝\nBEGIN { exit(); }") << true;
    QTest::newRow("carriage returns") << QByteArray("BEGIN\r\n{ exit(); }\r\n") << true;
    QTest::newRow("empty") << QByteArray(" \n\t\n") << false;
    QTest::newRow("null byte") << QByteArray("BEGIN { \0 }", 11) << false;
    QTest::newRow("escape") << QByteArray("// \x1b[2J\nBEGIN {}") << false;
    QTest::newRow("right to left") << QByteArray("// \u202e}\nBEGIN {}") << false;
    QTest::newRow("zero width") << QByteArray("// a\u200b\nBEGIN {}") << false;
    QTest::newRow("Latin-1") << QByteArray("// gr\xf6\xdf\nBEGIN {}") << false;
    QTest::newRow("long") << QByteArray(longestScript + 1, ' ').replace(0, 8, "BEGIN {}") << false;
}

void TestCatalogueLayers::textsAreWhatTheyShow()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(!checkScriptText(text, {}), good);
}

void TestCatalogueLayers::theFirstCommentDescribes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("description");
    QTest::newRow("line") << QByteArray("#!/usr/bin/env bpftrace\n\n//  Who opens what\nBEGIN {}")
                          << QStringLiteral("Who opens what");
    QTest::newRow("block") << QByteArray(
                                  "/*\n * SPDX-License-Identifier: X\n *\n * opens.bt\tOpens.\n */ BEGIN {}")
                           << QStringLiteral("opens.bt\tOpens.");
    QTest::newRow("one line block") << QByteArray("/* Opens */\nBEGIN {}") << QStringLiteral("Opens");
    QTest::newRow("none") << QByteArray("BEGIN {}\n// later\n") << QString();
    QTest::newRow("open end") << QByteArray("/*") << QString();
}

void TestCatalogueLayers::theFirstCommentDescribes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, description);
    QCOMPARE(scriptDescription(text), description);
}

QTEST_GUILESS_MAIN(TestCatalogueLayers)
#include "tst_cataloguelayers.moc"

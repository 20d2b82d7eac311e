// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/scriptacceptance.h"
#include "remote/tools/scripttool.h"
#include "remote/tools/toolcatalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

namespace {
const QByteArray first = "BEGIN { printf(\"1\\n\"); exit(); }\n";
const QByteArray second = "BEGIN { printf(\"2\\n\"); exit(); }\n";
const QString name = QStringLiteral("x.bt");
} // namespace

class TestScriptAcceptance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void whatWasAcceptedIsRemembered();
    void oneChangedByteNeedsAReview();
    void carriedScriptsAreAccepted();
    void aReplacedCarriedScriptIsComparedWithIt();
    void scriptsNobodySawAreNoFallback();
    void badStoresAcceptNothing_data();
    void badStoresAcceptNothing();
    void aForgedTextIsNotShownAsAccepted();
    void treacherousTextIsRefused();
    void theStoreStaysSmall();
    void anUnwritableFolderIsSaid();

private:
    QString file() const { return m_home->filePath(QStringLiteral("deep/accepted-scripts.json")); }
    void write(const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestScriptAcceptance::whatWasAcceptedIsRemembered()
{
    ScriptAcceptance acceptance(file());
    QVERIFY(!acceptance.isAccepted(first));
    QVERIFY(acceptance.lastAccepted(name).isEmpty());
    QVERIFY(acceptance.accept(name, first).hasValue());
    QVERIFY(ScriptAcceptance(file()).isAccepted(first)); // by another process, too
    QCOMPARE(ScriptAcceptance(file()).lastAccepted(name), first);
    QVERIFY(acceptance.accept(name, second).hasValue());
    QVERIFY(acceptance.isAccepted(first)); // going back to a version needs no second look
    QCOMPARE(acceptance.lastAccepted(name), second);
    // Nobody else reads or writes what decides about root.
    QCOMPARE(QFileInfo(file()).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestScriptAcceptance::oneChangedByteNeedsAReview()
{
    ScriptAcceptance acceptance(file());
    QVERIFY(acceptance.accept(name, first).hasValue());
    const Tool same = makeScriptTool(QStringLiteral("x"), first);
    QVERIFY(!acceptance.reviewNeeded(same, Implementation::Script));
    const Tool changed = makeScriptTool(QStringLiteral("x"), second, QStringLiteral("/lib/x.bt"));
    const std::optional<ScriptReview> review = acceptance.reviewNeeded(changed, Implementation::Script);
    QVERIFY(review);
    QCOMPARE(review->before, first);
    QCOMPARE(review->text, second);
    QCOMPARE(review->hash, scriptHash(second));
    QCOMPARE(review->file, QStringLiteral("/lib/x.bt"));
    QVERIFY(!acceptance.reviewNeeded(changed, Implementation::Bcc));
}

void TestScriptAcceptance::carriedScriptsAreAccepted()
{
    const ScriptAcceptance acceptance(file());
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    int scripts = 0;
    for (const Tool& tool : catalogue.tools())
        if (tool.implementation(Implementation::Script)) {
            ++scripts;
            QVERIFY2(!acceptance.reviewNeeded(tool, Implementation::Script), qPrintable(tool.name));
        }
    QVERIFY(scripts > 0);
}

void TestScriptAcceptance::aReplacedCarriedScriptIsComparedWithIt()
{
    Tool tool = *ToolCatalogue::builtIn().find(u"profile");
    for (ToolImplementation& one : tool.implementations)
        if (one.kind == Implementation::Script)
            one.scriptText += "// one more line\n";
    const std::optional<ScriptReview> review =
        ScriptAcceptance(file()).reviewNeeded(tool, Implementation::Script);
    QVERIFY(review);
    QVERIFY(!review->before.isEmpty());
    QCOMPARE(review->before + "// one more line\n", review->text);
}

void TestScriptAcceptance::scriptsNobodySawAreNoFallback()
{
    Tool tool = makeScriptTool(QStringLiteral("x"), first);
    LaunchPlan script, bcc;
    script.implementation = Implementation::Script;
    bcc.implementation = Implementation::Bcc;
    ScriptAcceptance acceptance(file());
    std::vector<LaunchPlan> plans{bcc, script};
    QVERIFY(!acceptance.reviewNeeded(tool, plans));
    QCOMPARE(plans.size(), std::size_t(1));
    QCOMPARE(plans.front().implementation, Implementation::Bcc);
    plans = {script};
    QVERIFY(acceptance.reviewNeeded(tool, plans));
    QCOMPARE(plans.size(), std::size_t(1));
    QVERIFY(acceptance.accept(name, first).hasValue());
    plans = {bcc, script};
    QVERIFY(!acceptance.reviewNeeded(tool, plans));
    QCOMPARE(plans.size(), std::size_t(2));
}

void TestScriptAcceptance::badStoresAcceptNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray("\xff\xfe\0{", 4);
    QTest::newRow("cut") << QByteArray("{\"scripts\": [{\"sha256\": \"");
    QTest::newRow("other types") << QByteArray(
        R"({"scripts": [1, null, [], {"sha256": 7}, {"sha256": {"a": 1}, "text": []}]})");
    QTest::newRow("an array") << QByteArray("[[[[]]]]");
    QTest::newRow("deep") << QByteArray(2'000'000, '[');
    QTest::newRow("short hash") << QByteArray(R"({"scripts": [{"sha256": "", "name": "x.bt"}]})");
}

void TestScriptAcceptance::badStoresAcceptNothing()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    ScriptAcceptance acceptance(file());
    QVERIFY(!acceptance.isAccepted(first));
    QVERIFY(!acceptance.isAccepted({}));
    QVERIFY(acceptance.lastAccepted(name).isEmpty());
    // And it can be used again.
    QVERIFY(acceptance.accept(name, first).hasValue());
    QVERIFY(acceptance.isAccepted(first));
}

void TestScriptAcceptance::aForgedTextIsNotShownAsAccepted()
{
    write(QByteArray(R"({"scripts": [{"sha256": "HASH", "name": "x.bt", "text": "BEGIN {}"}]})")
              .replace("HASH", scriptHash(first).toLatin1()));
    const ScriptAcceptance acceptance(file());
    QVERIFY(acceptance.isAccepted(first));
    QVERIFY(acceptance.lastAccepted(name).isEmpty());
}

void TestScriptAcceptance::treacherousTextIsRefused()
{
    const QByteArray hidden = "// \u202e\nBEGIN {}\n";
    ScriptAcceptance acceptance(file());
    QVERIFY(!acceptance.accept(name, hidden).hasValue());
    write(QByteArray(R"({"scripts": [{"sha256": "HASH", "name": "x.bt"}]})")
              .replace("HASH", scriptHash(hidden).toLatin1()));
    QVERIFY(!acceptance.isAccepted(hidden));
}

void TestScriptAcceptance::theStoreStaysSmall()
{
    ScriptAcceptance acceptance(file());
    const QByteArray padding = "// " + QByteArray(60'000, '\t') + "\n"; // the worst to write in JSON
    for (int i = 0; i < 20; ++i)
        QVERIFY(
            acceptance.accept(QStringLiteral("s%1.bt").arg(i), padding + QByteArray::number(i)).hasValue());
    QVERIFY(QFileInfo(file()).size() < 16 * 1024 * 1024);
    // The oldest loses what it was compared with, not its acceptance.
    QVERIFY(acceptance.isAccepted(padding + "0"));
    QVERIFY(acceptance.lastAccepted(QStringLiteral("s0.bt")).isEmpty());
    QVERIFY(!acceptance.lastAccepted(QStringLiteral("s19.bt")).isEmpty());
}

void TestScriptAcceptance::anUnwritableFolderIsSaid()
{
    ScriptAcceptance acceptance(QStringLiteral("/proc/nowhere/accepted.json"));
    const Result<void> accepted = acceptance.accept(name, first);
    QVERIFY(!accepted.hasValue());
    QVERIFY(accepted.error().message.contains(QLatin1String("/proc/nowhere")));
    QVERIFY(!acceptance.isAccepted(first));
}

QTEST_GUILESS_MAIN(TestScriptAcceptance)
#include "tst_scriptacceptance.moc"

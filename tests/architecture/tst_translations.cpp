// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bee::architecture;

// Every text of the program is translated: a new tr() without its Chinese fails here.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ruleReportsBreach_data();
    void ruleReportsBreach();
    void everyEntryIsFinished();
    void everyTextHasEntry();

private:
    QStringList catalogues() const;
};

namespace {

QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QStringList TestTranslations::catalogues() const
{
    const QDir dir(QStringLiteral(BEESCOPE_SOURCE_DIR "/translations"));
    QStringList paths;
    for (const QString& name : dir.entryList({QStringLiteral("*.ts")}))
        paths += dir.filePath(name);
    return paths;
}

void TestTranslations::ruleReportsBreach_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("breach");
    QTest::newRow("unfinished")
        << QStringLiteral("<source>Stop</source><translation type=\"unfinished\">x</translation>") << true;
    QTest::newRow("empty") << QStringLiteral("<source>Stop</source><translation></translation>") << true;
    QTest::newRow("empty plural")
        << QStringLiteral("<source>%n rows</source><translation><numerusform></numerusform></translation>")
        << true;
    QTest::newRow("lost place") << QStringLiteral("<source>%1 of %2</source><translation>%1</translation>")
                                << true;
    QTest::newRow("not well formed") << QStringLiteral("<source>Stop</translation>") << true;
    QTest::newRow("fine") << QStringLiteral("<source>%1 of %L2</source><translation>%2中的%1</translation>")
                          << false;
    QTest::newRow("plural")
        << QStringLiteral(
               "<source>%n rows</source><translation><numerusform>%n行</numerusform></translation>")
        << false;
}

void TestTranslations::ruleReportsBreach()
{
    QFETCH(QString, message);
    QFETCH(bool, breach);
    const SourceFile file{QStringLiteral("translations/x.ts"),
                          QStringLiteral("<TS><context><name>C</name><message>%1</message></context></TS>")
                              .replace(QLatin1String("%1"), message)};
    const QStringList breaches = checkTranslations(file);
    QVERIFY2(breaches.isEmpty() != breach, qPrintable(breaches.join(u'\n')));
}

void TestTranslations::everyEntryIsFinished()
{
    QVERIFY2(catalogues().filter(QLatin1String("beescope_zh_CN.ts")).size() == 1,
             "no translations/beescope_zh_CN.ts");
    QStringList breaches;
    for (const QString& path : catalogues())
        breaches += checkTranslations({path, readText(path)});
    for (const QString& breach : breaches)
        qWarning().noquote() << breach;
    QCOMPARE(breaches.size(), 0);
}

void TestTranslations::everyTextHasEntry()
{
    const QString lupdate = QStringLiteral(BEESCOPE_LUPDATE);
    if (!QFile::exists(lupdate))
        QSKIP("Qt's lupdate is not installed (package qt6-l10n-tools)");
    const QTemporaryDir work;
    for (const QString& path : catalogues()) {
        const QString copy = work.filePath(QFileInfo(path).fileName());
        QVERIFY(QFile::copy(path, copy));
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(BEESCOPE_SOURCE_DIR));
        process.start(lupdate,
                      {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-silent"),
                       QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("app"), QStringLiteral("widgets"), QStringLiteral("remote"),
                       QStringLiteral("translations"), QStringLiteral("-ts"), copy});
        QVERIFY(process.waitForFinished(100000));
        QCOMPARE(process.exitCode(), 0);
        const QSet<QString> before = translationSources(readText(path));
        const QSet<QString> now = translationSources(readText(copy));
        QStringList missing;
        for (const QString& text : now - before)
            missing += QString(text).replace(u'\n', QLatin1String(" | "));
        missing.sort();
        for (const QString& text : missing) // QtTest cuts a long message
            qWarning().noquote() << path << "lacks" << text;
        QVERIFY2(!now.isEmpty(), "lupdate found no text at all");
        QCOMPARE(missing.size(), 0);
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QDebug>
#include <QTest>

using namespace bee::architecture;

// Holds the repository to its own rules, and feeds each rule a breach first: a rule that cannot fail is none.
class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ruleReportsBreach_data();
    void ruleReportsBreach();
    void linkClosureIsRead();
    void sourcesKeepRules_data();
    void sourcesKeepRules();

private:
    QStringList check(const QString& rule, const SourceFile& file) const;

    std::vector<SourceFile> m_files;
    QHash<QString, QSet<QString>> m_closure;
    QStringList m_dep5;
};

QStringList TestArchitecture::check(const QString& rule, const SourceFile& file) const
{
    if (rule == QLatin1String("Qt modules"))
        return checkQtModules(file);
    if (rule == QLatin1String("layers"))
        return checkLayers(file);
    if (rule == QLatin1String("link lines"))
        return checkLinkLines(file, m_closure);
    if (rule == QLatin1String("libssh"))
        return checkLibssh(file);
    if (rule == QLatin1String("settings"))
        return checkSettings(file);
    if (rule == QLatin1String("size"))
        return checkSize(file);
    if (rule == QLatin1String("licence header"))
        return checkLicenceHeader(file);
    if (rule == QLatin1String("licence coverage"))
        return checkLicenceCoverage(file, m_dep5);
    return {QStringLiteral("no such rule: ") + rule};
}

void TestArchitecture::initTestCase()
{
    m_files = readTree(QStringLiteral(BEESCOPE_SOURCE_DIR));
    m_closure = linkClosure(m_files);
    for (const SourceFile& file : m_files) {
        if (file.path == QLatin1String(".reuse/dep5"))
            m_dep5 = dep5Patterns(file.text);
    }
    QVERIFY(m_files.size() > 50);
    QVERIFY(!m_dep5.isEmpty());
}

void TestArchitecture::ruleReportsBreach_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("breach");
    const auto row = [](const char* rule, const char* path, const QString& text, bool breach) {
        const QByteArray name = QByteArray(rule) + ": " + path + " " + text.left(40).simplified().toUtf8();
        QTest::newRow(name.constData())
            << QString::fromLatin1(rule) << QString::fromLatin1(path) << text << breach;
    };
    const QString painter = QStringLiteral("#include <QPainter>\n");
    row("Qt modules", "remote/data/x.h", painter, true);
    row("Qt modules", "remote/data/x.h", QStringLiteral("#include <QtGui/QImage>\n"), true);
    row("Qt modules", "remote/data/x.h", QStringLiteral("#  include <QtWidgets>\n"), true);
    row("Qt modules", "remote/data/x.h", QStringLiteral("#include <qcolor.h>\n"), true);
    row("Qt modules", "remote/transport/x.cpp", QStringLiteral("#include <QHostInfo>\n#include <vector>\n"),
        false);
    row("Qt modules", "widgets/table/x.cpp", painter, false);
    row("Qt modules", "widgets/table/x.cpp", QStringLiteral("#include <QTcpSocket>\n"), true);
    row("Qt modules", "widgets/table/x.cpp", QStringLiteral("#include <QSqlDatabase>\n"), true);

    row("layers", "remote/data/x.cpp", QStringLiteral("#include \"widgets/theme/theme.h\"\n"), true);
    row("layers", "remote/data/x.cpp", QStringLiteral("#include \"app/session/session.h\"\n"), true);
    row("layers", "remote/data/x.cpp", QStringLiteral("#include \"../../widgets/theme/theme.h\"\n"), true);
    row("layers", "remote/data/x.cpp", QStringLiteral("#include \"time.h\"\n"), true);
    row("layers", "widgets/table/x.cpp", QStringLiteral("#include \"remote/decode/decoder.h\"\n"), true);
    row("layers", "widgets/table/x.cpp", QStringLiteral("#include \"app/window/window.h\"\n"), true);
    row("layers", "widgets/table/x.cpp", QStringLiteral("#include <remote/host/hostfacts.h>\n"), true);
    row("layers", "widgets/table/x.cpp", QStringLiteral("#include \"remote/data/time.h\"\n"), false);
    row("layers", "widgets/table/x.cpp", QStringLiteral("#include \"remote/query/filter.h\"\n"), false);
    row("layers", "widgets/table/x.cpp", QStringLiteral("#include \"x.moc\"\n"), false);
    row("layers", "app/cli/x.cpp", QStringLiteral("#include \"remote/transport/transport.h\"\n"), false);

    row("link lines", "remote/data/x.cpp", QStringLiteral("#include \"remote/decode/decoder.h\"\n"), true);
    row("link lines", "remote/decode/x.cpp", QStringLiteral("#include \"remote/data/time.h\"\n"), false);

    const QString libssh = QStringLiteral("#include <libssh/libssh.h>\n");
    row("libssh", "remote/host/x.cpp", libssh, true);
    row("libssh", "app/dialogs/x.cpp", libssh, true);
    row("libssh", "remote/transport/x.cpp", libssh, false);

    row("settings", "widgets/theme/x.cpp", QStringLiteral("QSettings settings;\n"), true);
    row("settings", "remote/tools/x.cpp", QStringLiteral("#include <QSettings>\n"), true);
    row("settings", "app/window/x.cpp", QStringLiteral("QSettings settings;\n"), false);

    row("size", "app/x.cpp", QString(601, u'\n'), true);
    row("size", "app/x.cpp", QString(600, u'\n'), false);
    row("size", "app/x.h", QString(151, u'\n'), true);

    // REUSE-IgnoreStart
    row("licence header", "app/x.cpp", QStringLiteral("int x;\n"), true);
    row("licence header", "app/x.cpp", QStringLiteral("// SPDX-FileCopyrightText: 2026 A\n"), true);
    row("licence header", "installer/x", QStringLiteral("#!/bin/sh\necho\n"), true);
    row("licence header", "resources/scripts/x.bt", QStringLiteral("BEGIN {}\n"), true);
    row("licence header", "app/x.cpp",
        QStringLiteral("// SPDX-FileCopyrightText: 2026 A\n// SPDX-License-Identifier: GPL-3.0-or-later\n"),
        false);
    // REUSE-IgnoreEnd
    row("licence coverage", "resources/unknown/x.png", QString(), true);
    row("licence coverage", "resources/tools/x.json", QStringLiteral("{}\n"), false);
}

void TestArchitecture::ruleReportsBreach()
{
    QFETCH(QString, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(bool, breach);
    const QStringList breaches = check(rule, {path, text});
    QVERIFY2(breaches.isEmpty() != breach, qPrintable(breaches.join(u'\n')));
    if (breach)
        QVERIFY2(breaches.first().startsWith(path), qPrintable(breaches.first()));
}

void TestArchitecture::linkClosureIsRead()
{
    const auto closure = linkClosure({
        {QStringLiteral("remote/a/CMakeLists.txt"),
         QStringLiteral("beescope_library(remote_a SOURCES x.cpp LINK Qt6::Core)")},
        {QStringLiteral("remote/b/CMakeLists.txt"),
         QStringLiteral("beescope_library(remote_b\n    SOURCES\n        x.cpp\n    LINK remote_a)")},
        {QStringLiteral("widgets/c/CMakeLists.txt"),
         QStringLiteral(
             "add_library(widgets_c INTERFACE)\ntarget_link_libraries(widgets_c INTERFACE remote_b)")},
    });
    const QString a = QStringLiteral("remote/a");
    const QString b = QStringLiteral("remote/b");
    const QString c = QStringLiteral("widgets/c");
    QCOMPARE(closure.value(a), QSet<QString>{a});
    QCOMPARE(closure.value(b), (QSet<QString>{a, b}));
    QCOMPARE(closure.value(c), (QSet<QString>{a, b, c}));
}

void TestArchitecture::sourcesKeepRules_data()
{
    QTest::addColumn<QString>("rule");
    for (const char* rule : {"Qt modules", "layers", "link lines", "libssh", "settings", "size",
                             "licence header", "licence coverage"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void TestArchitecture::sourcesKeepRules()
{
    QFETCH(QString, rule);
    QStringList breaches;
    for (const SourceFile& file : m_files)
        breaches += check(rule, file);
    for (const QString& breach : breaches) // QtTest cuts a long message
        qWarning().noquote() << breach;
    QCOMPARE(breaches.size(), 0);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/leash.h"
#include "remote/transport/transport.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace bee;

namespace {

QStringList hostileWords()
{
    return {QStringLiteral("plain"),
            QString(),
            QStringLiteral("it's"),
            QStringLiteral("''"),
            QStringLiteral("a b\tc"),
            QStringLiteral("line\nbreak\n"),
            QStringLiteral("\n\n"),
            QStringLiteral("back\\slash \\\\ \\n \\'"),
            QStringLiteral("$HOME ${x} $(id) `id` \"q\""),
            QStringLiteral("! !! !$ a!b"),
            QStringLiteral("* ? [a] {a,b} ~ ~root"),
            QStringLiteral("; & && || | > < ( ) #"),
            QStringLiteral("%s %b %n \\012"),
            QStringLiteral("-n"),
            QStringLiteral("@TOOL@ @NAP@"),
            QStringLiteral("größe 日本 \U0001F41D"),
            QStringLiteral("kprobe:vfs_read { @[comm] = count(); }")};
}

// What the words are once the login shell has run the command line.
QByteArray printedBy(const QString& shell, const CommandSpec& spec)
{
    QProcess process;
    process.start(shell, {QStringLiteral("-c"), shellCommand(spec)});
    process.waitForStarted();
    if (!process.waitForFinished(10000))
        return "timed out";
    return process.readAllStandardOutput();
}

} // namespace

class TestShell final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsReachTheToolUnchanged_data();
    void wordsReachTheToolUnchanged();
    void quoteDropsNul();
    void elevationIsOutsideTheLeash();
    void addresses_data();
    void addresses();
    void badAddresses_data();
    void badAddresses();
    void displayReadsBack();
    void pidLineIsFoundInAnyPieces();
    void pidLineKeepsNoiseBeforeIt();
    void pidLineGivesUpOnEndlessNoise();
};

void TestShell::wordsReachTheToolUnchanged_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<bool>("leashed");
    int found = 0;
    for (const QString& name : {QStringLiteral("sh"), QStringLiteral("dash"), QStringLiteral("bash"),
                                QStringLiteral("zsh"), QStringLiteral("fish"), QStringLiteral("tcsh"),
                                QStringLiteral("csh"), QStringLiteral("ksh"), QStringLiteral("mksh")}) {
        const QString path = QStandardPaths::findExecutable(name);
        if (path.isEmpty())
            continue;
        ++found;
        QTest::addRow("%s unleashed", qPrintable(name)) << path << false;
        QTest::addRow("%s leashed", qPrintable(name)) << path << true;
    }
    QVERIFY(found >= 1);
}

void TestShell::wordsReachTheToolUnchanged()
{
    QFETCH(QString, shell);
    QFETCH(bool, leashed);
    CommandSpec spec;
    spec.leashed = leashed;
    spec.argv = {QStringLiteral("printf"), QStringLiteral("<%s>")};
    QByteArray expected;
    for (const QString& word : hostileWords()) {
        spec.argv += word;
        expected += QByteArray("<").append(word.toUtf8()).append('>');
    }
    QCOMPARE(printedBy(shell, spec), expected);
}

void TestShell::quoteDropsNul()
{
    QCOMPARE(shellQuote(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), QStringLiteral("'ab'"));
    QCOMPARE(shellQuote(QString()), QStringLiteral("''"));
}

void TestShell::elevationIsOutsideTheLeash()
{
    CommandSpec spec;
    spec.argv = {QStringLiteral("/usr/sbin/execsnoop")};
    spec.elevation = Elevation::Sudo;
    QVERIFY(shellCommand(spec).startsWith(QLatin1String("exec sudo -n /bin/sh -c '")));
    spec.elevation = Elevation::Pkexec;
    QVERIFY(shellCommand(spec).startsWith(QLatin1String("exec pkexec /bin/sh -c '")));
    spec.elevation = Elevation::None;
    QVERIFY(shellCommand(spec).startsWith(QLatin1String("exec sh -c '")));
    QVERIFY(!shellCommand(spec).contains(u'\n'));
}

void TestShell::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("port");
    const auto row = [](const char* text, const char* user, const char* name, int port) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(user)
                            << QString::fromLatin1(name) << port;
    };
    row("web-1", "", "web-1", 0);
    row(" web-1 ", "", "web-1", 0);
    row("root@web-1", "root", "web-1", 0);
    row("root@web-1:2222", "root", "web-1", 2222);
    row("me@corp.example@web-1", "me@corp.example", "web-1", 0);
    row("10.0.0.1:22", "", "10.0.0.1", 22);
    row("[fe80::1%eth0]:2222", "", "fe80::1%eth0", 2222);
    row("[::1]", "", "::1", 0);
    row("a@::1", "a", "::1", 0);
    row("Local", "", "Local", 0); // an alias may be called so; only "local" is this machine
}

void TestShell::addresses()
{
    QFETCH(QString, text);
    const Result<HostAddress> address = parseHostAddress(text);
    QVERIFY2(address.hasValue(), qPrintable(text));
    QVERIFY(!address.value().local);
    QTEST(address.value().user, "user");
    QTEST(address.value().name, "name");
    QTEST(address.value().port, "port");
}

void TestShell::badAddresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"",        "@",       "root@",   "@web",  "web:",      "web:0", "web:65536",         "web:-1",
          "web:+22", "web: 22", "web:ssh", "[::1",  "[::1]2222", "[]",    "-oProxyCommand=id", "-l@web",
          "a b",     "a;id",    "web\nx",  "$(id)", "a'b",       "[::1]:"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestShell::badAddresses()
{
    QFETCH(QString, text);
    const Result<HostAddress> address = parseHostAddress(text);
    QVERIFY(!address.hasValue());
    QVERIFY(!address.error().message.isEmpty());
    QVERIFY(!address.error().reason.isEmpty());
    QVERIFY(!address.error().remedy.isEmpty());
}

void TestShell::displayReadsBack()
{
    QVERIFY(parseHostAddress(QStringLiteral("local")).value().local);
    QCOMPARE(parseHostAddress(QStringLiteral("local")).value().display(), QStringLiteral("local"));
    for (const char* text : {"web-1", "root@web-1:2222", "[::1]:22", "::1", "a@b@c:1"}) {
        const QString shown = QString::fromLatin1(text);
        QCOMPARE(parseHostAddress(shown).value().display(), shown);
    }
}

void TestShell::pidLineIsFoundInAnyPieces()
{
    const QByteArray all = "sudo: unable to resolve host x\n@beescope-pid 4711\nfirst\n@beescope-pid 1\nrest";
    for (qsizetype size = 1; size <= all.size(); ++size) {
        PidLine line;
        QByteArray own;
        for (qsizetype at = 0; at < all.size(); at += size) {
            QByteArray piece = all.mid(at, size);
            own += line.take(piece).value_or(QByteArray());
        }
        QCOMPARE(line.pid(), std::optional<qint64>(4711));
        QCOMPARE(own, QByteArray("sudo: unable to resolve host x\nfirst\n@beescope-pid 1\nrest"));
    }
}

void TestShell::pidLineKeepsNoiseBeforeIt()
{
    PidLine line;
    QByteArray bytes = "sudo: a password is required";
    QVERIFY(!line.take(bytes));
    QCOMPARE(line.giveUp(), QByteArray("sudo: a password is required"));
    QVERIFY(!line.pid());
    bytes = "@beescope-pid 5\n";
    QCOMPARE(line.take(bytes), std::optional<QByteArray>("@beescope-pid 5\n"));
}

void TestShell::pidLineGivesUpOnEndlessNoise()
{
    PidLine line;
    qsizetype out = 0;
    for (int i = 0; i < 1000; ++i) {
        QByteArray bytes(1000, 'x');
        out += line.take(bytes).value_or(QByteArray()).size();
    }
    QVERIFY(line.done());
    QCOMPARE(out, 1000 * 1000);
}

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"

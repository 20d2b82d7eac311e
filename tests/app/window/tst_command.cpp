// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command.h"

#include <QTest>

using namespace bee;

/// What typing into the palette finds, and in which order.
class TestCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsLettersInOrder();
    void prefersStarts_data();
    void prefersStarts();
    void groupsFollowTheirBest();
    void withoutPatternRecentComeFirst();
    void whatCannotBeDoneComesLast();
    void boundedOnHostileTexts();

private:
    static QStringList titles(const std::vector<Command>& commands, const QString& pattern,
                              const QStringList& recent = {});
    static Command command(const QString& group, const QString& title, const QString& reason = {});
};

Command TestCommand::command(const QString& group, const QString& title, const QString& reason)
{
    return {title, group, title, {}, {}, reason, [] {}};
}

QStringList TestCommand::titles(const std::vector<Command>& commands, const QString& pattern,
                                const QStringList& recent)
{
    QStringList all;
    for (const RankedCommand& one : rankCommands(commands, pattern, recent))
        all += commands[one.index].title;
    return all;
}

void TestCommand::findsLettersInOrder()
{
    const auto match = fuzzyMatch(QStringLiteral("blat"), QStringLiteral("Run biolatency"));
    QVERIFY(match);
    QCOMPARE(match->hits, (QList<qsizetype>{4, 7, 8, 9}));
    QVERIFY(!fuzzyMatch(QStringLiteral("talb"), QStringLiteral("Run biolatency")));
    // Words are found in any order.
    QVERIFY(fuzzyMatch(QStringLiteral("dark theme"), QStringLiteral("Theme: Dark")));
    QVERIFY(fuzzyMatch(QString(), QStringLiteral("anything")));
}

void TestCommand::prefersStarts_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("bestFirst");
    QTest::newRow("prefix before inside")
        << QStringLiteral("tcp") << QStringList{QStringLiteral("tcplife"), QStringLiteral("sofdtcp")};
    QTest::newRow("word start before inside")
        << QStringLiteral("bio") << QStringList{QStringLiteral("Run biosnoop"), QStringLiteral("Rubiotop x")};
    QTest::newRow("together before scattered")
        << QStringLiteral("snoop")
        << QStringList{QStringLiteral("Run opensnoop"), QStringLiteral("sxnxoxoxp")};
    QTest::newRow("starts of words before scattered")
        << QStringLiteral("sa") << QStringList{QStringLiteral("Save as"), QStringLiteral("xsxxa")};
}

void TestCommand::prefersStarts()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, bestFirst);
    std::vector<Command> commands;
    for (auto it = bestFirst.rbegin(); it != bestFirst.rend(); ++it) // against their order
        commands.push_back(command(QStringLiteral("A"), *it));
    QCOMPARE(titles(commands, pattern), bestFirst);
}

void TestCommand::groupsFollowTheirBest()
{
    const std::vector<Command> commands{command(QStringLiteral("A"), QStringLiteral("xdxaxrxk")),
                                        command(QStringLiteral("B"), QStringLiteral("sidecar kiosk")),
                                        command(QStringLiteral("B"), QStringLiteral("dark"))};
    QCOMPARE(
        titles(commands, QStringLiteral("dark")),
        (QStringList{QStringLiteral("dark"), QStringLiteral("sidecar kiosk"), QStringLiteral("xdxaxrxk")}));
}

void TestCommand::withoutPatternRecentComeFirst()
{
    const std::vector<Command> commands{command(QStringLiteral("A"), QStringLiteral("one")),
                                        command(QStringLiteral("A"), QStringLiteral("two")),
                                        command(QStringLiteral("B"), QStringLiteral("three"))};
    QCOMPARE(titles(commands, {}, {QStringLiteral("three"), QStringLiteral("gone"), QStringLiteral("one")}),
             (QStringList{QStringLiteral("three"), QStringLiteral("one"), QStringLiteral("one"),
                          QStringLiteral("two"), QStringLiteral("three")}));
    // Between equals what was used recently wins.
    const std::vector<Command> equals{command(QStringLiteral("A"), QStringLiteral("run a")),
                                      command(QStringLiteral("A"), QStringLiteral("run b"))};
    QCOMPARE(titles(equals, QStringLiteral("run"), {QStringLiteral("run b")}).first(),
             QStringLiteral("run b"));
}

void TestCommand::whatCannotBeDoneComesLast()
{
    const std::vector<Command> commands{
        command(QStringLiteral("A"), QStringLiteral("save"), QStringLiteral("nothing is captured")),
        command(QStringLiteral("A"), QStringLiteral("save as"))};
    QCOMPARE(titles(commands, QStringLiteral("save")).first(), QStringLiteral("save as"));
}

void TestCommand::boundedOnHostileTexts()
{
    const QString endless(2'000'000, QLatin1Char('a'));
    QVERIFY(fuzzyMatch(endless, endless));
    QVERIFY(!fuzzyMatch(QStringLiteral("b"), endless + QLatin1Char('b')));
}

QTEST_APPLESS_MAIN(TestCommand)
#include "tst_command.moc"

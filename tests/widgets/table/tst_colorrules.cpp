// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/colorrules.h"

#include <QJsonObject>
#include <QTest>

using namespace bee;
using namespace bee::testdata;

class TestColorRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstRuleThatFitsWins();
    void passesOverWhatDoesNotFitTheTable();
    void followsAnotherTable();
    void survivesJson();
    void hostileJson();
};

void TestColorRules::firstRuleThatFitsWins()
{
    ColorRules rules;
    rules.setRules({{QStringLiteral("Off"), QStringLiteral("pid >= 0"), RowRole::Muted, false},
                    {QStringLiteral("Failed"), QStringLiteral("ret < 0"), RowRole::Error, true},
                    {QStringLiteral("Slow"), QStringLiteral("lat > 100us"), RowRole::Warning, true}},
                   {});
    const EventSnapshot& rows = manyRows();
    qsizetype errors = 0;
    for (qsizetype row = 0; row < 2000; ++row) {
        const bool failed = rows.integer(row, RetColumn) < 0;
        const bool slow = !rows.isNull(row, LatencyColumn) && rows.real(row, LatencyColumn) > 100;
        errors += failed ? 1 : 0;
        QCOMPARE(rules.roleOf(rows, row), failed ? RowRole::Error : slow ? RowRole::Warning : RowRole::Plain);
    }
    QCOMPARE(errors, 40);
    QCOMPARE(rules.ruleOf(rows, 50)->name, QStringLiteral("Failed"));
}

void TestColorRules::passesOverWhatDoesNotFitTheTable()
{
    ColorRules rules;
    rules.setRules({{QStringLiteral("Other table"), QStringLiteral("nosuchcolumn > 1"), RowRole::Error, true},
                    {QStringLiteral("Wrong"), QStringLiteral("pid > > 1"), RowRole::Error, true},
                    {QStringLiteral("Right"), QStringLiteral("pid >= 0"), RowRole::Ok, true}},
                   {});
    QCOMPARE(rules.roleOf(manyRows(), 7), RowRole::Ok);
    QCOMPARE(rules.roleOf(manyRows(), -1), RowRole::Plain);
    QCOMPARE(rules.roleOf({}, 0), RowRole::Plain);
}

void TestColorRules::followsAnotherTable()
{
    ColorRules rules;
    rules.setRules({{QStringLiteral("Comm"), QStringLiteral("comm == \"comm-7\""), RowRole::Ok, true}}, {});
    QCOMPARE(rules.roleOf(manyRows(), 1), RowRole::Ok);
    EventTable other(schema()); // texts have other numbers there
    appendRow(other, 2);
    appendRow(other, 1);
    QCOMPARE(rules.roleOf(other.snapshot(), 0), RowRole::Plain);
    QCOMPARE(rules.roleOf(other.snapshot(), 1), RowRole::Ok);
}

void TestColorRules::survivesJson()
{
    const std::vector<ColorRule> rules{
        {QStringLiteral("Failed"), QStringLiteral("ret < 0"), RowRole::Error, true},
        {QStringLiteral("Quiet"), QStringLiteral("comm == \"cron\""), RowRole::Muted, false}};
    QVERIFY(colorRulesFromJson(colorRulesToJson(rules)) == rules);
}

void TestColorRules::hostileJson()
{
    QJsonArray json{5, QJsonObject{}, QJsonObject{{QStringLiteral("filter"), QStringLiteral("x")}},
                    QJsonObject{{QStringLiteral("filter"), QStringLiteral("x")},
                                {QStringLiteral("role"), QStringLiteral("plain")}}};
    QVERIFY(colorRulesFromJson(json).empty());
    for (int i = 0; i < 1000; ++i)
        json.append(QJsonObject{{QStringLiteral("filter"), QStringLiteral("x")},
                                {QStringLiteral("role"), QStringLiteral("ok")},
                                {QStringLiteral("name"), QString(5000, QLatin1Char('n'))}});
    const std::vector<ColorRule> rules = colorRulesFromJson(json);
    QCOMPARE(rules.size(), std::size_t(100));
    QVERIFY(rules[0].name.size() <= 80);
}

QTEST_MAIN(TestColorRules)
#include "tst_colorrules.moc"

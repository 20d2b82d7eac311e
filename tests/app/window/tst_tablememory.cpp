// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tablememory.h"
#include "remote/decode/decoder.h"
#include "remote/tools/toolcatalogue.h"
#include "widgets/table/eventtableview.h"
#include "widgets/table/filterfield.h"
#include "widgets/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace bee;

class TestTableMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shippedRulesFitTheirTables();
    void viewsOfAToolAgree();
    void isKeptBetweenStarts();
    void brokenSettingsAreNoSettings();
    void rulesAreEditedInADialog();
};

void TestTableMemory::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("beescope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_tablememory"));
    QSettings().clear();
    applyTheme(*qApp, ThemeChoice::Dark);
}

/// The tables that a tool's implementations print.
static std::vector<EventSnapshot> sampleTables(const Tool& tool)
{
    std::vector<EventSnapshot> tables;
    for (const ToolSample& sample : tool.samples) {
        const ToolImplementation* implementation = tool.implementation(sample.implementation);
        if (!implementation)
            continue;
        const auto decoder = makeDecoder(implementation->decode, {now(), 0, {}});
        decoder->feed({Stream::Stdout, sample.text, now()});
        decoder->finish();
        if (const DecodedValues values = decoder->values(); values.events)
            tables.push_back(*values.events);
    }
    return tables;
}

void TestTableMemory::shippedRulesFitTheirTables()
{
    int count = 0;
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    for (const Tool& tool : catalogue.tools()) {
        const std::vector<ColorRule> rules = shippedColorRules(tool.name);
        const std::vector<EventSnapshot> tables =
            rules.empty() ? std::vector<EventSnapshot>() : sampleTables(tool);
        for (const ColorRule& rule : rules) {
            const QString where = tool.name + QLatin1String(": ") + rule.filter;
            const auto parsed = FilterExpression::parse(rule.filter);
            QVERIFY2(std::holds_alternative<FilterExpression>(parsed), qPrintable(where));
            const bool fits = std::any_of(tables.begin(), tables.end(), [&](const EventSnapshot& table) {
                return !checkFilter(std::get<FilterExpression>(parsed), table.schema());
            });
            QVERIFY2(fits, qPrintable(where));
            ++count;
        }
    }
    QVERIFY2(count > 20, qPrintable(QString::number(count)));
}

void TestTableMemory::viewsOfAToolAgree()
{
    EventTableView one;
    EventTableView two;
    bindTableMemory(one, QStringLiteral("opensnoop"));
    bindTableMemory(two, QStringLiteral("opensnoop"));
    TableMemory& memory = TableMemory::of(QStringLiteral("opensnoop"));
    QVERIFY(!memory.rules().empty());
    QVERIFY(one.colorRules() == memory.rules());
    const std::vector<ColorRule> rules{
        {QStringLiteral("Mine"), QStringLiteral("pid > 5"), RowRole::Accent, true}};
    memory.setRules(rules);
    QVERIFY(one.colorRules() == rules);
    QVERIFY(two.colorRules() == rules);
    one.setFilterText(QStringLiteral("a"));
    FilterHistory history;
    history.remember(QStringLiteral("pid > 7"));
    memory.setFilters(history);
    QVERIFY(two.filterHistory() == history);
}

void TestTableMemory::isKeptBetweenStarts()
{
    TableMemory& memory = TableMemory::of(QStringLiteral("kept/../tool"));
    FilterHistory history;
    history.save(QStringLiteral("Slow"), QStringLiteral("lat > 10ms"));
    memory.setFilters(history);
    ColumnLayout layout;
    layout.columns = {{QStringLiteral("PID"), 120, false, true}, {QStringLiteral("COMM"), 0, true, false}};
    layout.sorting = {{QStringLiteral("PID"), Qt::DescendingOrder}};
    memory.setColumns(layout);
    QCOMPARE(QSettings().allKeys().filter(QStringLiteral("kept")).size(), 1);

    // Another start reads the same settings under its own name of the tool.
    const QString key = QSettings().allKeys().filter(QStringLiteral("kept")).first();
    QSettings().setValue(QStringLiteral("tables/again"), QSettings().value(key));
    const TableMemory& again = TableMemory::of(QStringLiteral("again"));
    QVERIFY(again.filters() == history);
    QVERIFY(again.columns().columns == layout.columns);
    QVERIFY2(again.columns().sorting.empty(), "a live table follows its newest row");
}

void TestTableMemory::brokenSettingsAreNoSettings()
{
    QSettings().setValue(QStringLiteral("tables/broken1"),
                         QByteArray("{\"columns\": 5, \"filters\": [1], \"rules\": {}"));
    QSettings().setValue(QStringLiteral("tables/broken2"),
                         QByteArray("{\"columns\": 5, \"filters\": [1], \"rules\": [1, {}]}"));
    for (const char* tool : {"broken1", "broken2"}) {
        const TableMemory& memory = TableMemory::of(QString::fromLatin1(tool));
        QVERIFY(memory.columns().isEmpty());
        QVERIFY(memory.filters() == FilterHistory());
        QVERIFY(memory.rules().empty());
    }
}

void TestTableMemory::rulesAreEditedInADialog()
{
    const QString tool = QStringLiteral("ext4slower");
    EventTableView view;
    bindTableMemory(view, tool);
    view.show();
    Q_EMIT view.colorRulesRequested();
    auto* dialog = view.findChild<QDialog*>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QListWidget*>();
    const std::vector<ColorRule> shipped = shippedColorRules(tool);
    QCOMPARE(list->count(), static_cast<int>(shipped.size()));
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    auto* filter = dialog->findChild<FilterField*>();
    filter->setText(QStringLiteral("lat > > 5"));
    QVERIFY2(!buttons->button(QDialogButtonBox::Ok)->isEnabled(), "a wrong rule is not taken");
    filter->setText(QStringLiteral("lat > 5ms"));
    list->item(1)->setCheckState(Qt::Unchecked);
    buttons->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(view.colorRules().at(0).filter, QStringLiteral("lat > 5ms"));
    QVERIFY(!view.colorRules().at(1).enabled);
    QTRY_VERIFY(!view.findChild<QDialog*>());

    Q_EMIT view.colorRulesRequested();
    dialog = view.findChild<QDialog*>();
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::RestoreDefaults)->click();
    dialog->accept();
    QVERIFY(view.colorRules() == shipped);
}

QTEST_MAIN(TestTableMemory)
#include "tst_tablememory.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/eventtablemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace bee;
using namespace bee::testdata;

namespace {

RowFilter anyCell(const QString& text, TimeRange range = {})
{
    return {range, {std::get<FilterExpression>(FilterExpression::parse(quoteForFilter(text)))}, {}};
}

} // namespace

class TestEventTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appendsInOneInsert();
    void sortsEveryColumn_data();
    void sortsEveryColumn();
    void filters_data();
    void filters();
    void filtersByTime();
    void newestFilterWins();
    void growsWhileFiltered();
    void growsWhileSorted();
    void heldSortStays();
    void pauseLosesNothing();
    void selectionFollowsItsRows();
    void anotherTableReplaces();
    void emptyAndSchemaless();
    void toolTipsAreNeverMarkup();

private:
    static void settle(EventTableModel& model) { QTRY_VERIFY_WITH_TIMEOUT(!model.isWorking(), 20'000); }
    static std::vector<qint64> order(const EventTableModel& model)
    {
        std::vector<qint64> rows;
        for (int i = 0; i < model.rowCount(); ++i)
            rows.push_back(model.snapshotRow(i));
        return rows;
    }
    static constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
};

void TestEventTableModel::appendsInOneInsert()
{
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    EventTable table(schema());
    model.setSnapshot(table.snapshot());
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    appendRows(table, 1'000);
    model.setSnapshot(table.snapshot());
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(model.rowCount(), 1'000);
    appendRows(table, 700);
    model.setSnapshot(table.snapshot());
    model.setSnapshot(table.snapshot()); // nothing new
    QCOMPARE(inserts.size(), 2);
    QCOMPARE(inserts[1][1].toInt(), 1'000);
    QCOMPARE(inserts[1][2].toInt(), 1'699);
    QCOMPARE(model.index(1'699, PathColumn).data().toString(),
             QStringLiteral("/var/lib/file-%1").arg(1'699 % 997));
}

void TestEventTableModel::sortsEveryColumn_data()
{
    QTest::addColumn<int>("column");
    for (int i = 0; i < 6; ++i)
        QTest::addRow("column %d", i) << i;
}

void TestEventTableModel::sortsEveryColumn()
{
    QFETCH(int, column);
    const auto rows = static_cast<int>(manyRows().rowCount());
    const EventSnapshot& snapshot = manyRows();
    EventTableModel model;
    model.setSnapshot(snapshot);
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(column, direction);
        settle(model);
        QCOMPARE(model.rowCount(), rows);
        std::vector<bool> seen(static_cast<std::size_t>(rows));
        bool nullsBegan = false;
        for (int i = 0; i < rows; ++i) {
            const qsizetype row = model.snapshotRow(i);
            QVERIFY(!seen[static_cast<std::size_t>(row)]);
            seen[static_cast<std::size_t>(row)] = true;
            if (snapshot.isNull(row, column)) {
                nullsBegan = true;
                continue;
            }
            QVERIFY2(!nullsBegan, "a value after the rows without one");
            if (i == 0)
                continue;
            const qsizetype before = model.snapshotRow(i - 1);
            const auto compare = [&] {
                if (snapshot.schema()[static_cast<std::size_t>(column)].kind == ColumnKind::Text)
                    return snapshot.text(before, column).compare(snapshot.text(row, column));
                const double a = snapshot.real(before, column);
                const double b = snapshot.real(row, column);
                return a < b ? -1 : a > b ? 1 : 0;
            }();
            if (compare == 0)
                QVERIFY2(before < row, "equal rows must stay in order of arrival");
            else
                QCOMPARE(compare < 0, direction == Qt::AscendingOrder);
        }
    }
    model.sort(-1);
    QCOMPARE(model.snapshotRow(0), 0);
    QCOMPARE(model.snapshotRow(rows - 1), rows - 1);
}

void TestEventTableModel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("command") << QStringLiteral("COMM-12");
    QTest::newRow("negative") << QStringLiteral("-2");
    QTest::newRow("nothing") << QStringLiteral("no such text");
}

void TestEventTableModel::filters()
{
    QFETCH(QString, text);
    EventTableModel model;
    model.setSnapshot(manyRows());
    model.setFilter(anyCell(text));
    settle(model);
    // The truth, the slow way: the text of every cell as it is shown.
    std::vector<qint64> expected;
    for (qsizetype row = 0; row < model.snapshot().rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            if (cellText(model.snapshot(), row, column, model.cellStyle())
                    .contains(text, Qt::CaseInsensitive)) {
                expected.push_back(row);
                break;
            }
    QCOMPARE(order(model), expected);
    QCOMPARE(expected.empty(), text == QLatin1String("no such text"));
    QCOMPARE(model.totalRows(), 100'000);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 100'000);
}

void TestEventTableModel::filtersByTime()
{
    EventTable table(schema());
    appendRows(table, 1000);
    EventTableModel model;
    model.setSnapshot(table.snapshot());
    const Time first = model.snapshot().time(0, TimeColumn);
    using namespace std::chrono_literals;
    model.setFilter(anyCell(QStringLiteral("comm-0"), {first + 100ms, first + 200ms}));
    settle(model);
    QVERIFY(model.rowCount() > 0);
    for (const qint64 row : order(model)) {
        QVERIFY(row >= 100 && row < 200);
        QVERIFY(model.snapshot().text(row, CommandColumn) == "comm-0");
    }
}

void TestEventTableModel::newestFilterWins()
{
    EventTableModel model;
    model.setSnapshot(manyRows());
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    for (int i = 0; i < 10; ++i)
        model.setFilter(anyCell(QStringLiteral("file-%1").arg(i)));
    model.setFilter(anyCell(QStringLiteral("comm-3")));
    settle(model);
    QTest::qWait(50);
    QCOMPARE(layouts.size(), 1);
    for (const qint64 row : order(model))
        QVERIFY(model.snapshot().text(row, CommandColumn) == "comm-3");
}

void TestEventTableModel::growsWhileFiltered()
{
    EventTable table(schema());
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setSnapshot(table.snapshot());
    model.setFilter(anyCell(QStringLiteral("comm-5")));
    for (int i = 0; i < 200; ++i) {
        appendRows(table, 51);
        model.setSnapshot(table.snapshot());
        if (i % 10 == 0)
            QTest::qWait(1);
    }
    QTRY_COMPARE(model.totalRows(), 10'200);
    settle(model);
    std::vector<qint64> expected;
    for (qsizetype row = 0; row < model.snapshot().rowCount(); ++row)
        if (model.snapshot().text(row, CommandColumn) == "comm-5")
            expected.push_back(row);
    QCOMPARE(order(model), expected);
}

void TestEventTableModel::growsWhileSorted()
{
    EventTable table(schema());
    appendRows(table, 1000);
    EventTableModel model;
    model.setSnapshot(table.snapshot());
    model.sort(PidColumn, Qt::DescendingOrder);
    settle(model);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1300) {
        appendRows(table, 100);
        model.setSnapshot(table.snapshot());
        QTest::qWait(20);
    }
    QVERIFY2(layouts.size() >= 1 && layouts.size() <= 3, "sorted anew at most every half second");
    QTRY_COMPARE(static_cast<qsizetype>(model.rowCount()), table.rowCount());
    for (int i = 1; i < model.rowCount(); ++i)
        QVERIFY(model.snapshot().integer(model.snapshotRow(i - 1), PidColumn) >=
                model.snapshot().integer(model.snapshotRow(i), PidColumn));
}

void TestEventTableModel::heldSortStays()
{
    EventTable table(schema());
    appendRows(table, 1000);
    EventTableModel model;
    model.setSnapshot(table.snapshot());
    model.sort(PidColumn);
    settle(model);
    model.setSortHeld(true);
    appendRows(table, 1000);
    model.setSnapshot(table.snapshot());
    QTest::qWait(700);
    QCOMPARE(model.rowCount(), 1000);
    model.setSortHeld(false);
    QTRY_COMPARE(model.rowCount(), 2000);
}

void TestEventTableModel::pauseLosesNothing()
{
    EventTable table(schema());
    appendRows(table, 100);
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setSnapshot(table.snapshot());
    model.setPaused(true);
    appendRows(table, 1234);
    model.setSnapshot(table.snapshot());
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.waitingRows(), 1234);
    model.setFilter(anyCell(QStringLiteral("comm-"))); // looks at what is shown only
    settle(model);
    QCOMPARE(model.rowCount(), 100);
    model.setPaused(false);
    QTRY_COMPARE(model.rowCount(), 1334);
    QCOMPARE(model.waitingRows(), 0);
}

void TestEventTableModel::selectionFollowsItsRows()
{
    EventTable table(schema());
    appendRows(table, 5000);
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setSnapshot(table.snapshot());
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(4321, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    model.sort(PidColumn, Qt::DescendingOrder);
    settle(model);
    QCOMPARE(model.snapshotRow(selection.currentIndex().row()), 4321);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(model.viewRow(4321), selection.currentIndex().row());
    model.setFilter(anyCell(QStringLiteral("file-%1").arg(4321 % 997)));
    settle(model);
    QCOMPARE(model.snapshotRow(selection.currentIndex().row()), 4321);
    model.setFilter(anyCell(QStringLiteral("file-%1").arg(4322 % 997)));
    settle(model);
    QVERIFY(!selection.hasSelection());
    QCOMPARE(model.viewRow(4321), -1);
}

void TestEventTableModel::anotherTableReplaces()
{
    EventTable table(schema());
    appendRows(table, 500);
    EventTable other(execsnoopSchema());
    other.setText(1, "only");
    other.commitRow();
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setSnapshot(table.snapshot());
    model.sort(PidColumn);
    model.setFilter(anyCell(QStringLiteral("only")));
    model.setSnapshot(other.snapshot()); // while the worker still looks through the first
    settle(model);
    QTest::qWait(20);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("only"));
    model.setSnapshot(EventSnapshot());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestEventTableModel::emptyAndSchemaless()
{
    EventTableModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setFilter(anyCell(QStringLiteral("x")));
    model.sort(3);
    settle(model);
    model.setSnapshot(EventSnapshot());
    EventTable table(schema());
    model.setSnapshot(table.snapshot());
    settle(model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.snapshotRow(0), -1);
    QCOMPARE(model.viewRow(-1), -1);
}

void TestEventTableModel::toolTipsAreNeverMarkup()
{
    EventTable table(schema());
    table.setText(PathColumn, "<img src='file:///etc/passwd'><b>bold</b>");
    table.commitRow();
    EventTableModel model;
    model.setSnapshot(table.snapshot());
    QCOMPARE(model.index(0, PathColumn).data().toString(),
             QStringLiteral("<img src='file:///etc/passwd'><b>bold</b>"));
    const QString tip = model.index(0, PathColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QLatin1String("&lt;img")));
    QVERIFY(!tip.contains(QLatin1String("<img")));
}

QTEST_MAIN(TestEventTableModel)
#include "tst_eventtablemodel.moc"

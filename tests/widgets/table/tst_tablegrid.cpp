// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/tablecolumns.h"
#include "widgets/table/tablegrid.h"
#include "widgets/table/tableheader.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace bee;
using namespace bee::testdata;

/// A grid on screen.
struct Shown {
    explicit Shown(qint64 rows, const Schema& columns = schema()) : table(columns), grid(model, nullptr)
    {
        grid.resize(900, 400);
        grid.show();
        grid.setFollowing(false);
        if (rows > 0)
            add(rows);
    }
    void add(qint64 rows)
    {
        appendRows(table, rows);
        model.setSnapshot(table.snapshot());
    }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(!model.isWorking(), 20'000); }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&grid, pressed, modifiers);
    }
    void click(GridCell cell, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, modifiers, grid.cellRect(cell).center());
    }
    [[nodiscard]] GridCell current() const { return grid.selection().currentCell(); }
    [[nodiscard]] std::vector<quint32> selected() const { return grid.selection().selectedRows().toVector(); }
    [[nodiscard]] QPoint title(int column) const
    {
        return {grid.header()->columnX(column) + 20, grid.header()->height() / 2};
    }
    void clickTitle(int column, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(grid.header()->viewport(), Qt::LeftButton, modifiers, title(column));
        settle();
    }
    EventTable table;
    EventTableModel model;
    TableGrid grid;
};

class TestTableGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }
    void keysMoveAndExtend();
    void mouseSelects();
    void everythingAtOnce();
    void selectionStaysInAnotherOrder();
    void manySelectedStaySelected();
    void sortsByTwoColumns();
    void previewKeepsTheSelection();
    void columnsMoveHideAndPin();
    void layoutIsKeptByName();
    void marks();
    void findsText();
    void goesToATime();
    void menuByKeyboard();
    void tree();
    void rolesAreAskedForRowsInSightOnly();
    void readAloud();
    void looksRight_data();
    void looksRight();
};

void TestTableGrid::keysMoveAndExtend()
{
    Shown s(1000);
    s.click({3, PidColumn});
    QCOMPARE(s.current(), (GridCell{3, PidColumn}));
    s.key(Qt::Key_Down);
    s.key(Qt::Key_Down, Qt::ShiftModifier);
    s.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(s.selected(), (std::vector<quint32>{4, 5, 6}));
    s.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(s.selected(), (std::vector<quint32>{4, 5}));
    s.key(Qt::Key_Down, Qt::ControlModifier);
    s.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(s.selected(), (std::vector<quint32>{4, 5}));
    s.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(s.selected(), (std::vector<quint32>{4, 5, 7}));
    s.key(Qt::Key_Right);
    QCOMPARE(s.current().column, int(RetColumn));
    s.key(Qt::Key_Left);
    s.key(Qt::Key_Left);
    QCOMPARE(s.current().column, int(CommandColumn));
    s.key(Qt::Key_PageDown);
    QVERIFY(s.current().row > 15);
    s.key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(s.current().row, 0);
    s.key(Qt::Key_Home);
    s.key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(s.grid.selection().rows().count(), 1000);
    QVERIFY(s.grid.rowsInSight().to == 1000);
    QSignalSpy moved(&s.grid.selection(), &TableSelection::currentCellChanged);
    s.key(Qt::Key_X);
    QCOMPARE(moved.size(), 0);
    s.key(Qt::Key_End);
    QVERIFY(s.grid.isFollowing());
}

void TestTableGrid::mouseSelects()
{
    Shown s(1000);
    s.click({2, PidColumn});
    s.click({5, PidColumn}, Qt::ShiftModifier);
    QCOMPARE(s.selected(), (std::vector<quint32>{2, 3, 4, 5}));
    s.click({3, PidColumn}, Qt::ControlModifier);
    s.click({8, PidColumn}, Qt::ControlModifier);
    QCOMPARE(s.selected(), (std::vector<quint32>{2, 4, 5, 8}));
    QWidget* view = s.grid.viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, s.grid.cellRect({6, PidColumn}).center());
    QTest::mouseMove(view, s.grid.cellRect({9, PidColumn}).center());
    QTest::mouseRelease(view, Qt::LeftButton, {}, s.grid.cellRect({9, PidColumn}).center());
    QCOMPARE(s.selected(), (std::vector<quint32>{6, 7, 8, 9}));
    QSignalSpy activated(&s.grid, &TableGrid::activated);
    QTest::mouseDClick(view, Qt::LeftButton, {}, s.grid.cellRect({4, CommandColumn}).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<GridCell>(), (GridCell{4, CommandColumn}));
    s.key(Qt::Key_Escape);
    QVERIFY(s.selected().empty());
    QVERIFY(!s.current().isValid());
}

void TestTableGrid::everythingAtOnce()
{
    Shown s(0);
    s.model.setSnapshot(manyRows());
    s.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(s.grid.selection().rows().count(), 100'000);
    QCOMPARE(s.grid.selection().rows().ranges().size(), std::size_t(1));
    s.model.setSorting({{PidColumn, Qt::AscendingOrder}});
    s.settle();
    QCOMPARE(s.grid.selection().rows().count(), 100'000);
}

void TestTableGrid::selectionStaysInAnotherOrder()
{
    Shown s(5000);
    s.grid.setCurrentSnapshotRow(4321);
    QSignalSpy changed(&s.grid.selection(), &TableSelection::currentRowChanged);
    s.model.setSorting({{PidColumn, Qt::DescendingOrder}});
    s.settle();
    QCOMPARE(s.grid.selection().currentSnapshotRow(), 4321);
    QCOMPARE(s.model.snapshotRow(s.current().row), 4321);
    const RowRange sight = s.grid.rowsInSight();
    QVERIFY(s.current().row >= sight.from && s.current().row < sight.to);
    QCOMPARE(changed.size(), 0);
    RowFilter filter;
    filter.expressions = {std::get<FilterExpression>(FilterExpression::parse(QStringLiteral("pid < 0")))};
    s.model.setFilter(filter);
    s.settle();
    QCOMPARE(s.grid.selection().currentSnapshotRow(), -1);
    QCOMPARE(changed.last()[0].value<qsizetype>(), -1);
}

void TestTableGrid::manySelectedStaySelected()
{
    Shown s(0);
    s.model.setSnapshot(manyRows());
    s.click({2, PidColumn});
    s.grid.selection().moveTo({9000, PidColumn}, TableSelection::Extend::Range);
    s.model.setSorting({{LatencyColumn, Qt::AscendingOrder}, {PidColumn, Qt::DescendingOrder}});
    s.settle();
    std::vector<quint32> rows = s.selected();
    QCOMPARE(rows.size(), std::size_t(8999));
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows.front(), 2u);
    QCOMPARE(rows.back(), 9000u);
    QCOMPARE(s.grid.selection().currentSnapshotRow(), 9000);
}

void TestTableGrid::sortsByTwoColumns()
{
    Shown s(2000);
    s.clickTitle(CommandColumn);
    s.clickTitle(PidColumn, Qt::ShiftModifier);
    s.clickTitle(PidColumn, Qt::ShiftModifier);
    QCOMPARE(s.model.sorting(),
             (RowSorting{{CommandColumn, Qt::AscendingOrder}, {PidColumn, Qt::DescendingOrder}}));
    for (int row = 1; row < 2000; ++row) {
        const EventSnapshot& snapshot = s.model.snapshot();
        const qsizetype a = s.model.snapshotRow(row - 1);
        const qsizetype b = s.model.snapshotRow(row);
        const int compared = snapshot.text(a, CommandColumn).compare(snapshot.text(b, CommandColumn));
        QVERIFY(compared <= 0);
        QVERIFY(compared < 0 || snapshot.integer(a, PidColumn) >= snapshot.integer(b, PidColumn));
    }
    s.clickTitle(PidColumn, Qt::ShiftModifier); // the third takes the key away
    QCOMPARE(s.model.sorting(), (RowSorting{{CommandColumn, Qt::AscendingOrder}}));
}

void TestTableGrid::previewKeepsTheSelection()
{
    EventTable table(schema());
    appendRows(table, 300'000);
    EventTableModel model;
    TableGrid grid(model, nullptr);
    grid.resize(900, 400);
    grid.show();
    model.setSnapshot(table.snapshot());
    grid.setCurrentSnapshotRow(123'456);
    QSignalSpy orders(&model, &EventTableModel::orderChanged);
    QSignalSpy lost(&grid.selection(), &TableSelection::currentRowChanged);
    model.setSorting({{LatencyColumn, Qt::DescendingOrder}});
    QTRY_VERIFY_WITH_TIMEOUT(!model.isWorking(), 20'000);
    QCOMPARE(orders.size(), 2); // first rows, then all
    QCOMPARE(model.rowCount(), 300'000);
    QCOMPARE(grid.selection().currentSnapshotRow(), 123'456);
    QCOMPARE(lost.size(), 0);
}

void TestTableGrid::columnsMoveHideAndPin()
{
    Shown s(500);
    s.grid.resize(340, 300);
    TableHeader& header = *s.grid.header();
    TableColumns& columns = s.grid.columns();
    QSignalSpy changed(&columns, &TableColumns::layoutChanged);
    columns.setHidden(RetColumn, true);
    columns.setPinned(PidColumn, true);
    QCOMPARE(header.shownColumns(),
             (std::vector<int>{PidColumn, TimeColumn, CommandColumn, LatencyColumn, PathColumn}));
    QVERIFY(changed.size() >= 2);
    s.grid.horizontalScrollBar()->setValue(s.grid.horizontalScrollBar()->maximum());
    QVERIFY(s.grid.horizontalScrollBar()->value() > 60);
    const QRect pinned = s.grid.cellRect({0, PidColumn});
    QVERIFY(pinned.left() >= 0 && pinned.left() < 30);
    QCOMPARE(s.grid.cellAt(pinned.center()).column, int(PidColumn));
    s.clickTitle(PidColumn); // where it is seen, not where it would be
    QCOMPARE(s.model.sorting(), (RowSorting{{PidColumn, Qt::AscendingOrder}}));
    // A cell beneath the pinned ones is brought out.
    s.click({2, PidColumn});
    s.key(Qt::Key_Right);
    QCOMPARE(s.current().column, int(TimeColumn));
    QVERIFY(s.grid.cellRect(s.current()).left() >= pinned.right());
    columns.setPinned(PidColumn, false);
    columns.moveColumn(PidColumn, 2);
    QCOMPARE(header.shownColumns().at(2), int(PidColumn));
    for (int column = 0; column < 6; ++column)
        columns.setHidden(column, true);
    QCOMPARE(header.shownColumns().size(), std::size_t(1));
}

void TestTableGrid::layoutIsKeptByName()
{
    Shown s(500);
    ColumnLayout layout;
    layout.columns = {{QStringLiteral("PATH"), 222, false, true},
                      {QStringLiteral("NOT THERE"), 90, false, true},
                      {QStringLiteral("RET"), 0, true, false}};
    layout.sorting = {{QStringLiteral("PID"), Qt::DescendingOrder}};
    s.grid.columns().setLayout(layout);
    s.settle();
    QCOMPARE(s.grid.header()->shownColumns().front(), int(PathColumn));
    QCOMPARE(s.grid.header()->sectionSize(PathColumn), 222);
    QVERIFY(s.grid.columns().isPinned(PathColumn));
    QVERIFY(s.grid.columns().isHidden(RetColumn));
    QCOMPARE(s.model.sorting(), (RowSorting{{PidColumn, Qt::DescendingOrder}}));
    // Another table of the tool, with its columns in other places.
    Schema other = schema();
    std::swap(other[PathColumn], other[TimeColumn]);
    EventTable next(other);
    next.commitRow();
    s.model.setSnapshot(next.snapshot());
    QCOMPARE(s.grid.header()->shownColumns().front(), int(TimeColumn)); // where PATH is now
    QCOMPARE(s.grid.header()->sectionSize(TimeColumn), 222);
    QVERIFY(s.grid.columns().isHidden(RetColumn));
    const ColumnLayout kept = s.grid.columns().layout();
    QCOMPARE(kept.columns.front().name, QStringLiteral("PATH"));
    QCOMPARE(kept.sorting, layout.sorting);
}

void TestTableGrid::marks()
{
    Shown s(1000);
    s.grid.setCurrentSnapshotRow(100);
    s.key(Qt::Key_Space);
    s.grid.setCurrentSnapshotRow(700);
    s.key(Qt::Key_Space);
    s.grid.setCurrentSnapshotRow(300);
    s.key(Qt::Key_F2);
    QTRY_COMPARE(s.grid.selection().currentSnapshotRow(), 700);
    s.key(Qt::Key_F2); // round
    QTRY_COMPARE(s.grid.selection().currentSnapshotRow(), 100);
    s.key(Qt::Key_F2, Qt::ShiftModifier);
    QTRY_COMPARE(s.grid.selection().currentSnapshotRow(), 700);
    s.key(Qt::Key_Space);
    QCOMPARE(s.grid.selection().marks(), (std::set<quint32>{100}));
}

void TestTableGrid::findsText()
{
    Shown s(3000);
    QSignalSpy found(&s.grid, &TableGrid::findFinished);
    s.grid.setCurrentSnapshotRow(500);
    s.grid.findText(QStringLiteral("FILE-77"));
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(s.grid.selection().currentSnapshotRow(), 770); // file-770
    QCOMPARE(s.current().column, int(PathColumn));
    s.grid.findText(QStringLiteral("FILE-77"), false);
    QTRY_COMPARE(found.size(), 2);
    QCOMPARE(s.grid.selection().currentSnapshotRow(), 77);
    s.grid.findText(QStringLiteral("FILE-77"), false);
    QTRY_COMPARE(found.size(), 3);
    QVERIFY(found[2][1].toBool()); // round
    QVERIFY(s.grid.selection().currentSnapshotRow() > 2000);
    s.grid.findText(QStringLiteral("no such text"));
    QTRY_COMPARE(found.size(), 4);
    QVERIFY(!found[3][0].toBool());
    // In another order the next one is another.
    s.model.setSorting({{TimeColumn, Qt::DescendingOrder}});
    s.settle();
    s.grid.setCurrentSnapshotRow(500);
    s.grid.findText(QStringLiteral("file-77"));
    QTRY_COMPARE(found.size(), 5);
    QCOMPARE(s.grid.selection().currentSnapshotRow(), 77);
}

void TestTableGrid::goesToATime()
{
    Shown s(3000);
    const Time start = s.model.snapshot().time(0, TimeColumn);
    s.grid.goToTime(start + std::chrono::microseconds(1'233'500));
    QTRY_COMPARE(s.grid.selection().currentSnapshotRow(), 1234);
    s.model.setSorting({{PidColumn, Qt::AscendingOrder}});
    s.settle();
    s.grid.goToTime(start + std::chrono::hours(1));
    QTRY_COMPARE(s.grid.selection().currentSnapshotRow(), 2999);
}

void TestTableGrid::menuByKeyboard()
{
    Shown s(1000);
    s.click({3, PidColumn});
    QSignalSpy menu(&s.grid, &TableGrid::menuRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(&s.grid, &event);
    QCOMPARE(menu.size(), 1);
    QCOMPARE(menu[0][0].value<GridCell>(), (GridCell{3, PidColumn}));
    const QPoint at = s.grid.viewport()->mapFromGlobal(menu[0][1].toPoint());
    QVERIFY(s.grid.cellRect({3, PidColumn}).adjusted(0, 0, 0, 2).contains(at));
}

void TestTableGrid::tree()
{
    EventTable table(execsnoopSchema());
    const auto process = [&table](qint64 pid, qint64 parent) {
        table.setInteger(2, pid);
        table.setInteger(3, parent);
        table.setText(1, std::to_string(pid));
        table.commitRow();
    };
    process(10, 1);
    process(20, 1);
    process(11, 10);
    process(12, 11);
    EventTableModel model;
    TableGrid grid(model, nullptr);
    model.setSnapshot(table.snapshot());
    QVERIFY(model.canBeTree());
    model.setTree(true);
    QTRY_VERIFY(!model.isWorking());
    const auto order = [&model] {
        QList<qint64> pids;
        for (int row = 0; row < model.rowCount(); ++row)
            pids << model.snapshot().integer(model.snapshotRow(row), 2) * 10 + model.depth(row);
        return pids;
    };
    QCOMPARE(order(), (QList<qint64>{100, 111, 122, 200}));
    process(21, 20);
    model.setSnapshot(table.snapshot());
    QTRY_COMPARE(order(), (QList<qint64>{100, 111, 122, 200, 211}));
    model.setTree(false);
    QCOMPARE(order(), (QList<qint64>{100, 200, 110, 120, 210}));
}

void TestTableGrid::rolesAreAskedForRowsInSightOnly()
{
    struct Coloring : RowColoring {
        RowRole roleOf(const EventSnapshot&, qsizetype row) override
        {
            ++asked;
            return row % 2 == 0 ? RowRole::Warning : RowRole::Plain;
        }
        int asked = 0;
    } coloring;
    Shown s(0);
    s.model.setSnapshot(manyRows());
    s.grid.setRowColoring(&coloring);
    QCOMPARE(s.grid.roleOf(4), RowRole::Warning);
    coloring.asked = 0;
    (void)s.grid.grab();
    QVERIFY(coloring.asked > 0 && coloring.asked < 100);
    s.grid.setRowColoring(nullptr);
    QCOMPARE(s.grid.roleOf(50), RowRole::Error);
}

void TestTableGrid::readAloud()
{
    Shown s(1000);
    s.click({3, PidColumn});
    QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&s.grid);
    QVERIFY(grid && grid->tableInterface());
    QCOMPARE(grid->role(), QAccessible::Table);
    QCOMPARE(grid->text(QAccessible::Name), QStringLiteral("Events"));
    QAccessibleTableInterface& table = *grid->tableInterface();
    QCOMPARE(table.rowCount(), 1000);
    QCOMPARE(table.columnCount(), 6);
    QCOMPARE(table.columnDescription(CommandColumn), QStringLiteral("Command"));
    QAccessibleInterface* cell = table.cellAt(3, CommandColumn);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("comm-%1").arg(3 * 7 % 13));
    QVERIFY(cell->state().selected);
    QCOMPARE(grid->indexOfChild(cell), 3 * 6 + CommandColumn);
    QAccessibleInterface* focus = grid->focusChild();
    QVERIFY(focus);
    QCOMPARE(focus->tableCellInterface()->rowIndex(), 3);
    QCOMPARE(focus->tableCellInterface()->columnIndex(), int(PidColumn));
    for (int row = 0; row < 1000; ++row) // the first are let go by now
        for (int column = 0; column < 6; ++column)
            QVERIFY(table.cellAt(row, column)->isValid());
    QCOMPARE(table.selectedRows(), QList<int>{3});
    QVERIFY(table.selectRow(900));
    QCOMPARE(s.grid.selection().currentSnapshotRow(), 900);
}

void TestTableGrid::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestTableGrid::looksRight()
{
    struct Coloring : RowColoring {
        RowRole roleOf(const EventSnapshot&, qsizetype row) override
        {
            return row % 3 == 0 ? static_cast<RowRole>(row / 3 % 6) : RowRole::Plain;
        }
    } coloring;
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Shown s(300);
    s.grid.resize(640, 420);
    s.grid.activateWindow();
    s.grid.setFocus();
    s.grid.setRowColoring(&coloring);
    s.model.setSorting({{CommandColumn, Qt::AscendingOrder}, {PidColumn, Qt::DescendingOrder}});
    s.settle();
    s.grid.columns().setPinned(PidColumn, true);
    s.grid.columns().setLayout(s.grid.columns().layout());
    s.grid.horizontalScrollBar()->setValue(60);
    s.grid.selection().setMarks(
        {static_cast<quint32>(s.model.snapshotRow(4)), static_cast<quint32>(s.model.snapshotRow(2))});
    s.grid.findText(QStringLiteral("file-1"));
    s.grid.verticalScrollBar()->setValue(0);
    s.grid.selection().moveTo({6, LatencyColumn});
    s.grid.selection().moveTo({8, LatencyColumn}, TableSelection::Extend::Range);
    QTest::qWait(200);
    const QImage image = s.grid.grab().toImage();
    const QByteArray folder = qgetenv("BEESCOPE_GRAB_DIR"); // to look at by eye
    if (!folder.isEmpty())
        image.save(
            QString::fromLocal8Bit(folder) +
            QStringLiteral("/grid-%1.png").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
    const Theme& theme = themeFor(dark);
    int selected = 0;
    int warned = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            selected += image.pixelColor(x, y) == theme.selection ? 1 : 0;
            warned += x < 2 && image.pixelColor(x, y) == theme.warning ? 1 : 0;
        }
    QVERIFY2(selected > 5000, "selected rows stand out");
    QVERIFY2(warned > 20, "a role has its bar at the left edge");
}

QTEST_MAIN(TestTableGrid)
#include "tst_tablegrid.moc"

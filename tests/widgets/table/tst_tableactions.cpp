// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/columnglance.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"
#include "widgets/table/filterfield.h"
#include "widgets/table/findbar.h"
#include "widgets/table/groupbar.h"
#include "widgets/table/grouppresets.h"
#include "widgets/table/groupview.h"
#include "widgets/table/tablecolumns.h"
#include "widgets/table/tablegrid.h"
#include "widgets/table/tableheader.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bee;
using namespace bee::testdata;

/// A view on screen over rows of schema(), used by keys and menus as a person does.
struct Shown {
    explicit Shown(qint64 rows) : table(schema())
    {
        view.resize(1024, 420);
        view.show();
        view.activateWindow();
        add(rows);
    }
    void add(qint64 rows)
    {
        appendRows(table, rows);
        view.setSnapshot(table.snapshot());
    }
    void activate()
    {
        view.activateWindow(); // a menu may have been the active one
        QVERIFY(QTest::qWaitForWindowActive(&view));
        grid()->setFocus();
    }
    void settle() const
    {
        QTRY_VERIFY(!view.model()->isWorking());
        if (groups())
            QTRY_VERIFY(!groups()->isWorking());
    }
    [[nodiscard]] TableGrid* grid() const { return view.findChild<TableGrid*>(); }
    [[nodiscard]] GroupView* groups() const { return view.findChild<GroupView*>(); }
    [[nodiscard]] QToolButton* button(const QString& text) const
    {
        for (QToolButton* candidate : view.findChildren<QToolButton*>())
            if (candidate->text().contains(text))
                return candidate;
        return nullptr;
    }
    [[nodiscard]] QString counts() const
    {
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->accessibleName() == QLatin1String("Number of rows"))
                return label->text();
        return {};
    }
    /// The entry of a menu that begins so, also in its sub-menus.
    static QAction* entry(const QMenu* menu, const QString& text)
    {
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(text))
                return action;
            if (action->menu())
                if (QAction* inner = entry(action->menu(), text))
                    return inner;
        }
        return nullptr;
    }
    [[nodiscard]] QAction* cellEntry(GridCell cell, const QString& text) const
    {
        grid()->selection().moveTo(cell);
        return menuEntry(*grid(), cell, text);
    }
    [[nodiscard]] QAction* menuEntry(TableGrid& on, GridCell cell, const QString& text) const
    {
        Q_EMIT on.menuRequested(cell, view.mapToGlobal(QPoint(50, 50)));
        return openEntry(text);
    }
    [[nodiscard]] QAction* columnEntry(int column, const QString& text) const
    {
        Q_EMIT grid()->headerMenuRequested(column, view.mapToGlobal(QPoint(50, 50)));
        return openEntry(text);
    }
    static QAction* openEntry(const QString& text)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QAction* found = menu ? entry(menu, text) : nullptr;
        if (menu && !found)
            menu->close();
        return found;
    }
    static void choose(QAction* action)
    {
        QVERIFY(action);
        action->trigger();
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }
    EventTable table;
    EventTableView view;
};

class TestTableActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }
    void onlyThisAndNotThis();
    void narrowsAllViews();
    void selectionFilterStandsBesideThePersons();
    void copiesInEachFormat();
    void groupsAndDrillsDown();
    void groupsFollowNewRows();
    void groupBarByKeyboard();
    void presetsSuitTheTable();
    void sortsAndHidesByTheHeadersMenu();
    void glanceCountsAndFilters();
    void findsTextByKeyboard();
    void goesToATime();
    void keysReachTheFilter();
    void anotherTableDropsWhatDoesNotFit();
    void layoutWaitsForItsTable();
};

void TestTableActions::onlyThisAndNotThis()
{
    Shown s(1000);
    const qsizetype row = s.view.model()->snapshotRow(3);
    const QString comm = QString::fromStdString(std::string(s.table.snapshot().text(row, CommandColumn)));
    Shown::choose(s.cellEntry({3, CommandColumn}, QStringLiteral("Only “%1”").arg(comm)));
    s.settle();
    const int with = s.view.model()->rowCount();
    QVERIFY(with > 0 && with < 1000);
    for (int i = 0; i < with; ++i)
        QCOMPARE(s.view.model()->index(i, CommandColumn).data().toString(), comm);
    s.view.setFilterText({});
    s.settle();
    Shown::choose(s.cellEntry({3, CommandColumn}, QStringLiteral("Not “%1”").arg(comm)));
    s.settle();
    QCOMPARE(s.view.model()->rowCount(), 1000 - with);
    const qint64 pid = s.table.snapshot().integer(s.view.model()->snapshotRow(5), PidColumn);
    Shown::choose(s.cellEntry({5, PidColumn}, QStringLiteral("More than")));
    s.settle();
    for (int i = 0; i < s.view.model()->rowCount(); ++i)
        QVERIFY(s.table.snapshot().integer(s.view.model()->snapshotRow(i), PidColumn) > pid);
    QVERIFY(s.view.filterHistory().recent.size() >= 3);
}

void TestTableActions::narrowsAllViews()
{
    Shown s(100);
    QSignalSpy narrow(&s.view, &EventTableView::narrowRequested);
    QSignalSpy time(&s.view, &EventTableView::timeRequested);
    Shown::choose(s.cellEntry({1, PathColumn}, QStringLiteral("Only “comm-7” in all views")));
    QCOMPARE(narrow.size(), 1);
    QCOMPARE(narrow[0][1].toString(), QStringLiteral("comm-7"));
    QVERIFY(std::holds_alternative<FilterExpression>(FilterExpression::parse(narrow[0][0].toString())));
    Shown::choose(s.cellEntry({1, PathColumn}, QStringLiteral("Only this second")));
    QCOMPARE(time.size(), 1);
    const auto second = time[0][0].value<TimeRange>();
    QVERIFY(second.to - second.from == std::chrono::seconds(1));
    QVERIFY(second.contains(s.table.snapshot().time(1, TimeColumn)));
    s.activate();
    s.grid()->selection().moveTo({10, 0});
    s.grid()->selection().moveTo({20, 0}, TableSelection::Extend::Range);
    QTest::keyClick(s.grid(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(time.size(), 2);
    const auto span = time[1][0].value<TimeRange>();
    QVERIFY(span.from == s.table.snapshot().time(10, TimeColumn));
    QVERIFY(span.contains(s.table.snapshot().time(20, TimeColumn)));
    QVERIFY(!span.contains(s.table.snapshot().time(21, TimeColumn)));
}

void TestTableActions::selectionFilterStandsBesideThePersons()
{
    Shown s(1000);
    const auto expression = [](const char* text) {
        return std::get<FilterExpression>(FilterExpression::parse(QString::fromLatin1(text)));
    };
    s.view.setSelectionFilter({expression("comm == \"comm-7\""), expression("nosuchcolumn == 5")});
    s.settle();
    const int selected = s.view.model()->rowCount();
    QVERIFY2(selected > 50 && selected < 100, "a column the table does not have narrows nothing");
    QVERIFY(s.view.filterText().isEmpty());
    s.view.setFilterText(QStringLiteral("ret < 0"));
    s.settle();
    QVERIFY(s.view.model()->rowCount() < selected);
    s.view.setSelectionFilter({});
    s.settle();
    QCOMPARE(s.view.model()->rowCount(), 20);
}

void TestTableActions::copiesInEachFormat()
{
    Shown s(100);
    Shown::choose(s.cellEntry({1, PidColumn}, QStringLiteral("JSON")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("\"PID\": 7919")));
    Shown::choose(s.cellEntry({1, PidColumn}, QStringLiteral("Markdown")));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1Char('|')));
    Shown::choose(s.cellEntry({1, PidColumn}, QStringLiteral("Copy the value")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("7919"));
    s.grid()->columns().setHidden(PathColumn, true);
    Shown::choose(s.cellEntry({1, PidColumn}, QStringLiteral("Text in columns")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1String("/var/lib")));
}

void TestTableActions::groupsAndDrillsDown()
{
    Shown s(1300); // 13 commands, a hundred rows each
    s.activate();
    s.view.setFilterText(QStringLiteral("pid >= 0"));
    s.settle();
    Shown::choose(s.columnEntry(CommandColumn, QStringLiteral("Group by Command")));
    QVERIFY(s.view.isGrouped());
    QTRY_COMPARE(s.groups()->groupCount(), 13);
    s.settle();
    QCOMPARE(s.counts(), QStringLiteral("13 groups"));
    const EventSnapshot& groups = s.groups()->model().snapshot();
    QCOMPARE(groups.columnIndex(u"count"), 1);
    for (qsizetype row = 0; row < 13; ++row)
        QCOMPARE(groups.integer(row, 1), 100);
    QVERIFY2(groups.schema().size() > 2, "the latency is measured too");

    s.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&s.view));
    TableGrid& grid = s.groups()->grid();
    QVERIFY(grid.hasFocus());
    QTest::keyClick(&grid, Qt::Key_Home);
    const QString comm = s.groups()->model().index(0, 0).data().toString();
    QTest::keyClick(&grid, Qt::Key_Return);
    QVERIFY(!s.view.isGrouped());
    s.settle();
    QCOMPARE(s.view.model()->rowCount(), 100);
    QCOMPARE(s.view.model()->index(0, CommandColumn).data().toString(), comm);
    QVERIFY(s.button(QStringLiteral("Groups")));
    QVERIFY(s.button(QStringLiteral("Groups"))->isVisible());

    QTest::keyClick(s.grid(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(s.view.isGrouped());
    QCOMPARE(s.view.filterText(), QStringLiteral("pid >= 0"));
    s.settle();
    QTRY_COMPARE(s.groups()->groupCount(), 13);
    QTest::keyClick(&grid, Qt::Key_Backspace);
    QVERIFY(!s.view.isGrouped());
    QVERIFY(!s.button(QStringLiteral("Groups")));
}

void TestTableActions::groupsFollowNewRows()
{
    Shown s(130);
    s.view.setGroups({{CommandColumn}, {{}}}, {{1, Qt::DescendingOrder}});
    QTRY_COMPARE(s.groups()->groupCount(), 13);
    s.settle();
    s.groups()->grid().setCurrentSnapshotRow(4);
    const QString current = s.groups()->model().index(4, 0).data().toString();
    s.add(1170);
    QTRY_COMPARE(s.groups()->model().snapshot().integer(0, 1), 100);
    s.settle();
    const GridCell cell = s.groups()->grid().selection().currentCell();
    QVERIFY2(cell.isValid(), "the group stays current");
    QCOMPARE(s.groups()->model().index(cell.row, 0).data().toString(), current);
    QVERIFY(s.groups()->grid().updatesEnabled());
    s.view.setFilterText(QStringLiteral("comm == \"comm-7\""));
    QTRY_COMPARE(s.groups()->groupCount(), 1);
}

void TestTableActions::groupBarByKeyboard()
{
    GroupBar bar;
    bar.setQuery(schema(), {{CommandColumn, RetColumn}, {{}}});
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QSignalSpy changed(&bar, &GroupBar::queryChanged);
    const auto chips = [&bar] { return bar.findChildren<GroupChip*>(); };
    QTest::keyClick(chips().at(0), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(changed.size(), 1);
    QVERIFY((bar.query().by == std::vector<int>{RetColumn, CommandColumn}));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(1);
    QTRY_COMPARE(chips().size(), 3);
    QTest::keyClick(chips().at(0), Qt::Key_Delete);
    QVERIFY((bar.query().by == std::vector<int>{CommandColumn}));
    QTRY_COMPARE(chips().size(), 2);
    QTest::keyClick(chips().at(0), Qt::Key_Delete);
    QVERIFY2(bar.query().by.size() == 1, "something must make a group");
    for (const GroupChip* chip : chips())
        QVERIFY(!chip->accessibleName().isEmpty());
    bar.setQuery(schema(), {{99}, {{}}});
    QVERIFY(bar.query().by.size() == 1 && bar.query().by[0] == CommandColumn);
}

void TestTableActions::presetsSuitTheTable()
{
    QStringList titles;
    for (const GroupPreset& preset : groupPresets(schema())) {
        titles += preset.title;
        const EventSnapshot groups = groupRows(manyRows(), nullptr, preset.query, {});
        QVERIFY(groups.rowCount() > 0);
        QVERIFY(static_cast<std::size_t>(preset.sorting.at(0).column) < groups.schema().size());
    }
    QVERIFY(titles.contains(QStringLiteral("Programs by number")));
    QVERIFY(titles.contains(QStringLiteral("Files by latency")));
    QVERIFY(!titles.contains(QStringLiteral("Peers by bytes")));
    QVERIFY(groupPresets({}).empty());
    QVERIFY(isMeasurable(schema(), LatencyColumn));
    QVERIFY2(!isMeasurable(schema(), PidColumn), "the mean of process numbers says nothing");
}

void TestTableActions::sortsAndHidesByTheHeadersMenu()
{
    Shown s(500);
    QSignalSpy layout(&s.view, &EventTableView::columnLayoutChanged);
    Shown::choose(s.columnEntry(RetColumn, QStringLiteral("Sort descending")));
    Shown::choose(s.columnEntry(PidColumn, QStringLiteral("Then by this, descending")));
    s.settle();
    QCOMPARE(s.view.model()->sorting().size(), std::size_t(2));
    const EventSnapshot rows = s.table.snapshot();
    for (int i = 1; i < 490; ++i)
        QVERIFY(rows.integer(s.view.model()->snapshotRow(i - 1), PidColumn) >=
                rows.integer(s.view.model()->snapshotRow(i), PidColumn));
    Shown::choose(s.columnEntry(PathColumn, QStringLiteral("Hide this column")));
    QVERIFY(s.grid()->columns().isHidden(PathColumn));
    QVERIFY(!layout.empty());
    Shown::choose(s.columnEntry(PidColumn, QStringLiteral("Keep at the left")));
    QVERIFY(s.grid()->columns().isPinned(PidColumn));
    QCOMPARE(s.view.columnLayout().columns.at(0).name, QStringLiteral("PID"));
    Shown::choose(s.columnEntry(PidColumn, QStringLiteral("Reset columns")));
    QVERIFY(!s.grid()->columns().isHidden(PathColumn));
    QVERIFY(!s.grid()->columns().isPinned(PidColumn));
    QCOMPARE(s.grid()->header()->shownColumns().at(0), int(TimeColumn));
}

void TestTableActions::glanceCountsAndFilters()
{
    Shown s(1300);
    ColumnGlance glance(s.table.snapshot(), nullptr, CommandColumn);
    QSignalSpy picked(&glance, &ColumnGlance::valuePicked);
    QTRY_VERIFY(glance.isReady());
    QCOMPARE(glance.summary().distinct, 13);
    QCOMPARE(glance.summary().top.at(0).count, 100);
    QVERIFY(glance.accessibleDescription().contains(QLatin1String("comm-")));
    glance.show();
    QTest::keyClick(&glance, Qt::Key_Down);
    QTest::keyClick(&glance, Qt::Key_Return);
    QCOMPARE(picked.size(), 1);

    s.view.setFilterText(QStringLiteral("ret < 0"));
    s.settle();
    QVERIFY(s.columnEntry(LatencyColumn, QStringLiteral("Sort")));
    auto* shown = QApplication::activePopupWidget()->findChild<ColumnGlance*>();
    QTRY_VERIFY(shown->isReady());
    QCOMPARE(shown->summary().rows, 26); // those shown
    QVERIFY(shown->summary().bins.size() == 24);
    QApplication::activePopupWidget()->close();
}

void TestTableActions::findsTextByKeyboard()
{
    Shown s(2000);
    s.activate();
    QTest::keyClick(s.grid(), Qt::Key_Home);
    QTest::keyClick(s.grid(), Qt::Key_F, Qt::ControlModifier);
    auto* bar = s.view.findChild<FindBar*>();
    QVERIFY(bar->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("FILE-77"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(s.view.currentRow(), 77);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
    QTRY_COMPARE(s.view.currentRow(), 770);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(s.view.currentRow(), 77);
    const auto says = [bar](const QString& text) {
        const QList<QLabel*> labels = bar->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel* label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(says(QStringLiteral("22 rows have it"))); // 77 and 770 to 779, twice
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(s.grid()->hasFocus());
}

void TestTableActions::goesToATime()
{
    Shown s(5000); // one each millisecond from 14:00:00 UTC
    s.activate();
    QTest::keyClick(s.grid(), Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("14:00:03.25"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(s.view.currentRow(), 3250);
    QTest::keyClick(s.grid(), Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("+1.5s"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(s.view.currentRow(), 1500);
}

void TestTableActions::keysReachTheFilter()
{
    Shown s(100);
    s.activate();
    auto* field = s.view.findChild<FilterField*>();
    QTest::keyClick(s.grid(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(field->hasFocus());
    s.grid()->setFocus();
    QTest::keyClick(s.grid(), '/');
    QVERIFY(field->hasFocus());
    QVERIFY(field->text().isEmpty());
    QTest::keyClicks(field, QStringLiteral("path ~ \"/v\""));
    QCOMPARE(field->text(), QStringLiteral("path ~ \"/v\""));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(s.grid()->hasFocus());
    s.settle();
    QTest::keyClick(s.grid(), Qt::Key_Home);
    QTest::keyClick(s.grid(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(Shown::openEntry(QStringLiteral("Only “")));
    QApplication::activePopupWidget()->close();
}

void TestTableActions::anotherTableDropsWhatDoesNotFit()
{
    Shown s(1300);
    s.view.setFilterText(QStringLiteral("lat > 1us"));
    s.view.setGroups({{PathColumn}, {{}}}, {});
    s.settle();
    EventTable other(execsnoopSchema());
    for (int i = 0; i < 5; ++i) {
        other.setText(1, "sh");
        other.setInteger(2, i);
        other.commitRow();
    }
    s.view.setSnapshot(other.snapshot());
    s.settle();
    QVERIFY(!s.view.isGrouped());
    QCOMPARE(s.view.model()->rowCount(), 5);
    QVERIFY(s.view.filterText().isEmpty());
}

void TestTableActions::layoutWaitsForItsTable()
{
    EventTableView view;
    ColumnLayout layout;
    layout.columns = {{QStringLiteral("PID"), 120, false, true}, {QStringLiteral("PATH"), 0, true, false}};
    view.setColumnLayout(layout);
    EventTable table(schema());
    appendRows(table, 10);
    view.setSnapshot(table.snapshot());
    auto* grid = view.findChild<TableGrid*>();
    QVERIFY(grid->columns().isPinned(PidColumn));
    QVERIFY(grid->columns().isHidden(PathColumn));
    QCOMPARE(grid->header()->sectionSize(PidColumn), 120);
}

QTEST_MAIN(TestTableActions)
#include "tst_tableactions.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamebreadcrumb.h"
#include "widgets/flamegraph/flamecontrols.h"
#include "widgets/flamegraph/flameframefields.h"
#include "widgets/flamegraph/flamefunctionlist.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/flamegraph/flamesandwich.h"
#include "widgets/theme/elidedlabel.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace bee;
using namespace bee::test;

namespace {

const QByteArray Small = "p;a;b 40\np;a;c 20\np;x;b 30\nq;[unknown] 10\n";

void fill(FlameGraphView& view, const QByteArray& folded = Small)
{
    view.resize(900, 420);
    view.show();
    QSignalSpy spy(&view, &FlameGraphView::layoutChanged);
    view.setProfile(profileOf(folded));
    QVERIFY(spy.wait(10'000));
}

bool says(const FlameGraphView& view, const QString& text)
{
    const auto labels = view.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && (label->text().contains(text) || label->accessibleName().contains(text));
    });
}

QString cell(const QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

std::string nameAt(const FlameGraphView& view, std::size_t frame)
{
    return std::string(view.flameLayout()->name(frame));
}

std::shared_ptr<StackProfile> twoSeconds()
{
    auto profile = std::make_shared<StackProfile>();
    const auto at = [](int second) { return Time(std::chrono::seconds(second)); };
    addFolded(*profile, "p;a 30\np;old 10\n", {at(0), at(1)});
    addFolded(*profile, "p;a 10\np;new 10\n", {at(1), at(2)});
    return profile;
}

} // namespace

class TestFlamePanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchStepsFromMatchToMatch();
    void functionsStandBySelfAndTotal();
    void tableAndGraphFollowEachOther();
    void aSandwichHasCallersAndCallees();
    void aRangeWithoutSlicesOffersThem();
    void aDifferenceSaysWhatItCompares();
    void framesAreHiddenByExpression();
    void theWayIsElidedInTheMiddle();
    void nothingIsClippedWhereRoomIsShort();
    void historySurvivesWhatArrives();
    void aSmallPanelHasNoControls();
};

void TestFlamePanes::searchStepsFromMatchToMatch()
{
    FlameGraphView view;
    fill(view);
    view.setSearch({QStringLiteral("b"), false});
    QTRY_VERIFY(says(view, QStringLiteral("70 % matched")));
    auto* field = view.findChild<FlameControls*>()->field();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(says(view, QStringLiteral("1 of 2")));
    const auto first = view.canvas()->current();
    QVERIFY(first && nameAt(view, *first) == "b");
    QTest::keyClick(field, Qt::Key_F3);
    QVERIFY(says(view, QStringLiteral("2 of 2")));
    QVERIFY(view.canvas()->current() && *view.canvas()->current() != *first);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view.canvas()->current(), first);
    view.findPrevious();
    QVERIFY(says(view, QStringLiteral("2 of 2")));
    // One that is too narrow is zoomed to as far as it takes.
    QByteArray wide = "p;wide;needle 1\n";
    for (int i = 0; i < 50; ++i)
        wide += "p;f" + QByteArray::number(i) + " 100000\n";
    fill(view, wide);
    view.setSearch({QStringLiteral("needle"), false});
    QTRY_COMPARE(view.matches().frames, 1U);
    view.findNext();
    QVERIFY(view.canvas()->focus() != 0);
    QVERIFY(flameFrameRect(*view.flameLayout(), view.canvas()->flameViewport(), view.matches().places[0])
                .width() > 3);
}

void TestFlamePanes::functionsStandBySelfAndTotal()
{
    FlameGraphView view;
    fill(view);
    auto* list = view.findChild<FlameFunctionList*>();
    QVERIFY(!list->isVisible());
    view.setFunctionsVisible(true);
    QTableView& table = *list->table();
    QTRY_COMPARE(table.model()->rowCount(), 5);
    QCOMPARE(cell(table, 0, FlameFunctionModel::Name), QStringLiteral("b"));
    QCOMPARE(cell(table, 0, FlameFunctionModel::Self), QStringLiteral("70 %"));
    table.sortByColumn(FlameFunctionModel::Name, Qt::AscendingOrder);
    QTRY_COMPARE(cell(table, 1, FlameFunctionModel::Name), QStringLiteral("a"));
    QCOMPARE(cell(table, 1, FlameFunctionModel::Total), QStringLiteral("60 %"));
    list->findChild<QLineEdit*>()->setText(QStringLiteral("X"));
    QTRY_COMPARE(table.model()->rowCount(), 1);
    QVERIFY(table.isColumnHidden(FlameFunctionModel::Change));
}

void TestFlamePanes::tableAndGraphFollowEachOther()
{
    FlameGraphView view;
    fill(view);
    view.setFunctionsVisible(true);
    QTableView& table = *view.findChild<FlameFunctionList*>()->table();
    QTRY_COMPARE(table.model()->rowCount(), 5);
    table.setCurrentIndex(table.model()->index(0, 0));
    QTRY_COMPARE(view.matches().total, 70U);
    QCOMPARE(view.matches().frames, 2U);
    const std::vector<std::string> path{"p", "a"};
    view.canvas()->zoomTo(*view.flameLayout()->findPath(path));
    QCOMPARE(cell(table, table.currentIndex().row(), 0), QStringLiteral("a"));
    // Marking the row searches for nothing.
    QTest::qWait(50);
    QCOMPARE(view.matches().total, 70U);
    QTest::keyClick(&view, Qt::Key_Escape);
    QTRY_VERIFY(!view.matches().isActive());
}

void TestFlamePanes::aSandwichHasCallersAndCallees()
{
    FlameGraphView view;
    fill(view, "p;a;b;c 40\np;x;b;d 30\nq;y 30\n");
    auto* sandwich = view.findChild<FlameSandwich*>();
    QSignalSpy spy(sandwich, &FlameSandwich::finished);
    view.showSandwich(QStringLiteral("b"));
    QVERIFY(spy.wait(10'000));
    QVERIFY(sandwich->isVisible() && !view.canvas()->isVisible());
    QCOMPARE(view.sandwichFunction(), QStringLiteral("b"));
    QCOMPARE(sandwich->callees()->flameLayout()->total(), 70U);
    QCOMPARE(sandwich->callers()->flameLayout()->total(), 70U);
    const auto has = [](const FlameCanvas& canvas, std::string_view name, quint64 total) {
        const FlameLayout& layout = *canvas.flameLayout();
        for (std::size_t i = 0; i < layout.frames().size(); ++i)
            if (layout.name(i) == name && layout.frames()[i].total == total)
                return true;
        return false;
    };
    QVERIFY(has(*sandwich->callers(), "a", 40) && has(*sandwich->callers(), "x", 30));
    QVERIFY(has(*sandwich->callees(), "c", 40) && has(*sandwich->callees(), "d", 30));
    QVERIFY(!has(*sandwich->callees(), "a", 40));
    QVERIFY(!sandwich->callers()->flameViewport().icicle && sandwich->callees()->flameViewport().icicle);
    QVERIFY(says(view, QStringLiteral("70 % of all")));
    QTest::keyClick(sandwich->callees(), Qt::Key_Escape);
    QVERIFY(view.canvas()->isVisible() && view.sandwichFunction().isEmpty());
}

void TestFlamePanes::aRangeWithoutSlicesOffersThem()
{
    FlameGraphView view;
    fill(view);
    auto* record = view.findChild<QPushButton*>();
    QVERIFY(record && !record->isVisible());
    view.setTimeRange({Time(Duration(0)), Time(Duration(1000))});
    QVERIFY(record->isVisible());
    QVERIFY(says(view, QStringLiteral("slices")));
    QSignalSpy spy(&view, &FlameGraphView::slicesRequested);
    record->click();
    QCOMPARE(spy.size(), 1);
    view.setProfile(twoSeconds());
    QTRY_VERIFY(!record->isVisible());
}

void TestFlamePanes::aDifferenceSaysWhatItCompares()
{
    FlameGraphView view;
    view.resize(1000, 420);
    view.show();
    const auto profile = twoSeconds();
    view.setProfile(profile);
    FlameFilter first;
    first.range = {Time(std::chrono::seconds(0)), Time(std::chrono::seconds(1))};
    view.setTimeRange({Time(std::chrono::seconds(1)), Time(std::chrono::seconds(2))});
    view.setBaseline(profile, first, QStringLiteral("the first second"));
    QTRY_VERIFY(view.flameLayout()->hasBaseline());
    QVERIFY(says(view, QStringLiteral("20 samples vs 40 samples in the first second, normalised")));
    QVERIFY(says(view, QStringLiteral("Only in the first second")));
    FlameLook look = view.look();
    look.normalised = false;
    view.setLook(look);
    QVERIFY(says(view, QStringLiteral("as counted")));
    view.clearBaseline();
    QTRY_VERIFY(!view.flameLayout()->hasBaseline());
    QVERIFY(!says(view, QStringLiteral("Only in")));
    // What counts something else is no baseline.
    auto bytes = profileOf("p;a 10\n");
    bytes->setUnit(Unit::Bytes);
    view.setBaseline(bytes, {}, QStringLiteral("memleak"));
    QTRY_VERIFY(says(view, QStringLiteral("No comparison")));
    QVERIFY(!view.flameLayout()->isEmpty());
}

void TestFlamePanes::framesAreHiddenByExpression()
{
    FlameGraphView view;
    fill(view);
    auto* fields = view.findChild<FlameFrameFields*>();
    QVERIFY(!fields->isVisible());
    fields->open();
    const auto lines = fields->findChildren<QLineEdit*>();
    QCOMPARE(lines.size(), 3);
    QTest::keyClicks(lines[0], QStringLiteral("^a$"));
    QTRY_COMPARE(view.flameLayout()->total(), 60U);
    QCOMPARE(view.shape().onlyStacks, QStringLiteral("^a$"));
    // What is no expression is not applied.
    QTest::keyClicks(lines[1], QStringLiteral("("));
    QTest::keyClick(lines[1], Qt::Key_Return);
    QCOMPARE(view.shape().hiddenStacks, QString());
    QTest::keyClick(lines[0], Qt::Key_Escape);
    QTRY_COMPARE(view.flameLayout()->total(), 100U);
    QVERIFY(!fields->isVisible());
}

void TestFlamePanes::theWayIsElidedInTheMiddle()
{
    FlameBreadcrumb way;
    QStringList path(QStringLiteral("all"));
    for (int i = 0; i < 40; ++i)
        path += QStringLiteral("some_function_%1").arg(i);
    way.setPath(path);
    way.resize(500, 30);
    way.show();
    QTest::qWait(50); // the layout is made when events are handled
    const auto steps = way.findChildren<QToolButton*>();
    QVERIFY(steps.size() > 3);
    int right = 0;
    for (const QToolButton* step : steps)
        if (step->isVisible()) {
            right = std::max(right, step->geometry().right());
            QVERIFY2(step->width() >= step->sizeHint().width(),
                     qPrintable(QStringLiteral("%1: %2, %3")
                                    .arg(step->text())
                                    .arg(step->width())
                                    .arg(step->sizeHint().width())));
        }
    QVERIFY(right <= 500);
    QSignalSpy spy(&way, &FlameBreadcrumb::stepChosen);
    for (QToolButton* step : steps) {
        if (step->isVisible() && step->accessibleName() == path.last())
            step->click();
        if (step->isVisible() && step->menu())
            step->menu()->actions().constFirst()->trigger();
    }
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[0][0].toInt(), 2); // "all" and the process stand before the dots
    QCOMPARE(spy[1][0].toInt(), 40);
}

void TestFlamePanes::nothingIsClippedWhereRoomIsShort()
{
    FlameGraphView view;
    fill(view);
    view.setSearch({QStringLiteral("b"), false});
    QTRY_VERIFY(view.matches().isActive());
    auto* controls = view.findChild<FlameControls*>();
    for (const int width : {1200, 700, 500, 360}) {
        view.resize(width, 400);
        QTest::qWait(10);
        int left = 0;
        for (const QToolButton* button : controls->findChildren<QToolButton*>())
            if (button->isVisible() && button->parentWidget() == controls) {
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
                QVERIFY(button->geometry().right() < view.width());
                ++left;
            }
        QVERIFY(left >= 2);
        QVERIFY2(view.width() <= std::max(width, 480),
                 qPrintable(QString::number(width) + QLatin1Char(' ') + QString::number(view.width())));
    }
}

void TestFlamePanes::historySurvivesWhatArrives()
{
    FlameGraphView view;
    fill(view);
    const auto at = [&](std::initializer_list<std::string> names) {
        const std::vector<std::string> path(names);
        return *view.flameLayout()->findPath(path);
    };
    view.canvas()->zoomTo(at({"p"}));
    view.canvas()->zoomTo(at({"p", "a"}));
    fill(view, "aaa;first 7\n" + Small);
    QCOMPARE(nameAt(view, view.canvas()->focus()), "a");
    view.canvas()->zoomBack();
    QCOMPARE(nameAt(view, view.canvas()->focus()), "p");
    view.canvas()->zoomForward();
    QCOMPARE(nameAt(view, view.canvas()->focus()), "a");
}

void TestFlamePanes::aSmallPanelHasNoControls()
{
    FlameGraphView view;
    view.setCompact(true);
    fill(view);
    view.resize(300, 160);
    QVERIFY(!view.findChild<FlameControls*>()->isVisible());
    QVERIFY(says(view, QStringLiteral("100 samples")));
    const std::vector<std::string> path{"p", "a"};
    view.canvas()->zoomTo(*view.flameLayout()->findPath(path));
    QVERIFY(view.findChild<FlameBreadcrumb*>()->isVisible());
}

QTEST_MAIN(TestFlamePanes)
#include "tst_flamepanes.moc"

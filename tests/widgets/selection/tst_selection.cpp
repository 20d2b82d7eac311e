// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/selection/selectionbar.h"
#include "widgets/selection/selectionmodel.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 14h};

TimeRange seconds(int from, int to)
{
    return {start + std::chrono::seconds(from), start + std::chrono::seconds(to)};
}

SelectionCondition rows(const QString& text, const QString& label = {})
{
    SelectionCondition condition;
    condition.expression = std::get<FilterExpression>(FilterExpression::parse(text));
    condition.label = label.isEmpty() ? text : label;
    return condition;
}

std::vector<QToolButton*> chipsOf(const SelectionBar& bar)
{
    std::vector<QToolButton*> chips;
    for (auto* button : bar.findChildren<QToolButton*>())
        if (button->property("chip").isValid() && button->isVisibleTo(&bar))
            chips.push_back(button);
    return chips;
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreKept();
    void aGestureIsOneStep();
    void aConditionIsThereOnce();
    void widensStepByStep();
    void aSourceThatDiedIsNone();
    void theHistoryIsBounded();
    void chipsShowAndRemove();
    void theBarKeepsItsHeight();
    void chipsWithoutRoomAreInAMenu();
    void hostileLabels();
};

void TestSelection::stepsAreKept()
{
    SelectionModel model;
    QSignalSpy changed(&model, &SelectionModel::changed);
    QVERIFY(model.selection().isAll() && !model.canGoBack());
    model.setTime(seconds(1, 2), this);
    QCOMPARE(model.source(), this);
    model.add(rows(QStringLiteral("comm")));
    QCOMPARE(changed.size(), 2);
    model.add(rows(QStringLiteral("comm"))); // the same: no step
    QCOMPARE(changed.size(), 2);
    model.goBack();
    QCOMPARE(model.selection().time, seconds(1, 2));
    QVERIFY(model.selection().conditions.empty() && !model.source());
    model.goBack();
    QVERIFY(model.selection().isAll() && !model.canGoBack());
    model.goBack(); // nothing is there
    model.goForward();
    model.goForward();
    QCOMPARE(model.selection().conditions.size(), 1u);
    QVERIFY(!model.canGoForward());
    model.goBack();
    model.setTime(seconds(3, 4));
    QVERIFY(!model.canGoForward()); // what was ahead is forgotten
}

void TestSelection::aGestureIsOneStep()
{
    SelectionModel model;
    model.setTime(seconds(0, 10));
    for (int i = 1; i < 50; ++i)
        model.setTime(seconds(20, 20 + i), this, i > 1);
    QCOMPARE(model.selection().time, seconds(20, 69));
    model.goBack();
    QCOMPARE(model.selection().time, seconds(0, 10));
    model.goForward();
    QCOMPARE(model.selection().time, seconds(20, 69));
}

void TestSelection::aConditionIsThereOnce()
{
    SelectionModel model;
    model.add(rows(QStringLiteral("pid"), QStringLiteral("a")));
    model.add(rows(QStringLiteral("comm"), QStringLiteral("a")));
    QCOMPARE(model.selection().conditions.size(), 1u);
    QCOMPARE(model.selection().conditions[0].expression.text(), QStringLiteral("comm"));
    SelectionCondition frame;
    frame.kind = SelectionCondition::Kind::Frame;
    frame.label = QStringLiteral("a");
    model.add(frame);
    QCOMPARE(model.selection().conditions.size(), 2u);
    model.remove(7);
    model.remove(0);
    QCOMPARE(model.selection().conditions[0].kind, SelectionCondition::Kind::Frame);
}

void TestSelection::widensStepByStep()
{
    SelectionModel model;
    model.add(rows(QStringLiteral("a")));
    model.setTime(seconds(1, 2));
    model.add(rows(QStringLiteral("b")));
    QVERIFY(model.widen());
    QCOMPARE(model.selection().conditions.size(), 1u);
    QVERIFY(model.widen());
    QVERIFY(model.selection().conditions.empty());
    QCOMPARE(model.selection().time, seconds(1, 2));
    QVERIFY(model.widen());
    QVERIFY(model.selection().isAll());
    QVERIFY(!model.widen());
    model.goBack(); // a step as well
    QCOMPARE(model.selection().time, seconds(1, 2));
    model.clear();
    QVERIFY(model.selection().isAll());
    model.forget();
    QVERIFY(!model.canGoBack() && !model.canGoForward());
}

void TestSelection::aSourceThatDiedIsNone()
{
    SelectionModel model;
    {
        const QObject view;
        model.setTime(seconds(1, 2), &view);
        QCOMPARE(model.source(), &view);
    }
    QVERIFY(!model.source());
}

void TestSelection::theHistoryIsBounded()
{
    SelectionModel model;
    for (int i = 1; i < 1000; ++i)
        model.setTime(seconds(0, i));
    int steps = 0;
    for (; model.canGoBack(); ++steps)
        model.goBack();
    QCOMPARE(steps, 100);
}

void TestSelection::chipsShowAndRemove()
{
    SelectionModel model;
    SelectionBar bar(model);
    bar.resize(900, 30);
    bar.show();
    QVERIFY(chipsOf(bar).empty());
    model.setTime(seconds(33, 35));
    model.add(rows(QStringLiteral("comm"), QStringLiteral("nginx")));
    model.add(rows(QStringLiteral("pid"), QStringLiteral("pid 12")));
    auto chips = chipsOf(bar);
    QCOMPARE(chips.size(), 3u);
    QCOMPARE(chips[0]->accessibleName(), QStringLiteral("14:00:33.0 – 14:00:35.0 · 2 s"));
    QVERIFY(chips[1]->text().startsWith(QLatin1String("nginx")));
    QVERIFY(bar.accessibleDescription().contains(QLatin1String("pid 12")));
    bar.setTimeDisplay({TimeDisplay::Mode::SinceStart, 0, start});
    QCOMPARE(chipsOf(bar)[0]->accessibleName(), QStringLiteral("+33.0 s – +35.0 s · 2 s"));
    QTest::mouseClick(chipsOf(bar)[1], Qt::LeftButton);
    QCOMPARE(model.selection().conditions.size(), 1u);
    QCOMPARE(model.selection().conditions[0].label, QStringLiteral("pid 12"));
    chips = chipsOf(bar);
    chips[0]->setFocus();
    QTest::keyClick(chips[0], Qt::Key_Delete);
    QCOMPARE(model.selection().time, TimeRange());
    QCOMPARE(chipsOf(bar).size(), 1u);
    QTest::keyClick(chipsOf(bar)[0], Qt::Key_Return);
    QVERIFY(model.selection().isAll());
}

void TestSelection::theBarKeepsItsHeight()
{
    SelectionModel model;
    SelectionBar bar(model);
    bar.setHint(QStringLiteral("drag"));
    bar.resize(700, bar.sizeHint().height());
    bar.show();
    const int height = bar.sizeHint().height();
    model.setTime(seconds(1, 2));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(bar.sizeHint().height(), height);
    model.clear();
    QCOMPARE(bar.sizeHint().height(), height);
}

void TestSelection::chipsWithoutRoomAreInAMenu()
{
    SelectionModel model;
    SelectionBar bar(model);
    bar.resize(500, 30);
    bar.show();
    for (int i = 0; i < 12; ++i)
        model.add(rows(QStringLiteral("comm"), QStringLiteral("process number %1").arg(i)));
    const std::size_t shown = chipsOf(bar).size();
    QVERIFY(shown >= 1 && shown < 12);
    QMenu* menu = nullptr;
    for (auto* button : bar.findChildren<QToolButton*>())
        if (button->menu() && button->isVisible())
            menu = button->menu();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size() + static_cast<qsizetype>(shown), 12);
    menu->actions().last()->trigger();
    QCOMPARE(model.selection().conditions.size(), 11u);
    QCOMPARE(model.selection().conditions.back().label, QStringLiteral("process number 10"));
    bar.resize(3000, 30);
    QCOMPARE(chipsOf(bar).size(), 11u);
}

void TestSelection::hostileLabels()
{
    SelectionModel model;
    SelectionBar bar(model);
    bar.resize(600, 30);
    bar.show();
    model.add(rows(QStringLiteral("x"), QStringLiteral("<b>bold</b>&amp;&x") + QString(100'000, u'x')));
    const auto chips = chipsOf(bar);
    QCOMPARE(chips.size(), 1u);
    QVERIFY(chips[0]->sizeHint().width() < 600);
    QVERIFY(!chips[0]->toolTip().contains(QLatin1String("<b>bold")));
}

QTEST_MAIN(TestSelection)
#include "tst_selection.moc"

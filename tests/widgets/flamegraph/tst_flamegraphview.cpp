// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamebreadcrumb.h"
#include "widgets/flamegraph/flamecanvas.h"
#include "widgets/flamegraph/flamegraphview.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bee;
using namespace bee::test;

namespace {

bool waitForLayout(FlameGraphView& view)
{
    QSignalSpy spy(&view, &FlameGraphView::layoutChanged);
    return spy.wait(10'000);
}

QPoint centreOf(FlameGraphView& view, std::initializer_list<std::string> path)
{
    const std::vector<std::string> names(path);
    const auto frame = view.flameLayout()->findPath(names);
    return frame ? flameFrameRect(*view.flameLayout(), view.canvas()->flameViewport(), *frame)
                       .center()
                       .toPoint()
                 : QPoint(-1, -1);
}

/// In a label; one that is short of room says all to a screen reader.
bool showsText(const QWidget& view, const QString& text)
{
    const auto labels = view.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->text().contains(text) || label->accessibleName().contains(text);
    });
}

QStringList placeOf(const FlameGraphView& view)
{
    return view.findChild<FlameBreadcrumb*>()->path();
}

const QByteArray Small = "p;a;b 40\np;a;c 20\np;x 30\nq;[unknown] 10\n";

} // namespace

class TestFlameGraphView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clickZoomsAndKeysComeBack();
    void startsAtTheRoot();
    void searchMarksAndTells();
    void aWrongExpressionIsTold();
    void theNewestProfileWins();
    void theZoomSurvivesWhatArrives();
    void aTimeRangeNarrows();
    void hostileNamesStayPlain();
    void goesWhileItWorks();
};

void TestFlameGraphView::clickZoomsAndKeysComeBack()
{
    FlameGraphView view;
    view.resize(700, 300);
    view.show();
    view.setProfile(profileOf(Small));
    QVERIFY(waitForLayout(view));
    QVERIFY(showsText(view, QStringLiteral("100 samples")));
    QVERIFY(showsText(view, QStringLiteral("unknown frames 10 %")));

    QWidget* picture = view.canvas()->viewport();
    QTest::mouseClick(picture, Qt::LeftButton, {}, centreOf(view, {"p", "a"}));
    QCOMPARE(view.flameLayout()->name(view.canvas()->focus()), "a");
    QCOMPARE(placeOf(view), QStringList({QStringLiteral("all"), QStringLiteral("p"), QStringLiteral("a")}));
    QTest::mouseClick(picture, Qt::LeftButton, {}, centreOf(view, {"p", "a", "c"}));
    QCOMPARE(view.flameLayout()->name(view.canvas()->focus()), "c");
    QTest::keyClick(view.canvas(), Qt::Key_Backspace);
    QCOMPARE(view.flameLayout()->name(view.canvas()->focus()), "a");
    QTest::keyClick(view.canvas(), Qt::Key_Escape);
    QCOMPARE(view.canvas()->focus(), 0U);
    // A caller below the focus leads back down.
    QTest::mouseClick(picture, Qt::LeftButton, {}, centreOf(view, {"p", "a"}));
    QTest::mouseClick(picture, Qt::LeftButton, {}, centreOf(view, {"p"}));
    QCOMPARE(view.flameLayout()->name(view.canvas()->focus()), "p");
    QTest::mouseClick(view.findChild<FlameBreadcrumb*>()->findChild<QToolButton*>(), Qt::LeftButton);
    QCOMPARE(view.canvas()->focus(), 0U);
    QCOMPARE(placeOf(view), QStringList(QStringLiteral("all")));
    // Back, and forward again.
    QTest::keyClick(view.canvas(), Qt::Key_Backspace);
    QCOMPARE(view.flameLayout()->name(view.canvas()->focus()), "p");
    QTest::keyClick(view.canvas(), Qt::Key_Backspace, Qt::ShiftModifier);
    QCOMPARE(view.canvas()->focus(), 0U);

    QTest::mouseMove(picture, centreOf(view, {"p", "a", "b"}));
    QTRY_VERIFY(showsText(view, QStringLiteral("40 samples")));
    QVERIFY(showsText(view, QStringLiteral("of all")));
}

void TestFlameGraphView::startsAtTheRoot()
{
    FlameGraphView view;
    view.resize(500, 200);
    view.show();
    view.setProfile(profileOf(captureText()));
    QVERIFY(waitForLayout(view));
    QScrollBar* bar = view.canvas()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    const QRectF root = flameFrameRect(*view.flameLayout(), view.canvas()->flameViewport(), 0);
    QVERIFY(QRectF(view.canvas()->viewport()->rect()).contains(root));
    bar->setValue(0);
    QVERIFY(!view.grab().isNull());
}

void TestFlameGraphView::searchMarksAndTells()
{
    FlameGraphView view;
    view.resize(700, 300);
    view.show();
    view.setProfile(profileOf(Small));
    QVERIFY(waitForLayout(view));
    const QImage before = view.canvas()->grab().toImage();
    QSignalSpy spy(&view, &FlameGraphView::searchFinished);
    view.setSearch({QStringLiteral("a"), false});
    QTRY_VERIFY(view.matches().isActive());
    QCOMPARE(view.matches().total, 60U);
    QVERIFY(showsText(view, QStringLiteral("60 % matched")));
    QVERIFY(view.canvas()->grab().toImage() != before);
    QVERIFY(view.picture().notes.join(QLatin1Char(' ')).contains(QStringLiteral("60 %")));
    // It holds for the profile that comes next.
    view.setProfile(profileOf("p;a 1\np;b 3\n"));
    QTRY_VERIFY(showsText(view, QStringLiteral("25 % matched")));
    QTest::keyClick(view.findChild<QLineEdit*>(), Qt::Key_Escape);
    QTRY_VERIFY(!view.matches().isActive());
    QVERIFY(!showsText(view, QStringLiteral("matched")));
}

void TestFlameGraphView::aWrongExpressionIsTold()
{
    FlameGraphView view;
    view.resize(700, 300);
    view.setProfile(profileOf(Small));
    QVERIFY(waitForLayout(view));
    view.setSearch({QStringLiteral("a("), true});
    QTRY_VERIFY(!view.matches().error.isEmpty());
    QVERIFY(showsText(view, QStringLiteral("Not a regular expression")));
    view.setSearch({QStringLiteral("^a$"), true});
    QTRY_COMPARE(view.matches().total, 60U);
    QVERIFY(!showsText(view, QStringLiteral("Not a regular expression")));
}

void TestFlameGraphView::theNewestProfileWins()
{
    QByteArray large;
    for (int i = 0; i < 60'000; ++i)
        large += "p;f" + QByteArray::number(i % 300) + ";g" + QByteArray::number(i) + ";h 1\n";
    const auto slow = profileOf(large);
    FlameGraphView view;
    QSignalSpy spy(&view, &FlameGraphView::layoutChanged);
    for (int i = 0; i < 5; ++i)
        view.setProfile(slow);
    view.setProfile(profileOf(Small));
    QTRY_COMPARE(view.flameLayout()->total(), 100U);
    QTest::qWait(300);
    QCOMPARE(view.flameLayout()->total(), 100U);
    QCOMPARE(spy.size(), 1);
}

void TestFlameGraphView::theZoomSurvivesWhatArrives()
{
    FlameGraphView view;
    view.resize(700, 300);
    view.setProfile(profileOf(Small));
    QVERIFY(waitForLayout(view));
    const std::vector<std::string> path{"p", "a"};
    view.canvas()->zoomTo(*view.flameLayout()->findPath(path));
    view.setProfile(profileOf("aaa;first 7\n" + Small));
    QVERIFY(waitForLayout(view));
    QCOMPARE(view.flameLayout()->pathOf(view.canvas()->focus()), path);
    view.setProfile(profileOf("other;thing 1\n"));
    QVERIFY(waitForLayout(view));
    QCOMPARE(view.canvas()->focus(), 0U);
}

void TestFlameGraphView::aTimeRangeNarrows()
{
    auto profile = std::make_shared<StackProfile>();
    const auto at = [](int second) { return Time(std::chrono::seconds(second)); };
    addFolded(*profile, "p;a 3\n", {at(0), at(1)});
    addFolded(*profile, "p;b 5\n", {at(1), at(2)});
    FlameGraphView view;
    view.setProfile(profile);
    QVERIFY(waitForLayout(view));
    QCOMPARE(view.flameLayout()->total(), 8U);
    view.setTimeRange({at(1), at(2)});
    QVERIFY(waitForLayout(view));
    QCOMPARE(view.flameLayout()->total(), 5U);
    view.setTimeRange({at(7), at(8)});
    QVERIFY(waitForLayout(view));
    QVERIFY(view.flameLayout()->isEmpty());
    QVERIFY(!view.grab().isNull());
}

void TestFlameGraphView::hostileNamesStayPlain()
{
    FlameGraphView view;
    view.resize(700, 300);
    view.show();
    view.setProfile(profileOf("<img src=x>;<b>bold</b>\x1b[2J 5\n"));
    QVERIFY(waitForLayout(view));
    QTest::mouseMove(view.canvas()->viewport(), centreOf(view, {"<img src=x>"}));
    QTRY_VERIFY(showsText(view, QStringLiteral("<img src=x>")));
    for (const QLabel* label : view.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!view.grab().isNull());
}

void TestFlameGraphView::goesWhileItWorks()
{
    QByteArray large;
    for (int i = 0; i < 20'000; ++i)
        large += "p;f" + QByteArray::number(i) + ";g 1\n";
    const auto profile = profileOf(large);
    for (int i = 0; i < 20; ++i) {
        FlameGraphView view;
        view.setProfile(profile);
        view.setSearch({QStringLiteral("g"), false});
        if (i % 2 == 0)
            QTest::qWait(i);
    }
}

QTEST_MAIN(TestFlameGraphView)
#include "tst_flamegraphview.moc"

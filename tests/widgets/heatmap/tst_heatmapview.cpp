// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatmapdata.h"
#include "widgets/heatmap/heatmapview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace bee;
using namespace bee::test;

namespace {

void wheel(HeatmapView& view, QPointF at, int steps)
{
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

void move(HeatmapView& view, QPointF at, Qt::MouseButtons buttons = Qt::NoButton)
{
    QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

std::shared_ptr<HistogramSeries> firstOf(const std::shared_ptr<HistogramSeries>& series, int size)
{
    auto part = std::make_shared<HistogramSeries>(*series);
    part->intervals.resize(static_cast<std::size_t>(size));
    return part;
}

} // namespace

class TestHeatmapView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wheelKeepsTheTimeUnderThePointer();
    void draggingMovesTheAxisWithinTheData();
    void draggingSelectsABoxOfWholeCells();
    void keysZoomAndReset();
    void followsTheNewestUnlessZoomedAway();
    void hoverTellsTheCell();
    void paintsInBothThemesAndWithoutData();
    void hostileSeriesSurvivesTheWheel();
};

void TestHeatmapView::wheelKeepsTheTimeUnderThePointer()
{
    HeatmapView view;
    view.resize(800, 300);
    view.setSeries(bimodal(600));
    QSignalSpy spy(&view, &HeatmapView::timeRangeChanged);
    const QRectF plot = view.heatmapLayout().plotRect();
    const QPointF at(plot.left() + plot.width() * 0.3, plot.center().y());
    const Time before = view.heatmapLayout().timeAt(at.x());
    for (int i = 0; i < 5; ++i) {
        wheel(view, at, 1);
        const Time after = view.heatmapLayout().timeAt(at.x());
        QVERIFY(std::chrono::abs(after - before) < std::chrono::milliseconds(2));
    }
    QCOMPARE(spy.size(), 5);
    QVERIFY(view.isZoomed());
    const TimeRange shown = view.timeRange();
    QVERIFY(shown.to - shown.from < std::chrono::seconds(200));
    wheel(view, at, -30);
    QVERIFY(!view.isZoomed());
    for (int i = 0; i < 200; ++i) // never to nothing
        wheel(view, at, 3);
    QVERIFY(view.timeRange().to > view.timeRange().from);
    QVERIFY(view.heatmapLayout().columnCount() >= 1);
}

void TestHeatmapView::draggingMovesTheAxisWithinTheData()
{
    HeatmapView view;
    view.resize(800, 300);
    const auto series = bimodal(600);
    view.setSeries(series);
    const Time start = series->intervals.front()->start;
    view.setTimeRange({start + std::chrono::seconds(100), start + std::chrono::seconds(200)});
    const QRectF plot = view.heatmapLayout().plotRect();
    const QPoint from = plot.center().toPoint();
    QTest::mousePress(&view, Qt::MiddleButton, {}, from);
    move(view, from + QPointF(-plot.width() / 4, 0), Qt::MiddleButton);
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, from);
    const double moved = std::chrono::duration<double>(view.timeRange().from - start).count();
    QVERIFY2(std::abs(moved - 125) < 0.5, qPrintable(QString::number(moved)));
    QTest::mousePress(&view, Qt::MiddleButton, {}, from);
    move(view, from + QPointF(plot.width() * 40, 0), Qt::MiddleButton);
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, from);
    QCOMPARE(view.timeRange().from, start);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, from);
    QVERIFY(!view.isZoomed());
}

void TestHeatmapView::draggingSelectsABoxOfWholeCells()
{
    HeatmapView view;
    view.resize(800, 300);
    const auto series = bimodal(60);
    view.setSeries(series);
    std::vector<HeatmapBox> boxes;
    connect(&view, &HeatmapView::boxSelected, &view, [&](const HeatmapBox& box) { boxes.push_back(box); });
    const HeatmapLayout& layout = view.heatmapLayout();
    const HeatmapCell first = layout.cell(10, 3);
    const HeatmapCell last = layout.cell(12, 5);
    const auto drag = [&](QPointF a, QPointF b) {
        QTest::mousePress(&view, Qt::LeftButton, {}, a.toPoint());
        move(view, b, Qt::LeftButton);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, b.toPoint());
    };
    drag(first.rect.center(), last.rect.center());
    QCOMPARE(boxes.size(), 1u);
    const HeatmapBox expected{{first.time.from, last.time.to}, ValueRange{first.low, last.high}};
    QCOMPARE(boxes[0].time, expected.time);
    QCOMPARE(boxes[0].values, expected.values);
    QVERIFY(!view.isZoomed() && !view.selectedBox()); // the axis stays, and who listens says what is shown
    const QImage before = view.grab().toImage();
    view.setSelectedBox(boxes[0]);
    QVERIFY(view.grab().toImage() != before);
    const QRectF rect = layout.rectOf(boxes[0]);
    QVERIFY(rect.contains(first.rect.center()) && rect.contains(last.rect.center()));
    QVERIFY(!rect.contains(layout.cell(10, 2).rect.center()));
    // Flat: a stretch of time. Against the axis' direction too.
    drag(last.rect.center(), QPointF(first.rect.center().x(), last.rect.center().y()));
    QCOMPARE(boxes.size(), 2u);
    QCOMPARE(boxes[1].time, expected.time);
    QVERIFY(!boxes[1].values);
    drag(first.rect.center(), first.rect.center() + QPointF(1, 1)); // a click
    QCOMPARE(boxes.size(), 2u);
    QTest::mousePress(&view, Qt::LeftButton, {}, first.rect.center().toPoint());
    move(view, last.rect.center(), Qt::LeftButton);
    QTest::keyClick(&view, Qt::Key_Escape);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, last.rect.center().toPoint());
    QCOMPARE(boxes.size(), 2u);
}

void TestHeatmapView::keysZoomAndReset()
{
    HeatmapView view;
    view.resize(800, 300);
    view.setSeries(bimodal(600));
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.isZoomed());
    const TimeRange zoomed = view.timeRange();
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.timeRange().from > zoomed.from);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Minus);
    QVERIFY(!view.isZoomed());
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.isZoomed());
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_0);
    QVERIFY(!view.isZoomed());
}

void TestHeatmapView::followsTheNewestUnlessZoomedAway()
{
    const auto whole = bimodal(400);
    HeatmapView view;
    view.resize(800, 300);
    view.setSeries(firstOf(whole, 200));
    QCOMPARE(view.heatmapLayout().visibleCount(), firstOf(whole, 200)->totalCount());
    view.setSeries(firstOf(whole, 250)); // everything: grows
    QCOMPARE(view.heatmapLayout().visibleCount(), firstOf(whole, 250)->totalCount());

    const Time start = whole->intervals.front()->start;
    view.setTimeRange({start + std::chrono::seconds(200), start + std::chrono::seconds(250)});
    view.setSeries(firstOf(whole, 260)); // at the end: moves along
    QCOMPARE(view.timeRange(),
             (TimeRange{start + std::chrono::seconds(210), start + std::chrono::seconds(260)}));

    const TimeRange past{start + std::chrono::seconds(20), start + std::chrono::seconds(50)};
    view.setTimeRange(past);
    view.setSeries(firstOf(whole, 300)); // elsewhere: stays
    QCOMPARE(view.timeRange(), past);
}

void TestHeatmapView::hoverTellsTheCell()
{
    HeatmapView view;
    view.resize(800, 300);
    view.setSeries(bimodal(20));
    std::optional<HeatmapCell> told;
    connect(&view, &HeatmapView::cellHovered, &view, [&](const auto& cell) { told = cell; });
    const HeatmapCell cell = view.heatmapLayout().cell(3, 6);
    const QImage before = view.grab().toImage();
    move(view, cell.rect.center());
    QVERIFY(told);
    QCOMPARE(told->count, cell.count);
    QCOMPARE(told->time, cell.time);
    QVERIFY(view.grab().toImage() != before); // outline and card
    move(view, {1, 1});
    QVERIFY(!told);
    QCOMPARE(view.grab().toImage(), before);
}

void TestHeatmapView::paintsInBothThemesAndWithoutData()
{
    HeatmapView view;
    view.resize(400, 200);
    view.setEmptyText(QStringLiteral("<b>Waiting</b>"));
    const QImage empty = view.grab().toImage();
    view.setSeries(bimodal(50));
    const QImage light = view.grab().toImage();
    QVERIFY(light != empty);
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(30, 30, 30));
    palette.setColor(QPalette::WindowText, QColor(230, 230, 230));
    view.setPalette(palette);
    const QImage dark = view.grab().toImage();
    QCOMPARE(dark.pixel(2, 2), themeFor(true).panel.rgb());
    QCOMPARE(light.pixel(2, 2), themeFor(false).panel.rgb());
}

void TestHeatmapView::hostileSeriesSurvivesTheWheel()
{
    auto series = std::make_shared<HistogramSeries>();
    series->intervals = {interval(Time::min(), Time::min(), {{0, 1, 1}}),
                         interval(Time::max(), Time::max(), {{0, std::numeric_limits<qint64>::max(), 1}})};
    HeatmapView view;
    view.resize(500, 200);
    view.setSeries(series);
    for (const int steps : {1, 20, -5, 50, -100}) {
        wheel(view, {250, 100}, steps);
        move(view, {260, 90});
        QVERIFY(!view.grab().isNull());
    }
}

QTEST_MAIN(TestHeatmapView)
#include "tst_heatmapview.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatmapdata.h"
#include "widgets/heatmap/heatmapview.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace bee;
using namespace bee::test;

namespace {

void wheel(HeatmapView& view, QPointF at, int steps, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, modifiers,
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
    void bothAxesZoomAndMove();
    void keysGoFromCellToCell();
    void smallMultiplesAreBoxedByKey();
    void eventsAreReadElsewhere();
    void percentilesComeLater();
    void otherViewsTimeIsMarked();
    void theBarChangesTheLook();
    void theLookIsKept();
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
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(view.timeRange().from > zoomed.from);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
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
    QCOMPARE(dark.pixel(2, 197), themeFor(true).panel.rgb());
    QCOMPARE(light.pixel(2, 197), themeFor(false).panel.rgb());
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

void TestHeatmapView::bothAxesZoomAndMove()
{
    HeatmapView view;
    view.resize(800, 400);
    view.setSeries(bimodal(600));
    QSignalSpy spy(&view, &HeatmapView::valueRangeChanged);
    const QRectF plot = view.heatmapLayout().plotRect();
    const QPointF at(plot.center().x(), plot.top() + plot.height() * 0.3);
    const double before = view.heatmapLayout().positionAt(at.y());
    const int rows = view.heatmapLayout().rowCount();
    for (int i = 0; i < 5; ++i)
        wheel(view, at, 1, Qt::ControlModifier);
    QCOMPARE(spy.size(), 5);
    QVERIFY(view.valueRange() && view.timeRange() == TimeRange());
    QVERIFY(view.heatmapLayout().rowCount() < rows);
    // The value under the pointer stays, but for the rounding to whole values.
    QVERIFY(std::abs(view.heatmapLayout().positionAt(at.y()) - before) < 0.1);
    wheel(view, at, 3);
    const ValueRange values = *view.valueRange();
    const TimeRange time = view.timeRange();
    QTest::mousePress(&view, Qt::MiddleButton, {}, at.toPoint());
    move(view, at + QPointF(-60, 40), Qt::MiddleButton);
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, at.toPoint());
    QVERIFY(view.timeRange().from > time.from);
    QVERIFY(view.valueRange()->low > values.low);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(view.valueRange());
    for (int i = 0; i < 20; ++i)
        wheel(view, at, -1, Qt::ControlModifier);
    QVERIFY(!view.valueRange() && view.isZoomed());
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at.toPoint());
    QVERIFY(!view.isZoomed());
}

void TestHeatmapView::keysGoFromCellToCell()
{
    HeatmapView view;
    view.resize(800, 400);
    view.setSeries(bimodal(60));
    std::optional<HeatmapCell> cell;
    connect(&view, &HeatmapView::cellHovered, &view, [&](const auto& told) { cell = told; });
    std::vector<HeatmapBox> boxes;
    connect(&view, &HeatmapView::boxSelected, &view, [&](const HeatmapBox& box) { boxes.push_back(box); });
    QTest::keyClick(&view, Qt::Key_Right); // begins where most is
    QVERIFY(cell);
    for (int c = 0; c < view.heatmapLayout().columnCount(); ++c)
        for (int r = 0; r < view.heatmapLayout().rowCount(); ++r)
            QVERIFY(view.heatmapLayout().cell(c, r).count <= cell->count);
    const HeatmapCell first = *cell;
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("events")));
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(cell->time.from, first.time.to);
    QCOMPARE(cell->low, first.low);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(boxes.size(), 1u);
    QCOMPARE(boxes[0], (HeatmapBox{first.time, ValueRange{first.low, first.high}}));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(boxes.size(), 2u);
    QCOMPARE(boxes[1], (HeatmapBox{{first.time.from, cell->time.to}, ValueRange{first.low, cell->high}}));
    QVERIFY(cell->low == first.high && cell->time.from == first.time.to);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!cell && !view.isZoomed());
}

void TestHeatmapView::smallMultiplesAreBoxedByKey()
{
    auto series = std::make_shared<HistogramSeries>();
    for (int i = 0; i < 20; ++i) {
        series->intervals.push_back(
            interval(seconds(i), seconds(i + 1), {{1, 2, 1}}, QStringLiteral("disk = vda")));
        series->intervals.push_back(interval(seconds(i), seconds(i + 1), {{1, 2, 10}, {2, 4, 5}, {4, 8, 1}},
                                             QStringLiteral("disk = vdb")));
    }
    HeatmapView view;
    view.resize(900, 400);
    view.setSeries(series);
    auto* combo = view.findChild<QComboBox*>();
    QVERIFY(combo && !combo->isHidden());
    QSignalSpy spy(&view, &HeatmapView::lookChanged);
    combo->setCurrentIndex(1);
    QCOMPARE(spy.size(), 1);
    QVERIFY(view.look().multiples);
    QTRY_COMPARE(view.sheet().panels().size(), 2u);
    // The most frequent first; the same axes.
    const HeatmapLayout* panels = view.sheet().panels().data();
    QCOMPARE(panels[0].visibleCount(), 320u);
    QCOMPARE(panels[1].visibleCount(), 20u);
    QCOMPARE(panels[0].visibleTime(), panels[1].visibleTime());
    QCOMPARE(panels[0].plotRect().size(), panels[1].plotRect().size());
    QVERIFY(!panels[0].area().intersects(panels[1].area()));
    std::vector<HeatmapBox> boxes;
    connect(&view, &HeatmapView::boxSelected, &view, [&](const HeatmapBox& box) { boxes.push_back(box); });
    std::optional<HeatmapCell> cell;
    connect(&view, &HeatmapView::cellHovered, &view, [&](const auto& told) { cell = told; });
    const QPointF from = panels[1].cell(3, 0).rect.center();
    const QPointF to = panels[1].cell(6, 0).rect.center();
    QTest::mousePress(&view, Qt::LeftButton, {}, from.toPoint());
    move(view, to, Qt::LeftButton);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to.toPoint());
    QCOMPARE(boxes.size(), 1u);
    QCOMPARE(boxes[0].key, std::optional(QStringLiteral("disk = vda")));
    QCOMPARE(boxes[0].time, (TimeRange{seconds(3), seconds(7)}));
    move(view, from);
    QVERIFY(cell && cell->key == QStringLiteral("disk = vda"));
    QCOMPARE(cell->count, 1u);
    combo->setCurrentIndex(2); // one of them
    QVERIFY(!view.look().multiples && view.look().key);
    QCOMPARE(view.sheet().panels().size(), 1u);
    QCOMPARE(view.heatmapLayout().visibleCount(), 320u);
    combo->setCurrentIndex(0);
    QCOMPARE(view.heatmapLayout().visibleCount(), 340u);
}

void TestHeatmapView::eventsAreReadElsewhere()
{
    Schema schema(3);
    schema[0] = {.name = QStringLiteral("TIME"), .kind = ColumnKind::Time, .description = {}};
    schema[1] = {.name = QStringLiteral("COMM"), .description = {}};
    schema[2] = {.name = QStringLiteral("LAT(us)"),
                 .kind = ColumnKind::Integer,
                 .unit = Unit::Microseconds,
                 .description = {}};
    EventTable table(schema);
    for (int i = 0; i < 3000; ++i) {
        table.setInteger(0, (seconds(100) + std::chrono::milliseconds(i * 10)).time_since_epoch().count());
        table.setText(1, i % 3 == 0 ? "cp" : "tar");
        table.setInteger(2, 10 + i % 90);
        table.commitRow();
    }
    const EventSnapshot events = table.snapshot();
    HeatmapView view;
    view.resize(900, 500);
    view.setSeries(bimodal(10));
    const auto old = view.source();
    view.setEvents(events, eventHeatmaps(events.schema()).front());
    QCOMPARE(view.source(), old); // the old picture stays meanwhile
    QTRY_VERIFY(view.source() != old);
    QCOMPARE(view.heatmapLayout().visibleCount(), 3000u);
    QTest::keyClick(&view, Qt::Key_Right);
    QTRY_VERIFY(view.accessibleDescription().contains(QStringLiteral("tar")));
    // Percentiles of the column, exact: one value, no range.
    QTRY_VERIFY(view.accessibleDescription().contains(QStringLiteral("p99 ")));
    // Newer events while the last are still being read: the last are shown in the end.
    for (int more = 0; more < 5; ++more) {
        table.setInteger(0, seconds(140 + more).time_since_epoch().count());
        table.setText(1, "cp");
        table.setInteger(2, 50);
        table.commitRow();
        view.setEvents(table.snapshot(), eventHeatmaps(events.schema()).front());
    }
    QTRY_COMPARE(view.heatmapLayout().visibleCount(), 3005u);
}

void TestHeatmapView::percentilesComeLater()
{
    HeatmapView view;
    view.resize(900, 400);
    view.setSeries(bimodal(40));
    const QRectF plot = view.heatmapLayout().plotRect();
    (void)view.grab(); // asks for them
    QTRY_VERIFY(view.sheet().options().curves);
    QCOMPARE(view.heatmapLayout().plotRect(), plot);
    const HeatmapCurves& curves = *view.sheet().options().curves;
    QVERIFY(!curves.percentiles.exact); // of buckets
    QCOMPARE(curves.percentiles.shares, HeatmapLook::allPercentiles());
    QCOMPARE(curves.columns.size(), 40u);
    const QImage with = view.grab().toImage();
    HeatmapLook look = view.look();
    look.percentiles.clear();
    view.setLook(look);
    QVERIFY(view.grab().toImage() != with);
    view.setCompact(true);
    QVERIFY(view.heatmapLayout().plotRect().top() < plot.top()); // no bar
}

void TestHeatmapView::otherViewsTimeIsMarked()
{
    HeatmapView view;
    view.resize(800, 300);
    const auto series = bimodal(40);
    view.setSeries(series);
    std::optional<Time> told;
    connect(&view, &HeatmapView::timeHovered, &view, [&](std::optional<Time> time) { told = time; });
    const HeatmapLayout& layout = view.heatmapLayout();
    const QPointF at = layout.plotRect().center();
    move(view, at);
    QVERIFY(told && *told == layout.timeAt(at.x()));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view, &leave);
    QVERIFY(!told);
    const Time time = series->intervals[20]->start;
    const int x = static_cast<int>(std::round(layout.xOf(time)));
    view.setTimeCursor(time);
    QCOMPARE(view.grab().toImage().pixel(x, static_cast<int>(at.y())), themeOf(&view).text.rgb());
}

void TestHeatmapView::theBarChangesTheLook()
{
    HeatmapView view;
    view.resize(1000, 400);
    view.setSeries(bimodal(40));
    QSignalSpy spy(&view, &HeatmapView::lookChanged);
    const auto trigger = [&](const QString& text) {
        for (QAction* action : view.findChildren<QAction*>())
            if (action->text() == text)
                return action->trigger(), true;
        return false;
    };
    const QImage before = view.grab().toImage();
    QVERIFY(trigger(QStringLiteral("Inferno")) && trigger(QStringLiteral("By rank")) &&
            trigger(QStringLiteral("p95")) && trigger(QStringLiteral("Totals")));
    QCOMPARE(spy.size(), 4);
    QCOMPARE(view.look().palette, HeatmapPalette::Inferno);
    QCOMPARE(view.look().coloring, HeatmapColoring::Rank);
    QCOMPARE(view.look().percentiles, (std::vector<double>{0.5, 0.99, 0.999}));
    QVERIFY(!view.look().totals);
    QVERIFY(view.grab().toImage() != before);
    // Each control can be reached and says what it is.
    for (const QToolButton* button : view.findChildren<QToolButton*>()) {
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(!button->toolTip().isEmpty() && !button->text().isEmpty());
    }
}

void TestHeatmapView::theLookIsKept()
{
    QCOMPARE(HeatmapLook().toJson(), QJsonObject());
    HeatmapLook look;
    look.palette = HeatmapPalette::Print;
    look.coloring = HeatmapColoring::Column;
    look.axis = ValueAxis::Linear;
    look.multiples = true;
    look.key = QStringLiteral("disk = vda");
    look.percentiles = {0.5, 0.999};
    look.totals = false;
    QCOMPARE(HeatmapLook::fromJson(look.toJson()), look);
    const QJsonObject hostile{{QStringLiteral("palette"), QStringLiteral("mauve")},
                              {QStringLiteral("colors"), 7},
                              {QStringLiteral("percentiles"), QJsonArray{QStringLiteral("x"), 3, 0.95}}};
    const HeatmapLook safe = HeatmapLook::fromJson(hostile);
    QCOMPARE(safe.palette, HeatmapPalette::Viridis);
    QCOMPARE(safe.coloring, HeatmapColoring::Logarithmic);
    QCOMPARE(safe.percentiles, std::vector<double>{0.95});
}

QTEST_MAIN(TestHeatmapView)
#include "tst_heatmapview.moc"

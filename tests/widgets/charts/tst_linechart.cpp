// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/linecanvas.h"
#include "widgets/charts/linechartview.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <random>

using namespace bee;

class TestLineChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spikesSurvive_data();
    void spikesSurvive();
    void gapsStayOpen();
    void twoUnitsHaveTwoAxes();
    void apartHasAChartEach();
    void stackedEndsAtTheSum();
    void negativeAndZero();
    void legendTogglesAndSolos();
    void brushSelects();
    void keysStepAndSelect();
    void wheelZooms();
    void followsTheEnd();
    void sharesTheCursor();
    void pictureIsWhatIsPainted();
    void anySizeAndAnyValue();
};

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 begin = 1'772'373'600 * second;

Time at(double seconds)
{
    return Time(Duration(begin + static_cast<qint64>(seconds * 1e9)));
}

LineSeries series(const QString& name, std::vector<double> values, Unit unit = Unit::Count, bool adds = true)
{
    LineSeries line;
    line.name = name;
    line.unit = unit;
    line.adds = adds;
    line.values = std::move(values);
    line.summarize();
    return line;
}

std::shared_ptr<Lines> linesOver(std::size_t count, std::vector<LineSeries> all)
{
    auto lines = std::make_shared<Lines>();
    for (std::size_t i = 0; i < count; ++i)
        lines->times.push_back(at(static_cast<double>(i)));
    lines->step = Duration(second);
    lines->extent = {lines->times.front(), lines->times.back() + Duration(1)};
    lines->series = std::move(all);
    return lines;
}

LineLayout laidOut(const std::shared_ptr<Lines>& lines, const LineLook& look = {}, QSizeF size = {800, 400})
{
    LineOptions options;
    options.look = look;
    options.font.setPixelSize(12);
    return LineLayout(lines, options, size);
}

EventSnapshot hits(int rows)
{
    EventTable table({{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
                      {QStringLiteral("HITS"), ColumnKind::Integer, Unit::Count, 10, false, {}},
                      {QStringLiteral("HITRATIO"), ColumnKind::Real, Unit::Percent, 10, false, {}}});
    for (int i = 0; i < rows; ++i) {
        table.setInteger(0, begin + i * second);
        table.setInteger(1, i);
        table.setReal(2, 99);
        table.commitRow();
    }
    return table.snapshot();
}

/// A view of `rows` intervals, shown.
std::unique_ptr<LineChartView> shown(int rows)
{
    auto view = std::make_unique<LineChartView>();
    view->resize(800, 400);
    QSignalSpy changed(view.get(), &LineChartView::linesChanged);
    view->setEvents(hits(rows), {{1, 2}, -1});
    view->show();
    if (!changed.wait())
        qFatal("no lines");
    return view;
}

const LineCanvas& canvasOf(const LineChartView& view)
{
    return *qobject_cast<LineCanvas*>(view.canvas());
}

QPoint placeOf(const LineChartView& view, double seconds)
{
    const LineLayout& layout = canvasOf(view).lineLayout();
    return {qRound(layout.xOf(at(seconds))), qRound(layout.area().center().y())};
}

} // namespace

void TestLineChart::spikesSurvive_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("sparse") << 300;
    QTest::newRow("dense") << 100'000;
    QTest::newRow("million") << 1'000'000;
}

void TestLineChart::spikesSurvive()
{
    QFETCH(int, count);
    std::mt19937 random(1);
    for (int round = 0; round < 5; ++round) {
        std::vector<double> values(static_cast<std::size_t>(count), 5);
        const std::size_t spike = random() % values.size();
        const std::size_t dip = random() % values.size();
        values[spike] = 1000;
        values[dip] = -300;
        const auto lines = linesOver(values.size(), {series(QStringLiteral("a"), values)});
        const LineLayout layout = laidOut(lines);
        const auto& plot = layout.plots().front();
        double top = 1e9, bottom = -1e9, spikeX = 0;
        for (const auto& point : plot.traces.front().points) {
            if (point.top < top)
                spikeX = point.x;
            top = std::min(top, point.top);
            bottom = std::max(bottom, point.bottom);
        }
        if (spike != dip)
            QCOMPARE(top, layout.yOf(plot, false, 1000));
        QCOMPARE(bottom, layout.yOf(plot, false, -300));
        if (spike != dip)
            QVERIFY(std::abs(spikeX - layout.xOf(lines->times[spike])) <= 1.001);
        QVERIFY(plot.traces.front().points.size() <= 801);
    }
}

void TestLineChart::gapsStayOpen()
{
    std::vector<double> values{1, 2, std::nan(""), 4, 5, 6, 7};
    auto lines = linesOver(values.size(), {series(QStringLiteral("a"), values)});
    lines->breaks = {5};
    const LineLayout layout = laidOut(lines);
    const auto& points = layout.plots().front().traces.front().points;
    std::vector<bool> opens;
    for (const auto& point : points)
        opens.push_back(point.opens);
    QCOMPARE(opens, (std::vector<bool>{true, false, true, false, true, false}));

    // Where points are dense, a hole as wide as many pixels stays one.
    std::vector<double> many(100'000, 3);
    for (std::size_t i = 50'000; i < 60'000; ++i)
        many[i] = std::nan("");
    const LineLayout dense = laidOut(linesOver(many.size(), {series(QStringLiteral("a"), many)}));
    int holes = -1; // the first point opens too
    for (const auto& point : dense.plots().front().traces.front().points)
        holes += point.opens ? 1 : 0;
    QCOMPARE(holes, 1);
}

void TestLineChart::twoUnitsHaveTwoAxes()
{
    const auto lines = linesOver(3, {series(QStringLiteral("HITS"), {1, 2, 40'000}),
                                     series(QStringLiteral("RATIO"), {98, 99, 100}, Unit::Percent, false),
                                     series(QStringLiteral("MB"), {277, 277, 277}, Unit::None, false)});
    const LineLayout layout = laidOut(lines);
    QCOMPARE(layout.plots().size(), std::size_t(2));
    QVERIFY(layout.plots()[0].right);
    QCOMPARE(layout.plots()[0].right->unit, Unit::Percent);
    QVERIFY(!layout.plots()[1].right);
    LineLook one;
    one.secondAxis = false;
    QCOMPARE(laidOut(lines, one).plots().size(), std::size_t(3));
}

void TestLineChart::apartHasAChartEach()
{
    const auto lines =
        linesOver(3, {series(QStringLiteral("a"), {1, 2, 3}), series(QStringLiteral("b"), {100, 2, 3})});
    LineLook look;
    look.arrangement = LineArrangement::Apart;
    const LineLayout layout = laidOut(lines, look);
    QCOMPARE(layout.plots().size(), std::size_t(2));
    QCOMPARE(layout.plots()[0].rect.left(), layout.plots()[1].rect.left());
    QCOMPARE(layout.plots()[0].rect.width(), layout.plots()[1].rect.width());
    QVERIFY(layout.plots()[0].rect.bottom() < layout.plots()[1].rect.top());
}

void TestLineChart::stackedEndsAtTheSum()
{
    const auto lines =
        linesOver(3, {series(QStringLiteral("a"), {10, 20, 30}), series(QStringLiteral("b"), {1, 2, 3})});
    LineLook look;
    look.arrangement = LineArrangement::Stacked;
    const LineLayout layout = laidOut(lines, look);
    const auto& plot = layout.plots().front();
    QCOMPARE(plot.traces.size(), std::size_t(2));
    QVERIFY(plot.traces[1].area);
    QCOMPARE(plot.traces[1].points[2].top, layout.yOf(plot, false, 33));
}

void TestLineChart::negativeAndZero()
{
    const auto lines = linesOver(4, {series(QStringLiteral("MISSES"), {0, -19, 400, 40'000})});
    for (const bool logarithmic : {false, true}) {
        LineLook look;
        look.logarithmic = logarithmic;
        const LineLayout layout = laidOut(lines, look);
        const auto& plot = layout.plots().front();
        for (const auto& point : plot.traces.front().points)
            QVERIFY(point.top >= plot.rect.top() - 0.5 && point.top <= plot.rect.bottom() + 0.5);
        QVERIFY(layout.yOf(plot, false, -19) > layout.yOf(plot, false, 0));
        QVERIFY(std::find(plot.left.ticks.begin(), plot.left.ticks.end(), 0.) != plot.left.ticks.end());
    }
}

void TestLineChart::legendTogglesAndSolos()
{
    const auto view = shown(60);
    QSignalSpy looks(view.get(), &LineChartView::lookChanged);
    const auto press = [&](std::size_t entry, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(view->canvas(), Qt::LeftButton, modifiers,
                          canvasOf(*view).lineLayout().entries()[entry].rect.center().toPoint());
    };
    press(0);
    QCOMPARE(view->look().hidden, QStringList{QStringLiteral("HITS")});
    QCOMPARE(looks.size(), 1);
    QCOMPARE(canvasOf(*view).lineLayout().plots().front().left.unit, Unit::Percent);
    // The hidden one stays in the legend, so that it can come back.
    QCOMPARE(canvasOf(*view).lineLayout().entries().size(), std::size_t(2));
    LineLook all;
    view->setLook(all);
    press(1, Qt::ControlModifier);
    QCOMPARE(view->look().hidden, QStringList{QStringLiteral("HITS")});
    press(0, Qt::ControlModifier);
    QCOMPARE(view->look().hidden, QStringList{QStringLiteral("HITRATIO")});
    press(0, Qt::ControlModifier); // alone already: all again
    QVERIFY(view->look().hidden.isEmpty());
    QTest::mouseDClick(view->canvas(), Qt::LeftButton, {},
                       canvasOf(*view).lineLayout().entries()[1].rect.center().toPoint());
    QCOMPARE(view->look().hidden, QStringList{QStringLiteral("HITS")});
}

void TestLineChart::brushSelects()
{
    const auto view = shown(60);
    QSignalSpy selected(view.get(), &LineChartView::timeSelected);
    QTest::mousePress(view->canvas(), Qt::LeftButton, {}, placeOf(*view, 10));
    QTest::mouseMove(view->canvas(), placeOf(*view, 15));
    QTest::mouseMove(view->canvas(), placeOf(*view, 20));
    QTest::mouseRelease(view->canvas(), Qt::LeftButton, {}, placeOf(*view, 20));
    QCOMPARE(selected.size(), 1);
    const auto range = selected[0][0].value<TimeRange>();
    QVERIFY(std::abs((range.from - at(10)).count()) < second / 5);
    QVERIFY(std::abs((range.to - at(20)).count()) < second / 5);
    QTest::mouseClick(view->canvas(), Qt::LeftButton, {}, placeOf(*view, 30)); // a click is no brush
    QCOMPARE(selected.size(), 1);
}

void TestLineChart::keysStepAndSelect()
{
    const auto view = shown(60);
    QSignalSpy hovered(view.get(), &LineChartView::timeHovered);
    QSignalSpy selected(view.get(), &LineChartView::timeSelected);
    QTest::keyClick(view->canvas(), Qt::Key_Right);
    QTest::keyClick(view->canvas(), Qt::Key_Right);
    QTest::keyClick(view->canvas(), Qt::Key_Right);
    QCOMPARE(hovered.last()[0].value<std::optional<Time>>(), std::optional(at(2)));
    QVERIFY(view->canvas()->accessibleDescription().contains(QStringLiteral("HITS 2")));
    QTest::keyClick(view->canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view->canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view->canvas(), Qt::Key_Return);
    QCOMPARE(selected.size(), 1);
    // Intervals 2 to 4, each of which ends at its stamp.
    const auto range = selected[0][0].value<TimeRange>();
    QVERIFY(range.contains(at(2)) && range.contains(at(4)) && range.contains(at(1.5)));
    QVERIFY(!range.contains(at(1)) && !range.contains(at(4.5)));
}

void TestLineChart::wheelZooms()
{
    const auto view = shown(60);
    const QPoint place = placeOf(*view, 30);
    const Time under = canvasOf(*view).lineLayout().timeAt(place.x());
    QWheelEvent wheel(place, view->canvas()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->canvas(), &wheel);
    QVERIFY(view->isZoomed());
    QVERIFY(std::abs(canvasOf(*view).lineLayout().xOf(under) - place.x()) < 2); // stays under the pointer
    QTest::keyClick(view->canvas(), Qt::Key_0);
    QVERIFY(!view->isZoomed());
}

void TestLineChart::followsTheEnd()
{
    EventTable table({{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
                      {QStringLiteral("HITS"), ColumnKind::Integer, Unit::Count, 10, false, {}}});
    const auto add = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            table.setInteger(0, begin + i * second);
            table.setInteger(1, i);
            table.commitRow();
        }
    };
    add(0, 60);
    LineChartView view;
    QSignalSpy changed(&view, &LineChartView::linesChanged);
    view.setEvents(table.snapshot(), {{1}, -1});
    QVERIFY(changed.wait());
    view.setTimeRange({at(40), view.lines()->extent.to});
    add(60, 70);
    view.setEvents(table.snapshot(), {{1}, -1});
    QVERIFY(changed.wait());
    QCOMPARE(view.timeRange().to, view.lines()->extent.to);
    QVERIFY(std::abs((view.timeRange().from - at(50)).count()) < 1000);
    view.setTimeRange({at(10), at(20)}); // the end is out of sight: it stays
    add(70, 80);
    view.setEvents(table.snapshot(), {{1}, -1});
    QVERIFY(changed.wait());
    QCOMPARE(view.timeRange(), (TimeRange{at(10), at(20)}));
}

void TestLineChart::sharesTheCursor()
{
    const auto view = shown(60);
    QSignalSpy hovered(view.get(), &LineChartView::timeHovered);
    const QImage before = view->canvas()->grab().toImage();
    view->setTimeCursor(at(30));
    QVERIFY(view->canvas()->grab().toImage() != before);
    view->setTimeCursor(std::nullopt);
    QCOMPARE(view->canvas()->grab().toImage(), before);
    QVERIFY(hovered.isEmpty()); // asks nobody
}

void TestLineChart::pictureIsWhatIsPainted()
{
    const auto view = shown(60);
    const QImage painted = view->canvas()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const Picture picture = view->picture();
    QVERIFY(picture.paint);
    QImage image(painted.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    PictureStyle style;
    style.theme = themeOf(view->canvas());
    style.font = view->canvas()->font();
    painter.setFont(style.font);
    picture.paint(painter, QRectF(QPointF(0, 0), QSizeF(view->canvas()->size())), style);
    painter.end();
    QCOMPARE(image, painted);
    QVERIFY(!LineChartView().picture().paint);
}

void TestLineChart::anySizeAndAnyValue()
{
    const double odd[] = {0, -1, 1e300, -1e300, 5e-324, std::nan(""), std::numeric_limits<double>::infinity(),
                          1};
    std::mt19937 random(3);
    QImage image(400, 300, QImage::Format_RGB32);
    for (int round = 0; round < 200; ++round) {
        std::vector<LineSeries> all;
        const std::size_t count = 1 + random() % 20;
        for (int i = 0; i < 4; ++i) {
            std::vector<double> values;
            for (std::size_t k = 0; k < count; ++k)
                values.push_back(odd[random() % std::size(odd)]);
            all.push_back(
                series(QString(static_cast<qsizetype>(random() % 300), QLatin1Char('w')) + QString::number(i),
                       values, i % 2 ? Unit::Percent : Unit::Microseconds, i < 2));
        }
        LineLook look;
        look.arrangement = static_cast<LineArrangement>(random() % 4);
        look.logarithmic = random() % 2;
        const auto lines = linesOver(count, all);
        const QSizeF size(static_cast<double>(random() % 500), static_cast<double>(random() % 400));
        const LineLayout layout = laidOut(lines, look, size);
        QPainter painter(&image);
        layout.paint(painter);
        layout.paintValues(painter, std::nullopt);
        layout.paintCursor(painter, lines->times.front(), 0);
    }
}

QTEST_MAIN(TestLineChart)
#include "tst_linechart.moc"

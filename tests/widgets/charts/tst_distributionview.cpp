// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/query/querydata.h"
#include "widgets/charts/boxesplot.h"
#include "widgets/charts/distributionhistogram.h"
#include "widgets/charts/distributionview.h"
#include "widgets/charts/scatterplot.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace bee;
using namespace bee::testdata;

class TestDistributionView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBarIsHitWhereItIsPainted();
    void barsAreProportional();
    void cumulativeCurveOfBucketsIsARange();
    void percentileRowsFitAnyHeight();
    void dragSelectsWholeBins();
    void zoomKeepsWhatIsPointedAt();
    void keysMoveAndSelect();
    void clickOnABoxPicksItsGroup();
    void scatterSelectsBothColumns();
    void scatterCellsAreHitWhereTheyArePainted();
    void filterNarrows();
    void growsLive();
    void choosesColumns();
    void nothingToShow();
    void pictureIsWhatIsPainted();
    void smallPanels();
    void hostileNames();
    void lookSurvivesASession();
};

namespace {

constexpr QSize viewSize(900, 480);

/// Waits for what is asked of a worker.
void load(DistributionView& view, const EventSnapshot& events)
{
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy spy(&view, &DistributionView::dataChanged);
    view.setEvents(events);
    QVERIFY(spy.wait());
}

DistributionLook lookOf(DistributionKind kind, const char* column = "LAT(ms)")
{
    DistributionLook look;
    look.kind = kind;
    look.column = QString::fromLatin1(column);
    return look;
}

std::unique_ptr<DistributionPlot> plotOf(const EventSnapshot& events, const DistributionLook& look,
                                         QSizeF size = viewSize)
{
    DistributionOptions options;
    const auto data = makeDistribution({events, nullptr, {}, look, {}, {}});
    options.look = data->look;
    return makeDistributionPlot(data, options, size);
}

std::shared_ptr<const HistogramSeries> series(std::vector<Bucket> buckets)
{
    auto made = std::make_shared<HistogramSeries>();
    const Time start{std::chrono::seconds(100)};
    made->label = QStringLiteral("usecs");
    made->intervals = {std::make_shared<HistogramInterval>(
        HistogramInterval{start, start + std::chrono::seconds(1), {}, std::move(buckets)})};
    return made;
}

QImage painted(const DistributionPlot& plot, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(themeFor(false).panel);
    QPainter painter(&image);
    plot.paint(painter);
    return image;
}

void sendWheel(QWidget* widget, QPointF at, int steps, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &event);
}

/// What the filter language would let through.
qint64 rowsBetween(const EventSnapshot& events, int column, double low, double high)
{
    qint64 rows = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row)
        rows +=
            !events.isNull(row, column) && events.real(row, column) >= low && events.real(row, column) < high;
    return rows;
}

} // namespace

void TestDistributionView::everyBarIsHitWhereItIsPainted()
{
    const EventSnapshot events = randomRows(3000, 1);
    for (const ValueAxis axis : {ValueAxis::Linear, ValueAxis::Logarithmic}) {
        DistributionLook look = lookOf(DistributionKind::Histogram, "LAT_us");
        look.axis = axis;
        look.cumulative = false;
        look.table = false;
        const auto made = plotOf(events, look);
        const auto* plot = dynamic_cast<const DistributionHistogram*>(made.get());
        QVERIFY(plot);
        const QImage image = painted(*plot, viewSize);
        const QRgb bar = themeFor(false).lanes[0].rgb();
        quint64 sum = 0;
        for (std::size_t bin = 0; bin < plot->bins().size(); ++bin) {
            sum += plot->bins()[bin].count;
            const QRectF rect = plot->barRect(bin);
            QCOMPARE(rect.isEmpty(), plot->bins()[bin].count == 0);
            if (rect.isEmpty())
                continue;
            const auto hit = plot->hitAt(QPointF(rect.center().x(), rect.bottom() - 0.5));
            QVERIFY(hit);
            QVERIFY(hit->lines[1].startsWith(QLocale(QLocale::English).toString(plot->bins()[bin].count)));
            // A percentile's line may stand in it.
            const auto isBar = [&](double y) {
                for (int x = static_cast<int>(rect.left()); x < static_cast<int>(rect.right()); ++x)
                    if (image.pixel(x, static_cast<int>(y)) == bar)
                        return true;
                return rect.width() < 2;
            };
            QVERIFY(isBar(rect.bottom() - 1));
            QVERIFY(isBar(rect.top()));
            if (rect.width() >= 2 && rect.top() - 2 > plot->plotRect().top())
                QVERIFY(!isBar(rect.top() - 2));
        }
        QCOMPARE(sum, plot->data()->values->count());
    }
}

void TestDistributionView::barsAreProportional()
{
    EventTable table({column("LAT(ms)", ColumnKind::Real, Unit::Milliseconds)});
    for (const double value : {1.5, 1.5, 2.5, 2.5, 2.5, 2.5, 4.5}) {
        table.setReal(0, value);
        table.commitRow();
    }
    DistributionLook look;
    look.axis = ValueAxis::Linear;
    const auto made = plotOf(table.snapshot(), look);
    const auto& plot = dynamic_cast<const DistributionHistogram&>(*made);
    std::map<quint64, double> heights;
    for (std::size_t bin = 0; bin < plot.bins().size(); ++bin)
        if (plot.bins()[bin].count > 0)
            heights[plot.bins()[bin].count] = plot.barRect(bin).height();
    QCOMPARE(heights.size(), std::size_t(3));
    QVERIFY(std::abs(heights[4] - 4 * heights[1]) <= 4);
    QVERIFY(std::abs(heights[2] - 2 * heights[1]) <= 2);
}

void TestDistributionView::cumulativeCurveOfBucketsIsARange()
{
    DistributionView view;
    view.resize(viewSize);
    QSignalSpy spy(&view, &DistributionView::dataChanged);
    view.setSeries(series({{0, 2, 10}, {2, 4, 80}, {4, 8, 10}}));
    QVERIFY(spy.wait());
    QVERIFY(!view.data()->values->exact);
    // No number that would pretend to be the median.
    const auto made = makeDistributionPlot(view.data(), {}, viewSize);
    QVERIFY2(made->description().contains(QStringLiteral("p50 2 µs – 4 µs")),
             qPrintable(made->description()));
    QVERIFY(!made->description().contains(QStringLiteral("Mean")));
    QVERIFY(made->data()->look.kind == DistributionKind::Histogram);
    // A kind that only a table has is not shown.
    view.setLook(lookOf(DistributionKind::Boxes));
    QVERIFY(spy.wait());
    QVERIFY(view.data()->look.kind == DistributionKind::Histogram);
}

void TestDistributionView::percentileRowsFitAnyHeight()
{
    const EventSnapshot events = randomRows(500, 2);
    int last = 100;
    for (const int height : {600, 300, 200, 120, 60}) {
        const auto plot = plotOf(events, lookOf(DistributionKind::Histogram), QSizeF(900, height));
        QVERIFY(plot);
        QVERIFY(plot->tableRows() <= last);
        last = plot->tableRows();
    }
    QVERIFY(last < 8);
    QCOMPARE(plotOf(events, lookOf(DistributionKind::Histogram), QSizeF(300, 300))->tableRowAt({290, 20}),
             -1);
}

void TestDistributionView::dragSelectsWholeBins()
{
    const EventSnapshot events = randomRows(2000, 3);
    DistributionView view;
    view.resize(viewSize);
    view.setLook(lookOf(DistributionKind::Histogram));
    load(view, events);
    QSignalSpy selected(&view, &DistributionView::valuesSelected);
    const QPoint from(300, 200);
    const QPoint to(420, 220);
    QTest::mousePress(view.canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.canvas(), to);
    QTest::mouseRelease(view.canvas(), Qt::LeftButton, {}, to);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].toString(), QStringLiteral("LAT(ms)"));
    const double low = selected[0][1].toDouble();
    const double high = selected[0][2].toDouble();
    // Filtering by it leaves exactly what the bins under the drag counted.
    const auto values = view.data()->values;
    QCOMPARE(qint64(values->countBelow(high).low - values->countBelow(low).low),
             rowsBetween(events, LatAt, low, high));
    QVERIFY(high > low);
    // A click is no selection.
    QTest::mouseClick(view.canvas(), Qt::LeftButton, {}, from);
    QCOMPARE(selected.size(), 1);
}

void TestDistributionView::zoomKeepsWhatIsPointedAt()
{
    DistributionView view;
    view.resize(viewSize);
    view.setLook(lookOf(DistributionKind::Histogram));
    load(view, randomRows(2000, 3));
    const QPointF at(350, 200);
    const auto span = [&] {
        QSignalSpy selected(&view, &DistributionView::valuesSelected);
        QTest::mousePress(view.canvas(), Qt::LeftButton, {}, {340, 200});
        QTest::mouseMove(view.canvas(), {360, 200});
        QTest::mouseRelease(view.canvas(), Qt::LeftButton, {}, {360, 200});
        return selected.isEmpty() ? NumberBounds{}
                                  : NumberBounds{selected[0][1].toDouble(), selected[0][2].toDouble()};
    };
    const NumberBounds before = span();
    sendWheel(view.canvas(), at, 6);
    const NumberBounds after = span();
    QVERIFY(after.high - after.low < before.high - before.low);
    QVERIFY(after.low < before.high && after.high > before.low); // still there
    QTest::keyClick(view.canvas(), Qt::Key_0);
    QCOMPARE(span(), before);
    sendWheel(view.canvas(), at, -3); // beyond all there is nothing
    QCOMPARE(span(), before);
}

void TestDistributionView::keysMoveAndSelect()
{
    DistributionView view;
    view.resize(viewSize);
    view.setLook(lookOf(DistributionKind::Histogram));
    load(view, randomRows(2000, 3));
    QSignalSpy selected(&view, &DistributionView::valuesSelected);
    QWidget* const canvas = view.canvas();
    QTest::keyClick(canvas, Qt::Key_Return); // nothing is marked yet
    QCOMPARE(selected.size(), 0);
    QTest::keyClick(canvas, Qt::Key_Right);
    QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("values")));
    QTest::keyClick(canvas, Qt::Key_Return);
    QCOMPARE(selected.size(), 1);
    const double width = selected[0][2].toDouble() - selected[0][1].toDouble();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(canvas, Qt::Key_Return);
    QCOMPARE(selected.size(), 2);
    QCOMPARE(selected[1][1].toDouble(), selected[0][1].toDouble());
    QVERIFY(std::abs(selected[1][2].toDouble() - selected[1][1].toDouble() - 4 * width) < 1e-9);
}

void TestDistributionView::clickOnABoxPicksItsGroup()
{
    const EventSnapshot events = randomRows(2000, 3);
    DistributionView view;
    view.resize(viewSize);
    view.setLook(lookOf(DistributionKind::Boxes));
    load(view, events);
    QCOMPARE(view.data()->look.groupColumn, QStringLiteral("COMM"));
    const auto made = makeDistributionPlot(view.data(), {}, view.canvas()->size());
    const auto& plot = dynamic_cast<const BoxesPlot&>(*made);
    QVERIFY(plot.shown() > 3);
    QSignalSpy picked(&view, &DistributionView::groupSelected);
    QTest::mouseClick(view.canvas(), Qt::LeftButton, {}, plot.bandRect(2).center().toPoint());
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toInt(), int(CommAt));
    QCOMPARE(std::string(events.text(picked[0][1].toLongLong(), CommAt)), view.data()->boxes.boxes[2].name);
    // What has no room is said.
    const auto low = makeDistributionPlot(view.data(), {}, QSizeF(900, 130));
    QVERIFY(dynamic_cast<const BoxesPlot&>(*low).shown() < plot.shown());
}

void TestDistributionView::scatterSelectsBothColumns()
{
    DistributionView view;
    view.resize(viewSize);
    DistributionLook look = lookOf(DistributionKind::Scatter);
    look.otherColumn = QStringLiteral("OFF_KB");
    view.setLook(look);
    load(view, randomRows(2000, 3));
    QCOMPARE(view.data()->density.count + view.data()->density.missing, quint64(2000));
    QSignalSpy selected(&view, &DistributionView::valuesSelected);
    QTest::mousePress(view.canvas(), Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(view.canvas(), {400, 250});
    QTest::mouseRelease(view.canvas(), Qt::LeftButton, {}, {400, 250});
    QCOMPARE(selected.size(), 2);
    QCOMPARE(selected[0][0].toString(), QStringLiteral("LAT(ms)"));
    QCOMPARE(selected[1][0].toString(), QStringLiteral("OFF_KB"));
    QVERIFY(selected[1][1].toDouble() < selected[1][2].toDouble());
}

void TestDistributionView::scatterCellsAreHitWhereTheyArePainted()
{
    DistributionLook look = lookOf(DistributionKind::Scatter);
    look.otherColumn = QStringLiteral("OFF_KB");
    look.axis = look.other = ValueAxis::Linear;
    const auto made = plotOf(randomRows(800, 4), look);
    const auto& plot = dynamic_cast<const ScatterPlot&>(*made);
    const QImage image = painted(plot, viewSize);
    const DensityGrid& grid = plot.data()->density;
    QSet<QRgb> colors;
    for (const QRgb color : heatmapPalette())
        colors += QColor(color).rgb();
    quint64 seen = 0;
    for (std::size_t y = 0; y < grid.height(); ++y) {
        for (std::size_t x = 0; x < grid.width(); ++x) {
            const QPointF center = plot.cellRect(x, y).center();
            if (!plot.plotRect().adjusted(1, 1, -1, -1).contains(center))
                continue;
            const quint32 count = grid.counts[y * grid.width() + x];
            const bool colored = colors.contains(image.pixel(center.toPoint()));
            QVERIFY(count == 0 || colored);
            if (count == 0)
                continue;
            const auto hit = plot.hitAt(center);
            QVERIFY(hit);
            QVERIFY2(hit->lines[2].startsWith(QString::number(count)), qPrintable(hit->lines.join(u'|')));
            seen += count;
        }
    }
    QVERIFY(seen > grid.count * 9 / 10);
}

void TestDistributionView::filterNarrows()
{
    const EventSnapshot events = randomRows(2000, 3);
    DistributionView view;
    view.resize(viewSize);
    load(view, events);
    RowFilter filter;
    filter.expressions = {parsed(QStringLiteral("comm == \"nginx\""))};
    QSignalSpy spy(&view, &DistributionView::dataChanged);
    view.setRowFilter(filter);
    QVERIFY(spy.wait());
    QCOMPARE(view.data()->values->rows,
             quint64(matching(events, QStringLiteral("comm == \"nginx\"")).size()));
}

void TestDistributionView::growsLive()
{
    DistributionView view;
    view.resize(viewSize);
    load(view, randomRows(100, 3));
    QSignalSpy spy(&view, &DistributionView::dataChanged);
    for (int rows = 200; rows <= 3000; rows += 200) {
        view.setEvents(randomRows(rows, 3));
        QTest::qWait(10);
    }
    QTRY_COMPARE(view.data()->values->rows, quint64(3000)); // the last one arrives
    QVERIFY2(spy.size() <= 4, qPrintable(QString::number(spy.size())));
}

void TestDistributionView::choosesColumns()
{
    DistributionView view;
    view.resize(viewSize);
    load(view, randomRows(100, 3));
    QCOMPARE(view.data()->look.column, QStringLiteral("LAT(ms)"));
    DistributionLook look;
    look.column = QStringLiteral("no such column");
    QSignalSpy spy(&view, &DistributionView::dataChanged);
    view.setLook(look);
    QVERIFY(spy.wait());
    QCOMPARE(view.data()->look.column, QStringLiteral("LAT(ms)"));
    // Against itself there is no scatter plot.
    look.column = look.otherColumn = QStringLiteral("HIT%");
    look.kind = DistributionKind::Scatter;
    view.setLook(look);
    QVERIFY(spy.wait());
    QVERIFY(view.data()->look.otherColumn != QStringLiteral("HIT%"));
}

void TestDistributionView::nothingToShow()
{
    DistributionView view;
    view.resize(viewSize);
    view.setEmptyText(QStringLiteral("Nothing has come yet"));
    EventTable table({column("COMM", ColumnKind::Text), column("LAT(ms)", ColumnKind::Real)});
    load(view, table.snapshot());
    QVERIFY(!view.picture().paint);
    QVERIFY(!view.grab().isNull());
    table.setText(0, "a");
    table.commitRow(); // its value is missing
    QSignalSpy spy(&view, &DistributionView::dataChanged);
    view.setEvents(table.snapshot());
    QVERIFY(spy.wait());
    QCOMPARE(view.data()->values->missing, quint64(1));
    for (const DistributionKind kind :
         {DistributionKind::Boxes, DistributionKind::Scatter, DistributionKind::Histogram}) {
        view.setLook(lookOf(kind));
        QTest::qWait(50);
        QVERIFY(!view.grab().isNull());
        QTest::keyClick(view.canvas(), Qt::Key_Right);
        QTest::keyClick(view.canvas(), Qt::Key_Return);
        sendWheel(view.canvas(), {100, 100}, 1);
        QTest::mouseClick(view.canvas(), Qt::LeftButton, {}, {100, 100});
    }
    // One value alone, and values that are all the same.
    table.setReal(1, 0);
    table.commitRow();
    view.setEvents(table.snapshot());
    QTRY_COMPARE(view.data()->values->count(), quint64(1));
    for (const DistributionKind kind : {DistributionKind::Boxes, DistributionKind::Histogram}) {
        const auto plot = plotOf(table.snapshot(), lookOf(kind));
        QVERIFY(plot);
        painted(*plot, viewSize);
        QVERIFY(plot->hitAt(plot->step(std::nullopt, 0, 0)));
    }
}

void TestDistributionView::pictureIsWhatIsPainted()
{
    for (const DistributionKind kind :
         {DistributionKind::Histogram, DistributionKind::Boxes, DistributionKind::Scatter}) {
        DistributionView view;
        view.resize(viewSize);
        view.setLook(lookOf(kind));
        const EventSnapshot events = randomRows(1000, 9);
        load(view, events);
        const QSize size = view.canvas()->size();
        const auto render = [&](const Picture& picture) {
            QImage image(size, QImage::Format_RGB32);
            image.fill(themeOf(&view).panel);
            QPainter painter(&image);
            picture.paint(painter, QRectF(QPointF(), size), {themeOf(&view), view.canvas()->font(), 1});
            return image;
        };
        QCOMPARE(render(view.picture()),
                 view.canvas()->grab().toImage().convertToFormat(QImage::Format_RGB32));
        // And what is exported without a view.
        QCOMPARE(render(distributionPicture(events, {}, view.look())), render(view.picture()));
    }
}

void TestDistributionView::smallPanels()
{
    DistributionView view;
    view.resize(240, 120);
    view.setCompact(true);
    load(view, randomRows(1000, 9));
    QCOMPARE(view.canvas()->size(), view.size());
    for (const QSize size : {QSize(160, 80), QSize(61, 41), QSize(10, 10), QSize(2000, 30), QSize(50, 900)}) {
        view.resize(size);
        QVERIFY(!view.grab().isNull());
        for (const DistributionKind kind :
             {DistributionKind::Histogram, DistributionKind::Boxes, DistributionKind::Scatter})
            if (const auto plot = plotOf(randomRows(300, 9), lookOf(kind), QSizeF(size)))
                painted(*plot, size);
    }
}

void TestDistributionView::hostileNames()
{
    const std::string longName = "<b>x</b>" + std::string(100'000, 'a');
    EventTable table({{QStringLiteral("<img src=x>&LAT") + QString(10'000, QLatin1Char('y')),
                       ColumnKind::Real,
                       Unit::Milliseconds,
                       10,
                       false,
                       {}},
                      column("COMM", ColumnKind::Text),
                      column("N", ColumnKind::Integer, Unit::Count)});
    for (int i = 0; i < 50; ++i) {
        table.setReal(0, i);
        table.setText(1, i % 2 ? longName : std::string("\x1b[31m\xe2\x80\xae") + char('a' + i % 26));
        table.setInteger(2, i);
        table.commitRow();
    }
    for (const DistributionKind kind :
         {DistributionKind::Histogram, DistributionKind::Boxes, DistributionKind::Scatter}) {
        DistributionView view;
        view.resize(viewSize);
        DistributionLook look;
        look.kind = kind;
        view.setLook(look);
        load(view, table.snapshot());
        QTest::keyClick(view.canvas(), Qt::Key_Right);
        QVERIFY(!view.grab().isNull());
        QVERIFY(view.minimumSizeHint().width() < 400);
        QVERIFY(!view.canvas()->accessibleDescription().contains(QChar(0x1b)));
    }
}

void TestDistributionView::lookSurvivesASession()
{
    DistributionLook look;
    QVERIFY(look.toJson().isEmpty());
    look.kind = DistributionKind::Scatter;
    look.column = QStringLiteral("MS");
    look.otherColumn = QStringLiteral("TX_KB");
    look.axis = ValueAxis::Linear;
    look.other = ValueAxis::Logarithmic;
    look.palette = HeatmapPalette::Print;
    look.cumulative = false;
    QCOMPARE(DistributionLook::fromJson(look.toJson()), look);
    const QJsonObject odd{{QStringLiteral("kind"), 7}, {QStringLiteral("axis"), QStringLiteral("?")}};
    QCOMPARE(DistributionLook::fromJson(odd), DistributionLook());
}

QTEST_MAIN(TestDistributionView)
#include "tst_distributionview.moc"

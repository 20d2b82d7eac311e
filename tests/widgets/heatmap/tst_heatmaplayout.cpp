// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatmapdata.h"
#include "widgets/heatmap/heatmapsheet.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QTest>

using namespace bee;
using namespace bee::test;

namespace {

constexpr qint64 Largest = std::numeric_limits<qint64>::max();
constexpr qint64 Smallest = std::numeric_limits<qint64>::min();

HeatmapLayout layoutOf(const std::shared_ptr<const HistogramSeries>& series, QSizeF size,
                       HeatmapOptions options = {})
{
    const auto source = histogramHeatmap(series ? series : std::make_shared<HistogramSeries>());
    return HeatmapLayout(source.get(), std::move(options), QRectF(QPointF(0, 0), size));
}

quint64 sumOfCells(const HeatmapLayout& layout)
{
    quint64 sum = 0;
    for (int c = 0; c < layout.columnCount(); ++c)
        for (int r = 0; r < layout.rowCount(); ++r)
            sum += layout.cell(c, r).count;
    return sum;
}

QImage paint(const HeatmapLayout& layout, QSize size, qreal ratio)
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(layout.options().theme.panel);
    QPainter painter(&image);
    layout.paint(painter);
    return image;
}

} // namespace

class TestHeatmapLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsSumToTheCapture();
    void cellsSumToTheSeriesAtAnySize_data();
    void cellsSumToTheSeriesAtAnySize();
    void manyIntervalsInAPixelAreCountedWhere();
    void everyPixelIsTheCellThatIsHit_data();
    void everyPixelIsTheCellThatIsHit();
    void aCellHasTheTrueBounds();
    void gapsAreEmptyAndQuietIntervalsAreNot();
    void lossesAreTicksOverTheirColumns();
    void aKeyIsTakenOut();
    void valuesAreNarrowed();
    void extremesStayFinite_data();
    void extremesStayFinite();
    void overlappingBucketsAreOneRow();
    void timeTicksAreRound();
    void timeTicksOfTheWholeOfTime();
    void valueTicksAreInUnitsOfPeople();
    void thePictureIsTheOneLayout();
    void exportIsPlainText();
    void anEmptySeriesPaints();
};

void TestHeatmapLayout::cellsSumToTheCapture()
{
    quint64 total = 0;
    const auto series = runqlat(&total);
    QVERIFY(total > 1000);
    const HeatmapLayout layout = layoutOf(series, {900, 400});
    QCOMPARE(sumOfCells(layout), total);
    QCOMPARE(layout.visibleCount(), total);
    QCOMPARE(layout.visibleIntervals(), static_cast<quint64>(series->intervals.size()));
}

void TestHeatmapLayout::cellsSumToTheSeriesAtAnySize_data()
{
    QTest::addColumn<int>("intervals");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("wide intervals") << 7 << QSizeF(800, 300);
    QTest::newRow("a pixel each") << 700 << QSizeF(800, 300);
    QTest::newRow("many in a pixel") << 20'000 << QSizeF(333.5, 120.25);
    QTest::newRow("rows under a pixel") << 50 << QSizeF(300, 52);
    QTest::newRow("tiny") << 50 << QSizeF(90, 60);
}

void TestHeatmapLayout::manyIntervalsInAPixelAreCountedWhere()
{
    // 150 intervals in a pixel, with gaps: the columns against sums made here, interval by interval.
    auto series = bimodal(60'000, 16);
    auto& list = series->intervals;
    list.erase(list.begin() + 10'007, list.begin() + 15'011);
    list.erase(list.begin() + 40'000, list.begin() + 40'001);
    const HeatmapLayout layout = layoutOf(series, {450, 200});
    QCOMPARE(sumOfCells(layout), series->totalCount());
    QCOMPARE(layout.visibleIntervals(), static_cast<quint64>(list.size()));
    quint64 compared = 0;
    for (int c = 0; c < layout.columnCount(); ++c) {
        const HeatmapCell cell = layout.cell(c, 0);
        quint64 expected = 0;
        quint64 intervals = 0;
        for (const auto& interval : list) {
            if (interval->start < cell.time.from || interval->end > cell.time.to)
                continue;
            ++intervals;
            for (const Bucket& bucket : interval->buckets)
                expected += bucket.count;
        }
        QCOMPARE(cell.intervals, intervals);
        QCOMPARE(cell.columnCount, expected);
        QVERIFY(std::abs(layout.xOf(cell.time.from) - cell.rect.left()) <= 1);
        QVERIFY(std::abs(layout.xOf(cell.time.to) - cell.rect.right()) <= 1);
        compared += intervals;
    }
    QCOMPARE(compared, static_cast<quint64>(list.size()));
    const double gap = layout.xOf(list[10'006]->end + std::chrono::seconds(2500));
    QVERIFY(!layout.cellAt({gap, layout.plotRect().center().y()}));
}

void TestHeatmapLayout::cellsSumToTheSeriesAtAnySize()
{
    QFETCH(int, intervals);
    QFETCH(QSizeF, size);
    const auto series = bimodal(intervals);
    for (const qreal ratio : {1., 1.5, 2.}) {
        HeatmapOptions options;
        options.devicePixelRatio = ratio;
        const HeatmapLayout layout = layoutOf(series, size, options);
        QVERIFY(!layout.plotRect().isEmpty());
        QVERIFY(QRectF(QPointF(0, 0), size).contains(layout.plotRect()));
        QVERIFY(layout.columnCount() <= std::ceil(layout.plotRect().width() * ratio));
        QCOMPARE(sumOfCells(layout), series->totalCount());
        quint64 columns = 0;
        for (int c = 0; c < layout.columnCount(); ++c)
            columns += layout.cell(c, 0).columnCount;
        QCOMPARE(columns, series->totalCount());
    }
}

void TestHeatmapLayout::everyPixelIsTheCellThatIsHit_data()
{
    QTest::addColumn<int>("intervals");
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<HeatmapColoring>("coloring");
    QTest::addColumn<HeatmapPalette>("palette");
    QTest::newRow("wide") << 9 << 1. << HeatmapColoring::Logarithmic << HeatmapPalette::Viridis;
    QTest::newRow("dense") << 2000 << 1. << HeatmapColoring::Linear << HeatmapPalette::Cividis;
    QTest::newRow("wide, high resolution") << 9 << 2. << HeatmapColoring::Rank << HeatmapPalette::Inferno;
    QTest::newRow("dense, odd resolution") << 2000 << 1.5 << HeatmapColoring::Column << HeatmapPalette::Magma;
    QTest::newRow("for print") << 60 << 1. << HeatmapColoring::Rank << HeatmapPalette::Print;
}

void TestHeatmapLayout::everyPixelIsTheCellThatIsHit()
{
    QFETCH(int, intervals);
    QFETCH(qreal, ratio);
    QFETCH(HeatmapColoring, coloring);
    QFETCH(HeatmapPalette, palette);
    auto series = bimodal(intervals);
    auto& list = series->intervals;
    list.erase(list.begin() + intervals / 2, list.begin() + intervals / 2 + intervals / 4); // a gap
    HeatmapOptions options;
    options.devicePixelRatio = ratio;
    options.look.coloring = coloring;
    options.look.palette = palette;
    const QSize size(400, 200);
    const HeatmapLayout layout = layoutOf(series, size, options);
    const QImage image = paint(layout, size, ratio);
    const QRgb measured = heatmapMeasuredColor(options.theme).rgb();
    // The colours, made once more from nothing but the cells.
    const auto levelOf = [](const HeatmapCell& cell) {
        return static_cast<float>(cell.count) / static_cast<float>(cell.intervals);
    };
    HeatmapColors colors(coloring);
    const auto ramp = heatmapRamp(palette, heatmapMeasuredColor(options.theme));
    std::vector<float> highs(static_cast<std::size_t>(layout.columnCount()));
    for (int c = 0; c < layout.columnCount(); ++c)
        for (int r = 0; r < layout.rowCount(); ++r) {
            float& high = highs[static_cast<std::size_t>(c)];
            high = std::max(high, levelOf(layout.cell(c, r)));
            colors.add(levelOf(layout.cell(c, r)));
        }
    colors.finish();
    const QRectF plot = layout.plotRect();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QPointF centre((x + 0.5) / ratio, (y + 0.5) / ratio);
            const auto cell = layout.cellAt(centre);
            if (!plot.contains(centre)) {
                QVERIFY(!cell);
                continue;
            }
            const QRgb pixel = image.pixel(x, y);
            if (cell && cell->count > 0) {
                QVERIFY(cell->rect.contains(centre));
                const QPoint place = *layout.placeAt(centre);
                const int index = colors.index(levelOf(*cell), highs[static_cast<std::size_t>(place.x())]);
                QVERIFY(index > 0);
                QCOMPARE(pixel, ramp[static_cast<std::size_t>(index)]);
                QCOMPARE(pixel, layout.cellColor(place.x(), place.y()));
                ++painted;
            } else if (cell) {
                QCOMPARE(pixel, measured);
            } else {
                // A gap: hatched.
                QVERIFY(pixel == options.theme.panel.rgb() || pixel == options.theme.faintText.rgb());
            }
        }
    }
    QVERIFY(painted > 1000);
    for (int c = 0; c < layout.columnCount(); ++c) {
        for (int r = 0; r < layout.rowCount(); ++r) {
            const HeatmapCell cell = layout.cell(c, r);
            const auto hit = layout.cellAt(cell.rect.center());
            QVERIFY(hit);
            QCOMPARE(hit->rect, cell.rect);
            QCOMPARE(hit->count, cell.count);
        }
    }
}

void TestHeatmapLayout::aCellHasTheTrueBounds()
{
    auto series = std::make_shared<HistogramSeries>();
    series->intervals = {interval(seconds(100), seconds(101), {{64, 128, 3}, {128, 256, 5}}),
                         interval(seconds(101), seconds(102), {{128, 256, 7}, {512, 1024, 1}})};
    const HeatmapLayout layout = layoutOf(series, {600, 300});
    const QRectF plot = layout.plotRect();
    const auto cell =
        layout.cellAt({plot.left() + plot.width() * 0.75, plot.bottom() - plot.height() * 0.375});
    QVERIFY(cell);
    QCOMPARE(cell->time, (TimeRange{seconds(101), seconds(102)}));
    QCOMPARE(cell->low, 128);
    QCOMPARE(cell->high, 256);
    QCOMPARE(cell->count, 7U);
    QCOMPARE(cell->columnCount, 8U);
    QCOMPARE(cell->totalCount, 16U);
    // 256 to 512 was never seen: measured, but no bucket to speak of.
    QVERIFY(!layout.cellAt({plot.left() + plot.width() * 0.75, plot.bottom() - plot.height() * 0.625}));
}

void TestHeatmapLayout::gapsAreEmptyAndQuietIntervalsAreNot()
{
    auto series = std::make_shared<HistogramSeries>();
    series->intervals = {interval(seconds(0), seconds(1), {{1, 2, 9}, {2, 4, 9}}),
                         interval(seconds(1), seconds(2), {}), // measured, nothing happened
                         interval(seconds(3), seconds(4), {{1, 2, 9}})};
    const QSize size(500, 200);
    const HeatmapLayout layout = layoutOf(series, size);
    QCOMPARE(layout.columnCount(), 3);
    const QImage image = paint(layout, size, 1);
    const auto at = [&](double share) {
        return QPointF(layout.plotRect().left() + layout.plotRect().width() * share,
                       layout.plotRect().top() + layout.plotRect().height() * 0.25);
    };
    QCOMPARE(image.pixel(at(0.375).toPoint()), heatmapMeasuredColor(layout.options().theme).rgb());
    QCOMPARE(layout.cellAt(at(0.375))->count, 0U);
    const QRgb gap = image.pixel(at(0.625).toPoint());
    QVERIFY(gap == layout.options().theme.panel.rgb() || gap == layout.options().theme.faintText.rgb());
    QVERIFY(layout.hasGaps());
    QVERIFY(!layout.cellAt(at(0.625)));
}

void TestHeatmapLayout::aKeyIsTakenOut()
{
    auto series = std::make_shared<HistogramSeries>();
    for (int i = 0; i < 10; ++i) {
        series->intervals.push_back(
            interval(seconds(i), seconds(i + 1), {{1, 2, 10}}, QStringLiteral("disk = vda")));
        series->intervals.push_back(
            interval(seconds(i), seconds(i + 1), {{1, 2, 1}, {2, 4, 1}}, QStringLiteral("disk = vdb")));
    }
    const HeatmapLayout all = layoutOf(series, {400, 200});
    QCOMPARE(all.columnCount(), 10); // both keys in one column
    QCOMPARE(all.visibleIntervals(), 10U);
    QCOMPARE(all.cell(0, 0).count, 11U);
    HeatmapOptions options;
    options.look.key = QStringLiteral("disk = vdb");
    const HeatmapLayout one = layoutOf(series, {400, 200}, options);
    QCOMPARE(one.cell(0, 0).count, 1U);
    QCOMPARE(one.visibleCount(), 20U);
    const auto source = histogramHeatmap(series);
    QCOMPARE(source->keys(), (QStringList{QStringLiteral("disk = vda"), QStringLiteral("disk = vdb")}));
    QCOMPARE(source->keyName(), QStringLiteral("disk"));
    QCOMPARE(source->intervalCount(), 10U);
}

void TestHeatmapLayout::valuesAreNarrowed()
{
    const auto series = bimodal(50);
    HeatmapOptions options;
    options.values = ValueRange{64, 1024};
    const HeatmapLayout layout = layoutOf(series, {400, 200}, options);
    QCOMPARE(layout.rowCount(), 4);
    quint64 expected = 0;
    for (const auto& interval : series->intervals)
        for (const Bucket& bucket : interval->buckets)
            expected += bucket.low >= 64 && bucket.high <= 1024 ? bucket.count : 0;
    QCOMPARE(sumOfCells(layout), expected);
}

void TestHeatmapLayout::extremesStayFinite_data()
{
    QTest::addColumn<std::shared_ptr<HistogramSeries>>("series");
    QTest::addColumn<quint64>("total");
    const auto row = [](const char* name, std::vector<std::shared_ptr<const HistogramInterval>> intervals,
                        quint64 total) {
        auto series = std::make_shared<HistogramSeries>();
        series->intervals = std::move(intervals);
        QTest::newRow(name) << series << total;
    };
    row("no width", {interval(seconds(5), seconds(5), {{1, 2, 3}})}, 3);
    row("no width at the end",
        {interval(seconds(1), seconds(5), {{1, 2, 3}}), interval(seconds(5), seconds(5), {{1, 2, 4}})}, 7);
    row("backwards", {interval(seconds(9), seconds(5), {{1, 2, 3}})}, 3);
    row("all of time",
        {interval(Time::min(), Time::min() + Duration(1), {{1, 2, 3}}),
         interval(Time::max() - Duration(2), Time::max() - Duration(1), {{1, 2, 3}})},
        6);
    row("open ends", {interval(seconds(1), seconds(2), {{Smallest, 0, 1}, {0, 1, 2}, {1, Largest, 3}})}, 6);
    row("everything is one bucket", {interval(seconds(1), seconds(2), {{Smallest, Largest, 5}})}, 5);
    row("the largest values",
        {interval(seconds(1), seconds(2), {{qint64{1} << 62, Largest, 1}, {Largest, Largest, 1}})}, 2);
    row("negative", {interval(seconds(1), seconds(2), {{-1024, -512, 1}, {-2, -1, 1}, {4, 8, 1}})}, 3);
    row("empty buckets", {interval(seconds(1), seconds(2), {{5, 5, 7}, {9, 3, 1}})}, 8);
    row("descending", {interval(seconds(1), seconds(2), {{8, 16, 1}, {4, 8, 1}, {1, 2, 1}})}, 3);
    row("linear",
        {interval(seconds(1), seconds(2), {{0, 100, 1}, {100, 200, 1}, {200, 300, 1}, {300, Largest, 1}})},
        4);
    std::vector<Bucket> many;
    for (int i = 0; i < 100'000; ++i)
        many.push_back({i, i + 1, 1});
    row("more rows than pixels", {interval(seconds(1), seconds(2), std::move(many))}, 100'000);
}

void TestHeatmapLayout::extremesStayFinite()
{
    QFETCH(std::shared_ptr<HistogramSeries>, series);
    QFETCH(quint64, total);
    for (const QSize size : {QSize(600, 300), QSize(120, 70), QSize(3, 2), QSize(0, 0)}) {
        const HeatmapLayout layout = layoutOf(series, size);
        if (!layout.plotRect().isEmpty())
            QCOMPARE(sumOfCells(layout), total);
        const QImage image = paint(layout, size.expandedTo({1, 1}), 1);
        QVERIFY(!image.isNull());
        for (int c = 0; c < layout.columnCount(); ++c)
            for (int r = 0; r < layout.rowCount(); ++r)
                QVERIFY(layout.plotRect().contains(layout.cell(c, r).rect));
    }
    // Counts that add up to more than fits.
    auto huge = std::make_shared<HistogramSeries>();
    huge->intervals = {interval(seconds(1), seconds(2), {{1, 2, ~quint64{0}}, {2, 4, ~quint64{0}}})};
    QCOMPARE(layoutOf(huge, {400, 200}).visibleCount(), ~quint64{0});
}

void TestHeatmapLayout::overlappingBucketsAreOneRow()
{
    auto series = std::make_shared<HistogramSeries>();
    series->intervals = {interval(seconds(0), seconds(1), {{0, 2, 1}, {2, 4, 2}, {16, 32, 4}}),
                         interval(seconds(1), seconds(2), {{1, 3, 8}})};
    const HeatmapLayout layout = layoutOf(series, {400, 200});
    QCOMPARE(layout.rowCount(), 2);
    QCOMPARE(layout.cell(0, 0).high, 4);
    QCOMPARE(layout.cell(0, 0).count, 3U);
    QCOMPARE(layout.cell(1, 0).count, 8U);
    QCOMPARE(sumOfCells(layout), 15U);
}

void TestHeatmapLayout::timeTicksAreRound()
{
    const TimeRange range{seconds(1'771'596'013), seconds(1'771'596'613)};
    const TimeTicks ticks = timeTicks(range, 8, TimeDisplay());
    QCOMPARE(ticks.step, Duration(std::chrono::minutes(2)));
    QCOMPARE(ticks.times.size(), 5U);
    for (const Time tick : ticks.times) {
        QVERIFY(range.contains(tick));
        QCOMPARE(tick.time_since_epoch() % std::chrono::minutes(2), Duration(0));
    }
    // Full hours of a wall clock that is half an hour off.
    const TimeTicks local =
        timeTicks({seconds(0), seconds(36'000)}, 10, TimeDisplay{.hostUtcOffsetSeconds = 5 * 3600 + 1800});
    QCOMPARE(local.times.front(), seconds(1800));
    QVERIFY(timeTicks({seconds(5), seconds(5)}, 8, TimeDisplay()).times.empty());
    const TimeTicks fine = timeTicks({Time(Duration(0)), Time(Duration(10))}, 6, TimeDisplay());
    QCOMPARE(fine.step, Duration(2));
}

void TestHeatmapLayout::timeTicksOfTheWholeOfTime()
{
    const TimeTicks ticks = timeTicks({}, 10, TimeDisplay{.hostUtcOffsetSeconds = 3600});
    QVERIFY(!ticks.times.empty());
    QVERIFY(ticks.times.size() <= 11);
    QVERIFY(std::is_sorted(ticks.times.begin(), ticks.times.end()));
}

void TestHeatmapLayout::valueTicksAreInUnitsOfPeople()
{
    std::vector<HeatmapRow> rows;
    for (int b = 3; b < 21; ++b)
        rows.push_back({qint64{1} << b, qint64{1} << (b + 1)});
    const ValueScale scale = ValueScale::forRows(rows);
    const double low = scale.lowPosition(rows.front());
    const double high = scale.highPosition(rows.back());
    // 8 µs to 2.1 s: 10 µs, 100 µs, 1 ms, 10 ms, 100 ms, 1 s.
    QCOMPARE(valueTicks(scale, low, high, Unit::Microseconds, 8),
             (std::vector<double>{10, 100, 1e3, 1e4, 1e5, 1e6}));
    QCOMPARE(valueTicks(scale, low, high, Unit::Microseconds, 4), (std::vector<double>{1e3, 1e6}));
    QCOMPARE(valueTicks(scale, low, high, Unit::Bytes, 3), (std::vector<double>{1024, 1048576}));
    for (const HeatmapRow& row : rows)
        QVERIFY(qFuzzyCompare(scale.value(scale.position(static_cast<double>(row.low))),
                              static_cast<double>(row.low)));
    // Octaves have one height, the one that holds 0 too.
    const std::vector<HeatmapRow> zero{{0, 2}, {2, 4}, {4, 8}};
    const ValueScale withZero = ValueScale::forRows(zero);
    QCOMPARE(withZero.position(2) - withZero.position(0), withZero.position(4) - withZero.position(2));
    // Buckets of one width keep one height.
    const std::vector<HeatmapRow> linear{{0, 50}, {50, 100}, {100, 150}, {150, Largest}};
    QVERIFY(ValueScale::forRows(linear).isLinear());
    QCOMPARE(ValueScale::forRows(linear).highPosition(linear.back()), 200.);
}

/// What a picture is as SVG.
QByteArray svgOf(const Picture& picture, QSize size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    QPainter painter(&generator);
    PictureStyle style;
    style.font.setPixelSize(13);
    picture.paint(painter, QRectF(QPointF(0, 0), size), style);
    painter.end();
    return buffer.data();
}

void TestHeatmapLayout::thePictureIsTheOneLayout()
{
    // Cells as an SVG holds them are those that the layout tells, at the place it tells.
    quint64 total = 0;
    const auto source = histogramHeatmap(runqlat(&total));
    HeatmapOptions options;
    options.look.percentiles.clear();
    const QSize size(900, 420);
    const QByteArray svg = svgOf(heatmapPicture(source, options), size);
    options.font.setPixelSize(13);
    const HeatmapSheet sheet(source.get(), options, QRectF(QPointF(0, 0), size), {});
    const HeatmapLayout& layout = sheet.first();
    static const QRegularExpression element(
        QStringLiteral("<image x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"([\\d.]+)\" "
                       "height=\"([\\d.]+)\"[^>]*base64,([^\"]*)\""));
    const QRegularExpressionMatch match = element.match(QString::fromUtf8(svg));
    QVERIFY(match.hasMatch());
    const QRectF rect(match.captured(1).toDouble(), match.captured(2).toDouble(),
                      match.captured(3).toDouble(), match.captured(4).toDouble());
    QCOMPARE(rect, layout.plotRect());
    const QImage image = QImage::fromData(QByteArray::fromBase64(match.captured(5).toLatin1()));
    QVERIFY(!image.isNull());
    for (int c = 0; c < layout.columnCount(); ++c) {
        for (int r = 0; r < layout.rowCount(); ++r) {
            const HeatmapCell cell = layout.cell(c, r);
            const QPointF middle = cell.rect.center() - layout.plotRect().topLeft();
            QCOMPARE(image.pixel(middle.toPoint()), layout.cellColor(c, r));
            QCOMPARE(layout.cellAt(cell.rect.center())->count, cell.count);
        }
    }
}

void TestHeatmapLayout::exportIsPlainText()
{
    // Hostile keys are shown in the header and over the small multiples.
    auto series = std::make_shared<HistogramSeries>();
    for (const auto& key :
         {QStringLiteral("disk = \x1b[31m<i>"), QStringLiteral("<script>alert(1)</script> & co")})
        series->intervals.push_back(interval(seconds(0), seconds(1), {{1, 2, 9}, {2, 4, 9}}, key));
    const auto source = histogramHeatmap(series);
    HeatmapOptions options;
    options.look.key = source->keys().constLast();
    QByteArray svg = svgOf(heatmapPicture(source, options), {800, 400});
    QVERIFY(svg.contains("&lt;script&gt;alert(1)") && svg.contains("&amp; co"));
    QVERIFY(!svg.contains("<script") && svg.contains("<image"));
    options.look.key.reset();
    options.look.multiples = true;
    svg = svgOf(heatmapPicture(source, options), {800, 400});
    QVERIFY(svg.contains("&lt;script&gt;alert(1)") && svg.contains("^[[31m&lt;i&gt;"));
    QVERIFY(!svg.contains("<script") && !svg.contains("<i>") && !svg.contains('\x1b'));
    QCOMPARE(svg.count("<image"), 2);
}

void TestHeatmapLayout::anEmptySeriesPaints()
{
    QVERIFY(!heatmapPicture(nullptr, {}).paint);
    const auto series = std::make_shared<HistogramSeries>();
    const Picture picture = heatmapPicture(histogramHeatmap(series), {});
    QVERIFY(svgOf(picture, {300, 200}).contains("No histogram"));
    QVERIFY(!layoutOf(series, {300, 200}).cellAt({150, 100}));
}

void TestHeatmapLayout::lossesAreTicksOverTheirColumns()
{
    auto series = std::make_shared<HistogramSeries>();
    for (const int start : {0, 1, 2, 6, 7})
        series->intervals.push_back(interval(seconds(start), seconds(start + 1), {{8, 16, 4}}));
    HeatmapOptions options;
    // Twice in the second column, in the gap, and just after the end, as tools tell of it.
    const Time half = seconds(1) + std::chrono::milliseconds(500);
    options.losses = {{seconds(9), 7}, {half, 3}, {seconds(4), 5}, {half, 30}};
    const HeatmapLayout layout = layoutOf(series, {640, 240}, options);
    QCOMPARE(layout.columnCount(), 5);
    const auto lostIn = [&](int column) { return layout.cell(column, 0).lost; };
    QCOMPARE(lostIn(0), 0u);
    QCOMPARE(lostIn(1), 33u);
    QCOMPARE(lostIn(4), 7u);
    const double top = layout.plotRect().top() - 2; // where the ticks are
    const QRectF second = layout.cell(1, 0).rect;
    QCOMPARE(layout.lossAt({second.center().x(), top}), std::optional(LossMark{half, 33}));
    QCOMPARE(layout.lossAt({layout.xOf(seconds(4)), top}), std::optional(LossMark{seconds(4), 5}));
    QVERIFY(!layout.lossAt({layout.cell(0, 0).rect.center().x(), top}));
    QVERIFY(!layout.lossAt(second.center()));
    // What is told is what is drawn.
    const QImage image = paint(layout, {640, 240}, 1);
    for (int x = 0; x < image.width(); ++x) {
        const bool red = image.pixelColor(x, static_cast<int>(top)) == options.theme.error;
        const bool told = layout.lossAt({x + 0.5, top}).has_value();
        QVERIFY2(told || !red, qPrintable(QString::number(x)));
    }
    QCOMPARE(image.pixelColor(static_cast<int>(second.center().x()), static_cast<int>(top)),
             options.theme.error);
    // Zoomed to the first second, no other loss is drawn at its edge.
    options.visible = {seconds(0), seconds(1)};
    const HeatmapLayout zoomed = layoutOf(series, {640, 240}, options);
    QCOMPARE(zoomed.cell(0, 0).lost, 0u);
    QVERIFY(!zoomed.lossAt({zoomed.plotRect().right() - 1, zoomed.plotRect().top() - 2}));
}

QTEST_MAIN(TestHeatmapLayout)
#include "tst_heatmaplayout.moc"

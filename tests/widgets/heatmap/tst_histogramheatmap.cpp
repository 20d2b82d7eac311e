// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatmapdata.h"
#include "widgets/heatmap/heatmapsource.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace bee;
using namespace bee::test;

class TestHistogramHeatmap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void histogramsAreCountedWhereTheyAre_data();
    void histogramsAreCountedWhereTheyAre();
    void histogramPercentilesAreBands();
    void aGrownSeriesIsLikeANewOne();
};

void TestHistogramHeatmap::histogramsAreCountedWhereTheyAre_data()
{
    QTest::addColumn<int>("intervals");
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("width");
    QTest::newRow("few") << 9 << 1 << 300;
    QTest::newRow("a pixel each") << 300 << 1 << 300;
    QTest::newRow("many in a pixel") << 9000 << 1 << 70;
    QTest::newRow("several keys") << 9000 << 5 << 70;
    QTest::newRow("several keys, few") << 40 << 3 << 300;
}

void TestHistogramHeatmap::histogramsAreCountedWhereTheyAre()
{
    QFETCH(int, intervals);
    QFETCH(int, keys);
    QFETCH(int, width);
    auto series = std::make_shared<HistogramSeries>();
    std::mt19937_64 random(2);
    for (int i = 0; i < intervals; ++i) {
        const int at = i / keys;
        if (at % 97 == 40) // a gap
            continue;
        std::vector<Bucket> buckets;
        for (int b = 0; b < 20; ++b)
            if (random() % 3 == 0)
                buckets.push_back({b == 0 ? 0 : qint64{1} << b, qint64{1} << (b + 1), random() % 1000});
        series->intervals.push_back(
            interval(seconds(1000 + at), seconds(1001 + at), std::move(buckets),
                     keys > 1 ? QStringLiteral("disk = vd%1").arg(i % keys) : QString()));
    }
    const auto source = histogramHeatmap(series);
    QCOMPARE(source->totalCount(), series->totalCount());
    QCOMPARE(source->keys().size(), keys > 1 ? keys : 0);
    for (int round = 0; round < 30; ++round) {
        HeatmapRequest request;
        request.width = width;
        request.height = 20 + static_cast<int>(random() % 300);
        if (round % 3 > 0) {
            request.time.from =
                seconds(1000 + static_cast<qint64>(random() % static_cast<quint64>(intervals)));
            request.time.to =
                request.time.from + std::chrono::seconds(1 + random() % static_cast<quint64>(intervals));
        }
        if (keys > 1 && round % 2 == 0)
            request.key = source->keys().at(round % keys);
        const HeatmapGrid grid = source->bin(request);
        QVERIFY(round > 0 || grid.total > 0);
        quint64 total = 0;
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            for (std::size_t r = 0; r < grid.rows.size(); ++r) {
                quint64 expected = 0;
                for (const auto& in : series->intervals) {
                    if (in->start < grid.columns[c].time.from || in->end > grid.columns[c].time.to ||
                        (request.key && in->key != *request.key))
                        continue;
                    for (const Bucket& bucket : in->buckets)
                        if (bucket.low >= grid.rows[r].low && bucket.high <= grid.rows[r].high)
                            expected += bucket.count;
                }
                QCOMPARE(grid.counts[c * grid.rows.size() + r], expected);
                total += expected;
            }
        }
        QCOMPARE(grid.total, total);
    }
}

void TestHistogramHeatmap::histogramPercentilesAreBands()
{
    auto series = std::make_shared<HistogramSeries>();
    series->intervals = {
        interval(seconds(1), seconds(2),
                 {{0, 2, 50}, {2, 4, 45}, {4, 8, 4}, {8, std::numeric_limits<qint64>::max(), 1}}),
        interval(seconds(2), seconds(3), {}),
        interval(seconds(3), seconds(4), {{4, 8, 1}}),
    };
    const auto source = histogramHeatmap(series);
    HeatmapRequest request;
    request.width = 300;
    request.height = 90;
    request.values = ValueRange{0, 4}; // what is in sight does not change what was measured
    const HeatmapGrid grid = source->bin(request);
    QCOMPARE(grid.columns.size(), std::size_t(3));
    const std::vector<double> shares{0.5, 0.95, 0.99, 0.999};
    const auto percentiles = source->percentiles(grid, request, shares, {});
    QVERIFY(!percentiles.exact);
    const auto band = [&](std::size_t column, std::size_t share) {
        return percentiles.bands[column * 4 + share];
    };
    QCOMPARE(band(0, 0).low, 0.);
    QCOMPARE(band(0, 0).high, 2.);
    QCOMPARE(band(0, 1).low, 2.);
    QCOMPARE(band(0, 1).high, 4.);
    QCOMPARE(band(0, 2).low, 4.);
    QCOMPARE(band(0, 3).low, 8.);
    QVERIFY(std::isinf(band(0, 3).high));
    QVERIFY(std::isnan(band(1, 0).low));
    QCOMPARE(band(2, 0).low, 4.);
    QCOMPARE(band(2, 3).high, 8.);
}

void TestHistogramHeatmap::aGrownSeriesIsLikeANewOne()
{
    std::mt19937_64 random(4);
    auto series = std::make_shared<HistogramSeries>();
    std::shared_ptr<const HeatmapSource> source;
    HeatmapRequest request;
    request.width = 120;
    request.height = 80;
    for (int round = 0; round < 40; ++round) {
        auto next = std::make_shared<HistogramSeries>(*series);
        for (quint64 i = random() % 90; i > 0; --i) {
            const qint64 at = 1000 + static_cast<qint64>(next->intervals.size() / 2);
            const int b = static_cast<int>(random() % static_cast<quint64>(1 + round)) % 30;
            // From some time on another key, and other buckets that span the first ones.
            next->intervals.push_back(interval(
                seconds(at), seconds(at + 1),
                {{qint64{1} << b, qint64{1} << (b + (round > 20 ? 2 : 1)), random() % 50}},
                round > 5 && next->intervals.size() % 2 == 0 ? QStringLiteral("b") : QStringLiteral("a")));
        }
        series = next;
        source = histogramHeatmap(series, source);
        const auto fresh = histogramHeatmap(series);
        QCOMPARE(source->totalCount(), series->totalCount());
        QCOMPARE(source->keys(), fresh->keys());
        for (const auto& key : {std::optional<QString>(), std::optional<QString>(QStringLiteral("a"))}) {
            request.key = key;
            const HeatmapGrid a = source->bin(request);
            const HeatmapGrid b = fresh->bin(request);
            QCOMPARE(a.counts, b.counts);
            QCOMPARE(a.intervals, b.intervals);
            QVERIFY(key || a.total == series->totalCount());
        }
    }
}

QTEST_GUILESS_MAIN(TestHistogramHeatmap)
#include "tst_histogramheatmap.moc"

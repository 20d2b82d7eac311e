// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmappalette.h"
#include "widgets/theme/theme.h"

#include <QTest>

#include <random>

using namespace bee;

class TestHeatmapPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void palettesAreThePublishedOnes();
    void lightnessTellsTheOrder_data();
    void lightnessTellsTheOrder();
    void fewIsSeenOnEachTheme();
    void moreIsFurtherAlong_data();
    void moreIsFurtherAlong();
    void ranksAreEven();
    void legendAndCellsAgree();
};

void TestHeatmapPalette::palettesAreThePublishedOnes()
{
    // First, middle and last colour of matplotlib's tables.
    const auto is = [](HeatmapPalette palette, QRgb first, QRgb middle, QRgb last) {
        const auto& colors = heatmapPalette(palette);
        const auto near = [](QRgb a, QRgb b) {
            return std::abs(qRed(a) - qRed(b)) <= 4 && std::abs(qGreen(a) - qGreen(b)) <= 4 &&
                   std::abs(qBlue(a) - qBlue(b)) <= 4;
        };
        return near(colors[0], first) && near(colors[128], middle) && near(colors[255], last);
    };
    QVERIFY(is(HeatmapPalette::Viridis, 0x440154, 0x21918c, 0xfde725));
    QVERIFY(is(HeatmapPalette::Cividis, 0x00224e, 0x7d7c78, 0xfee838));
    QVERIFY(is(HeatmapPalette::Inferno, 0x000004, 0xbc3754, 0xfcffa4));
    QVERIFY(is(HeatmapPalette::Magma, 0x000004, 0xb73779, 0xfcfdbf));
}

void TestHeatmapPalette::lightnessTellsTheOrder_data()
{
    QTest::addColumn<HeatmapPalette>("palette");
    QTest::newRow("viridis") << HeatmapPalette::Viridis;
    QTest::newRow("cividis") << HeatmapPalette::Cividis;
    QTest::newRow("inferno") << HeatmapPalette::Inferno;
    QTest::newRow("magma") << HeatmapPalette::Magma;
    QTest::newRow("print") << HeatmapPalette::Print;
}

void TestHeatmapPalette::lightnessTellsTheOrder()
{
    QFETCH(HeatmapPalette, palette);
    // Printed in grey, an order is left: dark to light, for print light to dark, in steps that are seen.
    const bool rises = palette != HeatmapPalette::Print;
    const auto& colors = heatmapPalette(palette);
    int last = qGray(colors[0]);
    for (std::size_t i = 16; i < colors.size(); i += 16) {
        const int grey = qGray(colors[i]);
        QVERIFY2(rises ? grey >= last + 2 : grey <= last - 6, qPrintable(QString::number(i)));
        last = grey;
    }
}

void TestHeatmapPalette::fewIsSeenOnEachTheme()
{
    for (const bool dark : {false, true}) {
        const QColor behind = themeFor(dark).panel;
        for (int palette = 0; palette < heatmapPaletteCount; ++palette) {
            const auto ramp = heatmapRamp(static_cast<HeatmapPalette>(palette), behind);
            QVERIFY(contrastRatio(QColor(ramp[1]), behind) >= 1.5);
            QCOMPARE(ramp[255], heatmapPalette(static_cast<HeatmapPalette>(palette))[255]);
        }
    }
}

void TestHeatmapPalette::moreIsFurtherAlong_data()
{
    QTest::addColumn<HeatmapColoring>("coloring");
    QTest::newRow("linear") << HeatmapColoring::Linear;
    QTest::newRow("logarithmic") << HeatmapColoring::Logarithmic;
    QTest::newRow("rank") << HeatmapColoring::Rank;
    QTest::newRow("column") << HeatmapColoring::Column;
}

void TestHeatmapPalette::moreIsFurtherAlong()
{
    QFETCH(HeatmapColoring, coloring);
    std::mt19937 random(7);
    std::vector<float> levels;
    for (int i = 0; i < 2000; ++i)
        levels.push_back(std::exp(std::uniform_real_distribution<float>(-3, 25)(random)));
    std::sort(levels.begin(), levels.end());
    for (const bool fromZero : {true, false}) {
        HeatmapColors colors(coloring, fromZero);
        for (const float level : levels)
            colors.add(level);
        colors.add(0);
        colors.finish();
        QCOMPARE(colors.index(0, levels.back()), 0);
        int last = 1;
        for (const float level : levels) {
            const int index = colors.index(level, levels.back());
            QVERIFY(index >= last && index <= 255);
            last = index;
        }
        QCOMPARE(last, 255);
    }
    // Nothing at all, and all the same.
    HeatmapColors none(coloring);
    none.finish();
    QVERIFY(none.isEmpty());
    QCOMPARE(none.index(0, 0), 0);
    HeatmapColors same(coloring);
    same.add(3);
    same.add(3);
    same.finish();
    QCOMPARE(same.index(3, 3), 255);
}

void TestHeatmapPalette::ranksAreEven()
{
    HeatmapColors colors(HeatmapColoring::Rank);
    for (int i = 0; i < 20; ++i)
        colors.add(std::exp2(static_cast<float>(i)));
    colors.finish();
    for (int i = 1; i < 20; ++i)
        QVERIFY(std::abs(colors.index(std::exp2(static_cast<float>(i)), 0) - i * 255 / 19) <= 1);
}

void TestHeatmapPalette::legendAndCellsAgree()
{
    for (const HeatmapColoring coloring :
         {HeatmapColoring::Linear, HeatmapColoring::Logarithmic, HeatmapColoring::Rank}) {
        HeatmapColors colors(coloring);
        for (int i = 1; i <= 1000; ++i)
            colors.add(static_cast<float>(i) * 7);
        colors.finish();
        for (const double share : {0.4, 0.5, 0.9, 1.}) {
            const int index = colors.index(static_cast<float>(colors.levelAt(share)), 0);
            QVERIFY(std::abs(index - share * 255) <= 2);
        }
    }
}

QTEST_GUILESS_MAIN(TestHeatmapPalette)
#include "tst_heatmappalette.moc"

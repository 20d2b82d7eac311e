// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamecard.h"
#include "widgets/flamegraph/flamediff.h"
#include "widgets/flamegraph/flamepicture.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace bee;
using namespace bee::test;

namespace {

std::shared_ptr<const FlameLayout> layoutOf(const QByteArray& folded, Unit unit = Unit::Samples)
{
    auto profile = profileOf(folded);
    profile->setUnit(unit);
    return std::make_shared<const FlameLayout>(profile);
}

const std::initializer_list<FlameKind> allKinds = {
    FlameKind::All,     FlameKind::Process, FlameKind::Thread, FlameKind::User,    FlameKind::Kernel,
    FlameKind::Library, FlameKind::Inlined, FlameKind::Jit,    FlameKind::Unknown, FlameKind::Missed};

const QByteArray Small = "p;a;b 40\np;a;c 20\np;x 30\nq;[unknown] 10\n";

} // namespace

class TestFlamePaint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutOnEveryFill();
    void kindsAreToldApart();
    void coloursFollowWhatIsCounted();
    void aDifferenceIsRedOrBlue();
    void whatIsPaintedIsWhatIsHit_data();
    void whatIsPaintedIsWhatIsHit();
    void aPictureHasTheBarsOfTheView();
    void aFlameChartHasTimes();
    void aCardTellsAllAndRunsNothing();
};

void TestFlamePaint::textStandsOutOnEveryFill()
{
    for (const bool dark : {false, true}) {
        const Theme& theme = themeFor(dark);
        for (const FlameColoring coloring : {FlameColoring::Kind, FlameColoring::Name, FlameColoring::OffCpu})
            for (const FlameKind kind : allKinds)
                for (int i = 0; i < 300; ++i)
                    for (const bool muted : {false, true}) {
                        const std::string name = std::to_string(i);
                        const QColor fill = flameColor(kind, name, theme, muted, coloring);
                        QVERIFY2(contrastRatio(flameTextColor(fill, theme), fill) >= 4.5,
                                 qPrintable(fill.name()));
                    }
        for (int i = -100; i <= 100; ++i) {
            const QColor fill = flameDifferenceColor(i / 100., theme);
            QVERIFY2(contrastRatio(flameTextColor(fill, theme), fill) >= 4.5, qPrintable(fill.name()));
        }
        QVERIFY(contrastRatio(flameTextColor(flameMatchColor(), theme), flameMatchColor()) >= 4.5);
    }
}

void TestFlamePaint::kindsAreToldApart()
{
    const Theme& theme = themeFor(false);
    const std::initializer_list<FlameKind> colored = {FlameKind::User, FlameKind::Kernel, FlameKind::Library,
                                                      FlameKind::Inlined, FlameKind::Jit};
    for (const FlameKind a : colored)
        for (const FlameKind b : colored)
            for (int i = 0; a < b && i < 100; ++i) {
                const QColor first = flameColor(a, std::to_string(i), theme);
                const QColor second = flameColor(b, std::to_string(1000 + i), theme);
                const int hues = std::abs(first.hslHue() - second.hslHue());
                QVERIFY2(std::min(hues, 360 - hues) >= 10,
                         qPrintable(first.name() + QLatin1Char(' ') + second.name()));
            }
}

void TestFlamePaint::coloursFollowWhatIsCounted()
{
    const auto samples = layoutOf(Small);
    const auto waits = layoutOf(Small, Unit::Microseconds);
    QCOMPARE(effectiveColoring(*samples, FlameColoring::Automatic), FlameColoring::Kind);
    QCOMPARE(effectiveColoring(*waits, FlameColoring::Automatic), FlameColoring::OffCpu);
    QCOMPARE(effectiveColoring(*waits, FlameColoring::Name), FlameColoring::Name);
    // There is nothing to compare with.
    QCOMPARE(effectiveColoring(*samples, FlameColoring::Difference), FlameColoring::Kind);
    for (const auto& layout : {samples, waits}) {
        const auto legend = flameLegend(*layout, {}, themeFor(false));
        QVERIFY(legend.size() >= 2);
        for (const FlameLegendEntry& entry : legend)
            QVERIFY(!entry.text.isEmpty());
    }
}

void TestFlamePaint::aDifferenceIsRedOrBlue()
{
    const auto now = profileOf("p;more 30\np;less 10\np;same 20\np;fresh 5\n");
    const auto then = profileOf("p;more 10\np;less 30\np;same 20\np;gone 5\n");
    const auto difference = FlameDifference::between(now, {}, then, {});
    QVERIFY(difference.hasValue());
    const auto layout = difference.value().present;
    const FlamePalette palette(layout, {}, themeFor(false));
    QCOMPARE(palette.coloring(), FlameColoring::Difference);
    const auto fill = [&](const char* name) {
        const std::vector<std::string> path{"p", name};
        return QColor(palette.fill(*layout->findPath(path)));
    };
    QVERIFY(fill("more").red() > fill("more").blue() + 40);
    QVERIFY(fill("fresh").red() > fill("more").red() - 40 && fill("fresh").blue() < fill("more").blue());
    QVERIFY(fill("less").blue() > fill("less").red() + 40);
    QVERIFY(std::abs(fill("same").red() - fill("same").blue()) < 10);
    const FlamePictureOptions options{.elided = difference.value().elided,
                                      .baselineLabel = QStringLiteral("before")};
    const Picture picture = flamePicture(layout, {}, options);
    QVERIFY(picture.notes.join(QLatin1Char(' ')).contains(QStringLiteral("before")));
    const FlamePictureParts parts = flamePictureParts(*layout, {}, options, {0, 0, 900, 300}, {});
    QVERIFY(!parts.elided.area.isEmpty());
    QVERIFY(parts.elided.area.left() > parts.graph.area.right());
}

void TestFlamePaint::whatIsPaintedIsWhatIsHit_data()
{
    QTest::addColumn<bool>("icicle");
    QTest::addColumn<double>("scroll");
    QTest::newRow("flame") << false << 0.;
    QTest::newRow("flame, scrolled") << false << 45.;
    QTest::newRow("icicle") << true << 0.;
    QTest::newRow("icicle, scrolled") << true << 45.;
}

void TestFlamePaint::whatIsPaintedIsWhatIsHit()
{
    QFETCH(bool, icicle);
    QFETCH(double, scroll);
    const auto layout = layoutOf(captureText());
    FlameViewport viewport;
    viewport.area = QRectF(10, 20, 700, 200);
    viewport.scroll = scroll;
    viewport.icicle = icicle;
    QImage image(720, 240, QImage::Format_RGB32);
    image.fill(themeFor(false).panel);
    QPainter painter(&image);
    const FlamePalette palette(layout, {FlameColoring::Automatic, icicle}, themeFor(false));
    FlameStyle style; // a font that fits no row: fills only
    style.font.setPixelSize(60);
    paintFlames(painter, palette, viewport, style);
    painter.end();
    const auto bars = flameBars(*layout, viewport);
    QVERIFY(bars.size() > 30);
    for (const FlameBar& bar : bars) {
        const QPointF centre = bar.rect.center();
        if (!viewport.area.adjusted(1, 1, -1, -1).contains(centre))
            continue;
        const auto hit = flameFrameAt(*layout, viewport, centre);
        QVERIFY(hit);
        QVERIFY(*hit >= bar.frame && *hit <= bar.last);
        if (bar.frame == bar.last && bar.rect.width() >= 3)
            QCOMPARE(image.pixel(centre.toPoint()), palette.fill(bar.frame));
    }
    // The root is at the edge it belongs to.
    if (scroll <= 0) {
        const QRectF root = flameFrameRect(*layout, viewport, 0);
        QCOMPARE(icicle ? root.top() : root.bottom(), icicle ? viewport.area.top() : viewport.area.bottom());
    }
}

void TestFlamePaint::aPictureHasTheBarsOfTheView()
{
    const auto layout = layoutOf(captureText());
    for (const bool icicle : {false, true}) {
        const FlameLook look{FlameColoring::Kind, icicle};
        PictureStyle style;
        style.font.setPixelSize(12);
        const Picture picture = flamePicture(layout, look);
        const double height = picture.heightFor(800, style);
        const QRectF rect(0, 0, 800, height);
        QImage image(800, static_cast<int>(height), QImage::Format_RGB32);
        image.fill(style.theme.panel);
        QPainter painter(&image);
        picture.paint(painter, rect, style);
        painter.end();
        const FlamePictureParts parts = flamePictureParts(*layout, look, {}, rect, style);
        QCOMPARE(parts.graph.rowHeight, flameRowHeight(style.font));
        const FlamePalette palette(layout, look, style.theme);
        int checked = 0;
        for (const FlameBar& bar : flameBars(*layout, parts.graph))
            if (bar.frame == bar.last && bar.rect.width() >= 6 && ++checked)
                QCOMPARE(image.pixel(QPointF(bar.rect.left() + 2, bar.rect.center().y()).toPoint()),
                         palette.fill(bar.frame));
        QVERIFY(checked > 20);
    }
}

void TestFlamePaint::aFlameChartHasTimes()
{
    auto profile = std::make_shared<StackProfile>();
    const auto at = [](int second) { return Time(std::chrono::seconds(second)); };
    for (int i = 0; i < 10; ++i)
        addFolded(*profile, i % 2 == 0 ? "p;a 3\n" : "p;b 5\n", {at(i), at(i + 1)});
    FlameShape shape;
    shape.order = FlameOrder::Chronological;
    const auto layout = std::make_shared<const FlameLayout>(profile, shape);
    QVERIFY(flameAxisHeight(*layout, {}) > 0);
    QCOMPARE(flameAxisHeight(*layoutOf(Small), {}), 0.);
    FlameViewport viewport;
    viewport.area = QRectF(0, 0, 600, 100);
    QImage image(600, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintFlameAxis(painter, {0, 0, 600, 30}, *layout, viewport, {TimeDisplay::Mode::Utc}, themeFor(false));
    painter.end();
    int marks = 0;
    for (int x = 0; x < image.width(); ++x)
        marks += image.pixelColor(x, 4) != QColor(Qt::white) ? 1 : 0;
    QVERIFY(marks >= 2);
}

void TestFlamePaint::aCardTellsAllAndRunsNothing()
{
    const auto layout = layoutOf("<b>p</b>;<img src=x>;\"&amp; 30\n<b>p</b>;_ZN3foo3barEv 10\n");
    for (std::size_t frame = 0; frame < layout->frames().size(); ++frame) {
        const QString card = flameCard(*layout, frame, {0, 49, true, QStringLiteral("<i>base</i>")});
        QVERIFY(!card.contains(QStringLiteral("<img")));
        QVERIFY(!card.contains(QStringLiteral("<b>p</b>")));
        QVERIFY(!card.contains(QStringLiteral("<i>")));
    }
    const std::vector<std::string> path{"<b>p</b>", "_ZN3foo3barEv"};
    const auto frame = layout->findPath(path);
    QVERIFY(frame);
    const QString card = flameCard(*layout, *frame, {1, 49, true, {}});
    for (const char* part : {"foo::bar", "_ZN3foo3barEv", "10 samples", "25 %", "49 Hz", "204 ms"})
        QVERIFY2(card.contains(QLatin1String(part)), qPrintable(card));
}

QTEST_MAIN(TestFlamePaint)
#include "tst_flamepaint.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamepicture.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>
#include <QSvgGenerator>
#include <QTest>

#include <cmath>
#include <set>

using namespace bee;
using namespace bee::test;

namespace {

FlameViewport viewportOf(const FlameLayout& layout, double width, double rowHeight = 16)
{
    FlameViewport viewport;
    viewport.rowHeight = rowHeight;
    viewport.area = QRectF(10, 5, width, rowHeight * std::max(1, layout.depthCount()));
    return viewport;
}

std::size_t frameOf(const FlameLayout& layout, std::initializer_list<std::string> path)
{
    const std::vector<std::string> names(path);
    return layout.findPath(names).value_or(SIZE_MAX);
}

/// Many paths that share their beginnings, some counts of 1 beside one of a billion.
QByteArray randomFolded(int lines)
{
    QRandomGenerator random(7);
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        text += "proc" + QByteArray::number(random.bounded(4));
        const int depth = random.bounded(1, 14);
        for (int d = 0; d < depth; ++d)
            text += ";f" + QByteArray::number(random.bounded(d < 4 ? 3 : 60));
        text += ' ' + QByteArray::number(i == 0 ? 1'000'000'000 : random.bounded(1, 2000)) + '\n';
    }
    return text;
}

/// The picture as another program reads it.
QByteArray svgOf(FlameLayout layout, const FlamePictureOptions& options = {})
{
    const Picture picture = flamePicture(std::make_shared<const FlameLayout>(std::move(layout)), {}, options);
    if (!picture.paint)
        return {};
    PictureStyle style;
    style.font.setPixelSize(12);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSizeF size(1000, picture.heightFor(1000, style));
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter(&generator);
    picture.paint(painter, QRectF(QPointF(), size), style);
    painter.end();
    return buffer.data();
}

} // namespace

class TestFlameLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widthsAreTheSumsOfTheText_data();
    void widthsAreTheSumsOfTheText();
    void framesAreSortedAndNested();
    void childrenAreInOrder();
    void onlySlicesInTheRangeCount();
    void whatIsDrawnIsHit_data();
    void whatIsDrawnIsHit();
    void runsUnderAPixelAreOneBar();
    void theFocusFillsTheWidth();
    void aDeepZoomIsSharp();
    void aScrolledViewDrawsOnlyItsRows();
    void searchCountsNothingTwice();
    void searchByExpression();
    void lossesAreKnown();
    void textIsReadableOnEveryFrame();
    void hostileCountsAndDepths();
    void stopsWhenTold();
    void hostileNamesAreEscapedInSvg();
    void exportShowsNamesAndWhatWasSearched();
    void anEmptyProfilePaints();
};

void TestFlameLayout::widthsAreTheSumsOfTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("capture") << captureText();
    QTest::newRow("random") << randomFolded(3000);
}

void TestFlameLayout::widthsAreTheSumsOfTheText()
{
    QFETCH(QByteArray, text);
    const std::map<std::string, quint64> expected = prefixSums(text);
    QVERIFY(expected.size() > 100);
    const FlameLayout layout(profileOf(text));
    QCOMPARE(layout.frames().size(), expected.size());
    QCOMPARE(layout.total(), expected.at(""));
    for (std::size_t i = 0; i < layout.frames().size(); ++i) {
        std::string path;
        for (const std::string& name : layout.pathOf(i))
            path += (path.empty() ? "" : ";") + name;
        const auto found = expected.find(path);
        QVERIFY2(found != expected.end(), path.c_str());
        QCOMPARE(layout.frames()[i].total, found->second);
        QVERIFY(qFuzzyCompare(layout.width(i) * static_cast<double>(layout.total()),
                              static_cast<double>(found->second)));
    }
}

void TestFlameLayout::framesAreSortedAndNested()
{
    const FlameLayout layout(profileOf(randomFolded(2000)));
    const auto& frames = layout.frames();
    QCOMPARE(layout.rowBegin(layout.depthCount()), frames.size());
    std::vector<quint64> children(frames.size());
    for (int depth = 0; depth < layout.depthCount(); ++depth) {
        quint64 end = 0;
        for (std::size_t i = layout.rowBegin(depth); i < layout.rowBegin(depth + 1); ++i) {
            QCOMPARE(layout.depthOf(i), depth);
            QVERIFY(frames[i].start >= end);
            end = frames[i].start + frames[i].total;
            const FlameFrame& parent = frames[frames[i].parent];
            QVERIFY(frames[i].start >= parent.start && end <= parent.start + parent.total);
            if (i > 0) {
                QCOMPARE(layout.depthOf(frames[i].parent), depth - 1);
                children[frames[i].parent] += frames[i].total;
            }
            const auto hit = layout.frameAt(depth, frames[i].start + frames[i].total / 2);
            QCOMPARE(hit.value_or(SIZE_MAX), i);
        }
    }
    for (std::size_t i = 0; i < frames.size(); ++i)
        QCOMPARE(children[i] + frames[i].self, frames[i].total);
}

void TestFlameLayout::childrenAreInOrder()
{
    const auto profile = profileOf("p;b 1\np;a 5\np;c 9\n");
    const auto names = [](const FlameLayout& layout) {
        std::string text;
        for (std::size_t i = layout.rowBegin(2); i < layout.rowBegin(3); ++i)
            text += layout.name(i);
        return text;
    };
    QCOMPARE(names(FlameLayout(profile)), std::string("abc"));
    QCOMPARE(names(FlameLayout(profile, {}, FlameOrder::Count)), std::string("cab"));
}

void TestFlameLayout::onlySlicesInTheRangeCount()
{
    StackProfile profile;
    const auto at = [](int second) { return Time(std::chrono::seconds(second)); };
    for (int i = 0; i < 10; ++i)
        addFolded(profile, "p;a;b " + QByteArray::number(1 << i) + "\n", {at(i), at(i + 1)});
    const auto shared = std::make_shared<const StackProfile>(profile);
    QCOMPARE(FlameLayout(shared).total(), 1023U);
    QCOMPARE(FlameLayout(shared, {at(3), at(5)}).total(), 8U + 16U);
    // A slice that only overlaps counts whole: it cannot be divided.
    QCOMPARE(FlameLayout(shared, {at(3) + std::chrono::milliseconds(500), at(4)}).total(), 8U);
    QVERIFY(FlameLayout(shared, {at(20), at(30)}).isEmpty());
    for (const TimeRange range : {TimeRange{at(3), at(5)}, TimeRange{at(0), at(1)}, TimeRange{}}) {
        const auto expected = prefixSums(QByteArray::fromStdString(shared->toFolded(range)));
        QCOMPARE(FlameLayout(shared, {range}).total(), expected.at(""));
    }
}

void TestFlameLayout::whatIsDrawnIsHit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("zoomed");
    QTest::newRow("capture") << captureText() << 900. << false;
    QTest::newRow("capture, zoomed") << captureText() << 900. << true;
    QTest::newRow("dense") << randomFolded(4000) << 333.3 << false;
    QTest::newRow("dense, zoomed") << randomFolded(4000) << 777. << true;
    QTest::newRow("narrow") << randomFolded(4000) << 20. << false;
}

void TestFlameLayout::whatIsDrawnIsHit()
{
    QFETCH(QByteArray, text);
    QFETCH(double, width);
    QFETCH(bool, zoomed);
    const FlameLayout layout(profileOf(text));
    FlameViewport viewport = viewportOf(layout, width, 4);
    if (zoomed) {
        for (std::size_t i = layout.rowBegin(1); i < layout.rowBegin(2); ++i) {
            if (viewport.focus == 0 || layout.frames()[i].total > layout.frames()[viewport.focus].total)
                viewport.focus = i;
        }
    }
    const auto bars = flameBars(layout, viewport);
    QVERIFY(bars.size() > 10);
    for (const FlameBar& bar : bars) {
        const auto hit = flameFrameAt(layout, viewport, bar.rect.center());
        if (bar.rect.width() < 1e-6)
            continue;
        QVERIFY2(hit,
                 qPrintable(QStringLiteral("%1 + %2").arg(bar.rect.left(), 0, 'f', 9).arg(bar.rect.width())));
        if (bar.frame == bar.last)
            QVERIFY(flameFrameRect(layout, viewport, bar.frame).contains(bar.rect.center()));
        QVERIFY(*hit >= bar.frame && *hit <= bar.last);
    }
    std::map<int, std::vector<const FlameBar*>> rows;
    for (const FlameBar& bar : bars)
        rows[layout.depthOf(bar.frame)].push_back(&bar);
    // Every point that hits a frame lies in a bar that stands for it, and the other way round.
    for (double y = viewport.area.top() + 2; y < viewport.area.bottom(); y += 4) {
        for (double x = viewport.area.left() + 0.5; x < viewport.area.right(); x += 1) {
            const QPointF point(x, y);
            const auto hit = flameFrameAt(layout, viewport, point);
            int drawn = 0;
            bool same = false;
            for (const FlameBar* bar :
                 rows[layout.depthCount() - 1 - static_cast<int>(y - viewport.area.top()) / 4]) {
                if (!bar->rect.contains(point))
                    continue;
                ++drawn;
                same = same || (hit && *hit >= bar->frame && *hit <= bar->last);
            }
            QVERIFY(drawn <= 1);
            QCOMPARE(hit.has_value(), drawn == 1);
            QCOMPARE(same, drawn == 1);
        }
    }
}

void TestFlameLayout::runsUnderAPixelAreOneBar()
{
    QByteArray text;
    for (int i = 0; i < 50'000; ++i)
        text += "p;f" + QByteArray::number(i) + " 1\n";
    const FlameLayout layout(profileOf(text));
    const FlameViewport viewport = viewportOf(layout, 400);
    const auto bars = flameBars(layout, viewport);
    QCOMPARE(bars.size(), 3U); // all, p, and one run
    QCOMPARE(bars.back().last - bars.back().frame, 49'999U);
    QVERIFY(bars.back().rect.width() >= 399 && bars.back().rect.width() <= 401);
}

void TestFlameLayout::theFocusFillsTheWidth()
{
    const FlameLayout layout(profileOf("p;a;b;c 10\np;a;d 30\np;x;y 60\nq;z 5\n"));
    FlameViewport viewport = viewportOf(layout, 500);
    viewport.focus = frameOf(layout, {"p", "a"});
    QVERIFY(viewport.focus != SIZE_MAX);
    const auto bars = flameBars(layout, viewport);
    std::map<std::string, FlameBar> byName;
    for (const FlameBar& bar : bars)
        byName[std::string(layout.name(bar.frame))] = bar;
    QCOMPARE(byName.size(), 6U); // all, p, a, b, c, d: what is beside is hidden
    QVERIFY(!byName.contains("x") && !byName.contains("q"));
    for (const char* name : {"", "p", "a"}) {
        QCOMPARE(byName[name].rect.width(), 500.);
        QCOMPARE(byName[name].ancestor, std::string(name) != "a");
    }
    QVERIFY(qFuzzyCompare(byName["b"].rect.width(), 125.));
    QVERIFY(qFuzzyCompare(byName["d"].rect.width(), 375.));
    QVERIFY(flameFrameRect(layout, viewport, frameOf(layout, {"p", "x"})).isEmpty());
    QVERIFY(flameFrameRect(layout, viewport, frameOf(layout, {"q"})).isEmpty());
}

void TestFlameLayout::aDeepZoomIsSharp()
{
    // One part in 10^15 beside its neighbours: no sliver of them, and both halves as wide as they are.
    const FlameLayout layout(profileOf("p;a 333333333333333\np;b;l 1\np;b;r 3\np;c 666666666666666\n"));
    FlameViewport viewport = viewportOf(layout, 1000);
    viewport.focus = frameOf(layout, {"p", "b"});
    const auto bars = flameBars(layout, viewport);
    QCOMPARE(bars.size(), 5U);
    QVERIFY(qFuzzyCompare(bars[3].rect.width(), 250.));
    QVERIFY(qFuzzyCompare(bars[4].rect.left(), 260.));
    QVERIFY(qFuzzyCompare(bars[4].rect.width(), 750.));
}

void TestFlameLayout::aScrolledViewDrawsOnlyItsRows()
{
    QByteArray stack = "p";
    for (int i = 0; i < 500; ++i)
        stack += ";f" + QByteArray::number(i);
    const FlameLayout layout(profileOf(stack + " 7\n"));
    FlameViewport viewport;
    viewport.area = QRectF(0, 0, 300, 160);
    viewport.rowHeight = 16;
    QCOMPARE(flameBars(layout, viewport).front().frame, 0U);
    QVERIFY(flameBars(layout, viewport).size() <= 12);
    viewport.scroll = 16 * 100;
    const auto bars = flameBars(layout, viewport);
    QVERIFY(bars.size() <= 12);
    QCOMPARE(layout.depthOf(bars.front().frame), 100);
    QCOMPARE(bars.front().rect.bottom(), 160.);
    viewport.scroll = 1e12;
    QVERIFY(flameBars(layout, viewport).size() <= 1);
}

void TestFlameLayout::searchCountsNothingTwice()
{
    // "lock" is found twice in one path, and in the name of a process.
    const FlameLayout layout(profileOf("p;lock;mutex_lock;spin_lock 10\np;a;LOCK 5\np;a;b 25\nlockd;x 60\n"));
    const FlameMatches matches = searchFlames(layout, {QStringLiteral("lock"), false});
    QCOMPARE(matches.total, 75U);
    QCOMPARE(matches.frames, 5U);
    QVERIFY(!searchFlames(layout, {}).isActive());
    QCOMPARE(searchFlames(layout, {QStringLiteral("nothing"), false}).total, 0U);

    // And in real stacks, against a count over the text.
    const QByteArray text = captureText();
    quint64 expected = 0;
    for (const QByteArray& line : text.split('\n')) {
        const qsizetype space = line.lastIndexOf(' ');
        if (space > 0 && line.left(space).toLower().contains("page"))
            expected += line.mid(space + 1).toULongLong();
    }
    QVERIFY(expected > 0);
    QCOMPARE(searchFlames(FlameLayout(profileOf(text)), {QStringLiteral("PAGE"), false}).total, expected);
}

void TestFlameLayout::searchByExpression()
{
    const FlameLayout layout(profileOf("p;vfs_read;x 3\np;vfs_write 4\np;other 5\n"));
    QCOMPARE(searchFlames(layout, {QStringLiteral("^vfs_(read|write)$"), true}).total, 7U);
    QCOMPARE(searchFlames(layout, {QStringLiteral("vfs_(read"), false}).total, 0U);
    const FlameMatches wrong = searchFlames(layout, {QStringLiteral("vfs_(read"), true});
    QVERIFY(!wrong.error.isEmpty());
    QVERIFY(!wrong.isActive());
}

void TestFlameLayout::lossesAreKnown()
{
    auto profile = std::make_shared<StackProfile>();
    const quint32 slice = profile->addSlice({Time(Duration(0)), Time(Duration(1))});
    const auto process = profile->process("p");
    const StackId missed = profile->child(StackId{}, profile->frame("[Missed User Stack]"));
    profile->add(slice, process, profile->child(missed, profile->frame("read", FrameKind::Kernel)), 3);
    const StackId unknown = profile->child(StackId{}, profile->frame("[unknown]"));
    profile->add(slice, process, profile->child(unknown, profile->frame("[unknown]")), 5);
    profile->add(slice, process, profile->child(StackId{}, profile->frame("lost", FrameKind::Missed)), 2);
    profile->add(slice, process, profile->child(StackId{}, profile->frame("main", FrameKind::User)), 90);
    const FlameLayout layout(profile);
    QCOMPARE(layout.missedTotal(), 5U);
    QCOMPARE(layout.unknownTotal(), 5U);
    QCOMPARE(layout.kind(frameOf(layout, {"p", "[Missed User Stack]", "read"})), FlameKind::Kernel);
    QCOMPARE(layout.kind(frameOf(layout, {"p", "main"})), FlameKind::User);
    // Kernel is blue, programs are warm, in both themes.
    for (const bool dark : {false, true}) {
        const QColor kernel = flameColor(FlameKind::Kernel, "read", themeFor(dark));
        const QColor user = flameColor(FlameKind::User, "main", themeFor(dark));
        QVERIFY(kernel.blue() > kernel.red());
        QVERIFY(user.red() > user.blue());
    }
}

void TestFlameLayout::textIsReadableOnEveryFrame()
{
    for (int i = 0; i < 500; ++i) {
        const std::string name = "function_" + std::to_string(i);
        for (const FlameKind kind : {FlameKind::All, FlameKind::Process, FlameKind::User, FlameKind::Kernel,
                                     FlameKind::Unknown, FlameKind::Missed}) {
            for (const bool dark : {false, true}) {
                for (const bool muted : {false, true}) {
                    const QColor fill = flameColor(kind, name, themeFor(dark), muted);
                    const double contrast = contrastRatio(flameTextColor(fill, themeFor(dark)), fill);
                    QVERIFY2(contrast >= 4.5,
                             qPrintable(fill.name() + QStringLiteral(" %1 %2").arg(dark).arg(contrast)));
                }
            }
        }
    }
}

void TestFlameLayout::hostileCountsAndDepths()
{
    auto profile = std::make_shared<StackProfile>();
    const quint32 slice = profile->addSlice({Time::min(), Time::max()});
    StackId deep{};
    for (int i = 0; i < 20'000; ++i)
        deep = profile->child(deep, profile->frame(i % 2 ? "ping" : "pong"));
    profile->add(slice, profile->process(""), deep, ~quint64{0});
    profile->add(slice, profile->process("p"), deep, ~quint64{0});
    profile->add(slice, profile->process("q"), deep, 0);
    profile->add(slice, profile->process("r"), StackId{}, 1);
    const FlameLayout layout(profile);
    QCOMPARE(layout.depthCount(), 20'002);
    QCOMPARE(layout.total(), ~quint64{0});
    FlameViewport viewport = viewportOf(layout, 300, 10);
    viewport.area.setHeight(400);
    for (const double scroll : {0., 100'000., 199'000.}) {
        viewport.scroll = scroll;
        for (const FlameBar& bar : flameBars(layout, viewport)) {
            QVERIFY(std::isfinite(bar.rect.width()) && bar.rect.width() <= 301);
            QVERIFY(bar.rect.left() >= 9 && bar.rect.right() <= 312);
        }
        for (int x = 0; x < 320; x += 7)
            (void)flameFrameAt(layout, viewport, QPointF(x, 200));
    }
}

void TestFlameLayout::stopsWhenTold()
{
    int asked = 0;
    const FlameLayout layout(profileOf(randomFolded(10'000)), {}, FlameOrder::Name,
                             [&] { return ++asked > 2; });
    QVERIFY(layout.isEmpty());
    QCOMPARE(layout.depthCount(), 0);
}

void TestFlameLayout::hostileNamesAreEscapedInSvg()
{
    auto profile = std::make_shared<StackProfile>();
    const quint32 slice = profile->addSlice({Time(Duration(0)), Time(Duration(1))});
    const auto add = [&](std::string_view name) {
        profile->add(slice, profile->process("p"), profile->child(StackId{}, profile->frame(name)), 10);
    };
    add("<script>alert(1)</script>");
    add("a&b\"]]>");
    add("esc\x1b[31m\x01\xff\xfe end");
    add(std::string(200'000, 'x'));
    const QByteArray svg = svgOf(FlameLayout(profile));
    QVERIFY(svg.contains("&lt;script&gt;"));
    QVERIFY(!svg.contains("<script"));
    QVERIFY(svg.contains("a&amp;b"));
    QVERIFY(!svg.contains('\x1b') && !svg.contains('\x01'));
    QVERIFY(svg.size() < 100'000);
}

void TestFlameLayout::exportShowsNamesAndWhatWasSearched()
{
    const FlameLayout layout(profileOf("mysqld;main;do_command 75\nmysqld;main;idle 25\n"));
    const FlamePictureOptions options{.search = {QStringLiteral("do_"), false}};
    const QByteArray svg = svgOf(layout, options);
    for (const char* text : {">do_command<", ">mysqld<"})
        QVERIFY2(svg.contains(text), text);
    const Picture picture = flamePicture(std::make_shared<const FlameLayout>(layout), {}, options);
    QVERIFY(picture.notes.join(QLatin1Char(' ')).contains(QStringLiteral("75 %")));
    // In too low a picture rows are as low as they can be read, and what does not fit is told.
    const FlamePictureParts parts = flamePictureParts(layout, {}, options, {0, 0, 300, 60}, {});
    QVERIFY(parts.hiddenRows > 0);
    QVERIFY(!parts.hidden.isEmpty());
    std::set<double> rows;
    for (const FlameBar& bar : flameBars(layout, parts.graph)) {
        rows.insert(bar.rect.top());
        QVERIFY(bar.rect.top() >= parts.graph.area.top() - 0.1);
    }
    QCOMPARE(static_cast<int>(rows.size()) + parts.hiddenRows, layout.depthCount());
    QVERIFY(parts.graph.rowHeight >= 10);
    QCOMPARE(flamePictureParts(layout, {}, options, {0, 0, 300, 400}, {}).hiddenRows, 0);
}

void TestFlameLayout::anEmptyProfilePaints()
{
    for (const auto& profile : {std::shared_ptr<StackProfile>(), std::make_shared<StackProfile>()}) {
        const FlameLayout layout(profile);
        QVERIFY(layout.isEmpty());
        QCOMPARE(layout.total(), 0U);
        QVERIFY(flameBars(layout, viewportOf(layout, 100)).empty());
        QVERIFY(!searchFlames(layout, {QStringLiteral("x"), true}).isActive());
        QVERIFY(svgOf(layout).isEmpty());
    }
}

QTEST_MAIN(TestFlameLayout)
#include "tst_flamelayout.moc"

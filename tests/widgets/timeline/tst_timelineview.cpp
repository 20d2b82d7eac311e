// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 14h};
using Kind = TimelineLayout::Kind;

TimelineLane lane(const char* title, Duration from, Duration to)
{
    auto density = std::make_shared<TimeDensity>();
    density->add({start + from, start + to}, 1000);
    TimelineLane lane;
    lane.title = QLatin1String(title);
    lane.host = QStringLiteral("db-2");
    lane.extent = {start + from, start + to};
    lane.density = density;
    return lane;
}

std::vector<TimelineLane> twoLanes()
{
    std::vector<TimelineLane> lanes{lane("execsnoop", 0s, 60s), lane("biolatency", 10s, 100s)};
    lanes[1].losses = {{start + 30s, 2}, {start + 30s + 1ms, 5}, {start + 80s, 1}};
    lanes[1].gaps = {{start + 40s, start + 50s}};
    lanes[1].notes = {{std::nullopt, QStringLiteral("MISSES <b>never</b> moved")},
                      {start + 70s, QStringLiteral("over 100 %")}};
    return lanes;
}

TimelineLayout layoutOf(std::vector<TimelineLane> lanes, QSizeF size = {900, 70}, TimeRange range = {})
{
    TimelineOptions options;
    options.visible = range;
    return TimelineLayout(std::move(lanes), options, size);
}

QImage paint(const TimelineLayout& layout, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(layout.options().theme.panel);
    QPainter painter(&image);
    layout.paint(painter);
    return image;
}

std::vector<TimelineLayout::Item> itemsOf(const TimelineLayout& layout, Kind kind)
{
    std::vector<TimelineLayout::Item> items;
    for (const auto& item : layout.items())
        if (item.kind == kind)
            items.push_back(item);
    return items;
}

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lanesShareOneAxis();
    void lossesTellHowManyAndWhen();
    void gapsAndNotesAreMarked();
    void barsAreWhereThingsHappened();
    void whatIsRedIsALoss();
    void hostsAreNamedWhereThereAreSeveral();
    void aRangeHidesWhatLiesOutside();
    void anySizeAndAnyLanes_data();
    void anySizeAndAnyLanes();
    void picksLanesByPointerAndKeys();
    void theCursorTellsItsTime();
    void paintsInBothThemesAndWithoutLanes();
    void manyLanesStaySmall();
};

void TestTimelineView::lanesShareOneAxis()
{
    const TimelineLayout layout = layoutOf(twoLanes());
    QCOMPARE(layout.visibleTime(), (TimeRange{start, start + 100s}));
    const QRectF plot = layout.plotRect();
    QVERIFY(plot.left() > 60 && plot.right() < 900);
    QCOMPARE(layout.xOf(start), plot.left());
    QCOMPARE(layout.xOf(start + 100s), plot.right());
    QCOMPARE(layout.timeAt(plot.left()), start);
    QVERIFY(layout.laneRect(0).bottom() <= layout.laneRect(1).top());
    for (const double x : {plot.left() + 17, plot.center().x(), plot.right() - 3})
        QVERIFY(qAbs(layout.xOf(layout.timeAt(x)) - x) < 0.01);
}

void TestTimelineView::lossesTellHowManyAndWhen()
{
    const TimelineLayout layout = layoutOf(twoLanes());
    const auto losses = itemsOf(layout, Kind::Loss);
    QCOMPARE(losses.size(), 2u); // two within a pixel are one
    QCOMPARE(losses[0].text, QStringLiteral("7 lost at 14:00:30"));
    QCOMPARE(losses[1].text, QStringLiteral("1 lost at 14:01:20"));
    const auto* hit = layout.itemAt({layout.xOf(start + 30s) + 2, layout.laneRect(1).center().y()});
    QVERIFY(hit && hit->kind == Kind::Loss && hit->lane == 1);
    QVERIFY(layout.itemAt({layout.xOf(start + 30s), layout.laneRect(0).center().y()})->kind == Kind::Lane);
    QVERIFY(itemsOf(layout, Kind::Label)[1].text.contains(QLatin1String("8 lost in all")));
}

void TestTimelineView::gapsAndNotesAreMarked()
{
    const TimelineLayout layout = layoutOf(twoLanes());
    const double y = layout.laneRect(1).center().y();
    const auto* gap = layout.itemAt({layout.xOf(start + 45s), y});
    QVERIFY(gap && gap->kind == Kind::Gap);
    QVERIFY(gap->text.contains(QLatin1String("14:00:40")) && gap->text.contains(QLatin1String("14:00:50")));
    QVERIFY(layout.itemAt({layout.xOf(start + 55s), y})->kind == Kind::Lane);
    const auto notes = itemsOf(layout, Kind::Note);
    QCOMPARE(notes.size(), 2u);
    QVERIFY(notes[0].rect.right() <= layout.plotRect().left() ||
            notes[1].rect.right() <= layout.plotRect().left());
    const auto* note = layout.itemAt({layout.xOf(start + 70s), layout.laneRect(1).top() + 2});
    QVERIFY(note && note->kind == Kind::Note);
    QCOMPARE(note->text, QStringLiteral("14:01:10\nover 100 %"));
}

void TestTimelineView::barsAreWhereThingsHappened()
{
    TimelineLane burst = lane("opensnoop", 0s, 100s);
    auto density = std::make_shared<TimeDensity>();
    for (int i = 0; i < 10'000; ++i)
        density->add(start + 50s + std::chrono::milliseconds(i % 1000));
    density->add(start + 20s); // one event beside thousands is still there
    burst.density = density;
    const TimelineLayout layout = layoutOf({burst});
    const auto columnOf = [&](Time time) {
        return static_cast<int>(layout.xOf(time) - layout.plotRect().left());
    };
    QCOMPARE(layout.barHeight(0, columnOf(start + 50s + 500ms)), 1.);
    QVERIFY(layout.barHeight(0, columnOf(start + 20s)) > 0);
    QCOMPARE(layout.barHeight(0, columnOf(start + 35s)), 0.);
    const QImage image = paint(layout, {900, 70});
    const QRectF rect = layout.laneRect(0);
    const auto painted = [&](Time time, double y) {
        return image.pixelColor(static_cast<int>(layout.xOf(time)), static_cast<int>(y)) !=
               layout.options().theme.panel;
    };
    QVERIFY(painted(start + 50s + 500ms, rect.top() + 1));
    QVERIFY(painted(start + 20s, rect.bottom() - 1));
    QVERIFY(!painted(start + 35s, rect.top() + 1));
}

void TestTimelineView::whatIsRedIsALoss()
{
    const TimelineLayout layout = layoutOf(twoLanes());
    const QImage image = paint(layout, {900, 70});
    int red = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != layout.options().theme.error)
                continue;
            ++red;
            const auto* item = layout.itemAt({x + 0.5, y + 0.5});
            QVERIFY(item && item->kind == Kind::Loss);
        }
    QVERIFY(red > 20);
}

void TestTimelineView::hostsAreNamedWhereThereAreSeveral()
{
    const double one = layoutOf(twoLanes()).plotRect().left();
    std::vector<TimelineLane> lanes = twoLanes();
    lanes[1].host = QStringLiteral("web-1");
    QVERIFY(layoutOf(lanes).plotRect().left() > one);
}

void TestTimelineView::aRangeHidesWhatLiesOutside()
{
    const TimelineLayout layout = layoutOf(twoLanes(), {900, 70}, {start + 60s, start + 90s});
    QCOMPARE(layout.visibleTime(), (TimeRange{start + 60s, start + 90s}));
    QCOMPARE(itemsOf(layout, Kind::Loss).size(), 1u);
    QVERIFY(itemsOf(layout, Kind::Gap).empty());
    QCOMPARE(itemsOf(layout, Kind::Note).size(), 2u);
}

void TestTimelineView::anySizeAndAnyLanes_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("lanes");
    QTest::newRow("nothing") << QSizeF(0, 0) << 3;
    QTest::newRow("narrow") << QSizeF(40, 100) << 3;
    QTest::newRow("flat") << QSizeF(900, 20) << 10;
    QTest::newRow("hundreds") << QSizeF(900, 160) << 400;
    QTest::newRow("none") << QSizeF(900, 160) << 0;
}

void TestTimelineView::anySizeAndAnyLanes()
{
    QFETCH(QSizeF, size);
    QFETCH(int, lanes);
    std::vector<TimelineLane> all;
    for (int i = 0; i < lanes; ++i) {
        all.push_back(lane("x", 0s, 10s));
        all.back().losses = {{Time::min(), 1}, {Time::max(), 1}, {start, ~quint64{0}}};
        all.back().gaps = {{Time::min(), Time::max()}};
    }
    if (lanes > 1) {
        all[0].extent = {}; // from the first to the last moment there is
        all[1].extent = {Time::max(), Time::min()};
        all[1].density = nullptr;
    }
    const TimelineLayout layout = layoutOf(all, size);
    paint(layout, size.toSize().expandedTo({1, 1}));
    for (const auto& item : layout.items())
        QVERIFY(item.rect.top() >= 0 && item.rect.bottom() <= size.height() + 0.5);
    // Nothing is known of any time.
    TimelineLane waiting;
    waiting.title = QStringLiteral("profile");
    waiting.state = TimelineLane::State::Waiting;
    paint(layoutOf({waiting}), {900, 70});
}

void TestTimelineView::picksLanesByPointerAndKeys()
{
    TimelineView view;
    view.setLanes(twoLanes());
    view.resize(900, view.sizeHint().height());
    view.show();
    QSignalSpy activated(&view, &TimelineView::laneActivated);
    const TimelineLayout& layout = view.timelineLayout();
    QTest::mouseClick(&view, Qt::LeftButton, {},
                      QPoint(20, static_cast<int>(layout.laneRect(1).center().y())));
    QCOMPARE(activated.takeLast().at(0).toInt(), 1);
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.takeLast().at(0).toInt(), 0);
    QVERIFY(activated.isEmpty());
    QTest::keyClick(&view, Qt::Key_Down);
    view.setLanes({lane("execsnoop", 0s, 60s)}); // the picked one is gone
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.takeLast().at(0).toInt(), 0);
}

void TestTimelineView::theCursorTellsItsTime()
{
    TimelineView view;
    view.setLanes(twoLanes());
    view.resize(900, view.sizeHint().height());
    view.show();
    std::vector<std::optional<Time>> times;
    connect(&view, &TimelineView::timeHovered, &view,
            [&](std::optional<Time> time) { times.push_back(time); });
    const double x = view.timelineLayout().xOf(start + 50s);
    QTest::mouseMove(&view, QPoint(static_cast<int>(x), 12));
    QVERIFY(!times.empty() && times.back());
    QVERIFY(std::chrono::abs(*times.back() - (start + 50s)) < 1s);
    const QImage with = view.grab().toImage();
    QTest::mouseMove(&view, QPoint(10, 12)); // over the names
    QVERIFY(!times.back());
    QVERIFY(view.grab().toImage() != with);
}

void TestTimelineView::paintsInBothThemesAndWithoutLanes()
{
    TimelineView view;
    view.setEmptyText(QStringLiteral("nothing"));
    view.resize(600, 60);
    QImage before;
    for (const bool dark : {false, true}) {
        QPalette palette;
        palette.setColor(QPalette::Window, themeFor(dark).window);
        palette.setColor(QPalette::WindowText, themeFor(dark).text);
        view.setPalette(palette);
        view.setLanes({});
        const QImage empty = view.grab().toImage();
        QCOMPARE(empty.pixelColor(2, 2), themeFor(dark).panel);
        view.setLanes(twoLanes());
        QVERIFY(view.grab().toImage() != empty);
        QVERIFY(empty != before);
        before = empty;
    }
}

void TestTimelineView::manyLanesStaySmall()
{
    TimelineView view;
    const auto heightOf = [&](std::size_t lanes) {
        view.setLanes(std::vector<TimelineLane>(lanes, lane("x", 0s, 10s)));
        return view.sizeHint().height();
    };
    QVERIFY(heightOf(2) < heightOf(10));
    QCOMPARE(heightOf(200), heightOf(10));
    QVERIFY(heightOf(10) < 220);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"

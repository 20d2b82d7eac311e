// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

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
    void draggingMakesABrush();
    void theBrushIsMovedAndResized();
    void theBrushByKeys();
    void zoomsAboutThePointer();
    void theAxisMovesAndResets();
    void theLiveEdgeStaysInSight();
    void aClickIsNoDoubleClick();
    void theBrushIsTold();
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

namespace {

struct Brushing {
    TimelineView view;
    std::vector<std::pair<TimeRange, bool>> told;
    Brushing()
    {
        view.setLanes(twoLanes());
        view.resize(900, view.sizeHint().height());
        view.show();
        QObject::connect(&view, &TimelineView::timeSelected, &view,
                         [this](TimeRange range, bool continues) { told.emplace_back(range, continues); });
    }
    [[nodiscard]] QPoint at(Duration since) const
    {
        const TimelineLayout& layout = view.timelineLayout();
        return {static_cast<int>(std::lround(layout.xOf(start + since))),
                static_cast<int>(layout.laneRect(0).center().y())};
    }
    void drag(Duration from, Duration to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint a = at(from), b = at(to); // before the axis moves
        QTest::mousePress(&view, button, modifiers, a);
        for (const QPoint& point : {(a + b) / 2, b}) {
            QMouseEvent move(QEvent::MouseMove, point, view.mapToGlobal(point), Qt::NoButton, button,
                             modifiers);
            QCoreApplication::sendEvent(&view, &move);
        }
        QTest::mouseRelease(&view, button, modifiers, b);
    }
    void wheel(Duration at, int steps, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint point = this->at(at);
        QWheelEvent event(point, view.mapToGlobal(point), {}, {0, 120 * steps}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }
};

bool isNear(TimeRange range, Duration from, Duration to)
{
    return std::chrono::abs(range.from - (start + from)) < 200ms &&
           std::chrono::abs(range.to - (start + to)) < 200ms;
}

} // namespace

void TestTimelineView::draggingMakesABrush()
{
    Brushing b;
    b.drag(20s, 40s);
    QCOMPARE(b.told.size(), 2u);
    QVERIFY(!b.told[0].second && b.told[1].second); // one gesture
    QVERIFY(isNear(b.told[1].first, 20s, 40s));
    QCOMPARE(b.view.selectedTime(), b.told[1].first);
    b.drag(80s, 60s); // outside of it: a new one, in any direction
    QVERIFY(isNear(b.view.selectedTime(), 60s, 80s));
    const QImage with = b.view.grab().toImage();
    b.view.setSelectedTime({});
    QVERIFY(b.view.grab().toImage() != with);
    QVERIFY(b.view.selectedTime() == TimeRange());
}

void TestTimelineView::theBrushIsMovedAndResized()
{
    Brushing b;
    b.view.setSelectedTime({start + 20s, start + 40s});
    QVERIFY(b.told.empty()); // only a person's changes are told
    b.drag(30s, 50s);
    QVERIFY(isNear(b.view.selectedTime(), 40s, 60s));
    b.drag(40s, 10s); // its left edge
    QVERIFY(isNear(b.view.selectedTime(), 10s, 60s));
    b.drag(60s, 70s); // its right edge
    QVERIFY(isNear(b.view.selectedTime(), 10s, 70s));
    b.drag(10s, 90s); // over the other edge
    QVERIFY(isNear(b.view.selectedTime(), 70s, 90s));
    const TimeRange before = b.view.selectedTime();
    b.drag(75s, 50s, Qt::MiddleButton);
    QCOMPARE(b.view.selectedTime(), before);
}

void TestTimelineView::theBrushByKeys()
{
    Brushing b;
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&b.view, Qt::Key_Left); // a cursor, from the middle
    QVERIFY(b.told.empty());
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(&b.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(b.told.size(), 10u);
    QVERIFY(!b.told[0].second && b.told[9].second);
    QVERIFY(isNear(b.view.selectedTime(), 45s, 55s));
    QTest::keyClick(&b.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(isNear(b.view.selectedTime(), 46s, 56s));
    QTest::keyClick(&b.view, Qt::Key_Right, Qt::AltModifier); // the window's
    QVERIFY(isNear(b.view.selectedTime(), 46s, 56s));
}

void TestTimelineView::zoomsAboutThePointer()
{
    Brushing b;
    const QPoint point = b.at(30s);
    b.wheel(30s, 4);
    const TimeRange shown = b.view.timelineLayout().visibleTime();
    QVERIFY(shown.to - shown.from < 60s);
    QVERIFY(std::chrono::abs(b.view.timelineLayout().timeAt(point.x()) - (start + 30s)) < 200ms);
    for (int i = 0; i < 100; ++i) // never to nothing
        b.wheel(30s, 3);
    QVERIFY(b.view.timeRange().from < b.view.timeRange().to);
    b.wheel(30s, -1000);
    QCOMPARE(b.view.timeRange(), TimeRange());
    QTest::keyClick(&b.view, Qt::Key_Plus);
    QVERIFY(b.view.timeRange() != TimeRange());
    QTest::keyClick(&b.view, Qt::Key_0);
    QCOMPARE(b.view.timeRange(), TimeRange());
}

void TestTimelineView::theAxisMovesAndResets()
{
    Brushing b;
    b.view.setTimeRange({start + 40s, start + 60s});
    b.wheel(50s, 1, Qt::ShiftModifier);
    QVERIFY(isNear(b.view.timeRange(), 38s, 58s));
    b.drag(48s, 45s, Qt::MiddleButton);
    QVERIFY(isNear(b.view.timeRange(), 41s, 61s));
    b.drag(50s, 45s, Qt::LeftButton, Qt::ShiftModifier);
    QVERIFY(isNear(b.view.timeRange(), 46s, 66s));
    b.wheel(50s, -1000, Qt::ShiftModifier); // not out of the data
    QVERIFY(isNear(b.view.timeRange(), 80s, 100s));
    QSignalSpy reset(&b.view, &TimelineView::resetRequested);
    QTest::mouseDClick(&b.view, Qt::LeftButton, {}, b.at(90s));
    QCOMPARE(b.view.timeRange(), TimeRange());
    QCOMPARE(reset.size(), 1);
    QVERIFY(b.told.empty());
}

void TestTimelineView::theLiveEdgeStaysInSight()
{
    Brushing b;
    b.view.setTimeRange({start + 80s, start + 100s});
    std::vector<TimelineLane> lanes = twoLanes();
    lanes[1].extent.to += 5s;
    b.view.setLanes(lanes);
    QCOMPARE(b.view.timeRange(), (TimeRange{start + 85s, start + 105s}));
    b.view.setTimeRange({start + 20s, start + 40s}); // something else is looked at
    lanes[1].extent.to += 5s;
    b.view.setLanes(lanes);
    QCOMPARE(b.view.timeRange(), (TimeRange{start + 20s, start + 40s}));
}

void TestTimelineView::aClickIsNoDoubleClick()
{
    Brushing b;
    QSignalSpy activated(&b.view, &TimelineView::laneActivated);
    QTest::mouseClick(&b.view, Qt::LeftButton, {}, b.at(30s));
    QTRY_COMPARE(activated.size(), 1);
    QTest::mouseClick(&b.view, Qt::LeftButton, {}, b.at(30s));
    QTest::mouseDClick(&b.view, Qt::LeftButton, {}, b.at(30s));
    QTest::qWait(2 * QApplication::doubleClickInterval());
    QCOMPARE(activated.size(), 1);
}

void TestTimelineView::theBrushIsTold()
{
    Brushing b;
    std::vector<TimelineLane> lanes = twoLanes();
    lanes[0].selectedText = QStringLiteral("1,204 of 91,402");
    b.view.setLanes(lanes);
    b.view.setSelectedTime({start + 20s, start + 40s});
    const QString text = b.view.accessibleDescription();
    QVERIFY(text.contains(QLatin1String("14:00:20")) && text.contains(QLatin1String("20 s")));
    QVERIFY(text.contains(QLatin1String("execsnoop: 1,204 of 91,402")));
    QVERIFY(itemsOf(b.view.timelineLayout(), Kind::Lane)[0].text.contains(QLatin1String("1,204 of 91,402")));
    b.view.setTimeDisplay({TimeDisplay::Mode::SinceStart, 0, start});
    QVERIFY(b.view.accessibleDescription().contains(QLatin1String("+20")));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"

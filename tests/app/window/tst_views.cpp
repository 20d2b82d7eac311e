// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturepage.h"
#include "app/window/captureselection.h"
#include "app/window/captureview.h"
#include "app/window/comparison.h"
#include "app/window/comparisonbar.h"
#include "app/window/dashboard.h"
#include "app/window/dashboardpanel.h"
#include "app/window/overview.h"
#include "app/window/viewpoint.h"
#include "app/window/viewswitch.h"
#include "app/window/workarea.h"
#include "widgets/charts/distributionview.h"
#include "widgets/charts/linechartview.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"

#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 15h};
constexpr int length = 20; ///< seconds

QByteArray clockAt(int second)
{
    return QByteArray("15:00:") + QByteArray::number(second).rightJustified(2, '0');
}

/// Four I/Os a second: at 0, 250, 500 and 750 ms, of 1, 2, 4 and 8 ms; the last is another disk's.
QByteArray disksAt(int second)
{
    QByteArray text;
    for (int i = 0; i < 4; ++i)
        text += clockAt(second) + '.' + QByteArray::number(250 * i).rightJustified(3, '0') +
                " dd             221     " + (i < 3 ? "vda" : "vdb") + "     R    " +
                QByteArray::number(1000 * second + i) + "  4096  " + QByteArray::number(1 << i) + ".000\n";
    return text;
}

QByteArray cacheAt(int second)
{
    return clockAt(second) + "    " + QByteArray::number(40 + second) + "  " + QByteArray::number(second) +
           "  0  90.00%   7  110\n";
}

QByteArray histogramAt(int second)
{
    QByteArray text = clockAt(second) + "\n\n     usecs               : count    distribution\n";
    for (int bit = 3; bit < 9; ++bit)
        text += QByteArray::number(1 << bit).rightJustified(10) + " -> " +
                QByteArray::number((2 << bit) - 1).leftJustified(10) + " : " +
                QByteArray::number((second + 1) * bit).leftJustified(8) + " |****    |\n";
    return text + "\n";
}

/// What the script prints at the end of a second: slices of 20 ms, in each a stack of its own number of
/// samples.
QByteArray slicesAt(int second, const char* leaf)
{
    const qint64 end = 5000 + second; // seconds of the host's clock
    QByteArray stacks;
    for (int slice = 0; slice < 50; ++slice)
        stacks += QByteArray(stacks.isEmpty() ? "" : ", ") + R"("\n    )" + leaf + R"(+1\n    main+1\n,,)" +
                  QByteArray::number((end - 1) * 1000 + slice * 20) +
                  ",7,7,sh\": " + QByteArray::number(slice + 1);
    return R"({"type": "printf", "data": ")" + clockAt(second) + ".000000 " + QByteArray::number(end) +
           R"(000000000 20\n"})" + "\n" + R"({"type": "map", "data": {"@stacks_by_thread": {)" + stacks +
           "}}}\n";
}

struct Recorded {
    const char* tool;
    const char* implementation;
    const char* host;
    QByteArray header;
    QByteArray (*at)(int second);
};

const std::vector<Recorded> captures{
    {"biosnoop", "libbpf", "db-2",
     "TIMESTAMP    COMM           PID     DISK    T    SECTOR     BYTES   LAT(ms)\n", disksAt},
    {"cachestat", "bcc", "db-2", "TIME         HITS   MISSES  DIRTIES HITRATIO   BUFFERS_MB  CACHED_MB\n",
     cacheAt},
    {"biolatency", "libbpf", "db-2", {}, histogramAt},
    {"profile", "script", "db-2", {}, [](int second) { return slicesAt(second, "work"); }},
    {"profile", "script", "web-1", {}, [](int second) { return slicesAt(second, "idle"); }},
    {"profile", "bcc", "db-2", {}, [](int) { return QByteArray("sh;main;work 3\n"); }},
};

void record(const QString& path)
{
    Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(path);
    QVERIFY(writer.hasValue());
    for (const Recorded& one : captures) {
        CaptureRecord capture;
        capture.tool = QLatin1String(one.tool);
        capture.implementation = QLatin1String(one.implementation);
        capture.host = QLatin1String(one.host);
        capture.started = start - 1s;
        const int id = writer.value()->beginCapture(capture);
        writer.value()->append(id, {Stream::Stdout, one.header, start});
        for (int second = 0; second < length; ++second)
            writer.value()->append(
                id, {Stream::Stdout, one.at(second), start + std::chrono::seconds(second) + 900ms});
        writer.value()->endCapture(id, CaptureState::Finished, start + std::chrono::seconds(length + 1), {});
    }
    QVERIFY(writer.value()->flush().hasValue());
}

quint64 samplesIn(const StackProfile& profile, TimeRange range, SubsecondRange offset = {})
{
    quint64 sum = 0;
    for (const StackProfile::Sample& sample : profile.samples()) {
        const StackProfile::Slice& slice = profile.slices()[sample.slice];
        if (range.contains(slice.start) && offset.contains(slice.start))
            sum += sample.count;
    }
    return sum;
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aCaptureHasTheViewsItsValuesGive();
    void aSegmentShowsItsView();
    void theChoiceIsKeptWithTheSession();
    void aPanelHasAChoiceOfItsOwn();
    void aBoxOverEventsNarrowsByTimeAndValue();
    void anOffsetNarrowsTheFlameGraph();
    void aBrushOverLines();
    void markedValuesNarrowByTheirColumn();
    void viewsOfEventsFollowTheSelection();
    void oneCursorForAllViews();
    void aPointedMomentHasDetails();
    void stacksOfTwoHostsAreCompared();
    void aTimeIsABaseline();
    void stacksWithoutTimesAskForSlices();
    void everyViewGivesAPicture();

private:
    CaptureEntry* entry(const char* tool, int which = 0) const;
    CapturePage* page(CaptureEntry* capture);
    template <typename View>
    View* show(CaptureEntry* capture, ViewKind kind);
    void open(const QString& path);
    SelectionModel& selection() { return Viewpoint::of(*m_workspace).selection(); }

    QTemporaryDir m_folder;
    QString m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WorkArea> m_area;
};

void TestViews::initTestCase()
{
    m_session = m_folder.filePath(QStringLiteral("views.bscope"));
    record(m_session);
}

void TestViews::init()
{
    open(m_session);
}

void TestViews::open(const QString& path)
{
    m_area.reset();
    m_workspace = std::make_unique<Workspace>(ToolCatalogue::builtIn(),
                                              m_folder.filePath(QStringLiteral("recordings")));
    m_area = std::make_unique<WorkArea>(*m_workspace);
    m_area->resize(1200, 800);
    m_area->show();
    QVERIFY(m_workspace->openSession(path).hasValue());
    for (const auto& capture : m_workspace->captures())
        QTRY_VERIFY(!capture->isLoading());
}

void TestViews::cleanup()
{
    m_area.reset();
    m_workspace.reset();
}

CaptureEntry* TestViews::entry(const char* tool, int which) const
{
    for (const auto& capture : m_workspace->captures())
        if (capture->record().tool == QLatin1String(tool) && which-- == 0)
            return capture.get();
    return nullptr;
}

CapturePage* TestViews::page(CaptureEntry* capture)
{
    m_area->showCapture(capture);
    return qobject_cast<CapturePage*>(m_area->tabs().currentWidget());
}

template <typename View>
View* TestViews::show(CaptureEntry* capture, ViewKind kind)
{
    CapturePage* shown = page(capture);
    ViewChoice::of(*capture).show(ViewChoice::Place::Page, kind);
    return qobject_cast<View*>(shown->view().shownView());
}

void TestViews::aCaptureHasTheViewsItsValuesGive()
{
    using Kinds = std::vector<ViewKind>;
    const auto kinds = [this](const char* tool, int which = 0) {
        return ViewChoice::of(*entry(tool, which)).kinds();
    };
    const auto first = [this](const char* tool, int which = 0) {
        return ViewChoice::of(*entry(tool, which)).shown(ViewChoice::Place::Page);
    };
    QCOMPARE(kinds("biosnoop"),
             (Kinds{ViewKind::Table, ViewKind::Heatmap, ViewKind::Lines, ViewKind::Distribution}));
    QCOMPARE(first("biosnoop"), ViewKind::Table);
    QCOMPARE(kinds("biolatency"), (Kinds{ViewKind::Heatmap, ViewKind::Distribution}));
    QCOMPARE(first("biolatency"), ViewKind::Heatmap);
    QCOMPARE(kinds("profile"), (Kinds{ViewKind::Heatmap, ViewKind::FlameGraph}));
    QCOMPARE(first("profile"), ViewKind::FlameGraph);
    QCOMPARE(kinds("profile", 2), (Kinds{ViewKind::FlameGraph}));
    const Kinds ofIntervals = kinds("cachestat");
    QVERIFY(std::count(ofIntervals.begin(), ofIntervals.end(), ViewKind::Lines) == 1);
    QCOMPARE(first("cachestat"), ViewKind::Lines);
}

void TestViews::aSegmentShowsItsView()
{
    CapturePage* shown = page(entry("biosnoop"));
    QVERIFY(qobject_cast<EventTableView*>(shown->view().shownView()));
    QVERIFY(!shown->findChild<HeatmapView*>()); // not before it is needed
    auto* viewSwitch = shown->findChild<ViewSwitch*>();
    QVERIFY(viewSwitch->isVisible());
    const auto segment = [&](ViewKind kind) {
        for (auto* button : viewSwitch->findChildren<QToolButton*>())
            if (button->text() == viewTitle(kind))
                return button;
        return static_cast<QToolButton*>(nullptr);
    };
    QVERIFY(!segment(ViewKind::FlameGraph)->isVisible());
    QTest::mouseClick(segment(ViewKind::Heatmap), Qt::LeftButton);
    auto* heatmap = qobject_cast<HeatmapView*>(shown->view().shownView());
    QVERIFY(heatmap && heatmap->isVisible());
    QTRY_VERIFY(heatmap->source());
    QTRY_COMPARE(heatmap->source()->totalCount(), quint64(4 * length));
    // What of it: sectors, too.
    const QStringList variants = ViewChoice::of(*entry("biosnoop")).variants(ViewKind::Heatmap);
    QVERIFY(variants.size() > 2);
    int sectors = 0;
    while (sectors < variants.size() && !variants[sectors].contains(QLatin1String("SECTOR")))
        ++sectors;
    QVERIFY(sectors > 0 && sectors < variants.size());
    ViewChoice::of(*entry("biosnoop")).setVariant(ViewKind::Heatmap, sectors);
    QTRY_COMPARE(heatmap->source()->unit(), Unit::None);
    QTest::mouseClick(segment(ViewKind::Table), Qt::LeftButton);
    QVERIFY(qobject_cast<EventTableView*>(shown->view().shownView()));
    // Where there is one view there is no switch.
    QVERIFY(!page(entry("profile", 2))->findChild<ViewSwitch*>()->isVisible());
}

void TestViews::theChoiceIsKeptWithTheSession()
{
    show<HeatmapView>(entry("biosnoop"), ViewKind::Heatmap);
    ViewChoice::of(*entry("biosnoop")).setVariant(ViewKind::Heatmap, 1);
    ViewChoice::of(*entry("biolatency")).show(ViewChoice::Place::Panel, ViewKind::Distribution);
    auto* flames = show<FlameGraphView>(entry("profile"), ViewKind::FlameGraph);
    FlameLook look = flames->look();
    look.icicle = true;
    flames->setLook(look);
    auto* lines = show<LineChartView>(entry("cachestat"), ViewKind::Lines);
    LineLook apart = lines->look();
    apart.arrangement = LineArrangement::Apart;
    lines->setLook(apart);
    Q_EMIT lines->lookChanged(apart); // as the bar does
    const QString copy = m_folder.filePath(QStringLiteral("copy.bscope"));
    QVERIFY(m_workspace->saveSession(copy).hasValue());
    open(copy);
    const ViewChoice& disks = ViewChoice::of(*entry("biosnoop"));
    QCOMPARE(disks.shown(ViewChoice::Place::Page), ViewKind::Heatmap);
    QCOMPARE(disks.shown(ViewChoice::Place::Panel), ViewKind::Table);
    QCOMPARE(disks.variant(ViewKind::Heatmap), 1);
    QCOMPARE(ViewChoice::of(*entry("biolatency")).shown(ViewChoice::Place::Panel), ViewKind::Distribution);
    QVERIFY(show<FlameGraphView>(entry("profile"), ViewKind::FlameGraph)->look().icicle);
    QCOMPARE(show<LineChartView>(entry("cachestat"), ViewKind::Lines)->look(), apart);
}

void TestViews::aPanelHasAChoiceOfItsOwn()
{
    m_area->showDashboard();
    const auto views = [this] {
        for (DashboardPanel* panel : m_area->dashboard().panels())
            if (panel->capture() == entry("biosnoop"))
                return panel->findChild<CaptureView*>();
        return static_cast<CaptureView*>(nullptr);
    };
    QTRY_VERIFY(views() && qobject_cast<EventTableView*>(views()->shownView()));
    QMenu menu;
    addViews(menu, ViewChoice::of(*entry("biosnoop")));
    QAction* choice = nullptr;
    for (QAction* action : menu.actions().constFirst()->menu()->actions())
        if (action->text() == viewTitle(ViewKind::Distribution))
            choice = action;
    QVERIFY(choice);
    choice->trigger();
    QVERIFY(qobject_cast<DistributionView*>(views()->shownView()));
    QCOMPARE(ViewChoice::of(*entry("biosnoop")).shown(ViewChoice::Place::Page), ViewKind::Table);
}

void TestViews::aBoxOverEventsNarrowsByTimeAndValue()
{
    auto* heatmap = show<HeatmapView>(entry("biosnoop"), ViewKind::Heatmap);
    QVERIFY(heatmap);
    QTRY_VERIFY(heatmap->source());
    const qint64 ms = heatmap->source()->unit() == Unit::Nanoseconds ? 1'000'000 : 0;
    QVERIFY(ms > 0);
    const TimeRange time{start + 5s, start + 10s};
    Q_EMIT heatmap->boxSelected({time, ValueRange{3 * ms, 10 * ms}, {}});
    const Selection selected = selection().selection();
    QCOMPARE(selected.time, time);
    QCOMPARE(selected.conditions.size(), 1u);
    QCOMPARE(selected.conditions[0].expression.text(),
             QStringLiteral("lat >= 3000000ns && lat < 10000000ns"));
    QVERIFY(selected.conditions[0].label.startsWith(QStringLiteral("lat 3 ms – 10 ms")));
    QVERIFY(heatmap->selectedBox() && !heatmap->isZoomed());
    QCOMPARE(heatmap->source()->totalCount(), quint64(4 * length)); // not narrowed by its own box
    QTRY_COMPARE(CaptureSelection::of(*entry("biosnoop")).selected(), quint64(2 * 5)); // 4 and 8 ms
    auto* table = show<EventTableView>(entry("biosnoop"), ViewKind::Table);
    QTRY_COMPARE(static_cast<int>(table->model()->rowCount()), 10);
    // A new box takes the place of the one before; a key is a condition of its own.
    Q_EMIT heatmap->boxSelected({time, ValueRange{3 * ms, 5 * ms}, QStringLiteral("vda")});
    QTRY_COMPARE(static_cast<int>(table->model()->rowCount()), 5);
}

void TestViews::anOffsetNarrowsTheFlameGraph()
{
    const StackProfile& profile = *entry("profile")->values().stacks;
    auto* heatmap = show<HeatmapView>(entry("profile"), ViewKind::Heatmap);
    QVERIFY(heatmap);
    QTRY_VERIFY(heatmap->source());
    const SubsecondRange offset{200ms, 300ms};
    const TimeRange seconds{start + 4s, start + 9s};
    const ValueRange values{offset.from.count(), offset.to.count()};
    Q_EMIT heatmap->boxSelected({seconds, values, {}});
    auto* flames = show<FlameGraphView>(entry("profile"), ViewKind::FlameGraph);
    const quint64 expected = samplesIn(profile, seconds, offset);
    QVERIFY(expected > 0);
    QTRY_COMPARE(flames->flameLayout()->total(), expected);
    // The same part of every second in a table.
    auto* table = show<EventTableView>(entry("biosnoop"), ViewKind::Table);
    QTRY_COMPARE(static_cast<int>(table->model()->rowCount()), 5); // at 250 ms
    // Within one second it is a stretch of time.
    Q_EMIT heatmap->boxSelected({{start + 6s, start + 7s}, values, {}});
    QVERIFY(selection().selection().conditions.empty());
    QCOMPARE(selection().selection().time, (TimeRange{start + 6s + 200ms, start + 6s + 300ms}));
    show<FlameGraphView>(entry("profile"), ViewKind::FlameGraph);
    QTRY_COMPARE(flames->flameLayout()->total(), samplesIn(profile, selection().selection().time));
}

void TestViews::aBrushOverLines()
{
    auto* lines = show<LineChartView>(entry("cachestat"), ViewKind::Lines);
    QVERIFY(lines);
    QTRY_VERIFY(lines->lines() && lines->lines()->times.size() == std::size_t(length));
    const TimeRange range{start + 3s, start + 6s};
    Q_EMIT lines->timeSelected(range);
    QCOMPARE(selection().selection().time, range);
    QVERIFY(!lines->isZoomed());
    auto* table = show<EventTableView>(entry("biosnoop"), ViewKind::Table);
    QTRY_COMPARE(static_cast<int>(table->model()->rowCount()), 12);
    // Selected elsewhere, its axis follows.
    selection().setTime({start + 8s, start + 12s});
    show<LineChartView>(entry("cachestat"), ViewKind::Lines);
    QCOMPARE(lines->timeRange(), (TimeRange{start + 8s, start + 12s}));
    selection().clear();
    QVERIFY(!lines->isZoomed());
}

void TestViews::markedValuesNarrowByTheirColumn()
{
    auto* distribution = show<DistributionView>(entry("biosnoop"), ViewKind::Distribution);
    QVERIFY(distribution);
    Q_EMIT distribution->valuesSelected(QStringLiteral("LAT(ms)"), 1.5, 5);
    QCOMPARE(selection().selection().conditions.size(), 1u);
    QCOMPARE(selection().selection().conditions[0].expression.text(),
             QStringLiteral("lat >= 1.5ms && lat < 5ms"));
    auto* table = show<EventTableView>(entry("biosnoop"), ViewKind::Table);
    QTRY_COMPARE(static_cast<int>(table->model()->rowCount()), 2 * length);
    // Buckets have no column, but a field that tables have.
    auto* buckets = show<DistributionView>(entry("biolatency"), ViewKind::Distribution);
    Q_EMIT buckets->valuesSelected({}, 64, std::numeric_limits<double>::infinity());
    QCOMPARE(selection().selection().conditions.size(), 1u); // of the same tools: it takes the place
    QCOMPARE(selection().selection().conditions[0].expression.text(), QStringLiteral("lat >= 64us"));
}

void TestViews::viewsOfEventsFollowTheSelection()
{
    SelectionCondition disk;
    disk.expression = std::get<FilterExpression>(FilterExpression::parse(QStringLiteral("disk == vdb")));
    disk.label = QStringLiteral("vdb");
    selection().add(disk);
    auto* heatmap = show<HeatmapView>(entry("biosnoop"), ViewKind::Heatmap);
    QTRY_VERIFY(heatmap->source() && heatmap->source()->totalCount() == quint64(length));
    auto* lines = show<LineChartView>(entry("biosnoop"), ViewKind::Lines);
    QTRY_VERIFY(lines->lines() && lines->lines()->rows == quint64(length));
    selection().setTime({start + 5s, start + 9s});
    auto* distribution = show<DistributionView>(entry("biosnoop"), ViewKind::Distribution);
    QSignalSpy done(distribution, &DistributionView::dataChanged);
    QCOMPARE(show<HeatmapView>(entry("biosnoop"), ViewKind::Heatmap)->timeRange(),
             (TimeRange{start + 5s, start + 9s}));
    selection().clear();
    QTRY_VERIFY(heatmap->source()->totalCount() == quint64(4 * length));
    QVERIFY(!heatmap->isZoomed());
}

void TestViews::oneCursorForAllViews()
{
    auto* lines = show<LineChartView>(entry("cachestat"), ViewKind::Lines);
    QTRY_VERIFY(lines->lines() && !lines->lines()->times.empty());
    Overview& overview = m_area->overview();
    QTRY_COMPARE(overview.lanes().size(), captures.size()); // it takes its height from the lines
    QTest::qWait(50);
    const QImage before = lines->grab().toImage();
    const QPointF point(overview.timelineLayout().xOf(start + 10s),
                        overview.timelineLayout().plotRect().center().y());
    QMouseEvent move(QEvent::MouseMove, point, overview.mapToGlobal(point), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(&overview, &move);
    const auto pointed = Viewpoint::of(*m_workspace).cursor().time();
    QVERIFY(pointed && std::chrono::abs(*pointed - (start + 10s)) < 1s);
    QVERIFY(lines->grab().toImage() != before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&overview, &leave);
    QVERIFY(!Viewpoint::of(*m_workspace).cursor().time());
    QCOMPARE(lines->grab().toImage(), before);
    // And back: the overview marks what is pointed at in a view.
    const QImage plain = overview.grab().toImage();
    Q_EMIT lines->timeHovered(start + 4s);
    QVERIFY(overview.grab().toImage() != plain);
}

void TestViews::aPointedMomentHasDetails()
{
    auto* lines = show<LineChartView>(entry("cachestat"), ViewKind::Lines);
    QTRY_VERIFY(lines->lines() && lines->lines()->times.size() == std::size_t(length));
    CaptureView& view = page(entry("cachestat"))->view();
    Q_EMIT lines->timeHovered(start + 7s + 100ms);
    const PickedDetails& picked = view.picked();
    const auto found = std::find_if(picked.facts.begin(), picked.facts.end(),
                                    [](const auto& fact) { return fact.name == QLatin1String("HITS"); });
    QVERIFY(found != picked.facts.end());
    QCOMPARE(found->value, QStringLiteral("47"));
}

void TestViews::stacksOfTwoHostsAreCompared()
{
    CaptureEntry* here = entry("profile");
    CaptureEntry* there = entry("profile", 1);
    CapturePage* shown = page(here);
    auto* flames = qobject_cast<FlameGraphView*>(shown->view().shownView());
    QVERIFY(flames && !flames->hasBaseline() && shown->canCompare());
    auto* bar = shown->findChild<ComparisonBar*>();
    QVERIFY(!bar->isVisible());
    const std::vector<CaptureEntry*> others = Comparison::of(*here).candidates();
    QCOMPARE(others.size(), 2u); // not the disks
    Comparison::of(*here).compareWith(*there);
    QVERIFY(flames->hasBaseline() && bar->isVisible());
    QVERIFY(Comparison::of(*here).text().contains(QLatin1String("profile on web-1")));
    QTRY_VERIFY(flames->flameLayout()->hasBaseline());
    QCOMPARE(flames->flameLayout()->baselineTotal(), there->values().stacks->totalCount());
    // Both follow the time that is selected, as both have it.
    const TimeRange range{start + 2s, start + 5s};
    selection().setTime(range);
    QTRY_COMPARE(flames->flameLayout()->total(), samplesIn(*here->values().stacks, range));
    QTRY_COMPARE(flames->flameLayout()->baselineTotal(), samplesIn(*there->values().stacks, range));
    selection().clear();
    // Swapped: the other's page is in front, compared with this one.
    Q_EMIT bar->captureRequested(&Comparison::of(*here).swap());
    QCOMPARE(m_area->currentCapture(), there);
    QVERIFY(!Comparison::of(*here).isActive() && !flames->hasBaseline());
    QCOMPARE(Comparison::of(*there).baseline(), here->values().stacks);
    Comparison::of(*there).end();
    QVERIFY(!Comparison::of(*there).isActive());
}

void TestViews::aTimeIsABaseline()
{
    CaptureEntry* capture = entry("profile");
    CapturePage* shown = page(capture);
    auto* flames = qobject_cast<FlameGraphView*>(shown->view().shownView());
    Comparison& comparison = Comparison::of(*capture);
    QVERIFY(!comparison.timeRefusal().isEmpty()); // nothing is selected
    const TimeRange before{start + 1s, start + 4s};
    const TimeRange after{start + 10s, start + 12s};
    selection().setTime(before);
    QVERIFY(comparison.timeRefusal().isEmpty());
    QMenu menu;
    fillComparisonMenu(menu, comparison);
    comparison.compareWithSelectedTime();
    selection().setTime(after);
    const StackProfile& profile = *capture->values().stacks;
    QTRY_COMPARE(flames->flameLayout()->total(), samplesIn(profile, after));
    QTRY_VERIFY(flames->flameLayout()->hasBaseline());
    QCOMPARE(flames->flameLayout()->baselineTotal(), samplesIn(profile, before));
    comparison.swap();
    QCOMPARE(selection().selection().time, before);
    QTRY_COMPARE(flames->flameLayout()->total(), samplesIn(profile, before));
    QTRY_COMPARE(flames->flameLayout()->baselineTotal(), samplesIn(profile, after));
    comparison.end();
    QTRY_VERIFY(!flames->flameLayout()->hasBaseline());
    // bcc's profile has no times.
    page(entry("profile", 2));
    QVERIFY(!Comparison::of(*entry("profile", 2)).timeRefusal().isEmpty());
}

void TestViews::stacksWithoutTimesAskForSlices()
{
    CaptureEntry* capture = entry("profile", 2);
    auto* flames = show<FlameGraphView>(capture, ViewKind::FlameGraph);
    QSignalSpy asked(m_area.get(), &WorkArea::slicesRequested);
    Q_EMIT flames->slicesRequested();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<CaptureEntry*>(), capture);
}

void TestViews::everyViewGivesAPicture()
{
    const auto paints = [this](CaptureEntry* capture, ViewKind kind) {
        show<QWidget>(capture, kind);
        CaptureView& view = page(capture)->view();
        return QTest::qWaitFor([&view] { return static_cast<bool>(view.picture().paint); });
    };
    QVERIFY(paints(entry("biosnoop"), ViewKind::Heatmap));
    QVERIFY(paints(entry("biosnoop"), ViewKind::Distribution));
    QVERIFY(paints(entry("cachestat"), ViewKind::Lines));
    QVERIFY(paints(entry("biolatency"), ViewKind::Heatmap));
    QVERIFY(paints(entry("profile"), ViewKind::FlameGraph));
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturepage.h"
#include "app/window/captureselection.h"
#include "app/window/dashboard.h"
#include "app/window/overview.h"
#include "app/window/selectionbinding.h"
#include "app/window/timesbutton.h"
#include "app/window/viewpoint.h"
#include "app/window/workarea.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"

#include <QLabel>
#include <QMouseEvent>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 15h};
constexpr int length = 20; ///< seconds
constexpr int utcOffset = 7200;

/// What the host's clock says, two hours ahead of UTC.
QByteArray clockAt(int second)
{
    return QByteArray("17:00:") + QByteArray::number(second).rightJustified(2, '0');
}

QByteArray histogramAt(int second)
{
    QByteArray text = clockAt(second) + "\n\n     usecs               : count    distribution\n";
    for (int bit = 3; bit < 9; ++bit) {
        const int low = 1 << bit;
        text += QByteArray::number(low).rightJustified(10) + " -> " +
                QByteArray::number(2 * low - 1).leftJustified(10) + " : " +
                QByteArray::number((second + 1) * bit).leftJustified(8) + " |****    |\n";
    }
    return text + "\n";
}

/// What the script prints at the end of a second: stacks of the kernel, of the program, and its name.
QByteArray stacksAt(int second)
{
    QByteArray stacks;
    for (const char* comm : {"nginx", "sh", "dd"})
        for (const char* leaf : {"read", "work"})
            stacks += QByteArray(stacks.isEmpty() ? "" : ", ") + R"("\n    do_syscall_64+1\n,\n    )" + leaf +
                      R"(+1\n    main+1\n,)" + comm + "\": " + QByteArray::number(second + 1);
    return R"({"type": "printf", "data": ")" + clockAt(second) + R"(.000000\n"})" + "\n" +
           R"({"type": "map", "data": {"@stacks": {)" + stacks + "}}}\n";
}

/// Chunks of one tool, one a second, as they came.
std::vector<Chunk> chunksOf(const QString& tool)
{
    std::vector<Chunk> chunks;
    const auto add = [&](const QByteArray& text, int second) {
        chunks.push_back({Stream::Stdout, text, start + std::chrono::seconds(second) + 120ms});
    };
    if (tool == QLatin1String("execsnoop"))
        add("TIME     PCOMM            PID    PPID   RET ARGS\n", 0);
    else if (tool == QLatin1String("opensnoop"))
        add("TIME     PID    COMM              FD ERR PATH\n", 0);
    else if (tool == QLatin1String("tcpretrans"))
        add("Tracing retransmits ... Hit Ctrl-C to end\n"
            "TIME     PID     IP LADDR:LPORT          T> RADDR:RPORT          STATE\n",
            0);
    for (int second = 0; second < length; ++second) {
        QByteArray text;
        for (int i = 0; i <= second; ++i) {
            const QByteArray pid = QByteArray::number(1000 + i % 3);
            const QByteArray comm = i % 3 == 0 ? "nginx" : i % 3 == 1 ? "sh" : "dd";
            if (tool == QLatin1String("execsnoop"))
                text += clockAt(second) + ' ' + comm.leftJustified(16) + ' ' + pid.leftJustified(6) +
                        " 1        0 /bin/" + comm + "\n";
            else if (tool == QLatin1String("opensnoop"))
                text += clockAt(second) + ' ' + pid.leftJustified(6) + ' ' + comm.leftJustified(16) +
                        "   3   0 /tmp/" + QByteArray::number(i) + "\n";
            else if (tool == QLatin1String("tcpretrans") && i % 2 == 0)
                text += clockAt(second) + ' ' + pid.leftJustified(7) +
                        " 4  127.0.0.1:41524      R> 127.0.0.1:5201       ESTABLISHED\n";
        }
        if (tool == QLatin1String("biolatency"))
            text = histogramAt(second);
        else if (tool == QLatin1String("profile"))
            text = stacksAt(second);
        add(text, second);
    }
    return chunks;
}

void record(const QString& path)
{
    Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(path);
    QVERIFY(writer.hasValue());
    for (const auto& [tool, implementation] :
         std::initializer_list<std::pair<const char*, const char*>>{{"execsnoop", "libbpf"},
                                                                    {"opensnoop", "libbpf"},
                                                                    {"biolatency", "libbpf"},
                                                                    {"tcpretrans", "bcc"},
                                                                    {"profile", "script"}}) {
        CaptureRecord capture;
        capture.tool = QLatin1String(tool);
        capture.implementation = QLatin1String(implementation);
        capture.host = QStringLiteral("root@db-2");
        capture.started = start - 1s;
        capture.utcOffsetSeconds = utcOffset;
        const int id = writer.value()->beginCapture(capture);
        for (const Chunk& chunk : chunksOf(capture.tool))
            writer.value()->append(id, chunk);
        writer.value()->endCapture(id, CaptureState::Finished, start + std::chrono::seconds(length + 1), {});
    }
    QVERIFY(writer.value()->flush().hasValue());
}

/// The rows of a table in a stretch of time, by looking at each.
qsizetype rowsIn(const EventSnapshot& events, TimeRange range, const QByteArray& comm = {})
{
    const int time = [&] {
        for (std::size_t i = 0; i < events.schema().size(); ++i)
            if (events.schema()[i].kind == ColumnKind::Time)
                return static_cast<int>(i);
        return -1;
    }();
    int commColumn = events.columnIndex(u"COMM");
    if (commColumn < 0)
        commColumn = events.columnIndex(u"PCOMM");
    qsizetype rows = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row)
        rows += range.contains(events.time(row, time)) &&
                (comm.isEmpty() || events.text(row, commColumn) == std::string_view(comm.constData()));
    return rows;
}

quint64 samplesIn(const StackProfile& profile, TimeRange range, std::string_view process = {},
                  std::string_view frame = {})
{
    quint64 sum = 0;
    for (const StackProfile::Sample& sample : profile.samples()) {
        const StackProfile::Slice& slice = profile.slices()[sample.slice];
        bool has = frame.empty();
        for (StackId at = sample.stack; static_cast<quint32>(at) != 0; at = profile.parent(at))
            has = has || profile.frameName(profile.leafFrame(at)) == frame;
        const bool inside =
            range.contains(slice.start) || (slice.start < range.from && slice.end > range.from);
        if (inside && has && (process.empty() || profile.processName(sample.process) == process))
            sum += sample.count;
    }
    return sum;
}

FilterExpression filter(const QString& text)
{
    return std::get<FilterExpression>(FilterExpression::parse(text));
}

} // namespace

class TestSelectionBinding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneSecondOfBiolatencyShowsTheOthers();
    void aBoxAsksForItsValuesAmongItsKind();
    void theBrushNarrowsAll();
    void aProcessNarrowsAll();
    void aFrameNarrowsStacksAlone();
    void whatCannotBeNarrowedSaysSo();
    void panelsSayHowMuchIsLeft();
    void escapeWidensBeforeItLeaves();
    void backAndForwardByKeys();
    void theExampleSession();
    void clocks();
    void clockOffsets();
    void valueFilters_data();
    void valueFilters();

private:
    CaptureEntry* entry(const char* tool) const;
    template <typename View>
    View* show(const char* tool);
    SelectionModel& selection() { return Viewpoint::of(*m_workspace).selection(); }
    /// Draws a box over what a heat map shows, in shares of its axes.
    static void drag(HeatmapView& heatmap, QPointF from, QPointF to);

    QTemporaryDir m_folder;
    QString m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WorkArea> m_area;
};

void TestSelectionBinding::initTestCase()
{
    m_session = m_folder.filePath(QStringLiteral("twenty-seconds.bscope"));
    record(m_session);
}

void TestSelectionBinding::init()
{
    m_workspace = std::make_unique<Workspace>(ToolCatalogue::builtIn(),
                                              m_folder.filePath(QStringLiteral("recordings")));
    m_area = std::make_unique<WorkArea>(*m_workspace);
    m_area->resize(1200, 800);
    m_area->show();
    QVERIFY(m_workspace->openSession(m_session).hasValue());
    for (const auto& capture : m_workspace->captures())
        QTRY_VERIFY(!capture->isLoading());
}

void TestSelectionBinding::cleanup()
{
    m_area.reset();
    m_workspace.reset();
}

CaptureEntry* TestSelectionBinding::entry(const char* tool) const
{
    for (const auto& capture : m_workspace->captures())
        if (capture->record().tool == QLatin1String(tool))
            return capture.get();
    return nullptr;
}

template <typename View>
View* TestSelectionBinding::show(const char* tool)
{
    m_area->showCapture(entry(tool));
    return m_area->tabs().currentWidget()->findChild<View*>();
}

void TestSelectionBinding::drag(HeatmapView& heatmap, QPointF from, QPointF to)
{
    QTest::mousePress(&heatmap, Qt::LeftButton, {}, from.toPoint());
    for (const QPointF& point : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, heatmap.mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(&heatmap, &move);
    }
    QTest::mouseRelease(&heatmap, Qt::LeftButton, {}, to.toPoint());
}

void TestSelectionBinding::oneSecondOfBiolatencyShowsTheOthers()
{
    auto* heatmap = show<HeatmapView>("biolatency");
    QVERIFY(heatmap);
    const HeatmapLayout layout = heatmap->heatmapLayout(); // it is made anew
    QCOMPARE(layout.columnCount(), length);
    const HeatmapCell cell = layout.cell(12, 0);
    const double left = layout.xOf(cell.time.from), right = layout.xOf(cell.time.to);
    const double y = layout.plotRect().center().y();
    drag(*heatmap, {left + 3, y}, {right - 3, y});

    const TimeRange second = selection().selection().time;
    QCOMPARE(second, cell.time);
    QCOMPARE(second.to - second.from, Duration(1s));
    QVERIFY(selection().selection().conditions.empty());
    // The one it was drawn on keeps its axis and shows the box.
    QVERIFY(!heatmap->isZoomed() && heatmap->selectedBox());

    for (const char* tool : {"execsnoop", "opensnoop", "tcpretrans"}) {
        const EventSnapshot& events = *entry(tool)->values().events;
        const qsizetype expected = rowsIn(events, second);
        QVERIFY(expected > 0 && expected < events.rowCount());
        auto* table = show<EventTableView>(tool);
        QTRY_COMPARE(static_cast<qsizetype>(table->model()->rowCount()), expected);
    }
    auto* flames = show<FlameGraphView>("profile");
    const StackProfile& profile = *entry("profile")->values().stacks;
    const quint64 samples = samplesIn(profile, second);
    QVERIFY(samples > 0 && samples < profile.totalCount());
    QTRY_COMPARE(flames->flameLayout()->total(), samples);
    // Another selection: the heat map is like the others.
    selection().setTime({start + 3s, start + 6s});
    QVERIFY(show<HeatmapView>("biolatency")->timeRange() == (TimeRange{start + 3s, start + 6s}));
    QVERIFY(!heatmap->selectedBox());
    selection().clear();
    QVERIFY(!heatmap->isZoomed());
    QTRY_COMPARE(show<FlameGraphView>("profile")->flameLayout()->total(), profile.totalCount());
}

void TestSelectionBinding::aBoxAsksForItsValuesAmongItsKind()
{
    auto* heatmap = show<HeatmapView>("biolatency");
    const HeatmapLayout layout = heatmap->heatmapLayout(); // it is made anew
    drag(*heatmap, layout.cell(5, 2).rect.center(), layout.cell(7, 3).rect.center());
    const Selection selected = selection().selection();
    QCOMPARE(selected.time, (TimeRange{layout.cell(5, 0).time.from, layout.cell(7, 0).time.to}));
    QCOMPARE(selected.conditions.size(), 1u);
    QCOMPARE(selected.conditions[0].expression.text(), QStringLiteral("lat >= 32us && lat < 128us"));
    QCOMPARE(selected.conditions[0].scope, entry("biolatency")->tool()->group);
    QVERIFY(selected.conditions[0].label.startsWith(QStringLiteral("lat 32 µs – 128 µs")));
    // What is counted of its own are the buckets in the box.
    CaptureSelection& disks = CaptureSelection::of(*entry("biolatency"));
    quint64 expected = 0;
    for (const auto& interval : entry("biolatency")->values().histogram->intervals)
        for (const Bucket& bucket : interval->buckets)
            if (selected.time.contains(interval->start) && bucket.low >= 32 && bucket.low < 128)
                expected += bucket.count;
    QVERIFY(expected > 0);
    QTRY_COMPARE(disks.selected(), expected);
    QVERIFY(disks.notNarrowedBy().isEmpty());
    // Programs that start have no latency, and nobody asked them: they follow the time.
    CaptureSelection& execs = CaptureSelection::of(*entry("execsnoop"));
    QVERIFY(execs.rows().empty() && execs.notNarrowedBy().isEmpty());
    QCOMPARE(execs.time(), selected.time);
    drag(*heatmap, layout.cell(9, 1).rect.center(), layout.cell(9, 1).rect.center() + QPointF(6, 9));
    QCOMPARE(selection().selection().conditions.size(), 1u); // in place of the one before
}

void TestSelectionBinding::theBrushNarrowsAll()
{
    Overview& overview = m_area->overview();
    QTRY_COMPARE(overview.lanes().size(), 5u);
    const TimelineLayout& layout = overview.timelineLayout();
    const double y = layout.laneRect(0).center().y();
    const QPointF from(layout.xOf(start + 5s), y), to(layout.xOf(start + 10s), y);
    QTest::mousePress(&overview, Qt::LeftButton, {}, from.toPoint());
    QMouseEvent move(QEvent::MouseMove, to, overview.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&overview, &move);
    QTest::mouseRelease(&overview, Qt::LeftButton, {}, to.toPoint());
    const TimeRange range = selection().selection().time;
    QVERIFY(std::chrono::abs(range.from - (start + 5s)) < 200ms);
    const EventSnapshot& events = *entry("opensnoop")->values().events;
    auto* table = show<EventTableView>("opensnoop");
    QTRY_COMPARE(static_cast<qsizetype>(table->model()->rowCount()), rowsIn(events, range));
    QCOMPARE(show<HeatmapView>("biolatency")->timeRange(), range);
    QTRY_VERIFY(std::all_of(overview.lanes().begin(), overview.lanes().end(), [](const TimelineLane& lane) {
        return lane.selectedText.contains(QLatin1String(" of "));
    }));
    QTest::mouseDClick(&overview, Qt::LeftButton, {}, to.toPoint());
    QVERIFY(selection().selection().isAll());
    QVERIFY(overview.selectedTime() == TimeRange());
}

void TestSelectionBinding::aProcessNarrowsAll()
{
    SelectionCondition nginx;
    nginx.expression = filter(QStringLiteral("comm == \"nginx\""));
    nginx.label = QStringLiteral("nginx");
    selection().add(nginx);
    for (const char* tool : {"execsnoop", "opensnoop"}) {
        auto* table = show<EventTableView>(tool);
        const qsizetype expected = rowsIn(*entry(tool)->values().events, {}, "nginx");
        QVERIFY(expected > 0);
        QTRY_COMPARE(static_cast<qsizetype>(table->model()->rowCount()), expected);
    }
    auto* flames = show<FlameGraphView>("profile");
    const StackProfile& profile = *entry("profile")->values().stacks;
    const quint64 samples = samplesIn(profile, {}, "nginx");
    QVERIFY(samples > 0 && samples < profile.totalCount());
    QTRY_COMPARE(flames->flameLayout()->total(), samples);
    const TimeRange part{start + 4s, start + 9s};
    selection().setTime(part);
    QTRY_COMPARE(flames->flameLayout()->total(), samplesIn(profile, part, "nginx"));
    // What a flame graph is asked for: everywhere.
    Q_EMIT flames->processNarrowed(QStringLiteral("dd (1234)"));
    QCOMPARE(selection().selection().conditions.size(), 2u);
    QCOMPARE(selection().selection().conditions[1].expression.text(), QStringLiteral("comm == \"dd\""));
    QTRY_COMPARE(flames->flameLayout()->total(), quint64(0));
    QTRY_COMPARE(static_cast<int>(show<EventTableView>("execsnoop")->model()->rowCount()), 0);
}

void TestSelectionBinding::aFrameNarrowsStacksAlone()
{
    auto* flames = show<FlameGraphView>("profile");
    Q_EMIT flames->frameNarrowed(QStringLiteral("read"));
    const StackProfile& profile = *entry("profile")->values().stacks;
    const quint64 samples = samplesIn(profile, {}, {}, "read");
    QVERIFY(samples > 0 && samples < profile.totalCount());
    QTRY_COMPARE(flames->flameLayout()->total(), samples);
    QCOMPARE(CaptureSelection::of(*entry("execsnoop")).notNarrowedBy(), QStringLiteral("read"));
}

void TestSelectionBinding::whatCannotBeNarrowedSaysSo()
{
    SelectionCondition nginx;
    nginx.expression = filter(QStringLiteral("comm == nginx"));
    nginx.label = QStringLiteral("nginx");
    selection().add(nginx);
    QCOMPARE(CaptureSelection::of(*entry("biolatency")).notNarrowedBy(), QStringLiteral("nginx"));
    QVERIFY(CaptureSelection::of(*entry("execsnoop")).notNarrowedBy().isEmpty());
    m_area->showCapture(entry("biolatency"));
    const auto said = [&] {
        for (const QLabel* label : m_area->tabs().currentWidget()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QLatin1String("nginx")))
                return true;
        return false;
    };
    QTRY_VERIFY(said());
    selection().clear();
    QTRY_VERIFY(!said());
}

void TestSelectionBinding::panelsSayHowMuchIsLeft()
{
    m_area->showDashboard();
    const TimeRange range{start + 5s, start + 8s};
    selection().setTime(range);
    for (const auto& capture : m_workspace->captures())
        QTRY_VERIFY(CaptureSelection::of(*capture).selected());
    const EventSnapshot& events = *entry("opensnoop")->values().events;
    QCOMPARE(CaptureSelection::of(*entry("opensnoop")).selected(), quint64(rowsIn(events, range)));
    QCOMPARE(CaptureSelection::of(*entry("profile")).selected(),
             samplesIn(*entry("profile")->values().stacks, range));
    quint64 latencies = 0;
    for (const auto& interval : entry("biolatency")->values().histogram->intervals)
        if (interval->start >= range.from && interval->start < range.to)
            for (const Bucket& bucket : interval->buckets)
                latencies += bucket.count;
    QCOMPARE(CaptureSelection::of(*entry("biolatency")).selected(), latencies);
    const QString share = CaptureSelection::of(*entry("opensnoop")).shareText();
    QCOMPARE(share, QStringLiteral("%1 of %2").arg(rowsIn(events, range)).arg(events.rowCount()));
    const auto shown = [&] {
        for (const QLabel* label : m_area->dashboard().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(share))
                return true;
        return false;
    };
    QTRY_VERIFY(shown());
    selection().clear();
    QVERIFY(!CaptureSelection::of(*entry("opensnoop")).selected());
}

void TestSelectionBinding::escapeWidensBeforeItLeaves()
{
    auto* table = show<EventTableView>("opensnoop");
    QWidget* page = m_area->tabs().currentWidget();
    selection().setTime({start, start + 5s});
    SelectionCondition condition;
    condition.expression = filter(QStringLiteral("comm == sh"));
    condition.label = QStringLiteral("sh");
    selection().add(condition);
    QVERIFY(table);
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(selection().selection().conditions.empty());
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(selection().selection().isAll());
    QCOMPARE(m_area->tabs().currentWidget(), page);
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(m_area->tabs().currentWidget() != page);
}

void TestSelectionBinding::backAndForwardByKeys()
{
    m_area->activateWindow();
    m_area->overview().setFocus();
    QTRY_VERIFY(m_area->overview().hasFocus());
    selection().setTime({start, start + 5s});
    selection().setTime({start, start + 2s});
    QTest::keyClick(&m_area->overview(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(selection().selection().time, (TimeRange{start, start + 5s}));
    QTest::keyClick(&m_area->overview(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(selection().selection().time, (TimeRange{start, start + 2s}));
    QTest::keyClick(&m_area->overview(), Qt::Key_Escape);
    QVERIFY(selection().selection().isAll());
    QVERIFY(m_workspace->openSession(m_session).hasValue()); // what was selected is gone
    QVERIFY(!selection().canGoBack());
}

/// The same on what was recorded of a real machine.
void TestSelectionBinding::theExampleSession()
{
    QVERIFY(
        m_workspace->openSession(QStringLiteral(BEESCOPE_SOURCE_DIR "/resources/examples/first-look.bscope"))
            .hasValue());
    for (const auto& capture : m_workspace->captures())
        QTRY_VERIFY(!capture->isLoading());
    auto* heatmap = show<HeatmapView>("biolatency");
    const HeatmapLayout layout = heatmap->heatmapLayout(); // it is made anew
    const HeatmapCell cell = layout.cell(layout.columnCount() / 2, 0);
    const double y = layout.plotRect().center().y();
    drag(*heatmap, {layout.xOf(cell.time.from) + 3, y}, {layout.xOf(cell.time.to) - 3, y});
    const TimeRange second = selection().selection().time;
    QCOMPARE(second, cell.time);
    const EventSnapshot& execs = *entry("execsnoop")->values().events;
    auto* table = show<EventTableView>("execsnoop");
    QTRY_COMPARE(static_cast<qsizetype>(table->model()->rowCount()), rowsIn(execs, second));
    QVERIFY(rowsIn(execs, second) < execs.rowCount());
    auto* flames = show<FlameGraphView>("profile");
    const StackProfile& profile = *entry("profile")->values().stacks;
    QVERIFY(samplesIn(profile, second) > 0 && samplesIn(profile, second) < profile.totalCount());
    QTRY_COMPARE(flames->flameLayout()->total(), samplesIn(profile, second));
    auto* queue = show<HeatmapView>("runqlat");
    QCOMPARE(queue->timeRange(), second);
}

void TestSelectionBinding::clocks()
{
    Viewpoint& viewpoint = Viewpoint::of(*m_workspace);
    auto* table = show<EventTableView>("execsnoop");
    const auto firstTime = [&] { return table->model()->index(0, 0).data().toString(); };
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QCOMPARE(firstTime(), QStringLiteral("17:00:00"));
    QCOMPARE(viewpoint.axisClockText(), QStringLiteral("root@db-2 time"));
    viewpoint.setMode(TimeDisplay::Mode::Utc);
    QCOMPARE(firstTime(), QStringLiteral("15:00:00"));
    viewpoint.setMode(TimeDisplay::Mode::SinceStart); // of the earliest capture, a second before
    QCOMPARE(firstTime(), QStringLiteral("+1 s"));
    QCOMPARE(m_area->overview().timelineLayout().options().clock.mode, TimeDisplay::Mode::SinceStart);
    // A view that is made later knows too.
    QCOMPARE(show<EventTableView>("opensnoop")->model()->index(0, 0).data().toString(),
             QStringLiteral("+1 s"));
    qputenv("TZ", "Asia/Kolkata");
    tzset();
    viewpoint.setMode(TimeDisplay::Mode::Local);
    QCOMPARE(firstTime(), QStringLiteral("20:30:00"));
    qunsetenv("TZ");
    tzset();
    QCOMPARE(utcOffsetText(-12600), QStringLiteral("UTC-03:30"));
}

/// Two hosts whose clocks differ print different times for what happened at once.
void TestSelectionBinding::clockOffsets()
{
    const QString path = m_folder.filePath(QStringLiteral("offsets.bscope"));
    {
        Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(path);
        QVERIFY(writer.hasValue());
        for (const int ahead : {0, 3, -40}) {
            CaptureRecord capture;
            capture.tool = QStringLiteral("execsnoop");
            capture.implementation = QStringLiteral("libbpf");
            capture.host = QStringLiteral("host%1").arg(ahead);
            capture.started = start;
            capture.setClockOffset(std::chrono::seconds(ahead), 1ms);
            const int id = writer.value()->beginCapture(capture);
            const auto local = QTime(15, 0, 5).addSecs(ahead).toString(QStringLiteral("HH:mm:ss")).toLatin1();
            writer.value()->append(id, {Stream::Stdout,
                                        "TIME     PCOMM            PID    PPID   RET ARGS\n" + local +
                                            " sh               7      1        0 /bin/sh\n",
                                        start + 5s + 30ms});
            writer.value()->endCapture(id, CaptureState::Finished, start + 9s, {});
        }
        QVERIFY(writer.value()->flush().hasValue());
    }
    QVERIFY(m_workspace->openSession(path).hasValue());
    QCOMPARE(m_workspace->captures().size(), 3u);
    for (const auto& capture : m_workspace->captures()) {
        QTRY_VERIFY(!capture->isLoading());
        QCOMPARE(capture->values().events->time(0, 0), start + 5s);
        QCOMPARE(capture->record().started, start);
    }
}

void TestSelectionBinding::valueFilters_data()
{
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("high");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("text");
    const auto most = std::numeric_limits<qint64>::max();
    const auto row = [](const char* name, qint64 low, qint64 high, Unit unit, const char* text) {
        QTest::newRow(name) << low << high << static_cast<int>(unit) << QString::fromLatin1(text);
    };
    row("between", 8, 16, Unit::Milliseconds, "lat >= 8ms && lat < 16ms");
    row("from zero", 0, 16, Unit::Nanoseconds, "lat < 16ns");
    row("open", 1024, most, Unit::Microseconds, "lat >= 1024us");
    row("all", 0, most, Unit::Seconds, "");
    row("sizes", 4, 8, Unit::Kibibytes, "bytes >= 4KiB && bytes < 8KiB");
    row("no column", 4, 8, Unit::Count, "");
}

void TestSelectionBinding::valueFilters()
{
    QFETCH(qint64, low);
    QFETCH(qint64, high);
    QFETCH(int, unit);
    QFETCH(QString, text);
    const auto of = static_cast<Unit>(unit);
    QCOMPARE(valueCondition(valueField(of), low, high, of).filter, text);
    if (!text.isEmpty())
        QVERIFY(std::holds_alternative<FilterExpression>(FilterExpression::parse(text)));
}

QTEST_MAIN(TestSelectionBinding)
#include "tst_selectionbinding.moc"

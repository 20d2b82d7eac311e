// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturechips.h"
#include "app/window/capturepage.h"
#include "app/window/dashboard.h"
#include "app/window/dashboardpanel.h"
#include "app/window/overview.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"

#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 14h + 34min};
const QString caution = QStringLiteral("Its numbers are known to be wrong.");

struct Recorded {
    const char* tool;
    const char* implementation;
    const char* file; ///< nullptr: it printed nothing
};

/// In another order than the checklist's.
const std::vector<Recorded> captures{
    {"exitsnoop", "libbpf", nullptr},
    {"profile", "bcc", "bcc-profile-f-pipe.out"},
    {"runqlat", "libbpf", "lb-runqlat-T.out"},
    {"cachestat", "bcc", "bcc-cachestat-T-pipe.out"},
    {"execsnoop", "libbpf", "lb-execsnoop-T.out"},
};

void record(const QString& path)
{
    const Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(path);
    QVERIFY(writer.hasValue());
    for (const Recorded& one : captures) {
        CaptureRecord record;
        record.tool = QLatin1String(one.tool);
        record.implementation = QLatin1String(one.implementation);
        record.host = QStringLiteral("root@db-2");
        record.started = start;
        if (record.tool == QLatin1String("cachestat"))
            record.provenance = {{QStringLiteral("cautions"), QJsonArray{caution}},
                                 {QStringLiteral("lossesUnknown"), true}};
        const int id = writer.value()->beginCapture(record);
        if (one.file) {
            QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/") + QLatin1String(one.file));
            QVERIFY(file.open(QIODevice::ReadOnly));
            writer.value()->append(id, {Stream::Stdout, file.readAll(), start + 5s});
        }
        if (record.tool == QLatin1String("runqlat"))
            writer.value()->append(id, {Stream::Stderr, "Possibly lost 1204 samples\n", start + 7s});
        writer.value()->endCapture(id, CaptureState::Finished, start + 30s, {});
    }
    CaptureRecord failed;
    failed.tool = QStringLiteral("biolatency");
    failed.implementation = QStringLiteral("bcc");
    failed.host = QStringLiteral("root@db-2");
    failed.started = start;
    const int id = writer.value()->beginCapture(failed);
    writer.value()->endCapture(id, CaptureState::Failed, start + 1s,
                               QStringLiteral("It <b>failed</b>.\nThe cause.\nThe remedy."));
    QVERIFY(writer.value()->flush().hasValue());
}

DashboardPanel* panelOf(const Dashboard& dashboard, const char* tool)
{
    for (DashboardPanel* panel : dashboard.panels())
        if (panel->toolName() == QLatin1String(tool))
            return panel;
    return nullptr;
}

QStringList visibleTexts(const QWidget* widget)
{
    QStringList texts;
    for (const QLabel* label : widget->findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            texts += label->text();
    return texts;
}

bool isReading(const Workspace& workspace)
{
    return std::any_of(workspace.captures().begin(), workspace.captures().end(),
                       [](const auto& capture) { return capture->isLoading(); });
}

} // namespace

class TestDashboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void panelsStandInTheOrderOfTheChecklist();
    void columnsFollowTheWidth();
    void eachPanelShowsItsView();
    void anEmptyOneAndAFailedOneSayWhy();
    void numbersThatAreWorthLessSaySo();
    void keysReachEveryPanel();
    void aDoubleClickAnywhereMaximises();
    void queuedToolsAreReplacedByTheirCaptures();
    void closingTheSessionEmptiesIt();
    void pagesWorkOnlyWhileTheyAreSeen();
    void escapeLeavesAPage();
    void theOverviewHasALaneForEach();

private:
    void open();

    QTemporaryDir m_folder;
    QString m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Dashboard> m_dashboard;
};

void TestDashboard::initTestCase()
{
    m_session = m_folder.filePath(QStringLiteral("session.bscope"));
    record(m_session);
}

void TestDashboard::init()
{
    m_workspace = std::make_unique<Workspace>(ToolCatalogue::builtIn(),
                                              m_folder.filePath(QStringLiteral("recordings")));
    m_dashboard = std::make_unique<Dashboard>(*m_workspace);
    m_dashboard->resize(976, 1800);
    m_dashboard->show();
}

void TestDashboard::cleanup()
{
    m_workspace->closeSession();
    m_dashboard.reset();
    m_workspace.reset();
}

void TestDashboard::open()
{
    QVERIFY(m_workspace->openSession(m_session).hasValue());
    QTRY_VERIFY_WITH_TIMEOUT(!isReading(*m_workspace), 20000);
}

void TestDashboard::panelsStandInTheOrderOfTheChecklist()
{
    QVERIFY(
        visibleTexts(m_dashboard.get()).join(QString()).contains(QLatin1String("Nothing was captured yet")));
    open();
    QStringList tools;
    for (const DashboardPanel* panel : m_dashboard->panels())
        tools += panel->toolName();
    QCOMPARE(tools.join(QLatin1Char(' ')),
             QStringLiteral("execsnoop biolatency cachestat runqlat profile exitsnoop"));
    QVERIFY(
        !visibleTexts(m_dashboard.get()).join(QString()).contains(QLatin1String("Nothing was captured yet")));
    // Row by row, not over one another.
    const auto panels = m_dashboard->panels();
    QTRY_VERIFY(panels[1]->x() > panels[0]->x());
    QCOMPARE(panels[1]->y(), panels[0]->y());
    QVERIFY(panels[2]->y() >= panels[0]->y() + panels[0]->height());
}

void TestDashboard::columnsFollowTheWidth()
{
    open();
    for (const auto& [width, columns] : {std::pair{976, 2}, {1500, 3}, {600, 1}, {976, 2}}) {
        m_dashboard->resize(width, 700);
        QTRY_COMPARE(m_dashboard->columnCount(), columns);
        for (const DashboardPanel* panel : m_dashboard->panels()) {
            QTRY_VERIFY(panel->geometry().right() <= m_dashboard->viewport()->width());
            QVERIFY(panel->height() >= 200);
        }
    }
}

void TestDashboard::eachPanelShowsItsView()
{
    open();
    const auto table = [this] { return panelOf(*m_dashboard, "execsnoop")->findChild<EventTableView*>(); };
    QTRY_VERIFY(table() && table()->isVisible());
    QTRY_COMPARE(table()->model()->totalRows(), 145);
    const auto heatmap = [this] { return panelOf(*m_dashboard, "runqlat")->findChild<HeatmapView*>(); };
    QTRY_VERIFY(heatmap() && heatmap()->isVisible());
    QTRY_COMPARE(heatmap()->heatmapLayout().options().losses.size(), 1u);
    const auto flames = [this] { return panelOf(*m_dashboard, "profile")->findChild<FlameGraphView*>(); };
    QTRY_VERIFY(flames() && flames()->isVisible());
    QTRY_COMPARE(flames()->flameLayout()->total(), 2457u);
    QVERIFY(visibleTexts(panelOf(*m_dashboard, "execsnoop")).contains(QStringLiteral("145 rows")));
    QVERIFY(visibleTexts(panelOf(*m_dashboard, "execsnoop"))
                .join(QString())
                .contains(QLatin1String("root@db-2")));
}

void TestDashboard::anEmptyOneAndAFailedOneSayWhy()
{
    open();
    const auto failed = [this] { return visibleTexts(panelOf(*m_dashboard, "biolatency")); };
    QTRY_VERIFY(failed().contains(QStringLiteral("The remedy.")));
    QVERIFY(failed().contains(QStringLiteral("The cause.")));
    QVERIFY(failed().contains(QStringLiteral("It <b>failed</b>."))); // and not in bold
    for (const QLabel* label : panelOf(*m_dashboard, "biolatency")->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(visibleTexts(panelOf(*m_dashboard, "exitsnoop")).contains(QStringLiteral("Nothing was seen")));
}

void TestDashboard::numbersThatAreWorthLessSaySo()
{
    open();
    const auto chips = [this](const char* tool) {
        return visibleTexts(panelOf(*m_dashboard, tool)->findChild<CaptureChips*>());
    };
    QTRY_VERIFY(chips("cachestat").contains(QStringLiteral("doubtful")));
    QVERIFY(chips("cachestat").contains(QStringLiteral("caution")));
    QVERIFY(chips("cachestat").contains(QStringLiteral("losses not known")));
    QTRY_VERIFY(chips("runqlat").contains(QStringLiteral("1,204 lost")));
    QCOMPARE(chips("execsnoop"), (QStringList{QStringLiteral("libbpf"), QStringLiteral("finished")}));
    for (const QLabel* label : panelOf(*m_dashboard, "cachestat")->findChildren<QLabel*>())
        if (label->text() == QLatin1String("doubtful"))
            QVERIFY(label->toolTip().contains(QLatin1String("MISSES stayed at 0")));
}

void TestDashboard::keysReachEveryPanel()
{
    open();
    m_dashboard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dashboard.get()));
    QTRY_VERIFY(panelOf(*m_dashboard, "execsnoop")->findChild<EventTableView*>());
    QSignalSpy activated(m_dashboard.get(), &Dashboard::captureActivated);
    const auto panels = m_dashboard->panels();
    m_dashboard->focusCapture(panels[0]->capture());
    for (DashboardPanel* panel : panels) {
        QVERIFY2(panel->hasFocus(), qPrintable(panel->toolName()));
        QTest::keyClick(panel, Qt::Key_Return);
        QCOMPARE(activated.takeLast().at(0).value<CaptureEntry*>(), panel->capture());
        QTest::keyClick(panel, Qt::Key_Tab);
    }
    m_dashboard->focusCapture(panels[0]->capture());
    QTest::keyClick(panels[0], Qt::Key_Down);
    QVERIFY(panels[2]->hasFocus());
    QTest::keyClick(panels[2], Qt::Key_Right);
    QVERIFY(panels[3]->hasFocus());
    QTest::keyClick(panels[3], Qt::Key_Up);
    QVERIFY(panels[1]->hasFocus());
    QTest::keyClick(panels[1], Qt::Key_Up);
    QVERIFY(panels[1]->hasFocus());
}

void TestDashboard::aDoubleClickAnywhereMaximises()
{
    open();
    DashboardPanel* panel = panelOf(*m_dashboard, "runqlat");
    QTRY_VERIFY(panel->findChild<HeatmapView*>() && panel->findChild<HeatmapView*>()->isVisible());
    QSignalSpy activated(m_dashboard.get(), &Dashboard::captureActivated);
    for (const QPoint at : {QPoint(20, 15), panel->rect().center()})
        QTest::mouseDClick(m_dashboard->windowHandle(), Qt::LeftButton, {},
                           panel->mapTo(m_dashboard.get(), at));
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[1].at(0).value<CaptureEntry*>(), panel->capture());
}

void TestDashboard::queuedToolsAreReplacedByTheirCaptures()
{
    const ToolCatalogue& catalogue = m_workspace->catalogue();
    m_dashboard->setQueued({catalogue.find(u"execsnoop"), catalogue.find(u"runqlat")},
                           QStringLiteral("db-2"));
    QCOMPARE(m_dashboard->panels().size(), 2u);
    QVERIFY(visibleTexts(panelOf(*m_dashboard, "runqlat")).contains(QStringLiteral("Queued")));
    QSignalSpy activated(m_dashboard.get(), &Dashboard::captureActivated);
    QTest::keyClick(panelOf(*m_dashboard, "runqlat"), Qt::Key_Return);
    QVERIFY(activated.isEmpty()); // there is nothing to show yet
    HostConnection* host = m_workspace->addHost(parseHostAddress(QStringLiteral("local")).value(), {});
    QVERIFY(m_workspace->addRefusal(*host, *catalogue.find(u"execsnoop"), {QStringLiteral("No."), {}, {}}));
    QCOMPARE(m_dashboard->panels().size(), 2u);
    QVERIFY(panelOf(*m_dashboard, "execsnoop")->capture());
    QVERIFY(!panelOf(*m_dashboard, "runqlat")->capture());
    QTRY_VERIFY(visibleTexts(panelOf(*m_dashboard, "execsnoop")).contains(QStringLiteral("No.")));
    m_dashboard->setQueued({}, {});
    QCOMPARE(m_dashboard->panels().size(), 1u);
}

void TestDashboard::closingTheSessionEmptiesIt()
{
    open();
    QCOMPARE(m_dashboard->panels().size(), 6u);
    m_workspace->closeSession();
    QVERIFY(m_dashboard->panels().empty());
    QTRY_VERIFY(
        visibleTexts(m_dashboard.get()).join(QString()).contains(QLatin1String("Nothing was captured yet")));
    open(); // and again
    QCOMPARE(m_dashboard->panels().size(), 6u);
}

void TestDashboard::pagesWorkOnlyWhileTheyAreSeen()
{
    open();
    for (const auto& capture : m_workspace->captures()) {
        if (capture->record().tool != QLatin1String("runqlat"))
            continue;
        CapturePage page(*capture);
        QTest::qWait(50);
        QVERIFY(!page.findChild<HeatmapView*>());
        page.resize(800, 500);
        page.show();
        QTRY_VERIFY(page.findChild<HeatmapView*>() && page.findChild<HeatmapView*>()->series());
        QVERIFY(visibleTexts(&page).contains(QStringLiteral("1,204 lost")));
    }
}

void TestDashboard::escapeLeavesAPage()
{
    open();
    for (const auto& capture : m_workspace->captures()) {
        if (capture->record().tool != QLatin1String("runqlat"))
            continue;
        CapturePage page(*capture);
        page.resize(800, 500);
        page.show();
        QTRY_VERIFY(page.findChild<HeatmapView*>());
        auto* heatmap = page.findChild<HeatmapView*>();
        QSignalSpy back(&page, &CapturePage::backRequested);
        QTest::keyClick(heatmap, Qt::Key_Plus);
        QVERIFY(heatmap->isZoomed());
        QTest::keyClick(heatmap, Qt::Key_Escape); // first the zoom
        QVERIFY(!heatmap->isZoomed() && back.isEmpty());
        QTest::keyClick(heatmap, Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
    }
}

void TestDashboard::theOverviewHasALaneForEach()
{
    Overview overview(*m_workspace);
    overview.resize(976, 200);
    QVERIFY(overview.isHidden());
    open();
    QTRY_COMPARE(overview.lanes().size(), 6u);
    const auto lane = [&](std::size_t i) { return overview.lanes().at(i); };
    QCOMPARE(lane(0).title, QStringLiteral("execsnoop"));
    QTRY_VERIFY(lane(0).density && lane(0).density->total() == 145);
    QTRY_VERIFY(lane(3).density && lane(3).density->total() > 1000);
    QCOMPARE(lane(3).losses, (std::vector<LossMark>{{start + 7s, 1204}}));
    QTRY_COMPARE(lane(2).notes.size(), 2u);
    QVERIFY(lane(1).state == TimelineLane::State::Failed);
    QCOMPARE(lane(5).extent, (TimeRange{start, start + 30s}));
    QSignalSpy activated(&overview, &Overview::captureActivated);
    Q_EMIT overview.laneActivated(2);
    QCOMPARE(activated.takeLast().at(0).value<CaptureEntry*>()->record().tool, QStringLiteral("cachestat"));
    for (const auto& capture : m_workspace->captures())
        if (capture->record().tool == QLatin1String("profile"))
            overview.setCurrent(capture.get());
    QTRY_VERIFY(lane(4).current);
    m_workspace->closeSession();
    QVERIFY(overview.lanes().empty() && overview.isHidden());
}

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/checklist.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace bee;
using namespace std::chrono_literals;

/// The order of a checklist, with small shell programs of this machine in the tools' place.
class TestChecklist : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void choosesTheSiblingOfTheHostsFileSystem_data();
    void choosesTheSiblingOfTheHostsFileSystem();
    void tenToolsInOrder();
    void cheapTogetherThenCostlyInTurn();
    void refusedToolsDoNotHoldTheOthers();
    void stopLeavesOutTheRest();

private:
    Tool tool(const char* name, bool alone);
    Capture* start(const Tool& tool, bool hold, int secondsToReady);

    HostConnection* m_host = nullptr;
    std::map<QString, std::unique_ptr<Capture>> m_captures;
};

void TestChecklist::initTestCase()
{
    m_host = new HostConnection(HostAddress{true, {}, {}, 0}, {}, {}, this);
    QSignalSpy ready(m_host, &HostConnection::ready);
    m_host->open();
    QVERIFY(ready.wait(20000));
}

Tool TestChecklist::tool(const char* name, bool alone)
{
    Tool tool;
    tool.name = QString::fromLatin1(name);
    tool.checklistAlone = alone;
    return tool;
}

Capture* TestChecklist::start(const Tool& tool, bool hold, int secondsToReady)
{
    LaunchPlan plan;
    plan.tool = tool.name;
    plan.argv = {QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("trap 'exit 0' INT; sleep %1; echo PID; while :; do echo 1; sleep 0.1; done")
                     .arg(secondsToReady)};
    plan.decode.shape = Shape::Events;
    Column pid;
    pid.name = QStringLiteral("PID");
    pid.kind = ColumnKind::Integer;
    plan.decode.cells = {{pid, {QStringLiteral("PID")}, CellFormat::Integer}};
    auto& capture = m_captures[tool.name];
    capture = std::make_unique<Capture>(*m_host, std::vector{plan}, Elevation::None, 1s);
    if (hold)
        capture->holdDuration();
    capture->start();
    return capture.get();
}

void TestChecklist::choosesTheSiblingOfTheHostsFileSystem_data()
{
    QTest::addColumn<QStringList>("mounts");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("ext4") << QStringList{QStringLiteral("/ ext4")} << QStringLiteral("ext4slower");
    QTest::newRow("xfs") << QStringList{QStringLiteral("/boot ext4"), QStringLiteral("/ xfs")}
                         << QStringLiteral("xfsslower");
    QTest::newRow("root wins") << QStringList{QStringLiteral("/ btrfs"), QStringLiteral("/home xfs")}
                               << QStringLiteral("btrfsslower");
    QTest::newRow("none fits") << QStringList{QStringLiteral("/ overlay")} << QStringLiteral("ext4slower");
    QTest::newRow("not known") << QStringList{} << QStringLiteral("ext4slower");
}

void TestChecklist::choosesTheSiblingOfTheHostsFileSystem()
{
    QFETCH(QStringList, mounts);
    HostFacts facts;
    for (const QString& mount : mounts)
        facts.mounts += {mount.section(u' ', 0, 0), mount.section(u' ', 1)};
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    const std::vector<const Tool*> tools = checklistTools(catalogue, facts);
    QVERIFY(tools.size() > 2);
    QTEST(tools.at(2)->name, "chosen");
}

void TestChecklist::tenToolsInOrder()
{
    HostFacts facts;
    facts.mounts = {{QStringLiteral("/"), QStringLiteral("ext4")}};
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    QStringList names;
    for (const Tool* one : checklistTools(catalogue, facts))
        names += one->name;
    QCOMPARE(names.join(u' '), QStringLiteral("execsnoop opensnoop ext4slower biolatency biosnoop cachestat "
                                              "tcplife tcpretrans runqlat profile"));
    for (const char* costly : {"runqlat", "profile"}) {
        const Tool* one = catalogue.find(QString::fromLatin1(costly));
        QVERIFY(one->checklistAlone);
        QCOMPARE(one->limitSeconds, 60);
    }
}

void TestChecklist::cheapTogetherThenCostlyInTurn()
{
    const Tool quick = tool("quick", false);
    const Tool slow = tool("slow", false);
    const Tool first = tool("first", true);
    const Tool second = tool("second", true);
    QStringList order;
    Checklist checklist({&quick, &first, &slow, &second}, [&](const Tool& one, bool hold) {
        order += one.name + (hold ? QStringLiteral(" together") : QStringLiteral(" alone"));
        // Nothing runs beside a costly one.
        for (const auto& [name, capture] : m_captures)
            if (one.checklistAlone && capture->isLive())
                order += QStringLiteral("beside ") + name;
        return start(one, hold, one.name == QLatin1String("slow") ? 3 : 0);
    });
    QSignalSpy finished(&checklist, &Checklist::finished);
    checklist.start();
    QVERIFY(checklist.isRunning());
    QVERIFY(checklist.progressText().contains(QLatin1String("0 of 4")));
    QVERIFY(finished.wait(40000));
    QCOMPARE(order, (QStringList{QStringLiteral("quick together"), QStringLiteral("slow together"),
                                 QStringLiteral("first alone"), QStringLiteral("second alone")}));
    QCOMPARE(checklist.finishedCount(), 4);
    QVERIFY(!checklist.isRunning());
    // The quick one waited for the slow one: the same second is in both.
    const Time quickEnd = m_captures.at(QStringLiteral("quick"))->ended();
    QVERIFY(quickEnd - m_captures.at(QStringLiteral("quick"))->started() > 3s);
    for (const auto& [name, capture] : m_captures)
        QCOMPARE(capture->state(), Capture::State::Finished);
}

void TestChecklist::refusedToolsDoNotHoldTheOthers()
{
    const Tool missing = tool("missing", false);
    const Tool alsoMissing = tool("also missing", true);
    const Tool there = tool("there", true);
    Checklist checklist({&missing, &alsoMissing, &there}, [&](const Tool& one, bool hold) -> Capture* {
        return one.name == QLatin1String("there") ? start(one, hold, 0) : nullptr;
    });
    QSignalSpy finished(&checklist, &Checklist::finished);
    checklist.start();
    QVERIFY(finished.wait(20000));
    QCOMPARE(checklist.finishedCount(), 3);
    QVERIFY(m_captures.at(QStringLiteral("there"))->values().rows() > 0);
}

void TestChecklist::stopLeavesOutTheRest()
{
    const Tool one = tool("one", false);
    const Tool never = tool("never", true);
    Checklist checklist({&one, &never}, [&](const Tool& tool, bool hold) { return start(tool, hold, 60); });
    QSignalSpy finished(&checklist, &Checklist::finished);
    checklist.start();
    QTest::qWait(300);
    checklist.stop();
    QVERIFY(finished.wait(20000));
    QVERIFY(!m_captures.contains(QStringLiteral("never")));
    QCOMPARE(checklist.finishedCount(), 2);
}

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/capture.h"

#include <QSignalSpy>
#include <QTest>

using namespace bee;
using namespace std::chrono_literals;

namespace {

Column column(const QString& name, ColumnKind kind)
{
    Column column;
    column.name = name;
    column.kind = kind;
    return column;
}

} // namespace

/// Captures of small shell programs on this machine, which stand for tools that do what is hard to cause.
class TestCapture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void durationCountsFromReady();
    void stopKeepsTheLastBlock();
    void toolThatEndsByItself();
    void failureNamesWhatTheToolSaid();
    void failureThatGoesOnIsNoSuccess();
    void missingProgramFails();
    void endsWhenHostCloses();
    void nextImplementationIsTried();
    void dataEndsTheTrying();
    void lastFailureIsTheFailure();
    void heldDurationsCountTogether();
    void guardStopsWhatCostsTooMuch();

private:
    static LaunchPlan planOf(const QString& script);
    std::unique_ptr<Capture> start(const QString& script, std::optional<std::chrono::seconds> duration);
    HostConnection* m_host = nullptr;
};

void TestCapture::initTestCase()
{
    m_host = new HostConnection(HostAddress{true, {}, {}, 0}, {}, {}, this);
    QSignalSpy ready(m_host, &HostConnection::ready);
    QSignalSpy failed(m_host, &HostConnection::failed);
    m_host->open();
    QVERIFY(ready.wait(20000));
    QVERIFY(failed.isEmpty());
    QVERIFY(!m_host->facts().kernel.isEmpty());
}

LaunchPlan TestCapture::planOf(const QString& script)
{
    LaunchPlan plan;
    plan.tool = QStringLiteral("execsnoop");
    plan.argv = {QStringLiteral("sh"), QStringLiteral("-c"), script};
    plan.decode.shape = Shape::Events;
    plan.decode.cells = {
        {column(QStringLiteral("PID"), ColumnKind::Integer), {QStringLiteral("PID")}, CellFormat::Integer},
        {column(QStringLiteral("ARGS"), ColumnKind::Text), {QStringLiteral("ARGS")}, CellFormat::Rest}};
    return plan;
}

std::unique_ptr<Capture> TestCapture::start(const QString& script,
                                            std::optional<std::chrono::seconds> duration)
{
    auto capture = std::make_unique<Capture>(*m_host, std::vector{planOf(script)}, Elevation::None, duration);
    capture->start();
    return capture;
}

void TestCapture::durationCountsFromReady()
{
    // Two seconds of "compiling", then one of the two seconds asked for must still be there.
    const auto capture = start(QStringLiteral("trap 'echo 9 last; exit 0' INT; sleep 2; echo PID ARGS; "
                                              "n=0; while :; do n=$((n+1)); echo $n row; sleep 0.2; done"),
                               2s);
    QSignalSpy done(capture.get(), &Capture::done);
    QVERIFY(done.wait(15000));
    QCOMPARE(capture->state(), Capture::State::Finished);
    QVERIFY2(capture->values().rows() >= 7, qPrintable(QString::number(capture->values().rows())));
    QVERIFY(capture->sinceReady() >= 1500ms);
}

void TestCapture::stopKeepsTheLastBlock()
{
    const auto capture =
        start(QStringLiteral("trap 'echo 7 last; exit 0' INT; echo PID ARGS; while :; do sleep 0.1; done"),
              std::nullopt);
    QSignalSpy done(capture.get(), &Capture::done);
    QTRY_COMPARE_WITH_TIMEOUT(capture->state(), Capture::State::Running, 5000);
    capture->stop();
    QVERIFY(done.wait(15000));
    QCOMPARE(capture->state(), Capture::State::Stopped);
    QCOMPARE(capture->values().rows(), 1u);
    QVERIFY(!capture->failure());
}

void TestCapture::toolThatEndsByItself()
{
    const auto capture = start(QStringLiteral("echo PID ARGS; echo 1 a; echo 2 b"), std::nullopt);
    QSignalSpy done(capture.get(), &Capture::done);
    QVERIFY(done.wait(10000));
    QCOMPARE(capture->state(), Capture::State::Finished);
    QCOMPARE(capture->values().rows(), 2u);
    QVERIFY(capture->ended() >= capture->started());
}

void TestCapture::failureNamesWhatTheToolSaid()
{
    const auto capture = start(QStringLiteral("echo 'the flux capacitor is empty' >&2; exit 3"), 5s);
    QSignalSpy done(capture.get(), &Capture::done);
    QVERIFY(done.wait(10000));
    QCOMPARE(capture->state(), Capture::State::Failed);
    QVERIFY(capture->failure());
    QVERIFY2(capture->failure()->text().contains(QLatin1String("flux capacitor")),
             qPrintable(capture->failure()->text()));
}

// As bpftrace 0.17 does: it says what is wrong, attaches nothing, and runs on until it is told to end.
void TestCapture::failureThatGoesOnIsNoSuccess()
{
    const auto capture =
        start(QStringLiteral("trap 'exit 0' INT; echo PID ARGS; "
                             "echo 'open(/sys/kernel/debug/tracing/kprobe_events): No such file or "
                             "directory' >&2; while :; do sleep 0.1; done"),
              1s);
    QSignalSpy done(capture.get(), &Capture::done);
    QVERIFY(done.wait(15000));
    QCOMPARE(capture->state(), Capture::State::Failed);
    QVERIFY(capture->failure() && !capture->failure()->remedy.isEmpty());
}

void TestCapture::missingProgramFails()
{
    LaunchPlan plan;
    plan.tool = QStringLiteral("execsnoop");
    plan.argv = {QStringLiteral("/nonexistent/execsnoop")};
    Capture capture(*m_host, {plan}, Elevation::None, 5s);
    QSignalSpy done(&capture, &Capture::done);
    capture.start();
    QVERIFY(done.wait(10000));
    QCOMPARE(capture.state(), Capture::State::Failed);
    QVERIFY(capture.failure() && !capture.failure()->message.isEmpty());
}

void TestCapture::endsWhenHostCloses()
{
    HostConnection host(HostAddress{true, {}, {}, 0}, {}, {});
    QSignalSpy ready(&host, &HostConnection::ready);
    host.open();
    QVERIFY(ready.wait(20000));
    LaunchPlan plan;
    plan.tool = QStringLiteral("execsnoop");
    plan.argv = {QStringLiteral("sleep"), QStringLiteral("1000")};
    Capture capture(host, {plan}, Elevation::None, std::nullopt);
    QSignalSpy done(&capture, &Capture::done);
    capture.start();
    QTest::qWait(500);
    host.close();
    QVERIFY(done.count() == 1 || done.wait(10000));
    QCOMPARE(capture.state(), Capture::State::Interrupted);
}

void TestCapture::nextImplementationIsTried()
{
    LaunchPlan first =
        planOf(QStringLiteral("echo 'PID ARGS'; echo 'libbpf: failed to load object' >&2; exit 1"));
    LaunchPlan second = planOf(QStringLiteral("echo PID ARGS; echo 1 a; echo 2 b"));
    second.implementation = Implementation::Bcc;
    Capture capture(*m_host, {first, second}, Elevation::None, std::nullopt);
    QByteArray seen;
    connect(&capture, &Capture::received, this, [&seen](const Chunk& chunk) { seen += chunk.bytes; });
    QSignalSpy done(&capture, &Capture::done);
    QSignalSpy changed(&capture, &Capture::planChanged);
    capture.start();
    QVERIFY(done.wait(10000));
    QCOMPARE(capture.state(), Capture::State::Finished);
    QCOMPARE(capture.plan().implementation, Implementation::Bcc);
    QCOMPARE(capture.values().rows(), 2u);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(capture.attempts().size(), 1u);
    QCOMPARE(capture.attempts().front().implementation, Implementation::Libbpf);
    QVERIFY(capture.attempts().front().output.contains("failed to load object"));
    QVERIFY(!capture.attempts().front().failure.message.isEmpty());
    // The output of the one that failed is not mixed into the one that ran.
    QCOMPARE(seen, QByteArray("PID ARGS\n1 a\n2 b\n"));
}

void TestCapture::dataEndsTheTrying()
{
    const LaunchPlan first = planOf(QStringLiteral("echo PID ARGS; echo 1 a; sleep 1; exit 3"));
    Capture capture(*m_host, {first, planOf(QStringLiteral("echo never"))}, Elevation::None, std::nullopt);
    QSignalSpy done(&capture, &Capture::done);
    capture.start();
    QVERIFY(done.wait(10000));
    QVERIFY(capture.attempts().empty());
    QCOMPARE(capture.values().rows(), 1u);
}

void TestCapture::lastFailureIsTheFailure()
{
    const LaunchPlan first = planOf(QStringLiteral("echo one is broken >&2; exit 1"));
    const LaunchPlan second = planOf(QStringLiteral("echo two is broken >&2; exit 1"));
    Capture capture(*m_host, {first, second}, Elevation::None, std::nullopt);
    QSignalSpy done(&capture, &Capture::done);
    capture.start();
    QVERIFY(done.wait(10000));
    QCOMPARE(capture.state(), Capture::State::Failed);
    QVERIFY(capture.failure()->text().contains(QLatin1String("two is broken")));
    QCOMPARE(capture.attempts().size(), 1u);
    QVERIFY(capture.attempts().front().failure.text().contains(QLatin1String("one is broken")));
}

void TestCapture::heldDurationsCountTogether()
{
    Capture capture(*m_host,
                    {planOf(QStringLiteral("trap 'exit 0' INT; echo PID ARGS; n=0; "
                                           "while :; do n=$((n+1)); echo $n row; sleep 0.2; done"))},
                    Elevation::None, 1s);
    capture.holdDuration();
    QSignalSpy done(&capture, &Capture::done);
    capture.start();
    QTRY_VERIFY_WITH_TIMEOUT(capture.isHeld(), 5000);
    QVERIFY(!done.wait(2500)); // longer than its duration
    capture.beginDuration();
    QVERIFY(done.wait(10000));
    QCOMPARE(capture.state(), Capture::State::Finished);
    QVERIFY(capture.sinceReady() >= 500ms);
}

void TestCapture::guardStopsWhatCostsTooMuch()
{
    Capture capture(*m_host,
                    {planOf(QStringLiteral("trap 'exit 0' INT; echo PID ARGS; while :; do :; done"))},
                    Elevation::None, std::nullopt);
    GuardLimits limits;
    limits.cpuPercent = 5;
    capture.setGuard(limits);
    QSignalSpy done(&capture, &Capture::done);
    QSignalSpy measured(&capture, &Capture::loadMeasured);
    capture.start();
    QVERIFY(done.wait(40000));
    QCOMPARE(capture.state(), Capture::State::Stopped);
    QVERIFY(measured.size() >= 5);
    QVERIFY(capture.guard().highestCpuPercent() > 5);
    QVERIFY(capture.guard().highestResidentBytes() > 100'000);
    QVERIFY(capture.failure());
    QVERIFY2(capture.failure()->reason.contains(QLatin1String("limit is 5 %")),
             qPrintable(capture.failure()->text()));
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/transport/sshdfixture.h"
#include "tests/remote/transport/transporttesting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace bee;
using namespace bee::testing;

namespace {

const QString politeTool =
    QStringLiteral("trap 'echo final; exit 7' INT; echo up; while :; do sleep 0.1; done");

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

/// Commands over a real sshd on a loopback port.
class TestSshTransport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void runsCommandsWithTheirOwnExit();
    void exitBySignal();
    void inputReachesTheCommand();
    void toolThatExitsByItselfClosesQuickly();
    void stopAndLimit();
    void deletedCommandEndsTheTool();
    void closeEndsTheTools();
    void bigOutputWithPausesInFlatMemory();
    void pausedCommandDoesNotHoldUpTheOthers();
    void tooManyCommands();
    void killedConnectionEndsTheTools();
    void lostConnectionDeliversWhatHadArrived();
    void killedHolderEndsTheTool();
    void restartedServerIsReportedAndReopened();
    void descriptorsAreNotInherited();
    void noThreadOutlivesAClosedTransport();
    void throughput();
    void execsnoopRowsArrive();
    void runqlatPrintsItsLastHistogram();

private:
    void startTool(const QString& name, const QStringList& arguments, std::unique_ptr<CommandLog>& log);
    SshdFixture m_sshd;
    QString m_skip;
    std::unique_ptr<Transport> m_ssh;
};

void TestSshTransport::initTestCase()
{
    m_skip = m_sshd.start();
}

void TestSshTransport::init()
{
    if (!m_skip.isEmpty())
        QSKIP(qPrintable(m_skip));
    m_ssh = makeSshTransport(m_sshd.options());
    QSignalSpy failed(m_ssh.get(), &Transport::failed);
    QElapsedTimer clock;
    clock.start();
    m_ssh->open();
    QVERIFY(waitUntil([&] { return m_ssh->state() == Transport::State::Open || !failed.isEmpty(); }, 10000));
    if (!failed.isEmpty())
        QFAIL(
            qPrintable(failed.first().first().value<Error>().text() + QString::fromLocal8Bit(m_sshd.log())));
    static bool told = false;
    if (!std::exchange(told, true))
        qInfo("connected in %lld ms", clock.elapsed());
}

void TestSshTransport::cleanup()
{
    m_ssh.reset();
}

void TestSshTransport::runsCommandsWithTheirOwnExit()
{
    CommandLog log(m_ssh->start(shortCommand(QStringLiteral("echo out; echo err >&2; exit 42"))));
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.out, QByteArray("out\n"));
    QCOMPARE(log.err, QByteArray("err\n"));
    QCOMPARE(log.status->exitCode, std::optional<int>(42));
    QVERIFY(!log.status->error && !log.status->connectionLost && log.status->signal.isEmpty());
    QVERIFY(!log.dataAfterEnd);
}

void TestSshTransport::exitBySignal()
{
    CommandLog log(m_ssh->start(tool(QStringLiteral("kill -TERM $$"))));
    QVERIFY(log.waitForEnd());
    QVERIFY(!log.status->exitCode);
    QCOMPARE(log.status->signal, QStringLiteral("TERM"));
}

void TestSshTransport::inputReachesTheCommand()
{
    CommandSpec spec = shortCommand(QStringLiteral("cat"));
    spec.input = QByteArray(3'000'000, 'x') + '\n';
    CommandLog log(m_ssh->start(spec));
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.out.size(), spec.input.size());
    QCOMPARE(log.status->exitCode, std::optional<int>(0));
}

void TestSshTransport::toolThatExitsByItselfClosesQuickly()
{
    QElapsedTimer clock;
    clock.start();
    CommandLog log(m_ssh->start(tool(QStringLiteral("echo $$; exit 5"))));
    QVERIFY(log.waitForEnd());
    qInfo("started, exited by itself and closed in %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 8000);
    QCOMPARE(log.status->exitCode, std::optional<int>(5));
    QVERIFY(!log.outputBeforePid);
    QCOMPARE(log.out, QByteArray::number(log.pid).append('\n'));
    QVERIFY(log.err.isEmpty());
}

void TestSshTransport::stopAndLimit()
{
    CommandLog stopped(m_ssh->start(tool(politeTool)));
    CommandLog limited(m_ssh->start(tool(politeTool)));
    QVERIFY(stopped.waitForOut("up\n"));
    QVERIFY(limited.waitForOut("up\n"));
    limited.command->limitTo(std::chrono::seconds(1));
    stopped.command->stop();
    for (CommandLog* log : {&stopped, &limited}) {
        QVERIFY(log->waitForEnd(5000));
        QCOMPARE(log->out, QByteArray("up\nfinal\n"));
        QCOMPARE(log->status->exitCode, std::optional<int>(7));
    }
}

void TestSshTransport::deletedCommandEndsTheTool()
{
    CommandLog log(m_ssh->start(tool(politeTool)));
    QVERIFY(log.waitForOut("up\n"));
    const qint64 pid = log.pid;
    QVERIFY(isRunning(pid));
    delete log.command;
    QVERIFY(waitUntil([pid] { return !isRunning(pid); }, 3000));
}

void TestSshTransport::closeEndsTheTools()
{
    CommandLog log(m_ssh->start(tool(politeTool)));
    CommandLog silent(m_ssh->start(tool(QStringLiteral("exec sleep 1000"))));
    QVERIFY(log.waitForOut("up\n"));
    QVERIFY(waitUntil([&] { return silent.pid > 0; }));
    QElapsedTimer clock;
    clock.start();
    m_ssh->close();
    QVERIFY2(clock.elapsed() < 1000, "close() must not hold the window up");
    QCOMPARE(m_ssh->state(), Transport::State::Closed);
    QVERIFY(log.waitForEnd(2000));
    QVERIFY(log.status->connectionLost);
    QVERIFY(waitUntil([&] { return !isRunning(log.pid) && !isRunning(silent.pid); }, 5000));
}

void TestSshTransport::bigOutputWithPausesInFlatMemory()
{
    constexpr qint64 total = 200'000'000;
    RemoteCommand* command =
        m_ssh->start(shortCommand(QStringLiteral("head -c %1 /dev/zero; echo end >&2").arg(total)));
    qint64 received = 0;
    qsizetype largest = 0;
    bool ended = false;
    qint64 peak = 0;
    const qint64 before = residentBytes();
    connect(command, &RemoteCommand::received, this, [&](const Chunk& chunk) {
        if (chunk.stream == Stream::Stdout)
            received += chunk.bytes.size();
        largest = std::max(largest, chunk.bytes.size());
        peak = std::max(peak, residentBytes());
    });
    connect(command, &RemoteCommand::finished, this, [&] { ended = true; });
    for (int i = 0; i < 5 && !ended; ++i) {
        const qint64 mark = received;
        QVERIFY(waitUntil([&] { return received > mark + 10'000'000 || ended; }, 20000));
        command->setPaused(true);
        const qint64 at = received;
        QTest::qWait(200);
        QCOMPARE(received, at); // nothing comes while paused
        command->setPaused(false);
    }
    QVERIFY(waitUntil([&] { return ended; }, 60000));
    QCOMPARE(received, total);
    QVERIFY(largest <= 256 * 1024);
    qInfo("memory grew by %lld kB at most", (peak - before) / 1024);
    QVERIFY(peak - before < 40'000'000);
}

void TestSshTransport::pausedCommandDoesNotHoldUpTheOthers()
{
    CommandLog loud(m_ssh->start(shortCommand(QStringLiteral("head -c 30000000 /dev/zero"))));
    loud.command->setPaused(true);
    QTest::qWait(500); // its window is full by now
    CommandLog other(m_ssh->start(shortCommand(QStringLiteral("head -c 20000000 /dev/zero"))));
    QVERIFY(other.waitForEnd(20000));
    QCOMPARE(other.out.size(), 20'000'000);
    QVERIFY(loud.out.isEmpty());
    loud.command->setPaused(false);
    QVERIFY(loud.waitForEnd(20000));
    QCOMPARE(loud.out.size(), 30'000'000);
}

void TestSshTransport::tooManyCommands()
{
    std::vector<std::unique_ptr<CommandLog>> logs;
    for (int i = 0; i < 12; ++i)
        logs.push_back(std::make_unique<CommandLog>(m_ssh->start(tool(politeTool))));
    const auto settled = [&] {
        return std::all_of(logs.begin(), logs.end(),
                           [](const auto& log) { return log->status || log->out.contains("up\n"); });
    };
    QVERIFY(waitUntil(settled, 10000));
    int refused = 0;
    for (const auto& log : logs) {
        if (!log->status)
            continue;
        ++refused;
        QVERIFY(log->status->error);
        QVERIFY(!log->status->connectionLost);
        QVERIFY2(log->status->error->remedy.contains(QLatin1String("MaxSessions")),
                 qPrintable(log->status->error->text()));
    }
    QCOMPARE(refused, 2);
    // The others are none the worse, and once one has ended there is room again.
    for (const auto& log : logs) {
        if (log->status)
            continue;
        log->command->stop();
        QVERIFY(log->waitForEnd());
        QCOMPARE(log->out, QByteArray("up\nfinal\n"));
    }
    CommandLog again(m_ssh->start(shortCommand(QStringLiteral("echo room"))));
    QVERIFY(again.waitForEnd());
    QCOMPARE(again.out, QByteArray("room\n"));
}

void TestSshTransport::killedConnectionEndsTheTools()
{
    CommandLog log(m_ssh->start(tool(politeTool)));
    CommandLog stubborn(
        m_ssh->start(tool(QStringLiteral("trap '' INT TERM; echo up; while :; do sleep 0.1; done"))));
    QVERIFY(log.waitForOut("up\n"));
    QVERIFY(stubborn.waitForOut("up\n"));
    QSignalSpy lost(m_ssh.get(), &Transport::connectionLost);
    const QList<qint64> connections = m_sshd.connectionPids();
    QVERIFY(!connections.isEmpty());
    QElapsedTimer clock;
    clock.start();
    for (const qint64 pid : connections)
        ::kill(pid_t(pid), SIGKILL);
    QVERIFY(waitUntil([&] { return !lost.isEmpty(); }, 2000));
    QVERIFY(log.waitForEnd(1000));
    QVERIFY(log.status->connectionLost);
    QVERIFY(log.status->error);
    QCOMPARE(log.out, QByteArray("up\n"));
    QCOMPARE(m_ssh->state(), Transport::State::Closed);
    QVERIFY(waitUntil([&] { return !isRunning(log.pid) && !isRunning(stubborn.pid); }, 5000));
    qInfo("tools gone %lld ms after SIGKILL of sshd's connection", clock.elapsed());
    QVERIFY(clock.elapsed() < 5000);
    const Error error = lost.first().first().value<Error>();
    QVERIFY(!error.message.isEmpty() && !error.remedy.isEmpty());
}

void TestSshTransport::lostConnectionDeliversWhatHadArrived()
{
    // As much as the queue takes. What waits behind a full queue in libssh's window (1.3 MB at most) is lost:
    // libssh hands nothing out once the session is gone.
    constexpr int total = 4'000'000;
    CommandLog log(m_ssh->start(tool(QStringLiteral("head -c %1 /dev/zero; exec sleep 1000").arg(total))));
    log.command->setPaused(true);
    QSignalSpy lost(m_ssh.get(), &Transport::connectionLost);
    QTest::qWait(1500);
    for (const qint64 pid : m_sshd.connectionPids())
        ::kill(pid_t(pid), SIGKILL);
    QVERIFY(waitUntil([&] { return !lost.isEmpty(); }, 3000));
    log.command->setPaused(false);
    QVERIFY(log.waitForEnd());
    QVERIFY(log.status->connectionLost);
    QCOMPARE(log.out.size(), total);
}

void TestSshTransport::killedHolderEndsTheTool()
{
    QProcess holder;
    const SshOptions options = m_sshd.options();
    const QString pidFile = m_sshd.path("held_pid");
    holder.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--hold"), options.configFile, options.knownHostsFile, options.identityFile,
                  pidFile});
    QVERIFY(holder.waitForStarted());
    const auto pidWritten = [&pidFile] {
        QFile file(pidFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    };
    QVERIFY(waitUntil([&] { return pidWritten() > 0; }, 10000));
    const qint64 pid = pidWritten();
    QVERIFY(isRunning(pid));
    QElapsedTimer clock;
    clock.start();
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(waitUntil([pid] { return !isRunning(pid); }, 5000));
    qInfo("tool gone %lld ms after SIGKILL of Beescope's side", clock.elapsed());
}

void TestSshTransport::restartedServerIsReportedAndReopened()
{
    QSignalSpy lost(m_ssh.get(), &Transport::connectionLost);
    for (const qint64 pid : m_sshd.connectionPids())
        ::kill(pid_t(pid), SIGTERM);
    QVERIFY(waitUntil([&] { return !lost.isEmpty(); }, 3000)); // noticed without a command running
    QSignalSpy opened(m_ssh.get(), &Transport::opened);
    m_ssh->open();
    QVERIFY(waitUntil([&] { return !opened.isEmpty(); }, 10000));
    CommandLog log(m_ssh->start(shortCommand(QStringLiteral("echo back"))));
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.out, QByteArray("back\n"));
}

// A program that closes its connection and ends must not leave a thread behind that still uses libcrypto.
void TestSshTransport::noThreadOutlivesAClosedTransport()
{
    const auto threads = [] {
        return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    m_ssh.reset();
    QTest::qWait(200); // a thread is listed a moment longer than it runs
    const qsizetype before = threads();
    m_ssh = makeSshTransport(m_sshd.options());
    QSignalSpy opened(m_ssh.get(), &Transport::opened);
    m_ssh->open();
    QVERIFY(opened.wait(20000));
    QVERIFY(threads() > before);
    m_ssh->close();
    m_ssh.reset();
    QTRY_VERIFY_WITH_TIMEOUT(threads() <= before, 200);
}

void TestSshTransport::descriptorsAreNotInherited()
{
    // A local tool that outlives us must not hold the connection to another host.
    const auto local = makeLocalTransport();
    local->open();
    QVERIFY(waitUntil([&] { return local->state() == Transport::State::Open; }));
    CommandLog log(local->start(shortCommand(QStringLiteral("readlink /proc/self/fd/* || true"))));
    QVERIFY(log.waitForEnd());
    QVERIFY2(!log.out.contains("socket:"), log.out.constData());
    QVERIFY2(!log.out.contains("eventfd"), log.out.constData());
}

void TestSshTransport::throughput()
{
    RemoteCommand* command = m_ssh->start(shortCommand(QStringLiteral("head -c 400000000 /dev/zero")));
    qint64 received = 0;
    bool ended = false;
    connect(command, &RemoteCommand::received, this,
            [&](const Chunk& chunk) { received += chunk.bytes.size(); });
    connect(command, &RemoteCommand::finished, this, [&] { ended = true; });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(waitUntil([&] { return ended; }, 60000));
    QCOMPARE(received, 400'000'000);
    qInfo("400 MB in %lld ms: %.0f MB/s", clock.elapsed(),
          400e3 / double(std::max<qint64>(clock.elapsed(), 1)));
}

// Empty log and a skip when this machine cannot run it.
void TestSshTransport::startTool(const QString& name, const QStringList& arguments,
                                 std::unique_ptr<CommandLog>& log)
{
    const QString path =
        QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (path.isEmpty())
        QSKIP("libbpf-tools is not installed");
    if (::geteuid() != 0)
        QSKIP("not root");
    if (!QFile::exists(QStringLiteral("/sys/kernel/btf/vmlinux")))
        QSKIP("this kernel has no BTF");
    if (!QFile::exists(QStringLiteral("/sys/kernel/tracing/events")))
        QSKIP("tracefs is not mounted at /sys/kernel/tracing");
    CommandSpec spec;
    spec.argv = QStringList{QStringLiteral("stdbuf"), QStringLiteral("-oL"), path} + arguments;
    log = std::make_unique<CommandLog>(m_ssh->start(spec));
}

void TestSshTransport::execsnoopRowsArrive()
{
    std::unique_ptr<CommandLog> log;
    startTool(QStringLiteral("execsnoop"), {}, log);
    if (!log)
        return;
    QVERIFY2(log->waitForOut("PCOMM", 10000), log->err.constData());
    log->command->limitTo(std::chrono::seconds(2));
    for (int i = 0; i < 5; ++i) {
        QProcess::execute(QStringLiteral("/bin/true"), {QStringLiteral("beescope-%1").arg(i)});
        QTest::qWait(100);
    }
    QVERIFY(log->waitForEnd(6000));
    for (int i = 0; i < 5; ++i)
        QVERIFY2(log->out.contains(QByteArray("beescope-").append(QByteArray::number(i))),
                 log->out.constData());
    QVERIFY(!isRunning(log->pid));
}

void TestSshTransport::runqlatPrintsItsLastHistogram()
{
    std::unique_ptr<CommandLog> log;
    startTool(QStringLiteral("runqlat"), {}, log);
    if (!log)
        return;
    QVERIFY(waitUntil([&] { return log->pid > 0; }, 5000));
    QTest::qWait(1500);
    QVERIFY(!log->out.contains("distribution")); // without an interval it prints at the end only
    log->command->stop();
    QVERIFY2(log->waitForEnd(8000), log->err.constData());
    QVERIFY2(log->out.contains("distribution"), log->out.constData());
    QCOMPARE(log->status->exitCode, std::optional<int>(0));
}

namespace {

// The child of killedHolderEndsTheTool(): holds a stubborn tool over SSH until somebody kills it.
int hold(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    SshOptions options;
    options.host = QStringLiteral("fixture");
    options.configFile = arguments.at(2);
    options.knownHostsFile = arguments.at(3);
    options.identityFile = arguments.at(4);
    const auto ssh = makeSshTransport(options);
    QObject::connect(ssh.get(), &Transport::opened, &app, [&] {
        RemoteCommand* command =
            ssh->start(tool(QStringLiteral("trap '' INT TERM; while :; do sleep 0.1; done")));
        QObject::connect(command, &RemoteCommand::started, &app, [arguments](qint64 pid) {
            QFile file(arguments.at(5));
            if (file.open(QIODevice::WriteOnly))
                file.write(QByteArray::number(pid));
        });
    });
    ssh->open();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 6 && qstrcmp(argv[1], "--hold") == 0)
        return hold(argc, argv);
    QCoreApplication app(argc, argv);
    TestSshTransport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sshtransport.moc"

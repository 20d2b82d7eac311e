// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/transport/sshdfixture.h"
#include "tests/remote/transport/transporttesting.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace bee;
using namespace bee::testing;

namespace {

const QString politeTool =
    QStringLiteral("trap 'echo final; exit 7' INT; echo up; while :; do sleep 0.1; done");
const QString stubbornTool = QStringLiteral("trap '' INT TERM; echo up; while :; do sleep 0.1; done");

} // namespace

/// The leash with real processes on this machine.
class TestLeash final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void announcesThePidBeforeOutput();
    void exitsByItselfWithItsOwnCode();
    void toolThatCannotBeRun();
    void stopLetsTheToolPrintItsLastWords();
    void stopOfAStubbornTool();
    void limitEndsTheTool();
    void lossOfBeatsEndsTheTool();
    void killedToolLeavesNothing();
    void deletedCommandEndsTheTool();
    void closedTransportEndsTheTool();
    void killedHolderEndsTheTool_data();
    void killedHolderEndsTheTool();
    void interruptIsNotIgnoredInTheTool();
    void toolHasNoChildrenAndNoInput();
    void strangeProcessNameDoesNotSaveTheTool();
    void otherShellsHoldTheLeash_data();
    void otherShellsHoldTheLeash();
    void leashHoldsInsideSudo();
    void shortCommandGetsItsInput();
    void shortCommandCanBeStopped();
    void pausedOutputBlocksTheTool();
    void chunksAreBoundedAndComplete();
    void manyAtOnce();

private:
    bool nothingLeft(int milliseconds = 2000);
    QByteArray m_mark;
    std::unique_ptr<Transport> m_local;
};

void TestLeash::init()
{
    // Inherited by all that a test starts, so that no left-over escapes.
    static int number = 0;
    m_mark = QByteArray("BEESCOPE_LEASH_TEST=")
                 .append(QByteArray::number(qint64(::getpid())))
                 .append('.')
                 .append(QByteArray::number(++number))
                 .append('.');
    qputenv("BEESCOPE_LEASH_TEST", m_mark.mid(m_mark.indexOf('=') + 1));
    m_local = makeLocalTransport();
    m_local->open();
    QVERIFY(waitUntil([this] { return m_local->state() == Transport::State::Open; }));
}

void TestLeash::cleanup()
{
    m_local.reset();
    QVERIFY2(nothingLeft(6000), "a process of the test is still there");
}

bool TestLeash::nothingLeft(int milliseconds)
{
    // Our own environment as the kernel shows it is the one we were started with: without the mark.
    return waitUntil([this] { return marked(m_mark).isEmpty(); }, milliseconds);
}

void TestLeash::announcesThePidBeforeOutput()
{
    CommandLog log(m_local->start(tool(QStringLiteral("echo $$; echo error >&2"))));
    QVERIFY(log.waitForEnd());
    QVERIFY(log.pid > 1);
    QVERIFY(!log.outputBeforePid);
    QCOMPARE(log.out, QByteArray::number(log.pid).append('\n')); // the tool itself, not a shell around it
    QCOMPARE(log.err, QByteArray("error\n"));
    QCOMPARE(log.status->exitCode, std::optional<int>(0));
}

void TestLeash::exitsByItselfWithItsOwnCode()
{
    QElapsedTimer clock;
    clock.start();
    CommandLog log(m_local->start(tool(QStringLiteral("exit 42"))));
    QVERIFY(log.waitForEnd());
    qInfo("a tool that exits by itself: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(log.status->exitCode, std::optional<int>(42));
    QVERIFY(log.status->signal.isEmpty());
    QVERIFY(!log.status->error);
    QVERIFY(nothingLeft(500)); // no watcher, no sleep
}

void TestLeash::toolThatCannotBeRun()
{
    CommandSpec spec;
    spec.argv = {QStringLiteral("/no/such/tool")};
    CommandLog log(m_local->start(spec));
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.status->exitCode, std::optional<int>(127));
    QVERIFY(log.err.contains("/no/such/tool"));
}

void TestLeash::stopLetsTheToolPrintItsLastWords()
{
    CommandLog log(m_local->start(tool(politeTool)));
    QVERIFY(log.waitForOut("up\n"));
    QElapsedTimer clock;
    clock.start();
    log.command->stop();
    log.command->stop(); // twice is once
    QVERIFY(log.waitForEnd());
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(log.out, QByteArray("up\nfinal\n"));
    QCOMPARE(log.status->exitCode, std::optional<int>(7));
    QVERIFY(nothingLeft());
}

void TestLeash::stopOfAStubbornTool()
{
    CommandLog log(m_local->start(tool(stubbornTool)));
    QVERIFY(log.waitForOut("up\n"));
    QElapsedTimer clock;
    clock.start();
    log.command->stop();
    QVERIFY(log.waitForEnd(16000));
    QVERIFY2(clock.elapsed() > 11000, "symbolisation needs its grace time");
    QVERIFY(!log.status->exitCode);
    QCOMPARE(log.status->signal, QStringLiteral("KILL"));
    QVERIFY(nothingLeft());
}

void TestLeash::limitEndsTheTool()
{
    CommandLog log(m_local->start(tool(politeTool)));
    QVERIFY(log.waitForOut("up\n"));
    QElapsedTimer clock;
    clock.start();
    log.command->limitTo(std::chrono::seconds(100));
    log.command->limitTo(std::chrono::seconds(1)); // the later one counts
    QVERIFY(log.waitForEnd());
    QVERIFY(clock.elapsed() >= 950 && clock.elapsed() < 10000);
    QCOMPARE(log.out, QByteArray("up\nfinal\n"));
    QVERIFY(nothingLeft());
}

void TestLeash::lossOfBeatsEndsTheTool()
{
    CommandSpec spec = tool(politeTool);
    spec.beatLoss = std::chrono::seconds(2); // beats come every 5 s
    CommandLog log(m_local->start(spec));
    QVERIFY(log.waitForOut("up\n"));
    QVERIFY(log.waitForEnd(5000));
    QCOMPARE(log.out, QByteArray("up\nfinal\n"));
    QVERIFY(nothingLeft());

    // And with beats in time it lives on.
    spec.beatLoss = std::chrono::seconds(10);
    CommandLog alive(m_local->start(spec));
    QVERIFY(alive.waitForOut("up\n"));
    QVERIFY(!alive.waitForEnd(16000));
    alive.command->stop();
    QVERIFY(alive.waitForEnd());
}

void TestLeash::killedToolLeavesNothing()
{
    CommandLog log(m_local->start(tool(politeTool)));
    QVERIFY(log.waitForOut("up\n"));
    ::kill(pid_t(log.pid), SIGKILL);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.status->signal, QStringLiteral("KILL"));
    QVERIFY(nothingLeft(1500)); // a "sleep 0.1" of the tool itself may still run out
}

void TestLeash::deletedCommandEndsTheTool()
{
    CommandLog log(m_local->start(tool(politeTool)));
    QVERIFY(log.waitForOut("up\n"));
    const qint64 pid = log.pid;
    delete log.command;
    QVERIFY(waitUntil([pid] { return !isRunning(pid); }, 2000));
    QVERIFY(nothingLeft());
}

void TestLeash::closedTransportEndsTheTool()
{
    CommandLog polite(m_local->start(tool(politeTool)));
    CommandLog stubborn(m_local->start(tool(stubbornTool)));
    QVERIFY(polite.waitForOut("up\n"));
    QVERIFY(stubborn.waitForOut("up\n"));
    m_local->close();
    QVERIFY(waitUntil([&] { return !isRunning(polite.pid) && !isRunning(stubborn.pid); }, 5000));
    QVERIFY(polite.waitForEnd(1000));
    QVERIFY(stubborn.waitForEnd(1000));
    QVERIFY(stubborn.status->connectionLost);
    QVERIFY(nothingLeft(5000));

    // After close nothing starts, and says so.
    CommandLog late(m_local->start(tool(politeTool)));
    QVERIFY(late.waitForEnd());
    QVERIFY(late.status->error);
}

void TestLeash::killedHolderEndsTheTool_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("polite") << politeTool;
    QTest::newRow("stubborn") << stubbornTool;
    QTest::newRow("silent") << QStringLiteral("exec sleep 1000");
}

void TestLeash::killedHolderEndsTheTool()
{
    QFETCH(QString, script);
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(QStringLiteral("pid"));
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), script, pidFile});
    QVERIFY(holder.waitForStarted());
    const auto pidWritten = [&pidFile] {
        QFile file(pidFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    };
    QVERIFY(waitUntil([&] { return pidWritten() > 0; }, 10000));
    const qint64 pid = pidWritten();
    QVERIFY(isRunning(pid));
    QTest::qWait(200); // the trap is set by then
    QElapsedTimer clock;
    clock.start();
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(waitUntil([pid] { return !isRunning(pid); }, 5000));
    qInfo("gone %lld ms after SIGKILL of its holder", clock.elapsed());
    QVERIFY(nothingLeft());
}

void TestLeash::interruptIsNotIgnoredInTheTool()
{
    // As when Beescope runs from a script's background job.
    ::signal(SIGINT, SIG_IGN);
    CommandLog log(
        m_local->start(tool(QStringLiteral("grep SigIgn /proc/self/status; grep SigBlk /proc/self/status"))));
    const bool ended = log.waitForEnd();
    ::signal(SIGINT, SIG_DFL);
    QVERIFY(ended);
    const QList<QByteArray> lines = log.out.split('\n');
    QCOMPARE(lines.value(0).split('\t').value(1).toULongLong(nullptr, 16) & 0x2U, 0U); // SIGINT is bit 1
    QCOMPARE(lines.value(1).split('\t').value(1).toULongLong(nullptr, 16), 0U);
}

void TestLeash::toolHasNoChildrenAndNoInput()
{
    // Some tools wait for any child, and one that reads its input must not take the control lines.
    CommandLog log(
        m_local->start(tool(QStringLiteral("readlink /proc/$$/fd/0; test -e /proc/$$/fd/3 && echo leaked; "
                                           "cat; read -r c < /proc/$$/task/$$/children; echo \"<$c>\""))));
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.out, QByteArray("/dev/null\n<>\n"));
}

void TestLeash::strangeProcessNameDoesNotSaveTheTool()
{
    // The start time is read behind the name in /proc/PID/stat, and the name may hold anything.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a) Z 1\n(b) 9"));
    QVERIFY(QFile::copy(QStandardPaths::findExecutable(QStringLiteral("sleep")), path));
    CommandSpec spec;
    spec.argv = {path, QStringLiteral("1000")};
    CommandLog log(m_local->start(spec));
    QVERIFY(waitUntil([&] { return log.pid > 0; }));
    QTest::qWait(100);
    QVERIFY(isRunning(log.pid));
    log.command->stop();
    QVERIFY(log.waitForEnd(3000));
    QCOMPARE(log.status->signal, QStringLiteral("INT"));
}

void TestLeash::otherShellsHoldTheLeash_data()
{
    QTest::addColumn<QStringList>("shell");
    for (const QString& name : {QStringLiteral("dash"), QStringLiteral("bash"), QStringLiteral("mksh")})
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            QTest::newRow(qPrintable(name)) << QStringList{path};
    if (const QString path = QStandardPaths::findExecutable(QStringLiteral("busybox")); !path.isEmpty())
        QTest::newRow("busybox ash") << QStringList{path, QStringLiteral("ash")};
}

void TestLeash::otherShellsHoldTheLeash()
{
    QFETCH(QStringList, shell);
    // A "sh" first in PATH, as on a host whose /bin/sh is this one.
    QTemporaryDir folder;
    QFile wrapper(folder.filePath(QStringLiteral("sh")));
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write(QByteArray("#!/bin/sh\nexec ").append(shell.join(u' ').toUtf8()).append(" \"$@\"\n"));
    wrapper.setPermissions(wrapper.permissions() | QFile::ExeOwner);
    wrapper.close();
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(folder.path()).append(':').append(path));
    CommandLog stopped(m_local->start(tool(politeTool)));
    CommandLog limited(m_local->start(tool(politeTool)));
    CommandSpec unbeaten = tool(politeTool);
    unbeaten.beatLoss = std::chrono::seconds(2);
    CommandLog forgotten(m_local->start(unbeaten));
    const bool up = stopped.waitForOut("up\n") && limited.waitForOut("up\n") && forgotten.waitForOut("up\n");
    qputenv("PATH", path);
    QVERIFY(up);
    stopped.command->stop();
    limited.command->limitTo(std::chrono::seconds(1));
    for (CommandLog* log : {&stopped, &limited, &forgotten}) {
        QVERIFY(log->waitForEnd(6000));
        QCOMPARE(log->out, QByteArray("up\nfinal\n"));
        QCOMPARE(log->status->exitCode, std::optional<int>(7));
    }
    QVERIFY(nothingLeft());
}

void TestLeash::leashHoldsInsideSudo()
{
    // A stand-in that does what sudo does: takes -n, and runs the command as a child it waits for.
    QTemporaryDir folder;
    QFile sudo(folder.filePath(QStringLiteral("sudo")));
    QVERIFY(sudo.open(QIODevice::WriteOnly));
    sudo.write("#!/bin/sh\n[ \"$1\" = -n ] || exit 1\nshift\necho lecture >&2\n\"$@\"\nexit $?\n");
    sudo.setPermissions(sudo.permissions() | QFile::ExeOwner);
    sudo.close();
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(folder.path()).append(':').append(path));
    CommandSpec spec = tool(politeTool);
    spec.elevation = Elevation::Sudo;
    CommandLog stopped(m_local->start(spec));
    CommandLog dropped(m_local->start(spec));
    const bool up = stopped.waitForOut("up\n") && dropped.waitForOut("up\n");
    qputenv("PATH", path);
    QVERIFY(up);
    stopped.command->stop();
    QVERIFY(stopped.waitForEnd());
    QCOMPARE(stopped.out, QByteArray("up\nfinal\n"));
    QCOMPARE(stopped.err, QByteArray("lecture\n"));
    QCOMPARE(stopped.status->exitCode, std::optional<int>(7));
    const qint64 pid = dropped.pid;
    delete dropped.command;
    QVERIFY(waitUntil([pid] { return !isRunning(pid); }, 2000));
    QVERIFY(nothingLeft());
}

void TestLeash::shortCommandGetsItsInput()
{
    CommandSpec spec = shortCommand(QStringLiteral("cat; echo done >&2; exit 3"));
    spec.input = QByteArray(3'000'000, 'x');
    CommandLog log(m_local->start(spec));
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.out.size(), spec.input.size());
    QCOMPARE(log.err, QByteArray("done\n"));
    QCOMPARE(log.status->exitCode, std::optional<int>(3));
    QCOMPARE(log.pid, 0);
}

void TestLeash::shortCommandCanBeStopped()
{
    CommandLog log(m_local->start(shortCommand(QStringLiteral("exec sleep 1000"))));
    QTest::qWait(100);
    log.command->stop();
    QVERIFY(log.waitForEnd(3000));
    QCOMPARE(log.status->signal, QStringLiteral("TERM"));
}

void TestLeash::pausedOutputBlocksTheTool()
{
    QTemporaryDir folder;
    const QString counter = folder.filePath(QStringLiteral("written"));
    // Writes 1 MB at a time and notes how often.
    CommandSpec spec =
        tool(QStringLiteral("i=0; while [ $i -lt 60 ]; do head -c 1000000 /dev/zero; i=$((i+1)); "
                            "echo $i > \"$0\"; done"));
    spec.argv += counter;
    const auto written = [&counter] {
        QFile file(counter);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    };
    CommandLog log(m_local->start(spec));
    log.command->setPaused(true);
    QTest::qWait(1500);
    QVERIFY2(written() < 10, "the tool has run on although nobody reads");
    QVERIFY(log.out.isEmpty());
    log.command->setPaused(false);
    QVERIFY(log.waitForEnd());
    QCOMPARE(log.out.size(), 60'000'000);
    QCOMPARE(log.status->exitCode, std::optional<int>(0));
}

void TestLeash::chunksAreBoundedAndComplete()
{
    CommandLog log(m_local->start(tool(QStringLiteral("seq 1 1000000; seq 1 1000 >&2"))));
    QVERIFY(log.waitForEnd(20000));
    QCOMPARE(log.out.count('\n'), 1'000'000);
    QVERIFY(log.out.endsWith("\n1000000\n"));
    QCOMPARE(log.err.count('\n'), 1000);
    QVERIFY(log.largestChunk <= 256 * 1024);
    QVERIFY(!log.dataAfterEnd);
}

void TestLeash::manyAtOnce()
{
    std::vector<std::unique_ptr<CommandLog>> logs;
    for (int i = 0; i < 20; ++i)
        logs.push_back(std::make_unique<CommandLog>(m_local->start(tool(politeTool))));
    for (const auto& log : logs)
        QVERIFY(log->waitForOut("up\n"));
    for (const auto& log : logs)
        log->command->stop();
    for (const auto& log : logs) {
        QVERIFY(log->waitForEnd());
        QCOMPARE(log->out, QByteArray("up\nfinal\n"));
    }
    QVERIFY(nothingLeft());
}

namespace {

// The child of killedHolderEndsTheTool(): holds a tool until somebody kills it.
int hold(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const auto local = makeLocalTransport();
    QObject::connect(local.get(), &Transport::opened, &app, [&] {
        RemoteCommand* command = local->start(tool(QString::fromLocal8Bit(argv[2])));
        QObject::connect(command, &RemoteCommand::started, &app, [argv](qint64 pid) {
            QFile file(QString::fromLocal8Bit(argv[3]));
            if (file.open(QIODevice::WriteOnly))
                file.write(QByteArray::number(pid));
        });
    });
    local->open();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--hold") == 0)
        return hold(argc, argv);
    QCoreApplication app(argc, argv);
    TestLeash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_leash.moc"

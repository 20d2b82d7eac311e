// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrunner.h"
#include "tests/remote/transport/sshdfixture.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <csignal>

using namespace bee::testing;

namespace {

/// Why real tools cannot run here; empty when they can.
QString whyNoTracing()
{
    if (geteuid() != 0)
        return QStringLiteral("needs root");
    if (!QFile::exists(QStringLiteral("/sys/kernel/btf/vmlinux")))
        return QStringLiteral("needs a kernel with BTF");
    if (!QFile::exists(QStringLiteral("/sys/kernel/tracing/events")))
        return QStringLiteral("needs tracefs mounted at /sys/kernel/tracing");
    const QStringList places{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")};
    if (QStandardPaths::findExecutable(QStringLiteral("execsnoop"), places).isEmpty() &&
        QStandardPaths::findExecutable(QStringLiteral("execsnoop-libbpf"), places).isEmpty())
        return QStringLiteral("needs libbpf-tools");
    return {};
}

bool hasBpftrace()
{
    return !QStandardPaths::findExecutable(QStringLiteral("bpftrace")).isEmpty();
}

/// Processes of this machine that trace: what must not stay behind.
QList<qint64> processesNamed(const QByteArray& name)
{
    QList<qint64> pids;
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (isPid && contentOf(QStringLiteral("/proc/%1/comm").arg(pid)).trimmed() == name && isRunning(pid))
            pids += pid;
    }
    return pids;
}

} // namespace

/// Real tools, on this machine and through a real sshd.
class TestRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void localRowsComeAsCsv();
    void overSshIntoOneSession();
    void nothingStaysAfterSigkill_data();
    void nothingStaysAfterSigkill();
    void nothingStaysAfterTheConnectionDies();
    void interruptKeepsTheLastHistogram();
    void checklistLandsInOneSession();
    void costlyToolsAreBounded();

private:
    QStringList hostOptions() const
    {
        return {QStringLiteral("--host"),        m_sshd.alias(),
                QStringLiteral("--ssh-config"),  m_sshd.configFile(),
                QStringLiteral("--known-hosts"), m_sshd.knownHostsFile(),
                QStringLiteral("--identity"),    m_sshd.identityFile()};
    }
    SshdFixture m_sshd;
    QTemporaryDir m_folder;
};

void TestRun::init()
{
    if (const QString why = whyNoTracing(); !why.isEmpty())
        QSKIP(qPrintable(why));
    if (m_sshd.port() == 0)
        if (const QString why = m_sshd.start(); !why.isEmpty())
            QSKIP(qPrintable(why));
}

void TestRun::localRowsComeAsCsv()
{
    QProcess program;
    program.start(QStringLiteral(BEESCOPE_PROGRAM),
                  {QStringLiteral("run"), QStringLiteral("--tool"), QStringLiteral("execsnoop"),
                   QStringLiteral("--duration"), QStringLiteral("3"), QStringLiteral("--format"),
                   QStringLiteral("csv")});
    QByteArray err;
    QVERIFY(
        QTest::qWaitFor([&] { return (err += program.readAllStandardError()).contains("running"); }, 30000));
    QProcess::execute(QStringLiteral("/bin/true"), {QStringLiteral("beescope-was-here")});
    QVERIFY(program.waitForFinished(30000));
    QCOMPARE(program.exitCode(), 0);
    const QByteArray out = program.readAllStandardOutput();
    QVERIFY2(out.contains("beescope-was-here"), out.constData());
    QVERIFY(out.first(out.indexOf('\n')).contains("PID"));
}

void TestRun::overSshIntoOneSession()
{
    const QString session = m_folder.filePath(QStringLiteral("ssh.bscope"));
    const QString tools =
        hasBpftrace() ? QStringLiteral("execsnoop,runqlat,profile") : QStringLiteral("execsnoop,runqlat");
    QProcess load;
    load.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("while :; do /bin/true; done")});
    const ProgramResult run =
        runProgram(QStringList{QStringLiteral("run"), QStringLiteral("--tool"), tools,
                               QStringLiteral("--duration"), QStringLiteral("4"), QStringLiteral("--format"),
                               QStringLiteral("none"), QStringLiteral("--output"), session} +
                   hostOptions());
    load.kill();
    load.waitForFinished();
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray captures = capturesOf(session);
    QCOMPARE(captures.size(), tools.count(QLatin1Char(',')) + 1);
    for (const auto& value : captures) {
        const QJsonObject capture = value.toObject();
        QVERIFY2(capture[QLatin1String("unmatchedLines")].toInt() == 0,
                 QJsonDocument(capture).toJson().constData());
        QCOMPARE(capture[QLatin1String("state")].toString(), QStringLiteral("finished"));
        QCOMPARE(capture[QLatin1String("host")].toString(), m_sshd.alias());
        QVERIFY(capture[QLatin1String("rows")].toInteger() + capture[QLatin1String("samples")].toInteger() >
                0);
    }
    QVERIFY(captures[1].toObject()[QLatin1String("intervals")].toInt() >= 3);
}

void TestRun::nothingStaysAfterSigkill_data()
{
    QTest::addColumn<bool>("overSsh");
    QTest::newRow("local") << false;
    QTest::newRow("ssh") << true;
}

void TestRun::nothingStaysAfterSigkill()
{
    QFETCH(const bool, overSsh);
    const QList<qint64> before = processesNamed("runqlat");
    const QString session =
        m_folder.filePath(overSsh ? QStringLiteral("killed-ssh.bscope") : QStringLiteral("killed.bscope"));
    QProcess program;
    program.start(QStringLiteral(BEESCOPE_PROGRAM),
                  QStringList{QStringLiteral("run"), QStringLiteral("--tool"), QStringLiteral("runqlat"),
                              QStringLiteral("--format"), QStringLiteral("none"), QStringLiteral("--output"),
                              session} +
                      (overSsh ? hostOptions() : QStringList()));
    QTRY_COMPARE_WITH_TIMEOUT(processesNamed("runqlat").size(), before.size() + 1, 20000);
    QTest::qWait(3500);
    QCOMPARE(kill(static_cast<pid_t>(program.processId()), SIGKILL), 0);
    QVERIFY(program.waitForFinished(5000));
    QTRY_COMPARE_WITH_TIMEOUT(processesNamed("runqlat").size(), before.size(), 5000);
    // At most the last second is lost, and the file opens.
    const QJsonArray captures = capturesOf(session);
    QCOMPARE(captures.size(), 1);
    QCOMPARE(captures[0].toObject()[QLatin1String("state")].toString(), QStringLiteral("interrupted"));
    QVERIFY2(captures[0].toObject()[QLatin1String("intervals")].toInt() >= 1,
             QJsonDocument(captures).toJson().constData());
}

void TestRun::nothingStaysAfterTheConnectionDies()
{
    const QList<qint64> before = processesNamed("execsnoop");
    QProcess program;
    program.start(QStringLiteral(BEESCOPE_PROGRAM),
                  QStringList{QStringLiteral("run"), QStringLiteral("--tool"), QStringLiteral("execsnoop")} +
                      hostOptions());
    QTRY_COMPARE_WITH_TIMEOUT(processesNamed("execsnoop").size(), before.size() + 1, 20000);
    for (const qint64 pid : m_sshd.connectionPids())
        kill(static_cast<pid_t>(pid), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(processesNamed("execsnoop").size(), before.size(), 5000);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20000);
    QCOMPARE(program.exitCode(), 3);
}

void TestRun::interruptKeepsTheLastHistogram()
{
    const QString session = m_folder.filePath(QStringLiteral("interrupted.bscope"));
    QProcess program;
    program.start(QStringLiteral(BEESCOPE_PROGRAM),
                  QStringList{QStringLiteral("run"), QStringLiteral("--tool"), QStringLiteral("runqlat"),
                              QStringLiteral("--format"), QStringLiteral("none"), QStringLiteral("--output"),
                              session} +
                      hostOptions());
    QByteArray err;
    QVERIFY(
        QTest::qWaitFor([&] { return (err += program.readAllStandardError()).contains("running"); }, 30000));
    QTest::qWait(300);
    QCOMPARE(kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QVERIFY(program.waitForFinished(15000));
    QCOMPARE(program.exitCode(), 0);
    const QJsonObject capture = capturesOf(session).first().toObject();
    QCOMPARE(capture[QLatin1String("state")].toString(), QStringLiteral("stopped"));
    QVERIFY(capture[QLatin1String("intervals")].toInt() >= 1);
}

void TestRun::checklistLandsInOneSession()
{
    const QString session = m_folder.filePath(QStringLiteral("checklist.bscope"));
    const ProgramResult run = runProgram(QStringList{QStringLiteral("run"), QStringLiteral("--checklist"),
                                                     QStringLiteral("--duration"), QStringLiteral("4"),
                                                     QStringLiteral("--output"), session} +
                                             hostOptions(),
                                         {}, 180000);
    QVERIFY(run.ended);
    const QJsonArray captures = capturesOf(session);
    QCOMPARE(captures.size(), 10);
    int withData = 0;
    for (const QJsonValue& value : captures) {
        const QJsonObject one = value.toObject();
        const QString state = one[QLatin1String("state")].toString();
        const QByteArray name = one[QLatin1String("tool")].toString().toLatin1();
        // A view is full, or the session says precisely why it is not.
        if (state == QLatin1String("failed")) {
            const QString why = one[QLatin1String("failure")].toString();
            QVERIFY2(why.count(u'\n') >= 1, QByteArray(name + ": " + why.toUtf8()).constData());
        } else {
            QVERIFY2(state == QLatin1String("finished"),
                     QByteArray(name + ": " + state.toUtf8()).constData());
            QCOMPARE(one[QLatin1String("unmatchedLines")].toInt(), 0);
        }
        withData += one[QLatin1String("rows")].toInt() + one[QLatin1String("intervals")].toInt() +
                        one[QLatin1String("samples")].toInt() >
                    0;
    }
    QVERIFY2(withData >= 4, run.err.constData()); // execsnoop, opensnoop, runqlat, profile at least
    for (const char* name : {"execsnoop", "opensnoop", "runqlat"})
        QVERIFY(processesNamed(name).isEmpty());
}

void TestRun::costlyToolsAreBounded()
{
    const auto refused =
        runProgram({QStringLiteral("run"), QStringLiteral("--tool"), QStringLiteral("runqlat"),
                    QStringLiteral("--duration"), QStringLiteral("300")});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("--allow-long"), refused.err.constData());
    const auto unbounded =
        runProgram({QStringLiteral("run"), QStringLiteral("--tool"), QStringLiteral("execsnoop"),
                    QStringLiteral("--limit-cpu"), QStringLiteral("lots")});
    QCOMPARE(unbounded.exitCode, 2);
    const auto both = runProgram({QStringLiteral("run"), QStringLiteral("--checklist"),
                                  QStringLiteral("--tool"), QStringLiteral("execsnoop")});
    QCOMPARE(both.exitCode, 2);
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"

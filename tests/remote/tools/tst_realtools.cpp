// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/launchplan.h"
#include "tests/remote/tools/toolsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/types.h>
#include <unistd.h>

#include <csignal>

using namespace bee;
using namespace bee::test;

namespace {

/// Something to see: CPU time, a disk write, a process that starts and ends.
const QString loadScript = QStringLiteral("i=0; while [ $i -lt 3000 ]; do i=$((i+1)); done;"
                                          "dd if=/dev/zero of=file bs=4k count=4 conv=fsync 2>/dev/null;"
                                          "exec /bin/true \"$0\"");

} // namespace

/// Runs the tools of this machine as they are planned and reads what they print. BEESCOPE_ALL_TOOLS=1 runs
/// all that are installed, without it three that stand for the shapes.
class TestRealTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runs_data();
    void runs();

private:
    ToolCatalogue m_catalogue;
    HostFacts m_facts;
};

void TestRealTools::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("tracing needs root");
    m_catalogue = ToolCatalogue::builtIn();
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-s")});
    const Time sent = now();
    shell.write(hostCheckScript(binaryNames(m_catalogue.tools())));
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    const Result<HostFacts> facts = parseHostFacts(shell.readAllStandardOutput(), sent, now());
    QVERIFY(facts.hasValue());
    m_facts = facts.value();
    if (!m_facts.hasBtf)
        QSKIP("this kernel has no BTF");
    if (!m_facts.hasTracefs)
        QSKIP("tracefs is not mounted here");
}

void TestRealTools::runs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Implementation>("implementation");
    const bool all = qEnvironmentVariableIsSet("BEESCOPE_ALL_TOOLS");
    const auto row = [](const QString& name, Implementation kind) {
        QTest::addRow("%s %s", qPrintable(name), qPrintable(implementationName(kind))) << name << kind;
    };
    if (!all) {
        row(QStringLiteral("execsnoop"), Implementation::Libbpf);
        row(QStringLiteral("runqlat"), Implementation::Libbpf);
        row(QStringLiteral("profile"), Implementation::Script);
        return;
    }
    for (const Tool& tool : m_catalogue.tools())
        for (const Implementation kind : availableImplementations(tool, m_facts))
            row(tool.name, kind);
}

void TestRealTools::runs()
{
    QFETCH(QString, name);
    QFETCH(Implementation, implementation);
    const Result<LaunchPlan> plan =
        planLaunch(*m_catalogue.find(name), implementation, {}, m_facts, std::chrono::seconds(3));
    if (!plan.hasValue())
        QSKIP(qPrintable(plan.error().text()));

    QProcess tool;
    tool.start(plan.value().argv.first(), plan.value().argv.mid(1));
    QVERIFY(tool.waitForStarted());
    // libbpf's execsnoop quotes an argument's newline; bpftrace's
    // script prints it as it is, and what follows it is then no row.
    const QString argument =
        implementation == Implementation::Libbpf ? QStringLiteral("two\nlines") : QStringLiteral("one line");
    const QTemporaryDir directory;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 4500 && tool.state() == QProcess::Running) {
        QProcess load;
        load.setWorkingDirectory(directory.path());
        load.start(QStringLiteral("sh"), {QStringLiteral("-c"), loadScript, argument});
        load.waitForFinished();
        tool.waitForFinished(20);
    }
    if (tool.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(tool.processId()), SIGINT);
    tool.waitForFinished(30000);
    QVERIFY2(tool.state() == QProcess::NotRunning, "the tool did not end on SIGINT");

    const QByteArray output = tool.readAllStandardOutput();
    const QByteArray errors = tool.readAllStandardError();
    const DecodedValues values = decode(plan.value().decode, output, errors);
    if (tool.exitCode() != 0 || values.rows() + values.samples() == 0) {
        const std::optional<Explanation> explained = explainFailure(output, errors, tool.exitCode());
        QVERIFY2(explained, QByteArray("not explained: " + output.left(300) + errors.left(3000)).constData());
        QSKIP(qPrintable(explained->error.text()));
    }
    QVERIFY2(values.stats.unmatchedLines == 0, unmatched(values).constData());
    QVERIFY(values.stats.ready);
    qInfo("%lld bytes, %llu rows, %llu intervals, %llu samples", static_cast<long long>(output.size()),
          values.rows(), values.intervals(), values.samples());
}

QTEST_GUILESS_MAIN(TestRealTools)
#include "tst_realtools.moc"

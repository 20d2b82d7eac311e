// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/failurerules.h"
#include "remote/tools/launchplan.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace bee;

namespace {

std::optional<Error> errorOf(const std::optional<Explanation>& explanation)
{
    return explanation ? std::optional(explanation->error) : std::nullopt;
}

QByteArray capture(const char* name)
{
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray interrupted = "Traceback (most recent call last):\n"
                               "  File \"/usr/sbin/execsnoop-bpfcc\", line 1, in <module>\n"
                               "    from bcc import BPF\n"
                               "KeyboardInterrupt\n";

} // namespace

class TestFailureRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSampleMatchesItsRuleOnly();
    void explains_data();
    void explains();
    void capturesThatFailed_data();
    void capturesThatFailed();
    void capturesThatWorked_data();
    void capturesThatWorked();
    void capturedWordsAreCleaned();
    void exitStatus();
    void ownStop();
    void lastLine_data();
    void lastLine();
    void hugeOutputIsBounded();
    void badRulesAreRefused();
};

void TestFailureRules::eachSampleMatchesItsRuleOnly()
{
    QVERIFY(failureRules().size() >= 40);
    QSet<QString> ids;
    for (const FailureRule& rule : failureRules()) {
        QVERIFY2(!ids.contains(rule.id), qPrintable(rule.id));
        ids.insert(rule.id);
        for (const FailureRule& other : failureRules())
            QVERIFY2(other.pattern.match(rule.sample).hasMatch() == (&other == &rule),
                     qPrintable(rule.id + QStringLiteral(" and ") + other.id));
    }
}

void TestFailureRules::explains_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char* name, const QByteArray& output, const QByteArray& errors,
                        const char* cause, const char* remedy) {
        QTest::newRow(name) << output << errors << QString::fromUtf8(cause) << QString::fromUtf8(remedy);
    };
    row("tracefs", "",
        "libbpf: failed to determine tracepoint 'syscalls/sys_enter_execve' perf event ID: No such file or "
        "directory\n"
        "libbpf: prog 'tracepoint__syscalls__sys_enter_execve': failed to create tracepoint "
        "'syscalls/sys_enter_execve' perf event: No such file or directory\n"
        "failed to attach BPF programs\n",
        "tracefs is not mounted", "mount -t tracefs tracefs /sys/kernel/tracing");
    row("headers, told on standard output",
        "Unable to find kernel headers. Try rebuilding kernel with CONFIG_IKHEADERS=m (module) or installing "
        "…\n",
        "chdir(/lib/modules/6.1.0/build): No such file or directory\nTraceback (most recent call last):\n"
        "  File \"/usr/sbin/execsnoop-bpfcc\", line 228, in <module>\n"
        "Exception: Failed to compile BPF module <text>\n",
        "headers of the running kernel", "linux-headers-");
    row("older spelling", "", "Exception: Need super-user privilges to run\n", "root", "sudo");
    row("BTF", "",
        "libbpf: failed to find valid kernel BTF\nlibbpf: Error loading vmlinux BTF: -3\n"
        "libbpf: failed to load object 'execsnoop_bpf'\nfailed to load BPF object: -3\n",
        "BTF", "bcc");
    row("carriage returns of a terminal", "bash: execsnoop: command not found\r\n", "", "not there", "Check");
    row("option", "", "usage: execsnoop-bpfcc [-h]\nexecsnoop-bpfcc: error: unrecognized arguments: --zzz\n",
        "options", "Leave");
    row("no process", "", "Invalid PID: 4194305\n", "no process", "ended");
}

void TestFailureRules::explains()
{
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, errors);
    QFETCH(QString, cause);
    QFETCH(QString, remedy);
    const std::optional<Error> error = errorOf(explainFailure(output, errors));
    QVERIFY(error);
    QVERIFY2(error->message.contains(cause), qPrintable(error->text()));
    QVERIFY2(error->remedy.contains(remedy), qPrintable(error->text()));
    QVERIFY(!error->reason.isEmpty());
}

void TestFailureRules::capturesThatFailed_data()
{
    QTest::addColumn<QString>("cause");
    QTest::newRow("bcc-biolatency-T-pipe.err") << QStringLiteral("blk_account_io_done");
    QTest::newRow("bcc-biosnoop-Q-pipe.err") << QStringLiteral("kernel function");
    QTest::newRow("bt-tcplife-json.err") << QStringLiteral("sys/socket.h");
    QTest::newRow("bt-tcpretrans-json.err") << QStringLiteral("sys/socket.h");
    QTest::newRow("bt-biolatency-json.err") << QStringLiteral("kernel function");
    QTest::newRow("lb-biosnoop.err") << QString();
    QTest::newRow("lb-cachestat.err") << QString();
}

/// Packaged tools that fail on the kernel they were packaged for.
void TestFailureRules::capturesThatFailed()
{
    QFETCH(QString, cause);
    const QByteArray errors = capture(QTest::currentDataTag());
    QVERIFY(!errors.isEmpty());
    const std::optional<Error> error = errorOf(explainFailure({}, errors));
    QVERIFY(error);
    QVERIFY2(error->message.contains(cause), qPrintable(error->text()));
}

void TestFailureRules::capturesThatWorked_data()
{
    QTest::addColumn<bool>("unused");
    for (const char* name : {"bcc-profile-f-pipe.err", "bt-profile-slices-json.err", "lb-offcputime.err"})
        QTest::newRow(name) << true;
}

void TestFailureRules::capturesThatWorked()
{
    const QByteArray errors = capture(QTest::currentDataTag());
    QVERIFY(!errors.isEmpty());
    QVERIFY(!explainFailure({}, errors));
}

void TestFailureRules::capturedWordsAreCleaned()
{
    const std::optional<Error> error = errorOf(
        explainFailure({}, "fatal error: '" + QByteArray(900, 'x') + "\033[31m%2<b>.h' file not found\n"));
    QVERIFY(error);
    QVERIFY(!error->text().contains(QChar(0x1b)));
    QVERIFY(error->message.size() < 700);
    QVERIFY(error->reason.size() <= 500);
}

void TestFailureRules::exitStatus()
{
    QVERIFY(!explainFailure({}, "something new\n"));
    QVERIFY(!explainFailure({}, {}, 1));
    for (const int status : {126, 127, 137})
        QVERIFY(explainFailure({}, {}, status));
    // What the tool itself said is more than its exit status.
    QVERIFY(explainFailure({}, "sh: 1: execsnoop: not found\n", 127)
                ->error.reason.contains(QStringLiteral("not found")));
}

void TestFailureRules::ownStop()
{
    QVERIFY(isOwnStop(interrupted));
    QVERIFY(!explainFailure({}, interrupted));
    QVERIFY(isOwnStop("Traceback (most recent call last):\n  File \"x\", line 1\n"
                      "BrokenPipeError: [Errno 32] Broken pipe\n"));
    QVERIFY(!isOwnStop("Traceback (most recent call last):\n  File \"x\", line 1\nValueError: no\n"));
    QVERIFY(!isOwnStop("Exception: Failed to compile BPF module <text>\n" + interrupted));
    QVERIFY(!isOwnStop({}));
    QVERIFY(isOwnStop(capture("bcc-ext4slower-unbuf.err")));
}

void TestFailureRules::lastLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const QByteArray& text, const char* line) {
        QTest::newRow(name) << text << QString::fromUtf8(line);
    };
    row("nothing", "", "");
    row("blank", "\n \n\t\n", "");
    row("last", "one\ntwo\n\n", "two");
    row("traceback", "Traceback (most recent call last):\n  File \"x\", line 1\n    y()\nValueError: no\n",
        "ValueError: no");
    row("interrupt", interrupted, "");
    row("clang",
        "error: that\nIn file included from <built-in>:2:\n/virtual/main.c:3:4: warning: x\n1 warning "
        "generated.\n",
        "error: that");
    row("harmless",
        "real trouble\nERROR: Unknown error -1: couldn't set RLIMIT_MEMLOCK for bpftrace.\nfailed to get "
        "syms\n",
        "real trouble");
    row("control characters", "bad\033[31m \007red\r\n", "bad[31m red");
}

void TestFailureRules::lastLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    QCOMPARE(lastMeaningfulLine(text), line);
}

void TestFailureRules::hugeOutputIsBounded()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray middle(64 << 20, 'a');
    QVERIFY(!explainFailure(middle, middle));
    QVERIFY(explainFailure(middle, middle + "\nfailed to attach BPF programs\n"));
    QVERIFY(explainFailure("Unable to find kernel headers.\n" + middle, {}));
    QVERIFY(lastMeaningfulLine(middle).size() <= 500);
    QByteArray manyLines;
    for (int i = 0; i < 100'000; ++i)
        manyLines += "env: x not a 'rule' (" + QByteArray::number(i) + ")\n";
    QVERIFY(!explainFailure(manyLines, manyLines));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

void TestFailureRules::badRulesAreRefused()
{
    const auto result =
        parseFailureRules("{\"rules\": [\n{\"id\": \"x\",\n\"pattern\": \"(\", \"cause\": \"c\", "
                          "\"remedy\": \"r\", \"sample\": \"s\"}]}",
                          QStringLiteral("x.json"));
    QVERIFY(!result.hasValue());
    QVERIFY(result.error().message.contains(QStringLiteral("line 3")));
    QVERIFY(!parseFailureRules("[]", QStringLiteral("x.json")).hasValue());
}

QTEST_GUILESS_MAIN(TestFailureRules)
#include "tst_failurerules.moc"

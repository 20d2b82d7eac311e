// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/failurerules.h"
#include "remote/tools/launchplan.h"

#include <QDir>
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
    void everyRecordedFailureIsExplained();
    void capturedWordsAreCleaned();
    void lossesAreExplainedButNoFailure();
    void remedyNamesTheDistributionsCommand_data();
    void remedyNamesTheDistributionsCommand();
    void actions_data();
    void actions();
    void actionFitsTheHost();
    void placeholdersAreKnown();
    void exitStatus();
    void ownStop();
    void lastLine_data();
    void lastLine();
    void hugeOutputIsBounded();
    void badRulesAreRefused();
};

void TestFailureRules::eachSampleMatchesItsRuleOnly()
{
    QVERIFY(failureRules().size() >= 100);
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
    row("root cause before what follows from it", "",
        "libbpf: prog 'fentry_x': BPF program load failed: Invalid argument\n"
        "libbpf: failed to load object 'x_bpf'\nfailed to load BPF object: -22\n",
        "fentry_x: Invalid argument", "another implementation");
    row("sudo's path", "", "sudo: execsnoop: command not found\n", "secure_path", "full path");
    row("library of another system", "",
        "./execsnoop: /lib/libc.so.6: version `GLIBC_2.38' not found (required by ./execsnoop)\n", "2.38",
        "libbpf-tools");
    row("structure changed", "",
        "/virtual/main.c:53:12: error: no member named 'state' in 'struct task_struct'\n1 error generated.\n"
        "Exception: Failed to compile BPF module <text>\n",
        "struct task_struct has no state", "libbpf");
    row("kernel 6.19", "",
        "include/linux/fs.h:2461:1: error: static assertion failed due to requirement 'sizeof(struct "
        "filename) "
        "% 64 == 0'\nException: Failed to compile BPF module <text>\n",
        "newer", "bpftrace");
    row("jump host", "", "channel 0: open failed: administratively prohibited: open failed\n", "jump host",
        "AllowTcpForwarding");
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

/// Every tool that failed when the test data was recorded: no bare exit code for a person. One that printed
/// rows and ended by our interrupt did not fail.
void TestFailureRules::everyRecordedFailureIsExplained()
{
    const QDir folder(QStringLiteral(BEESCOPE_TEST_DATA "/captures/guest-6.1"));
    const QStringList commands = folder.entryList({QStringLiteral("*.cmd")}, QDir::Files);
    QVERIFY(commands.size() > 20);
    int failed = 0;
    for (const QString& name : commands) {
        const QString base = QStringLiteral("guest-6.1/") + name.chopped(4);
        const QByteArray words = capture(qPrintable(base + QStringLiteral(".cmd")));
        const int status = words.mid(words.lastIndexOf("rc=") + 3).trimmed().toInt();
        const QByteArray errors = capture(qPrintable(base + QStringLiteral(".err")));
        if (status <= 0 || status == 130 || isOwnStop(errors))
            continue;
        ++failed;
        const auto explained =
            explainFailure(capture(qPrintable(base + QStringLiteral(".out"))), errors, status);
        QVERIFY2(explained && !explained->rule.isEmpty(),
                 qPrintable(base + u'\n' + QString::fromUtf8(errors)));
    }
    QVERIFY(failed >= 3);
}

void TestFailureRules::lossesAreExplainedButNoFailure()
{
    int losses = 0;
    for (const FailureRule& rule : failureRules()) {
        if (rule.severity != FailureRule::Severity::Loss)
            continue;
        ++losses;
        const std::optional<Explanation> loss = explainLoss(rule.sample);
        QVERIFY2(loss, qPrintable(rule.id));
        QCOMPARE(loss->rule, rule.id);
        QVERIFY(!loss->error.remedy.isEmpty());
        const QByteArray line = rule.sample.toUtf8() + '\n';
        QVERIFY2(!explainFailure(line, line), qPrintable(rule.id));
        QCOMPARE(lastMeaningfulLine("real trouble\n" + line), QStringLiteral("real trouble"));
    }
    QVERIFY(losses >= 8);
    QVERIFY(explainLoss(QStringLiteral("Lost 132 events on CPU #3!"))
                ->error.message.contains(QStringLiteral("132 events")));
    QVERIFY(!explainLoss(QStringLiteral("failed to load BPF object: -22")));
}

void TestFailureRules::remedyNamesTheDistributionsCommand_data()
{
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("install");
    const auto row = [](const char* name, const char* distribution, const QByteArray& errors,
                        const char* command, const char* install) {
        QTest::newRow(name) << QString::fromLatin1(distribution) << errors << QString::fromLatin1(command)
                            << QString::fromLatin1(install);
    };
    const QByteArray module = "ModuleNotFoundError: No module named 'bcc'\n";
    const QByteArray headers = "Unable to find kernel headers. \n";
    row("bcc on Debian", "debian", module, "sudo apt install bpfcc-tools", "bcc");
    row("bcc on Fedora", "fedora", module, "sudo dnf install bcc-tools", "bcc");
    row("bcc on a stranger", "nixos", module, "the package bpfcc-tools (Debian, Ubuntu)", "");
    row("headers on Debian", "debian", headers, "sudo apt install linux-headers-$(uname -r)", "headers");
    row("headers on Fedora", "fedora", headers, "sudo dnf install kernel-devel-$(uname -r)", "headers");
    row("headers on a stranger", "nixos", headers, "kernel-devel-$(uname -r) (Fedora, RHEL)", "");
    row("libbpf on Arch", "arch",
        "x: error while loading shared libraries: libelf.so.1: cannot open shared "
        "object file: No such file or directory\n",
        "sudo pacman -S bcc-libbpf-tools", "libbpf");
    row("bpftrace on Alpine", "alpine", "Error: Could not open file '/root/execsnoop.bt'\n",
        "sudo apk add bpftrace", "bpftrace");
}

void TestFailureRules::remedyNamesTheDistributionsCommand()
{
    QFETCH(QString, distribution);
    QFETCH(QByteArray, errors);
    QFETCH(QString, command);
    QFETCH(QString, install);
    HostFacts facts;
    facts.distributionId = distribution;
    facts.privilege = Privilege::SudoWithoutPassword;
    const std::optional<Explanation> explained = explainFailure(errors, errors, {}, &facts);
    QVERIFY(explained);
    QVERIFY2(explained->error.remedy.contains(command), qPrintable(explained->error.remedy));
    QCOMPARE(explained->install, install);
    QCOMPARE(explained->action,
             install.isEmpty() ? FailureAction::OtherImplementation : FailureAction::Install);
}

void TestFailureRules::actions_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<FailureAction>("action");
    const auto row = [](const char* name, const QByteArray& errors, FailureAction action) {
        QTest::newRow(name) << errors << action;
    };
    row("not installed", "sh: 1: execsnoop: not found\n", FailureAction::Install);
    row("headers", "Unable to find kernel headers.\n", FailureAction::Install);
    row("renamed function",
        "Exception: Failed to attach BPF program b'a' to kprobe b'blk_account_io_start'\n",
        FailureAction::OtherImplementation);
    row("no BTF", "libbpf: failed to find valid kernel BTF\n", FailureAction::OtherImplementation);
    row("not root", "Exception: Need super-user privileges to run\n", FailureAction::Elevate);
    row("password", "sudo: a password is required\n", FailureAction::Elevate);
    row("too many probes", "Exception: Number of open probes would exceed global quota\n",
        FailureAction::Filter);
    row("nothing a button can do", "Kernel lockdown is enabled and set to 'confidentiality'.\n",
        FailureAction::None);
}

void TestFailureRules::actions()
{
    QFETCH(QByteArray, errors);
    QFETCH(FailureAction, action);
    const std::optional<Explanation> explained = explainFailure({}, errors);
    QVERIFY(explained);
    QCOMPARE(explained->action, action);
}

/// Root cannot become more: a button that runs it as root again would do nothing.
void TestFailureRules::actionFitsTheHost()
{
    HostFacts facts;
    facts.privilege = Privilege::Root;
    const QByteArray errors = "bpf: Failed to load program: Operation not permitted\n";
    QCOMPARE(explainFailure({}, errors, {}, &facts)->action, FailureAction::OtherImplementation);
    facts.privilege = Privilege::None;
    QCOMPARE(explainFailure({}, errors, {}, &facts)->action, FailureAction::Elevate);
}

/// A word in braces that nothing replaces would reach the person.
void TestFailureRules::placeholdersAreKnown()
{
    for (const FailureRule& rule : failureRules()) {
        const bool isLoss = rule.severity == FailureRule::Severity::Loss;
        const QByteArray line = rule.sample.toUtf8();
        const std::optional<Explanation> explained =
            isLoss ? explainLoss(rule.sample) : explainFailure(line, line);
        if (rule.severity == FailureRule::Severity::Harmless) {
            QVERIFY2(!explained, qPrintable(rule.id));
            continue;
        }
        QVERIFY2(explained && explained->rule == rule.id, qPrintable(rule.id));
        const QString text = explained->error.message + explained->error.remedy;
        QVERIFY2(!text.contains(u'{') && !text.contains(QStringLiteral("%1")) &&
                     !text.contains(QStringLiteral("%2")),
                 qPrintable(rule.id + u'\n' + text));
        QVERIFY2(!explained->error.message.contains(QStringLiteral("  ")), qPrintable(rule.id));
    }
}

void TestFailureRules::exitStatus()
{
    QVERIFY(!explainFailure({}, "something new\n"));
    QVERIFY(!explainFailure({}, {}, 1));
    for (const int status : {124, 126, 127, 134, 137, 139, 143})
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

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/launchplan.h"
#include "remote/tools/readiness.h"
#include "remote/tools/toolcatalogue.h"

#include <QTest>

using namespace bee;
using State = Readiness::State;
using Type = InstalledBinary::Type;

namespace {

void install(HostFacts& facts, const QString& path, Type type)
{
    facts.binaries[path.mid(path.lastIndexOf(u'/') + 1)].append({path, type});
}

/// Debian 12 with its own kernel 6.1, all of its packages and its headers.
HostFacts debian12()
{
    HostFacts facts;
    facts.hostName = QStringLiteral("guest");
    facts.distributionId = QStringLiteral("debian");
    facts.distributionVersion = QStringLiteral("12");
    facts.kernel = QStringLiteral("6.1.0-50-amd64");
    facts.hasBtf = facts.hasStdbuf = facts.hasKernelHeaders = true;
    facts.hasKprobes = Known::Yes;
    facts.functionsKnown = true;
    // What the guest of tests/lab answers.
    for (const char* name : {"__blk_account_io_done", "__traceiter_block_io_done", "__blk_account_io_start",
                             "__traceiter_block_io_start", "account_page_dirtied", "folio_account_dirtied",
                             "__s390x_sys_open", "__se_sys_open", "sys_open", "tcp_drop", "zpl_open"})
        facts.missingFunctions += QString::fromLatin1(name);
    facts.mounts = {{QStringLiteral("/"), QStringLiteral("ext4")}};
    facts.bccVersion = facts.libbpfToolsVersion = QStringLiteral("0.26.0+ds-1");
    facts.bpftracePath = QStringLiteral("/usr/bin/bpftrace");
    facts.bpftraceVersion = QStringLiteral("0.17.0");
    for (const char* name : {"execsnoop", "opensnoop", "biolatency", "biosnoop", "cachestat", "tcplife",
                             "runqlat", "fsslower", "ext4slower", "runqlen", "wakeuptime", "fsdist"})
        install(facts, QStringLiteral("/usr/sbin/") + QLatin1String(name), Type::Elf);
    for (const char* name : {"execsnoop", "opensnoop", "biolatency", "biosnoop", "cachestat", "tcplife",
                             "tcpretrans", "runqlat", "profile", "ext4slower", "runqlen", "offcputime"})
        install(facts, QStringLiteral("/usr/sbin/%1-bpfcc").arg(QLatin1String(name)), Type::Python);
    for (const char* name :
         {"execsnoop", "opensnoop", "biolatency", "biosnoop", "tcplife", "tcpretrans", "runqlat"})
        install(facts, QStringLiteral("/usr/sbin/%1.bt").arg(QLatin1String(name)), Type::Bpftrace);
    return facts;
}

/// A tool with these problems of its libbpf implementation; more: further lines of its description.
Tool toolWith(const QByteArray& problems, const QByteArray& more = {})
{
    // moc 6.4 takes two slashes in a raw string for a comment.
    const QByteArray json = QByteArray(R"({"name": "cachestat", "title": "Page cache", "group": "Disk",
        "description": "Hits and misses.", "overhead": {"class": "low", "reason": "Cheap."}, "view": "table",
        "documentation": "https:##example.org", "defaultSeconds": 10, MORE
        "columns": [{"name": "hits", "format": "integer"}],
        "implementations": {
          "libbpf": {"shape": "events", "binaries": ["cachestat"], "problems": [PROBLEMS]},
          "bcc": {"shape": "events", "binaries": ["cachestat"]}}})")
                                .replace("##", "//")
                                .replace("MORE", more)
                                .replace("PROBLEMS", problems);
    Result<Tool> tool = parseTool(json, QStringLiteral("cachestat.json"));
    if (!tool.hasValue())
        qFatal("%s", qPrintable(tool.error().text()));
    return std::move(tool).value();
}

State stateOf(const Tool& tool, const HostFacts& facts, Implementation kind = Implementation::Libbpf)
{
    return readiness(tool, kind, facts).state;
}

} // namespace

class TestReadiness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionsAreOrdered_data();
    void versionsAreOrdered();
    void allConditionsMustHold();
    void unknownPredictsNothing();
    void worstEffectCounts();
    void hostObstacles();
    void headersOfAnyKindServeBcc();
    void missingProgramsHaveTheirCommand();
    void wrongIsNeverPickedByItself();
    void nothingReadySaysWhyOfEach();
    void debian12AsItIs_data();
    void debian12AsItIs();
};

void TestReadiness::versionsAreOrdered_data()
{
    QTest::addColumn<QString>("smaller");
    QTest::addColumn<QString>("larger");
    const auto row = [](const char* a, const char* b) {
        QTest::newRow(a) << QString::fromLatin1(a) << QString::fromLatin1(b);
    };
    row("0.9", "0.26.0+ds-1");
    row("0.26.0+ds-1", "0.27");
    row("5.15.0-91-generic", "5.16");
    row("v0.17.0", "0.18");
    row("1:0.26", "0.30");
}

void TestReadiness::versionsAreOrdered()
{
    QFETCH(const QString, smaller);
    QFETCH(const QString, larger);
    QVERIFY(compareVersions(smaller, larger) < 0);
    QVERIFY(compareVersions(larger, smaller) > 0);
    QCOMPARE(compareVersions(smaller, smaller), 0);
    QCOMPARE(compareVersions(u"6.1", u"6.1.0"), 0);
}

void TestReadiness::allConditionsMustHold()
{
    const Tool tool = toolWith(R"({"effect": "fails", "toolFrom": "0.20", "toolBefore": "0.27",
        "kernelFrom": "5.16", "missingFunctions": ["account_page_dirtied"], "reason": "renamed"})");
    HostFacts facts = debian12();
    const Readiness predicted = readiness(tool, Implementation::Libbpf, facts);
    QCOMPARE(predicted.state, State::Fails);
    QCOMPARE(predicted.reason, QStringLiteral("renamed"));
    QCOMPARE(predicted.path, QStringLiteral("/usr/sbin/cachestat"));
    QCOMPARE(predicted.version, QStringLiteral("0.26.0+ds-1"));

    facts.libbpfToolsVersion = QStringLiteral("0.27.0");
    QCOMPARE(stateOf(tool, facts), State::Ready);
    facts = debian12();
    facts.kernel = QStringLiteral("5.10.0-8-amd64");
    QCOMPARE(stateOf(tool, facts), State::Ready);
    facts = debian12();
    facts.missingFunctions.clear();
    QCOMPARE(stateOf(tool, facts), State::Ready);
}

void TestReadiness::unknownPredictsNothing()
{
    const Tool byVersion = toolWith(R"({"effect": "fails", "toolBefore": "0.27", "reason": "x"})");
    HostFacts facts = debian12();
    QCOMPARE(stateOf(byVersion, facts), State::Fails);
    facts.libbpfToolsVersion.clear();
    QCOMPARE(stateOf(byVersion, facts), State::Ready);

    const Tool byKprobes = toolWith(R"({"effect": "fails", "withoutKprobes": true, "reason": "x"})");
    facts = debian12();
    QCOMPARE(stateOf(byKprobes, facts), State::Ready);
    facts.hasKprobes = Known::Unknown;
    QCOMPARE(stateOf(byKprobes, facts), State::Ready);
    facts.hasKprobes = Known::No;
    QCOMPARE(stateOf(byKprobes, facts), State::Fails);

    const Tool byFunction =
        toolWith(R"({"effect": "fails", "missingFunctions": ["account_page_dirtied"], "reason": "x"})");
    facts = debian12();
    QCOMPARE(stateOf(byFunction, facts), State::Fails);
    facts.functionsKnown = false;
    QCOMPARE(stateOf(byFunction, facts), State::Ready);
}

void TestReadiness::worstEffectCounts()
{
    const QByteArray wrong = R"({"effect": "wrong", "kernelFrom": "5.16", "reason": "counts nothing"})";
    const QByteArray silent = R"({"effect": "silentLosses", "reason": "drops without a word"})";
    const QByteArray fails = R"({"effect": "fails", "kernelFrom": "6", "reason": "no symbol"})";
    const Readiness both = readiness(toolWith(wrong + "," + silent), Implementation::Libbpf, debian12());
    QCOMPARE(both.state, State::Wrong);
    QCOMPARE(both.reason, QStringLiteral("counts nothing"));
    QCOMPARE(both.silentLosses, QStringLiteral("drops without a word"));
    const Readiness three =
        readiness(toolWith(wrong + "," + silent + "," + fails), Implementation::Libbpf, debian12());
    QCOMPARE(three.state, State::Fails);
    QCOMPARE(three.reason, QStringLiteral("no symbol"));
    QCOMPARE(stateOf(toolWith(silent), debian12()), State::Ready);
}

void TestReadiness::hostObstacles()
{
    HostFacts facts = debian12();
    facts.lockdown = QStringLiteral("integrity");
    QCOMPARE(stateOf(toolWith({}), facts), State::Ready);
    facts.lockdown = QStringLiteral("confidentiality");
    QCOMPARE(stateOf(toolWith({}), facts), State::Fails);
    QCOMPARE(stateOf(toolWith({}), facts, Implementation::Bcc), State::Fails);

    facts = debian12();
    facts.hasBtf = false;
    QCOMPARE(stateOf(toolWith({}), facts), State::Fails);
    QCOMPARE(stateOf(toolWith({}), facts, Implementation::Bcc), State::Ready);

    const Tool xfs = toolWith({}, R"("fileSystem": "xfs",)");
    const Readiness notMounted = readiness(xfs, Implementation::Bcc, debian12());
    QCOMPARE(notMounted.state, State::Fails);
    QVERIFY2(notMounted.reason.contains(QStringLiteral("xfs")), qPrintable(notMounted.reason));
    facts = debian12();
    facts.mounts.append({QStringLiteral("/srv"), QStringLiteral("xfs")});
    QCOMPARE(stateOf(xfs, facts, Implementation::Bcc), State::Ready);
    facts.mounts.clear(); // the table could not be read
    QCOMPARE(stateOf(xfs, facts, Implementation::Bcc), State::Ready);
}

void TestReadiness::headersOfAnyKindServeBcc()
{
    HostFacts facts = debian12();
    facts.hasKernelHeaders = false;
    const Readiness without = readiness(toolWith({}), Implementation::Bcc, facts);
    QCOMPARE(without.state, State::Fails);
    QVERIFY(without.installCommand.contains(QStringLiteral("linux-headers")));
    QCOMPARE(stateOf(toolWith({}), facts), State::Ready); // libbpf needs none
    facts.hasKernelHeaders = true;
    QCOMPARE(stateOf(toolWith({}), facts, Implementation::Bcc), State::Ready);
}

void TestReadiness::missingProgramsHaveTheirCommand()
{
    HostFacts facts = debian12();
    facts.binaries.clear();
    // The package is there without this program: installing it again would not help, a newer one may.
    const Readiness without = readiness(toolWith({}), Implementation::Libbpf, facts);
    QCOMPARE(without.state, State::NotInstalled);
    QCOMPARE(without.installCommand, QString());
    QVERIFY2(without.reason.contains(QStringLiteral("0.26")), qPrintable(without.reason));
    facts.upgradable = {QStringLiteral("libbpf-tools 0.26.0+ds-1 → 0.31")};
    QVERIFY(!readiness(toolWith({}), Implementation::Libbpf, facts).installCommand.isEmpty());
    facts.upgradable.clear();
    facts.libbpfToolsVersion.clear();
    const Readiness missing = readiness(toolWith({}), Implementation::Libbpf, facts);
    QCOMPARE(missing.state, State::NotInstalled);
    QCOMPARE(missing.installCommand, QStringLiteral("sudo apt install libbpf-tools"));
    QVERIFY(missing.reason.contains(QStringLiteral("cachestat")));
    QCOMPARE(stateOf(toolWith({}), facts, Implementation::Script), State::Unsupported);
    // What could not run anyway is not worth installing.
    facts.hasBtf = false;
    const Readiness useless = readiness(toolWith({}), Implementation::Libbpf, facts);
    QCOMPARE(useless.state, State::NotInstalled);
    QCOMPARE(useless.installCommand, QString());
    QVERIFY(useless.reason.contains(QStringLiteral("BTF")));
}

void TestReadiness::wrongIsNeverPickedByItself()
{
    const Tool tool = toolWith(R"({"effect": "wrong", "kernelFrom": "5.16", "reason": "counts nothing"})");
    const auto plans = planLaunches(tool, {}, {}, debian12());
    QVERIFY(plans.hasValue());
    QCOMPARE(plans.value().size(), std::size_t{1});
    QCOMPARE(plans.value().front().implementation, Implementation::Bcc);
    QVERIFY(plans.value().front().cautions.isEmpty());

    const auto asked = planLaunch(tool, Implementation::Libbpf, {}, debian12());
    QVERIFY(asked.hasValue());
    const QString caution = asked.value().cautions.join(u' ');
    QVERIFY2(caution.contains(QStringLiteral("counts nothing")), qPrintable(caution));
    QVERIFY2(caution.contains(QStringLiteral("bcc")), "the next best is offered");

    const auto silent = planLaunch(
        toolWith(R"({"effect": "silentLosses", "toolFrom": "0.20", "reason": "drops without a word"})"), {},
        {}, debian12());
    QCOMPARE(silent.value().implementation, Implementation::Libbpf);
    QVERIFY(silent.value().cautions.join(u' ').contains(QStringLiteral("drops without a word")));
}

void TestReadiness::nothingReadySaysWhyOfEach()
{
    HostFacts facts = debian12();
    facts.binaries.remove(QStringLiteral("cachestat-bpfcc"));
    facts.bccVersion.clear();
    const auto plans = planLaunches(
        toolWith(R"({"effect": "fails", "kernelFrom": "6.0", "reason": "no symbol"})"), {}, {}, facts);
    QVERIFY(!plans.hasValue());
    const QStringList lines = plans.error().reason.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains(QStringLiteral("libbpf")) && lines[0].contains(QStringLiteral("no symbol")),
             qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(QStringLiteral("bcc")), qPrintable(lines[1]));
    QVERIFY2(plans.error().remedy.contains(QStringLiteral("sudo apt install bpfcc-tools")),
             qPrintable(plans.error().remedy));
}

/// The catalogue's own data against what is known of Debian 12 (FAILURES.md, and the guest of tests/lab).
void TestReadiness::debian12AsItIs_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<Implementation>("kind");
    QTest::addColumn<State>("state");
    const auto row = [](const char* tool, Implementation kind, State state) {
        QTest::addRow("%s %s", tool, qPrintable(implementationName(kind)))
            << QString::fromLatin1(tool) << kind << state;
    };
    using I = Implementation;
    row("biolatency", I::Bcc, State::Fails);
    row("biosnoop", I::Bcc, State::Fails);
    row("biolatency", I::Libbpf, State::Ready);
    row("biosnoop", I::Libbpf, State::Fails);
    row("cachestat", I::Libbpf, State::Fails);
    row("tcplife", I::Bpftrace, State::Fails);
    row("tcpretrans", I::Bpftrace, State::Fails);
    row("cachestat", I::Bcc, State::Wrong);
    row("execsnoop", I::Libbpf, State::Ready);
    row("execsnoop", I::Bcc, State::Ready);
    row("tcplife", I::Libbpf, State::Ready);
    row("tcplife", I::Bcc, State::Ready);
    row("tcpretrans", I::Bcc, State::Ready);
    row("runqlat", I::Libbpf, State::Ready);
    row("profile", I::Bcc, State::Ready);
    row("biolatency", I::Bpftrace, State::Fails);
    row("runqlat", I::Bcc, State::Ready);
    row("runqlat", I::Bpftrace, State::Wrong);
    row("runqlen", I::Libbpf, State::Ready);
    row("runqlen", I::Bcc, State::Wrong);
    row("wakeuptime", I::Libbpf, State::Wrong);
    row("ext4dist", I::Libbpf, State::Ready);
    row("offcputime", I::Bcc, State::Ready);
    row("offcputime", I::Script, State::Ready);
    row("ext4slower", I::Libbpf, State::Ready);
    row("xfsslower", I::Bcc, State::NotInstalled);
    for (const char* tool :
         {"execsnoop", "opensnoop", "biolatency", "biosnoop", "tcplife", "tcpretrans", "runqlat", "profile"})
        row(tool, I::Script, State::Ready);
}

void TestReadiness::debian12AsItIs()
{
    QFETCH(const QString, tool);
    QFETCH(const Implementation, kind);
    QFETCH(const State, state);
    static const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    const Tool* found = catalogue.find(tool);
    QVERIFY(found);
    const Readiness result = readiness(*found, kind, debian12());
    QVERIFY2(result.state == state,
             qPrintable(QStringLiteral("%1: %2").arg(int(result.state)).arg(result.reason)));
    if (state != State::Ready)
        QVERIFY(!result.reason.isEmpty());
}

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"

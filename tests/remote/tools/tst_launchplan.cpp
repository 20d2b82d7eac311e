// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/launchplan.h"
#include "remote/tools/toolcatalogue.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace bee;
using Type = InstalledBinary::Type;

namespace {

void install(HostFacts& facts, const char* path, Type type)
{
    const QString full = QString::fromLatin1(path);
    facts.binaries[full.mid(full.lastIndexOf(u'/') + 1)].append({full, type});
}

/// Debian 12 with all three packages, without headers.
HostFacts debian()
{
    HostFacts facts;
    facts.hostName = QStringLiteral("web-1");
    facts.distributionId = QStringLiteral("debian");
    facts.distributionVersion = QStringLiteral("12");
    facts.hasBtf = true;
    facts.hasStdbuf = true;
    facts.hasKernelHeaders = true;
    facts.bpftracePath = QStringLiteral("/usr/bin/bpftrace");
    facts.bpftraceVersion = QStringLiteral("0.17.0");
    for (const char* name : {"execsnoop", "runqlat", "offcputime"})
        install(facts, qPrintable(QStringLiteral("/usr/sbin/") + QLatin1String(name)), Type::Elf);
    for (const char* name : {"execsnoop-bpfcc", "offcputime-bpfcc", "profile-bpfcc"})
        install(facts, qPrintable(QStringLiteral("/usr/sbin/") + QLatin1String(name)), Type::Python);
    install(facts, "/usr/sbin/execsnoop.bt", Type::Bpftrace);
    return facts;
}

HostFacts fedora()
{
    HostFacts facts = debian();
    facts.distributionId = QStringLiteral("fedora");
    facts.bpftraceVersion = QStringLiteral("0.21.1");
    facts.binaries.clear();
    install(facts, "/usr/bin/bpf-execsnoop", Type::Elf);
    install(facts, "/usr/share/bcc/tools/execsnoop", Type::Python);
    install(facts, "/usr/share/bpftrace/tools/execsnoop.bt", Type::Bpftrace);
    return facts;
}

HostFacts ubuntu2510()
{
    HostFacts facts = debian();
    facts.distributionId = QStringLiteral("ubuntu");
    facts.distributionVersion = QStringLiteral("25.10");
    facts.binaries.clear();
    install(facts, "/usr/sbin/execsnoop-libbpf", Type::Elf);
    install(facts, "/usr/sbin/execsnoop-bpfcc", Type::Python);
    return facts;
}

/// No stdbuf, no bcc, no libbpf-tools.
HostFacts alpine()
{
    HostFacts facts;
    facts.distributionId = QStringLiteral("alpine");
    facts.hasBtf = true;
    facts.bpftracePath = QStringLiteral("/usr/bin/bpftrace");
    facts.bpftraceVersion = QStringLiteral("0.26.1");
    install(facts, "/usr/share/bpftrace/tools/execsnoop.bt", Type::Bpftrace);
    return facts;
}

const QMap<QString, QString> noOptions;

QMap<QString, QString> set(const char* name, const char* value)
{
    return {{QString::fromLatin1(name), QString::fromUtf8(value)}};
}

} // namespace

Q_DECLARE_METATYPE(bee::HostFacts)

class TestLaunchPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void argv_data();
    void argv();
    void order();
    void carriedScript();
    void durationOfSilentTools();
    void options();
    void badOptions_data();
    void badOptions();
    void optionChoosesTheImplementation();
    void missing();
    void withoutBtf();
    void withoutHeadersBccIsLeftOut();
    void allAttemptsInOrder();
    void kernelSourceIsHandedOn();
    void containersAreNamed();
    void namesToLookFor();

private:
    [[nodiscard]] const Tool& tool(const char* name) const
    {
        return *m_catalogue.find(QString::fromLatin1(name));
    }
    ToolCatalogue m_catalogue;
};

void TestLaunchPlan::initTestCase()
{
    m_catalogue = ToolCatalogue::builtIn();
    QVERIFY(m_catalogue.tools().size() >= 9);
}

void TestLaunchPlan::argv_data()
{
    QTest::addColumn<HostFacts>("facts");
    QTest::addColumn<std::optional<Implementation>>("implementation");
    QTest::addColumn<QString>("argv");
    using Wanted = std::optional<Implementation>;
    const auto row = [](const char* name, const HostFacts& facts, Wanted wanted, const char* argv) {
        QTest::newRow(name) << facts << wanted << QString::fromLatin1(argv);
    };
    row("Debian 12", debian(), {}, "env LC_ALL=C stdbuf -oL /usr/sbin/execsnoop -T -q");
    row("Debian 12, bcc", debian(), Implementation::Bcc,
        "env LC_ALL=C PYTHONUNBUFFERED=1 /usr/sbin/execsnoop-bpfcc -T");
    row("Debian 12, bpftrace", debian(), Implementation::Bpftrace,
        "env LC_ALL=C BPFTRACE_STRLEN=200 /usr/bin/bpftrace -f json /usr/sbin/execsnoop.bt");
    row("Fedora", fedora(), {}, "env LC_ALL=C stdbuf -oL /usr/bin/bpf-execsnoop -T -q");
    row("Fedora, bcc", fedora(), Implementation::Bcc,
        "env LC_ALL=C PYTHONUNBUFFERED=1 /usr/share/bcc/tools/execsnoop -T");
    row("Fedora, bpftrace", fedora(), Implementation::Bpftrace,
        "env LC_ALL=C BPFTRACE_MAX_STRLEN=200 /usr/bin/bpftrace -f json "
        "/usr/share/bpftrace/tools/execsnoop.bt");
    row("Ubuntu 25.10", ubuntu2510(), {}, "env LC_ALL=C stdbuf -oL /usr/sbin/execsnoop-libbpf -T -q");
    row("Alpine", alpine(), {},
        "env LC_ALL=C /usr/bin/bpftrace -f json /usr/share/bpftrace/tools/execsnoop.bt");
    HostFacts muslHost = alpine();
    install(muslHost, "/usr/bin/bpf-execsnoop", Type::Elf);
    row("without stdbuf", muslHost, {}, "env LC_ALL=C /usr/bin/bpf-execsnoop -T -q");
}

void TestLaunchPlan::argv()
{
    QFETCH(HostFacts, facts);
    QFETCH(std::optional<Implementation>, implementation);
    QFETCH(QString, argv);
    const Result<LaunchPlan> plan = planLaunch(tool("execsnoop"), implementation, noOptions, facts);
    QVERIFY2(plan.hasValue(), qPrintable(plan.hasValue() ? QString() : plan.error().text()));
    QCOMPARE(plan.value().argv.join(u' '), argv);
    QCOMPARE(plan.value().tool, QStringLiteral("execsnoop"));
    QVERIFY(!plan.value().boundsItself);
    QVERIFY(!plan.value().decode.cells.empty());
}

void TestLaunchPlan::order()
{
    HostFacts facts = debian();
    const auto first = [&] {
        return planLaunch(tool("execsnoop"), {}, noOptions, facts).value().implementation;
    };
    QCOMPARE(first(), Implementation::Libbpf);
    facts.hasBtf = false;
    QCOMPARE(first(), Implementation::Bcc);
    facts.binaries.remove(QStringLiteral("execsnoop-bpfcc"));
    QCOMPARE(first(), Implementation::Bpftrace);
    // A file is what its first bytes say: a Python program called execsnoop is no libbpf tool.
    facts.hasBtf = true;
    facts.binaries[QStringLiteral("execsnoop")].first().type = Type::Python;
    QCOMPARE(first(), Implementation::Bcc);
}

void TestLaunchPlan::carriedScript()
{
    QFile file(QStringLiteral(":/scripts/profile.bt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray script = file.readAll();
    const Result<LaunchPlan> plan = planLaunch(tool("profile"), Implementation::Script, noOptions, debian());
    const QStringList start{QStringLiteral("env"),
                            QStringLiteral("LC_ALL=C"),
                            QStringLiteral("BPFTRACE_STRLEN=200"),
                            QStringLiteral("BPFTRACE_MAP_KEYS_MAX=16384"),
                            QStringLiteral("BPFTRACE_CACHE_USER_SYMBOLS=1"),
                            QStringLiteral("/usr/bin/bpftrace"),
                            QStringLiteral("-f"),
                            QStringLiteral("json"),
                            QStringLiteral("-k"),
                            QStringLiteral("-e"),
                            QString::fromUtf8(script)};
    QCOMPARE(plan.value().argv, start + QStringList{QStringLiteral("49")});
    QCOMPARE(plan.value().scriptHash.toLatin1(),
             QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex());
    QCOMPARE(plan.value().decode.shape, Shape::Bpftrace);

    // The script's parameters go by place: samples a second, then the process.
    QMap<QString, QString> options = set("pid", "12");
    QCOMPARE(planLaunch(tool("profile"), Implementation::Script, options, debian()).value().argv,
             (start + QStringList{QStringLiteral("49"), QStringLiteral("12")}));
    options.insert(QStringLiteral("frequency"), QStringLiteral("99"));
    QCOMPARE(planLaunch(tool("profile"), Implementation::Script, options, debian()).value().argv,
             (start + QStringList{QStringLiteral("99"), QStringLiteral("12")}));

    // One that is not set keeps its place when another follows.
    QCOMPARE(planLaunch(tool("offcputime"), Implementation::Script, set("minimum-block", "5"), debian())
                 .value()
                 .argv.mid(start.size()),
             (QStringList{QStringLiteral("0"), QStringLiteral("5")}));

    // Symbols are kept by process where bpftrace can; nothing of it is said to one of unknown age.
    HostFacts facts = debian();
    facts.bpftraceVersion = QStringLiteral("0.23.1");
    const auto words = [&] {
        return planLaunch(tool("profile"), Implementation::Script, noOptions, facts).value().argv.mid(2, 5);
    };
    QCOMPARE(words(), (QStringList{QStringLiteral("BPFTRACE_MAX_MAP_KEYS=16384"),
                                   QStringLiteral("BPFTRACE_CACHE_USER_SYMBOLS=PER_PID"),
                                   QStringLiteral("/usr/bin/bpftrace"), QStringLiteral("-f"),
                                   QStringLiteral("json")}));
    QVERIFY(!planLaunch(tool("profile"), Implementation::Script, noOptions, facts)
                 .value()
                 .argv.contains(QStringLiteral("-k"))); // from 0.23 it says so without being asked
    facts.bpftraceVersion.clear();
    QCOMPARE(words().mid(1, 2), (QStringList{QStringLiteral("/usr/bin/bpftrace"), QStringLiteral("-f")}));
}

/// Who prints nothing until the end must know the end.
void TestLaunchPlan::durationOfSilentTools()
{
    using namespace std::chrono_literals;
    Result<LaunchPlan> plan = planLaunch(tool("offcputime"), {}, set("pid", "7"), debian(), 10s);
    QCOMPARE(
        plan.value().argv.join(u' '),
        QStringLiteral("env LC_ALL=C stdbuf -oL /usr/sbin/offcputime -p 7 --stack-storage-size 16384 10"));
    QVERIFY(plan.value().boundsItself);
    QCOMPARE(plan.value().decode.countUnit, Unit::Microseconds);
    plan = planLaunch(tool("profile"), Implementation::Bcc, noOptions, debian(), 30s);
    QCOMPARE(plan.value().argv.join(u' '),
             QStringLiteral("env LC_ALL=C PYTHONUNBUFFERED=1 /usr/sbin/profile-bpfcc -F 49 -adf 30"));
    plan = planLaunch(tool("offcputime"), {}, noOptions, debian());
    QVERIFY(!plan.value().argv.contains(QStringLiteral("10")));
    QVERIFY(!plan.value().boundsItself);
    plan = planLaunch(tool("runqlat"), {}, noOptions, debian(), 10s);
    QCOMPARE(plan.value().argv.last(), QStringLiteral("1"));
    QVERIFY(!plan.value().boundsItself);
}

void TestLaunchPlan::options()
{
    QMap<QString, QString> options = set("name", "; rm -rf ~ '$(id)'");
    options.insert(QStringLiteral("failed"), QStringLiteral("yes"));
    options.insert(QStringLiteral("show-uid"), QStringLiteral("off"));
    const Result<LaunchPlan> plan = planLaunch(tool("execsnoop"), Implementation::Libbpf, options, debian());
    const QStringList words{
        QStringLiteral("/usr/sbin/execsnoop"), QStringLiteral("-x"), QStringLiteral("-n"),
        QStringLiteral("; rm -rf ~ '$(id)'"),  QStringLiteral("-T"), QStringLiteral("-q")};
    QCOMPARE(plan.value().argv.mid(4), words);
}

void TestLaunchPlan::badOptions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* title, const char* name, const char* value) {
        QTest::newRow(title) << QString::fromLatin1(name) << QString::fromUtf8(value);
    };
    row("unknown", "colour", "red");
    row("no number", "max-arguments", "many");
    row("fraction", "max-arguments", "1.5");
    row("number then words", "uid", "1 -x");
    row("negative", "uid", "-1");
    row("above the maximum", "max-arguments", "100000");
    row("overflow", "uid", "99999999999999999999999");
    row("another option", "name", "-h");
    row("empty text", "name", "");
    row("control characters", "name", "a\nb");
    row("neither on nor off", "failed", "perhaps");
}

void TestLaunchPlan::badOptions()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const Result<LaunchPlan> plan = planLaunch(tool("execsnoop"), {}, {{name, value}}, debian());
    QVERIFY(!plan.hasValue());
    QVERIFY2(plan.error().message.contains(name), qPrintable(plan.error().text()));
}

void TestLaunchPlan::optionChoosesTheImplementation()
{
    QCOMPARE(planLaunch(tool("execsnoop"), {}, set("quote", "1"), debian()).value().implementation,
             Implementation::Bcc);
    const Result<LaunchPlan> plan =
        planLaunch(tool("execsnoop"), Implementation::Libbpf, set("quote", "1"), debian());
    QVERIFY(!plan.hasValue());
    QVERIFY2(plan.error().message.contains(QStringLiteral("quote")) &&
                 plan.error().reason.contains(QStringLiteral("bcc")),
             qPrintable(plan.error().text()));
    QVERIFY(planLaunch(tool("execsnoop"), Implementation::Libbpf, set("quote", "no"), debian()).hasValue());
}

void TestLaunchPlan::missing()
{
    HostFacts facts = debian();
    facts.binaries.clear();
    QVERIFY(planLaunch(tool("execsnoop"), {}, noOptions, facts).hasValue()); // the carried script
    facts.bpftracePath.clear();
    Result<LaunchPlan> plan = planLaunch(tool("execsnoop"), {}, noOptions, facts);
    QVERIFY(!plan.hasValue());
    QVERIFY(plan.error().message.contains(QStringLiteral("web-1")));
    QVERIFY2(plan.error().remedy.contains(QStringLiteral("sudo apt install libbpf-tools")),
             qPrintable(plan.error().text()));
    plan = planLaunch(tool("execsnoop"), Implementation::Bcc, noOptions, facts);
    QVERIFY2(plan.error().remedy.contains(QStringLiteral("sudo apt install bpfcc-tools")),
             qPrintable(plan.error().text()));
    plan = planLaunch(tool("cpudist"), Implementation::Script, noOptions, facts);
    QVERIFY2(plan.error().remedy.contains(QStringLiteral("libbpf, bcc")), qPrintable(plan.error().text()));
    QVERIFY(!planLaunch(tool("profile"), Implementation::Script, noOptions, facts).hasValue());
    facts.distributionId = QStringLiteral("plan9");
    QVERIFY(!planLaunch(tool("execsnoop"), {}, noOptions, facts).error().remedy.isEmpty());
}

void TestLaunchPlan::withoutBtf()
{
    HostFacts facts = debian();
    facts.hasBtf = false;
    // Who asks for it by name may know better, and is told.
    Result<LaunchPlan> plan = planLaunch(tool("execsnoop"), Implementation::Libbpf, noOptions, facts);
    QVERIFY(plan.hasValue());
    QVERIFY2(plan.value().cautions.join(u' ').contains(QStringLiteral("/sys/kernel/btf/vmlinux")),
             qPrintable(plan.value().cautions.join(u' ')));
    QVERIFY(plan.value().cautions.join(u' ').contains(QStringLiteral("Use bcc")));
    // Nothing else there: say why the one that is there cannot run.
    facts.bpftracePath.clear();
    plan = planLaunch(tool("runqlat"), {}, noOptions, facts);
    QVERIFY(!plan.hasValue());
    QVERIFY2(plan.error().reason.contains(QStringLiteral("BTF")), qPrintable(plan.error().text()));
}

void TestLaunchPlan::withoutHeadersBccIsLeftOut()
{
    HostFacts facts = debian();
    facts.hasBtf = false;
    facts.hasKernelHeaders = false;
    QCOMPARE(availableImplementations(tool("execsnoop"), facts),
             (std::vector{Implementation::Bpftrace, Implementation::Script}));
    const Result<LaunchPlan> plan = planLaunch(tool("offcputime"), Implementation::Bcc, noOptions, facts);
    QVERIFY(plan.hasValue());
    QVERIFY2(plan.value().cautions.join(u' ').contains(QStringLiteral("headers")),
             qPrintable(plan.value().cautions.join(u' ')));
}

void TestLaunchPlan::allAttemptsInOrder()
{
    const auto kinds = [&](const QMap<QString, QString>& options, const HostFacts& facts) {
        std::vector<Implementation> found;
        const auto plans = planLaunches(tool("execsnoop"), {}, options, facts);
        for (const LaunchPlan& plan : plans.value())
            found.push_back(plan.implementation);
        return found;
    };
    const std::vector<Implementation> all = kinds(noOptions, debian());
    QVERIFY(all.size() >= 3);
    QCOMPARE(std::vector(all.begin(), all.begin() + 3),
             (std::vector{Implementation::Libbpf, Implementation::Bcc, Implementation::Bpftrace}));
    QCOMPARE(kinds(set("quote", "1"), debian()), std::vector{Implementation::Bcc});
    QCOMPARE(planLaunches(tool("execsnoop"), Implementation::Libbpf, noOptions, debian()).value().size(),
             std::size_t{1});
}

void TestLaunchPlan::kernelSourceIsHandedOn()
{
    HostFacts facts = debian();
    facts.kernelSource = QStringLiteral("/opt/kernel headers");
    const auto argv = [&](Implementation kind) {
        return planLaunch(tool("execsnoop"), kind, noOptions, facts).value().argv;
    };
    QVERIFY(argv(Implementation::Bcc).contains(QStringLiteral("BCC_KERNEL_SOURCE=/opt/kernel headers")));
    const QStringList bpftrace = argv(Implementation::Bpftrace);
    const QString variable = QStringLiteral("BPFTRACE_KERNEL_SOURCE=/opt/kernel headers");
    QVERIFY(bpftrace.contains(variable));
    QVERIFY(bpftrace.indexOf(variable) < bpftrace.indexOf(facts.bpftracePath));
    QVERIFY(!argv(Implementation::Libbpf).join(u' ').contains(QStringLiteral("KERNEL_SOURCE")));
}

void TestLaunchPlan::containersAreNamed()
{
    HostFacts facts = debian();
    QVERIFY(planLaunch(tool("execsnoop"), {}, noOptions, facts).value().cautions.isEmpty());
    facts.container = QStringLiteral("lxc");
    const QStringList cautions = planLaunch(tool("execsnoop"), {}, noOptions, facts).value().cautions;
    QVERIFY2(cautions.join(u' ').contains(QStringLiteral("lxc")), qPrintable(cautions.join(u' ')));
}

void TestLaunchPlan::namesToLookFor()
{
    const QStringList names = binaryNames(m_catalogue.tools());
    for (const Tool& one : m_catalogue.tools())
        QVERIFY2(names.contains(one.name), qPrintable(one.name));
    QVERIFY(!names.contains(QStringLiteral("execsnoop.bt")));
}

QTEST_GUILESS_MAIN(TestLaunchPlan)
#include "tst_launchplan.moc"

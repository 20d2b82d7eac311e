// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/host/facttext.h"
#include "remote/host/hostfacts.h"
#include "remote/host/packageversion.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time epoch{1'700'000'000s};

QByteArray answer(const QByteArray& lines)
{
    return "Welcome to db-2!\nclock=5\nbeescope-host-check 1 begin\n" + lines + "beescope-host-check 1 end\n";
}

/// What a program prints when it reads the script from its standard input.
QByteArray run(const QStringList& shell, const QByteArray& script)
{
    QProcess process;
    process.start(shell.first(), shell.mid(1));
    if (!process.waitForStarted())
        return {};
    process.write(script);
    process.closeWriteChannel();
    process.waitForFinished(20000);
    return process.readAllStandardOutput();
}

QString firstLine(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

class TestHostFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thisMachine_data();
    void thisMachine();
    void scriptArrivesAsArgument();
    void findsDistributionNames();
    void looksInOwnDirectoriesFirst();
    void readsAnAnswer();
    void readsWhatDecidesAboutTools();
    void headersOfAnyKind_data();
    void headersOfAnyKind();
    void disksAndMounts();
    void packagesBehindTheirNewest();
    void packageVersionsAreOrdered_data();
    void packageVersionsAreOrdered();
    void functionsOfThisKernel();
    void kernelSourceOfTheAccount();
    void factsAreReadable();
    void clockOffsetIsCorrectedForTheRoundTrip();
    void clockWithoutFraction();
    void hostileAnswersAreBounded();
    void garbageIsRefused_data();
    void garbageIsRefused();
    void unsafeNamesStayOutOfTheScript();
    void installCommands_data();
    void installCommands();
};

void TestHostFacts::thisMachine_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::newRow("sh") << QStringList{QStringLiteral("sh"), QStringLiteral("-s")};
    QTest::newRow("dash") << QStringList{QStringLiteral("dash"), QStringLiteral("-s")};
    QTest::newRow("bash") << QStringList{QStringLiteral("bash"), QStringLiteral("-s")};
    QTest::newRow("busybox") << QStringList{QStringLiteral("busybox"), QStringLiteral("sh"),
                                            QStringLiteral("-s")};
}

void TestHostFacts::thisMachine()
{
    QFETCH(QStringList, shell);
    if (QStandardPaths::findExecutable(shell.first()).isEmpty())
        QSKIP("this shell is not installed");
    QElapsedTimer timer;
    timer.start();
    const Time sent = now();
    const QByteArray output =
        run(shell, hostCheckScript({QStringLiteral("execsnoop"), QStringLiteral("runqlat")}));
    const Time received = now();
    qInfo("%s: %lld ms", qPrintable(shell.first()), timer.elapsed());

    const Result<HostFacts> result = parseHostFacts(output, sent, received);
    QVERIFY2(result.hasValue(), qPrintable(result.hasValue() ? QString() : result.error().text()));
    const HostFacts& facts = result.value();
    QCOMPARE(facts.kernel, QSysInfo::kernelVersion());
    QCOMPARE(facts.hostName, QSysInfo::machineHostName());
    QCOMPARE(facts.distribution, QSysInfo::prettyProductName());
    QCOMPARE(facts.distributionId, QSysInfo::productType());
    QCOMPARE(facts.architecture, firstLine(QStringLiteral("uname"), {QStringLiteral("-m")}));
    QCOMPARE(facts.user, firstLine(QStringLiteral("id"), {QStringLiteral("-un")}));
    QCOMPARE(facts.privilege == Privilege::Root,
             firstLine(QStringLiteral("id"), {QStringLiteral("-u")}) == u'0');
    QCOMPARE(QString::number(facts.cpus), firstLine(QStringLiteral("nproc"), {QStringLiteral("--all")}));
    QCOMPARE(facts.hasBtf, QFile::exists(QStringLiteral("/sys/kernel/btf/vmlinux")));
    QCOMPARE(facts.bpftracePath.isEmpty(),
             QStandardPaths::findExecutable(QStringLiteral("bpftrace")).isEmpty());
    QCOMPARE(facts.hasStdbuf, !QStandardPaths::findExecutable(QStringLiteral("stdbuf")).isEmpty());
    QVERIFY(facts.clockOffset);
    QVERIFY2(std::chrono::abs(*facts.clockOffset) < 1s, "the same clock on both ends");
    if (QFileInfo::exists(QStringLiteral("/usr/sbin/execsnoop"))) {
        QCOMPARE(facts.binaries.value(QStringLiteral("execsnoop")).size(), 1);
        QCOMPARE(facts.binaries.value(QStringLiteral("execsnoop")).first().path,
                 QStringLiteral("/usr/sbin/execsnoop"));
    }
}

void TestHostFacts::scriptArrivesAsArgument()
{
    const QByteArray script = hostCheckScript({QStringLiteral("execsnoop")});
    const Time sent = now();
    const QByteArray output =
        run({QStringLiteral("sh"), QStringLiteral("-c"), QString::fromUtf8(script)}, {});
    const Result<HostFacts> result = parseHostFacts(output, sent, now());
    QVERIFY(result.hasValue());
    QCOMPARE(result.value().kernel, QSysInfo::kernelVersion());
}

/// Files are told apart by their first bytes, and found under the names of all distributions.
void TestHostFacts::findsDistributionNames()
{
    using Type = InstalledBinary::Type;
    QTemporaryDir home;
    QVERIFY(home.isValid());
    const auto write = [&home](const char* name, const QByteArray& bytes) {
        QFile file(home.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    write("zzztool-libbpf", QByteArray("\177ELF\2\1\1\0\0\0rest", 14));
    write("bpf-zzztool", QByteArray("\177ELF\2\1\1", 7));
    write("zzztool-bpfcc", "#! /usr/bin/python3\nimport bcc\n");
    write("zzztool", "#!/usr/bin/env python\n");
    write("zzztool.bt", "#!/usr/bin/env bpftrace\n");
    write("zzztool-perf", "#!/bin/sh\n");

    const QByteArray place = home.path().toLocal8Bit();
    qputenv("PATH", QByteArray(place + ":.:" + place + "/:" + qgetenv("PATH")));
    const QByteArray output =
        run({QStringLiteral("sh"), QStringLiteral("-s")}, hostCheckScript({QStringLiteral("zzztool")}));
    const Result<HostFacts> result = parseHostFacts(output, epoch, epoch);
    QVERIFY(result.hasValue());
    const auto& binaries = result.value().binaries;
    QCOMPARE(binaries.keys().join(u' '),
             QStringLiteral("bpf-zzztool zzztool zzztool-bpfcc zzztool-libbpf zzztool.bt"));
    for (const auto& files : binaries)
        QCOMPARE(files.size(), 1);
    QCOMPARE(binaries[QStringLiteral("zzztool-libbpf")].first().type, Type::Elf);
    QCOMPARE(binaries[QStringLiteral("bpf-zzztool")].first().type, Type::Elf);
    QCOMPARE(binaries[QStringLiteral("zzztool-bpfcc")].first().type, Type::Python);
    QCOMPARE(binaries[QStringLiteral("zzztool")].first().type, Type::Python);
    QCOMPARE(binaries[QStringLiteral("zzztool.bt")].first().type, Type::Bpftrace);
}

/// The person's own directories come first, whatever their names hold.
void TestHostFacts::looksInOwnDirectoriesFirst()
{
    QTemporaryDir home;
    const QString place = home.filePath(QStringLiteral("it's $(mine) `x`"));
    QVERIFY(QDir().mkpath(place));
    for (const char* name : {"zzztool", "bpftrace"}) {
        QFile file(place + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho bpftrace v0.99.0\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QByteArray output =
        run({QStringLiteral("sh"), QStringLiteral("-s")},
            "tool_path='/nowhere:" + QString(place).replace(u'\'', QStringLiteral("'\\''")).toUtf8() + "'" +
                '\n' + hostCheckScript({QStringLiteral("zzztool")}));
    const Result<HostFacts> result = parseHostFacts(output, epoch, epoch);
    QVERIFY(result.hasValue());
    QCOMPARE(result.value().binaries.value(QStringLiteral("zzztool")).value(0).path,
             place + QStringLiteral("/zzztool"));
    QCOMPARE(result.value().bpftracePath, place + QStringLiteral("/bpftrace"));
    QVERIFY(result.value().bpftraceVersion.contains(QLatin1String("0.99")));
}

void TestHostFacts::readsAnAnswer()
{
    const QByteArray output =
        answer("clock=1700000000.250000000\n"
               "host=db-2\n"
               "kernel=6.1.0-50-amd64\n"
               "user=ada\nuid=1000\nutc_offset=-0330\ncpus=16\nzone=America/St_Johns\n"
               "os.PRETTY_NAME=\"Rocky Linux 9.4 (Blue Onyx)\"\n"
               "os.ID=\"rocky\"\nos.ID_LIKE=\"rhel centos fedora\"\nos.VERSION_ID=\"9.4\"\n"
               "privilege=sudo\nlockdown=none [integrity] confidentiality\n"
               "bpftrace=/usr/bin/bpftrace\nbpftrace_version=bpftrace v0.21.1\n"
               "package=bpfcc-tools \npackage=libbpf-tools 0.29.1-1\n"
               "file=elf /usr/bin/bpf-execsnoop\n"
               "a fact of a later version=1\n"
               "clock_end=1700000000.350000000\n");
    const Result<HostFacts> result = parseHostFacts(output, epoch, epoch + 100ms);
    QVERIFY(result.hasValue());
    const HostFacts& facts = result.value();
    QCOMPARE(facts.hostName, QStringLiteral("db-2"));
    QCOMPARE(facts.distribution, QStringLiteral("Rocky Linux 9.4 (Blue Onyx)"));
    QCOMPARE(facts.distributionLike, QStringLiteral("rhel centos fedora"));
    QCOMPARE(facts.distributionVersion, QStringLiteral("9.4"));
    QCOMPARE(facts.privilege, Privilege::SudoWithoutPassword);
    QCOMPARE(facts.lockdown, QStringLiteral("integrity"));
    QCOMPARE(facts.bpftraceVersion, QStringLiteral("0.21.1"));
    QCOMPARE(facts.bccVersion, QString());
    QCOMPARE(facts.libbpfToolsVersion, QStringLiteral("0.29.1-1"));
    QCOMPARE(facts.utcOffsetSeconds, -12600);
    QCOMPARE(facts.timeZone, QStringLiteral("America/St_Johns"));
    QCOMPARE(facts.cpus, 16);
    QVERIFY(!facts.hasBtf);
    QVERIFY(!facts.hasStdbuf);
    QCOMPARE(*facts.clockOffset, Duration(250ms)); // the whole round trip was spent in the script
}

void TestHostFacts::readsWhatDecidesAboutTools()
{
    const QByteArray output =
        answer("has_sudo=1\nmemlock=8192\ncapabilities=000001ffffffffff\nkptr_restrict=2\n"
               "perf_event_paranoid=-1\nkprobes=0\npython=Python 3.11.2\ncontainer=lxc\n"
               "functions_known=1\nmissing_function=account_page_dirtied\n");
    const HostFacts facts = parseHostFacts(output, epoch, epoch).value();
    QCOMPARE(facts.privilege, Privilege::None);
    QVERIFY(facts.hasSudo);
    QCOMPARE(facts.memlockLimit, QStringLiteral("8192"));
    QCOMPARE(facts.capabilities, QStringLiteral("000001ffffffffff"));
    QCOMPARE(facts.kptrRestrict, std::optional(2));
    QCOMPARE(facts.perfEventParanoid, std::optional(-1));
    QCOMPARE(facts.hasKprobes, Known::No);
    QCOMPARE(facts.pythonVersion, QStringLiteral("3.11.2"));
    QCOMPARE(facts.container, QStringLiteral("lxc"));
    QVERIFY(facts.functionsKnown);
    QCOMPARE(facts.missingFunctions, QStringList{QStringLiteral("account_page_dirtied")});

    const HostFacts silent = parseHostFacts(answer("kptr_restrict=much\n"), epoch, epoch).value();
    QCOMPARE(silent.hasKprobes, Known::Unknown);
    QVERIFY(!silent.kptrRestrict && !silent.perfEventParanoid);
    QVERIFY(!silent.functionsKnown && !silent.hasSudo);

    // The package says the version where the program is not asked.
    const auto version = [](const QByteArray& lines) {
        return parseHostFacts(answer("bpftrace=/usr/bin/bpftrace\n" + lines), epoch, epoch)
            .value()
            .bpftraceVersion;
    };
    QCOMPARE(version("package=bpftrace 0.17.0-1\n"), QStringLiteral("0.17.0"));
    QCOMPARE(version("package=bpftrace 0.17.0-1\nbpftrace_version=bpftrace v0.21.2\n"),
             QStringLiteral("0.21.2"));
    QCOMPARE(version({}), QString());
}

void TestHostFacts::headersOfAnyKind_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("found");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("package") << QByteArray("headers=/lib/modules/6.1.0/build\n") << true;
    QTest::newRow("kheaders") << QByteArray("kheaders=1\n") << true;
    QTest::newRow("named by the account") << QByteArray("kernel_source=/opt/linux\n") << true;
    QTest::newRow("no path") << QByteArray("headers=1\n") << false;
}

void TestHostFacts::headersOfAnyKind()
{
    QFETCH(const QByteArray, line);
    QFETCH(const bool, found);
    QCOMPARE(parseHostFacts(answer(line), epoch, epoch).value().hasKernelHeaders, found);
}

void TestHostFacts::disksAndMounts()
{
    const QByteArray output =
        answer("disk=2048 sda\ndisk=x nvme0n1\ndisk=99999999999999999999 huge\ndisk=1\n"
               "mount=ext4 /\nmount=xfs /srv/a\\040b\nmount=ext4 /\nmount=nfs relative\n" +
               QByteArray("mount=ext4 /x").append(QByteArray(2000, 'y')).append("\n"));
    const HostFacts facts = parseHostFacts(output, epoch, epoch).value();
    QCOMPARE(facts.disks.size(), 1);
    QCOMPARE(facts.disks.first().name, QStringLiteral("sda"));
    QCOMPARE(facts.disks.first().bytes, quint64{1} << 20);
    QCOMPARE(facts.mounts.size(), 3);
    QCOMPARE(facts.mounts[0].fileSystem, QStringLiteral("ext4"));
    QCOMPARE(facts.mounts[1].path, QStringLiteral("/srv/a b"));
    QVERIFY(facts.mounts[2].path.size() <= 1024);

    QByteArray many;
    for (int i = 0; i < 5000; ++i) {
        const QByteArray number = QByteArray::number(i);
        many += "mount=ext4 /m" + number + "\ndisk=8 d" + number + "\nmissing_function=f" + number +
                "\npackage=p" + number + " 1\n";
    }
    const HostFacts bounded = parseHostFacts(answer(many), epoch, epoch).value();
    QVERIFY(bounded.mounts.size() <= 256 && bounded.disks.size() <= 256 &&
            bounded.missingFunctions.size() <= 256);
}

void TestHostFacts::packagesBehindTheirNewest()
{
    const QByteArray output = answer("package=bpfcc-tools 0.26.0+ds-1\npackage=bpftrace 0.17.0-1\n"
                                     "package=libbpf-tools \npackage=linux-image-amd64 6.1.176-1\n"
                                     "candidate=linux-image-amd64 6.1.192-2\n"
                                     "candidate=linux-image-amd64 6.1.176-1\n"
                                     "candidate=bpfcc-tools 0.26.0+ds-1\ncandidate=bpftrace 0.17.0-1~bpo\n"
                                     "candidate=libbpf-tools 0.29\n");
    const HostFacts facts = parseHostFacts(output, epoch, epoch).value();
    QCOMPARE(facts.bccVersion, QStringLiteral("0.26.0+ds-1"));
    QCOMPARE(facts.libbpfToolsVersion, QString());
    QCOMPARE(facts.upgradable, QStringList{QStringLiteral("linux-image-amd64 6.1.176-1 → 6.1.192-2")});
}

void TestHostFacts::packageVersionsAreOrdered_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    const auto row = [](const char* older, const char* newer) {
        QTest::newRow(older) << QString::fromLatin1(older) << QString::fromLatin1(newer);
    };
    row("0.9-1", "0.26-1");
    row("0.26.0+ds-1", "0.26.0+ds-1+deb12u1");
    row("0.27~rc1-1", "0.27-1");
    row("2:0.1", "10:0.0");
    row("9.9", "1:0.1");
    row("1.0-9", "1.0-10");
    row("1.0a", "1.0b");
    row("6.1.0-13", "6.1.0-50");
    row("0.35.0-r0", "0.35.0-r1");
}

void TestHostFacts::packageVersionsAreOrdered()
{
    QFETCH(const QString, older);
    QFETCH(const QString, newer);
    QVERIFY(comparePackageVersions(older, newer) < 0);
    QVERIFY(comparePackageVersions(newer, older) > 0);
    QCOMPARE(comparePackageVersions(older, older), 0);
}

/// The script looks all names up in one go, and only functions count, under their whole name.
void TestHostFacts::functionsOfThisKernel()
{
    QFile symbols(QStringLiteral("/proc/kallsyms"));
    if (!symbols.open(QIODevice::ReadOnly) || !symbols.readAll().contains(" T vfs_read\n"))
        QSKIP("needs a readable /proc/kallsyms");
    for (const QStringList& shell : {QStringList{QStringLiteral("sh")}, QStringList{QStringLiteral("bash")},
                                     QStringList{QStringLiteral("busybox"), QStringLiteral("sh")}}) {
        if (QStandardPaths::findExecutable(shell.first()).isEmpty())
            continue;
        const QByteArray output =
            run(shell, hostCheckScript({}, {QStringLiteral("vfs_read"), QStringLiteral("vfs_rea"),
                                            QStringLiteral("no_such_function"), QStringLiteral("a|b")}));
        const Result<HostFacts> facts = parseHostFacts(output, epoch, epoch);
        QVERIFY(facts.hasValue());
        QVERIFY(facts.value().functionsKnown);
        QCOMPARE(facts.value().missingFunctions.join(u' '), QStringLiteral("vfs_rea no_such_function"));
    }
}

void TestHostFacts::kernelSourceOfTheAccount()
{
    QTemporaryDir tree;
    QVERIFY(QDir(tree.path()).mkpath(QStringLiteral("include/linux")));
    const auto sourceWith = [](const QString& path) {
        const QByteArray output =
            run({QStringLiteral("sh")}, "BCC_KERNEL_SOURCE='" + path.toUtf8() + "'\n" + hostCheckScript({}));
        return parseHostFacts(output, epoch, epoch).value().kernelSource;
    };
    QCOMPARE(sourceWith(tree.path()), tree.path());
    QCOMPARE(sourceWith(tree.filePath(QStringLiteral("nowhere"))), QString());
}

void TestHostFacts::factsAreReadable()
{
    HostFacts facts;
    facts.hasKprobes = Known::No;
    facts.hasSudo = true;
    facts.memlockLimit = QStringLiteral("8192");
    QStringList texts;
    QStringList concerns;
    for (const FactGroup& group : factGroups(facts, false))
        for (const FactRow& row : group.rows) {
            QVERIFY(!group.title.isEmpty() && !row.name.isEmpty());
            texts += row.value;
            if (!row.concern.isEmpty())
                concerns += row.name;
        }
    QVERIFY(texts.contains(QStringLiteral("sudo with a password")));
    for (const char* name : {"BTF", "headers", "kprobes", "tracefs", "privilege"})
        QVERIFY2(concerns.contains(QLatin1String(name)), name);

    facts.privilege = Privilege::Root;
    facts.hasBtf = facts.hasTracefs = facts.hasKernelHeaders = true;
    facts.hasKprobes = Known::Unknown; // is no reason to worry
    for (const FactGroup& group : factGroups(facts, false))
        for (const FactRow& row : group.rows)
            QVERIFY2(row.concern.isEmpty(), qPrintable(row.concern));
}

void TestHostFacts::clockOffsetIsCorrectedForTheRoundTrip()
{
    // 300 ms round trip, 100 ms of them in the script: the host read its clock 100 ms after we sent.
    const QByteArray output = answer("clock=1700000005.100000000\nclock_end=1700000005.200000000\n");
    const Result<HostFacts> result = parseHostFacts(output, epoch, epoch + 300ms);
    QCOMPARE(*result.value().clockOffset, Duration(5s));
}

void TestHostFacts::clockWithoutFraction()
{
    for (const char* clock : {"1700000000", "1700000000.", "1700000000.%N"}) {
        const QByteArray output = answer("clock=" + QByteArray(clock) + "\nclock_end=" + clock + "\n");
        const Result<HostFacts> result = parseHostFacts(output, epoch, epoch);
        QCOMPARE(*result.value().clockOffset, Duration(500ms));
    }
    QVERIFY(!parseHostFacts(answer("clock=never\n"), epoch, epoch).value().clockOffset);
}

void TestHostFacts::hostileAnswersAreBounded()
{
    QByteArray lines = "host=\033[31mred\007\r\n"
                       "kernel=" +
                       QByteArray(100'000, 'k') +
                       "\n"
                       "user=" +
                       QByteArray("ada\xe2\x80\xae"
                                  "da\xff") +
                       "\n"
                       "cpus=99999999999999\nutc_offset=+99:99x\nlockdown=]x[\n"
                       "bpftrace=alias bpftrace=rm\n"
                       "file=elf relative/execsnoop\nfile=elf\n=\n";
    for (int i = 0; i < 10'000; ++i)
        lines += "file=elf /usr/sbin/execsnoop\n";
    const Result<HostFacts> result = parseHostFacts(answer(lines), epoch, epoch);
    QVERIFY(result.hasValue());
    const HostFacts& facts = result.value();
    QCOMPARE(facts.hostName, QStringLiteral("[31mred"));
    QCOMPARE(facts.kernel.size(), 1024);
    QVERIFY(!facts.user.contains(QChar(0x202e)));
    QCOMPARE(facts.utcOffsetSeconds, 0);
    QCOMPARE(facts.lockdown, QString());
    QCOMPARE(facts.bpftracePath, QString());
    QVERIFY(facts.binaries.value(QStringLiteral("execsnoop")).size() <= 4096);
    QCOMPARE(facts.binaries.size(), 1);
}

void TestHostFacts::garbageIsRefused_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("menu") << QByteArray("Welcome.\n1) backup\n2) logout\nYour choice: ");
    QTest::newRow("no such shell") << QByteArray("This account is currently not available.\n");
    QTest::newRow("binary") << QByteArray("\0\1\2\3\377\376beescope-host-check", 26);
    QTest::newRow("broken off") << QByteArray("beescope-host-check 1 begin\nhost=db-2\nkernel=6.1\n");
    QTest::newRow("endless") << QByteArray("beescope-host-check 1 begin\n" + QByteArray(3 << 20, 'x'));
    QTest::newRow("the script echoed by a terminal") << hostCheckScript({QStringLiteral("execsnoop")});
}

void TestHostFacts::garbageIsRefused()
{
    QFETCH(QByteArray, output);
    const Result<HostFacts> result = parseHostFacts(output, epoch, epoch);
    QVERIFY(!result.hasValue());
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(!result.error().reason.isEmpty());
    QVERIFY(!result.error().remedy.isEmpty());
    QVERIFY(result.error().text().size() < 1000);
}

void TestHostFacts::unsafeNamesStayOutOfTheScript()
{
    const QByteArray script =
        hostCheckScript({QStringLiteral("execsnoop"), QStringLiteral("x'; touch /tmp/y; '"),
                         QStringLiteral("-n"), QStringLiteral("$(id)"), QString()});
    QVERIFY(script.contains("tools='execsnoop'\n"));
    QVERIFY(!script.contains("touch"));
}

void TestHostFacts::installCommands_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("like");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("implementation");
    QTest::addColumn<QString>("command");
    const auto row = [](const char* id, const char* like, const char* version, const char* implementation,
                        const char* command) {
        QTest::addRow("%s %s %s", id, version, implementation)
            << QString::fromLatin1(id) << QString::fromLatin1(like) << QString::fromLatin1(version)
            << QString::fromLatin1(implementation) << QString::fromLatin1(command);
    };
    row("debian", "", "12", "libbpf", "sudo apt install libbpf-tools");
    row("debian", "", "11", "libbpf", "");
    row("ubuntu", "debian", "22.04", "libbpf", "");
    row("ubuntu", "debian", "24.04", "libbpf", "sudo apt install libbpf-tools");
    row("linuxmint", "ubuntu debian", "22", "bcc", "sudo apt install bpfcc-tools linux-headers-$(uname -r)");
    row("fedora", "", "42", "bcc", "sudo dnf install bcc-tools kernel-devel-$(uname -r)");
    row("rocky", "rhel centos fedora", "9.4", "script", "sudo dnf install bpftrace");
    row("arch", "", "", "libbpf", "sudo pacman -S bcc-libbpf-tools");
    row("arch", "", "", "bcc", "");
    row("alpine", "", "3.21", "bpftrace", "sudo apk add bpftrace bpftrace-tools");
    row("amzn", "centos rhel fedora", "2", "bcc", "sudo amazon-linux-extras install BCC");
    row("amzn", "fedora", "2023", "bpftrace", "sudo dnf install bpftrace");
    row("plan9", "", "", "bcc", "");
}

void TestHostFacts::installCommands()
{
    QFETCH(QString, id);
    QFETCH(QString, like);
    QFETCH(QString, version);
    QFETCH(QString, implementation);
    QFETCH(QString, command);
    HostFacts facts;
    facts.distributionId = id;
    facts.distributionLike = like;
    facts.distributionVersion = version;
    QCOMPARE(installCommand(facts, implementation), command);
    facts.privilege = Privilege::Root;
    QCOMPARE(installCommand(facts, implementation), command.mid(command.isEmpty() ? 0 : 5));
}

QTEST_GUILESS_MAIN(TestHostFacts)
#include "tst_hostfacts.moc"

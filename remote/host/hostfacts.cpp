// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/host/hostfacts.h"

#include "remote/host/packageversion.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <utility>

namespace bee {

namespace {

// What a host says is not to be trusted: an answer is a few kilobytes.
constexpr qsizetype longestAnswer = 1 << 20;
constexpr qsizetype longestValue = 1024;
constexpr int mostFiles = 4096;
constexpr qsizetype mostValues = 128;
constexpr qsizetype mostOfAList = 256; ///< disks, mounts, packages, functions

const QByteArray beginMarker = QByteArrayLiteral("beescope-host-check 1 begin");
const QByteArray endMarker = QByteArrayLiteral("beescope-host-check 1 end");

QString clean(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes.left(longestValue));
    // Control and formatting characters (also the ones that turn writing direction) are of no use in a fact.
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.trimmed();
}

QString unquoted(const QString& value)
{
    for (const QChar quote : {u'"', u'\''})
        if (value.size() >= 2 && value.startsWith(quote) && value.endsWith(quote))
            return value.mid(1, value.size() - 2);
    return value;
}

/// "1700000000.123456789"; busybox prints no fraction ("1700000000." or a literal %N): then the middle of
/// that second is the best guess.
std::optional<Time> clockTime(const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,10})(?:\\.(\\d{1,9}))?"));
    const QRegularExpressionMatch match = pattern.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const Time second{std::chrono::seconds(match.captured(1).toLongLong())};
    const QString fraction = match.captured(2);
    if (fraction.isEmpty())
        return second + std::chrono::milliseconds(500);
    return second + Duration(fraction.leftJustified(9, u'0').toLongLong());
}

/// "+0530" to seconds.
int offsetSeconds(const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^([+-])(\\d{2}):?(\\d{2})$"));
    const QRegularExpressionMatch match = pattern.match(value);
    if (!match.hasMatch())
        return 0;
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    return match.captured(1) == u'-' ? -seconds : seconds;
}

/// "none [integrity] confidentiality" to "integrity".
QString lockdownMode(const QString& value)
{
    const qsizetype open = value.indexOf(u'[');
    const qsizetype close = value.indexOf(u']');
    return open >= 0 && close > open ? value.mid(open + 1, close - open - 1) : QString();
}

/// "elf /usr/sbin/execsnoop"
void addFile(HostFacts& facts, const QString& value, int& count)
{
    using Type = InstalledBinary::Type;
    const qsizetype blank = value.indexOf(u' ');
    const QString word = value.left(blank);
    const QString path = value.mid(blank + 1);
    if (blank < 0 || !path.startsWith(u'/') || ++count > mostFiles)
        return;
    Type type = Type::OtherScript;
    if (word == QLatin1String("elf"))
        type = Type::Elf;
    else if (word == QLatin1String("python"))
        type = Type::Python;
    else if (word == QLatin1String("bpftrace"))
        type = Type::Bpftrace;
    facts.binaries[path.mid(path.lastIndexOf(u'/') + 1)].append({path, type});
}

/// "bpfcc-tools 0.26.0+ds-1"; a package that is known but not installed has no version. Of several that the
/// lists know the newest counts.
void addVersion(QMap<QString, QString>& versions, const QString& value)
{
    const QString name = value.section(u' ', 0, 0);
    const QString version = value.section(u' ', 1, -1, QString::SectionSkipEmpty).trimmed();
    if (name.isEmpty() || version.isEmpty() || versions.size() >= mostOfAList)
        return;
    QString& known = versions[name];
    if (known.isEmpty() || comparePackageVersions(known, version) < 0)
        known = version;
}

void readPackages(HostFacts& facts, const QMap<QString, QString>& installed,
                  const QMap<QString, QString>& newest)
{
    const auto version = [&installed](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (const QString found = installed.value(QLatin1String(name)); !found.isEmpty())
                return found;
        return QString();
    };
    facts.bccVersion = version({"bpfcc-tools", "bcc-tools"});
    facts.libbpfToolsVersion = version({"libbpf-tools", "bcc-libbpf-tools"});
    for (auto it = installed.begin(); it != installed.end(); ++it) {
        const QString candidate = newest.value(it.key());
        if (!candidate.isEmpty() && comparePackageVersions(it.value(), candidate) < 0)
            facts.upgradable += QStringLiteral("%1 %2 → %3").arg(it.key(), it.value(), candidate);
    }
}

/// "536870912 vda": 512-byte sectors whatever the disk's own are.
void addDisk(HostFacts& facts, const QString& value)
{
    constexpr quint64 sectorBytes = 512;
    bool isNumber = false;
    const quint64 sectors = value.section(u' ', 0, 0).toULongLong(&isNumber);
    const QString name = value.section(u' ', 1);
    if (isNumber && sectors < std::numeric_limits<quint64>::max() / sectorBytes && !name.isEmpty() &&
        !name.contains(u' ') && facts.disks.size() < mostOfAList)
        facts.disks.append({name, sectors * sectorBytes});
}

/// "ext4 /srv/a\040b": the kernel writes blanks, tabs, line ends and backslashes in octal.
void addMount(HostFacts& facts, const QString& value)
{
    MountPoint mount{value.section(u' ', 1), value.section(u' ', 0, 0)};
    for (const auto& [escape, character] : {std::pair{"\\040", u' '}, std::pair{"\\134", u'\\'}})
        mount.path.replace(QLatin1String(escape), QString(QChar(character)));
    const bool isKnown = std::any_of(facts.mounts.begin(), facts.mounts.end(),
                                     [&](const MountPoint& one) { return one.path == mount.path; });
    if (mount.path.startsWith(u'/') && !isKnown && facts.mounts.size() < mostOfAList)
        facts.mounts.append(mount);
}

std::optional<int> number(const QString& value)
{
    bool isNumber = false;
    const int result = value.toInt(&isNumber);
    return isNumber ? std::optional(result) : std::nullopt;
}

/// "bpftrace v0.17.0" to "0.17.0".
QString bpftraceVersion(const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("v?(\\d+\\.\\d+(?:\\.\\d+)?)"));
    return pattern.match(value).captured(1);
}

/// Half of the time that was not spent in the script went by before the host read its clock, give or take
/// that half.
void measureClock(HostFacts& facts, Time start, Time end, Time sent, Time received)
{
    const Duration onHost = std::max(end - start, Duration::zero());
    const Duration onWire = std::max((received - sent) - onHost, Duration::zero());
    facts.clockOffset = start - (sent + onWire / 2);
    facts.clockUncertainty = onWire / 2;
}

Error notTheScript(const QString& cause, const QByteArray& output)
{
    QString seen = clean(output.left(200).replace('\n', ' '));
    if (!seen.isEmpty())
        seen = u'\n' + QCoreApplication::translate("HostFacts", "It answered: %1").arg(seen);
    return {QCoreApplication::translate("HostFacts", "The host check could not be read."), cause + seen,
            QCoreApplication::translate(
                "HostFacts",
                "Make sure that the account may run commands with a POSIX shell (sh) over SSH, and "
                "that its start files print no menu.")};
}

} // namespace

Result<HostFacts> parseHostFacts(const QByteArray& output, Time sent, Time received)
{
    if (output.size() > longestAnswer)
        return notTheScript(
            QCoreApplication::translate("HostFacts", "The answer is far longer than a host check's."),
            output);

    HostFacts facts;
    QMap<QString, QString> values;
    bool begun = false;
    bool ended = false;
    QMap<QString, QString> installed;
    QMap<QString, QString> newest;
    int files = 0;
    for (QByteArray line : output.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!begun) { // a login banner may come first
            begun = line == beginMarker;
            continue;
        }
        if (line == endMarker) {
            ended = true;
            break;
        }
        const qsizetype equals = line.indexOf('=');
        if (equals <= 0)
            continue;
        const QString key = QString::fromLatin1(line.left(std::min<qsizetype>(equals, 32)));
        const QString value = clean(line.mid(equals + 1));
        if (key == QLatin1String("file"))
            addFile(facts, value, files);
        else if (key == QLatin1String("package"))
            addVersion(installed, value);
        else if (key == QLatin1String("candidate"))
            addVersion(newest, value);
        else if (key == QLatin1String("disk"))
            addDisk(facts, value);
        else if (key == QLatin1String("mount"))
            addMount(facts, value);
        else if (key == QLatin1String("missing_function") && facts.missingFunctions.size() < mostOfAList)
            facts.missingFunctions += value;
        else if (values.size() < mostValues)
            values.insert(key, value);
    }
    if (!begun)
        return notTheScript(QCoreApplication::translate(
                                "HostFacts", "The host printed something else than the check's answer."),
                            output);
    if (!ended)
        return notTheScript(QCoreApplication::translate("HostFacts", "The answer broke off before its end."),
                            output.right(200));

    const auto has = [&values](QLatin1String key) { return values.value(key) == QLatin1String("1"); };
    facts.hostName = values.value(QStringLiteral("host"));
    facts.distribution = unquoted(values.value(QStringLiteral("os.PRETTY_NAME")));
    facts.distributionId = unquoted(values.value(QStringLiteral("os.ID")));
    facts.distributionLike = unquoted(values.value(QStringLiteral("os.ID_LIKE")));
    facts.distributionVersion = unquoted(values.value(QStringLiteral("os.VERSION_ID")));
    facts.kernel = values.value(QStringLiteral("kernel"));
    facts.architecture = values.value(QStringLiteral("architecture"));
    facts.user = values.value(QStringLiteral("user"));
    const QString privilege = values.value(QStringLiteral("privilege"));
    if (privilege == QLatin1String("root"))
        facts.privilege = Privilege::Root;
    else if (privilege == QLatin1String("sudo"))
        facts.privilege = Privilege::SudoWithoutPassword;
    facts.hasBtf = has(QLatin1String("btf"));
    facts.hasTracefs = has(QLatin1String("tracefs"));
    if (const QString answer = values.value(QStringLiteral("kprobes")); !answer.isEmpty())
        facts.hasKprobes = answer == u'1' ? Known::Yes : Known::No;
    facts.kernelHeaders = values.value(QStringLiteral("headers"));
    facts.hasKheaders = has(QLatin1String("kheaders"));
    facts.kernelSource = values.value(QStringLiteral("kernel_source"));
    for (QString* path : {&facts.kernelHeaders, &facts.kernelSource})
        if (!path->startsWith(u'/'))
            path->clear();
    facts.hasKernelHeaders =
        !facts.kernelHeaders.isEmpty() || facts.hasKheaders || !facts.kernelSource.isEmpty();
    facts.kptrRestrict = number(values.value(QStringLiteral("kptr_restrict")));
    facts.perfEventParanoid = number(values.value(QStringLiteral("perf_event_paranoid")));
    facts.memlockLimit = values.value(QStringLiteral("memlock"));
    facts.capabilities = values.value(QStringLiteral("capabilities"));
    facts.hasSudo = has(QLatin1String("has_sudo"));
    facts.pythonVersion = values.value(QStringLiteral("python")).section(u' ', -1);
    facts.container = values.value(QStringLiteral("container"));
    facts.functionsKnown = has(QLatin1String("functions_known"));
    readPackages(facts, installed, newest);
    facts.hasPkexec = has(QLatin1String("pkexec"));
    facts.hasStdbuf = has(QLatin1String("stdbuf"));
    facts.hasDefaultSignal = has(QLatin1String("default_signal"));
    facts.lockdown = lockdownMode(values.value(QStringLiteral("lockdown")));
    facts.bpftracePath = values.value(QStringLiteral("bpftrace"));
    facts.bpftraceVersion = bpftraceVersion(values.value(QStringLiteral("bpftrace_version")));
    facts.cpus = std::clamp(values.value(QStringLiteral("cpus")).toInt(), 0, 1 << 16);
    facts.utcOffsetSeconds = offsetSeconds(values.value(QStringLiteral("utc_offset")));
    facts.timeZone = values.value(QStringLiteral("zone"));
    if (!facts.bpftracePath.startsWith(u'/')) // a shell function or an alias is nothing to run
        facts.bpftracePath.clear();
    if (facts.bpftraceVersion.isEmpty() && !facts.bpftracePath.isEmpty())
        facts.bpftraceVersion = bpftraceVersion(installed.value(QStringLiteral("bpftrace")));
    const std::optional<Time> start = clockTime(values.value(QStringLiteral("clock")));
    const std::optional<Time> end = clockTime(values.value(QStringLiteral("clock_end")));
    if (start && end)
        measureClock(facts, *start, *end, sent, received);
    return facts;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/readiness.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

/// The numbers at the front of a version, "0.26.0+ds-1" to 0, 26, 0. An epoch ("1:0.26") is left out.
std::vector<int> numbersOf(QStringView version)
{
    if (const qsizetype colon = version.indexOf(u':'); colon >= 0)
        version = version.mid(colon + 1);
    if (version.startsWith(u'v'))
        version = version.mid(1);
    std::vector<int> numbers;
    qsizetype at = 0;
    while (at < version.size() && version[at].isDigit()) {
        qsizetype end = at;
        while (end < version.size() && version[end].isDigit())
            ++end;
        numbers.push_back(version.mid(at, end - at).toInt());
        at = end;
        if (at < version.size() && version[at] == u'.')
            ++at;
        else
            break;
    }
    return numbers;
}

QString firstOfType(const HostFacts& facts, const QString& name, InstalledBinary::Type type)
{
    for (const InstalledBinary& binary : facts.binaries.value(name))
        if (binary.type == type)
            return binary.path;
    return {};
}

/// Where the implementation is on that host, under any distribution's name (FORMATS.md section 7); empty when
/// it is not. A carried script needs only bpftrace.
QString findProgram(const ToolImplementation& implementation, const HostFacts& facts)
{
    using Type = InstalledBinary::Type;
    switch (implementation.kind) {
    case Implementation::Libbpf:
        for (const QString& name : implementation.binaries)
            for (const QString& full :
                 {QString(name + QStringLiteral("-libbpf")), QString(QStringLiteral("bpf-") + name), name})
                if (const QString path = firstOfType(facts, full, Type::Elf); !path.isEmpty())
                    return path;
        return {};
    case Implementation::Bcc:
        for (const QString& name : implementation.binaries)
            for (const QString& full : {QString(name + QStringLiteral("-bpfcc")), name})
                if (const QString path = firstOfType(facts, full, Type::Python); !path.isEmpty())
                    return path;
        return {};
    case Implementation::Bpftrace:
        if (facts.bpftracePath.isEmpty())
            return {};
        return firstOfType(facts, implementation.script, Type::Bpftrace);
    case Implementation::Script:
        return facts.bpftracePath;
    }
    return {};
}

QString packageVersion(Implementation kind, const HostFacts& facts)
{
    switch (kind) {
    case Implementation::Libbpf:
        return facts.libbpfToolsVersion;
    case Implementation::Bcc:
        return facts.bccVersion;
    case Implementation::Bpftrace:
    case Implementation::Script:
        break;
    }
    return facts.bpftraceVersion;
}

/// Whether the distribution's lists know a newer package of that kind, which may have more tools.
bool hasNewerPackage(Implementation kind, const HostFacts& facts)
{
    const QLatin1String part(kind == Implementation::Libbpf ? "libbpf-tools"
                             : kind == Implementation::Bcc  ? "cc-tools" // bpfcc-tools, bcc-tools
                                                            : "bpftrace");
    return std::any_of(facts.upgradable.begin(), facts.upgradable.end(),
                       [&](const QString& package) { return package.contains(part); });
}

QString whatWasLookedFor(const ToolImplementation& implementation)
{
    if (implementation.kind == Implementation::Script)
        return QStringLiteral("bpftrace");
    if (implementation.kind == Implementation::Bpftrace)
        return implementation.script;
    return implementation.binaries.join(QStringLiteral(", "));
}

/// Half-open; a bound that is empty does not bind. A version that is not known lies in no range.
bool inRange(const QString& version, const QString& from, const QString& before)
{
    if (from.isEmpty() && before.isEmpty())
        return true;
    return !version.isEmpty() && (from.isEmpty() || compareVersions(version, from) >= 0) &&
           (before.isEmpty() || compareVersions(version, before) < 0);
}

bool holds(const KnownProblem& problem, const QString& version, const HostFacts& facts)
{
    if (problem.withoutKprobes && facts.hasKprobes != Known::No)
        return false;
    const bool lacksFunctions =
        facts.functionsKnown &&
        std::all_of(problem.missingFunctions.begin(), problem.missingFunctions.end(),
                    [&](const QString& name) { return facts.missingFunctions.contains(name); });
    return (problem.missingFunctions.isEmpty() || lacksFunctions) &&
           inRange(version, problem.toolFrom, problem.toolBefore) &&
           inRange(facts.kernel, problem.kernelFrom, problem.kernelBefore);
}

/// Why nothing of that kind can run the tool there, whatever is installed; empty when it can.
QString obstacle(const Tool& tool, Implementation kind, const HostFacts& facts)
{
    if (facts.lockdown == QLatin1String("confidentiality"))
        return QCoreApplication::translate(
            "Readiness", "The kernel is locked down (confidentiality), which forbids tracing.");
    const bool isMounted = std::any_of(facts.mounts.begin(), facts.mounts.end(), [&](const MountPoint& one) {
        return one.fileSystem == tool.fileSystem ||
               (tool.fileSystem == QLatin1String("nfs") && one.fileSystem == QLatin1String("nfs4"));
    });
    // Without any mount the table could not be read: no reason to predict.
    if (!tool.fileSystem.isEmpty() && !facts.mounts.isEmpty() && !isMounted)
        return QCoreApplication::translate("Readiness", "No %1 file system is mounted here.")
            .arg(tool.fileSystem);
    if (kind == Implementation::Libbpf && !facts.hasBtf)
        return QCoreApplication::translate(
            "Readiness", "The kernel has no type information (BTF): /sys/kernel/btf/vmlinux is missing.");
    return {};
}

} // namespace

int compareVersions(QStringView a, QStringView b)
{
    std::vector<int> left = numbersOf(a);
    std::vector<int> right = numbersOf(b);
    const std::size_t parts = std::max(left.size(), right.size());
    left.resize(parts);
    right.resize(parts);
    return left < right ? -1 : right < left ? 1 : 0;
}

QString readinessText(Readiness::State state)
{
    switch (state) {
    case Readiness::State::Ready:
        return QCoreApplication::translate("Readiness", "ready");
    case Readiness::State::Wrong:
        return QCoreApplication::translate("Readiness", "wrong");
    case Readiness::State::Fails:
        return QCoreApplication::translate("Readiness", "fails");
    case Readiness::State::NotInstalled:
        return QCoreApplication::translate("Readiness", "not installed");
    case Readiness::State::Unsupported:
        break;
    }
    return {};
}

std::vector<Readiness> readiness(const Tool& tool, const HostFacts& facts)
{
    std::vector<Readiness> all;
    for (const Implementation kind : allImplementations)
        all.push_back(readiness(tool, kind, facts));
    return all;
}

Readiness readiness(const Tool& tool, Implementation kind, const HostFacts& facts)
{
    using State = Readiness::State;
    using Effect = KnownProblem::Effect;
    Readiness result;
    result.kind = kind;
    const ToolImplementation* implementation = tool.implementation(kind);
    if (!implementation)
        return result;
    result.path = findProgram(*implementation, facts);
    result.reason = obstacle(tool, kind, facts);
    if (result.path.isEmpty()) {
        result.state = State::NotInstalled;
        if (!result.reason.isEmpty()) // installing it would not help
            return result;
        result.reason =
            QCoreApplication::translate("Readiness", "Not found: %1.").arg(whatWasLookedFor(*implementation));
        const QString version = packageVersion(kind, facts);
        const QString command = installCommand(facts, implementationName(kind));
        // Some distributions have bpftrace's own scripts in a package beside it.
        const bool isSeparate =
            kind == Implementation::Bpftrace && command.contains(QLatin1String("bpftrace-tools"));
        if (version.isEmpty() || isSeparate || hasNewerPackage(kind, facts))
            result.installCommand = command;
        else
            result.reason += u' ' + QCoreApplication::translate(
                                        "Readiness", "The package that is installed (%1) does not have it.")
                                        .arg(version);
        return result;
    }
    result.version = packageVersion(kind, facts);
    result.state = State::Ready;
    QString wrong;
    QString fails = result.reason;
    for (const KnownProblem& problem : implementation->problems) {
        if (!holds(problem, result.version, facts))
            continue;
        QString& reason = problem.effect == Effect::Fails   ? fails
                          : problem.effect == Effect::Wrong ? wrong
                                                            : result.silentLosses;
        if (reason.isEmpty())
            reason = problem.reason;
    }
    // Headers can be installed; a tool that fails with them too had better say so first.
    if (fails.isEmpty() && kind == Implementation::Bcc && !facts.hasKernelHeaders) {
        fails = QCoreApplication::translate(
                    "Readiness", "No kernel headers: bcc compiles its programs against those of %1.")
                    .arg(facts.kernel);
        result.installCommand = installCommand(facts, QStringLiteral("headers"));
    }
    if (!fails.isEmpty())
        result.state = State::Fails;
    else if (!wrong.isEmpty())
        result.state = State::Wrong;
    result.reason = fails.isEmpty() ? wrong : fails;
    return result;
}

} // namespace bee

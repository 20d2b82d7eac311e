// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/launchplan.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bee {

namespace {

constexpr qsizetype longestValue = 4096;

QString firstOfType(const HostFacts& facts, const QString& name, InstalledBinary::Type type)
{
    for (const InstalledBinary& binary : facts.binaries.value(name))
        if (binary.type == type)
            return binary.path;
    return {};
}

/// Where the implementation is on that host, under any distribution's name (FORMATS.md section 7); empty when
/// it is not. A carried script needs only bpftrace.
QString findBinary(const ToolImplementation& implementation, const HostFacts& facts)
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

/// Minor number of bpftrace's version ("0.17.0" is 17); nullopt when it is not known.
std::optional<int> bpftraceMinor(const HostFacts& facts)
{
    const QStringList parts = facts.bpftraceVersion.split(u'.');
    if (parts.size() < 2)
        return std::nullopt;
    return parts.value(0).toInt() > 0 ? std::numeric_limits<int>::max() : parts.value(1).toInt();
}

/// bpftrace cuts strings at 64 bytes before 0.23, and renamed the variable in 0.19.
QStringList stringLength(const HostFacts& facts)
{
    const int minor = bpftraceMinor(facts).value_or(0);
    if (minor >= 23)
        return {};
    return {minor >= 19 ? QStringLiteral("BPFTRACE_MAX_STRLEN=200") : QStringLiteral("BPFTRACE_STRLEN=200")};
}

/// Before 0.19 bpftrace reads a program's symbols again for each address that it shows, seconds of CPU time
/// for a slice [measured: 4.6 s against 0.1 s for five slices], and the slices come late. Its cache knows
/// programs, not processes: of a program that runs twice, addresses of the second process may stay bare. From
/// 0.19 it can keep the symbols by process.
QStringList symbolCache(const HostFacts& facts)
{
    const std::optional<int> minor = bpftraceMinor(facts);
    if (!minor)
        return {};
    return {*minor >= 19 ? QStringLiteral("BPFTRACE_CACHE_USER_SYMBOLS=PER_PID")
                         : QStringLiteral("BPFTRACE_CACHE_USER_SYMBOLS=1")};
}

/// A flag's value to on or off; nullopt when it is neither.
std::optional<bool> flagValue(const QString& value)
{
    const QString word = value.trimmed().toLower();
    for (const char* on : {"", "1", "true", "yes", "on"})
        if (word == QLatin1String(on))
            return true;
    for (const char* off : {"0", "false", "no", "off"})
        if (word == QLatin1String(off))
            return false;
    return std::nullopt;
}

std::optional<Error> checkValue(const ToolOption& option, const QString& value)
{
    const QString message = QCoreApplication::translate("LaunchPlan", "“%1” is no value for the option “%2”.")
                                .arg(value.left(80), option.name);
    switch (option.type) {
    case OptionType::Flag:
        if (!flagValue(value))
            return Error{message, QCoreApplication::translate("LaunchPlan", "It is switched on or off."),
                         QCoreApplication::translate("LaunchPlan", "Use yes or no.")};
        break;
    case OptionType::Integer: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        const qint64 minimum = option.minimum.value_or(0);
        const qint64 maximum = option.maximum.value_or(std::numeric_limits<qint64>::max());
        if (!isNumber)
            return Error{message, QCoreApplication::translate("LaunchPlan", "It takes a whole number."), {}};
        if (number < minimum || number > maximum)
            return Error{
                message, QCoreApplication::translate("LaunchPlan", "The number is out of range."),
                QCoreApplication::translate("LaunchPlan", "Use %1 to %2.").arg(minimum).arg(maximum)};
        break;
    }
    case OptionType::Real: {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number) || number < 0)
            return Error{message, QCoreApplication::translate("LaunchPlan", "It takes a number."), {}};
        break;
    }
    case OptionType::Choice:
        if (!option.choices.contains(value))
            return Error{message,
                         {},
                         QCoreApplication::translate("LaunchPlan", "Use one of: %1.")
                             .arg(option.choices.join(QStringLiteral(", ")))};
        break;
    case OptionType::Text:
        if (value.isEmpty() || value.size() > longestValue)
            return Error{
                message, QCoreApplication::translate("LaunchPlan", "The text is empty or too long."), {}};
        if (value.startsWith(u'-'))
            return Error{message,
                         QCoreApplication::translate(
                             "LaunchPlan", "A text that begins with “-” would be read as another option."),
                         QCoreApplication::translate("LaunchPlan", "Begin with another character.")};
        if (std::any_of(value.begin(), value.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; }))
            return Error{message,
                         QCoreApplication::translate("LaunchPlan", "The text has control characters."),
                         QCoreApplication::translate("LaunchPlan", "Leave them out.")};
        break;
    }
    return std::nullopt;
}

std::optional<Error> checkOptions(const Tool& tool, const QMap<QString, QString>& options)
{
    for (auto it = options.begin(); it != options.end(); ++it) {
        const ToolOption* option = tool.option(it.key());
        if (option) {
            if (const std::optional<Error> error = checkValue(*option, it.value()))
                return error;
            continue;
        }
        QStringList known;
        for (const ToolOption& one : tool.options)
            known += one.name;
        return Error{QCoreApplication::translate("LaunchPlan", "%1 has no option “%2”.")
                         .arg(tool.name, it.key().left(80)),
                     {},
                     known.isEmpty() ? QCoreApplication::translate("LaunchPlan", "It has no options at all.")
                                     : QCoreApplication::translate("LaunchPlan", "Its options: %1.")
                                           .arg(known.join(QStringLiteral(", ")))};
    }
    return std::nullopt;
}

bool isOff(const ToolOption* option, const QString& value)
{
    return option && option->type == OptionType::Flag && flagValue(value) == false;
}

/// The first option that is set and that this implementation has not.
QString unsupportedOption(const Tool& tool, const ToolImplementation& implementation,
                          const QMap<QString, QString>& options)
{
    for (auto it = options.begin(); it != options.end(); ++it)
        if (!implementation.optionArguments.contains(it.key()) && !isOff(tool.option(it.key()), it.value()))
            return it.key();
    return {};
}

/// In the order in which the tool lists its options, so that the same options give the same command line.
QStringList optionWords(const Tool& tool, const ToolImplementation& implementation,
                        const QMap<QString, QString>& options)
{
    QStringList words;
    for (const ToolOption& option : tool.options) {
        const auto argv = implementation.optionArguments.find(option.name);
        const QString value = options.value(option.name, option.defaultValue);
        const bool isSet = options.contains(option.name) || !option.defaultValue.isEmpty();
        if (argv == implementation.optionArguments.end() || !isSet || isOff(&option, value))
            continue;
        for (QString word : argv.value())
            words += word.replace(QLatin1String("%1"), value.trimmed());
    }
    return words;
}

Error notInstalled(const Tool& tool, const std::vector<Implementation>& kinds, const HostFacts& facts)
{
    QStringList names;
    QStringList commands;
    for (const Implementation kind : kinds) {
        names += implementationName(kind);
        commands += installCommand(facts, implementationName(kind));
    }
    commands.removeAll(QString());
    commands.removeDuplicates();
    const QString host =
        facts.hostName.isEmpty() ? QCoreApplication::translate("LaunchPlan", "the host") : facts.hostName;
    Error error{
        QCoreApplication::translate("LaunchPlan", "%1 is not installed on %2.").arg(tool.name, host),
        QCoreApplication::translate("LaunchPlan", "Looked for: %1.").arg(names.join(QStringLiteral(", "))),
        {}};
    error.remedy =
        commands.isEmpty()
            ? QCoreApplication::translate(
                  "LaunchPlan", "Install bcc, libbpf-tools or bpftrace there with its package manager.")
            : QCoreApplication::translate("LaunchPlan", "Install it there: %1").arg(commands.first());
    return error;
}

/// Whether the implementation can start there at all, as far as the facts say.
std::optional<Error> missingPrecondition(const Tool& tool, const ToolImplementation& implementation,
                                         const HostFacts& facts)
{
    if (findBinary(implementation, facts).isEmpty())
        return notInstalled(tool, {implementation.kind}, facts);
    if (implementation.kind == Implementation::Libbpf && !facts.hasBtf)
        return Error{
            QCoreApplication::translate("LaunchPlan", "The libbpf %1 cannot run on this kernel.")
                .arg(tool.name),
            QCoreApplication::translate(
                "LaunchPlan",
                "The kernel has no type information (BTF): /sys/kernel/btf/vmlinux is missing."),
            QCoreApplication::translate(
                "LaunchPlan", "Use another implementation, or a kernel built with CONFIG_DEBUG_INFO_BTF.")};
    return std::nullopt;
}

Result<LaunchPlan> plan(const Tool& tool, const ToolImplementation& implementation,
                        const QMap<QString, QString>& options, const HostFacts& facts,
                        std::optional<std::chrono::seconds> duration)
{
    LaunchPlan result;
    result.tool = tool.name;
    result.implementation = implementation.kind;
    result.decode = implementation.decode;
    // The C locale keeps messages as the failure rules know them. Buffers are emptied line by line: stdbuf
    // does it for C programs, the variable for Python (where without it the first line is corrupt), and
    // bpftrace by itself.
    QStringList argv{QStringLiteral("env"), QStringLiteral("LC_ALL=C")};
    const QString path = findBinary(implementation, facts);
    const QStringList json{QStringLiteral("-f"), QStringLiteral("json")};
    switch (implementation.kind) {
    case Implementation::Libbpf:
        if (facts.hasStdbuf)
            argv += {QStringLiteral("stdbuf"), QStringLiteral("-oL")};
        argv += path;
        break;
    case Implementation::Bcc:
        argv += {QStringLiteral("PYTHONUNBUFFERED=1"), path};
        break;
    case Implementation::Bpftrace:
        argv += stringLength(facts) + QStringList{facts.bpftracePath} + json + QStringList{path};
        break;
    case Implementation::Script: {
        const QByteArray& script = implementation.scriptText;
        if (script.isEmpty())
            return Error{
                QCoreApplication::translate("LaunchPlan", "The script %1 is not part of this program.")
                    .arg(implementation.script),
                tool.file,
                QCoreApplication::translate("LaunchPlan", "Correct “script” in the tool description.")};
        argv += symbolCache(facts) + QStringList{path} + json +
                QStringList{QStringLiteral("-e"), QString::fromUtf8(script)};
        result.scriptHash =
            QString::fromLatin1(QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex());
        break;
    }
    }
    result.argv = argv + optionWords(tool, implementation, options) + implementation.arguments;
    if (duration && !implementation.durationArguments.isEmpty()) {
        for (QString word : implementation.durationArguments)
            result.argv +=
                word.replace(QLatin1String("%1"), QString::number(std::max<qint64>(duration->count(), 1)));
        result.boundsItself = true;
    }
    return result;
}

} // namespace

std::vector<Implementation> availableImplementations(const Tool& tool, const HostFacts& facts)
{
    std::vector<Implementation> available;
    std::vector<Implementation>
        doubtful; // bcc compiles against the kernel's headers: without them it is last
    for (const Implementation kind : allImplementations) {
        const ToolImplementation* implementation = tool.implementation(kind);
        if (!implementation || missingPrecondition(tool, *implementation, facts))
            continue;
        (kind == Implementation::Bcc && !facts.hasKernelHeaders ? doubtful : available).push_back(kind);
    }
    available.insert(available.end(), doubtful.begin(), doubtful.end());
    return available;
}

Result<LaunchPlan> planLaunch(const Tool& tool, std::optional<Implementation> implementation,
                              const QMap<QString, QString>& options, const HostFacts& facts,
                              std::optional<std::chrono::seconds> duration)
{
    Result<std::vector<LaunchPlan>> plans = planLaunches(tool, implementation, options, facts, duration);
    if (!plans.hasValue())
        return plans.error();
    return std::move(plans.value().front());
}

Result<std::vector<LaunchPlan>> planLaunches(const Tool& tool, std::optional<Implementation> implementation,
                                             const QMap<QString, QString>& options, const HostFacts& facts,
                                             std::optional<std::chrono::seconds> duration)
{
    if (const std::optional<Error> error = checkOptions(tool, options))
        return *error;

    std::vector<Implementation> candidates;
    if (implementation) {
        const ToolImplementation* wanted = tool.implementation(*implementation);
        if (!wanted) {
            QStringList names;
            for (const ToolImplementation& one : tool.implementations)
                names += implementationName(one.kind);
            return Error{QCoreApplication::translate("LaunchPlan", "%1 has no %2 implementation.")
                             .arg(tool.name, implementationName(*implementation)),
                         {},
                         QCoreApplication::translate("LaunchPlan", "It has: %1.")
                             .arg(names.join(QStringLiteral(", ")))};
        }
        if (const std::optional<Error> error = missingPrecondition(tool, *wanted, facts))
            return *error;
        candidates = {*implementation};
    } else {
        candidates = availableImplementations(tool, facts);
    }

    if (candidates.empty()) {
        std::vector<Implementation> kinds;
        for (const ToolImplementation& one : tool.implementations) {
            const auto error = missingPrecondition(tool, one, facts);
            if (!findBinary(one, facts).isEmpty() && error)
                return *error; // it is there, but cannot run
            // What this host could not run anyway is not worth installing.
            if (one.kind != Implementation::Libbpf || facts.hasBtf)
                kinds.push_back(one.kind);
        }
        return notInstalled(tool, kinds, facts);
    }
    std::vector<LaunchPlan> plans;
    for (const Implementation kind : candidates) {
        const ToolImplementation& candidate = *tool.implementation(kind);
        if (!unsupportedOption(tool, candidate, options).isEmpty())
            continue;
        Result<LaunchPlan> one = plan(tool, candidate, options, facts, duration);
        if (!one.hasValue())
            return one.error();
        plans.push_back(std::move(one).value());
    }
    if (!plans.empty())
        return plans;
    const QString option = unsupportedOption(tool, *tool.implementation(candidates.front()), options);
    QStringList supporting;
    for (const ToolImplementation& one : tool.implementations)
        if (one.optionArguments.contains(option))
            supporting += implementationName(one.kind);
    return Error{QCoreApplication::translate("LaunchPlan", "The %1 implementation of %2 has no option “%3”.")
                     .arg(implementationName(candidates.front()), tool.name, option),
                 supporting.isEmpty() ? QString()
                                      : QCoreApplication::translate("LaunchPlan", "It is known to: %1.")
                                            .arg(supporting.join(QStringLiteral(", "))),
                 QCoreApplication::translate(
                     "LaunchPlan", "Leave the option out, or choose an implementation that has it.")};
}

QStringList binaryNames(const std::vector<Tool>& tools)
{
    QStringList names;
    for (const Tool& tool : tools)
        for (const ToolImplementation& one : tool.implementations) {
            names += one.binaries;
            if (one.kind == Implementation::Bpftrace && one.script.endsWith(QLatin1String(".bt")))
                names += one.script.chopped(3); // the host check adds the suffix
        }
    names.removeDuplicates();
    return names;
}

QStringList functionNames(const std::vector<Tool>& tools)
{
    QStringList names;
    for (const Tool& tool : tools)
        for (const ToolImplementation& one : tool.implementations)
            for (const KnownProblem& problem : one.problems)
                names += problem.missingFunctions;
    names.removeDuplicates();
    return names;
}

} // namespace bee

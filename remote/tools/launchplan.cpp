// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/launchplan.h"

#include "remote/tools/readiness.h"
#include "remote/tools/scripttool.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace bee {

namespace {

constexpr qsizetype longestValue = 4096;

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

/// 4096 keys are few for the stacks of a second or the threads of a big host.
QStringList mapSize(const HostFacts& facts)
{
    const std::optional<int> minor = bpftraceMinor(facts);
    if (!minor)
        return {};
    return {*minor >= 19 ? QStringLiteral("BPFTRACE_MAX_MAP_KEYS=16384")
                         : QStringLiteral("BPFTRACE_MAP_KEYS_MAX=16384")};
}

/// join() sends 16 KiB at a time, of which 64 pages take 16: a shell that looks along its PATH overruns them.
QStringList joinBuffer(const QByteArray& script)
{
    return script.contains("join(") ? QStringList{QStringLiteral("BPFTRACE_PERF_RB_PAGES=256")}
                                    : QStringList();
}

/// A map that is full says so only when asked; from 0.23 always (and -k asks for errors of reads).
QStringList mapErrors(const HostFacts& facts)
{
    const std::optional<int> minor = bpftraceMinor(facts);
    return minor && *minor < 23 ? QStringList{QStringLiteral("-k")} : QStringList();
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

std::optional<Error> checkOptions(const Tool& tool, const QMap<QString, QString>& options)
{
    for (auto it = options.begin(); it != options.end(); ++it) {
        const ToolOption* option = tool.option(it.key());
        if (option) {
            if (const std::optional<Error> error = checkOptionValue(*option, it.value()))
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
    QStringList
        skipped; // a carried script knows its options by their place: 0 stands for one that is not set
    for (const ToolOption& option : tool.options) {
        const auto argv = implementation.optionArguments.find(option.name);
        const QString value = options.value(option.name, option.defaultValue);
        const bool isSet = options.contains(option.name) || !option.defaultValue.isEmpty();
        if (argv == implementation.optionArguments.end())
            continue;
        if (!isSet || isOff(&option, value)) {
            if (implementation.kind == Implementation::Script)
                skipped += QStringLiteral("0");
            continue;
        }
        words += std::exchange(skipped, {});
        for (QString word : argv.value())
            words += word.replace(QLatin1String("%1"), value.trimmed());
    }
    return words;
}

QString hostName(const HostFacts& facts)
{
    return facts.hostName.isEmpty() ? QCoreApplication::translate("LaunchPlan", "the host") : facts.hostName;
}

/// Why none of them can be started, one line each, and what to install.
Error notReady(const Tool& tool, const std::vector<Readiness>& states, const HostFacts& facts)
{
    using State = Readiness::State;
    QStringList lines;
    QString remedy;
    bool isThere = false;
    bool isWrong = false;
    for (const Readiness& one : states) {
        if (one.state == State::Unsupported || one.state == State::Ready)
            continue;
        isThere |= one.state != State::NotInstalled;
        isWrong |= one.state == State::Wrong;
        const QString line = one.state == State::NotInstalled
                                 ? QCoreApplication::translate("LaunchPlan", "%1: not installed. %2")
                             : one.state == State::Wrong
                                 ? QCoreApplication::translate("LaunchPlan", "%1: its numbers are wrong. %2")
                                 : QCoreApplication::translate("LaunchPlan", "%1: would fail. %2");
        lines += line.arg(implementationName(one.kind), one.reason);
        if (remedy.isEmpty() && !one.installCommand.isEmpty())
            remedy =
                QCoreApplication::translate("LaunchPlan", "Install it there: %1").arg(one.installCommand);
    }
    if (remedy.isEmpty())
        remedy = isThere ? QCoreApplication::translate("LaunchPlan",
                                                       "Choose an implementation to run it all the same.")
                         : QCoreApplication::translate(
                               "LaunchPlan",
                               "Install bcc, libbpf-tools or bpftrace there with its package manager.");
    const QString message = !isThere ? QCoreApplication::translate("LaunchPlan", "%1 is not installed on %2.")
                            : isWrong
                                ? QCoreApplication::translate("LaunchPlan", "No %1 on %2 gives true numbers.")
                                : QCoreApplication::translate("LaunchPlan", "No %1 can run on %2.");
    return Error{message.arg(tool.name, hostName(facts)), lines.join(u'\n'), remedy};
}

/// What must stand beside the numbers of a run.
QStringList cautionsOf(const Readiness& state, const Tool& tool, const HostFacts& facts)
{
    QStringList cautions;
    if (state.state == Readiness::State::Fails)
        cautions += QCoreApplication::translate("LaunchPlan", "Predicted to fail: %1").arg(state.reason);
    if (state.state == Readiness::State::Wrong)
        cautions += QCoreApplication::translate("LaunchPlan", "Its numbers are known to be wrong: %1")
                        .arg(state.reason);
    if (const std::vector<Implementation> better = availableImplementations(tool, facts);
        !cautions.isEmpty() && !better.empty())
        cautions.last() += u' ' + QCoreApplication::translate("LaunchPlan", "Use %1 here instead.")
                                      .arg(implementationName(better.front()));
    if (!state.silentLosses.isEmpty())
        cautions += QCoreApplication::translate("LaunchPlan", "Whether it lost anything cannot be known: %1")
                        .arg(state.silentLosses);
    if (!facts.container.isEmpty())
        cautions += QCoreApplication::translate(
                        "LaunchPlan", "%1 is a container (%2): what is traced is its whole host, and the "
                                      "tool may lack the rights or the kernel files it needs.")
                        .arg(hostName(facts), facts.container);
    return cautions;
}

/// A header tree that is not where bcc and bpftrace look by themselves.
QStringList kernelSource(QLatin1String variable, const HostFacts& facts)
{
    return facts.kernelSource.isEmpty() ? QStringList()
                                        : QStringList{variable + QLatin1Char('=') + facts.kernelSource};
}

Result<LaunchPlan> plan(const Tool& tool, const ToolImplementation& implementation, const Readiness& state,
                        const QMap<QString, QString>& options, const HostFacts& facts,
                        std::optional<std::chrono::seconds> duration)
{
    LaunchPlan result;
    result.tool = tool.name;
    result.implementation = implementation.kind;
    result.decode = implementation.decode;
    result.cautions = cautionsOf(state, tool, facts);
    result.lossesUnknown = !state.silentLosses.isEmpty();
    // The C locale keeps messages as the failure rules know them. Buffers are emptied line by line: stdbuf
    // does it for C programs, the variable for Python (where without it the first line is corrupt), and
    // bpftrace by itself.
    QStringList argv{QStringLiteral("env"), QStringLiteral("LC_ALL=C")};
    const QLatin1String bpftraceSource("BPFTRACE_KERNEL_SOURCE");
    const QStringList json{QStringLiteral("-f"), QStringLiteral("json")};
    switch (implementation.kind) {
    case Implementation::Libbpf:
        if (facts.hasStdbuf)
            argv += {QStringLiteral("stdbuf"), QStringLiteral("-oL")};
        argv += state.path;
        break;
    case Implementation::Bcc:
        argv += QStringLiteral("PYTHONUNBUFFERED=1");
        argv += kernelSource(QLatin1String("BCC_KERNEL_SOURCE"), facts) + QStringList{state.path};
        break;
    case Implementation::Bpftrace:
        argv += stringLength(facts) + kernelSource(bpftraceSource, facts) + QStringList{facts.bpftracePath} +
                json + QStringList{state.path};
        break;
    case Implementation::Script: {
        const QByteArray& script = implementation.scriptText;
        if (script.isEmpty())
            return Error{
                QCoreApplication::translate("LaunchPlan", "The script %1 is not part of this program.")
                    .arg(implementation.script),
                tool.file,
                QCoreApplication::translate("LaunchPlan", "Correct “script” in the tool description.")};
        argv += stringLength(facts) + mapSize(facts) + joinBuffer(script) + symbolCache(facts) +
                kernelSource(bpftraceSource, facts) + QStringList{state.path} + json + mapErrors(facts) +
                QStringList{QStringLiteral("-e"), QString::fromUtf8(script)};
        result.scriptHash = scriptHash(script);
        if (!implementation.scriptFile.isEmpty() &&
            QFile::exists(QStringLiteral(":/scripts/") + implementation.script))
            result.cautions += QCoreApplication::translate(
                                   "LaunchPlan", "The script %1 stands in for the one that Beescope carries.")
                                   .arg(implementation.scriptFile);
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

std::optional<Error> checkOptionValue(const ToolOption& option, const QString& value)
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

std::vector<Implementation> availableImplementations(const Tool& tool, const HostFacts& facts)
{
    std::vector<Implementation> available;
    for (const Readiness& one : readiness(tool, facts))
        if (one.state == Readiness::State::Ready)
            available.push_back(one.kind);
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

    if (implementation && !tool.implementation(*implementation)) {
        QStringList names;
        for (const ToolImplementation& one : tool.implementations)
            names += implementationName(one.kind);
        return Error{
            QCoreApplication::translate("LaunchPlan", "%1 has no %2 implementation.")
                .arg(tool.name, implementationName(*implementation)),
            {},
            QCoreApplication::translate("LaunchPlan", "It has: %1.").arg(names.join(QStringLiteral(", ")))};
    }
    // A person may know better than a prediction, so what is asked for by name is only refused when it is not
    // there.
    const std::vector<Readiness> states =
        implementation ? std::vector{readiness(tool, *implementation, facts)} : readiness(tool, facts);
    std::vector<Readiness> candidates;
    std::copy_if(states.begin(), states.end(), std::back_inserter(candidates), [&](const Readiness& one) {
        return implementation ? !one.path.isEmpty() : one.state == Readiness::State::Ready;
    });
    if (candidates.empty())
        return notReady(tool, states, facts);
    std::vector<LaunchPlan> plans;
    for (const Readiness& one : candidates) {
        const ToolImplementation& candidate = *tool.implementation(one.kind);
        if (!unsupportedOption(tool, candidate, options).isEmpty())
            continue;
        Result<LaunchPlan> planned = plan(tool, candidate, one, options, facts, duration);
        if (!planned.hasValue())
            return planned.error();
        plans.push_back(std::move(planned).value());
    }
    if (!plans.empty())
        return plans;
    const QString option = unsupportedOption(tool, *tool.implementation(candidates.front().kind), options);
    QStringList supporting;
    for (const ToolImplementation& one : tool.implementations)
        if (one.optionArguments.contains(option))
            supporting += implementationName(one.kind);
    return Error{QCoreApplication::translate("LaunchPlan", "The %1 implementation of %2 has no option “%3”.")
                     .arg(implementationName(candidates.front().kind), tool.name, option),
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

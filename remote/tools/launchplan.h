// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/host/hostfacts.h"
#include "remote/tools/tool.h"

#include <chrono>

namespace bee {

/// What to run on a host and how to read what it prints.
struct LaunchPlan {
    QString tool;
    Implementation implementation = Implementation::Libbpf;
    QStringList argv; ///< command and arguments, unquoted, with env/stdbuf prefixes; without sudo and leash
    DecodeSpec decode;
    QString scriptHash; ///< Script: SHA-256 of the text that runs, hex
    /// The tool was given its duration (ToolImplementation::durationArguments): it prints nothing, not even a
    /// banner, until its end, so nobody outside can tell when it is ready.
    bool boundsItself = false;
    /// What the person must know beside the numbers: a combination known to be wrong that was chosen all the
    /// same, or one whose losses cannot be known. Translated; kept with the capture and printed in exports.
    QStringList cautions;
    bool lossesUnknown = false; ///< what it loses cannot be known; the cautions say why
};

/// Plans one run. implementation: nullopt picks the first that is ready, by the order of preference; one that
/// is known to be wrong or to fail is planned, with a caution, only when it is asked for by name.
/// duration: used only by implementations with durationArguments; the others are ended by the leash.
/// Errors: unknown option, bad value, nothing ready (reason: a line for each implementation; remedy: the
/// install command for that distribution).
Result<LaunchPlan> planLaunch(const Tool& tool, std::optional<Implementation> implementation,
                              const QMap<QString, QString>& options, const HostFacts& facts,
                              std::optional<std::chrono::seconds> duration = std::nullopt);

/// The plans to try in turn: the first is planLaunch()'s; further ones only when no implementation was asked
/// for. Same errors.
Result<std::vector<LaunchPlan>> planLaunches(const Tool& tool, std::optional<Implementation> implementation,
                                             const QMap<QString, QString>& options, const HostFacts& facts,
                                             std::optional<std::chrono::seconds> duration = std::nullopt);

/// The implementations of the tool that are ready on this host, in the order in which planLaunches() tries
/// them.
std::vector<Implementation> availableImplementations(const Tool& tool, const HostFacts& facts);

/// Why the value cannot be given to the option; nullopt when it can.
std::optional<Error> checkOptionValue(const ToolOption& option, const QString& value);

/// Names to look for with hostCheckScript(): all binaries of all tools.
QStringList binaryNames(const std::vector<Tool>& tools);
/// Kernel functions to look for with hostCheckScript(): all that known problems ask about.
QStringList functionNames(const std::vector<Tool>& tools);

/// What a person can do about a failure with one button.
enum class FailureAction : quint8 {
    None,
    Install,             ///< install the package that is missing (installCommand())
    OtherImplementation, ///< run the tool again with another implementation
    Elevate,             ///< run it as root
    Filter,              ///< run it again with a filter, so that less is traced
};

struct Explanation {
    Error error;
    QString rule; ///< id of the rule; empty when the exit status alone explained it
    FailureAction action = FailureAction::None;
    /// Install: what installCommand() is to be asked for ("bcc", "libbpf", "bpftrace", "headers"); empty: the
    /// implementation that failed.
    QString install;
};

/// Cause and remedy for a tool that ended badly, from resources/failures/*.json; nullopt when no rule
/// matches. exitStatus: of the tool, when known; 126, 127 and 137 say something where the texts do not.
/// facts: of the host, for remedies that name its distribution's own command.
std::optional<Explanation> explainFailure(const QByteArray& standardOutput, const QByteArray& standardError,
                                          std::optional<int> exitStatus = {},
                                          const HostFacts* facts = nullptr);

/// True when the only trouble in the text is the trace of our own stop (a KeyboardInterrupt or broken pipe
/// in Python): no failure.
bool isOwnStop(const QByteArray& standardError);

/// The last line a person can learn something from: not blank, no compiler warning, no frame of a Python
/// traceback, no KeyboardInterrupt, no harmless notice. Without control characters, at most 500 long; empty
/// when there is none.
QString lastMeaningfulLine(const QByteArray& standardError);

} // namespace bee

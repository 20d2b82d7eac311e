// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/host/hostfacts.h"
#include "remote/tools/tool.h"

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
};

/// Plans one run. implementation: nullopt picks the first that the host has, by the order of preference.
/// duration: used only by implementations with durationArguments; the others are ended by the leash.
/// Errors: unknown option, bad value, nothing installed (remedy: the install command for that distribution).
Result<LaunchPlan> planLaunch(const Tool& tool, std::optional<Implementation> implementation,
                              const QMap<QString, QString>& options, const HostFacts& facts,
                              std::optional<std::chrono::seconds> duration = std::nullopt);

/// Cause and remedy for a tool that ended badly, from resources/failures/*.json; nullopt when no rule matches.
std::optional<Error> explainFailure(const QByteArray& standardOutput, const QByteArray& standardError,
                                    int exitCode);
/// The last line of an output that says something: not blank, no clang warning, no traceback frame.
QString lastMeaningfulLine(const QByteArray& output);

} // namespace bee

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
};

/// Plans one run. implementation: nullopt picks the first that the host has, by the order of preference.
/// Errors: unknown option, bad value, nothing installed (remedy: the install command for that distribution).
Result<LaunchPlan> planLaunch(const Tool& tool, std::optional<Implementation> implementation,
                              const QMap<QString, QString>& options, const HostFacts& facts);

/// Cause and remedy for a tool that ended badly, from resources/failures/*.json; nullopt when no rule
/// matches.
std::optional<Error> explainFailure(const QByteArray& standardOutput, const QByteArray& standardError);

} // namespace bee

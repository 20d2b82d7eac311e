// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli.h"
#include "remote/capture/hostconnection.h"
#include "remote/tools/toolcatalogue.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace bee::cli {

/// Parses one command's options. A wrong one is reported and gives Usage; --help prints the help and gives
/// Done.
std::optional<ExitCode> parse(QCommandLineParser& parser, const QStringList& arguments);

void addHostOptions(QCommandLineParser& parser);
/// The host that --host names; asks for passwords and host keys on the terminal when there is one.
Result<std::unique_ptr<HostConnection>> makeHost(const QCommandLineParser& parser,
                                                 const ToolCatalogue& catalogue);

/// Built-in tools under those of libraries and of the person; errors of files are printed.
const ToolCatalogue& catalogue();
/// --implementation: "auto" and nothing are nullopt.
Result<std::optional<Implementation>> implementationOption(const QCommandLineParser& parser);

/// Calls handler on SIGINT and SIGTERM, in the event loop; a second signal ends the program at once.
void onInterrupt(QObject* context, std::function<void()> handler);

} // namespace bee::cli

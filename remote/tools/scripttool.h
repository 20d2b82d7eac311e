// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/tool.h"

namespace bee {

/// A script travels to the host on a command line, of which Linux takes 128 KiB a word, quotes included.
inline constexpr qsizetype longestScript = 64 * 1024;

/// "iolat-v2": what a script may be called. One word of ASCII letters, digits and . _ - that is neither a
/// path nor an option, at most 64 long; the file is NAME.bt.
bool isScriptName(QStringView name);

/// Why the text cannot run as it would be shown: too long, empty, no UTF-8, or with characters that are
/// invisible or turn the direction of text. file: named in the Error, with the line; may be empty.
std::optional<Error> checkScriptText(const QByteArray& text, const QString& file);
/// Reads and checks a script of this machine; never more than longestScript.
Result<QByteArray> readScript(const QString& path);

/// SHA-256 of the text, hex: what provenance keeps (LaunchPlan::scriptHash).
QString scriptHash(const QByteArray& text);
/// SHA-256 of the carried scripts, hex.
const QStringList& carriedScriptHashes();

/// The first words of the script's first comment; empty when it has none.
QString scriptDescription(const QByteArray& text);

/// A tool that runs this script with bpftrace and reads whatever it prints. file: where the text is from, if
/// anywhere; group: "Own scripts" unless given.
Tool makeScriptTool(const QString& name, const QByteArray& text, const QString& file = {},
                    const QString& group = {});
/// Its only implementation.
ToolImplementation makeScriptImplementation(const QString& scriptName, const QByteArray& text,
                                            const QString& file);

} // namespace bee

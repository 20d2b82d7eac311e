// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace bee::cli {

/// Exit codes of every command (DESIGN.md, "Command line").
enum ExitCode : int { Done = 0, Usage = 2, NoConnection = 3, ToolFailed = 4, FileUnusable = 5 };

/// True when the word names a command; without one the program opens its window.
bool isCommand(const QString& word);
/// True when the command draws pictures, so that it needs a QGuiApplication (any platform will do).
bool needsFonts(const QString& command);
/// Runs a command to its end. arguments[0] is the program, arguments[1] the command.
int run(const QStringList& arguments);

// The commands; arguments[0] is the command's name.
int runCheck(const QStringList& arguments);
int runTools(const QStringList& arguments);
int runRun(const QStringList& arguments);
int runImport(const QStringList& arguments);
int runInfo(const QStringList& arguments);
int runExport(const QStringList& arguments);
int runLibrary(const QStringList& arguments);

void printOut(const QByteArray& bytes); ///< standard output, unchanged
void printOut(const QString& text);     ///< standard output, control characters of hosts made visible
void printErr(const QString& text);     ///< one line on standard error, likewise
int fail(ExitCode code, const Error& error);
/// True when standard output is a terminal, which must not see a host's escape sequences.
bool isTerminal();
/// Control characters but newline and tab become visible symbols.
QByteArray withoutControls(QByteArray bytes);

} // namespace bee::cli

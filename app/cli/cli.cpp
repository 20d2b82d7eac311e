// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include <QCoreApplication>
#include <QMap>

#include <unistd.h>

#include <cstdio>

namespace bee::cli {

namespace {

using Command = int (*)(const QStringList&);

const QMap<QString, Command>& commands()
{
    static const QMap<QString, Command> all{
        {QStringLiteral("check"), runCheck},     {QStringLiteral("tools"), runTools},
        {QStringLiteral("run"), runRun},         {QStringLiteral("import"), runImport},
        {QStringLiteral("info"), runInfo},       {QStringLiteral("export"), runExport},
        {QStringLiteral("library"), runLibrary},
    };
    return all;
}

void writeAll(std::FILE* file, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
    std::fflush(file);
}

} // namespace

bool isCommand(const QString& word)
{
    return commands().contains(word);
}

bool needsFonts(const QString& command)
{
    return command == QLatin1String("export");
}

int run(const QStringList& arguments)
{
    const Command command = commands().value(arguments.value(1));
    return command ? command(arguments.mid(1)) : static_cast<int>(Usage);
}

bool isTerminal()
{
    static const bool terminal = isatty(STDOUT_FILENO) == 1;
    return terminal;
}

QByteArray withoutControls(QByteArray bytes)
{
    for (char& byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if ((code < 0x20 && byte != '\n' && byte != '\t') || code == 0x7f)
            byte = '?';
    }
    return bytes;
}

void printOut(const QByteArray& bytes)
{
    writeAll(stdout, bytes);
}

void printOut(const QString& text)
{
    writeAll(stdout, withoutControls(text.toUtf8()));
}

void printErr(const QString& text)
{
    writeAll(stderr, withoutControls(text.toUtf8()) + '\n');
}

int fail(ExitCode code, const Error& error)
{
    printErr(QStringLiteral("beescope: ") + error.text());
    return code;
}

} // namespace bee::cli

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace bee::testing {

struct ProgramResult {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    bool ended = false;
};

inline ProgramResult runProgram(const QStringList& arguments, const QByteArray& input = {},
                                int timeoutMs = 60000)
{
    QProcess process;
    process.start(QStringLiteral(BEESCOPE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    ProgramResult result;
    result.ended = process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit;
    if (!result.ended)
        process.kill();
    result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

/// The captures that `info --json` lists.
inline QJsonArray capturesOf(const QString& session)
{
    const ProgramResult info = runProgram({QStringLiteral("info"), session, QStringLiteral("--json")});
    return QJsonDocument::fromJson(info.out).object()[QLatin1String("captures")].toArray();
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace bee::testing

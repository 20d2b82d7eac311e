// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/transport/transporttesting.h"

#include "tests/remote/transport/sshdfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace bee::testing {

bool waitUntil(const std::function<bool()>& holds, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!holds()) {
        if (clock.elapsed() > milliseconds)
            return false;
        QTest::qWait(5);
    }
    return true;
}

CommandLog::CommandLog(RemoteCommand* toWatch) : command(toWatch)
{
    QObject::connect(command, &RemoteCommand::started, command, [this](qint64 id) { pid = id; });
    QObject::connect(command, &RemoteCommand::received, command, [this](const Chunk& chunk) {
        (chunk.stream == Stream::Stdout ? out : err) += chunk.bytes;
        outputBeforePid = outputBeforePid || pid == 0;
        dataAfterEnd = dataAfterEnd || status.has_value();
        largestChunk = std::max(largestChunk, chunk.bytes.size());
    });
    QObject::connect(command, &RemoteCommand::finished, command,
                     [this](const ExitStatus& how) { status = how; });
}

bool CommandLog::waitForEnd(int milliseconds)
{
    return waitUntil([this] { return status.has_value(); }, milliseconds);
}

bool CommandLog::waitForOut(const QByteArray& text, int milliseconds)
{
    return waitUntil([&] { return out.contains(text); }, milliseconds);
}

CommandSpec tool(const QString& script)
{
    CommandSpec spec;
    spec.argv = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), script};
    return spec;
}

CommandSpec shortCommand(const QString& script)
{
    CommandSpec spec = tool(script);
    spec.leashed = false;
    return spec;
}

QList<qint64> marked(const QByteArray& mark)
{
    QList<qint64> found;
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const qint64 pid = entry.toLongLong();
        QFile environment(QStringLiteral("/proc/%1/environ").arg(pid));
        if (pid > 0 && isRunning(pid) && environment.open(QIODevice::ReadOnly) &&
            environment.readAll().contains(mark))
            found += pid;
    }
    return found;
}

} // namespace bee::testing

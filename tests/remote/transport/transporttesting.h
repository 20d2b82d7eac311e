// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/transport.h"

#include <QElapsedTimer>
#include <QList>

#include <functional>

namespace bee::testing {

/// Turns the event loop until it holds or the time is up.
bool waitUntil(const std::function<bool()>& holds, int milliseconds = 5000);

/// Notes everything one command says.
struct CommandLog {
    explicit CommandLog(RemoteCommand* toWatch);
    bool waitForEnd(int milliseconds = 10000);
    bool waitForOut(const QByteArray& text, int milliseconds = 5000);

    RemoteCommand* command;
    qint64 pid = 0;
    bool outputBeforePid = false;
    bool dataAfterEnd = false;
    QByteArray out;
    QByteArray err;
    qsizetype largestChunk = 0;
    std::optional<ExitStatus> status;
};

/// A tool on the leash: /bin/sh -c script.
CommandSpec tool(const QString& script);
/// A short command without the leash.
CommandSpec shortCommand(const QString& script);

/// Processes whose environment holds this text (a mark set by the test), zombies left out.
QList<qint64> marked(const QByteArray& mark);

} // namespace bee::testing

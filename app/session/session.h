// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/chunk.h"
#include "remote/data/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bee {

enum class CaptureState : quint8 { Running, Finished, Stopped, Interrupted, Failed };
QString captureStateName(CaptureState state); ///< "finished", … as info --json prints them

/// A capture as the session file keeps it: who ran what, where and how it ended. Times UTC.
struct CaptureRecord {
    int id = 0; ///< numbered from 1 within a session
    QString tool;
    QString implementation; ///< "libbpf", …
    QString host;           ///< as the person named it: "local", "root@db-2"
    QString command;        ///< exact command line without leash
    QJsonObject provenance; ///< kernel, distribution, package versions, user, options, script hash, switches
    Time started;           ///< host clock
    Time ended;             ///< epoch while running
    int utcOffsetSeconds = 0;
    CaptureState state = CaptureState::Running;
    QString failure; ///< cause and remedy when it failed
};

/// Writes a session file from its own thread: append() only queues. Committed at least every second.
class SessionWriter {
public:
    /// Creates the file; an existing one is an Error.
    static Result<std::unique_ptr<SessionWriter>> create(const QString& path);
    virtual ~SessionWriter() = default; ///< commits and closes

    /// Any thread. Returns the new capture's id at once.
    virtual int beginCapture(const CaptureRecord& record) = 0;
    virtual void append(int capture, const Chunk& chunk) = 0;
    virtual void endCapture(int capture, CaptureState state, Time ended, const QString& failure) = 0;
    virtual void setProvenance(int capture, const QJsonObject& provenance) = 0;
    /// Blocks until all queued work is on disk; the first error since the start, if any (disk full …).
    virtual Result<void> flush() = 0;
    /// Bytes queued and not yet written: for back-pressure.
    [[nodiscard]] virtual qint64 pendingBytes() const = 0;
    [[nodiscard]] virtual QString path() const = 0;
};

/// Reads a session file: hostile input. Use from one thread.
class SessionReader {
public:
    static Result<std::unique_ptr<SessionReader>> open(const QString& path);
    virtual ~SessionReader() = default;
    [[nodiscard]] virtual const std::vector<CaptureRecord>& captures() const = 0;
    /// Chunks of a capture in the order they came. visit returns false to end early.
    /// A damaged block is an Error that names it; what came before it was visited.
    virtual Result<void> readChunks(int capture, const std::function<bool(const Chunk&)>& visit) = 0;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/annotation.h"
#include "remote/data/chunk.h"
#include "remote/data/result.h"
#include "remote/data/timedisplay.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bee {

enum class CaptureState : quint8 { Running, Finished, Stopped, Interrupted, Failed };
QString captureStateName(CaptureState state); ///< "finished", … as info --json prints them
std::optional<CaptureState> captureStateFromName(QStringView name);

/// A capture as the session file keeps it: who ran what, where and how it ended. Times UTC, by the clock of
/// the machine that recorded it.
struct CaptureRecord {
    int id = 0; ///< numbered from 1 within a session
    QString tool;
    QString implementation; ///< "libbpf", …
    QString host;           ///< as the person named it: "local", "root@db-2"
    QString command;        ///< exact command line without leash
    QJsonObject provenance; ///< kernel, distribution, package versions, user, options, script hash, switches
    Time started;
    Time ended; ///< epoch while running
    int utcOffsetSeconds = 0;
    CaptureState state = CaptureState::Running;
    QString failure; ///< cause and remedy when it failed

    /// What the host's clock was ahead of the recording machine's; within a day, 0 when it is not known.
    [[nodiscard]] Duration clockOffset() const;
    /// Writes times as the host's tools printed them.
    [[nodiscard]] TimeDisplay hostClock() const;
    void setClockOffset(Duration offset, Duration uncertainty);
    /// Older files have started and ended in the host's clock; does nothing to others.
    void correctTimes();
};

/// Writes a session file from its own thread: append() only queues. Committed at least every second.
///
/// When the file cannot be written (disk full …) nothing is forgotten: what came is kept in memory and tried
/// again every second, up to 64 MiB compressed. Beyond that the rest of the recording is lost for good, which
/// status(), flush() and the captures' failure texts in the file then say.
class SessionWriter {
public:
    using ErrorHandler = std::function<void(const Error&)>;

    /// Creates the file; an existing one is an Error.
    static Result<std::unique_ptr<SessionWriter>> create(const QString& path);
    /// Copies a session, also one that is being recorded (flush its writer first: what is on disk is copied).
    /// An existing file `to` is replaced, and only when the copy is whole. Any thread; blocks.
    static Result<void> saveCopy(const QString& from, const QString& to);
    virtual ~SessionWriter() = default; ///< commits and closes; flush() first to learn of errors

    /// Any thread. Returns the new capture's id at once.
    virtual int beginCapture(const CaptureRecord& record) = 0;
    virtual void append(int capture, const Chunk& chunk) = 0;
    virtual void endCapture(int capture, CaptureState state, Time ended, const QString& failure) = 0;
    /// What runs has changed (another implementation was tried, more is known): implementation, command,
    /// provenance and started of record.id are written again.
    virtual void updateCapture(const CaptureRecord& record) = 0;
    /// A note with that id is replaced. Kept like everything else that is recorded, but for its size cut.
    virtual void putAnnotation(const Annotation& annotation) = 0;
    virtual void removeAnnotation(qint64 id) = 0;
    /// How a view looks; an empty state forgets it.
    virtual void putViewState(const QString& view, const QJsonObject& state) = 0;
    /// Blocks until all queued work was tried; an Error while anything of it is not on disk.
    virtual Result<void> flush() = 0;
    /// The error that keeps data from the disk now, if any. Any thread, does not block.
    [[nodiscard]] virtual std::optional<Error> status() const = 0;
    /// Called from the writer's thread, once when writing begins to fail and once when data is given up.
    virtual void setErrorHandler(ErrorHandler handler) = 0;
    /// Bytes queued and not yet written: for back-pressure.
    [[nodiscard]] virtual qint64 pendingBytes() const = 0;
    [[nodiscard]] virtual QString path() const = 0;
};

/// Reads a session file: hostile input. Use from one thread, the one that opened it.
class SessionReader {
public:
    /// Never changes the file, but for what SQLite does to finish or undo a write that a crash cut off.
    static Result<std::unique_ptr<SessionReader>> open(const QString& path);
    virtual ~SessionReader() = default;
    /// In the order of their ids. One that was running when the file was last written (a crash, or it is
    /// being recorded) is Interrupted and ended with its last chunk.
    [[nodiscard]] virtual const std::vector<CaptureRecord>& captures() const = 0;
    /// Notes and view states; those that are not readable are left out, which damage() then says.
    [[nodiscard]] virtual const SessionNotes& notes() const = 0;
    /// Uncompressed, framing included: what readChunks() will go through, for showing how far it is.
    [[nodiscard]] virtual qint64 byteCount(int capture) = 0;
    /// Chunks of a capture in the order they came. visit returns false to end early.
    /// A damaged block is an Error that names it; what came before it was visited.
    virtual Result<void> readChunks(int capture, const std::function<bool(const Chunk&)>& visit) = 0;
    /// What is wrong with the file although it could be opened: it is cut short, a detail is not readable.
    [[nodiscard]] virtual std::optional<Error> damage() const = 0;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/transport.h"

#include <deque>
#include <memory>
#include <mutex>

namespace bee {

class CommandHandle;

/// The one bounded queue between the thread that talks to a command and the window's thread. The I/O thread
/// stops reading while it is full(), so a slow or paused receiver blocks the tool, not the memory.
class CommandMailbox {
public:
    // I/O thread
    void started(qint64 pid);
    void received(Stream stream, const QByteArray& bytes); ///< split into chunks, stamped now
    void finished(const ExitStatus& status);
    [[nodiscard]] bool full() const;

    // Window's thread
    /// A plain struct: g++ 12 warns falsely of every move of a variant with an optional inside.
    struct Item {
        enum Kind { Started, Received, Finished } kind = Received;
        qint64 pid = 0;
        Chunk chunk;
        ExitStatus status;
    };
    void attach(CommandHandle* handle);
    void detach();
    [[nodiscard]] std::unique_ptr<Item> take(); ///< null when there is none
    /// True once after the queue has been full and is half empty again: the reader has to be woken.
    [[nodiscard]] bool takeRoom();

    static constexpr qsizetype maxBytes = 4 * 1024 * 1024;
    static constexpr qsizetype maxChunk = 256 * 1024;

private:
    void post(std::unique_ptr<Item> item);
    mutable std::mutex m_mutex;
    std::deque<std::unique_ptr<Item>> m_items;
    CommandHandle* m_handle = nullptr;
    qsizetype m_bytes = 0;
    mutable bool m_wasFull = false;
    bool m_announced = false; ///< a delivery is on its way to the window's thread
};

/// What the window's side asks of the I/O side. Called on the window's thread, must not block.
class CommandBackend {
public:
    CommandBackend() = default;
    virtual ~CommandBackend() = default;
    CommandBackend(const CommandBackend&) = delete;
    CommandBackend& operator=(const CommandBackend&) = delete;
    virtual void stop() = 0;
    virtual void limitTo(std::chrono::seconds time) = 0;
    virtual void send(const QByteArray& bytes) = 0;
    virtual void roomAgain() = 0; ///< the mailbox can take more
    virtual void abandon() = 0;   ///< nobody listens any more: end it
};

/// The RemoteCommand of both transports.
class CommandHandle final : public RemoteCommand {
    Q_OBJECT
public:
    CommandHandle(std::shared_ptr<CommandMailbox> mailbox, std::unique_ptr<CommandBackend> backend,
                  QObject* parent);
    ~CommandHandle() override;

    void stop() override;
    void limitTo(std::chrono::seconds time) override;
    void send(const QByteArray& bytes) override;
    void setPaused(bool paused) override;
    Q_INVOKABLE void deliver();

private:
    std::shared_ptr<CommandMailbox> m_mailbox;
    std::unique_ptr<CommandBackend> m_backend;
    bool m_paused = false;
    bool m_finished = false;
};

/// A command that could not even be started: finishes with the error once the caller has connected.
RemoteCommand* failedCommand(const Error& error, QObject* parent);

} // namespace bee

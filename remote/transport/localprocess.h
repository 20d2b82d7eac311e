// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/commandhandle.h"
#include "remote/transport/fd.h"
#include "remote/transport/leash.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <functional>
#include <map>

class QSocketNotifier;

namespace bee {

/// One command on this machine. Lives on the worker thread of LocalTransport.
class LocalProcess final : public QObject {
    Q_OBJECT
public:
    LocalProcess(const CommandSpec& spec, std::shared_ptr<CommandMailbox> mailbox);
    ~LocalProcess() override;

    void start();
    void stop();
    void limitTo(std::chrono::seconds time);
    void send(const QByteArray& bytes);
    void readOn();  ///< the mailbox has room again
    void abandon(); ///< closes standard input: the leash ends the tool
    void waitForEnd(int milliseconds);

Q_SIGNALS:
    void done();

private:
    struct Pipe {
        UniqueFd fd;
        QSocketNotifier* notifier = nullptr;
        [[nodiscard]] bool open() const { return fd.valid(); }
    };
    bool openPipe(Pipe& pipe, UniqueFd& childEnd);
    void watch(Pipe& pipe, Stream stream);
    void readFrom(Pipe& pipe, Stream stream);
    void take(Stream stream, QByteArray bytes);
    void closePipe(Pipe& pipe);
    void announced();
    void finishIfDone();

    CommandSpec m_spec;
    std::shared_ptr<CommandMailbox> m_mailbox;
    QProcess m_process;
    Pipe m_out;
    Pipe m_err;
    PidLine m_pidLine;
    QTimer m_beat;
    QTimer m_linger; ///< after the end: how long a grandchild may hold the pipes open
    ExitStatus m_status;
    bool m_ended = false;
    bool m_reported = false;
};

/// Owns the processes. Lives on the worker thread; start() and request() may be called on the window's.
class LocalWorker final : public QObject {
    Q_OBJECT
public:
    void start(quint64 id, const CommandSpec& spec, const std::shared_ptr<CommandMailbox>& mailbox);
    void request(quint64 id, std::function<void(LocalProcess&)> what);
    void shutDown(); ///< ends all processes, then the thread

private:
    std::map<quint64, LocalProcess*> m_processes;
};

} // namespace bee

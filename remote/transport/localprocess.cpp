// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/localprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QThread>

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>

#include <cerrno>

namespace bee {

LocalProcess::LocalProcess(const CommandSpec& spec, std::shared_ptr<CommandMailbox> mailbox)
    : m_spec(spec), m_mailbox(std::move(mailbox)), m_process(this), m_beat(this), m_linger(this)
{
    connect(&m_beat, &QTimer::timeout, this, [this] { m_process.write(beatLine()); });
    m_linger.setSingleShot(true);
    connect(&m_linger, &QTimer::timeout, this, [this] {
        if (m_mailbox->full()) {
            m_linger.start(); // our side is the slow one
            return;
        }
        closePipe(m_out);
        closePipe(m_err);
        finishIfDone();
    });
}

LocalProcess::~LocalProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(4000); // root's is not ours to kill; its leash takes three seconds
    }
    closePipe(m_out);
    closePipe(m_err);
    if (m_reported)
        return;
    // The transport was closed under a running command.
    ExitStatus status;
    status.connectionLost = true;
    status.error = Error{QCoreApplication::translate("LocalTransport", "The host was closed."), {}, {}};
    m_mailbox->finished(status);
}

bool LocalProcess::openPipe(Pipe& pipe, UniqueFd& childEnd)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    pipe.fd.reset(ends[0]);
    childEnd.reset(ends[1]);
    return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

void LocalProcess::start()
{
    // Pipes of our own: QProcess reads without bound, and then a paused capture would not slow its tool.
    UniqueFd childOut;
    UniqueFd childErr;
    if (!openPipe(m_out, childOut) || !openPipe(m_err, childErr)) {
        m_status.error =
            Error{QCoreApplication::translate("LocalTransport", "The command could not be started."),
                  QString::fromLocal8Bit(::strerror(errno)),
                  {}};
        m_ended = true;
        m_out.fd.reset();
        m_err.fd.reset();
        finishIfDone();
        return;
    }
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setChildProcessModifier([out = childOut.get(), err = childErr.get()] {
        ::dup2(out, STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        // Its own group: Ctrl-C in our terminal is for Beescope, which then stops the tool in order. The
        // session stays, since sudo remembers who has authenticated by terminal.
        ::setpgid(0, 0);
        // Started from a script's background job we have SIGINT ignored, and would hand that on.
        for (const int number : {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGUSR1})
            ::signal(number, SIG_DFL);
        sigset_t none;
        ::sigemptyset(&none);
        ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_status.error =
            Error{QCoreApplication::translate("LocalTransport", "The command could not be started."),
                  m_process.errorString(),
                  {}};
        m_ended = true;
        closePipe(m_out);
        closePipe(m_err);
        finishIfDone();
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
        m_ended = true;
        m_beat.stop();
        if (how == QProcess::NormalExit) {
            m_status.exitCode = code;
        } else {
            const char* name = ::sigabbrev_np(code);
            m_status.signal = name ? QString::fromLatin1(name) : QString::number(code);
        }
        m_linger.start(1000);
        finishIfDone();
    });
    if (m_spec.leashed)
        m_beat.start(std::chrono::milliseconds(beatInterval));

    m_process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), shellCommand(m_spec)});
    childOut.reset();
    childErr.reset();
    if (m_process.state() == QProcess::NotRunning)
        return;
    watch(m_err, Stream::Stderr);
    watch(m_out, Stream::Stdout);
    if (m_spec.leashed) {
        m_out.notifier->setEnabled(false); // started() comes before any output
    } else {
        m_pidLine.giveUp();
        m_process.write(m_spec.input);
        if (!m_spec.keepsInput)
            m_process.closeWriteChannel();
    }
}

void LocalProcess::watch(Pipe& pipe, Stream stream)
{
    pipe.notifier = new QSocketNotifier(pipe.fd.get(), QSocketNotifier::Read, this);
    connect(pipe.notifier, &QSocketNotifier::activated, this,
            [this, &pipe, stream] { readFrom(pipe, stream); });
}

void LocalProcess::readFrom(Pipe& pipe, Stream stream)
{
    if (m_mailbox->full()) {
        pipe.notifier->setEnabled(false); // readOn() starts again
        return;
    }
    QByteArray bytes(CommandMailbox::maxChunk, Qt::Uninitialized);
    const ssize_t got = ::read(pipe.fd.get(), bytes.data(), size_t(bytes.size()));
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        closePipe(pipe);
        if (stream == Stream::Stderr && !m_pidLine.done()) {
            m_mailbox->received(stream, m_pidLine.giveUp());
            announced();
        }
        finishIfDone();
        return;
    }
    bytes.truncate(got);
    take(stream, std::move(bytes));
}

void LocalProcess::take(Stream stream, QByteArray bytes)
{
    if (stream == Stream::Stderr && !m_pidLine.done()) {
        const auto own = m_pidLine.take(bytes);
        if (m_pidLine.pid())
            m_mailbox->started(*m_pidLine.pid());
        if (m_pidLine.done())
            announced();
        if (!own)
            return;
        bytes = *own;
    }
    bytes.squeeze(); // a queued line must not hold 256 KiB
    m_mailbox->received(stream, bytes);
}

void LocalProcess::announced()
{
    if (m_out.notifier)
        m_out.notifier->setEnabled(true);
}

void LocalProcess::closePipe(Pipe& pipe)
{
    if (pipe.notifier) {
        pipe.notifier->setEnabled(false);
        pipe.notifier->deleteLater();
        pipe.notifier = nullptr;
    }
    pipe.fd.reset();
}

void LocalProcess::finishIfDone()
{
    if (!m_ended || m_out.open() || m_err.open() || m_reported)
        return;
    m_reported = true;
    m_linger.stop();
    m_beat.stop();
    m_mailbox->finished(m_status);
    Q_EMIT done();
}

void LocalProcess::stop()
{
    if (m_spec.leashed) {
        m_process.write(stopLine());
        return;
    }
    m_process.terminate();
    QTimer::singleShot(2000, &m_process, &QProcess::kill);
}

void LocalProcess::limitTo(std::chrono::seconds time)
{
    if (m_spec.leashed)
        m_process.write(limitLine(time));
}

void LocalProcess::send(const QByteArray& bytes)
{
    if (m_spec.keepsInput)
        m_process.write(bytes);
}

void LocalProcess::readOn()
{
    if (m_err.notifier)
        m_err.notifier->setEnabled(true);
    if (m_out.notifier && m_pidLine.done())
        m_out.notifier->setEnabled(true);
}

void LocalProcess::abandon()
{
    m_beat.stop();
    m_process.closeWriteChannel();
    if (!m_spec.leashed)
        m_process.terminate();
    readOn(); // what still comes is read and dropped, so that the tool is not stuck in a full pipe
}

void LocalProcess::waitForEnd(int milliseconds)
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    closePipe(m_out); // nobody reads on: a tool that fills its pipe must not wait for us
    closePipe(m_err);
    m_status.connectionLost = true;
    m_status.error = Error{QCoreApplication::translate("LocalTransport", "The host was closed."), {}, {}};
    m_process.waitForFinished(milliseconds);
}

void LocalWorker::start(quint64 id, const CommandSpec& spec, const std::shared_ptr<CommandMailbox>& mailbox)
{
    QMetaObject::invokeMethod(this, [this, id, spec, mailbox] {
        auto* process = new LocalProcess(spec, mailbox);
        process->setParent(this);
        m_processes[id] = process;
        connect(process, &LocalProcess::done, this, [this, id, process] {
            m_processes.erase(id);
            process->deleteLater();
        });
        process->start();
    });
}

void LocalWorker::request(quint64 id, std::function<void(LocalProcess&)> what)
{
    QMetaObject::invokeMethod(this, [this, id, what = std::move(what)] {
        if (const auto found = m_processes.find(id); found != m_processes.end())
            what(*found->second);
    });
}

void LocalWorker::shutDown()
{
    QElapsedTimer clock;
    clock.start();
    const std::map<quint64, LocalProcess*> running = m_processes;
    for (const auto& [id, process] : running)
        process->abandon();
    for (const auto& [id, process] : running)
        process->waitForEnd(std::max(1, 500 - int(clock.elapsed())));
    // What did not end is killed here; the leash does the same for what another user (root) owns.
    const QObjectList left = children();
    qDeleteAll(left);
    m_processes.clear();
    thread()->quit();
}

} // namespace bee

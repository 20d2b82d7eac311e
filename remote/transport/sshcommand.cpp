// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/sshcommand.h"

#include "remote/transport/ssherrors.h"

#include <algorithm>

namespace bee {

SshCommand::SshCommand(ssh_session session, const CommandSpec& spec, std::shared_ptr<CommandMailbox> mailbox,
                       const QString& host)
    : m_session(session), m_spec(spec), m_mailbox(std::move(mailbox)), m_host(host)
{
    if (!spec.leashed) {
        m_pidLine.giveUp();
        m_unsent = spec.input;
        m_sendEof = !spec.keepsInput;
    }
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    // These only note what came; a channel is never freed inside a callback.
    m_callbacks.channel_exit_status_function = [](ssh_session, ssh_channel, int code, void* self) {
        static_cast<SshCommand*>(self)->m_status.exitCode = code;
    };
    m_callbacks.channel_exit_signal_function = [](ssh_session, ssh_channel, const char* name, int,
                                                  const char*, const char*, void* self) {
        static_cast<SshCommand*>(self)->m_status.signal = SshErrors::plain(name);
    };
    m_callbacks.channel_close_function = [](ssh_session, ssh_channel, void* self) {
        static_cast<SshCommand*>(self)->m_closed = true;
    };
}

SshCommand::~SshCommand()
{
    freeChannel();
}

void SshCommand::freeChannel()
{
    if (!m_channel)
        return;
    // libssh may keep the channel until the host has closed it, but must not call us any more.
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
    m_channel = nullptr;
}

bool SshCommand::pump()
{
    switch (m_step) {
    case Step::Opening:
        return open();
    case Step::Requesting:
        return request();
    case Step::Running: {
        const bool wrote = write();
        const bool got = read();
        return wrote || got;
    }
    case Step::Done:
        break;
    }
    return false;
}

bool SshCommand::open()
{
    if (!m_channel) {
        m_channel = ssh_channel_new(m_session);
        if (!m_channel) {
            fail(SshErrors::tooManySessions(m_host, SshErrors::plain(ssh_get_error(m_session))));
            return true;
        }
        ssh_set_channel_callbacks(m_channel, &m_callbacks);
    }
    const int code = ssh_channel_open_session(m_channel);
    if (code == SSH_AGAIN)
        return false;
    if (code != SSH_OK) {
        fail(SshErrors::tooManySessions(m_host, SshErrors::plain(ssh_get_error(m_session))));
        return true;
    }
    m_step = Step::Requesting;
    return true;
}

bool SshCommand::request()
{
    const int code = ssh_channel_request_exec(m_channel, shellCommand(m_spec).toUtf8().constData());
    if (code == SSH_AGAIN)
        return false;
    if (code != SSH_OK) {
        fail(SshErrors::commandRefused(m_host, SshErrors::plain(ssh_get_error(m_session))));
        return true;
    }
    m_step = Step::Running;
    if (m_abandoned)
        abandon();
    return true;
}

bool SshCommand::write()
{
    if (m_closed || m_eofSent)
        return false;
    bool moved = false;
    while (!m_unsent.isEmpty()) {
        // Never more than the host has announced to take: a write beyond that would block.
        constexpr qsizetype slice = 32 * 1024;
        const qsizetype window = qsizetype(ssh_channel_window_size(m_channel));
        const qsizetype size = std::min({slice, window, m_unsent.size()});
        if (size == 0)
            return moved;
        const int sent = ssh_channel_write(m_channel, m_unsent.constData(), uint32_t(size));
        if (sent <= 0)
            return moved; // SSH_AGAIN, or an error that the loop sees on the session
        m_unsent.remove(0, sent);
        moved = true;
    }
    if (m_sendEof && ssh_channel_send_eof(m_channel) != SSH_AGAIN)
        m_eofSent = true;
    return moved;
}

bool SshCommand::read()
{
    bool moved = readFrom(Stream::Stderr);
    // started() comes before any output, so stdout waits in libssh's window for the line on stderr.
    if (!m_pidLine.done() && (m_closed || ssh_channel_is_eof(m_channel))) {
        m_mailbox->received(Stream::Stderr, m_pidLine.giveUp());
        moved = true;
    }
    if (m_pidLine.done())
        moved = readFrom(Stream::Stdout) || moved;
    if (m_closed && !moved && !m_mailbox->full()) {
        finish();
        return true;
    }
    return moved;
}

bool SshCommand::readFrom(Stream stream)
{
    // A bounded turn, so that one loud channel leaves time for the others and for beats.
    constexpr int turns = 8;
    bool moved = false;
    for (int i = 0; i < turns && !m_mailbox->full(); ++i) {
        QByteArray bytes(CommandMailbox::maxChunk, Qt::Uninitialized);
        const int got = ssh_channel_read_nonblocking(m_channel, bytes.data(), uint32_t(bytes.size()),
                                                     stream == Stream::Stderr ? 1 : 0);
        if (got <= 0)
            break; // nothing now, end of file, or an error that the loop sees on the session
        bytes.truncate(got);
        receive(stream, std::move(bytes));
        moved = true;
    }
    return moved;
}

void SshCommand::receive(Stream stream, QByteArray bytes)
{
    if (stream == Stream::Stderr && !m_pidLine.done()) {
        const auto own = m_pidLine.take(bytes);
        if (m_pidLine.pid())
            m_mailbox->started(*m_pidLine.pid());
        if (!own)
            return;
        bytes = *own;
    }
    bytes.squeeze(); // a queued line must not hold 256 KiB
    m_mailbox->received(stream, bytes);
}

void SshCommand::finish()
{
    m_step = Step::Done;
    freeChannel();
    if (!m_status.exitCode && m_status.signal.isEmpty() && !m_status.connectionLost && !m_status.error)
        m_status.error = SshErrors::endedWithoutStatus(m_host);
    m_mailbox->finished(m_status);
}

void SshCommand::fail(const Error& error)
{
    m_status.error = error;
    finish();
}

void SshCommand::connectionLost(const Error& error)
{
    if (m_step == Step::Done)
        return;
    if (m_step == Step::Running)
        while (read() && m_step == Step::Running) {
        }
    if (m_step == Step::Done)
        return; // its own end had already arrived
    m_status.exitCode.reset();
    m_status.signal.clear();
    m_status.connectionLost = true;
    m_status.error = error;
    finish();
}

void SshCommand::beat()
{
    // A host that takes no input must not make a queue of beats here.
    if (m_spec.leashed && m_step == Step::Running && m_unsent.isEmpty() && !m_sendEof)
        m_unsent += beatLine();
}

void SshCommand::stop()
{
    if (m_spec.leashed)
        m_unsent += stopLine();
    else
        abandon();
}

void SshCommand::limitTo(std::chrono::seconds time)
{
    if (m_spec.leashed)
        m_unsent += limitLine(time);
}

void SshCommand::send(const QByteArray& bytes)
{
    if (m_spec.keepsInput && !m_sendEof)
        m_unsent += bytes;
}

void SshCommand::abandon()
{
    // A channel that is freed while it opens would stay open on the host.
    m_abandoned = true;
    if (m_spec.leashed) {
        m_sendEof = true; // the leash takes it from there; output is read on and dropped
    } else if (m_step == Step::Running) {
        // No leash: the command dies of SIGPIPE or ends by itself.
        m_status.signal = QStringLiteral("TERM");
        finish();
    }
}

} // namespace bee

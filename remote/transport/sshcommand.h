// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/commandhandle.h"
#include "remote/transport/leash.h"
#include "remote/transport/sshhandles.h"

#include <libssh/callbacks.h>

namespace bee {

/// One command on one channel of a session. Used by the session's thread only; nothing here blocks.
class SshCommand {
public:
    SshCommand(ssh_session session, const CommandSpec& spec, std::shared_ptr<CommandMailbox> mailbox,
               const QString& host);
    ~SshCommand();
    SshCommand(const SshCommand&) = delete;
    SshCommand& operator=(const SshCommand&) = delete;

    /// Opens, writes and reads as far as possible now. True when anything moved: then call it again before
    /// waiting, since reading one channel can bring in packets of another.
    bool pump();
    void beat();
    void stop();
    void limitTo(std::chrono::seconds time);
    void send(const QByteArray& bytes);
    void abandon();
    /// The session is gone: delivers what was received, then ends with this error.
    void connectionLost(const Error& error);
    [[nodiscard]] bool done() const { return m_step == Step::Done; }

private:
    enum class Step { Opening, Requesting, Running, Done };
    bool open();
    bool request();
    bool write();
    bool read();
    bool readFrom(Stream stream);
    void receive(Stream stream, QByteArray bytes);
    void finish();
    void fail(const Error& error);
    void freeChannel();

    ssh_session m_session;
    CommandSpec m_spec;
    std::shared_ptr<CommandMailbox> m_mailbox;
    QString m_host;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    Step m_step = Step::Opening;
    QByteArray m_unsent; ///< for standard input
    bool m_sendEof = false;
    bool m_eofSent = false;
    bool m_abandoned = false;
    bool m_closed = false; ///< the host has closed the channel: what is buffered is all there is
    PidLine m_pidLine;
    ExitStatus m_status;
};

} // namespace bee

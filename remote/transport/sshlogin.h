// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/socketconnector.h"
#include "remote/transport/sshhandles.h"
#include "remote/transport/transport.h"

namespace bee {

/// The person, as the connecting thread sees them. Each question blocks until answered or cancelled.
class LoginPrompts {
public:
    LoginPrompts() = default;
    virtual ~LoginPrompts() = default;
    LoginPrompts(const LoginPrompts&) = delete;
    LoginPrompts& operator=(const LoginPrompts&) = delete;
    [[nodiscard]] virtual bool canAsk() const = 0;
    [[nodiscard]] virtual bool canConfirmHostKey() const = 0;
    virtual std::optional<QString> ask(const AuthPrompt& prompt) = 0;
    virtual bool confirmHostKey(const HostKeyQuestion& question) = 0;
    virtual void warn(const QString& text) = 0;
};

/// From options to a session that may run commands. Runs on the session's thread and blocks it.
class SshLogin {
public:
    SshLogin(const SshOptions& options, LoginPrompts& prompts, Cancellation& cancel,
             SocketFactory socket = connectTcp);

    Result<SshSession> run();
    /// "name" or "name:port", for messages.
    [[nodiscard]] QString hostShown() const { return m_hostShown; }

private:
    Result<void> configure();
    Result<void> connectToHost();
    Result<void> checkHostKey();
    Result<void> authenticate();
    void warnOfConfig();
    [[nodiscard]] QString libraryError() const;

    const SshOptions& m_options;
    LoginPrompts& m_prompts;
    Cancellation& m_cancel;
    SocketFactory m_socket;
    SshSession m_session;
    QString m_host; ///< after HostName of the configuration
    QString m_user;
    int m_port = 22;
    QString m_hostShown;
};

} // namespace bee

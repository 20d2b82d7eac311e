// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/sshlogin.h"

namespace bee {

/// Logs in: agent, key files, keyboard-interactive, password, as far as the host offers them. A key file
/// that was named is used alone: a full agent would use up the host's MaxAuthTries before it.
class SshAuthentication {
public:
    SshAuthentication(ssh_session session, LoginPrompts& prompts, const QString& user, const QString& host,
                      const QString& identityFile);
    Result<void> run();

private:
    enum class Answer { Success, Denied, Partial };
    using Attempt = Result<Answer>;

    Attempt tryAll();
    Attempt tryAgent();
    Attempt tryKeyFiles();
    Attempt tryKeyFile(const QString& file, bool named);
    Attempt tryInteractive();
    Attempt tryPassword();
    Result<SshKey> loadKey(const QString& file);
    Result<QString> ask(const QString& title, const QString& text, bool echo, const QString& what);
    [[nodiscard]] Attempt answerFor(int code) const;
    [[nodiscard]] QStringList offered() const;

    ssh_session m_session;
    LoginPrompts& m_prompts;
    QString m_user;
    QString m_host;
    QString m_identityFile;
    QStringList m_notes; ///< what went wrong on the way, for the message if nothing works
};

} // namespace bee

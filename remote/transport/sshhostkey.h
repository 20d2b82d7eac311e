// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"
#include "remote/transport/sshhandles.h"

namespace bee {

/// The key a host has shown, next to what known_hosts says of it.
class SshHostKey {
public:
    enum Verdict { Known, Unknown, Changed, Unreadable };
    SshHostKey(ssh_session session, const QString& host, int port);

    [[nodiscard]] Verdict check() const;
    [[nodiscard]] QString type() const;   ///< "ED25519", as ssh prints it
    [[nodiscard]] QString sha256() const; ///< "SHA256:…"
    [[nodiscard]] Error changedError(const QString& hostShown) const;
    Result<void> store();

private:
    struct Offender {
        QString file;
        int line = 0;
    };
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] Offender findOffender() const;

    ssh_session m_session;
    SshKey m_key;
    QString m_name; ///< as known_hosts spells it: "[host]:port" unless the port is 22
};

} // namespace bee

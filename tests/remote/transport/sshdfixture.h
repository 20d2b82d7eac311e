// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/transport.h"

#include <QList>
#include <QProcess>
#include <QTemporaryDir>

namespace bee::testing {

/// A real sshd on a loopback port, with a host key, a user key and a known_hosts file of its own in a
/// temporary folder. Logs in as the user who runs the test. Ends with the fixture.
class SshdFixture {
public:
    SshdFixture() = default;
    ~SshdFixture();

    /// Empty when it runs, else why it cannot: the reason for QSKIP. extraConfig: lines for sshd_config.
    QString start(const QByteArray& extraConfig = {});
    void stop();
    /// A new host key of the same type, as after a reinstallation of the host.
    bool changeHostKey();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString alias() const { return QStringLiteral("fixture"); }
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString configFile() const { return path("ssh_config"); }
    [[nodiscard]] QString knownHostsFile() const { return path("known_hosts"); }
    [[nodiscard]] QString identityFile() const { return path("user_key"); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    /// Options that reach it: alias, config, known hosts, identity.
    [[nodiscard]] SshOptions options() const;
    /// "SHA256:…" of the host key, from ssh-keygen.
    [[nodiscard]] QString hostKeyFingerprint() const;
    /// sshd's processes for the connections that are open now (not the listening one).
    [[nodiscard]] QList<qint64> connectionPids() const;
    /// What sshd has logged.
    [[nodiscard]] QByteArray log() const;

private:
    bool makeKey(const char* name) const;
    bool writeFile(const char* name, const QByteArray& text) const;
    bool listen();

    QTemporaryDir m_folder;
    QProcess m_sshd;
    int m_port = 0;
};

/// All processes below this one, read from /proc.
QList<qint64> descendants(qint64 pid);
/// True while the process exists and is no zombie.
bool isRunning(qint64 pid);

} // namespace bee::testing

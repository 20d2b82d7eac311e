// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace bee::testing {

/// Listens on a loopback port and does with each connection what the test wants: nothing, or say something
/// and hang up. For hosts that are not SSH servers, or dead ones.
class PlainServer {
public:
    enum Then { StaySilent, HangUp };
    PlainServer(const QByteArray& greeting, Then then);
    ~PlainServer();
    PlainServer(const PlainServer&) = delete;
    PlainServer& operator=(const PlainServer&) = delete;
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

/// An SSH server that asks for a password in either way; sshd does so only with the accounts of a real host.
class PasswordServer {
public:
    enum Method { Password, Interactive, PasswordAfterInteractive };
    PasswordServer(Method method, const QByteArray& password);
    ~PasswordServer();
    PasswordServer(const PasswordServer&) = delete;
    PasswordServer& operator=(const PasswordServer&) = delete;
    [[nodiscard]] int port() const { return m_port; }
    /// How often somebody has answered.
    [[nodiscard]] int attempts() const { return m_attempts; }

private:
    void serve(int fd);
    Method m_method;
    QByteArray m_password;
    QTemporaryDir m_folder;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_attempts = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace bee::testing

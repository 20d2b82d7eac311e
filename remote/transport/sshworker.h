// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/cancellation.h"
#include "remote/transport/sshcommand.h"
#include "remote/transport/sshlogin.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace bee {

/// What a session tells its transport. Called on the session's thread.
class SshListener {
public:
    SshListener() = default;
    virtual ~SshListener() = default;
    SshListener(const SshListener&) = delete;
    SshListener& operator=(const SshListener&) = delete;
    virtual void opened() = 0;
    virtual void failed(const Error& error) = 0;
    virtual void lost(const Error& error) = 0;
    virtual void prompt(const AuthPrompt& prompt) = 0;
    virtual void hostKeyUnknown(const HostKeyQuestion& question) = 0;
    virtual void warning(const QString& text) = 0;
};

/// One host's libssh session and the thread that owns it. Only that thread touches libssh; everybody else
/// posts. The thread keeps the worker alive, so that a transport never has to wait for it.
class SshWorker final : public std::enable_shared_from_this<SshWorker>, private LoginPrompts {
public:
    struct Asking {
        bool prompts = false; ///< somebody answers AuthPrompt
        bool hostKey = false; ///< somebody answers HostKeyQuestion
    };
    SshWorker(const SshOptions& options, Asking asking, std::shared_ptr<SshListener> listener);
    ~SshWorker() override;

    // Any thread
    void launch();
    void close(); ///< cancels connecting, or ends the session; returns at once
    /// For process end: true when the thread has ended in time.
    bool waitForEnd(std::chrono::milliseconds time);
    void answerPrompt(const std::optional<QString>& answer);
    void answerHostKey(bool accept);
    void start(quint64 id, const CommandSpec& spec, const std::shared_ptr<CommandMailbox>& mailbox);
    void request(quint64 id, const std::function<void(SshCommand&)>& what);

private:
    using Clock = std::chrono::steady_clock;
    void run();
    void runSession(SshSession session);
    void drainPosted();
    bool pumpAll();
    void beatAll();
    void endAll(const Error& error);
    void post(std::function<void()> what);
    template <typename T>
    std::optional<T> waitForAnswer(std::optional<T>& slot);

    [[nodiscard]] bool canAsk() const override { return m_asking.prompts; }
    [[nodiscard]] bool canConfirmHostKey() const override { return m_asking.hostKey; }
    std::optional<QString> ask(const AuthPrompt& prompt) override;
    bool confirmHostKey(const HostKeyQuestion& question) override;
    void warn(const QString& text) override { m_listener->warning(text); }

    const SshOptions m_options;
    const Asking m_asking;
    const std::shared_ptr<SshListener> m_listener;
    Cancellation m_cancel;
    UniqueFd m_wake;

    std::mutex m_mutex; // guards the five below
    std::condition_variable m_changed;
    std::vector<std::function<void()>> m_posted;
    std::optional<std::optional<QString>> m_promptAnswer;
    std::optional<bool> m_hostKeyAnswer;
    bool m_ended = false;

    // The session's thread only
    ssh_session m_session = nullptr;
    QString m_host;
    std::map<quint64, std::unique_ptr<SshCommand>> m_commands;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/sshworker.h"

#include "remote/transport/ssherrors.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <thread>

namespace bee {

SshWorker::SshWorker(const SshOptions& options, Asking asking, std::shared_ptr<SshListener> listener)
    : m_options(options), m_asking(asking), m_listener(std::move(listener)),
      m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), m_host(options.host)
{
}

SshWorker::~SshWorker() = default;

void SshWorker::launch()
{
    // Detached: an agent that waits for a touch, or a name server, may hold the thread long after the
    // person has given up, and the window must not wait with it.
    std::thread([self = shared_from_this()] {
        self->run();
        const std::lock_guard lock(self->m_mutex);
        self->m_ended = true;
        self->m_changed.notify_all();
    }).detach();
}

void SshWorker::close()
{
    {
        const std::lock_guard lock(m_mutex); // a waiting question sees the flag or the notification
        m_cancel.cancel();
    }
    m_changed.notify_all();
    ::eventfd_write(m_wake.get(), 1);
}

bool SshWorker::waitForEnd(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, time, [this] { return m_ended; });
}

void SshWorker::post(std::function<void()> what)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(what));
    }
    ::eventfd_write(m_wake.get(), 1);
}

void SshWorker::start(quint64 id, const CommandSpec& spec, const std::shared_ptr<CommandMailbox>& mailbox)
{
    post([this, id, spec, mailbox] {
        m_commands[id] = std::make_unique<SshCommand>(m_session, spec, mailbox, m_host);
    });
}

void SshWorker::request(quint64 id, const std::function<void(SshCommand&)>& what)
{
    post([this, id, what] {
        if (const auto found = m_commands.find(id); found != m_commands.end())
            what(*found->second);
    });
}

void SshWorker::answerPrompt(const std::optional<QString>& answer)
{
    const std::lock_guard lock(m_mutex);
    m_promptAnswer = answer;
    m_changed.notify_all();
}

void SshWorker::answerHostKey(bool accept)
{
    const std::lock_guard lock(m_mutex);
    m_hostKeyAnswer = accept;
    m_changed.notify_all();
}

template <typename T>
std::optional<T> SshWorker::waitForAnswer(std::optional<T>& slot)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return slot.has_value() || m_cancel.isCancelled(); });
    if (m_cancel.isCancelled())
        return std::nullopt;
    return std::exchange(slot, std::nullopt);
}

std::optional<QString> SshWorker::ask(const AuthPrompt& prompt)
{
    {
        const std::lock_guard lock(m_mutex);
        m_promptAnswer.reset();
    }
    m_listener->prompt(prompt);
    return waitForAnswer(m_promptAnswer).value_or(std::nullopt);
}

bool SshWorker::confirmHostKey(const HostKeyQuestion& question)
{
    {
        const std::lock_guard lock(m_mutex);
        m_hostKeyAnswer.reset();
    }
    m_listener->hostKeyUnknown(question);
    return waitForAnswer(m_hostKeyAnswer).value_or(false);
}

void SshWorker::run()
{
    // Thread-local in libssh: nothing of it may reach our standard error.
    ssh_set_log_level(SSH_LOG_NOLOG);
    ssh_set_log_callback([](int, const char*, const char*, void*) {});

    SshLogin login(m_options, *this, m_cancel);
    Result<SshSession> session = login.run();
    if (m_cancel.isCancelled())
        return;
    if (!session.hasValue()) {
        m_listener->failed(session.error());
        return;
    }
    m_host = login.hostShown();
    m_listener->opened();
    runSession(std::move(session.value()));
}

void SshWorker::runSession(SshSession session)
{
    m_session = session.get();
    const std::unique_ptr<ssh_event_struct, decltype(&ssh_event_free)> event(ssh_event_new(),
                                                                             &ssh_event_free);
    ssh_event_add_session(event.get(), m_session);
    ssh_event_add_fd(
        event.get(), m_wake.get(), POLLIN,
        [](socket_t fd, int, void*) {
            eventfd_t count = 0;
            ::eventfd_read(fd, &count);
            return 0;
        },
        nullptr);

    auto nextBeat = Clock::now() + beatInterval;
    bool busy = true;
    while (!m_cancel.isCancelled()) {
        using std::chrono::milliseconds;
        const auto left = std::chrono::duration_cast<milliseconds>(nextBeat - Clock::now());
        const int wait = busy ? 0 : int(std::clamp<qint64>(left.count() + 1, 0, 5000));
        const int code = ssh_event_dopoll(event.get(), wait);
        if (m_cancel.isCancelled())
            break;
        if (code == SSH_ERROR || !ssh_is_connected(m_session)) {
            const Error error = SshErrors::connectionLost(m_host, SshErrors::plain(ssh_get_error(m_session)));
            drainPosted();
            endAll(error);
            m_listener->lost(error);
            break;
        }
        drainPosted();
        if (Clock::now() >= nextBeat) {
            beatAll();
            nextBeat = Clock::now() + beatInterval;
        }
        busy = pumpAll();
    }
    drainPosted(); // a command started while the connection went must end as well
    endAll(SshErrors::closedHere(m_host));
    ssh_event_remove_fd(event.get(), m_wake.get());
    ssh_event_remove_session(event.get(), m_session);
}

void SshWorker::drainPosted()
{
    std::vector<std::function<void()>> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (const auto& what : posted)
        what();
}

bool SshWorker::pumpAll()
{
    bool moved = false;
    for (auto at = m_commands.begin(); at != m_commands.end();) {
        moved = at->second->pump() || moved;
        at = at->second->done() ? m_commands.erase(at) : std::next(at);
    }
    return moved;
}

void SshWorker::beatAll()
{
    for (const auto& [id, command] : m_commands)
        command->beat();
}

void SshWorker::endAll(const Error& error)
{
    for (const auto& [id, command] : m_commands)
        command->connectionLost(error);
    m_commands.clear();
}

} // namespace bee

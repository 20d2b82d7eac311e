// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/ssherrors.h"
#include "remote/transport/sshworker.h"

#include <QMetaMethod>

namespace bee {

namespace {

class SshTransport;

// Carries what a session says to the window's thread, as long as the transport still wants to hear of this
// session and not of the next one.
class Courier final : public SshListener, public std::enable_shared_from_this<Courier> {
public:
    explicit Courier(SshTransport* transport) : m_transport(transport) {}
    void dismiss()
    {
        const std::lock_guard lock(m_mutex);
        m_transport = nullptr;
    }
    void opened() override;
    void failed(const Error& error) override;
    void lost(const Error& error) override;
    void prompt(const AuthPrompt& prompt) override;
    void hostKeyUnknown(const HostKeyQuestion& question) override;
    void warning(const QString& text) override;

private:
    template <typename What>
    void tell(What what);
    std::mutex m_mutex;
    SshTransport* m_transport;
};

class SshBackend final : public CommandBackend {
public:
    SshBackend(std::shared_ptr<SshWorker> worker, quint64 id) : m_worker(std::move(worker)), m_id(id) {}
    void stop() override { m_worker->request(m_id, &SshCommand::stop); }
    void limitTo(std::chrono::seconds time) override
    {
        m_worker->request(m_id, [time](SshCommand& command) { command.limitTo(time); });
    }
    void send(const QByteArray& bytes) override
    {
        m_worker->request(m_id, [bytes](SshCommand& command) { command.send(bytes); });
    }
    void roomAgain() override
    {
        m_worker->request(m_id, [](SshCommand&) {}); // the wake-up is the message
    }
    void abandon() override { m_worker->request(m_id, &SshCommand::abandon); }

private:
    std::shared_ptr<SshWorker> m_worker;
    quint64 m_id;
};

class SshTransport final : public Transport {
public:
    explicit SshTransport(const SshOptions& options) : m_options(options) {}
    ~SshTransport() override
    {
        SshTransport::close();
        // So that the goodbye is sent before the process ends, whose exit handlers take libcrypto from under
        // a thread that still says it; a few milliseconds unless the host or an agent hangs.
        for (const std::shared_ptr<SshWorker>& worker : m_leaving)
            worker->waitForEnd(std::chrono::seconds(2));
    }

    void open() override
    {
        if (m_state != State::Closed)
            return;
        m_state = State::Opening;
        SshWorker::Asking asking;
        asking.prompts = isSignalConnected(QMetaMethod::fromSignal(&Transport::promptNeeded));
        asking.hostKey = isSignalConnected(QMetaMethod::fromSignal(&Transport::hostKeyUnknown));
        m_courier = std::make_shared<Courier>(this);
        m_worker = std::make_shared<SshWorker>(m_options, asking, m_courier);
        m_worker->launch();
    }

    void close() override
    {
        if (m_state == State::Closed)
            return;
        forget();
    }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] bool isLocal() const override { return false; }

    void answerPrompt(std::optional<QString> answer) override
    {
        if (m_worker)
            m_worker->answerPrompt(answer);
    }
    void answerHostKey(bool accept) override
    {
        if (m_worker)
            m_worker->answerHostKey(accept);
    }

    RemoteCommand* start(const CommandSpec& spec) override
    {
        if (m_state != State::Open)
            return failedCommand(SshErrors::closedHere(m_options.host), this);
        const auto mailbox = std::make_shared<CommandMailbox>();
        const quint64 id = ++m_lastId;
        auto* handle = new CommandHandle(mailbox, std::make_unique<SshBackend>(m_worker, id), this);
        m_worker->start(id, spec, mailbox);
        return handle;
    }

    // From the courier, on the window's thread
    void onOpened()
    {
        m_state = State::Open;
        Q_EMIT opened();
    }
    void onFailed(const Error& error)
    {
        forget();
        Q_EMIT failed(error);
    }
    void onLost(const Error& error)
    {
        forget();
        Q_EMIT connectionLost(error);
    }

private:
    void forget()
    {
        m_state = State::Closed;
        m_courier->dismiss();
        m_worker->close();
        m_leaving.removeIf([](const std::shared_ptr<SshWorker>& worker) {
            return worker->waitForEnd(std::chrono::milliseconds(0));
        });
        m_leaving += std::move(m_worker);
        m_worker.reset();
    }

    const SshOptions m_options;
    State m_state = State::Closed;
    std::shared_ptr<Courier> m_courier;
    std::shared_ptr<SshWorker> m_worker;
    QList<std::shared_ptr<SshWorker>> m_leaving; ///< closed, and perhaps not gone yet
    quint64 m_lastId = 0;
};

// Under the lock, so that the transport cannot go away before the call is queued; once queued it goes with
// the object. A close() in between is seen on arrival.
template <typename What>
void Courier::tell(What what)
{
    const std::lock_guard lock(m_mutex);
    if (!m_transport)
        return;
    // The closure keeps the courier: only a session that is still the current one is heard.
    auto deliver = [self = shared_from_this(), what = std::move(what), transport = m_transport] {
        {
            const std::lock_guard again(self->m_mutex);
            if (!self->m_transport)
                return;
        }
        what(*transport);
    };
    QMetaObject::invokeMethod(m_transport, std::move(deliver), Qt::QueuedConnection);
}

void Courier::opened()
{
    tell([](SshTransport& transport) { transport.onOpened(); });
}
void Courier::failed(const Error& error)
{
    tell([error](SshTransport& transport) { transport.onFailed(error); });
}
void Courier::lost(const Error& error)
{
    tell([error](SshTransport& transport) { transport.onLost(error); });
}
void Courier::prompt(const AuthPrompt& prompt)
{
    tell([prompt](SshTransport& transport) { Q_EMIT transport.promptNeeded(prompt); });
}
void Courier::hostKeyUnknown(const HostKeyQuestion& question)
{
    tell([question](SshTransport& transport) { Q_EMIT transport.hostKeyUnknown(question); });
}
void Courier::warning(const QString& text)
{
    tell([text](SshTransport& transport) { Q_EMIT transport.warning(text); });
}

} // namespace

std::unique_ptr<Transport> makeSshTransport(const SshOptions& options)
{
    return std::make_unique<SshTransport>(options);
}

} // namespace bee

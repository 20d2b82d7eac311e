// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/commandhandle.h"
#include "remote/transport/localprocess.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

namespace bee {

namespace {

class LocalBackend final : public CommandBackend {
public:
    LocalBackend(LocalWorker* worker, quint64 id) : m_worker(worker), m_id(id) {}
    void stop() override { request(&LocalProcess::stop); }
    void limitTo(std::chrono::seconds time) override
    {
        request([time](LocalProcess& process) { process.limitTo(time); });
    }
    void send(const QByteArray& bytes) override
    {
        request([bytes](LocalProcess& process) { process.send(bytes); });
    }
    void roomAgain() override { request(&LocalProcess::readOn); }
    void abandon() override { request(&LocalProcess::abandon); }

private:
    void request(const std::function<void(LocalProcess&)>& what)
    {
        if (m_worker)
            m_worker->request(m_id, what);
    }
    QPointer<LocalWorker> m_worker; // gone once the transport is closed
    quint64 m_id;
};

class LocalTransport final : public Transport {
public:
    LocalTransport() = default;
    ~LocalTransport() override { LocalTransport::close(); }

    void open() override
    {
        if (m_state != State::Closed)
            return;
        m_state = State::Opening;
        m_thread = std::make_unique<QThread>();
        m_thread->setObjectName(QStringLiteral("local"));
        m_worker = new LocalWorker;
        m_worker->moveToThread(m_thread.get());
        m_thread->start();
        QTimer::singleShot(0, this, [this] {
            if (m_state != State::Opening)
                return;
            m_state = State::Open;
            Q_EMIT opened();
        });
    }

    void close() override
    {
        if (m_state == State::Closed)
            return;
        m_state = State::Closed;
        // Blocks for half a second at most, and only when a tool does not take its SIGINT.
        QMetaObject::invokeMethod(m_worker, &LocalWorker::shutDown, Qt::QueuedConnection);
        m_thread->wait();
        delete m_worker;
        m_worker = nullptr;
        m_thread.reset();
    }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] bool isLocal() const override { return true; }
    void answerPrompt(std::optional<QString>) override {}
    void answerHostKey(bool) override {}

    RemoteCommand* start(const CommandSpec& spec) override
    {
        if (m_state != State::Open)
            return failedCommand(
                {QCoreApplication::translate("LocalTransport", "This machine is not open."), {}, {}}, this);
        const auto mailbox = std::make_shared<CommandMailbox>();
        const quint64 id = ++m_lastId;
        auto* handle = new CommandHandle(mailbox, std::make_unique<LocalBackend>(m_worker, id), this);
        m_worker->start(id, spec, mailbox);
        return handle;
    }

private:
    std::unique_ptr<QThread> m_thread;
    LocalWorker* m_worker = nullptr;
    State m_state = State::Closed;
    quint64 m_lastId = 0;
};

} // namespace

std::unique_ptr<Transport> makeLocalTransport()
{
    return std::make_unique<LocalTransport>();
}

} // namespace bee

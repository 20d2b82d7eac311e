// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/commandhandle.h"

#include <QPointer>

namespace bee {

void CommandMailbox::post(std::unique_ptr<Item> item)
{
    const std::lock_guard lock(m_mutex);
    m_bytes += item->chunk.bytes.size();
    m_items.push_back(std::move(item));
    // Under the lock: the handle cannot go away between the test and the call.
    if (m_handle && !m_announced) {
        m_announced = true;
        QMetaObject::invokeMethod(m_handle, &CommandHandle::deliver, Qt::QueuedConnection);
    }
}

void CommandMailbox::started(qint64 pid)
{
    auto item = std::make_unique<Item>();
    item->kind = Item::Started;
    item->pid = pid;
    post(std::move(item));
}

void CommandMailbox::received(Stream stream, const QByteArray& bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_handle)
            return;
    }
    const Time arrival = now();
    for (qsizetype at = 0; at < bytes.size(); at += maxChunk) {
        auto item = std::make_unique<Item>();
        item->chunk = {stream, bytes.mid(at, maxChunk), arrival};
        post(std::move(item));
    }
}

void CommandMailbox::finished(const ExitStatus& status)
{
    auto item = std::make_unique<Item>();
    item->kind = Item::Finished;
    item->status = status;
    post(std::move(item));
}

bool CommandMailbox::full() const
{
    const std::lock_guard lock(m_mutex);
    const bool full = m_handle && m_bytes >= maxBytes;
    m_wasFull = m_wasFull || full;
    return full;
}

void CommandMailbox::attach(CommandHandle* handle)
{
    const std::lock_guard lock(m_mutex);
    m_handle = handle;
}

void CommandMailbox::detach()
{
    const std::lock_guard lock(m_mutex);
    m_handle = nullptr;
    m_items.clear();
    m_bytes = 0;
}

std::unique_ptr<CommandMailbox::Item> CommandMailbox::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_items.empty()) {
        m_announced = false;
        return nullptr;
    }
    std::unique_ptr<Item> item = std::move(m_items.front());
    m_items.pop_front();
    m_bytes -= item->chunk.bytes.size();
    return item;
}

bool CommandMailbox::takeRoom()
{
    const std::lock_guard lock(m_mutex);
    return m_bytes <= maxBytes / 2 && std::exchange(m_wasFull, false);
}

CommandHandle::CommandHandle(std::shared_ptr<CommandMailbox> mailbox, std::unique_ptr<CommandBackend> backend,
                             QObject* parent)
    : RemoteCommand(parent), m_mailbox(std::move(mailbox)), m_backend(std::move(backend))
{
    m_mailbox->attach(this);
}

CommandHandle::~CommandHandle()
{
    m_mailbox->detach();
    if (!m_finished)
        m_backend->abandon();
}

void CommandHandle::stop()
{
    if (!m_finished)
        m_backend->stop();
}

void CommandHandle::limitTo(std::chrono::seconds time)
{
    if (!m_finished)
        m_backend->limitTo(time);
}

void CommandHandle::send(const QByteArray& bytes)
{
    if (!m_finished)
        m_backend->send(bytes);
}

void CommandHandle::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!paused)
        QMetaObject::invokeMethod(this, &CommandHandle::deliver, Qt::QueuedConnection);
}

void CommandHandle::deliver()
{
    // A few at a time, so that one loud tool does not keep the window from painting.
    constexpr int atOnce = 8;
    const QPointer<CommandHandle> alive(this);
    for (int i = 0; i < atOnce; ++i) {
        if (m_paused)
            return; // setPaused(false) comes back here
        const auto item = m_mailbox->take();
        if (!item)
            return;
        if (m_mailbox->takeRoom())
            m_backend->roomAgain();
        switch (item->kind) {
        case CommandMailbox::Item::Started:
            Q_EMIT started(item->pid);
            break;
        case CommandMailbox::Item::Received:
            Q_EMIT received(item->chunk);
            break;
        case CommandMailbox::Item::Finished:
            m_finished = true;
            Q_EMIT finished(item->status);
            return; // nothing follows
        }
        if (!alive)
            return;
    }
    QMetaObject::invokeMethod(this, &CommandHandle::deliver, Qt::QueuedConnection);
}

namespace {

class NoBackend final : public CommandBackend {
public:
    void stop() override {}
    void limitTo(std::chrono::seconds) override {}
    void send(const QByteArray&) override {}
    void roomAgain() override {}
    void abandon() override {}
};

} // namespace

RemoteCommand* failedCommand(const Error& error, QObject* parent)
{
    const auto mailbox = std::make_shared<CommandMailbox>();
    auto* handle = new CommandHandle(mailbox, std::make_unique<NoBackend>(), parent);
    ExitStatus status;
    status.error = error;
    mailbox->finished(status);
    return handle;
}

} // namespace bee

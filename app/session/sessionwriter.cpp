// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chunkpack.h"
#include "app/session/session.h"
#include "app/session/sessionstore.h"

#include <QCoreApplication>
#include <QDebug>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <utility>

namespace bee {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Half of what a crash may cost, so that compressing and committing fit in the rest.
constexpr auto commitInterval = 500ms;
constexpr auto retryInterval = 1s;
/// A copy of the session being saved holds a read lock for as long as it takes.
constexpr auto busyPatience = 60s;
constexpr auto busyPatienceAtEnd = 10s;
constexpr qint64 maxUnsavedBytes = 64 << 20; ///< compressed

struct Append {
    int capture;
    Chunk chunk;
};
using Item = std::variant<BeginCapture, Append, EndCapture, UpdateCapture, PutAnnotation, RemoveAnnotation,
                          PutViewState>;

/// Chunks of one capture that become one pack.
struct OpenPack {
    QByteArray raw;
    Time first;
    Time last;
};

Error lossError(const QString& path, qint64 bytes)
{
    return {QCoreApplication::translate("Session", "%1 bytes of the recording are lost.").arg(bytes),
            QCoreApplication::translate("Session", "%1 could not be written for too long.").arg(path),
            QCoreApplication::translate("Session", "Free space on the disk and record again.")};
}

class Writer final : public SessionWriter {
public:
    explicit Writer(const QString& path) : m_path(path) {}
    ~Writer() override;
    Result<void> start();

    int beginCapture(const CaptureRecord& record) override;
    void append(int capture, const Chunk& chunk) override;
    void endCapture(int capture, CaptureState state, Time ended, const QString& failure) override;
    void updateCapture(const CaptureRecord& record) override;
    void putAnnotation(const Annotation& annotation) override { enqueue(PutAnnotation{annotation}); }
    void removeAnnotation(qint64 id) override { enqueue(RemoveAnnotation{id}); }
    void putViewState(const QString& view, const QJsonObject& state) override
    {
        enqueue(PutViewState{view, state});
    }
    Result<void> flush() override;
    std::optional<Error> status() const override;
    void setErrorHandler(ErrorHandler handler) override;
    qint64 pendingBytes() const override;
    QString path() const override { return m_path; }

private:
    void enqueue(Item item, qint64 bytes = 0);

    // The writer's thread only.
    void work(std::unique_ptr<SessionStore> store);
    void stage(std::vector<Item> items);
    void addToPack(const Append& append);
    void closePack(int capture);
    Result<void> commit(SessionStore& store, bool closing);
    void report(const Result<void>& result);

    const QString m_path;
    std::unique_ptr<QThread> m_thread;

    mutable std::mutex m_mutex; ///< guards what follows up to the blank line
    std::condition_variable m_wake;
    std::condition_variable m_tried;
    std::vector<Item> m_queue;
    qint64 m_queuedBytes = 0;
    qint64 m_pendingBytes = 0;
    quint64 m_roundsStarted = 0;
    quint64 m_roundsDone = 0;
    quint64 m_roundsWanted = 0; ///< flush() waits for this one
    int m_lastId = 0;
    bool m_closing = false;
    std::optional<Error> m_error;
    ErrorHandler m_handler;

    // The writer's thread only.
    std::map<int, OpenPack> m_open;
    std::vector<SessionChange> m_unsaved;
    qint64 m_unsavedBytes = 0;
    std::map<int, qint64> m_lost; ///< bytes by capture; one that lost some gets no more, so it has no holes
    bool m_lossReported = false;
};

Writer::~Writer()
{
    if (!m_thread)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread->wait();
}

Result<void> Writer::start()
{
    std::promise<Result<void>> created;
    std::future<Result<void>> result = created.get_future();
    m_thread.reset(QThread::create([this, &created] {
        Result<std::unique_ptr<SessionStore>> store = SessionStore::create(m_path);
        if (!store.hasValue()) {
            created.set_value(store.error());
            return;
        }
        created.set_value({});
        work(std::move(store.value()));
    }));
    m_thread->setObjectName(QStringLiteral("session"));
    m_thread->start();
    return result.get();
}

int Writer::beginCapture(const CaptureRecord& record)
{
    BeginCapture begin{record};
    {
        const std::lock_guard lock(m_mutex);
        begin.record.id = ++m_lastId;
    }
    const int id = begin.record.id;
    enqueue(std::move(begin));
    return id;
}

void Writer::append(int capture, const Chunk& chunk)
{
    enqueue(Append{capture, chunk}, chunk.bytes.size());
}

void Writer::endCapture(int capture, CaptureState state, Time ended, const QString& failure)
{
    enqueue(EndCapture{capture, state, ended, failure});
}

void Writer::updateCapture(const CaptureRecord& record)
{
    enqueue(UpdateCapture{record});
}

void Writer::enqueue(Item item, qint64 bytes)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        wake = m_queue.empty() ||
               (m_queuedBytes < chunkpack::targetSize && m_queuedBytes + bytes >= chunkpack::targetSize);
        m_queue.push_back(std::move(item));
        m_queuedBytes += bytes;
        m_pendingBytes += bytes;
    }
    if (wake)
        m_wake.notify_one();
}

Result<void> Writer::flush()
{
    std::unique_lock lock(m_mutex);
    const quint64 wanted = m_roundsStarted + 1; // one that takes all that is queued now
    m_roundsWanted = std::max(m_roundsWanted, wanted);
    m_wake.notify_one();
    m_tried.wait(lock, [&] { return m_roundsDone >= wanted; });
    if (m_error)
        return *m_error;
    return {};
}

std::optional<Error> Writer::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void Writer::setErrorHandler(ErrorHandler handler)
{
    const std::lock_guard lock(m_mutex);
    m_handler = std::move(handler);
}

qint64 Writer::pendingBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_pendingBytes;
}

void Writer::work(std::unique_ptr<SessionStore> store)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto urgent = [this] {
            return m_closing || m_roundsWanted > m_roundsDone || m_queuedBytes >= chunkpack::targetSize;
        };
        if (m_unsaved.empty())
            m_wake.wait(lock, [&] { return urgent() || !m_queue.empty(); });
        m_wake.wait_for(lock, m_unsaved.empty() ? Clock::duration(commitInterval) : retryInterval, urgent);

        std::vector<Item> items = std::exchange(m_queue, {});
        const qint64 bytes = std::exchange(m_queuedBytes, 0);
        const bool closing = m_closing;
        ++m_roundsStarted;
        lock.unlock();

        stage(std::move(items));
        report(commit(*store, closing));

        lock.lock();
        m_pendingBytes -= bytes;
        m_roundsDone = m_roundsStarted;
        m_tried.notify_all();
        if (closing)
            break;
    }
    if (m_error)
        qWarning().noquote() << m_error->text();
}

void Writer::stage(std::vector<Item> items)
{
    for (Item& item : items) {
        if (const auto* append = std::get_if<Append>(&item)) {
            addToPack(*append);
        } else if (auto* begin = std::get_if<BeginCapture>(&item)) {
            m_unsaved.emplace_back(std::move(*begin));
        } else if (auto* end = std::get_if<EndCapture>(&item)) {
            closePack(end->capture);
            if (const auto lost = m_lost.find(end->capture); lost != m_lost.end())
                end->failure = QStringList{end->failure, lossError(m_path, lost->second).message}.join(
                    end->failure.isEmpty() ? QLatin1String("") : QLatin1String("\n"));
            m_unsaved.emplace_back(std::move(*end));
        } else if (auto* update = std::get_if<UpdateCapture>(&item)) {
            m_unsaved.emplace_back(std::move(*update));
        } else if (auto* note = std::get_if<PutAnnotation>(&item)) {
            m_unsaved.emplace_back(std::move(*note));
        } else if (auto* removed = std::get_if<RemoveAnnotation>(&item)) {
            m_unsaved.emplace_back(*removed);
        } else if (auto* view = std::get_if<PutViewState>(&item)) {
            m_unsaved.emplace_back(std::move(*view));
        }
    }
    while (!m_open.empty())
        closePack(m_open.begin()->first);
}

void Writer::addToPack(const Append& append)
{
    const Chunk& chunk = append.chunk;
    if (m_unsavedBytes > maxUnsavedBytes || m_lost.contains(append.capture)) {
        m_lost[append.capture] += chunk.bytes.size();
        return;
    }
    qsizetype at = 0;
    do { // once, also for an empty chunk
        const Chunk piece{chunk.stream, chunk.bytes.mid(at, chunkpack::maxChunkSize), chunk.arrival};
        OpenPack& pack = m_open[append.capture];
        if (pack.raw.isEmpty())
            pack.first = piece.arrival;
        pack.last = piece.arrival;
        chunkpack::append(pack.raw, piece);
        if (pack.raw.size() >= chunkpack::targetSize)
            closePack(append.capture);
        at += piece.bytes.size();
    } while (at < chunk.bytes.size());
}

void Writer::closePack(int capture)
{
    const auto node = m_open.extract(capture);
    if (node.empty())
        return;
    const OpenPack& pack = node.mapped();
    Result<QByteArray> data = chunkpack::compress(pack.raw);
    if (!data.hasValue()) {
        m_lost[capture] += pack.raw.size();
        return;
    }
    m_unsavedBytes += data.value().size();
    m_unsaved.emplace_back(AddPack{capture, pack.first, pack.last, pack.raw.size(), std::move(data.value())});
}

Result<void> Writer::commit(SessionStore& store, bool closing)
{
    if (m_unsaved.empty())
        return {};
    const auto giveUp = Clock::now() + (closing ? busyPatienceAtEnd : busyPatience);
    Result<void> result = store.commit(m_unsaved);
    while (!result.hasValue() && store.isBusy() && Clock::now() < giveUp)
        result = store.commit(m_unsaved);
    if (result.hasValue()) {
        m_unsaved.clear();
        m_unsavedBytes = 0;
    }
    return result;
}

void Writer::report(const Result<void>& result)
{
    std::optional<Error> error;
    if (!result.hasValue())
        error = result.error();
    bool isNew = false;
    if (!m_lost.empty()) {
        qint64 bytes = 0;
        for (const auto& [capture, lost] : m_lost)
            bytes += lost;
        error = lossError(m_path, bytes);
        isNew = !std::exchange(m_lossReported, true);
    }
    ErrorHandler handler;
    {
        const std::lock_guard lock(m_mutex);
        isNew = isNew || (error && !m_error);
        m_error = error;
        handler = m_handler;
    }
    if (isNew && handler)
        handler(*error);
}

} // namespace

Result<std::unique_ptr<SessionWriter>> SessionWriter::create(const QString& path)
{
    auto writer = std::make_unique<Writer>(path);
    if (const Result<void> started = writer->start(); !started.hasValue())
        return started.error();
    return std::unique_ptr<SessionWriter>(std::move(writer));
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/decodepipeline.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace bee {

struct DecodePipeline::Queue {
    std::mutex mutex;
    std::deque<Chunk> chunks;
    bool finish = false;
    std::atomic<qint64> pendingBytes = 0;
    std::atomic<bool> wokenUp = false;
    std::atomic<bool> abandoned = false;
};

namespace {

/// A chunk that one of two threads is about to look at: whoever claims it first.
struct Turn {
    explicit Turn(Chunk&& waiting) : chunk(std::move(waiting)) {}
    enum State : int { Free, Claimed, Prepared };
    Chunk chunk;
    std::shared_ptr<const PreparedRows> prepared;
    std::atomic<int> state = Free;

    bool claim()
    {
        int expected = Free;
        return state.compare_exchange_strong(expected, Claimed);
    }
};

/// The second thread of a decoder that has much to do: prepares chunks ahead of the one that is fed. Asleep
/// while chunks come one by one, so that a slow tool costs no more than one thread.
class ReadAhead {
public:
    explicit ReadAhead(const Decoder& decoder) : m_decoder(decoder) {}
    ~ReadAhead()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_end = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    /// The chunks that will be fed next, in their order.
    void offer(std::vector<std::shared_ptr<Turn>> turns)
    {
        if (!m_thread.joinable())
            m_thread = std::thread([this] { work(); });
        {
            const std::lock_guard lock(m_mutex);
            m_turns = std::move(turns);
        }
        m_wake.notify_one();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_end || !m_turns.empty(); });
            if (m_end)
                return;
            const std::vector<std::shared_ptr<Turn>> turns = std::exchange(m_turns, {});
            lock.unlock();
            for (const std::shared_ptr<Turn>& turn : turns) {
                if (m_end)
                    break;
                if (!turn->claim())
                    continue;
                turn->prepared = m_decoder.prepare(turn->chunk);
                turn->state = Turn::Prepared;
                turn->state.notify_one();
            }
            lock.lock();
        }
    }

    const Decoder& m_decoder;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::shared_ptr<Turn>> m_turns;
    std::atomic<bool> m_end = false;
    std::thread m_thread;
};

/// Below that the second thread would be woken for less than it costs.
constexpr qint64 worthTwoThreads = 256 * 1024;
/// Prepared chunks take about as much memory again: no more than that at a time.
constexpr qint64 mostAhead = 4 << 20;
/// Milliseconds between snapshots: a screen shows 60 pictures a second.
constexpr qint64 shortestPause = 16;

} // namespace

class DecodePipeline::Worker : public QObject {
    Q_OBJECT
public:
    Worker(std::shared_ptr<Queue> queue, const DecodeSpec& spec, const DecodeContext& context)
        : m_queue(std::move(queue)), m_decoder(makeDecoder(spec, context)), m_ahead(*m_decoder),
          m_publish(this)
    {
        m_publish.setSingleShot(true);
        connect(&m_publish, &QTimer::timeout, this, &Worker::publish);
    }

    void drain()
    {
        m_queue->wokenUp = false;
        bool finish = false;
        bool any = false;
        for (;;) {
            std::vector<std::shared_ptr<Turn>> turns;
            qint64 bytes = 0;
            {
                const std::lock_guard lock(m_queue->mutex);
                std::deque<Chunk>& chunks = m_queue->chunks;
                for (; !chunks.empty() && bytes < mostAhead; chunks.pop_front()) {
                    bytes += chunks.front().bytes.size();
                    turns.push_back(std::make_shared<Turn>(std::move(chunks.front())));
                }
                finish = m_queue->finish;
            }
            if (turns.empty())
                break;
            any = true;
            if (bytes >= worthTwoThreads && turns.size() > 2)
                m_ahead.offer({turns.begin() + 1, turns.end()});
            for (const std::shared_ptr<Turn>& turn : turns) {
                if (m_queue->abandoned)
                    return;
                take(*turn);
            }
        }
        if (finish && !m_finished) {
            m_finished = true;
            m_publish.stop();
            m_decoder->finish();
            Q_EMIT finished(m_decoder->values());
        } else if (any && !m_publish.isActive()) {
            m_publish.start(static_cast<int>(std::max<qint64>(0, m_pause - m_sincePublish.elapsed())));
        }
    }

Q_SIGNALS:
    void valuesChanged(const bee::DecodedValues& values);
    void finished(const bee::DecodedValues& values);
    void drained();

private:
    void take(Turn& turn)
    {
        if (turn.claim()) {
            m_decoder->feed(turn.chunk);
        } else {
            turn.state.wait(Turn::Claimed);
            m_decoder->feed(turn.chunk, turn.prepared.get());
            turn.prepared.reset();
        }
        const qint64 size = turn.chunk.bytes.size();
        turn.chunk.bytes = {};
        const qint64 before = m_queue->pendingBytes.fetch_sub(size);
        m_wasHigh |= before > highWater;
        if (m_wasHigh && before - size < lowWater) {
            m_wasHigh = false;
            Q_EMIT drained();
        }
        if (!m_sincePublish.isValid())
            m_sincePublish.start();
        else if (m_sincePublish.elapsed() >= m_pause)
            publish();
    }

    void publish()
    {
        QElapsedTimer cost;
        cost.start();
        Q_EMIT valuesChanged(m_decoder->values());
        // A snapshot of a large stack profile is a copy: spend at most about a tenth of the time on
        // snapshots.
        m_pause = std::clamp<qint64>(cost.elapsed() * 10, shortestPause, 5000);
        m_sincePublish.start();
    }

    std::shared_ptr<Queue> m_queue;
    std::unique_ptr<Decoder> m_decoder;
    ReadAhead m_ahead; ///< ends before the decoder does
    QTimer m_publish;
    QElapsedTimer m_sincePublish;
    qint64 m_pause = shortestPause;
    bool m_wasHigh = false;
    bool m_finished = false;
};

DecodePipeline::DecodePipeline(const DecodeSpec& spec, const DecodeContext& context, QObject* parent)
    : QObject(parent), m_queue(std::make_shared<Queue>()), m_worker(new Worker(m_queue, spec, context)),
      m_thread(new QThread(this))
{
    qRegisterMetaType<DecodedValues>();
    m_thread->setObjectName(QStringLiteral("decode"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &Worker::valuesChanged, this, &DecodePipeline::valuesChanged);
    connect(m_worker, &Worker::finished, this, &DecodePipeline::finished);
    connect(m_worker, &Worker::drained, this, &DecodePipeline::drained);
    m_thread->start();
}

DecodePipeline::~DecodePipeline()
{
    m_queue->abandoned = true;
    m_thread->quit();
    m_thread->wait();
}

void DecodePipeline::feed(const Chunk& chunk)
{
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->chunks.push_back(chunk);
    }
    m_queue->pendingBytes += chunk.bytes.size();
    if (!m_queue->wokenUp.exchange(true))
        QMetaObject::invokeMethod(m_worker, &Worker::drain, Qt::QueuedConnection);
}

void DecodePipeline::finish()
{
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->finish = true;
    }
    QMetaObject::invokeMethod(m_worker, &Worker::drain, Qt::QueuedConnection);
}

qint64 DecodePipeline::pendingBytes() const
{
    return m_queue->pendingBytes;
}

} // namespace bee

#include "decodepipeline.moc"

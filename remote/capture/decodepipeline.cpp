// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/decodepipeline.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>

namespace bee {

struct DecodePipeline::Queue {
    std::mutex mutex;
    std::deque<Chunk> chunks;
    bool finish = false;
    std::atomic<qint64> pendingBytes = 0;
    std::atomic<bool> wokenUp = false;
    std::atomic<bool> abandoned = false;
};

class DecodePipeline::Worker : public QObject {
    Q_OBJECT
public:
    Worker(std::shared_ptr<Queue> queue, const DecodeSpec& spec, const DecodeContext& context)
        : m_queue(std::move(queue)), m_decoder(makeDecoder(spec, context)), m_publish(this)
    {
        m_publish.setSingleShot(true);
        connect(&m_publish, &QTimer::timeout, this, &Worker::publish);
    }

    void drain()
    {
        m_queue->wokenUp = false;
        std::deque<Chunk> chunks;
        bool finish = false;
        {
            const std::lock_guard lock(m_queue->mutex);
            chunks.swap(m_queue->chunks);
            finish = m_queue->finish;
        }
        for (const Chunk& chunk : chunks) {
            if (m_queue->abandoned)
                return;
            m_decoder->feed(chunk);
            const qint64 before = m_queue->pendingBytes.fetch_sub(chunk.bytes.size());
            m_wasHigh |= before > highWater;
            if (m_wasHigh && before - chunk.bytes.size() < lowWater) {
                m_wasHigh = false;
                Q_EMIT drained();
            }
            if (m_sincePublish.isValid() && m_sincePublish.elapsed() >= m_pause)
                publish();
        }
        if (finish && !m_finished) {
            m_finished = true;
            m_publish.stop();
            m_decoder->finish();
            Q_EMIT finished(m_decoder->values());
        } else if (!chunks.empty() && !m_publish.isActive()) {
            const qint64 since = m_sincePublish.isValid() ? m_sincePublish.elapsed() : m_pause;
            m_publish.start(static_cast<int>(std::max<qint64>(0, m_pause - since)));
        }
    }

Q_SIGNALS:
    void valuesChanged(const bee::DecodedValues& values);
    void finished(const bee::DecodedValues& values);
    void drained();

private:
    void publish()
    {
        QElapsedTimer cost;
        cost.start();
        Q_EMIT valuesChanged(m_decoder->values());
        // A snapshot of a large stack profile is a copy: spend at most about a tenth of the time on
        // snapshots.
        m_pause = std::clamp<qint64>(cost.elapsed() * 10, 40, 5000);
        m_sincePublish.start();
    }

    std::shared_ptr<Queue> m_queue;
    std::unique_ptr<Decoder> m_decoder;
    QTimer m_publish;
    QElapsedTimer m_sincePublish;
    qint64 m_pause = 40;
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

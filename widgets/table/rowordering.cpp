// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/rowordering.h"

#include <QElapsedTimer>

#include <numeric>

namespace bee {

namespace {

OrderAnswer answerTo(const OrderJob& job, const std::stop_token& stop)
{
    QElapsedTimer timer;
    timer.start();
    OrderAnswer answer;
    answer.from = job.from;
    answer.covered = job.snapshot.rowCount();
    if (job.matcher) {
        answer.rows = filterRows(job.snapshot, job.from, *job.matcher, stop);
    } else {
        answer.rows.resize(static_cast<std::size_t>(answer.covered - job.from));
        std::iota(answer.rows.begin(), answer.rows.end(), static_cast<quint32>(job.from));
    }
    if (!stop.stop_requested())
        sortRows(job.snapshot, answer.rows, job.sorting, stop);
    answer.milliseconds = timer.elapsed();
    return answer;
}

} // namespace

RowOrdering::RowOrdering(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

RowOrdering::~RowOrdering()
{
    cancel();
    m_pool.waitForDone();
}

void RowOrdering::start(OrderJob job)
{
    cancel();
    m_stop = std::stop_source();
    m_busy = true;
    // The destructor waits for the pool, so `this` outlives the worker; a queued call dies with it.
    m_pool.start([this, id = m_id, job = std::move(job), stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        auto answer = std::make_shared<OrderAnswer>(answerTo(job, stop));
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, id, answer] {
                if (id != m_id)
                    return;
                m_busy = false;
                Q_EMIT finished(*answer);
            },
            Qt::QueuedConnection);
    });
}

void RowOrdering::cancel()
{
    ++m_id;
    m_busy = false;
    m_stop.request_stop();
}

} // namespace bee

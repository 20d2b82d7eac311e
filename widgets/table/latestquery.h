// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace bee {

/// A question to the rows, answered on a worker. Asking again stops the one before; only the newest answer
/// arrives, on the thread of this object. Ends its worker when it goes.
template <typename Answer>
class LatestQuery {
public:
    LatestQuery() { m_pool.setMaxThreadCount(1); }
    ~LatestQuery()
    {
        cancel();
        m_pool.waitForDone();
    }
    LatestQuery(const LatestQuery&) = delete;
    LatestQuery& operator=(const LatestQuery&) = delete;

    void ask(std::function<Answer(const std::stop_token&)> work, std::function<void(Answer&)> deliver)
    {
        cancel();
        m_stop = {};
        m_busy = true;
        m_pool.start([this, id = m_id, stop = m_stop.get_token(), work = std::move(work),
                      deliver = std::move(deliver)] {
            if (stop.stop_requested())
                return;
            auto answer = std::make_shared<Answer>(work(stop));
            QMetaObject::invokeMethod(
                &m_home,
                [this, id, answer, deliver] {
                    if (id != m_id)
                        return;
                    m_busy = false;
                    deliver(*answer);
                },
                Qt::QueuedConnection);
        });
    }
    void cancel()
    {
        ++m_id;
        m_busy = false;
        m_stop.request_stop();
    }
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    QObject m_home;
    quint64 m_id = 0;
    bool m_busy = false;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace bee {

/// Work on the thread pool of which only the newest answer arrives: starting a job cancels the one before
/// and forgets it. Belongs to one thread, where answers arrive.
template <typename T>
class LatestJob {
public:
    using Stop = std::function<bool()>;

    LatestJob() = default;
    ~LatestJob() { cancel(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    /// Runs work(stop) elsewhere and then deliver(answer) here, unless another job was started meanwhile.
    void start(std::function<T(const Stop&)> work, std::function<void(T)> deliver)
    {
        // The old one may be delivering this very moment: it is let go, not deleted.
        if (auto* old = m_watcher.release()) {
            old->disconnect();
            old->cancel();
            old->deleteLater();
        }
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        m_watcher = std::make_unique<QFutureWatcher<T>>();
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(),
                         [this, deliver = std::move(deliver)] {
                             QFuture<T> future = m_watcher->future();
                             if (!future.isCanceled() && future.resultCount() > 0)
                                 deliver(future.result());
                         });
        m_watcher->setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
            T answer = work([promise] { return promise->isCanceled(); });
            promise->addResult(std::move(answer));
            promise->finish();
        });
    }

    void cancel()
    {
        if (m_watcher)
            m_watcher->cancel();
    }
    [[nodiscard]] bool isRunning() const { return m_watcher && m_watcher->isRunning(); }

private:
    std::unique_ptr<QFutureWatcher<T>> m_watcher;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"
#include "widgets/table/rowlist.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace bee {

/// Work for RowOrdering: the rows of a snapshot in the order they are shown.
struct OrderJob {
    EventSnapshot snapshot;
    qsizetype from = 0;                  ///< only rows from here on (extending a filter)
    std::shared_ptr<RowMatcher> matcher; ///< null: all rows. Used by the worker only
    RowSorting sorting;
    bool tree = false;            ///< children below their parents; sorting is not regarded
    bool previews = false;        ///< first rows are wanted before the whole is there
    std::vector<quint32> tracked; ///< ascending rows of the snapshot whose places are wanted
};

/// What a job has found, or a part of it. Jobs with previews answer several times.
struct OrderAnswer {
    RowList rows;
    std::shared_ptr<const std::vector<quint16>> depths; ///< in the tree, of each row
    bool replaces = true;                               ///< false: rows follow those of the answer before
    bool last = true;                                   ///< the order is whole with this
    qsizetype covered = 0;                              ///< rows of the snapshot that were looked at
    qint64 milliseconds = 0;
    std::vector<quint32> tracked; ///< of the last answer that replaces: as in the job
    std::vector<int> places;      ///< where each of them stands; -1: not shown
};

/// Where each of the ascending rows stands in an order of any kind; -1: nowhere. Looks at the whole order.
[[nodiscard]] std::vector<int> placesIn(const RowList& order, const std::vector<quint32>& rows);

/// Filters and sorts on a worker. A new job ends the one before it; only the newest one's answers arrive.
class RowOrdering : public QObject {
    Q_OBJECT

public:
    explicit RowOrdering(QObject* parent = nullptr);
    ~RowOrdering() override; ///< stops the worker and waits for it

    void start(OrderJob job);
    /// Answers again, with the places of other rows.
    void locate(const std::shared_ptr<OrderAnswer>& answer, std::vector<quint32> tracked);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void answered(const std::shared_ptr<bee::OrderAnswer>& answer); ///< thread of this object

private:
    void run(const std::function<void(const std::stop_token& stop, quint64 id)>& work);
    void deliver(quint64 id, std::shared_ptr<OrderAnswer> answer);

    quint64 m_id = 0;
    bool m_busy = false;
    std::stop_source m_stop;
    QThreadPool m_pool; ///< one thread: a matcher is never used by two jobs at once
};

/// Lets go of something big on a worker: giving hundreds of megabytes back takes longer than a frame.
template <typename T>
void discard(T&& value)
{
    QThreadPool::globalInstance()->start(
        [kept = std::make_shared<std::decay_t<T>>(std::forward<T>(value))] {});
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace bee {

/// Work for RowOrdering: the rows of a snapshot in the order they are shown.
struct OrderJob {
    EventSnapshot snapshot;
    qsizetype from = 0;                  ///< only rows from here on (extending a filter)
    std::shared_ptr<RowMatcher> matcher; ///< null: all rows. Used by the worker only
    RowSorting sorting;
};

struct OrderAnswer {
    std::vector<quint32> rows;
    qsizetype from = 0;
    qsizetype covered = 0; ///< rows of the snapshot that were looked at
    qint64 milliseconds = 0;
};

/// Filters and sorts on a worker. A new job ends the one before it; only the newest answer arrives.
class RowOrdering : public QObject {
    Q_OBJECT

public:
    explicit RowOrdering(QObject* parent = nullptr);
    ~RowOrdering() override; ///< stops the worker and waits for it

    void start(OrderJob job);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void finished(const bee::OrderAnswer& answer); ///< thread of this object

private:
    quint64 m_id = 0;
    bool m_busy = false;
    std::stop_source m_stop;
    QThreadPool m_pool; ///< one thread: a matcher is never used by two jobs at once
};

} // namespace bee

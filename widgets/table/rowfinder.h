// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"
#include "widgets/table/rowlist.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace bee {

/// Where to look: the rows of a view in their order, beginning at one of them and going round.
struct RowSearch {
    EventSnapshot snapshot;
    std::shared_ptr<const RowList> order; ///< null: rows of the view are those of the snapshot
    qsizetype count = 0;                  ///< rows of the view
    qsizetype from = 0;                   ///< the first row looked at
    bool forward = true;

    [[nodiscard]] qsizetype snapshotRow(qsizetype viewRow) const
    {
        return order ? static_cast<qsizetype>(order->at(viewRow)) : viewRow;
    }
};

struct FoundRow {
    qsizetype row = -1; ///< of the snapshot; -1: none
    bool wrapped = false;
};

/// The next row that a test accepts, going round once.
[[nodiscard]] FoundRow findRow(const RowSearch& search,
                               const std::function<bool(const EventSnapshot&, qsizetype row)>& matches,
                               const std::stop_token& stop);
/// The next row that a filter lets through, going round once. Looks at blocks of rows, which is faster than
/// one after the other.
[[nodiscard]] FoundRow findMatch(const RowSearch& search, const RowFilter& filter,
                                 const std::stop_token& stop);
/// The row with the earliest time at or after the moment; where there is none, the one with the latest.
[[nodiscard]] FoundRow findTime(const RowSearch& search, int timeColumn, Time time,
                                const std::stop_token& stop);

/// Looks for a row on a worker. A new search ends the one before it.
class RowFinder : public QObject {
    Q_OBJECT

public:
    explicit RowFinder(QObject* parent = nullptr);
    ~RowFinder() override; ///< stops the worker and waits for it

    void start(std::function<FoundRow(const std::stop_token&)> search);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void finished(const bee::FoundRow& found); ///< thread of this object

private:
    quint64 m_id = 0;
    bool m_busy = false;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace bee

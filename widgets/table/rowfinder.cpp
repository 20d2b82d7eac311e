// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/rowfinder.h"

#include <algorithm>
#include <array>
#include <limits>

namespace bee {

namespace {
constexpr qsizetype rowsBetweenStopTests = 4096;
constexpr qsizetype blockRows = 32768;
} // namespace

FoundRow findRow(const RowSearch& search,
                 const std::function<bool(const EventSnapshot&, qsizetype row)>& matches,
                 const std::stop_token& stop)
{
    qsizetype at = search.from;
    bool wrapped = false;
    for (qsizetype looked = 0; looked < search.count; ++looked) {
        if (looked % rowsBetweenStopTests == 0 && stop.stop_requested())
            return {};
        if (at < 0 || at >= search.count) {
            wrapped = true;
            at = search.forward ? 0 : search.count - 1;
        }
        const qsizetype row = search.snapshotRow(at);
        if (matches(search.snapshot, row))
            return {row, wrapped};
        at += search.forward ? 1 : -1;
    }
    return {};
}

FoundRow findMatch(const RowSearch& search, const RowFilter& filter, const std::stop_token& stop)
{
    RowMatcher matcher(filter, search.snapshot.schema());
    std::vector<quint32> hits;
    if (search.order) {
        // The rows of a block lie anywhere in the order: all hits first.
        std::vector<bool> isHit(static_cast<std::size_t>(search.snapshot.rowCount()));
        for (qsizetype from = 0; from < search.snapshot.rowCount(); from += blockRows) {
            if (stop.stop_requested())
                return {};
            hits.clear();
            matcher.collect(search.snapshot, from, std::min(from + blockRows, search.snapshot.rowCount()),
                            hits);
            for (const quint32 row : hits)
                isHit[row] = true;
        }
        const auto matches = [&isHit](const EventSnapshot&, qsizetype row) {
            return isHit[static_cast<std::size_t>(row)];
        };
        return findRow(search, matches, stop);
    }
    struct Span {
        qsizetype low = 0;
        qsizetype high = 0;
        bool wrapped = false;
    };
    const qsizetype start = std::clamp<qsizetype>(search.from + (search.forward ? 0 : 1), 0, search.count);
    const Span below{0, start, search.forward};
    const Span above{start, search.count, !search.forward};
    for (const Span& span : search.forward ? std::array{above, below} : std::array{below, above}) {
        for (qsizetype done = 0; done < span.high - span.low; done += blockRows) {
            if (stop.stop_requested())
                return {};
            const qsizetype from =
                search.forward ? span.low + done : std::max(span.low, span.high - done - blockRows);
            const qsizetype to = search.forward ? std::min(span.high, from + blockRows) : span.high - done;
            hits.clear();
            matcher.collect(search.snapshot, from, to, hits);
            if (!hits.empty())
                return {static_cast<qsizetype>(search.forward ? hits.front() : hits.back()), span.wrapped};
        }
    }
    return {};
}

FoundRow findTime(const RowSearch& search, int timeColumn, Time time, const std::stop_token& stop)
{
    const qint64 wanted = time.time_since_epoch().count();
    qsizetype after = -1;
    qsizetype before = -1;
    qint64 earliest = std::numeric_limits<qint64>::max();
    qint64 latest = std::numeric_limits<qint64>::min();
    for (qsizetype at = 0; at < search.count; ++at) {
        if (at % rowsBetweenStopTests == 0 && stop.stop_requested())
            return {};
        const qsizetype row = search.snapshotRow(at);
        const qint64 ns = search.snapshot.integer(row, timeColumn);
        if (ns == nullInteger)
            continue;
        if (ns >= wanted && (after < 0 || ns < earliest)) {
            earliest = ns;
            after = row;
        } else if (ns < wanted && ns > latest) {
            latest = ns;
            before = row;
        }
    }
    return {after >= 0 ? after : before, false};
}

RowFinder::RowFinder(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

RowFinder::~RowFinder()
{
    cancel();
    m_pool.waitForDone();
}

void RowFinder::start(std::function<FoundRow(const std::stop_token&)> search)
{
    cancel();
    m_stop = std::stop_source();
    m_busy = true;
    // The destructor waits for the pool, so `this` outlives the worker; a queued call dies with it.
    m_pool.start([this, search = std::move(search), id = m_id, stop = m_stop.get_token()] {
        const FoundRow found = stop.stop_requested() ? FoundRow{} : search(stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, id, found] {
                if (id != m_id)
                    return;
                m_busy = false;
                Q_EMIT finished(found);
            },
            Qt::QueuedConnection);
    });
}

void RowFinder::cancel()
{
    ++m_id;
    m_busy = false;
    m_stop.request_stop();
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/rowordering.h"

#include "remote/query/grouping.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace bee {

namespace {

/// Sorting fewer takes no longer than looking for the first.
constexpr qsizetype worthPreviewing = 100'000;
constexpr std::size_t previewRows = 1000;

using Deliver = std::function<void(std::shared_ptr<OrderAnswer>)>;

/// Tells of a growing list of rows by what was added to it.
class PartialAnswers {
public:
    explicit PartialAnswers(const Deliver& deliver) : m_deliver(deliver) {}

    void tell(const std::vector<quint32>& rows, qsizetype covered, bool last, qint64 milliseconds)
    {
        auto answer = std::make_shared<OrderAnswer>();
        answer->rows = RowList({rows.begin() + static_cast<std::ptrdiff_t>(m_told), rows.end()});
        answer->replaces = m_told == 0 && m_first;
        answer->last = last;
        answer->covered = covered;
        answer->milliseconds = milliseconds;
        m_told = rows.size();
        m_first = false;
        m_deliver(std::move(answer));
    }
    [[nodiscard]] bool toldAnything() const { return !m_first; }

private:
    const Deliver& m_deliver;
    std::size_t m_told = 0;
    bool m_first = true;
};

void work(const OrderJob& job, const std::stop_token& stop, const Deliver& deliver)
{
    QElapsedTimer timer;
    timer.start();
    const qsizetype covered = job.snapshot.rowCount();
    const bool ascending = job.sorting.empty() && !job.tree;
    std::vector<quint32> rows;
    if (job.matcher) {
        PartialAnswers parts(deliver);
        RowsSoFar soFar;
        if (ascending && job.previews)
            soFar = [&parts](const std::vector<quint32>& found, qsizetype upTo) {
                parts.tell(found, upTo, false, 0);
            };
        rows = filterRows(job.snapshot, job.from, *job.matcher, stop, soFar);
        if (stop.stop_requested())
            return;
        if (parts.toldAnything()) {
            parts.tell(rows, covered, true, timer.elapsed());
            return;
        }
    }
    auto answer = std::make_shared<OrderAnswer>();
    answer->covered = covered;
    answer->replaces = job.from == 0;
    if (job.tree) {
        ProcessTree tree = processTree(job.snapshot, job.matcher ? &rows : nullptr, stop);
        rows = std::move(tree.rows);
        answer->depths = std::make_shared<const std::vector<quint16>>(std::move(tree.depths));
    } else if (!job.sorting.empty()) {
        const qsizetype count = job.matcher ? static_cast<qsizetype>(rows.size()) : covered;
        if (job.previews && count > worthPreviewing) {
            auto preview = std::make_shared<OrderAnswer>();
            preview->rows = RowList(
                firstRows(job.snapshot, job.matcher ? &rows : nullptr, job.sorting, previewRows, stop));
            preview->last = false;
            if (stop.stop_requested())
                return;
            deliver(std::move(preview));
        }
        if (!job.matcher) {
            rows.resize(static_cast<std::size_t>(covered));
            std::iota(rows.begin(), rows.end(), quint32{0});
        }
        sortRows(job.snapshot, rows, job.sorting, stop);
    }
    if (stop.stop_requested())
        return;
    if (rows.capacity() > rows.size() + rows.size() / 8)
        rows.shrink_to_fit();
    answer->rows = RowList(std::move(rows));
    if (!ascending) {
        answer->tracked = job.tracked;
        answer->places = placesIn(answer->rows, job.tracked);
    }
    answer->milliseconds = timer.elapsed();
    deliver(std::move(answer));
}

} // namespace

std::vector<int> placesIn(const RowList& order, const std::vector<quint32>& rows)
{
    std::vector<int> places(rows.size(), -1);
    if (rows.empty())
        return places;
    std::vector<bool> wanted(rows.back() + std::size_t{1});
    for (const quint32 row : rows)
        wanted[row] = true;
    int place = 0;
    for (const std::span<const quint32> piece : order.pieces()) {
        for (const quint32 row : piece) {
            if (row < wanted.size() && wanted[row])
                places[static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row) -
                                                rows.begin())] = place;
            ++place;
        }
    }
    return places;
}

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
    run([this, job = std::move(job)](const std::stop_token& stop, quint64 id) {
        work(job, stop, [this, id](std::shared_ptr<OrderAnswer> answer) { deliver(id, std::move(answer)); });
    });
}

void RowOrdering::locate(const std::shared_ptr<OrderAnswer>& answer, std::vector<quint32> tracked)
{
    run([this, answer, tracked = std::move(tracked)](const std::stop_token&, quint64 id) {
        answer->tracked = tracked;
        answer->places = placesIn(answer->rows, tracked);
        deliver(id, answer);
    });
}

void RowOrdering::run(const std::function<void(const std::stop_token&, quint64)>& work)
{
    cancel();
    m_stop = std::stop_source();
    m_busy = true;
    // The destructor waits for the pool, so `this` outlives the worker; a queued call dies with it.
    m_pool.start([work, id = m_id, stop = m_stop.get_token()] {
        if (!stop.stop_requested())
            work(stop, id);
    });
}

/// On the worker.
void RowOrdering::deliver(quint64 id, std::shared_ptr<OrderAnswer> answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, id, answer = std::move(answer)] {
            if (id != m_id)
                return;
            if (answer->last)
                m_busy = false;
            Q_EMIT answered(answer);
        },
        Qt::QueuedConnection);
}

void RowOrdering::cancel()
{
    ++m_id;
    m_busy = false;
    m_stop.request_stop();
}

} // namespace bee

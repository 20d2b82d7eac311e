// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filtercompiler.h"
#include "remote/query/roworder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace bee {

namespace {

/// Rows that a thread takes at once.
constexpr qsizetype portionRows = EventChunk::capacity / 4;
constexpr qsizetype worthTwoThreads = 200'000;
constexpr std::size_t enoughToShow = 300;
constexpr qint64 firstReport = 50; // ms
constexpr qint64 reportEvery = 100;

void appendPassing(const EventSnapshot& snapshot, FilterTest& test, qsizetype from, qsizetype to,
                   const std::stop_token& stop, std::vector<quint32>& rows)
{
    std::array<quint8, blockRows> passes{};
    std::array<quint32, blockRows> found;
    while (from < to) {
        const auto at = static_cast<std::size_t>(from % EventChunk::capacity);
        const auto inChunk = static_cast<std::size_t>(EventChunk::capacity) - at;
        const std::size_t count = std::min({static_cast<std::size_t>(to - from), inChunk, blockRows});
        const auto chunk = static_cast<std::size_t>(from / EventChunk::capacity);
        test.test({*snapshot.chunks()[chunk], at, count, *snapshot.pool(), stop}, passes.data());
        std::size_t size = 0;
        for (std::size_t i = 0; i < count; ++i) {
            found[size] = static_cast<quint32>(static_cast<std::size_t>(from) + i);
            size += passes[i];
        }
        rows.insert(rows.end(), found.begin(), found.begin() + static_cast<std::ptrdiff_t>(size));
        from += static_cast<qsizetype>(count);
    }
}

} // namespace

struct RowMatcher::Impl {
    RowFilter filter;
    Schema schema;
    std::array<FilterTestPointer, 2> tests; ///< for one thread each; the second is made when it is needed

    FilterTest& test(std::size_t thread)
    {
        if (!tests[thread])
            tests[thread] = make();
        return *tests[thread];
    }

    [[nodiscard]] FilterTestPointer make() const
    {
        std::vector<FilterTestPointer> all;
        const int time = firstTimeColumn(schema);
        if (filter.range != TimeRange{} && time >= 0) {
            const qint64 from =
                std::max<qint64>(filter.range.from.time_since_epoch().count(), nullInteger + 1);
            const qint64 to = filter.range.to.time_since_epoch().count();
            const bool open = filter.range.to == Time::max();
            std::vector<ValueRange<quint64>> span;
            if (open || from < to)
                span.push_back({static_cast<quint64>(from), static_cast<quint64>(open ? to : to - 1)});
            all.push_back(testIntegers(time, std::move(span), true, false));
        }
        if (filter.offset && time >= 0)
            all.push_back(testOffset(time, *filter.offset));
        for (const FilterExpression& expression : filter.expressions) {
            auto compiled = compileFilter(expression, schema, filter.clock);
            auto* const made = std::get_if<FilterTestPointer>(&compiled);
            all.push_back(made ? std::move(*made) : testConstant(false));
        }
        return testAll(std::move(all));
    }
};

RowMatcher::RowMatcher(RowFilter filter, const Schema& schema) : d(std::make_unique<Impl>())
{
    d->filter = std::move(filter);
    d->schema = schema;
}

RowMatcher::~RowMatcher() = default;

bool RowMatcher::matches(const EventSnapshot& snapshot, qsizetype row)
{
    std::vector<quint32> rows;
    collect(snapshot, row, row + 1, rows);
    return !rows.empty();
}

void RowMatcher::collect(const EventSnapshot& snapshot, qsizetype from, qsizetype to,
                         std::vector<quint32>& rows)
{
    collect(snapshot, from, to, rows, {}, 0);
}

void RowMatcher::collect(const EventSnapshot& snapshot, qsizetype from, qsizetype to,
                         std::vector<quint32>& rows, const std::stop_token& stop, std::size_t thread)
{
    appendPassing(snapshot, d->test(thread), from, to, stop, rows);
}

std::vector<quint32> filterRows(const EventSnapshot& snapshot, qsizetype from, RowMatcher& matcher,
                                const std::stop_token& stop, const RowsSoFar& soFar)
{
    struct Portion {
        std::vector<quint32> rows;
        std::atomic<bool> done = false;
    };
    const qsizetype total = snapshot.rowCount();
    const auto portionCount =
        static_cast<std::size_t>(from < total ? (total - from + portionRows - 1) / portionRows : 0);
    std::vector<Portion> portions(portionCount);
    std::atomic<std::size_t> next = 0;
    const auto takePortion = [&](std::size_t thread) {
        const std::size_t at = next.fetch_add(1);
        if (at >= portionCount || stop.stop_requested())
            return false;
        const qsizetype begin = from + static_cast<qsizetype>(at) * portionRows;
        matcher.collect(snapshot, begin, std::min(total, begin + portionRows), portions[at].rows, stop,
                        thread);
        portions[at].done.store(true, std::memory_order_release);
        return true;
    };
    std::thread helper;
    if (total - from > worthTwoThreads)
        helper = std::thread([&] {
            while (takePortion(1)) {
            }
        });

    std::vector<quint32> rows;
    std::size_t ready = 0;
    QElapsedTimer timer;
    timer.start();
    qint64 reported = -1;
    const auto append = [&] {
        for (; ready < portionCount && portions[ready].done.load(std::memory_order_acquire); ++ready) {
            rows.insert(rows.end(), portions[ready].rows.begin(), portions[ready].rows.end());
            portions[ready].rows = {};
        }
    };
    while (takePortion(0)) {
        append();
        const qint64 now = timer.elapsed();
        const bool due =
            reported >= 0 ? now - reported >= reportEvery : rows.size() >= enoughToShow || now >= firstReport;
        if (!soFar || !due || ready == portionCount || stop.stop_requested())
            continue;
        soFar(rows, std::min(total, from + static_cast<qsizetype>(ready) * portionRows));
        reported = timer.elapsed();
    }
    if (helper.joinable())
        helper.join();
    append();
    return stop.stop_requested() ? std::vector<quint32>() : rows;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/sortkeys.h"
#include "remote/query/twothreads.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace bee {

namespace {

constexpr std::size_t digits = 2048;
constexpr int digitBits = 11;
constexpr std::size_t gatheredAtOnce = 16384;

bool isSortable(const EventSnapshot& snapshot, RowSort sort)
{
    return sort.column >= 0 && static_cast<std::size_t>(sort.column) < snapshot.schema().size();
}

/// Stable radix sort of rows by keys of that many bits, both moved together.
template <typename Key>
bool sortByKeys(std::vector<Key>& keys, std::vector<quint32>& rows, int bits, const std::stop_token& stop)
{
    const std::size_t count = rows.size();
    std::vector<Key> otherKeys(count);
    std::vector<quint32> otherRows(count);
    for (int shift = 0; shift < bits; shift += digitBits) {
        const auto digit = [shift](Key key) { return static_cast<std::size_t>(key >> shift) % digits; };
        std::array<std::array<std::size_t, digits>, 2> places{};
        inHalves(count, [&](std::size_t part, std::size_t from, std::size_t to) {
            auto& counts = places[part];
            for (std::size_t i = from; i < to; ++i)
                ++counts[digit(keys[i])];
        });
        if (stop.stop_requested())
            return false;
        std::size_t place = 0;
        for (std::size_t d = 0; d < digits; ++d)
            for (auto& part : places)
                place += std::exchange(part[d], place);
        inHalves(count, [&](std::size_t part, std::size_t from, std::size_t to) {
            auto& next = places[part];
            for (std::size_t i = from; i < to; ++i) {
                const std::size_t target = next[digit(keys[i])]++;
                otherKeys[target] = keys[i];
                otherRows[target] = rows[i];
            }
        });
        keys.swap(otherKeys);
        rows.swap(otherRows);
    }
    return true;
}

/// What both threads learn of the keys.
struct KeySpan {
    quint64 min = SortKeys::missing;
    quint64 max = 0; ///< of the values there are
    bool anyMissing = false;
    bool sorted = true;
    quint64 first = 0;
    quint64 last = 0;
};

/// Sorts by one key. False when stopped: rows are then in no useful order, but all there.
bool sortByOne(const EventSnapshot& snapshot, std::vector<quint32>& rows, RowSort sort,
               const std::stop_token& stop)
{
    const SortKeys source(snapshot, &rows, sort, stop);
    const std::size_t count = rows.size();
    if (stop.stop_requested() || count < 2)
        return !stop.stop_requested();
    std::vector<quint64> keys(count);
    std::array<KeySpan, 2> spans;
    inHalves(count, [&](std::size_t part, std::size_t from, std::size_t to) {
        KeySpan span;
        quint64 before = 0;
        for (std::size_t at = from; at < to && !stop.stop_requested(); at += gatheredAtOnce) {
            const std::size_t end = std::min(to, at + gatheredAtOnce);
            source.gather(rows.data() + at, end - at, keys.data() + at);
            for (std::size_t i = at; i < end; ++i) {
                const quint64 key = keys[i];
                span.sorted = span.sorted && before <= key;
                before = key;
                if (key == SortKeys::missing) {
                    span.anyMissing = true;
                    continue;
                }
                span.min = std::min(span.min, key);
                span.max = std::max(span.max, key);
            }
        }
        span.first = keys[from];
        span.last = keys[to - 1];
        spans[part] = span;
    });
    if (stop.stop_requested())
        return false;
    const auto& [a, b] = spans;
    if (a.sorted && b.sorted && (b.min == SortKeys::missing && !b.anyMissing ? true : a.last <= b.first))
        return true;
    const quint64 min = std::min(a.min, b.min);
    const quint64 max = std::max(a.max, b.max);
    if (min == SortKeys::missing)
        return true; // no value at all
    // The missing ones come right after the greatest.
    const quint64 width = max - min + (a.anyMissing || b.anyMissing ? 1 : 0);
    const auto narrowed = [min, width](quint64 key) { return key == SortKeys::missing ? width : key - min; };
    const int bits = static_cast<int>(std::bit_width(width));
    if (bits <= 32) {
        std::vector<quint32> small(count);
        inHalves(count, [&](std::size_t, std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i)
                small[i] = static_cast<quint32>(narrowed(keys[i]));
        });
        keys = {};
        return sortByKeys(small, rows, bits, stop);
    }
    std::transform(keys.begin(), keys.end(), keys.begin(), narrowed);
    return sortByKeys(keys, rows, bits, stop);
}

/// The best rows so far, by first key, then the others, then arrival. A heap whose top is the worst.
class BestRows {
public:
    BestRows(const std::vector<SortKeys>& keys, std::size_t count) : m_keys(keys), m_count(count)
    {
        m_best.reserve(count + 1);
    }

    void take(const quint64* keys, const quint32* rows, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            if (m_best.size() < m_count || keys[i] <= m_best.front().key)
                insert({keys[i], rows[i]});
    }

    [[nodiscard]] std::vector<quint32> merged(const BestRows& other) const
    {
        std::vector<Item> all = m_best;
        all.insert(all.end(), other.m_best.begin(), other.m_best.end());
        std::sort(all.begin(), all.end(), [this](const Item& a, const Item& b) { return before(a, b); });
        std::vector<quint32> rows;
        for (std::size_t i = 0; i < std::min(m_count, all.size()); ++i)
            rows.push_back(all[i].row);
        return rows;
    }

private:
    struct Item {
        quint64 key;
        quint32 row;
    };

    [[nodiscard]] bool before(const Item& a, const Item& b) const
    {
        if (a.key != b.key)
            return a.key < b.key;
        for (std::size_t i = 1; i < m_keys.size(); ++i) {
            const quint64 x = m_keys[i].key(a.row);
            const quint64 y = m_keys[i].key(b.row);
            if (x != y)
                return x < y;
        }
        return a.row < b.row;
    }

    void insert(Item item)
    {
        const auto less = [this](const Item& a, const Item& b) { return before(a, b); };
        if (m_best.size() == m_count && !before(item, m_best.front()))
            return;
        m_best.push_back(item);
        std::push_heap(m_best.begin(), m_best.end(), less);
        if (m_best.size() > m_count) {
            std::pop_heap(m_best.begin(), m_best.end(), less);
            m_best.pop_back();
        }
    }

    const std::vector<SortKeys>& m_keys;
    std::size_t m_count;
    std::vector<Item> m_best;
};

} // namespace

std::vector<quint32> firstRows(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                               const RowSorting& sorting, std::size_t count, const std::stop_token& stop)
{
    const std::size_t total = rows ? rows->size() : static_cast<std::size_t>(snapshot.rowCount());
    std::vector<SortKeys> keys;
    for (const RowSort& sort : sorting)
        if (isSortable(snapshot, sort) && !stop.stop_requested())
            keys.emplace_back(snapshot, rows, sort, stop);
    if (stop.stop_requested() || count == 0)
        return {};
    if (keys.empty()) {
        std::vector<quint32> first(std::min(count, total));
        if (rows)
            std::copy_n(rows->begin(), first.size(), first.begin());
        else
            std::iota(first.begin(), first.end(), quint32(0));
        return first;
    }
    std::array<BestRows, 2> best{BestRows(keys, count), BestRows(keys, count)};
    inHalves(total, [&](std::size_t part, std::size_t from, std::size_t to) {
        std::vector<quint32> numbers(gatheredAtOnce);
        std::vector<quint64> values(gatheredAtOnce);
        for (std::size_t at = from; at < to && !stop.stop_requested(); at += gatheredAtOnce) {
            const std::size_t size = std::min(to - at, gatheredAtOnce);
            if (!rows)
                std::iota(numbers.begin(), numbers.end(), static_cast<quint32>(at));
            const quint32* const portion = rows ? rows->data() + at : numbers.data();
            keys.front().gather(portion, size, values.data());
            best[part].take(values.data(), portion, size);
        }
    });
    return stop.stop_requested() ? std::vector<quint32>() : best[0].merged(best[1]);
}

void sortRows(const EventSnapshot& snapshot, std::vector<quint32>& rows, const RowSorting& sorting,
              const std::stop_token& stop)
{
    // A stable sort by each key, the last one first.
    for (auto sort = sorting.rbegin(); sort != sorting.rend(); ++sort)
        if (isSortable(snapshot, *sort) && !sortByOne(snapshot, rows, *sort, stop))
            return;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/sortkeys.h"
#include "remote/query/twothreads.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <memory>
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

/// One key of an order, made as narrow as its values allow.
struct NarrowKey {
    const SortKeys* keys = nullptr;
    quint64 min = SortKeys::missing;
    quint64 max = 0; ///< of the values there are
    bool anyMissing = false;

    /// Missing ones come right after the greatest.
    [[nodiscard]] quint64 width() const { return min > max ? 0 : max - min + (anyMissing ? 1 : 0); }
    [[nodiscard]] int bits() const { return static_cast<int>(std::bit_width(width())); }
};

/// Calls use(keys, at, count) with the keys of all rows, portion by portion; the portions of one part come in
/// order.
template <typename Use>
void readPortions(const SortKeys& keys, const std::vector<quint32>& rows, std::size_t from, std::size_t to,
                  const std::stop_token& stop, Use use)
{
    std::array<quint64, gatheredAtOnce> portion;
    for (std::size_t at = from; at < to && !stop.stop_requested(); at += gatheredAtOnce) {
        const std::size_t count = std::min(to - at, gatheredAtOnce);
        keys.gather(rows.data() + at, count, portion.data());
        use(portion.data(), at, count);
    }
}

NarrowKey narrowed(const SortKeys& keys, const std::vector<quint32>& rows, const std::stop_token& stop)
{
    std::array<NarrowKey, 2> parts;
    inHalves(rows.size(), [&](std::size_t part, std::size_t from, std::size_t to) {
        NarrowKey key;
        readPortions(keys, rows, from, to, stop, [&](const quint64* values, std::size_t, std::size_t count) {
            for (std::size_t i = 0; i < count; ++i) {
                const bool missing = values[i] == SortKeys::missing;
                key.anyMissing |= missing;
                key.min = std::min(key.min, values[i]);
                key.max = std::max(key.max, missing ? 0 : values[i]);
            }
        });
        parts[part] = key;
    });
    return {&keys, std::min(parts[0].min, parts[1].min), std::max(parts[0].max, parts[1].max),
            parts[0].anyMissing || parts[1].anyMissing};
}

/// Turns a descending order around; rows of the same key stay in order of arrival.
template <typename Key>
void turnAround(const std::vector<Key>& keys, std::vector<quint32>& rows)
{
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t to = from + 1;
        while (to < rows.size() && keys[to] == keys[from])
            ++to;
        std::reverse(rows.begin() + static_cast<std::ptrdiff_t>(from),
                     rows.begin() + static_cast<std::ptrdiff_t>(to));
        from = to;
    }
    std::reverse(rows.begin(), rows.end());
}

/// Sorts by keys that together have that many bits. False when stopped: rows are then as before.
template <typename Key>
bool sortByNarrow(const std::vector<NarrowKey>& keys, int bits, std::vector<quint32>& rows,
                  const std::stop_token& stop)
{
    std::vector<Key> all(rows.size(), 0);
    inHalves(rows.size(), [&](std::size_t, std::size_t from, std::size_t to) {
        for (const NarrowKey& key : keys) {
            const quint64 width = key.width();
            const int shift = key.bits();
            readPortions(*key.keys, rows, from, to, stop,
                         [&](const quint64* values, std::size_t at, std::size_t count) {
                             for (std::size_t i = 0; i < count; ++i) {
                                 const quint64 own =
                                     values[i] == SortKeys::missing ? width : values[i] - key.min;
                                 const quint64 before = shift < 64 ? quint64(all[at + i]) << shift : 0;
                                 all[at + i] = static_cast<Key>(before | own);
                             }
                         });
        }
    });
    if (stop.stop_requested())
        return false;
    if (std::is_sorted(all.begin(), all.end()))
        return true;
    if (std::is_sorted(all.begin(), all.end(), std::greater<Key>())) { // the newest first
        turnAround(all, rows);
        return true;
    }
    return sortByKeys(all, rows, bits, stop);
}

/// The best rows so far, by first key, then the others, then arrival.
class BestRows {
public:
    BestRows(const std::vector<SortKeys>& keys, std::size_t count)
        : m_keys(keys), m_count(count), m_room(8 * count + 1000)
    {
    }

    void take(const quint64* keys, const quint32* rows, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            if (keys[i] > m_worst)
                continue;
            m_best.push_back({keys[i], rows[i]});
            if (m_best.size() >= m_room)
                cut();
        }
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

    /// Only the best of them stay, and what is worse than the worst of those is not taken any more.
    void cut()
    {
        const auto nth = m_best.begin() + static_cast<std::ptrdiff_t>(m_count - 1);
        std::nth_element(m_best.begin(), nth, m_best.end(),
                         [this](const Item& a, const Item& b) { return before(a, b); });
        m_worst = nth->key;
        m_best.resize(m_count);
    }

    const std::vector<SortKeys>& m_keys;
    std::size_t m_count;
    std::size_t m_room; ///< several times what is wanted, so that cutting costs little a row
    quint64 m_worst = SortKeys::missing;
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
    if (rows.size() < 2)
        return;
    // Stable sorts, the last keys first; keys that fit into 64 bits together are one.
    std::size_t end = sorting.size();
    while (end > 0 && !stop.stop_requested()) {
        std::vector<std::unique_ptr<SortKeys>> sources;
        std::vector<NarrowKey> keys; // first key first
        int bits = 0;
        while (end > 0 && !stop.stop_requested()) {
            const RowSort& sort = sorting[end - 1];
            if (isSortable(snapshot, sort)) {
                auto source = std::make_unique<SortKeys>(snapshot, &rows, sort, stop);
                if (stop.stop_requested())
                    return;
                const NarrowKey key = narrowed(*source, rows, stop);
                if (!keys.empty() && bits + key.bits() > 64)
                    break; // in the next round, once more
                bits += key.bits();
                keys.insert(keys.begin(), key);
                sources.push_back(std::move(source));
            }
            --end;
        }
        if (stop.stop_requested() || !(bits <= 32 ? sortByNarrow<quint32>(keys, bits, rows, stop)
                                                  : sortByNarrow<quint64>(keys, bits, rows, stop)))
            return;
    }
}

} // namespace bee

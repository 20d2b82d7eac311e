// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/sortkeys.h"

#include "remote/query/rowblocks.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace bee {

namespace {

constexpr qint32 nullNarrow = std::numeric_limits<qint32>::min();
constexpr quint64 signBit = quint64(1) << 63;
constexpr auto chunkRows = static_cast<std::size_t>(EventChunk::capacity);

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool textLess(std::string_view a, std::string_view b)
{
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char p, char q) { return lower(p) == lower(q); });
    if (x == a.end() || y == b.end())
        return x == a.end() && y == b.end() ? a < b : x == a.end();
    return static_cast<unsigned char>(lower(*x)) < static_cast<unsigned char>(lower(*y));
}

// Ascending keys lie below SortKeys::missing; missing values are that.

quint64 keyOf(qint64 value)
{
    return value == nullInteger ? SortKeys::missing : (static_cast<quint64>(value) ^ signBit) - 1;
}

quint64 keyOf(qint32 value)
{
    return value == nullNarrow ? SortKeys::missing : keyOf(static_cast<qint64>(value));
}

quint64 keyOf(double value)
{
    if (std::isnan(value))
        return SortKeys::missing;
    const auto bits = std::bit_cast<quint64>(value + 0.0); // no negative zero
    return bits & signBit ? ~bits : bits | signBit;
}

template <typename KeyAt>
void readKeys(std::size_t count, quint64* keys, bool descending, KeyAt keyAt)
{
    if (!descending) {
        for (std::size_t i = 0; i < count; ++i)
            keys[i] = keyAt(i);
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const quint64 key = keyAt(i);
        keys[i] = key == SortKeys::missing ? key : SortKeys::missing - 1 - key;
    }
}

} // namespace

std::vector<quint32> textRanks(const EventSnapshot& snapshot, const std::vector<quint32>* rows, int column,
                               const std::stop_token& stop)
{
    std::vector<quint32> ranks;
    std::vector<TextId> ids;
    const auto take = [&](TextId id) {
        const auto at = static_cast<std::size_t>(id);
        if (at >= ranks.size())
            ranks.resize(std::max(at + 1, ranks.size() * 3 / 2), 0);
        if (ranks[at] == 0) {
            ranks[at] = 1;
            ids.push_back(id);
        }
    };
    const bool done = forEachCell(snapshot, rows, column, stop, [&](std::size_t, auto cell) {
        if constexpr (std::is_same_v<decltype(cell), TextId>)
            take(cell);
    });
    if (!done)
        return ranks;
    const TextPool& pool = *snapshot.pool();
    std::sort(ids.begin(), ids.end(),
              [&pool](TextId a, TextId b) { return textLess(pool.text(a), pool.text(b)); });
    for (std::size_t i = 0; i < ids.size(); ++i)
        ranks[static_cast<std::size_t>(ids[i])] = static_cast<quint32>(i);
    return ranks;
}

SortKeys::SortKeys(const EventSnapshot& snapshot, const std::vector<quint32>* rows, RowSort sort,
                   const std::stop_token& stop)
    : m_snapshot(snapshot), m_column(static_cast<std::size_t>(sort.column)),
      m_descending(sort.order == Qt::DescendingOrder)
{
    if (snapshot.schema()[m_column].kind == ColumnKind::Text)
        m_ranks = textRanks(snapshot, rows, sort.column, stop);
}

void SortKeys::read(qsizetype first, std::size_t count, quint64* keys) const
{
    const auto row = static_cast<std::size_t>(first);
    const EventChunk::Cells& cells = m_snapshot.chunks()[row / chunkRows]->columns[m_column];
    const std::size_t at = row % chunkRows;
    if (const auto* texts = std::get_if<std::vector<TextId>>(&cells))
        readKeys(count, keys, m_descending, [ids = texts->data() + at, this](std::size_t i) {
            return ids[i] == TextId{} ? missing : quint64(m_ranks[static_cast<std::size_t>(ids[i])]);
        });
    else if (const auto* narrow = std::get_if<std::vector<qint32>>(&cells))
        readKeys(count, keys, m_descending, [v = narrow->data() + at](std::size_t i) { return keyOf(v[i]); });
    else if (const auto* wide = std::get_if<std::vector<qint64>>(&cells))
        readKeys(count, keys, m_descending, [v = wide->data() + at](std::size_t i) { return keyOf(v[i]); });
    else if (const auto* reals = std::get_if<std::vector<double>>(&cells))
        readKeys(count, keys, m_descending, [v = reals->data() + at](std::size_t i) { return keyOf(v[i]); });
}

void SortKeys::gather(const quint32* rows, std::size_t count, quint64* keys) const
{
    std::size_t i = 0;
    while (i < count) {
        // Rows mostly come in runs.
        std::size_t run = 1;
        while (i + run < count && rows[i + run] == rows[i] + run && (rows[i] + run) % chunkRows != 0)
            ++run;
        read(rows[i], run, keys + i);
        i += run;
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/roworder.h"

#include "remote/query/filternode.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <string>

namespace bee {

namespace {

constexpr std::size_t rowsBetweenStops = 16384;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

template <typename Key>
struct Keyed {
    Key key;
    quint32 row;
};

/// Stable merge sort in blocks, so that it can be stopped. Rows must come in ascending order.
template <typename Key, typename Less>
void sortKeyed(std::vector<Keyed<Key>>& items, const std::stop_token& stop, Less less)
{
    const auto before = [&less](const Keyed<Key>& a, const Keyed<Key>& b) { return less(a.key, b.key); };
    const std::size_t count = items.size();
    for (std::size_t at = 0; at < count && !stop.stop_requested(); at += rowsBetweenStops)
        std::stable_sort(items.begin() + static_cast<std::ptrdiff_t>(at),
                         items.begin() + static_cast<std::ptrdiff_t>(std::min(count, at + rowsBetweenStops)),
                         before);
    std::vector<Keyed<Key>> merged(count);
    for (std::size_t width = rowsBetweenStops; width < count; width *= 2) {
        for (std::size_t at = 0; at < count; at += 2 * width) {
            if (stop.stop_requested())
                return;
            const auto first = items.begin() + static_cast<std::ptrdiff_t>(at);
            const auto middle = items.begin() + static_cast<std::ptrdiff_t>(std::min(count, at + width));
            const auto last = items.begin() + static_cast<std::ptrdiff_t>(std::min(count, at + 2 * width));
            std::merge(first, middle, middle, last, merged.begin() + static_cast<std::ptrdiff_t>(at), before);
        }
        items.swap(merged);
    }
}

template <typename Key, typename KeyOf>
void sortBy(std::vector<quint32>& rows, Qt::SortOrder order, const std::stop_token& stop, KeyOf keyOf)
{
    std::vector<Keyed<Key>> items;
    std::vector<quint32> nulls;
    items.reserve(rows.size());
    for (const quint32 row : rows) {
        const std::optional<Key> key = keyOf(row);
        if (key)
            items.push_back({*key, row});
        else
            nulls.push_back(row);
    }
    if (order == Qt::AscendingOrder)
        sortKeyed(items, stop, std::less<Key>());
    else
        sortKeyed(items, stop, std::greater<Key>());
    std::transform(items.begin(), items.end(), rows.begin(), [](const Keyed<Key>& item) { return item.row; });
    std::copy(nulls.begin(), nulls.end(), rows.begin() + static_cast<std::ptrdiff_t>(items.size()));
}

bool textLess(std::string_view a, std::string_view b)
{
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char p, char q) { return lower(p) == lower(q); });
    if (x == a.end() || y == b.end())
        return x == a.end() && y == b.end() ? a < b : x == a.end();
    return static_cast<unsigned char>(lower(*x)) < static_cast<unsigned char>(lower(*y));
}

/// Place of each text that occurs in the rows in the order of all of them.
std::vector<quint32> textRanks(const EventSnapshot& snapshot, const std::vector<quint32>& rows, int column)
{
    std::vector<quint32> ranks;
    std::vector<TextId> ids;
    for (const quint32 row : rows) {
        const auto id = static_cast<std::size_t>(snapshot.textId(row, column));
        if (id >= ranks.size())
            ranks.resize(std::max(id + 1, ranks.size() * 2), 0);
        if (ranks[id] == 0) {
            ranks[id] = 1;
            ids.push_back(static_cast<TextId>(id));
        }
    }
    const TextPool& pool = *snapshot.pool();
    std::sort(ids.begin(), ids.end(),
              [&pool](TextId a, TextId b) { return textLess(pool.text(a), pool.text(b)); });
    for (std::size_t i = 0; i < ids.size(); ++i)
        ranks[static_cast<std::size_t>(ids[i])] = static_cast<quint32>(i);
    return ranks;
}

} // namespace

struct RowMatcher::Impl {
    RowFilter filter;
    int timeColumn = -1;
    std::vector<std::string> needles;      ///< lower case
    std::vector<std::vector<qint8>> known; ///< by TextId: 0 not tested, 1 matches, -1 does not

    bool anywhere(const EventSnapshot& snapshot, qsizetype row, std::size_t which)
    {
        const std::string& needle = needles[which];
        for (std::size_t i = 0; i < snapshot.schema().size(); ++i) {
            const auto column = static_cast<int>(i);
            const Column& meta = snapshot.schema()[i];
            if (meta.kind == ColumnKind::Text) {
                const TextId id = snapshot.textId(row, column);
                const auto at = static_cast<std::size_t>(id);
                if (at >= known[which].size())
                    known[which].resize(std::max(at + 1, known[which].size() * 2), 0);
                qint8& state = known[which][at];
                if (state == 0)
                    state = contains(snapshot.pool()->text(id), needle) ? 1 : -1;
                if (state > 0)
                    return true;
            } else if (meta.kind != ColumnKind::Time && !snapshot.isNull(row, column)) {
                const QByteArray number = meta.kind == ColumnKind::Integer
                                              ? QByteArray::number(snapshot.integer(row, column))
                                              : QByteArray::number(snapshot.real(row, column), 'g', 15);
                if (contains({number.constData(), static_cast<std::size_t>(number.size())}, needle))
                    return true;
            }
        }
        return false;
    }

    static bool contains(std::string_view text, std::string_view needle)
    {
        return std::search(text.begin(), text.end(), needle.begin(), needle.end(),
                           [](char a, char b) { return lower(a) == b; }) != text.end();
    }
};

RowMatcher::RowMatcher(RowFilter filter, const Schema& schema) : d(std::make_unique<Impl>())
{
    for (std::size_t i = schema.size(); i-- > 0;)
        if (schema[i].kind == ColumnKind::Time)
            d->timeColumn = static_cast<int>(i);
    for (const FilterExpression& expression : filter.expressions)
        if (!expression.isEmpty())
            d->needles.push_back(expression.root()->value.text.toLower().toStdString());
    d->known.resize(d->needles.size());
    d->filter = std::move(filter);
}

RowMatcher::~RowMatcher() = default;

bool RowMatcher::matches(const EventSnapshot& snapshot, qsizetype row)
{
    if (d->timeColumn >= 0 && d->filter.range != TimeRange{} &&
        !d->filter.range.contains(snapshot.time(row, d->timeColumn)))
        return false;
    for (std::size_t i = 0; i < d->needles.size(); ++i)
        if (!d->anywhere(snapshot, row, i))
            return false;
    return true;
}

void RowMatcher::collect(const EventSnapshot& snapshot, qsizetype from, qsizetype to,
                         std::vector<quint32>& rows)
{
    for (qsizetype row = from; row < to; ++row)
        if (matches(snapshot, row))
            rows.push_back(static_cast<quint32>(row));
}

std::vector<quint32> filterRows(const EventSnapshot& snapshot, qsizetype from, RowMatcher& matcher,
                                const std::stop_token& stop, const RowsSoFar&)
{
    std::vector<quint32> rows;
    while (from < snapshot.rowCount()) {
        if (stop.stop_requested())
            return {};
        const qsizetype to = std::min(snapshot.rowCount(), from + static_cast<qsizetype>(rowsBetweenStops));
        matcher.collect(snapshot, from, to, rows);
        from = to;
    }
    return rows;
}

std::vector<quint32> firstRows(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                               const RowSorting& sorting, std::size_t count, const std::stop_token& stop)
{
    std::vector<quint32> order;
    if (rows) {
        order = *rows;
    } else {
        order.resize(static_cast<std::size_t>(snapshot.rowCount()));
        std::iota(order.begin(), order.end(), quint32{0});
    }
    sortRows(snapshot, order, sorting, stop);
    order.resize(std::min(order.size(), count));
    return order;
}

static void sortByOne(const EventSnapshot& snapshot, std::vector<quint32>& rows, RowSort sort,
                      const std::stop_token& stop)
{
    const int column = sort.column;
    if (column < 0 || static_cast<std::size_t>(column) >= snapshot.schema().size())
        return;
    switch (snapshot.schema()[static_cast<std::size_t>(column)].kind) {
    case ColumnKind::Text: {
        const std::vector<quint32> ranks = textRanks(snapshot, rows, column);
        sortBy<quint32>(rows, sort.order, stop, [&](quint32 row) -> std::optional<quint32> {
            const TextId id = snapshot.textId(row, column);
            if (id == TextId{})
                return std::nullopt;
            return ranks[static_cast<std::size_t>(id)];
        });
        return;
    }
    case ColumnKind::Real:
        sortBy<double>(rows, sort.order, stop, [&](quint32 row) -> std::optional<double> {
            const double value = snapshot.real(row, column);
            if (std::isnan(value))
                return std::nullopt;
            return value;
        });
        return;
    case ColumnKind::Integer:
    case ColumnKind::Time:
        sortBy<qint64>(rows, sort.order, stop, [&](quint32 row) -> std::optional<qint64> {
            const qint64 value = snapshot.integer(row, column);
            if (value == nullInteger)
                return std::nullopt;
            return value;
        });
        return;
    }
}

void sortRows(const EventSnapshot& snapshot, std::vector<quint32>& rows, const RowSorting& sorting,
              const std::stop_token& stop)
{
    for (auto key = sorting.rbegin(); key != sorting.rend() && !stop.stop_requested(); ++key)
        sortByOne(snapshot, rows, *key, stop);
}

} // namespace bee

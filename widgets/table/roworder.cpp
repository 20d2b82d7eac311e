// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/roworder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <optional>

namespace bee {

namespace {

constexpr std::size_t rowsBetweenStops = 16384;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isAsciiText(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// All characters that the text of a column's numbers can hold, in lower case; empty: not known.
std::string_view alphabetOf(const Column& column)
{
    if (column.kind == ColumnKind::Time)
        return "0123456789:.";
    switch (column.unit) {
    case Unit::None:
        if (column.kind == ColumnKind::Real)
            return "0123456789.-+e";
        return column.base == 16 ? "0123456789abcdefx-" : "0123456789-";
    case Unit::Nanoseconds:
    case Unit::Microseconds:
    case Unit::Milliseconds:
    case Unit::Seconds:
        return "0123456789.- nmsih";
    case Unit::Bytes:
    case Unit::Kibibytes:
        return "0123456789.- bkmgti";
    case Unit::Percent:
        return "0123456789.- %";
    case Unit::Count:
        return "0123456789,.-";
    case Unit::Samples:
        break; // a translated word
    }
    return {};
}

/// Whether the text of a number could hold the needle at all: "nginx" is in no PID.
bool couldMatch(const Column& column, const std::string& needle, bool ascii)
{
    if (!ascii)
        return true; // "µs", "–"
    const std::string_view alphabet = alphabetOf(column);
    if (alphabet.empty())
        return true;
    return needle.find_first_not_of(alphabet) == std::string::npos;
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

RowMatcher::RowMatcher(RowFilter filter, const Schema& schema, CellStyle style)
    : m_filter(std::move(filter)), m_style(std::move(style)), m_ascii(isAsciiText(m_filter.text))
{
    m_needle = m_filter.text.toLower().toStdString();
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const auto column = static_cast<int>(i);
        if (schema[i].kind == ColumnKind::Time && m_timeColumn < 0)
            m_timeColumn = column;
        if (schema[i].kind == ColumnKind::Text)
            m_textColumns.push_back(column);
        else if (couldMatch(schema[i], m_needle, m_ascii))
            m_numberColumns.push_back(column);
    }
}

bool RowMatcher::matches(const EventSnapshot& snapshot, qsizetype row)
{
    if (m_timeColumn >= 0 && m_filter.range != TimeRange{} &&
        !m_filter.range.contains(snapshot.time(row, m_timeColumn)))
        return false;
    if (m_needle.empty())
        return true;
    for (const int column : m_textColumns)
        if (textMatches(snapshot, snapshot.textId(row, column)))
            return true;
    for (const int column : m_numberColumns)
        if (numberMatches(snapshot, row, column))
            return true;
    return false;
}

bool RowMatcher::textMatches(const EventSnapshot& snapshot, TextId id)
{
    const auto at = static_cast<std::size_t>(id);
    if (at >= m_known.size())
        m_known.resize(std::max(at + 1, m_known.size() * 2), 0);
    if (m_known[at] == 0)
        m_known[at] = bytesMatch(snapshot.pool()->text(id)) ? 1 : -1;
    return m_known[at] > 0;
}

bool RowMatcher::bytesMatch(std::string_view bytes) const
{
    if (m_ascii)
        return std::search(bytes.begin(), bytes.end(), m_needle.begin(), m_needle.end(),
                           [](char a, char b) { return lower(a) == b; }) != bytes.end();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .contains(m_filter.text, Qt::CaseInsensitive);
}

bool RowMatcher::numberMatches(const EventSnapshot& snapshot, qsizetype row, int column) const
{
    const Column& meta = snapshot.schema()[static_cast<std::size_t>(column)];
    if (m_ascii && meta.kind == ColumnKind::Integer && meta.unit == Unit::None && meta.base == 10) {
        const qint64 value = snapshot.integer(row, column);
        if (value == nullInteger)
            return false;
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        return std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()))
                   .find(m_needle) != std::string_view::npos;
    }
    return cellText(snapshot, row, column, m_style).contains(m_filter.text, Qt::CaseInsensitive);
}

std::vector<quint32> filterRows(const EventSnapshot& snapshot, qsizetype from, RowMatcher& matcher,
                                const std::stop_token& stop)
{
    std::vector<quint32> rows;
    for (qsizetype row = from; row < snapshot.rowCount(); ++row) {
        if (static_cast<std::size_t>(row) % rowsBetweenStops == 0 && stop.stop_requested())
            return {};
        if (matcher.matches(snapshot, row))
            rows.push_back(static_cast<quint32>(row));
    }
    return rows;
}

void sortRows(const EventSnapshot& snapshot, std::vector<quint32>& rows, RowSort sort,
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

} // namespace bee

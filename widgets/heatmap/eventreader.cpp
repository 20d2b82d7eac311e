// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/eventreader.h"

#include "remote/query/field.h"
#include "remote/query/rowblocks.h"
#include "widgets/theme/format.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace bee {

namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr qsizetype BlockRows = 4096;
constexpr quint64 Sign = quint64{1} << 63;
constexpr qint64 Largest = std::numeric_limits<qint64>::max();

qint64 orderedBits(double value)
{
    const auto bits = std::bit_cast<quint64>(value + 0.); // -0 is 0
    return static_cast<qint64>(bits & Sign ? ~(bits ^ Sign) : bits);
}

double fromOrderedBits(qint64 key)
{
    const auto bits = static_cast<quint64>(key);
    return std::bit_cast<double>(bits & Sign ? ~bits ^ Sign : bits);
}

qint64 rounded(double value)
{
    constexpr double End = 9.2233720368547e18;
    return std::llround(std::clamp(value, -End, End));
}

/// What stands for a cell of a key column.
template <typename Cell>
quint64 numberOf(Cell cell)
{
    return static_cast<quint64>(isMissing(cell) ? nullInteger : static_cast<qint64>(cell));
}

} // namespace

EventValues::EventValues(const Column& column, bool offset) : m_unit(column.unit), m_offset(offset)
{
    if (offset) {
        m_unit = Unit::Nanoseconds;
        return;
    }
    switch (column.unit) {
    case Unit::Seconds:
        m_factor = Second;
        break;
    case Unit::Milliseconds:
        m_factor = 1'000'000;
        break;
    case Unit::Microseconds:
        m_factor = 1000;
        break;
    case Unit::Kibibytes:
        m_factor = 1024;
        break;
    case Unit::Nanoseconds:
    case Unit::Bytes:
        break;
    default:
        m_ordered = column.kind == ColumnKind::Real;
        return;
    }
    m_unit = column.unit == Unit::Kibibytes || column.unit == Unit::Bytes ? Unit::Bytes : Unit::Nanoseconds;
}

qint64 EventValues::keyOf(qint64 cell) const
{
    if (m_offset) {
        const qint64 rest = cell % Second;
        return rest < 0 ? rest + Second : rest;
    }
    qint64 key = 0;
    if (__builtin_mul_overflow(cell, m_factor, &key))
        return cell < 0 ? -Largest : Largest - 1;
    return key;
}

qint64 EventValues::keyOf(double cell) const
{
    return m_ordered ? orderedBits(cell) : rounded(cell * static_cast<double>(m_factor));
}

qint64 EventValues::keyOfBound(qint64 bound) const
{
    return m_ordered && bound != Largest ? orderedBits(static_cast<double>(bound)) : bound;
}

double EventValues::value(qint64 key) const
{
    return m_ordered ? fromOrderedBits(key) : static_cast<double>(key);
}

EventReader::EventReader(const EventHeatmap& heatmap, const Schema& schema)
    : m_heatmap(heatmap), m_time(firstTimeColumn(schema))
{
    const auto column = [&](int index) -> const Column* {
        return index >= 0 && index < static_cast<int>(schema.size())
                   ? &schema[static_cast<std::size_t>(index)]
                   : nullptr;
    };
    const auto isNumber = [](const Column* meta) {
        return meta && (meta->kind == ColumnKind::Integer || meta->kind == ColumnKind::Real);
    };
    const bool offset = heatmap.mode == EventHeatmap::Mode::SubsecondOffset;
    m_value = offset ? m_time : heatmap.valueColumn;
    m_valid = m_time >= 0 && (offset || isNumber(column(m_value)));
    if (!isNumber(column(m_heatmap.colorColumn)))
        m_heatmap.colorColumn = -1;
    const Column* const key = column(m_heatmap.keyColumn);
    if (!key || (key->kind != ColumnKind::Text && key->kind != ColumnKind::Integer))
        m_heatmap.keyColumn = -1;
    if (m_valid)
        m_values = EventValues(*column(m_value), offset);
    if (!heatmap.filter.isAll())
        m_matcher = std::make_unique<RowMatcher>(heatmap.filter, schema);
}

void EventReader::collectPassing(const EventSnapshot& events, qsizetype from, qsizetype to,
                                 std::vector<quint32>& rows)
{
    if (m_matcher) {
        m_matcher->collect(events, from, to, rows);
        return;
    }
    const std::size_t size = rows.size();
    rows.resize(size + static_cast<std::size_t>(to - from));
    std::iota(rows.begin() + static_cast<std::ptrdiff_t>(size), rows.end(), static_cast<quint32>(from));
}

EventRows EventReader::read(const EventSnapshot& events, qsizetype from, qsizetype to, EventKeys& keys)
{
    EventRows read;
    std::vector<quint32> rows;
    collectPassing(events, from, to, rows);
    const std::stop_token never;
    // Rows without time or value are taken out before anything else is read.
    std::vector<bool> missing(rows.size());
    std::vector<qint64> times(rows.size());
    std::vector<qint64> values(rows.size());
    forEachCell(events, &rows, m_time, never, [&](std::size_t i, auto cell) {
        if constexpr (std::is_same_v<decltype(cell), qint64> || std::is_same_v<decltype(cell), qint32>) {
            missing[i] = isMissing(cell);
            times[i] = cell;
        }
    });
    forEachCell(events, &rows, m_value, never, [&](std::size_t i, auto cell) {
        if (isMissing(cell))
            missing[i] = true;
        else if constexpr (std::is_same_v<decltype(cell), double>)
            values[i] = m_values.keyOf(cell);
        else
            values[i] = m_values.keyOf(static_cast<qint64>(cell));
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (missing[i])
            continue;
        times[kept] = times[i];
        values[kept] = values[i];
        rows[kept++] = rows[i];
    }
    rows.resize(kept);
    times.resize(kept);
    values.resize(kept);
    read.times = std::move(times);
    read.values = std::move(values);
    if (m_heatmap.colorColumn >= 0) {
        read.colors.resize(kept);
        forEachCell(events, &rows, m_heatmap.colorColumn, never, [&](std::size_t i, auto cell) {
            if (isMissing(cell))
                read.colors[i] = std::numeric_limits<float>::quiet_NaN();
            else if constexpr (std::is_arithmetic_v<decltype(cell)>)
                read.colors[i] = static_cast<float>(cell);
        });
    }
    if (m_heatmap.keyColumn >= 0)
        readKeys(events, rows, keys, read.keys);
    return read;
}

void EventReader::readKeys(const EventSnapshot& events, const std::vector<quint32>& rows, EventKeys& keys,
                           std::vector<quint32>& out) const
{
    out.resize(rows.size());
    forEachCell(events, &rows, m_heatmap.keyColumn, {}, [&](std::size_t i, auto cell) {
        const auto row = static_cast<qsizetype>(rows[i]);
        const quint64 number = numberOf(cell);
        quint32 id = keys.ids.known(number);
        if (id == DenseIds::none && keys.ids.size() < EventKeys::most) {
            id = keys.ids.idOf(number);
            keys.numbers.push_back(number);
            if constexpr (std::is_same_v<decltype(cell), TextId>)
                keys.names.append(displayText(events.text(row, m_heatmap.keyColumn), 64));
            else
                keys.names.append(isMissing(cell) ? QString() : QString::number(cell));
        }
        out[i] = std::min(id, EventKeys::most);
    });
}

void EventReader::collect(const EventSnapshot& events, qsizetype from, qsizetype to, TimeRange time,
                          qint64 low, qint64 high, const std::optional<quint64>& keyNumber,
                          std::vector<quint32>& rows)
{
    const auto column = [](const EventChunk& chunk, int index) -> const EventChunk::Cells& {
        return chunk.columns[static_cast<std::size_t>(index)];
    };
    // Time by time, then the others of what is left: a box is narrow in one or the other.
    const qint64 begins = time.from.time_since_epoch().count();
    const qint64 ends = time.to.time_since_epoch().count();
    const auto narrow = [&](qsizetype first, qsizetype last, std::size_t known) {
        const EventChunk& chunk = *events.chunks()[static_cast<std::size_t>(first / EventChunk::capacity)];
        const auto keepWhere = [&](int index, const auto& isWanted) {
            std::visit(
                [&](const auto& cells) {
                    std::size_t kept = known;
                    for (std::size_t i = known; i < rows.size(); ++i) {
                        const auto& cell = cells[rows[i] % static_cast<quint32>(EventChunk::capacity)];
                        rows[kept] = rows[i];
                        kept += !isMissing(cell) && isWanted(cell) ? 1 : 0;
                    }
                    rows.resize(kept);
                },
                column(chunk, index));
        };
        rows.resize(known + static_cast<std::size_t>(last - first));
        std::iota(rows.begin() + static_cast<std::ptrdiff_t>(known), rows.end(), static_cast<quint32>(first));
        keepWhere(m_time, [&](auto cell) {
            const auto at = static_cast<qint64>(cell);
            return at >= begins && at < ends;
        });
        keepWhere(m_value, [&](auto cell) {
            qint64 value = 0;
            if constexpr (std::is_same_v<decltype(cell), double>)
                value = m_values.keyOf(cell);
            else
                value = m_values.keyOf(static_cast<qint64>(cell));
            return value >= low && (value < high || high == Largest);
        });
    };
    const auto hasKey = [&](quint32 row) {
        if (m_heatmap.keyColumn < 0)
            return false;
        const EventChunk& chunk = *events.chunks()[row / static_cast<quint32>(EventChunk::capacity)];
        return std::visit(
            [&](const auto& cells) {
                const auto& cell = cells[row % static_cast<quint32>(EventChunk::capacity)];
                return keyNumber == numberOf(cell);
            },
            column(chunk, m_heatmap.keyColumn));
    };
    // The filter is asked in blocks, and only where something lies in the box.
    std::vector<quint32> passing;
    while (from < to) {
        const qsizetype end =
            std::min({to, from + BlockRows, (from / EventChunk::capacity + 1) * EventChunk::capacity});
        const std::size_t known = rows.size();
        narrow(from, end, known);
        if (keyNumber)
            std::erase_if(
                rows, [&, i = std::size_t(0)](quint32 row) mutable { return i++ >= known && !hasKey(row); });
        if (m_matcher && rows.size() > known) {
            passing.clear();
            m_matcher->collect(events, from, end, passing);
            const auto fails = [&](quint32 row) {
                return !std::binary_search(passing.begin(), passing.end(), row);
            };
            rows.erase(std::remove_if(rows.begin() + static_cast<std::ptrdiff_t>(known), rows.end(), fails),
                       rows.end());
        }
        from = end;
    }
}

} // namespace bee

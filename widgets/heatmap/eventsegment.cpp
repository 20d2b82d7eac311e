// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/eventsegment.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace bee {

namespace {

struct Placed {
    quint64 value = 0; ///< sorts like the number
    quint32 place = 0;
};

constexpr quint64 Sign = quint64{1} << 63;

/// Sorts by value; equal ones stay in order. Digit by digit, without those that are all the same.
void sortPlaced(std::vector<Placed>& items)
{
    constexpr int DigitBits = 11;
    constexpr std::size_t Digits = std::size_t(1) << DigitBits;
    quint64 differ = 0;
    for (const Placed& item : items)
        differ |= item.value ^ items.front().value;
    std::vector<Placed> sorted(items.size());
    for (int shift = 0; shift < 64; shift += DigitBits) {
        if (((differ >> shift) & (Digits - 1)) == 0)
            continue;
        std::array<std::size_t, Digits> places{};
        for (const Placed& item : items)
            ++places[(item.value >> shift) & (Digits - 1)];
        std::exclusive_scan(places.begin(), places.end(), places.begin(), std::size_t(0));
        for (const Placed& item : items)
            sorted[places[(item.value >> shift) & (Digits - 1)]++] = item;
        items.swap(sorted);
    }
}

std::vector<Placed> placed(const std::vector<qint64>& numbers)
{
    std::vector<Placed> items(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        items[i] = {static_cast<quint64>(numbers[i]) ^ Sign, static_cast<quint32>(i)};
    sortPlaced(items);
    return items;
}

template <typename T>
void reorder(std::vector<T>& values, const std::vector<Placed>& order)
{
    if (values.empty())
        return;
    std::vector<T> sorted(values.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        sorted[i] = values[order[i].place];
    values = std::move(sorted);
}

/// Bits that hold the numbers below `count`.
int bitsFor(std::size_t count)
{
    return count > 1 ? static_cast<int>(std::bit_width(count - 1)) : 0;
}

} // namespace

SortedNumbers::SortedNumbers(const std::vector<qint64>& numbers) : m_size(numbers.size())
{
    m_offsets.reserve(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i % Block == 0)
            m_bases.push_back(numbers[i]);
        const quint64 offset = static_cast<quint64>(numbers[i]) - static_cast<quint64>(m_bases.back());
        if (offset > std::numeric_limits<quint32>::max()) {
            m_bases = {};
            m_offsets = {};
            m_wide = numbers;
            return;
        }
        m_offsets.push_back(static_cast<quint32>(offset));
    }
}

std::size_t SortedNumbers::lowerBound(qint64 number) const
{
    if (!m_wide.empty())
        return static_cast<std::size_t>(std::lower_bound(m_wide.begin(), m_wide.end(), number) -
                                        m_wide.begin());
    // The block before the first that begins at the number or above may still hold some.
    const auto base = std::lower_bound(m_bases.begin(), m_bases.end(), number);
    if (base == m_bases.begin())
        return 0;
    const auto block = static_cast<std::size_t>(base - m_bases.begin()) - 1;
    const quint64 offset = static_cast<quint64>(number) - static_cast<quint64>(m_bases[block]);
    const auto from = m_offsets.begin() + static_cast<std::ptrdiff_t>(block * Block);
    const auto to = m_offsets.begin() + static_cast<std::ptrdiff_t>(std::min(m_size, (block + 1) * Block));
    return static_cast<std::size_t>(std::lower_bound(from, to, offset) - m_offsets.begin());
}

std::size_t SortedNumbers::memoryBytes() const
{
    return m_bases.capacity() * sizeof(qint64) + m_offsets.capacity() * sizeof(quint32) +
           m_wide.capacity() * sizeof(qint64);
}

EventSegment::EventSegment(EventRows rows, qsizetype from, qsizetype to) : begin(from), end(to)
{
    if (rows.times.empty())
        return;
    if (!std::is_sorted(rows.times.begin(), rows.times.end())) {
        const std::vector<Placed> order = placed(rows.times);
        reorder(rows.times, order);
        reorder(rows.values, order);
        reorder(rows.keys, order);
        reorder(rows.colors, order);
    }
    times = SortedNumbers(rows.times);

    const std::vector<Placed> order = placed(rows.values);
    std::vector<qint64> distinct;
    std::vector<quint64> ordered(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || order[i].value != order[i - 1].value)
            distinct.push_back(static_cast<qint64>(order[i].value ^ Sign));
        ordered[order[i].place] = distinct.size() - 1;
    }
    values = SortedNumbers(distinct);
    valueBits = bitsFor(distinct.size());
    if (!rows.colors.empty()) {
        codes.assign(ordered.begin(), ordered.end());
        colors = std::move(rows.colors);
        colorKeys.assign(rows.keys.begin(), rows.keys.end());
    }
    if (!rows.keys.empty()) {
        keyBits = bitsFor(std::size_t(*std::max_element(rows.keys.begin(), rows.keys.end())) + 1);
        std::vector<quint64> keyed(ordered.size());
        for (std::size_t i = 0; i < ordered.size(); ++i)
            keyed[i] = (quint64{rows.keys[i]} << valueBits) | ordered[i];
        byKey = WaveletTree(std::move(keyed), keyBits + valueBits, keyBits);
    }
    byTime = WaveletTree(std::move(ordered), valueBits);
}

std::vector<quint64> EventSegment::codesOf(const std::vector<qint64>& edges) const
{
    std::vector<quint64> found;
    found.reserve(edges.size());
    for (const qint64 edge : edges)
        found.push_back(edge == std::numeric_limits<qint64>::max() ? values.size() : values.lowerBound(edge));
    return found;
}

std::size_t EventSegment::memoryBytes() const
{
    return times.memoryBytes() + values.memoryBytes() + byTime.memoryBytes() + byKey.memoryBytes() +
           codes.capacity() * sizeof(quint32) + colors.capacity() * sizeof(float) +
           colorKeys.capacity() * sizeof(quint16);
}

} // namespace bee

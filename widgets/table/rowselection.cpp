// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/rowselection.h"

#include <algorithm>

namespace bee {

namespace {
/// The first range that ends behind a row.
auto firstEndingAfter(const std::vector<RowRange>& ranges, int row)
{
    return std::upper_bound(ranges.begin(), ranges.end(), row,
                            [](int at, const RowRange& range) { return at < range.to; });
}
} // namespace

bool RowSelection::contains(int row) const
{
    const auto range = firstEndingAfter(m_ranges, row);
    return range != m_ranges.end() && row >= range->from;
}

void RowSelection::clear()
{
    m_ranges.clear();
    m_count = 0;
}

void RowSelection::add(RowRange range)
{
    if (range.from >= range.to)
        return;
    // Ranges that touch melt into one.
    const auto first = firstEndingAfter(m_ranges, range.from - 1);
    auto last = first;
    while (last != m_ranges.end() && last->from <= range.to) {
        range.from = std::min(range.from, last->from);
        range.to = std::max(range.to, last->to);
        ++last;
    }
    m_ranges.insert(m_ranges.erase(first, last), range);
    recount();
}

void RowSelection::remove(RowRange range)
{
    std::vector<RowRange> left;
    left.reserve(m_ranges.size() + 1);
    for (const RowRange& old : m_ranges) {
        if (old.from < std::min(old.to, range.from))
            left.push_back({old.from, std::min(old.to, range.from)});
        if (std::max(old.from, range.to) < old.to)
            left.push_back({std::max(old.from, range.to), old.to});
    }
    if (range.from < range.to)
        m_ranges = std::move(left);
    recount();
}

void RowSelection::toggle(int row)
{
    if (contains(row))
        remove({row, row + 1});
    else
        add({row, row + 1});
}

void RowSelection::recount()
{
    m_count = 0;
    for (const RowRange& range : m_ranges)
        m_count += range.to - range.from;
}

qsizetype SelectedRows::count() const
{
    qsizetype sum = 0;
    for (const RowRange& range : ranges)
        sum += range.to - range.from;
    return sum;
}

std::vector<quint32> SelectedRows::toVector() const
{
    std::vector<quint32> rows;
    rows.reserve(static_cast<std::size_t>(count()));
    for (const RowRange& range : ranges)
        for (int row = range.from; row < range.to; ++row)
            rows.push_back(order ? order->at(row) : static_cast<quint32>(row));
    return rows;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"

#include <algorithm>
#include <cmath>
#include <stop_token>

namespace bee {

inline std::size_t rowsOf(const EventSnapshot& snapshot, const std::vector<quint32>* rows)
{
    return rows ? rows->size() : static_cast<std::size_t>(snapshot.rowCount());
}

/// Calls use(i, cell) for the cells of one column in the order of the rows (null: all); cell is a qint32, a
/// qint64, a double or a TextId as the chunk holds it. False when stopped.
template <typename Use>
bool forEachCell(const EventSnapshot& snapshot, const std::vector<quint32>* rows, int column,
                 const std::stop_token& stop, Use use)
{
    constexpr auto chunkRows = static_cast<std::size_t>(EventChunk::capacity);
    const std::size_t count = rowsOf(snapshot, rows);
    std::size_t i = 0;
    while (i < count) {
        if (stop.stop_requested())
            return false;
        const std::size_t chunk = (rows ? (*rows)[i] : i) / chunkRows;
        const EventChunk::Cells& cells = snapshot.chunks()[chunk]->columns[static_cast<std::size_t>(column)];
        std::visit(
            [&](const auto& values) {
                if (!rows) {
                    const std::size_t end = std::min(count, (chunk + 1) * chunkRows);
                    for (std::size_t at = i % chunkRows; i < end; ++i, ++at)
                        use(i, values[at]);
                    return;
                }
                const std::size_t end = std::min(count, i + chunkRows); // a look at stop now and then
                for (; i < end && (*rows)[i] / chunkRows == chunk; ++i)
                    use(i, values[(*rows)[i] % chunkRows]);
            },
            cells);
    }
    return true;
}

// A cell as what it means, and whether it has a value.

inline bool isMissing(qint32 cell)
{
    return cell == std::numeric_limits<qint32>::min();
}
inline bool isMissing(qint64 cell)
{
    return cell == nullInteger;
}
inline bool isMissing(double cell)
{
    return std::isnan(cell);
}
inline bool isMissing(TextId cell)
{
    return cell == TextId{};
}

/// Nearest rank: how many of n values are at or below the percentile; n > 0.
inline std::size_t nearestRank(std::size_t n, unsigned percent)
{
    return std::max<std::size_t>(1, (n * percent + 99) / 100);
}

} // namespace bee

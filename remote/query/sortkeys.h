// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"

#include <limits>

namespace bee {

/// The values of one column as numbers whose order is the order of the rows. Immutable once made.
class SortKeys {
public:
    /// Of rows without a value: last in either direction.
    static constexpr quint64 missing = std::numeric_limits<quint64>::max();

    /// rows: those that will be asked for; null: all.
    SortKeys(const EventSnapshot& snapshot, const std::vector<quint32>* rows, RowSort sort,
             const std::stop_token& stop);

    [[nodiscard]] quint64 key(quint32 row) const
    {
        quint64 key = 0;
        read(row, 1, &key);
        return key;
    }
    /// Of the rows [first, first + count), which lie in one chunk.
    void read(qsizetype first, std::size_t count, quint64* keys) const;
    void gather(const quint32* rows, std::size_t count, quint64* keys) const;

private:
    const EventSnapshot& m_snapshot;
    std::size_t m_column;
    bool m_descending;
    std::vector<quint32> m_ranks; ///< by TextId; of Text columns
};

/// Places of the texts that occur in those rows in the order of all of them, by TextId.
[[nodiscard]] std::vector<quint32> textRanks(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                                             int column, const std::stop_token& stop);

} // namespace bee

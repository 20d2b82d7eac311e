// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/histogramseries.h"
#include "widgets/heatmap/heatmaprow.h"

#include <array>
#include <span>

namespace bee {

/// Rows that counts were summed by. A series that grows may join them, but never splits them.
using HeatmapRows = std::shared_ptr<const std::vector<HeatmapRow>>;

/// Printed histograms of one key, or of all, in groups that have the same start and end; and their sums
/// over 4, 16, 64 and 256 groups, which are read where many share a pixel. Cheap to copy: chunks are
/// immutable and shared.
class HistogramLane {
public:
    /// Counts of some groups together: cells [begin, begin + cells) of the chunk.
    struct Sum {
        Time start = Time::max();
        Time end = Time::min();
        quint64 intervals = 0; ///< distinct ends
        std::size_t begin = 0;
        std::size_t cells = 0;
    };
    struct Group {
        Time start;
        Time end;
        bool newEnd = true;    ///< the group before ends at another time
        std::size_t begin = 0; ///< of its intervals in Chunk::intervals
        std::size_t size = 0;
    };
    struct Chunk {
        static constexpr std::size_t capacity = 256;
        static constexpr std::size_t fanOut = 4;
        std::vector<Group> groups;
        std::vector<quint32> intervals; ///< indices into the series
        /// sums[0] are those of single groups, absent where each has one interval; sums[4] is all of it.
        std::array<std::vector<Sum>, 5> sums;
        HeatmapRows rows;
        std::vector<quint16> cellRows;
        std::vector<quint64> cellCounts;
    };

    /// indices: into the series, ascending, beyond all that were appended. rows: have all their buckets.
    void append(const HistogramSeries& series, std::span<const quint32> indices, const HeatmapRows& rows);

    [[nodiscard]] const std::vector<std::shared_ptr<const Chunk>>& chunks() const { return m_chunks; }

private:
    std::vector<std::shared_ptr<const Chunk>> m_chunks;
};

} // namespace bee

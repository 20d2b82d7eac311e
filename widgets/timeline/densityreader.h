// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "remote/data/histogramseries.h"
#include "remote/data/stackprofile.h"
#include "widgets/timeline/gapfinder.h"
#include "widgets/timeline/timedensity.h"

namespace bee {

/// Reads the values of one capture into a density while they grow, and finds its gaps. Rows and intervals
/// are read once; other values than before start over. Use from one thread.
class DensityReader {
public:
    /// One a row, at its first time; at most limit rows (100,000 take about 0.3 ms). True when nothing is
    /// left. A table without texts (cachestat, vfsstat) is one of intervals, where gaps are looked for.
    bool read(const EventSnapshot& events, qsizetype limit = 100'000);
    /// An interval's counts, spread over it.
    bool read(const HistogramSeries& series, qsizetype limit = 10'000);
    /// All anew, since the counts of a slice may still grow: one pass over the samples.
    void read(const StackProfile& profile);

    [[nodiscard]] const TimeDensity& density() const { return m_density; }
    /// until: how far the capture has come.
    [[nodiscard]] std::vector<TimeRange> gaps(Time until) const { return m_gaps.gaps(until); }

private:
    TimeDensity m_density;
    GapFinder m_gaps;
    qsizetype m_rows = 0;
    std::size_t m_intervals = 0;
};

} // namespace bee

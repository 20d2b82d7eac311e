// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"

#include <QtGlobal>

#include <vector>

namespace bee {

/// How much happened when: counts in at most 4,096 bins of one width, which doubles whenever the time
/// covered outgrows them. 32 KiB whatever the times; any order of adding gives the same bins.
class TimeDensity {
public:
    static constexpr std::size_t maxBins = 4096;

    void add(Time at, double count = 1);
    /// Spreads the count evenly; a range without length is a moment.
    void add(TimeRange range, double count);
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_bins.empty(); }
    [[nodiscard]] double total() const { return m_total; }
    [[nodiscard]] Duration binWidth() const { return Duration(qint64{1} << m_shift); }
    /// What was counted from one time to another; of a bin that is partly in it, the same part.
    [[nodiscard]] double count(TimeRange range) const;

private:
    static constexpr int finestShift = 20; ///< 2^20 ns: about a millisecond

    [[nodiscard]] qint64 binOf(qint64 ns) const { return ns >> m_shift; }
    void cover(qint64 from, qint64 to);
    void widen();

    int m_shift = finestShift;
    qint64 m_first = 0; ///< bin of m_bins[0]; bin n begins n << m_shift nanoseconds after the epoch
    std::vector<double> m_bins;
    double m_total = 0;
};

} // namespace bee

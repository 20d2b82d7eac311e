// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"
#include "remote/data/unit.h"

#include <QString>

#include <memory>
#include <vector>

namespace bee {

/// Values v with low <= v < high, in the series' unit.
struct Bucket {
    qint64 low = 0;
    qint64 high = 0; ///< exclusive; INT64_MAX when open-ended
    quint64 count = 0;
    friend bool operator==(const Bucket&, const Bucket&) = default;
};

/// One printed histogram: what was counted from start to end for one key. Zero buckets may be left out;
/// an interval without events has no bucket (and keeps its place on the time axis).
struct HistogramInterval {
    Time start;
    Time end;
    QString key;                 ///< "disk = vda", "pid = 12 comm", or empty
    std::vector<Bucket> buckets; ///< ascending by low, not overlapping
    friend bool operator==(const HistogramInterval&, const HistogramInterval&) = default;
};

/// Histograms over time as a tool printed them. Immutable once shared.
struct HistogramSeries {
    Unit unit = Unit::Microseconds;
    QString label;                ///< the tool's own word for the values, e.g. "usecs"
    bool timesAreArrival = false; ///< the tool printed no times: they are arrival times
    std::vector<std::shared_ptr<const HistogramInterval>> intervals; ///< ascending by end
    [[nodiscard]] quint64 totalCount() const;
};

} // namespace bee

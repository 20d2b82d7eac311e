// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/histogramseries.h"

namespace bee {

quint64 HistogramSeries::totalCount() const
{
    quint64 total = 0;
    for (const auto& interval : intervals)
        for (const Bucket& bucket : interval->buckets)
            total += bucket.count;
    return total;
}

} // namespace bee

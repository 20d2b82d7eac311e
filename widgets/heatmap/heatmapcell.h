// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"

#include <QRectF>
#include <QString>

#include <limits>
#include <optional>

namespace bee {

struct ValueRange {
    qint64 low = 0;
    qint64 high = 0;
    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

/// One cell of a heat map: what was counted in a pixel column and a bucket.
struct HeatmapCell {
    TimeRange time;
    quint64 intervals = 0; ///< printed intervals summed in the column; 0 for events
    qint64 low = 0;        ///< low <= value < high, in the source's unit
    qint64 high = 0;
    quint64 count = 0;
    quint64 columnCount = 0;
    quint64 totalCount = 0; ///< of all visible cells
    quint64 lost = 0;       ///< events the tool lost while the column was counted
    double mean = std::numeric_limits<double>::quiet_NaN(); ///< of what colours it, where that is no count
    std::optional<QString> key{};                           ///< of the small multiple it is in
    QRectF rect{};                                          ///< in the layout's coordinates
};

/// A part of a heat map that a person selected.
struct HeatmapBox {
    TimeRange time;
    std::optional<ValueRange> values{}; ///< low <= value < high; absent: all
    std::optional<QString> key{};       ///< of the small multiple it was drawn in; absent: no key alone
    friend bool operator==(const HeatmapBox&, const HeatmapBox&) = default;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/grouping.h"
#include "remote/query/roworder.h"

#include <QString>

#include <vector>

namespace bee {

/// A way to group that answers a common question.
struct GroupPreset {
    QString title; ///< "Programs by number"
    GroupQuery query;
    RowSorting sorting; ///< of the table of groups
};

/// Those that the table has columns for: programs by number, files by latency, peers by bytes …
[[nodiscard]] std::vector<GroupPreset> groupPresets(const Schema& schema);

/// What suits grouping by that column: the number, and for tables with a latency or sizes those too;
/// the biggest first.
[[nodiscard]] GroupPreset groupBy(const Schema& schema, int column);

/// A measure as people read it: "Count", "p99 of Latency".
[[nodiscard]] QString measureTitle(const GroupMeasure& measure, const Schema& schema);
/// Whether the measures may be taken of the column: numbers that are amounts, not names.
[[nodiscard]] bool isMeasurable(const Schema& schema, int column);

} // namespace bee

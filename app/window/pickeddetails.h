// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/factsview.h"
#include "remote/query/distribution.h"
#include "remote/query/lines.h"
#include "widgets/flamegraph/flamelayout.h"
#include "widgets/heatmap/heatmaplayout.h"
#include "widgets/table/cells.h"

namespace bee {

/// What a person points at or picked in a view, in full. All texts are plain and safe to show.
struct PickedDetails {
    QString title; ///< "ROW 12"; empty: nothing is picked
    std::vector<FactsView::Fact> facts;
    friend bool operator==(const PickedDetails&, const PickedDetails&) = default;
};

/// Every column of a row: as the table writes it and, where that differs, the whole raw value.
PickedDetails detailsOfRow(const EventSnapshot& snapshot, qsizetype row, const CellStyle& style);
PickedDetails detailsOfCell(const HeatmapCell& cell, Unit unit, const TimeDisplay& clock);
/// Of all lines at the interval that is nearest to a moment.
PickedDetails detailsOfMoment(const Lines& lines, Time time, const TimeDisplay& clock);
/// Values low <= v < high that were marked in a distribution.
PickedDetails detailsOfValues(const Distribution& values, double low, double high);
PickedDetails detailsOfFrame(const FlameLayout& layout, std::size_t frame);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/cells.h"

namespace bee {

/// The value behind what a cell shows, for its tooltip: the exact number with its unit, date and time with
/// the zone, text up to 4 KiB. Plain text; empty when there is no value.
[[nodiscard]] QString cellDetail(const EventSnapshot& snapshot, qsizetype row, int column,
                                 const CellStyle& style);

} // namespace bee

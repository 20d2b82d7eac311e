// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"

namespace bee {

/// filterForCell() with the column as it is written, which may be another table's.
[[nodiscard]] QString filterForValue(const QString& columnText, const EventSnapshot& snapshot, qsizetype row,
                                     int column, QStringView op, const FilterClock& clock);
/// The column's name, in quotes where it needs them.
[[nodiscard]] QString columnForFilter(const Schema& schema, int column);
/// quoteForFilter() of a host's bytes, also where they are no UTF-8.
[[nodiscard]] QString quoteBytesForFilter(std::string_view bytes);

} // namespace bee

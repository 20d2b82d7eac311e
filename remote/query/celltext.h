// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"

#include <QString>

namespace bee {

/// A cell of a Text or Integer column as safe plain text: of what a host wrote at most `longest` bytes, its
/// control characters as U+FFFD; integers in the column's base, without unit.
[[nodiscard]] QString plainCellText(const EventSnapshot& snapshot, qsizetype row, int column,
                                    std::size_t longest = 400);

} // namespace bee

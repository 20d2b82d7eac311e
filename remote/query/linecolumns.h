// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"

#include <vector>

namespace bee {

// What the columns of a table mean to lines.

/// Columns that tell the rows of one interval apart: texts, the process's name first, then the disk.
[[nodiscard]] std::vector<int> keyColumns(const Schema& schema);
/// Numbers that measure something: no process, port, error or other name in digits.
[[nodiscard]] std::vector<int> measureColumns(const Schema& schema);
/// Whether values of several rows may be added up: counts, bytes and times, but no averages and no maxima.
[[nodiscard]] bool columnAdds(const Schema& schema, int column);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"

namespace bee {

/// Names of columns that mean the same in every tool's table, so that one filter serves many tables:
/// "comm" (COMM, PCOMM, TASK …), "pid", "ppid", "tid", "uid", "lat" (LAT(ms), DELTA_MS, DELTAus …),
/// "path" (PATH, FILENAME, FILE …), "bytes", "disk", "time" (the first time column), "ret", "err",
/// "laddr", "lport", "raddr", "rport" …. Any column's own name works too, without regard to case, and without
/// its bracket: "que" is "QUE(ms)".
///
/// Index of the column a name stands for in that schema; -1 when it has none.
[[nodiscard]] int fieldColumn(const Schema& schema, QStringView name);

/// The first Time column, by which rows are placed on the time axis; -1 when there is none.
[[nodiscard]] int firstTimeColumn(const Schema& schema);

/// The name that is written into filters for a column, the common one where it has one; fieldColumn() finds
/// the column by it.
[[nodiscard]] QString fieldName(const Schema& schema, int column);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/cells.h"

namespace bee {

/// How rows are put on the clipboard. All but Text and Markdown hold whole raw values.
enum class CopyFormat : quint8 {
    Text,     ///< aligned columns under their titles, as the table shows them
    Tsv,      ///< cellRaw() of each cell, one row a line, without titles
    Json,     ///< an array of objects; numbers as numbers, missing values as null
    Markdown, ///< a table of GitHub's kind, as the table shows them
};

struct CopyOptions {
    CopyFormat format = CopyFormat::Tsv;
    std::vector<int> columns; ///< in this order; empty: all of the schema
};

/// Rows of the snapshot as text. Pure: may run on a worker.
[[nodiscard]] QString copyRows(const EventSnapshot& snapshot, const std::vector<quint32>& rows,
                               const CopyOptions& options, const CellStyle& style);

} // namespace bee

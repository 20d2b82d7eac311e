// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "remote/data/timedisplay.h"

#include <QString>

#include <vector>

namespace bee {

/// How the cells of one table are written. A value: copied into workers.
struct CellStyle {
    TimeDisplay clock;
    std::vector<int> timeDigits; ///< fraction digits of each Time column; 3 where absent

    [[nodiscard]] int digits(int column) const
    {
        const auto at = static_cast<std::size_t>(column);
        return at < timeDigits.size() ? timeDigits[at] : 3;
    }
    friend bool operator==(const CellStyle&, const CellStyle&) = default;
};

/// "ms", "KiB", "%": as it stands behind a number; empty for what is only counted.
QString unitSymbol(Unit unit);
/// Title of a column as people write it: "PCOMM" is "Command", "PID" stays.
QString columnTitle(const Column& column);
/// Plain text for the header's tooltip.
QString columnToolTip(const Column& column);
bool isRightAligned(const Column& column);

/// What the table shows, safe plain text.
QString cellText(const EventSnapshot& snapshot, qsizetype row, int column, const CellStyle& style);
/// The whole value for copying: bare numbers in the column's unit, date and time, text up to 64 KiB with
/// control characters made visible (so that a row stays a row).
QString cellRaw(const EventSnapshot& snapshot, qsizetype row, int column, const CellStyle& style);
/// Rows as tab-separated lines of cellRaw().
QString rowsAsTsv(const EventSnapshot& snapshot, const std::vector<quint32>& rows, const CellStyle& style);

/// Columns whose value says that the event failed: negative RET, non-zero ERR, EXIT_CODE other than 0.
std::vector<int> failureColumns(const Schema& schema);
bool isFailure(const EventSnapshot& snapshot, qsizetype row, const std::vector<int>& failureColumns);

/// Row numbers spread over the first rows of a snapshot, for estimates.
std::vector<qsizetype> sampleRows(qsizetype rowCount, qsizetype samples = 200);
/// Fraction digits each Time column needs: 0 when all sampled times are whole seconds, else 3 or 6.
/// As the tool printed them, by its host's clock.
std::vector<int> timeDigitsOf(const EventSnapshot& snapshot, Duration hostClockOffset = {});

} // namespace bee

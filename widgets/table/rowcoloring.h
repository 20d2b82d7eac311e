// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"

namespace bee {

/// What a row's colour says. Each has a colour of the theme for its text, a bar at the row's left edge and a
/// shape beside it, so that none is told by hue alone.
enum class RowRole : quint8 { Plain, Error, Warning, Ok, Accent, Muted };

/// Says which rows stand out. Asked for the rows that are being painted only, so it may test a row by its
/// values; it is asked again at every paint. Window thread.
class RowColoring {
public:
    RowColoring() = default;
    virtual ~RowColoring() = default;
    RowColoring(const RowColoring&) = delete;
    RowColoring& operator=(const RowColoring&) = delete;

    [[nodiscard]] virtual RowRole roleOf(const EventSnapshot& snapshot, qsizetype row) = 0;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bee {

/// Unit of a column, of a histogram's buckets or of a stack's count.
enum class Unit : quint8 {
    None,
    Nanoseconds,
    Microseconds,
    Milliseconds,
    Seconds,
    Bytes,
    Kibibytes,
    Percent,
    Count,   ///< plain number of events
    Samples, ///< stack samples
};

} // namespace bee

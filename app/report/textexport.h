// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/recordtext.h"
#include "app/session/session.h"
#include "widgets/flamegraph/flamefilter.h"

#include <QIODevice>

#include <functional>

namespace bee {

/// Which rows of a table are exported. Rows without a time are outside every range but the default one.
struct RowSelection {
    TimeRange range;                     ///< by the first Time column
    std::function<bool(qsizetype)> keep; ///< by row number; empty: all
};

// All of them stream in bounded memory to a device that is open for writing. Errors: the device's.

Result<void> exportTable(const EventSnapshot& events, const RowSelection& selection, RecordText text,
                         QIODevice& device);
/// Intervals that overlap the range.
Result<void> exportHistogram(const HistogramSeries& series, TimeRange range, RecordText text,
                             QIODevice& device);
/// "process;root;…;leaf count" lines of the samples that pass.
Result<void> exportFolded(const StackProfile& stacks, const FlameFilter& filter, QIODevice& device);

enum class RawStreams : quint8 { Stdout, Both };
/// The bytes as the tool wrote them; Both in the order they arrived. Of a damaged capture what comes before
/// the damage, then the Error.
Result<void> exportRaw(SessionReader& reader, int capture, RawStreams streams, QIODevice& device);

/// All bytes or an Error.
Result<void> writeAll(QIODevice& device, const QByteArray& bytes);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/decode/decoder.h"

#include <QSize>

namespace bee {

enum class PictureView : quint8 { Heatmap, FlameGraph };

/// Draws a capture's heat map or flame graph, light for print, with title, time range, provenance, losses,
/// cautions and doubts, into a .png or .svg file. An empty size is chosen to suit the view. Needs a
/// QGuiApplication; any thread. Errors: the capture has no such view, the file's ending is another, the file
/// cannot be written.
Result<void> exportPicture(PictureView view, const CaptureRecord& record, const DecodedValues& values,
                           const QString& path, QSize size = {}, TimeRange range = {});

} // namespace bee

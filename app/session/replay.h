// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/capture/capture.h"
#include "remote/tools/toolcatalogue.h"

namespace bee {

/// How a recorded capture's bytes read: from today's catalogue, so that a better decoder improves old
/// sessions. A tool the catalogue does not know is Shape::Raw, or Shape::Bpftrace where bpftrace ran it.
DecodeSpec decodeSpecFor(const CaptureRecord& record, const ToolCatalogue& catalogue);
DecodeContext decodeContextFor(const CaptureRecord& record);

/// Decodes a recorded capture. visit, if given, sees each chunk as well. After a damaged block the values of
/// what came before it are in *values all the same, and the Error names the block.
Result<void> replayCapture(SessionReader& reader, const CaptureRecord& record, const ToolCatalogue& catalogue,
                           DecodedValues* values, const std::function<void(const Chunk&)>& visit = {});

/// The state a session keeps of a capture that ended.
CaptureState recordedState(Capture::State state);

} // namespace bee

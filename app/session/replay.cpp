// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/replay.h"

namespace bee {

DecodeSpec decodeSpecFor(const CaptureRecord& record, const ToolCatalogue& catalogue)
{
    const Tool* tool = catalogue.find(record.tool);
    const std::optional<Implementation> kind = implementationFromName(record.implementation);
    const ToolImplementation* implementation = tool && kind ? tool->implementation(*kind) : nullptr;
    if (implementation)
        return implementation->decode;
    DecodeSpec unknown;
    // Somebody's own script may be gone or changed, but bpftrace says itself what it prints.
    if (kind == Implementation::Script || kind == Implementation::Bpftrace)
        unknown.shape = Shape::Bpftrace;
    return unknown;
}

DecodeContext decodeContextFor(const CaptureRecord& record)
{
    return {record.started, record.utcOffsetSeconds, record.clockOffset()};
}

Result<void> replayCapture(SessionReader& reader, const CaptureRecord& record, const ToolCatalogue& catalogue,
                           DecodedValues* values, const std::function<void(const Chunk&)>& visit)
{
    const std::unique_ptr<Decoder> decoder =
        makeDecoder(decodeSpecFor(record, catalogue), decodeContextFor(record));
    const Result<void> read = reader.readChunks(record.id, [&](const Chunk& chunk) {
        decoder->feed(chunk);
        if (visit)
            visit(chunk);
        return true;
    });
    decoder->finish();
    *values = decoder->values();
    return read;
}

CaptureState recordedState(Capture::State state)
{
    switch (state) {
    case Capture::State::Finished:
        return CaptureState::Finished;
    case Capture::State::Stopped:
        return CaptureState::Stopped;
    case Capture::State::Interrupted:
        return CaptureState::Interrupted;
    case Capture::State::Failed:
        return CaptureState::Failed;
    case Capture::State::Starting:
    case Capture::State::Running:
    case Capture::State::Stopping:
        break;
    }
    return CaptureState::Running;
}

} // namespace bee

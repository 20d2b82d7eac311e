// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/replay.h"

#include <QSysInfo>

namespace bee {

DecodeSpec decodeSpecFor(const CaptureRecord& record, const ToolCatalogue& catalogue)
{
    const Tool* tool = catalogue.find(record.tool);
    const std::optional<Implementation> kind = implementationFromName(record.implementation);
    const ToolImplementation* implementation = tool && kind ? tool->implementation(*kind) : nullptr;
    return implementation ? implementation->decode : DecodeSpec{};
}

DecodeContext decodeContextFor(const CaptureRecord& record)
{
    return {record.started, record.utcOffsetSeconds};
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

CaptureRecord recordOf(const Capture& capture, const HostConnection& host,
                       const QMap<QString, QString>& options)
{
    const HostFacts& facts = host.facts();
    QJsonObject chosen;
    for (auto it = options.begin(); it != options.end(); ++it)
        chosen[it.key()] = it.value();
    CaptureRecord record;
    record.tool = capture.plan().tool;
    record.implementation = implementationName(capture.plan().implementation);
    record.host = host.name();
    record.command = capture.commandLine();
    record.started = capture.started();
    record.utcOffsetSeconds = facts.utcOffsetSeconds;
    record.provenance = {
        {QStringLiteral("hostName"), facts.hostName},
        {QStringLiteral("kernel"), facts.kernel},
        {QStringLiteral("architecture"), facts.architecture},
        {QStringLiteral("distribution"), facts.distribution},
        {QStringLiteral("timeZone"), facts.timeZone},
        {QStringLiteral("user"), facts.user},
        {QStringLiteral("options"), chosen},
        {QStringLiteral("beescope"), QStringLiteral(BEESCOPE_VERSION)},
        {QStringLiteral("recordedOn"), QSysInfo::machineHostName()},
    };
    if (capture.duration())
        record.provenance[QStringLiteral("durationSeconds")] =
            static_cast<qint64>(capture.duration()->count());
    if (facts.clockOffset) {
        const auto milliseconds = [](Duration time) { return static_cast<double>(time.count()) / 1e6; };
        record.provenance[QStringLiteral("clockOffsetMs")] = milliseconds(*facts.clockOffset);
        record.provenance[QStringLiteral("clockUncertaintyMs")] = milliseconds(facts.clockUncertainty);
    }
    if (!capture.plan().scriptHash.isEmpty())
        record.provenance[QStringLiteral("scriptSha256")] = capture.plan().scriptHash;
    const QString& version = capture.plan().implementation == Implementation::Libbpf
                                 ? facts.libbpfToolsVersion
                             : capture.plan().implementation == Implementation::Bcc ? facts.bccVersion
                                                                                    : facts.bpftraceVersion;
    record.provenance[QStringLiteral("package")] = version;
    return record;
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

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recorder.h"

#include <QJsonArray>
#include <QSysInfo>

#include <cmath>

namespace bee {

namespace {

QJsonArray attemptsOf(const Capture& capture)
{
    QJsonArray attempts;
    for (const Attempt& attempt : capture.attempts())
        attempts += QJsonObject{
            {QStringLiteral("implementation"), implementationName(attempt.implementation)},
            {QStringLiteral("command"), attempt.command},
            {QStringLiteral("failure"), attempt.failure.text()},
            {QStringLiteral("output"), QString::fromUtf8(attempt.output)},
        };
    return attempts;
}

QJsonObject costOf(const OverheadGuard& guard)
{
    return {{QStringLiteral("cpuSeconds"), static_cast<double>(guard.last().cpuTime.count()) / 1000},
            {QStringLiteral("highestCpuPercent"), std::round(guard.highestCpuPercent() * 10) / 10},
            {QStringLiteral("highestResidentBytes"), static_cast<qint64>(guard.highestResidentBytes())}};
}

/// What is known of the host and this side, whatever runs there.
QJsonObject provenanceOf(const HostConnection& host)
{
    const HostFacts& facts = host.facts();
    return {
        {QStringLiteral("hostName"), facts.hostName},
        {QStringLiteral("kernel"), facts.kernel},
        {QStringLiteral("architecture"), facts.architecture},
        {QStringLiteral("distribution"), facts.distribution},
        {QStringLiteral("timeZone"), facts.timeZone},
        {QStringLiteral("user"), facts.user},
        {QStringLiteral("beescope"), QStringLiteral(BEESCOPE_VERSION)},
        {QStringLiteral("recordedOn"), QSysInfo::machineHostName()},
    };
}

} // namespace

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
    record.utcOffsetSeconds = capture.decodeContext().utcOffsetSeconds;
    record.provenance = provenanceOf(host);
    if (facts.clockOffset)
        record.setClockOffset(capture.decodeContext().clockOffset, facts.clockUncertainty);
    record.provenance[QStringLiteral("options")] = chosen;
    if (capture.duration())
        record.provenance[QStringLiteral("durationSeconds")] =
            static_cast<qint64>(capture.duration()->count());
    if (!capture.plan().scriptHash.isEmpty()) {
        record.provenance[QStringLiteral("scriptSha256")] = capture.plan().scriptHash;
        record.provenance[QStringLiteral("script")] = capture.script();
    }
    const QString& version = capture.plan().implementation == Implementation::Libbpf
                                 ? facts.libbpfToolsVersion
                             : capture.plan().implementation == Implementation::Bcc ? facts.bccVersion
                                                                                    : facts.bpftraceVersion;
    record.provenance[QStringLiteral("package")] = version;
    if (!capture.plan().cautions.isEmpty())
        record.provenance[QStringLiteral("cautions")] = QJsonArray::fromStringList(capture.plan().cautions);
    if (capture.plan().lossesUnknown)
        record.provenance[QStringLiteral("lossesUnknown")] = true;
    if (!capture.attempts().empty())
        record.provenance[QStringLiteral("attempts")] = attemptsOf(capture);
    if (capture.guard().hasMeasured())
        record.provenance[QStringLiteral("cost")] = costOf(capture.guard());
    record.state = recordedState(capture.state());
    record.ended = capture.ended();
    if (capture.failure())
        record.failure = capture.failure()->text();
    return record;
}

CaptureRecord recordCapture(SessionWriter& writer, Capture& capture, const HostConnection& host,
                            const QMap<QString, QString>& options)
{
    CaptureRecord record = recordOf(capture, host, options);
    record.id = writer.beginCapture(record);
    const int id = record.id;
    const auto update = [&writer, &capture, &host, options, id] {
        CaptureRecord current = recordOf(capture, host, options);
        current.id = id;
        writer.updateCapture(current);
        return current;
    };
    capture.setPendingProbe([&writer] { return writer.pendingBytes(); });
    QObject::connect(&capture, &Capture::received, &capture,
                     [&writer, id](const Chunk& chunk) { writer.append(id, chunk); });
    QObject::connect(&capture, &Capture::planChanged, &capture, update);
    QObject::connect(&capture, &Capture::done, &capture, [&writer, update] {
        const CaptureRecord ended = update();
        writer.endCapture(ended.id, ended.state, ended.ended, ended.failure);
    });
    return record;
}

CaptureRecord recordRefusal(SessionWriter& writer, const Tool& tool, const HostConnection& host,
                            const Error& why)
{
    CaptureRecord record;
    record.tool = tool.name;
    record.host = host.name();
    record.started = now();
    record.ended = record.started;
    record.utcOffsetSeconds = host.facts().utcOffsetSeconds;
    record.provenance = provenanceOf(host);
    if (host.facts().clockOffset)
        record.setClockOffset(*host.facts().clockOffset, host.facts().clockUncertainty);
    record.state = CaptureState::Failed;
    record.failure = why.text();
    record.id = writer.beginCapture(record);
    writer.endCapture(record.id, record.state, record.ended, record.failure);
    return record;
}

} // namespace bee

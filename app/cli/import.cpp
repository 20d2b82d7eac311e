// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/report/info.h"
#include "app/session/replay.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <cstdio>

namespace bee::cli {

namespace {

constexpr qint64 blockSize = 256 * 1024;

/// The implementation whose output begins like this, when the person does not say.
const ToolImplementation* guessImplementation(const Tool& tool, const QByteArray& beginning)
{
    const bool json = beginning.trimmed().startsWith('{');
    for (const ToolImplementation& implementation : tool.implementations)
        if ((implementation.decode.shape == Shape::Bpftrace) == json)
            return &implementation;
    return tool.implementations.empty() ? nullptr : &tool.implementations.front();
}

} // namespace

int runImport(const QStringList& arguments)
{
    const auto text = [](const char* words) { return QCoreApplication::translate("Cli", words); };
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("Cli", "Reads a tool's saved output into a session.")));
    parser.addOptions({
        {QStringLiteral("tool"), text(QT_TRANSLATE_NOOP("Cli", "The tool that printed it.")),
         QStringLiteral("NAME")},
        {QStringLiteral("implementation"),
         text(QT_TRANSLATE_NOOP("Cli", "auto, libbpf, bcc, bpftrace or script.")), QStringLiteral("NAME")},
        {QStringLiteral("output"), text(QT_TRANSLATE_NOOP("Cli", "The session to write.")),
         QStringLiteral("FILE.bscope")},
    });
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 text(QT_TRANSLATE_NOOP("Cli", "The output; - is standard input.")));
    if (const auto code = parse(parser, arguments))
        return *code;
    if (parser.positionalArguments().size() != 1 || !parser.isSet(QStringLiteral("tool")) ||
        !parser.isSet(QStringLiteral("output")))
        return fail(Usage, {text(QT_TRANSLATE_NOOP("Cli", "Give a file, --tool and --output.")), {}, {}});
    const Tool* tool = catalogue().find(parser.value(QStringLiteral("tool")));
    if (!tool)
        return fail(Usage, {text(QT_TRANSLATE_NOOP("Cli", "There is no tool “%1”."))
                                .arg(parser.value(QStringLiteral("tool"))),
                            {},
                            text(QT_TRANSLATE_NOOP("Cli", "beescope tools lists them."))});
    const Result<std::optional<Implementation>> chosen = implementationOption(parser);
    if (!chosen.hasValue())
        return fail(Usage, chosen.error());
    if (chosen.value() && !tool->implementation(*chosen.value()))
        return fail(Usage, {text(QT_TRANSLATE_NOOP("Cli", "%1 has no implementation %2."))
                                .arg(tool->name, implementationName(*chosen.value())),
                            {},
                            {}});

    const QString path = parser.positionalArguments().first();
    QFile file(path);
    const bool open =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return fail(FileUnusable,
                    {text(QT_TRANSLATE_NOOP("Cli", "%1 cannot be read.")).arg(path), file.errorString(), {}});
    QByteArray block = file.read(blockSize);
    const ToolImplementation* implementation =
        chosen.value() ? tool->implementation(*chosen.value()) : guessImplementation(*tool, block);
    if (!implementation)
        return fail(Usage,
                    {text(QT_TRANSLATE_NOOP("Cli", "%1 has no implementation.")).arg(tool->name), {}, {}});

    Result<std::unique_ptr<SessionWriter>> created =
        SessionWriter::create(parser.value(QStringLiteral("output")));
    if (!created.hasValue())
        return fail(FileUnusable, created.error());
    SessionWriter& writer = *created.value();
    // The file's own time is the best day there is for times printed without one.
    const QDateTime modified =
        QFileInfo(file).exists() ? QFileInfo(file).lastModified() : QDateTime::currentDateTime();
    const Time arrival{std::chrono::milliseconds(modified.toMSecsSinceEpoch())};
    CaptureRecord record;
    record.tool = tool->name;
    record.implementation = implementationName(implementation->kind);
    record.host = QStringLiteral("import");
    record.command = path == QLatin1String("-") ? path : QFileInfo(path).fileName();
    record.started = arrival;
    record.utcOffsetSeconds = modified.offsetFromUtc();
    record.provenance = {{QStringLiteral("importedFrom"), record.command},
                         {QStringLiteral("beescope"), QStringLiteral(BEESCOPE_VERSION)}};
    record.id = writer.beginCapture(record);
    const std::unique_ptr<Decoder> decoder = makeDecoder(implementation->decode, decodeContextFor(record));
    for (; !block.isEmpty(); block = file.read(blockSize)) {
        const Chunk chunk{Stream::Stdout, block, arrival};
        writer.append(record.id, chunk);
        decoder->feed(chunk);
        if (writer.pendingBytes() > DecodePipeline::highWater && !writer.flush().hasValue())
            break; // the last flush below says why
    }
    decoder->finish();
    record.state = CaptureState::Finished;
    record.ended = arrival;
    writer.endCapture(record.id, record.state, record.ended, {});
    if (const Result<void> flushed = writer.flush(); !flushed.hasValue())
        return fail(FileUnusable, flushed.error());
    if (file.error() != QFileDevice::NoError)
        return fail(FileUnusable, {text(QT_TRANSLATE_NOOP("Cli", "%1 could be read only in part.")).arg(path),
                                   file.errorString(),
                                   {}});
    printErr(infoText(record, decoder->values()).trimmed());
    return Done;
}

} // namespace bee::cli

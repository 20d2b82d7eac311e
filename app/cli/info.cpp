// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/info.h"

#include "app/cli/arguments.h"
#include "app/session/replay.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bee::cli {

int runInfo(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Cli", "Shows the captures of a session, what they hold and what was lost."));
    const QCommandLineOption json(QStringLiteral("json"), QCoreApplication::translate("Cli", "Print JSON."));
    parser.addOption(json);
    parser.addPositionalArgument(QStringLiteral("SESSION"),
                                 QCoreApplication::translate("Cli", "A .bscope file."));
    if (const auto code = parse(parser, arguments))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return fail(Usage, {QCoreApplication::translate("Cli", "Give one session file."), {}, {}});

    const Result<std::unique_ptr<SessionReader>> opened =
        SessionReader::open(parser.positionalArguments().first());
    if (!opened.hasValue())
        return fail(FileUnusable, opened.error());
    SessionReader& reader = *opened.value();
    ExitCode code = Done;
    if (const std::optional<Error> damage = reader.damage())
        code = static_cast<ExitCode>(fail(FileUnusable, *damage));
    QJsonArray captures;
    for (const CaptureRecord& record : reader.captures()) {
        DecodedValues values;
        const Result<void> read = replayCapture(reader, record, catalogue(), &values);
        if (!read.hasValue())
            code = static_cast<ExitCode>(fail(FileUnusable, read.error()));
        if (parser.isSet(json))
            captures += infoJson(record, values);
        else
            printOut(infoText(record, values));
    }
    // In the order of time, as the window lists them.
    std::vector<Annotation> notes = reader.notes().annotations;
    std::stable_sort(notes.begin(), notes.end(),
                     [](const Annotation& a, const Annotation& b) { return a.range.from < b.range.from; });
    QJsonArray remarks;
    for (const Annotation& note : notes) {
        if (parser.isSet(json))
            remarks += infoJson(note);
        else
            printOut(infoText(note));
    }
    if (parser.isSet(json))
        printOut(QJsonDocument(
                     QJsonObject{{QStringLiteral("captures"), captures}, {QStringLiteral("notes"), remarks}})
                     .toJson());
    else if (reader.captures().empty())
        printOut(QCoreApplication::translate("Cli", "The session holds no capture.\n"));
    return code;
}

} // namespace bee::cli

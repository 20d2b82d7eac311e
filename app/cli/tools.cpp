// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bee::cli {

int runTools(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Cli", "Lists the tools that Beescope knows."));
    const QCommandLineOption json(QStringLiteral("json"), QCoreApplication::translate("Cli", "Print JSON."));
    parser.addOption(json);
    if (const auto code = parse(parser, arguments))
        return *code;

    QJsonArray list;
    for (const Tool& tool : catalogue().tools()) {
        QStringList implementations;
        for (const ToolImplementation& implementation : tool.implementations)
            implementations += implementationName(implementation.kind);
        if (parser.isSet(json)) {
            QJsonArray options;
            for (const ToolOption& option : tool.options)
                options += QJsonObject{{QStringLiteral("name"), option.name},
                                       {QStringLiteral("label"), option.label}};
            list +=
                QJsonObject{{QStringLiteral("name"), tool.name},
                            {QStringLiteral("title"), tool.title},
                            {QStringLiteral("group"), tool.group},
                            {QStringLiteral("view"), tool.view},
                            {QStringLiteral("overhead"), tool.overhead},
                            {QStringLiteral("options"), options},
                            {QStringLiteral("implementations"), QJsonArray::fromStringList(implementations)}};
        } else {
            printOut(QStringLiteral("%1 %2 %3\n")
                         .arg(tool.name, -12)
                         .arg(implementations.join(QLatin1Char(',')), -28)
                         .arg(tool.title));
        }
    }
    if (parser.isSet(json))
        printOut(QJsonDocument(list).toJson());
    return Done;
}

} // namespace bee::cli

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/scripteditormessages.h"

#include "widgets/theme/format.h"

#include <QRegularExpression>
#include <QStringList>

namespace bee {

namespace {
constexpr std::size_t mostMessages = 100;
constexpr qsizetype longestText = 64 * 1024;
} // namespace

std::vector<ScriptMessage> scriptMessages(const QByteArray& standardError)
{
    // A program given with -e is "stdin" to bpftrace, "<expr>" to others that learned from it.
    static const QRegularExpression place(
        QStringLiteral("^(?:stdin|<expr>|<stdin>):(\\d{1,6})(?:-\\d{1,6})?(?::(\\d{1,6})(?:-(\\d{1,6}))?)?: "
                       "+(?:(ERROR|WARNING|INFO): *)?(.*)$"));
    std::vector<ScriptMessage> messages;
    for (const QByteArray& line : standardError.left(longestText).split('\n')) {
        const QRegularExpressionMatch match = place.match(QString::fromUtf8(line.left(2000)));
        if (!match.hasMatch() || match.captured(1).toInt() == 0)
            continue;
        ScriptMessage message;
        message.line = match.captured(1).toInt();
        message.column = match.captured(2).toInt();
        message.endColumn = match.captured(3).toInt();
        message.isError = match.captured(4).isEmpty() || match.captured(4) == QLatin1String("ERROR");
        message.text = match.captured(5).trimmed();
        messages.push_back(message);
        if (messages.size() == mostMessages)
            break;
    }
    return messages;
}

QString displayLines(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.left(longestText).split(u'\n'))
        lines += displayText(line.toStdString(), 4096, Tabs::Expand);
    return lines.join(u'\n');
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>

namespace bee::architecture {

namespace {

struct Message {
    qint64 line = 0;
    QString context;
    QString source;
    QString comment;
    QString type; ///< of the translation: "", "unfinished", "obsolete", "vanished"
    QStringList translations;
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.type = xml.attributes().value(QLatin1String("type")).toString();
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            message.translations += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.isCharacters())
            text += xml.text();
        else if (xml.isEndElement())
            break;
    }
    if (message.translations.isEmpty())
        message.translations += text;
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.line = xml.lineNumber();
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

/// Calls `take` for each message; returns the reader's error, empty when the file is well formed.
QString readMessages(const QString& ts, const std::function<void(const Message&)>& take)
{
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            take(readMessage(xml, context));
    }
    return xml.hasError() ? xml.errorString() : QString();
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?([0-9]{1,2}|n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found += it.next().captured(1);
    std::sort(found.begin(), found.end());
    found.removeDuplicates();
    return found;
}

} // namespace

QStringList checkTranslations(const SourceFile& file)
{
    QStringList breaches;
    const auto report = [&](const Message& message, const QString& what) {
        breaches += QStringLiteral("%1:%2: %3: %4")
                        .arg(file.path)
                        .arg(message.line)
                        .arg(what, message.source.left(60));
    };
    const QString error = readMessages(file.text, [&](const Message& message) {
        if (message.type == QLatin1String("obsolete") || message.type == QLatin1String("vanished"))
            return;
        if (message.type == QLatin1String("unfinished"))
            report(message, QStringLiteral("unfinished"));
        for (const QString& translation : message.translations) {
            if (translation.isEmpty() && message.type.isEmpty())
                report(message, QStringLiteral("empty"));
            else if (message.type.isEmpty() && placeholders(translation) != placeholders(message.source))
                report(message, QStringLiteral("another set of %1, %2 … than the source has"));
        }
    });
    if (!error.isEmpty())
        breaches += file.path + QLatin1String(": ") + error;
    return breaches;
}

QSet<QString> translationSources(const QString& ts)
{
    QSet<QString> sources;
    readMessages(ts, [&](const Message& message) {
        if (message.type != QLatin1String("obsolete") && message.type != QLatin1String("vanished"))
            sources.insert(message.context + u'\n' + message.source + u'\n' + message.comment);
    });
    return sources;
}

} // namespace bee::architecture

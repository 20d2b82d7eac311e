// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/scripttool.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace bee {

namespace {

constexpr qsizetype longestDescription = 200;

QString place(const QString& file, qsizetype line)
{
    if (file.isEmpty())
        return QCoreApplication::translate("ScriptTool", "Line %1 of the script").arg(line);
    return QCoreApplication::translate("ScriptTool", "%1, line %2").arg(file).arg(line);
}

QString named(const QString& file)
{
    return file.isEmpty() ? QCoreApplication::translate("ScriptTool", "The script") : file;
}

/// What a reader would not see, or would see elsewhere than bpftrace reads it.
bool isTreacherous(char16_t c)
{
    if (c < 0x20)
        return c != u'\n' && c != u'\t' && c != u'\r';
    return c == 0x7f || (c >= 0x80 && c < 0xa0) || c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

} // namespace

bool isScriptName(QStringView name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
    return pattern.match(name.toString()).hasMatch();
}

std::optional<Error> checkScriptText(const QByteArray& text, const QString& file)
{
    if (text.size() > longestScript)
        return Error{QCoreApplication::translate("ScriptTool", "%1 is too long.").arg(named(file)),
                     QCoreApplication::translate(
                         "ScriptTool", "A script travels on a command line, which takes %1 KiB of it.")
                         .arg(longestScript / 1024),
                     QCoreApplication::translate("ScriptTool", "Shorten it, or run it on the host itself.")};
    if (text.trimmed().isEmpty())
        return Error{QCoreApplication::translate("ScriptTool", "%1 is empty.").arg(named(file)),
                     {},
                     QCoreApplication::translate("ScriptTool", "Write a bpftrace program into it.")};
    qsizetype line = 1;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder.decode(QByteArrayView(text).sliced(begin, end - begin));
        if (decoder.hasError())
            return Error{
                QCoreApplication::translate("ScriptTool", "%1: this is no text.").arg(place(file, line)),
                QCoreApplication::translate("ScriptTool", "Its bytes are not UTF-8."),
                QCoreApplication::translate("ScriptTool", "Save the script as UTF-8.")};
        const auto bad =
            std::find_if(decoded.begin(), decoded.end(), [](QChar c) { return isTreacherous(c.unicode()); });
        if (bad != decoded.end())
            return Error{
                QCoreApplication::translate("ScriptTool", "%1: there is an invisible character, U+%2.")
                    .arg(place(file, line),
                         QStringLiteral("%1").arg(bad->unicode(), 4, 16, QLatin1Char('0')).toUpper()),
                QCoreApplication::translate("ScriptTool",
                                            "Such characters make a script read otherwise than it runs."),
                QCoreApplication::translate("ScriptTool", "Remove it.")};
        begin = end + 1;
        ++line;
    }
    return std::nullopt;
}

Result<QByteArray> readScript(const QString& path)
{
    QFile file(path);
    // A pipe or a device would be read for ever.
    const bool isFile = QFileInfo(path).isFile();
    if (!isFile || !file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("ScriptTool", "%1 cannot be read.").arg(path),
                     isFile ? file.errorString() : QString(),
                     QCoreApplication::translate("ScriptTool", "Check that it is a readable file.")};
    const QByteArray text = file.read(longestScript + 1);
    if (const std::optional<Error> error = checkScriptText(text, path))
        return *error;
    return text;
}

QString scriptHash(const QByteArray& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

const QStringList& carriedScriptHashes()
{
    static const QStringList hashes = [] {
        QStringList all;
        const QDir folder(QStringLiteral(":/scripts"));
        for (const QString& name : folder.entryList({QStringLiteral("*.bt")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += scriptHash(file.readAll());
        }
        return all;
    }();
    return hashes;
}

QString scriptDescription(const QByteArray& text)
{
    static const QRegularExpression comment(
        QStringLiteral("\\A\\s*(?:#!|//|/\\*+|\\*+/?)?\\s*(.*?)\\s*(?:\\*+/)?\\s*\\z"));
    bool inside = false; // a comment of several lines
    for (const QByteArray& raw : text.first(std::min<qsizetype>(text.size(), 8192)).split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith("#!"))
            continue;
        const bool begins = line.startsWith("//") || line.startsWith("/*");
        if (!begins && !inside)
            return {}; // the program begins
        inside = (inside || line.startsWith("/*")) && !line.contains("*/");
        const QString words = comment.match(QString::fromUtf8(line)).captured(1);
        // Licences say nothing about the script.
        if (!words.isEmpty() && !words.startsWith(QLatin1String("SPDX-")) &&
            !words.startsWith(QLatin1String("Copyright")))
            return words.left(longestDescription);
    }
    return {};
}

ToolImplementation makeScriptImplementation(const QString& scriptName, const QByteArray& text,
                                            const QString& file)
{
    ToolImplementation implementation;
    implementation.kind = Implementation::Script;
    implementation.script = scriptName;
    implementation.scriptText = text;
    implementation.scriptFile = file;
    implementation.decode.shape = Shape::Bpftrace;
    return implementation;
}

Tool makeScriptTool(const QString& name, const QByteArray& text, const QString& file, const QString& group)
{
    Tool tool;
    tool.name = name;
    tool.title = scriptDescription(text);
    if (tool.title.isEmpty())
        tool.title = QCoreApplication::translate("ScriptTool", "A bpftrace script");
    tool.description = tool.title;
    tool.group = group.isEmpty() ? QCoreApplication::translate("ScriptTool", "Own scripts") : group;
    tool.overhead = QStringLiteral("noticeable");
    tool.overheadReason = QCoreApplication::translate(
        "ScriptTool", "Not known: it depends on how often the script's probes fire.");
    tool.view = QStringLiteral("table");
    tool.implementations.push_back(makeScriptImplementation(name + QStringLiteral(".bt"), text, file));
    tool.file = file;
    return tool;
}

} // namespace bee

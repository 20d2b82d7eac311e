// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/tools/exampledocument.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace bee::test {

namespace {

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

bool isMark(const QString& line)
{
    static const QRegularExpression mark =
        pattern(R"(^\s*(\[\.\.\.[a-z.]*\].*|\.{3,4}|\(\.\.\.\)|\[snip\]|<screen clears>)\s*$)");
    return mark.match(line).hasMatch();
}

/// "# ./biosnoop -Q", "(root) ~ # iostat", "$ sudo …", "./nfsslower.py 1"
bool isCommand(const QString& line)
{
    static const QRegularExpression command = pattern(
        R"(^((\(root\) ~ |\S+@\S+[ :]\S*)?[#$%]( ?[A-Za-z./(]|$)| ?(sudo )?\./[a-z])|^[a-z]+ .*\S +# )");
    return command.match(line).hasMatch();
}

bool isOfTool(const QString& command, const QString& tool)
{
    const QRegularExpression ofTool(
        QStringLiteral(R"(^[^|]*?(^|[#$%/ ])%1(\.py|\.bt|-bpfcc)?(\s[^|>]*)?$)").arg(tool));
    static const QRegularExpression readsLog = pattern(R"(^# cat \S*log$)"); // written by the tool before
    return ofTool.match(command).hasMatch() || readsLog.match(command).hasMatch();
}

bool asksForHelp(const QString& command)
{
    static const QRegularExpression help = pattern(R"(\s(-h|--help|-\?)(\s|$))");
    return help.match(command).hasMatch();
}

bool beginsHelp(const QString& line)
{
    static const QRegularExpression help =
        pattern(R"(^\s*((Full )?(USAGE|Usage|usage)( message)?:|USAGE\b))");
    return help.match(line).hasMatch();
}

/// Sentences of the author: words with some small ones among them, not set in columns. What tools say of
/// themselves as they start is no prose.
bool isProse(const QString& line)
{
    static const QRegularExpression begins = pattern(R"(^["'(*]?[A-Za-z])");
    static const QRegularExpression columns = pattern(R"([^.:;]   |\t)");
    static const QRegularExpression banner = pattern(
        R"(^(Tracing(?! at )|Sampling|Attach|Running|Counting|WARNING(?!: This)|Warning|Current kernel|Detach|Possibly|)"
        R"(Lost|Top \d|Hit |Triggered|Exception|Error))");
    static const QRegularExpression small =
        pattern(R"(\b(the|a|an|if|is|are|of|to|and|in|this|that|was|for|with|it|be|can|by|as|on|you|we|each|)"
                R"(here|from|these|while|which|not|at|or|now|there|all|they|more|other|will|has)\b)");
    static const QRegularExpression plain = pattern(R"x(^["'(]*[A-Za-z][A-Za-z'/-]*(\(\))?[.,:;)"'!?]*$)x");
    static const QRegularExpression credits =
        pattern(R"(^(Copyright |\d\d-[A-Z][a-z]{2}-\d{4}\s)|^\s*(\* )?https?://|^\.\.\. [a-z])");
    if (credits.match(line).hasMatch())
        return true;
    if (!begins.match(line).hasMatch() || columns.match(line).hasMatch() || banner.match(line).hasMatch() ||
        !small.match(line.toLower()).hasMatch())
        return false;
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    const auto plainWords = std::count_if(words.begin(), words.end(),
                                          [](const QString& word) { return plain.match(word).hasMatch(); });
    return words.size() >= 3 && plainWords * 5 >= words.size() * 3;
}

} // namespace

ExampleDocument readExampleDocument(const QByteArray& text, const QString& tool)
{
    enum class Part : quint8 { Prose, Output, Other, Help };
    ExampleDocument document;
    Part part = Part::Prose; // of the transcript
    bool beginsParagraph = true;
    bool isProseParagraph = true;
    for (const QByteArray& bytes : text.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (line.trimmed().isEmpty()) {
            beginsParagraph = true;
            if (part == Part::Output)
                document.transcripts.back().output += '\n';
            continue;
        }
        if (part != Part::Help || beginsParagraph) {
            if (isCommand(line) && !(part == Part::Help && line.startsWith(QLatin1String("./")))) {
                ++document.otherCommands;
                const bool ofTool = isOfTool(line, tool);
                part = ofTool && asksForHelp(line) ? Part::Help : ofTool ? Part::Output : Part::Other;
                if (part == Part::Output)
                    document.transcripts.push_back({line, {}});
                beginsParagraph = isProseParagraph = false;
                continue;
            }
            if (beginsParagraph && beginsHelp(line))
                part = Part::Help;
        }
        if (beginsParagraph)
            isProseParagraph = part == Part::Prose || isProse(line);
        beginsParagraph = false;
        if (part == Part::Help) {
            ++document.help;
        } else if (isProseParagraph) {
            ++document.prose;
        } else if (isMark(line)) {
            ++document.marks;
        } else if (part == Part::Other) {
            ++document.otherCommands;
        } else {
            ++document.outputLines;
            document.transcripts.back().output += bytes + '\n';
        }
    }
    return document;
}

} // namespace bee::test

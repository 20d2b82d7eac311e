// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/scripteditorhighlighter.h"

#include "widgets/theme/theme.h"

namespace bee {

namespace {

/// One expression finds every kind of word; the group that matched says which. Comments and strings come
/// first, so that nothing inside them is coloured as something else.
const QRegularExpression& words()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?<comment>//.*$|/\\*)"
        "|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"?)"
        "|(?<probe>\\b(?:tracepoint|rawtracepoint|kprobe|kretprobe|uprobe|uretprobe|usdt|profile|interval|"
        "software|hardware|watchpoint|asyncwatchpoint|iter|kfunc|kretfunc|fentry|fexit|[tkuhis]|kr|ur|rt|it)"
        ":[\\w:.*/$-]*|\\b(?:BEGIN|END|begin|end)\\b)"
        "|(?<word>\\b(?:if|else|while|for|unroll|return|break|continue|sizeof|offsetof|struct|let|config)\\b)"
        "|(?<map>@\\w*|\\$\\w+)"
        "|(?<number>\\b(?:0x[0-9a-fA-F]+|\\d[\\d_]*(?:e\\d+)?(?:ns|us|ms|s)?)\\b)"
        "|(?<builtin>\\b(?:pid|tid|uid|gid|nsecs|elapsed|cpu|comm|kstack|ustack|args|arg\\d|sarg\\d|retval|"
        "func|probe|curtask|rand|cgroup|ctx|numaid|count|sum|avg|min|max|stats|hist|lhist|printf|print|clear|"
        "zero|delete|exit|time|strftime|str|strncmp|join|ksym|usym|kaddr|uaddr|ntop|reg|buf|cat|system|"
        "cgroupid|path|macaddr|skboutput|signal|override|kptr|uptr|bswap)\\b)"));
    return expression;
}

} // namespace

ScriptHighlighter::ScriptHighlighter(QTextDocument* document, const Theme& theme)
    : QSyntaxHighlighter(document), m_dark(!theme.dark)
{
    setTheme(theme);
}

void ScriptHighlighter::setTheme(const Theme& theme)
{
    if (m_dark == theme.dark)
        return;
    m_dark = theme.dark;
    m_formats[Comment].setForeground(theme.mutedText);
    m_formats[Comment].setFontItalic(true);
    m_formats[String].setForeground(theme.ok);
    m_formats[Probe].setForeground(theme.accent);
    m_formats[Probe].setFontWeight(QFont::DemiBold);
    m_formats[Word].setForeground(theme.accent);
    m_formats[Builtin].setForeground(theme.lanes[0]);
    m_formats[Map].setForeground(theme.warning);
    m_formats[Number].setForeground(theme.lanes[3]);
    rehighlight();
}

void ScriptHighlighter::highlightBlock(const QString& text)
{
    static const std::array<QString, kindCount> groups{
        QStringLiteral("comment"), QStringLiteral("string"), QStringLiteral("probe"), QStringLiteral("word"),
        QStringLiteral("builtin"), QStringLiteral("map"),    QStringLiteral("number")};
    enum : int { Outside = 0, InsideComment = 1 };
    setCurrentBlockState(Outside);
    qsizetype from = 0;
    bool inComment = previousBlockState() == InsideComment;
    while (from < text.size() || inComment) {
        if (inComment) {
            const qsizetype end = text.indexOf(QLatin1String("*/"), from);
            const qsizetype length = (end < 0 ? text.size() : end + 2) - from;
            setFormat(static_cast<int>(from), static_cast<int>(length), m_formats[Comment]);
            if (end < 0)
                return setCurrentBlockState(InsideComment);
            from += length;
            inComment = false;
        }
        const QRegularExpressionMatch match = words().match(text, from);
        if (!match.hasMatch())
            return;
        from = match.capturedEnd();
        if (match.captured() == QLatin1String("/*")) {
            from = match.capturedStart();
            // The opening must not be read as "/*/": the end is looked for behind it.
            setFormat(static_cast<int>(from), 2, m_formats[Comment]);
            from += 2;
            inComment = true;
            continue;
        }
        for (std::size_t kind = 0; kind < groups.size(); ++kind)
            if (match.capturedStart(groups[kind]) >= 0)
                setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                          m_formats[kind]);
    }
}

} // namespace bee

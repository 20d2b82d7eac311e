// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QSyntaxHighlighter>

#include <vector>

namespace bee {

struct Theme;

/// Colours a bpftrace program: comments, strings, probes, words of the language, maps and variables, numbers.
class ScriptHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    ScriptHighlighter(QTextDocument* document, const Theme& theme);
    void setTheme(const Theme& theme);

protected:
    void highlightBlock(const QString& text) override;

private:
    enum Kind : quint8 { Comment, String, Probe, Word, Builtin, Map, Number, kindCount };
    std::array<QTextCharFormat, kindCount> m_formats;
    bool m_dark;
};

} // namespace bee

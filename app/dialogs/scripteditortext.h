// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/scripteditormessages.h"

#include <QPlainTextEdit>

namespace bee {

class ScriptHighlighter;

/// A plain-text editor for a script: line numbers, colours, and marks where bpftrace complained.
class ScriptEditorText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ScriptEditorText(QWidget* parent = nullptr);

    void setMessages(std::vector<ScriptMessage> messages); ///< and goes to the first error
    [[nodiscard]] const std::vector<ScriptMessage>& messages() const { return m_messages; }
    void goTo(int line, int column);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    class Gutter;
    void paintGutter(QPaintEvent* event);
    [[nodiscard]] int gutterWidth() const;
    void layOutGutter();
    void updateMarks();
    void setTabs();

    Gutter* m_gutter;
    ScriptHighlighter* m_highlighter;
    std::vector<ScriptMessage> m_messages;
};

} // namespace bee

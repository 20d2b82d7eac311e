// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace bee {

/// A line below a table that looks for a text (next, previous) or jumps to a time. Hidden until it is needed;
/// Escape closes it.
class FindBar : public QWidget {
    Q_OBJECT

public:
    enum class Mode : quint8 { Find, GoTo };

    explicit FindBar(QWidget* parent = nullptr);

    void open(Mode mode); ///< shows it with the focus in its field
    void close();
    [[nodiscard]] QString text() const; ///< what is looked for
    /// What came of it; plain text. isMiss: nothing was found.
    void setAnswer(const QString& text, bool isMiss = false);

Q_SIGNALS:
    void findRequested(const QString& text, bool forward);
    void timeRequested(const QString& text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask(bool forward);

    Mode m_mode = Mode::Find;
    QLabel* m_caption;
    QLineEdit* m_field;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_answer;
    QString m_lastText; ///< of Mode::Find, while the field holds a time
};

} // namespace bee

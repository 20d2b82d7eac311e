// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>

namespace bee {

class FilterPopup;

/// A line for an expression of the filter language: completes columns, operators and values, marks what is
/// wrong under the very characters and says what was expected. Ctrl+Space or Down asks for completions, Tab
/// takes one. Window thread.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);
    ~FilterField() override;

    /// Where columns and values come from, asked whenever they are needed. Without rows a snapshot still
    /// names the columns; without a schema columns are not checked.
    void setSource(std::function<EventSnapshot()> source);
    /// A line that is added to what is said of a wrong text: "Still shown: …". Plain text.
    void setConsequence(const QString& text);

    [[nodiscard]] bool isValid() const { return !m_error; } ///< an empty text is valid
    [[nodiscard]] const std::optional<FilterError>& error() const { return m_error; }
    /// The text understood; the empty expression while it is not valid.
    [[nodiscard]] const FilterExpression& expression() const { return m_expression; }
    /// Whether completions are in sight.
    [[nodiscard]] bool offers() const;
    /// Looks at the text again: the source has other columns now.
    void check();

Q_SIGNALS:
    void checked();       ///< after each change of the text
    void escapePressed(); ///< where no popup was open

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void offer(bool asked);
    void take(int completion);
    void updatePopup();
    [[nodiscard]] QString errorText() const;

    std::function<EventSnapshot()> m_source;
    QString m_consequence;
    FilterExpression m_expression;
    std::optional<FilterError> m_error;
    std::vector<FilterCompletion> m_completions;
    FilterPopup* m_popup;
    QTimer m_messageDelay; ///< nobody wants to be told of an error in the middle of a word
};

} // namespace bee

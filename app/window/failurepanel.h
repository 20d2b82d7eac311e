// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/launchplan.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace bee {

/// A failure in the place of what it prevented: what happened, what the tool said, what to do, and the one
/// button that does it; all of the raw text is one click away.
class FailurePanel : public QFrame {
    Q_OBJECT
public:
    explicit FailurePanel(QWidget* parent = nullptr);
    /// A failure of Beescope's own telling (a lost connection): its reason is a cause, not a tool's words.
    void setError(const Error& error);
    /// What explainFailure() says: the reason is the tool's own line.
    void setExplanation(const Error& error, FailureAction action);

Q_SIGNALS:
    void consoleRequested();
    void retryRequested();
    /// The button that fits the failure was pressed; never FailureAction::None.
    void actionRequested(FailureAction action);

private:
    void fill(const Error& error, const QString& reasonTitle, FailureAction action);

    QLabel* m_message;
    QLabel* m_reasonTitle;
    QLabel* m_reason;
    QLabel* m_remedyTitle;
    QLabel* m_remedy;
    QPushButton* m_act;
    FailureAction m_action = FailureAction::None;
};

} // namespace bee

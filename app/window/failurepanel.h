// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QFrame>

class QLabel;

namespace bee {

/// A failure in the place of what it prevented: what happened, cause, remedy; the raw text is one click away.
class FailurePanel : public QFrame {
    Q_OBJECT
public:
    explicit FailurePanel(QWidget* parent = nullptr);
    void setError(const Error& error);

Q_SIGNALS:
    void consoleRequested();
    void retryRequested();

private:
    QLabel* m_message;
    QLabel* m_reasonTitle;
    QLabel* m_reason;
    QLabel* m_remedyTitle;
    QLabel* m_remedy;
};

} // namespace bee

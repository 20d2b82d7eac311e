// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/linediff.h"
#include "app/library/scriptacceptance.h"

#include <QDialog>
#include <QPlainTextEdit>

namespace bee {

/// The lines of a difference, each with its number, a sign and a colour.
class DiffView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);
    void setLines(std::vector<DiffLine> lines); ///< and shows the first that changed

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    std::vector<DiffLine> m_lines;
};

/// Shows what a new or changed script would run as root, before it does. Accepted: the person agreed.
class ScriptReviewDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose : quint8 { Run, Remember };

    /// host: where it is to run; empty when it is only to be remembered.
    ScriptReviewDialog(const ScriptReview& review, const QString& host, Purpose purpose,
                       QWidget* parent = nullptr);

    /// Asks, and remembers a yes. False: it must not run. Modal to parent.
    static bool ask(ScriptAcceptance& acceptance, const ScriptReview& review, const QString& host,
                    QWidget* parent, Purpose purpose = Purpose::Run);
};

} // namespace bee

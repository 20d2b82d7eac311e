// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/scriptacceptance.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bee {

class ScriptEditorText;

/// A window to write a bpftrace script in, to save it as a tool of one's own, and to run it at once. What it
/// prints is shown by the capture; what bpftrace has to say about it, here.
class ScriptEditor : public QDialog {
    Q_OBJECT
public:
    explicit ScriptEditor(QWidget* parent = nullptr);

    /// Where "Run" runs; empty: nowhere, the button is off.
    void setHost(const QString& name);
    /// Asks first what to do with a text that is not saved; false: nothing was changed.
    bool openScript(const QString& name, const QByteArray& text, const QString& file = {});
    bool openFile(const QString& path);
    [[nodiscard]] QString scriptName() const; ///< without ".bt"
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] bool isModified() const;
    /// Saves, throws away or keeps what is not saved, as the person says; false: they want to go on.
    bool mayClose();

    bool save(); ///< false: it could not, and the reason is shown
    void run();

    /// The run that runRequested() asked for has begun.
    void showRunning();
    /// It did not begin, and the person knows why.
    void showNotStarted();
    /// It is over. standardError: of bpftrace; marks the lines it complains about.
    void showEnd(const std::optional<Error>& failure, const QByteArray& standardError);

    void reject() override;

Q_SIGNALS:
    /// Run this with its script implementation; copy it, it lives no longer than the call. Its text is
    /// accepted already: this person has it before their eyes.
    void runRequested(const bee::Tool& tool);
    /// A tool of one's own changed: userfiles::loadCatalogue() says otherwise now.
    void saved(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildActions();
    void askForFile();
    void say(const QString& text, bool isProblem = false);
    void showProblem(const Error& error);
    void updateTitle();
    [[nodiscard]] bool mayReplace(const QString& path); ///< asks before another script is written over
    [[nodiscard]] std::optional<Error> problem() const; ///< of name or text

    ScriptAcceptance m_acceptance;
    QString m_file; ///< where the text was read from or saved to; empty: nowhere yet
    QString m_host;
    QLineEdit* m_name;
    ScriptEditorText* m_text;
    QPushButton* m_run;
    QLabel* m_status;
    QLabel* m_place;
    QPlainTextEdit* m_messages;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/hostconnection.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace bee {

/// Shows the exact command that installs something on a host, runs it as root when the person consents, shows
/// what it prints as it comes, and has the host checked again at its end.
class InstallDialog : public QDialog {
    Q_OBJECT
public:
    /// command: what installCommand() says.
    InstallDialog(HostConnection& host, const QString& command, QWidget* parent = nullptr);
    ~InstallDialog() override;

    void reject() override; ///< not while it runs: half an installation is worse than none

private:
    void install();
    void append(const QByteArray& bytes);
    void finish(const ExitStatus& status);
    void say(const QString& text);

    QPointer<HostConnection> m_host;
    QString m_command;
    QLabel* m_status;
    QPlainTextEdit* m_output;
    QPushButton* m_install;
    QPushButton* m_close;
    QPointer<RemoteCommand> m_running;
    QByteArray m_partial; ///< a line that has not ended yet
};

} // namespace bee

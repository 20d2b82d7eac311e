// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/transport.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bee {

/// Asks for a host to connect to.
class ConnectDialog : public QDialog {
    Q_OBJECT
public:
    ConnectDialog(const QStringList& recentHosts, QWidget* parent = nullptr);
    [[nodiscard]] HostAddress address() const { return m_address; } ///< after accept()
    [[nodiscard]] SshOptions options() const;

private:
    void check();

    QComboBox* m_host;
    QLineEdit* m_identity;
    QLabel* m_problem;
    QPushButton* m_connect;
    HostAddress m_address;
};

/// Answers of the person to what a transport asks: passwords, passphrases, unknown host keys. Modal to
/// parent.
void connectPrompts(Transport& transport, QWidget* parent);

} // namespace bee

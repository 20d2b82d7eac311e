// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/connectdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace bee {

ConnectDialog::ConnectDialog(const QStringList& recentHosts, QWidget* parent)
    : QDialog(parent), m_host(new QComboBox), m_identity(new QLineEdit), m_problem(new QLabel)
{
    setWindowTitle(tr("Connect to a host"));
    m_host->setEditable(true);
    m_host->addItems(recentHosts);
    m_host->setCurrentText({});
    m_host->lineEdit()->setPlaceholderText(tr("[user@]name[:port]"));
    m_host->setMinimumWidth(320);
    m_host->setAccessibleName(tr("Host"));
    m_host->lineEdit()->setAccessibleName(tr("Host"));
    m_identity->setAccessibleName(tr("Key file"));
    m_identity->setPlaceholderText(tr("agent and default keys"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("muted", true);
    auto* browse = new QPushButton(tr("Choose…"));
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Private key"));
        if (!file.isEmpty())
            m_identity->setText(file);
    });
    auto* identityRow = new QHBoxLayout;
    identityRow->addWidget(m_identity, 1);
    identityRow->addWidget(browse);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Host"), m_host);
    form->addRow(tr("&Key file"), identityRow);
    auto* note = new QLabel(tr("~/.ssh/config is honoured: host name, user, port and key."));
    note->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_host, &QComboBox::editTextChanged, this, &ConnectDialog::check);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    check();
}

void ConnectDialog::check()
{
    const QString text = m_host->currentText().trimmed();
    const Result<HostAddress> address = parseHostAddress(text);
    m_connect->setEnabled(address.hasValue());
    m_problem->setText(text.isEmpty() || address.hasValue() ? QString() : address.error().text());
    if (address.hasValue())
        m_address = address.value();
}

SshOptions ConnectDialog::options() const
{
    SshOptions options;
    options.identityFile = m_identity->text().trimmed();
    return options;
}

void connectPrompts(Transport& transport, QWidget* parent)
{
    QObject::connect(&transport, &Transport::promptNeeded, parent,
                     [&transport, parent](const AuthPrompt& prompt) {
                         // The connection may end, or be cancelled, while the dialog is open.
                         const QPointer<Transport> alive = &transport;
                         QInputDialog dialog(parent);
                         dialog.setWindowTitle(prompt.title);
                         dialog.setLabelText(prompt.text.toHtmlEscaped());
                         dialog.setTextEchoMode(prompt.echo ? QLineEdit::Normal : QLineEdit::Password);
                         const bool accepted = dialog.exec() == QDialog::Accepted;
                         if (alive)
                             alive->answerPrompt(accepted ? std::optional(dialog.textValue()) : std::nullopt);
                     });
    QObject::connect(
        &transport, &Transport::hostKeyUnknown, parent, [&transport, parent](const HostKeyQuestion& key) {
            const QPointer<Transport> alive = &transport;
            QMessageBox box(parent);
            box.setTextFormat(Qt::PlainText);
            box.setWindowTitle(ConnectDialog::tr("Unknown host"));
            box.setText(ConnectDialog::tr("%1 is not in the list of known hosts.").arg(key.host));
            box.setInformativeText(
                ConnectDialog::tr("Its %1 key has the fingerprint\n%2\n\nCompare it with one you got from "
                                  "somebody who knows the host. The key is remembered when you connect.")
                    .arg(key.keyType, key.sha256));
            QPushButton* accept =
                box.addButton(ConnectDialog::tr("Remember and connect"), QMessageBox::AcceptRole);
            box.setDefaultButton(box.addButton(QMessageBox::Cancel));
            box.exec();
            if (alive)
                alive->answerHostKey(box.clickedButton() == accept);
        });
}

} // namespace bee

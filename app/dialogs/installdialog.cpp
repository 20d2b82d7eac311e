// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/installdialog.h"

#include "remote/host/installation.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int mostLines = 5000;
constexpr qsizetype longestLine = 2000;

} // namespace

InstallDialog::InstallDialog(HostConnection& host, const QString& command, QWidget* parent)
    : QDialog(parent), m_host(&host), m_command(unattendedCommand(command)), m_status(new QLabel),
      m_output(new QPlainTextEdit)
{
    setWindowTitle(tr("Install on %1").arg(host.name()));
    resize(680, 420);
    auto* question = new QLabel;
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setText(tr("This runs as root on %1 and changes what is installed there:").arg(host.name()));
    auto* line = new QLineEdit(m_command);
    line->setReadOnly(true);
    line->setFont(monospaceFont());
    line->setCursorPosition(0);
    line->setAccessibleName(tr("Command"));
    m_output->setReadOnly(true);
    m_output->setMaximumBlockCount(mostLines);
    m_output->setFont(monospaceFont(-1));
    m_output->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_output->setPlaceholderText(tr("What it prints appears here."));
    m_output->setAccessibleName(tr("Output"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_install = buttons->addButton(tr("Install"), QDialogButtonBox::ActionRole);
    m_install->setProperty("primary", true);
    connect(m_install, &QPushButton::clicked, this, &InstallDialog::install);
    connect(buttons, &QDialogButtonBox::rejected, this, &InstallDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(question);
    layout->addWidget(line);
    layout->addWidget(m_output, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    m_close->setDefault(true); // Return consents to nothing

    if (const Result<Elevation> elevation = host.elevation(); !elevation.hasValue()) {
        m_install->setEnabled(false);
        say(elevation.error().text());
    }
}

InstallDialog::~InstallDialog()
{
    delete m_running;
}

void InstallDialog::reject()
{
    if (!m_running)
        QDialog::reject();
}

void InstallDialog::install()
{
    if (!m_host || m_host->state() != HostConnection::State::Ready)
        return say(tr("The host is not connected."));
    const Result<Elevation> elevation = m_host->elevation();
    if (!elevation.hasValue())
        return say(elevation.error().text());
    CommandSpec spec;
    spec.argv = {QStringLiteral("sh"), QStringLiteral("-c"), m_command};
    spec.elevation = elevation.value();
    spec.leashed = false;
    m_install->setEnabled(false);
    m_close->setEnabled(false);
    m_output->clear();
    say(tr("Installing…"));
    m_running = m_host->transport().start(spec);
    connect(m_running, &RemoteCommand::received, this, [this](const Chunk& chunk) { append(chunk.bytes); });
    connect(m_running, &RemoteCommand::finished, this, &InstallDialog::finish);
}

void InstallDialog::append(const QByteArray& bytes)
{
    // A progress bar draws over its own line: each state of it would be a line of its own here.
    m_partial += bytes;
    qsizetype begin = 0;
    for (qsizetype end; (end = m_partial.indexOf('\n', begin)) >= 0; begin = end + 1) {
        QByteArray line = m_partial.mid(begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        line = line.mid(line.lastIndexOf('\r') + 1).left(longestLine);
        m_output->appendPlainText(displayText(line.toStdString()));
    }
    m_partial.remove(0, begin);
    if (m_partial.size() > longestLine)
        m_partial.remove(0, m_partial.size() - longestLine);
}

void InstallDialog::finish(const ExitStatus& status)
{
    append("\n");
    m_running->deleteLater();
    m_running = nullptr;
    m_close->setEnabled(true);
    m_close->setText(tr("Close"));
    if (status.exitCode == 0) {
        say(tr("Installed. The host is checked again."));
    } else {
        const bool isApt = m_command.contains(QLatin1String("apt-get"));
        say(status.error ? status.error->text()
                         : tr("It was not installed; the last lines above say why.") +
                               (isApt ? QLatin1Char(' ') + tr("If packages are not found, run apt-get update "
                                                              "there first.")
                                      : QString()));
        m_install->setEnabled(!status.connectionLost);
    }
    if (m_host)
        m_host->recheck();
}

void InstallDialog::say(const QString& text)
{
    m_status->setText(text);
}

} // namespace bee

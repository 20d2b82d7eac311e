// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/installdialog.h"
#include "remote/host/installation.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

namespace {

QPushButton* installButton(const InstallDialog& dialog)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->text() == InstallDialog::tr("Install"))
            return button;
    return nullptr;
}

bool shows(const QWidget& widget, const QString& text)
{
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().contains(text); });
}

} // namespace

class TestInstallDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void commandsAskNothing_data();
    void commandsAskNothing();
    void nothingRunsBeforeConsent();
    void outputStreamsAndTheHostIsCheckedAgain();
    void failuresStayReadable();

private:
    std::unique_ptr<HostConnection> m_host;
    QTemporaryDir m_folder;
};

void TestInstallDialog::init()
{
    applyTheme(*qApp, ThemeChoice::Dark);
    m_host = std::make_unique<HostConnection>(parseHostAddress(QStringLiteral("local")).value(), SshOptions(),
                                              QStringList());
    QSignalSpy ready(m_host.get(), &HostConnection::ready);
    m_host->open();
    QVERIFY(ready.wait(30000));
}

void TestInstallDialog::commandsAskNothing_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("unattended");
    const auto row = [](const char* command, const char* unattended) {
        QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(unattended);
    };
    row("sudo apt install bpfcc-tools linux-headers-$(uname -r)",
        "env DEBIAN_FRONTEND=noninteractive apt-get install -y bpfcc-tools linux-headers-$(uname -r)");
    row("dnf install bpftrace", "dnf install -y bpftrace");
    row("sudo pacman -S bcc-libbpf-tools", "pacman -S --noconfirm bcc-libbpf-tools");
    row("sudo zypper install bpftrace", "zypper --non-interactive install bpftrace");
    row("sudo apk add bpftrace", "apk add bpftrace");
    row("sudo amazon-linux-extras install BCC", "amazon-linux-extras install -y BCC");
}

void TestInstallDialog::commandsAskNothing()
{
    QFETCH(const QString, command);
    QFETCH(const QString, unattended);
    QCOMPARE(unattendedCommand(command), unattended);
}

void TestInstallDialog::nothingRunsBeforeConsent()
{
    const QString mark = m_folder.filePath(QStringLiteral("consent"));
    const QString command = QStringLiteral("touch ") + mark;
    InstallDialog dialog(*m_host, command);
    dialog.show();
    QCOMPARE(dialog.findChild<QLineEdit*>()->text(), command);
    QTest::qWait(200);
    QVERIFY(!QFile::exists(mark));
    dialog.reject();
    QVERIFY(!dialog.isVisible());
    QVERIFY(!QFile::exists(mark));
}

void TestInstallDialog::outputStreamsAndTheHostIsCheckedAgain()
{
    if (m_host->facts().privilege == Privilege::None)
        QSKIP("needs root or sudo without a password");
    const QString gate = m_folder.filePath(QStringLiteral("gate"));
    InstallDialog dialog(*m_host, QStringLiteral("echo unpacking; echo half 1>&2; printf '10%%\\r90%%\\n'; "
                                                 "until [ -e %1 ]; do sleep 0.1; done; echo 'd\033[31mone'")
                                      .arg(gate));
    dialog.show();
    auto* output = dialog.findChild<QPlainTextEdit*>();
    QSignalSpy checked(m_host.get(), &HostConnection::ready);
    installButton(dialog)->click();
    QTRY_VERIFY_WITH_TIMEOUT(output->toPlainText().contains(QLatin1String("unpacking")) &&
                                 output->toPlainText().contains(QLatin1String("half")) &&
                                 output->toPlainText().contains(QLatin1String("90%")),
                             20000);
    QVERIFY2(!output->toPlainText().contains(QLatin1String("10%")), "a progress line is its last state");
    QVERIFY(!output->toPlainText().contains(QLatin1String("one")));
    if (const QByteArray folder = qgetenv("BEESCOPE_PICTURES"); !folder.isEmpty())
        dialog.grab().save(QString::fromLocal8Bit(folder) + QLatin1String("/install-dark.png"));
    dialog.reject(); // it runs
    QVERIFY(dialog.isVisible());
    QFile file(gate);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(shows(dialog, InstallDialog::tr("Installed. The host is checked again.")),
                             20000);
    QVERIFY(output->toPlainText().contains(QLatin1String("one")));
    QVERIFY2(!output->toPlainText().contains(QChar(0x1b)), "no control characters");
    QTRY_VERIFY_WITH_TIMEOUT(!checked.isEmpty(), 20000);
    dialog.reject();
    QVERIFY(!dialog.isVisible());
}

void TestInstallDialog::failuresStayReadable()
{
    if (m_host->facts().privilege == Privilege::None)
        QSKIP("needs root or sudo without a password");
    InstallDialog dialog(*m_host, QStringLiteral("echo 'E: Unable to locate package' >&2; exit 100"));
    dialog.show();
    installButton(dialog)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows(dialog, QStringLiteral("not installed")), 20000);
    QVERIFY(dialog.findChild<QPlainTextEdit*>()->toPlainText().contains(QLatin1String("Unable to locate")));
    QVERIFY2(installButton(dialog)->isEnabled(), "one may try again");
}

QTEST_MAIN(TestInstallDialog)
#include "tst_installdialog.moc"

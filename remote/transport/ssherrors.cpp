// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/ssherrors.h"

#include "remote/transport/transport.h"

#include <QCoreApplication>

#include <string.h>

#include <cerrno>

namespace bee::SshErrors {

namespace {

QString at(const QString& host, int port)
{
    return host + u':' + QString::number(port);
}

} // namespace

QString plain(const QByteArray& words)
{
    QString text = QString::fromUtf8(words.left(200));
    for (QChar& c : text)
        if (!c.isPrint())
            c = u' ';
    return text.simplified();
}

Error cancelled()
{
    return {QCoreApplication::translate("SshTransport", "Connecting was cancelled."), {}, {}};
}

Error badOption(const QString& what, const QString& why)
{
    return {
        QCoreApplication::translate("SshTransport", "The connection could not be prepared: %1 is not usable.")
            .arg(what),
        why,
        QCoreApplication::translate("SshTransport",
                                    "Correct it in the host's address, the options or ~/.ssh/config.")};
}

Error configUnreadable(const QString& file)
{
    return {
        QCoreApplication::translate("SshTransport", "The SSH configuration %1 could not be read.").arg(file),
        {},
        QCoreApplication::translate("SshTransport",
                                    "Check that the file exists and may be read, or leave the option out.")};
}

Error resolveFailed(const QString& host, const QString& why)
{
    return {QCoreApplication::translate("SshTransport", "The host name %1 could not be resolved.").arg(host),
            why.isEmpty()
                ? QCoreApplication::translate("SshTransport", "The name service did not answer in time.")
                : why,
            QCoreApplication::translate(
                "SshTransport",
                "Check the spelling and the VPN, or use an address or an alias of ~/.ssh/config.")};
}

Error connectFailed(const QString& host, int port, int errorNumber)
{
    const QString why = QString::fromLocal8Bit(::strerror(errorNumber));
    switch (errorNumber) {
    case ECONNREFUSED:
        return {
            QCoreApplication::translate("SshTransport", "%1 refused the connection.").arg(at(host, port)),
            QCoreApplication::translate("SshTransport",
                                        "Nothing listens on port %1 there, or a firewall rejects it.")
                .arg(port),
            QCoreApplication::translate("SshTransport", "Check the port, and that sshd runs on the host.")};
    case ETIMEDOUT:
        return {QCoreApplication::translate("SshTransport", "%1 did not answer in time.").arg(at(host, port)),
                QCoreApplication::translate(
                    "SshTransport", "The host is off, or a firewall drops the connection without a word."),
                QCoreApplication::translate("SshTransport",
                                            "Check the host, the VPN and the firewall or security group.")};
    case EHOSTUNREACH:
    case ENETUNREACH:
        return {
            QCoreApplication::translate("SshTransport", "There is no route to %1.").arg(at(host, port)), why,
            QCoreApplication::translate("SshTransport", "Check the network and the VPN of this machine.")};
    default:
        return {QCoreApplication::translate("SshTransport", "Connecting to %1 failed.").arg(at(host, port)),
                why,
                QCoreApplication::translate("SshTransport",
                                            "Check the network between this machine and the host.")};
    }
}

Error silentServer(const QString& host, int port)
{
    return {QCoreApplication::translate(
                "SshTransport", "%1 accepted the connection but did not answer as an SSH server in time.")
                .arg(at(host, port)),
            QCoreApplication::translate(
                "SshTransport",
                "The host is overloaded, a proxy holds the connection, or another service listens there."),
            QCoreApplication::translate("SshTransport",
                                        "Check the port, and try again when the host is less busy.")};
}

Error closedEarly(const QString& host, int port, const QByteArray& words)
{
    QString why = QCoreApplication::translate(
        "SshTransport",
        "sshd refuses new connections (MaxStartups, a penalty for failed logins, hosts.deny), or "
        "another service listens there.");
    if (!words.isEmpty())
        why = QCoreApplication::translate("SshTransport", "It said: %1").arg(plain(words));
    return {QCoreApplication::translate("SshTransport", "%1 closed the connection before the handshake.")
                .arg(at(host, port)),
            why, QCoreApplication::translate("SshTransport", "Check the port, wait a minute and try again.")};
}

Error notSsh(const QString& host, int port, const QByteArray& greeting)
{
    return {QCoreApplication::translate("SshTransport", "%1 is not an SSH server.").arg(at(host, port)),
            QCoreApplication::translate("SshTransport", "It said: %1").arg(plain(greeting)),
            QCoreApplication::translate("SshTransport", "Check the port.")};
}

Error handshakeFailed(const QString& host, const QString& why)
{
    if (why.contains(QLatin1String("no match for method")))
        return {QCoreApplication::translate("SshTransport",
                                            "%1 and this machine have no encryption method in common.")
                    .arg(host),
                why,
                QCoreApplication::translate(
                    "SshTransport",
                    "Update the host's sshd, or allow the method for this host in ~/.ssh/config.")};
    return {QCoreApplication::translate("SshTransport", "The SSH handshake with %1 failed.").arg(host), why,
            QCoreApplication::translate("SshTransport",
                                        "Try again; if it stays so, look at sshd's log on the host.")};
}

Error hostKeyChanged(const QString& host, const QString& file, int line, const QString& keyType,
                     const QString& sha256, const QString& knownHostsName)
{
    const QString where = line > 0 ? QString(file + u':' + QString::number(line)) : file;
    return {QCoreApplication::translate("SshTransport",
                                        "The host key of %1 has changed; the connection was refused.")
                .arg(host),
            QCoreApplication::translate(
                "SshTransport",
                "It now shows the %1 key %2, which does not fit the entry at %3. The host was "
                "reinstalled, or somebody stands between.")
                .arg(keyType, sha256, where),
            QCoreApplication::translate(
                "SshTransport",
                "Ask the host's owner for the new fingerprint. Only if it is this one, remove the old entry "
                "and connect again: ssh-keygen -f %1 -R %2")
                .arg(shellQuote(file), shellQuote(knownHostsName))};
}

Error hostKeyUnknown(const QString& host, const QString& keyType, const QString& sha256)
{
    return {QCoreApplication::translate("SshTransport", "The host key of %1 is not known yet.").arg(host),
            QCoreApplication::translate("SshTransport", "It shows the %1 key %2.").arg(keyType, sha256),
            QCoreApplication::translate(
                "SshTransport",
                "Compare it with the host's own (ssh-keygen -lf on the host), then connect once with ssh or "
                "use --accept-new-host-key.")};
}

Error hostKeyRefused(const QString& host)
{
    return {QCoreApplication::translate("SshTransport", "The host key of %1 was not accepted.").arg(host),
            {},
            QCoreApplication::translate("SshTransport",
                                        "Ask the host's owner for the fingerprint, then connect again.")};
}

Error hostKeyNotStored(const QString& file, const QString& why)
{
    return {QCoreApplication::translate("SshTransport", "The host key could not be stored in %1.").arg(file),
            why, QCoreApplication::translate("SshTransport", "Make the file and its folder writable.")};
}

Error knownHostsUnreadable(const QString& why)
{
    return {QCoreApplication::translate("SshTransport", "The known host keys could not be read."), why,
            QCoreApplication::translate("SshTransport",
                                        "Make ~/.ssh/known_hosts readable, or name another file.")};
}

Error keyUnreadable(const QString& file, const QString& why)
{
    return {
        QCoreApplication::translate("SshTransport", "The key file %1 could not be used.").arg(file), why,
        QCoreApplication::translate(
            "SshTransport",
            "Name a private key in OpenSSH or PEM format that you may read (ssh-keygen converts others).")};
}

Error wrongPassphrase(const QString& file)
{
    return {
        QCoreApplication::translate("SshTransport", "The passphrase of the key file %1 is wrong.").arg(file),
        {},
        QCoreApplication::translate(
            "SshTransport",
            "Connect again with the right one, or load the key into the SSH agent (ssh-add).")};
}

Error denied(const QString& user, const QString& host, const QStringList& methods, const QStringList& notes)
{
    QString why =
        methods.isEmpty()
            ? QCoreApplication::translate("SshTransport", "The host offers no method of authentication.")
            : QCoreApplication::translate("SshTransport", "The host still accepts: %1.")
                  .arg(methods.join(QStringLiteral(", ")));
    for (const QString& note : notes)
        why += u' ' + note;
    return {
        QCoreApplication::translate("SshTransport", "%1 does not let %2 in.").arg(host, user), why,
        QCoreApplication::translate(
            "SshTransport",
            "Check the user's name, load the right key into the agent or name it, and see that its public "
            "half is in the host's authorized_keys.")};
}

Error needsPrompt(const QString& user, const QString& host, const QString& what)
{
    return {QCoreApplication::translate("SshTransport", "%1 wants %3 from %2, and nobody can be asked here.")
                .arg(host, user, what),
            {},
            QCoreApplication::translate("SshTransport",
                                        "Load a key into the SSH agent or use a key without a passphrase.")};
}

Error promptCancelled(const QString& user, const QString& host)
{
    return {
        QCoreApplication::translate("SshTransport", "Logging in to %1 as %2 was cancelled.").arg(host, user),
        {},
        {}};
}

Error connectionLost(const QString& host, const QString& why)
{
    return {QCoreApplication::translate("SshTransport", "The connection to %1 was lost.").arg(host), why,
            QCoreApplication::translate(
                "SshTransport",
                "Its tools end by themselves within seconds. Connect again when the host can be reached.")};
}

Error closedHere(const QString& host)
{
    return {
        QCoreApplication::translate("SshTransport", "The connection to %1 was closed.").arg(host), {}, {}};
}

Error tooManySessions(const QString& host, const QString& why)
{
    return {
        QCoreApplication::translate("SshTransport", "%1 runs no further command over this connection.")
            .arg(host),
        why,
        QCoreApplication::translate(
            "SshTransport",
            "sshd's MaxSessions (10 unless set) bounds the commands of a connection: stop a tool, or raise "
            "it in the host's sshd_config.")};
}

Error endedWithoutStatus(const QString& host)
{
    return {QCoreApplication::translate("SshTransport", "%1 closed the command without saying how it ended.")
                .arg(host),
            {},
            QCoreApplication::translate("SshTransport", "Look at sshd's log on the host.")};
}

Error commandRefused(const QString& host, const QString& why)
{
    return {QCoreApplication::translate("SshTransport", "%1 refused to run the command.").arg(host), why,
            QCoreApplication::translate(
                "SshTransport",
                "The account may be bound to another command or have no shell: use another user.")};
}

QString proxyIgnored(const QString& host)
{
    return QCoreApplication::translate(
               "SshTransport",
               "ProxyJump and ProxyCommand are not supported yet: %1 is connected to directly.")
        .arg(host);
}

QString optionIgnored(const QString& option, const QString& file, int line)
{
    return QCoreApplication::translate("SshTransport", "%1 is not supported and was ignored (%2:%3).")
        .arg(option, file)
        .arg(line);
}

} // namespace bee::SshErrors

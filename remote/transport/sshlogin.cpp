// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/sshlogin.h"

#include "remote/transport/sshauthentication.h"
#include "remote/transport/sshconfigscan.h"
#include "remote/transport/ssherrors.h"
#include "remote/transport/sshhostkey.h"

#include <QDir>
#include <QFile>

namespace bee {

namespace {

// libssh takes most values as pointers to what they are.
bool setText(ssh_session session, ssh_options_e option, const QString& value)
{
    return ssh_options_set(session, option, value.toUtf8().constData()) == SSH_OK;
}

bool setNumber(ssh_session session, ssh_options_e option, int value)
{
    return ssh_options_set(session, option, &value) == SSH_OK;
}

} // namespace

SshLogin::SshLogin(const SshOptions& options, LoginPrompts& prompts, Cancellation& cancel,
                   SocketFactory socket)
    : m_options(options), m_prompts(prompts), m_cancel(cancel), m_socket(std::move(socket)),
      m_hostShown(options.host)
{
}

QString SshLogin::libraryError() const
{
    return SshErrors::plain(ssh_get_error(m_session.get()));
}

Result<SshSession> SshLogin::run()
{
    using Step = Result<void> (SshLogin::*)();
    for (const Step step :
         {&SshLogin::configure, &SshLogin::connectToHost, &SshLogin::checkHostKey, &SshLogin::authenticate}) {
        const Result<void> done = (this->*step)();
        if (m_cancel.isCancelled())
            return SshErrors::cancelled(); // whatever libssh made of the socket that was shut down
        if (!done.hasValue())
            return done.error();
    }
    ssh_set_blocking(m_session.get(), 0);
    return std::move(m_session);
}

Result<void> SshLogin::configure()
{
    m_session.reset(ssh_new());
    if (!m_session)
        return SshErrors::badOption(QStringLiteral("libssh"), {});
    ssh_session session = m_session.get();

    // What the person says wins over the configuration, but "Match user" and %r need it before as well.
    if (!setText(session, SSH_OPTIONS_HOST, m_options.host))
        return SshErrors::badOption(m_options.host, libraryError());
    if (!m_options.user.isEmpty())
        setText(session, SSH_OPTIONS_USER, m_options.user);

    const bool ownFile = !m_options.configFile.isEmpty();
    if (ownFile && !QFile(m_options.configFile).open(QIODevice::ReadOnly))
        return SshErrors::configUnreadable(m_options.configFile);
    const QByteArray file = QFile::encodeName(m_options.configFile);
    if (ssh_options_parse_config(session, ownFile ? file.constData() : nullptr) != SSH_OK)
        return SshErrors::badOption(ownFile ? m_options.configFile : QStringLiteral("~/.ssh/config"),
                                    libraryError());
    const bool noSecondTime = false;
    ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &noSecondTime);

    if (!m_options.user.isEmpty() && !setText(session, SSH_OPTIONS_USER, m_options.user))
        return SshErrors::badOption(m_options.user, libraryError());
    if (m_options.port != 0 && !setNumber(session, SSH_OPTIONS_PORT, m_options.port))
        return SshErrors::badOption(QString::number(m_options.port), libraryError());
    if (!m_options.knownHostsFile.isEmpty())
        setText(session, SSH_OPTIONS_KNOWNHOSTS, m_options.knownHostsFile);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_options.timeout).count();
    const long timeout = std::max<long>(1, long(seconds));
    ssh_options_set(session, SSH_OPTIONS_TIMEOUT, &timeout);

    m_host = sshOption(session, SSH_OPTIONS_HOST);
    m_user = sshOption(session, SSH_OPTIONS_USER);
    if (m_user.isEmpty()) {
        ssh_options_set(session, SSH_OPTIONS_USER, nullptr); // this user's name
        m_user = sshOption(session, SSH_OPTIONS_USER);
    }
    unsigned int port = 22;
    ssh_options_get_port(session, &port);
    m_port = int(port);
    m_hostShown = m_port == 22 ? m_host : QString(m_host + u':' + QString::number(m_port));
    warnOfConfig();
    return {};
}

void SshLogin::warnOfConfig()
{
    if (!sshOption(m_session.get(), SSH_OPTIONS_PROXYCOMMAND).isEmpty())
        m_prompts.warn(SshErrors::proxyIgnored(m_hostShown));
    QStringList files{m_options.configFile};
    if (m_options.configFile.isEmpty())
        files = {QDir::homePath() + QStringLiteral("/.ssh/config"), QStringLiteral("/etc/ssh/ssh_config")};
    for (const QString& file : files)
        for (const IgnoredOption& ignored : ignoredOptions(file, m_options.host))
            m_prompts.warn(SshErrors::optionIgnored(ignored.name, file, ignored.line));
}

Result<void> SshLogin::connectToHost()
{
    const Deadline deadline = std::chrono::steady_clock::now() + m_options.timeout;
    Result<UniqueFd> socket = m_socket(m_host, m_port, deadline, m_cancel);
    if (!socket.hasValue())
        return socket.error();
    const int fd = socket.value().get();
    const Result<void> server = awaitSshServer(fd, m_host, m_port, deadline, m_cancel);
    if (!server.hasValue())
        return server.error();

    m_cancel.watchSocket(fd);
    const socket_t handed = socket.value().release(); // libssh closes it
    ssh_options_set(m_session.get(), SSH_OPTIONS_FD, &handed);
    if (ssh_connect(m_session.get()) != SSH_OK)
        return SshErrors::handshakeFailed(m_hostShown, libraryError());
    return {};
}

Result<void> SshLogin::checkHostKey()
{
    SshHostKey key(m_session.get(), m_host, m_port);
    switch (key.check()) {
    case SshHostKey::Known:
        return {};
    case SshHostKey::Unreadable:
        return SshErrors::knownHostsUnreadable(libraryError());
    case SshHostKey::Changed:
        return key.changedError(m_hostShown);
    case SshHostKey::Unknown:
        break;
    }
    if (!m_options.acceptNewHostKey) {
        if (!m_prompts.canConfirmHostKey())
            return SshErrors::hostKeyUnknown(m_hostShown, key.type(), key.sha256());
        if (!m_prompts.confirmHostKey({m_hostShown, key.type(), key.sha256()}))
            return SshErrors::hostKeyRefused(m_hostShown);
    }
    return key.store();
}

Result<void> SshLogin::authenticate()
{
    return SshAuthentication(m_session.get(), m_prompts, m_user, m_hostShown, m_options.identityFile).run();
}

} // namespace bee

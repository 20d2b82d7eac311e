// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/transport/sshdfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <arpa/inet.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bee::testing {

namespace {

const QString sshdPath = QStringLiteral("/usr/sbin/sshd");

int freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool ok = ::bind(fd, generic, size) == 0 && ::getsockname(fd, generic, &size) == 0;
    ::close(fd);
    return ok ? int(ntohs(address.sin_port)) : 0;
}

// Fields of /proc/PID/stat after the name: state first, then the parent.
QList<QByteArray> statFields(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 1).trimmed().split(' ');
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SshdFixture::~SshdFixture()
{
    stop();
}

bool SshdFixture::writeFile(const char* name, const QByteArray& text) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool SshdFixture::makeKey(const char* name) const
{
    QFile::remove(path(name));
    return QProcess::execute(QStringLiteral("ssh-keygen"),
                             {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                              QStringLiteral("-N"), QString(), QStringLiteral("-f"), path(name)}) == 0;
}

QString SshdFixture::user() const
{
    const passwd* entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

SshOptions SshdFixture::options() const
{
    SshOptions options;
    options.host = alias();
    options.configFile = configFile();
    options.knownHostsFile = knownHostsFile();
    options.identityFile = identityFile();
    return options;
}

QString SshdFixture::start(const QByteArray& extraConfig)
{
    if (!QFile::exists(sshdPath))
        return QStringLiteral("no sshd here (%1)").arg(sshdPath);
    if (!m_folder.isValid() || !makeKey("host_key") || !makeKey("user_key"))
        return QStringLiteral("no keys could be made (ssh-keygen)");
    if (::geteuid() == 0) {
        ::mkdir("/run/sshd", 0755); // where root's sshd confines itself; made at boot on real machines
        if (!QFile::exists(QStringLiteral("/run/sshd")))
            return QStringLiteral("/run/sshd is missing and cannot be made");
    }
    m_port = freePort();
    const QByteArray port = QByteArray::number(m_port);
    const QByteArray folder = QFile::encodeName(m_folder.path());
    QFile::copy(path("user_key.pub"), path("authorized_keys"));
    const QByteArray hostKey = readAll(path("host_key.pub"));
    const bool written =
        writeFile("known_hosts",
                  QByteArray("# the fixture's own\n[127.0.0.1]:").append(port).append(' ').append(hostKey)) &&
        writeFile("ssh_config",
                  QByteArray("Host fixture\n  HostName 127.0.0.1\n  Port ").append(port).append('\n')) &&
        writeFile("sshd_config", QByteArray("ListenAddress 127.0.0.1\nPort ")
                                     .append(port)
                                     .append("\nHostKey ")
                                     .append(folder)
                                     .append("/host_key\nAuthorizedKeysFile ")
                                     .append(folder)
                                     .append("/authorized_keys\nStrictModes no\nPidFile none\nUsePAM no\n"
                                             "PermitRootLogin yes\nPasswordAuthentication no\n"
                                             "KbdInteractiveAuthentication no\n")
                                     .append(extraConfig));
    if (!written)
        return QStringLiteral("the temporary folder is not writable");
    return listen() ? QString() : QStringLiteral("sshd did not start: %1").arg(QString::fromLocal8Bit(log()));
}

bool SshdFixture::listen()
{
    m_sshd.setStandardErrorFile(path("sshd.log"));
    // A test that crashes must not leave its sshd behind.
    m_sshd.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_sshd.start(sshdPath,
                 {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), path("sshd_config")});
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 10000) {
        if (log().contains("Server listening"))
            return true;
        if (m_sshd.waitForFinished(20))
            return false;
    }
    return false;
}

void SshdFixture::stop()
{
    if (m_sshd.state() == QProcess::NotRunning)
        return;
    const QList<qint64> connections = connectionPids();
    m_sshd.terminate();
    m_sshd.waitForFinished(5000);
    for (const qint64 pid : connections)
        ::kill(pid_t(pid), SIGTERM);
}

bool SshdFixture::changeHostKey()
{
    stop();
    return makeKey("host_key") && listen();
}

QString SshdFixture::hostKeyFingerprint() const
{
    QProcess keygen;
    keygen.start(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-l"), QStringLiteral("-f"), path("host_key.pub")});
    keygen.waitForFinished();
    return QString::fromLatin1(keygen.readAllStandardOutput()).section(u' ', 1, 1);
}

QByteArray SshdFixture::log() const
{
    return readAll(path("sshd.log"));
}

QList<qint64> SshdFixture::connectionPids() const
{
    QList<qint64> pids;
    for (const qint64 pid : descendants(m_sshd.processId()))
        if (readAll(QStringLiteral("/proc/%1/comm").arg(pid)).startsWith("sshd"))
            pids += pid;
    return pids;
}

QList<qint64> descendants(qint64 pid)
{
    QList<qint64> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    QList<qint64> parents{pid};
    while (!parents.isEmpty()) {
        const QByteArray parent = QByteArray::number(parents.takeFirst());
        for (const QString& entry : entries) {
            const qint64 child = entry.toLongLong();
            if (child > 0 && statFields(child).value(1) == parent) {
                found += child;
                parents += child;
            }
        }
    }
    return found;
}

bool isRunning(qint64 pid)
{
    const QByteArray state = statFields(pid).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

} // namespace bee::testing

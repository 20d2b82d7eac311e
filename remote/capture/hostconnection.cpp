// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/hostconnection.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>

namespace bee {

namespace {
constexpr qsizetype maximumCheckOutput = 1 << 20;
constexpr qint64 checkTotalMs = 180000;
constexpr qint64 checkSilenceMs = 60000; ///< an overloaded host is the one that is looked at
} // namespace

HostConnection::HostConnection(const HostAddress& address, SshOptions ssh, const QStringList& toolNames,
                               const QStringList& functions, QObject* parent)
    : QObject(parent), m_name(address.display()), m_toolNames(toolNames), m_functions(functions)
{
    if (address.local) {
        m_transport = makeLocalTransport();
    } else {
        ssh.host = address.name;
        ssh.user = address.user;
        ssh.port = address.port;
        m_transport = makeSshTransport(ssh);
    }
    m_loadSampler = std::make_unique<LoadSampler>(*m_transport);
    connect(m_transport.get(), &Transport::opened, this, &HostConnection::check);
    connect(m_transport.get(), &Transport::failed, this, &HostConnection::fail);
    connect(m_transport.get(), &Transport::connectionLost, this, &HostConnection::fail);
}

HostConnection::~HostConnection() = default;

void HostConnection::open()
{
    if (m_state != State::Closed)
        return;
    setState(State::Connecting);
    m_transport->open();
}

void HostConnection::close()
{
    m_transport->close();
    m_hasFacts = false;
    setState(State::Closed);
}

void HostConnection::recheck()
{
    if (m_state == State::Ready)
        check();
}

Result<Elevation> HostConnection::elevation() const
{
    // pkexec asks in a dialog of this machine's desktop.
    const bool hasDisplay =
        !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    switch (m_facts.privilege) {
    case Privilege::Root:
        return Elevation::None;
    case Privilege::SudoWithoutPassword:
        return Elevation::Sudo;
    case Privilege::Pkexec:
    case Privilege::None:
        break;
    }
    if (isLocal() && m_facts.hasPkexec && hasDisplay)
        return Elevation::Pkexec;
    return Error{tr("%1 may not trace on %2.").arg(m_facts.user, m_name),
                 tr("eBPF tools need root, and sudo asks for a password here."),
                 tr("Log in as root, or allow sudo without a password for this user.")};
}

void HostConnection::check()
{
    setState(State::Checking);
    m_checkOutput.clear();
    m_checkErrors.clear();
    CommandSpec spec;
    spec.argv = {QStringLiteral("sh")};
    spec.leashed = false;
    if (!m_kernelSource.isEmpty()) // as if the account's own environment named it
        spec.input = "BCC_KERNEL_SOURCE=" + shellQuote(m_kernelSource).toUtf8() + '\n';
    QStringList paths;
    for (const QString& path : m_toolPaths)
        if (path.startsWith(u'/') && !path.contains(u':') && !path.contains(u'\n'))
            paths += path;
    if (!paths.isEmpty())
        spec.input += "tool_path=" + shellQuote(paths.join(u':')).toUtf8() + '\n';
    spec.input += hostCheckScript(m_toolNames, m_functions);
    m_checkSent = now();
    m_check = m_transport->start(spec);
    connect(m_check, &RemoteCommand::received, this, [this](const Chunk& chunk) {
        QByteArray& target = chunk.stream == Stream::Stdout ? m_checkOutput : m_checkErrors;
        target += chunk.bytes.first(std::min(chunk.bytes.size(), maximumCheckOutput - target.size()));
    });
    connect(m_check, &RemoteCommand::finished, this, &HostConnection::finishCheck);
    // A slow host may take long, but it does not stay silent.
    auto* silence = new QTimer(m_check);
    silence->setSingleShot(true);
    silence->start(static_cast<int>(checkSilenceMs));
    connect(m_check, &RemoteCommand::received, silence, [silence, end = QDeadlineTimer(checkTotalMs)] {
        silence->start(static_cast<int>(std::min(checkSilenceMs, end.remainingTime())));
    });
    connect(silence, &QTimer::timeout, this, [this] {
        m_check->disconnect(this);
        m_check->deleteLater(); // which ends it
        m_check = nullptr;
        failCheck({tr("The host check on %1 did not end.").arg(m_name),
                   tr("The login shell said nothing for a minute, or was not done after three."),
                   tr("Log in by hand once and see what the shell waits for.")});
    });
}

void HostConnection::finishCheck(const ExitStatus& status)
{
    m_check->deleteLater();
    m_check = nullptr;
    if (m_state != State::Checking)
        return;
    if (status.error)
        return failCheck(*status.error);
    Result<HostFacts> facts = parseHostFacts(m_checkOutput, m_checkSent, now());
    if (!facts.hasValue()) {
        Error error = facts.error();
        if (error.reason.isEmpty())
            error.reason = QString::fromUtf8(m_checkErrors.trimmed().left(400));
        return failCheck(error);
    }
    m_facts = std::move(facts).value();
    m_hasFacts = true;
    if (isLocal()) { // one clock: what was measured is only the time that starting a shell takes
        m_facts.clockOffset = Duration{0};
        m_facts.clockUncertainty = Duration{0};
    }
    setState(State::Ready);
    Q_EMIT ready();
}

void HostConnection::failCheck(const Error& error)
{
    if (!m_hasFacts)
        return fail(error);
    setState(State::Ready);
    Q_EMIT failed(error);
}

void HostConnection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void HostConnection::fail(const Error& error)
{
    m_transport->close();
    m_hasFacts = false;
    setState(State::Closed);
    Q_EMIT failed(error);
}

} // namespace bee

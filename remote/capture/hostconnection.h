// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/loadsampler.h"
#include "remote/host/hostfacts.h"
#include "remote/transport/transport.h"

#include <QStringList>

namespace bee {

/// A host one can run tools on: its transport, opened, and what the host check found. Lives on the window's
/// thread.
class HostConnection : public QObject {
    Q_OBJECT
public:
    enum class State : quint8 { Closed, Connecting, Checking, Ready };
    Q_ENUM(State)

    /// toolNames, functions: what the host check looks for (binaryNames(), functionNames()). ssh: everything
    /// but host, user and port, which come from address.
    HostConnection(const HostAddress& address, SshOptions ssh, const QStringList& toolNames,
                   const QStringList& functions, QObject* parent = nullptr);
    HostConnection(const HostAddress& address, SshOptions ssh, const QStringList& toolNames,
                   QObject* parent = nullptr)
        : HostConnection(address, std::move(ssh), toolNames, {}, parent)
    {
    }
    ~HostConnection() override;

    void open(); ///< connects and runs the host check; ends with ready() or failed()
    void close();
    /// Checks the host again, while ready: ends with ready() or failed(). What runs goes on; after failed()
    /// the old facts stay and the state is Ready again, unless the link was lost.
    void recheck();
    /// A kernel header tree on the host for bcc and bpftrace; empty: what the host itself names. Read by the
    /// next check, which leaves HostFacts::kernelSource empty when no headers are there.
    void setKernelSource(const QString& directory) { m_kernelSource = directory.trimmed(); }
    [[nodiscard]] const QString& kernelSource() const { return m_kernelSource; }
    /// Absolute directories on the host in which tools are looked for before the known places; others are
    /// left out. For the next check.
    void setToolPaths(const QStringList& directories) { m_toolPaths = directories; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString name() const { return m_name; } ///< as the person named it
    [[nodiscard]] bool isLocal() const { return m_transport->isLocal(); }
    [[nodiscard]] const HostFacts& facts() const { return m_facts; } ///< valid while ready
    [[nodiscard]] Transport& transport() { return *m_transport; }
    [[nodiscard]] LoadSampler& loadSampler() { return *m_loadSampler; } ///< measures the tools that run here
    /// How a tool gets root here; an Error says why it cannot.
    [[nodiscard]] Result<Elevation> elevation() const;

Q_SIGNALS:
    void stateChanged();
    void ready();
    void failed(const bee::Error& error); ///< connecting, checking, or the link was lost

private:
    void check();
    void finishCheck(const ExitStatus& status);
    void setState(State state);
    void fail(const Error& error);
    void failCheck(const Error& error); ///< a second check's failure costs no connection

    QString m_name;
    QStringList m_toolNames;
    QStringList m_functions;
    QString m_kernelSource;
    QStringList m_toolPaths;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<LoadSampler> m_loadSampler; ///< after the transport it uses
    RemoteCommand* m_check = nullptr;
    QByteArray m_checkOutput;
    QByteArray m_checkErrors;
    Time m_checkSent;
    HostFacts m_facts;
    bool m_hasFacts = false;
    State m_state = State::Closed;
};

} // namespace bee

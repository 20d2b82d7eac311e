// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    /// toolNames: what the host check looks for. ssh: everything but host, user and port, which come from
    /// address.
    HostConnection(const HostAddress& address, SshOptions ssh, const QStringList& toolNames,
                   QObject* parent = nullptr);
    ~HostConnection() override;

    void open(); ///< connects and runs the host check; ends with ready() or failed()
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString name() const { return m_name; } ///< as the person named it
    [[nodiscard]] bool isLocal() const { return m_transport->isLocal(); }
    [[nodiscard]] const HostFacts& facts() const { return m_facts; } ///< valid while ready
    [[nodiscard]] Transport& transport() { return *m_transport; }
    /// How a tool gets root here; an Error says why it cannot.
    [[nodiscard]] Result<Elevation> elevation(bool hasDisplay) const;

Q_SIGNALS:
    void stateChanged();
    void ready();
    void failed(const bee::Error& error); ///< connecting, checking, or the link was lost

private:
    void check();
    void finishCheck(const ExitStatus& status);
    void setState(State state);
    void fail(const Error& error);

    QString m_name;
    QStringList m_toolNames;
    std::unique_ptr<Transport> m_transport;
    RemoteCommand* m_check = nullptr;
    QByteArray m_checkOutput;
    QByteArray m_checkErrors;
    Time m_checkSent;
    HostFacts m_facts;
    State m_state = State::Closed;
};

} // namespace bee

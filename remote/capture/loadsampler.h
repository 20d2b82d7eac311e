// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/transport.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTimer>

namespace bee {

/// What one process costs its host.
struct ToolLoad {
    std::chrono::milliseconds cpuTime{0}; ///< since it started, user and system, all threads
    double cpuPercent = 0;                ///< of one CPU, since the measurement before; 0 at the first
    quint64 residentBytes = 0;
};

/// Measures tools on one host every two seconds over its connection. One shell per host reads /proc for all
/// of them with nothing but builtins, so that no process is started for a measurement: execsnoop would see
/// it. Runs only while something is watched. Lives on the window's thread.
class LoadSampler : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds interval{2};

    explicit LoadSampler(Transport& transport, QObject* parent = nullptr);
    ~LoadSampler() override;

    void watch(qint64 pid);
    void unwatch(qint64 pid);

Q_SIGNALS:
    /// Not emitted for a process that cannot be seen (it ended, or /proc is hidden).
    void measured(qint64 pid, const bee::ToolLoad& load);

private:
    void start();
    void ask();
    void receive(const QByteArray& bytes);
    void readLine(const QByteArray& line);

    struct Watched {
        std::optional<std::chrono::milliseconds> cpuTime;
        QElapsedTimer since;
    };
    Transport& m_transport;
    RemoteCommand* m_command = nullptr;
    QTimer m_timer;
    QByteArray m_line;
    QMap<qint64, Watched> m_watched;
    quint64 m_pageSize = 4096;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/decodepipeline.h"
#include "remote/capture/hostconnection.h"
#include "remote/capture/overheadguard.h"
#include "remote/tools/launchplan.h"

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace bee {

/// An implementation that was tried and did not work before the one that runs.
struct Attempt {
    Implementation implementation = Implementation::Libbpf;
    QString command;
    Error failure;
    QByteArray output; ///< what it printed, both streams, at most 64 KiB
};

/// One run of one tool on one host: its life from launch to end. An implementation that fails at its start,
/// before any data, gives way to the next of the plans. Lives on the window's thread.
class Capture : public QObject {
    Q_OBJECT
public:
    enum class State : quint8 {
        Starting, ///< launched; bcc may compile for a minute before the tool is ready
        Running,
        Stopping,
        Finished,    ///< ended by itself or because its time was up
        Stopped,     ///< a person ended it
        Interrupted, ///< the connection or the host went away
        Failed,      ///< see failure()
    };
    Q_ENUM(State)

    /// plans: at least one, tried in turn (planLaunches()). duration: counted from the moment the tool is
    /// ready; nullopt runs until stop().
    Capture(HostConnection& host, std::vector<LaunchPlan> plans, Elevation elevation,
            std::optional<std::chrono::seconds> duration, QObject* parent = nullptr);
    ~Capture() override;

    void start();
    void stop();

    void setGuard(const GuardLimits& limits) { m_guard = OverheadGuard(limits); } ///< before start()
    /// The duration does not count before beginDuration(), so that several tools can share it.
    void holdDuration() { m_held = true; }
    void beginDuration();

    /// Extra bytes that wait elsewhere (a session file being written): the tool's output is paused on them
    /// too.
    void setPendingProbe(std::function<qint64()> probe) { m_pendingProbe = std::move(probe); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isLive() const { return m_state <= State::Stopping; }
    [[nodiscard]] const LaunchPlan& plan() const { return m_plan; } ///< what runs now, or ran
    [[nodiscard]] const std::vector<Attempt>& attempts() const { return m_attempts; }
    [[nodiscard]] const OverheadGuard& guard() const { return m_guard; }
    [[nodiscard]] bool isHeld() const { return m_held && m_state == State::Running; }
    /// As a shell would take it, without leash; a script stands in it as "$(cat NAME.bt)".
    [[nodiscard]] QString commandLine() const;
    [[nodiscard]] QString script() const; ///< the text that runs; empty for tools that are programs
    [[nodiscard]] Time started() const { return m_context.started; } ///< this machine's clock
    [[nodiscard]] Time ended() const { return m_ended; } ///< this machine's clock; epoch while live
    /// The clock that the host's times are read with, as it was measured before the launch.
    [[nodiscard]] const DecodeContext& decodeContext() const { return m_context; }
    [[nodiscard]] std::optional<std::chrono::seconds> duration() const { return m_duration; }
    [[nodiscard]] std::chrono::milliseconds sinceReady() const; ///< 0 before the duration counts
    [[nodiscard]] std::chrono::milliseconds sinceLaunch() const;
    [[nodiscard]] const DecodedValues& values() const { return m_values; }
    /// Why it failed, was interrupted, or was stopped by the overhead guard.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    [[nodiscard]] FailureAction failureAction() const { return m_failureAction; }

Q_SIGNALS:
    void stateChanged();
    void planChanged(); ///< another implementation is tried: plan(), started() and attempts() are new
    void loadMeasured();
    void received(const bee::Chunk& chunk); ///< raw, in order, before it is decoded
    void valuesChanged();
    void done(); ///< state is final and values() are complete

private:
    void launch();
    bool tryNext();
    void settle();
    void measure(const ToolLoad& load);
    void watchLoad(qint64 pid);
    void receive(const Chunk& chunk);
    void update(const DecodedValues& values);
    void finishCommand(const ExitStatus& status);
    void finishDecoding(const DecodedValues& values);
    void becomeReady();
    void applyBackPressure();
    [[nodiscard]] State classify(const ExitStatus& status);
    void setState(State state);

    HostConnection& m_host;
    LaunchPlan m_plan;
    std::vector<LaunchPlan> m_left; ///< to try if m_plan fails, the next one last
    std::vector<Attempt> m_attempts;
    Elevation m_elevation;
    std::optional<std::chrono::seconds> m_duration;
    std::unique_ptr<DecodePipeline> m_pipeline;
    std::function<qint64()> m_pendingProbe;
    RemoteCommand* m_command = nullptr;
    State m_state = State::Starting;
    bool m_stopAsked = false;
    bool m_held = false;
    bool m_settled = false; ///< no other implementation will be tried: what arrives is passed on
    std::vector<Chunk> m_unsettled;
    qint64 m_unsettledBytes = 0;
    qint64 m_pid = 0;
    OverheadGuard m_guard;
    QElapsedTimer m_sinceMeasured;
    bool m_paused = false;
    DecodeContext m_context;
    Time m_ended{};
    QElapsedTimer m_sinceLaunch;
    QElapsedTimer m_sinceReady; ///< since the duration counts
    std::chrono::milliseconds m_readyFor{0};
    ExitStatus m_exit;
    DecodedValues m_values;
    std::optional<Error> m_failure;
    FailureAction m_failureAction = FailureAction::None;
};

} // namespace bee

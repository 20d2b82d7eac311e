// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/library/scriptacceptance.h"
#include "app/report/rowwriter.h"
#include "app/session/session.h"
#include "remote/capture/checklist.h"

#include <QFile>
#include <QObject>

#include <map>
#include <memory>

namespace bee::cli {

enum class RunFormat : quint8 { Text, Csv, Ndjson, Folded, None };

struct RunSettings {
    std::vector<const Tool*> tools;
    std::optional<Implementation> implementation;
    std::optional<std::chrono::seconds> duration;
    QMap<QString, QString> options;
    QString output; ///< empty: no session file
    RunFormat format = RunFormat::Text;
    bool checklist = false;                   ///< the tools of the checklist; tools is empty
    QStringList acceptedScripts;              ///< SHA-256, hex: run although nobody has accepted them before
    bool mayRunLong = false;                  ///< Tool::limitSeconds does not hold
    GuardLimits guard{.eventsPerSecond = -1}; ///< events below 0: the tool's own limit
};

/// `beescope run`: connects, runs the tools side by side, prints what comes and records it.
class RunCommand : public QObject {
    Q_OBJECT
public:
    RunCommand(HostConnection& host, RunSettings settings);
    ~RunCommand() override;
    void start();
    void interrupt(); ///< stops the tools; their last blocks still come

Q_SIGNALS:
    void done(int exitCode);

private:
    struct Running;
    void begin();
    Capture* launch(const Tool& tool, bool hold);
    static void sayStart(const Capture& capture);
    std::optional<Error> refuseUnseen(const Tool& tool, std::vector<LaunchPlan>& plans);
    void print(Running& running, const Chunk& chunk);
    void printValues(Running& running);
    void finish(Running& running);
    void finishAll();
    void end(ExitCode code);

    HostConnection& m_host;
    RunSettings m_settings;
    std::unique_ptr<SessionWriter> m_writer;
    std::vector<std::unique_ptr<Running>> m_running;
    std::unique_ptr<Checklist> m_checklist;
    ScriptAcceptance m_acceptance;
    Elevation m_elevation = Elevation::None;
    QFile m_stdout;
    std::size_t m_live = 0;
    ExitCode m_code = Done;
    bool m_ended = false;
    bool m_interrupted = false;
};

} // namespace bee::cli

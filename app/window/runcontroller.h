// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"
#include "remote/capture/checklist.h"

class QWidget;

namespace bee {

class RunDialog;
class ScriptEditor;

/// Everything that leads from a wish to a running tool: the form, the question before a run that costs the
/// host much, the checklist, and what a failed capture offers to do.
class RunController : public QObject {
    Q_OBJECT
public:
    /// window: parent of the dialogs.
    RunController(Workspace& workspace, QWidget* window);

    void askForTool(HostConnection& host, const QString& preselected);
    /// seconds: 0 until stopped; nullopt the tool's suggestion.
    void run(HostConnection& host, const Tool& tool, std::optional<int> seconds);
    void run(HostConnection& host, const Tool& tool, Implementation implementation);
    void runAgain(HostConnection& host, const CaptureEntry& entry);
    /// Asks for the run again by the script that Beescope carries, which keeps the time of what it samples.
    void askForSlices(HostConnection& host, const CaptureEntry& entry);
    /// What the button of a failed capture does.
    void act(HostConnection& host, const CaptureEntry& entry, FailureAction action);

    /// Opens the window in which a script of one's own is written; host: where it runs, may be nullptr.
    void editScript(HostConnection* host);
    void setEditorHost(HostConnection* host);
    [[nodiscard]] bool mayCloseEditor(); ///< asks when a script is not saved

    void startChecklist(HostConnection& host, std::optional<int> seconds);
    void stopChecklist();
    [[nodiscard]] const Checklist* checklist() const { return m_checklist.get(); } ///< while it runs

Q_SIGNALS:
    void started(bee::CaptureEntry* capture);
    void problem(const bee::Error& error);
    void checklistChanged(); ///< began, made progress, or is over (checklist() is null then)
    void installRequested(bee::HostConnection* host, bee::Implementation implementation);
    void connectRequested(const QString& host);
    void scriptSaved(); ///< the tools of one's own are others now

private:
    /// nullptr when it did not start; the person was told.
    CaptureEntry* launch(HostConnection& host, RunRequest request);
    void ask(HostConnection& host, RunDialog& dialog);
    void runFromEditor(const Tool& tool);
    Capture* launchForChecklist(HostConnection& host, const Tool& tool, std::optional<int> seconds,
                                bool hold);
    bool mayRunThatLong(const Tool& tool, std::optional<std::chrono::seconds> duration);
    static RunRequest requestOf(const CaptureEntry& entry);

    Workspace& m_workspace;
    QWidget* m_window;
    ScriptEditor* m_editor = nullptr; ///< made when it is first opened
    HostConnection* m_editorHost = nullptr;
    std::unique_ptr<Checklist> m_checklist;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runcontroller.h"

#include "app/dialogs/rundialog.h"
#include "app/dialogs/scripteditor.h"
#include "app/dialogs/scriptreview.h"
#include "app/window/windowsettings.h"
#include "remote/tools/readiness.h"

#include <QMessageBox>
#include <QPushButton>

namespace bee {

namespace {

std::optional<std::chrono::seconds> durationOf(const Tool& tool, std::optional<int> seconds)
{
    const int chosen = seconds.value_or(tool.defaultSeconds);
    return chosen > 0 ? std::optional(std::chrono::seconds(chosen)) : std::nullopt;
}

} // namespace

RunController::RunController(Workspace& workspace, QWidget* window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
}

void RunController::askForTool(HostConnection& host, const QString& preselected)
{
    RunDialog dialog(m_workspace.catalogue(), host.name(), host.facts(), m_window);
    if (!preselected.isEmpty())
        dialog.setTool(preselected);
    ask(host, dialog);
}

void RunController::ask(HostConnection& host, RunDialog& dialog)
{
    if (dialog.exec() != QDialog::Accepted || !dialog.tool())
        return;
    RunRequest request;
    request.tool = dialog.tool();
    request.implementation = dialog.implementation();
    request.options = dialog.options();
    request.duration = dialog.duration();
    launch(host, request);
}

void RunController::run(HostConnection& host, const Tool& tool, std::optional<int> seconds)
{
    RunRequest request;
    request.tool = &tool;
    request.duration = durationOf(tool, seconds);
    launch(host, request);
}

void RunController::run(HostConnection& host, const Tool& tool, Implementation implementation)
{
    RunRequest request;
    request.tool = &tool;
    request.implementation = implementation;
    request.duration = durationOf(tool, std::nullopt);
    launch(host, request);
}

RunRequest RunController::requestOf(const CaptureEntry& entry)
{
    RunRequest request;
    request.tool = entry.tool();
    request.implementation = implementationFromName(entry.record().implementation);
    const QJsonObject recorded = entry.record().provenance[QLatin1String("options")].toObject();
    for (auto it = recorded.begin(); it != recorded.end(); ++it)
        request.options[it.key()] = it.value().toString();
    const int seconds = entry.record().provenance[QLatin1String("durationSeconds")].toInt();
    if (seconds > 0)
        request.duration = std::chrono::seconds(seconds);
    return request;
}

void RunController::runAgain(HostConnection& host, const CaptureEntry& entry)
{
    if (entry.tool())
        launch(host, requestOf(entry));
}

void RunController::askForSlices(HostConnection& host, const CaptureEntry& entry)
{
    if (entry.tool() && entry.tool()->implementation(Implementation::Script)) {
        RunDialog dialog(m_workspace.catalogue(), host.name(), host.facts(), m_window);
        dialog.setTool(entry.record().tool);
        dialog.setImplementation(Implementation::Script);
        if (const auto duration = requestOf(entry).duration)
            dialog.setDuration(duration);
        return ask(host, dialog);
    }
    Q_EMIT problem({tr("%1 has no script that keeps the time of its stacks.").arg(entry.record().tool),
                    {},
                    tr("Run it once for each stretch of time, and compare the captures.")});
}

void RunController::act(HostConnection& host, const CaptureEntry& entry, FailureAction action)
{
    if (!entry.tool())
        return;
    RunRequest request = requestOf(entry);
    const Implementation failed = request.implementation.value_or(Implementation::Libbpf);
    switch (action) {
    case FailureAction::None:
        return runAgain(host, entry);
    case FailureAction::Install:
        return Q_EMIT installRequested(&host, failed);
    case FailureAction::Elevate:
        return Q_EMIT connectRequested(QStringLiteral("root@") + host.name().section(u'@', -1));
    case FailureAction::Filter:
        return askForTool(host, entry.record().tool);
    case FailureAction::OtherImplementation:
        break;
    }
    for (const Readiness& other : readiness(*entry.tool(), host.facts())) {
        if (other.kind == failed || other.state != Readiness::State::Ready)
            continue;
        request.implementation = other.kind;
        launch(host, request);
        return;
    }
    Q_EMIT problem({tr("No other implementation of %1 is ready on %2.").arg(entry.record().tool, host.name()),
                    {},
                    tr("The host page says which could be installed.")});
}

bool RunController::mayRunThatLong(const Tool& tool, std::optional<std::chrono::seconds> duration)
{
    const bool isLong = tool.limitSeconds > 0 && (!duration || duration->count() > tool.limitSeconds);
    if (!isLong)
        return true;
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Warning);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(tr("Run %1").arg(tool.name));
    box.setText(duration ? tr("%1 is to run for %2 s; %3 s at most are advised.")
                               .arg(tool.name)
                               .arg(duration->count())
                               .arg(tool.limitSeconds)
                         : tr("%1 is to run until it is stopped; %2 s at most are advised.")
                               .arg(tool.name)
                               .arg(tool.limitSeconds));
    box.setInformativeText(tool.overheadReason);
    QPushButton* run = box.addButton(tr("Run all the same"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == run;
}

CaptureEntry* RunController::launch(HostConnection& host, RunRequest request)
{
    if (host.state() != HostConnection::State::Ready) {
        Q_EMIT problem({tr("%1 is not connected.").arg(host.name()), {}, tr("Connect to it again.")});
        return nullptr;
    }
    if (!mayRunThatLong(*request.tool, request.duration))
        return nullptr;
    request.guard = settings::guardLimits().forTool(*request.tool);
    bool declined = false;
    request.review = [this, &host, &declined](ScriptAcceptance& acceptance, const ScriptReview& review) {
        declined = !ScriptReviewDialog::ask(acceptance, review, host.name(), m_window);
        return !declined;
    };
    const Result<CaptureEntry*> entry = m_workspace.run(host, request);
    if (!entry.hasValue()) {
        if (!declined)
            Q_EMIT problem(entry.error());
        return nullptr;
    }
    Q_EMIT started(entry.value());
    return entry.value();
}

void RunController::editScript(HostConnection* host)
{
    if (!m_editor) {
        m_editor = new ScriptEditor(m_window);
        connect(m_editor, &ScriptEditor::runRequested, this, &RunController::runFromEditor);
        connect(m_editor, &ScriptEditor::saved, this, &RunController::scriptSaved);
    }
    setEditorHost(host);
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
}

void RunController::setEditorHost(HostConnection* host)
{
    m_editorHost = host;
    if (m_editor)
        m_editor->setHost(host && host->state() == HostConnection::State::Ready ? host->name() : QString());
}

bool RunController::mayCloseEditor()
{
    return !m_editor || m_editor->mayClose();
}

void RunController::runFromEditor(const Tool& tool)
{
    if (!m_editorHost)
        return;
    RunRequest request;
    request.tool = &tool;
    request.implementation = Implementation::Script;
    CaptureEntry* entry = launch(*m_editorHost, request);
    if (!entry)
        return m_editor->showNotStarted();
    m_editor->showRunning();
    connect(entry->live(), &Capture::done, m_editor, [this, capture = entry->live()] {
        QByteArray messages;
        for (const QByteArray& line : capture->values().stats.messages)
            messages += line + '\n';
        m_editor->showEnd(capture->failure(), messages);
    });
}

void RunController::startChecklist(HostConnection& host, std::optional<int> seconds)
{
    if (m_checklist)
        return;
    m_checklist = std::make_unique<Checklist>(checklistTools(m_workspace.catalogue(), host.facts()),
                                              [this, &host, seconds](const Tool& tool, bool hold) {
                                                  return launchForChecklist(host, tool, seconds, hold);
                                              });
    connect(m_checklist.get(), &Checklist::progressed, this, &RunController::checklistChanged);
    connect(m_checklist.get(), &Checklist::finished, this, [this] {
        m_checklist.release()->deleteLater(); // it is the one that called
        Q_EMIT checklistChanged();
    });
    m_checklist->start();
}

Capture* RunController::launchForChecklist(HostConnection& host, const Tool& tool, std::optional<int> seconds,
                                           bool hold)
{
    RunRequest request;
    request.tool = &tool;
    // A shared stretch of time has an end: "until stopped" is not offered here.
    int duration = seconds.value_or(0) > 0 ? *seconds : static_cast<int>(Checklist::usualDuration.count());
    if (tool.limitSeconds > 0)
        duration = std::min(duration, tool.limitSeconds);
    request.duration = std::chrono::seconds(duration);
    request.holdsDuration = hold;
    request.guard = settings::guardLimits().forTool(tool);
    const Result<CaptureEntry*> entry = m_workspace.run(host, request);
    if (entry.hasValue())
        return entry.value()->live();
    m_workspace.addRefusal(host, tool, entry.error());
    return nullptr;
}

void RunController::stopChecklist()
{
    if (m_checklist)
        m_checklist->stop();
}

} // namespace bee

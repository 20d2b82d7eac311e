// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/dialogs/connectdialog.h"
#include "app/dialogs/installdialog.h"
#include "app/dialogs/preferences.h"
#include "app/library/userfiles.h"
#include "app/window/banner.h"
#include "app/window/dashboard.h"
#include "app/window/detailspanel.h"
#include "app/window/hostpanel.h"
#include "app/window/notespanel.h"
#include "app/window/runcontroller.h"
#include "app/window/viewpoint.h"
#include "app/window/welcomepage.h"
#include "app/window/windowsettings.h"
#include "app/window/workarea.h"
#include "widgets/console/consoleview.h"

#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace bee {

namespace {

constexpr int showsConsole = 1; // bits of the remembered state
constexpr int showsDetails = 2;

const QString sessionFilter()
{
    return MainWindow::tr("Beescope sessions (*.bscope)");
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, QWidget* parent) : QMainWindow(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("MainWindow"));
    resize(1440, 900);
    setMinimumSize(1024, 640);
    m_runs = new RunController(m_workspace, this);
    buildPanels();
    buildToolBar();
    buildMenus();
    buildStatusBar();

    connect(&m_workspace, &Workspace::hostAdded, this, [this](HostConnection* host) {
        connectPrompts(host->transport(), this);
        connect(&host->transport(), &Transport::warning, m_banner, &Banner::showNote);
        connect(host, &HostConnection::stateChanged, this, [this] {
            updateHostMenu();
            updateActions();
            updateStatus();
        });
        connect(host, &HostConnection::failed, this, [this, host](const Error& error) {
            m_runWhenReady.remove(host);
            m_banner->showError(error);
        });
        connect(host, &HostConnection::ready, this, [this, host] {
            settings::rememberHost(host->name());
            m_welcome->setRecentHosts(settings::recentHosts());
            if (m_host == host) {
                m_details->setHost(host);
                m_runs->setEditorHost(host);
            }
            for (const QString& name : m_runWhenReady.take(host))
                if (const Tool* tool = m_workspace.catalogue().find(name))
                    runTool(*tool);
        });
        updateHostMenu();
    });
    connect(&m_workspace, &Workspace::captureAdded, this, &MainWindow::addCapture);
    connect(&m_workspace, &Workspace::capturesCleared, this, &MainWindow::clearPages);
    connect(&m_workspace, &Workspace::sessionChanged, this, [this] {
        updateTitle();
        updateActions();
    });
    connect(&m_workspace, &Workspace::problem, m_banner, &Banner::showError);
    connect(m_runs, &RunController::problem, m_banner, &Banner::showError);
    connect(m_runs, &RunController::scriptSaved, this,
            [this] { m_workspace.setCatalogue(userfiles::loadCatalogue()); });
    const auto showCatalogueErrors = [this] {
        for (const Error& error : m_workspace.catalogue().errors())
            m_banner->showError(error);
    };
    connect(&m_workspace, &Workspace::catalogueChanged, this, showCatalogueErrors);
    connect(m_runs, &RunController::started, this, &MainWindow::showCapture);
    connect(m_runs, &RunController::connectRequested, this, [this](const QString& host) { connectTo(host); });
    connect(m_runs, &RunController::installRequested, this,
            [this](HostConnection* host, Implementation implementation) {
                const QString command = installCommand(host->facts(), implementationName(implementation));
                if (command.isEmpty())
                    return m_banner->showError(
                        {tr("How %1 is installed on %2 is not known.")
                             .arg(implementationName(implementation), host->name()),
                         {},
                         tr("Install it there with the distribution's package manager.")});
                InstallDialog(*host, command, this).exec();
            });
    connect(m_runs, &RunController::checklistChanged, this, [this] {
        if (!m_runs->checklist())
            m_work->dashboard().setQueued({}, {});
        updateActions();
        updateStatus();
    });

    restoreGeometry(settings::state(QStringLiteral("geometry")));
    m_columns->restoreState(settings::state(QStringLiteral("columns")));
    m_rows->restoreState(settings::state(QStringLiteral("rows")));
    if (const QByteArray panels = settings::state(QStringLiteral("panels")); !panels.isEmpty()) {
        m_sidePanels = panels.toInt() & (showsConsole | showsDetails);
        m_dashboardSidePanels = (panels.toInt() >> 2) & (showsConsole | showsDetails);
    }
    Viewpoint::of(m_workspace).setMode(settings::preferences().times);
    showWelcome();
    showCatalogueErrors();
    updateHostMenu();
    updateActions();
    updateTitle();
    updateStatus();
    qApp->installEventFilter(this);
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &MainWindow::updateStatus);
    clock->start(1000);
}

MainWindow::~MainWindow() = default;

QString MainWindow::examplePath()
{
    const QString name = QStringLiteral("first-look.bscope");
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& folder :
         {QStringLiteral("../resources/examples"), QStringLiteral("../share/beescope/examples")})
        if (QFileInfo::exists(program.filePath(folder + QLatin1Char('/') + name)))
            return QDir::cleanPath(program.filePath(folder + QLatin1Char('/') + name));
    return {};
}

void MainWindow::connectTo(const QString& host, const QStringList& tools)
{
    const Result<HostAddress> address = parseHostAddress(host);
    if (!address.hasValue())
        return m_banner->showError(address.error());
    connectHost(address.value(), {}, tools);
}

void MainWindow::connectHost(const HostAddress& address, const SshOptions& ssh, const QStringList& tools)
{
    m_banner->hide();
    HostConnection* host = m_workspace.addHost(address, ssh);
    host->setToolPaths(settings::preferences().toolPaths);
    if (host->kernelSource().isEmpty())
        host->setKernelSource(settings::kernelSource(host->name()));
    chooseHost(host);
    if (host->state() == HostConnection::State::Ready) {
        for (const QString& name : tools)
            if (const Tool* tool = m_workspace.catalogue().find(name))
                runTool(*tool);
        return;
    }
    m_runWhenReady[host] += tools;
    host->open();
}

void MainWindow::chooseHost(HostConnection* host)
{
    m_host = host;
    m_details->setHost(host);
    m_centre->setCurrentWidget(m_work);
    m_work->showHost(host);
    m_runs->setEditorHost(host);
    updateHostMenu();
    updateActions();
}

void MainWindow::askForHost()
{
    ConnectDialog dialog(settings::recentHosts(), this);
    if (dialog.exec() == QDialog::Accepted)
        connectHost(dialog.address(), dialog.options(), {});
}

void MainWindow::askForSession()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a session"), {}, sessionFilter());
    if (!path.isEmpty())
        openSession(path);
}

void MainWindow::openSession(const QString& path)
{
    if (!mayDiscard())
        return;
    rememberPage();
    m_banner->hide();
    if (const Result<void> opened = m_workspace.openSession(path); !opened.hasValue())
        return m_banner->showError(opened.error());
    if (path != examplePath())
        settings::rememberSession(path);
    m_welcome->setRecentSessions(settings::recentSessions());
    if (!m_workspace.captures().empty())
        restorePage();
    else
        m_banner->showNote(tr("The session %1 holds no capture.").arg(QFileInfo(path).fileName()));
}

std::optional<int> MainWindow::chosenSeconds() const
{
    const QVariant chosen = m_duration->currentData(); // nothing: the suggested time
    return chosen.isValid() ? std::optional(chosen.toInt()) : std::nullopt;
}

HostConnection* MainWindow::readyHost(const QString& name)
{
    HostConnection* host = name.isEmpty() ? m_host : nullptr;
    for (const auto& one : m_workspace.hosts())
        if (one->name() == name)
            host = one.get();
    if (host && host->state() == HostConnection::State::Ready) {
        m_banner->hide();
        return host;
    }
    m_banner->showError({name.isEmpty() ? tr("No host is connected.") : tr("%1 is not connected.").arg(name),
                         {},
                         tr("Connect to a host, or choose this machine.")});
    return nullptr;
}

void MainWindow::askForTool()
{
    if (!m_host)
        return askForHost();
    const CaptureEntry* current = currentCapture();
    if (HostConnection* host = readyHost())
        m_runs->askForTool(*host, current ? current->record().tool : QString());
}

void MainWindow::runTool(const Tool& tool)
{
    if (HostConnection* host = readyHost())
        m_runs->run(*host, tool, chosenSeconds());
}

void MainWindow::runChecklist()
{
    if (m_runs->checklist())
        return m_runs->stopChecklist();
    if (!m_host)
        return askForHost();
    if (HostConnection* host = readyHost()) {
        m_work->dashboard().setQueued(checklistTools(m_workspace.catalogue(), host->facts()), host->name());
        m_centre->setCurrentWidget(m_work);
        m_work->showDashboard();
        m_runs->startChecklist(*host, chosenSeconds());
    }
}

void MainWindow::stopCurrent()
{
    if (CaptureEntry* capture = currentCapture(); capture && capture->live())
        capture->live()->stop();
}

bool MainWindow::save()
{
    if (m_workspace.sessionPath().isEmpty() || m_workspace.sessionPath() == examplePath())
        return saveAs();
    if (const Result<void> saved = m_workspace.saveSession(m_workspace.sessionPath()); !saved.hasValue()) {
        m_banner->showError(saved.error());
        return false;
    }
    return true;
}

bool MainWindow::saveAs()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save the session"),
                                                QStringLiteral("session.bscope"), sessionFilter());
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".bscope");
    if (const Result<void> saved = m_workspace.saveSession(path); !saved.hasValue()) {
        m_banner->showError(saved.error());
        return false;
    }
    settings::rememberSession(path);
    m_welcome->setRecentSessions(settings::recentSessions());
    return true;
}

bool MainWindow::mayDiscard()
{
    if (!m_workspace.isUnsaved() || m_workspace.captures().empty())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved captures"),
                    m_workspace.isRecording()
                        ? tr("Tools are still running. They will be stopped. Save what was captured?")
                        : tr("Save what was captured?"),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::addCapture(CaptureEntry* capture)
{
    connect(capture, &CaptureEntry::stateChanged, this, &MainWindow::updateActions);
    connect(capture, &CaptureEntry::logChanged, m_console, [this, capture] {
        if (currentCapture() == capture)
            m_console->logChanged();
    });
    m_centre->setCurrentWidget(m_work);
    updateStatus();
}

void MainWindow::showCapture(CaptureEntry* capture)
{
    m_centre->setCurrentWidget(m_work);
    m_work->showCapture(capture);
    showCurrent();
}

/// Details, console and actions follow the tab in front.
void MainWindow::showCurrent()
{
    if (CaptureEntry* capture = currentCapture()) {
        m_hostPanel->setCurrent(capture);
        m_details->setCapture(capture, m_work->currentView());
        m_console->setLog(capture->log());
        m_console->setTimeDisplay(Viewpoint::of(m_workspace).clockOf(capture->record()));
    }
    updateActions();
    updateSidePanels();
}

/// Details and console speak of one capture; the dashboard and a host's page need their place, until a person
/// asks for them there too.
int& MainWindow::sidePanels()
{
    const bool needsPlace = m_centre->currentWidget() == m_work && !currentCapture();
    return needsPlace ? m_dashboardSidePanels : m_sidePanels;
}

void MainWindow::updateSidePanels()
{
    const QSignalBlocker console(m_consoleAction);
    const QSignalBlocker details(m_detailsAction);
    m_consoleAction->setChecked(sidePanels() & showsConsole);
    m_detailsAction->setChecked(sidePanels() & showsDetails);
    // The welcome page has nothing to say there.
    const bool any = m_centre->currentWidget() == m_work;
    m_details->setVisible(any && m_detailsAction->isChecked());
    m_console->setVisible(any && m_consoleAction->isChecked());
}

void MainWindow::takeSidePanels()
{
    sidePanels() =
        (m_consoleAction->isChecked() ? showsConsole : 0) | (m_detailsAction->isChecked() ? showsDetails : 0);
    updateSidePanels();
}

void MainWindow::showWelcome()
{
    m_welcome->setRecentHosts(settings::recentHosts());
    m_welcome->setRecentSessions(settings::recentSessions());
    m_welcome->setLeftRecordings(m_workspace.leftRecordings());
    m_centre->setCurrentWidget(m_welcome);
    updateSidePanels();
}

void MainWindow::clearPages()
{
    m_details->setCapture(nullptr);
    m_console->setLog(nullptr);
    showWelcome();
}

CaptureEntry* MainWindow::currentCapture() const
{
    return m_centre->currentWidget() == m_work ? m_work->currentCapture() : nullptr;
}

/// Its editor is in the details, next to the notes that are there.
void MainWindow::beginNote()
{
    if (m_workspace.captures().empty())
        return;
    m_centre->setCurrentWidget(m_work);
    m_detailsAction->setChecked(true);
    m_details->notes().beginNote();
    m_details->ensureWidgetVisible(&m_details->notes());
}

void MainWindow::showConsole()
{
    m_consoleAction->setChecked(true);
    m_console->setVisible(true);
    m_console->setFocus();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_runs->mayCloseEditor() || !mayDiscard())
        return event->ignore();
    settings::setState(QStringLiteral("geometry"), saveGeometry());
    settings::setState(QStringLiteral("columns"), m_columns->saveState());
    settings::setState(QStringLiteral("rows"), m_rows->saveState());
    settings::setState(QStringLiteral("panels"),
                       QByteArray::number(m_sidePanels | m_dashboardSidePanels << 2));
    rememberPage();
    m_workspace.closeSession();
    event->accept();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Beescope"));
    box.setTextFormat(Qt::PlainText);
    box.setText(QStringLiteral("Beescope " BEESCOPE_VERSION));
    box.setInformativeText(tr("A workbench for the eBPF tools of Linux.\nFree software, GPL-3.0-or-later."));
    box.exec();
}

} // namespace bee

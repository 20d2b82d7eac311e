// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's fixed furniture: panels, tool bar, status bar.
#include "app/dialogs/connectdialog.h"
#include "app/dialogs/preferences.h"
#include "app/window/banner.h"
#include "app/window/dashboard.h"
#include "app/window/detailspanel.h"
#include "app/window/hostpanel.h"
#include "app/window/mainwindow.h"
#include "app/window/progressitem.h"
#include "app/window/runcontroller.h"
#include "app/window/timesbutton.h"
#include "app/window/viewpoint.h"
#include "app/window/welcomepage.h"
#include "app/window/windowsettings.h"
#include "app/window/workarea.h"
#include "widgets/console/consoleview.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int hostPanelWidth = 212;
constexpr int detailsWidth = 252;
constexpr int smallestDetailsWidth = 200;
constexpr int consoleHeight = 128;

} // namespace

void MainWindow::buildPanels()
{
    m_hostPanel = new HostPanel(m_workspace);
    m_welcome = new WelcomePage;
    m_work = new WorkArea(m_workspace);
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_work);
    m_banner = new Banner;
    m_details = new DetailsPanel(m_workspace);
    m_console = new ConsoleView;
    m_console->setAccessibleName(tr("Console"));
    m_details->setAccessibleName(tr("Details"));
    m_details->setMinimumWidth(smallestDetailsWidth);

    auto* middle = new QWidget;
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(m_banner);
    middleLayout->addWidget(m_centre, 1);
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(m_hostPanel);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_details);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({hostPanelWidth, width() - hostPanelWidth - detailsWidth, detailsWidth});
    m_columns->setChildrenCollapsible(false);
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_console);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({height() - consoleHeight, consoleHeight});
    setCentralWidget(m_rows);

    connect(m_welcome, &WelcomePage::connectRequested, this, [this](const QString& host) {
        if (host.isEmpty())
            askForHost();
        else
            connectTo(host);
    });
    connect(m_welcome, &WelcomePage::localRequested, this, [this] { connectTo(QStringLiteral("local")); });
    connect(m_welcome, &WelcomePage::openRequested, this, [this](const QString& path) {
        if (path.isEmpty())
            askForSession();
        else
            openSession(path);
    });
    connect(m_welcome, &WelcomePage::exampleRequested, this, [this] {
        if (examplePath().isEmpty())
            m_banner->showError({tr("The example session is not installed."),
                                 {},
                                 tr("It lies in resources/examples of the source.")});
        else
            openSession(examplePath());
    });
    connect(m_hostPanel, &HostPanel::captureChosen, this, &MainWindow::showCapture);
    connect(m_hostPanel, &HostPanel::hostChosen, this, &MainWindow::chooseHost);
    connect(m_work, &WorkArea::currentChanged, this, &MainWindow::showCurrent);
    connect(&m_work->dashboard(), &Dashboard::focusedCaptureChanged, this, [this] {
        if (CaptureEntry* capture = m_work->dashboard().focusedCapture()) {
            m_details->setCapture(capture);
            m_console->setLog(capture->log());
        }
    });
    connect(m_work, &WorkArea::consoleRequested, this, &MainWindow::showConsole);
    connect(m_work, &WorkArea::runAgainRequested, this, [this](CaptureEntry* capture) {
        if (HostConnection* host = readyHost(capture->record().host))
            m_runs->runAgain(*host, *capture);
    });
    connect(m_work, &WorkArea::actionRequested, this, [this](CaptureEntry* capture, FailureAction action) {
        if (HostConnection* host = readyHost(capture->record().host))
            m_runs->act(*host, *capture, action);
    });
    connect(m_work, &WorkArea::slicesRequested, this, [this](CaptureEntry* capture) {
        if (HostConnection* host = readyHost(capture->record().host))
            m_runs->askForSlices(*host, *capture);
    });
    connect(m_work, &WorkArea::runRequested, this,
            [this](HostConnection* host, const Tool& tool, Implementation implementation) {
                m_runs->run(*host, tool, implementation);
            });
    connect(m_work, &WorkArea::kernelSourceChanged, this, [](HostConnection* host, const QString& directory) {
        settings::setKernelSource(host->name(), directory);
    });
}

void MainWindow::buildToolBar()
{
    auto* bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("MainToolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);

    m_hostMenu = new QMenu(this);
    m_hostButton = new QToolButton;
    m_hostButton->setMenu(m_hostMenu);
    m_hostButton->setPopupMode(QToolButton::InstantPopup);
    m_hostButton->setToolTip(tr("The host that tools run on"));
    bar->addWidget(m_hostButton);

    m_checklistAction = new QAction(tr("▶  Run checklist"), this);
    m_checklistAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    connect(m_checklistAction, &QAction::triggered, this, &MainWindow::runChecklist);
    bar->addAction(m_checklistAction);
    bar->widgetForAction(m_checklistAction)->setProperty("primary", true);

    m_toolMenu = new QMenu(this);
    m_toolMenu->setToolTipsVisible(true);
    connect(m_toolMenu, &QMenu::aboutToShow, this, &MainWindow::fillToolMenu);
    m_runButton = new QToolButton;
    m_runButton->setText(tr("Run tool"));
    m_runButton->setMenu(m_toolMenu);
    m_runButton->setPopupMode(QToolButton::InstantPopup);
    bar->addWidget(m_runButton);

    m_duration = new QComboBox;
    m_duration->setToolTip(tr("How long a tool runs, counted from the moment it is ready"));
    m_duration->setAccessibleName(tr("Duration"));
    m_duration->addItem(tr("suggested time"));
    for (const int seconds : {10, 30, 60, 300})
        m_duration->addItem(seconds < 120 ? tr("%1 s").arg(seconds) : tr("%1 min").arg(seconds / 60),
                            seconds);
    m_duration->addItem(tr("until stopped"), 0);
    bar->addWidget(m_duration);

    m_stopAction = new QAction(tr("■  Stop"), this);
    m_stopAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period));
    m_stopAction->setToolTip(tr("Stop the tool that is shown; its last block still comes (Ctrl+.)"));
    connect(m_stopAction, &QAction::triggered, this, &MainWindow::stopCurrent);
    bar->addAction(m_stopAction);

    auto* rest = new QWidget;
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(rest);
    auto* times = new TimesButton(m_workspace);
    connect(times, &TimesButton::modeChosen, this, [this](TimeDisplay::Mode mode) {
        Preferences preferences = settings::preferences();
        preferences.times = mode;
        applyPreferences(preferences);
    });
    connect(&Viewpoint::of(m_workspace), &Viewpoint::clockChanged, this, [this] {
        if (const CaptureEntry* capture = currentCapture())
            m_console->setTimeDisplay(Viewpoint::of(m_workspace).clockOf(capture->record()));
    });
    bar->addWidget(times);
}

/// The checklist's tools at hand, the others by group: forty in one list would not fit a screen.
void MainWindow::fillToolMenu()
{
    m_toolMenu->clear();
    qDeleteAll(m_toolMenu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    QMap<QString, QMenu*> groups;
    const auto add = [this](QMenu* menu, const Tool& tool) {
        QAction* action = menu->addAction(QStringLiteral("%1 – %2").arg(tool.name, tool.title));
        action->setToolTip(tool.description.toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, &tool] { runTool(tool); });
    };
    m_toolMenu->addSection(tr("Checklist"));
    for (const Tool* tool : checklistTools(m_workspace.catalogue(), m_host ? m_host->facts() : HostFacts()))
        add(m_toolMenu, *tool);
    m_toolMenu->addSection(tr("All tools"));
    for (const Tool& tool : m_workspace.catalogue().tools()) {
        QMenu*& group = groups[tool.group];
        if (!group) {
            group = m_toolMenu->addMenu(tool.group);
            group->setToolTipsVisible(true);
        }
        add(group, tool);
    }
    m_toolMenu->addSeparator();
    m_toolMenu->addAction(m_runWithOptionsAction);
    m_toolMenu->addAction(m_scriptAction);
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    for (QLabel** label :
         {&m_statusHosts, &m_statusCaptures, &m_statusRows, &m_statusLost, &m_statusChecklist}) {
        *label = new QLabel;
        (*label)->setContentsMargins(8, 0, 8, 0);
        statusBar()->addWidget(*label);
    }
    m_loading = new ProgressItem;
    statusBar()->addPermanentWidget(m_loading);
    connect(&m_workspace, &Workspace::loadStarted, m_loading, [this] {
        m_loading->start(tr("Reading %1").arg(QFileInfo(m_workspace.sessionPath()).fileName()));
    });
    connect(&m_workspace, &Workspace::loadProgressed, m_loading, &ProgressItem::setFraction);
    connect(&m_workspace, &Workspace::loadFinished, m_loading, &ProgressItem::finish);
    connect(m_loading, &ProgressItem::cancelled, &m_workspace, &Workspace::cancelLoading);
    m_statusClock = new QLabel;
    m_statusClock->setContentsMargins(8, 0, 8, 0);
    statusBar()->addPermanentWidget(m_statusClock);
}

void MainWindow::updateHostMenu()
{
    m_hostMenu->clear();
    for (const auto& host : m_workspace.hosts()) {
        QAction* action = m_hostMenu->addAction(host->name());
        action->setCheckable(true);
        action->setChecked(host.get() == m_host);
        connect(action, &QAction::triggered, this, [this, one = host.get()] {
            chooseHost(one);
            one->open();
        });
    }
    if (!m_workspace.hosts().empty())
        m_hostMenu->addSeparator();
    m_hostMenu->addAction(tr("This machine"), this, [this] { connectTo(QStringLiteral("local")); });
    m_hostMenu->addAction(tr("Connect to a host…"), this, &MainWindow::askForHost);
    m_hostButton->setText(m_host ? m_host->name() : tr("Choose a host"));
}

void MainWindow::updateStatus()
{
    qint64 ready = 0, running = 0;
    quint64 rows = 0, lost = 0;
    for (const auto& host : m_workspace.hosts())
        ready += host->state() == HostConnection::State::Ready;
    for (const auto& capture : m_workspace.captures()) {
        running += capture->isLive();
        rows += capture->values().rows();
        lost += capture->values().stats.lostEvents;
    }
    const qsizetype captures = static_cast<qsizetype>(m_workspace.captures().size());
    m_statusHosts->setText(tr("Hosts connected: %1").arg(ready));
    m_statusCaptures->setText(running ? tr("Captures: %1, running: %2").arg(captures).arg(running)
                                      : tr("Captures: %1").arg(captures));
    m_statusRows->setText(tr("Rows: %1").arg(formatCount(rows)));
    m_statusLost->setText(lost ? tr("Lost events: %1").arg(formatCount(lost)) : QString());
    m_statusChecklist->setText(
        m_runs->checklist() ? tr("Checklist: %1").arg(m_runs->checklist()->progressText()) : QString());
    QPalette warning = m_statusLost->palette();
    warning.setColor(QPalette::WindowText, themeOf(this).warning);
    m_statusLost->setPalette(warning);
    const bool known = m_host && !m_host->isLocal() && m_host->state() == HostConnection::State::Ready &&
                       m_host->facts().clockOffset;
    m_statusClock->setText(
        known ? tr("host clock %1 ms")
                    .arg(static_cast<double>(m_host->facts().clockOffset->count()) / 1e6, 0, 'f', 0)
              : QString());
}

void MainWindow::updateTitle()
{
    const QString path = m_workspace.sessionPath();
    const QString name = path.isEmpty() ? tr("Unsaved session") : QFileInfo(path).fileName();
    const QString title =
        m_workspace.captures().empty() && path.isEmpty() ? QString() : name + QStringLiteral("[*] – ");
    setWindowTitle(title + QStringLiteral("Beescope"));
    setWindowModified(!title.isEmpty() && m_workspace.isUnsaved());
}

} // namespace bee

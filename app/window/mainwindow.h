// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QMainWindow>
#include <QMap>

class QActionGroup;
class QComboBox;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace bee {

class Banner;
class CommandPalette;
class ConsoleView;
class DetailsPanel;
class HostPanel;
class ProgressItem;
class RunController;
class WelcomePage;
class WorkArea;
struct Command;
struct Preferences;

/// The window: wires the workspace to the views. What it shows is in the panels, what it knows in the
/// workspace.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workspace& workspace, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Connects to a host; then runs the tools named, if any.
    void connectTo(const QString& host, const QStringList& tools = {});
    void openSession(const QString& path);
    /// The session that ships with the program; empty when it is not installed.
    static QString examplePath();
    /// What a start without arguments does, as the settings say.
    void startAsPreferred();
    /// Everything that can be done now: what the palette offers.
    [[nodiscard]] std::vector<Command> commands();
    /// The actions that palette and page of keys show.
    [[nodiscard]] QList<QAction*> registeredActions() const;

public Q_SLOTS:
    void showPalette();
    void showShortcuts();
    void showSettings(int page = 0); ///< SettingsDialog::Page
    /// The focus goes to the next part of the window that is seen: hosts, overview, page, details, console.
    void focusNextPane(bool forward = true);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildToolBar();
    void fillToolMenu();
    void buildMenus();
    void buildPanels();
    void buildStatusBar();

    void connectHost(const HostAddress& address, const SshOptions& ssh, const QStringList& tools);
    void chooseHost(HostConnection* host);
    void askForHost();
    void askForSession();
    void askForTool();
    void runTool(const Tool& tool);
    void runChecklist();
    /// The host to run on, ready; else nullptr, and the banner says so.
    HostConnection* readyHost(const QString& name = {});
    void stopCurrent();
    bool save();
    bool saveAs();
    bool mayDiscard(); ///< asks to save what is not; false keeps everything

    void addCapture(CaptureEntry* capture);
    void showCurrent();
    void showCapture(CaptureEntry* capture);
    void showWelcome();
    void clearPages();
    void updateHostMenu();
    void updateActions();
    void updateSidePanels();
    void takeSidePanels(); ///< what the person just asked for
    [[nodiscard]] int& sidePanels();
    void beginNote();
    void updateStatus();
    void updateTitle();
    void showConsole();
    void applyPreferences(const Preferences& preferences);
    void rememberPage();
    void restorePage(); ///< of the session that is open
    [[nodiscard]] CaptureEntry* currentCapture() const;
    void showAbout();

    [[nodiscard]] std::optional<int> chosenSeconds() const;

    Workspace& m_workspace;
    RunController* m_runs = nullptr;
    HostConnection* m_host = nullptr;
    QMap<HostConnection*, QStringList> m_runWhenReady;

    QToolButton* m_hostButton = nullptr;
    QToolButton* m_runButton = nullptr;
    QComboBox* m_duration = nullptr;
    QAction* m_stopAction = nullptr;
    QAction* m_checklistAction = nullptr;
    QAction* m_disconnectAction = nullptr;
    QAction* m_runWithOptionsAction = nullptr;
    QAction* m_scriptAction = nullptr;
    QAction *m_findAction = nullptr, *m_filterAction = nullptr;
    QAction* m_dashboardAction = nullptr;
    QAction *m_nextPageAction = nullptr, *m_previousPageAction = nullptr;
    QActionGroup* m_themeActions = nullptr;
    CommandPalette* m_palette = nullptr; ///< made when it is first opened
    ProgressItem* m_loading = nullptr;
    QLabel* m_statusChecklist = nullptr;
    QAction* m_saveAction = nullptr;
    QAction* m_saveAsAction = nullptr;
    QAction* m_closeAction = nullptr;
    QAction *m_consoleAction = nullptr, *m_detailsAction = nullptr;
    QMenu* m_hostMenu = nullptr;
    QMenu* m_toolMenu = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_rows = nullptr;
    HostPanel* m_hostPanel = nullptr;
    QStackedWidget* m_centre = nullptr;
    WelcomePage* m_welcome = nullptr;
    WorkArea* m_work = nullptr;
    DetailsPanel* m_details = nullptr;
    int m_sidePanels = 3,
        m_dashboardSidePanels = 0; ///< bits: console, details; hosts' pages as the dashboard
    ConsoleView* m_console = nullptr;
    Banner* m_banner = nullptr;
    QLabel* m_statusHosts = nullptr;
    QLabel* m_statusCaptures = nullptr;
    QLabel* m_statusRows = nullptr;
    QLabel* m_statusLost = nullptr;
    QLabel* m_statusClock = nullptr;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's menus: each action is registered for the palette and the page of keys.
#include "app/dialogs/librarydialog.h"
#include "app/dialogs/settingsdialog.h"
#include "app/library/userfiles.h"
#include "app/window/banner.h"
#include "app/window/dashboard.h"
#include "app/window/mainwindow.h"
#include "app/window/pictureactions.h"
#include "app/window/runcontroller.h"
#include "app/window/viewactions.h"
#include "app/window/welcomepage.h"
#include "app/window/windowactions.h"
#include "app/window/windowsettings.h"
#include "app/window/workarea.h"
#include "widgets/theme/format.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace bee {

namespace {

/// Makes the actions of one menu.
class MenuBuilder {
public:
    MenuBuilder(QMainWindow& window, const QString& title)
        : m_window(window), m_menu(window.menuBar()->addMenu(title)),
          m_group(windowactions::title(*m_menu->menuAction()))
    {
    }
    template <typename Slot>
    QAction* add(const char* name, const QString& text, const QList<QKeySequence>& keys, Slot&& slot) const
    {
        auto* action = new QAction(text, &m_window);
        action->setShortcuts(keys);
        QObject::connect(action, &QAction::triggered, &m_window, std::forward<Slot>(slot));
        return add(name, action);
    }
    QAction* add(const char* name, QAction* action) const
    {
        m_menu->addAction(action);
        windowactions::add(m_window, action, QLatin1String(name), m_group);
        return action;
    }
    void separate() const { m_menu->addSeparator(); }
    [[nodiscard]] QMenu* menu() const { return m_menu; }

private:
    QMainWindow& m_window;
    QMenu* m_menu;
    QString m_group;
};

QList<QKeySequence> keys(QKeyCombination combination)
{
    return {QKeySequence(combination)};
}

} // namespace

void MainWindow::buildMenus()
{
    const MenuBuilder session(*this, tr("&Session"));
    session.add("session.open", tr("&Open…"), {QKeySequence::Open}, [this] { askForSession(); });
    m_saveAction = session.add("session.save", tr("&Save"), {QKeySequence::Save}, [this] { save(); });
    m_saveAsAction =
        session.add("session.saveAs", tr("Save &as…"), {QKeySequence::SaveAs}, [this] { saveAs(); });
    m_closeAction = session.add("session.close", tr("&Close"), {QKeySequence::Close}, [this] {
        if (!mayDiscard())
            return;
        rememberPage();
        m_workspace.closeSession();
    });
    session.separate();
    session.add("session.note", tr("Write a &note…"), keys(Qt::CTRL | Qt::Key_M), [this] { beginNote(); });
    auto* pictures = new PictureActions(*m_work);
    session.add("picture.export", pictures->exportAction());
    session.add("picture.copy", pictures->copyAction());
    connect(pictures, &PictureActions::failed, this,
            [this](const Error& error) { m_banner->showError(error); });
    connect(pictures, &PictureActions::done, this, [this](const QString& text) { m_banner->showNote(text); });
    session.separate();
    session.add("settings", tr("Se&ttings…"), keys(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); });
    session.separate();
    session.add("quit", tr("&Quit"), {QKeySequence::Quit}, [this] { close(); });

    const MenuBuilder host(*this, tr("&Host"));
    host.add("host.connect", tr("&Connect…"), keys(Qt::CTRL | Qt::Key_N), [this] { askForHost(); });
    host.add("host.local", tr("This &machine"), {}, [this] { connectTo(QStringLiteral("local")); });
    m_disconnectAction = host.add("host.disconnect", tr("&Disconnect"), {}, [this] {
        if (m_host)
            m_host->close();
    });

    const MenuBuilder capture(*this, tr("&Capture"));
    capture.add("capture.checklist", m_checklistAction);
    m_runWithOptionsAction = capture.add("capture.options", tr("&Run with options…"),
                                         keys(Qt::CTRL | Qt::Key_R), [this] { askForTool(); });
    m_scriptAction = capture.add("capture.script", tr("&Write a script…"), keys(Qt::CTRL | Qt::Key_E),
                                 [this] { m_runs->editScript(m_host); });
    capture.add("capture.stop", m_stopAction);
    capture.separate();
    capture.add("capture.libraries", tr("Script li&braries…"), {}, [this] {
        LibraryDialog dialog({}, this);
        connect(&dialog, &LibraryDialog::catalogueChanged, this,
                [this] { m_workspace.setCatalogue(userfiles::loadCatalogue()); });
        dialog.exec();
    });
    capture.add("capture.limits", tr("Overhead &limits…"), {},
                [this] { showSettings(static_cast<int>(SettingsDialog::Page::Limits)); });
    m_findAction = capture.add("capture.find", tr("&Find in view"), {QKeySequence::Find},
                               [this] { m_work->focusSearch(); });
    m_filterAction = capture.add("capture.filter", tr("Filter &rows"), keys(Qt::CTRL | Qt::Key_L),
                                 [this] { m_work->focusFilter(); });

    const MenuBuilder view(*this, tr("&View"));
    view.add("view.palette", tr("Command &palette…"),
             {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
             [this] { showPalette(); });
    view.separate();
    m_consoleAction = view.add("view.console", tr("&Console"), keys(Qt::Key_F12), [] {});
    m_detailsAction = view.add("view.details", tr("&Details"), keys(Qt::Key_F11), [] {});
    for (QAction* action : {m_consoleAction, m_detailsAction}) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    connect(m_consoleAction, &QAction::toggled, this, &MainWindow::takeSidePanels);
    connect(m_detailsAction, &QAction::toggled, this, &MainWindow::takeSidePanels);
    connect(m_centre, &QStackedWidget::currentChanged, this, [this] {
        updateSidePanels();
        updateActions();
    });
    view.separate();
    m_dashboardAction = view.add("view.dashboard", tr("Das&hboard"), keys(Qt::CTRL | Qt::Key_D), [this] {
        m_centre->setCurrentWidget(m_work);
        m_work->showDashboard();
    });
    view.add("view.resetDashboard", m_work->dashboard().resetAction());
    view.add("view.dashboardAsDefault", m_work->dashboard().defaultAction());
    const auto turnPage = [this](int by) {
        QTabWidget& tabs = m_work->tabs();
        m_centre->setCurrentWidget(m_work);
        tabs.setCurrentIndex((tabs.currentIndex() + by + tabs.count()) % tabs.count());
    };
    m_nextPageAction = view.add("view.nextPage", tr("&Next page"), keys(Qt::CTRL | Qt::Key_PageDown),
                                [turnPage] { turnPage(1); });
    m_previousPageAction = view.add("view.previousPage", tr("Pre&vious page"),
                                    keys(Qt::CTRL | Qt::Key_PageUp), [turnPage] { turnPage(-1); });
    view.add("view.nextPane", tr("Next pa&ne"), keys(Qt::Key_F6), [this] { focusNextPane(); });
    view.add("view.previousPane", tr("Previous pan&e"), keys(Qt::SHIFT | Qt::Key_F6),
             [this] { focusNextPane(false); });
    view.separate();
    QMenu* themes = view.menu()->addMenu(tr("&Theme"));
    m_themeActions = new QActionGroup(this);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark,
                                     ThemeChoice::HighContrastLight, ThemeChoice::HighContrastDark}) {
        QAction* action = m_themeActions->addAction(SettingsDialog::themeName(choice));
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        action->setChecked(choice == settings::preferences().theme);
        connect(action, &QAction::triggered, this, [this, theme = choice] {
            Preferences all = settings::preferences();
            all.theme = theme;
            applyPreferences(all);
        });
        themes->addAction(action);
    }

    new ViewActions(*this, *m_work, *view.menu(), *capture.menu());

    const MenuBuilder help(*this, tr("Hel&p"));
    help.add("help.keys", tr("&Keys"),
             {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Slash)},
             [this] { showShortcuts(); });
    help.add("help.example", tr("Open the &example"), {}, [this] { Q_EMIT m_welcome->exampleRequested(); });
    help.add("help.about", tr("&About Beescope"), {}, [this] { showAbout(); });
}

void MainWindow::updateActions()
{
    const auto allow = [](QAction* action, bool allowed, const QString& reason) {
        action->setEnabled(allowed);
        windowactions::setReason(*action, reason);
    };
    const CaptureEntry* capture = currentCapture();
    const bool ready = m_host && m_host->state() == HostConnection::State::Ready;
    const QString noHost = m_host ? tr("%1 is not connected.").arg(displayText(m_host->name().toStdString()))
                                  : tr("No host is connected.");
    m_runButton->setEnabled(ready);
    allow(m_checklistAction, ready || m_runs->checklist(), noHost);
    m_checklistAction->setText(m_runs->checklist() ? tr("■  Stop checklist") : tr("▶  Run checklist"));
    m_checklistAction->setToolTip(m_runs->checklist()
                                      ? tr("End the tools of the checklist; their last blocks still come")
                                      : tr("Run the ten tools of the first look, the costly ones in turn"));
    allow(m_disconnectAction, m_host && m_host->state() != HostConnection::State::Closed, noHost);
    allow(m_stopAction, capture && capture->isLive() && capture->live()->state() != Capture::State::Stopping,
          tr("No running tool is in front."));
    const QString nothing = tr("Nothing is captured.");
    const bool any = !m_workspace.captures().empty();
    allow(m_saveAction, any, nothing); // the layout alone may be worth it, too
    allow(m_saveAsAction, any, nothing);
    allow(m_closeAction, any, nothing);
    for (QAction* action : {m_findAction, m_filterAction})
        allow(action, capture, tr("No capture is in front."));
    const bool pages = m_work->hasPages();
    const QString noPage = tr("No host and no capture is open.");
    const bool usesWork = m_centre->currentWidget() == m_work;
    allow(m_consoleAction, usesWork, noPage);
    allow(m_detailsAction, usesWork, noPage);
    for (QAction* action : {m_dashboardAction, m_nextPageAction, m_previousPageAction})
        allow(action, pages, noPage);
}

} // namespace bee

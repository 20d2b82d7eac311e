// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette offers, and the pages and panes one gets to by keyboard.
#include "app/dialogs/settingsdialog.h"
#include "app/window/capturepage.h"
#include "app/window/commandpalette.h"
#include "app/window/detailspanel.h"
#include "app/window/hostpanel.h"
#include "app/window/mainwindow.h"
#include "app/window/overview.h"
#include "app/window/runcontroller.h"
#include "app/window/shortcutspage.h"
#include "app/window/viewchoice.h"
#include "app/window/viewpoint.h"
#include "app/window/windowactions.h"
#include "app/window/windowsettings.h"
#include "app/window/workarea.h"
#include "remote/tools/launchplan.h"
#include "widgets/console/consoleview.h"
#include "widgets/theme/format.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QTabWidget>

namespace bee {

namespace {

/// Text of a host or a file, fit to be shown.
QString shown(const QString& text)
{
    return displayText(text.toStdString());
}

const QString dashboardPage = QStringLiteral("dashboard");
const QString capturePage = QStringLiteral("capture/");

/// The first widget in the pane that takes the focus by Tab.
QWidget* entryOf(QWidget& pane)
{
    const auto takes = [](const QWidget* widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    if (takes(&pane))
        return &pane;
    QWidget* widget = &pane;
    while ((widget = widget->nextInFocusChain()) != &pane)
        if (pane.isAncestorOf(widget) && takes(widget))
            return widget;
    return nullptr;
}

} // namespace

/// The window's own, and those of the selection.
QList<QAction*> MainWindow::registeredActions() const
{
    QList<QAction*> all = actions();
    for (QAction* action : m_work->actions()) {
        if (windowactions::group(*action).isEmpty())
            windowactions::setGroup(*action, tr("Selection"));
        all += action;
    }
    return all;
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> all;
    for (QAction* action : registeredActions()) {
        if (action->objectName().isEmpty() || action->objectName() == QLatin1String("view.palette"))
            continue;
        all.push_back({QStringLiteral("action/") + action->objectName(), tr("Actions"),
                       windowactions::title(*action), windowactions::group(*action),
                       windowactions::keys(*action), windowactions::reason(*action),
                       [action] { action->trigger(); }});
    }

    const bool ready = m_host && m_host->state() == HostConnection::State::Ready;
    const QString noHost =
        m_host ? tr("%1 is not connected").arg(shown(m_host->name())) : tr("no host is connected");
    for (const Tool& tool : m_workspace.catalogue().tools()) {
        QString reason = noHost;
        QString hint;
        if (ready) {
            const std::vector<Implementation> kinds = availableImplementations(tool, m_host->facts());
            reason = kinds.empty() ? tr("nothing on %1 runs it").arg(shown(m_host->name())) : QString();
            hint = kinds.empty() ? QString() : implementationName(kinds.front());
        }
        all.push_back({QStringLiteral("tool/") + tool.name, tr("Tools"), tr("Run %1").arg(shown(tool.name)),
                       shown(tool.title), hint, reason, [this, name = tool.name] {
                           if (const Tool* found = m_workspace.catalogue().find(name))
                               runTool(*found);
                       }});
    }

    QStringList known;
    for (const auto& host : m_workspace.hosts()) {
        known += host->name();
        all.push_back({QStringLiteral("host/") + host->name(),
                       tr("Hosts"),
                       shown(host->name()),
                       shown(host->facts().distribution),
                       host->state() == HostConnection::State::Ready ? tr("connected") : tr("not connected"),
                       {},
                       [this, host = host.get()] {
                           chooseHost(host);
                           host->open();
                       }});
    }
    for (const QString& name : settings::recentHosts())
        if (!known.contains(name))
            all.push_back({QStringLiteral("host/") + name,
                           tr("Hosts"),
                           tr("Connect to %1").arg(shown(name)),
                           {},
                           {},
                           {},
                           [this, name] { connectTo(name); }});

    for (const auto& capture : m_workspace.captures())
        all.push_back({QStringLiteral("capture/%1").arg(capture->record().id),
                       tr("Captures"),
                       tr("Show %1").arg(shown(capture->title())),
                       shown(capture->record().host),
                       capture->stateText(),
                       {},
                       [this, capture = capture.get()] {
                           for (const auto& one : m_workspace.captures())
                               if (one.get() == capture)
                                   return showCapture(capture);
                       }});

    for (const auto& capture : m_workspace.captures()) {
        const ViewChoice& choice = ViewChoice::of(*capture);
        for (const ViewKind kind : choice.kinds().size() > 1 ? choice.kinds() : std::vector<ViewKind>())
            all.push_back({QStringLiteral("capture/%1/%2").arg(capture->record().id).arg(viewWord(kind)),
                           tr("Captures"),
                           tr("Show %1 as: %2").arg(shown(capture->title()), viewTitle(kind)),
                           shown(capture->record().host),
                           {},
                           {},
                           [this, capture = QPointer<CaptureEntry>(capture.get()), kind] {
                               if (!capture)
                                   return;
                               ViewChoice::of(*capture).show(ViewChoice::Place::Page, kind);
                               showCapture(capture);
                           }});
    }

    for (const QString& path : settings::recentSessions())
        all.push_back({QStringLiteral("session/") + path,
                       tr("Recent sessions"),
                       tr("Open %1").arg(shown(QFileInfo(path).fileName())),
                       shown(QFileInfo(path).absolutePath()),
                       {},
                       {},
                       [this, path] { openSession(path); }});

    const Preferences now = settings::preferences();
    const auto set = [this](auto change) {
        return [this, change] {
            Preferences preferences = settings::preferences();
            change(preferences);
            applyPreferences(preferences);
        };
    };
    for (const ThemeChoice theme : themeChoices)
        all.push_back({QStringLiteral("theme/%1").arg(static_cast<int>(theme)),
                       tr("Theme"),
                       tr("Theme: %1").arg(SettingsDialog::themeName(theme)),
                       {},
                       theme == now.theme ? tr("now") : QString(),
                       {},
                       set([theme](Preferences& preferences) { preferences.theme = theme; })});
    for (const TimeDisplay::Mode mode : timeModes)
        all.push_back({QStringLiteral("times/%1").arg(static_cast<int>(mode)),
                       tr("Times"),
                       tr("Times: %1").arg(SettingsDialog::timesName(mode)),
                       {},
                       mode == Viewpoint::of(m_workspace).mode() ? tr("now") : QString(),
                       {},
                       set([mode](Preferences& preferences) { preferences.times = mode; })});
    for (const SettingsDialog::Page page : SettingsDialog::pages)
        all.push_back({QStringLiteral("settings/%1").arg(static_cast<int>(page)),
                       tr("Settings"),
                       tr("Settings: %1").arg(SettingsDialog::pageTitle(page)),
                       {},
                       {},
                       {},
                       [this, page] { showSettings(static_cast<int>(page)); }});
    return all;
}

void MainWindow::showPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(this);
        connect(m_palette, &CommandPalette::used, this, &settings::rememberCommand);
    }
    m_palette->open(commands(), settings::recentCommands());
}

void MainWindow::showShortcuts()
{
    ShortcutsPage(registeredActions(), viewKeys(), this).exec();
}

void MainWindow::showSettings(int page)
{
    SettingsDialog dialog(settings::preferences(), this);
    dialog.showPage(static_cast<SettingsDialog::Page>(page));
    connect(&dialog, &SettingsDialog::changed, this, &MainWindow::applyPreferences);
    dialog.exec();
}

void MainWindow::applyPreferences(const Preferences& preferences)
{
    const Preferences before = settings::preferences();
    settings::setPreferences(preferences);
    if (preferences.theme != before.theme || preferences.fonts.points != before.fonts.points ||
        preferences.fonts.dataFamily != before.fonts.dataFamily)
        applyTheme(*qApp, preferences.theme, preferences.fonts);
    for (QAction* action : m_themeActions->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(preferences.theme));
    if (preferences.times != before.times)
        Viewpoint::of(m_workspace).setMode(preferences.times);
    for (const auto& host : m_workspace.hosts())
        host->setToolPaths(preferences.toolPaths);
}

void MainWindow::focusNextPane(bool forward)
{
    std::vector<QWidget*> panes{m_hostPanel};
    if (m_centre->currentWidget() == m_work) {
        panes.push_back(&m_work->overview());
        panes.push_back(m_work->tabs().currentWidget());
    } else {
        panes.push_back(m_centre->currentWidget());
    }
    panes.push_back(m_details);
    panes.push_back(m_console);
    const QWidget* focus = QApplication::focusWidget();
    const auto current = std::find_if(panes.begin(), panes.end(), [focus](const QWidget* pane) {
        return focus && (pane == focus || pane->isAncestorOf(focus));
    });
    const std::size_t count = panes.size();
    // From nowhere: to the first, or backwards to the last.
    std::size_t at = current != panes.end() ? static_cast<std::size_t>(current - panes.begin())
                     : forward              ? count - 1
                                            : 0;
    for (std::size_t tried = 0; tried < count; ++tried) {
        at = (at + (forward ? 1 : count - 1)) % count;
        if (QWidget* entry = panes[at]->isVisible() ? entryOf(*panes[at]) : nullptr)
            return entry->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::rememberPage()
{
    if (m_workspace.sessionPath().isEmpty())
        return;
    const CaptureEntry* capture = currentCapture();
    settings::rememberPage(m_workspace.sessionPath(),
                           capture ? capturePage + QString::number(capture->record().id) : dashboardPage);
}

void MainWindow::restorePage()
{
    const QString page = settings::lastPage(m_workspace.sessionPath());
    m_centre->setCurrentWidget(m_work);
    if (page == dashboardPage) {
        m_work->showDashboard();
        return showCurrent();
    }
    CaptureEntry* shown = m_workspace.captures().front().get();
    for (const auto& capture : m_workspace.captures())
        if (page == capturePage + QString::number(capture->record().id))
            shown = capture.get();
    showCapture(shown);
}

void MainWindow::startAsPreferred()
{
    switch (settings::preferences().start) {
    case Preferences::Start::Welcome:
        break;
    case Preferences::Start::LastSession:
        if (const QStringList sessions = settings::recentSessions(); !sessions.isEmpty())
            openSession(sessions.first());
        break;
    case Preferences::Start::LastHost:
        if (const QStringList hosts = settings::recentHosts(); !hosts.isEmpty())
            connectTo(hosts.first());
        break;
    }
}

/// In a text field Ctrl+K would delete up to the end of the line on some desktops.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QMainWindow::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    return key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier && widget &&
           widget->window() == this;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workarea.h"

#include "app/window/capturepage.h"
#include "app/window/dashboard.h"
#include "app/window/hostpage.h"
#include "app/window/overview.h"
#include "app/window/viewpoint.h"
#include "widgets/selection/selectionbar.h"
#include "widgets/theme/format.h"

#include <QAction>
#include <QKeyEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bee {

WorkArea::WorkArea(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_overview(new Overview(workspace)), m_tabs(new QTabWidget),
      m_dashboard(new Dashboard(workspace)), m_viewpoint(Viewpoint::of(workspace)),
      m_selectionBar(new SelectionBar(m_viewpoint.selection()))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Pages"));
    // A click on a tab means its page: keys go there. The Tab key still stops at the tabs.
    m_tabs->tabBar()->setFocusPolicy(Qt::TabFocus);
    connect(
        m_tabs, &QTabWidget::tabBarClicked, this, [this] { m_tabs->currentWidget()->setFocus(); },
        Qt::QueuedConnection);
    m_tabs->addTab(m_dashboard, tr("Dashboard"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_selectionBar);
    layout->addWidget(m_overview);
    layout->addWidget(m_tabs, 1);
    m_selectionBar->setHint(tr("Drag over times to narrow all views"));
    buildSelection();

    connect(&m_workspace, &Workspace::captureAdded, this, &WorkArea::addCapture);
    connect(&m_workspace, &Workspace::capturesCleared, this, &WorkArea::clearCaptures);
    connect(&m_workspace, &Workspace::catalogueChanged, this, &WorkArea::remakeHostPages);
    connect(m_overview, &Overview::captureActivated, this, &WorkArea::showCapture);
    connect(m_dashboard, &Dashboard::captureActivated, this, &WorkArea::showCapture);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_overview->setCurrent(currentCapture());
        Q_EMIT currentChanged();
    });
    updateFrame();
}

void WorkArea::buildSelection()
{
    SelectionModel& selection = m_viewpoint.selection();
    const auto add = [this](const QString& text, const QKeySequence& keys, const char* name) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    QAction* back = add(tr("Previous selection"), QKeySequence(Qt::ALT | Qt::Key_Left), "SelectionBack");
    QAction* forward = add(tr("Next selection"), QKeySequence(Qt::ALT | Qt::Key_Right), "SelectionForward");
    QAction* clear =
        add(tr("Clear the selection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), "SelectionClear");
    connect(back, &QAction::triggered, &selection, &SelectionModel::goBack);
    connect(forward, &QAction::triggered, &selection, &SelectionModel::goForward);
    connect(clear, &QAction::triggered, &selection, &SelectionModel::clear);
    const auto update = [this, back, forward, clear, &selection] {
        back->setEnabled(selection.canGoBack());
        forward->setEnabled(selection.canGoForward());
        clear->setEnabled(!selection.selection().isAll());
        m_selectionBar->setTimeDisplay(m_viewpoint.axisClock());
    };
    connect(&selection, &SelectionModel::changed, this, update);
    connect(&m_viewpoint, &Viewpoint::clockChanged, this, update);
    update();
}

/// Escape that no view had a use for.
void WorkArea::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_viewpoint.selection().widen())
        QWidget::keyPressEvent(event);
}

void WorkArea::addCapture(CaptureEntry* capture)
{
    auto* page = new CapturePage(*capture, this);
    page->hide();
    m_pages[capture] = page;
    m_tabs->addTab(page, displayText(capture->title().toStdString()));
    connect(page, &CapturePage::stopRequested, this, [capture] {
        if (capture->live())
            capture->live()->stop();
    });
    connect(page, &CapturePage::runAgainRequested, this,
            [this, capture] { Q_EMIT runAgainRequested(capture); });
    connect(page, &CapturePage::actionRequested, this,
            [this, capture](FailureAction action) { Q_EMIT actionRequested(capture, action); });
    connect(page, &CapturePage::slicesRequested, this, [this, capture] { Q_EMIT slicesRequested(capture); });
    connect(page, &CapturePage::captureRequested, this, &WorkArea::showCapture);
    connect(page, &CapturePage::consoleRequested, this, &WorkArea::consoleRequested);
    connect(page, &CapturePage::backRequested, this, [this, capture] {
        if (m_viewpoint.selection().widen())
            return;
        showDashboard();
        m_dashboard->focusCapture(capture);
    });
    updateFrame();
}

void WorkArea::showCapture(CaptureEntry* capture)
{
    CapturePage* page = m_pages.value(capture);
    if (!page)
        return;
    m_tabs->setCurrentWidget(page);
}

void WorkArea::showHost(HostConnection* host)
{
    HostPage*& page = m_hostPages[host];
    if (!page) {
        page = new HostPage(*host, m_workspace.catalogue(), this);
        page->hide();
        connect(page, &HostPage::runRequested, this,
                [this, host](const Tool& tool, Implementation implementation) {
                    Q_EMIT runRequested(host, tool, implementation);
                });
        connect(page, &HostPage::kernelSourceChanged, this,
                [this, host](const QString& directory) { Q_EMIT kernelSourceChanged(host, directory); });
        m_tabs->insertTab(1, page, displayText(host->name().toStdString()));
    }
    m_tabs->setCurrentWidget(page);
    updateFrame();
}

/// A host's page shows the tools it was made with.
void WorkArea::remakeHostPages()
{
    QWidget* front = m_tabs->currentWidget();
    HostConnection* shown = currentHost();
    const QMap<HostConnection*, HostPage*> old = std::exchange(m_hostPages, {});
    for (auto it = old.begin(); it != old.end(); ++it) {
        m_tabs->removeTab(m_tabs->indexOf(it.value()));
        it.value()->deleteLater();
        showHost(it.key());
    }
    if (shown)
        showHost(shown);
    else
        m_tabs->setCurrentWidget(front);
}

void WorkArea::showDashboard()
{
    m_tabs->setCurrentWidget(m_dashboard);
}

void WorkArea::clearCaptures()
{
    m_overview->setCurrent(nullptr);
    {
        const QSignalBlocker blocker(m_tabs);
        for (CapturePage* page : std::as_const(m_pages)) {
            m_tabs->removeTab(m_tabs->indexOf(page));
            delete page;
        }
        m_pages.clear();
    }
    updateFrame();
    Q_EMIT currentChanged();
}

bool WorkArea::hasPages() const
{
    return !m_pages.isEmpty() || !m_hostPages.isEmpty();
}

CaptureEntry* WorkArea::currentCapture() const
{
    const auto* page = qobject_cast<CapturePage*>(m_tabs->currentWidget());
    return page ? &page->capture() : nullptr;
}

CaptureView* WorkArea::currentView() const
{
    const auto* page = qobject_cast<CapturePage*>(m_tabs->currentWidget());
    return page ? &page->view() : nullptr;
}

HostConnection* WorkArea::currentHost() const
{
    const auto* page = qobject_cast<HostPage*>(m_tabs->currentWidget());
    return page ? &page->host() : nullptr;
}

void WorkArea::focusFilter()
{
    if (auto* page = qobject_cast<CapturePage*>(m_tabs->currentWidget()))
        page->focusFilter();
}

void WorkArea::focusSearch()
{
    if (auto* page = qobject_cast<CapturePage*>(m_tabs->currentWidget()))
        page->focusSearch();
}

void WorkArea::updateFrame()
{
    m_overview->setVisible(!m_pages.isEmpty());
    m_selectionBar->setVisible(!m_pages.isEmpty());
}

} // namespace bee

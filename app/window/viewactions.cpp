// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewactions.h"

#include "app/window/capturepage.h"
#include "app/window/windowactions.h"
#include "app/window/workarea.h"

#include <QAction>
#include <QMenu>
#include <QTabWidget>

#include <algorithm>

namespace bee {

ViewActions::ViewActions(QWidget& window, WorkArea& work, QMenu& viewMenu, QMenu& captureMenu)
    : QObject(&window), m_work(work), m_compare(new QAction(tr("&Compare with…"), this))
{
    viewMenu.addSeparator();
    for (const ViewKind kind : allViewKinds) {
        const auto index = static_cast<std::size_t>(kind);
        auto* action = new QAction(tr("Show as: %1").arg(viewTitle(kind)), this);
        action->setShortcut(
            QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(index))));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, kind] {
            if (m_followed)
                ViewChoice::of(*m_followed).show(ViewChoice::Place::Page, kind);
            update(); // it stays checked when it was
        });
        viewMenu.addAction(action);
        windowactions::add(window, action, QStringLiteral("view.as.") + viewWord(kind),
                           windowactions::title(*viewMenu.menuAction()));
        m_kinds[index] = action;
    }
    connect(m_compare, &QAction::triggered, this, [this] {
        if (auto* page = qobject_cast<CapturePage*>(m_work.tabs().currentWidget()))
            page->openComparisons();
    });
    captureMenu.addAction(m_compare);
    windowactions::add(window, m_compare, QStringLiteral("capture.compare"),
                       windowactions::title(*captureMenu.menuAction()));
    connect(&m_work, &WorkArea::currentChanged, this, &ViewActions::follow);
    follow();
}

void ViewActions::follow()
{
    if (m_followed)
        ViewChoice::of(*m_followed).disconnect(this);
    m_followed = m_work.currentCapture();
    if (m_followed)
        connect(&ViewChoice::of(*m_followed), &ViewChoice::changed, this, &ViewActions::update);
    update();
}

void ViewActions::update()
{
    const ViewChoice* choice = m_followed ? &ViewChoice::of(*m_followed) : nullptr;
    for (const ViewKind kind : allViewKinds) {
        QAction* action = m_kinds[static_cast<std::size_t>(kind)];
        const bool can = choice && std::find(choice->kinds().begin(), choice->kinds().end(), kind) !=
                                       choice->kinds().end();
        action->setEnabled(can);
        action->setChecked(can && choice->shown(ViewChoice::Place::Page) == kind);
        windowactions::setReason(*action, choice ? tr("What the capture measured cannot be shown like that.")
                                                 : tr("No capture is in front."));
    }
    const auto* page = qobject_cast<CapturePage*>(m_work.tabs().currentWidget());
    m_compare->setEnabled(page && page->canCompare());
    windowactions::setReason(*m_compare, tr("No flame graph is in front."));
}

} // namespace bee

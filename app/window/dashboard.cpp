// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dashboard.h"

#include "app/window/captureinsight.h"
#include "app/window/dashboardpanel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>

#include <algorithm>

namespace bee {

namespace {

constexpr int narrowestPanel = 440;
constexpr int gap = 10;
constexpr int clockIntervalMs = 500;

} // namespace

Dashboard::Dashboard(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace), m_content(new QWidget), m_grid(new QGridLayout(m_content)),
      m_empty(new QLabel(tr("Nothing was captured yet. Run the checklist, or a tool.")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_grid->setContentsMargins(gap, gap, gap, gap);
    m_grid->setSpacing(gap);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setWidget(m_content);
    viewport()->setBackgroundRole(QPalette::Window);
    m_content->setBackgroundRole(QPalette::Window);

    connect(&m_workspace, &Workspace::captureAdded, this, &Dashboard::rebuild);
    connect(&m_workspace, &Workspace::capturesCleared, this, [this] {
        m_queued.clear();
        clear();
        arrange();
    });
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] {
        for (DashboardPanel* panel : m_panels)
            if (panel->capture() && panel->capture()->isLive())
                panel->refresh();
    });
    clock->start(clockIntervalMs);
    rebuild();
}

void Dashboard::setQueued(const std::vector<const Tool*>& tools, const QString& host)
{
    m_queued = tools;
    m_queuedHost = host;
    rebuild();
}

DashboardPanel* Dashboard::panelOf(const CaptureEntry* capture) const
{
    const auto found = std::find_if(m_panels.begin(), m_panels.end(), [capture](const DashboardPanel* panel) {
        return panel->capture() == capture;
    });
    return capture && found != m_panels.end() ? *found : nullptr;
}

DashboardPanel* Dashboard::add(DashboardPanel* panel)
{
    connect(panel, &DashboardPanel::activated, this, [this, panel] {
        if (panel->capture())
            Q_EMIT captureActivated(panel->capture());
    });
    return panel;
}

void Dashboard::rebuild()
{
    std::vector<DashboardPanel*> panels;
    for (CaptureEntry* capture : inChecklistOrder(m_workspace)) {
        DashboardPanel* known = panelOf(capture);
        panels.push_back(known ? known : add(new DashboardPanel(*capture, m_content)));
        std::erase_if(m_queued, [capture](const Tool* tool) { return tool == capture->tool(); });
    }
    for (const Tool* tool : m_queued) {
        const auto after = std::find_if(panels.begin(), panels.end(), [tool](const DashboardPanel* panel) {
            return panel->capture() && panel->capture()->tool() &&
                   panel->capture()->tool()->checklistPosition > tool->checklistPosition;
        });
        panels.insert(after, add(new DashboardPanel(*tool, m_queuedHost, m_content)));
    }
    for (DashboardPanel* panel : m_panels)
        if (std::find(panels.begin(), panels.end(), panel) == panels.end())
            panel->deleteLater();
    m_panels = std::move(panels);
    arrange();
}

void Dashboard::clear()
{
    // At once: the captures they show are about to go.
    for (DashboardPanel* panel : m_panels)
        delete panel;
    m_panels.clear();
}

void Dashboard::arrange()
{
    m_columns = std::max(1, (viewport()->width() - gap) / (narrowestPanel + gap));
    // Few panels share the room; many keep their smallest height, and the rest is scrolled to.
    m_columns = std::clamp(m_columns, 1, std::max(1, static_cast<int>(m_panels.size())));
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    const int rows = (static_cast<int>(m_panels.size()) + m_columns - 1) / m_columns;
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row < rows ? 1 : 0);
    m_empty->setVisible(m_panels.empty());
    if (m_panels.empty())
        m_grid->addWidget(m_empty, 0, 0);
    QWidget* before = nullptr;
    for (int i = 0; i < static_cast<int>(m_panels.size()); ++i) {
        DashboardPanel* panel = m_panels[static_cast<std::size_t>(i)];
        m_grid->addWidget(panel, i / m_columns, i % m_columns);
        m_grid->setColumnStretch(i % m_columns, 1);
        m_grid->setRowStretch(i / m_columns, 1);
        panel->show();
        if (before)
            setTabOrder(before, panel);
        before = panel;
    }
}

void Dashboard::focusCapture(const CaptureEntry* capture)
{
    DashboardPanel* panel = panelOf(capture);
    if (!panel && !m_panels.empty())
        panel = m_panels.front();
    if (!panel)
        return;
    panel->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(panel, 0, gap);
}

void Dashboard::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    const int columns = m_columns;
    const int wanted = std::clamp((viewport()->width() - gap) / (narrowestPanel + gap), 1,
                                  std::max(1, static_cast<int>(m_panels.size())));
    if (wanted != columns)
        arrange();
}

void Dashboard::keyPressEvent(QKeyEvent* event)
{
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -m_columns;
        break;
    case Qt::Key_Down:
        step = m_columns;
        break;
    default:
        QScrollArea::keyPressEvent(event);
        return;
    }
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        const auto next = static_cast<std::ptrdiff_t>(i) + step;
        if (m_panels[i]->hasFocus() && next >= 0 && next < static_cast<std::ptrdiff_t>(m_panels.size())) {
            focusCapture(m_panels[static_cast<std::size_t>(next)]->capture());
            return;
        }
    }
}

} // namespace bee

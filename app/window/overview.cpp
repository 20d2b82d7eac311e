// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview.h"

#include "app/window/captureinsight.h"

namespace bee {

namespace {

constexpr int followIntervalMs = 250;
constexpr int liveIntervalMs = 500;

} // namespace

Overview::Overview(Workspace& workspace, QWidget* parent) : TimelineView(parent), m_workspace(workspace)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &Overview::refresh);
    connect(&m_workspace, &Workspace::captureAdded, this, [this](CaptureEntry* capture) {
        connect(&CaptureInsight::of(*capture), &CaptureInsight::changed, this, &Overview::schedule);
        connect(capture, &CaptureEntry::stateChanged, this, &Overview::schedule);
        schedule();
    });
    connect(&m_workspace, &Workspace::capturesCleared, this, [this] {
        m_captures.clear();
        m_current = nullptr;
        setLanes({});
        hide();
    });
    connect(this, &TimelineView::laneActivated, this, [this](int lane) {
        if (lane >= 0 && lane < static_cast<int>(m_captures.size()))
            Q_EMIT captureActivated(m_captures[static_cast<std::size_t>(lane)]);
    });
    auto* clock = new QTimer(this); // the live edge moves though nothing is printed
    connect(clock, &QTimer::timeout, this, [this] {
        if (m_workspace.isRecording())
            refresh();
    });
    clock->start(liveIntervalMs);
    hide();
}

void Overview::setCurrent(const CaptureEntry* capture)
{
    m_current = capture;
    schedule();
}

void Overview::schedule()
{
    if (!m_delay.isActive())
        m_delay.start(followIntervalMs);
}

void Overview::refresh()
{
    m_captures = inChecklistOrder(m_workspace);
    std::vector<TimelineLane> lanes;
    QStringList groups;
    for (CaptureEntry* capture : m_captures) {
        TimelineLane lane = CaptureInsight::of(*capture).lane();
        const QString group = capture->tool() ? capture->tool()->group : QString();
        if (!groups.contains(group))
            groups += group;
        lane.color = static_cast<int>(groups.indexOf(group));
        lane.current = capture == m_current;
        lanes.push_back(std::move(lane));
    }
    if (!m_captures.empty())
        setTimeDisplay({.hostUtcOffsetSeconds = m_captures.front()->record().utcOffsetSeconds});
    setLanes(std::move(lanes));
    setVisible(!m_captures.empty());
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview.h"

#include "app/window/captureinsight.h"
#include "app/window/captureselection.h"
#include "app/window/notecard.h"
#include "app/window/selectionjson.h"
#include "app/window/viewpoint.h"
#include "widgets/theme/format.h"

namespace bee {

namespace {

constexpr int followIntervalMs = 250;
constexpr int liveIntervalMs = 500;
constexpr std::size_t longestFlagText = 500;

} // namespace

Overview::Overview(Workspace& workspace, QWidget* parent)
    : TimelineView(parent), m_workspace(workspace), m_viewpoint(Viewpoint::of(workspace))
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &Overview::refresh);
    connect(&m_workspace, &Workspace::captureAdded, this, [this](CaptureEntry* capture) {
        connect(&CaptureInsight::of(*capture), &CaptureInsight::changed, this, &Overview::schedule);
        connect(capture, &CaptureEntry::stateChanged, this, &Overview::schedule);
        connect(&CaptureSelection::of(*capture), &CaptureSelection::countChanged, this, &Overview::schedule);
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
    connect(&m_viewpoint, &Viewpoint::clockChanged, this, &Overview::applyClock);
    connect(&m_viewpoint, &Viewpoint::clockChanged, this, &Overview::showNotes);
    connect(&m_workspace, &Workspace::notesChanged, this, &Overview::showNotes);
    connect(this, &TimelineView::markActivated, this, [this](int mark) {
        if (const auto index = static_cast<std::size_t>(mark); index < m_workspace.notes().size())
            m_viewpoint.selection().setSelection(selectionFromJson(m_workspace.notes()[index].selection));
    });
    connect(&m_viewpoint.selection(), &SelectionModel::changed, this,
            [this] { setSelectedTime(m_viewpoint.selection().selection().time); });
    TimeCursor& cursor = m_viewpoint.cursor();
    connect(this, &TimelineView::timeHovered, this,
            [this, &cursor](const std::optional<Time>& time) { cursor.setTime(time, this); });
    connect(&cursor, &TimeCursor::changed, this,
            [this, &cursor] { setTimeCursor(cursor.source() == this ? std::nullopt : cursor.time()); });
    connect(this, &TimelineView::timeSelected, this, [this](TimeRange range, bool continues) {
        m_viewpoint.selection().setTime(range, this, continues);
    });
    connect(this, &TimelineView::resetRequested, this, [this] { m_viewpoint.selection().setTime({}, this); });
    applyClock();
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

/// Notes are flags over the lanes; a click shows what a note is about.
void Overview::showNotes()
{
    std::vector<TimelineMark> marks;
    for (const Annotation& note : m_workspace.notes())
        marks.push_back({note.range, noteTimeText(note, m_viewpoint.axisClock()) + QLatin1Char('\n') +
                                         displayText(note.text.toStdString(), longestFlagText)});
    setMarks(marks);
}

void Overview::applyClock()
{
    setTimeDisplay(m_viewpoint.axisClock());
    setClockText(m_viewpoint.axisClockText());
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
        lane.selectedText = CaptureSelection::of(*capture).shareText();
        lanes.push_back(std::move(lane));
    }
    applyClock();
    setLanes(std::move(lanes));
    setVisible(!m_captures.empty());
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/captureinsight.h"

#include "app/window/viewpoint.h"
#include "app/window/workspace.h"
#include "widgets/theme/format.h"

#include <QElapsedTimer>

#include <algorithm>

namespace bee {

namespace {

constexpr int followIntervalMs = 250;
/// What the window thread gives to one capture at once, and how long it then does other things.
constexpr qint64 stepBudgetMs = 4;
constexpr int betweenStepsMs = 10;
constexpr std::chrono::minutes allowedApart{1};
constexpr qsizetype rowsAtOnce = 50'000;
constexpr qsizetype intervalsAtOnce = 2'000;

} // namespace

CaptureInsight& CaptureInsight::of(CaptureEntry& capture)
{
    if (auto* insight = capture.findChild<CaptureInsight*>(QString(), Qt::FindDirectChildrenOnly))
        return *insight;
    return *new CaptureInsight(capture);
}

CaptureInsight::CaptureInsight(CaptureEntry& capture) : QObject(&capture), m_capture(capture)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CaptureInsight::step);
    connect(&m_capture, &CaptureEntry::valuesChanged, this, &CaptureInsight::schedule);
    connect(&m_capture, &CaptureEntry::stateChanged, this, &CaptureInsight::schedule);
    step();
}

void CaptureInsight::schedule()
{
    if (!m_timer.isActive())
        m_timer.start(followIntervalMs);
}

void CaptureInsight::step()
{
    const DecodedValues& values = m_capture.values();
    QElapsedTimer spent;
    spent.start();
    bool done = false;
    while (!done && spent.elapsed() < stepBudgetMs) {
        done = m_finder.read(values, values.histogram ? intervalsAtOnce : rowsAtOnce);
        if (values.histogram)
            done = m_reader.read(*values.histogram, intervalsAtOnce) && done;
        else if (values.events)
            done = m_reader.read(*values.events, rowsAtOnce) && done;
    }
    if (!values.histogram && !values.events && values.stacks && values.stacks != m_stacks) {
        m_stacks = values.stacks;
        m_reader.read(*m_stacks);
    }
    if (!m_reader.density().isEmpty() && (!m_density || m_density->total() != m_reader.density().total()))
        m_density = std::make_shared<TimeDensity>(m_reader.density());
    m_doubts = m_finder.doubts();
    Q_EMIT changed();
    if (!done)
        m_timer.start(betweenStepsMs);
}

Remarks CaptureInsight::remarks() const
{
    return remarksOf(m_capture.record(), m_capture.values(), m_doubts, clock());
}

std::vector<LossMark> CaptureInsight::losses() const
{
    return lossMarks(m_capture.values());
}

TimeDisplay CaptureInsight::clock() const
{
    const Viewpoint* viewpoint = Viewpoint::of(m_capture);
    return viewpoint ? viewpoint->clockOf(m_capture.record()) : m_capture.record().hostClock();
}

TimeRange CaptureInsight::extent() const
{
    const CaptureRecord& record = m_capture.record();
    const TimeRange seen = m_capture.values().extent;
    TimeRange run{record.started, std::max(record.started, record.ended)};
    if (m_capture.isLive())
        run = {m_capture.live()->started(), m_capture.live()->started() + m_capture.live()->sinceLaunch()};
    if (seen.from > seen.to)
        return run;
    // Of a text that was imported, the run is the moment of the import: only its own times tell. A little
    // apart are times that a tool cuts to the second.
    const bool apart = seen.to < run.from - allowedApart || seen.from > run.to + allowedApart;
    return apart ? seen : TimeRange{std::min(run.from, seen.from), std::max(run.to, seen.to)};
}

TimelineLane CaptureInsight::lane() const
{
    const CaptureRecord& record = m_capture.record();
    TimelineLane lane;
    lane.title = displayText(m_capture.title().toStdString(), 60);
    lane.host = displayText(record.host.toStdString(), 100);
    lane.stateText = m_capture.stateText();
    const Capture* live = m_capture.isLive() ? m_capture.live() : nullptr;
    lane.state = live ? (live->state() == Capture::State::Starting ? TimelineLane::State::Waiting
                                                                   : TimelineLane::State::Running)
                 : record.state == CaptureState::Failed ? TimelineLane::State::Failed
                                                        : TimelineLane::State::Ended;
    lane.extent = extent();
    lane.density = m_density;
    lane.losses = losses();
    const bool mayCome = live && live->state() == Capture::State::Running;
    lane.gaps = m_reader.gaps(mayCome ? lane.extent.to : Time::min());
    for (const QString& caution : cautionsOf(record))
        lane.notes.push_back({std::nullopt, caution});
    for (const Doubt& doubt : m_doubts)
        lane.notes.push_back({doubt.at, doubtText(doubt, clock())});
    return lane;
}

std::vector<CaptureEntry*> inChecklistOrder(const Workspace& workspace)
{
    std::vector<CaptureEntry*> captures;
    for (const auto& capture : workspace.captures())
        captures.push_back(capture.get());
    const auto position = [](const CaptureEntry* capture) {
        const int at = capture->tool() ? capture->tool()->checklistPosition : 0;
        return at > 0 ? at : std::numeric_limits<int>::max();
    };
    std::stable_sort(captures.begin(), captures.end(),
                     [&](const CaptureEntry* a, const CaptureEntry* b) { return position(a) < position(b); });
    return captures;
}

} // namespace bee

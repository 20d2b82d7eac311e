// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/comparison.h"

#include "app/window/captureinsight.h"
#include "app/window/captureselection.h"
#include "app/window/viewpoint.h"
#include "app/window/workspace.h"
#include "widgets/selection/selectionbar.h"
#include "widgets/theme/format.h"

namespace bee {

namespace {

QString nameOf(const CaptureEntry& capture)
{
    return Comparison::tr("%1 on %2")
        .arg(displayText(capture.record().tool.toStdString(), 60),
             displayText(capture.record().host.toStdString(), 100));
}

bool overlap(TimeRange a, TimeRange b)
{
    return a.from < b.to && b.from < a.to;
}

} // namespace

Comparison& Comparison::of(CaptureEntry& capture)
{
    if (auto* comparison = capture.findChild<Comparison*>(QString(), Qt::FindDirectChildrenOnly))
        return *comparison;
    return *new Comparison(capture);
}

Comparison::Comparison(CaptureEntry& capture)
    : QObject(&capture), m_capture(capture), m_viewpoint(Viewpoint::of(capture))
{
    if (!m_viewpoint)
        return;
    const auto follow = [this] {
        if (isActive())
            Q_EMIT changed();
    };
    connect(&CaptureSelection::of(capture), &CaptureSelection::narrowingChanged, this, follow);
    connect(m_viewpoint, &Viewpoint::clockChanged, this, follow);
}

std::vector<CaptureEntry*> Comparison::candidates() const
{
    std::vector<CaptureEntry*> others;
    const auto* workspace = qobject_cast<Workspace*>(m_capture.parent());
    const auto& mine = m_capture.values().stacks;
    if (!workspace || !mine)
        return others;
    for (const auto& other : workspace->captures())
        if (other.get() != &m_capture && other->values().stacks &&
            other->values().stacks->unit() == mine->unit())
            others.push_back(other.get());
    return others;
}

void Comparison::compareWith(CaptureEntry& other)
{
    if (m_other)
        m_other->disconnect(this);
    m_time.reset();
    m_other = &other;
    connect(m_other, &CaptureEntry::valuesChanged, this, &Comparison::changed);
    Q_EMIT changed();
}

QString Comparison::timeRefusal() const
{
    const auto& stacks = m_capture.values().stacks;
    if (!stacks || stacks->slices().size() < 2)
        return tr("Its stacks were summed over the whole run: they have no times.");
    if (!m_viewpoint || m_viewpoint->selection().selection().time == TimeRange())
        return tr("Select a stretch of time first, in the time overview for example.");
    return {};
}

void Comparison::compareWithSelectedTime()
{
    if (!timeRefusal().isEmpty())
        return;
    if (m_other)
        m_other->disconnect(this);
    m_other.clear();
    m_time = m_viewpoint->selection().selection().time;
    Q_EMIT changed();
}

CaptureEntry& Comparison::swap()
{
    if (m_other) {
        CaptureEntry& other = *m_other;
        end();
        of(other).compareWith(m_capture);
        return other;
    }
    if (m_time && m_viewpoint) {
        const TimeRange shown = m_viewpoint->selection().selection().time;
        m_viewpoint->selection().setTime(std::exchange(*m_time, shown));
        Q_EMIT changed();
    }
    return m_capture;
}

void Comparison::end()
{
    if (m_other)
        m_other->disconnect(this);
    m_other.clear();
    m_time.reset();
    Q_EMIT changed();
}

std::shared_ptr<const StackProfile> Comparison::baseline() const
{
    return m_other ? m_other->values().stacks : m_time ? m_capture.values().stacks : nullptr;
}

FlameFilter Comparison::filter() const
{
    FlameFilter filter;
    if (m_viewpoint)
        filter = CaptureSelection::of(m_capture).stacks();
    if (m_time)
        filter.range = *m_time;
    else if (m_other && !overlap(filter.range, CaptureInsight::of(*m_other).extent()))
        filter.range = {};
    return filter;
}

QString Comparison::timeText(TimeRange range) const
{
    if (range == TimeRange())
        return tr("all of the time");
    return selectedTimeText(range, m_viewpoint ? m_viewpoint->clockOf(m_capture.record())
                                               : m_capture.record().hostClock());
}

QString Comparison::label() const
{
    if (m_time)
        return timeText(*m_time);
    if (!m_other)
        return {};
    const TimeRange range = filter().range;
    return range == TimeRange() ? nameOf(*m_other)
                                : nameOf(*m_other) + QStringLiteral(" · ") + timeText(range);
}

QString Comparison::text() const
{
    if (!isActive())
        return {};
    const TimeRange shown = m_viewpoint ? m_viewpoint->selection().selection().time : TimeRange();
    if (m_time && shown == *m_time)
        return tr("Baseline: %1. Now select the time to compare with it.").arg(label());
    const QString present = m_time ? timeText(shown)
                            : shown == TimeRange()
                                ? nameOf(m_capture)
                                : nameOf(m_capture) + QStringLiteral(" · ") + timeText(shown);
    return tr("%1 compared with the baseline %2").arg(present, label());
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewpoint.h"

#include "app/window/captureinsight.h"
#include "app/window/selectionjson.h"
#include "app/window/workspace.h"
#include "widgets/theme/format.h"

#include <algorithm>

namespace bee {

namespace {

const QString selectionName = QStringLiteral("selection");

} // namespace

Viewpoint& Viewpoint::of(Workspace& workspace)
{
    if (auto* viewpoint = workspace.findChild<Viewpoint*>(QString(), Qt::FindDirectChildrenOnly))
        return *viewpoint;
    return *new Viewpoint(workspace);
}

Viewpoint* Viewpoint::of(const CaptureEntry& capture)
{
    auto* workspace = qobject_cast<Workspace*>(capture.parent());
    return workspace ? &of(*workspace) : nullptr;
}

Viewpoint::Viewpoint(Workspace& workspace) : QObject(&workspace), m_workspace(workspace)
{
    const auto follow = [this](CaptureEntry* capture) {
        connect(capture, &CaptureEntry::stateChanged, this, &Viewpoint::findStart);
        connect(&CaptureInsight::of(*capture), &CaptureInsight::changed, this, &Viewpoint::findStart);
        findStart();
    };
    for (const auto& capture : workspace.captures())
        follow(capture.get());
    connect(&workspace, &Workspace::captureAdded, this, follow);
    connect(&workspace, &Workspace::capturesCleared, this, [this] {
        m_start = {};
        m_selection.forget();
    });
    // A session opens as it was left.
    connect(&m_selection, &SelectionModel::changed, this,
            [this] { m_workspace.setViewState(selectionName, selectionToJson(m_selection.selection())); });
    connect(&workspace, &Workspace::loadStarted, this,
            [this] { m_selection.setSelection(selectionFromJson(m_workspace.viewState(selectionName))); });
}

void Viewpoint::setMode(TimeDisplay::Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    Q_EMIT clockChanged();
}

void Viewpoint::findStart()
{
    Time start = Time::max();
    for (const auto& capture : m_workspace.captures())
        start = std::min(start, CaptureInsight::of(*capture).extent().from);
    if (start == Time::max() || start == m_start)
        return;
    m_start = start;
    Q_EMIT clockChanged(); // also the axis' host may be another one now
}

TimeDisplay Viewpoint::clockOf(const CaptureRecord& record) const
{
    TimeDisplay clock = record.hostClock();
    clock.mode = m_mode;
    clock.start = m_start;
    return clock;
}

TimeDisplay Viewpoint::axisClock() const
{
    const auto& captures = m_workspace.captures();
    return captures.empty() ? TimeDisplay{m_mode, 0, m_start} : clockOf(captures.front()->record());
}

QString Viewpoint::axisClockText() const
{
    switch (m_mode) {
    case TimeDisplay::Mode::Host:
        return m_workspace.captures().empty()
                   ? QString()
                   : tr("%1 time").arg(
                         displayText(m_workspace.captures().front()->record().host.toStdString(), 60));
    case TimeDisplay::Mode::Utc:
        return tr("UTC");
    case TimeDisplay::Mode::Local:
        return tr("this machine's time");
    case TimeDisplay::Mode::SinceStart:
        return tr("since start");
    }
    return {};
}

} // namespace bee

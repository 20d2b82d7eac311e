// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/checklist.h"

#include <QTimer>

#include <algorithm>
#include <map>

namespace bee {

using namespace std::chrono_literals;

namespace {

/// Long enough for bcc tools that compile side by side on most hosts. On a slower one the ready tools must
/// not record on for minutes: the late ones get a stretch of their own.
constexpr auto longestWait = 60s;

/// How well a tool for one file system fits the host: the root's is best, none mounted worst.
int fitness(const Tool& tool, const HostFacts& facts)
{
    if (tool.fileSystem.isEmpty())
        return 1;
    int best = 0;
    for (const MountPoint& mount : facts.mounts)
        if (mount.fileSystem == tool.fileSystem)
            best = std::max(best, mount.path == QLatin1String("/") ? 3 : 2);
    return best;
}

} // namespace

std::vector<const Tool*> checklistTools(const ToolCatalogue& catalogue, const HostFacts& facts)
{
    std::map<int, const Tool*> chosen;
    for (const Tool& tool : catalogue.tools()) {
        if (tool.checklistPosition == 0)
            continue;
        const Tool*& place = chosen[tool.checklistPosition];
        // Without any fitting sibling the most common one stands there and says why it cannot run.
        const bool isBetter =
            !place || fitness(tool, facts) > fitness(*place, facts) ||
            (fitness(tool, facts) == fitness(*place, facts) && tool.fileSystem == QLatin1String("ext4"));
        if (isBetter)
            place = &tool;
    }
    std::vector<const Tool*> tools;
    for (const auto& [position, tool] : chosen)
        tools.push_back(tool);
    return tools;
}

Checklist::Checklist(std::vector<const Tool*> tools, Starter starter, QObject* parent)
    : QObject(parent), m_tools(std::move(tools)), m_starter(std::move(starter))
{
}

void Checklist::start()
{
    m_running = true;
    for (const Tool* tool : m_tools)
        if (tool->checklistAlone)
            m_alone.push_back(tool);
    std::reverse(m_alone.begin(), m_alone.end());
    for (const Tool* tool : m_tools)
        if (!tool->checklistAlone)
            launch(*tool, true);
    QTimer::singleShot(longestWait, this, &Checklist::beginTogether);
    if (m_togetherLive == 0)
        startNextAlone();
    Q_EMIT progressed();
}

void Checklist::launch(const Tool& tool, bool together)
{
    Capture* capture = m_starter(tool, together);
    if (!capture) {
        ++m_finished;
        return;
    }
    m_live.emplace_back(capture);
    m_togetherLive += together;
    connect(capture, &Capture::stateChanged, this, [this, together] {
        const bool allReady = std::all_of(m_live.begin(), m_live.end(), [](const QPointer<Capture>& one) {
            return !one || one->state() != Capture::State::Starting;
        });
        if (together && allReady && !m_begun)
            beginTogether();
        Q_EMIT progressed();
    });
    connect(capture, &Capture::done, this, [this, together] {
        m_togetherLive -= together;
        finishOne();
    });
}

void Checklist::beginTogether()
{
    if (m_begun)
        return;
    m_begun = true;
    for (const QPointer<Capture>& capture : m_live)
        if (capture)
            capture->beginDuration();
}

void Checklist::finishOne()
{
    ++m_finished;
    if (m_togetherLive == 0) {
        const bool oneRuns = std::any_of(m_live.begin(), m_live.end(),
                                         [](const QPointer<Capture>& one) { return one && one->isLive(); });
        if (!oneRuns)
            startNextAlone();
    }
    Q_EMIT progressed();
}

void Checklist::startNextAlone()
{
    while (!m_alone.empty() && !m_stopped) {
        const Tool& tool = *m_alone.back();
        m_alone.pop_back();
        const int before = m_finished;
        launch(tool, false);
        if (m_finished == before)
            return; // it runs
    }
    if (!m_running)
        return;
    m_running = false;
    Q_EMIT finished();
}

void Checklist::stop()
{
    m_stopped = true;
    m_finished += static_cast<int>(m_alone.size());
    m_alone.clear();
    for (const QPointer<Capture>& capture : m_live)
        if (capture)
            capture->stop();
}

QString Checklist::progressText() const
{
    QStringList waiting;
    for (const QPointer<Capture>& capture : m_live)
        if (capture && capture->isLive() && capture->state() == Capture::State::Starting)
            waiting += capture->plan().tool;
    const QString done = tr("%1 of %2 tools done").arg(m_finished).arg(count());
    return waiting.isEmpty() ? done : done + tr(", starting: %1").arg(waiting.join(QStringLiteral(", ")));
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/overheadguard.h"

#include "remote/tools/tool.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {
constexpr int patience = 5;
}

GuardLimits GuardLimits::forTool(const Tool& tool) const
{
    GuardLimits limits = *this;
    if (limits.eventsPerSecond < 0)
        limits.eventsPerSecond = static_cast<double>(tool.limitEventsPerSecond);
    return limits;
}

std::optional<Error> OverheadGuard::add(const QString& tool, const ToolLoad& load, quint64 events,
                                        double seconds, bool counts)
{
    const double rate =
        m_measured && seconds > 0 ? static_cast<double>(events - std::min(events, m_events)) / seconds : 0;
    m_events = events;
    m_last = load;
    m_measured = true;
    if (counts)
        m_highestCpu = std::max(m_highestCpu, load.cpuPercent);
    m_highestMemory = std::max(m_highestMemory, load.residentBytes);

    const auto count = [counts](int& over, bool isOver) { over = counts && isOver ? over + 1 : 0; };
    count(m_overCpu, m_limits.cpuPercent > 0 && load.cpuPercent > m_limits.cpuPercent);
    count(m_overMemory, m_limits.residentBytes > 0 && load.residentBytes > m_limits.residentBytes);
    count(m_overEvents, m_limits.eventsPerSecond > 0 && rate > m_limits.eventsPerSecond);
    if (m_told || std::max({m_overCpu, m_overMemory, m_overEvents}) < patience)
        return std::nullopt;
    m_told = true;
    QString reason;
    if (m_overCpu >= patience)
        reason = QCoreApplication::translate("OverheadGuard",
                                             "It used %1 % of a CPU on the host; the limit is %2 %.")
                     .arg(load.cpuPercent, 0, 'f', 0)
                     .arg(m_limits.cpuPercent, 0, 'f', 0);
    else if (m_overMemory >= patience)
        reason = QCoreApplication::translate("OverheadGuard",
                                             "It held %1 MiB of memory on the host; the limit is %2 MiB.")
                     .arg(load.residentBytes >> 20)
                     .arg(m_limits.residentBytes >> 20);
    else
        reason =
            QCoreApplication::translate("OverheadGuard", "It printed %1 events a second; the limit is %2.")
                .arg(rate, 0, 'f', 0)
                .arg(m_limits.eventsPerSecond, 0, 'f', 0);
    return Error{
        QCoreApplication::translate("OverheadGuard", "%1 was stopped because it cost too much.").arg(tool),
        reason,
        QCoreApplication::translate("OverheadGuard",
                                    "Narrow it with a filter, or raise the limit if the host can bear it.")};
}

} // namespace bee

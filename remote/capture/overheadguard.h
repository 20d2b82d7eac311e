// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/loadsampler.h"

namespace bee {

struct Tool;

/// Above which a tool is stopped by itself; 0: no limit.
struct GuardLimits {
    double cpuPercent = 90;             ///< of one CPU
    quint64 residentBytes = 1024 << 20; ///< a bcc tool holds a compiler: 100 to 300 MiB
    double eventsPerSecond = 0;         ///< below 0: the tool's own, see forTool()

    [[nodiscard]] GuardLimits forTool(const Tool& tool) const;
};

/// Watches what a running tool costs. A limit has to be passed for five measurements in a row (ten
/// seconds): a burst is what one traces for.
class OverheadGuard {
public:
    explicit OverheadGuard(GuardLimits limits = {}) : m_limits(limits) {}

    /// One measurement; events: rows and samples so far, seconds: since the measurement before. counts:
    /// false while the tool starts or ends, when it may cost what it likes. Returns why the tool has to be
    /// stopped, once.
    std::optional<Error> add(const QString& tool, const ToolLoad& load, quint64 events, double seconds,
                             bool counts = true);

    [[nodiscard]] const ToolLoad& last() const { return m_last; }
    [[nodiscard]] double highestCpuPercent() const { return m_highestCpu; }
    [[nodiscard]] quint64 highestResidentBytes() const { return m_highestMemory; }
    [[nodiscard]] bool hasMeasured() const { return m_measured; }

private:
    GuardLimits m_limits;
    ToolLoad m_last;
    double m_highestCpu = 0;
    quint64 m_highestMemory = 0;
    quint64 m_events = 0;
    int m_overCpu = 0, m_overMemory = 0, m_overEvents = 0;
    bool m_measured = false;
    bool m_told = false;
};

} // namespace bee

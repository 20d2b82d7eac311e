// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamefilter.h"

#include "remote/query/roworder.h"
#include "widgets/flamegraph/flameprocess.h"

#include <algorithm>

namespace bee {

namespace {

/// One row a process, in the order of the profile.
EventSnapshot processTable(const StackProfile& profile)
{
    EventTable table(processColumns());
    for (quint32 i = 0; i < profile.processCount(); ++i) {
        const FlameProcess process = flameProcess(profile.processName(ProcessId{i}));
        table.setText(0, process.comm);
        table.setInteger(1, process.pid.value_or(nullInteger));
        table.setInteger(2, process.tid.value_or(nullInteger));
        table.commitRow();
    }
    return table.snapshot();
}

} // namespace

const Schema& processColumns()
{
    static const Schema columns = [] {
        Schema schema(3);
        schema[0].name = QStringLiteral("COMM");
        schema[1].name = QStringLiteral("PID");
        schema[1].kind = ColumnKind::Integer;
        schema[2].name = QStringLiteral("TID");
        schema[2].kind = ColumnKind::Integer;
        return schema;
    }();
    return columns;
}

FlameMatcher::FlameMatcher(const StackProfile& profile, const FlameFilter& filter)
{
    if (filter.range != TimeRange{} || filter.offset) {
        for (const StackProfile::Slice& slice : profile.slices())
            m_slices.push_back((filter.range.contains(slice.start) ||
                                (slice.start < filter.range.from && slice.end > filter.range.from)) &&
                               (!filter.offset || filter.offset->containsMiddle(slice.start, slice.end)));
        m_slices.push_back(false); // not empty, and what has no slice is not in it
    }
    if (!filter.processes.empty()) {
        m_processes.assign(profile.processCount() + 1, false);
        RowFilter rows;
        rows.expressions = filter.processes;
        const EventSnapshot processes = processTable(profile);
        RowMatcher matcher(std::move(rows), processes.schema());
        std::vector<quint32> found;
        matcher.collect(processes, 0, processes.rowCount(), found);
        for (const quint32 row : found)
            m_processes[row] = true;
    }
    std::vector<bool> has;
    std::vector<bool> wanted(profile.frameCount());
    for (const std::string& name : filter.frames) {
        for (quint32 frame = 0; frame < wanted.size(); ++frame)
            wanted[frame] = profile.frameName(FrameId{frame}) == name;
        has = stacksThrough(profile, wanted);
        if (m_stacks.empty())
            m_stacks = has;
        else
            for (std::size_t node = 0; node < has.size(); ++node)
                m_stacks[node] = m_stacks[node] && has[node];
    }
}

std::vector<bool> stacksThrough(const StackProfile& profile, const std::vector<bool>& frames)
{
    std::vector<bool> has(profile.nodeCount());
    // A path is always after the one it continues.
    for (quint32 node = 1; node < has.size(); ++node)
        has[node] = has[static_cast<std::size_t>(profile.parent(StackId{node}))] ||
                    frames[static_cast<std::size_t>(profile.leafFrame(StackId{node}))];
    return has;
}

quint64 countStacks(const StackProfile& profile, const FlameFilter& filter)
{
    const FlameMatcher matcher(profile, filter);
    quint64 sum = 0;
    for (const StackProfile::Sample& sample : profile.samples())
        if (matcher.matches(sample))
            sum = sum > ~quint64{0} - sample.count ? ~quint64{0} : sum + sample.count;
    return sum;
}

} // namespace bee

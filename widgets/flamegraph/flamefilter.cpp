// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamefilter.h"

#include "remote/query/roworder.h"

#include <algorithm>
#include <charconv>

namespace bee {

namespace {

struct Process {
    std::string_view comm;
    qint64 pid = nullInteger;
};

/// "comm (pid)", "comm,pid" as a script keys it, or a comm alone.
Process processOf(std::string_view name)
{
    std::string_view digits = name;
    std::size_t commEnd = 0;
    if (name.ends_with(')')) {
        commEnd = name.rfind(" (");
        if (commEnd == std::string_view::npos)
            return {name};
        digits = name.substr(commEnd + 2, name.size() - commEnd - 3);
    } else {
        commEnd = name.rfind(',');
        if (commEnd == std::string_view::npos || commEnd == 0)
            return {name};
        digits = name.substr(commEnd + 1);
        if (digits.starts_with(' '))
            digits.remove_prefix(1);
    }
    qint64 pid = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), pid);
    if (error != std::errc() || end != digits.data() + digits.size() || pid < 0)
        return {name};
    return {name.substr(0, commEnd), pid};
}

/// One row a process, in the order of the profile.
EventSnapshot processTable(const StackProfile& profile)
{
    EventTable table(processColumns());
    for (quint32 i = 0; i < profile.processCount(); ++i) {
        const Process process = processOf(profile.processName(ProcessId{i}));
        table.setText(0, process.comm);
        table.setInteger(1, process.pid);
        table.commitRow();
    }
    return table.snapshot();
}

} // namespace

const Schema& processColumns()
{
    static const Schema columns = [] {
        Schema schema(2);
        schema[0].name = QStringLiteral("COMM");
        schema[1].name = QStringLiteral("PID");
        schema[1].kind = ColumnKind::Integer;
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
    for (const std::string& name : filter.frames) {
        // A path is always after the one it continues.
        has.assign(profile.nodeCount(), false);
        for (quint32 node = 1; node < has.size(); ++node)
            has[node] = has[static_cast<std::size_t>(profile.parent(StackId{node}))] ||
                        profile.frameName(profile.leafFrame(StackId{node})) == name;
        if (m_stacks.empty())
            m_stacks = has;
        else
            for (std::size_t node = 0; node < has.size(); ++node)
                m_stacks[node] = m_stacks[node] && has[node];
    }
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

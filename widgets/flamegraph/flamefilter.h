// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/stackprofile.h"
#include "remote/query/filter.h"
#include "remote/query/subsecond.h"

#include <string>
#include <vector>

namespace bee {

/// Which samples of a profile a flame graph sums: those that pass everything. A value.
struct FlameFilter {
    TimeRange range{};                         ///< slices that overlap it
    std::vector<FilterExpression> processes{}; ///< over the columns of processColumns()
    std::vector<std::string> frames{};         ///< stacks that have a frame of each of these names
    std::optional<SubsecondRange> offset{};    ///< slices whose middle is in that part of its second
    [[nodiscard]] bool isAll() const
    {
        return range == TimeRange{} && processes.empty() && frames.empty() && !offset;
    }
    friend bool operator==(const FlameFilter&, const FlameFilter&) = default;
};

/// What a profile knows of a process: its "comm", and its "pid" and "tid" where the tool printed
/// them.
[[nodiscard]] const Schema& processColumns();

/// Tests the samples of one profile. Immutable once built; takes a look at each process, slice and call path
/// once.
class FlameMatcher {
public:
    FlameMatcher(const StackProfile& profile, const FlameFilter& filter);

    [[nodiscard]] bool matches(const StackProfile::Sample& sample) const
    {
        return isSet(m_slices, sample.slice) &&
               isSet(m_processes, static_cast<std::size_t>(sample.process)) &&
               isSet(m_stacks, static_cast<std::size_t>(sample.stack));
    }

private:
    /// Empty: all are.
    static bool isSet(const std::vector<bool>& flags, std::size_t index)
    {
        return flags.empty() || (index < flags.size() && flags[index]);
    }

    std::vector<bool> m_slices, m_processes, m_stacks;
};

/// By StackId: whether one of these frames (by FrameId) is on the call path.
[[nodiscard]] std::vector<bool> stacksThrough(const StackProfile& profile, const std::vector<bool>& frames);

/// The sum of what passes, in the profile's unit.
[[nodiscard]] quint64 countStacks(const StackProfile& profile, const FlameFilter& filter);

} // namespace bee

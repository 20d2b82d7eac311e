// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/gapfinder.h"

#include <algorithm>

namespace bee {

namespace {

constexpr std::size_t maxGaps = 10'000;
constexpr std::size_t enoughEnds = 5;

} // namespace

void GapFinder::clear()
{
    *this = GapFinder();
}

bool GapFinder::isGap(Time last, Time end, Duration step)
{
    // A tool that sleeps between its intervals drifts, and then skips a second of its clock: one step more is
    // no gap. Unsigned: times of a hostile file may lie further apart than int64 holds.
    if (step <= Duration{0} || end <= last)
        return false;
    const auto apart = static_cast<std::uint64_t>(end.time_since_epoch().count()) -
                       static_cast<std::uint64_t>(last.time_since_epoch().count());
    return apart / 5 > static_cast<std::uint64_t>(step.count()) / 2;
}

void GapFinder::add(Time end)
{
    if (m_last != Time::min() && end <= m_last)
        return;
    if (m_head.size() < headSize) {
        m_head.push_back(end);
        m_step = usualStep();
    } else if (isGap(m_last, end, m_step) && m_gaps.size() < maxGaps) {
        m_gaps.push_back({m_last, end - m_step});
    }
    m_last = end;
}

Duration GapFinder::usualStep() const
{
    if (m_head.size() < enoughEnds)
        return Duration{0};
    std::vector<std::uint64_t> steps;
    for (std::size_t i = 1; i < m_head.size(); ++i)
        steps.push_back(static_cast<std::uint64_t>(m_head[i].time_since_epoch().count()) -
                        static_cast<std::uint64_t>(m_head[i - 1].time_since_epoch().count()));
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return Duration(static_cast<std::int64_t>(*middle & 0x7fff'ffff'ffff'ffff));
}

std::vector<TimeRange> GapFinder::gaps(Time until) const
{
    std::vector<TimeRange> all;
    for (std::size_t i = 1; i < m_head.size(); ++i)
        if (isGap(m_head[i - 1], m_head[i], m_step))
            all.push_back({m_head[i - 1], m_head[i] - m_step});
    all.insert(all.end(), m_gaps.begin(), m_gaps.end());
    if (m_last != Time::min() && isGap(m_last, until, m_step))
        all.push_back({m_last, until});
    return all;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamelayout.h"

#include "widgets/flamegraph/flamelayoutbuilder.h"

#include <algorithm>

namespace bee {

FlameLayout::FlameLayout(std::shared_ptr<const StackProfile> profile, const FlameFilter& filter,
                         FlameOrder order, const FlameStop& stop)
    : FlameLayout(std::move(profile), FlameShape{.filter = filter, .order = order}, stop)
{
}

FlameLayout::FlameLayout(std::shared_ptr<const StackProfile> profile, const FlameShape& shape,
                         const FlameStop& stop)
{
    if (!profile)
        return;
    auto tree = FlameTree::of({std::move(profile)}, shape, stop);
    if (!tree)
        return;
    Builder builder(*this, std::move(tree), shape, stop);
    quint64 all = 0;
    bool done = false;
    {
        const FlameCounts counts = builder.sum(builder.count(0, shape.filter));
        all = counts.total[0];
        done = shape.order == FlameOrder::Chronological ? builder.arrangeByTime(counts)
                                                        : builder.arrange(counts);
    }
    builder.finish(done ? all : 0);
}

std::size_t FlameLayout::nameCount() const
{
    return m_tree ? m_tree->names().count() : 0;
}

std::string_view FlameLayout::nameText(quint32 name) const
{
    return m_tree->names().name(name).text;
}

std::string_view FlameLayout::readableText(quint32 name) const
{
    return m_tree->names().name(name).readable;
}

FlameKind FlameLayout::kindOfName(quint32 name) const
{
    return m_tree->names().name(name).kind;
}

Unit FlameLayout::unit() const
{
    return m_tree ? m_tree->profile(0).unit() : Unit::Samples;
}

double FlameLayout::baseline(std::size_t frame, bool normalised) const
{
    const auto count = static_cast<double>(m_baseline[frame]);
    if (!normalised || m_baselineTotal == 0)
        return count;
    return count * (static_cast<double>(m_total) / static_cast<double>(m_baselineTotal));
}

namespace {

/// A moment on the way from one to another.
double shareOf(double value, double from, double to)
{
    return to > from ? std::clamp((value - from) / (to - from), 0., 1.) : 0;
}

double numberOf(Time time)
{
    return static_cast<double>(time.time_since_epoch().count());
}

} // namespace

std::optional<Time> FlameLayout::timeAt(quint64 position) const
{
    if (m_slices.empty() || position > span())
        return std::nullopt;
    auto after = std::upper_bound(m_slices.begin(), m_slices.end(), position,
                                  [](quint64 p, const FlameSlice& slice) { return p < slice.position; });
    const FlameSlice& slice = after == m_slices.begin() ? *after : *(after - 1);
    const quint64 width = span() - m_slices.back().position;
    const auto at = static_cast<double>(position - std::min(position, slice.position));
    const auto between = [](Time from, Time to, double share) {
        return from + Duration(static_cast<qint64>(static_cast<double>((to - from).count()) * share));
    };
    if (at <= static_cast<double>(width) || after == m_slices.end())
        return between(slice.start, slice.end, shareOf(at, 0, static_cast<double>(width)));
    const auto gap = static_cast<double>(after->position - slice.position);
    return between(slice.end, after->start, shareOf(at, static_cast<double>(width), gap));
}

std::optional<quint64> FlameLayout::positionAt(Time time) const
{
    if (m_slices.empty() || time < m_slices.front().start)
        return std::nullopt;
    auto after = std::upper_bound(m_slices.begin(), m_slices.end(), time,
                                  [](Time t, const FlameSlice& slice) { return t < slice.start; });
    const FlameSlice& slice = *(after - 1);
    const quint64 width = span() - m_slices.back().position;
    if (time <= slice.end) {
        const double share = shareOf(numberOf(time), numberOf(slice.start), numberOf(slice.end));
        return slice.position + static_cast<quint64>(share * static_cast<double>(width));
    }
    if (after == m_slices.end())
        return std::nullopt;
    const double share = shareOf(numberOf(time), numberOf(slice.end), numberOf(after->start));
    const quint64 end = slice.position + width;
    return end + static_cast<quint64>(share * static_cast<double>(after->position - end));
}

int FlameLayout::depthOf(std::size_t frame) const
{
    return static_cast<int>(std::upper_bound(m_rows.begin(), m_rows.end(), frame) - m_rows.begin()) - 1;
}

double FlameLayout::x(std::size_t frame) const
{
    return static_cast<double>(m_frames[frame].start) / static_cast<double>(span());
}

double FlameLayout::width(std::size_t frame) const
{
    return static_cast<double>(m_frames[frame].total) / static_cast<double>(span());
}

std::optional<std::size_t> FlameLayout::frameAt(int depth, quint64 position) const
{
    if (depth < 0 || depth >= depthCount())
        return std::nullopt;
    const auto begin = m_frames.begin() + static_cast<std::ptrdiff_t>(rowBegin(depth));
    const auto end = m_frames.begin() + static_cast<std::ptrdiff_t>(rowBegin(depth + 1));
    auto found =
        std::upper_bound(begin, end, position, [](quint64 p, const FlameFrame& f) { return p < f.start; });
    if (found == begin)
        return std::nullopt;
    --found;
    if (position - found->start >= found->total)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_frames.begin());
}

std::pair<std::size_t, std::size_t> FlameLayout::children(std::size_t frame) const
{
    const int depth = depthOf(frame) + 1;
    if (depth >= depthCount())
        return {0, 0};
    const auto begin = m_frames.begin() + static_cast<std::ptrdiff_t>(rowBegin(depth));
    const auto end = m_frames.begin() + static_cast<std::ptrdiff_t>(rowBegin(depth + 1));
    // Parents ascend along a row, as the frames on them do.
    const auto first =
        std::partition_point(begin, end, [&](const FlameFrame& f) { return f.parent < frame; });
    const auto last =
        std::partition_point(first, end, [&](const FlameFrame& f) { return f.parent == frame; });
    return {static_cast<std::size_t>(first - m_frames.begin()),
            static_cast<std::size_t>(last - m_frames.begin())};
}

std::optional<std::size_t> FlameLayout::findPath(std::span<const std::string> names) const
{
    if (isEmpty())
        return std::nullopt;
    std::size_t at = 0;
    for (const std::string& wanted : names) {
        auto [child, last] = children(at);
        while (child < last && name(child) != wanted)
            ++child;
        if (child == last)
            return std::nullopt;
        at = child;
    }
    return at;
}

std::vector<std::string> FlameLayout::pathOf(std::size_t frame) const
{
    std::vector<std::string> path;
    for (; frame != 0; frame = m_frames[frame].parent)
        path.emplace_back(name(frame));
    std::reverse(path.begin(), path.end());
    return path;
}

bool FlameLayout::isAncestor(std::size_t ancestor, std::size_t frame) const
{
    while (frame > ancestor)
        frame = m_frames[frame].parent;
    return frame == ancestor;
}

quint64 coveredTotal(const FlameLayout& layout, const std::vector<bool>& pickedNames)
{
    quint64 sum = 0;
    const auto& frames = layout.frames();
    std::vector<bool> covered(frames.size());
    // Parents come before their children.
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const bool inherited = i > 0 && covered[frames[i].parent];
        const bool picked = frames[i].name < pickedNames.size() && pickedNames[frames[i].name];
        if (picked && !inherited)
            sum = saturatingAdd(sum, frames[i].total);
        covered[i] = inherited || picked;
    }
    return sum;
}

} // namespace bee

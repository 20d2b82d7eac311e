// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamelayout.h"

#include <algorithm>
#include <numeric>

namespace bee {

namespace {

constexpr quint32 None = ~quint32{0};

quint64 saturatingAdd(quint64 a, quint64 b)
{
    return a > ~quint64{0} - b ? ~quint64{0} : a + b;
}

FlameKind kindFor(std::string_view name, FrameKind kind)
{
    if (kind == FrameKind::Missed || name.starts_with("[Missed ") || name.starts_with("[missed "))
        return FlameKind::Missed;
    if (name == "[unknown]" || name.empty())
        return FlameKind::Unknown;
    return kind == FrameKind::Kernel ? FlameKind::Kernel : FlameKind::User;
}

} // namespace

/// Names are numbered: 0 the root, then the processes, then the frames of the profile.
class FlameLayout::Builder {
public:
    Builder(FlameLayout& layout, FlameOrder order, const FlameStop& stop)
        : m_layout(layout), m_profile(*layout.m_profile), m_order(order), m_stop(stop)
    {
    }

    bool build(const FlameFilter& filter)
    {
        nameKinds();
        return collect(filter) && merge() && rankNames() && arrange();
    }

private:
    /// A merged frame before it has its place.
    struct Node {
        quint64 total = 0;
        quint64 self = 0;
        quint32 parent = 0; ///< index into m_nodes
        quint32 name = 0;
        quint32 depth = 0;
    };
    struct Stack {
        quint32 process;
        quint32 stack;
        quint64 count;
    };

    [[nodiscard]] bool stopped() const { return m_stop && m_stop(); }
    [[nodiscard]] quint32 processName(quint32 process) const { return 1 + process; }
    [[nodiscard]] quint32 frameName(FrameId frame) const
    {
        return static_cast<quint32>(1 + m_profile.processCount()) + static_cast<quint32>(frame);
    }

    void nameKinds()
    {
        auto& kinds = m_layout.m_kinds;
        kinds.reserve(m_layout.nameCount());
        kinds.push_back(FlameKind::All);
        kinds.insert(kinds.end(), m_profile.processCount(), FlameKind::Process);
        for (quint32 i = 0; i < m_profile.frameCount(); ++i)
            kinds.push_back(kindFor(m_profile.frameName(FrameId{i}), m_profile.frameKind(FrameId{i})));
    }

    bool collect(const FlameFilter& filter)
    {
        const FlameMatcher matcher(m_profile, filter);
        const std::size_t slices = m_profile.slices().size();
        for (const StackProfile::Sample& sample : m_profile.samples()) {
            if (sample.slice < slices && sample.count > 0 && matcher.matches(sample))
                m_stacks.push_back(
                    {static_cast<quint32>(sample.process), static_cast<quint32>(sample.stack), sample.count});
        }
        // By process: the table that finds a path's node again then serves one process at a time.
        std::stable_sort(m_stacks.begin(), m_stacks.end(),
                         [](const Stack& a, const Stack& b) { return a.process < b.process; });
        return !stopped();
    }

    bool merge()
    {
        m_nodes.push_back({});
        m_nodeOf.assign(m_profile.nodeCount(), None);
        std::size_t processBegin = 0;
        quint32 process = None;
        quint32 processNode = 0;
        for (std::size_t i = 0; i < m_stacks.size(); ++i) {
            if (i % 4096 == 0 && stopped())
                return false;
            const Stack& stack = m_stacks[i];
            if (stack.process != process) {
                for (; processBegin < i; ++processBegin)
                    forget(m_stacks[processBegin].stack);
                process = stack.process;
                processNode = 0;
                // A profile without process names begins with its first frames.
                if (!m_profile.processName(ProcessId{process}).empty())
                    processNode = addNode(0, processName(process));
            }
            quint32 node = nodeFor(stack.stack, processNode);
            m_nodes[node].self = saturatingAdd(m_nodes[node].self, stack.count);
            while (true) {
                m_nodes[node].total = saturatingAdd(m_nodes[node].total, stack.count);
                if (node == 0)
                    break;
                node = m_nodes[node].parent;
            }
        }
        return true;
    }

    quint32 addNode(quint32 parent, quint32 name)
    {
        const auto index = static_cast<quint32>(m_nodes.size());
        m_nodes.push_back({0, 0, parent, name, parent == 0 ? 1 : m_nodes[parent].depth + 1});
        return index;
    }

    /// The node of a call path in the process at hand; makes those that are missing on the way.
    quint32 nodeFor(quint32 stack, quint32 processNode)
    {
        m_path.clear();
        quint32 node = processNode;
        for (; stack != 0; stack = static_cast<quint32>(m_profile.parent(StackId{stack}))) {
            if (m_nodeOf[stack] != None) {
                node = m_nodeOf[stack];
                break;
            }
            m_path.push_back(stack);
        }
        for (auto missing = m_path.rbegin(); missing != m_path.rend(); ++missing) {
            node = addNode(node, frameName(m_profile.leafFrame(StackId{*missing})));
            m_nodeOf[*missing] = node;
        }
        return node;
    }

    void forget(quint32 stack)
    {
        for (; stack != 0 && m_nodeOf[stack] != None;
             stack = static_cast<quint32>(m_profile.parent(StackId{stack})))
            m_nodeOf[stack] = None;
    }

    bool rankNames()
    {
        std::vector<quint32> order(m_layout.nameCount());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) {
            const int compared = m_layout.nameText(a).compare(m_layout.nameText(b));
            return compared != 0 ? compared < 0 : a < b;
        });
        m_rank.resize(order.size());
        for (quint32 rank = 0; rank < order.size(); ++rank)
            m_rank[order[rank]] = rank;
        return !stopped();
    }

    /// Depth by depth: sort by (place of the parent, name), and give each its stretch of the parent.
    bool arrange()
    {
        quint32 deepest = 0;
        for (const Node& node : m_nodes)
            deepest = std::max(deepest, node.depth);
        std::vector<std::size_t> begin(deepest + 2, 0);
        for (const Node& node : m_nodes)
            ++begin[node.depth + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<quint32> sorted(m_nodes.size());
        std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
        for (quint32 i = 0; i < m_nodes.size(); ++i)
            sorted[next[m_nodes[i].depth]++] = i;

        auto& frames = m_layout.m_frames;
        frames.resize(m_nodes.size());
        std::vector<quint32> placeOf(m_nodes.size());
        std::vector<quint64> freeFrom(m_nodes.size()); ///< by place: where the next child begins
        std::vector<std::pair<quint64, quint32>> row;
        for (quint32 depth = 0; depth <= deepest; ++depth) {
            if (stopped())
                return false;
            row.clear();
            for (std::size_t i = begin[depth]; i < begin[depth + 1]; ++i) {
                const Node& node = m_nodes[sorted[i]];
                row.emplace_back((quint64{placeOf[node.parent]} << 32) | m_rank[node.name], sorted[i]);
            }
            if (m_order == FlameOrder::Count) {
                std::sort(row.begin(), row.end(), [this](const auto& a, const auto& b) {
                    const auto key = [this](const auto& entry) {
                        return std::tuple(entry.first >> 32, ~m_nodes[entry.second].total, entry.first);
                    };
                    return key(a) < key(b);
                });
            } else {
                std::sort(row.begin(), row.end());
            }
            for (std::size_t i = 0; i < row.size(); ++i) {
                const Node& node = m_nodes[row[i].second];
                const auto place = static_cast<quint32>(begin[depth] + i);
                const quint32 parent = placeOf[node.parent];
                const quint64 start = depth == 0 ? 0 : freeFrom[parent];
                frames[place] = {start, node.total, node.self, parent, node.name};
                placeOf[row[i].second] = place;
                freeFrom[place] = start;
                if (depth > 0)
                    freeFrom[parent] = saturatingAdd(start, node.total);
            }
        }
        m_layout.m_rows = std::move(begin);
        return true;
    }

    FlameLayout& m_layout;
    const StackProfile& m_profile;
    FlameOrder m_order;
    const FlameStop& m_stop;
    std::vector<Stack> m_stacks;
    std::vector<Node> m_nodes;
    std::vector<quint32> m_nodeOf; ///< by StackId, of the process at hand
    std::vector<quint32> m_path;
    std::vector<quint32> m_rank; ///< by name
};

FlameLayout::FlameLayout(std::shared_ptr<const StackProfile> profile, const FlameFilter& filter,
                         FlameOrder order, const FlameStop& stop)
    : FlameLayout(std::move(profile), FlameShape{.filter = filter, .order = order}, stop)
{
}

FlameLayout::FlameLayout(std::shared_ptr<const StackProfile> profile, const FlameShape& shape,
                         const FlameStop& stop)
    : m_profile(std::move(profile))
{
    if (!m_profile || !Builder(*this, shape.order, stop).build(shape.filter) || span() == 0) {
        m_frames.clear();
        m_rows = {0};
        return;
    }
    m_total = span();
    std::vector<bool> missed(nameCount());
    std::vector<bool> unknown(nameCount());
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        missed[i] = m_kinds[i] == FlameKind::Missed;
        unknown[i] = m_kinds[i] == FlameKind::Unknown;
    }
    m_missed = coveredTotal(*this, missed);
    m_unknown = coveredTotal(*this, unknown);
}

std::string_view FlameLayout::readableText(quint32 name) const
{
    return nameText(name);
}

FlameKind FlameLayout::kindOfName(quint32 name) const
{
    return m_kinds[name];
}

Unit FlameLayout::unit() const
{
    return m_profile ? m_profile->unit() : Unit::Samples;
}

double FlameLayout::baseline(std::size_t frame, bool normalised) const
{
    const auto count = static_cast<double>(m_baseline[frame]);
    if (!normalised || m_baselineTotal == 0)
        return count;
    return count * (static_cast<double>(m_total) / static_cast<double>(m_baselineTotal));
}

std::optional<Time> FlameLayout::timeAt(quint64) const
{
    return std::nullopt;
}

std::optional<quint64> FlameLayout::positionAt(Time) const
{
    return std::nullopt;
}

std::size_t FlameLayout::nameCount() const
{
    return m_profile ? 1 + m_profile->processCount() + m_profile->frameCount() : 0;
}

std::string_view FlameLayout::nameText(quint32 name) const
{
    if (name == 0)
        return {};
    const auto processes = static_cast<quint32>(m_profile->processCount());
    return name <= processes ? m_profile->processName(ProcessId{name - 1})
                             : m_profile->frameName(FrameId{name - 1 - processes});
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

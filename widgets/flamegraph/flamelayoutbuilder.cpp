// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamelayoutbuilder.h"

#include <algorithm>
#include <numeric>

namespace bee {

FlameLayout::Builder::Builder(FlameLayout& layout, std::shared_ptr<const FlameTree> tree,
                              const FlameShape& shape, const FlameStop& stop)
    : m_layout(layout), m_tree(*tree), m_shape(shape), m_stop(stop)
{
    layout.m_tree = std::move(tree);
}

/// take(slice, node, count) for each sample that passes.
template <typename Take>
void FlameLayout::Builder::pass(std::size_t profile, const FlameFilter& filter, Take take) const
{
    const StackProfile& source = m_tree.profile(profile);
    const FlameMatcher matcher(source, filter);
    std::vector<bool> only;
    std::vector<bool> hidden;
    if (const auto frames = framesMatching(source, m_shape.onlyStacks); !frames.empty())
        only = stacksThrough(source, frames);
    if (const auto frames = framesMatching(source, m_shape.hiddenStacks); !frames.empty())
        hidden = stacksThrough(source, frames);
    const std::vector<quint32>& ends = m_tree.samples(profile);
    const auto& samples = source.samples();
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const StackProfile::Sample& sample = samples[i];
        const auto stack = static_cast<std::size_t>(sample.stack);
        if (ends[i] != FlameTree::none && matcher.matches(sample) && (only.empty() || only[stack]) &&
            (hidden.empty() || !hidden[stack]))
            take(sample.slice, ends[i], sample.count);
    }
}

std::vector<quint64> FlameLayout::Builder::count(std::size_t profile, const FlameFilter& filter) const
{
    std::vector<quint64> self(m_tree.size());
    pass(profile, filter,
         [&self](quint32, quint32 node, quint64 count) { self[node] = saturatingAdd(self[node], count); });
    return self;
}

FlameCounts FlameLayout::Builder::sum(std::vector<quint64> self) const
{
    FlameCounts counts{std::move(self), {}};
    counts.total = counts.self;
    // Children come after their parents.
    for (std::size_t i = counts.total.size(); i-- > 1;)
        if (counts.total[i] > 0) {
            quint64& parent = counts.total[m_tree.parent(i)];
            parent = saturatingAdd(parent, counts.total[i]);
        }
    return counts;
}

/// By node: whether it is neither empty, nor too small, nor too deep. Empty: all are.
std::vector<bool> FlameLayout::Builder::keptNodes(const std::vector<quint64>& totals) const
{
    const auto least =
        static_cast<quint64>(std::max(1., m_shape.smallestShare * static_cast<double>(totals[0])));
    if (m_shape.depth <= 0 &&
        std::none_of(totals.begin(), totals.end(), [least](quint64 total) { return total < least; }))
        return {};
    std::vector<bool> kept(totals.size());
    kept[0] = totals[0] > 0;
    if (m_shape.depth <= 0) {
        for (std::size_t i = 1; i < kept.size(); ++i)
            kept[i] = totals[i] >= least; // what is below is not larger
        return kept;
    }
    std::vector<quint32> depths(totals.size());
    for (std::size_t i = 1; i < kept.size(); ++i) {
        const FlameKind kind = m_tree.names().name(m_tree.name(i)).kind;
        const bool isOwner = kind == FlameKind::Process || kind == FlameKind::Thread;
        depths[i] = depths[m_tree.parent(i)] + (isOwner ? 0 : 1);
        kept[i] = totals[i] >= least && depths[i] <= static_cast<quint32>(m_shape.depth);
    }
    return kept;
}

bool FlameLayout::Builder::arrange(const FlameCounts& counts, const std::vector<quint64>* baseline)
{
    const std::vector<bool> kept = keptNodes(counts.total);
    if (m_shape.order == FlameOrder::Count && !baseline)
        return arrangeByCount(counts, kept) && !stopped();
    arrangeByName(counts, kept, baseline);
    return !stopped();
}

void FlameLayout::Builder::arrangeByName(const FlameCounts& counts, const std::vector<bool>& kept,
                                         const std::vector<quint64>* baseline)
{
    const bool all = kept.empty();
    const std::size_t nodes = m_tree.size();
    const auto count = all ? nodes : static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true));
    auto& frames = m_layout.m_frames;
    frames.reserve(count);
    if (baseline)
        m_layout.m_baseline.reserve(count);
    std::vector<quint32> place(all ? 0 : nodes);
    std::vector<quint64> free; ///< by frame: where its next child begins
    free.reserve(count);
    auto& rows = m_layout.m_rows;
    rows.clear();
    for (std::size_t depth = 0; depth + 1 < m_tree.rows().size(); ++depth) {
        const std::size_t begin = m_tree.rows()[depth];
        const std::size_t end = m_tree.rows()[depth + 1];
        const std::size_t rowBegin = frames.size();
        for (std::size_t i = begin; i < end; ++i) {
            if (!all && !kept[i])
                continue;
            const quint32 parent = i == 0 ? 0 : all ? m_tree.parent(i) : place[m_tree.parent(i)];
            quint64 start = 0;
            if (i > 0) {
                start = free[parent];
                free[parent] = saturatingAdd(start, counts.total[i]);
            }
            if (!all)
                place[i] = static_cast<quint32>(frames.size());
            free.push_back(start);
            frames.push_back({start, counts.total[i], counts.self[i], parent, m_tree.name(i)});
            if (baseline)
                m_layout.m_baseline.push_back((*baseline)[i]);
        }
        if (frames.size() == rowBegin)
            break;
        rows.push_back(rowBegin);
    }
    rows.push_back(frames.size());
}

/// Row by row, the children of each frame widest first.
bool FlameLayout::Builder::arrangeByCount(const FlameCounts& counts, const std::vector<bool>& kept)
{
    const std::size_t nodes = m_tree.size();
    std::vector<quint32> firstChild(nodes + 1, static_cast<quint32>(nodes));
    for (std::size_t i = nodes; i-- > 1;)
        firstChild[m_tree.parent(i)] = static_cast<quint32>(i);
    auto& frames = m_layout.m_frames;
    auto& rows = m_layout.m_rows;
    rows.clear();
    std::vector<quint32> row{0}; ///< nodes
    std::vector<quint32> next;
    if (!kept.empty() && !kept[0])
        row.clear();
    else
        frames.push_back({0, counts.total[0], counts.self[0], 0, 0});
    std::size_t rowBegin = 0;
    while (!row.empty()) {
        if (stopped())
            return false;
        rows.push_back(rowBegin);
        next.clear();
        const std::size_t nextBegin = frames.size();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const quint32 node = row[i];
            const std::size_t begin = next.size();
            for (std::size_t c = firstChild[node]; c < nodes && m_tree.parent(c) == node; ++c)
                if (kept.empty() || kept[c])
                    next.push_back(static_cast<quint32>(c));
            if (next.size() - begin > 1)
                std::sort(next.begin() + static_cast<std::ptrdiff_t>(begin), next.end(),
                          [&counts](quint32 a, quint32 b) {
                              return counts.total[a] != counts.total[b] ? counts.total[a] > counts.total[b]
                                                                        : a < b;
                          });
            const auto parent = static_cast<quint32>(rowBegin + i);
            quint64 start = frames[parent].start;
            for (std::size_t c = begin; c < next.size(); ++c) {
                const quint32 child = next[c];
                frames.push_back(
                    {start, counts.total[child], counts.self[child], parent, m_tree.name(child)});
                start = saturatingAdd(start, counts.total[child]);
            }
        }
        row.swap(next);
        rowBegin = nextBegin;
    }
    rows.push_back(frames.size());
    return true;
}

// ---- flame charts ----

bool FlameLayout::Builder::arrangeByTime(const FlameCounts& counts)
{
    const std::vector<bool> kept = keptNodes(counts.total);
    std::vector<Passed> passed;
    pass(0, m_shape.filter, [&](quint32 slice, quint32 node, quint64 count) {
        const quint32 end = node;
        while (!kept.empty() && !kept[node]) // its counts stay with the frames below
            node = m_tree.parent(node);
        passed.push_back({slice, node, count, node == end});
    });
    const auto slices = m_tree.profile(0).slices();
    std::vector<quint32> order(slices.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](quint32 a, quint32 b) { return slices[a].start < slices[b].start; });
    std::vector<quint32> place(slices.size());
    for (quint32 i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    for (Passed& sample : passed)
        sample.slice = place[sample.slice];
    std::stable_sort(passed.begin(), passed.end(),
                     [](const Passed& a, const Passed& b) { return a.slice < b.slice; });
    for (quint32 i = 0; i < order.size(); ++i)
        m_layout.m_slices.push_back({slices[order[i]].start, slices[order[i]].end, 0});
    // Thousands of wide slices would be more frames than can be told apart: neighbours are then joined.
    std::size_t joined = 1;
    while (joined < order.size() && hasTooManyFrames(passed, joined) && !stopped())
        joined *= 2;
    return fillChart(passed, joined) && !stopped();
}

bool FlameLayout::Builder::hasTooManyFrames(const std::vector<Passed>& passed, std::size_t joined) const
{
    constexpr std::size_t most = 4'000'000;
    std::vector<std::size_t> lastOf(m_tree.size()); ///< by node: one more than the last slice it was in
    std::size_t frames = 0;
    for (const Passed& sample : passed) {
        const std::size_t slice = sample.slice / joined + 1;
        for (quint32 node = sample.node; lastOf[node] != slice; node = m_tree.parent(node)) {
            lastOf[node] = slice;
            ++frames;
        }
        if (frames > most)
            return true;
    }
    return false;
}

/// A row of a chart while it grows.
struct FlameLayout::Builder::ChartRow {
    std::vector<FlameFrame> frames; ///< the parent's index is that within its row
    quint32 last = FlameTree::none; ///< the node of the last frame
};

/// Draws so many slices as one. False when stopped.
bool FlameLayout::Builder::fillChart(const std::vector<Passed>& passed, std::size_t joined)
{
    const std::vector<FlameSlice> slices = m_layout.m_slices;

    // Every drawn slice is as wide as the fullest.
    std::vector<quint64> sums((slices.size() + joined - 1) / joined);
    for (const Passed& sample : passed)
        sums[sample.slice / joined] = saturatingAdd(sums[sample.slice / joined], sample.count);
    const quint64 width = sums.empty() ? 0 : *std::max_element(sums.begin(), sums.end());
    if (width == 0)
        return true;

    struct Sum {
        quint64 self = 0;
        quint64 total = 0;
        quint32 place = 0; ///< in its row
        quint64 free = 0;
    };
    const std::size_t depths = m_tree.rows().size() - 1;
    std::vector<ChartRow> rows(depths);
    std::vector<Sum> sum(m_tree.size());
    std::vector<quint32> touched;
    std::vector<FlameSlice> drawn;
    quint64 position = 0;
    std::size_t at = 0;
    // Only what has samples is drawn: from the first to the last of these slices.
    const std::size_t firstSlice = passed.front().slice / joined;
    const std::size_t lastSlice = passed.back().slice / joined;
    for (std::size_t slice = firstSlice; slice <= lastSlice; ++slice) {
        const FlameSlice& from = slices[slice * joined];
        const FlameSlice& to = slices[std::min(slices.size(), (slice + 1) * joined) - 1];
        if (!drawn.empty() && from.start > drawn.back().end) {
            // A gap is as wide as it is long, by the width of the slice before it.
            const double length = static_cast<double>((drawn.back().end - drawn.back().start).count());
            const double gap = static_cast<double>((from.start - drawn.back().end).count());
            if (length > 0)
                position = saturatingAdd(
                    position, static_cast<quint64>(std::min(gap / length, 1e6) * static_cast<double>(width)));
        }
        drawn.push_back({from.start, std::max(from.end, to.end), position});
        touched.clear();
        for (; at < passed.size() && passed[at].slice / joined == slice; ++at) {
            quint32 node = passed[at].node;
            if (passed[at].isSelf)
                sum[node].self = saturatingAdd(sum[node].self, passed[at].count);
            for (;; node = m_tree.parent(node)) {
                if (sum[node].total == 0)
                    touched.push_back(node);
                sum[node].total = saturatingAdd(sum[node].total, passed[at].count);
                if (node == 0)
                    break;
            }
        }
        std::sort(touched.begin(), touched.end());
        std::size_t depth = 0;
        for (const quint32 node : touched) {
            while (node >= m_tree.rows()[depth + 1])
                ++depth;
            Sum& own = sum[node];
            Sum& parent = sum[m_tree.parent(node)];
            const quint64 start = node == 0 ? position : parent.free;
            ChartRow& row = rows[depth];
            // What goes on from the slice before is one frame, if what it stands on is.
            if (row.last == node && row.frames.back().start + row.frames.back().total == start &&
                (node == 0 || row.frames.back().parent == parent.place)) {
                row.frames.back().total = saturatingAdd(row.frames.back().total, own.total);
                row.frames.back().self = saturatingAdd(row.frames.back().self, own.self);
            } else {
                row.frames.push_back(
                    {start, own.total, own.self, node == 0 ? 0 : parent.place, m_tree.name(node)});
                row.last = node;
            }
            own.place = static_cast<quint32>(row.frames.size() - 1);
            own.free = start;
            if (node != 0)
                parent.free = saturatingAdd(start, own.total);
        }
        for (const quint32 node : touched)
            sum[node] = {};
        position = saturatingAdd(position, width);
        if (stopped())
            return false;
    }

    // The root is one, and covers the open places too.
    auto& all = m_layout.m_frames;
    all.push_back({0, position, 0, 0, 0});
    for (const FlameFrame& frame : rows[0].frames)
        all.front().self = saturatingAdd(all.front().self, frame.self);
    m_layout.m_rows = {0};
    std::size_t below = 0;
    for (std::size_t depth = 1; depth < depths && !rows[depth].frames.empty(); ++depth) {
        const std::size_t begin = all.size();
        m_layout.m_rows.push_back(begin);
        for (FlameFrame frame : rows[depth].frames) {
            frame.parent = depth == 1 ? 0 : static_cast<quint32>(below + frame.parent);
            all.push_back(frame);
        }
        below = begin;
        rows[depth].frames = {};
    }
    m_layout.m_rows.push_back(all.size());
    m_layout.m_slices = std::move(drawn);
    return true;
}

// ---- the whole ----

void FlameLayout::Builder::finish(quint64 total)
{
    auto& frames = m_layout.m_frames;
    if (frames.empty() || frames.front().total == 0) {
        m_layout = {};
        return;
    }
    m_layout.m_total = total;
    auto& steps = m_layout.m_steps;
    steps.assign((frames.size() + blockSize - 1) / blockSize, 0);
    for (std::size_t i = 0; i + 1 < frames.size(); ++i)
        if (frames[i + 1].start > frames[i].start)
            steps[i / blockSize] = std::max(steps[i / blockSize], frames[i + 1].start - frames[i].start);
    for (std::size_t row = 1; row < m_layout.m_rows.size(); ++row)
        steps[(m_layout.m_rows[row] - 1) / blockSize] = ~quint64{0};
    // Parents come before their children. Each count is lost once.
    constexpr quint8 missed = 1;
    constexpr quint8 unknown = 2;
    const FlameNames& names = m_tree.names();
    std::vector<quint8> marks(names.count());
    bool any = false;
    for (quint32 i = 0; i < marks.size(); ++i) {
        const FlameKind kind = names.name(i).kind;
        marks[i] = kind == FlameKind::Missed ? missed : kind == FlameKind::Unknown ? unknown : quint8{0};
        any = any || marks[i] != 0;
    }
    if (!any)
        return;
    std::vector<quint8> covered(frames.size());
    for (std::size_t i = 1; i < frames.size(); ++i) {
        const quint8 below = covered[frames[i].parent];
        const quint8 mark = marks[frames[i].name];
        if ((mark & ~below & missed) != 0)
            m_layout.m_missed = saturatingAdd(m_layout.m_missed, frames[i].total);
        if ((mark & ~below & unknown) != 0)
            m_layout.m_unknown = saturatingAdd(m_layout.m_unknown, frames[i].total);
        covered[i] = below | mark;
    }
}

} // namespace bee

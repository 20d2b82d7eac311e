// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/saturatingadd.h"
#include "widgets/flamegraph/flametree.h"

namespace bee {

/// Counts by node of a tree.
struct FlameCounts {
    std::vector<quint64> self;
    std::vector<quint64> total;
};

/// Fills a layout from a tree and the counts of its nodes.
class FlameLayout::Builder {
public:
    Builder(FlameLayout& layout, std::shared_ptr<const FlameTree> tree, const FlameShape& shape,
            const FlameStop& stop);

    /// The self counts of the samples of a profile that pass the filter and the shape's expressions.
    [[nodiscard]] std::vector<quint64> count(std::size_t profile, const FlameFilter& filter) const;
    /// The totals of these self counts.
    [[nodiscard]] FlameCounts sum(std::vector<quint64> self) const;
    /// Lays the frames out by name or count; with the baseline of each, if there is one. False when stopped.
    bool arrange(const FlameCounts& counts, const std::vector<quint64>* baseline = nullptr);
    /// Lays the frames out slice by slice.
    bool arrangeByTime(const FlameCounts& counts);
    /// What is known of the whole; empties a layout of nothing.
    void finish(quint64 total);

private:
    /// A sample that passed, of a slice in the order of time.
    struct Passed {
        quint32 slice;
        quint32 node;
        quint64 count;
        bool isSelf; ///< it ended in this node
    };
    struct ChartRow;

    [[nodiscard]] bool stopped() const { return m_stop && m_stop(); }
    template <typename Take>
    void pass(std::size_t profile, const FlameFilter& filter, Take take) const;
    [[nodiscard]] std::vector<bool> keptNodes(const std::vector<quint64>& totals) const;
    void arrangeByName(const FlameCounts& counts, const std::vector<bool>& kept,
                       const std::vector<quint64>* baseline);
    bool arrangeByCount(const FlameCounts& counts, const std::vector<bool>& kept);
    [[nodiscard]] bool hasTooManyFrames(const std::vector<Passed>& passed, std::size_t joined) const;
    [[nodiscard]] bool fillChart(const std::vector<Passed>& passed, std::size_t joined);

    FlameLayout& m_layout;
    const FlameTree& m_tree;
    const FlameShape& m_shape;
    const FlameStop& m_stop;
};

} // namespace bee

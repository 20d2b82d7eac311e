// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flameshape.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bee {

/// One frame of a flame graph. It covers [start, start + total) of the counts of the whole graph. The root
/// covers all positions: in a flame chart these are more than the counts (see FlameLayout::span()).
struct FlameFrame {
    quint64 start = 0;
    quint64 total = 0;  ///< counts of this frame and all it called
    quint64 self = 0;   ///< counts that ended in this frame
    quint32 parent = 0; ///< index of the frame below; 0, the root, is its own
    quint32 name = 0;   ///< the same number for the same name and kind, below nameCount()
};

/// What a frame stands for, for its colour. User is the program's own code or what is not known better;
/// Library a module the tool printed that is not the program.
enum class FlameKind : quint8 { All, Process, Thread, User, Kernel, Library, Inlined, Jit, Unknown, Missed };

class FlameTree;

/// Polled while laying out: true when the answer is no longer wanted.
using FlameStop = std::function<bool()>;

/// A slice of a flame chart: its samples begin at that position.
struct FlameSlice {
    Time start;
    Time end;
    quint64 position = 0;
};

/// The stacks of a profile merged from the root up: everything → process → caller → … → leaf. One flat
/// vector sorted by (depth, start), with the root at depth 0; drawing, hit test, search and export all read
/// it.
///
/// Immutable once built; may be built on any thread. A layout of another range or order of the same profile
/// is made in a fraction of the time while one of its layouts lives.
class FlameLayout {
public:
    FlameLayout() = default;
    /// Sums the samples that pass the filter, in that shape. An empty layout when stopped half way.
    explicit FlameLayout(std::shared_ptr<const StackProfile> profile, const FlameShape& shape = {},
                         const FlameStop& stop = {});
    FlameLayout(std::shared_ptr<const StackProfile> profile, const FlameFilter& filter, FlameOrder order,
                const FlameStop& stop = {});

    [[nodiscard]] bool isEmpty() const { return m_frames.empty(); }
    [[nodiscard]] const std::vector<FlameFrame>& frames() const { return m_frames; }
    [[nodiscard]] int depthCount() const { return static_cast<int>(m_rows.size()) - 1; }
    /// Index of the first frame of a depth; rowBegin(depthCount()) is the number of frames.
    [[nodiscard]] std::size_t rowBegin(int depth) const { return m_rows[static_cast<std::size_t>(depth)]; }
    [[nodiscard]] int depthOf(std::size_t frame) const;
    /// Frames in blocks of so many, whatever the row: the largest distance from the start of one of them to
    /// that of the next in its row; endless where a row ends. What is small throughout is painted at once.
    static constexpr std::size_t blockSize = 64;
    [[nodiscard]] quint64 largestStep(std::size_t block) const { return m_steps[block]; }
    /// Left edge and width as fractions of the root.
    [[nodiscard]] double x(std::size_t frame) const;
    [[nodiscard]] double width(std::size_t frame) const;
    /// The sum of all counts.
    [[nodiscard]] quint64 total() const { return m_total; }
    /// Positions go from 0 up to it. total(), but in a flame chart every slice is as wide as the fullest one,
    /// so that positions are times; what a slice lacks, and gaps between slices, are left open.
    [[nodiscard]] quint64 span() const { return m_frames.empty() ? 0 : m_frames.front().total; }
    /// The frame at a depth that covers a position in counts from the left, by binary search.
    [[nodiscard]] std::optional<std::size_t> frameAt(int depth, quint64 position) const;
    /// [first, last) of the frames called by a frame, and the frame at the end of a path of names from the
    /// root's child on.
    [[nodiscard]] std::pair<std::size_t, std::size_t> children(std::size_t frame) const;
    [[nodiscard]] std::optional<std::size_t> findPath(std::span<const std::string> names) const;
    [[nodiscard]] std::vector<std::string> pathOf(std::size_t frame) const;
    [[nodiscard]] bool isAncestor(std::size_t ancestor, std::size_t frame) const;

    /// As the host wrote it: hostile. Empty for the root.
    [[nodiscard]] std::string_view name(std::size_t frame) const { return nameText(m_frames[frame].name); }
    /// Demangled; the same as name() where that is readable. As hostile.
    [[nodiscard]] std::string_view readableName(std::size_t frame) const
    {
        return readableText(m_frames[frame].name);
    }
    [[nodiscard]] FlameKind kind(std::size_t frame) const { return kindOfName(m_frames[frame].name); }
    [[nodiscard]] std::size_t nameCount() const;
    [[nodiscard]] std::string_view nameText(quint32 name) const;
    [[nodiscard]] std::string_view readableText(quint32 name) const;
    [[nodiscard]] FlameKind kindOfName(quint32 name) const;
    [[nodiscard]] Unit unit() const;

    /// Of a differential graph (flamediff.h): the baseline's counts in the same frame, as counted, and scaled
    /// so that both totals are equal.
    [[nodiscard]] bool hasBaseline() const { return !m_baseline.empty(); }
    [[nodiscard]] quint64 baselineTotal() const { return m_baselineTotal; }
    [[nodiscard]] quint64 baselineCount(std::size_t frame) const { return m_baseline[frame]; }
    [[nodiscard]] double baseline(std::size_t frame, bool normalised = true) const;

    /// Of a flame chart (FlameOrder::Chronological), in order of time; empty otherwise. Time is linear within
    /// a slice, and from the end of one to the start of the next.
    [[nodiscard]] const std::vector<FlameSlice>& slices() const { return m_slices; }
    [[nodiscard]] std::optional<Time> timeAt(quint64 position) const;
    [[nodiscard]] std::optional<quint64> positionAt(Time time) const;

    /// Counts in stacks that were missed, and in stacks with a frame of unknown name.
    [[nodiscard]] quint64 missedTotal() const { return m_missed; }
    [[nodiscard]] quint64 unknownTotal() const { return m_unknown; }

private:
    class Builder;
    friend struct FlameDifference;

    std::shared_ptr<const FlameTree> m_tree;
    std::vector<FlameFrame> m_frames;
    std::vector<std::size_t> m_rows{0};
    std::vector<quint64> m_steps;    ///< by block
    std::vector<quint64> m_baseline; ///< by frame
    std::vector<FlameSlice> m_slices;
    quint64 m_total = 0;
    quint64 m_baselineTotal = 0;
    quint64 m_missed = 0;
    quint64 m_unknown = 0;
};

/// Sum of the totals of all frames whose name is picked, where a frame within a picked one counts no second
/// time.
[[nodiscard]] quint64 coveredTotal(const FlameLayout& layout, const std::vector<bool>& pickedNames);

} // namespace bee

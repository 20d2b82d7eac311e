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

/// One frame of a flame graph. It covers [start, start + total) of the counts of the whole graph.
struct FlameFrame {
    quint64 start = 0;
    quint64 total = 0;  ///< counts of this frame and all it called
    quint64 self = 0;   ///< counts that ended in this frame
    quint32 parent = 0; ///< index of the frame below; 0, the root, is its own
    quint32 name = 0;   ///< the same number for the same name and kind, below nameCount()
};

/// What a frame stands for, for its colour.
enum class FlameKind : quint8 { All, Process, User, Kernel, Unknown, Missed };

/// Polled while laying out: true when the answer is no longer wanted.
using FlameStop = std::function<bool()>;

/// The stacks of a profile merged from the root up: everything → process → caller → … → leaf. One flat
/// vector sorted by (depth, start), with the root at depth 0; drawing, hit test, search and export all read
/// it.
///
/// Immutable once built; may be built on any thread.
class FlameLayout {
public:
    FlameLayout() = default;
    /// Sums the samples that pass the filter. Returns an empty layout when stopped half way.
    explicit FlameLayout(std::shared_ptr<const StackProfile> profile, const FlameFilter& filter = {},
                         FlameOrder order = FlameOrder::Name, const FlameStop& stop = {});

    [[nodiscard]] bool isEmpty() const { return m_frames.empty(); }
    [[nodiscard]] const std::vector<FlameFrame>& frames() const { return m_frames; }
    [[nodiscard]] int depthCount() const { return static_cast<int>(m_rows.size()) - 1; }
    /// Index of the first frame of a depth; rowBegin(depthCount()) is the number of frames.
    [[nodiscard]] std::size_t rowBegin(int depth) const { return m_rows[static_cast<std::size_t>(depth)]; }
    [[nodiscard]] int depthOf(std::size_t frame) const;
    /// Left edge and width as fractions of the root.
    [[nodiscard]] double x(std::size_t frame) const;
    [[nodiscard]] double width(std::size_t frame) const;
    [[nodiscard]] quint64 total() const { return m_frames.empty() ? 0 : m_frames.front().total; }
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
    [[nodiscard]] FlameKind kind(std::size_t frame) const { return kindOfName(m_frames[frame].name); }
    [[nodiscard]] std::size_t nameCount() const;
    [[nodiscard]] std::string_view nameText(quint32 name) const;
    [[nodiscard]] FlameKind kindOfName(quint32 name) const { return m_kinds[name]; }
    [[nodiscard]] Unit unit() const { return m_profile ? m_profile->unit() : Unit::Samples; }

    /// Counts in stacks that were missed, and in stacks with a frame of unknown name.
    [[nodiscard]] quint64 missedTotal() const { return m_missed; }
    [[nodiscard]] quint64 unknownTotal() const { return m_unknown; }

private:
    class Builder;

    std::shared_ptr<const StackProfile> m_profile;
    std::vector<FlameFrame> m_frames;
    std::vector<std::size_t> m_rows{0};
    std::vector<FlameKind> m_kinds; ///< by name
    quint64 m_missed = 0;
    quint64 m_unknown = 0;
};

/// Sum of the totals of all frames whose name is picked, where a frame within a picked one counts no second
/// time.
[[nodiscard]] quint64 coveredTotal(const FlameLayout& layout, const std::vector<bool>& pickedNames);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamelayout.h"

#include <deque>

namespace bee {

/// The profiles that one tree holds: one, or the present and the baseline of a difference.
using FlameProfiles = std::vector<std::shared_ptr<const StackProfile>>;

/// What the frames of a flame graph are called. 0 is the root, then come processes and threads, then the
/// frames of the profile.
class FlameNames {
public:
    struct Name {
        std::string_view text;
        std::string_view readable;
        FlameKind kind = FlameKind::All;
    };
    /// What stands between the root and the stacks of a process: names, or 0.
    struct Owner {
        quint32 process = 0;
        quint32 thread = 0;
        friend bool operator==(const Owner&, const Owner&) = default;
    };

    FlameNames(const FlameProfiles& profiles, FlameSplit split);

    [[nodiscard]] std::size_t count() const { return m_names.size(); }
    [[nodiscard]] const Name& name(quint32 id) const { return m_names[id]; }
    [[nodiscard]] quint32 ofFrame(std::size_t profile, FrameId frame) const
    {
        return m_frames[profile][static_cast<std::size_t>(frame)];
    }
    [[nodiscard]] const Owner& ofProcess(std::size_t profile, ProcessId process) const
    {
        return m_owners[profile][static_cast<std::size_t>(process)];
    }
    /// The place of each name in alphabetical order.
    [[nodiscard]] std::vector<quint32> ranks() const;

private:
    void addOwners(const FlameProfiles& profiles, FlameSplit split);
    void addFrames(const FlameProfiles& profiles);
    quint32 add(std::string_view text, FlameKind kind);

    std::vector<Name> m_names;
    std::deque<std::string> m_own; ///< texts that no profile has
    std::vector<std::vector<quint32>> m_frames;
    std::vector<std::vector<Owner>> m_owners;
};

/// By FrameId: whether the expression matches the frame's readable or raw name. Empty for an empty or invalid
/// expression.
[[nodiscard]] std::vector<bool> framesMatching(const StackProfile& profile, const QString& expression);

/// All stacks of a profile merged from the root up, whatever their counts: rows of frames, each row sorted by
/// (place of the parent, name). A range of time or a filter changes the counts only, so that one tree serves
/// many layouts. Immutable once built; may be built on any thread.
class FlameTree {
public:
    static constexpr quint32 none = ~quint32{0};

    /// The tree of that shape, which is shared while someone holds it. nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const FlameTree> of(FlameProfiles profiles, const FlameShape& shape,
                                                             const FlameStop& stop);

    [[nodiscard]] const FlameNames& names() const { return m_names; }
    [[nodiscard]] const StackProfile& profile(std::size_t index) const { return *m_profiles[index]; }
    [[nodiscard]] std::size_t size() const { return m_parents.size(); }
    [[nodiscard]] const std::vector<std::size_t>& rows() const { return m_rows; }
    [[nodiscard]] quint32 parent(std::size_t node) const { return m_parents[node]; }
    [[nodiscard]] quint32 name(std::size_t node) const { return m_nodeNames[node]; }
    /// Where each sample of a profile ends, by its index; none when it is not in the tree.
    [[nodiscard]] const std::vector<quint32>& samples(std::size_t profile) const
    {
        return m_samples[profile];
    }

private:
    class Builder;
    FlameTree(FlameProfiles profiles, FlameSplit split)
        : m_profiles(std::move(profiles)), m_names(m_profiles, split)
    {
    }

    FlameProfiles m_profiles;
    FlameNames m_names;
    std::vector<quint32> m_parents;
    std::vector<quint32> m_nodeNames;
    std::vector<std::size_t> m_rows; ///< where each depth begins, and the end
    std::vector<std::vector<quint32>> m_samples;
};

} // namespace bee

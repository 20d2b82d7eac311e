// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/textpool.h"
#include "remote/data/time.h"
#include "remote/data/unit.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bee {

/// What the tool said of a frame. Library: of a module that is not the program.
enum class FrameKind : quint8 { Unspecified, User, Kernel, Missed, Library, Inlined, Jit };
enum class FrameId : quint32 {};
enum class StackId : quint32 {};   ///< a node of the trie of call paths; 0 is the empty path
enum class ProcessId : quint32 {}; ///< index of a process name ("comm", "comm (pid)", "comm (pid/tid)")

/// Call stacks with counts by (slice, process, stack). Frames are interned, call paths are a flat trie,
/// so 200,000 stacks that share their roots share those nodes.
///
/// Written by one thread; share it as shared_ptr<const StackProfile> once no more is written to it.
class StackProfile {
public:
    struct Sample {
        quint32 slice; ///< index into slices()
        ProcessId process;
        StackId stack;
        quint64 count; ///< in unit()
    };
    /// A stretch of time over which counts were summed. A tool that prints once at its end has one.
    struct Slice {
        Time start;
        Time end;
        friend bool operator==(const Slice&, const Slice&) = default;
    };

    StackProfile();
    StackProfile(const StackProfile&); ///< deep copy
    StackProfile(StackProfile&&) noexcept;
    StackProfile& operator=(const StackProfile&);
    StackProfile& operator=(StackProfile&&) noexcept;
    ~StackProfile();

    void setUnit(Unit unit);
    [[nodiscard]] Unit unit() const; ///< Samples, Microseconds (off-CPU) or Bytes

    /// How the tool told kinds in folded text: by marks ("read_[k]"), by a "-" before the kernel's frames.
    /// toFolded() does as well.
    void setAnnotated();
    void setDelimited();

    FrameId frame(std::string_view name, FrameKind kind = FrameKind::Unspecified);
    /// The same, with the hash that was worked out before.
    FrameId frame(const HashedText& name, FrameKind kind);
    ProcessId process(std::string_view name);
    /// The path of parent with one frame called below it.
    StackId child(StackId parent, FrameId frame);
    /// Index of the slice; the last one is extended when it has the same start.
    quint32 addSlice(Slice slice);
    void add(quint32 slice, ProcessId process, StackId stack, quint64 count);

    [[nodiscard]] std::string_view frameName(FrameId id) const;
    [[nodiscard]] FrameKind frameKind(FrameId id) const;
    [[nodiscard]] std::string_view processName(ProcessId id) const;
    [[nodiscard]] std::size_t frameCount() const;
    [[nodiscard]] std::size_t processCount() const;
    [[nodiscard]] std::size_t nodeCount() const; ///< trie nodes, the empty path included
    [[nodiscard]] StackId parent(StackId id) const;
    /// The empty path has no frame: its answer has an empty name.
    [[nodiscard]] FrameId leafFrame(StackId id) const;
    [[nodiscard]] std::span<const Slice> slices() const;
    /// One entry per distinct (slice, process, stack).
    [[nodiscard]] std::span<const Sample> samples() const;
    [[nodiscard]] quint64 totalCount() const;
    [[nodiscard]] std::size_t memoryBytes() const;

    /// "process;root;…;leaf count\n" lines, one per distinct path over all slices in the range, sorted
    /// bytewise; without a process they begin with the ';', as the tools print them. A ';' or newline within
    /// a name is written as ':' or ' ' so that the text reads back.
    [[nodiscard]] std::string toFolded(TimeRange range = {}) const;

private:
    struct Impl;
    std::unique_ptr<Impl> d;
};

} // namespace bee

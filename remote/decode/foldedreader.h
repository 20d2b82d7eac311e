// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/textpool.h"
#include "remote/decode/stackrules.h"

#include <string_view>
#include <vector>

namespace bee {

/// Folded lines: "comm;root;…;leaf COUNT". With profile -d a "-" stands between the user's and the kernel's
/// frames; "_[k]", "_[i]" and "_[j]" at the end of a frame say that it is the kernel's, inlined, or compiled
/// while running.
///
/// Finds the longest beginning of a call path that was met before by the hash of its text, from the leaf
/// down: most frames of a line are then never looked at one by one.
class FoldedReader {
public:
    explicit FoldedReader(ProfileWriter& writer);

    /// False when the line is none.
    bool line(std::string_view line, Time arrival);
    /// Gives the memory of the hashes back.
    void finish();

private:
    struct Element {
        HashedText text;
        FrameKind kind;
        quint64 key; ///< of the path up to it; never 0
    };
    struct Found {
        StackId stack{};
        std::size_t elements = 0; ///< of m_elements
    };

    void split(std::string_view path);
    [[nodiscard]] Found longestKnown() const;
    FrameId frame(StackProfile& profile, const Element& element) const;
    void keep(quint64 key, StackId stack);
    void grow();

    ProfileWriter& m_writer;
    quint64 m_seed;
    std::vector<std::size_t> m_ends; ///< of the elements of the line at hand
    std::vector<Element> m_elements; ///< its frames
    std::vector<quint64> m_keys;     ///< open addressing; 0 is free
    std::vector<StackId> m_stacks;   ///< beside m_keys
    std::size_t m_used = 0;
    std::string m_processName; ///< of the line before
    ProcessId m_process{};
    bool m_hasProcess = false;
    bool m_isDelimited = false; ///< some line was
};

} // namespace bee

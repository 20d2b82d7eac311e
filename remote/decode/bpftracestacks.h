// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/stackprofile.h"

#include <string_view>

namespace bee {

/// True when a bpftrace map's key holds the frames of a stack.
bool holdsStack(std::string_view key);

/// Enters the call path that a map's key names, "\n    f+7\n    g+2\n,\n    main+1\n,comm", and the process
/// (what the key holds beside stacks).
///
/// The parts are joined by ',' (", " in text) in the order the script wrote them; a stack that could not be
/// looked up is empty. Of two stacks the first is the kernel's; of one alone the side is not known. Offsets
/// are cut; an address without a symbol reads "[unknown]".
///
/// byThread: beside its stacks the key holds "TICK,PID,TID,COMM"; the process is then "comm (pid/tid)".
struct StackKey {
    ProcessId process{};
    StackId stack{};
    Duration tick{}; ///< byThread: when, by the host's clock that the script prints
};
StackKey enterStackKey(StackProfile& profile, std::string_view key, bool byThread);

} // namespace bee

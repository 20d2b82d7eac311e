// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace bee {

/// A frame's name as a person reads it: C++, Rust and D demangled by libiberty, Go's and Java's escapes
/// resolved; otherwise as it is. Still hostile: for displayText(). Any thread.
[[nodiscard]] std::string readableFrameName(std::string_view raw);

/// What the function belongs to, for its colour: the module where the tool printed one ("libc.so.6",
/// "[ext4]"), else the namespace, crate, package or class in its readable name; empty when neither is known.
[[nodiscard]] std::string framePackage(std::string_view raw);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace bee {

/// A frame's name as a person reads it: C++, Rust and D demangled by libiberty, Go's and Java's escapes
/// resolved; otherwise as it is. Still hostile: for displayText(). Names over 8 KiB stay raw, and so does
/// what would grow beyond 64 KiB. Any thread.
[[nodiscard]] std::string readableFrameName(std::string_view raw);
/// Cheap: false when readableFrameName() is sure to answer the name as it is.
[[nodiscard]] bool mayNeedReading(std::string_view raw);

/// A method as a Java machine's perf map names it: "Lcom/foo/Bar;::method", in folded text with a ':' for
/// the ';'.
[[nodiscard]] bool isJavaName(std::string_view name);

/// What the function belongs to, for its colour: the module where the tool printed one ("libc.so.6",
/// "[ext4]"), else the namespace, crate, package or class in its readable name; empty when neither is known.
[[nodiscard]] std::string framePackage(std::string_view raw);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bee {

/// The ECMAScript of flameSvg(): the same for every document, and free of "]]>".
extern const char* const flameSvgScript;

} // namespace bee

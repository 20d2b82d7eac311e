// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bee {

/// Lets screen readers read TableGrids as tables: rows, columns, cells, the current one. May be called again.
void installTableAccessibility();

} // namespace bee

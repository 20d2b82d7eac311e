// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace bee {

struct Theme;

/// The program-wide style sheet in a theme's colours.
QString styleSheetFor(const Theme& theme);
QPalette paletteFor(const Theme& theme);

} // namespace bee

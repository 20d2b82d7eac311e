// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QColor>

#include <cstddef>

namespace bee {

/// The colour of a series by its place: the theme's lanes, then the same in lighter and darker steps, so
/// that neighbours always differ.
[[nodiscard]] QColor seriesColor(const Theme& theme, std::size_t series);

} // namespace bee

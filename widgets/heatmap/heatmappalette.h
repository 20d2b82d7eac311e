// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRgb>

#include <array>

namespace bee {

/// The viridis colour map (perceptually even, readable with any colour vision) from few to many.
[[nodiscard]] const std::array<QRgb, 256>& heatmapPalette();

/// Index into the palette for a count where peak is the highest: logarithmic, never 0 for any count.
[[nodiscard]] int heatmapColorIndex(double count, double peak);

} // namespace bee

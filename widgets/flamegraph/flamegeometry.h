// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamelayout.h"

#include <QRectF>

namespace bee {

/// Which part of a flame graph is seen where. The focused frame is as wide as the area, with what it called
/// above it and its callers, full width too, below; the other way round in an icicle.
struct FlameViewport {
    QRectF area;
    double rowHeight = 18;
    double scroll = 0; ///< pixels of rows hidden beyond the edge where the root is; 0 shows the root
    std::size_t focus = 0;
    bool icicle = false; ///< the root is at the upper edge and what it called below
};

/// A rectangle as painted: one frame, or frames [frame, last] that are under a pixel each.
struct FlameBar {
    QRectF rect;
    std::size_t frame = 0;
    std::size_t last = 0;
    bool ancestor = false; ///< a caller of the focused frame
};

/// The rectangles of the visible rows, about one a pixel and row at most, from the root up and left to right.
[[nodiscard]] std::vector<FlameBar> flameBars(const FlameLayout& layout, const FlameViewport& viewport);

/// The frame under a point, the nearest where frames are under a pixel.
[[nodiscard]] std::optional<std::size_t> flameFrameAt(const FlameLayout& layout,
                                                      const FlameViewport& viewport, QPointF point);

/// Where a frame is; empty when the focus hides it.
[[nodiscard]] QRectF flameFrameRect(const FlameLayout& layout, const FlameViewport& viewport,
                                    std::size_t frame);

} // namespace bee

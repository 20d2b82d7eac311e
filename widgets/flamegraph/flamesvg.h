// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamepicture.h"

namespace bee {

/// A flame graph as one SVG document that works by itself in a browser: click zooms, hovering tells, a
/// regular expression is searched for with its share, all by keyboard too; "#search=…&zoom=depth,start" is
/// its state. Without scripts it is a still picture with tool tips. Nothing is loaded from anywhere, and
/// names are never more than text.
///
/// Colours, legend and places are flamePicture()'s; bars are flameBars() at a tenth of a pixel or coarser, so
/// that there are at most about 60,000. An empty height is chosen so that rows are as high as on the screen.
[[nodiscard]] QByteArray flameSvg(const std::shared_ptr<const FlameLayout>& layout, const FlameLook& look,
                                  const FlamePictureOptions& options, QSizeF size, const PictureText& text,
                                  const PictureStyle& style);

} // namespace bee

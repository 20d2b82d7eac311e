// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamepaint.h"
#include "widgets/theme/picture.h"

namespace bee {

struct FlamePictureOptions {
    FlameQuery search{};
    std::size_t focus = 0;
    TimeDisplay clock{}; ///< of a flame chart's axis
    TimeRange time{};
    QStringList notes{}; ///< what narrows the stacks; the search and the colours are said without
    /// Of a differential graph: the stacks that only the baseline has, and its name.
    std::shared_ptr<const FlameLayout> elided{};
    QString baselineLabel{};
    std::vector<std::string> packages{}; ///< for the legend of FlameColoring::Package
};

/// Where the parts of a flame graph's picture are.
struct FlamePictureParts {
    FlameViewport graph;
    FlameViewport elided; ///< an empty area: there is none
    QRectF elidedTitle, axis, legend;
    QRectF hidden;      ///< where hiddenRows are told
    int hiddenRows = 0; ///< that do not fit
};

[[nodiscard]] FlamePictureParts flamePictureParts(const FlameLayout& layout, const FlameLook& look,
                                                  const FlamePictureOptions& options, const QRectF& rect,
                                                  const PictureStyle& style);

/// The graph with its legend, the stacks only the baseline has beside it, and the times below a flame chart.
/// Where the height is short of heightFor(), rows become lower as long as their names can be read; then the
/// deepest are cut.
[[nodiscard]] Picture flamePicture(std::shared_ptr<const FlameLayout> layout, const FlameLook& look,
                                   const FlamePictureOptions& options = {});

} // namespace bee

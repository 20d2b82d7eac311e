// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/picture.h"

#include <vector>

namespace bee {

/// What is written around a picture, in lines that fit, and where its content is.
struct PictureFrame {
    struct Line {
        QPointF baseline; ///< where the text begins
        QString text;
        QFont font;
        QColor color;
    };
    std::vector<Line> lines;
    QRectF content;
};

/// What stands left and right of the texts.
constexpr double pictureMargin = 16;

/// Height above and below the content that all of the text takes at a width.
[[nodiscard]] double pictureFrameHeight(double width, const PictureText& text, const PictureStyle& style);
/// For a picture of that size. Where it is too low for all of the text, that is cut with "…", the footer to a
/// quarter of the height at most. Without any text the content is everything.
[[nodiscard]] PictureFrame pictureFrame(QSizeF size, const PictureText& text, const PictureStyle& style);

} // namespace bee

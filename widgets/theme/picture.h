// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <functional>

class QPainter;

namespace bee {

struct PictureStyle {
    Theme theme = themeFor(false);
    QFont font; ///< sized in pixels
    /// Device pixels a unit of the painter: what is rasterised within the picture is as fine as that.
    double scale = 1;
};

/// What a view shows, detached from it: content with its axes and legend, without title and provenance.
/// Painted from the layout that the view paints and hit-tests, at any size. A value: the view may change or
/// go. Paints on the thread it was made on.
struct Picture {
    QString view;      ///< "heat map", for titles: translated
    TimeRange time;    ///< what it shows; default: all of the capture
    QStringList notes; ///< what narrows or qualifies it, a line each: search, filter, key, normalised by …
    std::function<void(QPainter&, const QRectF&, const PictureStyle&)> paint; ///< empty: nothing to show
    /// The height that suits a width; empty: any.
    std::function<double(double width, const PictureStyle&)> heightFor;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"
#include "widgets/theme/theme.h"

#include <QByteArray>
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

/// What stands around a picture. Plain text that is safe to show, a line each; whoever paints it breaks
/// lines.
struct PictureText {
    QString title;      ///< "biolatency on db-2"
    QStringList above;  ///< below the title: what is shown, time range, what narrows it
    QStringList footer; ///< losses, cautions, doubts, provenance
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
    /// A whole SVG document, texts included, that zooms, searches and tells by itself in a browser; empty:
    /// there is none but what is painted. An empty size is chosen to suit.
    std::function<QByteArray(QSizeF, const PictureText&, const PictureStyle&)> interactiveSvg;
};

} // namespace bee

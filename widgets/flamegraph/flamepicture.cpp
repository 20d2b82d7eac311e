// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamepicture.h"

#include "widgets/flamegraph/flamesvg.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double elidedShare = 0.24; ///< of the width, for the stacks that only the baseline has
constexpr double paneGap = 12;
constexpr double legendGap = 8;

QString say(const char* text)
{
    return QCoreApplication::translate("FlameGraph", text);
}

bool hasElided(const FlamePictureOptions& options)
{
    return options.elided && !options.elided->isEmpty() && options.elided->total() > 0;
}

QString elidedTitle(const FlamePictureOptions& options)
{
    return say(QT_TRANSLATE_NOOP("FlameGraph", "Only in %1")).arg(options.baselineLabel);
}

double legendHeight(const FlameLayout& layout, const FlameLook& look, const FlamePictureOptions& options,
                    double width, const PictureStyle& style)
{
    const auto entries = flameLegend(layout, look, style.theme, options.packages);
    return entries.empty() ? 0 : flameLegendHeight(entries, width, style.font) + legendGap;
}

double titleHeight(const FlamePictureOptions& options, const PictureStyle& style)
{
    return hasElided(options) ? std::ceil(QFontMetricsF(style.font).height()) + 6 : 0;
}

QStringList notesOf(const FlameLayout& layout, const FlameLook& look, const FlamePictureOptions& options,
                    const FlameMatches& matches)
{
    QStringList notes = options.notes;
    if (options.focus != 0 && options.focus < layout.frames().size())
        notes += say(QT_TRANSLATE_NOOP("FlameGraph", "zoomed to %1")).arg(flameName(layout, options.focus));
    if (matches.isActive())
        notes += say(QT_TRANSLATE_NOOP("FlameGraph", "“%1” matches %2"))
                     .arg(options.search.text, flameShare(matches.total, layout.total()));
    if (layout.hasBaseline()) {
        const QString then = flameCount(layout.baselineTotal(), layout.unit());
        notes += (look.normalised ? say(QT_TRANSLATE_NOOP("FlameGraph", "compared with %1 (%2), normalised"))
                                  : say(QT_TRANSLATE_NOOP("FlameGraph", "compared with %1 (%2), as counted")))
                     .arg(options.baselineLabel, then);
    }
    return notes;
}

} // namespace

FlamePictureParts flamePictureParts(const FlameLayout& layout, const FlameLook& look,
                                    const FlamePictureOptions& options, const QRectF& rect,
                                    const PictureStyle& style)
{
    FlamePictureParts parts;
    const double legend = std::min(legendHeight(layout, look, options, rect.width(), style), rect.height());
    const double axis = std::min(flameAxisHeight(layout, style.font), rect.height() - legend);
    QRectF content = rect.adjusted(0, 0, 0, -legend);
    parts.legend = QRectF(rect.left(), content.bottom() + legendGap, rect.width(), legend - legendGap);
    QRectF graph = content.adjusted(0, 0, 0, -axis);
    int depth = layout.depthCount();
    if (hasElided(options)) {
        const double width = std::floor(rect.width() * elidedShare);
        QRectF side = graph;
        side.setLeft(graph.right() - width);
        graph.setRight(side.left() - paneGap);
        parts.elidedTitle = side;
        parts.elidedTitle.setHeight(std::min(titleHeight(options, style), side.height()));
        side.setTop(parts.elidedTitle.bottom());
        parts.elided.area = side;
        depth = std::max(depth, options.elided->depthCount());
    }
    parts.axis = QRectF(graph.left(), graph.bottom(), graph.width(), axis);
    const double full = flameRowHeight(style.font);
    // Names are to be read in a picture of whatever size: what is deeper than that is cut, and said so.
    const double rowHeight =
        std::clamp((graph.height() - parts.elidedTitle.height()) / std::max(1, depth),
                   std::min(full, std::ceil(QFontMetricsF(style.font).ascent()) + 3), full);
    parts.graph.area = graph;
    parts.graph.rowHeight = rowHeight;
    parts.graph.focus = options.focus < layout.frames().size() ? options.focus : 0;
    parts.graph.icicle = look.icicle;
    if (look.icicle && hasElided(options)) // their roots are level
        parts.graph.area.setTop(parts.elided.area.top());
    parts.elided.rowHeight = rowHeight;
    parts.elided.icicle = look.icicle;
    const double room = parts.elided.area.isEmpty() ? graph.height() : parts.elided.area.height();
    if (depth * rowHeight > room + 0.5) {
        const int shown = std::max(1, static_cast<int>(room / rowHeight) - 1); // one for what is said of it
        parts.hiddenRows = depth - shown;
        parts.hidden = parts.graph.area;
        const double height = shown * rowHeight - 0.01; // no part of the next row
        for (QRectF* area : {&parts.graph.area, &parts.elided.area})
            if (look.icicle)
                area->setHeight(std::min(area->height(), height));
            else
                area->setTop(std::max(area->top(), area->bottom() - height));
    }
    return parts;
}

Picture flamePicture(std::shared_ptr<const FlameLayout> layout, const FlameLook& look,
                     const FlamePictureOptions& options)
{
    Picture picture;
    picture.view = say(QT_TRANSLATE_NOOP("FlameGraph", "flame graph"));
    if (layout && !layout->slices().empty())
        picture.view = say(QT_TRANSLATE_NOOP("FlameGraph", "flame chart"));
    picture.time = options.time;
    if (!layout || layout->isEmpty())
        return picture;
    const auto matches = std::make_shared<const FlameMatches>(searchFlames(*layout, options.search));
    picture.notes = notesOf(*layout, look, options, *matches);
    picture.paint = [layout, look, options, matches](QPainter& painter, const QRectF& rect,
                                                     const PictureStyle& style) {
        const FlamePictureParts parts = flamePictureParts(*layout, look, options, rect, style);
        FlameStyle flames;
        flames.font = style.font;
        flames.matches = matches.get();
        painter.save();
        painter.setFont(style.font);
        paintFlames(painter, FlamePalette(layout, look, style.theme), parts.graph, flames);
        if (parts.hiddenRows > 0) {
            painter.setPen(style.theme.mutedText);
            painter.drawText(parts.hidden, (look.icicle ? Qt::AlignBottom : Qt::AlignTop) | Qt::AlignLeft,
                             say(QT_TRANSLATE_NOOP("FlameGraph", "Rows that do not fit: %1"))
                                 .arg(formatCount(parts.hiddenRows)));
        }
        paintFlameAxis(painter, parts.axis, *layout, parts.graph, options.clock, style.theme);
        if (!parts.elided.area.isEmpty()) {
            painter.setPen(style.theme.mutedText);
            painter.drawText(
                parts.elidedTitle, Qt::AlignLeft | Qt::AlignTop,
                QFontMetricsF(style.font)
                    .elidedText(elidedTitle(options), Qt::ElideRight, parts.elidedTitle.width()));
            flames.matches = nullptr;
            paintFlames(painter, FlamePalette(options.elided, {FlameColoring::Kind}, style.theme),
                        parts.elided, flames);
        }
        paintFlameLegend(painter, parts.legend, flameLegend(*layout, look, style.theme, options.packages),
                         style.theme);
        painter.restore();
    };
    picture.heightFor = [layout, look, options](double width, const PictureStyle& style) {
        int depth = layout->depthCount();
        if (hasElided(options))
            depth = std::max(depth, options.elided->depthCount());
        return std::ceil(titleHeight(options, style) +
                         std::min(static_cast<double>(depth), 1e6) * flameRowHeight(style.font) +
                         flameAxisHeight(*layout, style.font) +
                         legendHeight(*layout, look, options, width, style));
    };
    picture.interactiveSvg = [layout, look, options](QSizeF size, const PictureText& text,
                                                     const PictureStyle& style) {
        return flameSvg(layout, look, options, size, text, style);
    };
    return picture;
}

} // namespace bee

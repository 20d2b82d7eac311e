// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapsheet.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QPainter>

namespace bee {

namespace {

/// What is found once for all sizes, and for the last one.
struct Found {
    QStringList keys;
    bool hasKeys = false;
    int curvesWidth = -1;
    std::shared_ptr<const HeatmapCurves> curves;
};

void paintSheet(QPainter& painter, const HeatmapSource* source, HeatmapOptions options, const QRectF& area,
                Found& found)
{
    if (source && options.look.multiples && !found.hasKeys) {
        found.keys = heatmapKeysByCount(*source, {});
        found.hasKeys = true;
    }
    if (source && !options.curves && !options.look.multiples && !options.look.percentiles.empty()) {
        const HeatmapSheet bare(source, options, area, found.keys);
        const HeatmapLayout& layout = bare.first();
        const int width = static_cast<int>(layout.plotRect().width());
        if (width != found.curvesWidth && !layout.plotRect().isEmpty()) {
            found.curvesWidth = width;
            found.curves = std::make_shared<const HeatmapCurves>(heatmapCurves(
                *source, heatmapRequest(options, layout.plotRect().size()), options.look.percentiles, {}));
        }
        options.curves = found.curves;
    }
    const HeatmapSheet sheet(source, options, area, found.keys);
    sheet.paint(painter);
    if (sheet.isEmpty()) {
        painter.save();
        painter.setFont(sheet.options().font);
        painter.setPen(options.theme.mutedText);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         QCoreApplication::translate("HeatmapLayout", "No histogram in this range"));
        painter.restore();
    }
}

} // namespace

Picture heatmapPicture(std::shared_ptr<const HeatmapSource> source, HeatmapOptions options)
{
    Picture picture;
    picture.view = QCoreApplication::translate("HeatmapSheet", "heat map");
    picture.time = options.visible;
    if (!source)
        return picture;
    if (options.look.key && !options.look.multiples)
        picture.notes += displayText(options.look.key->toStdString(), 200);
    auto found = std::make_shared<Found>();
    picture.paint = [source = std::move(source), options = std::move(options), found = std::move(found)](
                        QPainter& painter, const QRectF& area, const PictureStyle& style) {
        HeatmapOptions styled = options;
        styled.theme = style.theme;
        styled.font = style.font;
        styled.devicePixelRatio = style.scale;
        paintSheet(painter, source.get(), std::move(styled), area, *found);
    };
    return picture;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapcurves.h"

#include "widgets/heatmap/heatmaplayout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr int narrowestColumn = 6; ///< pixels: below, a line of percentiles is noise
constexpr int narrowestBand = 10;
constexpr quint64 fewestEvents = 100; ///< in a column, on average: the 99th of fewer is their largest
constexpr double swatchWidth = 10;
constexpr double gap = 5;

/// Light on a dark halo: seen on every palette.
QColor curveColor(std::size_t curve)
{
    constexpr std::array<QRgb, 4> colors{0xffffff, 0xffe08a, 0xffb0a0, 0x9fe8ff};
    return QColor(colors[curve % colors.size()]);
}

const QColor halo(0, 0, 0, 185);

void strokeHaloed(QPainter& painter, const QPainterPath& path, const QColor& color)
{
    painter.strokePath(path, QPen(halo, 3.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.strokePath(path, QPen(color, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
}

/// Where on the plot what is known of a column is drawn.
struct Place {
    double left;
    double right;
    double low;
    double high; ///< y of the upper bound: at most low
    bool joined; ///< to the column before
};

std::vector<Place> placesOf(const HeatmapLayout& layout, const HeatmapCurves& curves, std::size_t curve)
{
    std::vector<Place> places;
    const TimeRange shown = layout.visibleTime();
    const std::size_t shares = curves.percentiles.shares.size();
    bool joined = false;
    Time end = Time::min();
    for (std::size_t c = 0; c < curves.columns.size(); ++c) {
        const HeatmapPercentiles::Band& band = curves.percentiles.bands[c * shares + curve];
        const TimeRange time = curves.columns[c];
        if (std::isnan(band.low) || std::isnan(band.high)) {
            joined = false;
            continue;
        }
        joined = joined && time.from <= end;
        end = time.to;
        if (time.to <= shown.from || time.from >= shown.to)
            continue;
        places.push_back({layout.xOf(time.from), layout.xOf(time.to), layout.yOf(band.low),
                          layout.yOf(band.high), joined && !places.empty()});
        joined = true;
    }
    return places;
}

QPainterPath lineOf(const std::vector<Place>& places)
{
    QPainterPath path;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        const double middle = (place.left + place.right) / 2;
        if (!place.joined)
            path.moveTo(place.left, place.low);
        path.lineTo(middle, place.low);
        if (i + 1 == places.size() || !places[i + 1].joined)
            path.lineTo(place.right, place.low);
    }
    return path;
}

/// One edge of a band, in steps: each column is what it is.
QPainterPath stepsOf(const std::vector<Place>& places, double Place::*edge)
{
    QPainterPath path;
    for (const Place& place : places) {
        if (place.joined)
            path.lineTo(place.left, place.*edge);
        else
            path.moveTo(place.left, place.*edge);
        path.lineTo(place.right, place.*edge);
    }
    return path;
}

void paintBand(QPainter& painter, const std::vector<Place>& places, const QColor& color)
{
    QColor fill = color;
    fill.setAlpha(110);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Place& place : places)
        painter.fillRect(QRectF(QPointF(place.left, place.high), QPointF(place.right, place.low)),
                         QBrush(fill, Qt::BDiagPattern));
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const auto edge : {&Place::low, &Place::high}) {
        const QPainterPath path = stepsOf(places, edge);
        painter.strokePath(path, QPen(halo, 2.5));
        painter.strokePath(path, QPen(color, 1));
    }
}

struct Label {
    double y;
    std::size_t curve;
};

void paintLabels(QPainter& painter, const HeatmapLayout& layout, const HeatmapCurves& curves,
                 std::vector<Label> labels)
{
    const QRectF plot = layout.plotRect();
    const Theme& theme = layout.options().theme;
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height();
    // From the bottom up, none over another; then down again where they have run out of the plot.
    std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) {
        return a.y != b.y ? a.y > b.y : a.curve < b.curve;
    });
    double free = plot.bottom() - height / 2;
    for (Label& label : labels) {
        label.y = std::min(label.y, free);
        free = label.y - height;
    }
    double lowest = plot.top() + height / 2;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::max(label->y, lowest);
        lowest = label->y + height;
    }
    if (lowest > plot.bottom() + height)
        return; // no room for all
    const double left = plot.right() + gap;
    for (const Label& label : labels) {
        const QRectF swatch(left, std::round(label.y) - 2, swatchWidth, 4);
        painter.fillRect(swatch, halo);
        painter.fillRect(swatch.adjusted(0, 1, 0, -1), curveColor(label.curve));
        painter.setPen(theme.text);
        painter.drawText(QPointF(swatch.right() + gap, label.y + metrics.ascent() / 2 - 1),
                         percentileName(curves.percentiles.shares[label.curve]));
    }
}

} // namespace

HeatmapCurves heatmapCurves(const HeatmapSource& source, HeatmapRequest request,
                            const std::vector<double>& shares, const HeatmapStop& stop)
{
    request.values.reset(); // of all values, whatever part of the axis is seen
    const int width = std::max(1, request.width);
    request.width = 1;
    request.height = 1;
    const HeatmapGrid all = source.bin(request);
    int most = std::max(1, width / narrowestColumn);
    if (all.intervals == 0)
        most = static_cast<int>(std::min<quint64>(static_cast<quint64>(most), all.total / fewestEvents));
    else if (all.intervals > static_cast<quint64>(width / narrowestBand))
        most = width / (2 * narrowestBand); // several intervals in each
    request.width = std::max(1, most);
    const HeatmapGrid grid = source.bin(request);
    HeatmapCurves curves;
    if (stop && stop())
        return curves;
    curves.percentiles = source.percentiles(grid, request, shares, stop);
    if (curves.percentiles.bands.size() != grid.columns.size() * curves.percentiles.shares.size())
        return {};
    for (const HeatmapGrid::Column& column : grid.columns)
        curves.columns.push_back(column.time);
    return curves;
}

double heatmapCurveLabelWidth(const std::vector<double>& shares, const QFont& font)
{
    double widest = 0;
    for (const double share : shares)
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(percentileName(share)));
    return widest + swatchWidth + 3 * gap;
}

void paintHeatmapCurves(QPainter& painter, const HeatmapLayout& layout)
{
    const HeatmapCurves* const curves = layout.options().curves.get();
    if (!curves)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    std::vector<Label> labels;
    painter.setClipRect(layout.plotRect());
    for (std::size_t curve = 0; curve < curves->percentiles.shares.size(); ++curve) {
        const std::vector<Place> places = placesOf(layout, *curves, curve);
        if (places.empty())
            continue;
        if (curves->percentiles.exact)
            strokeHaloed(painter, lineOf(places), curveColor(curve));
        else
            paintBand(painter, places, curveColor(curve));
        const Place& last = places.back();
        const QRectF plot = layout.plotRect();
        if (last.low > plot.top() && last.high < plot.bottom())
            labels.push_back(
                {(std::min(last.low, plot.bottom()) + std::max(last.high, plot.top())) / 2, curve});
    }
    painter.setClipping(false);
    if (layout.plotRect().right() + heatmapCurveLabelWidth(curves->percentiles.shares, painter.font()) <=
        layout.area().right() + 1)
        paintLabels(painter, layout, *curves, std::move(labels));
    painter.restore();
}

} // namespace bee

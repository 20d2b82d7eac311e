// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scatterplot.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DistributionPlot)
};

constexpr double margin = 10;
constexpr double legendWidth = 110;

/// Index of the cell of a value; SIZE_MAX outside.
std::size_t placeIn(const std::vector<double>& bounds, double value)
{
    const auto after = std::upper_bound(bounds.begin(), bounds.end(), value);
    return after == bounds.begin() || after == bounds.end()
               ? std::numeric_limits<std::size_t>::max()
               : static_cast<std::size_t>(after - bounds.begin()) - 1;
}

} // namespace

ScatterPlot::ScatterPlot(std::shared_ptr<const DistributionData> data, DistributionOptions options,
                         QSizeF size)
    : DistributionPlot(std::move(data), std::move(options), size),
      m_upwards(*m_data->others, m_options.look.other, m_options.upwards)
{
    const QFontMetricsF metrics(m_small);
    QRectF area = QRectF(QPointF(0, 0), size).adjusted(margin, margin / 2, -margin, 0);
    m_header = QRectF(area.left(), area.top(), area.width(), metrics.height() + 6);
    if (!m_options.compact)
        area.setTop(m_header.bottom() + 4);
    area.setBottom(area.bottom() - acrossHeight());
    area.setLeft(area.left() + sideWidth(m_upwards, area.height()));
    m_plot = QRectF(
        QRectF(area.topLeft(), QSizeF(std::max(20., area.width()), std::max(10., area.height()))).toRect());
}

QRectF ScatterPlot::cellRect(std::size_t x, std::size_t y) const
{
    const DensityGrid& grid = m_data->density;
    const double left = std::round(xOf(grid.xBounds[x]));
    const double right = std::max(left + 2, std::round(xOf(grid.xBounds[x + 1])));
    const double bottom = std::round(yOf(grid.yBounds[y]));
    const double top = std::min(bottom - 2, std::round(yOf(grid.yBounds[y + 1])));
    return {QPointF(left, top), QPointF(right, bottom)};
}

void ScatterPlot::paint(QPainter& painter) const
{
    const Theme& theme = m_options.theme;
    const DensityGrid& grid = m_data->density;
    painter.save();
    paintSide(painter, m_upwards, true);
    paintAcross(painter);
    for (const double tick : m_across.ticks(static_cast<int>(m_plot.width() / tickDistanceAcross))) {
        const double x = std::round(xOf(tick)) + 0.5;
        painter.setPen(theme.border);
        if (x > m_plot.left() && x < m_plot.right())
            painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    }
    HeatmapColors colors(HeatmapColoring::Logarithmic);
    for (const quint32 count : grid.counts)
        colors.add(static_cast<float>(count));
    colors.finish();
    const auto& palette = heatmapPalette(m_options.look.palette);
    painter.save();
    painter.setClipRect(m_plot, Qt::IntersectClip);
    for (std::size_t y = 0; y < grid.height(); ++y) {
        for (std::size_t x = 0; x < grid.width(); ++x) {
            const quint32 count = grid.counts[y * grid.width() + x];
            if (count == 0)
                continue;
            const int index = colors.index(static_cast<float>(count), 0);
            painter.fillRect(cellRect(x, y), QColor(palette[static_cast<std::size_t>(index)]));
        }
    }
    painter.restore();
    if (!m_options.compact)
        paintLegend(painter, colors);
    painter.restore();
}

void ScatterPlot::paintLegend(QPainter& painter, const HeatmapColors& colors) const
{
    const Theme& theme = m_options.theme;
    const QFontMetricsF metrics(m_small);
    painter.setFont(m_small);
    painter.setPen(theme.mutedText);
    const QString high = formatCount(static_cast<qint64>(std::llround(colors.high())));
    double right = m_header.right() - metrics.horizontalAdvance(high);
    const double y = m_header.center().y() - metrics.height() / 2 + metrics.ascent();
    const QString low = Texts::tr("Rows in a cell: %1").arg(1);
    const double taken = metrics.horizontalAdvance(low) + legendWidth + 24;
    double nameRoom = m_header.width();
    if (right - taken > m_header.left() + 60 && colors.high() > 1) {
        painter.drawText(QPointF(right, y), high);
        right -= 6 + legendWidth;
        const QRectF bar(right, m_header.center().y() - 5, legendWidth, 10);
        QLinearGradient gradient(bar.topLeft(), bar.topRight());
        const auto& palette = heatmapPalette(m_options.look.palette);
        const int first = colors.index(1, 0);
        for (int i = 0; i <= 16; ++i)
            gradient.setColorAt(i / 16.,
                                QColor(palette[static_cast<std::size_t>(first + (255 - first) * i / 16)]));
        painter.fillRect(bar, gradient);
        right -= 6 + metrics.horizontalAdvance(low);
        painter.drawText(QPointF(right, y), low);
        nameRoom = right - m_header.left() - 16;
    }
    painter.setPen(theme.mutedText);
    painter.drawText(
        QPointF(m_header.left(), y),
        metrics.elidedText(QStringLiteral("↑ ") + displayText(m_data->others->name.toStdString(), 200),
                           Qt::ElideMiddle, nameRoom));
}

std::optional<ScatterPlot::Cell> ScatterPlot::cellAt(QPointF point) const
{
    if (!m_plot.contains(point))
        return std::nullopt;
    const DensityGrid& grid = m_data->density;
    const Cell cell{placeIn(grid.xBounds, valueAt(point.x())),
                    placeIn(grid.yBounds, m_upwards.value((m_plot.bottom() - point.y()) / m_plot.height()))};
    return cell.x < grid.width() && cell.y < grid.height() ? std::optional(cell) : std::nullopt;
}

std::optional<DistributionPlot::Hit> ScatterPlot::hitAt(QPointF point) const
{
    const auto cell = cellAt(point);
    if (!cell)
        return std::nullopt;
    const DensityGrid& grid = m_data->density;
    const quint32 count = grid.counts[cell->y * grid.width() + cell->x];
    Hit hit;
    hit.rect = cellRect(cell->x, cell->y);
    const auto line = [](const Distribution& values, const std::vector<double>& bounds, std::size_t at,
                         const NumberAxis& axis) -> QString {
        return displayText(values.name.toStdString(), 60) + QStringLiteral(": ") +
               boundsText({bounds[at], bounds[at + 1]}, axis);
    };
    hit.lines = {line(*m_data->values, grid.xBounds, cell->x, m_across),
                 line(*m_data->others, grid.yBounds, cell->y, m_upwards),
                 count == 1 ? Texts::tr("1 row") : Texts::tr("%1 rows").arg(formatCount(quint64{count})),
                 Texts::tr("%1 of all")
                     .arg(formatPercent(static_cast<double>(count) / static_cast<double>(grid.count)))};
    return hit;
}

QPointF ScatterPlot::step(std::optional<QPointF> point, int right, int up) const
{
    const DensityGrid& grid = m_data->density;
    auto cell = point ? cellAt(*point) : std::nullopt;
    if (!cell) { // where most is
        const auto most = std::max_element(grid.counts.begin(), grid.counts.end()) - grid.counts.begin();
        cell = Cell{static_cast<std::size_t>(most) % grid.width(),
                    static_cast<std::size_t>(most) / grid.width()};
    } else {
        const auto moved = [](std::size_t at, int by, std::size_t count) {
            return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
                static_cast<std::ptrdiff_t>(at) + by, 0, static_cast<std::ptrdiff_t>(count) - 1));
        };
        cell = Cell{moved(cell->x, right, grid.width()), moved(cell->y, up, grid.height())};
    }
    const double x = (xOf(grid.xBounds[cell->x]) + xOf(grid.xBounds[cell->x + 1])) / 2;
    const double y = (yOf(grid.yBounds[cell->y]) + yOf(grid.yBounds[cell->y + 1])) / 2;
    return {std::clamp(x, m_plot.left(), m_plot.right() - 1),
            std::clamp(y, m_plot.top(), m_plot.bottom() - 1)};
}

std::optional<DistributionBox> ScatterPlot::boxBetween(QPointF a, QPointF b) const
{
    const auto inside = [&](QPointF point) {
        return QPointF(std::clamp(point.x(), m_plot.left(), m_plot.right() - 1),
                       std::clamp(point.y(), m_plot.top(), m_plot.bottom() - 1));
    };
    if (!m_plot.adjusted(-1, -1, 1, 1).contains(a))
        return std::nullopt;
    const auto one = cellAt(inside(a));
    const auto other = cellAt(inside(b));
    if (!one || !other)
        return std::nullopt;
    const DensityGrid& grid = m_data->density;
    DistributionBox box;
    box.across = {grid.xBounds[std::min(one->x, other->x)], grid.xBounds[std::max(one->x, other->x) + 1]};
    box.upwards = {grid.yBounds[std::min(one->y, other->y)], grid.yBounds[std::max(one->y, other->y) + 1]};
    return box;
}

QRectF ScatterPlot::rectOf(const DistributionBox& box) const
{
    const QRectF across = DistributionPlot::rectOf(box);
    if (!box.upwards || across.isEmpty())
        return across;
    const double top = std::max(yOf(box.upwards->high), m_plot.top());
    const double bottom = std::min(yOf(box.upwards->low), m_plot.bottom());
    return bottom > top ? QRectF(across.left(), top, across.width(), bottom - top) : QRectF();
}

QString ScatterPlot::description() const
{
    return Texts::tr("%1 against %2, %3 rows")
        .arg(displayText(m_data->others->name.toStdString(), 200),
             displayText(m_data->values->name.toStdString(), 200), formatCount(m_data->density.count));
}

} // namespace bee

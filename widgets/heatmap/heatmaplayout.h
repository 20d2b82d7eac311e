// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapcurves.h"
#include "widgets/heatmap/heatmaplook.h"
#include "widgets/theme/theme.h"

#include <QBrush>
#include <QImage>

class QPainter;

namespace bee {

struct HeatmapOptions {
    TimeRange visible;                ///< what is left at its default is taken from the data
    std::optional<ValueRange> values; ///< what to show; all that ever had a count when absent
    HeatmapLook look{};
    TimeDisplay clock;            ///< on the time axis
    std::vector<LossMark> losses; ///< ticks at the top edge
    Theme theme = themeFor(false);
    QFont font;
    qreal devicePixelRatio = 1;
    std::shared_ptr<const HeatmapCurves> curves{}; ///< drawn over the cells; null: none
};

/// What these options ask a source for, of a plot of that size.
[[nodiscard]] HeatmapRequest heatmapRequest(const HeatmapOptions& options, QSizeF plot);

/// What stands beside the cells.
struct HeatmapParts {
    bool totals = true; ///< where there is room and the look wants them
    bool valueLabels = true;
    bool timeLabels = true;
    double gutter = 0; ///< left of the cells; 0: what the labels of the values need
    QString caption{}; ///< above the cells; plain text that is safe to show
};

/// One heat map laid out within an area: what is painted, hit-tested and exported. Immutable once coloured;
/// holds counts, not the source. No cell is under a device pixel.
class HeatmapLayout {
public:
    HeatmapLayout() = default;
    /// Coloured by itself.
    HeatmapLayout(const HeatmapSource* source, HeatmapOptions options, QRectF area, HeatmapParts parts = {});
    /// For several in the same colours: gather() from all of them, then color() each.
    struct Uncolored {};
    HeatmapLayout(const HeatmapSource* source, HeatmapOptions options, QRectF area, HeatmapParts parts,
                  Uncolored);
    void gather(HeatmapColors& colors) const;
    void color(const HeatmapColors& colors);
    void setCurves(std::shared_ptr<const HeatmapCurves> curves) { m_options.curves = std::move(curves); }

    /// Where the cells are, without axes and totals; empty where the area leaves no room.
    [[nodiscard]] QRectF plotRect() const { return m_plot; }
    [[nodiscard]] QRectF area() const { return m_area; }
    [[nodiscard]] TimeRange visibleTime() const { return m_grid.time; }
    [[nodiscard]] Time timeAt(double x) const;
    [[nodiscard]] double xOf(Time time) const;
    /// On the value axis: positions of its scale.
    [[nodiscard]] double positionAt(double y) const;
    [[nodiscard]] double yOf(double value) const; ///< also of what is out of sight, within reason
    [[nodiscard]] quint64 visibleCount() const { return m_grid.total; }
    [[nodiscard]] quint64 visibleIntervals() const { return m_grid.intervals; }
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_grid.columns.size()); }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_grid.rows.size()); }
    [[nodiscard]] HeatmapCell cell(int column, int row) const;
    /// The colour of a cell's inside; of one that is empty: what stands for "measured".
    [[nodiscard]] QRgb cellColor(int column, int row) const;
    /// The cell under a point; none outside of the plot, in a gap, or where no bucket ever counted.
    [[nodiscard]] std::optional<HeatmapCell> cellAt(QPointF point) const;
    /// The same, by its place among columns and rows.
    [[nodiscard]] std::optional<QPoint> placeAt(QPointF point) const;
    [[nodiscard]] QPoint fullestPlace() const; ///< of the highest count
    /// What two corners span, widened to whole cells; none outside of the plot. Values are absent when it is
    /// a stretch of time only: flat, or over all rows.
    [[nodiscard]] std::optional<HeatmapBox> boxBetween(QPointF a, QPointF b) const;
    /// Where a box is painted; empty when it is out of sight.
    [[nodiscard]] QRectF rectOf(const HeatmapBox& box) const;
    /// What was lost at the tick under a point, a few pixels around it count too.
    [[nodiscard]] std::optional<LossMark> lossAt(QPointF point) const;
    [[nodiscard]] bool hasGaps() const { return m_hasGaps; } ///< in sight: where nothing was measured
    [[nodiscard]] bool hasLosses() const { return !m_losses.empty(); }
    [[nodiscard]] const HeatmapOptions& options() const { return m_options; }
    [[nodiscard]] const HeatmapGrid& grid() const { return m_grid; }
    [[nodiscard]] const HeatmapColors& colors() const { return m_colors; }
    [[nodiscard]] const std::array<QRgb, 256>& ramp() const { return m_ramp; }

    void paint(QPainter& painter) const;

private:
    struct LossTick {
        QRectF rect;
        LossMark mark; ///< the first loss in it, and the count of all
    };

    void placeAreas(const HeatmapSource& source);
    void placeTicks();
    void placeLosses();
    void sumUp();
    void renderImage();
    [[nodiscard]] QRectF rectOf(const HeatmapGrid::Column& column, const HeatmapGrid::Row& row) const;
    [[nodiscard]] QString valueText(double value) const;
    void paintGaps(QPainter& painter) const;
    void paintValueAxis(QPainter& painter) const;
    void paintTimeAxis(QPainter& painter) const;
    void paintTotals(QPainter& painter) const;

    HeatmapOptions m_options;
    HeatmapParts m_parts;
    Unit m_unit = Unit::None;
    bool m_hasGaps = false;
    QRectF m_area;
    QRectF m_plot;
    QRectF m_above;  ///< totals of columns; empty: none
    QRectF m_beside; ///< totals of rows
    TimeTicks m_timeTicks;
    std::vector<double> m_valueTicks;
    int m_width = 0; ///< of the plot, in device pixels
    int m_height = 0;
    HeatmapGrid m_grid;
    std::vector<float> m_levels;      ///< like the grid's counts: what colours a cell
    std::vector<float> m_columnHighs; ///< the highest level of each column
    std::vector<quint64> m_rowTotals;
    std::vector<quint64> m_columnLosses;
    std::vector<LossTick> m_losses; ///< left to right
    HeatmapColors m_colors;
    std::array<QRgb, 256> m_ramp{};
    QImage m_image;
};

/// Behind the cells of an interval that counted nothing: unlike a gap, it was measured.
[[nodiscard]] QColor heatmapMeasuredColor(const Theme& theme);
/// Where nothing was measured.
[[nodiscard]] QBrush heatmapGapBrush(const Theme& theme);

} // namespace bee

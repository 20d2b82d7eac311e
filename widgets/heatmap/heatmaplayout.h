// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapaxis.h"
#include "widgets/heatmap/heatmapcell.h"
#include "widgets/heatmap/heatmapindex.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QImage>
#include <QRectF>
#include <QStringList>

#include <optional>

class QPainter;

namespace bee {

struct HeatmapOptions {
    TimeRange visible;                ///< what is left at its default is taken from the data
    std::optional<ValueRange> values; ///< rows to show; all that ever had a count when absent
    std::optional<QString> key;       ///< intervals of this key only; all keys summed when absent
    TimeDisplay clock;                ///< on the time axis
    std::vector<LossMark> losses;     ///< ticks at the top edge
    Theme theme = themeFor(false);
    QFont font;
    qreal devicePixelRatio = 1;
    QStringList titleLines;  ///< above the picture, the first one bold; for export
    QStringList footerLines; ///< below the picture: provenance and losses; for export
};

/// A series laid out for one size: what is painted, hit-tested and exported. Immutable once built; holds
/// counts, not the series. Cells are columns × rows, aggregated so that none is under a device pixel.
class HeatmapLayout {
public:
    HeatmapLayout() = default;
    HeatmapLayout(const HeatmapIndex& index, HeatmapOptions options, QSizeF size);

    /// Where the cells are, without axes, header and legend; empty where the size leaves no room.
    [[nodiscard]] QRectF plotRect() const { return m_plot; }
    [[nodiscard]] TimeRange visibleTime() const { return m_time; }
    [[nodiscard]] Time timeAt(double x) const;
    [[nodiscard]] double xOf(Time time) const;
    [[nodiscard]] quint64 visibleCount() const { return m_total; }
    [[nodiscard]] quint64 visibleIntervals() const { return m_intervals; }
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] HeatmapCell cell(int column, int row) const;
    /// The cell under a point; none outside of the plot, in a gap, or where no bucket ever counted.
    [[nodiscard]] std::optional<HeatmapCell> cellAt(QPointF point) const;
    /// What two corners span, widened to whole cells; none outside of the plot. Values are absent when it is
    /// a stretch of time only: flat, or over all rows.
    [[nodiscard]] std::optional<HeatmapBox> boxBetween(QPointF a, QPointF b) const;
    /// Where a box is painted; empty when it is out of sight.
    [[nodiscard]] QRectF rectOf(const HeatmapBox& box) const;
    /// What was lost at the tick under a point, a few pixels around it count too.
    [[nodiscard]] std::optional<LossMark> lossAt(QPointF point) const;
    [[nodiscard]] const HeatmapOptions& options() const { return m_options; }

    void paint(QPainter& painter) const;

private:
    /// Device pixels [begin, end) from the left of the plot.
    struct Column {
        int begin;
        int end;
        Time from;
        Time to;
        Time lastEnd;
        quint64 intervals;
        quint64 count;
        quint64 lost;
    };
    /// Device pixels [top, bottom) from the top of the plot.
    struct Row {
        int top;
        int bottom;
        qint64 low;
        qint64 high;
    };

    struct LossTick {
        QRectF rect;
        LossMark mark; ///< the first loss in it, and the count of all
    };

    void placeAreas(QSizeF size);
    void placeRows(const HeatmapIndex& index);
    void fillCells(const HeatmapIndex& index);
    /// count: how many printed intervals it is the sum of.
    void addInterval(const HistogramInterval& interval, quint64 count, const HeatmapIndex& index);
    void placeLosses();
    void renderImage();
    [[nodiscard]] QRectF rectOf(const Column& column, const Row& row) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString valueText(double value) const;
    void paintTexts(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    /// Returns where it begins.
    double paintLegend(QPainter& painter) const;

    HeatmapOptions m_options;
    Unit m_unit = Unit::None;
    bool m_timesAreArrival = false;
    QSizeF m_size;
    QRectF m_header;
    QRectF m_plot;
    TimeTicks m_timeTicks;
    std::vector<double> m_valueTicks;
    int m_width = 0; ///< of the plot, in device pixels
    int m_height = 0;
    TimeRange m_time{Time{}, Time{}};
    ValueScale m_scale;
    double m_lowPosition = 0;
    double m_highPosition = 0;
    std::vector<Row> m_rows;        ///< bottom to top
    std::vector<int> m_rowOfIndex;  ///< index into m_rows by row of the index, -1 when not visible
    std::vector<Column> m_columns;  ///< left to right
    std::vector<quint64> m_counts;  ///< column by column
    std::vector<LossTick> m_losses; ///< left to right
    quint64 m_total = 0;
    quint64 m_intervals = 0;
    double m_peak = 0; ///< highest mean count an interval in one cell
    QImage m_image;
};

/// Behind the cells of an interval that counted nothing: unlike a gap, it was measured.
[[nodiscard]] QColor heatmapMeasuredColor(const Theme& theme);

/// Lays out and paints a series at a size, title and footer included: the exported picture.
void paintHeatmap(QPainter& painter, QSizeF size, const std::shared_ptr<const HistogramSeries>& series,
                  HeatmapOptions options);

} // namespace bee

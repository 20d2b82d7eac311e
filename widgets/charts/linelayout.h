// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/lines.h"
#include "widgets/charts/linelook.h"
#include "widgets/heatmap/heatmapaxis.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/timeaxis.h"

#include <QFont>
#include <QRectF>

#include <memory>
#include <optional>

class QPainter;

namespace bee {

struct LineOptions {
    TimeRange visible; ///< what is left at its default is taken from the data
    LineLook look;
    TimeDisplay clock;
    std::vector<LossMark> losses; ///< ticks at the top edge
    Theme theme = themeFor(false);
    QFont font;
    qreal devicePixelRatio = 1;
    bool compact = false; ///< the legend in one line
};

/// Lines laid out for one size: what is painted, hit-tested and exported. Points are decimated to the least
/// and the greatest of a device pixel's column, so that no spike is lost. Immutable once built.
class LineLayout {
public:
    /// What of a line is at one place: a point, or all points of a column of pixels.
    struct Point {
        double x = 0;
        double top = 0; ///< of the greatest value
        double bottom = 0;
        double first = 0; ///< where the line enters and leaves
        double last = 0;
        bool opens = false; ///< there is a gap before it
    };
    struct Trace {
        std::size_t series = 0; ///< index into Lines::series
        QColor color;
        bool right = false; ///< by the axis on the right
        bool area = false;  ///< filled down to the trace before it
        bool dense = false; ///< a point for each column of pixels
        std::vector<Point> points;
    };
    struct Axis {
        Unit unit = Unit::None;
        ValueScale scale = ValueScale::linear();
        double low = 0; ///< positions on the scale
        double high = 1;
        std::vector<double> ticks;
        QString title;
    };
    struct Plot {
        QRectF rect;
        Axis left;
        std::optional<Axis> right;
        std::vector<Trace> traces;
    };
    struct Entry { ///< of the legend
        std::size_t series = 0;
        QRectF rect;
        QColor color;
        bool hidden = false;
    };

    LineLayout() = default;
    LineLayout(std::shared_ptr<const Lines> lines, LineOptions options, QSizeF size);

    [[nodiscard]] const std::vector<Plot>& plots() const { return m_plots; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const LineOptions& options() const { return m_options; }
    /// From the first plot's top to the last one's bottom; empty where the size leaves no room.
    [[nodiscard]] QRectF area() const { return m_area; }
    [[nodiscard]] TimeRange visibleTime() const { return m_time; }
    [[nodiscard]] Time timeAt(double x) const;
    [[nodiscard]] double xOf(Time time) const;
    [[nodiscard]] double yOf(const Plot& plot, bool right, double value) const;
    /// Index into Lines::times of the moment nearest to that one, if it is in sight.
    [[nodiscard]] std::optional<std::size_t> nearest(Time time) const;
    /// The legend's entry under a point: index into entries().
    [[nodiscard]] std::optional<std::size_t> entryAt(QPointF point) const;
    [[nodiscard]] std::optional<LossMark> lossAt(QPointF point) const;
    /// A series' value as text; at none: its mean in sight.
    [[nodiscard]] QString valueText(std::size_t series, std::optional<std::size_t> at) const;

    /// All but what follows the pointer.
    void paint(QPainter& painter) const;
    /// The legend's numbers at a moment of the data, and which one it is; at none: means.
    void paintValues(QPainter& painter, std::optional<std::size_t> at) const;
    /// A vertical line with the moment's values on it.
    void paintCursor(QPainter& painter, Time time, std::optional<std::size_t> at) const;
    void paintSelection(QPainter& painter, TimeRange time) const;

private:
    struct LossTick {
        QRectF rect;
        LossMark mark; ///< the first loss in it, and the count of all
    };
    struct Group {
        std::vector<std::size_t> left;
        std::vector<std::size_t> right;
        bool stacked = false;
    };
    [[nodiscard]] LineArrangement arrangement() const; ///< never Auto
    [[nodiscard]] std::vector<Group> groups() const;
    [[nodiscard]] bool isHidden(std::size_t series) const;
    [[nodiscard]] QColor colorOf(std::size_t series) const;
    void placeAreas(std::vector<Group> groups, QSizeF size);
    void placeLegend(QSizeF size);
    void placeColumns();
    void placeAxis(Axis& axis, const Plot& plot, const std::vector<std::size_t>& series, bool stacked) const;
    void placeTraces(Plot& plot, const Group& group) const;
    void placeLosses();
    [[nodiscard]] QString axisTitle(const std::vector<std::size_t>& series) const;
    /// values: of the moments [m_begin, m_end); series: the one they are of, unless they are sums.
    [[nodiscard]] std::vector<Point> points(const Plot& plot, bool right, const double* values,
                                            const LineSeries* series) const;
    [[nodiscard]] bool breaksBetween(std::size_t from, std::size_t to) const;
    void paintAxes(QPainter& painter, const Plot& plot) const;
    void paintTrace(QPainter& painter, const Trace& trace) const;
    void paintArea(QPainter& painter, const Plot& plot, const Trace& trace, const Trace* below) const;
    void paintTimeAxis(QPainter& painter) const;

    std::shared_ptr<const Lines> m_lines = std::make_shared<const Lines>();
    LineOptions m_options;
    QSizeF m_size;
    QRectF m_area;
    QRectF m_legend; ///< beside the plots; empty: above them
    TimeRange m_time{Time{}, Time{}};
    TimeTicks m_ticks;
    std::vector<Plot> m_plots;
    std::vector<Entry> m_entries;
    std::vector<LossTick> m_losses;
    std::size_t m_begin = 0; ///< moments that are drawn: in sight, and one on either side
    std::size_t m_end = 0;
    bool m_dense = false;
    std::vector<std::size_t> m_columns; ///< dense: the first moment of each column of pixels, and the end
    int m_leftOut = 0, m_entriesLeftOut = 0; ///< plots and entries that there is no room for
    bool m_fine = true;                      ///< few enough points for smooth lines
};

} // namespace bee

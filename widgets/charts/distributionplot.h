// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/distributionaxis.h"
#include "widgets/charts/distributiondata.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <memory>
#include <optional>

class QPainter;

namespace bee {

struct DistributionOptions {
    Theme theme = themeFor(false);
    QFont font;
    DistributionLook look;               ///< scales and what is drawn beside; columns are those of the data
    bool compact = false;                ///< the plot alone
    std::optional<NumberBounds> across;  ///< values in sight; all when absent
    std::optional<NumberBounds> upwards; ///< Scatter
    int marked = -1;                     ///< Histogram: a row of the table that is marked in the plot
};

/// A part of a plot: values that a person marked.
struct DistributionBox {
    NumberBounds across;                 ///< low <= v < high
    std::optional<NumberBounds> upwards; ///< Scatter
};

/// A distribution laid out for one size: what is painted, hit-tested and exported. Immutable once made.
class DistributionPlot {
public:
    /// What is under a point.
    struct Hit {
        QRectF rect;
        QStringList lines; ///< for the card: what, how many, which shares
        int group = -1;    ///< Boxes: index of the box
    };
    virtual ~DistributionPlot() = default;

    virtual void paint(QPainter& painter) const = 0;
    [[nodiscard]] virtual std::optional<Hit> hitAt(QPointF point) const = 0;
    /// The middle of the bin, box or cell so many further to the right and up; from the first one when there
    /// is no point.
    [[nodiscard]] virtual QPointF step(std::optional<QPointF> point, int right, int up) const = 0;
    /// What two corners span, widened to whole bins or cells; none outside of the plot.
    [[nodiscard]] virtual std::optional<DistributionBox> boxBetween(QPointF a, QPointF b) const;
    /// Where marked values are painted; empty when they are out of sight.
    [[nodiscard]] virtual QRectF rectOf(const DistributionBox& box) const;
    /// Row of the percentile table; -1.
    [[nodiscard]] virtual int tableRowAt(QPointF) const { return -1; }
    [[nodiscard]] virtual int tableRows() const { return 0; }
    /// All of it in words, for screen readers.
    [[nodiscard]] virtual QString description() const;

    [[nodiscard]] QRectF plotRect() const { return m_plot; }
    [[nodiscard]] const NumberAxis& across() const { return m_across; }
    [[nodiscard]] virtual const NumberAxis* upwards() const { return nullptr; }
    [[nodiscard]] const std::shared_ptr<const DistributionData>& data() const { return m_data; }

protected:
    DistributionPlot(std::shared_ptr<const DistributionData> data, DistributionOptions options, QSizeF size);

    [[nodiscard]] double xOf(double value) const
    {
        return m_plot.left() + m_across.share(value) * m_plot.width();
    }
    [[nodiscard]] double valueAt(double x) const
    {
        return m_across.value((x - m_plot.left()) / m_plot.width());
    }
    /// Ticks, labels and the name of the column below the plot.
    void paintAcross(QPainter& painter) const;
    [[nodiscard]] bool namesAxis() const;
    /// Below the plot: what paintAcross() takes.
    [[nodiscard]] double acrossHeight() const;
    /// Ticks and labels left of the plot, and lines across it.
    void paintSide(QPainter& painter, const NumberAxis& axis, bool lines) const;
    [[nodiscard]] double sideWidth(const NumberAxis& axis, double height) const;
    /// "1,234 values, 12 missing"
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString shareText(double count) const; ///< of all values

    std::shared_ptr<const DistributionData> m_data;
    DistributionOptions m_options;
    QSizeF m_size;
    QRectF m_plot;
    NumberAxis m_across;
    QFont m_small;
    std::vector<double> m_steps; ///< bounds to which marked values are widened
};

/// Null where there is nothing to show or no room.
[[nodiscard]] std::unique_ptr<DistributionPlot>
makeDistributionPlot(std::shared_ptr<const DistributionData> data, DistributionOptions options, QSizeF size);

/// "1 ms – 2 ms", "≥ 1 s", "5 ms".
[[nodiscard]] QString boundsText(const NumberBounds& bounds, const NumberAxis& axis);

/// A tick every so many pixels at most.
constexpr double tickDistanceAcross = 64;
constexpr double tickDistanceUpwards = 42;

} // namespace bee

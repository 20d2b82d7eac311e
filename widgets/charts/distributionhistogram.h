// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/distributionplot.h"

namespace bee {

/// Bins of one column, or a tool's buckets, with the cumulative curve over them and the percentiles beside.
/// Of buckets, curve and percentiles are the ranges they can be in.
class DistributionHistogram final : public DistributionPlot {
public:
    DistributionHistogram(std::shared_ptr<const DistributionData> data, DistributionOptions options,
                          QSizeF size);

    void paint(QPainter& painter) const override;
    [[nodiscard]] std::optional<Hit> hitAt(QPointF point) const override;
    [[nodiscard]] QPointF step(std::optional<QPointF> point, int right, int up) const override;
    [[nodiscard]] int tableRowAt(QPointF point) const override;
    [[nodiscard]] int tableRows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString description() const override;

    [[nodiscard]] const std::vector<DistributionBin>& bins() const { return m_bins; }
    /// Where a bin's bar is painted; empty when it counted nothing or is out of sight.
    [[nodiscard]] QRectF barRect(std::size_t bin) const;

private:
    /// A line of the table beside.
    struct Row {
        QString name;
        QString text;
        std::optional<NumberBounds> at; ///< in the plot
        int importance = 0;             ///< those above 0 go first where there is no room for all
    };
    void makeRows();
    void placeAreas();
    [[nodiscard]] double tableWidth() const;
    [[nodiscard]] QFont numberFont() const;
    void paintBars(QPainter& painter) const;
    void paintCumulative(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintMark(QPainter& painter, const NumberBounds& at, const QColor& color, bool strong) const;
    void paintTable(QPainter& painter) const;
    [[nodiscard]] bool showsCumulative() const { return m_options.look.cumulative && !m_options.compact; }

    std::vector<DistributionBin> m_bins;
    NumberAxis m_counts;
    std::vector<Row> m_rows;
    QRectF m_table;
    double m_rowHeight = 0;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/distributionplot.h"

namespace bee {

/// Two columns of the same rows: cells coloured by how many rows are in each.
class ScatterPlot final : public DistributionPlot {
public:
    ScatterPlot(std::shared_ptr<const DistributionData> data, DistributionOptions options, QSizeF size);

    void paint(QPainter& painter) const override;
    [[nodiscard]] std::optional<Hit> hitAt(QPointF point) const override;
    [[nodiscard]] QPointF step(std::optional<QPointF> point, int right, int up) const override;
    [[nodiscard]] std::optional<DistributionBox> boxBetween(QPointF a, QPointF b) const override;
    [[nodiscard]] QRectF rectOf(const DistributionBox& box) const override;
    [[nodiscard]] const NumberAxis* upwards() const override { return &m_upwards; }
    [[nodiscard]] QString description() const override;

    [[nodiscard]] QRectF cellRect(std::size_t x, std::size_t y) const;

private:
    struct Cell {
        std::size_t x;
        std::size_t y;
    };
    [[nodiscard]] double yOf(double value) const
    {
        return m_plot.bottom() - m_upwards.share(value) * m_plot.height();
    }
    [[nodiscard]] std::optional<Cell> cellAt(QPointF point) const;
    void paintLegend(QPainter& painter, const HeatmapColors& colors) const;

    NumberAxis m_upwards;
    QRectF m_header; ///< name of the column upwards, legend
};

} // namespace bee

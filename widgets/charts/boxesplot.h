// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/distributionplot.h"

namespace bee {

/// A box for each group on one axis of values: from p25 to p75 with the median, whiskers from p5 to p95, a
/// tick at p99, dots at the least and greatest. As many groups as there is room for, those with the most
/// values first.
class BoxesPlot final : public DistributionPlot {
public:
    BoxesPlot(std::shared_ptr<const DistributionData> data, DistributionOptions options, QSizeF size);

    void paint(QPainter& painter) const override;
    [[nodiscard]] std::optional<Hit> hitAt(QPointF point) const override;
    [[nodiscard]] QPointF step(std::optional<QPointF> point, int right, int up) const override;
    [[nodiscard]] QString description() const override;

    /// Where the band of a group is.
    [[nodiscard]] QRectF bandRect(int group) const;
    [[nodiscard]] int shown() const { return m_shown; }

private:
    [[nodiscard]] QString nameOf(const GroupBox& box) const;
    [[nodiscard]] QString restText() const; ///< what has no room; may be empty
    void paintBox(QPainter& painter, const GroupBox& box, const QRectF& band, const QColor& color) const;

    int m_shown = 0;
    double m_band = 0;
    double m_names = 0; ///< widths of the columns beside
    double m_counts = 0;
    QRectF m_legend;
    QString m_legendText;
};

} // namespace bee

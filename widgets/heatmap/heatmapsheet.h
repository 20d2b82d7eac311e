// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmaplayout.h"
#include "widgets/theme/picture.h"

namespace bee {

/// A whole picture: header with sums and legend, below it one heat map, or a small one for each of the most
/// frequent keys, all with the same axes and colours.
class HeatmapSheet {
public:
    static constexpr int mostMultiples = 12;

    HeatmapSheet() = default;
    /// keys: those of the source, most frequent first; of use for small multiples only.
    HeatmapSheet(const HeatmapSource* source, const HeatmapOptions& options, QRectF area,
                 const QStringList& keys);

    [[nodiscard]] const HeatmapOptions& options() const { return m_options; }
    [[nodiscard]] const std::vector<HeatmapLayout>& panels() const { return m_panels; }
    /// The first, or an empty one.
    [[nodiscard]] const HeatmapLayout& first() const;
    /// The one whose area a point is in; -1: none.
    [[nodiscard]] int panelAt(QPointF point) const;
    [[nodiscard]] std::optional<HeatmapCell> cellAt(QPointF point) const;
    [[nodiscard]] bool isEmpty() const; ///< no columns
    /// Percentiles that were found later; the cells stay.
    void setCurves(const std::shared_ptr<const HeatmapCurves>& curves);
    void paint(QPainter& painter) const;

private:
    void placeMultiples(const HeatmapSource& source, QRectF area, const QStringList& keys);
    [[nodiscard]] QString summary() const;
    void paintHeader(QPainter& painter) const;
    /// Each returns where what is left of it may end.
    double paintLegend(QPainter& painter) const;
    double paintSwatches(QPainter& painter, double right) const;

    HeatmapOptions m_options;
    QRectF m_area;
    QRectF m_header;
    std::vector<HeatmapLayout> m_panels;
    HeatmapColors m_colors;
    QString m_valueName;
    QString m_colorName;
    Unit m_unit = Unit::None;
    Unit m_colorUnit = Unit::Count;
    quint64 m_all = 0; ///< counted in the whole source
    bool m_timesAreArrival = false;
    bool m_perInterval = false;
    qsizetype m_more = 0; ///< keys without a panel
};

/// The most frequent first. Slow: for a worker.
[[nodiscard]] QStringList heatmapKeysByCount(const HeatmapSource& source, const HeatmapStop& stop);

/// A heat map as it looks in a view, at any size. Without options.curves the percentiles that options.look
/// asks for are found when it is painted, which may take a second. Theme, font and scale are those of the
/// style it is painted with.
[[nodiscard]] Picture heatmapPicture(std::shared_ptr<const HeatmapSource> source, HeatmapOptions options);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmaplayout.h"

#include <QWidget>

namespace bee {

/// A heat map of a series, live or finished: dragging selects a box of time and values, Enter the time that
/// is seen. Wheel and keys zoom the time axis, dragging with Shift or the middle button moves it, double
/// click, 0 or Escape shows everything again. While everything is shown, or the newest interval is in
/// sight, it follows what arrives.
class HeatmapView : public QWidget {
    Q_OBJECT

public:
    explicit HeatmapView(QWidget* parent = nullptr);

    /// A series that continues the last one costs only what is new in it.
    void setSeries(std::shared_ptr<const HistogramSeries> series);
    [[nodiscard]] const std::shared_ptr<const HistogramSeries>& series() const { return m_index.series(); }
    void setKey(std::optional<QString> key);
    [[nodiscard]] QStringList keys() const { return m_index.keys(); }
    void setValueRange(std::optional<ValueRange> values);
    void setTimeDisplay(const TimeDisplay& display);
    /// Events that were lost, in no particular order: red ticks at the top edge, with their number.
    void setLosses(std::vector<LossMark> losses);
    /// Shown instead of a picture while there are no intervals.
    void setEmptyText(const QString& text);

    /// The time on the axis; a default range shows everything.
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const { return m_range; }
    /// A box to show; none: nothing is selected here. Asks nobody: boxSelected() is for what a person does.
    void setSelectedBox(const std::optional<HeatmapBox>& box);
    [[nodiscard]] const std::optional<HeatmapBox>& selectedBox() const { return m_box; }
    [[nodiscard]] bool isZoomed() const { return m_range != TimeRange(); }

    /// What is painted now: the same cells are hit-tested.
    [[nodiscard]] const HeatmapLayout& heatmapLayout() const;
    /// Range, key, losses and offset as shown, for an export; without titles and theme.
    [[nodiscard]] HeatmapOptions exportOptions() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }

public Q_SLOTS:
    void resetZoom();

Q_SIGNALS:
    void timeRangeChanged(bee::TimeRange range);
    void boxSelected(const bee::HeatmapBox& box);
    void cellHovered(const std::optional<bee::HeatmapCell>& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Zooms by a factor below 1 (closer) or above (wider) about a share of the width.
    void zoom(double factor, double share);
    /// Moves the axis by a share of the visible time.
    void pan(double share);
    void showSpan(double offset, double span);
    void changed();
    void hover(std::optional<QPointF> point);
    /// The box that is being drawn, once it is no click.
    [[nodiscard]] std::optional<HeatmapBox> drawnBox() const;
    void paintBox(QPainter& painter, const Theme& theme) const;
    void paintCell(QPainter& painter, const HeatmapCell& cell, const Theme& theme) const;

    HeatmapIndex m_index;
    TimeRange m_range;
    std::optional<ValueRange> m_values;
    std::optional<QString> m_key;
    std::vector<LossMark> m_losses;
    TimeDisplay m_clock;
    QString m_emptyText;
    std::optional<QPointF> m_pointer;
    std::optional<HeatmapCell> m_hovered;
    std::optional<HeatmapBox> m_box;
    enum class Drag : quint8 { None, Box, Pan };
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;             ///< where the box began, or where the axis was moved last
    mutable HeatmapLayout m_layout; ///< valid for m_layoutSize and m_layoutDark while not m_stale
    mutable QSizeF m_layoutSize;
    mutable qreal m_layoutRatio = 0;
    mutable bool m_layoutDark = false;
    mutable bool m_stale = true;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapsheet.h"

#include <QWidget>

namespace bee {

class HeatmapBar;
class HeatmapJobs;
class StackProfile;

/// A heat map of histograms, events or stacks, live or finished, with a bar of controls above it. Dragging
/// selects a box of time and values. The wheel zooms time about the pointer, with Ctrl values, with Shift it
/// moves along the time; dragging with Shift or the middle button moves both axes; double click shows
/// everything again. Arrow keys go from cell to cell, with Shift they grow a box, Enter selects it. While
/// everything is shown, or the newest in sight, it follows what arrives.
class HeatmapView : public QWidget {
    Q_OBJECT

public:
    explicit HeatmapView(QWidget* parent = nullptr);
    ~HeatmapView() override;

    /// What is shown from now on; null: nothing.
    void setSource(std::shared_ptr<const HeatmapSource> source);
    [[nodiscard]] const std::shared_ptr<const HeatmapSource>& source() const { return m_source; }
    /// Each of these makes a source; what continues the last one costs only what is new. Events and stacks,
    /// and histograms without end, are read on a worker while the old picture stays.
    void setSeries(std::shared_ptr<const HistogramSeries> series);
    void setEvents(const EventSnapshot& events, const EventHeatmap& heatmap);
    void setStacks(std::shared_ptr<const StackProfile> profile);
    /// What setSeries() was given last; null when it shows something else.
    [[nodiscard]] const std::shared_ptr<const HistogramSeries>& series() const { return m_series; }

    void setTitle(const QString& title); ///< in the bar; plain text. Empty: what the values are
    void setLook(const HeatmapLook& look);
    [[nodiscard]] const HeatmapLook& look() const { return m_look; }
    void setKey(std::optional<QString> key); ///< part of the look
    [[nodiscard]] QStringList keys() const;
    void setTimeDisplay(const TimeDisplay& display);
    /// Events that were lost, in no particular order: red ticks at the top edge, with their number.
    void setLosses(std::vector<LossMark> losses);
    /// Shown instead of a picture while there is nothing to show.
    void setEmptyText(const QString& text);
    /// For a small panel: the picture only, without the bar of controls and percentiles.
    void setCompact(bool compact);
    /// A moment that another view points at: a hairline.
    void setTimeCursor(std::optional<Time> time);

    /// The time on the axis; a default range shows everything.
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const { return m_range; }
    /// The values on the other axis; absent: all.
    void setValueRange(std::optional<ValueRange> values);
    [[nodiscard]] std::optional<ValueRange> valueRange() const { return m_values; }
    [[nodiscard]] bool isZoomed() const { return m_range != TimeRange() || m_values; }
    /// A box to show; none: nothing is selected here. Asks nobody: boxSelected() is for what a person does.
    void setSelectedBox(const std::optional<HeatmapBox>& box);
    [[nodiscard]] const std::optional<HeatmapBox>& selectedBox() const { return m_box; }

    /// What is painted now: the same cells are hit-tested.
    [[nodiscard]] const HeatmapSheet& sheet() const;
    [[nodiscard]] const HeatmapLayout& heatmapLayout() const { return sheet().first(); }
    /// Range, look, losses and clock as shown, for an export; without titles and theme.
    [[nodiscard]] HeatmapOptions exportOptions() const;
    [[nodiscard]] Picture picture() const;

    void resetZoom();

    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }

Q_SIGNALS:
    void timeRangeChanged(bee::TimeRange range);
    void valueRangeChanged(const std::optional<bee::ValueRange>& values);
    void lookChanged(); ///< by the person
    void boxSelected(const bee::HeatmapBox& box);
    void cellHovered(const std::optional<bee::HeatmapCell>& cell);
    void timeHovered(std::optional<bee::Time> time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct State; ///< what a person is doing, and what is known about it

    void showSource(std::shared_ptr<const HeatmapSource> source);
    /// Zooms by a factor below 1 (closer) or above (wider) about a share of the width or height.
    void zoomTime(double factor, double share);
    void zoomValues(double factor, double share);
    /// Moves an axis by a share of what is visible; values upwards.
    void panTime(double share);
    void panValues(double share);
    void showSpan(double offset, double span);
    void showPositions(double low, double high);
    void changed();
    void placeBar();
    void askForCurves();
    void askForFacts();
    void hover(std::optional<QPointF> point);
    void showCell(const std::optional<HeatmapCell>& cell);
    void describe();
    bool arrowPressed(const QKeyEvent& event);
    void moveCellCursor(int columns, int rows, bool grow);
    void followCellCursor();
    [[nodiscard]] const HeatmapLayout& panelOf(std::size_t panel) const;
    /// The box that is being drawn, by mouse or keys, once it is no click.
    [[nodiscard]] std::optional<HeatmapBox> drawnBox() const;
    void paintTimeCursor(QPainter& painter, const Theme& theme) const;
    void paintBox(QPainter& painter, const Theme& theme) const;
    void paintCell(QPainter& painter, const Theme& theme) const;

    std::shared_ptr<const HeatmapSource> m_source;
    std::shared_ptr<const HistogramSeries> m_series;
    HeatmapLook m_look;
    TimeRange m_range;
    std::optional<ValueRange> m_values;
    std::vector<LossMark> m_losses;
    TimeDisplay m_clock;
    QString m_emptyText;
    bool m_compact = false;
    std::optional<Time> m_timeCursor;  ///< of another view
    std::optional<Time> m_hoveredTime; ///< told last
    std::optional<HeatmapBox> m_box;
    HeatmapBar* m_bar;
    std::unique_ptr<HeatmapJobs> m_jobs;
    std::unique_ptr<State> m_state;
    std::shared_ptr<const HeatmapCurves> m_curves;
    mutable HeatmapSheet m_sheet; ///< valid for m_sheetArea and what follows while not m_stale
    mutable QRectF m_sheetArea;
    mutable qreal m_sheetRatio = 0;
    mutable const Theme* m_sheetTheme = nullptr;
    mutable bool m_stale = true;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/distribution.h"
#include "widgets/charts/distributionlook.h"
#include "widgets/theme/picture.h"

#include <QWidget>

#include <memory>
#include <optional>

class QTimer;

namespace bee {

class DistributionBar;
class DistributionCanvas;
class DistributionJob;
struct DistributionData;

/// How the values of a table's columns, or of a tool's histograms, are distributed: as a histogram with its
/// cumulative curve and percentiles, as a box for each group, or two columns against each other. Dragging
/// over values selects them, wheel and keys zoom the value axis, dragging with Shift or the middle button
/// moves it; arrows move from bin to bin, with Shift they select; Enter takes what is marked. Window thread.
class DistributionView : public QWidget {
    Q_OBJECT
public:
    explicit DistributionView(QWidget* parent = nullptr);
    ~DistributionView() override;

    /// Worked out on a worker, at most four times a second while a table grows; dataChanged() when it is
    /// here.
    void setEvents(const EventSnapshot& events);
    void setSeries(std::shared_ptr<const HistogramSeries> series);
    /// Only rows that pass; of a series the intervals in its range.
    void setRowFilter(const RowFilter& filter);
    void setLook(const DistributionLook& look);
    [[nodiscard]] const DistributionLook& look() const { return m_look; }
    /// Values low <= v < high that are selected, here or elsewhere; asks nobody.
    void setSelectedValues(std::optional<NumberBounds> values);
    /// For small panels: the plot alone, with p50, p95 and p99.
    void setCompact(bool compact);
    /// Shown instead of a picture while there are no values.
    void setEmptyText(const QString& text);

    /// What is shown now; null before the first answer.
    [[nodiscard]] const std::shared_ptr<const DistributionData>& data() const { return m_data; }
    /// What is shown now, with axes and percentiles.
    [[nodiscard]] Picture picture() const;
    /// Where it is painted and the mouse acts.
    [[nodiscard]] QWidget* canvas() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }

public Q_SLOTS:
    void resetZoom();

Q_SIGNALS:
    void dataChanged();
    void lookChanged(const bee::DistributionLook& look); ///< a person changed it
    /// A person marked values low <= v < high, in the column's own unit; infinite where the end is open. In a
    /// scatter plot it comes twice: for the column across, then for the one upwards. Of a series the column
    /// is empty.
    void valuesSelected(const QString& column, double low, double high);
    /// A person picked a box: the group of that row of the table, see filterForCell().
    void groupSelected(int column, qsizetype row);

private:
    void compute();
    void computeSoon();
    void take(std::shared_ptr<const DistributionData> made);
    void change(const DistributionLook& look);

    DistributionLook m_look;
    EventSnapshot m_events;
    std::shared_ptr<const HistogramSeries> m_series;
    RowFilter m_filter;
    std::shared_ptr<const DistributionData> m_data;
    std::unique_ptr<DistributionJob> m_job;
    QTimer* m_wait;       ///< until the next look at a growing table
    bool m_stale = false; ///< more has come since the job began
    bool m_isSelecting = false;
    DistributionBar* m_bar;
    DistributionCanvas* m_canvas;
};

/// The same pictures without a view, for exports; made at once, on the caller's thread. Nothing to show:
/// paint is empty.
[[nodiscard]] Picture distributionPicture(const EventSnapshot& events, const RowFilter& filter,
                                          const DistributionLook& look);
[[nodiscard]] Picture distributionPicture(const HistogramSeries& series, TimeRange range,
                                          const DistributionLook& look);

} // namespace bee

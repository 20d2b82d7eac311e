// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/lines.h"
#include "widgets/charts/linelook.h"
#include "widgets/theme/latestjob.h"
#include "widgets/theme/picture.h"
#include "widgets/theme/timeaxis.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

namespace bee {

class LineBar;
class LineCanvas;

/// Line charts of a table, live or finished. Dragging selects time, wheel and keys zoom, dragging with Shift
/// or the middle button moves the axis; arrows move the crosshair from interval to interval, with Shift they
/// select. A click on a legend's entry hides or shows its line, a double click or Ctrl+click shows it alone.
/// While everything is shown, or the newest interval is in sight, it follows what arrives. Window thread.
class LineChartView : public QWidget {
    Q_OBJECT
public:
    explicit LineChartView(QWidget* parent = nullptr);
    ~LineChartView() override;

    /// The lines are made on a worker; linesChanged() when they are here. A filter that was set stays, unless
    /// the query has one.
    void setEvents(const EventSnapshot& events, const LineQuery& query);
    [[nodiscard]] const LineQuery& query() const { return m_query; }
    void setQuery(const LineQuery& query);
    void setRowFilter(const RowFilter& filter);
    /// The lines that are shown now.
    [[nodiscard]] const std::shared_ptr<const Lines>& lines() const;

    void setLook(const LineLook& look);
    [[nodiscard]] LineLook look() const;
    /// The time on the axis; a default range shows everything.
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const;
    [[nodiscard]] bool isZoomed() const { return timeRange() != TimeRange(); }
    /// A stretch of time that is selected, here or elsewhere; asks nobody.
    void setSelectedTime(std::optional<TimeRange> time);
    /// The moment that is pointed at in another view of the same time; asks nobody.
    void setTimeCursor(std::optional<Time> time);
    void setTimeDisplay(const TimeDisplay& display);
    void setLosses(std::vector<LossMark> losses);
    /// For small panels: no bar, the legend in one line.
    void setCompact(bool compact);
    /// Shown instead of a picture while there are no lines.
    void setEmptyText(const QString& text);

    /// What is shown now, with legend.
    [[nodiscard]] Picture picture() const;
    /// Where the lines are painted and the mouse acts.
    [[nodiscard]] QWidget* canvas() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }

public Q_SLOTS:
    void resetZoom();

Q_SIGNALS:
    void linesChanged();
    void queryChanged(const bee::LineQuery& query); ///< a person chose other lines
    void lookChanged(const bee::LineLook& look);    ///< a person changed it
    void timeRangeChanged(bee::TimeRange range);
    void timeSelected(bee::TimeRange range);
    void timeHovered(std::optional<bee::Time> time);

private:
    void compute();
    void restart();
    void follow();

    EventSnapshot m_events;
    LineQuery m_query;
    LatestJob<std::shared_ptr<const Lines>> m_job;
    bool m_again = false;   ///< more has arrived while the job runs
    bool m_follows = false; ///< the lines that are made are more of those that are shown
    std::stop_source m_stop;
    LineBar* m_bar;
    LineCanvas* m_canvas;
};

/// "COUNT by SYSCALL" apart: how many intervals of what length, how many gaps, how many keys have a line.
[[nodiscard]] QString lineSummary(const Lines& lines);

/// The picture of lines without a view, for exports.
[[nodiscard]] Picture linePicture(std::shared_ptr<const Lines> lines, const LineLook& look, TimeRange time,
                                  const TimeDisplay& clock, const std::vector<LossMark>& losses);

} // namespace bee

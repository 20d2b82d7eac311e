// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/linechartview.h"

namespace bee {

LineChartView::LineChartView(QWidget* parent) : QWidget(parent) {}

LineChartView::~LineChartView() = default;

void LineChartView::setEvents(const EventSnapshot& events, const LineQuery& query)
{
    m_events = events;
    m_query = query;
    compute();
}

void LineChartView::setQuery(const LineQuery& query)
{
    setEvents(m_events, query);
}

void LineChartView::setRowFilter(const RowFilter& filter)
{
    m_query.filter = filter;
    compute();
}

void LineChartView::compute() {}

const std::shared_ptr<const Lines>& LineChartView::lines() const
{
    return m_lines;
}

void LineChartView::setLook(const LineLook&) {}

LineLook LineChartView::look() const
{
    return {};
}

void LineChartView::setTimeRange(TimeRange) {}

TimeRange LineChartView::timeRange() const
{
    return {};
}

void LineChartView::setSelectedTime(std::optional<TimeRange>) {}

void LineChartView::setTimeCursor(std::optional<Time>) {}

void LineChartView::setTimeDisplay(const TimeDisplay&) {}

void LineChartView::setLosses(std::vector<LossMark>) {}

void LineChartView::setCompact(bool) {}

void LineChartView::setEmptyText(const QString&) {}

Picture LineChartView::picture() const
{
    return {};
}

QWidget* LineChartView::canvas() const
{
    return nullptr;
}

void LineChartView::resetZoom()
{
    setTimeRange({});
}

Picture linePicture(std::shared_ptr<const Lines>, const LineLook&, TimeRange, const TimeDisplay&,
                    const std::vector<LossMark>&)
{
    return {};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/linechartview.h"

#include "widgets/charts/linebar.h"
#include "widgets/charts/linecanvas.h"
#include "widgets/theme/format.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

LineChartView::LineChartView(QWidget* parent)
    : QWidget(parent), m_bar(new LineBar(this)), m_canvas(new LineCanvas(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);
    connect(m_bar, &LineBar::lookChosen, this, [this](const LineLook& look) {
        m_canvas->setLook(look);
        Q_EMIT lookChanged(look);
    });
    connect(m_bar, &LineBar::queryChosen, this, [this](const LineQuery& query) {
        setQuery(query);
        Q_EMIT queryChanged(m_query);
    });
    connect(m_bar, &LineBar::resetRequested, this, &LineChartView::resetZoom);
    connect(m_canvas, &LineCanvas::lookChosen, this, [this](const LineLook& look) {
        m_bar->setLook(look);
        Q_EMIT lookChanged(look);
    });
    connect(m_canvas, &LineCanvas::timeRangeChanged, this, [this](TimeRange range) {
        m_bar->setZoomed(range != TimeRange());
        Q_EMIT timeRangeChanged(range);
    });
    connect(m_canvas, &LineCanvas::timeSelected, this, &LineChartView::timeSelected);
    connect(m_canvas, &LineCanvas::timeHovered, this, &LineChartView::timeHovered);
}

LineChartView::~LineChartView()
{
    m_stop.request_stop();
}

void LineChartView::setEvents(const EventSnapshot& events, const LineQuery& query)
{
    LineQuery asked = query;
    if (asked.filter.isAll())
        asked.filter = m_query.filter;
    const bool more = events.pool() == m_events.pool() && asked == m_query;
    m_events = events;
    m_query = std::move(asked);
    if (!more)
        restart();
    else if (m_job.isRunning())
        m_again = true;
    else
        compute();
}

void LineChartView::setQuery(const LineQuery& query)
{
    setEvents(m_events, query);
}

void LineChartView::setRowFilter(const RowFilter& filter)
{
    if (filter == m_query.filter)
        return;
    m_query.filter = filter;
    restart();
}

void LineChartView::restart()
{
    m_follows = false;
    m_stop.request_stop();
    compute();
}

void LineChartView::compute()
{
    m_again = false;
    m_stop = {};
    m_job.start(
        [events = m_events, query = m_query, stop = m_stop.get_token()](const auto&) {
            return std::shared_ptr<const Lines>(std::make_shared<Lines>(linesOf(events, query, stop)));
        },
        [this](const std::shared_ptr<const Lines>& lines) {
            m_canvas->setLines(lines, m_follows);
            m_follows = true;
            follow();
            Q_EMIT linesChanged();
            if (m_again)
                compute();
        });
}

void LineChartView::follow()
{
    const Schema& schema = m_events.schema();
    m_bar->setQueries(lineQueries(schema, isIntervalTable(m_events)), schema, m_query);
    const QString title = lineQueryTitle(m_query, schema);
    const QString summary = lineSummary(*lines());
    m_bar->setTitle(summary.isEmpty() ? title : title + QStringLiteral(" · ") + summary);
}

const std::shared_ptr<const Lines>& LineChartView::lines() const
{
    return m_canvas->lines();
}

void LineChartView::setLook(const LineLook& look)
{
    m_bar->setLook(look);
    m_canvas->setLook(look);
}

LineLook LineChartView::look() const
{
    return m_canvas->look();
}

void LineChartView::setTimeRange(TimeRange range)
{
    m_canvas->setTimeRange(range);
}

TimeRange LineChartView::timeRange() const
{
    return m_canvas->timeRange();
}

void LineChartView::setSelectedTime(std::optional<TimeRange> time)
{
    m_canvas->setSelectedTime(time);
}

void LineChartView::setTimeCursor(std::optional<Time> time)
{
    m_canvas->setTimeCursor(time);
}

void LineChartView::setTimeDisplay(const TimeDisplay& display)
{
    m_canvas->setTimeDisplay(display);
}

void LineChartView::setLosses(std::vector<LossMark> losses)
{
    m_canvas->setLosses(std::move(losses));
}

void LineChartView::setCompact(bool compact)
{
    m_bar->setVisible(!compact);
    m_canvas->setCompact(compact);
}

void LineChartView::setEmptyText(const QString& text)
{
    m_canvas->setEmptyText(text);
}

Picture LineChartView::picture() const
{
    const LineOptions& options = m_canvas->options();
    Picture picture = linePicture(lines(), options.look, options.visible, options.clock, options.losses);
    picture.notes.prepend(lineQueryTitle(m_query, m_events.schema()));
    return picture;
}

QWidget* LineChartView::canvas() const
{
    return m_canvas;
}

void LineChartView::resetZoom()
{
    setTimeRange({});
}

QString lineSummary(const Lines& lines)
{
    if (lines.times.empty())
        return {};
    QStringList parts;
    if (lines.binned)
        parts += lines.rows == 1 ? LineChartView::tr("1 row")
                                 : LineChartView::tr("%1 rows").arg(formatCount(lines.rows));
    else if (lines.times.size() == 1)
        parts += LineChartView::tr("1 interval");
    else
        parts += LineChartView::tr("%1 intervals of %2")
                     .arg(formatCount(static_cast<quint64>(lines.times.size())), formatDuration(lines.step));
    if (!lines.breaks.empty())
        parts +=
            lines.breaks.size() == 1
                ? LineChartView::tr("1 gap")
                : LineChartView::tr("%1 gaps").arg(formatCount(static_cast<quint64>(lines.breaks.size())));
    const auto shown = static_cast<quint64>(std::count_if(lines.series.begin(), lines.series.end(),
                                                          [](const LineSeries& l) { return !l.isOthers; }));
    if (lines.keys > shown)
        parts += LineChartView::tr("%1 of %2 keys")
                     .arg(formatCount(shown), formatCount(static_cast<quint64>(lines.keys)));
    if (lines.timesAreArrival)
        parts += LineChartView::tr("times of arrival");
    return parts.join(QStringLiteral(" · "));
}

Picture linePicture(std::shared_ptr<const Lines> lines, const LineLook& look, TimeRange time,
                    const TimeDisplay& clock, const std::vector<LossMark>& losses)
{
    Picture picture;
    picture.view = LineChartView::tr("line chart");
    picture.time = time;
    if (!lines || lines->times.empty())
        return picture;
    if (const QString summary = lineSummary(*lines); !summary.isEmpty())
        picture.notes += summary;
    LineOptions options;
    options.visible = time;
    options.look = look;
    options.clock = clock;
    options.losses = losses;
    const auto layoutFor = [lines, options](QSizeF size, const PictureStyle& style) {
        LineOptions sized = options;
        sized.theme = style.theme;
        sized.font = style.font;
        sized.devicePixelRatio = style.scale;
        return LineLayout(lines, std::move(sized), size);
    };
    picture.paint = [layoutFor](QPainter& painter, const QRectF& rect, const PictureStyle& style) {
        painter.save();
        painter.translate(rect.topLeft());
        painter.fillRect(QRectF(QPointF(0, 0), rect.size()), style.theme.panel);
        const LineLayout layout = layoutFor(rect.size(), style);
        layout.paint(painter);
        layout.paintValues(painter, std::nullopt);
        painter.restore();
    };
    picture.heightFor = [layoutFor](double width, const PictureStyle& style) {
        const auto charts = static_cast<double>(layoutFor({width, 4000}, style).plots().size());
        return charts <= 1 ? width * 0.45 : std::max(width * 0.45, charts * 110);
    };
    return picture;
}

} // namespace bee

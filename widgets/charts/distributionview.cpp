// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributionview.h"

#include "widgets/charts/distributionbar.h"
#include "widgets/charts/distributioncanvas.h"
#include "widgets/theme/format.h"
#include "widgets/theme/latestjob.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr int shortestWaitMs = 250;
constexpr int longestWaitMs = 5000;
constexpr int zoomWaitMs = 60; ///< before cells of a scatter plot are counted anew

QString titleOf(const DistributionData& data)
{
    const Distribution& values = *data.values;
    QString text = values.count() == 1 ? DistributionView::tr("1 value")
                                       : DistributionView::tr("%1 values").arg(formatCount(values.count()));
    if (values.missing > 0)
        text += QStringLiteral(", ") + DistributionView::tr("%1 missing").arg(formatCount(values.missing));
    if (!values.exact)
        text += QStringLiteral(" · ") + DistributionView::tr("in buckets: percentiles are ranges");
    return text;
}

/// The picture of what was made, laid out for whatever size it is painted at.
Picture pictureOf(const std::shared_ptr<const DistributionData>& data, const DistributionOptions& options)
{
    Picture picture;
    picture.view = DistributionView::tr("distribution");
    if (!data || !data->values || data->values->count() == 0)
        return picture;
    picture.notes += titleOf(*data);
    picture.paint = [data, options](QPainter& painter, const QRectF& area, const PictureStyle& style) {
        DistributionOptions at = options;
        at.theme = style.theme;
        at.font = style.font;
        if (const auto plot = makeDistributionPlot(data, std::move(at), area.size())) {
            painter.save();
            painter.translate(area.topLeft());
            plot->paint(painter);
            painter.restore();
        }
    };
    return picture;
}

Picture pictureAtOnce(const DistributionAsk& ask)
{
    const auto data = makeDistribution(ask);
    DistributionOptions options;
    options.look = data->look;
    return pictureOf(data, options);
}

} // namespace

/// The newest question, and how long the last one took.
class DistributionJob {
public:
    LatestJob<std::shared_ptr<const DistributionData>> job;
    QElapsedTimer started;
    qint64 took = 0;
};

DistributionView::DistributionView(QWidget* parent)
    : QWidget(parent), m_job(std::make_unique<DistributionJob>()), m_wait(new QTimer(this)),
      m_bar(new DistributionBar(this)), m_canvas(new DistributionCanvas(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);
    m_wait->setSingleShot(true);
    connect(m_wait, &QTimer::timeout, this, &DistributionView::compute);
    connect(m_bar, &DistributionBar::lookChosen, this, &DistributionView::change);
    connect(m_bar, &DistributionBar::resetRequested, this, &DistributionView::resetZoom);
    connect(m_canvas, &DistributionCanvas::zoomChanged, this, [this] {
        m_bar->setZoomed(m_canvas->isZoomed());
        if (m_data && m_data->look.kind == DistributionKind::Scatter) {
            m_stale = true;
            m_wait->start(zoomWaitMs);
        }
    });
    connect(m_canvas, &DistributionCanvas::boxSelected, this, [this](const DistributionBox& box) {
        if (!m_data)
            return;
        // The names may change while the answer is on its way.
        const DistributionLook shown = m_data->look;
        m_isSelecting = true;
        Q_EMIT valuesSelected(shown.column, box.across.low, box.across.high);
        if (box.upwards)
            Q_EMIT valuesSelected(shown.otherColumn, box.upwards->low, box.upwards->high);
        m_isSelecting = false;
        m_canvas->setSelected(box);
    });
    connect(m_canvas, &DistributionCanvas::groupSelected, this, [this](int group) {
        const auto at = static_cast<std::size_t>(group);
        if (m_data && at < m_data->boxes.boxes.size())
            Q_EMIT groupSelected(m_data->groupColumn, m_data->boxes.boxes[at].row);
    });
}

DistributionView::~DistributionView() = default;

void DistributionView::setEvents(const EventSnapshot& events)
{
    const bool other = m_series || m_events.schema() != events.schema();
    const bool same =
        !other && m_events.chunks() == events.chunks() && m_events.rowCount() == events.rowCount();
    m_events = events;
    m_series.reset();
    if (other)
        m_bar->setSchema(events.schema());
    if (other || !m_data)
        compute();
    else if (!same)
        computeSoon();
}

void DistributionView::setSeries(std::shared_ptr<const HistogramSeries> series)
{
    const bool first = !m_series;
    m_series = std::move(series);
    m_events = {};
    m_bar->setSchema({});
    if (first || !m_data)
        compute();
    else
        computeSoon();
}

void DistributionView::setRowFilter(const RowFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    compute();
}

void DistributionView::setLook(const DistributionLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_bar->setLook(look);
    m_canvas->setLook(look);
    compute();
}

void DistributionView::change(const DistributionLook& look)
{
    if (look == m_look)
        return;
    setLook(look);
    Q_EMIT lookChanged(look);
}

void DistributionView::computeSoon()
{
    m_stale = true;
    // A table of many millions must not keep a core busy: no more than a fifth of the time is spent on it.
    const qint64 wait = std::clamp<qint64>(4 * m_job->took, shortestWaitMs, longestWaitMs);
    if (!m_job->job.isRunning() && !m_wait->isActive())
        m_wait->start(static_cast<int>(std::max<qint64>(0, wait - m_job->started.elapsed())));
}

void DistributionView::compute()
{
    m_stale = false;
    m_wait->stop();
    m_job->started.start();
    DistributionAsk ask{m_events, m_series, m_filter, m_look, m_canvas->across(), m_canvas->upwards()};
    m_job->job.start(
        [ask = std::move(ask)](const DistributionStop& stop) { return makeDistribution(ask, stop); },
        [this](std::shared_ptr<const DistributionData> made) {
            m_job->took = m_job->started.elapsed();
            if (made)
                take(std::move(made));
            if (m_stale)
                computeSoon();
        });
}

void DistributionView::take(std::shared_ptr<const DistributionData> made)
{
    m_data = std::move(made);
    m_bar->setLook(m_data->look);
    m_bar->setTitle(titleOf(*m_data));
    m_canvas->setLook(m_data->look);
    m_canvas->setData(m_data);
    Q_EMIT dataChanged();
}

void DistributionView::setSelectedValues(std::optional<NumberBounds> values)
{
    if (m_isSelecting) // its own box says more
        return;
    m_canvas->setSelected(values ? std::optional(DistributionBox{*values, std::nullopt}) : std::nullopt);
}

void DistributionView::setCompact(bool compact)
{
    m_bar->setVisible(!compact);
    m_canvas->setCompact(compact);
}

void DistributionView::setEmptyText(const QString& text)
{
    m_canvas->setEmptyText(text);
}

QWidget* DistributionView::canvas() const
{
    return m_canvas;
}

void DistributionView::resetZoom()
{
    m_canvas->resetZoom();
}

Picture DistributionView::picture() const
{
    DistributionOptions options = m_canvas->options();
    options.compact = false; // a small panel's picture has all it can say
    return pictureOf(m_data, options);
}

Picture distributionPicture(const EventSnapshot& events, const RowFilter& filter,
                            const DistributionLook& look)
{
    return pictureAtOnce({events, nullptr, filter, look, {}, {}});
}

Picture distributionPicture(const HistogramSeries& series, TimeRange range, const DistributionLook& look)
{
    RowFilter filter;
    filter.range = range;
    // Asked within this call only: it need not be owned.
    const std::shared_ptr<const HistogramSeries> borrowed(std::shared_ptr<const HistogramSeries>(), &series);
    return pictureAtOnce({EventSnapshot(), borrowed, filter, look, {}, {}});
}

} // namespace bee

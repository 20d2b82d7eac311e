// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapview.h"

#include "widgets/heatmap/heatmapbar.h"
#include "widgets/heatmap/heatmapviewstate.h"
#include "widgets/heatmap/stackheatmap.h"
#include "widgets/theme/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr std::size_t mostIntervalsAtOnce = 5'000; ///< read in this thread within a frame
constexpr int smallestHeightWithBar = 160;

} // namespace

HeatmapView::HeatmapView(QWidget* parent)
    : QWidget(parent), m_emptyText(tr("No histogram")), m_bar(new HeatmapBar(this)),
      m_jobs(std::make_unique<HeatmapJobs>()), m_state(std::make_unique<State>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Heat map"));
    m_bar->setLook(m_look);
    m_bar->setCursor(Qt::ArrowCursor);
    connect(m_bar, &HeatmapBar::resetRequested, this, &HeatmapView::resetZoom);
    connect(m_bar, &HeatmapBar::lookChosen, this, [this](const HeatmapLook& look) {
        setLook(look);
        Q_EMIT lookChanged();
    });
    m_state->factsDelay.setSingleShot(true);
    m_state->factsDelay.setInterval(60);
    connect(&m_state->factsDelay, &QTimer::timeout, this, &HeatmapView::askForFacts);
    placeBar();
}

HeatmapView::~HeatmapView() = default;

void HeatmapView::setSource(std::shared_ptr<const HeatmapSource> source)
{
    m_jobs->cancel();
    m_state->events.reset();
    m_state->stacks.reset();
    m_series.reset();
    showSource(std::move(source));
}

void HeatmapView::showSource(std::shared_ptr<const HeatmapSource> source)
{
    const TimeRange before = m_source ? m_source->extent() : TimeRange{Time{}, Time{}};
    const bool continues = m_source && source && before.from == source->extent().from &&
                           m_source->unit() == source->unit() && m_source->valueName() == source->valueName();
    const bool hadEnd = continues && m_range != TimeRange() && m_range.to >= before.to;
    if (!continues) {
        m_curves.reset();
        m_values.reset(); // of other values
        m_state->cursor.reset();
    }
    m_source = std::move(source);
    if (hadEnd && m_source->extent().to > before.to) {
        const double span = timeDistance(m_range.from, m_range.to);
        showSpan(timeDistance(m_source->extent().from, m_source->extent().to) - span, span);
    }
    m_state->curvesStale = true;
    m_state->curvesUrgent = m_state->curvesUrgent || !continues;
    const QStringList keys = m_source ? m_source->keys() : QStringList();
    if (keys != m_state->knownKeys || (m_look.multiples && !m_jobs->keys.isRunning())) {
        m_state->knownKeys = keys;
        if (keys.size() > 1)
            m_jobs->keys.start(
                [shown = m_source](const HeatmapStop& stop) { return heatmapKeysByCount(*shown, stop); },
                [this](const QStringList& sorted) {
                    m_state->keys = sorted;
                    m_bar->setKeys(m_source ? m_source->keyName() : QString(), sorted);
                    if (m_look.multiples)
                        changed();
                });
        else
            m_state->keys = keys;
        m_bar->setKeys(m_source ? m_source->keyName() : QString(), keys);
    }
    m_bar->setHasPercentiles(m_source && m_source->hasPercentiles());
    m_bar->setTitle(m_state->title.isEmpty() && m_source
                        ? displayText(m_source->valueName().toStdString(), 200)
                        : m_state->title);
    changed();
}

void HeatmapView::setSeries(std::shared_ptr<const HistogramSeries> series)
{
    const std::size_t known = m_series ? m_series->intervals.size() : 0;
    const std::size_t size = series ? series->intervals.size() : 0;
    const auto previous = m_series ? m_source : nullptr;
    const bool same = m_series != nullptr;
    m_state->events.reset();
    m_state->stacks.reset();
    m_series = std::move(series);
    if (size < known + mostIntervalsAtOnce) {
        m_jobs->cancel();
        showSource(m_series ? histogramHeatmap(m_series, previous) : nullptr);
        return;
    }
    m_jobs->build(
        [shown = m_series, previous](const HeatmapStop&) { return histogramHeatmap(shown, previous); }, !same,
        [this](const HeatmapJobs::Source& source) { showSource(source); });
}

void HeatmapView::setEvents(const EventSnapshot& events, const EventHeatmap& heatmap)
{
    const auto same = [&](const EventHeatmap& other) {
        return other.mode == heatmap.mode && other.valueColumn == heatmap.valueColumn &&
               other.keyColumn == heatmap.keyColumn && other.colorColumn == heatmap.colorColumn &&
               other.filter == heatmap.filter;
    };
    const bool continues = m_state->events && same(*m_state->events);
    m_series.reset();
    m_state->stacks.reset();
    m_state->events = heatmap;
    m_jobs->build([events, heatmap, previous = continues ? m_source : nullptr](
                      const HeatmapStop& stop) { return eventHeatmap(events, heatmap, previous, stop); },
                  !continues, [this](const HeatmapJobs::Source& source) { showSource(source); });
}

void HeatmapView::setStacks(std::shared_ptr<const StackProfile> profile)
{
    const bool same = m_state->stacks != nullptr;
    m_series.reset();
    m_state->events.reset();
    m_state->stacks = std::move(profile);
    if (!m_state->stacks) {
        m_jobs->cancel();
        showSource(nullptr);
        return;
    }
    m_jobs->build([shown = m_state->stacks](const HeatmapStop&) { return stackHeatmap(shown); }, !same,
                  [this](const HeatmapJobs::Source& source) { showSource(source); });
}

void HeatmapView::setTitle(const QString& title)
{
    m_state->title = title;
    m_bar->setTitle(title.isEmpty() && m_source ? displayText(m_source->valueName().toStdString(), 200)
                                                : title);
}

void HeatmapView::setLook(const HeatmapLook& look)
{
    if (look == m_look)
        return;
    const bool otherCurves = look.percentiles != m_look.percentiles || look.key != m_look.key;
    if (look.key != m_look.key || look.multiples != m_look.multiples) {
        m_curves.reset();
        m_state->cursor.reset();
    }
    if (look.axis != m_look.axis)
        setValueRange(std::nullopt);
    m_look = look;
    m_state->curvesStale = m_state->curvesStale || otherCurves;
    m_state->curvesUrgent = m_state->curvesUrgent || otherCurves;
    m_bar->setLook(look);
    changed();
}

void HeatmapView::setKey(std::optional<QString> key)
{
    HeatmapLook look = m_look;
    look.key = std::move(key);
    look.multiples = false;
    setLook(look);
}

QStringList HeatmapView::keys() const
{
    return m_source ? m_source->keys() : QStringList();
}

void HeatmapView::setTimeDisplay(const TimeDisplay& display)
{
    if (display == m_clock)
        return;
    m_clock = display;
    changed();
}

void HeatmapView::setLosses(std::vector<LossMark> losses)
{
    if (losses == m_losses)
        return;
    m_losses = std::move(losses);
    changed();
}

void HeatmapView::setEmptyText(const QString& text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    update();
}

void HeatmapView::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    placeBar();
    changed();
}

void HeatmapView::setTimeCursor(std::optional<Time> time)
{
    if (time == m_timeCursor)
        return;
    m_timeCursor = time;
    update();
}

void HeatmapView::setTimeRange(TimeRange range)
{
    if (range == m_range || range.to <= range.from)
        return;
    m_range = range;
    m_state->curvesStale = true;
    m_state->curvesUrgent = true;
    changed();
    Q_EMIT timeRangeChanged(m_range);
}

void HeatmapView::setValueRange(std::optional<ValueRange> values)
{
    if (values == m_values || (values && values->high <= values->low))
        return;
    m_values = values;
    changed();
    Q_EMIT valueRangeChanged(m_values);
}

void HeatmapView::resetZoom()
{
    setTimeRange({});
    setValueRange(std::nullopt);
}

void HeatmapView::placeBar()
{
    const bool shown = !m_compact && height() >= smallestHeightWithBar;
    m_bar->setVisible(shown);
    if (shown)
        m_bar->setGeometry(0, 0, width(), m_bar->sizeHint().height());
}

void HeatmapView::changed()
{
    m_stale = true;
    m_bar->setZoomed(isZoomed());
    if (m_state->pointer)
        hover(m_state->pointer);
    else
        followCellCursor();
    update();
}

HeatmapOptions HeatmapView::exportOptions() const
{
    HeatmapOptions options;
    options.visible = m_range;
    options.values = m_values;
    options.look = m_look;
    if (m_compact)
        options.look.percentiles.clear();
    options.clock = m_clock;
    options.losses = m_losses;
    options.font = font();
    return options;
}

Picture HeatmapView::picture() const
{
    HeatmapOptions options = exportOptions();
    options.look.percentiles = m_look.percentiles;
    options.curves = m_curves;
    return heatmapPicture(m_source, std::move(options));
}

const HeatmapSheet& HeatmapView::sheet() const
{
    const Theme& theme = themeOf(this);
    const QRectF area = rect().adjusted(0, m_bar->isHidden() ? 0 : m_bar->height(), 0, 0);
    const bool same =
        !m_stale && m_sheetArea == area && m_sheetRatio == devicePixelRatioF() && m_sheetTheme == &theme;
    if (!same) {
        HeatmapOptions options = exportOptions();
        options.theme = theme;
        options.devicePixelRatio = devicePixelRatioF();
        options.curves = m_compact ? nullptr : m_curves;
        m_sheet = HeatmapSheet(m_source.get(), options, area, m_state->keys);
        m_state->curvesStale = m_state->curvesStale || m_sheetArea.width() != area.width();
        m_sheetArea = area;
        m_sheetRatio = devicePixelRatioF();
        m_sheetTheme = &theme;
        m_stale = false;
    }
    return m_sheet;
}

void HeatmapView::askForCurves()
{
    const HeatmapLayout& layout = heatmapLayout();
    if (!m_state->curvesStale || m_compact || !m_source || !m_source->hasPercentiles() || m_look.multiples ||
        m_look.percentiles.empty() || layout.plotRect().isEmpty() ||
        (m_jobs->curves.isRunning() && !m_state->curvesUrgent))
        return;
    m_state->curvesStale = false;
    m_state->curvesUrgent = false;
    HeatmapOptions options = exportOptions();
    m_jobs->curves.start(
        [source = m_source, request = heatmapRequest(options, layout.plotRect().size()),
         shares = m_look.percentiles](const HeatmapStop& stop) {
            return std::make_shared<const HeatmapCurves>(heatmapCurves(*source, request, shares, stop));
        },
        [this](const std::shared_ptr<const HeatmapCurves>& curves) {
            m_curves = curves;
            m_sheet.setCurves(m_compact ? nullptr : curves);
            update();
        });
}

void HeatmapView::showSpan(double offset, double span)
{
    constexpr double shortest = 1'000; // nanoseconds: events are printed to the microsecond
    const TimeRange extent = m_source ? m_source->extent() : TimeRange{Time{}, Time{}};
    setTimeRange(partOf(extent, offset, span, shortest));
}

void HeatmapView::showPositions(double low, double high)
{
    // Of all values, which may be more than are in sight.
    HeatmapOptions options = exportOptions();
    options.visible = {};
    options.values.reset();
    if (m_look.multiples)
        options.look.key.reset();
    const HeatmapGrid all = m_source->bin(heatmapRequest(options, {1, heatmapLayout().plotRect().height()}));
    const double span = high - low;
    if (all.rows.empty() || !(span < all.highPosition - all.lowPosition)) {
        setValueRange(std::nullopt);
        return;
    }
    low = std::clamp(low, all.lowPosition, all.highPosition - span);
    high = low + span;
    constexpr double most = 9.2e18;
    const auto bound = [&](double position) {
        return static_cast<qint64>(std::llround(std::clamp(all.scale.value(position), -most, most)));
    };
    // Ends of all that there is are taken as they are: an open-ended row stays.
    const double near = span * 1e-6;
    ValueRange values{bound(low), bound(high)};
    if (low <= all.lowPosition + near)
        values.low = all.rows.front().low;
    if (high >= all.highPosition - near)
        values.high = all.rows.back().high;
    if (values.high > values.low)
        setValueRange(values);
}

void HeatmapView::zoomTime(double factor, double share)
{
    if (!m_source)
        return;
    const TimeRange shown = heatmapLayout().visibleTime();
    const Time start = m_source->extent().from;
    const double span = timeDistance(shown.from, shown.to);
    showSpan(timeDistance(start, std::max(shown.from, start)) + share * span * (1 - factor), span * factor);
}

void HeatmapView::zoomValues(double factor, double share)
{
    const HeatmapGrid& grid = heatmapLayout().grid();
    if (!m_source || grid.rows.empty())
        return;
    const double span = grid.highPosition - grid.lowPosition;
    const double low = grid.lowPosition + share * span * (1 - factor);
    showPositions(low, low + span * factor);
}

void HeatmapView::panTime(double share)
{
    if (m_range == TimeRange() || !m_source)
        return;
    const TimeRange shown = heatmapLayout().visibleTime();
    const Time start = m_source->extent().from;
    const double span = timeDistance(shown.from, shown.to);
    showSpan(timeDistance(start, std::max(shown.from, start)) + share * span, span);
}

void HeatmapView::panValues(double share)
{
    const HeatmapGrid& grid = heatmapLayout().grid();
    if (!m_values || !m_source || grid.rows.empty())
        return;
    const double by = share * (grid.highPosition - grid.lowPosition);
    showPositions(grid.lowPosition + by, grid.highPosition + by);
}

void HeatmapView::setSelectedBox(const std::optional<HeatmapBox>& box)
{
    if (box == m_box)
        return;
    m_box = box;
    update();
}

void HeatmapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.panel);
    const QRect free = rect().adjusted(0, m_bar->isHidden() ? 0 : m_bar->height(), 0, 0);
    if (!m_source || (m_source->totalCount() == 0 && m_source->intervalCount() == 0)) {
        painter.setPen(theme.mutedText);
        painter.drawText(free.adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const HeatmapSheet& shown = sheet();
    askForCurves();
    shown.paint(painter);
    if (shown.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(free, Qt::AlignCenter | Qt::TextWordWrap, tr("No histogram in this range"));
    }
    paintTimeCursor(painter, theme);
    paintBox(painter, theme);
    if (m_state->shown && m_state->drag == State::Drag::None)
        paintCell(painter, theme);
}

void HeatmapView::paintTimeCursor(QPainter& painter, const Theme& theme) const
{
    if (!m_timeCursor || m_state->pointer)
        return;
    for (const HeatmapLayout& panel : sheet().panels()) {
        const QRectF plot = panel.plotRect();
        if (plot.isEmpty() || *m_timeCursor < panel.visibleTime().from ||
            *m_timeCursor > panel.visibleTime().to)
            continue;
        // Seen on dark and light cells alike.
        const double x = std::round(panel.xOf(*m_timeCursor));
        painter.fillRect(QRectF(x - 1, plot.top(), 3, plot.height()), theme.panel);
        painter.fillRect(QRectF(x, plot.top(), 1, plot.height()), theme.text);
    }
}

void HeatmapView::paintBox(QPainter& painter, const Theme& theme) const
{
    const std::optional<HeatmapBox> drawn = drawnBox();
    const std::optional<HeatmapBox>& box = drawn ? drawn : m_box;
    if (!box)
        return;
    for (const HeatmapLayout& panel : sheet().panels()) {
        const QRectF rect = panel.rectOf(*box);
        if (rect.isEmpty())
            continue;
        painter.fillRect(rect, theme.brush);
        const QRectF frame = rect.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.panel, 3));
        painter.drawRect(frame);
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(frame);
    }
}

void HeatmapView::paintCell(QPainter& painter, const Theme& theme) const
{
    const HeatmapCell& cell = *m_state->shown;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.panel, 1));
    painter.drawRect(cell.rect.adjusted(-1.5, -1.5, 0.5, 0.5));
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRect(cell.rect.adjusted(-0.5, -0.5, -0.5, -0.5));
    painter.setFont(font());
    const QRectF free = rect().adjusted(0, m_bar->isHidden() ? 0 : m_bar->height(), 0, 0);
    paintHeatmapCard(painter, heatmapCard(cell, m_state->facts, *m_source, m_clock), cell.rect, free, theme);
}

} // namespace bee

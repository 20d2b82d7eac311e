// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/captureview.h"

#include "app/report/remarks.h"
#include "app/window/comparison.h"
#include "app/window/selectionbinding.h"
#include "app/window/tablememory.h"
#include "app/window/viewlooks.h"
#include "widgets/charts/distributiondata.h"
#include "widgets/charts/distributionview.h"
#include "widgets/charts/linechartview.h"
#include "widgets/flamegraph/flamecanvas.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"

#include <QStackedLayout>

namespace bee {

namespace {

constexpr int followIntervalMs = 250;
constexpr int clockIntervalMs = 500;
constexpr qint64 silentAfterMs = 3000;

CaptureMessage startingMessage(const CaptureEntry& capture)
{
    const Capture& live = *capture.live();
    const auto seconds = live.sinceLaunch().count() / 1000;
    if (live.plan().implementation == Implementation::Bcc && live.sinceLaunch().count() > silentAfterMs)
        return {
            CaptureView::tr("Compiling on the host, %1 s").arg(seconds),
            CaptureView::tr("bcc builds its program before it measures. This can take more than a minute."),
            {},
            false};
    return {CaptureView::tr("Starting on %1, %2 s").arg(capture.record().host).arg(seconds), {}, {}, false};
}

CaptureMessage liveMessage(const CaptureEntry& capture)
{
    const Capture& live = *capture.live();
    if (live.state() == Capture::State::Starting)
        return startingMessage(capture);
    if (live.state() == Capture::State::Stopping)
        return {CaptureView::tr("Stopping"), CaptureView::tr("Waiting for the last output."), {}, false};
    if (live.isHeld())
        return {CaptureView::tr("Ready"),
                CaptureView::tr("It waits for the other tools, so that all show the same stretch of time."),
                {},
                false};
    if (live.plan().boundsItself)
        return {CaptureView::tr("Collecting, %1").arg(capture.stateText()),
                CaptureView::tr("This tool prints everything at its end."),
                {},
                false};
    return {CaptureView::tr("Running, %1").arg(capture.stateText()),
            CaptureView::tr("Nothing was seen yet."),
            {},
            false};
}

/// At which a tool sampled; 0: not known, or it counts something else.
double hertzOf(const CaptureEntry& capture)
{
    const QString name = QStringLiteral("frequency");
    if (!capture.tool() || !capture.values().stacks || capture.values().stacks->unit() != Unit::Samples)
        return 0;
    const ToolOption* option = capture.tool()->option(name);
    const QString chosen = capture.record().provenance[QLatin1String("options")].toObject()[name].toString();
    return chosen.isEmpty() ? option ? option->defaultValue.toDouble() : 0 : chosen.toDouble();
}

} // namespace

QString CaptureMessage::text() const
{
    return detail.isEmpty() ? headline : headline + QLatin1Char('\n') + detail;
}

CaptureMessage captureMessage(const CaptureEntry& capture)
{
    if (capture.isLoading())
        return {CaptureView::tr("Reading the session…"), {}, {}, false};
    if (capture.isLive())
        return liveMessage(capture);
    if (capture.failure())
        return {capture.failure()->message, capture.failure()->reason, capture.failure()->remedy, true};
    const CaptureRecord& record = capture.record();
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(record.ended - record.started).count();
    return {CaptureView::tr("Nothing was seen"),
            seconds > 0 ? CaptureView::tr("The tool ran for %1 s and printed no data.").arg(seconds)
                        : CaptureView::tr("The tool printed no data."),
            {},
            false};
}

bool hasData(const CaptureEntry& capture)
{
    const DecodedValues& values = capture.values();
    return values.rows() + values.intervals() + values.samples() > 0;
}

CaptureView::CaptureView(CaptureEntry& capture, Style style, QWidget* parent)
    : QWidget(parent), m_capture(capture), m_style(style), m_choice(ViewChoice::of(capture)),
      m_layout(new QStackedLayout(this)), m_binding(new SelectionBinding(capture, *this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    if (style == Style::Small)
        setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &CaptureView::refresh);
    connect(&m_capture, &CaptureEntry::valuesChanged, this, &CaptureView::changed);
    connect(&m_capture, &CaptureEntry::stateChanged, this, &CaptureView::changed);
    connect(m_binding, &SelectionBinding::narrowed, this, &CaptureView::changed);
    connect(&m_choice, &ViewChoice::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    if (style == Style::Full)
        connect(&Comparison::of(capture), &Comparison::changed, this, [this] {
            if (isVisible())
                compare();
        });
    auto* clock = new QTimer(this); // for the seconds in the text of an empty view
    connect(clock, &QTimer::timeout, this, [this] {
        if (m_capture.isLive() && !hasData(m_capture))
            changed();
    });
    clock->start(clockIntervalMs);
}

bool CaptureView::showsTable() const
{
    return m_table && m_shown == m_table;
}

ViewChoice::Place CaptureView::place() const
{
    return m_style == Style::Full ? ViewChoice::Place::Page : ViewChoice::Place::Panel;
}

void CaptureView::changed()
{
    if (!isVisible())
        return; // showEvent() makes up for it
    const bool soon = m_style == Style::Full && m_choice.shown(place()) == ViewKind::Table;
    if (soon || !m_refreshed.isValid() || m_refreshed.elapsed() >= followIntervalMs)
        refresh();
    else if (!m_delay.isActive())
        m_delay.start(static_cast<int>(followIntervalMs - m_refreshed.elapsed()));
}

void CaptureView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_binding->apply();
}

void CaptureView::refresh()
{
    m_delay.stop();
    m_refreshed.start();
    QWidget* const chosen = choose();
    if (chosen == m_shown)
        return;
    const bool hadFocus = m_shown && m_shown->isAncestorOf(focusWidget());
    m_shown = chosen;
    m_layout->setCurrentWidget(chosen);
    setFocusProxy(m_style == Style::Full ? chosen : nullptr);
    if (hadFocus && m_style == Style::Full)
        chosen->setFocus();
}

void CaptureView::adopt(QWidget* view)
{
    m_layout->addWidget(view);
    if (m_style == Style::Full)
        return;
    // Its panel is what one reaches with the Tab key.
    view->setFocusPolicy(Qt::NoFocus);
    for (QWidget* part : view->findChildren<QWidget*>())
        part->setFocusPolicy(Qt::NoFocus);
}

void CaptureView::pick(const PickedDetails& details)
{
    if (details.title.isEmpty() || details == m_picked)
        return; // a pointer that left does not take away what it showed
    m_picked = details;
    Q_EMIT pickedChanged();
}

Picture CaptureView::picture() const
{
    if (m_shown == m_heatmap && m_heatmap)
        return m_heatmap->picture();
    if (m_shown == m_lines && m_lines)
        return m_lines->picture();
    if (m_shown == m_distribution && m_distribution)
        return m_distribution->picture();
    if (m_shown == m_flameGraph && m_flameGraph)
        return m_flameGraph->picture();
    return {};
}

QWidget* CaptureView::choose()
{
    switch (m_choice.shown(place())) {
    case ViewKind::Heatmap:
        return showHeatmap();
    case ViewKind::Lines:
        return showLines();
    case ViewKind::Distribution:
        return showDistribution();
    case ViewKind::FlameGraph:
        return showFlameGraph();
    case ViewKind::Table:
        break;
    }
    return showTable();
}

QWidget* CaptureView::showTable()
{
    if (!m_table) {
        m_table = new EventTableView;
        m_table->setCompact(m_style == Style::Small);
        m_table->setTimeDisplay(m_capture.record().hostClock());
        adopt(m_table);
        bindTableMemory(*m_table, m_capture.record().tool);
        connect(m_table, &EventTableView::currentRowChanged, this, [this](qsizetype row) {
            pick(detailsOfRow(m_table->model()->snapshot(), row, m_table->model()->cellStyle()));
        });
        m_binding->bind(*m_table);
    }
    m_table->setEmptyText(captureMessage(m_capture).text());
    if (m_capture.values().events)
        m_table->setSnapshot(*m_capture.values().events);
    return m_table;
}

QWidget* CaptureView::showHeatmap()
{
    const DecodedValues& values = m_capture.values();
    if (!m_heatmap) {
        m_heatmap = new HeatmapView;
        m_heatmap->setCompact(m_style == Style::Small);
        m_heatmap->setLook(HeatmapLook::fromJson(m_choice.look(ViewKind::Heatmap)));
        m_heatmap->setTimeDisplay(m_capture.record().hostClock());
        adopt(m_heatmap);
        connect(m_heatmap, &HeatmapView::cellHovered, this, [this](const std::optional<HeatmapCell>& cell) {
            if (cell && m_heatmap->source())
                pick(detailsOfCell(*cell, m_heatmap->source()->unit(),
                                   m_heatmap->heatmapLayout().options().clock));
        });
        connect(m_heatmap, &HeatmapView::lookChanged, this,
                [this] { m_choice.setLook(ViewKind::Heatmap, m_heatmap->look().toJson()); });
        m_binding->bind(*m_heatmap);
    }
    m_heatmap->setEmptyText(captureMessage(m_capture).text());
    if (const EventHeatmap* heatmap = m_choice.heatmap()) {
        const Given given{values.events->rowCount(), m_choice.variant(ViewKind::Heatmap),
                          m_binding->heatmapFilter()};
        if (given != m_heatmapGiven) {
            EventHeatmap narrowed = *heatmap;
            narrowed.filter = given.filter;
            if (given.variant != m_heatmapGiven.variant)
                m_heatmap->resetZoom(); // its values are others
            m_heatmap->setEvents(*values.events, narrowed);
            m_heatmapGiven = given;
        }
    } else if (values.histogram && values.histogram != m_valuesGiven) {
        m_heatmap->setSeries(values.histogram);
        m_valuesGiven = values.histogram;
    } else if (!values.histogram && values.stacks && values.stacks != m_valuesGiven) {
        m_heatmap->setStacks(values.stacks);
        m_valuesGiven = values.stacks;
    }
    m_heatmap->setLosses(lossMarks(values));
    return m_heatmap;
}

QWidget* CaptureView::showLines()
{
    const DecodedValues& values = m_capture.values();
    if (!m_lines) {
        m_lines = new LineChartView;
        m_lines->setCompact(m_style == Style::Small);
        m_lines->setTimeDisplay(m_capture.record().hostClock());
        adopt(m_lines);
        connect(m_lines, &LineChartView::timeHovered, this, [this](const std::optional<Time>& time) {
            if (time && m_lines->lines())
                pick(detailsOfMoment(*m_lines->lines(), *time, m_binding->clock()));
        });
        m_lines->setLook(lineLookFromJson(m_choice.look(ViewKind::Lines)));
        connect(m_lines, &LineChartView::lookChanged, this,
                [this](const LineLook& look) { m_choice.setLook(ViewKind::Lines, lineLookToJson(look)); });
        connect(m_lines, &LineChartView::queryChanged, this,
                [this](const LineQuery& query) { m_choice.setLines(query); });
        m_binding->bind(*m_lines);
    }
    m_lines->setEmptyText(captureMessage(m_capture).text());
    if (values.events) {
        const Given given{values.events->rowCount(), m_choice.variant(ViewKind::Lines), {}};
        if (given != m_linesGiven)
            m_lines->setEvents(*values.events, m_choice.lines());
        m_linesGiven = given;
    }
    m_lines->setLosses(lossMarks(values));
    return m_lines;
}

QWidget* CaptureView::showDistribution()
{
    const DecodedValues& values = m_capture.values();
    if (!m_distribution) {
        m_distribution = new DistributionView;
        m_distribution->setCompact(m_style == Style::Small);
        m_distribution->setLook(DistributionLook::fromJson(m_choice.look(ViewKind::Distribution)));
        adopt(m_distribution);
        connect(m_distribution, &DistributionView::lookChanged, this, [this](const DistributionLook& look) {
            m_choice.setLook(ViewKind::Distribution, look.toJson());
        });
        connect(m_distribution, &DistributionView::valuesSelected, this,
                [this](const QString& column, double low, double high) {
                    const auto& shown = m_distribution->data();
                    if (!shown)
                        return;
                    const bool isUpwards = shown->others && shown->others->name == column;
                    if (const auto& marked = isUpwards ? shown->others : shown->values)
                        pick(detailsOfValues(*marked, low, high));
                });
        m_binding->bind(*m_distribution);
    }
    m_distribution->setEmptyText(captureMessage(m_capture).text());
    if (values.histogram) {
        if (std::exchange(m_seriesGiven, values.histogram) != values.histogram)
            m_distribution->setSeries(values.histogram);
    } else if (values.events) {
        const Given given{values.events->rowCount(), 0, {}};
        if (given != m_distributionGiven)
            m_distribution->setEvents(*values.events);
        m_distributionGiven = given;
    }
    return m_distribution;
}

QWidget* CaptureView::showFlameGraph()
{
    const DecodedValues& values = m_capture.values();
    if (!m_flameGraph) {
        m_flameGraph = new FlameGraphView;
        m_flameGraph->setCompact(m_style == Style::Small);
        adopt(m_flameGraph);
        connect(m_flameGraph->canvas(), &FlameCanvas::frameHovered, this,
                [this](std::optional<std::size_t> frame) {
                    if (frame)
                        pick(detailsOfFrame(*m_flameGraph->flameLayout(), *frame));
                });
        const QJsonObject kept = m_choice.look(ViewKind::FlameGraph);
        m_flameGraph->setLook(flameLookFromJson(kept));
        m_flameGraph->setShape(flameShapeFromJson(kept, m_flameGraph->shape()));
        const auto keep = [this] {
            m_choice.setLook(ViewKind::FlameGraph,
                             flameLookToJson(m_flameGraph->look(), m_flameGraph->shape()));
        };
        connect(m_flameGraph, &FlameGraphView::lookChanged, this, keep);
        connect(m_flameGraph, &FlameGraphView::shapeChanged, this, keep);
        connect(m_flameGraph, &FlameGraphView::slicesRequested, this, &CaptureView::slicesRequested);
        m_binding->bind(*m_flameGraph);
    }
    m_flameGraph->setEmptyText(captureMessage(m_capture).text());
    m_flameGraph->setHertz(hertzOf(m_capture));
    if (values.stacks && values.stacks != m_flameGraph->profile())
        m_flameGraph->setProfile(values.stacks);
    compare();
    return m_flameGraph;
}

void CaptureView::compare()
{
    if (!m_flameGraph || m_style == Style::Small)
        return;
    const Comparison& comparison = Comparison::of(m_capture);
    auto given = std::tuple(comparison.baseline(), FlameFilter(), QString());
    if (comparison.isActive())
        given = {comparison.baseline(), comparison.filter(), comparison.label()};
    if (given == m_baselineGiven)
        return;
    m_baselineGiven = given;
    if (comparison.isActive())
        m_flameGraph->setBaseline(std::get<0>(given), std::get<1>(given), std::get<2>(given));
    else
        m_flameGraph->clearBaseline();
}

} // namespace bee

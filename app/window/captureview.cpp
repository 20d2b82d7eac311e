// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/captureview.h"

#include "app/report/remarks.h"
#include "app/window/selectionbinding.h"
#include "app/window/tablememory.h"
#include "widgets/flamegraph/flamecanvas.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"

#include <QStackedLayout>

namespace bee {

namespace {

constexpr int smallIntervalMs = 250;
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
    : QWidget(parent), m_capture(capture), m_style(style), m_layout(new QStackedLayout(this)),
      m_binding(new SelectionBinding(capture, *this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    if (style == Style::Small)
        setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &CaptureView::refresh);
    connect(&m_capture, &CaptureEntry::valuesChanged, this, &CaptureView::changed);
    connect(&m_capture, &CaptureEntry::stateChanged, this, &CaptureView::changed);
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

void CaptureView::changed()
{
    if (!isVisible())
        return; // showEvent() makes up for it
    if (m_style == Style::Full)
        refresh();
    else if (!m_delay.isActive())
        m_delay.start(smallIntervalMs);
}

void CaptureView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_binding->apply();
}

void CaptureView::refresh()
{
    QWidget* const chosen = choose();
    if (chosen == m_shown)
        return;
    m_shown = chosen;
    m_layout->setCurrentWidget(chosen);
    setFocusProxy(m_style == Style::Full ? chosen : nullptr);
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

QWidget* CaptureView::choose()
{
    const DecodedValues& values = m_capture.values();
    const QString wanted = m_capture.tool() ? m_capture.tool()->view : QString();
    const bool heatmap =
        values.histogram || (!values.events && !values.stacks && wanted == QLatin1String("heatmap"));
    const bool flames =
        !heatmap && (values.stacks || (!values.events && wanted == QLatin1String("flamegraph")));
    const bool small = m_style == Style::Small;
    const QString emptyText = captureMessage(m_capture).text();
    if (heatmap) {
        if (!m_heatmap) {
            m_heatmap = new HeatmapView;
            m_heatmap->setTimeDisplay(m_capture.record().hostClock());
            adopt(m_heatmap);
            connect(m_heatmap, &HeatmapView::cellHovered, this,
                    [this](const std::optional<HeatmapCell>& cell) {
                        if (cell && m_heatmap->series())
                            pick(detailsOfCell(*cell, m_heatmap->series()->unit,
                                               m_heatmap->heatmapLayout().options().clock));
                    });
            m_binding->bind(*m_heatmap);
        }
        m_heatmap->setEmptyText(emptyText);
        if (values.histogram && values.histogram != m_heatmap->series())
            m_heatmap->setSeries(values.histogram);
        m_heatmap->setLosses(lossMarks(values));
        return m_heatmap;
    }
    if (flames) {
        if (!m_flameGraph) {
            m_flameGraph = new FlameGraphView;
            m_flameGraph->setCompact(small);
            adopt(m_flameGraph);
            connect(m_flameGraph->canvas(), &FlameCanvas::frameHovered, this,
                    [this](std::optional<std::size_t> frame) {
                        if (frame)
                            pick(detailsOfFrame(*m_flameGraph->flameLayout(), *frame));
                    });
            m_binding->bind(*m_flameGraph);
        }
        m_flameGraph->setEmptyText(emptyText);
        if (values.stacks && values.stacks != m_flameGraph->profile())
            m_flameGraph->setProfile(values.stacks);
        return m_flameGraph;
    }
    if (!m_table) {
        m_table = new EventTableView;
        m_table->setCompact(small);
        m_table->setTimeDisplay(m_capture.record().hostClock());
        adopt(m_table);
        bindTableMemory(*m_table, m_capture.record().tool);
        connect(m_table, &EventTableView::currentRowChanged, this, [this](qsizetype row) {
            pick(detailsOfRow(m_table->model()->snapshot(), row, m_table->model()->cellStyle()));
        });
        m_binding->bind(*m_table);
    }
    m_table->setEmptyText(emptyText);
    if (values.events)
        m_table->setSnapshot(*values.events);
    return m_table;
}

} // namespace bee

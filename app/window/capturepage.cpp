// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturepage.h"

#include "app/window/failurepanel.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtableview.h"
#include "widgets/theme/format.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int clockIntervalMs = 500;
constexpr qint64 silentAfterMs = 3000;

QLabel* chip(const char* kind = nullptr)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setProperty("chip", kind ? QVariant(QString::fromLatin1(kind)) : QVariant(true));
    return label;
}

} // namespace

CapturePage::CapturePage(CaptureEntry& capture, QWidget* parent)
    : QWidget(parent), m_capture(capture), m_implementation(chip()), m_state(chip()),
      m_losses(chip("warning")), m_unmatched(chip("warning")), m_amount(new QLabel),
      m_stop(new QPushButton(tr("Stop"))), m_again(new QPushButton(tr("Run again"))),
      m_body(new QStackedLayout), m_banner(new QLabel)
{
    auto* title = new QLabel(displayText(capture.title().toStdString()));
    title->setProperty("title", true);
    auto* subtitle =
        new QLabel(capture.tool() ? capture.tool()->title : tr("a tool this version does not know"));
    subtitle->setProperty("muted", true);
    for (QLabel* label : {title, subtitle, m_amount, m_banner})
        label->setTextFormat(Qt::PlainText);
    m_implementation->setText(capture.record().implementation);
    m_implementation->setToolTip(tr("The implementation that ran"));
    m_losses->setToolTip(tr("Events the tool reported as lost: the numbers here are too small by as many."));
    m_unmatched->setToolTip(tr("Lines no rule understands. They are kept; the console shows them."));
    m_banner->setWordWrap(true);
    m_banner->setProperty("chip", QStringLiteral("warning"));

    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 8, 12, 8);
    header->setSpacing(8);
    header->addWidget(title);
    header->addWidget(subtitle);
    header->addWidget(m_implementation);
    header->addWidget(m_state);
    header->addWidget(m_losses);
    header->addWidget(m_unmatched);
    header->addStretch();
    header->addWidget(m_amount);
    header->addWidget(m_stop);
    header->addWidget(m_again);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_banner);
    layout->addLayout(m_body, 1);

    connect(m_stop, &QPushButton::clicked, this, &CapturePage::stopRequested);
    connect(m_again, &QPushButton::clicked, this, &CapturePage::runAgainRequested);
    connect(&m_capture, &CaptureEntry::valuesChanged, this, &CapturePage::updateBody);
    connect(&m_capture, &CaptureEntry::stateChanged, this, &CapturePage::updateBody);
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] {
        if (m_capture.isLive())
            updateBody();
    });
    clock->start(clockIntervalMs);
    updateBody();
}

void CapturePage::focusSearch()
{
    if (QWidget* view = m_body->currentWidget())
        view->setFocus(Qt::ShortcutFocusReason);
}

void CapturePage::updateHeader()
{
    const DecodeStats& stats = m_capture.values().stats;
    const double rate = m_capture.eventsPerSecond();
    m_state->setText(m_capture.isLive() && rate >= 1
                         ? tr("%1 · %2/s").arg(m_capture.stateText(), formatCount(static_cast<qint64>(rate)))
                         : m_capture.stateText());
    m_losses->setText(tr("%1 lost").arg(formatCount(stats.lostEvents)));
    m_losses->setVisible(stats.lostEvents > 0);
    m_unmatched->setText(tr("%1 not understood").arg(formatCount(stats.unmatchedLines)));
    m_unmatched->setVisible(stats.unmatchedLines > 0);
    m_amount->setText(m_capture.amountText());
    m_amount->setVisible(!m_table); // the table has a count of its own, with the filter's
    m_stop->setVisible(m_capture.isLive());
    m_stop->setEnabled(m_capture.isLive() && m_capture.live()->state() != Capture::State::Stopping);
    m_again->setVisible(m_capture.tool() && !m_capture.isLive() && !m_capture.isLoading());
}

QString CapturePage::emptyText() const
{
    if (m_capture.isLoading())
        return tr("Reading the session…");
    const Capture* live = m_capture.live();
    if (!m_capture.isLive())
        return tr("The tool printed no data.");
    if (live->state() == Capture::State::Starting) {
        const bool compiles = live->plan().implementation == Implementation::Bcc;
        const auto seconds = live->sinceLaunch().count() / 1000;
        if (compiles && live->sinceLaunch().count() > silentAfterMs)
            return tr("bcc is compiling its program on the host, %1 s. This can take more than a minute.")
                .arg(seconds);
        return tr("Starting on %1, %2 s…").arg(m_capture.record().host).arg(seconds);
    }
    if (live->plan().boundsItself)
        return tr("Collecting. This tool prints everything at its end, %1.").arg(m_capture.stateText());
    return live->state() == Capture::State::Stopping ? tr("Stopping: waiting for the last output…")
                                                     : tr("Running. Nothing was seen yet.");
}

QWidget* CapturePage::chooseView()
{
    const DecodedValues& values = m_capture.values();
    const QString wanted = m_capture.tool() ? m_capture.tool()->view : QString();
    const bool heatmap =
        values.histogram || (!values.events && !values.stacks && wanted == QLatin1String("heatmap"));
    const bool flames =
        !heatmap && (values.stacks || (!values.events && wanted == QLatin1String("flamegraph")));
    if (heatmap) {
        if (!m_heatmap) {
            m_heatmap = new HeatmapView;
            m_heatmap->setUtcOffset(m_capture.record().utcOffsetSeconds);
            m_body->addWidget(m_heatmap);
        }
        m_heatmap->setEmptyText(emptyText());
        if (values.histogram)
            m_heatmap->setSeries(values.histogram);
        return m_heatmap;
    }
    if (flames) {
        if (!m_flameGraph) {
            m_flameGraph = new FlameGraphView;
            m_body->addWidget(m_flameGraph);
        }
        m_flameGraph->setEmptyText(emptyText());
        if (values.stacks)
            m_flameGraph->setProfile(values.stacks);
        return m_flameGraph;
    }
    if (!m_table) {
        m_table = new EventTableView;
        m_table->setUtcOffset(m_capture.record().utcOffsetSeconds);
        m_body->addWidget(m_table);
    }
    m_table->setEmptyText(emptyText());
    if (values.events)
        m_table->setSnapshot(*values.events);
    return m_table;
}

void CapturePage::updateBody()
{
    updateHeader();
    const DecodedValues& values = m_capture.values();
    const bool hasData = values.rows() + values.intervals() + values.samples() > 0;
    const bool failed = m_capture.failure() && !m_capture.isLive() && !m_capture.isLoading();
    m_banner->setVisible(failed && hasData);
    if (failed && hasData)
        m_banner->setText(m_capture.failure()->text());
    if (failed && !hasData) {
        if (!m_failure) {
            m_failure = new FailurePanel;
            m_body->addWidget(m_failure);
            connect(m_failure, &FailurePanel::retryRequested, this, &CapturePage::runAgainRequested);
            connect(m_failure, &FailurePanel::consoleRequested, this, &CapturePage::consoleRequested);
        }
        m_failure->setError(*m_capture.failure());
        m_body->setCurrentWidget(m_failure);
        return;
    }
    m_body->setCurrentWidget(chooseView());
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturechips.h"

#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace bee {

namespace {

constexpr std::size_t lossesListed = 12;

QString lossesToolTip(const TimeDisplay& clock, const std::vector<LossMark>& losses)
{
    QStringList lines{
        CaptureChips::tr("Events the tool reported as lost: the numbers here are too small by as many.")};
    for (std::size_t i = 0; i < std::min(losses.size(), lossesListed); ++i)
        lines += CaptureChips::tr("%1 at %2")
                     .arg(formatCount(losses[i].count), formatTime(losses[i].at, clock, 0));
    if (losses.size() > lossesListed)
        lines += QStringLiteral("…");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QLabel* makeChip(const char* kind)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setProperty("chip", kind ? QVariant(QString::fromLatin1(kind)) : QVariant(true));
    return label;
}

CaptureChips::CaptureChips(CaptureEntry& capture, QWidget* parent)
    : QWidget(parent), m_capture(capture), m_implementation(makeChip()), m_state(makeChip()),
      m_losses(makeChip("error")), m_missed(makeChip("warning")), m_unmatched(makeChip("warning")),
      m_caution(makeChip("warning")), m_doubts(makeChip("warning"))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // as tall as a chip, in any header
    for (QLabel* chip : {m_implementation, m_state, m_losses, m_missed, m_unmatched, m_caution, m_doubts})
        row->addWidget(chip);
    connect(&CaptureInsight::of(capture), &CaptureInsight::changed, this, &CaptureChips::refresh);
    connect(&capture, &CaptureEntry::stateChanged, this, &CaptureChips::refresh);
    refresh();
}

void CaptureChips::setChip(QLabel* chip, const QString& text, const QString& toolTip) const
{
    if (chip->text() != text)
        chip->setText(text);
    chip->setToolTip(plainToolTip(toolTip));
    chip->setHidden(text.isEmpty());
}

void CaptureChips::refresh()
{
    const CaptureInsight& insight = CaptureInsight::of(m_capture);
    const DecodeStats& stats = m_capture.values().stats;
    const CaptureRecord& record = m_capture.record();
    const Remarks remarks = insight.remarks();
    setChip(m_implementation, displayText(record.implementation.toStdString(), 40),
            tr("The implementation that ran"));

    // It was never begun: nothing failed on the host.
    const bool refused =
        !m_capture.isLive() && record.state == CaptureState::Failed && record.implementation.isEmpty();
    const double rate = m_capture.eventsPerSecond();
    setChip(m_state,
            m_capture.isLive() && rate >= 1
                ? tr("%1 · %2/s").arg(m_capture.stateText(), formatCount(static_cast<qint64>(rate)))
            : refused ? tr("not run")
                      : m_capture.stateText(),
            {});
    const char* kind = refused                                                       ? "warning"
                       : !m_capture.isLive() && record.state == CaptureState::Failed ? "error"
                                                                                     : "true";
    if (m_state->property("chip").toString() != QLatin1String(kind)) {
        m_state->setProperty("chip", QString::fromLatin1(kind));
        m_state->style()->polish(m_state);
    }

    if (stats.lostEvents > 0)
        setChip(m_losses, tr("%1 lost").arg(formatCount(stats.lostEvents)),
                lossesToolTip(insight.clock(), insight.losses()));
    else if (lossesUnknown(record))
        setChip(m_losses, tr("losses not known"), remarks.cautions.join(QLatin1Char('\n')));
    else
        setChip(m_losses, {}, {});
    setChip(m_missed,
            stats.missedStacks ? tr("%1 stacks missed").arg(formatCount(stats.missedStacks)) : QString(),
            tr("Stacks the tool could not keep: the flame graph shows them as missed, or not at all."));
    setChip(m_unmatched,
            stats.unmatchedLines ? tr("%1 not understood").arg(formatCount(stats.unmatchedLines)) : QString(),
            tr("Lines no rule understands. They are kept; the console shows them."));
    setChip(m_caution, remarks.cautions.isEmpty() ? QString() : tr("caution"),
            remarks.cautions.join(QLatin1Char('\n')));
    setChip(m_doubts, remarks.doubts.isEmpty() ? QString() : tr("doubtful"),
            remarks.doubts.join(QLatin1Char('\n')));
}

} // namespace bee

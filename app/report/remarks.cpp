// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/remarks.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace bee {

namespace {

constexpr qsizetype mostCautions = 20; ///< a session file may hold any number

} // namespace

bool lossesUnknown(const CaptureRecord& record)
{
    return record.provenance[QLatin1String("lossesUnknown")].toBool();
}

QStringList cautionsOf(const CaptureRecord& record)
{
    QStringList cautions;
    for (const QJsonValue& caution : record.provenance[QLatin1String("cautions")].toArray())
        if (caution.isString() && cautions.size() < mostCautions)
            cautions += displayText(caution.toString().toStdString());
    return cautions;
}

QString doubtText(const Doubt& doubt, const TimeDisplay& clock)
{
    const QString text = displayText(doubt.text.toStdString());
    if (!doubt.at)
        return text;
    const QString first = formatTime(*doubt.at, clock, 0);
    return doubt.count == 1 ? QCoreApplication::translate("Remarks", "%1 (at %2)").arg(text, first)
                            : QCoreApplication::translate("Remarks", "%1 (%2 times, first at %3)")
                                  .arg(text, formatCount(doubt.count), first);
}

std::vector<LossMark> lossMarks(const DecodedValues& values)
{
    std::vector<LossMark> marks;
    marks.reserve(values.stats.lost.size());
    for (const LostEvents& lost : values.stats.lost)
        marks.push_back({lost.at, lost.count});
    return marks;
}

Remarks remarksOf(const CaptureRecord& record, const DecodedValues& values, const std::vector<Doubt>& doubts,
                  const TimeDisplay& clock)
{
    Remarks remarks;
    const DecodeStats& stats = values.stats;
    if (stats.lostEvents > 0) {
        const std::vector<LossMark> marks = lossMarks(values);
        remarks.losses +=
            marks.empty()
                ? QCoreApplication::translate("Remarks", "%1 events lost").arg(formatCount(stats.lostEvents))
                : QCoreApplication::translate("Remarks", "%1 events lost, first at %2")
                      .arg(formatCount(stats.lostEvents), formatTime(marks.front().at, clock, 0));
    }
    if (stats.missedStacks > 0)
        remarks.losses +=
            QCoreApplication::translate("Remarks", "%1 stacks missed").arg(formatCount(stats.missedStacks));
    if (stats.unmatchedLines > 0)
        remarks.losses += QCoreApplication::translate("Remarks", "%1 lines not understood")
                              .arg(formatCount(stats.unmatchedLines));
    if (lossesUnknown(record))
        remarks.losses += QCoreApplication::translate("Remarks", "losses are not known");
    remarks.cautions = cautionsOf(record);
    for (const Doubt& doubt : doubts)
        remarks.doubts += doubtText(doubt, clock);
    return remarks;
}

Remarks remarksOf(const CaptureRecord& record, const DecodedValues& values)
{
    return remarksOf(record, values, findDoubts(values), record.hostClock());
}

} // namespace bee

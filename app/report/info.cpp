// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/info.h"

#include "app/report/recordtext.h"
#include "app/report/remarks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace bee {

namespace {

QString stateText(CaptureState state)
{
    switch (state) {
    case CaptureState::Running:
        return QCoreApplication::translate("Report", "running");
    case CaptureState::Finished:
        return QCoreApplication::translate("Report", "finished");
    case CaptureState::Stopped:
        return QCoreApplication::translate("Report", "stopped");
    case CaptureState::Interrupted:
        return QCoreApplication::translate("Report", "interrupted");
    case CaptureState::Failed:
        return QCoreApplication::translate("Report", "failed");
    }
    return {};
}

qint64 number(quint64 value)
{
    return static_cast<qint64>(std::min<quint64>(value, std::numeric_limits<qint64>::max()));
}

bool hasExtent(const DecodedValues& values)
{
    return values.extent.from <= values.extent.to;
}

QJsonValue timeOrNull(bool known, Time time)
{
    return known ? QJsonValue(QString::fromLatin1(isoTime(time))) : QJsonValue(QJsonValue::Null);
}

QJsonArray doubtsJson(const DecodedValues& values)
{
    QJsonArray doubts;
    for (const Doubt& doubt : findDoubts(values))
        doubts +=
            QJsonObject{{QStringLiteral("text"), doubt.text},
                        {QStringLiteral("at"), timeOrNull(doubt.at.has_value(), doubt.at.value_or(Time{}))},
                        {QStringLiteral("count"), number(doubt.count)}};
    return doubts;
}

QString grouped(quint64 value)
{
    return QLocale().toString(value);
}

class Lines {
public:
    void add(const QString& label, const QString& value)
    {
        m_text += QStringLiteral("   %1 %2\n").arg(label.leftJustified(labelWidth), visibleText(value));
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    static constexpr int labelWidth = 15;
    QString m_text;
};

} // namespace

QJsonObject infoJson(const CaptureRecord& record, const DecodedValues& values)
{
    const DecodeStats& stats = values.stats;
    QJsonObject info{
        {QStringLiteral("id"), record.id},
        {QStringLiteral("tool"), record.tool},
        {QStringLiteral("implementation"), record.implementation},
        {QStringLiteral("host"), record.host},
        {QStringLiteral("command"), record.command},
        {QStringLiteral("state"), captureStateName(record.state)},
        {QStringLiteral("rows"), number(values.rows())},
        {QStringLiteral("intervals"), number(values.intervals())},
        {QStringLiteral("samples"), number(values.samples())},
        {QStringLiteral("unmatchedLines"), number(stats.unmatchedLines)},
        {QStringLiteral("lostEvents"), number(stats.lostEvents)},
        {QStringLiteral("missedStacks"), number(stats.missedStacks)},
        {QStringLiteral("cautions"), record.provenance[QLatin1String("cautions")].toArray()},
        {QStringLiteral("doubts"), doubtsJson(values)},
        {QStringLiteral("attempts"), record.provenance[QLatin1String("attempts")].toArray()},
        {QStringLiteral("from"), timeOrNull(hasExtent(values), values.extent.from)},
        {QStringLiteral("to"), timeOrNull(hasExtent(values), values.extent.to)},
        {QStringLiteral("bytes"), number(stats.bytes)},
        {QStringLiteral("stdoutLines"), number(stats.stdoutLines)},
        {QStringLiteral("stderrLines"), number(stats.stderrLines)},
        {QStringLiteral("provenance"), record.provenance},
    };
    if (!record.failure.isEmpty())
        info[QStringLiteral("failure")] = record.failure;
    return info;
}

QString infoText(const CaptureRecord& record, const DecodedValues& values)
{
    const DecodeStats& stats = values.stats;
    QString name = record.tool;
    if (!record.implementation.isEmpty())
        name += QStringLiteral(" (%1)").arg(record.implementation);
    const QString title = visibleText(QCoreApplication::translate("Report", "%1 on %2: %3")
                                          .arg(name, record.host, stateText(record.state)));

    Lines lines;
    lines.add(QCoreApplication::translate("Report", "command"), record.command);
    if (hasExtent(values)) {
        const std::chrono::duration<double> length = values.extent.to - values.extent.from;
        lines.add(QCoreApplication::translate("Report", "time"),
                  QCoreApplication::translate("Report", "%1 to %2 (%3 s)")
                      .arg(QString::fromLatin1(isoTime(values.extent.from)),
                           QString::fromLatin1(isoTime(values.extent.to)))
                      .arg(length.count(), 0, 'f', 1));
    }
    if (values.events)
        lines.add(QCoreApplication::translate("Report", "rows"), grouped(values.rows()));
    if (values.histogram)
        lines.add(QCoreApplication::translate("Report", "intervals"), grouped(values.intervals()));
    if (values.histogram || values.stacks)
        lines.add(QCoreApplication::translate("Report", "samples"), grouped(values.samples()));
    lines.add(QCoreApplication::translate("Report", "received"),
              QCoreApplication::translate("Report", "%1 bytes; %2 lines, %3 of messages")
                  .arg(grouped(stats.bytes), grouped(stats.stdoutLines), grouped(stats.stderrLines)));
    if (stats.unmatchedLines > 0)
        lines.add(QCoreApplication::translate("Report", "not understood"),
                  QCoreApplication::translate("Report", "%1 lines").arg(grouped(stats.unmatchedLines)));
    if (stats.lostEvents > 0)
        lines.add(QCoreApplication::translate("Report", "lost"),
                  QCoreApplication::translate("Report", "%1 events, by the tool's own count")
                      .arg(grouped(stats.lostEvents)));
    if (stats.missedStacks > 0)
        lines.add(QCoreApplication::translate("Report", "missed stacks"), grouped(stats.missedStacks));
    if (lossesUnknown(record))
        lines.add(QCoreApplication::translate("Report", "lost"),
                  QCoreApplication::translate("Report", "not known: this tool does not tell"));
    const Remarks remarks = remarksOf(record, values);
    for (const QString& caution : remarks.cautions)
        lines.add(QCoreApplication::translate("Report", "caution"), caution);
    for (const QString& doubt : remarks.doubts)
        lines.add(QCoreApplication::translate("Report", "doubt"), doubt);
    for (const QJsonValue& value : record.provenance[QLatin1String("attempts")].toArray()) {
        const QJsonObject attempt = value.toObject();
        lines.add(
            QCoreApplication::translate("Report", "tried before"),
            QStringLiteral("%1: %2").arg(attempt[QLatin1String("implementation")].toString(),
                                         attempt[QLatin1String("failure")].toString().section(u'\n', 0, 0)));
    }
    for (const QString& part : record.failure.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.add(QCoreApplication::translate("Report", "failure"), part);
    return QStringLiteral("%1  %2\n").arg(record.id).arg(title) + lines.text();
}

QJsonObject infoJson(const Annotation& note)
{
    const auto time = [](Time at) { return QString::fromLatin1(isoTime(at)); };
    return {{QStringLiteral("from"), time(note.range.from)},
            {QStringLiteral("to"), time(note.range.to)},
            {QStringLiteral("created"), time(note.created)},
            {QStringLiteral("author"), note.author},
            {QStringLiteral("text"), note.text},
            {QStringLiteral("selection"), note.selection}};
}

QString infoText(const Annotation& note)
{
    const std::chrono::duration<double> length = note.range.to - note.range.from;
    QString text = visibleText(QCoreApplication::translate("Report", "Note on %1 (%2 s) by %3")
                                   .arg(QString::fromLatin1(isoTime(note.range.from)))
                                   .arg(length.count(), 0, 'f', 1)
                                   .arg(note.author)) +
                   QLatin1Char('\n');
    for (const QString& line : note.text.split(QLatin1Char('\n')))
        text += QStringLiteral("   ") + visibleText(line) + QLatin1Char('\n');
    return text;
}

} // namespace bee

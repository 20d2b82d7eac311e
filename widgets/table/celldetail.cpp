// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/celldetail.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>

#include <cstdlib>

namespace bee {

namespace {

constexpr int nanosecondDigits = 9;

/// "UTC", "UTC+01:00"
QString zoneText(int offsetSeconds)
{
    if (offsetSeconds == 0)
        return QStringLiteral("UTC");
    const int minutes = std::abs(offsetSeconds) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(offsetSeconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString timeText(Time time, const TimeDisplay& clock)
{
    TimeDisplay dated = clock;
    const bool sinceStart = clock.mode == TimeDisplay::Mode::SinceStart;
    if (sinceStart)
        dated.mode = TimeDisplay::Mode::Host;
    const QString date = formatDateTime(time, dated, nanosecondDigits) + QLatin1Char(' ') +
                         zoneText(dated.utcOffsetSeconds(time));
    return sinceStart ? formatTime(time, clock, nanosecondDigits) + QLatin1Char('\n') + date : date;
}

} // namespace

QString cellDetail(const EventSnapshot& snapshot, qsizetype row, int column, const CellStyle& style)
{
    const Column& meta = snapshot.schema()[static_cast<std::size_t>(column)];
    if (meta.kind == ColumnKind::Text)
        return displayText(snapshot.text(row, column), 4096);
    if (snapshot.isNull(row, column))
        return {};
    if (meta.kind == ColumnKind::Time)
        return timeText(snapshot.time(row, column), style.clock);
    QString text = cellRaw(snapshot, row, column, style);
    if (meta.kind == ColumnKind::Integer && meta.base != 10)
        text += QStringLiteral(" = ") + QString::number(snapshot.integer(row, column));
    const QString unit = unitSymbol(meta.unit);
    return unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
}

} // namespace bee

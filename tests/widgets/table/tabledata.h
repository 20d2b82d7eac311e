// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"

#include <QByteArray>
#include <QFile>

#include <string>

namespace bee::testdata {

enum ColumnIndex : int { TimeColumn, CommandColumn, PidColumn, RetColumn, LatencyColumn, PathColumn };

inline Schema schema()
{
    return {{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
            {QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}},
            {QStringLiteral("PID"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("RET"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("LAT(us)"), ColumnKind::Real, Unit::Microseconds, 10, false, {}},
            {QStringLiteral("PATH"), ColumnKind::Text, Unit::None, 10, false, {}}};
}

/// Row i of an endless table in which each column's order differs from that of arrival.
inline void appendRow(EventTable& table, qint64 i)
{
    table.setInteger(TimeColumn, 1'772'373'600'000'000'000 + i * 1'000'000);
    table.setText(CommandColumn, "comm-" + std::to_string(i * 7 % 13));
    table.setInteger(PidColumn, i * 7919 % 100'003);
    table.setInteger(RetColumn, i % 50 == 0 ? -2 : 0);
    if (i % 11 != 0) // every eleventh has no latency
        table.setReal(LatencyColumn, static_cast<double>(i * 31 % 1009) / 4);
    table.setText(PathColumn, "/var/lib/file-" + std::to_string(i % 997));
    table.commitRow();
}

inline void appendRows(EventTable& table, qint64 count)
{
    const qint64 from = table.rowCount();
    for (qint64 i = from; i < from + count; ++i)
        appendRow(table, i);
}

/// 100,000 rows, made once.
inline const EventSnapshot& manyRows()
{
    static const EventSnapshot snapshot = [] {
        EventTable table(schema());
        appendRows(table, 100'000);
        return table.snapshot();
    }();
    return snapshot;
}

inline Schema execsnoopSchema()
{
    return {{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
            {QStringLiteral("PCOMM"), ColumnKind::Text, Unit::None, 10, false, {}},
            {QStringLiteral("PID"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("PPID"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("RET"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("ARGS"), ColumnKind::Text, Unit::None, 10, false, {}}};
}

/// Rows of a real capture, read in the simplest way; empty when the file is not there.
inline void appendExecsnoop(EventTable& table, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    file.readLine();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 6)
            continue;
        const QList<QByteArray> clock = words[0].split(':');
        const qint64 second = clock[0].toInt() * 3600 + clock[1].toInt() * 60 + clock[2].toInt();
        table.setInteger(0, (1'772'323'200 + second) * 1'000'000'000);
        table.setText(1, words[1].toStdString());
        table.setInteger(2, words[2].toInt());
        table.setInteger(3, words[3].toInt());
        table.setInteger(4, words[4].toInt());
        table.setText(5, words.mid(5).join(' ').toStdString());
        table.commitRow();
    }
}

} // namespace bee::testdata

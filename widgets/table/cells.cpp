// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/cells.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

QString nullText()
{
    return QStringLiteral("–");
}

QString integerText(qint64 value, int base)
{
    if (base == 16)
        return QStringLiteral("0x") + QString::number(static_cast<quint64>(value), 16);
    if (base == 8)
        return (value == 0 ? QString() : QStringLiteral("0")) +
               QString::number(static_cast<quint64>(value), 8);
    return QString::number(value);
}

QString knownTitle(const QString& name)
{
    static const QHash<QString, const char*> titles = {
        {QStringLiteral("TIME"), QT_TRANSLATE_NOOP("EventTable", "Time")},
        {QStringLiteral("COMM"), QT_TRANSLATE_NOOP("EventTable", "Command")},
        {QStringLiteral("PCOMM"), QT_TRANSLATE_NOOP("EventTable", "Command")},
        {QStringLiteral("TASK"), QT_TRANSLATE_NOOP("EventTable", "Task")},
        {QStringLiteral("ARGS"), QT_TRANSLATE_NOOP("EventTable", "Arguments")},
        {QStringLiteral("RET"), QT_TRANSLATE_NOOP("EventTable", "Ret")},
        {QStringLiteral("ERR"), QT_TRANSLATE_NOOP("EventTable", "Err")},
        {QStringLiteral("PATH"), QT_TRANSLATE_NOOP("EventTable", "Path")},
        {QStringLiteral("FILENAME"), QT_TRANSLATE_NOOP("EventTable", "File")},
        {QStringLiteral("FILE"), QT_TRANSLATE_NOOP("EventTable", "File")},
        {QStringLiteral("FLAGS"), QT_TRANSLATE_NOOP("EventTable", "Flags")},
        {QStringLiteral("MODE"), QT_TRANSLATE_NOOP("EventTable", "Mode")},
        {QStringLiteral("EXIT_CODE"), QT_TRANSLATE_NOOP("EventTable", "Exit code")},
        {QStringLiteral("AGE"), QT_TRANSLATE_NOOP("EventTable", "Age")},
        {QStringLiteral("DISK"), QT_TRANSLATE_NOOP("EventTable", "Disk")},
        {QStringLiteral("SECTOR"), QT_TRANSLATE_NOOP("EventTable", "Sector")},
        {QStringLiteral("BYTES"), QT_TRANSLATE_NOOP("EventTable", "Bytes")},
        {QStringLiteral("OFF_KB"), QT_TRANSLATE_NOOP("EventTable", "Offset")},
        {QStringLiteral("LAT"), QT_TRANSLATE_NOOP("EventTable", "Latency")},
        {QStringLiteral("QUE"), QT_TRANSLATE_NOOP("EventTable", "Queued")},
        {QStringLiteral("TYPE"), QT_TRANSLATE_NOOP("EventTable", "Type")},
        {QStringLiteral("STATE"), QT_TRANSLATE_NOOP("EventTable", "State")},
        {QStringLiteral("LADDR"), QT_TRANSLATE_NOOP("EventTable", "Local address")},
        {QStringLiteral("RADDR"), QT_TRANSLATE_NOOP("EventTable", "Remote address")},
        {QStringLiteral("LPORT"), QT_TRANSLATE_NOOP("EventTable", "Local port")},
        {QStringLiteral("RPORT"), QT_TRANSLATE_NOOP("EventTable", "Remote port")},
        {QStringLiteral("TX_KB"), QT_TRANSLATE_NOOP("EventTable", "Sent")},
        {QStringLiteral("RX_KB"), QT_TRANSLATE_NOOP("EventTable", "Received")},
        {QStringLiteral("MS"), QT_TRANSLATE_NOOP("EventTable", "Duration")},
        {QStringLiteral("SYSCALL"), QT_TRANSLATE_NOOP("EventTable", "System call")},
        {QStringLiteral("COUNT"), QT_TRANSLATE_NOOP("EventTable", "Count")},
        {QStringLiteral("HITS"), QT_TRANSLATE_NOOP("EventTable", "Hits")},
        {QStringLiteral("MISSES"), QT_TRANSLATE_NOOP("EventTable", "Misses")},
        {QStringLiteral("DIRTIES"), QT_TRANSLATE_NOOP("EventTable", "Dirtied")},
        {QStringLiteral("HITRATIO"), QT_TRANSLATE_NOOP("EventTable", "Hit ratio")},
    };
    const auto found = titles.find(name);
    return found == titles.end() ? QString() : QCoreApplication::translate("EventTable", *found);
}

/// "p99(LAT(us))", a measure of groups, is "p99 of Latency"; empty for other columns.
QString measureTitle(const Column& column)
{
    static const QStringList aggregates{QStringLiteral("sum"), QStringLiteral("min"), QStringLiteral("mean"),
                                        QStringLiteral("p50"), QStringLiteral("p95"), QStringLiteral("p99"),
                                        QStringLiteral("max")};
    const qsizetype bracket = column.name.indexOf(QLatin1Char('('));
    if (bracket < 0 || !column.name.endsWith(QLatin1Char(')')) ||
        !aggregates.contains(column.name.left(bracket)))
        return {};
    Column inner = column;
    inner.name = column.name.mid(bracket + 1).chopped(1);
    return QCoreApplication::translate("EventTable", "%1 of %2")
        .arg(column.name.left(bracket), columnTitle(inner));
}

} // namespace

QString unitSymbol(Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
        return QStringLiteral("ns");
    case Unit::Microseconds:
        return QStringLiteral("µs");
    case Unit::Milliseconds:
        return QStringLiteral("ms");
    case Unit::Seconds:
        return QStringLiteral("s");
    case Unit::Bytes:
        return QStringLiteral("B");
    case Unit::Kibibytes:
        return QStringLiteral("KiB");
    case Unit::Percent:
        return QStringLiteral("%");
    case Unit::None:
    case Unit::Count:
    case Unit::Samples:
        break;
    }
    return {};
}

QString columnTitle(const Column& column)
{
    if (column.isArrival)
        return QCoreApplication::translate("EventTable", "Arrival");
    if (const QString measured = measureTitle(column); !measured.isEmpty())
        return measured;
    // "LAT(ms)", "TIME(s)", "QUE (us)": the unit stands in the cells.
    QString name = column.name.trimmed().toUpper();
    if (const qsizetype bracket = name.indexOf(QLatin1Char('(')); bracket > 0)
        name = name.left(bracket).trimmed();
    const QString known = knownTitle(name);
    if (!known.isEmpty())
        return known;
    const QByteArray utf8 = column.name.toUtf8();
    return displayText({utf8.constData(), static_cast<std::size_t>(utf8.size())}, 64);
}

QString columnToolTip(const Column& column)
{
    QString text = column.description;
    if (column.kind == ColumnKind::Time)
        text = column.isArrival
                   ? QCoreApplication::translate("EventTable",
                                                 "When the row arrived here: the tool prints no time")
                   : QCoreApplication::translate("EventTable", "Printed by the tool, host clock");
    const QString unit = unitSymbol(column.unit);
    if (column.kind != ColumnKind::Text && !unit.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                QCoreApplication::translate("EventTable", "Printed in %1").arg(unit);
    return text.isEmpty() ? column.name : column.name + QLatin1Char('\n') + text;
}

bool isRightAligned(const Column& column)
{
    return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Real;
}

QString cellText(const EventSnapshot& snapshot, qsizetype row, int column, const CellStyle& style)
{
    const Column& meta = snapshot.schema()[static_cast<std::size_t>(column)];
    if (meta.kind == ColumnKind::Text)
        return displayText(snapshot.text(row, column));
    if (snapshot.isNull(row, column))
        return nullText();
    switch (meta.kind) {
    case ColumnKind::Time:
        return formatTime(snapshot.time(row, column), style.clock, style.digits(column));
    case ColumnKind::Integer:
        if (meta.base != 10)
            return integerText(snapshot.integer(row, column), meta.base);
        return formatValue(snapshot.integer(row, column), meta.unit);
    default: {
        const double value = snapshot.real(row, column);
        return meta.unit == Unit::None ? QString::number(value, 'g', 7) : formatValue(value, meta.unit);
    }
    }
}

QString cellRaw(const EventSnapshot& snapshot, qsizetype row, int column, const CellStyle& style)
{
    const Column& meta = snapshot.schema()[static_cast<std::size_t>(column)];
    if (meta.kind == ColumnKind::Text)
        return displayText(snapshot.text(row, column), 65536);
    if (snapshot.isNull(row, column))
        return {};
    switch (meta.kind) {
    case ColumnKind::Time:
        return formatDateTime(snapshot.time(row, column), style.clock, style.digits(column));
    case ColumnKind::Integer:
        return integerText(snapshot.integer(row, column), meta.base);
    default:
        return QString::number(snapshot.real(row, column), 'g', QLocale::FloatingPointShortest);
    }
}

QString rowsAsTsv(const EventSnapshot& snapshot, const std::vector<quint32>& rows, const CellStyle& style)
{
    const auto columns = static_cast<int>(snapshot.schema().size());
    QString text;
    for (const quint32 row : rows) {
        for (int column = 0; column < columns; ++column) {
            if (column > 0)
                text += QLatin1Char('\t');
            text += cellRaw(snapshot, row, column, style);
        }
        text += QLatin1Char('\n');
    }
    return text;
}

std::vector<int> failureColumns(const Schema& schema)
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const QString& name = schema[i].name;
        if (name == QLatin1String("RET") || name == QLatin1String("ERR") || name == QLatin1String("ERRNO") ||
            name == QLatin1String("EXIT_CODE"))
            columns.push_back(static_cast<int>(i));
    }
    return columns;
}

bool isFailure(const EventSnapshot& snapshot, qsizetype row, const std::vector<int>& columns)
{
    return std::any_of(columns.begin(), columns.end(), [&](int column) {
        const Column& meta = snapshot.schema()[static_cast<std::size_t>(column)];
        if (meta.kind == ColumnKind::Text) {
            // exitsnoop writes "0", "code 1", "signal 9 (KILL)".
            const std::string_view text = snapshot.text(row, column);
            return !text.empty() && text != "0";
        }
        if (meta.kind != ColumnKind::Integer || snapshot.isNull(row, column))
            return false;
        const qint64 value = snapshot.integer(row, column);
        // A positive return value is a result: a descriptor, a length.
        return meta.name == QLatin1String("RET") ? value < 0 : value != 0;
    });
}

std::vector<qsizetype> sampleRows(qsizetype rowCount, qsizetype samples)
{
    std::vector<qsizetype> rows;
    const qsizetype step = std::max<qsizetype>(1, rowCount / std::max<qsizetype>(1, samples));
    for (qsizetype row = 0; row < rowCount; row += step)
        rows.push_back(row);
    return rows;
}

std::vector<int> timeDigitsOf(const EventSnapshot& snapshot, Duration hostClockOffset)
{
    const Schema& schema = snapshot.schema();
    const std::vector<qsizetype> rows = sampleRows(snapshot.rowCount());
    std::vector<int> digits(schema.size(), 0);
    for (std::size_t i = 0; i < schema.size(); ++i) {
        if (schema[i].kind != ColumnKind::Time)
            continue;
        if (schema[i].isArrival) {
            digits[i] = 3;
            continue;
        }
        for (const qsizetype row : rows) {
            const auto column = static_cast<int>(i);
            if (snapshot.isNull(row, column))
                continue;
            const qint64 ns = (snapshot.integer(row, column) + hostClockOffset.count()) % 1'000'000'000;
            digits[i] = std::max(digits[i], ns == 0 ? 0 : ns % 1'000'000 == 0 ? 3 : 6);
        }
    }
    return digits;
}

} // namespace bee

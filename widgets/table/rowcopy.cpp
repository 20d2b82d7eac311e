// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/rowcopy.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bee {

namespace {

using Line = std::vector<QString>;

/// Columns wider than this do not push the others out of sight.
constexpr qsizetype widestTextColumn = 60;

const Column& columnOf(const EventSnapshot& snapshot, int column)
{
    return snapshot.schema()[static_cast<std::size_t>(column)];
}

Line titles(const EventSnapshot& snapshot, const std::vector<int>& columns)
{
    Line line;
    for (const int column : columns)
        line.push_back(columnTitle(columnOf(snapshot, column)));
    return line;
}

QString alignedText(const EventSnapshot& snapshot, const std::vector<quint32>& rows,
                    const std::vector<int>& columns, const CellStyle& style)
{
    std::vector<Line> lines{titles(snapshot, columns)};
    for (const quint32 row : rows) {
        Line line;
        for (const int column : columns)
            line.push_back(cellText(snapshot, row, column, style));
        lines.push_back(std::move(line));
    }
    std::vector<qsizetype> widths(columns.size(), 0);
    for (const Line& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], std::min(line[i].size(), widestTextColumn));
    QString text;
    for (const Line& line : lines) {
        QString written;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0)
                written += QLatin1String("  ");
            written += isRightAligned(columnOf(snapshot, columns[i])) ? line[i].rightJustified(widths[i])
                                                                      : line[i].leftJustified(widths[i]);
        }
        while (written.endsWith(QLatin1Char(' ')))
            written.chop(1);
        text += written + QLatin1Char('\n');
    }
    return text;
}

QString tsv(const EventSnapshot& snapshot, const std::vector<quint32>& rows, const std::vector<int>& columns,
            const CellStyle& style)
{
    QString text;
    for (const quint32 row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += QLatin1Char('\t');
            text += cellRaw(snapshot, row, columns[i], style);
        }
        text += QLatin1Char('\n');
    }
    return text;
}

QString jsonString(const QString& text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            quoted += QLatin1Char('\\');
        if (c.unicode() < 0x20)
            quoted += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return quoted + QLatin1Char('"');
}

/// Written by hand: QJsonValue keeps numbers as double, which 64-bit counters and addresses do not survive.
QString jsonValue(const EventSnapshot& snapshot, quint32 row, int column, const CellStyle& style)
{
    const Column& meta = columnOf(snapshot, column);
    if (meta.kind != ColumnKind::Text && snapshot.isNull(row, column))
        return QStringLiteral("null");
    if (meta.kind == ColumnKind::Integer && meta.base == 10)
        return QString::number(snapshot.integer(row, column));
    if (meta.kind == ColumnKind::Real && std::isfinite(snapshot.real(row, column)))
        return cellRaw(snapshot, row, column, style);
    return jsonString(cellRaw(snapshot, row, column, style));
}

QString json(const EventSnapshot& snapshot, const std::vector<quint32>& rows, const std::vector<int>& columns,
             const CellStyle& style)
{
    QString text = QStringLiteral("[");
    for (std::size_t r = 0; r < rows.size(); ++r) {
        text += r == 0 ? QStringLiteral("\n  {") : QStringLiteral(",\n  {");
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += QLatin1String(", ");
            text += jsonString(columnOf(snapshot, columns[i]).name) + QLatin1String(": ") +
                    jsonValue(snapshot, rows[r], columns[i], style);
        }
        text += QLatin1Char('}');
    }
    return text + QLatin1String("\n]\n");
}

QString markdownCell(QString text)
{
    // What a host says must stay a cell: no bars, no tags, no links, no emphasis.
    static const QString special = QStringLiteral("\\`*_{}[]<>|#~!&");
    QString escaped;
    for (const QChar c : std::as_const(text)) {
        if (special.contains(c))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return escaped;
}

QString markdown(const EventSnapshot& snapshot, const std::vector<quint32>& rows,
                 const std::vector<int>& columns, const CellStyle& style)
{
    QString text = QStringLiteral("|");
    for (const QString& title : titles(snapshot, columns))
        text += QLatin1Char(' ') + markdownCell(title) + QLatin1String(" |");
    text += QLatin1String("\n|");
    for (const int column : columns)
        text +=
            isRightAligned(columnOf(snapshot, column)) ? QLatin1String(" ---: |") : QLatin1String(" --- |");
    text += QLatin1Char('\n');
    for (const quint32 row : rows) {
        text += QLatin1Char('|');
        for (const int column : columns)
            text +=
                QLatin1Char(' ') + markdownCell(cellText(snapshot, row, column, style)) + QLatin1String(" |");
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

QString copyRows(const EventSnapshot& snapshot, const std::vector<quint32>& rows, const CopyOptions& options,
                 const CellStyle& style)
{
    std::vector<int> columns = options.columns;
    if (columns.empty()) {
        columns.resize(snapshot.schema().size());
        std::iota(columns.begin(), columns.end(), 0);
    }
    switch (options.format) {
    case CopyFormat::Text:
        return alignedText(snapshot, rows, columns, style);
    case CopyFormat::Json:
        return json(snapshot, rows, columns, style);
    case CopyFormat::Markdown:
        return markdown(snapshot, rows, columns, style);
    case CopyFormat::Tsv:
        break;
    }
    return tsv(snapshot, rows, columns, style);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filtertext.h"

#include "remote/query/filterlexer.h"
#include "remote/query/filtertest.h"
#include "remote/query/filtervalue.h"

#include <QDate>

#include <array>
#include <charconv>

namespace bee {

namespace {

constexpr std::size_t longestText = 8000; ///< bytes

QString hex(uint value, int digits)
{
    return QString::number(value, 16).rightJustified(digits, QLatin1Char('0'));
}

/// Control, format and private characters, and halves of a pair without the other: unsafe or unseen.
bool mustEscape(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at == 0 || !text[at - 1].isHighSurrogate();
    return c.unicode() >= 0x7f &&
           (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph ||
            c.unicode() == 0xa0);
}

void appendEscaped(QString& out, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'"' || c == u'\\') {
            out += QLatin1Char('\\');
            out += QChar(c);
        } else if (c == u'\n') {
            out += QLatin1String("\\n");
        } else if (c == u'\t') {
            out += QLatin1String("\\t");
        } else if (c == u'\r') {
            out += QLatin1String("\\r");
        } else if (c < 0x20) {
            out += QLatin1String("\\x") + hex(c, 2);
        } else if (mustEscape(text, i)) {
            out += QLatin1String("\\u") + hex(c, 4);
        } else {
            out += QChar(c);
        }
    }
}

QString timeText(qint64 ns, const FilterClock& clock)
{
    std::array<char, 40> text{};
    const std::size_t length = plainClock(ns, clock.ahead, text.data());
    constexpr qint64 day = 86'400'000'000'000;
    const Int128 local = static_cast<Int128>(ns) + clock.ahead.count();
    const auto days = static_cast<qint64>(local / day) - (local % day < 0 ? 1 : 0);
    return QDate(1970, 1, 1).addDays(days).toString(Qt::ISODate) + QLatin1Char(' ') +
           QString::fromLatin1(text.data(), static_cast<qsizetype>(length));
}

} // namespace

QString quoteForFilter(QStringView text)
{
    QString quoted = QStringLiteral("\"");
    appendEscaped(quoted, text);
    return quoted + QLatin1Char('"');
}

QString quoteBytesForFilter(std::string_view bytes)
{
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const QByteArray again = text.toUtf8();
    if (std::string_view(again.constData(), static_cast<std::size_t>(again.size())) == bytes)
        return quoteForFilter(text);
    QString quoted = QStringLiteral("\"");
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            appendEscaped(quoted, QStringView(QString(QLatin1Char(c))));
        else
            quoted += QLatin1String("\\x") + hex(byte, 2);
    }
    return quoted + QLatin1Char('"');
}

QString columnForFilter(const Schema& schema, int column)
{
    const QString name = fieldName(schema, column);
    return needsQuotes(name) ? quoteForFilter(name) : name;
}

QString filterForValue(const QString& columnText, const EventSnapshot& snapshot, qsizetype row, int column,
                       QStringView op, const FilterClock& clock)
{
    const Column& meta = snapshot.schema()[static_cast<std::size_t>(column)];
    if (snapshot.isNull(row, column)) {
        // Any value has a text that this pattern matches; a missing one has none.
        const QString hasValue = columnText + QStringLiteral(" ~ \"\"");
        return op == QLatin1String("!=") ? hasValue : QStringLiteral("not (") + hasValue + QLatin1Char(')');
    }
    QString value;
    if (meta.kind == ColumnKind::Text && snapshot.text(row, column).size() > longestText) {
        // A filter has room for its beginning.
        std::string_view text = snapshot.text(row, column).substr(0, longestText);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0)
            text.remove_suffix(1);
        const QString part = columnText + QStringLiteral(" contains ") + quoteBytesForFilter(text);
        return op == QLatin1String("!=") ? QStringLiteral("not (") + part + QLatin1Char(')') : part;
    }
    if (meta.kind == ColumnKind::Text) {
        value = quoteBytesForFilter(snapshot.text(row, column));
    } else if (meta.kind == ColumnKind::Time) {
        value = QLatin1Char('"') + timeText(snapshot.integer(row, column), clock) + QLatin1Char('"');
    } else {
        std::array<char, 40> text{};
        const std::size_t length = meta.kind == ColumnKind::Real
                                       ? plainReal(snapshot.real(row, column), text.data())
                                       : plainInteger(snapshot.integer(row, column), meta.base, text.data());
        value = QString::fromLatin1(text.data(), static_cast<qsizetype>(length));
        if (value.back().isDigit() && meta.base == 10)
            value += unitName(meta.unit);
    }
    return columnText + QLatin1Char(' ') + op.toString() + QLatin1Char(' ') + value;
}

QString filterForCell(const EventSnapshot& snapshot, qsizetype row, int column, QStringView op,
                      const FilterClock& clock)
{
    return filterForValue(columnForFilter(snapshot.schema(), column), snapshot, row, column, op, clock);
}

QString joinFilters(const QString& a, const QString& b)
{
    if (a.trimmed().isEmpty())
        return b;
    return b.trimmed().isEmpty() ? a : QStringLiteral("(%1) && (%2)").arg(a, b);
}

} // namespace bee

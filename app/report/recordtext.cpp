// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/recordtext.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace bee {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

QByteArray validUtf8(std::string_view text)
{
    if (isPlainAscii(text))
        return {text.data(), static_cast<qsizetype>(text.size())};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
}

template <typename Number>
void appendNumber(Number number, QByteArray& out)
{
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

void appendHex(qint64 value, QByteArray& out)
{
    std::array<char, 20> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<quint64>(value), 16).ptr;
    out.append("0x").append(digits.data(), end - digits.data());
}

const char* unitName(Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
        return "ns";
    case Unit::Microseconds:
        return "us";
    case Unit::Milliseconds:
        return "ms";
    case Unit::Seconds:
        return "s";
    case Unit::Bytes:
        return "bytes";
    case Unit::Kibibytes:
        return "KiB";
    case Unit::Percent:
        return "%";
    case Unit::Count:
        return "count";
    case Unit::Samples:
        return "samples";
    case Unit::None:
        break;
    }
    return "";
}

void appendPadded(unsigned value, int width, QByteArray& out)
{
    for (unsigned power = width == 4 ? 1000 : 10; power > 0; power /= 10)
        out += static_cast<char>('0' + value / power % 10);
}

} // namespace

void appendJsonString(const QByteArray& utf8, QByteArray& out)
{
    out += '"';
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<quint8>(utf8[i]);
        const bool isC1 = byte == 0xc2 && i + 1 < utf8.size() && static_cast<quint8>(utf8[i + 1]) < 0xa0;
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += utf8[i];
        } else if (byte == '\n') {
            out += "\\n";
        } else if (byte == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7f || isC1) {
            const quint8 code = isC1 ? static_cast<quint8>(utf8[++i]) : byte;
            out.append("\\u00").append(hexDigits[code >> 4]).append(hexDigits[code & 0xf]);
        } else {
            out += utf8[i];
        }
    }
    out += '"';
}

QByteArray isoTime(Time time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<nanoseconds> clock(time - day);
    QByteArray out;
    out.reserve(32);
    appendPadded(static_cast<unsigned>(static_cast<int>(date.year())), 4, out);
    appendPadded(static_cast<unsigned>(date.month()), 2, out += '-');
    appendPadded(static_cast<unsigned>(date.day()), 2, out += '-');
    appendPadded(static_cast<unsigned>(clock.hours().count()), 2, out += 'T');
    appendPadded(static_cast<unsigned>(clock.minutes().count()), 2, out += ':');
    appendPadded(static_cast<unsigned>(clock.seconds().count()), 2, out += ':');
    if (qint64 rest = clock.subseconds().count(); rest != 0) {
        int digits = 9;
        for (; digits > 3 && rest % 1000 == 0; digits -= 3)
            rest /= 1000;
        out += '.' + QByteArray::number(rest).rightJustified(digits, '0');
    }
    return out += 'Z';
}

QString visibleText(const QString& text)
{
    QString visible;
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            visible += c;
        else if (c.unicode() < 0x100)
            visible += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            visible += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return visible;
}

RecordText::RecordText(RowFormat format, const QString& tool, const QString& host) : m_format(format)
{
    m_prefix = "{\"tool\":";
    appendJsonString(tool.toUtf8(), m_prefix);
    m_prefix += ",\"host\":";
    appendJsonString(host.toUtf8(), m_prefix);
}

void RecordText::beginTable(const Schema& schema, QByteArray& out)
{
    QStringList names;
    for (const Column& column : schema)
        names += column.name;
    setKeys(names);
    header(names, out);
}

void RecordText::row(const EventSnapshot& events, qsizetype row, QByteArray& out) const
{
    open(out);
    for (std::size_t column = 0; column < m_keys.size(); ++column) {
        next(column, out);
        cell(events, row, static_cast<int>(column), out);
    }
    close(out);
}

void RecordText::beginHistogram(QByteArray& out)
{
    const QStringList names{QStringLiteral("start"), QStringLiteral("end"),  QStringLiteral("key"),
                            QStringLiteral("low"),   QStringLiteral("high"), QStringLiteral("count"),
                            QStringLiteral("unit")};
    setKeys(names);
    header(names, out);
}

void RecordText::interval(const HistogramSeries& series, const HistogramInterval& interval,
                          QByteArray& out) const
{
    const char* const unit = unitName(series.unit);
    if (interval.buckets.empty())
        bucket(interval, nullptr, unit, out);
    for (const Bucket& each : interval.buckets)
        bucket(interval, &each, unit, out);
}

void RecordText::bucket(const HistogramInterval& interval, const Bucket* bucket, const char* unit,
                        QByteArray& out) const
{
    std::size_t column = 0;
    open(out);
    next(column++, out);
    time(interval.start, out);
    next(column++, out);
    time(interval.end, out);
    next(column++, out);
    text(interval.key.toUtf8().toStdString(), out);
    next(column++, out);
    bucket ? appendNumber(bucket->low, out) : missing(out);
    next(column++, out);
    bucket && bucket->high != std::numeric_limits<qint64>::max() ? appendNumber(bucket->high, out)
                                                                 : missing(out);
    next(column++, out);
    appendNumber(bucket ? bucket->count : 0, out);
    next(column++, out);
    text(unit, out);
    close(out);
}

void RecordText::cell(const EventSnapshot& events, qsizetype row, int column, QByteArray& out) const
{
    const Column& kind = events.schema()[static_cast<std::size_t>(column)];
    if (events.isNull(row, column))
        return missing(out);
    switch (kind.kind) {
    case ColumnKind::Text:
        return text(events.text(row, column), out);
    case ColumnKind::Time:
        return time(events.time(row, column), out);
    case ColumnKind::Real: {
        const double value = events.real(row, column);
        return std::isfinite(value) ? appendNumber(value, out) : missing(out);
    }
    case ColumnKind::Integer:
        break;
    }
    const qint64 value = events.integer(row, column);
    if (kind.base != 16)
        return appendNumber(value, out);
    if (m_format == RowFormat::Ndjson)
        out += '"';
    appendHex(value, out);
    if (m_format == RowFormat::Ndjson)
        out += '"';
}

void RecordText::text(std::string_view text, QByteArray& out) const
{
    if (m_format == RowFormat::Ndjson)
        appendJsonString(validUtf8(text), out);
    else
        csvText(validUtf8(text), out);
}

void RecordText::csvText(QByteArray text, QByteArray& out) const
{
    if (!text.isEmpty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.prepend('\'');
    if (m_escapeControls)
        text = visibleText(QString::fromUtf8(text)).toUtf8();
    const bool quoted = std::any_of(text.begin(), text.end(),
                                    [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (quoted)
        out.append('"').append(text.replace('"', "\"\"")).append('"');
    else
        out += text;
}

void RecordText::missing(QByteArray& out) const
{
    if (m_format == RowFormat::Ndjson)
        out += "null";
}

void RecordText::time(Time time, QByteArray& out) const
{
    if (m_format == RowFormat::Ndjson)
        out.append('"').append(isoTime(time)).append('"');
    else
        out += isoTime(time);
}

// A second column of the same name gets a _ at its end: names within one object must differ.
void RecordText::setKeys(const QStringList& names)
{
    QSet<QString> used{QStringLiteral("tool"), QStringLiteral("host")};
    m_keys.clear();
    for (QString name : names) {
        while (used.contains(name))
            name += QLatin1Char('_');
        used.insert(name);
        QByteArray key(",");
        appendJsonString(name.toUtf8(), key);
        m_keys.push_back(key + ':');
    }
}

void RecordText::header(const QStringList& names, QByteArray& out) const
{
    if (m_format != RowFormat::Csv)
        return;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0)
            out += ',';
        csvText(names[i].toUtf8(), out);
    }
    out += '\n';
}

void RecordText::open(QByteArray& out) const
{
    if (m_format == RowFormat::Ndjson)
        out += m_prefix;
}

void RecordText::next(std::size_t column, QByteArray& out) const
{
    if (m_format == RowFormat::Ndjson)
        out += m_keys[column];
    else if (column > 0)
        out += ',';
}

void RecordText::close(QByteArray& out) const
{
    out += m_format == RowFormat::Ndjson ? "}\n" : "\n";
}

} // namespace bee

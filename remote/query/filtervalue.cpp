// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filtervalue.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace bee {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr Int128 farBeyond = Int128(1) << 100;
constexpr Int128 longestMantissa = Int128(1'000'000'000'000'000'000) * 10; ///< one digit more may follow

enum class Family : quint8 { None, Time, Bytes, Percent };

struct Scale {
    Family family = Family::None;
    qint64 size = 1; ///< in the smallest unit of the family
};

struct UnitName {
    const char* name;
    Scale scale;
};
constexpr std::array units = {
    UnitName{"ns", {Family::Time, 1}},
    UnitName{"us", {Family::Time, 1'000}},
    UnitName{"µs", {Family::Time, 1'000}},
    UnitName{"μs", {Family::Time, 1'000}},
    UnitName{"ms", {Family::Time, 1'000'000}},
    UnitName{"s", {Family::Time, second}},
    UnitName{"min", {Family::Time, 60 * second}},
    UnitName{"h", {Family::Time, 3600 * second}},
    UnitName{"B", {Family::Bytes, 1}},
    UnitName{"KB", {Family::Bytes, 1'000}},
    UnitName{"KiB", {Family::Bytes, 1'024}},
    UnitName{"MB", {Family::Bytes, 1'000'000}},
    UnitName{"MiB", {Family::Bytes, 1'048'576}},
    UnitName{"GB", {Family::Bytes, 1'000'000'000}},
    UnitName{"GiB", {Family::Bytes, 1'073'741'824}},
    UnitName{"TB", {Family::Bytes, 1'000'000'000'000}},
    UnitName{"TiB", {Family::Bytes, 1'099'511'627'776}},
    UnitName{"%", {Family::Percent, 1}},
};

const UnitName* findUnit(QStringView text)
{
    for (const UnitName& unit : units)
        if (text.compare(QString::fromUtf8(unit.name), Qt::CaseInsensitive) == 0)
            return &unit;
    return nullptr;
}

Scale scaleOf(Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
        return {Family::Time, 1};
    case Unit::Microseconds:
        return {Family::Time, 1'000};
    case Unit::Milliseconds:
        return {Family::Time, 1'000'000};
    case Unit::Seconds:
        return {Family::Time, second};
    case Unit::Bytes:
        return {Family::Bytes, 1};
    case Unit::Kibibytes:
        return {Family::Bytes, 1'024};
    case Unit::Percent:
        return {Family::Percent, 1};
    case Unit::None:
    case Unit::Count:
    case Unit::Samples:
        break;
    }
    return {};
}

QString unitsOf(Family family)
{
    switch (family) {
    case Family::Time:
        return QStringLiteral("ns, us, ms, s, min, h");
    case Family::Bytes:
        return QStringLiteral("B, KB, KiB, MB, MiB, GB, GiB");
    case Family::Percent:
        return QStringLiteral("%");
    case Family::None:
        break;
    }
    return {};
}

FilterError errorAt(const FilterValue& value, const QString& message, const QString& remedy = {})
{
    return {value.position, std::max(1, value.length), message, remedy, false};
}

/// mantissa × 10^exponent × ratio, and a little more when digits were cut.
struct Decimal {
    bool negative = false;
    Int128 mantissa = 0; ///< below 10^20
    bool cut = false;
    int exponent = 0;
    qint64 numerator = 1; ///< of the written unit over the column's
    qint64 denominator = 1;
    QString digits; ///< as written, without exponent and unit
    int digitsExponent = 0;
};

class DecimalReader {
public:
    DecimalReader(const FilterValue& value, const Column& column)
        : m_value(value), m_column(column), m_text(value.text)
    {
    }

    Written<Decimal> run()
    {
        if (take(QLatin1Char('-')))
            m_number.negative = true;
        else
            take(QLatin1Char('+'));
        const bool read = m_text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) ? whole(2, 16)
                          : m_column.base == 8 && m_text.startsWith(QLatin1Char('0')) && m_text.size() > 1 &&
                                  m_text[1].isDigit()
                              ? whole(1, 8)
                              : decimal();
        if (!read)
            return errorAt(m_value,
                           QCoreApplication::translate("Filter", "“%1” is not a number").arg(m_value.text),
                           QCoreApplication::translate(
                               "Filter", "%1 holds numbers: write one, or search its text with ~.")
                               .arg(m_column.name));
        return withUnit();
    }

private:
    bool take(QChar c)
    {
        if (!m_text.startsWith(c))
            return false;
        m_text = m_text.mid(1);
        return true;
    }

    bool whole(qsizetype prefix, int base)
    {
        qsizetype end = prefix;
        const auto isDigit = [&](QChar c) {
            return base == 8 ? c >= QLatin1Char('0') && c <= QLatin1Char('7')
                             : QStringView(u"0123456789abcdefABCDEF").contains(c);
        };
        while (end < m_text.size() && isDigit(m_text[end]))
            ++end;
        bool valid = false;
        const quint64 number = m_text.mid(prefix, end - prefix).toULongLong(&valid, base);
        m_number.mantissa = static_cast<Int128>(number);
        m_number.digits = QString::number(number);
        m_text = m_text.mid(end);
        return valid;
    }

    bool decimal()
    {
        bool any = false;
        bool fraction = false;
        qsizetype at = 0;
        for (; at < m_text.size(); ++at) {
            const char16_t c = m_text[at].unicode();
            if (c == u'.' && !fraction) {
                fraction = true;
                continue;
            }
            if (c < u'0' || c > u'9')
                break;
            any = true;
            if (m_number.mantissa < longestMantissa) {
                m_number.mantissa = m_number.mantissa * 10 + (c - u'0');
                m_number.exponent -= fraction ? 1 : 0;
            } else {
                m_number.cut = m_number.cut || c != u'0';
                m_number.exponent += fraction ? 0 : 1;
            }
        }
        m_number.digits = m_text.left(at).toString();
        m_text = m_text.mid(at);
        return any && exponent();
    }

    bool exponent()
    {
        if (m_text.size() < 2 || m_text[0].toLower() != QLatin1Char('e'))
            return true;
        qsizetype end = m_text[1] == QLatin1Char('-') || m_text[1] == QLatin1Char('+') ? 2 : 1;
        const qsizetype first = end;
        while (end < m_text.size() && m_text[end].isDigit())
            ++end;
        bool valid = false;
        const int value = m_text.mid(1, end - 1).toInt(&valid);
        if (end == first || !valid || std::abs(value) > 5000)
            return false;
        m_number.exponent += value;
        m_number.digitsExponent = value;
        m_text = m_text.mid(end);
        return true;
    }

    Written<Decimal> withUnit()
    {
        const QStringView name = m_text.trimmed();
        if (name.isEmpty())
            return m_number;
        const UnitName* unit = findUnit(name);
        const Scale own = scaleOf(m_column.unit);
        if (!unit)
            return errorAt(m_value,
                           QCoreApplication::translate("Filter", "“%1” is not a unit").arg(name.toString()),
                           unitRemedy(own.family));
        if (own.family != unit->scale.family)
            return errorAt(m_value,
                           own.family == Family::None
                               ? QCoreApplication::translate("Filter", "%1 has no unit").arg(m_column.name)
                               : QCoreApplication::translate("Filter", "%1 is not measured in %2")
                                     .arg(m_column.name, name.toString()),
                           unitRemedy(own.family));
        const qint64 common = std::gcd(unit->scale.size, own.size);
        m_number.numerator = unit->scale.size / common;
        m_number.denominator = own.size / common;
        return m_number;
    }

    static QString unitRemedy(Family family)
    {
        return family == Family::None
                   ? QCoreApplication::translate("Filter", "Write the number alone.")
                   : QCoreApplication::translate("Filter", "Use one of these: %1").arg(unitsOf(family));
    }

    const FilterValue& m_value;
    const Column& m_column;
    QStringView m_text;
    Decimal m_number;
};

WrittenInteger wholeOf(const Decimal& number)
{
    constexpr Int128 room = Int128(1) << 120;
    Int128 value = number.mantissa * number.numerator; // below 10^20 × 3.6 × 10^12
    Int128 divisor = number.denominator;
    bool cut = number.cut;
    for (int i = 0; i < number.exponent && value != 0 && value < room; ++i)
        value *= 10;
    for (int i = 0; i > number.exponent; --i) {
        if (divisor < farBeyond) {
            divisor *= 10;
        } else {
            cut = cut || value % 10 != 0;
            value /= 10;
        }
    }
    WrittenInteger whole;
    whole.floor = std::min(value / divisor, farBeyond);
    whole.ceil = whole.floor + (value % divisor != 0 || cut ? 1 : 0);
    if (number.negative)
        whole = {-whole.ceil, -whole.floor};
    return whole;
}

double realOf(const Decimal& number)
{
    int shift = 0;
    qint64 numerator = number.numerator;
    qint64 denominator = number.denominator;
    for (; numerator % 10 == 0; numerator /= 10)
        ++shift;
    for (; denominator % 10 == 0; denominator /= 10)
        --shift;
    // The exponent is moved in the text, so that the nearest double is found in one rounding.
    const QString text = number.digits + QLatin1Char('e') + QString::number(number.digitsExponent + shift);
    const double value = text.toDouble() * static_cast<double>(numerator) / static_cast<double>(denominator);
    return number.negative ? -value : value;
}

// ---- times ----

/// Exactly that many digits, or any number up to nine of a fraction.
std::optional<qint64> takeDigits(QStringView& text, qsizetype least, qsizetype most)
{
    qsizetype count = 0;
    while (count < std::min(most, text.size()) && text[count] >= QLatin1Char('0') &&
           text[count] <= QLatin1Char('9'))
        ++count;
    if (count < least)
        return std::nullopt;
    const qint64 value = text.left(count).toLongLong();
    text = text.mid(count);
    return value;
}

bool takeChar(QStringView& text, char c)
{
    if (!text.startsWith(QLatin1Char(c)))
        return false;
    text = text.mid(1);
    return true;
}

struct ClockTime {
    std::optional<qint64> day; ///< since the epoch
    qint64 ofDay = 0;          ///< ns
    qint64 span = 1;           ///< ns that the last digit stands for
    bool utc = false;
};

std::optional<ClockTime> readClock(QStringView text)
{
    ClockTime time;
    if (text.size() >= 10 && text[4] == QLatin1Char('-')) {
        const QDate date = QDate::fromString(text.left(10).toString(), Qt::ISODate);
        if (!date.isValid() || date.year() < 1700 || date.year() > 2250)
            return std::nullopt;
        time.day = QDate(1970, 1, 1).daysTo(date);
        time.span = 86'400 * second;
        text = text.mid(10);
        if (text.isEmpty())
            return time;
        if (!takeChar(text, ' ') && !takeChar(text, 'T'))
            return std::nullopt;
        text = text.trimmed();
    }
    const auto hours = takeDigits(text, 1, 2);
    if (!hours || *hours > 23 || !takeChar(text, ':'))
        return std::nullopt;
    const auto minutes = takeDigits(text, 2, 2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    time.ofDay = (*hours * 3600 + *minutes * 60) * second;
    time.span = 60 * second;
    if (takeChar(text, ':')) {
        const auto seconds = takeDigits(text, 2, 2);
        if (!seconds || *seconds > 60)
            return std::nullopt;
        time.ofDay += *seconds * second;
        time.span = second;
        if (takeChar(text, '.')) {
            const qsizetype before = text.size();
            const auto fraction = takeDigits(text, 1, 9);
            if (!fraction)
                return std::nullopt;
            for (qsizetype i = text.size(); i < before; ++i)
                time.span /= 10;
            time.ofDay += *fraction * time.span;
        }
    }
    time.utc = takeChar(text, 'Z');
    if (!text.isEmpty())
        return std::nullopt;
    return time;
}

FilterError noTime(const FilterValue& value)
{
    return errorAt(
        value, QCoreApplication::translate("Filter", "“%1” is not a time").arg(value.text),
        QCoreApplication::translate("Filter", "Write 10:02:03, \"2026-11-22 10:02:03.5\" or +5s."));
}

} // namespace

Written<WrittenInteger> writtenInteger(const FilterValue& value, const Column& column)
{
    const Written<Decimal> number = DecimalReader(value, column).run();
    if (const auto* error = std::get_if<FilterError>(&number))
        return *error;
    return wholeOf(std::get<Decimal>(number));
}

Written<double> writtenReal(const FilterValue& value, const Column& column)
{
    if (value.text == QLatin1String("inf"))
        return std::numeric_limits<double>::infinity();
    if (value.text == QLatin1String("-inf"))
        return -std::numeric_limits<double>::infinity();
    const Written<Decimal> number = DecimalReader(value, column).run();
    if (const auto* error = std::get_if<FilterError>(&number))
        return *error;
    return realOf(std::get<Decimal>(number));
}

Written<WrittenTime> writtenTime(const FilterValue& value, const FilterClock& clock)
{
    const qint64 start = clock.start.time_since_epoch().count();
    if (value.text.startsWith(QLatin1Char('+')) || value.text.startsWith(QLatin1Char('-'))) {
        Column duration;
        duration.unit = Unit::Nanoseconds;
        FilterValue sinceStart = value;
        if (value.text.back().isDigit())
            sinceStart.text += QLatin1Char('s');
        const Written<WrittenInteger> ns = writtenInteger(sinceStart, duration);
        if (std::holds_alternative<FilterError>(ns))
            return noTime(value);
        const Int128 at = std::get<WrittenInteger>(ns).floor + start;
        const auto cut = static_cast<qint64>(std::clamp(at, Int128(std::numeric_limits<qint64>::min() + 1),
                                                        Int128(std::numeric_limits<qint64>::max())));
        return WrittenTime{cut, cut};
    }
    const std::optional<ClockTime> time = readClock(QStringView(value.text).trimmed());
    if (!time)
        return noTime(value);
    const qint64 offset = time->utc ? 0 : clock.ahead.count();
    constexpr qint64 day = 86'400 * second;
    qint64 first = time->day.value_or(0) * day + time->ofDay - offset;
    if (!time->day) {
        const qint64 earliest = std::max(start, std::numeric_limits<qint64>::min() + 2 * day) - day / 2;
        const qint64 ahead = ((first - earliest) % day + day) % day;
        first = std::min(earliest, std::numeric_limits<qint64>::max() - 2 * day) + ahead;
    }
    return WrittenTime{first, first + time->span - 1};
}

bool isUnitName(QStringView text)
{
    return findUnit(text) != nullptr;
}

QString unitName(Unit unit)
{
    const Scale own = scaleOf(unit);
    for (const UnitName& name : units)
        if (own.family != Family::None && name.scale.family == own.family && name.scale.size == own.size)
            return QString::fromUtf8(name.name);
    return {};
}

namespace {
const QString& patternLimit()
{
    static const QString limit = QStringLiteral("(*LIMIT_MATCH=100000)");
    return limit;
}
} // namespace

QRegularExpression filterPattern(const QString& pattern)
{
    return QRegularExpression(patternLimit() + pattern, QRegularExpression::CaseInsensitiveOption);
}

std::optional<FilterError> checkPattern(const FilterValue& value)
{
    const QRegularExpression pattern = filterPattern(value.text);
    if (pattern.isValid())
        return std::nullopt;
    FilterError error = errorAt(
        value,
        QCoreApplication::translate("Filter", "Bad regular expression: %1").arg(pattern.errorString()));
    // With escapes the places in the text and in the pattern differ.
    if (value.length == value.text.size() + (value.quoted ? 2 : 0)) {
        const qsizetype at = pattern.patternErrorOffset() - patternLimit().size();
        const qsizetype last = value.length - 1;
        error.position += static_cast<int>(std::clamp<qsizetype>(at + (value.quoted ? 1 : 0), 0, last));
        error.length = 1;
    }
    return error;
}

} // namespace bee

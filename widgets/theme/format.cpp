// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/format.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace bee {

namespace {

constexpr qint64 nsPerSecond = 1'000'000'000;

QString notANumber()
{
    return QStringLiteral("–");
}

/// 3 significant digits, no trailing zeros, never an exponent.
QString significant(double value)
{
    const double magnitude = std::abs(value);
    const int decimals = magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2;
    QString text = QString::number(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString grouped(QString digits)
{
    const qsizetype first = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3)
        digits.insert(i, QLatin1Char(','));
    return digits;
}

struct Step {
    double size;
    const char* name;
};

/// value in the largest step it fills; 999.6 of one step is 1 of the next.
template <std::size_t N>
QString stepped(double value, const std::array<Step, N>& steps, double ratio)
{
    std::size_t i = 0;
    while (i + 1 < N &&
           std::abs(value) / steps[i].size >= (ratio - 0.5) * steps[i + 1].size / steps[i].size / ratio)
        ++i;
    return significant(value / steps[i].size) + QLatin1Char(' ') + QString::fromUtf8(steps[i].name);
}

constexpr std::array<Step, 4> timeSteps = {{{1, "ns"}, {1e3, "µs"}, {1e6, "ms"}, {1e9, "s"}}};
constexpr std::array<Step, 5> byteSteps = {
    {{1, "B"}, {1024, "KiB"}, {1048576, "MiB"}, {1073741824, "GiB"}, {1099511627776, "TiB"}}};

struct LocalTime {
    qint64 seconds;  ///< since the epoch, local
    qint64 fraction; ///< ns
};

LocalTime localTime(Time time, int utcOffsetSeconds)
{
    const qint64 ns = time.time_since_epoch().count();
    const qint64 fraction = ((ns % nsPerSecond) + nsPerSecond) % nsPerSecond;
    return {(ns - fraction) / nsPerSecond + utcOffsetSeconds, fraction};
}

void appendTwo(QString& text, qint64 value)
{
    text += QLatin1Char(static_cast<char>('0' + value / 10));
    text += QLatin1Char(static_cast<char>('0' + value % 10));
}

bool isInvisible(char32_t c)
{
    return (c >= 0x80 && c < 0xa0) || c == 0xad ||
           (c >= 0x200b && c <= 0x200f && c != 0x200c && c != 0x200d) || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

/// The caret notation of terminals: fonts seldom have Unicode's control pictures.
void appendVisible(QString& text, char16_t control)
{
    if (control >= 0x80) {
        text += QChar(QChar::ReplacementCharacter);
        return;
    }
    text += QLatin1Char('^');
    text += QChar(static_cast<char16_t>(control ^ 0x40));
}

} // namespace

QString formatTime(Time time, int utcOffsetSeconds, int fractionDigits)
{
    const LocalTime local = localTime(time, utcOffsetSeconds);
    const qint64 ofDay = ((local.seconds % 86400) + 86400) % 86400;
    QString text;
    text.reserve(18);
    appendTwo(text, ofDay / 3600);
    text += QLatin1Char(':');
    appendTwo(text, ofDay / 60 % 60);
    text += QLatin1Char(':');
    appendTwo(text, ofDay % 60);
    if (fractionDigits > 0) {
        text += QLatin1Char('.');
        qint64 scale = nsPerSecond / 10;
        for (int i = 0; i < std::min(fractionDigits, 9); ++i, scale /= 10)
            text += QLatin1Char(static_cast<char>('0' + local.fraction / scale % 10));
    }
    return text;
}

QString formatDateTime(Time time, int utcOffsetSeconds, int fractionDigits)
{
    const LocalTime local = localTime(time, utcOffsetSeconds);
    const QDate date = QDateTime::fromSecsSinceEpoch(local.seconds, QTimeZone::utc()).date();
    return date.toString(Qt::ISODate) + QLatin1Char(' ') + formatTime(time, utcOffsetSeconds, fractionDigits);
}

namespace {

QString formatSince(Duration since, int fractionDigits)
{
    const qint64 ns = since.count();
    const quint64 size = ns < 0 ? quint64{0} - static_cast<quint64>(ns) : static_cast<quint64>(ns);
    const quint64 seconds = size / nsPerSecond;
    QString text(QLatin1Char(ns < 0 ? '-' : '+'));
    if (seconds < 60) {
        text += QString::number(seconds);
    } else {
        text += QString::number(seconds / 3600) + QLatin1Char(':');
        appendTwo(text, static_cast<qint64>(seconds / 60 % 60));
        text += QLatin1Char(':');
        appendTwo(text, static_cast<qint64>(seconds % 60));
    }
    if (fractionDigits > 0) {
        const QString fraction = QString::number(size % nsPerSecond).rightJustified(9, QLatin1Char('0'));
        text += QLatin1Char('.') + fraction.left(std::min(fractionDigits, 9));
    }
    return seconds < 60 ? text + QStringLiteral(" s") : text;
}

/// The moment by the clock that is written, still in UTC.
Time onClock(Time time, const TimeDisplay& display)
{
    if (display.mode != TimeDisplay::Mode::Host)
        return time;
    // A session file may name any moment: unsigned, since the sum must not overflow.
    return Time(Duration(static_cast<qint64>(static_cast<quint64>(time.time_since_epoch().count()) +
                                             static_cast<quint64>(display.hostClockOffset.count()))));
}

} // namespace

QString formatTime(Time time, const TimeDisplay& display, int fractionDigits)
{
    if (display.mode == TimeDisplay::Mode::SinceStart) {
        const auto since = static_cast<quint64>(time.time_since_epoch().count()) -
                           static_cast<quint64>(display.start.time_since_epoch().count());
        return formatSince(Duration(static_cast<qint64>(since)), fractionDigits);
    }
    return formatTime(onClock(time, display), display.utcOffsetSeconds(time), fractionDigits);
}

QString formatDateTime(Time time, const TimeDisplay& display, int fractionDigits)
{
    if (display.mode == TimeDisplay::Mode::SinceStart)
        return formatTime(time, display, fractionDigits);
    return formatDateTime(onClock(time, display), display.utcOffsetSeconds(time), fractionDigits);
}

QString formatTimeRange(TimeRange range, const TimeDisplay& display)
{
    const auto length = static_cast<quint64>(range.to.time_since_epoch().count()) -
                        static_cast<quint64>(range.from.time_since_epoch().count());
    // Two digits more than the length has: 8 s are told to the tenth, 8 ms to a tenth of one.
    int digits = 0;
    for (quint64 unit = 10 * quint64{nsPerSecond}; digits < 9 && length < unit; unit /= 10)
        ++digits;
    return formatTime(range.from, display, digits) + QStringLiteral(" – ") +
           formatTime(range.to, display, digits);
}

QString formatDurationNs(double nanoseconds)
{
    if (!std::isfinite(nanoseconds))
        return notANumber();
    const double seconds = std::abs(nanoseconds) / 1e9;
    if (seconds < 119.5)
        return stepped(nanoseconds, timeSteps, 1000);
    const QString sign = nanoseconds < 0 ? QStringLiteral("-") : QString();
    if (seconds >= 1e12)
        return sign + significant(seconds / 3600) + QLatin1Char(' ') +
               QCoreApplication::translate("Format", "h");
    const qint64 whole = std::llround(seconds);
    if (whole < 7200)
        return sign + QCoreApplication::translate("Format", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return sign + QCoreApplication::translate("Format", "%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString formatDurationNs(qint64 nanoseconds)
{
    return formatDurationNs(static_cast<double>(nanoseconds));
}

QString formatCount(qint64 count)
{
    return grouped(QString::number(count));
}

QString formatCount(quint64 count)
{
    return grouped(QString::number(count));
}

QString formatValue(double value, Unit unit)
{
    if (!std::isfinite(value))
        return notANumber();
    switch (unit) {
    case Unit::Nanoseconds:
        return formatDurationNs(value);
    case Unit::Microseconds:
        return formatDurationNs(value * 1e3);
    case Unit::Milliseconds:
        return formatDurationNs(value * 1e6);
    case Unit::Seconds:
        return formatDurationNs(value * 1e9);
    case Unit::Bytes:
        return stepped(value, byteSteps, 1024);
    case Unit::Kibibytes:
        return stepped(value * 1024, byteSteps, 1024);
    case Unit::Percent:
        return significant(value) + QStringLiteral(" %");
    case Unit::Count:
    case Unit::Samples:
    case Unit::None:
        break;
    }
    const bool whole = std::floor(value) == value && std::abs(value) < 1e15;
    QString text = whole ? QString::number(static_cast<qint64>(value)) : significant(value);
    if (unit == Unit::None)
        return text;
    text = whole ? grouped(text) : text;
    return unit == Unit::Samples ? QCoreApplication::translate("Format", "%1 samples").arg(text) : text;
}

QString formatValue(qint64 value, Unit unit)
{
    switch (unit) {
    case Unit::None:
        return QString::number(value);
    case Unit::Count:
        return formatCount(value);
    case Unit::Samples:
        return QCoreApplication::translate("Format", "%1 samples").arg(formatCount(value));
    default:
        return formatValue(static_cast<double>(value), unit);
    }
}

QString formatPercent(double fraction)
{
    if (!std::isfinite(fraction))
        return notANumber();
    return significant(fraction * 100) + QStringLiteral(" %");
}

QString displayText(std::string_view bytes, std::size_t limit, Tabs tabs)
{
    const bool cut = bytes.size() > limit;
    if (cut) {
        std::size_t end = limit;
        // Do not cut a character in two: step back over at most three continuation bytes.
        for (int i = 0; i < 3 && end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xc0U) == 0x80U; ++i)
            --end;
        bytes = bytes.substr(0, end);
    }
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    const auto size = static_cast<qsizetype>(bytes.size());
    QString text = plain ? QString::fromLatin1(bytes.data(), size) : QString::fromUtf8(bytes.data(), size);
    if (!plain) {
        QString safe;
        safe.reserve(text.size() + 16);
        for (const QChar c : std::as_const(text)) {
            if (c.unicode() == u'\t' && tabs == Tabs::Expand)
                safe += QString(8 - safe.size() % 8, QLatin1Char(' '));
            else if (c.unicode() < 0x20 || c.unicode() == 0x7f || isInvisible(c.unicode()))
                appendVisible(safe, c.unicode());
            else
                safe += c;
        }
        text = std::move(safe);
    }
    if (cut)
        text += QChar(0x2026);
    return text;
}

} // namespace bee

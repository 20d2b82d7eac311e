// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/format.h"

#include <QTest>

#include <limits>
#include <string>

using namespace bee;
using namespace std::chrono_literals;

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void times();
    void timesInTheClockChosen();
    void durations_data();
    void durations();
    void counts();
    void values_data();
    void values();
    void percents();
    void hostileText_data();
    void hostileText();
    void longText();
};

void TestFormat::times()
{
    const Time t{std::chrono::seconds(1'772'373'813) + 102'345'678ns}; // 2026-03-01 14:03:33.102345678 UTC
    QCOMPARE(formatTime(t), QStringLiteral("14:03:33.102"));
    QCOMPARE(formatTime(t, 0, 0), QStringLiteral("14:03:33"));
    QCOMPARE(formatTime(t, 0, 9), QStringLiteral("14:03:33.102345678"));
    QCOMPARE(formatTime(t, 3600 * 10, 0), QStringLiteral("00:03:33"));
    QCOMPARE(formatDateTime(t, 3600 * 10, 0), QStringLiteral("2026-03-02 00:03:33"));
    QCOMPARE(formatTime(t, -3600 * 15, 0), QStringLiteral("23:03:33"));
    QCOMPARE(formatTime(Time{-1ns}, 0, 9), QStringLiteral("23:59:59.999999999"));
    QCOMPARE(formatDateTime(Time{-1ns}, 0, 0), QStringLiteral("1969-12-31 23:59:59"));
}

void TestFormat::timesInTheClockChosen()
{
    using Mode = TimeDisplay::Mode;
    const Time t{std::chrono::seconds(1'772'373'813) + 102'345'678ns}; // 2026-03-01 14:03:33.102345678 UTC
    QCOMPARE(formatTime(t, TimeDisplay{Mode::Host, 3600, {}}), QStringLiteral("15:03:33.102"));
    QCOMPARE(formatTime(t, TimeDisplay{Mode::Utc, 3600, {}}, 0), QStringLiteral("14:03:33"));
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const TimeDisplay local{Mode::Local, 3600 * 9, {}};
    QCOMPARE(formatDateTime(t, local, 0), QStringLiteral("2026-03-01 15:03:33"));
    // On 29 March the clock went from two to three.
    const Time change{std::chrono::sys_days{std::chrono::year(2026) / 3 / 29} + std::chrono::hours(1)};
    QCOMPARE(formatTime(change - 1ns, local, 0), QStringLiteral("01:59:59"));
    QCOMPARE(formatTime(change, local, 0), QStringLiteral("03:00:00"));
    qunsetenv("TZ");
    tzset();
    const auto since = [t](Duration after, int digits) {
        return formatTime(t + after, TimeDisplay{Mode::SinceStart, 3600, t}, digits);
    };
    QCOMPARE(since(12'345'678'900ns, 3), QStringLiteral("+12.345 s"));
    QCOMPARE(since(0ns, 0), QStringLiteral("+0 s"));
    QCOMPARE(since(-1'500'000'000ns, 1), QStringLiteral("-1.5 s"));
    QCOMPARE(since(std::chrono::seconds(60), 0), QStringLiteral("+0:01:00"));
    QCOMPARE(since(std::chrono::seconds(3723) + 5ms, 3), QStringLiteral("+1:02:03.005"));
    QCOMPARE(formatDateTime(t, TimeDisplay{Mode::SinceStart, 0, t}, 0), QStringLiteral("+0 s"));
    // Ends are told apart, however near.
    const TimeDisplay utc{Mode::Utc, 0, {}};
    QCOMPARE(formatTimeRange({t, t + 60s}, utc), QStringLiteral("14:03:33 – 14:04:33"));
    QCOMPARE(formatTimeRange({t, t + 2s}, utc), QStringLiteral("14:03:33.1 – 14:03:35.1"));
    QCOMPARE(formatTimeRange({t, t + 10us}, utc), QStringLiteral("14:03:33.102345 – 14:03:33.102355"));
    formatTimeRange({}, utc); // all of time
    // A host whose clock is 465 ms ahead: its tools' whole seconds stay whole, and UTC is this machine's.
    const TimeDisplay ahead{Mode::Host, 0, {}, std::chrono::milliseconds(465)};
    const Time printed = Time(std::chrono::seconds(60)) - ahead.hostClockOffset;
    QCOMPARE(formatTime(printed, ahead, 3), QStringLiteral("00:01:00.000"));
    QCOMPARE(formatDateTime(printed, ahead, 3), QStringLiteral("1970-01-01 00:01:00.000"));
    QCOMPARE(formatTime(printed, TimeDisplay{Mode::Utc, 0, {}, ahead.hostClockOffset}, 3),
             QStringLiteral("00:00:59.535"));
    formatTime(Time::max(), ahead); // no overflow
    formatTime(Time::min(), TimeDisplay{Mode::SinceStart, 0, Time::max()});
    formatTime(Time::max(), local);
}

void TestFormat::durations_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 ns, const QString& text) { QTest::newRow(qPrintable(text)) << ns << text; };
    row(0, QStringLiteral("0 ns"));
    row(512, QStringLiteral("512 ns"));
    row(999, QStringLiteral("999 ns"));
    row(1000, QStringLiteral("1 µs"));
    row(1024, QStringLiteral("1.02 µs"));
    row(999'499, QStringLiteral("999 µs"));
    row(999'600, QStringLiteral("1 ms"));
    row(12'345'678, QStringLiteral("12.3 ms"));
    row(41'000'000, QStringLiteral("41 ms"));
    row(7'000'000'000, QStringLiteral("7 s"));
    row(83'000'000'000, QStringLiteral("83 s"));
    row(200'000'000'000, QStringLiteral("3 min 20 s"));
    row(3600LL * 5 * 1'000'000'000 + 60'000'000'000, QStringLiteral("5 h 1 min"));
    row(-12'345'678, QStringLiteral("-12.3 ms"));
}

void TestFormat::durations()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(formatDurationNs(ns), text);
}

void TestFormat::counts()
{
    QCOMPARE(formatCount(0), QStringLiteral("0"));
    QCOMPARE(formatCount(999), QStringLiteral("999"));
    QCOMPARE(formatCount(1204), QStringLiteral("1,204"));
    QCOMPARE(formatCount(91402), QStringLiteral("91,402"));
    QCOMPARE(formatCount(-100), QStringLiteral("-100"));
    QCOMPARE(formatCount(-1000), QStringLiteral("-1,000"));
    QCOMPARE(formatCount(std::numeric_limits<quint64>::max()), QStringLiteral("18,446,744,073,709,551,615"));
}

void TestFormat::values_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, Unit unit, const QString& text) {
        QTest::newRow(qPrintable(text)) << value << static_cast<int>(unit) << text;
    };
    row(2790, Unit::None, QStringLiteral("2790"));
    row(0.25, Unit::None, QStringLiteral("0.25"));
    row(512, Unit::Microseconds, QStringLiteral("512 µs"));
    row(16384, Unit::Microseconds, QStringLiteral("16.4 ms"));
    row(1.5, Unit::Milliseconds, QStringLiteral("1.5 ms"));
    row(0.0005, Unit::Seconds, QStringLiteral("500 µs"));
    row(100, Unit::Bytes, QStringLiteral("100 B"));
    row(1023.9, Unit::Bytes, QStringLiteral("1 KiB"));
    row(4096, Unit::Bytes, QStringLiteral("4 KiB"));
    row(1536, Unit::Kibibytes, QStringLiteral("1.5 MiB"));
    row(98.66, Unit::Percent, QStringLiteral("98.7 %"));
    row(91402, Unit::Count, QStringLiteral("91,402"));
    row(2931, Unit::Samples, QStringLiteral("2,931 samples"));
    row(std::numeric_limits<double>::quiet_NaN(), Unit::Bytes, QStringLiteral("–"));
    row(std::numeric_limits<double>::infinity(), Unit::Seconds, QStringLiteral("–"));
}

void TestFormat::values()
{
    QFETCH(double, value);
    QFETCH(int, unit);
    QFETCH(QString, text);
    QCOMPARE(formatValue(value, static_cast<Unit>(unit)), text);
    if (value == static_cast<double>(static_cast<qint64>(std::isfinite(value) ? value : 0)))
        QCOMPARE(formatValue(static_cast<qint64>(value), static_cast<Unit>(unit)), text);
}

void TestFormat::percents()
{
    QCOMPARE(formatPercent(0.372), QStringLiteral("37.2 %"));
    QCOMPARE(formatPercent(1), QStringLiteral("100 %"));
    QCOMPARE(formatPercent(0), QStringLiteral("0 %"));
    QCOMPARE(formatPercent(0.0 / std::numeric_limits<double>::infinity()), QStringLiteral("0 %"));
}

void TestFormat::hostileText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("/usr/bin/tar -cf") << QStringLiteral("/usr/bin/tar -cf");
    QTest::newRow("utf8") << QByteArray("d\xc3\xa9j\xc3\xa0 \xe4\xb8\xad") << QStringLiteral("déjà 中");
    QTest::newRow("emoji") << QByteArray("\xf0\x9f\x90\x9d") << QStringLiteral("🐝");
    QTest::newRow("escape") << QByteArray("\x1b[31mred") << QStringLiteral("^[[31mred");
    QTest::newRow("nul, newline, delete") << QByteArray("a\0b\nc\x7f", 6) << QStringLiteral("a^@b^Jc^?");
    QTest::newRow("malformed") << QByteArray("a\xff\xc3z") << QStringLiteral("a\uFFFD\uFFFDz");
    QTest::newRow("c1 control") << QByteArray("a\xc2\x9b"
                                              "31m")
                                << QStringLiteral("a\uFFFD31m");
    QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xaegpj") << QStringLiteral("a\uFFFDgpj");
    QTest::newRow("html stays text") << QByteArray("<b>x</b>") << QStringLiteral("<b>x</b>");
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestFormat::hostileText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    QCOMPARE(displayText({bytes.constData(), static_cast<std::size_t>(bytes.size())}), shown);
}

void TestFormat::longText()
{
    const std::string big(100'000, 'x');
    const QString text = displayText(big);
    QCOMPARE(text.size(), 4097);
    QVERIFY(text.endsWith(QChar(0x2026)));
    // Cut between characters: no replacement character appears.
    std::string wide;
    for (int i = 0; i < 3000; ++i)
        wide += "\xe4\xb8\xad";
    QVERIFY(!displayText(wide).contains(QChar(QChar::ReplacementCharacter)));
    QCOMPARE(displayText("a\tb", 100, Tabs::Expand), QStringLiteral("a       b"));
    QCOMPARE(displayText("a\tb"), QStringLiteral("a^Ib"));
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/hostclock.h"

#include <QTest>

#include <array>
#include <cstdio>

using namespace bee;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const Time noon{std::chrono::sys_days(std::chrono::year(2026) / 3 / 10) + hours(12)};

/// What a tool prints at a moment in a local time so far ahead of this machine's UTC.
std::string printed(Time at, Duration ahead)
{
    const Time local = at + ahead;
    const auto ofDay = std::chrono::floor<seconds>(local - std::chrono::floor<days>(local)).count();
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", static_cast<int>(ofDay / 3600),
                  static_cast<int>(ofDay / 60 % 60), static_cast<int>(ofDay % 60));
    return text.data();
}

/// How late a line is, as a loaded link makes it: between 2 and 1,400 ms, by its number.
Duration jitter(int line)
{
    return std::chrono::milliseconds(2 + line * 7919 % 1399);
}

} // namespace

class TestHostClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pastMidnight();
    void zoneChanges_data();
    void zoneChanges();
    void zoneChangesBeforeTheFirstLine();
    void lateOutputIsNoZoneChange();
    void importedTextIsNoZoneChange();
    void oneZoneChangeADay();
    void clockOffsetIsTakenOff();
    void sinceStart();
    void sinceBoot();
    void hostileContexts();
};

void TestHostClock::pastMidnight()
{
    const Duration ahead = 5h + 30min;
    const Time midnight = noon + 12h - ahead; // the host's
    HostClock clock({midnight - 10s, static_cast<int>(seconds(ahead / 1s).count()), Duration(0)});
    Time last = midnight - 1h;
    for (int line = 0; line < 400; ++line) {
        const Time event = midnight - 5s + line * 50ms;
        const auto at = clock.at(printed(event, ahead), event + jitter(line));
        QVERIFY(at);
        QCOMPARE(*at, Time(std::chrono::floor<seconds>(event)));
        QVERIFY(*at >= last);
        last = *at;
    }
}

void TestHostClock::zoneChanges_data()
{
    QTest::addColumn<int>("before"); // minutes ahead of UTC
    QTest::addColumn<int>("after");
    QTest::newRow("spring in Berlin") << 60 << 120;
    QTest::newRow("autumn in Berlin") << 120 << 60;
    QTest::newRow("spring in New York") << -300 << -240;
    QTest::newRow("autumn in New York") << -240 << -300;
    QTest::newRow("spring on Lord Howe") << 630 << 660;
    QTest::newRow("autumn on Lord Howe") << 660 << 630;
    QTest::newRow("from midnight to one") << -720 << -660;
}

void TestHostClock::zoneChanges()
{
    QFETCH(int, before);
    QFETCH(int, after);
    HostClock clock({noon - 10min, before * 60, Duration(0)});
    Time last{};
    for (int line = 0; line < 8000; ++line) {
        const Time event = noon - 10min + line * 150ms;
        const Duration ahead = minutes(event < noon ? before : after);
        const auto at = clock.at(printed(event, ahead), event + jitter(line));
        QVERIFY(at);
        QCOMPARE(*at, Time(std::chrono::floor<seconds>(event)));
        QVERIFY(*at >= last);
        last = *at;
    }
}

void TestHostClock::zoneChangesBeforeTheFirstLine()
{
    for (const minutes change : {60min, -60min}) {
        HostClock clock({noon, 7200, Duration(0)}); // connected long before
        QCOMPARE(clock.at(printed(noon + 4s, 2h + change), noon + 5s), noon + 4s);
        QCOMPARE(clock.at(printed(noon + 3h, 2h + change), noon + 3h + 1s), noon + 3h);
    }
}

/// A tool that prints everything at its end, and one that falls behind.
void TestHostClock::lateOutputIsNoZoneChange()
{
    HostClock atEnd({noon, 3600, Duration(0)});
    for (int minute = 0; minute < 90; ++minute)
        QCOMPARE(atEnd.at(printed(noon + minutes(minute), 1h), noon + 91min), noon + minutes(minute));
    HostClock behind({noon, 3600, Duration(0)});
    for (int minute = 0; minute < 200; ++minute) // a minute more with every three
        QCOMPARE(behind.at(printed(noon + minutes(minute), 1h), noon + minutes(minute + minute / 3)),
                 noon + minutes(minute));
}

void TestHostClock::importedTextIsNoZoneChange()
{
    HostClock clock({noon, 0, Duration(0)}); // all arrives with the file's time
    for (int minute = 0; minute < 180; ++minute)
        QCOMPARE(clock.at(printed(noon - 3h + minutes(minute), 0h), noon), noon - 3h + minutes(minute));
}

void TestHostClock::oneZoneChangeADay()
{
    HostClock clock({noon, 3600, Duration(0)});
    QCOMPARE(clock.at(printed(noon + 1s, 1h), noon + 2s), noon + 1s);
    QCOMPARE(clock.at(printed(noon + 3s, 2h), noon + 4s), noon + 3s);
    // A line that is an hour late now does not turn it back.
    QCOMPARE(clock.at(printed(noon - 1h + 6s, 2h), noon + 7s), noon - 1h + 6s);
    QCOMPARE(clock.at(printed(noon + 8s, 2h), noon + 9s), noon + 8s);
    QCOMPARE(clock.at(printed(noon + 30h, 1h), noon + 30h + 1s), noon + 30h);
}

void TestHostClock::clockOffsetIsTakenOff()
{
    for (const Duration offset : {Duration(2500ms), Duration(-40s), Duration(3h)}) {
        HostClock clock({noon, 3600, offset});
        const auto at = clock.at(printed(noon + 10s, 1h + offset), noon + 10s + 30ms);
        QVERIFY(at);
        QVERIFY(*at <= noon + 10s && *at > noon + 9s - 1ms);
    }
}

void TestHostClock::sinceStart()
{
    // Compiled for 40 s: neither printed value tells, the arrival does.
    HostClock clock({noon, 3600, Duration(0)});
    Time last{};
    for (int line = 0; line < 1000; ++line) {
        const Duration value = line * 20ms;
        const Time event = noon + 40s + value;
        const Time at = clock.sinceStart(value, event + jitter(line));
        clock.keepStart(true);
        QVERIFY(at >= event && at - event < 1400ms); // as late as the first line was
        QVERIFY(at > last);
        last = at;
    }
    HostClock early({noon, 0, Duration(0)});
    QCOMPARE(early.sinceStart(10s, noon + 2s), noon + 10s); // nothing was before the launch
}

void TestHostClock::sinceBoot()
{
    const Time boot = noon - days(40);
    HostClock clock({noon, -18000, Duration(3s)}); // the offset is of a clock that is not read here
    Time last{};
    for (int line = 0; line < 1000; ++line) {
        const Time event = noon + 20h + line * 20s;
        const Time at = clock.sinceBoot(event - boot, event + jitter(line));
        clock.keepStart(true);
        QVERIFY(at >= event && at - event < 1400ms);
        QVERIFY(at > last);
        last = at;
    }
}

void TestHostClock::hostileContexts()
{
    for (const Time started : {Time::min(), Time::max()}) {
        for (const Duration offset : {Duration::min(), Duration::max()}) {
            HostClock clock({started, 0, offset});
            QVERIFY(clock.at("12:00:00", noon));
            QVERIFY(clock.at("23:59:60.5", Time()));
            QVERIFY(clock.at("00:00:00", Time(Duration(qint64{1} << 62))));
            QVERIFY(!clock.at("24:00:00", noon));
        }
    }
}

QTEST_APPLESS_MAIN(TestHostClock)
#include "tst_hostclock.moc"

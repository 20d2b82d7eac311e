// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/cells.h"

#include <QTest>

using namespace bee;

class TestCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titles();
    void textsOfAllKinds();
    void rawValuesForCopying();
    void failures();
    void timesShowOnlyTheDigitsTheToolPrints();
};

namespace {
Column column(const QString& name, ColumnKind kind = ColumnKind::Integer, Unit unit = Unit::None,
              int base = 10)
{
    return {name, kind, unit, base, false, {}};
}
} // namespace

void TestCells::titles()
{
    QCOMPARE(columnTitle(column(QStringLiteral("PID"))), QStringLiteral("PID"));
    QCOMPARE(columnTitle(column(QStringLiteral("PCOMM"))), QStringLiteral("Command"));
    QCOMPARE(columnTitle(column(QStringLiteral("COMM"))), QStringLiteral("Command"));
    QCOMPARE(columnTitle(column(QStringLiteral("ARGS"))), QStringLiteral("Arguments"));
    QCOMPARE(columnTitle(column(QStringLiteral("LAT(ms)"))), QStringLiteral("Latency"));
    QCOMPARE(columnTitle(column(QStringLiteral("TIME(s)"), ColumnKind::Time)), QStringLiteral("Time"));
    QCOMPARE(columnTitle(column(QStringLiteral("EXIT_CODE"))), QStringLiteral("Exit code"));
    QCOMPARE(columnTitle(column(QStringLiteral("SADDR:SPORT"))), QStringLiteral("SADDR:SPORT"));
    QCOMPARE(columnTitle(column(QStringLiteral("p99(LAT(ms))"))), QStringLiteral("p99 of Latency"));
    QCOMPARE(columnTitle(column(QStringLiteral("sum(BYTES)"))), QStringLiteral("sum of Bytes"));
    QCOMPARE(columnTitle(column(QStringLiteral("sum(((("))), QStringLiteral("sum(((("));
    Column arrival = column(QStringLiteral("TIME"), ColumnKind::Time);
    QVERIFY(columnToolTip(arrival).contains(QLatin1String("host clock")));
    arrival.isArrival = true;
    QCOMPARE(columnTitle(arrival), QStringLiteral("Arrival"));
    QVERIFY(columnToolTip(arrival).contains(QLatin1String("arrived here")));
}

void TestCells::textsOfAllKinds()
{
    EventTable table({column(QStringLiteral("TIME"), ColumnKind::Time), column(QStringLiteral("PID")),
                      column(QStringLiteral("LAT"), ColumnKind::Integer, Unit::Microseconds),
                      column(QStringLiteral("FLAGS"), ColumnKind::Integer, Unit::None, 8),
                      column(QStringLiteral("ADDR"), ColumnKind::Integer, Unit::None, 16),
                      column(QStringLiteral("X"), ColumnKind::Real),
                      column(QStringLiteral("T"), ColumnKind::Text)});
    table.setInteger(0, 50'613'102'000'000);
    table.setInteger(1, 2790);
    table.setInteger(2, 12'345);
    table.setInteger(3, 0644);
    table.setInteger(4, 0xffff'ffff'8123LL);
    table.setReal(5, 0.25);
    table.setText(6, "a\tb\x1b[0m<b>");
    table.commitRow();
    table.commitRow(); // nothing set
    const EventSnapshot snapshot = table.snapshot();
    const auto row = [&snapshot](qsizetype at) {
        QStringList texts;
        for (int i = 0; i < 7; ++i)
            texts << cellText(snapshot, at, i, {});
        return texts.join(QLatin1Char('|'));
    };
    QCOMPARE(row(0), QStringLiteral("14:03:33.102|2790|12.3 ms|0644|0xffffffff8123|0.25|a^Ib^[[0m<b>"));
    QCOMPARE(row(1), QStringLiteral("–|–|–|–|–|–|"));
    QCOMPARE(cellText(snapshot, 0, 0, {{TimeDisplay::Mode::Host, 3600, {}}, {0}}),
             QStringLiteral("15:03:33"));
}

void TestCells::rawValuesForCopying()
{
    EventTable table(testdata::schema());
    testdata::appendRows(table, 2);
    table.setText(testdata::PathColumn, "=cmd\n\t2");
    table.setInteger(testdata::PidColumn, 1'234'567);
    table.commitRow();
    QCOMPARE(rowsAsTsv(table.snapshot(), {1, 2}, {{}, {3}}),
             QStringLiteral("2026-03-01 14:00:00.001\tcomm-7\t7919\t0\t7.75\t/var/lib/file-1\n"
                            "\t\t1234567\t\t\t=cmd^J^I2\n"));
    QCOMPARE(rowsAsTsv(table.snapshot(), {}, {}), QString());
}

void TestCells::failures()
{
    EventTable table({column(QStringLiteral("RET")), column(QStringLiteral("ERR")),
                      column(QStringLiteral("EXIT_CODE"), ColumnKind::Text), column(QStringLiteral("PID"))});
    const auto failed = [&table](qint64 ret, qint64 err, std::string_view code) {
        table.setInteger(0, ret);
        table.setInteger(1, err);
        table.setText(2, code);
        table.setInteger(3, 99);
        table.commitRow();
        const EventSnapshot snapshot = table.snapshot();
        return isFailure(snapshot, snapshot.rowCount() - 1, failureColumns(snapshot.schema()));
    };
    QVERIFY(!failed(0, 0, "0"));
    QVERIFY(!failed(7, 0, "")); // a descriptor
    QVERIFY(!failed(nullInteger, nullInteger, ""));
    QVERIFY(failed(-2, 0, "0"));
    QVERIFY(failed(0, 2, "0"));
    QVERIFY(failed(0, 0, "signal 9 (KILL)"));
}

void TestCells::timesShowOnlyTheDigitsTheToolPrints()
{
    EventTable table({column(QStringLiteral("A"), ColumnKind::Time),
                      column(QStringLiteral("B"), ColumnKind::Time),
                      column(QStringLiteral("C"), ColumnKind::Time), column(QStringLiteral("PID"))});
    for (qint64 i = 0; i < 10; ++i) {
        table.setInteger(0, i * 1'000'000'000);
        table.setInteger(1, i * 1'000'000);
        table.setInteger(2, i * 1'000);
        table.commitRow();
    }
    QCOMPARE(timeDigitsOf(table.snapshot()), (std::vector<int>{0, 3, 6, 0}));
}

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"

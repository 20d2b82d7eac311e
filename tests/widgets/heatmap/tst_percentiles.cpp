// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/field.h"
#include "tests/remote/decode/eventspecs.h"
#include "widgets/heatmap/heatmapsource.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace bee;
using namespace bee::test;

namespace {

EventSnapshot eventsOf(const char* name, const DecodeSpec& spec)
{
    return decode(spec, capture(name)).events.value_or(EventSnapshot());
}

/// Latencies over six decades, printed with three digits as tools do; times of some CPUs mixed.
EventSnapshot generated()
{
    EventTable table(
        {Column{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
         Column{QStringLiteral("LAT(ms)"), ColumnKind::Real, Unit::Milliseconds, 10, false, {}}});
    std::mt19937_64 random(1);
    for (int i = 0; i < 20'000; ++i) {
        table.setInteger(0, qint64(i) * 3'000'000 + static_cast<qint64>(random() % 50'000'000));
        if (random() % 100 != 0)
            table.setReal(1, std::round(std::exp(static_cast<double>(random() % 1400) / 100)) / 1000);
        table.commitRow();
    }
    return table.snapshot();
}

} // namespace

/// Percentiles of events against those of a script that sorts fractions.
class TestPercentiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfTheScript_data();
    void areThoseOfTheScript();
};

void TestPercentiles::areThoseOfTheScript_data()
{
    QTest::addColumn<EventSnapshot>("events");
    QTest::addColumn<QString>("column");
    const auto milliseconds = [](DecodeSpec spec) {
        for (CellSpec& cell : spec.cells)
            if (cell.column.kind == ColumnKind::Real && !cell.column.name.endsWith(QLatin1String("_KB")))
                cell.column.unit = Unit::Milliseconds;
        return spec;
    };
    QTest::newRow("generated") << generated() << QStringLiteral("LAT(ms)");
    QTest::newRow("ext4slower of libbpf-tools")
        << eventsOf("lb-ext4slower.out", milliseconds(ext4slower())) << QStringLiteral("LAT(ms)");
    QTest::newRow("ext4slower of bcc")
        << eventsOf("bcc-ext4slower-pipe.out", milliseconds(ext4slower())) << QStringLiteral("LAT(ms)");
    QTest::newRow("tcplife of libbpf-tools")
        << eventsOf("lb-tcplife.out", milliseconds(tcplife())) << QStringLiteral("MS");
}

void TestPercentiles::areThoseOfTheScript()
{
    QFETCH(EventSnapshot, events);
    QFETCH(QString, column);
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    QVERIFY(events.rowCount() > 40);
    EventHeatmap heatmap;
    heatmap.valueColumn = events.columnIndex(column);
    const int time = firstTimeColumn(events.schema());
    QVERIFY(heatmap.valueColumn >= 0 && time >= 0);
    const auto source = eventHeatmap(events, heatmap);
    QCOMPARE(source->unit(), Unit::Nanoseconds);

    QTemporaryDir folder;
    QFile rows(folder.filePath(QStringLiteral("events.csv")));
    QVERIFY(rows.open(QIODevice::WriteOnly));
    qsizetype written = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        if (events.isNull(row, time) || events.isNull(row, heatmap.valueColumn))
            continue;
        rows.write(QByteArray::number(events.integer(row, time)) + ',' +
                   QByteArray::number(events.real(row, heatmap.valueColumn), 'g', 17) + '\n');
        ++written;
    }
    rows.close();
    QCOMPARE(source->totalCount(), static_cast<quint64>(written));

    for (const int width : {3, 40, 600}) {
        HeatmapRequest request;
        request.width = width;
        request.height = 200;
        const HeatmapGrid grid = source->bin(request);
        const std::vector<double> shares{0.5, 0.95, 0.99, 0.999};
        const HeatmapPercentiles percentiles = source->percentiles(grid, request, shares, {});
        QVERIFY(percentiles.exact);
        QFile columns(folder.filePath(QStringLiteral("columns.csv")));
        QVERIFY(columns.open(QIODevice::WriteOnly));
        QByteArray ours;
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            const TimeRange range = grid.columns[c].time;
            columns.write(QByteArray::number(static_cast<qint64>(range.from.time_since_epoch().count())) +
                          ',' + QByteArray::number(static_cast<qint64>(range.to.time_since_epoch().count())) +
                          '\n');
            QByteArrayList line;
            for (std::size_t s = 0; s < shares.size(); ++s) {
                const HeatmapPercentiles::Band band = percentiles.bands[c * shares.size() + s];
                QVERIFY(grid.columns[c].count == 0 ? std::isnan(band.low) : band.low == band.high);
                line << QByteArray::number(static_cast<qint64>(grid.columns[c].count == 0 ? 0 : band.low));
            }
            ours += grid.columns[c].count == 0 ? QByteArray("none\n") : line.join(',') + '\n';
        }
        columns.close();
        QProcess script;
        script.start(python, {QFINDTESTDATA("percentiles.py"), rows.fileName(), columns.fileName(),
                              QStringLiteral("1000000"), QStringLiteral("0.5"), QStringLiteral("0.95"),
                              QStringLiteral("0.99"), QStringLiteral("0.999")});
        QVERIFY(script.waitForFinished(120'000));
        QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
        QCOMPARE(ours, script.readAllStandardOutput());
        QVERIFY(!ours.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPercentiles)
#include "tst_percentiles.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/distribution.h"
#include "tests/remote/query/querydata.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace bee;
using namespace bee::testdata;

class TestDistribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void percentilesAgreeWithScript_data();
    void percentilesAgreeWithScript();
    void countsEveryRow();
    void onlyRowsThatPass();
    void binsCountEveryValue_data();
    void binsCountEveryValue();
    void boundsAreRound();
    void zerosAndNegativesApart();
    void binsAreNotFinerThanValues();
    void oddValues();
    void bucketsGiveRanges();
    void bucketsThatOverlap();
    void boxesAgreeWithNaive();
    void boxesOfManyGroups();
    void densityCountsEveryPair();
    void likelyColumns();
    void stops();
};

namespace {

constexpr double shares[] = {0.01, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999};

EventSnapshot numbers(const std::vector<double>& values, Unit unit = Unit::Milliseconds)
{
    EventTable table({column("LAT(ms)", ColumnKind::Real, unit)});
    for (const double value : values) {
        table.setReal(0, value);
        table.commitRow();
    }
    return table.snapshot();
}

std::shared_ptr<const Distribution> distributionOfNumbers(const std::vector<double>& values,
                                                          Unit unit = Unit::Milliseconds)
{
    return distributionOf(numbers(values, unit), {0, {}});
}

std::vector<double> valuesOf(const EventSnapshot& events, int column)
{
    std::vector<double> values;
    for (qsizetype row = 0; row < events.rowCount(); ++row)
        if (!events.isNull(row, column))
            values.push_back(events.real(row, column));
    return values;
}

quint64 sum(const std::vector<DistributionBin>& bins)
{
    quint64 all = 0;
    for (const DistributionBin& bin : bins)
        all += bin.count;
    return all;
}

std::shared_ptr<const HistogramInterval> interval(qint64 second, std::vector<Bucket> buckets,
                                                  const char* key = "")
{
    const Time start{std::chrono::seconds(second)};
    return std::make_shared<HistogramInterval>(HistogramInterval{
        start, start + std::chrono::seconds(1), QString::fromLatin1(key), std::move(buckets)});
}

} // namespace

void TestDistribution::percentilesAgreeWithScript_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("real") << int(LatAt);
    QTest::newRow("integer") << int(MicrosAt);
    QTest::newRow("negative") << int(PidAt);
}

// Percentiles, mean and sum by a program that shares nothing with this one.
void TestDistribution::percentilesAgreeWithScript()
{
    QFETCH(int, column);
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    const EventSnapshot events = randomRows(20'011, 5);
    QByteArray text;
    for (const double value : valuesOf(events, column))
        text += QByteArray::number(value, 'g', 17) + '\n';
    const QByteArray script = R"(
import math, sys
from fractions import Fraction
values = sorted(float(line) for line in sys.stdin)
for share in ("0.01", "0.05", "0.25", "0.5", "0.75", "0.9", "0.95", "0.99", "0.999"):
    rank = max(1, math.ceil(Fraction(share) * len(values)))
    print(repr(values[rank - 1]))
print(repr(values[0]))
print(repr(values[-1]))
print(repr(math.fsum(values) / len(values)))
)";
    QProcess process;
    process.start(python, {QStringLiteral("-c"), QString::fromUtf8(script)});
    process.write(text);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QList<double> expected;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            expected += line.toDouble();
    const auto made = distributionOf(events, {column, {}});
    QList<double> found;
    for (const double share : shares) {
        const NumberBounds at = made->percentile(share);
        QCOMPARE(at.low, at.high);
        found += at.low;
    }
    found << made->least().low << made->greatest().high;
    const double mean = expected.takeLast();
    QCOMPARE(found, expected);
    QVERIFY(std::abs(made->mean().low - mean) <= 1e-12 * std::abs(mean));
}

void TestDistribution::countsEveryRow()
{
    const EventSnapshot events = randomRows(70'000, 1); // more than one chunk
    const auto made = distributionOf(events, {LatAt, {}});
    const std::vector<double> all = valuesOf(events, LatAt);
    QCOMPARE(made->rows, quint64(70'000));
    QCOMPARE(made->count(), quint64(all.size()));
    QCOMPARE(made->missing, quint64(70'000 - all.size()));
    for (const double value : {-1.0, 0.0, 0.01, 7.25, 39.99, 40.0, 100.0}) {
        const auto below = std::count_if(all.begin(), all.end(), [&](double v) { return v < value; });
        const auto upTo = std::count_if(all.begin(), all.end(), [&](double v) { return v <= value; });
        QCOMPARE(made->countBelow(value).low, double(below));
        QCOMPARE(made->countUpTo(value).high, double(upTo));
    }
    QCOMPARE(made->zeros(), quint64(std::count(all.begin(), all.end(), 0.0)));
    QCOMPARE(made->name, QStringLiteral("LAT(ms)"));
    QCOMPARE(made->unit, Unit::Milliseconds);
}

void TestDistribution::onlyRowsThatPass()
{
    const EventSnapshot events = randomRows(5000, 2);
    RowFilter filter;
    filter.expressions = {parsed(QStringLiteral("comm == \"nginx\""))};
    const auto made = distributionOf(events, {LatAt, filter});
    const auto rows = matching(events, QStringLiteral("comm == \"nginx\""));
    QCOMPARE(made->rows, quint64(rows.size()));
    std::vector<double> expected;
    for (const quint32 row : rows)
        if (!events.isNull(row, LatAt))
            expected.push_back(events.real(row, LatAt));
    std::sort(expected.begin(), expected.end());
    QCOMPARE(made->count(), quint64(expected.size()));
    QCOMPARE(made->percentile(0.5).low, expected[(expected.size() + 1) / 2 - 1]);
}

void TestDistribution::binsCountEveryValue_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("most");
    for (const int column : {int(LatAt), int(MicrosAt), int(OffsetAt), int(PidAt), int(HitAt)})
        for (const int most : {1, 2, 7, 40, 300})
            QTest::addRow("column %d, %d", column, most) << column << most;
}

void TestDistribution::binsCountEveryValue()
{
    QFETCH(int, column);
    QFETCH(int, most);
    const EventSnapshot events = randomRows(3000, 3);
    const auto made = distributionOf(events, {column, {}});
    std::vector<double> all = valuesOf(events, column);
    for (const bool logarithmic : {false, true}) {
        const auto bounds = logarithmic
                                ? logarithmicBounds(*made, made->least().low, made->greatest().high, most)
                                : linearBounds(*made, made->least().low, made->greatest().high, most);
        QVERIFY(bounds.size() >= 2);
        QVERIFY2(bounds.size() <= std::size_t(3 * most + 4), qPrintable(QString::number(bounds.size())));
        QVERIFY(std::is_sorted(bounds.begin(), bounds.end(), std::less_equal<>()));
        const auto bins = histogramBins(*made, bounds);
        QCOMPARE(sum(bins), made->count());
        for (const DistributionBin& bin : bins)
            QCOMPARE(bin.count, quint64(std::count_if(all.begin(), all.end(), [&](double value) {
                         return bin.low <= value && value < bin.high;
                     })));
    }
}

void TestDistribution::boundsAreRound()
{
    const auto made = distributionOfNumbers({0.02, 0.5, 3, 17, 250});
    QCOMPARE(linearBounds(*made, 0, 250, 5), (std::vector<double>{0, 50, 100, 150, 200, 250, 300}));
    QCOMPARE(logarithmicFloor(*made), 0.02);
    QCOMPARE(logarithmicBounds(*made, 0.02, 250, 14),
             (std::vector<double>{0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500}));
    // Sizes in powers of two, whichever unit the column has.
    const auto sizes = distributionOfNumbers({1, 3, 900, 4096}, Unit::Kibibytes);
    QCOMPARE(linearBounds(*sizes, 0, 4096, 4), (std::vector<double>{0, 1024, 2048, 3072, 4096, 5120}));
    const auto octaves = logarithmicBounds(*sizes, 1, 4096, 13);
    QCOMPARE(octaves.front(), 1.0);
    QCOMPARE(octaves[5], 32.0);
}

void TestDistribution::zerosAndNegativesApart()
{
    const auto made = distributionOfNumbers({-20, -0.5, -0.5, 0, 0, 0, 0.5, 4, 100}, Unit::None);
    QCOMPARE(made->zeros(), quint64(3));
    QCOMPARE(made->negatives(), quint64(3));
    const auto bins = histogramBins(*made, logarithmicBounds(*made, -20, 100, 30));
    QCOMPARE(sum(bins), quint64(9));
    const auto zero = std::find_if(bins.begin(), bins.end(),
                                   [](const auto& bin) { return bin.low < 0.1 && bin.high > 0.1; });
    QVERIFY(zero != bins.end());
    QCOMPARE(zero->count, quint64(3));
    // 0 alone has the same place where nothing is negative.
    const auto counts = distributionOfNumbers({0, 0, 3, 8}, Unit::Count);
    const auto first = histogramBins(*counts, logarithmicBounds(*counts, 0, 8, 10)).front();
    QCOMPARE(first.low, 0.0);
    QCOMPARE(first.count, quint64(2));
}

void TestDistribution::binsAreNotFinerThanValues()
{
    // Three hundred bins of values 1 to 6 would be a comb.
    const auto dice = distributionOfNumbers({1, 2, 3, 4, 5, 6}, Unit::Count);
    QCOMPARE(dice->decimals, 0);
    QCOMPARE(linearBounds(*dice, 1, 6, 300), (std::vector<double>{1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(logarithmicBounds(*dice, 1, 6, 300).size(), std::size_t(7));
    const auto hundredths = distributionOfNumbers({0.01, 0.03, 0.29, 1.13});
    QCOMPARE(hundredths->decimals, 2);
    for (const double bound : logarithmicBounds(*hundredths, 0.01, 1.13, 300))
        QCOMPARE(std::round(bound * 100) / 100, bound);
}

void TestDistribution::oddValues()
{
    const double endless = std::numeric_limits<double>::infinity();
    const auto none = distributionOfNumbers({std::nan(""), endless, -endless});
    QCOMPARE(none->rows, quint64(3));
    QCOMPARE(none->missing, quint64(3));
    QVERIFY(std::isnan(none->percentile(0.5).low));
    QVERIFY(std::isnan(none->mean().low));
    QVERIFY(histogramBins(*none, {0, 1}).size() == 1);

    const auto one = distributionOfNumbers({5, 5, 5});
    QCOMPARE(one->percentile(0.001).low, 5.0);
    QCOMPARE(sum(histogramBins(*one, linearBounds(*one, 5, 5, 40))), quint64(3));
    QCOMPARE(sum(histogramBins(*one, logarithmicBounds(*one, 5, 5, 40))), quint64(3));

    // As a file anyone may write can have them.
    const auto far = distributionOfNumbers({-1e300, 1e-300, 0, 1e300, 1.7e308});
    for (const int most : {1, 10, 4000}) {
        const auto steps = logarithmicBounds(*far, -1e300, 1.7e308, most);
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QVERIFY(steps.size() < 20'000);
        QVERIFY(linearBounds(*far, -1e300, 1e300, most).size() < 20'000);
    }
    const auto close = distributionOfNumbers({1e15, std::nextafter(1e15, endless)});
    QCOMPARE(sum(histogramBins(*close, linearBounds(*close, close->least().low, close->greatest().low, 100))),
             quint64(2));
    QVERIFY(distributionOf(numbers({1}), {7, {}})->count() == 0);
}

void TestDistribution::bucketsGiveRanges()
{
    HistogramSeries series;
    series.label = QStringLiteral("usecs");
    series.intervals = {interval(0, {{0, 2, 1}, {4, 8, 2}}), interval(1, {{0, 2, 4}, {4, 8, 2}}),
                        interval(2, {{8, 16, 1}}, "disk")};
    const auto made = distributionOf(series);
    QVERIFY(!made->exact);
    QCOMPARE(made->count(), quint64(10));
    QCOMPARE(made->buckets, (std::vector<DistributionBin>{{0, 2, 5}, {4, 8, 4}, {8, 16, 1}}));
    QCOMPARE(made->percentile(0.5), (NumberBounds{0, 2}));
    QCOMPARE(made->percentile(0.51), (NumberBounds{4, 8}));
    QCOMPARE(made->percentile(0.99), (NumberBounds{8, 16}));
    QCOMPARE(made->countBelow(4), (NumberBounds{5, 5}));
    QCOMPARE(made->countBelow(6), (NumberBounds{5, 9}));
    QCOMPARE(made->mean(), (NumberBounds{2.4, 5.8}));
    // Bounds that are asked for do not split buckets.
    QCOMPARE(histogramBins(*made, {0, 1, 2, 3}), made->buckets);
    QCOMPARE(distributionOf(series, {Time(std::chrono::seconds(1)), Time(std::chrono::seconds(2))})->count(),
             quint64(6));
    QCOMPARE(distributionOf(series, {}, QStringLiteral("disk"))->count(), quint64(1));
}

void TestDistribution::bucketsThatOverlap()
{
    HistogramSeries series;
    const qint64 open = std::numeric_limits<qint64>::max();
    series.intervals = {interval(0, {{0, 10, 3}, {100, open, 1}}), interval(1, {{5, 20, 2}, {7, 7, 9}})};
    const auto made = distributionOf(series);
    QCOMPARE(made->buckets.size(), std::size_t(2));
    QCOMPARE(made->buckets[0], (DistributionBin{0, 20, 5}));
    QCOMPARE(made->percentile(1).low, 100.0);
    QVERIFY(std::isinf(made->percentile(1).high));
}

void TestDistribution::boxesAgreeWithNaive()
{
    const EventSnapshot events = randomRows(70'000, 4);
    const GroupBoxes made = groupBoxes(events, {LatAt, {}}, CommAt, 4, {});
    std::map<std::string, std::vector<double>> groups;
    for (qsizetype row = 0; row < events.rowCount(); ++row)
        if (!events.isNull(row, LatAt))
            groups[std::string(events.text(row, CommAt))].push_back(events.real(row, LatAt));
    QCOMPARE(made.boxes.size(), std::size_t(4));
    QCOMPARE(made.otherGroups, quint64(groups.size() - 4));
    quint64 all = made.otherCount;
    quint64 last = ~quint64{0};
    for (const GroupBox& box : made.boxes) {
        std::vector<double>& values = groups[box.name];
        std::sort(values.begin(), values.end());
        const auto at = [&](double share) {
            return values[static_cast<std::size_t>(std::ceil(share * double(values.size()) - 1e-9)) - 1];
        };
        QCOMPARE(box.count, quint64(values.size()));
        QVERIFY(box.count <= last);
        last = box.count;
        QCOMPARE(box.min, values.front());
        QCOMPARE(box.p5, at(0.05));
        QCOMPARE(box.p25, at(0.25));
        QCOMPARE(box.p50, at(0.5));
        QCOMPARE(box.p75, at(0.75));
        QCOMPARE(box.p95, at(0.95));
        QCOMPARE(box.p99, at(0.99));
        QCOMPARE(box.max, values.back());
        QCOMPARE(std::string(events.text(box.row, CommAt)), box.name);
        all += box.count;
    }
    QCOMPARE(all + made.missing, quint64(events.rowCount()));
}

void TestDistribution::boxesOfManyGroups()
{
    const EventSnapshot events = randomRows(3000, 6);
    const GroupBoxes byNumber = groupBoxes(events, {LatAt, {}}, PidAt, 1000, {});
    QCOMPARE(byNumber.otherGroups, quint64(0));
    QVERIFY(byNumber.boxes.size() > 40);
    QVERIFY(std::any_of(byNumber.boxes.begin(), byNumber.boxes.end(),
                        [](const GroupBox& box) { return box.name == "-3"; }));
    QVERIFY(groupBoxes(events, {LatAt, {}}, LatAt, 10, {}).boxes.empty()); // no groups of reals
    QVERIFY(groupBoxes(events, {CommAt, {}}, PidAt, 10, {}).boxes.empty());
    QVERIFY(groupBoxes({}, {0, {}}, 1, 10, {}).boxes.empty());
}

void TestDistribution::densityCountsEveryPair()
{
    const EventSnapshot events = randomRows(4000, 7);
    const std::vector<double> xs{0, 10, 20, 41};
    const std::vector<double> ys{0, 1000, 30'000};
    const DensityGrid grid = densityOf(events, {LatAt, {}}, MicrosAt, xs, ys);
    std::vector<quint32> expected(6, 0);
    quint64 outside = 0;
    quint64 missing = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        if (events.isNull(row, LatAt)) {
            ++missing;
            continue;
        }
        const double x = events.real(row, LatAt);
        const double y = events.real(row, MicrosAt);
        if (y >= 30'000)
            ++outside;
        else
            ++expected[(y < 1000 ? 0U : 3U) + (x < 10 ? 0U : x < 20 ? 1U : 2U)];
    }
    QCOMPARE(grid.counts, expected);
    QCOMPARE(grid.outside, outside);
    QCOMPARE(grid.missing, missing);
    QCOMPARE(grid.count + grid.missing, quint64(4000));
}

void TestDistribution::likelyColumns()
{
    const Schema tcplife{column("PID", ColumnKind::Integer),
                         column("COMM", ColumnKind::Text),
                         column("LPORT", ColumnKind::Integer),
                         column("RPORT", ColumnKind::Integer),
                         column("TX_KB", ColumnKind::Real, Unit::Kibibytes),
                         column("RX_KB", ColumnKind::Real, Unit::Kibibytes),
                         column("MS", ColumnKind::Real, Unit::Milliseconds)};
    QCOMPARE(distributionColumns(tcplife), (std::vector<int>{6, 4, 5}));
    QCOMPARE(distributionGroups(tcplife), (std::vector<int>{1, 0, 2, 3}));
    const Schema biosnoop{column("TIME(s)", ColumnKind::Time),
                          column("COMM", ColumnKind::Text),
                          column("PID", ColumnKind::Integer),
                          column("DISK", ColumnKind::Text),
                          column("SECTOR", ColumnKind::Integer),
                          column("BYTES", ColumnKind::Integer, Unit::Bytes),
                          column("LAT(ms)", ColumnKind::Real, Unit::Milliseconds)};
    QCOMPARE(distributionColumns(biosnoop), (std::vector<int>{6, 5}));
}

void TestDistribution::stops()
{
    const EventSnapshot events = randomRows(1000, 8);
    QVERIFY(!distributionOf(events, {LatAt, {}}, [] { return true; }));
}

QTEST_GUILESS_MAIN(TestDistribution)
#include "tst_distribution.moc"

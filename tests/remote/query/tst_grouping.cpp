// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/grouping.h"
#include "tests/remote/query/querydata.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace bee;
using namespace bee::testdata;

class TestGrouping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithNaive_data();
    void agreesWithNaive();
    void percentilesByNearestRank();
    void groupsAreATable();
    void sumsAreExact();
    void nothingToGroup();
    void summaryOfTexts();
    void summaryOfNumbers();
    void summaryOfOddities();
    void treeOfProcesses();
    void treeOfReusedPids();
    void treeOfManyRows();
};

namespace {

/// A cell as text, the same for equal values.
std::string keyOf(const EventSnapshot& s, qsizetype row, int column)
{
    if (s.isNull(row, column))
        return "missing";
    switch (s.schema()[static_cast<std::size_t>(column)].kind) {
    case ColumnKind::Text:
        return std::string("t").append(s.text(row, column));
    case ColumnKind::Real:
        return std::string("r").append(std::to_string(s.real(row, column)));
    default:
        return std::string("i").append(std::to_string(s.integer(row, column)));
    }
}

/// By the definition: the smallest value with at least that share at or below it.
double naivePercentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (static_cast<double>(i + 1) >= share * static_cast<double>(values.size()) - 1e-9)
            return values[i];
    return std::nan("");
}

double naive(const std::vector<double>& values, Aggregate aggregate)
{
    if (values.empty())
        return std::nan("");
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    switch (aggregate) {
    case Aggregate::Sum:
        return sum;
    case Aggregate::Mean:
        return sum / static_cast<double>(values.size());
    case Aggregate::Min:
        return *std::min_element(values.begin(), values.end());
    case Aggregate::Max:
        return *std::max_element(values.begin(), values.end());
    case Aggregate::P50:
        return naivePercentile(values, 0.5);
    case Aggregate::P95:
        return naivePercentile(values, 0.95);
    default:
        return naivePercentile(values, 0.99);
    }
}

constexpr Aggregate allOfColumn[] = {Aggregate::Sum, Aggregate::Min, Aggregate::Mean, Aggregate::P50,
                                     Aggregate::P95, Aggregate::P99, Aggregate::Max};

} // namespace

void TestGrouping::agreesWithNaive_data()
{
    QTest::addColumn<QVector<int>>("by");
    QTest::addColumn<bool>("some");
    const auto row = [](const char* name, const QVector<int>& by) {
        QTest::addRow("%s", name) << by << false;
        QTest::addRow("%s, some rows", name) << by << true;
    };
    row("text", {CommAt});
    row("integer with missing", {PidAt});
    row("real", {HitAt});
    row("two", {CommAt, PidAt});
    row("text last", {PidAt, CommAt});
    row("three", {PathAt, HitAt, CommAt});
    row("wide", {AddressAt});
}

void TestGrouping::agreesWithNaive()
{
    QFETCH(QVector<int>, by);
    QFETCH(bool, some);
    const EventSnapshot snapshot = randomRows(20'000, 21);
    std::vector<quint32> rows = allRows(snapshot);
    if (some)
        rows.erase(std::remove_if(rows.begin(), rows.end(), [](quint32 row) { return row % 7 < 4; }),
                   rows.end());
    GroupQuery query{{by.begin(), by.end()}, {{Aggregate::Count, -1}}};
    const int measured[] = {LatAt, PidAt, MicrosAt};
    for (const int column : measured)
        for (const Aggregate aggregate : allOfColumn)
            query.measures.push_back({aggregate, column});
    const EventSnapshot groups = groupRows(snapshot, some ? &rows : nullptr, query, {});

    std::vector<std::string> order;
    std::map<std::string, std::vector<quint32>> expected;
    for (const quint32 row : rows) {
        std::string key;
        for (const int column : by)
            key += keyOf(snapshot, row, column) + '\x1f';
        if (expected[key].empty())
            order.push_back(key);
        expected[key].push_back(row);
    }
    QCOMPARE(groups.rowCount(), static_cast<qsizetype>(order.size()));
    const auto keys = static_cast<int>(by.size());
    for (qsizetype group = 0; group < groups.rowCount(); ++group) {
        std::string key;
        for (int i = 0; i < keys; ++i)
            key += keyOf(groups, group, i) + '\x1f';
        QCOMPARE(key, order[static_cast<std::size_t>(group)]);
        const std::vector<quint32>& members = expected[key];
        QCOMPARE(groups.integer(group, keys), static_cast<qint64>(members.size()));
        int at = keys + 1;
        for (const int column : measured) {
            std::vector<double> values;
            for (const quint32 row : members)
                if (!snapshot.isNull(row, column))
                    values.push_back(snapshot.real(row, column));
            for (const Aggregate aggregate : allOfColumn) {
                const double wanted = naive(values, aggregate);
                const double found = groups.real(group, at++);
                QVERIFY2(std::isnan(wanted) ? std::isnan(found)
                                            : std::abs(found - wanted) <= 1e-12 * std::abs(wanted) + 1e-9,
                         qPrintable(aggregateName(aggregate)));
            }
        }
        // Drilling down finds the same rows again.
        if (group % 97 == 0 && !some) {
            const FilterClock clock{std::chrono::seconds(3600), snapshot.time(0, TimeAt)};
            const QString filter = filterForGroup(groups, group, snapshot.schema(), query, clock);
            QVERIFY2(matching(snapshot, filter, clock) == members, qPrintable(filter));
        }
    }
}

void TestGrouping::percentilesByNearestRank()
{
    for (const int count : {1, 2, 3, 19, 20, 21, 99, 100, 101, 200, 1000}) {
        EventTable table({column("N", ColumnKind::Integer)});
        for (int i = 0; i < count; ++i) {
            table.setInteger(0, (i * 7919) % count + 1); // 1 to count, mixed
            table.commitRow();
        }
        EventTable one({column("K", ColumnKind::Text), column("N", ColumnKind::Integer)});
        for (int i = 0; i < count; ++i) {
            one.setText(0, "k");
            one.setInteger(1, (i * 7919) % count + 1);
            one.commitRow();
        }
        const EventSnapshot groups =
            groupRows(one.snapshot(), nullptr,
                      {{0}, {{Aggregate::P50, 1}, {Aggregate::P95, 1}, {Aggregate::P99, 1}}}, {});
        QCOMPARE(groups.rowCount(), 1);
        QCOMPARE(groups.integer(0, 1), (count * 50 + 99) / 100);
        QCOMPARE(groups.integer(0, 2), (count * 95 + 99) / 100);
        QCOMPARE(groups.integer(0, 3), (count * 99 + 99) / 100);
        const ColumnSummary summary = summarizeColumn(table.snapshot(), nullptr, 0, {});
        QCOMPARE(summary.p50, (count * 50 + 99) / 100);
        QCOMPARE(summary.p99, (count * 99 + 99) / 100);
    }
}

void TestGrouping::groupsAreATable()
{
    const EventSnapshot snapshot = randomRows(1000, 22);
    const GroupQuery query{{CommAt},
                           {{Aggregate::Count, -1},
                            {Aggregate::P99, LatAt},
                            {Aggregate::Mean, MicrosAt},
                            {Aggregate::Max, TimeAt}}};
    const EventSnapshot groups = groupRows(snapshot, nullptr, query, {});
    const Schema& schema = groups.schema();
    QCOMPARE(schema.size(), 5U);
    QCOMPARE(schema[0], snapshot.schema()[CommAt]);
    QCOMPARE(schema[1].name, QStringLiteral("count"));
    QCOMPARE(schema[2].name, QStringLiteral("p99(LAT(ms))"));
    QCOMPARE(schema[2].unit, Unit::Milliseconds);
    QCOMPARE(schema[3].kind, ColumnKind::Real);
    QCOMPARE(schema[3].unit, Unit::Microseconds);
    QCOMPARE(schema[4].kind, ColumnKind::Time);
    QVERIFY(!matching(groups, QStringLiteral("count > 1 and p99(LAT(ms)) > 1us")).empty());
    QVERIFY(!matching(groups, QStringLiteral("p99 > 1us")).empty());
}

void TestGrouping::sumsAreExact()
{
    EventTable table({column("K", ColumnKind::Text), column("N", ColumnKind::Integer)});
    const qint64 most = std::numeric_limits<qint64>::max();
    for (const qint64 value : {most, -most, qint64(9'007'199'254'740'993)}) {
        table.setText(0, "exact");
        table.setInteger(1, value);
        table.commitRow();
    }
    for (int i = 0; i < 2; ++i) {
        table.setText(0, "beyond");
        table.setInteger(1, most);
        table.commitRow();
    }
    const EventSnapshot groups =
        groupRows(table.snapshot(), nullptr, {{0}, {{Aggregate::Sum, 1}, {Aggregate::Mean, 1}}}, {});
    QCOMPARE(groups.integer(0, 1), 9'007'199'254'740'993);
    QCOMPARE(groups.integer(1, 1), most);
    QCOMPARE(groups.real(1, 2), static_cast<double>(most));
}

void TestGrouping::nothingToGroup()
{
    const EventSnapshot snapshot = randomRows(100, 23);
    QCOMPARE(groupRows(snapshot, nullptr, {}, {}).rowCount(), 0);
    QCOMPARE(groupRows(snapshot, nullptr, {{99}, {}}, {}).rowCount(), 0);
    QCOMPARE(groupRows(EventTable(manyKinds()).snapshot(), nullptr, {{CommAt}, {{Aggregate::P99, LatAt}}}, {})
                 .rowCount(),
             0);
    const std::vector<quint32> none;
    QCOMPARE(groupRows(snapshot, &none, {{CommAt}, {{Aggregate::P99, LatAt}}}, {}).rowCount(), 0);
    const EventSnapshot oddMeasures =
        groupRows(snapshot, nullptr, {{CommAt}, {{Aggregate::P99, CommAt}, {Aggregate::Sum, -1}}}, {});
    QVERIFY(oddMeasures.rowCount() > 0);
    QVERIFY(oddMeasures.isNull(0, 1) && oddMeasures.isNull(0, 2));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(groupRows(snapshot, nullptr, {{CommAt}, {}}, stop.get_token()).rowCount(), 0);
}

void TestGrouping::summaryOfTexts()
{
    EventTable table({column("COMM", ColumnKind::Text)});
    for (int i = 0; i < 100; ++i) {
        if (i % 10 != 9)
            table.setText(0, i < 50 ? std::string("many") : std::to_string(i % 20));
        table.commitRow();
    }
    table.setText(0, "a\x1b[31m");
    table.commitRow();
    const ColumnSummary summary = summarizeColumn(table.snapshot(), nullptr, 0, {});
    QCOMPARE(summary.rows, 101);
    QCOMPARE(summary.missing, 10);
    QCOMPARE(summary.distinct, 20);
    QCOMPARE(summary.top.size(), 10U);
    QCOMPARE(summary.top[0].text, QStringLiteral("many"));
    QCOMPARE(summary.top[0].count, 45);
    QCOMPARE(summary.top[0].row, 0);
    const std::vector<quint32> last{100};
    const ColumnSummary one = summarizeColumn(table.snapshot(), &last, 0, {});
    QCOMPARE(one.top[0].row, 100);
    QVERIFY(!one.top[0].text.contains(QChar(0x1b)));
    QVERIFY(one.bins.empty());
}

void TestGrouping::summaryOfNumbers()
{
    const EventSnapshot snapshot = randomRows(20'000, 24);
    const ColumnSummary pids = summarizeColumn(snapshot, nullptr, PidAt, {});
    QCOMPARE(pids.distinct, 50);
    QCOMPARE(pids.min, -5);
    QCOMPARE(pids.max, 44);
    QVERIFY(!pids.logarithmic);
    QCOMPARE(std::accumulate(pids.bins.begin(), pids.bins.end(), pids.missing), pids.rows);
    const ColumnSummary latency = summarizeColumn(snapshot, nullptr, LatAt, {});
    QVERIFY(latency.top.empty());
    std::vector<double> values;
    for (qsizetype row = 0; row < snapshot.rowCount(); ++row)
        if (!snapshot.isNull(row, LatAt))
            values.push_back(snapshot.real(row, LatAt));
    QCOMPARE(latency.p95, naivePercentile(values, 0.95));
    // One in a thousand far off: seen in a logarithmic histogram.
    EventTable table({column("LAT(us)", ColumnKind::Integer, Unit::Microseconds)});
    for (int i = 0; i < 1000; ++i) {
        table.setInteger(0, i == 0 ? 1'000'000 : 10 + i % 10);
        table.commitRow();
    }
    const ColumnSummary skewed = summarizeColumn(table.snapshot(), nullptr, 0, {});
    QVERIFY(skewed.logarithmic);
    QCOMPARE(skewed.bins.size(), 24U);
    QCOMPARE(skewed.bins.back(), 1);
    QCOMPARE(skewed.bins[0] + skewed.bins[1], 999);
}

void TestGrouping::summaryOfOddities()
{
    EventTable table({column("X", ColumnKind::Real)});
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double value : {infinity, -infinity, 1e308, -1e308, 5.0}) {
        table.setReal(0, value);
        table.commitRow();
    }
    table.commitRow();
    const ColumnSummary summary = summarizeColumn(table.snapshot(), nullptr, 0, {});
    QCOMPARE(summary.missing, 1);
    QCOMPARE(summary.min, -1e308);
    QCOMPARE(std::accumulate(summary.bins.begin(), summary.bins.end(), qint64(0)), 3);
    QCOMPARE(summary.bins[0], 1);
    QCOMPARE(summary.bins[23], 1);
    const std::vector<quint32> none;
    QCOMPARE(summarizeColumn(table.snapshot(), &none, 0, {}).rows, 0);
    QCOMPARE(summarizeColumn(table.snapshot(), nullptr, 7, {}).rows, 0);
}

namespace {

EventSnapshot processes(const std::vector<std::pair<qint64, qint64>>& rows)
{
    EventTable table({column("PCOMM", ColumnKind::Text), column("PID", ColumnKind::Integer),
                      column("PPID", ColumnKind::Integer)});
    for (const auto& [pid, ppid] : rows) {
        table.setInteger(1, pid);
        table.setInteger(2, ppid);
        table.commitRow();
    }
    return table.snapshot();
}

} // namespace

void TestGrouping::treeOfProcesses()
{
    const EventSnapshot snapshot =
        processes({{10, 1}, {20, 1}, {11, 10}, {21, 20}, {12, 10}, {13, 11}, {5, 5}});
    const ProcessTree tree = processTree(snapshot, nullptr, {});
    QCOMPARE(tree.rows, (std::vector<quint32>{0, 2, 5, 4, 1, 3, 6}));
    QCOMPARE(tree.depths, (std::vector<quint16>{0, 1, 2, 1, 0, 1, 0}));
    const std::vector<quint32> some{2, 4, 5}; // without their parent they stand at the left
    const ProcessTree part = processTree(snapshot, &some, {});
    QCOMPARE(part.rows, (std::vector<quint32>{2, 5, 4}));
    QCOMPARE(part.depths, (std::vector<quint16>{0, 1, 0}));
    QVERIFY(processTree(randomRows(10, 1), nullptr, {}).rows.empty()); // no PPID
}

void TestGrouping::treeOfReusedPids()
{
    const EventSnapshot snapshot = processes({{10, 1}, {11, 10}, {10, 1}, {12, 10}, {13, 99}, {99, 1}});
    const ProcessTree tree = processTree(snapshot, nullptr, {});
    QCOMPARE(tree.rows, (std::vector<quint32>{0, 1, 2, 3, 4, 5})); // 13 came before its parent
    QCOMPARE(tree.depths, (std::vector<quint16>{0, 1, 0, 1, 0, 0}));
}

void TestGrouping::treeOfManyRows()
{
    std::vector<std::pair<qint64, qint64>> chain; // deeper than any stack
    for (qint64 i = 1; i <= 200'000; ++i)
        chain.emplace_back(i, i - 1);
    const ProcessTree deep = processTree(processes(chain), nullptr, {});
    QCOMPARE(deep.rows.size(), chain.size());
    QCOMPARE(deep.depths.back(), 65535);
    std::mt19937 random(25);
    std::vector<std::pair<qint64, qint64>> mixed;
    for (int i = 0; i < 20'000; ++i)
        mixed.emplace_back(random() % 500, random() % 600);
    const ProcessTree tree = processTree(processes(mixed), nullptr, {});
    std::vector<quint32> sorted = tree.rows;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted, allRows(processes(mixed)));
    std::vector<quint32> path; // rows above the present one
    for (std::size_t i = 0; i < tree.rows.size(); ++i) {
        const std::size_t depth = tree.depths[i];
        QVERIFY(depth <= path.size());
        path.resize(depth);
        if (depth > 0) {
            QCOMPARE(mixed[path.back()].first, mixed[tree.rows[i]].second);
            QVERIFY(path.back() < tree.rows[i]);
        }
        path.push_back(tree.rows[i]);
    }
}

QTEST_GUILESS_MAIN(TestGrouping)
#include "tst_grouping.moc"

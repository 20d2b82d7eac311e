// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/query/querydata.h"

#include <QTest>

#include <cmath>

using namespace bee;
using namespace bee::testdata;

class TestRowOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithNaive_data();
    void agreesWithNaive();
    void extremes();
    void textWithoutRegardToCase();
    void newestFirst();
    void stopped();
};

namespace {

/// -1, 0, 1; missing values are greatest whatever the direction.
int compareCells(const EventSnapshot& s, quint32 a, quint32 b, RowSort sort)
{
    const bool aNull = s.isNull(a, sort.column);
    const bool bNull = s.isNull(b, sort.column);
    if (aNull || bNull)
        return int(aNull) - int(bNull);
    const int sign = sort.order == Qt::AscendingOrder ? 1 : -1;
    switch (s.schema()[static_cast<std::size_t>(sort.column)].kind) {
    case ColumnKind::Text: {
        const auto lower = [](std::string_view text) {
            std::string result(text);
            for (char& c : result)
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            return result;
        };
        const int folded = lower(s.text(a, sort.column)).compare(lower(s.text(b, sort.column)));
        const int exact = s.text(a, sort.column).compare(s.text(b, sort.column));
        const int result = folded != 0 ? folded : exact;
        return sign * (result < 0 ? -1 : result > 0 ? 1 : 0);
    }
    case ColumnKind::Real: {
        const double x = s.real(a, sort.column);
        const double y = s.real(b, sort.column);
        return sign * (int(x > y) - int(x < y));
    }
    default: {
        const qint64 x = s.integer(a, sort.column);
        const qint64 y = s.integer(b, sort.column);
        return sign * (int(x > y) - int(x < y));
    }
    }
}

std::vector<quint32> naive(const EventSnapshot& s, std::vector<quint32> rows, const RowSorting& sorting)
{
    std::stable_sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) {
        for (const RowSort& sort : sorting)
            if (const int order = compareCells(s, a, b, sort); order != 0)
                return order < 0;
        return false;
    });
    return rows;
}

} // namespace

void TestRowOrder::agreesWithNaive_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("few") << 3000;
    QTest::newRow("two threads") << 220'000;
}

void TestRowOrder::agreesWithNaive()
{
    QFETCH(int, rows);
    const EventSnapshot snapshot = randomRows(rows, 11);
    const int columns = static_cast<int>(snapshot.schema().size());
    std::mt19937 random(12);
    std::vector<RowSorting> sortings;
    for (int column = 0; column < columns; ++column)
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            sortings.push_back({{column, order}});
    for (int n = 0; n < 12; ++n) {
        RowSorting sorting;
        for (auto keys = 2 + random() % 3; keys > 0; --keys)
            sorting.push_back({static_cast<int>(random() % static_cast<unsigned>(columns)),
                               random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder});
        sortings.push_back(sorting);
    }
    sortings.push_back({});
    sortings.push_back({{99, Qt::AscendingOrder}}); // no such column: order of arrival
    std::vector<quint32> subset;
    for (const quint32 row : allRows(snapshot))
        if (random() % 3 == 0)
            subset.push_back(row);
    for (std::size_t i = 0; i<sortings.size(); i += rows> 100'000 ? 5 : 1) { // the naive way takes its time
        const RowSorting& sorting = sortings[i];
        const RowSorting known = !sorting.empty() && sorting[0].column == 99 ? RowSorting{} : sorting;
        const std::vector<quint32> expected = naive(snapshot, allRows(snapshot), known);
        std::vector<quint32> sorted = allRows(snapshot);
        sortRows(snapshot, sorted, sorting, {});
        QVERIFY(sorted == expected);
        for (const std::size_t count :
             {std::size_t(0), std::size_t(1), std::size_t(700), expected.size() + 5}) {
            const auto first = firstRows(snapshot, nullptr, sorting, count, {});
            QVERIFY(first == std::vector<quint32>(expected.begin(),
                                                  expected.begin() + static_cast<std::ptrdiff_t>(
                                                                         std::min(count, expected.size()))));
        }
        const std::vector<quint32> expectedSubset = naive(snapshot, subset, known);
        std::vector<quint32> sortedSubset = subset;
        sortRows(snapshot, sortedSubset, sorting, {});
        QVERIFY(sortedSubset == expectedSubset);
        const auto first = firstRows(snapshot, &subset, sorting, 100, {});
        QVERIFY(first == std::vector<quint32>(expectedSubset.begin(),
                                              expectedSubset.begin() +
                                                  static_cast<std::ptrdiff_t>(
                                                      std::min<std::size_t>(100, expectedSubset.size()))));
    }
}

void TestRowOrder::extremes()
{
    EventTable table({column("N", ColumnKind::Integer), column("X", ColumnKind::Real)});
    const double infinity = std::numeric_limits<double>::infinity();
    const qint64 integers[] = {std::numeric_limits<qint64>::max(), nullInteger + 1, nullInteger, 0, -1, 1};
    const double reals[] = {-infinity, infinity, std::nan(""), -0.0, 0.0, 5e-324};
    for (std::size_t i = 0; i < 6; ++i) {
        table.setInteger(0, integers[i]);
        table.setReal(1, reals[i]);
        table.commitRow();
    }
    const EventSnapshot snapshot = table.snapshot();
    for (const RowSort sort : {RowSort{0, Qt::AscendingOrder}, RowSort{0, Qt::DescendingOrder},
                               RowSort{1, Qt::AscendingOrder}, RowSort{1, Qt::DescendingOrder}}) {
        std::vector<quint32> rows = allRows(snapshot);
        sortRows(snapshot, rows, {sort}, {});
        QCOMPARE(rows, naive(snapshot, allRows(snapshot), {sort}));
        QCOMPARE(rows.back(), 2U);
    }
}

void TestRowOrder::textWithoutRegardToCase()
{
    EventTable table({column("COMM", ColumnKind::Text)});
    for (const char* const text : {"b", "A", "", "a", "B", "ab", "_"}) {
        table.setText(0, text);
        table.commitRow();
    }
    std::vector<quint32> rows = allRows(table.snapshot());
    sortRows(table.snapshot(), rows, {{0, Qt::AscendingOrder}}, {});
    QCOMPARE(rows, (std::vector<quint32>{6, 1, 3, 5, 4, 0, 2}));
}

void TestRowOrder::newestFirst()
{
    EventTable table({column("TIME", ColumnKind::Time)});
    for (int i = 0; i < 1000; ++i) { // several rows a second, as clocks without fraction have them
        table.setInteger(0, i / 7 * 1'000'000'000LL);
        table.commitRow();
    }
    const RowSorting newest{{0, Qt::DescendingOrder}};
    std::vector<quint32> rows = allRows(table.snapshot());
    sortRows(table.snapshot(), rows, newest, {});
    QCOMPARE(rows, naive(table.snapshot(), allRows(table.snapshot()), newest));
}

void TestRowOrder::stopped()
{
    const EventSnapshot snapshot = randomRows(50'000, 13);
    std::stop_source stop;
    stop.request_stop();
    std::vector<quint32> rows = allRows(snapshot);
    sortRows(snapshot, rows, {{PidAt, Qt::AscendingOrder}}, stop.get_token());
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows, allRows(snapshot)); // none lost
    QVERIFY(firstRows(snapshot, nullptr, {{PidAt, Qt::AscendingOrder}}, 5, stop.get_token()).empty());
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"

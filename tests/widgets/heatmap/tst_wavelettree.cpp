// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/wavelettree.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace bee;

namespace {

/// Ascending numbers up to and including `most`, some of them the same.
template <typename T>
std::vector<T> ascending(std::mt19937_64& random, std::size_t count, quint64 most)
{
    std::vector<T> numbers(count);
    for (T& number : numbers)
        number = static_cast<T>(random() % (most + 1));
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

/// Against counting code by code.
class TestWaveletTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsThere_data();
    void countsWhatIsThere();
};

void TestWaveletTree::countsWhatIsThere_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("prefix");
    QTest::addColumn<bool>("crowded"); // most codes are among few
    for (const int size : {0, 1, 63, 64, 65, 1000, 70'000})
        for (const int bits : {0, 1, 7, 16, 30})
            for (const bool crowded : {false, true})
                QTest::addRow("%d of %d bits%s", size, bits, crowded ? ", crowded" : "")
                    << size << bits << std::min(bits, 3) << crowded;
}

void TestWaveletTree::countsWhatIsThere()
{
    QFETCH(int, size);
    QFETCH(int, bits);
    QFETCH(int, prefix);
    QFETCH(bool, crowded);
    std::mt19937_64 random(static_cast<quint64>(size * 100 + bits));
    const quint64 end = quint64{1} << bits;
    std::vector<quint64> codes(static_cast<std::size_t>(size));
    for (quint64& code : codes)
        code = crowded && random() % 10 > 0 ? (end / 3 + random() % 5) % end : random() % end;
    const WaveletTree tree(codes, bits, prefix);
    QCOMPARE(tree.size(), static_cast<quint32>(size));
    const auto countBetween = [&](quint32 from, quint32 to, quint64 low, quint64 high) {
        return static_cast<quint32>(std::count_if(codes.begin() + from, codes.begin() + to,
                                                  [&](quint64 c) { return c >= low && c < high; }));
    };
    for (int round = 0; round < (size > 10'000 ? 4 : 40); ++round) {
        const std::size_t rows = 1 + random() % (round % 3 == 0 ? 200 : 9);
        const std::size_t columns = 1 + random() % (round % 2 == 0 ? 90 : 5);
        const auto edges =
            ascending<quint64>(random, rows + 1, round % 4 == 0 ? std::min<quint64>(end, 40) : end);
        const auto bounds = ascending<quint32>(random, columns + 1, static_cast<quint64>(size));
        std::vector<quint32> counts(rows * columns, 7);
        tree.count(edges, bounds, counts.data(), columns);
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t c = 0; c < columns; ++c)
                QCOMPARE(counts[r * columns + c],
                         7 + countBetween(bounds[c], bounds[c + 1], edges[r], edges[r + 1]));

        const WaveletTree::Stretch all{bounds[0], bounds[1], 0};
        if (all.from == all.to)
            continue;
        std::vector<quint64> sorted(codes.begin() + all.from, codes.begin() + all.to);
        std::sort(sorted.begin(), sorted.end());
        const auto k = static_cast<quint32>(random() % sorted.size());
        QCOMPARE(tree.nth(all, k), sorted[k]);
        const quint64 limit = random() % (end + 1);
        QCOMPARE(tree.countBelow(all, limit), countBetween(all.from, all.to, 0, limit));

        // Below a prefix.
        const quint64 begin = sorted[k] >> (bits - prefix);
        const quint64 unit = quint64{1} << (bits - prefix);
        const WaveletTree::Stretch below = tree.narrowed(all, begin, prefix);
        std::erase_if(sorted, [&](quint64 code) { return code / unit != begin; });
        QCOMPARE(below.to - below.from, static_cast<quint32>(sorted.size()));
        QCOMPARE(tree.nth(below, 0), sorted.front() % unit);
        QCOMPARE(tree.nth(below, below.to - below.from - 1), sorted.back() % unit);
        const quint64 part = random() % (unit + 1);
        QCOMPARE(tree.countBelow(below, part),
                 countBetween(all.from, all.to, begin * unit, begin * unit + part));
    }
}

QTEST_GUILESS_MAIN(TestWaveletTree)
#include "tst_wavelettree.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/columnlayout.h"
#include "widgets/table/rowlist.h"
#include "widgets/table/rowselection.h"

#include <QJsonArray>
#include <QTest>

#include <numeric>
#include <random>
#include <set>

using namespace bee;

class TestRowList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsLikeAVector();
    void copiesDoNotGrow();
    void selectsLikeASet();
    void selectedRowsAreOfTheSnapshot();
    void layoutsSurviveJson();
    void hostileLayoutsAreBounded();
};

void TestRowList::growsLikeAVector()
{
    std::mt19937 random(3);
    std::vector<quint32> truth(100'000);
    std::iota(truth.begin(), truth.end(), quint32{0});
    RowList list(truth);
    while (truth.size() < 400'000) {
        std::vector<quint32> more(random() % 3 == 0 ? random() % 40'000 : random() % 50);
        std::iota(more.begin(), more.end(), static_cast<quint32>(truth.size()));
        truth.insert(truth.end(), more.begin(), more.end());
        if (random() % 2 == 0)
            list.append(std::span<const quint32>(more));
        else
            list.append(RowList(more));
    }
    QCOMPARE(list.size(), static_cast<qsizetype>(truth.size()));
    QCOMPARE(list.toVector(), truth);
    for (int i = 0; i < 1000; ++i) {
        const auto at = static_cast<qsizetype>(random() % truth.size());
        QCOMPARE(list.at(at), truth[static_cast<std::size_t>(at)]);
        QCOMPARE(list.indexOf(static_cast<quint32>(at), true), at);
    }
    QCOMPARE(list.indexOf(399'999, false), 399'999);
    QCOMPARE(list.indexOf(4'000'000, true), -1);
    QCOMPARE(list.indexOf(4'000'000, false), -1);
    QCOMPARE(RowList().indexOf(0, true), -1);
}

void TestRowList::copiesDoNotGrow()
{
    RowList list({7, 5});
    list.append(std::vector<quint32>{3});
    RowList copy = list;
    list.append(std::vector<quint32>{1});
    copy.append(std::vector<quint32>{9, 9});
    QCOMPARE(list.toVector(), (std::vector<quint32>{7, 5, 3, 1}));
    QCOMPARE(copy.toVector(), (std::vector<quint32>{7, 5, 3, 9, 9}));
}

void TestRowList::selectsLikeASet()
{
    std::mt19937 random(5);
    RowSelection selection;
    std::set<int> truth;
    for (int i = 0; i < 3000; ++i) {
        const int from = static_cast<int>(random() % 200);
        const int to = from + static_cast<int>(random() % 20);
        switch (random() % 3) {
        case 0:
            selection.add({from, to});
            for (int row = from; row < to; ++row)
                truth.insert(row);
            break;
        case 1:
            selection.remove({from, to});
            for (int row = from; row < to; ++row)
                truth.erase(row);
            break;
        default:
            selection.toggle(from);
            if (!truth.erase(from))
                truth.insert(from);
        }
        QCOMPARE(selection.count(), static_cast<qsizetype>(truth.size()));
        for (int row = 0; row < 220; row += 7)
            QCOMPARE(selection.contains(row), truth.contains(row));
        for (std::size_t at = 1; at < selection.ranges().size(); ++at)
            QVERIFY(selection.ranges()[at - 1].to < selection.ranges()[at].from);
    }
}

void TestRowList::selectedRowsAreOfTheSnapshot()
{
    const auto order = std::make_shared<const RowList>(std::vector<quint32>{40, 30, 20, 10});
    QCOMPARE((SelectedRows{{{0, 1}, {2, 4}}, order}.toVector()), (std::vector<quint32>{40, 20, 10}));
    QCOMPARE((SelectedRows{{{0, 1}, {2, 4}}, nullptr}.toVector()), (std::vector<quint32>{0, 2, 3}));
}

void TestRowList::layoutsSurviveJson()
{
    const ColumnLayout layout{
        {{QStringLiteral("PID"), 90, false, true}, {QStringLiteral("COMM"), 0, true, false}},
        {{QStringLiteral("PID"), Qt::DescendingOrder}}};
    QCOMPARE(ColumnLayout::fromJson(layout.toJson()), layout);
    QVERIFY(ColumnLayout::fromJson({}).isEmpty());
}

void TestRowList::hostileLayoutsAreBounded()
{
    QJsonArray many;
    for (int i = 0; i < 5000; ++i)
        many.append(
            QJsonObject{{QStringLiteral("name"), QString::number(i)}, {QStringLiteral("width"), 1e9}});
    many.prepend(QJsonValue(QStringLiteral("no object")));
    const ColumnLayout layout = ColumnLayout::fromJson(
        {{QStringLiteral("columns"), many}, {QStringLiteral("sorting"), QStringLiteral("none")}});
    QVERIFY(layout.columns.size() <= 256 && layout.columns.size() > 200);
    QVERIFY(layout.columns.front().width <= 4000);
    QVERIFY(layout.sorting.empty());
}

QTEST_GUILESS_MAIN(TestRowList)
#include "tst_rowlist.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dashboardgrid.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace bee;
using Direction = DashboardGrid::Direction;

namespace {

DashboardGrid gridOf(std::initializer_list<std::pair<int, int>> spans)
{
    std::vector<DashboardGrid::Item> items;
    for (const auto& [columns, rows] : spans)
        items.push_back({QString(QLatin1Char(static_cast<char>('a' + items.size()))), {}, columns, rows});
    return DashboardGrid(items);
}

QString names(const DashboardGrid& grid)
{
    QString names;
    for (const DashboardGrid::Item& item : grid.items())
        names += item.tool;
    return names;
}

/// Letters in their cells, rows apart by a blank.
QString picture(const DashboardGrid& grid, int columns)
{
    const auto places = grid.places(columns);
    QStringList rows(DashboardGrid::rowCount(places), QString(columns, QLatin1Char('.')));
    for (std::size_t i = 0; i < places.size(); ++i)
        for (int row = places[i].row; row < places[i].row + places[i].rows; ++row)
            for (int column = places[i].column; column < places[i].column + places[i].columns; ++column)
                rows[row][column] = grid.items()[i].tool[0];
    return rows.join(QLatin1Char(' '));
}

DashboardGrid randomGrid(QRandomGenerator& random)
{
    std::vector<DashboardGrid::Item> items;
    const int count = random.bounded(1, 20);
    for (int i = 0; i < count; ++i)
        items.push_back({QString::number(i), {}, random.bounded(-1, 9), random.bounded(-1, 9)});
    return DashboardGrid(items);
}

} // namespace

class TestDashboardGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void panelsFlowIntoTheFirstPlaceThatFits()
    {
        const DashboardGrid grid = gridOf({{1, 1}, {2, 1}, {1, 2}, {1, 1}});
        QCOMPARE(picture(grid, 1), QStringLiteral("a b c c d"));
        QCOMPARE(picture(grid, 2), QStringLiteral("ad bb c. c."));
        QCOMPARE(picture(gridOf({{1, 1}, {1, 1}, {1, 1}}), 2), QStringLiteral("ab c."));
        QCOMPARE(picture(gridOf({{1, 2}, {1, 1}, {1, 1}}), 2), QStringLiteral("ab ac"));
        QCOMPARE(picture(gridOf({{1, 1}, {2, 1}, {1, 1}}), 2), QStringLiteral("ac bb"));
        QCOMPARE(picture(gridOf({{3, 1}, {1, 1}, {1, 1}}), 2),
                 QStringLiteral("aa bc")); // cut to what there is
        QCOMPARE(picture(gridOf({{3, 1}, {1, 1}, {1, 1}}), 4), QStringLiteral("aaab c..."));
        QCOMPARE(picture(DashboardGrid(), 3), QString());
    }

    void whateverIsDoneNothingOverlapsOrLeavesTheGrid()
    {
        for (quint32 seed = 0; seed < 300; ++seed) {
            QRandomGenerator random(seed);
            DashboardGrid grid = randomGrid(random);
            for (int change = 0; change < 10; ++change) {
                const auto count = static_cast<int>(grid.items().size());
                const auto item = static_cast<std::size_t>(random.bounded(count));
                if (random.bounded(2))
                    grid.move(item, static_cast<std::size_t>(random.bounded(count)));
                else
                    grid.resize(item, random.bounded(-3, 20), random.bounded(-3, 20));
                for (const int columns : {1, 2, 3, 5, 8}) {
                    const auto places = grid.places(columns);
                    QCOMPARE(places.size(), grid.items().size());
                    std::set<std::pair<int, int>> taken;
                    for (const DashboardGrid::Place& place : places) {
                        QVERIFY(place.column >= 0 && place.row >= 0 && place.columns >= 1 && place.rows >= 1);
                        QVERIFY(place.column + place.columns <= columns);
                        for (int row = place.row; row < place.row + place.rows; ++row)
                            for (int column = place.column; column < place.column + place.columns; ++column)
                                QVERIFY(taken.emplace(row, column).second);
                    }
                }
            }
            std::set<QString> tools; // none was lost on the way
            for (const DashboardGrid::Item& item : grid.items())
                tools.insert(item.tool);
            QCOMPARE(tools.size(), grid.items().size());
        }
    }

    void movingKeepsTheOthersInTheirOrder()
    {
        DashboardGrid grid = gridOf({{1, 1}, {1, 1}, {1, 1}, {1, 1}});
        grid.move(0, 2);
        QCOMPARE(names(grid), QStringLiteral("bcad"));
        grid.move(3, 0);
        QCOMPARE(names(grid), QStringLiteral("dbca"));
        grid.move(1, 1);
        grid.move(9, 0);
        grid.move(0, 9);
        QCOMPARE(names(grid), QStringLiteral("dbca"));
    }

    void aPanelGoesWhereItIsDropped()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            QRandomGenerator random(seed);
            const DashboardGrid grid = randomGrid(random);
            for (const int columns : {1, 2, 3}) {
                const auto item =
                    static_cast<std::size_t>(random.bounded(static_cast<int>(grid.items().size())));
                // Where it stands already it stays.
                const DashboardGrid::Place own = grid.places(columns)[item];
                DashboardGrid same = grid;
                same.move(item, grid.indexAt(item, columns,
                                             {own.column + own.columns / 2.0, own.row + own.rows / 2.0}));
                QCOMPARE(
                    same.places(columns)[static_cast<std::size_t>(indexOf(same, grid.items()[item].tool))],
                    own);
            }
        }
        DashboardGrid grid = gridOf({{1, 1}, {1, 1}, {1, 1}, {1, 1}});
        QCOMPARE(grid.indexAt(0, 2, {1.5, 1.5}), std::size_t(3));
        QCOMPARE(grid.indexAt(3, 2, {0.2, 0.4}), std::size_t(0));
        QCOMPARE(grid.indexAt(1, 2, {0.5, 70}), std::size_t(2)); // below everything: the nearest
        QCOMPARE(grid.indexAt(1, 2, {-9, -9}), std::size_t(0));
    }

    void stepsOfTheKeyboardGoWhereTheyPoint()
    {
        DashboardGrid grid = gridOf({{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}); // ab cd e.
        QCOMPARE(grid.step(0, 2, Direction::Right), std::optional<std::size_t>(1));
        QCOMPARE(grid.step(1, 2, Direction::Right), std::optional<std::size_t>(2)); // on to the next row
        QCOMPARE(grid.step(2, 2, Direction::Left), std::optional<std::size_t>(1));
        QCOMPARE(grid.step(0, 2, Direction::Down), std::optional<std::size_t>(2));
        QCOMPARE(grid.step(3, 2, Direction::Up), std::optional<std::size_t>(1));
        QCOMPARE(grid.step(0, 2, Direction::Up), std::nullopt);
        QCOMPARE(grid.step(0, 2, Direction::Left), std::nullopt);
        QCOMPARE(grid.step(4, 2, Direction::Down), std::nullopt);
        QCOMPARE(grid.step(4, 2, Direction::Right), std::nullopt);
        QCOMPARE(grid.neighbour(0, 2, Direction::Down), std::optional<std::size_t>(2));
        QCOMPARE(grid.neighbour(3, 2, Direction::Down), std::optional<std::size_t>(4)); // nothing right below
        QCOMPARE(grid.neighbour(4, 2, Direction::Up), std::optional<std::size_t>(2));
        QCOMPARE(grid.neighbour(1, 2, Direction::Left), std::optional<std::size_t>(0));
        const DashboardGrid tall = gridOf({{1, 2}, {1, 1}, {1, 1}}); // ab ac
        QCOMPARE(tall.neighbour(2, 2, Direction::Left), std::optional<std::size_t>(0));
        QCOMPARE(tall.neighbour(0, 2, Direction::Right), std::optional<std::size_t>(1));
        QCOMPARE(tall.neighbour(2, 2, Direction::Up), std::optional<std::size_t>(1));
        QCOMPARE(DashboardGrid().neighbour(0, 2, Direction::Up), std::nullopt);
    }

    void whatIsRememberedIsFoundAgainAndTheRestFallsInPlace()
    {
        const QString host = QStringLiteral("db-2");
        const auto item = [&host](const char* tool) {
            return DashboardGrid::Item{QLatin1String(tool), host, 1, 1};
        };
        const DashboardGrid remembered({{QStringLiteral("profile"), host, 2, 2},
                                        {QStringLiteral("gone"), host, 1, 1},
                                        {QStringLiteral("opensnoop"), QStringLiteral("another"), 3, 3},
                                        {QStringLiteral("execsnoop"), host, 1, 2}});
        std::vector<DashboardGrid::Item> items{item("execsnoop"), item("opensnoop"), item("runqlat"),
                                               item("profile")};
        // opensnoop and runqlat are new to it: before the first that follows them in the natural order.
        QCOMPARE(DashboardGrid::arrange(items, remembered), (std::vector<std::size_t>{1, 2, 3, 0}));
        QCOMPARE(items[3].columns, 2);
        QCOMPARE(items[0].rows, 2);
        QCOMPARE(items[1].columns, 1);
        // A default has no host and holds for every panel of its tool.
        std::vector<DashboardGrid::Item> twice{item("runqlat"), item("profile"), item("profile")};
        QCOMPARE(DashboardGrid::arrange(twice, DashboardGrid({{QStringLiteral("profile"), {}, 2, 1}})),
                 (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(twice[2].columns, 2);
        std::vector<DashboardGrid::Item> none;
        QVERIFY(DashboardGrid::arrange(none, remembered).empty());
    }

    void itSurvivesJsonAndHostileJsonDoesNotHurt()
    {
        const DashboardGrid grid = gridOf({{1, 1}, {2, 1}, {1, 6}});
        QCOMPARE(DashboardGrid::fromJson(grid.toJson()), grid);
        QJsonArray panels{1,
                          QStringLiteral("x"),
                          QJsonObject(),
                          QJsonValue::Null,
                          QJsonObject{{QStringLiteral("tool"), QString(1000, QLatin1Char('x'))}},
                          QJsonObject{{QStringLiteral("tool"), QStringLiteral("a")},
                                      {QStringLiteral("columns"), 1e300},
                                      {QStringLiteral("rows"), -4}}};
        for (int i = 0; i < 5000; ++i)
            panels += QJsonObject{{QStringLiteral("tool"), QString::number(i)},
                                  {QStringLiteral("rows"), QStringLiteral("many")}};
        const DashboardGrid read = DashboardGrid::fromJson({{QStringLiteral("panels"), panels}});
        QCOMPARE(read.items().size(), DashboardGrid::mostRemembered);
        QCOMPARE(read.items()[0].rows, 1);
        QVERIFY(read.items()[0].columns >= 1 && read.items()[0].columns <= DashboardGrid::largestSpan);
        QCOMPARE(DashboardGrid::fromJson({{QStringLiteral("panels"), 7}}), DashboardGrid());
    }

private:
    static std::ptrdiff_t indexOf(const DashboardGrid& grid, const QString& tool)
    {
        const auto found =
            std::find_if(grid.items().begin(), grid.items().end(),
                         [&tool](const DashboardGrid::Item& item) { return item.tool == tool; });
        return found - grid.items().begin();
    }
};

QTEST_APPLESS_MAIN(TestDashboardGrid)
#include "tst_dashboardgrid.moc"

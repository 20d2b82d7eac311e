// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dashboardgrid.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bee {

namespace {

constexpr qsizetype longestName = 256;
using Place = DashboardGrid::Place;
using Direction = DashboardGrid::Direction;

QPointF centreOf(const Place& place)
{
    return {place.column + place.columns / 2.0, place.row + place.rows / 2.0};
}

double distanceTo(const Place& place, QPointF point)
{
    const double dx = std::max({place.column - point.x(), point.x() - place.column - place.columns, 0.0});
    const double dy = std::max({place.row - point.y(), point.y() - place.row - place.rows, 0.0});
    const QPointF centre = centreOf(place) - point;
    // Within it or near it first; among those the one whose middle is closest.
    return std::hypot(dx, dy) * 1000 + std::hypot(centre.x(), centre.y());
}

/// How far a place lies in a direction from another (its near edge from the other's), and how much aside.
std::optional<std::pair<int, double>> ahead(const Place& from, const Place& to, Direction direction)
{
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    const int steps = direction == Direction::Left    ? from.column - (to.column + to.columns) + 1
                      : direction == Direction::Right ? to.column - (from.column + from.columns) + 1
                      : direction == Direction::Up    ? from.row - (to.row + to.rows) + 1
                                                      : to.row - (from.row + from.rows) + 1;
    if (steps < 1)
        return std::nullopt;
    const int overlap =
        sideways
            ? std::min(from.row + from.rows, to.row + to.rows) - std::max(from.row, to.row)
            : std::min(from.column + from.columns, to.column + to.columns) - std::max(from.column, to.column);
    if (sideways && overlap < 1)
        return std::nullopt;
    const double aside = sideways ? std::abs(to.row - from.row) : std::abs(to.column - from.column);
    return std::pair(steps, overlap > 0 ? aside / 1000 : aside);
}

/// At the end of a row the way goes on in the next one.
std::optional<std::size_t> besideInOrder(std::size_t item, std::size_t count, Direction direction)
{
    if (direction == Direction::Left && item > 0)
        return item - 1;
    if (direction == Direction::Right && item + 1 < count)
        return item + 1;
    return std::nullopt;
}

} // namespace

std::vector<Place> DashboardGrid::places(int columns) const
{
    columns = std::max(columns, 1);
    std::vector<Place> places;
    std::vector<std::vector<bool>> taken; // by row, then column
    const auto isFree = [&](const Place& place) {
        for (int row = place.row; row < std::min(place.row + place.rows, static_cast<int>(taken.size()));
             ++row)
            for (int column = place.column; column < place.column + place.columns; ++column)
                if (taken[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)])
                    return false;
        return true;
    };
    int firstOpenRow = 0; // all above are full
    for (const Item& item : m_items) {
        Place place{0, firstOpenRow, std::clamp(item.columns, 1, std::min(columns, largestSpan)),
                    std::clamp(item.rows, 1, largestSpan)};
        while (!isFree(place)) {
            ++place.column;
            if (place.column + place.columns > columns) {
                place.column = 0;
                ++place.row;
            }
        }
        taken.resize(std::max(taken.size(), static_cast<std::size_t>(place.row + place.rows)),
                     std::vector<bool>(static_cast<std::size_t>(columns)));
        for (int row = place.row; row < place.row + place.rows; ++row)
            for (int column = place.column; column < place.column + place.columns; ++column)
                taken[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = true;
        while (firstOpenRow < static_cast<int>(taken.size()) &&
               std::find(taken[static_cast<std::size_t>(firstOpenRow)].begin(),
                         taken[static_cast<std::size_t>(firstOpenRow)].end(),
                         false) == taken[static_cast<std::size_t>(firstOpenRow)].end())
            ++firstOpenRow;
        places.push_back(place);
    }
    return places;
}

int DashboardGrid::rowCount(const std::vector<Place>& places)
{
    int rows = 0;
    for (const Place& place : places)
        rows = std::max(rows, place.row + place.rows);
    return rows;
}

int DashboardGrid::widestUse() const
{
    int columns = 0;
    for (const Item& item : m_items)
        columns += std::clamp(item.columns, 1, largestSpan);
    return columns;
}

void DashboardGrid::move(std::size_t from, std::size_t to)
{
    if (from >= m_items.size() || to >= m_items.size())
        return;
    const auto at = [this](std::size_t index) {
        return m_items.begin() + static_cast<std::ptrdiff_t>(index);
    };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
}

void DashboardGrid::resize(std::size_t item, int columns, int rows)
{
    if (item >= m_items.size())
        return;
    m_items[item].columns = std::clamp(columns, 1, largestSpan);
    m_items[item].rows = std::clamp(rows, 1, largestSpan);
}

std::size_t DashboardGrid::indexAt(std::size_t item, int columns, QPointF cell) const
{
    std::size_t best = item;
    double least = std::numeric_limits<double>::max();
    DashboardGrid trial = *this;
    trial.move(item, 0);
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        if (index > 0)
            trial.move(index - 1, index);
        const double distance = distanceTo(trial.places(columns)[index], cell);
        if (distance < least) {
            least = distance;
            best = index;
        }
    }
    return best;
}

std::optional<std::size_t> DashboardGrid::step(std::size_t item, int columns, Direction direction) const
{
    if (item >= m_items.size())
        return std::nullopt;
    const Place from = places(columns)[item];
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::max();
    DashboardGrid trial = *this;
    trial.move(item, 0);
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        if (index > 0)
            trial.move(index - 1, index);
        if (index == item)
            continue;
        const Place to = trial.places(columns)[index];
        const int right = to.column - from.column;
        const int down = to.row - from.row;
        const int along = direction == Direction::Left    ? -right
                          : direction == Direction::Right ? right
                          : direction == Direction::Up    ? -down
                                                          : down;
        const int aside =
            std::abs(direction == Direction::Left || direction == Direction::Right ? down : right);
        const double distance = along + aside * 100.0;
        if (along > 0 && distance < least) {
            least = distance;
            best = index;
        }
    }
    if (best && (direction == Direction::Up || direction == Direction::Down || least < 100))
        return best;
    return besideInOrder(item, m_items.size(), direction);
}

std::optional<std::size_t> DashboardGrid::neighbour(std::size_t item, int columns, Direction direction) const
{
    const std::vector<Place> all = places(columns);
    if (item >= all.size())
        return std::nullopt;
    std::optional<std::size_t> best;
    std::pair<int, double> least{std::numeric_limits<int>::max(), 0};
    for (std::size_t other = 0; other < all.size(); ++other) {
        const auto distance = ahead(all[item], all[other], direction);
        if (other != item && distance && *distance < least) {
            least = *distance;
            best = other;
        }
    }
    if (best)
        return best;
    return besideInOrder(item, all.size(), direction);
}

std::vector<std::size_t> DashboardGrid::arrange(std::vector<Item>& items, const DashboardGrid& remembered)
{
    std::vector<std::size_t> order;
    std::vector<bool> known(items.size());
    for (const Item& one : remembered.m_items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (known[i] || items[i].tool != one.tool || (!one.host.isEmpty() && items[i].host != one.host))
                continue;
            items[i].columns = one.columns;
            items[i].rows = one.rows;
            known[i] = true;
            order.push_back(i);
            if (!one.host.isEmpty())
                break; // one entry for each panel; a default speaks of all of a tool's
        }
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (known[i])
            continue;
        const auto after =
            std::find_if(order.begin(), order.end(), [i](std::size_t other) { return other > i; });
        order.insert(after, i);
    }
    return order;
}

QJsonObject DashboardGrid::toJson() const
{
    QJsonArray panels;
    for (const Item& item : m_items)
        panels += QJsonObject{{QStringLiteral("tool"), item.tool.left(longestName)},
                              {QStringLiteral("host"), item.host.left(longestName)},
                              {QStringLiteral("columns"), item.columns},
                              {QStringLiteral("rows"), item.rows}};
    return {{QStringLiteral("panels"), panels}};
}

DashboardGrid DashboardGrid::fromJson(const QJsonObject& json)
{
    DashboardGrid grid;
    for (const QJsonValue& value : json[QLatin1String("panels")].toArray()) {
        const QJsonObject panel = value.toObject();
        const QString tool = panel[QLatin1String("tool")].toString();
        const QString host = panel[QLatin1String("host")].toString();
        if (tool.isEmpty() || tool.size() > longestName || host.size() > longestName)
            continue;
        if (grid.m_items.size() == mostRemembered)
            break;
        const auto span = [&panel](const char* name) {
            return std::clamp(panel[QLatin1String(name)].toInt(1), 1, largestSpan);
        };
        grid.m_items.push_back({tool, host, span("columns"), span("rows")});
    }
    return grid;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace bee {

/// The order and the sizes of the dashboard's panels. Where each stands follows from them and from the number
/// of columns there is room for: in order, row by row, each at the first place that is large enough. So they
/// never lie over one another, and flow when there is more or less room. A value; knows no widgets.
class DashboardGrid {
public:
    static constexpr int largestSpan = 6; ///< columns or rows
    static constexpr std::size_t mostRemembered = 1000;

    struct Item {
        QString tool;
        QString host; ///< empty in a default for all hosts
        int columns = 1;
        int rows = 1;
        friend bool operator==(const Item&, const Item&) = default;
    };
    /// In cells; a span is cut to the columns there are.
    struct Place {
        int column = 0;
        int row = 0;
        int columns = 1;
        int rows = 1;
        friend bool operator==(const Place&, const Place&) = default;
    };
    enum class Direction : quint8 { Left, Right, Up, Down };

    DashboardGrid() = default;
    explicit DashboardGrid(std::vector<Item> items) : m_items(std::move(items)) {}

    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    [[nodiscard]] std::vector<Place> places(int columns) const; ///< of each item
    [[nodiscard]] static int rowCount(const std::vector<Place>& places);
    /// Cells that all items cover in a row of their own: more columns are of no use.
    [[nodiscard]] int widestUse() const;

    void move(std::size_t from, std::size_t to);          ///< to: its index afterwards
    void resize(std::size_t item, int columns, int rows); ///< spans out of bounds are brought into them
    /// Where an item has to move to so that it stands at a point (in cells, fractions allowed).
    [[nodiscard]] std::size_t indexAt(std::size_t item, int columns, QPointF cell) const;
    /// Where an item has to move to in order to stand a step further; none at the edge.
    [[nodiscard]] std::optional<std::size_t> step(std::size_t item, int columns, Direction direction) const;
    /// The item that the eye finds in a direction; none at the edge.
    [[nodiscard]] std::optional<std::size_t> neighbour(std::size_t item, int columns,
                                                       Direction direction) const;

    /// For items in their natural order: the order (as indices into them) and the sizes that another
    /// arrangement, which may hold more or fewer, gives them. What it does not know stands where the natural
    /// order would have it.
    [[nodiscard]] static std::vector<std::size_t> arrange(std::vector<Item>& items,
                                                          const DashboardGrid& remembered);

    [[nodiscard]] QJsonObject toJson() const;
    /// Hostile input: what is not an item is left out, sizes are brought into bounds.
    [[nodiscard]] static DashboardGrid fromJson(const QJsonObject& json);
    friend bool operator==(const DashboardGrid&, const DashboardGrid&) = default;

private:
    std::vector<Item> m_items;
};

} // namespace bee

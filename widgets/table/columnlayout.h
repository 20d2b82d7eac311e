// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace bee {

/// How the columns of one tool's table are arranged, by their names, so that it fits tables of another
/// implementation too: names a table has not are passed over, columns it does not name follow at the end.
/// A value.
struct ColumnLayout {
    struct Entry {
        QString name;  ///< Column::name
        int width = 0; ///< logical pixels; 0: estimated from the rows
        bool hidden = false;
        bool pinned = false; ///< stays at the left while the others scroll
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    struct SortKey {
        QString name;
        Qt::SortOrder order = Qt::AscendingOrder;
        friend bool operator==(const SortKey&, const SortKey&) = default;
    };
    std::vector<Entry> columns;   ///< from left to right
    std::vector<SortKey> sorting; ///< first key first

    [[nodiscard]] bool isEmpty() const { return columns.empty() && sorting.empty(); }
    [[nodiscard]] QJsonObject toJson() const;
    /// Takes whatever stands there: what is malformed is left out, and no list grows beyond 256.
    [[nodiscard]] static ColumnLayout fromJson(const QJsonObject& json);
    friend bool operator==(const ColumnLayout&, const ColumnLayout&) = default;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

namespace bee {

/// Row numbers in the order they are shown. Grows at the end without moving what is there, however long it
/// is. A copy shares the rows, costs next to nothing and does not change when the original grows: give it to
/// a worker and take toVector() there.
class RowList {
public:
    RowList() = default;
    explicit RowList(std::vector<quint32> rows); ///< takes the vector as it is

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] quint32 at(qsizetype index) const; ///< index in [0, size())
    void append(std::span<const quint32> rows);
    void append(const RowList& rows); ///< shares big pieces
    /// Everything in one piece: four bytes a row, so not on the window thread.
    [[nodiscard]] std::vector<quint32> toVector() const;
    /// The pieces it consists of, for scans.
    [[nodiscard]] std::vector<std::span<const quint32>> pieces() const;
    /// Where row stands; -1: nowhere. ascending: the list is sorted, which takes no time to search.
    [[nodiscard]] qsizetype indexOf(quint32 row, bool ascending) const;

private:
    /// A block that is full, or is filled at its end by the one list that made it.
    struct Piece {
        std::shared_ptr<std::vector<quint32>> rows; ///< never beyond its capacity once shared
        qsizetype from = 0;                         ///< index of its first row in the list
        qsizetype count = 0;                        ///< rows of it that belong to this list
    };
    std::vector<Piece> m_pieces;
    qsizetype m_size = 0;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/rowlist.h"

#include <algorithm>

namespace bee {

namespace {
constexpr std::size_t pieceCapacity = 65536;
constexpr qsizetype worthSharing = 16384;
} // namespace

RowList::RowList(std::vector<quint32> rows) : m_size(static_cast<qsizetype>(rows.size()))
{
    if (!rows.empty())
        m_pieces.push_back({std::make_shared<std::vector<quint32>>(std::move(rows)), 0, m_size});
}

quint32 RowList::at(qsizetype index) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), index,
                                        [](qsizetype at, const Piece& piece) { return at < piece.from; });
    const Piece& piece = *std::prev(after);
    return piece.rows->data()[index - piece.from];
}

void RowList::append(std::span<const quint32> rows)
{
    while (!rows.empty()) {
        // A copy of this list may be read elsewhere: written is only behind what any copy knows of, and only
        // by the list that came furthest.
        const bool fits = !m_pieces.empty() &&
                          m_pieces.back().rows->size() < m_pieces.back().rows->capacity() &&
                          m_pieces.back().count == static_cast<qsizetype>(m_pieces.back().rows->size());
        if (!fits) {
            m_pieces.push_back({std::make_shared<std::vector<quint32>>(), m_size, 0});
            m_pieces.back().rows->reserve(pieceCapacity);
        }
        Piece& last = m_pieces.back();
        const std::size_t room = last.rows->capacity() - last.rows->size();
        const auto part = rows.first(std::min(room, rows.size()));
        last.rows->insert(last.rows->end(), part.begin(), part.end());
        last.count += static_cast<qsizetype>(part.size());
        m_size += static_cast<qsizetype>(part.size());
        rows = rows.subspan(part.size());
    }
}

void RowList::append(const RowList& rows)
{
    for (const Piece& piece : rows.m_pieces) {
        if (piece.count < worthSharing) {
            append(std::span(piece.rows->data(), static_cast<std::size_t>(piece.count)));
            continue;
        }
        m_pieces.push_back({piece.rows, m_size, piece.count});
        m_size += piece.count;
    }
}

std::vector<std::span<const quint32>> RowList::pieces() const
{
    std::vector<std::span<const quint32>> all;
    for (const Piece& piece : m_pieces)
        all.emplace_back(piece.rows->data(), static_cast<std::size_t>(piece.count));
    return all;
}

std::vector<quint32> RowList::toVector() const
{
    std::vector<quint32> all;
    all.reserve(static_cast<std::size_t>(m_size));
    for (const std::span<const quint32> piece : pieces())
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

qsizetype RowList::indexOf(quint32 row, bool ascending) const
{
    qsizetype from = 0;
    for (const std::span<const quint32> piece : pieces()) {
        const auto size = static_cast<qsizetype>(piece.size());
        if (!ascending || (size > 0 && piece.back() >= row)) {
            const auto found = ascending ? std::lower_bound(piece.begin(), piece.end(), row)
                                         : std::find(piece.begin(), piece.end(), row);
            if (found != piece.end() && *found == row)
                return from + (found - piece.begin());
            if (ascending)
                return -1;
        }
        from += size;
    }
    return -1;
}

} // namespace bee

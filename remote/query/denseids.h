// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <vector>

namespace bee {

/// Numbers distinct keys in order of first appearance: 0, 1, 2 ….
class DenseIds {
public:
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    [[nodiscard]] quint32 size() const { return m_size; }

    quint32 idOf(quint64 key)
    {
        if (2 * static_cast<std::size_t>(m_size) >= m_places.size())
            grow();
        Place& place = find(key);
        if (place.id == none)
            place = {key, m_size++};
        return place.id;
    }

    /// none when the key has not appeared.
    [[nodiscard]] quint32 known(quint64 key) { return m_places.empty() ? none : find(key).id; }

private:
    struct Place {
        quint64 key = 0;
        quint32 id = none;
    };

    Place& find(quint64 key)
    {
        // Keys come from hosts: all bits take part, so that no simple pattern makes one long chain.
        quint64 mixed = (key ^ (key >> 32)) * 0x9e3779b97f4a7c15ULL;
        mixed = (mixed ^ (mixed >> 29)) * 0xbf58476d1ce4e5b9ULL;
        const std::size_t mask = m_places.size() - 1;
        std::size_t at = static_cast<std::size_t>(mixed >> 20) & mask;
        while (m_places[at].id != none && m_places[at].key != key)
            at = (at + 1) & mask;
        return m_places[at];
    }

    void grow()
    {
        std::vector<Place> old(m_places.empty() ? 1024 : m_places.size() * 2);
        old.swap(m_places);
        for (const Place& place : old)
            if (place.id != none)
                find(place.key) = place;
    }

    std::vector<Place> m_places; ///< a power of two
    quint32 m_size = 0;
};

} // namespace bee

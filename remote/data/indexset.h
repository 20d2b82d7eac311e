// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace bee {

/// Open-addressing set of indices; the keys live in the vectors the indices point into.
class IndexSet {
public:
    static constexpr quint32 none = ~quint32{0};

    /// The index whose key equals(index), or add()'s answer, entered under the hash.
    template <typename Equals, typename Add, typename HashOf>
    quint32 findOrAdd(quint64 hash, Equals equals, Add add, HashOf hashOf)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = hash & mask;
        for (; m_slots[at] != 0; at = (at + 1) & mask)
            if (equals(m_slots[at] - 1))
                return m_slots[at] - 1;
        const quint32 index = add();
        m_slots[at] = index + 1;
        if (++m_used * 2 > m_slots.size())
            grow(hashOf);
        return index;
    }
    template <typename Equals>
    [[nodiscard]] quint32 find(quint64 hash, Equals equals) const
    {
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t at = hash & mask; m_slots[at] != 0; at = (at + 1) & mask)
            if (equals(m_slots[at] - 1))
                return m_slots[at] - 1;
        return none;
    }
    [[nodiscard]] std::size_t memoryBytes() const { return m_slots.capacity() * sizeof(quint32); }

private:
    template <typename HashOf>
    void grow(HashOf hashOf)
    {
        std::vector<quint32> larger(m_slots.size() * 2);
        const std::size_t mask = larger.size() - 1;
        for (const quint32 slot : m_slots) {
            if (slot == 0)
                continue;
            std::size_t at = hashOf(slot - 1) & mask;
            while (larger[at] != 0)
                at = (at + 1) & mask;
            larger[at] = slot;
        }
        m_slots.swap(larger);
    }

    std::vector<quint32> m_slots = std::vector<quint32>(64); ///< index + 1; 0 is free
    std::size_t m_used = 0;
};

} // namespace bee

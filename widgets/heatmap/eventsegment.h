// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/wavelettree.h"

#include <QtGlobal>

#include <vector>

namespace bee {

/// Ascending numbers in about 4 bytes each, where neighbours are near to each other. Immutable.
class SortedNumbers {
public:
    SortedNumbers() = default;
    explicit SortedNumbers(const std::vector<qint64>& numbers);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] qint64 at(std::size_t i) const
    {
        return m_wide.empty() ? static_cast<qint64>(static_cast<quint64>(m_bases[i / Block]) + m_offsets[i])
                              : m_wide[i];
    }
    /// Index of the first that is not below a number.
    [[nodiscard]] std::size_t lowerBound(qint64 number) const;
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::size_t Block = 256;
    std::size_t m_size = 0;
    std::vector<qint64> m_bases;    ///< first number of each block
    std::vector<quint32> m_offsets; ///< of each number from its block's first
    std::vector<qint64> m_wide;     ///< instead of both, where some block spans more
};

/// What was read of some rows of a table, before it is indexed. All are as long, or empty where not wanted.
struct EventRows {
    std::vector<qint64> times;
    std::vector<qint64> values;
    std::vector<quint32> keys;
    std::vector<float> colors; ///< NaN where missing
};

/// Some rows of a table by time and by value. Immutable.
struct EventSegment {
    static constexpr qsizetype mostRows = qsizetype(1) << 20;

    EventSegment(EventRows rows, qsizetype begin, qsizetype end);

    /// Where codes of values at or above each edge begin; the largest number is above all values.
    [[nodiscard]] std::vector<quint64> codesOf(const std::vector<qint64>& edges) const;
    [[nodiscard]] std::size_t memoryBytes() const;

    qsizetype begin = 0; ///< rows of the table that it was read from
    qsizetype end = 0;
    SortedNumbers times;            ///< of what counts
    SortedNumbers values;           ///< the distinct ones
    int valueBits = 0;              ///< of a code: the index in `values`
    int keyBits = 0;                ///< above the value's, in byKey
    WaveletTree byTime;             ///< codes of values in order of time
    WaveletTree byKey;              ///< the same below the key; empty without keys
    std::vector<quint32> codes;     ///< in order of time, where cells are coloured by a mean
    std::vector<float> colors;      ///< likewise
    std::vector<quint16> colorKeys; ///< likewise, where there are keys
};

} // namespace bee

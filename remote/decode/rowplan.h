// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"

#include <array>
#include <string_view>
#include <vector>

namespace bee {

/// Rows that a RowPlan has read, column by column: the cells of a step begin at its `first`. Texts point into
/// the bytes that were read.
struct RowBatch {
    static constexpr std::size_t capacity = 64; ///< so that a batch stays in the processor's nearest cache
    std::size_t rows = 0;
    std::vector<qint64> numbers; ///< integers; reals bit by bit; of a clock its eight characters
    std::vector<HashedText> texts;
    std::array<std::size_t, capacity> starts; ///< where each row begins in the bytes
};

/// The short way from bytes to rows, for the lines that nearly all lines of a table are: every cell as wide
/// as it should be, nothing null, nothing cut. A line it reads is one that RowReader reads to the same
/// values; any other line it leaves to that. Immutable, and it reads without a state: any thread.
class RowPlan {
public:
    enum class Method : quint8 { Clock, Integer, Real, Comm, Word, Rest };
    struct Step {
        Method method = Method::Word;
        int column = -1;       ///< of the table; -1: read, but not kept
        std::size_t width = 0; ///< Comm only
        std::size_t first = 0; ///< in the batch's numbers or texts; set by the plan
    };
    static bool isText(Method method) { return method >= Method::Comm; }
    /// Texts alone could be a header, printed again.
    static bool isPossible(const std::vector<Step>& steps);

    explicit RowPlan(std::vector<Step> steps);

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    [[nodiscard]] RowBatch batch() const;
    /// Reads whole lines from the beginning of the bytes until one is no plain row, the batch is full, or the
    /// last line end is reached. Answers the bytes read. The batch's former rows are dropped.
    std::size_t read(std::string_view bytes, RowBatch& batch) const;

private:
    bool readLine(const char* p, const char* end, RowBatch& batch, quint64& clock) const;

    std::vector<Step> m_steps;
    std::size_t m_numbers = 0;
    std::size_t m_texts = 0;
    std::uint64_t m_seed;
    bool m_textFirst = false;
};

} // namespace bee

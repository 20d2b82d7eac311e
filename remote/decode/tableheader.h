// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bee {

/// The columns one header line announces, in its order.
struct TableHeader {
    struct Cell {
        CellSpec spec;
        /// Comm: bytes, by the distance to the next header word where that is less than the spec's: the
        /// versions of a tool cut the name at 16, 14, 12 or 10.
        int width = 16;
    };
    std::vector<Cell> cells;
    bool isCsv = false; ///< words, and the cells of rows, are separated by commas

    [[nodiscard]] bool hasTime() const;
};

/// Recognises header lines by the words of a spec's cells.
class HeaderReader {
public:
    explicit HeaderReader(const std::vector<CellSpec>& cells);

    /// The line as a header, or nullopt. The longest known word is taken first. A word of a newer version
    /// that the spec does not know becomes a Word column, as long as most words are known.
    [[nodiscard]] std::optional<TableHeader> read(std::string_view line) const;

    /// Where in the line a header begins that a row's beginning stands in front of (Python's buffering,
    /// FORMATS.md 1.1), or nullopt.
    [[nodiscard]] std::optional<std::size_t> glued(std::string_view line) const;

private:
    struct Name {
        std::string text;
        std::size_t cell;
    };
    [[nodiscard]] const Name* nameAt(std::string_view text, const std::vector<bool>& used) const;
    [[nodiscard]] std::optional<TableHeader> readCsv(std::string_view line) const;

    std::vector<CellSpec> m_cells;
    std::vector<Name> m_names; ///< longest first
};

} // namespace bee

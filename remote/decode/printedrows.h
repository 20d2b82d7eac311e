// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/linerules.h"

#include <string>
#include <vector>

namespace bee {

/// The lines that a script of unknown make prints, as a table.
///
/// What the first lines have in common decides: a header and rows that fit it; rows of the same number of
/// cells, whose columns are then called C1, C2, …; else one column LINE. Cells are separated by blanks or
/// tabs; a column is a number or a time of day where all its cells are, and COMM and the last column may hold
/// blanks.
class PrintedRows {
public:
    PrintedRows(const DecodeSpec& spec, const DecodeContext& context);

    void line(std::string_view line, Time arrival, DecodeStats& stats);
    /// A time on a line of its own, "HH:MM:SS", that belongs to the rows that follow.
    void timeLine(std::string_view clock, Time arrival, DecodeStats& stats);
    void finish(DecodeStats& stats);
    /// The rows have columns; false too when there are none.
    [[nodiscard]] bool hasColumns() const;
    void collect(DecodedValues& values) const;

private:
    struct Waiting {
        std::string text;
        Time arrival;
        bool isTime;
    };
    struct Form {
        std::vector<CellSpec> cells;
        std::string header; ///< to be read first; empty when the first line is one
        bool isLines = false;
    };
    [[nodiscard]] Form form() const;
    std::unique_ptr<LineRules> begin(const Form& form, DecodeStats& stats) const;
    void decide(DecodeStats& stats);

    DecodeSpec m_spec;
    DecodeContext m_context;
    std::vector<Waiting> m_waiting; ///< until the form is decided
    std::size_t m_waitingBytes = 0;
    std::unique_ptr<LineRules> m_rules;
    bool m_isLines = false;
};

} // namespace bee

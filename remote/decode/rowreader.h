// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/hostclock.h"
#include "remote/decode/rowplan.h"
#include "remote/decode/tableheader.h"

#include <string>
#include <string_view>
#include <vector>

namespace bee {

/// Reads rows by their cells' formats (FORMATS.md 6), never by the header's offsets, and writes them to a
/// table. A row is written whole or not at all.
class RowReader {
public:
    /// columnOf[i]: column of the table that the header's cell i fills, or -1 (read, but not kept).
    RowReader(const TableHeader& header, const Schema& schema, const std::vector<int>& columnOf);

    /// True when every cell fits; the values are then in reach of write().
    bool read(std::string_view line, Time arrival, HostClock& clock);
    /// The same for cells that were cut apart already, one field for each; an empty one reads as null.
    bool readFields(const std::vector<std::string_view>& fields, Time arrival, HostClock& clock);
    /// Sets the cells of the row that was read. Does not commit it.
    void write(EventTable& table) const;
    /// The same cells as a RowPlan, or nullptr when one of them has no short way.
    [[nodiscard]] std::shared_ptr<const RowPlan> plan() const;
    /// The first Time cell of the row that was read.
    [[nodiscard]] std::optional<Time> time() const
    {
        const qint64 moment =
            m_timeCell < 0 ? nullInteger : m_cells[static_cast<std::size_t>(m_timeCell)].integer;
        return moment == nullInteger ? std::nullopt : std::optional(Time(Duration(moment)));
    }

private:
    /// How a cell is read and what comes of it; format and column kind taken together.
    enum class Method : quint8 {
        Integer,
        Octal,
        Hex,
        Real,
        Word,
        Comm,
        Rest,
        Pair,
        Clock,
        Seconds,
        Milliseconds,
        BootSeconds
    };
    static bool isTime(Method method) { return method >= Method::Clock; }
    struct Cell {
        Method method = Method::Word;
        ColumnKind kind = ColumnKind::Text; ///< of the column: which of the values below counts
        int column = -1;
        std::size_t width = 0;
        std::size_t specWidth = 0;
        // What the last row had in it
        qint64 integer = nullInteger;
        double real = 0;
        std::string_view text;
        std::string joined;            ///< Pair: what text points to
        std::size_t decimals = 0;      ///< of a time
        std::size_t knownDecimals = 0; ///< of the first row's
    };

    template <bool SpecWidths>
    bool readCells(std::string_view line, Time arrival, HostClock& clock);
    bool readCsv(std::string_view line, Time arrival, HostClock& clock);
    static std::size_t ownLength(Cell& cell, const Cell& next, std::string_view word);
    static bool readWord(Cell& cell, std::string_view word, Time arrival, HostClock& clock);
    static bool readTime(Cell& cell, std::string_view word, Time arrival, HostClock& clock);

    std::vector<Cell> m_cells;
    int m_timeCell = -1;
    bool m_otherWidths = false;
    bool m_isCsv = false;
    bool m_knowsDecimals = false;
    std::vector<std::string_view> m_fields; ///< of one line
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/textpool.h"
#include "remote/data/time.h"
#include "remote/data/unit.h"

#include <QString>

#include <limits>
#include <memory>
#include <string_view>
#include <variant>
#include <vector>

namespace bee {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 says so of a scoped enumerator too
enum class ColumnKind : quint8 { Text, Integer, Real, Time };
#pragma GCC diagnostic pop

struct Column {
    QString name; ///< as the tool's header or its JSON file names it, e.g. "PID"
    ColumnKind kind = ColumnKind::Text;
    Unit unit = Unit::None;
    int base = 10;          ///< 8 for octal flags, 16 for addresses: display only
    bool isArrival = false; ///< Time column only: the tool prints no time, this is when the row arrived
    QString description;    ///< for tooltips; may be empty
    friend bool operator==(const Column&, const Column&) = default;
};

using Schema = std::vector<Column>;

/// "No value" in an Integer column (the tool printed "?", "n/a", …). A Real column uses NaN.
inline constexpr qint64 nullInteger = std::numeric_limits<qint64>::min();

/// One block of rows of an EventTable, column by column. Integers are kept in 32 bits until one does not fit.
struct EventChunk {
    static constexpr qsizetype capacity = 65536;
    using Cells =
        std::variant<std::vector<qint32>, std::vector<qint64>, std::vector<double>, std::vector<TextId>>;
    std::vector<Cells> columns; ///< same order as the schema; Time columns are qint64 ns since the epoch
};

/// Immutable view of the first rowCount() rows of a table. Cheap to copy, may cross threads.
class EventSnapshot {
public:
    EventSnapshot() = default;
    EventSnapshot(std::shared_ptr<const Schema> schema, std::vector<std::shared_ptr<const EventChunk>> chunks,
                  qsizetype rows, std::shared_ptr<const TextPool> pool);

    [[nodiscard]] qsizetype rowCount() const { return m_rows; }
    [[nodiscard]] const Schema& schema() const;
    /// Index of the column with that name, or -1.
    [[nodiscard]] int columnIndex(QStringView name) const;

    [[nodiscard]] qint64 integer(qsizetype row, int column) const;        ///< Integer and Time columns
    [[nodiscard]] double real(qsizetype row, int column) const;           ///< any numeric column
    [[nodiscard]] std::string_view text(qsizetype row, int column) const; ///< Text columns
    [[nodiscard]] TextId textId(qsizetype row, int column) const;         ///< Text columns
    [[nodiscard]] Time time(qsizetype row, int column) const;             ///< Time columns
    [[nodiscard]] bool isNull(qsizetype row, int column) const;

    /// For scans: chunk index and the number of rows valid in it.
    [[nodiscard]] const std::vector<std::shared_ptr<const EventChunk>>& chunks() const { return m_chunks; }
    [[nodiscard]] const std::shared_ptr<const TextPool>& pool() const { return m_pool; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::shared_ptr<const Schema> m_schema;
    std::vector<std::shared_ptr<const EventChunk>> m_chunks;
    qsizetype m_rows = 0;
    std::shared_ptr<const TextPool> m_pool;
};

/// Append-only table of events; written by one thread (a decoder's). Readers get snapshots.
///
/// A row is written cell by cell with set…() and published by commitRow(); an uncommitted row is
/// overwritten by the next. Cells not set keep a null / empty value.
class EventTable {
public:
    explicit EventTable(Schema schema);
    ~EventTable();

    [[nodiscard]] const Schema& schema() const;
    [[nodiscard]] qsizetype rowCount() const;

    /// Integer and Time columns
    void setInteger(int column, qint64 value)
    {
        const Cells& cells = m_cells[static_cast<std::size_t>(column)];
        const auto narrow = static_cast<qint32>(value);
        if (cells.narrow && narrow == value && narrow != std::numeric_limits<qint32>::min())
            cells.narrow[m_row] = narrow;
        else if (cells.wide)
            cells.wide[m_row] = value;
        else
            setUnusual(column, value);
    }
    void setReal(int column, double value) { m_cells[static_cast<std::size_t>(column)].reals[m_row] = value; }
    void setText(int column, std::string_view value);
    void commitRow()
    {
        if (++m_row == m_rowsInTail)
            nextTail();
    }

    /// Many rows at once, column by column: the first `count` rows that are not committed get these cells,
    /// then commitRows(count) publishes them. count: at most roomForRows(). Columns not written stay null /
    /// empty.
    [[nodiscard]] std::size_t roomForRows() const { return m_rowsInTail - m_row; }
    void writeIntegers(int column, const qint64* values, std::size_t count);
    void writeReals(int column, const double* values, std::size_t count);
    void writeTexts(int column, const HashedText* texts, std::size_t count);
    void commitRows(std::size_t count)
    {
        m_row += count;
        if (m_row == m_rowsInTail)
            nextTail();
    }

    /// Replaces a text of the last row that was committed. Snapshots taken before keep the old one.
    void amendText(int column, std::string_view value);

    [[nodiscard]] EventSnapshot snapshot() const;

private:
    /// Where one column of the tail chunk is written; one pointer is set, by the cells' type.
    struct Cells {
        qint32* narrow = nullptr;
        qint64* wide = nullptr;
        double* reals = nullptr;
        TextId* texts = nullptr;
    };
    void setUnusual(int column, qint64 value); ///< null, or the first that needs 64 bits
    void widenColumn(std::size_t column);
    void nextTail();

    struct Impl;
    std::unique_ptr<Impl> d;
    std::vector<Cells> m_cells;
    std::size_t m_row = 0; ///< in the tail chunk: the one being written
    std::size_t m_rowsInTail = 0;
};

} // namespace bee

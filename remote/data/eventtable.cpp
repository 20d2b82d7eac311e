// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/eventtable.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace bee {

namespace {

using Narrow = std::vector<qint32>;
using Wide = std::vector<qint64>;
using Reals = std::vector<double>;
using Texts = std::vector<TextId>;

constexpr qint32 nullNarrow = std::numeric_limits<qint32>::min();
/// The first chunk starts small and grows eightfold: most tables have few rows.
constexpr std::size_t firstRows = 1024;
constexpr std::size_t growth = 8;
constexpr auto fullRows = static_cast<std::size_t>(EventChunk::capacity);

EventChunk::Cells emptyCells(const Column& column, bool wide, std::size_t rows)
{
    switch (column.kind) {
    case ColumnKind::Text:
        return Texts(rows, TextId{});
    case ColumnKind::Real:
        return Reals(rows, std::numeric_limits<double>::quiet_NaN());
    case ColumnKind::Time:
        return Wide(rows, nullInteger);
    case ColumnKind::Integer:
        break;
    }
    if (wide)
        return Wide(rows, nullInteger);
    return Narrow(rows, nullNarrow);
}

qint64 widened(qint32 value)
{
    return value == nullNarrow ? nullInteger : value;
}

struct Cell {
    const EventChunk::Cells& cells;
    std::size_t row;
};

Cell cellAt(const std::vector<std::shared_ptr<const EventChunk>>& chunks, qsizetype row, int column)
{
    const auto at = static_cast<std::size_t>(row);
    return {chunks[at / fullRows]->columns[static_cast<std::size_t>(column)], at % fullRows};
}

} // namespace

// ---- EventSnapshot ----

EventSnapshot::EventSnapshot(std::shared_ptr<const Schema> schema,
                             std::vector<std::shared_ptr<const EventChunk>> chunks, qsizetype rows,
                             std::shared_ptr<const TextPool> pool)
    : m_schema(std::move(schema)), m_chunks(std::move(chunks)), m_rows(rows), m_pool(std::move(pool))
{
}

const Schema& EventSnapshot::schema() const
{
    static const Schema empty;
    return m_schema ? *m_schema : empty;
}

int EventSnapshot::columnIndex(QStringView name) const
{
    const Schema& columns = schema();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name)
            return static_cast<int>(i);
    return -1;
}

qint64 EventSnapshot::integer(qsizetype row, int column) const
{
    const Cell cell = cellAt(m_chunks, row, column);
    if (const auto* narrow = std::get_if<Narrow>(&cell.cells))
        return widened((*narrow)[cell.row]);
    return std::get<Wide>(cell.cells)[cell.row];
}

double EventSnapshot::real(qsizetype row, int column) const
{
    const Cell cell = cellAt(m_chunks, row, column);
    if (const auto* reals = std::get_if<Reals>(&cell.cells))
        return (*reals)[cell.row];
    const qint64 value = integer(row, column);
    return value == nullInteger ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(value);
}

TextId EventSnapshot::textId(qsizetype row, int column) const
{
    const Cell cell = cellAt(m_chunks, row, column);
    return std::get<Texts>(cell.cells)[cell.row];
}

std::string_view EventSnapshot::text(qsizetype row, int column) const
{
    return m_pool->text(textId(row, column));
}

Time EventSnapshot::time(qsizetype row, int column) const
{
    return Time(Duration(integer(row, column)));
}

bool EventSnapshot::isNull(qsizetype row, int column) const
{
    switch (schema()[static_cast<std::size_t>(column)].kind) {
    case ColumnKind::Text:
        return textId(row, column) == TextId{};
    case ColumnKind::Real:
        return std::isnan(real(row, column));
    case ColumnKind::Integer:
    case ColumnKind::Time:
        break;
    }
    return integer(row, column) == nullInteger;
}

std::size_t EventSnapshot::memoryBytes() const
{
    std::size_t bytes = m_pool ? m_pool->memoryBytes() : 0;
    for (const auto& chunk : m_chunks)
        for (const EventChunk::Cells& cells : chunk->columns)
            bytes += std::visit([](const auto& values) { return values.size() * sizeof(values[0]); }, cells);
    return bytes;
}

// ---- EventTable ----

struct EventTable::Impl {
    std::shared_ptr<const Schema> schema;
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    std::vector<std::shared_ptr<const EventChunk>> full; ///< chunks before the tail
    std::shared_ptr<EventChunk> tail;
    std::vector<bool> wide; ///< Integer columns that had a value beyond 32 bits

    template <typename Vector>
    static typename Vector::value_type* dataOf(EventChunk::Cells& cells)
    {
        auto* values = std::get_if<Vector>(&cells);
        return values ? values->data() : nullptr;
    }

    void startTail(EventTable& table)
    {
        tail = std::make_shared<EventChunk>();
        for (std::size_t i = 0; i < schema->size(); ++i) {
            tail->columns.push_back(emptyCells((*schema)[i], wide[i], table.m_rowsInTail));
            EventChunk::Cells& cells = tail->columns[i];
            table.m_cells[i] = {dataOf<Narrow>(cells), dataOf<Wide>(cells), dataOf<Reals>(cells),
                                dataOf<Texts>(cells)};
        }
    }

    /// Snapshots hold the tail chunk: it may only be written beyond their rows, never resized or retyped.
    /// So it is replaced by a copy with the columns' current types and the table's current number of rows.
    void replaceTail(EventTable& table)
    {
        const std::shared_ptr<const EventChunk> old = tail;
        startTail(table);
        for (std::size_t i = 0; i < old->columns.size(); ++i) {
            const EventChunk::Cells& from = old->columns[i];
            const auto* narrow = std::get_if<Narrow>(&from);
            if (narrow && table.m_cells[i].wide) {
                std::transform(narrow->begin(), narrow->end(), table.m_cells[i].wide, widened);
                continue;
            }
            std::visit(
                [&](const auto& values) {
                    auto& to = std::get<std::decay_t<decltype(values)>>(tail->columns[i]);
                    std::copy(values.begin(), values.end(), to.begin());
                },
                from);
        }
    }
};

EventTable::EventTable(Schema schema)
    : d(std::make_unique<Impl>()), m_cells(schema.size()), m_rowsInTail(firstRows)
{
    d->wide.resize(schema.size());
    d->schema = std::make_shared<const Schema>(std::move(schema));
    d->startTail(*this);
}

EventTable::~EventTable() = default;

const Schema& EventTable::schema() const
{
    return *d->schema;
}

qsizetype EventTable::rowCount() const
{
    return static_cast<qsizetype>(d->full.size() * fullRows + m_row);
}

void EventTable::setUnusual(int column, qint64 value)
{
    const auto at = static_cast<std::size_t>(column);
    if (value == nullInteger) {
        m_cells[at].narrow[m_row] = nullNarrow;
        return;
    }
    widenColumn(at);
    m_cells[at].wide[m_row] = value;
}

void EventTable::widenColumn(std::size_t column)
{
    d->wide[column] = true;
    d->replaceTail(*this);
}

void EventTable::setText(int column, std::string_view value)
{
    m_cells[static_cast<std::size_t>(column)].texts[m_row] = d->pool->intern(value);
}

void EventTable::writeIntegers(int column, const qint64* values, std::size_t count)
{
    const auto at = static_cast<std::size_t>(column);
    if (qint32* const cells = m_cells[at].narrow ? m_cells[at].narrow + m_row : nullptr) {
        bool fits = true;
        for (std::size_t i = 0; i < count; ++i) {
            const auto narrow = static_cast<qint32>(values[i]);
            fits &= (narrow == values[i]) & (narrow != nullNarrow);
            cells[i] = narrow;
        }
        if (fits)
            return;
        const auto needsWide = [](qint64 value) {
            const auto narrow = static_cast<qint32>(value);
            return value != nullInteger && (narrow != value || narrow == nullNarrow);
        };
        if (std::none_of(values, values + count, needsWide)) {
            std::transform(values, values + count, cells, [](qint64 value) {
                return value == nullInteger ? nullNarrow : static_cast<qint32>(value);
            });
            return;
        }
        widenColumn(at);
    }
    std::copy_n(values, count, m_cells[at].wide + m_row);
}

void EventTable::writeReals(int column, const double* values, std::size_t count)
{
    std::copy_n(values, count, m_cells[static_cast<std::size_t>(column)].reals + m_row);
}

void EventTable::writeTexts(int column, const HashedText* texts, std::size_t count)
{
    d->pool->intern(texts, count, m_cells[static_cast<std::size_t>(column)].texts + m_row);
}

void EventTable::nextTail()
{
    if (m_rowsInTail < fullRows) {
        m_rowsInTail = std::min(m_rowsInTail * growth, fullRows);
        d->replaceTail(*this);
        return;
    }
    d->full.push_back(d->tail);
    m_row = 0;
    d->startTail(*this);
}

void EventTable::amendText(int column, std::string_view value)
{
    const auto at = static_cast<std::size_t>(column);
    if (m_row > 0) {
        // Snapshots are only made by this thread: when none holds the tail, none can come to hold it now.
        if (d->tail.use_count() > 1)
            d->replaceTail(*this);
        std::atomic_thread_fence(std::memory_order_acquire);
        m_cells[at].texts[m_row - 1] = d->pool->intern(value);
    } else if (!d->full.empty()) {
        const auto copy = std::make_shared<EventChunk>(*d->full.back());
        std::get<Texts>(copy->columns[at]).back() = d->pool->intern(value);
        d->full.back() = copy;
    }
}

EventSnapshot EventTable::snapshot() const
{
    auto chunks = d->full;
    if (m_row > 0)
        chunks.push_back(d->tail);
    return {d->schema, std::move(chunks), rowCount(), d->pool};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/eventtable.h"

#include <algorithm>
#include <array>
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
constexpr std::size_t waitingTexts = 16;
constexpr std::size_t longestWaiting = 100;
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
    /// Where the current row's cell of one column is written; refreshed when the tail chunk is replaced.
    struct Target {
        qint32* narrow = nullptr;
        qint64* wide = nullptr;
        double* reals = nullptr;
        TextId* texts = nullptr;
    };

    /// A text on its way into the pool: looked up a few rows later, when its place has come into the cache.
    /// With 20,000 paths this is what makes interning cheap.
    struct WaitingText {
        TextId* cell = nullptr;
        quint64 hash = 0;
        std::size_t length = 0;
        char bytes[longestWaiting];
    };

    std::shared_ptr<const Schema> schema;
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    std::vector<std::shared_ptr<const EventChunk>> full; ///< chunks before the tail
    std::shared_ptr<EventChunk> tail;
    std::vector<Target> targets;
    std::vector<bool> wide; ///< Integer columns that had a value beyond 32 bits
    qsizetype rows = 0;
    std::size_t tailRow = 0; ///< of the row being written
    std::size_t tailRows = firstRows;
    std::array<WaitingText, waitingTexts> waiting; ///< a ring
    std::size_t nextWaiting = 0;

    void setText(TextId* cell, std::string_view text)
    {
        if (text.size() > longestWaiting) {
            settleTexts(); // a cell may be written twice: keep the order
            *cell = pool->intern(text);
            return;
        }
        settle(waiting[nextWaiting]);
        WaitingText& place = waiting[nextWaiting];
        place.cell = cell;
        place.length = text.size();
        std::copy(text.begin(), text.end(), place.bytes);
        place.hash = pool->hash(text);
        pool->prefetch(place.hash);
        const WaitingText& half = waiting[(nextWaiting + waitingTexts / 2) % waitingTexts];
        if (half.cell)
            pool->prefetchText(half.hash);
        nextWaiting = (nextWaiting + 1) % waitingTexts;
    }

    void settle(WaitingText& text)
    {
        if (text.cell)
            *text.cell = pool->intern({text.bytes, text.length}, text.hash);
        text.cell = nullptr;
    }

    /// Before the rows are shown to anyone and before the cells move.
    void settleTexts()
    {
        for (std::size_t i = 0; i < waitingTexts; ++i)
            settle(waiting[(nextWaiting + i) % waitingTexts]);
    }

    template <typename Vector>
    static typename Vector::value_type* dataOf(EventChunk::Cells& cells)
    {
        auto* values = std::get_if<Vector>(&cells);
        return values ? values->data() : nullptr;
    }

    void startTail()
    {
        tail = std::make_shared<EventChunk>();
        for (std::size_t i = 0; i < schema->size(); ++i)
            tail->columns.push_back(emptyCells((*schema)[i], wide[i], tailRows));
        aim();
    }

    void aim()
    {
        for (std::size_t i = 0; i < targets.size(); ++i) {
            EventChunk::Cells& cells = tail->columns[i];
            targets[i] = {dataOf<Narrow>(cells), dataOf<Wide>(cells), dataOf<Reals>(cells),
                          dataOf<Texts>(cells)};
        }
    }

    /// Snapshots hold the tail chunk: it may only be written beyond their rows, never resized or retyped.
    /// So it is replaced by a copy with the columns' current types and tailRows rows.
    void replaceTail()
    {
        settleTexts();
        const std::shared_ptr<const EventChunk> old = tail;
        startTail();
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const EventChunk::Cells& from = old->columns[i];
            const auto* narrow = std::get_if<Narrow>(&from);
            if (narrow && targets[i].wide) {
                for (std::size_t row = 0; row < narrow->size(); ++row)
                    targets[i].wide[row] = widened((*narrow)[row]);
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

    void nextTail()
    {
        if (tailRows < fullRows) {
            tailRows *= growth;
            if (tailRows > fullRows)
                tailRows = fullRows;
            replaceTail();
            return;
        }
        settleTexts();
        full.push_back(tail);
        tailRow = 0;
        startTail();
    }
};

EventTable::EventTable(Schema schema) : d(std::make_unique<Impl>())
{
    d->targets.resize(schema.size());
    d->wide.resize(schema.size());
    d->schema = std::make_shared<const Schema>(std::move(schema));
    d->startTail();
}

EventTable::~EventTable() = default;

const Schema& EventTable::schema() const
{
    return *d->schema;
}

qsizetype EventTable::rowCount() const
{
    return d->rows;
}

void EventTable::setInteger(int column, qint64 value)
{
    const auto at = static_cast<std::size_t>(column);
    const Impl::Target& target = d->targets[at];
    if (target.narrow) {
        const auto narrow = static_cast<qint32>(value);
        if (narrow == value && narrow != nullNarrow) {
            target.narrow[d->tailRow] = narrow;
            return;
        }
        if (value == nullInteger) {
            target.narrow[d->tailRow] = nullNarrow;
            return;
        }
        d->wide[at] = true;
        d->replaceTail();
    }
    d->targets[at].wide[d->tailRow] = value;
}

void EventTable::setReal(int column, double value)
{
    d->targets[static_cast<std::size_t>(column)].reals[d->tailRow] = value;
}

void EventTable::setText(int column, std::string_view value)
{
    d->setText(d->targets[static_cast<std::size_t>(column)].texts + d->tailRow, value);
}

void EventTable::commitRow()
{
    ++d->rows;
    if (++d->tailRow == d->tailRows)
        d->nextTail();
}

EventSnapshot EventTable::snapshot() const
{
    d->settleTexts();
    auto chunks = d->full;
    if (d->tailRow > 0)
        chunks.push_back(d->tail);
    return {d->schema, std::move(chunks), d->rows, d->pool};
}

} // namespace bee

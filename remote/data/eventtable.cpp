// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/eventtable.h"

#include "remote/data/hash.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstring>

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

namespace {

/// Texts on their way into a pool. A short one is found in a small cache; a longer one is looked up a few
/// rows later, when its place has come into the processor's cache: with 20,000 paths that is what makes it
/// cheap.
class TextWriter {
public:
    explicit TextWriter(TextPool& pool) : m_pool(pool) {}

    /// Writes the text's id to the cell, now or by settle().
    void write(TextId* cell, std::string_view text)
    {
        if (text.size() <= 16) {
            *cell = shortText(text);
            return;
        }
        if (text.size() > longestWaiting) {
            *cell = m_pool.intern(text);
            return;
        }
        settle(m_next);
        Waiting& place = m_waiting[m_next];
        place.cell = cell;
        *cell = mark(m_next);
        place.length = text.size();
        std::memcpy(place.bytes, text.data(), text.size());
        place.hash = m_pool.hash(text);
        m_pool.prefetch(place.hash);
        const Waiting& half = m_waiting[(m_next + waitingTexts / 2) % waitingTexts];
        if (half.cell)
            m_pool.prefetchText(half.hash);
        m_next = (m_next + 1) % waitingTexts;
    }

    /// Before the rows are shown to anyone and before the cells move.
    void settle()
    {
        for (std::size_t i = 0; i < waitingTexts; ++i)
            settle(i);
    }

private:
    static constexpr std::size_t waitingTexts = 8;
    static constexpr std::size_t longestWaiting = 200;
    static constexpr std::size_t shortTexts = 256;

    struct Waiting {
        TextId* cell = nullptr;
        quint64 hash = 0;
        std::size_t length = 0;
        char bytes[longestWaiting];
    };
    /// Up to 16 bytes fit into two words, so that comparing them is comparing the text.
    struct Short {
        quint64 first = 0;
        quint64 last = 0;
        quint32 length = 0;
        TextId id{};
    };

    /// Stands in the cell while its text waits: a cell written again, in a row that was not committed, takes
    /// the newer text.
    static TextId mark(std::size_t place) { return TextId{~quint32{0} - static_cast<quint32>(place)}; }

    void settle(std::size_t place)
    {
        Waiting& waiting = m_waiting[place];
        if (waiting.cell && *waiting.cell == mark(place))
            *waiting.cell = m_pool.intern({waiting.bytes, waiting.length}, waiting.hash);
        waiting.cell = nullptr;
    }

    TextId shortText(std::string_view text)
    {
        Short wanted;
        wanted.length = static_cast<quint32>(text.size());
        if (text.size() >= 8) { // two reads that overlap
            std::memcpy(&wanted.first, text.data(), 8);
            std::memcpy(&wanted.last, text.data() + text.size() - 8, 8);
        } else {
            for (const char c : text)
                wanted.first = (wanted.first << 8) | static_cast<unsigned char>(c);
        }
        Short& known =
            m_short[mixHash(wanted.first ^ wanted.length, wanted.last ^ 0x9e3779b97f4a7c15ULL) % shortTexts];
        if (known.first != wanted.first || known.last != wanted.last || known.length != wanted.length) {
            wanted.id = m_pool.intern(text);
            known = wanted;
        }
        return known.id;
    }

    TextPool& m_pool;
    std::array<Short, shortTexts> m_short; ///< the default is the empty text with its id
    std::array<Waiting, waitingTexts> m_waiting;
    std::size_t m_next = 0;
};

} // namespace

struct EventTable::Impl {
    std::shared_ptr<const Schema> schema;
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    TextWriter texts{*pool};
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
        texts.settle();
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
    d->wide[at] = true;
    d->replaceTail(*this);
    m_cells[at].wide[m_row] = value;
}

void EventTable::setText(int column, std::string_view value)
{
    d->texts.write(m_cells[static_cast<std::size_t>(column)].texts + m_row, value);
}

void EventTable::nextTail()
{
    if (m_rowsInTail < fullRows) {
        m_rowsInTail = std::min(m_rowsInTail * growth, fullRows);
        d->replaceTail(*this);
        return;
    }
    d->texts.settle();
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
        d->texts.write(m_cells[at].texts + m_row - 1, value);
    } else if (!d->full.empty()) {
        const auto copy = std::make_shared<EventChunk>(*d->full.back());
        std::get<Texts>(copy->columns[at]).back() = d->pool->intern(value);
        d->full.back() = copy;
    }
}

EventSnapshot EventTable::snapshot() const
{
    d->texts.settle();
    auto chunks = d->full;
    if (m_row > 0)
        chunks.push_back(d->tail);
    return {d->schema, std::move(chunks), rowCount(), d->pool};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/linerules.h"
#include "remote/decode/rowreader.h"
#include "remote/decode/tableheader.h"

#include <algorithm>
#include <deque>
#include <string>

namespace bee {

namespace {

constexpr std::size_t mostWaiting = 8;
constexpr std::size_t longestWaiting = 4096;

/// "12:00:00", "[12:00:00]", "12:00:00:" or "12:00:00 loadavg: …": the line that begins a block of an
/// interval table. Answers the clock's text or nothing.
std::string_view blockClock(std::string_view line)
{
    constexpr std::size_t length = 8;
    const bool bracket = line.starts_with('[');
    if (bracket)
        line.remove_prefix(1);
    if (line.size() < length || line[2] != ':')
        return {};
    const std::string_view clock = line.substr(0, length);
    line.remove_prefix(length);
    if (bracket != line.starts_with(']'))
        return {};
    if (bracket || line.starts_with(':'))
        line.remove_prefix(1);
    if (!bracket && line.starts_with(" loadavg:"))
        return clock;
    return line.find_first_not_of(" \t") == std::string_view::npos ? clock : std::string_view();
}

/// Tables: a header, then rows; or blocks of a time line, a header and rows.
///
/// The first header makes the schema. A later one may differ: rows then fill the columns of the first that
/// have the same names, and its further columns are read but not kept.
class EventRules : public LineRules {
public:
    EventRules(const DecodeSpec& spec, const DecodeContext& context) : m_headers(spec.cells), m_clock(context)
    {
    }

    void line(std::string_view line, Time arrival, DecodeStats& stats) override
    {
        if (!m_reader) {
            beforeHeader(line, arrival, stats);
            return;
        }
        if (!m_prefix.empty()) {
            afterPrefix(line, arrival, stats);
            return;
        }
        if (line == m_headerText || row(line, arrival))
            return;
        otherLine(line, arrival, stats);
    }

    void finish(DecodeStats& stats) override
    {
        noteUnmatched(stats, std::exchange(m_prefix, {}));
        for (const Waiting& waiting : m_waiting)
            noteUnmatched(stats, waiting.line);
        m_waiting.clear();
    }

    void collect(DecodedValues& values) const override
    {
        if (m_table)
            values.events = m_table->snapshot();
        widen(values.extent, m_extent.from, m_extent.to);
    }

private:
    struct Waiting {
        std::string line;
        Time arrival;
    };

    bool row(std::string_view line, Time arrival)
    {
        if (!m_reader->read(line, arrival, m_clock))
            return false;
        m_reader->write(*m_table);
        Time moment = m_reader->time().value_or(arrival);
        if (m_ownTime >= 0) {
            moment = m_block.value_or(arrival);
            m_table->setInteger(m_ownTime, moment.time_since_epoch().count());
        }
        m_table->commitRow();
        widen(m_extent, moment, moment);
        return true;
    }

    /// A line that is no row of the current header.
    void otherLine(std::string_view line, Time arrival, DecodeStats& stats)
    {
        if (line.empty())
            return;
        if (const std::optional<TableHeader> header = m_headers.read(line))
            useHeader(*header, line);
        else if (m_ownTime < 0 || !readBlock(line, arrival))
            noteUnmatched(stats, line);
    }

    void beforeHeader(std::string_view line, Time arrival, DecodeStats& stats)
    {
        if (line.empty())
            return;
        std::optional<TableHeader> header = m_headers.read(line);
        if (!header) {
            // Python's buffering: the first row's beginning stands in front of the header, or the whole row.
            if (const std::optional<std::size_t> at = m_headers.glued(line)) {
                header = m_headers.read(line.substr(*at));
                m_prefix = line.substr(0, *at);
                line.remove_prefix(*at);
            }
        }
        if (header) {
            useHeader(*header, line);
            stats.ready = true;
            for (const Waiting& waiting : std::exchange(m_waiting, {}))
                if (!row(waiting.line, waiting.arrival))
                    noteUnmatched(stats, waiting.line);
            return;
        }
        if (readBlock(line, arrival)) {
            stats.ready = true;
            return;
        }
        if (isIgnored(stats, line))
            return;
        if (line.size() > longestWaiting) {
            noteUnmatched(stats, line);
            return;
        }
        m_waiting.push_back({std::string(line), arrival});
        if (m_waiting.size() > mostWaiting) {
            noteUnmatched(stats, m_waiting.front().line);
            m_waiting.pop_front();
        }
    }

    /// The rest of the row whose beginning is m_prefix; or, when it is whole by itself, not.
    void afterPrefix(std::string_view line, Time arrival, DecodeStats& stats)
    {
        const std::string prefix = std::exchange(m_prefix, {});
        const bool whole = row(line, arrival);
        if (!whole && row(prefix + std::string(line), arrival))
            return;
        noteUnmatched(stats, prefix);
        if (!whole)
            this->line(line, arrival, stats);
    }

    bool readBlock(std::string_view line, Time arrival)
    {
        const std::string_view text = blockClock(line);
        const std::optional<Time> time = text.empty() ? std::nullopt : m_clock.at(text, arrival);
        if (!time)
            return false;
        const bool first = !m_block;
        m_block = time;
        if (first && m_table && m_table->rowCount() == 0) // a header that stands before the first time
            useHeader(TableHeader(m_header), std::string(m_headerText));
        return true;
    }

    void useHeader(const TableHeader& header, std::string_view text)
    {
        if (!m_table || m_table->rowCount() == 0)
            makeTable(header);
        std::vector<int> columnOf;
        for (const TableHeader::Cell& cell : header.cells)
            columnOf.push_back(columnFor(cell.spec.column, columnOf));
        m_reader.emplace(header, m_table->schema(), columnOf);
        const bool filled = m_firstTime >= 0 && std::count(columnOf.begin(), columnOf.end(), m_firstTime) > 0;
        m_ownTime = filled ? -1 : m_firstTime;
        m_header = header;
        m_headerText = text;
    }

    void makeTable(const TableHeader& header)
    {
        Schema schema;
        if (!header.hasTime()) {
            Column time;
            time.name = m_block ? QStringLiteral("TIME") : QStringLiteral("Arrival");
            time.kind = ColumnKind::Time;
            time.isArrival = !m_block;
            schema.push_back(time);
        }
        for (const TableHeader::Cell& cell : header.cells)
            schema.push_back(cell.spec.column);
        const auto time = std::find_if(schema.begin(), schema.end(),
                                       [](const Column& column) { return column.kind == ColumnKind::Time; });
        m_firstTime = static_cast<int>(time - schema.begin());
        m_table = std::make_unique<EventTable>(std::move(schema));
    }

    /// The schema's column for a header's cell: of the same name and not taken; a time also fits the first.
    [[nodiscard]] int columnFor(const Column& wanted, const std::vector<int>& taken) const
    {
        const Schema& schema = m_table->schema();
        const auto isFree = [&](int column) {
            return std::find(taken.begin(), taken.end(), column) == taken.end();
        };
        for (int i = 0; i < static_cast<int>(schema.size()); ++i)
            if (schema[static_cast<std::size_t>(i)].name == wanted.name && isFree(i))
                return i;
        return wanted.kind == ColumnKind::Time && isFree(m_firstTime) ? m_firstTime : -1;
    }

    HeaderReader m_headers;
    HostClock m_clock;
    TableHeader m_header;
    std::string m_headerText; ///< of m_header: it may be printed again with every block
    std::optional<RowReader> m_reader;
    std::unique_ptr<EventTable> m_table;
    int m_firstTime = -1; ///< the schema's first Time column; every table has one
    int m_ownTime = -1;   ///< the same when no cell fills it: it takes the block's time or the arrival
    std::optional<Time> m_block;
    std::string m_prefix; ///< a row's beginning that stood before the header
    std::deque<Waiting> m_waiting;
    TimeRange m_extent{Time::max(), Time::min()};
};

} // namespace

std::unique_ptr<LineRules> makeEventRules(const DecodeSpec& spec, const DecodeContext& context)
{
    return std::make_unique<EventRules>(spec, context);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/linerules.h"
#include "remote/decode/rowreader.h"
#include "remote/decode/tableheader.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <string>

namespace bee {

namespace {

constexpr std::size_t mostWaiting = 8;
constexpr std::size_t longestWaiting = 4096;
constexpr std::size_t longestPatternLine = 16384;
constexpr std::size_t longestStack = 65536;

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

/// A line below a row that belongs to it: indented, with something in it. Answers that, or nothing.
std::string_view frameText(std::string_view line)
{
    const bool isIndented = line.starts_with('\t') || line.starts_with("  ");
    const std::size_t first = line.find_first_not_of(" \t");
    if (!isIndented || first == std::string_view::npos)
        return {};
    line.remove_prefix(first);
    const bool isRepr = line.size() > 3 && line.starts_with("b'") && line.ends_with('\'');
    return isRepr ? line.substr(2, line.size() - 3) : line; // b'tcp_drop+0x1': a tool forgot to decode it
}

/// What a terminal shows of the person's Ctrl-C stands in front of the last lines.
bool skipInterrupt(std::string_view& line)
{
    if (!line.starts_with("^C"))
        return false;
    line.remove_prefix(2);
    return true;
}

/// Tables: a header, then rows; or blocks of a time line, a header and rows; or rows that patterns describe.
///
/// The first header makes the schema. A later one may differ: rows then fill the columns of the first that
/// have the same names, and its further columns are read but not kept.
class EventRules : public LineRules {
public:
    EventRules(const DecodeSpec& spec, const DecodeContext& context)
        : m_headers(spec.cells), m_usualHeaders(spec.headers), m_patterns(spec.rows), m_clock(context)
    {
        for (const CellSpec& cell : spec.cells) {
            if (cell.format == CellFormat::Frames)
                m_framesColumn = cell.column;
            else if (std::any_of(m_patterns.begin(), m_patterns.end(),
                                 [&cell](const QRegularExpression& pattern) {
                                     return pattern.namedCaptureGroups().contains(cell.column.name);
                                 }))
                m_patternHeader.cells.push_back({cell, cell.width});
        }
    }

    void line(std::string_view line, Time arrival, DecodeStats& stats) override
    {
        if (!m_patterns.empty()) {
            linesWithoutHeader(line, arrival, stats);
            return;
        }
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

    [[nodiscard]] const std::shared_ptr<const RowPlan>& rowPlan() const override
    {
        return m_prefix.empty() && m_frames < 0 ? m_plan : LineRules::rowPlan();
    }

    std::size_t takeRows(const RowBatch& batch, Time arrival) override
    {
        std::size_t taken = 0;
        while (taken < batch.rows) {
            std::size_t count = std::min(batch.rows - taken, m_table->roomForRows());
            count = writeTimes(batch, taken, count, arrival);
            for (const RowPlan::Step& step : m_plan->steps()) {
                const std::size_t at = step.first + taken;
                if (step.column < 0 || step.method == RowPlan::Method::Clock)
                    continue;
                if (RowPlan::isText(step.method)) {
                    m_table->writeTexts(step.column, &batch.texts[at], count);
                } else if (step.method == RowPlan::Method::Integer) {
                    m_table->writeIntegers(step.column, &batch.numbers[at], count);
                } else {
                    m_values.resize(count);
                    std::memcpy(m_values.data(), &batch.numbers[at], count * sizeof(double));
                    m_table->writeReals(step.column, m_values.data(), count);
                }
            }
            if (count == 0)
                break;
            m_table->commitRows(count);
            taken += count;
        }
        return taken;
    }

    void finish(DecodeStats& stats) override
    {
        if (!m_reader)
            useUsualHeader(stats);
        noteUnmatched(stats, std::exchange(m_prefix, {}));
        for (const Waiting& waiting : m_waiting)
            noteUnmatched(stats, waiting.line);
        m_waiting.clear();
    }

    void collect(DecodedValues& values) const override
    {
        writeStack();
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
        commit(arrival);
        return true;
    }

    /// The Time column that the plan's clock or nobody fills. Answers the rows whose clocks could be read.
    std::size_t writeTimes(const RowBatch& batch, std::size_t first, std::size_t count, Time arrival)
    {
        const auto clock =
            std::find_if(m_plan->steps().begin(), m_plan->steps().end(),
                         [](const RowPlan::Step& step) { return step.method == RowPlan::Method::Clock; });
        m_times.resize(count);
        if (m_ownTime >= 0 || clock == m_plan->steps().end()) {
            const Time moment = m_block.value_or(arrival);
            std::fill(m_times.begin(), m_times.end(), moment.time_since_epoch().count());
            widen(m_extent, moment, moment);
        } else {
            const qint64* const characters = &batch.numbers[clock->first + first];
            for (std::size_t i = 0; i < count; ++i) {
                if (i > 0 && characters[i] == characters[i - 1]) {
                    m_times[i] = m_times[i - 1];
                    continue;
                }
                char text[sizeof characters[i]];
                std::memcpy(text, &characters[i], sizeof text);
                const std::optional<Time> time = m_clock.at({text, sizeof text}, arrival);
                if (!time) {
                    count = i;
                    break;
                }
                m_times[i] = time->time_since_epoch().count();
                widen(m_extent, *time, *time);
            }
        }
        if (const int column = m_ownTime >= 0 ? m_ownTime : clock->column; column >= 0)
            m_table->writeIntegers(column, m_times.data(), count);
        return count;
    }

    void commit(Time arrival)
    {
        if (m_frames >= 0)
            writeStack();
        m_reader->write(*m_table);
        Time moment = m_reader->time().value_or(arrival);
        if (m_ownTime >= 0) {
            moment = m_block.value_or(arrival);
            m_table->setInteger(m_ownTime, moment.time_since_epoch().count());
        }
        m_table->commitRow();
        widen(m_extent, moment, moment);
        if (m_frames >= 0) {
            m_stack.clear();
            m_takesFrames = true;
        }
    }

    /// A tool that prints no header.
    void linesWithoutHeader(std::string_view line, Time arrival, DecodeStats& stats)
    {
        if (patternRow(line, arrival)) {
            stats.ready = true;
            return;
        }
        if (frame(line) || (skipInterrupt(line) && (line.empty() || patternRow(line, arrival))))
            return;
        m_takesFrames = false;
        if (!readBlock(line, arrival))
            noteUnmatched(stats, line);
    }

    bool patternRow(std::string_view line, Time arrival)
    {
        if (line.empty() || line.size() > longestPatternLine || m_patternHeader.cells.empty())
            return false;
        const QString text = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
        for (const QRegularExpression& pattern : m_patterns) {
            const QRegularExpressionMatch match = pattern.match(text);
            if (!match.hasMatch())
                continue;
            if (!m_reader)
                useHeader(m_patternHeader, {});
            std::vector<QByteArray> texts;
            for (const TableHeader::Cell& cell : m_patternHeader.cells)
                texts.push_back(match.captured(cell.spec.column.name).toUtf8());
            std::vector<std::string_view> fields;
            for (const QByteArray& one : texts)
                fields.emplace_back(one.constData(), static_cast<std::size_t>(one.size()));
            if (m_reader->readFields(fields, arrival, m_clock)) {
                commit(arrival);
                return true;
            }
        }
        return false;
    }

    /// Adds the line to the last row's stack.
    bool frame(std::string_view line)
    {
        if (!m_takesFrames)
            return false;
        const std::string_view text = frameText(line);
        if (text.empty()) {
            m_takesFrames = line.empty() && m_stack.empty(); // bpftrace begins a stack with an empty line
            return line.empty();
        }
        if (text.ends_with(':') || m_stack.size() + text.size() > longestStack) // "Stack trace:"
            return true;
        m_stack.append(m_stack.empty() ? "" : ";").append(text);
        m_stackWaits = true;
        return true;
    }

    void writeStack() const
    {
        if (std::exchange(m_stackWaits, false))
            m_table->amendText(m_frames, m_stack);
    }

    /// A line that is no row of the current header.
    void otherLine(std::string_view line, Time arrival, DecodeStats& stats)
    {
        if (frame(line) || line.empty())
            return;
        if (skipInterrupt(line) && (line.empty() || row(line, arrival)))
            return;
        m_takesFrames = false;
        if (const std::optional<TableHeader> header = m_headers.read(line))
            useHeader(*header, line);
        else if (m_ownTime < 0 || !readBlock(line, arrival))
            noteUnmatched(stats, line);
    }

    void beforeHeader(std::string_view line, Time arrival, DecodeStats& stats)
    {
        skipInterrupt(line);
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
            readWaiting(stats);
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
        if (m_waiting.size() > mostWaiting && !useUsualHeader(stats)) {
            noteUnmatched(stats, m_waiting.front().line);
            m_waiting.pop_front();
        }
    }

    void readWaiting(DecodeStats& stats)
    {
        stats.ready = true;
        for (const Waiting& waiting : std::exchange(m_waiting, {}))
            if (!row(waiting.line, waiting.arrival))
                noteUnmatched(stats, waiting.line);
    }

    /// Lines came and no header did, as in an excerpt: takes the first usual one that makes rows of all
    /// lines.
    bool useUsualHeader(DecodeStats& stats)
    {
        if (m_waiting.empty())
            return false;
        for (const QString& text : m_usualHeaders) {
            const std::string line = text.toStdString();
            const std::optional<TableHeader> header = m_headers.read(line);
            if (!header)
                continue;
            Schema schema;
            std::vector<int> columns;
            for (const TableHeader::Cell& cell : header->cells) {
                columns.push_back(static_cast<int>(schema.size()));
                schema.push_back(cell.spec.column);
            }
            RowReader reader(*header, schema, columns);
            HostClock clock = m_clock; // the trial tells nothing of when the tool started
            const bool fits = std::all_of(m_waiting.begin(), m_waiting.end(), [&](const Waiting& waiting) {
                return reader.read(waiting.line, waiting.arrival, clock);
            });
            if (!fits)
                continue;
            useHeader(*header, line);
            readWaiting(stats);
            return true;
        }
        return false;
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
        m_plan = m_reader->plan();
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
        if (m_framesColumn) {
            m_frames = static_cast<int>(schema.size());
            schema.push_back(*m_framesColumn);
        }
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
    QStringList m_usualHeaders;
    std::vector<QRegularExpression> m_patterns;
    TableHeader m_patternHeader; ///< the cells that the patterns name
    HostClock m_clock;
    TableHeader m_header;
    std::string m_headerText; ///< of m_header: it may be printed again with every block
    std::optional<RowReader> m_reader;
    std::shared_ptr<const RowPlan> m_plan; ///< of m_reader; may be null
    std::vector<qint64> m_times;           ///< of a batch; kept for its memory
    std::vector<double> m_values;
    std::unique_ptr<EventTable> m_table;
    int m_firstTime = -1; ///< the schema's first Time column; every table has one
    int m_ownTime = -1;   ///< the same when no cell fills it: it takes the block's time or the arrival
    std::optional<Time> m_block;
    std::optional<Column> m_framesColumn;
    int m_frames = -1;                 ///< of the schema
    bool m_takesFrames = false;        ///< the line before was a row, or a frame below one
    std::string m_stack;               ///< of the last row
    mutable bool m_stackWaits = false; ///< m_stack is not in the table yet
    std::string m_prefix;              ///< a row's beginning that stood before the header
    std::deque<Waiting> m_waiting;
    TimeRange m_extent{Time::max(), Time::min()};
};

} // namespace

std::unique_ptr<LineRules> makeEventRules(const DecodeSpec& spec, const DecodeContext& context)
{
    return std::make_unique<EventRules>(spec, context);
}

} // namespace bee

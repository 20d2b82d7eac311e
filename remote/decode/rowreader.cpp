// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/rowreader.h"

#include "remote/decode/scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace bee {

using namespace scan;

namespace {

constexpr std::size_t longestComm = 15; ///< the kernel's
constexpr double noReal = std::numeric_limits<double>::quiet_NaN();

inline std::string_view between(const char* from, const char* to)
{
    return {from, static_cast<std::size_t>(to - from)};
}

/// What tools print where they have no number.
bool isNull(std::string_view word)
{
    for (const std::string_view none : {"?", "-", "-%", "n/a", "N/A", "nan", "-nan", "LL_MAX", "Unknown",
                                        "unknown", "<unknown>", "[unknown]"})
        if (word == none)
            return true;
    return false;
}

bool readBase(std::string_view word, int base, qint64& value)
{
    if (base == 16 && (word.starts_with("0x") || word.starts_with("0X")))
        word.remove_prefix(2);
    quint64 bits = 0; // addresses use the upper half
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, bits, base);
    value = static_cast<qint64>(bits);
    return error == std::errc() && stop == end;
}

/// "12.345" or "99.5%"
bool readReal(std::string_view word, double& value)
{
    if (word.ends_with('%'))
        word.remove_suffix(1);
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, value);
    return error == std::errc() && stop == end && std::isfinite(value);
}

/// "12.345678" times unit, exactly; a point is required unless wholeToo.
bool readDuration(std::string_view word, qint64 unit, bool wholeToo, qint64& nanoseconds)
{
    const bool negative = word.starts_with('-');
    if (negative)
        word.remove_prefix(1);
    const std::size_t point = word.find('.');
    const std::string_view whole = word.substr(0, point);
    if (whole.empty() || whole.size() > 15 || (point == std::string_view::npos && !wholeToo))
        return false;
    qint64 sum = 0;
    for (const char c : whole) {
        if (c < '0' || c > '9')
            return false;
        sum = sum * 10 + (c - '0');
    }
    if (sum > (qint64{1} << 60) / unit)
        return false;
    sum *= unit;
    if (point != std::string_view::npos) {
        for (const char c : word.substr(point + 1)) {
            if (c < '0' || c > '9')
                return false;
            unit /= 10;
            sum += (c - '0') * unit;
        }
    }
    nanoseconds = negative ? -sum : sum;
    return true;
}

/// Python 3 prints a bytes object as b'name' where a tool forgot to decode it; cut: the field was too narrow
/// for the closing quote.
inline std::string_view withoutRepr(std::string_view text, bool cut)
{
    if (text.size() < 3 || text[0] != 'b' || text[1] != '\'') [[likely]]
        return text;
    if (text.back() == '\'')
        return text.substr(2, text.size() - 3);
    return cut ? text.substr(2) : text;
}

/// "->", "<->" and ">" between two cells are no cells.
inline const char* skipArrow(const char* p, const char* end)
{
    if (*p != '-' && *p != '<' && *p != '>') [[likely]]
        return p;
    const std::string_view word = between(p, wordEnd(p, end));
    if (word != "->" && word != "<->" && word != ">")
        return p;
    const char* const next = skipBlanks(p + word.size(), end);
    return next == end ? p : next;
}

/// A clock with something at its end that is no fraction of a second.
inline bool isLongClock(std::string_view word)
{
    return word.size() > 8 && word[2] == ':' && word[8] != '.';
}

} // namespace

RowReader::RowReader(const TableHeader& header, const Schema& schema, const std::vector<int>& columnOf)
    : m_isCsv(header.isCsv)
{
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const TableHeader::Cell& cell = header.cells[i];
        const int column = columnOf[i];
        const ColumnKind kind =
            column < 0 ? cell.spec.column.kind : schema[static_cast<std::size_t>(column)].kind;
        auto method = Method::Word;
        switch (cell.spec.format) {
        case CellFormat::Integer:
            method = kind == ColumnKind::Real ? Method::Real : Method::Integer;
            break;
        case CellFormat::Octal:
            method = Method::Octal;
            break;
        case CellFormat::Hex:
            method = Method::Hex;
            break;
        case CellFormat::Real:
            method = Method::Real;
            break;
        case CellFormat::Word:
            method = Method::Word;
            break;
        case CellFormat::Comm:
            method = Method::Comm;
            break;
        case CellFormat::Rest:
            method = Method::Rest;
            break;
        case CellFormat::Clock:
            method = kind == ColumnKind::Real ? Method::Seconds : Method::Clock;
            break;
        case CellFormat::SinceStart:
            method = Method::Seconds;
            break;
        case CellFormat::SinceStartMs:
            method = Method::Milliseconds;
            break;
        case CellFormat::SinceBoot:
            method = Method::BootSeconds;
            break;
        case CellFormat::Pair:
            method = Method::Pair;
            break;
        case CellFormat::Frames: // no cell of a row
            continue;
        }
        const bool textual = method == Method::Word || method == Method::Comm || method == Method::Rest ||
                             method == Method::Pair;
        if (kind == ColumnKind::Text && !textual)
            method = Method::Word;
        else if (kind != ColumnKind::Text && textual) // a spec that contradicts itself
            method = kind == ColumnKind::Real   ? Method::Real
                     : kind == ColumnKind::Time ? Method::Clock
                                                : Method::Integer;
        const auto width = static_cast<std::size_t>(std::max(cell.width, 1));
        const auto specWidth = static_cast<std::size_t>(std::max(cell.spec.width, 1));
        m_otherWidths = m_otherWidths || (method == Method::Comm && width != specWidth);
        if (kind == ColumnKind::Time && m_timeCell < 0)
            m_timeCell = static_cast<int>(i);
        Cell& added = m_cells.emplace_back();
        added.method = method;
        added.kind = kind;
        added.column = column;
        added.width = width;
        added.specWidth = specWidth;
    }
}

std::shared_ptr<const RowPlan> RowReader::plan() const
{
    if (m_isCsv)
        return nullptr;
    std::vector<RowPlan::Step> steps;
    for (const Cell& cell : m_cells) {
        RowPlan::Step& step = steps.emplace_back();
        step.column = cell.column;
        step.width = cell.width;
        bool fits = true;
        switch (cell.method) {
        case Method::Integer:
            step.method = RowPlan::Method::Integer;
            fits = cell.kind == ColumnKind::Integer;
            break;
        case Method::Real:
            step.method = RowPlan::Method::Real;
            fits = cell.kind == ColumnKind::Real;
            break;
        case Method::Word:
            step.method = RowPlan::Method::Word;
            break;
        case Method::Comm:
            step.method = RowPlan::Method::Comm;
            break;
        case Method::Rest:
            step.method = RowPlan::Method::Rest;
            break;
        case Method::Clock: // one: two could differ in what is the row's moment
            step.method = RowPlan::Method::Clock;
            fits = cell.kind == ColumnKind::Time && &cell == m_cells.data() + m_timeCell;
            break;
        default:
            fits = false;
        }
        if (!fits)
            return nullptr;
    }
    return RowPlan::isPossible(steps) ? std::make_shared<const RowPlan>(std::move(steps)) : nullptr;
}

bool RowReader::read(std::string_view line, Time arrival, HostClock& clock)
{
    const bool isRow = m_isCsv ? readCsv(line, arrival, clock)
                               : readCells<false>(line, arrival, clock) ||
                                     (m_otherWidths && readCells<true>(line, arrival, clock));
    clock.keepStart(isRow);
    if (isRow && !m_knowsDecimals) {
        m_knowsDecimals = true;
        for (Cell& cell : m_cells)
            cell.knownDecimals = cell.decimals;
    }
    return isRow;
}

/// How much of a word is the cell's own where a value that outgrew its column touches the next one's; 0: all
/// of it. Only what can be told for certain, or what would be no row otherwise.
std::size_t RowReader::ownLength(Cell& cell, const Cell& next, std::string_view word)
{
    if (cell.method >= Method::Seconds) {
        const std::size_t point = word.find('.');
        cell.decimals = point == std::string_view::npos ? 0 : word.size() - point - 1;
        // execsnoop -t after 1000 s, bcc opensnoop -T after 1000 s: all times have the same number of
        // decimals.
        return cell.knownDecimals > 0 && cell.decimals > cell.knownDecimals ? point + 1 + cell.knownDecimals
                                                                            : 0;
    }
    if (cell.method != Method::Integer)
        return 0;
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (next.method == Method::Comm && digits >= 6 && digits < word.size())
        return digits; // a user ID of six or more in front of a name
    // bcc biosnoop: BYTES is 7 wide, and so is the latency behind it, "1000.00" or more.
    if (next.method == Method::Real && digits >= 11 && digits < word.size() && word[digits] == '.')
        return 7;
    return 0;
}

template <bool SpecWidths>
bool RowReader::readCells(std::string_view line, Time arrival, HostClock& clock)
{
    const char* p = line.data();
    const char* const end = p + line.size();
    Cell* const first = m_cells.data();
    Cell* const last = first + m_cells.size();
    for (Cell* at = first; at != last; ++at) {
        Cell& cell = *at;
        const char* const before = p;
        p = skipBlanks(p, end);

        if (cell.method == Method::Comm) {
            const std::size_t width = SpecWidths ? cell.specWidth : cell.width;
            // An empty name leaves more blanks than padding ever does; a first column starts at byte 0.
            if (at == first)
                p = before;
            else if (static_cast<std::size_t>(p - before) > width)
                p = before + 1;
            const char* stop = p + std::min(width, static_cast<std::size_t>(end - p));
            if (stop != end && !isBlank(*stop)) { // a column narrower than the longest name does not cut it
                stop = width < longestComm ? wordEnd(stop, end) : stop;
                if (static_cast<std::size_t>(stop - p) > longestComm || (stop != end && !isBlank(*stop)))
                    return false;
            }
            const std::string_view name = trimmedRight(between(p, stop));
            cell.text = withoutRepr(name, name.size() >= width);
            p = stop;
            continue;
        }
        if (cell.method == Method::Rest) {
            cell.text = withoutRepr(trimmedRight(between(p, end)), false);
            p = end;
            continue;
        }
        if (p == end)
            return false;
        if (cell.method == Method::Clock && end - p > 8 && p[8] == ' ') { // the usual HH:MM:SS
            if (const std::optional<Time> time = clock.at({p, 8}, arrival)) {
                cell.integer = time->time_since_epoch().count();
                p += 8;
                continue;
            }
        }
        if (cell.method == Method::Integer) {
            if (const char* stop = readDecimal(p, end, cell.integer)) {
                p = stop;
                continue;
            }
        }

        if (cell.method == Method::Word)
            p = skipArrow(p, end);
        const char* stop = wordEnd(p, end);
        std::string_view word = between(p, stop);
        if (cell.method == Method::Word && word.starts_with('[') && word.back() != ']') { // "[unknown: 335]"
            const auto* close =
                static_cast<const char*>(std::memchr(p, ']', static_cast<std::size_t>(end - p)));
            if (close && (close + 1 == end || isBlank(close[1]))) {
                stop = close + 1;
                word = between(p, stop);
            }
        } else if (cell.method == Method::Pair) {
            const char* const second = skipBlanks(stop, end);
            if (second == end)
                return false;
            stop = wordEnd(second, end);
            cell.joined.assign(word).append(1, ':').append(between(second, stop));
            word = cell.joined;
        } else if (isTime(cell.method) && isLongClock(word)) { // "12:00:00:", or a name glued to it
            word = word.substr(0, 8);
            stop = p + 8;
            if (*stop == ':')
                ++stop;
            else if (at + 1 == last || at[1].method != Method::Comm)
                return false;
        } else if (const std::size_t own = at + 1 == last ? 0 : ownLength(cell, at[1], word)) {
            word = word.substr(0, own);
            stop = p + own;
        }
        if (!readWord(cell, word, arrival, clock))
            return false;
        p = stop;
    }
    return skipBlanks(p, end) == end;
}

bool RowReader::readWord(Cell& cell, std::string_view word, Time arrival, HostClock& clock)
{
    switch (cell.method) {
    case Method::Word:
    case Method::Comm:
    case Method::Rest:
    case Method::Pair:
        cell.text = withoutRepr(word, false);
        return true;
    case Method::Integer:
        if (readDecimal(word.data(), word.data() + word.size(), cell.integer))
            return true;
        cell.integer = nullInteger;
        return isNull(word);
    case Method::Octal:
    case Method::Hex:
        if (!readBase(word, cell.method == Method::Hex ? 16 : 8, cell.integer)) {
            if (!isNull(word))
                return false;
            cell.integer = nullInteger;
        }
        cell.real = cell.integer == nullInteger ? noReal : static_cast<double>(cell.integer);
        return true;
    case Method::Real:
        if (!readReal(word, cell.real)) {
            if (!isNull(word))
                return false;
            cell.real = noReal;
        }
        cell.integer = std::isnan(cell.real) || std::fabs(cell.real) >= 9.2e18
                           ? nullInteger
                           : static_cast<qint64>(std::llround(cell.real));
        return true;
    case Method::Clock:
    case Method::Seconds:
    case Method::Milliseconds:
    case Method::BootSeconds:
        return readTime(cell, word, arrival, clock);
    }
    return false;
}

/// The header does not tell a clock from seconds: libbpf-tools print HH:MM:SS below "TIME(s)".
bool RowReader::readTime(Cell& cell, std::string_view word, Time arrival, HostClock& clock)
{
    if (word.size() >= 8 && word[2] == ':') {
        const std::optional<Time> time = clock.at(word, arrival);
        if (!time || cell.kind == ColumnKind::Real)
            return false;
        cell.integer = time->time_since_epoch().count();
        return true;
    }
    const qint64 unit = cell.method == Method::Milliseconds ? 1'000'000 : 1'000'000'000;
    qint64 value = 0;
    if (!readDuration(word, unit, cell.method != Method::Clock, value))
        return false;
    cell.real = static_cast<double>(value) / static_cast<double>(unit);
    cell.integer = static_cast<qint64>(std::llround(cell.real));
    if (cell.kind == ColumnKind::Time) {
        const Time time = cell.method == Method::BootSeconds ? clock.sinceBoot(Duration(value), arrival)
                                                             : clock.sinceStart(Duration(value), arrival);
        cell.integer = time.time_since_epoch().count();
    }
    return true;
}

bool RowReader::readFields(const std::vector<std::string_view>& fields, Time arrival, HostClock& clock)
{
    if (fields.size() != m_cells.size())
        return false;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        Cell& cell = m_cells[i];
        const bool isText = cell.kind == ColumnKind::Text;
        if (!fields[i].empty() || isText) {
            if (!readWord(cell, fields[i], arrival, clock))
                return false;
            continue;
        }
        cell.integer = nullInteger;
        cell.real = noReal;
    }
    return true;
}

/// Fields are not quoted: a comma in a name makes one too many. The numbers beside it tell whose it is.
bool RowReader::readCsv(std::string_view line, Time arrival, HostClock& clock)
{
    constexpr std::size_t mostFields = 64;
    m_fields.clear();
    for (std::size_t from = 0; from <= line.size() && m_fields.size() < mostFields;) {
        const std::size_t to = std::min(line.find(',', from), line.size());
        m_fields.push_back(line.substr(from, to - from));
        from = to + 1;
    }
    const std::size_t cells = m_cells.size();
    if (m_fields.size() < cells)
        return false;
    const std::size_t surplus = m_fields.size() - cells;
    if (surplus == 0)
        return readFields(m_fields, arrival, clock);
    const auto joined = [&](std::size_t first, std::size_t count) {
        const char* const end = m_fields[first + count].data() + m_fields[first + count].size();
        return between(m_fields[first].data(), end);
    };
    std::vector<std::string_view> fields(cells);
    for (std::size_t wide = 0; wide < cells; ++wide) {
        if (m_cells[wide].kind != ColumnKind::Text)
            continue;
        for (std::size_t i = 0; i < cells; ++i)
            fields[i] = i < wide ? m_fields[i] : i > wide ? m_fields[i + surplus] : joined(i, surplus);
        if (readFields(fields, arrival, clock))
            return true;
    }
    return false;
}

void RowReader::write(EventTable& table) const
{
    for (const Cell& cell : m_cells) {
        if (cell.column < 0)
            continue;
        switch (cell.kind) {
        case ColumnKind::Text:
            table.setText(cell.column, cell.text);
            break;
        case ColumnKind::Real:
            table.setReal(cell.column, cell.real);
            break;
        case ColumnKind::Integer:
        case ColumnKind::Time:
            table.setInteger(cell.column, cell.integer);
            break;
        }
    }
}

} // namespace bee

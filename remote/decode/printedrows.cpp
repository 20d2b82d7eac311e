// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/printedrows.h"

#include <algorithm>
#include <optional>

namespace bee {

namespace {

constexpr std::size_t linesThatDecide = 64;
constexpr std::size_t bytesThatDecide = 1U << 16;
constexpr std::size_t mostColumns = 32;
constexpr std::size_t commWidth = 16;
constexpr std::size_t longestRow = 4096;

struct Word {
    std::size_t at;
    std::string_view text;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::vector<Word> wordsOf(std::string_view line, std::size_t at = 0)
{
    std::vector<Word> words;
    while (words.size() <= mostColumns) {
        while (at < line.size() && isBlank(line[at]))
            ++at;
        if (at == line.size())
            break;
        std::size_t end = at;
        while (end < line.size() && !isBlank(line[end]))
            ++end;
        words.push_back({at, line.substr(at, end - at)});
        at = end;
    }
    return words;
}

bool isClock(std::string_view word)
{
    if (word.size() < 8 || word.size() > 18 || (word.size() > 8 && (word[8] != '.' || word.size() == 9)))
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (i == 8 ? word[i] != '.' : i < 8 && i % 3 == 2 ? word[i] != ':' : !isDigit(word[i]))
            return false;
    return true;
}

/// What a cell may be; a column is what all of its cells may be.
struct CellKinds {
    bool integer = true, hex = true, real = true, clock = true;
    bool any = false; ///< a cell that says something

    void look(std::string_view word)
    {
        if (word == "-" || word == "?" || word == "n/a")
            return;
        any = true;
        clock = clock && isClock(word);
        const bool isHex = word.starts_with("0x") && word.size() > 2 && word.size() <= 18 &&
                           word.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
        hex = hex && isHex;
        std::string_view digits = word;
        if (digits.starts_with('-'))
            digits.remove_prefix(1);
        const auto points = std::count(digits.begin(), digits.end(), '.');
        const bool isNumber =
            !digits.empty() && isDigit(digits.front()) && isDigit(digits.back()) && points <= 1 &&
            std::all_of(digits.begin(), digits.end(), [](char c) { return isDigit(c) || c == '.'; });
        integer = integer && isNumber && points == 0 && digits.size() <= 18;
        real = real && isNumber;
    }
    [[nodiscard]] bool isText() const { return !any || !(integer || hex || real || clock); }
};

CellSpec cellOf(std::string_view name, const CellKinds& kinds)
{
    CellSpec cell;
    cell.column.name = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    cell.headerNames = QStringList{cell.column.name};
    if (kinds.isText())
        return cell;
    cell.column.kind = ColumnKind::Integer;
    if (kinds.clock) {
        cell.format = CellFormat::Clock;
        cell.column.kind = ColumnKind::Time;
    } else if (kinds.integer) {
        cell.format = CellFormat::Integer;
    } else if (kinds.hex) {
        cell.format = CellFormat::Hex;
        cell.column.base = 16;
    } else {
        cell.format = CellFormat::Real;
        cell.column.kind = ColumnKind::Real;
    }
    return cell;
}

bool isComm(std::string_view name)
{
    return name == "COMM" || name == "PCOMM" || name == "TCOMM" || name == "PROCESS" || name == "NAME";
}

/// Words that name columns: they begin with a letter, none twice.
bool isHeader(const std::vector<Word>& words)
{
    if (words.size() < 2 || words.size() > mostColumns)
        return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i].text;
        const bool letter =
            (word.front() >= 'A' && word.front() <= 'Z') || (word.front() >= 'a' && word.front() <= 'z');
        if (!letter || word.ends_with("...") || word.ends_with(',') ||
            std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](const Word& other) { return other.text == word; }))
            return false;
    }
    return true;
}

/// The row's cells under that header: of a COMM the width it has there, of the last column the rest.
std::optional<std::vector<std::string_view>> cellsUnder(const std::vector<Word>& header, std::string_view row)
{
    std::vector<std::string_view> cells;
    std::size_t at = 0;
    for (std::size_t i = 0; i < header.size(); ++i) {
        while (at < row.size() && isBlank(row[at]))
            ++at;
        if (at == row.size())
            return std::nullopt;
        std::size_t end = at;
        if (i + 1 == header.size()) {
            end = row.find_last_not_of(" \t") + 1;
        } else if (isComm(header[i].text)) {
            end = std::min(at + std::min(commWidth, header[i + 1].at - header[i].at - 1), row.size());
            while (end < row.size() && !isBlank(row[end])) // longer than its width
                ++end;
        } else {
            while (end < row.size() && !isBlank(row[end]))
                ++end;
        }
        cells.push_back(row.substr(at, end - at));
        at = end;
    }
    return cells;
}

bool isBanner(std::string_view line)
{
    return line.find("Ctrl-C") != std::string_view::npos || line.ends_with("...") ||
           (line.starts_with("Attach") && line.find(" probe") != std::string_view::npos);
}

} // namespace

PrintedRows::PrintedRows(const DecodeSpec& spec, const DecodeContext& context)
    : m_spec(spec), m_context(context)
{
    m_spec.shape = Shape::Events;
}

void PrintedRows::line(std::string_view line, Time arrival, DecodeStats& stats)
{
    if (line.find_first_not_of(" \t") == std::string_view::npos || isIgnored(stats, line))
        return;
    if (line.size() > longestRow) {
        noteUnmatched(stats, line);
        return;
    }
    if (m_rules) {
        m_rules->line(line, arrival, stats);
        return;
    }
    if (m_waiting.empty() && isBanner(line)) {
        stats.ready = true;
        return;
    }
    m_waiting.push_back({std::string(line), arrival, false});
    m_waitingBytes += line.size();
    if (m_waiting.size() >= linesThatDecide || m_waitingBytes >= bytesThatDecide)
        decide(stats);
}

void PrintedRows::timeLine(std::string_view clock, Time arrival, DecodeStats& stats)
{
    if (m_rules && !m_isLines)
        m_rules->line(clock, arrival, stats);
    else if (!m_rules && !m_waiting.empty())
        m_waiting.push_back({std::string(clock), arrival, true});
    if (m_waiting.size() >= linesThatDecide)
        decide(stats);
}

void PrintedRows::finish(DecodeStats& stats)
{
    decide(stats);
    if (m_rules)
        m_rules->finish(stats);
}

void PrintedRows::decide(DecodeStats& stats)
{
    const bool none = std::none_of(m_waiting.begin(), m_waiting.end(),
                                   [](const Waiting& waiting) { return !waiting.isTime; });
    if (m_rules || none)
        return;
    const Form decided = form();
    m_isLines = decided.isLines;
    m_rules = begin(decided, stats);
    m_waiting.clear();
    m_waiting.shrink_to_fit();
}

std::unique_ptr<LineRules> PrintedRows::begin(const Form& form, DecodeStats& stats) const
{
    DecodeSpec spec = m_spec;
    spec.cells = form.cells;
    std::unique_ptr<LineRules> rules = makeEventRules(spec, m_context);
    if (!form.header.empty())
        rules->line(form.header, m_waiting.front().arrival, stats);
    for (const Waiting& waiting : m_waiting)
        if (!waiting.isTime || !form.isLines)
            rules->line(waiting.text, waiting.arrival, stats);
    return rules;
}

PrintedRows::Form PrintedRows::form() const
{
    std::vector<std::string_view> rows;
    for (const Waiting& waiting : m_waiting)
        if (!waiting.isTime)
            rows.push_back(waiting.text);

    Form form;
    if (const std::vector<Word> header = wordsOf(rows.front()); rows.size() > 1 && isHeader(header)) {
        std::vector<CellKinds> kinds(header.size());
        std::size_t fitting = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto cells = rows[i] == rows.front() ? std::nullopt : cellsUnder(header, rows[i]);
            for (std::size_t column = 0; cells && column < cells->size(); ++column)
                kinds[column].look(cells->at(column));
            fitting += cells || rows[i] == rows.front() ? 1 : 0;
        }
        const bool says =
            std::any_of(kinds.begin(), kinds.end(), [](const CellKinds& one) { return !one.isText(); });
        if (says && fitting + 1 == rows.size()) {
            for (std::size_t i = 0; i < header.size(); ++i) {
                CellSpec cell = cellOf(header[i].text, kinds[i]);
                if (cell.format == CellFormat::Word && i + 1 == header.size())
                    cell.format = CellFormat::Rest;
                else if (cell.format == CellFormat::Word && isComm(header[i].text))
                    cell.format = CellFormat::Comm;
                form.cells.push_back(std::move(cell));
            }
            return form;
        }
    }

    const std::size_t count = wordsOf(rows.front()).size();
    std::vector<CellKinds> kinds(std::min(count, mostColumns));
    bool agree = count <= mostColumns;
    for (const std::string_view row : rows) {
        const std::vector<Word> words = wordsOf(row);
        agree = agree && words.size() == count;
        for (std::size_t i = 0; agree && i < count; ++i)
            kinds[i].look(words[i].text);
    }
    // One line may have any number of words; two that agree, with a number in each, are a table.
    const bool says =
        std::any_of(kinds.begin(), kinds.end(), [](const CellKinds& one) { return !one.isText(); });
    if (rows.size() > 1 && agree && says) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::string name = 'C' + std::to_string(i + 1);
            form.header += name + ' ';
            form.cells.push_back(cellOf(name, kinds[i]));
        }
        return form;
    }
    form.isLines = true;
    form.header = "LINE";
    CellSpec cell = cellOf(form.header, {});
    cell.format = CellFormat::Rest;
    form.cells.push_back(std::move(cell));
    return form;
}

bool PrintedRows::hasColumns() const
{
    if (m_rules)
        return !m_isLines;
    return std::any_of(m_waiting.begin(), m_waiting.end(),
                       [](const Waiting& waiting) { return !waiting.isTime; }) &&
           !form().isLines;
}

void PrintedRows::collect(DecodedValues& values) const
{
    if (m_rules) {
        m_rules->collect(values);
        return;
    }
    if (std::none_of(m_waiting.begin(), m_waiting.end(),
                     [](const Waiting& waiting) { return !waiting.isTime; }))
        return;
    DecodeStats scratch;
    begin(form(), scratch)->collect(values);
}

} // namespace bee

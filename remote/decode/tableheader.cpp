// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/tableheader.h"

#include <algorithm>

namespace bee {

namespace {

constexpr std::size_t longestHeader = 1024; ///< real ones have up to 120 bytes
constexpr std::size_t longestPrefix = 128;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::size_t skipBlanks(std::string_view line, std::size_t at)
{
    while (at < line.size() && isBlank(line[at]))
        ++at;
    return at;
}

std::string_view wordAt(std::string_view line, std::size_t at)
{
    std::size_t end = at;
    while (end < line.size() && !isBlank(line[end]))
        ++end;
    return line.substr(at, end - at);
}

bool isArrow(std::string_view word)
{
    return word == "->" || word == "<->" || word == ">";
}

bool isCsvHeader(std::string_view line)
{
    return std::count(line.begin(), line.end(), ',') >= 2 && line.find(' ') == std::string_view::npos;
}

/// Most words of a header are known ones.
bool isPlausible(const TableHeader& header, std::size_t unknown)
{
    const std::size_t known = header.cells.size() - unknown;
    return known > 0 && (unknown == 0 || (known >= 2 && unknown * 2 <= known));
}

CellSpec unknownCell(std::string_view word)
{
    CellSpec cell;
    cell.column.name = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    return cell;
}

} // namespace

bool TableHeader::hasTime() const
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const Cell& cell) { return cell.spec.column.kind == ColumnKind::Time; });
}

HeaderReader::HeaderReader(const std::vector<CellSpec>& cells) : m_cells(cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (const QString& name : cells[i].headerNames)
            if (!name.isEmpty() && cells[i].format != CellFormat::Frames)
                m_names.push_back({name.toStdString(), i});
    std::stable_sort(m_names.begin(), m_names.end(),
                     [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

const HeaderReader::Name* HeaderReader::nameAt(std::string_view text, const std::vector<bool>& used) const
{
    for (const Name& name : m_names) {
        const std::size_t length = name.text.size();
        if (!used[name.cell] && text.starts_with(name.text) &&
            (text.size() == length || isBlank(text[length])))
            return &name;
    }
    return nullptr;
}

std::optional<TableHeader> HeaderReader::read(std::string_view line) const
{
    if (line.size() > longestHeader)
        return std::nullopt;
    if (isCsvHeader(line))
        return readCsv(line);
    struct Found {
        std::size_t at;
        std::size_t length;
    };
    TableHeader header;
    std::vector<Found> found;
    std::vector<bool> used(m_cells.size());
    std::size_t unknown = 0;
    for (std::size_t at = skipBlanks(line, 0); at < line.size(); at = skipBlanks(line, at)) {
        if (const Name* name = nameAt(line.substr(at), used)) {
            used[name->cell] = true;
            header.cells.push_back({m_cells[name->cell], m_cells[name->cell].width});
            found.push_back({at, name->text.size()});
        } else {
            const std::string_view word = wordAt(line, at);
            CellSpec cell = unknownCell(word);
            const auto clock = std::find_if(m_cells.begin(), m_cells.end(), [&](const CellSpec& spec) {
                return spec.format == CellFormat::Clock &&
                       !used[static_cast<std::size_t>(&spec - m_cells.data())];
            });
            if (word.starts_with("TIME-") && clock != m_cells.end()) // exitsnoop: TIME-UTC, TIME-CEST
                cell = *clock;
            else if (isArrow(word)) { // rows have it in the same place
                at += word.size();
                continue;
            } else if (!isLetter(word.front()))
                return std::nullopt;
            else
                ++unknown;
            header.cells.push_back({cell, cell.width});
            found.push_back({at, word.size()});
        }
        at = found.back().at + found.back().length;
    }
    if (!isPlausible(header, unknown))
        return std::nullopt;
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        const auto distance = static_cast<int>(found[i + 1].at - found[i].at);
        header.cells[i].width = std::min(header.cells[i].width, distance - 1);
    }
    return header;
}

std::optional<TableHeader> HeaderReader::readCsv(std::string_view line) const
{
    TableHeader header;
    header.isCsv = true;
    std::vector<bool> used(m_cells.size());
    std::size_t unknown = 0;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(','), line.size());
        const std::string_view word = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        const Name* const name = nameAt(word, used);
        if (name && name->text.size() == word.size()) {
            used[name->cell] = true;
            header.cells.push_back({m_cells[name->cell], m_cells[name->cell].width});
        } else if (!word.empty() && isLetter(word.front())) {
            header.cells.push_back({unknownCell(word), 16});
            ++unknown;
        } else {
            return std::nullopt;
        }
    }
    return isPlausible(header, unknown) ? std::optional(header) : std::nullopt;
}

std::optional<std::size_t> HeaderReader::glued(std::string_view line) const
{
    const std::vector<bool> unused(m_cells.size());
    for (std::size_t at = 1; at < std::min(line.size(), longestPrefix); ++at) {
        if (!isBlank(line[at - 1]) || isBlank(line[at]) || !nameAt(line.substr(at), unused))
            continue;
        const std::optional<TableHeader> header = read(line.substr(at));
        if (header && header->cells.size() >= 2)
            return at;
    }
    return std::nullopt;
}

} // namespace bee

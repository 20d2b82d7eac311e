// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/rowplan.h"

#include "remote/data/hash.h"
#include "remote/decode/scan.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace bee {

using namespace scan;

namespace {

/// A longer line is counted as unmatched by the decoder, whatever stands in it.
constexpr std::ptrdiff_t longestLine = 65536;

/// HH:MM:SS, with numbers that a clock shows.
bool isClock(const char* p)
{
    const auto digit = [p](int at) { return p[at] >= '0' && p[at] <= '9'; };
    return digit(0) && digit(1) && p[2] == ':' && digit(3) && digit(4) && p[5] == ':' && digit(6) &&
           digit(7) && (p[0] < '2' || (p[0] == '2' && p[1] < '4')) && p[3] < '6' && p[6] < '6';
}

/// Python's b'name', which RowReader unpacks.
inline bool mayBeRepr(const char* p, const char* end)
{
    return end - p > 1 && p[0] == 'b' && p[1] == '\'';
}

inline std::string_view between(const char* from, const char* to)
{
    return {from, static_cast<std::size_t>(to - from)};
}

} // namespace

RowPlan::RowPlan(std::vector<Step> steps) : m_steps(std::move(steps)), m_seed(hashSeed())
{
    for (Step& step : m_steps)
        step.first = RowBatch::capacity * (isText(step.method) ? m_texts++ : m_numbers++);
    m_textFirst = !m_steps.empty() && isText(m_steps.front().method);
}

bool RowPlan::isPossible(const std::vector<Step>& steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const Step& step) { return !isText(step.method); });
}

RowBatch RowPlan::batch() const
{
    RowBatch batch;
    batch.numbers.resize(m_numbers * RowBatch::capacity);
    batch.texts.resize(m_texts * RowBatch::capacity);
    return batch;
}

std::size_t RowPlan::read(std::string_view bytes, RowBatch& batch) const
{
    const char* p = bytes.data();
    const char* const end = p + bytes.size();
    quint64 clock = 0; // the characters that were a clock last
    batch.rows = 0;
    while (batch.rows < RowBatch::capacity) {
        const auto* newline =
            static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)));
        if (!newline || newline - p > longestLine || !readLine(p, newline, batch, clock))
            break;
        batch.starts[batch.rows++] = static_cast<std::size_t>(p - bytes.data());
        p = newline + 1;
    }
    return static_cast<std::size_t>(p - bytes.data());
}

bool RowPlan::readLine(const char* p, const char* end, RowBatch& batch, quint64& clock) const
{
    if (p == end || end[-1] == '\r')
        return false;
    if (m_textFirst && (*p == 'L' || *p == 'l' || *p == 'P' || *p == 'W')) // perhaps "Lost 12 events"
        return false;
    const char* const begin = p;
    // Not through the vectors: after each number written their pointers would be read again.
    qint64* const numbers = batch.numbers.data() + batch.rows;
    HashedText* const texts = batch.texts.data() + batch.rows;
    for (const Step& step : m_steps) {
        const char* const before = p;
        p = skipBlanks(p, end);
        const char* from = p;
        switch (step.method) {
        case Method::Clock: {
            if (end - p <= 8 || p[8] != ' ')
                return false;
            const quint64 characters = load(p);
            if (characters != clock && !isClock(p))
                return false;
            clock = characters;
            numbers[step.first] = static_cast<qint64>(characters);
            p += 8;
            continue;
        }
        case Method::Integer:
            p = readDecimal(p, end, numbers[step.first]);
            if (!p)
                return false;
            continue;
        case Method::Real: {
            double value = 0;
            p = wordEnd(p, end);
            const auto [stop, error] = std::from_chars(from, p, value);
            if (error != std::errc() || stop != p || !std::isfinite(value))
                return false;
            numbers[step.first] = std::bit_cast<qint64>(value);
            continue;
        }
        case Method::Comm:
            // Of fixed width, and it may begin with blanks where nothing stands before it.
            if (before == begin)
                from = before;
            else if (static_cast<std::size_t>(from - before) > step.width)
                return false;
            if (static_cast<std::size_t>(end - from) <= step.width)
                return false;
            p = from + step.width;
            if (!isBlank(*p))
                return false;
            break;
        case Method::Word:
            p = wordEnd(p, end);
            if (p == from || *from == '-' || *from == '<' || *from == '>' || *from == '[')
                return false;
            break;
        case Method::Rest:
            p = end;
            break;
        }
        if (mayBeRepr(from, p))
            return false;
        HashedText& text = texts[step.first];
        text.text = step.method == Method::Word ? between(from, p) : trimmedRight(between(from, p));
        text.hash = hashText(text.text, m_seed);
    }
    return skipBlanks(p, end) == end;
}

} // namespace bee

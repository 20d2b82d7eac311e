// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/histogramrules.h"

#include "remote/decode/orderedjson.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace bee {

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();
constexpr std::size_t longestKey = 512;

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

QString shown(std::string_view text)
{
    text = text.substr(0, longestKey);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
}

/// Takes a decimal number off the text, saturated to 64 bits signed.
bool takeInteger(std::string_view& text, qint64& value)
{
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error == std::errc::invalid_argument)
        return false;
    if (error == std::errc::result_out_of_range)
        value = text.front() == '-' ? lowest : highest;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool skip(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

void skipBlanks(std::string_view& text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
}

/// "213      |*****", however wide; a count printed with %d above 2^31 is negative.
bool takeCountAndBar(std::string_view text, quint64& count)
{
    qint64 value = 0;
    skipBlanks(text);
    if (!takeInteger(text, value))
        return false;
    skipBlanks(text);
    if (!text.starts_with('|')) // a line cut short may have lost digits
        return false;
    if (value < 0) {
        value += qint64{1} << 32;
        if (value < qint64{1} << 31)
            return false;
    }
    count = static_cast<quint64>(value);
    return true;
}

/// One end of a bpftrace bucket: "512", "-8", "1K", "..."
bool takeBound(std::string_view& text, qint64& value, qint64 open)
{
    if (skip(text, "...")) {
        value = open;
        return true;
    }
    if (!takeInteger(text, value))
        return false;
    constexpr std::string_view suffixes = "KMGTPE";
    const std::size_t power = text.empty() ? std::string_view::npos : suffixes.find(text.front());
    if (power == std::string_view::npos)
        return true;
    text.remove_prefix(1);
    const qint64 factor = qint64{1} << (10 * (power + 1));
    if (value > highest / factor)
        value = highest;
    else if (value < lowest / factor)
        value = lowest;
    else
        value *= factor;
    return true;
}

/// b'sda' and 'read' as Python prints them, without their quotes.
std::string_view unquoted(std::string_view text)
{
    std::string_view inner = text;
    skip(inner, "b");
    if (inner.size() >= 2 && inner.front() == inner.back() && (inner.front() == '\'' || inner.front() == '"'))
        return inner.substr(1, inner.size() - 2);
    return text;
}

bool isKnownHeading(std::string_view name)
{
    constexpr std::array<std::string_view, 14> known{
        "disk",    "flags",   "pid",      "tid", "pidns",         "operation",      "Process Name",
        "softirq", "hardirq", "Function", "cpu", "All Addresses", "Remote Address", "Local Address"};
    return std::find(known.begin(), known.end(), name) != known.end();
}

bool isHeadingName(std::string_view name)
{
    return !name.empty() && name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == ' ';
    });
}

} // namespace

std::string_view timeLine(std::string_view line)
{
    if (line.size() < 8 || line.size() > 24)
        return {};
    line = trimmed(line);
    if (line.starts_with('[') && line.ends_with(']'))
        line = line.substr(1, line.size() - 2);
    else if (line.ends_with(':'))
        line.remove_suffix(1);
    if (line.size() != 8 && (line.size() < 10 || line.size() > 18))
        return {};
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char separator = i == 8 ? '.' : i < 8 && i % 3 == 2 ? ':' : '\0';
        if (separator ? line[i] != separator : (line[i] < '0' || line[i] > '9'))
            return {};
    }
    return line;
}

Unit unitOfLabel(std::string_view label)
{
    const QString word = shown(label).toLower();
    const auto has = [&word](const char* part) { return word.contains(QLatin1String(part)); };
    const auto is = [&word](const char* whole) {
        return word == QLatin1String(whole) || word.endsWith(QLatin1Char('_') + QLatin1String(whole));
    };
    if (has("usec") || is("us"))
        return Unit::Microseconds;
    if (has("msec") || is("ms"))
        return Unit::Milliseconds;
    if (has("nsec") || is("ns"))
        return Unit::Nanoseconds;
    if (is("secs") || is("seconds") || is("s"))
        return Unit::Seconds;
    if (has("kbytes") || is("kb"))
        return Unit::Kibibytes;
    if (has("bytes"))
        return Unit::Bytes;
    if (has("runqlen") || has("count"))
        return Unit::Count;
    return Unit::None;
}

// ---- HistogramBuilder ----

HistogramBuilder::HistogramBuilder(const DecodeSpec& spec)
    : m_interval(
          std::clamp<Duration>(spec.interval, std::chrono::milliseconds(1), std::chrono::hours(24 * 366))),
      m_unit(spec.countUnit)
{
}

void HistogramBuilder::beginBlock(Time end)
{
    endHistogram();
    const bool same = m_blockPrinted && m_blockEnd == end;
    if (same && m_blockKeys.empty())
        return; // the same second printed again and still nothing in it
    startBlock(end, true);
}

void HistogramBuilder::beginHistogram(std::string_view label, std::string_view key, Time arrival)
{
    endHistogram();
    std::string fullKey(key.substr(0, longestKey));
    if (!m_hasHistogram) {
        m_hasHistogram = true;
        m_series.label = shown(label);
        m_series.unit = unitOfLabel(label);
        if (m_series.unit == Unit::None && m_unit != Unit::Samples)
            m_series.unit = m_unit;
    } else if (const QString name = shown(label); name != m_series.label) {
        // One series has one unit: what else was measured is told apart by its key.
        fullKey = name.toStdString() + (fullKey.empty() ? "" : ", ") + fullKey;
    }
    const bool late = !m_blockPrinted && m_blockEnd && arrival - *m_blockEnd > m_interval / 2;
    if (!m_blockEnd || late || m_blockKeys.contains(fullKey)) {
        // A file read at once has one arrival for all: its blocks follow each other at the interval.
        const bool repeated = m_blockEnd && !m_blockPrinted && arrival <= *m_blockEnd;
        m_series.timesAreArrival = m_series.timesAreArrival || m_series.intervals.empty();
        startBlock(repeated ? *m_blockEnd + m_interval : std::max(arrival, m_blockEnd.value_or(arrival)),
                   false);
    }
    m_open.emplace(HistogramInterval{m_blockStart, *m_blockEnd, shown(fullKey), {}});
    m_blockKeys.insert(std::move(fullKey));
}

void HistogramBuilder::beginDatedHistogram(Time end, std::string_view label, std::string_view key)
{
    // With -T a time line comes before, which may show the second before.
    const bool fits = m_blockPrinted && (m_blockEnd == end || (m_blockKeys.empty() && *m_blockEnd < end &&
                                                               end - *m_blockEnd <= std::chrono::seconds(1)));
    if (!fits)
        beginBlock(end);
    beginHistogram(label, key, end);
}

bool HistogramBuilder::addBucket(qint64 low, qint64 high, quint64 count)
{
    if (!m_open)
        return false;
    auto& buckets = m_open->buckets;
    low = std::min(low, highest - 1);
    high = std::max(high, low + 1);
    if (!buckets.empty() && low < buckets.back().high)
        return false;
    buckets.push_back({low, high, count});
    return true;
}

void HistogramBuilder::endHistogram()
{
    if (!m_open)
        return;
    m_lastCount = 0;
    for (const Bucket& bucket : m_open->buckets)
        m_lastCount += bucket.count;
    insert(*std::exchange(m_open, std::nullopt));
}

void HistogramBuilder::finish()
{
    endHistogram();
    closeBlock();
    m_blockEnd.reset();
    m_blockPrinted = false;
}

void HistogramBuilder::startBlock(Time end, bool printed)
{
    closeBlock();
    constexpr Time latest(Duration(qint64{1} << 62));
    end = std::clamp(end, Time(), latest);
    m_blockStart = end - m_interval;
    if (m_previousEnd && *m_previousEnd < end && end - *m_previousEnd <= m_interval + m_interval / 2)
        m_blockStart = *m_previousEnd;
    else if (!m_previousEnd && !printed && m_firstStart && *m_firstStart > Time() && *m_firstStart < end)
        m_blockStart = *m_firstStart;
    m_blockEnd = end;
    m_blockPrinted = printed;
    m_blockKeys.clear();
}

void HistogramBuilder::closeBlock()
{
    if (!m_blockEnd)
        return;
    if (m_blockKeys.empty() && m_previousEnd != m_blockEnd)
        insert({m_blockStart, *m_blockEnd, QString(), {}});
    m_previousEnd = m_blockEnd;
}

void HistogramBuilder::insert(HistogramInterval interval)
{
    widen(m_extent, interval.start, interval.end);
    auto& all = m_series.intervals;
    // Only a clock that was set back prints a time before the last.
    const auto at = std::upper_bound(all.begin(), all.end(), interval.end,
                                     [](Time end, const auto& other) { return end < other->end; });
    all.insert(at, std::make_shared<const HistogramInterval>(std::move(interval)));
}

void HistogramBuilder::collect(DecodedValues& values) const
{
    if (!m_hasHistogram && m_series.intervals.empty())
        return;
    auto series = std::make_shared<HistogramSeries>(m_series);
    widen(values.extent, m_extent.from, m_extent.to);
    if (m_open) {
        widen(values.extent, m_open->start, m_open->end);
        auto& all = series->intervals;
        const auto at = std::upper_bound(all.begin(), all.end(), m_open->end,
                                         [](Time end, const auto& other) { return end < other->end; });
        all.insert(at, std::make_shared<const HistogramInterval>(*m_open));
    }
    values.histogram = std::move(series);
}

// ---- HistogramText ----

bool HistogramText::line(std::string_view line, Time arrival, DecodeStats& stats)
{
    if (m_builder.isOpen()) {
        if (m_isMap ? mapRow(line) : row(line))
            return true;
        m_builder.endHistogram();
    }
    if (trimmed(line).empty())
        return true;
    if (const std::string_view time = timeLine(line); !time.empty()) {
        const std::optional<Time> at = m_clock.at(time, arrival);
        if (!at)
            return false;
        dropHeadings(stats);
        m_builder.beginBlock(*at);
        return true;
    }
    return average(line, stats) || header(line, arrival) || mapHeader(line, arrival) || dictionary(line) ||
           heading(line, stats);
}

/// "avg = 663 usecs, total: 16575 usecs, count: 25", below a histogram
bool HistogramText::average(std::string_view line, DecodeStats& stats) const
{
    constexpr std::string_view countWord = ", count: ";
    const std::size_t at = line.rfind(countWord);
    if (!line.starts_with("avg = ") || at == std::string_view::npos ||
        line.find(", total: ") == std::string_view::npos)
        return false;
    quint64 count = 0;
    const std::string_view digits = trimmed(line.substr(at + countWord.size()));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    // The tool reads the two one after the other: a few events may lie between.
    const quint64 buckets = m_builder.lastCount();
    const quint64 apart = std::max(count, buckets) - std::min(count, buckets);
    if (error == std::errc() && end == digits.data() + digits.size() &&
        apart > 2 + std::max(count, buckets) / 50)
        ++stats.wrongTotals;
    return true;
}

void HistogramText::finish(DecodeStats& stats)
{
    dropHeadings(stats);
    m_builder.finish();
}

/// "disk = vda", "disk = vda<TAB>flags = Sync-Write", "pid = 12 comm", "cpu = 0 hardirq = NAME"
bool HistogramText::heading(std::string_view line, DecodeStats& stats)
{
    std::vector<Heading> found;
    while (!line.empty()) {
        const std::size_t tab = std::min(line.find('\t'), line.size());
        const std::string_view part = trimmed(line.substr(0, tab));
        line.remove_prefix(std::min(tab + 1, line.size()));
        if (part.empty())
            continue;
        const std::size_t equals = part.find(" = ");
        const std::string_view name = part.substr(0, std::min(equals, part.size()));
        if (equals == std::string_view::npos || !isHeadingName(name))
            return false;
        std::string_view value = unquoted(trimmed(part.substr(equals + 3)));
        if (const std::size_t average = value.rfind(" [AVG "); // tcprtt -e: of this interval, no key
            average != std::string_view::npos && value.ends_with(']'))
            value = trimmed(value.substr(0, average));
        found.push_back({std::string(name), std::string(value.substr(0, longestKey)), isKnownHeading(name)});
    }
    if (found.empty())
        return false;
    // A section without events has a heading and nothing else.
    const bool replaces = std::any_of(m_headings.begin(), m_headings.end(),
                                      [&](const Heading& waiting) { return waiting.name == found[0].name; });
    if (replaces || m_headings.size() >= 8)
        dropHeadings(stats);
    m_headings.insert(m_headings.end(), found.begin(), found.end());
    return true;
}

/// "     usecs               : count    distribution"
bool HistogramText::header(std::string_view line, Time arrival)
{
    const std::size_t colon = line.rfind(" : count ");
    if (colon == std::string_view::npos || trimmed(line.substr(colon + 9)) != "distribution")
        return false;
    std::string key;
    for (const Heading& heading : m_headings)
        key += (key.empty() ? "" : ", ") + heading.name + " = " + heading.value;
    m_headings.clear();
    m_builder.beginHistogram(trimmed(line.substr(0, colon)), key, arrival);
    m_isMap = false;
    return true;
}

/// bpftrace: "@usecs: ", "@usecs[vda, read]:"
bool HistogramText::mapHeader(std::string_view line, Time arrival)
{
    line = trimmed(line);
    if (!line.starts_with('@') || !line.ends_with(':'))
        return false;
    line.remove_suffix(1);
    const std::size_t bracket = line.find('[');
    if (bracket == std::string_view::npos) {
        if (!isHeadingName(line.substr(1)) && line.size() > 1)
            return false;
        m_builder.beginHistogram(line, {}, arrival);
    } else {
        if (!line.ends_with(']'))
            return false;
        m_builder.beginHistogram(line.substr(0, bracket), line.substr(bracket + 1, line.size() - bracket - 2),
                                 arrival);
    }
    m_isMap = true;
    return true;
}

/// "        16 -> 31         : 25       |****  |", or "        3          : 2        |****|" of linear ones
bool HistogramText::row(std::string_view line)
{
    qint64 low = 0;
    qint64 last = 0;
    quint64 count = 0;
    skipBlanks(line);
    if (!takeInteger(line, low))
        return false;
    last = low;
    skipBlanks(line);
    if (skip(line, "-> ")) {
        skipBlanks(line);
        if (!takeInteger(line, last) || last < low)
            return false;
        skipBlanks(line);
    }
    if (!skip(line, ":") || !takeCountAndBar(line, count))
        return false;
    return m_builder.addBucket(low, last == highest ? highest : last + 1, count);
}

/// "[16, 32)  11 |@@@ |", "(..., 0)", "[1]", "[1K, 2K)", "[100, ...)"
bool HistogramText::mapRow(std::string_view line)
{
    qint64 low = 0;
    qint64 high = 0;
    quint64 count = 0;
    if (!skip(line, "[") && !skip(line, "("))
        return false;
    if (!takeBound(line, low, lowest))
        return false;
    if (skip(line, "]")) {
        high = low == highest ? highest : low + 1;
    } else if (!skip(line, ", ") || !takeBound(line, high, highest) ||
               !(skip(line, ")") || skip(line, "]")) || high <= low) {
        return false;
    }
    return takeCountAndBar(line, count) && m_builder.addBucket(low, high, count);
}

/// biolatency -j prints a Python dictionary an interval and key.
bool HistogramText::dictionary(std::string_view line)
{
    if (!line.starts_with("{'ts': '"))
        return false;
    std::string text(line);
    std::replace(text.begin(), text.end(), '\'', '"');
    const std::optional<OrderedJson> parsed = OrderedJson::parse(text);
    const OrderedJson* const data = parsed ? parsed->find("data") : nullptr;
    const OrderedJson* const label = parsed ? parsed->find("val_type") : nullptr;
    const OrderedJson* const stamp = parsed ? parsed->find("ts") : nullptr;
    if (!data || !data->isArray() || !label || !stamp)
        return false;
    const QDateTime local = QDateTime::fromString(shown(stamp->text), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (!local.isValid())
        return false;
    const qint64 seconds = QDateTime(local.date(), local.time(), QTimeZone::utc()).toSecsSinceEpoch();
    const Time end =
        Time(std::chrono::seconds(std::clamp<qint64>(seconds, 0, (qint64{1} << 62) / 1'000'000'000))) -
        m_clock.ahead();
    std::string key;
    for (const auto& [name, value] : parsed->members)
        if (isKnownHeading(name) && value.isText())
            key += (key.empty() ? "" : ", ") + name + " = " + value.text;

    m_builder.beginDatedHistogram(end, label->text, key);
    bool whole = true;
    for (const auto& member : data->members) {
        const OrderedJson& bucket = member.value;
        const auto number = [&bucket](std::string_view name) {
            const OrderedJson* const value = bucket.find(name);
            return value ? value->number() : std::nullopt;
        };
        const auto low = number("interval-start");
        const auto last = number("interval-end");
        const auto count = number("count");
        whole =
            whole && low && last && count && *last >= *low && *count >= 0 &&
            m_builder.addBucket(*low, *last == highest ? highest : *last + 1, static_cast<quint64>(*count));
    }
    m_builder.endHistogram();
    return whole;
}

void HistogramText::dropHeadings(DecodeStats& stats)
{
    for (const Heading& heading : m_headings)
        if (!heading.known)
            noteUnmatched(stats, heading.name + " = " + heading.value);
    m_headings.clear();
}

// ---- the rules ----

namespace {

/// Histograms, or, of a tool that has columns and was not asked for histograms, tables by interval.
class HistogramRules : public LineRules {
public:
    HistogramRules(const DecodeSpec& spec, const DecodeContext& context)
        : m_text(spec, context), m_events(spec.cells.empty() ? nullptr : makeEventRules(spec, context))
    {
    }

    void line(std::string_view line, Time arrival, DecodeStats& stats) override
    {
        if (m_text.line(line, arrival, stats)) {
            stats.ready = stats.ready || !line.empty();
            if (const std::string_view time = timeLine(line); m_events && !time.empty())
                m_events->line(time, arrival, stats);
        } else if (m_events) {
            m_events->line(line, arrival, stats);
        } else {
            noteUnmatched(stats, line);
        }
    }
    void finish(DecodeStats& stats) override
    {
        m_text.finish(stats);
        if (m_events)
            m_events->finish(stats);
    }
    void collect(DecodedValues& values) const override
    {
        if (m_events)
            m_events->collect(values);
        if (!values.events || !m_text.builder().isEmpty())
            m_text.builder().collect(values);
    }

private:
    HistogramText m_text;
    std::unique_ptr<LineRules> m_events;
};

} // namespace

std::unique_ptr<LineRules> makeHistogramRules(const DecodeSpec& spec, const DecodeContext& context)
{
    return std::make_unique<HistogramRules>(spec, context);
}

} // namespace bee

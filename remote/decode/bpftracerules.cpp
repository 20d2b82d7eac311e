// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/bpftracerules.h"

#include "remote/decode/bpftracestacks.h"

#include <algorithm>
#include <cerrno>
#include <charconv>

namespace bee {

namespace {

constexpr std::size_t longestText = 1U << 20;
constexpr std::size_t keptMessages = 200;
constexpr std::size_t longestMessage = 4096;

std::optional<qint64> integer(std::string_view text)
{
    qint64 value = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    return error == std::errc() && end == last ? std::optional(value) : std::nullopt;
}

std::string_view withoutTrailingBlanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// "HH:MM:SS", with or without more.
bool beginsWithClock(std::string_view text)
{
    return text.size() >= 8 && !timeLine(text.substr(0, 8)).empty();
}

/// Takes " NANOSECONDS MILLISECONDS" off a printed time: the clock by which keys name slices, and their
/// width.
ProfileWriter::HostTicks takeTicks(std::string_view& line)
{
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos || timeLine(line.substr(0, blank)).empty())
        return {};
    qint64 now = 0;
    qint64 width = 0;
    const char* const end = line.data() + line.size();
    const auto first = std::from_chars(line.data() + blank + 1, end, now);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ' ')
        return {};
    const auto second = std::from_chars(first.ptr + 1, end, width);
    if (second.ec != std::errc() || second.ptr != end || now < 0 || now > (qint64{1} << 62) || width < 0)
        return {};
    line = line.substr(0, blank);
    return {Duration(now), std::chrono::milliseconds(std::min<qint64>(width, 1000))};
}

/// An argument's newlines as bcc shows them, "\\n".
std::string onOneLine(std::string_view text)
{
    std::string line;
    for (const char c : text)
        line.append(c == '\n' ? "\\n" : std::string(1, c));
    return line;
}

/// A value as bpftrace's text output shows it.
std::string shown(const OrderedJson& value)
{
    switch (value.kind) {
    case OrderedJson::Kind::Null:
        return {};
    case OrderedJson::Kind::Bool:
        return value.integer ? "true" : "false";
    case OrderedJson::Kind::Integer:
        return std::to_string(value.integer);
    case OrderedJson::Kind::Real:
        return std::to_string(value.real);
    case OrderedJson::Kind::Text:
        return value.text;
    case OrderedJson::Kind::Array:
    case OrderedJson::Kind::Object:
        break;
    }
    std::string all;
    for (const auto& [name, member] : value.members)
        all +=
            (all.empty() ? "" : ", ") + (name.empty() ? std::string() : '.' + name + " = ") + shown(member);
    return value.isArray() ? '(' + all + ')' : "{ " + all + " }";
}

/// "Attaching 3 probes..." (until 0.23), "Attached 3 probes"
bool isAttachNotice(std::string_view line)
{
    return (line.starts_with("Attaching ") &&
            (line.ends_with(" probes...") || line.ends_with(" probe..."))) ||
           (line.starts_with("Attached ") && (line.ends_with(" probes") || line.ends_with(" probe")));
}

} // namespace

// ---- text output ----

bool BpftraceText::line(std::string_view line, Time arrival, DecodeStats& stats)
{
    if (!m_stack.empty()) {
        const std::size_t close = line.find("]: ");
        const bool inside = line.starts_with("    ") || line.empty() || line.starts_with(',');
        if (!inside && close == std::string_view::npos) {
            dropStack(stats);
        } else if (m_stack.size() + line.size() > longestText) {
            dropStack(stats);
            return false;
        } else {
            m_stack += '\n';
            m_stack += line;
            if (line.starts_with("    ") || close == std::string_view::npos)
                return true;
            const std::string whole = std::exchange(m_stack, {});
            const std::size_t bracket = whole.find('[');
            const std::size_t end = whole.rfind("]: ");
            const std::optional<qint64> value = integer(std::string_view(whole).substr(end + 3));
            if (!value || *value < 0)
                return false;
            const std::string_view all(whole);
            m_maps.stack(all.substr(0, bracket), all.substr(bracket + 1, end - bracket - 1),
                         static_cast<quint64>(*value), arrival);
            return true;
        }
    }
    if (line.starts_with('@') && line.ends_with('[')) {
        m_stack = line;
        return true;
    }
    if (line.starts_with('@') && element(line, arrival))
        return true;
    HistogramText& histograms = m_maps.histogramText();
    if (line.starts_with('@') ||
        (histograms.builder().isOpen() && (line.starts_with('[') || line.starts_with('('))))
        return histograms.line(line, arrival, stats);
    histograms.builder().endHistogram();
    return false;
}

/// "@name: 5", "@name[k1, k2]: 5"
bool BpftraceText::element(std::string_view line, Time arrival)
{
    const std::size_t colon = line.rfind(": ");
    if (colon == std::string_view::npos)
        return false;
    const std::optional<qint64> value = integer(withoutTrailingBlanks(line.substr(colon + 2)));
    if (!value)
        return false;
    std::string_view name = line.substr(0, colon);
    std::string_view key;
    const std::size_t bracket = name.find('[');
    if (bracket != std::string_view::npos && name.ends_with(']')) {
        key = name.substr(bracket + 1, name.size() - bracket - 2);
        name = name.substr(0, bracket);
    }
    if (m_maps.isStackMap(name) && *value >= 0)
        m_maps.stack(name, key, static_cast<quint64>(*value), arrival);
    else
        m_maps.textNumber(name, key, *value, arrival);
    return true;
}

void BpftraceText::dropStack(DecodeStats& stats)
{
    std::string_view rest = m_stack;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        noteUnmatched(stats, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    m_stack.clear();
}

void BpftraceText::finish(DecodeStats& stats)
{
    dropStack(stats);
}

// ---- the rules ----

namespace {

class BpftraceRules : public LineRules {
public:
    BpftraceRules(const DecodeSpec& spec, const DecodeContext& context)
        : m_maps(spec, context), m_text(m_maps), m_clock(context),
          m_events(spec.cells.empty() ? nullptr : makeEventRules(spec, context)), m_rows(spec, context)
    {
    }

    void line(std::string_view line, Time arrival, DecodeStats& stats) override
    {
        if (!line.starts_with('{'))
            return textModeLine(line, arrival, stats);
        m_isJson = true;
        const quint64 before = stats.unmatchedLines;
        const std::optional<OrderedJson> parsed = OrderedJson::parse(line);
        const OrderedJson* const type = parsed ? parsed->find("type") : nullptr;
        if (!type || !type->isText() || !record(type->text, *parsed, arrival, stats))
            noteUnmatched(stats, line);
        else
            stats.ready = true;
        // One line may have printed several that wait in the rules for tables: it counts once.
        stats.unmatchedLines = std::min({stats.unmatchedLines, before + 1, stats.stdoutLines});
    }

    void finish(DecodeStats& stats) override
    {
        flushPrinted(m_lastArrival, stats);
        m_text.finish(stats);
        m_maps.finish(stats);
        m_rows.finish(stats);
        if (m_events)
            m_events->finish(stats);
        stats.unmatchedLines = std::min(stats.unmatchedLines, stats.stdoutLines);
    }

    void collect(DecodedValues& values) const override
    {
        if (m_events)
            m_events->collect(values);
        if (m_rows.hasColumns())
            m_rows.collect(values);
        m_maps.collect(values);
        if (!values.events) // text without form says less than maps
            m_rows.collect(values);
    }

private:
    bool record(std::string_view type, const OrderedJson& whole, Time arrival, DecodeStats& stats);
    bool message(std::string_view type, const OrderedJson& whole, Time arrival, DecodeStats& stats);
    bool noteHelperError(const OrderedJson& whole, Time arrival, DecodeStats& stats) const;
    void print(std::string_view text, Time arrival, DecodeStats& stats);
    void flushPrinted(Time arrival, DecodeStats& stats);
    void printedLine(std::string_view line, Time arrival, DecodeStats& stats);
    void textModeLine(std::string_view line, Time arrival, DecodeStats& stats);

    BpftraceMaps m_maps;
    BpftraceText m_text;
    HostClock m_clock;
    std::unique_ptr<LineRules> m_events; ///< of a tool whose columns are known
    PrintedRows m_rows;                  ///< of any other
    std::set<std::string> m_told;        ///< messages; an error of a probe comes as often as it fires
    std::string m_printed;               ///< printf, time, join … up to their next newline
    Time m_lastArrival;
    bool m_isJson = false;
};

bool BpftraceRules::record(std::string_view type, const OrderedJson& whole, Time arrival, DecodeStats& stats)
{
    m_lastArrival = arrival;
    const OrderedJson* const data = whole.find("data");
    if (type == "attached_probes")
        return true;
    if (type == "helper_error" || type == "runtime_error" || type == "errorf" || type == "warnf")
        return message(type, whole, arrival, stats);
    if (!data)
        return false;
    if (type == "printf" || type == "time" || type == "cat" || type == "syscall" || type == "join") {
        if (!data->isText())
            return false;
        if (type == "join")
            print(onOneLine(data->text) + '\n', arrival, stats);
        else
            print(data->text, arrival, stats);
        return true;
    }
    if (type == "value") {
        print(shown(*data), arrival, stats);
        print("\n", arrival, stats);
        return true;
    }
    if (type == "lost_events") {
        const OrderedJson* const events = data->find("events");
        const std::optional<qint64> count = events ? events->number() : std::nullopt;
        return count && noteLoss(stats, "Lost " + std::to_string(*count) + " events", arrival);
    }
    flushPrinted(arrival, stats);
    if (type == "map" || type == "stats")
        return m_maps.numbers(*data, arrival);
    if (type == "hist")
        return m_maps.histograms(*data, arrival);
    return type == "tseries" && m_maps.series(*data, arrival);
}

/// What bpftrace 0.24+ says on standard error in text mode.
bool BpftraceRules::message(std::string_view type, const OrderedJson& whole, Time arrival, DecodeStats& stats)
{
    if (type == "helper_error" && noteHelperError(whole, arrival, stats))
        return true;
    std::string text(type);
    for (const auto& [name, value] : whole.members)
        if (name != "type")
            text += ", " + name + ": " + shown(value);
    text.resize(std::min(text.size(), longestMessage));
    if (m_told.size() >= keptMessages || !m_told.insert(text).second)
        return true;
    auto& messages = stats.messages;
    if (messages.size() >= keptMessages)
        messages.erase(messages.begin());
    messages.push_back(QByteArray::fromStdString(text));
    return true;
}

/// What was not counted because a map or the memory for stacks was full. True when it was nothing else.
bool BpftraceRules::noteHelperError(const OrderedJson& whole, Time arrival, DecodeStats& stats) const
{
    const OrderedJson* const helper = whole.find("helper");
    const OrderedJson* const code = whole.find("retcode");
    const std::optional<qint64> error = code ? code->number() : std::nullopt;
    if (!helper || !error)
        return false;
    constexpr int full = -E2BIG;
    constexpr int taken = -EEXIST; // two stacks with one number
    constexpr int noMemory = -ENOMEM;
    if (helper->text == "map_update_elem" && *error == full) {
        noteLoss(stats, "Lost 1 events", arrival);
        return false; // told once
    }
    if (!helper->text.starts_with("get_stack"))
        return false;
    if (*error == taken || *error == noMemory)
        ++stats.missedStacks;
    return *error == taken || *error == noMemory || *error == -EFAULT; // a kernel thread has no user stack
}

void BpftraceRules::print(std::string_view text, Time arrival, DecodeStats& stats)
{
    // A row begins before the last one ended: the rest of that, a join of 16 KiB, was lost.
    if (beginsWithClock(text) && beginsWithClock(m_printed))
        flushPrinted(arrival, stats);
    const std::size_t old = m_printed.size();
    m_printed += text;
    std::size_t from = 0;
    for (std::size_t end; (end = m_printed.find('\n', std::max(from, old))) != std::string::npos;
         from = end + 1)
        printedLine(std::string_view(m_printed).substr(from, end - from), arrival, stats);
    m_printed.erase(0, from);
    if (m_printed.size() > longestText)
        flushPrinted(arrival, stats);
}

void BpftraceRules::flushPrinted(Time arrival, DecodeStats& stats)
{
    if (m_printed.empty())
        return;
    const std::string line = std::exchange(m_printed, {});
    printedLine(line, arrival, stats);
}

void BpftraceRules::printedLine(std::string_view line, Time arrival, DecodeStats& stats)
{
    const ProfileWriter::HostTicks ticks = takeTicks(line);
    const std::string_view text = timeLine(line);
    if (!text.empty()) {
        if (const std::optional<Time> at = m_clock.at(text, arrival))
            m_maps.printedTime(*at, ticks);
    }
    if (m_events)
        m_events->line(line, arrival, stats);
    else if (text.empty())
        m_rows.line(line, arrival, stats);
    else
        m_rows.timeLine(text.substr(0, 8), arrival, stats);
}

/// A line that is no record: the text form, or in the midst of records something that went astray.
void BpftraceRules::textModeLine(std::string_view line, Time arrival, DecodeStats& stats)
{
    m_lastArrival = arrival;
    if (isAttachNotice(line)) {
        stats.ready = true;
        return;
    }
    if (m_isJson) {
        if (line.empty()) // two of them stand before the last maps until 0.23
            m_maps.atEnd(arrival);
        noteUnmatched(stats, line);
        return;
    }
    if (const std::string_view text = timeLine(line); !text.empty()) {
        printedLine(line, arrival, stats);
        return;
    }
    if (m_text.line(line, arrival, stats)) {
        stats.ready = true;
        return;
    }
    if (m_events)
        m_events->line(line, arrival, stats);
    else if (line.starts_with('@')) // a map of a sort that is not known
        noteUnmatched(stats, line);
    else
        m_rows.line(line, arrival, stats);
}

} // namespace

std::unique_ptr<LineRules> makeBpftraceRules(const DecodeSpec& spec, const DecodeContext& context)
{
    return std::make_unique<BpftraceRules>(spec, context);
}

} // namespace bee

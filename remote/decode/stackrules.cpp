// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/stackrules.h"

#include "remote/decode/foldedreader.h"
#include "remote/decode/histogramrules.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <string>
#include <vector>

namespace bee {

// ---- ProfileWriter ----

namespace {

constexpr int mostSlices = 1000; ///< of what is printed at once

}

ProfileWriter::ProfileWriter(const DecodeSpec& spec, const DecodeContext& context)
    : m_interval(
          std::clamp<Duration>(spec.interval, std::chrono::milliseconds(1), std::chrono::hours(24 * 366))),
      m_started(context.started), m_profile(std::make_shared<StackProfile>())
{
    m_profile->setUnit(spec.countUnit);
}

StackProfile& ProfileWriter::profile()
{
    if (m_shared)
        m_profile = std::make_shared<StackProfile>(*m_profile);
    m_shared = false;
    return *m_profile;
}

void ProfileWriter::beginSlice(Time end)
{
    beginSlices(end, {});
}

void ProfileWriter::beginSlices(Time end, const HostTicks& ticks)
{
    if (m_timedSlice && m_end == end)
        return;
    m_start.reset();
    m_ticksAhead = ticks.now - end.time_since_epoch();
    const bool isKnown = m_readAhead && end < *m_end && *m_end - end < mostSlices * ticks.width;
    if (m_timedSlice && isKnown)
        return;
    const bool follows = m_end && *m_end < end && end - *m_end <= m_interval + m_interval / 2;
    const Time start = follows ? *m_end : end - m_interval;
    const bool isBack = m_end && start < *m_end;
    m_width = (end - start) / mostSlices < ticks.width ? ticks.width : Duration(0);
    const auto before = static_cast<quint32>(m_profile->slices().size());
    addSlices(start, end);
    if (isBack)
        m_firstInOrder = before;
    m_readAhead = false;
}

void ProfileWriter::addSlices(Time start, Time end)
{
    const Duration begun =
        m_width > Duration(0) ? (start.time_since_epoch() + m_ticksAhead) % m_width : Duration(0);
    Time next = m_width > Duration(0) ? start - begun + m_width : end;
    m_timedSlice = profile().addSlice({start, std::min(next, end)});
    for (; next < end; next += m_width)
        m_timedSlice = profile().addSlice({next, std::min(next + m_width, end)});
    m_end = end;
    widen(m_extent, start, end);
}

void ProfileWriter::beginUntimedSlice()
{
    m_timedSlice.reset();
    m_start.reset();
}

quint32 ProfileWriter::sliceAt(Duration tick, Time arrival)
{
    const quint32 last = slice(arrival);
    if (!m_timedSlice || m_width <= Duration(0))
        return last;
    // bpftrace may print a map so late that it was filled for another second meanwhile.
    const Time at(tick - m_ticksAhead);
    if (at >= *m_end && at - *m_end < mostSlices * m_width) {
        addSlices(*m_end, at + m_width);
        m_readAhead = true;
    }
    const auto slices = m_profile->slices();
    const auto from = slices.begin() + m_firstInOrder;
    const auto after =
        std::upper_bound(from, slices.end(), at, [](Time time, const StackProfile::Slice& candidate) {
            return time < candidate.start;
        });
    return static_cast<quint32>(std::max(after, from + 1) - slices.begin() - 1);
}

quint32 ProfileWriter::slice(Time arrival)
{
    m_used = true;
    if (m_timedSlice)
        return *m_timedSlice;
    if (!m_start) {
        const Time from = m_end.value_or(m_started);
        m_start = from > Time() && from <= arrival ? from : arrival - m_interval;
    }
    m_end = std::max(arrival, m_end.value_or(arrival));
    widen(m_extent, *m_start, *m_end);
    return profile().addSlice({*m_start, *m_end});
}

void ProfileWriter::collect(DecodedValues& values) const
{
    if (!m_used)
        return;
    m_shared = true;
    values.stacks = m_profile;
    widen(values.extent, m_extent.from, m_extent.to);
}

// ---- the rules ----

namespace {

constexpr std::size_t longestRecord = 8192; ///< lines; the kernel's own limit of frames is far below

bool isDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isHex(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

std::optional<quint64> count(std::string_view digits)
{
    quint64 value = 0;
    if (!isDigits(digits) ||
        std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool skip(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool isMissed(std::string_view frame)
{
    return frame.starts_with("[Missed ");
}

/// "ffffffff8161f42b func", "0xffffffff8161f42b  func" without the address
std::string_view withoutAddress(std::string_view frame)
{
    const std::size_t blank = frame.find_first_of(" \t");
    std::string_view address = frame.substr(0, std::min(blank, frame.size()));
    skip(address, "0x");
    if (blank == std::string_view::npos || address.size() < 6 || !isHex(address))
        return frame;
    return trimmed(frame.substr(blank));
}

/// What a module's name says of its functions. The program's own cannot be told from a kernel module's.
FrameKind kindOfModule(std::string_view module)
{
    if (module == "kernel")
        return FrameKind::Kernel;
    if (module.starts_with("perf-") && module.ends_with(".map"))
        return FrameKind::Jit;
    const bool isLibrary = module.ends_with(".so") || module.find(".so.") != std::string_view::npos ||
                           module == "vdso" || module == "[vdso]";
    return isLibrary ? FrameKind::Library : FrameKind::Unspecified;
}

struct TextFrame {
    std::string_view name;
    FrameKind kind;
};

TextFrame frameOf(std::string_view text)
{
    FrameKind kind = FrameKind::Unspecified;
    if (isMissed(text))
        return {text, FrameKind::Missed};
    text = withoutAddress(text);
    const std::size_t module = text.rfind(" [");
    if (module != std::string_view::npos && text.ends_with(']') &&
        !text.substr(module + 2).starts_with("clone")) { // "f(int) [clone .isra.0]" is all name
        kind = kindOfModule(text.substr(module + 2, text.size() - module - 3));
        text = trimmed(text.substr(0, module));
    }
    const std::size_t offset = text.rfind("+0x");
    if (offset != std::string_view::npos && offset > 0 && isHex(text.substr(offset + 3)))
        text = text.substr(0, offset);
    return {text, kind};
}

/// Multi-line text: frames leaf first (kernel, then user), the owner, the value, an empty line.
class TextReader {
public:
    explicit TextReader(ProfileWriter& writer) : m_writer(writer) {}

    /// An indented line. True when it completed a record.
    bool line(std::string_view line, Time arrival, DecodeStats& stats)
    {
        const std::string_view text = trimmed(line);
        if (const std::optional<quint64> value = count(text); value && m_lines > 0) {
            complete(*value, arrival);
            return true;
        }
        if (m_lines == longestRecord)
            drop(stats);
        if (m_lines == m_record.size())
            m_record.emplace_back();
        m_record[m_lines++].assign(line);
        return false;
    }

    /// The record ends without a value: it was none.
    void drop(DecodeStats& stats)
    {
        for (std::size_t i = 0; i < m_lines; ++i)
            noteUnmatched(stats, m_record[i]);
        m_lines = 0;
    }

private:
    void complete(quint64 value, Time arrival)
    {
        constexpr std::string_view owner = "-                "; // "%-16s " of "-"
        m_frames.clear();
        std::string_view process;
        std::optional<std::size_t> user;
        const std::size_t firstIndent = m_record[0].find_first_not_of(" \t");
        // offwaketime prints the waker first, down to the target: both stacks are one path, as in its folded
        // form.
        const bool wakerFirst = trimmed(m_record[0]).starts_with("waker:");
        for (std::size_t i = 0; i < m_lines; ++i) {
            const std::string_view line = m_record[i];
            std::string_view text = trimmed(line);
            const std::size_t indent = line.find_first_not_of(" \t");
            const bool isWaker = skip(text, "waker:");
            const bool isBorder = wakerFirst && text.size() > 2 && text.front() == '-' &&
                                  text.back() == '-' && text.find(' ') != std::string_view::npos;
            if (isBorder)
                m_frames.push_back({"--", FrameKind::Unspecified});
            else if (skip(text, owner) || (isWaker && !wakerFirst) || (wakerFirst && skip(text, "target:")))
                process = trimmed(text);
            else if (isWaker || skip(text, "target:"))
                m_frames.push_back({trimmed(text), FrameKind::Unspecified});
            else if ((text == "--" || text == "-") && (!user || wakerFirst))
                user = m_frames.size();
            else if (firstIndent == 2 && indent == 4) // stackcount: "  frame", "    comm [pid]"
                process = text;
            else
                m_frames.push_back(frameOf(text));
        }
        if (user && !wakerFirst)
            for (std::size_t i = 0; i < m_frames.size(); ++i) {
                FrameKind& kind = m_frames[i].kind;
                if (i < *user ? kind != FrameKind::Missed : kind == FrameKind::Unspecified)
                    kind = i < *user ? FrameKind::Kernel : FrameKind::User;
            }

        StackProfile& profile = m_writer.profile();
        StackId stack{0};
        for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame)
            stack = profile.child(stack, profile.frame(frame->name, frame->kind));
        const ProcessId id = profile.process(process);
        const quint32 slice = m_writer.slice(arrival);
        m_writer.profile().add(slice, id, stack, value);
        m_lines = 0;
    }

    ProfileWriter& m_writer;
    std::vector<std::string> m_record; ///< the first m_lines are in use
    std::size_t m_lines = 0;
    std::vector<TextFrame> m_frames;
};

/// memleak: at every interval what is outstanding, largest last (bcc) or first (libbpf). The blocks are
/// states, not increments: their sum means nothing, so the profile is that of the last block.
class OutstandingReader {
public:
    OutstandingReader(ProfileWriter& writer, const DecodeSpec& spec, const DecodeContext& context)
        : m_writer(writer), m_spec(spec), m_clock(context)
    {
    }

    /// False when the line is none of memleak's.
    bool line(std::string_view line, Time arrival)
    {
        if (line.starts_with('[') && line.ends_with(" stacks with outstanding allocations:"))
            return header(line, arrival);
        if (line.starts_with("Attaching to ") && line.ends_with(", Ctrl+C to quit.")) {
            const std::string_view owner = line.substr(13, line.find(',') - 13);
            m_owner = owner.ends_with(" allocators") ? owner.substr(0, owner.find(' ')) : owner;
            return true;
        }
        const std::string_view text = trimmed(line);
        if (const std::optional<quint64> bytes = size(text)) {
            flush();
            m_isBlock = true; // an excerpt may have lost the header
            m_bytes = bytes;
            m_arrival = arrival;
            return true;
        }
        if (!m_isBlock)
            return false;
        if (text.starts_with("addr = ") || text.empty())
            return true;
        if (!m_bytes || !isBlank(line.front()) || m_count == longestRecord)
            return false;
        if (m_count == m_frames.size())
            m_frames.emplace_back();
        const TextFrame read = frame(text);
        m_frames[m_count].name.assign(read.name);
        m_frames[m_count++].kind = read.kind;
        return true;
    }

    void flush()
    {
        if (m_bytes) {
            StackProfile& profile = m_writer.profile();
            StackId stack{0};
            for (std::size_t i = m_count; i > 0; --i)
                stack = profile.child(stack, profile.frame(m_frames[i - 1].name, m_frames[i - 1].kind));
            const ProcessId id = profile.process(m_owner);
            const quint32 slice = m_writer.slice(m_arrival);
            m_writer.profile().add(slice, id, stack, *m_bytes);
        }
        m_bytes.reset();
        m_count = 0;
    }

private:
    /// "[HH:MM:SS] Top N …"; libbpf prints the numbers as they are: "[9:5:3]"
    bool header(std::string_view line, Time arrival)
    {
        std::string clock;
        std::string_view rest = line.substr(1, std::min(line.find(']'), line.size()) - 1);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(':'), rest.size());
            if (!clock.empty())
                clock += ':';
            if (end == 1)
                clock += '0';
            clock.append(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        const std::optional<Time> at = m_clock.at(clock, arrival);
        if (!at)
            return false;
        flush();
        m_writer = ProfileWriter(m_spec, m_clock.context());
        m_writer.beginSlice(*at);
        m_isBlock = true;
        return true;
    }

    /// "512 bytes in 4 allocations from stack"
    static std::optional<quint64> size(std::string_view text)
    {
        const std::size_t at = text.find(" bytes in ");
        if (at == std::string_view::npos || text.find(" allocations") == std::string_view::npos)
            return std::nullopt;
        return count(text.substr(0, at));
    }

    /// "0x00007f\tmain+0x1 [app]", "3 [<00007f>] main+0x1 [app]"
    static TextFrame frame(std::string_view text)
    {
        const std::size_t bracket = text.find(" [<");
        const std::size_t end = text.find(">] ");
        if (bracket != std::string_view::npos && end != std::string_view::npos && bracket < end &&
            isDigits(text.substr(0, bracket)))
            text = trimmed(text.substr(end + 3));
        return frameOf(text);
    }

    ProfileWriter& m_writer;
    DecodeSpec m_spec;
    HostClock m_clock;
    std::string m_owner; ///< "pid 5193", "kernel"
    std::optional<quint64> m_bytes;
    Time m_arrival;
    struct Frame {
        std::string name;
        FrameKind kind;
    };
    std::vector<Frame> m_frames; ///< the first m_count are in use, leaf first
    std::size_t m_count = 0;
    bool m_isBlock = false;
};

class StackRules : public LineRules {
public:
    StackRules(const DecodeSpec& spec, const DecodeContext& context)
        : m_writer(spec, context), m_clock(context), m_folded(m_writer), m_text(m_writer),
          m_outstanding(m_writer, spec, context)
    {
    }

    void line(std::string_view line, Time arrival, DecodeStats& stats) override
    {
        if (m_form == Form::Folded && m_folded.line(line, arrival))
            return;
        if (m_form != Form::Folded && m_outstanding.line(line, arrival)) {
            stats.ready = true;
            return;
        }
        if (m_form != Form::Folded && !line.empty() && isBlank(line.front())) {
            if (m_text.line(line, arrival, stats)) {
                m_form = Form::Text;
                stats.ready = true;
            }
            return;
        }
        m_text.drop(stats);
        if (line.empty())
            return;
        if (m_form == Form::Unknown && m_folded.line(line, arrival)) {
            m_form = Form::Folded;
            stats.ready = true;
        } else if (const std::string_view text = timeLine(line); !text.empty()) {
            if (const std::optional<Time> at = m_clock.at(text, arrival))
                m_writer.beginSlice(*at);
            else
                noteUnmatched(stats, line);
        } else {
            noteUnmatched(stats, line);
        }
    }

    void finish(DecodeStats& stats) override
    {
        m_outstanding.flush();
        m_text.drop(stats);
        m_folded.finish();
    }
    void collect(DecodedValues& values) const override { m_writer.collect(values); }

private:
    enum class Form : quint8 { Unknown, Folded, Text };

    ProfileWriter m_writer;
    HostClock m_clock;
    FoldedReader m_folded;
    TextReader m_text;
    OutstandingReader m_outstanding;
    Form m_form = Form::Unknown;
};

} // namespace

std::unique_ptr<LineRules> makeStackRules(const DecodeSpec& spec, const DecodeContext& context)
{
    return std::make_unique<StackRules>(spec, context);
}

} // namespace bee

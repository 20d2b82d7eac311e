// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/decoder.h"

#include "remote/decode/linerules.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <mutex>
#include <string>

namespace bee {

namespace {
constexpr std::size_t longestLine = 1U << 20;
/// bpftrace prints a whole map as one line: a slice of stacks of 64 CPUs is some megabytes.
constexpr std::size_t longestRecord = 32U << 20;
constexpr std::size_t longestKept = 4096;
constexpr std::size_t keptExamples = 100;
constexpr std::size_t keptMessages = 200;
constexpr std::size_t keptLosses = 10000;

QByteArray kept(std::string_view line)
{
    return {line.data(), static_cast<qsizetype>(std::min(line.size(), longestKept))};
}
} // namespace

class IgnorePatterns {
public:
    explicit IgnorePatterns(std::vector<QRegularExpression> patterns) : m_patterns(std::move(patterns)) {}
    [[nodiscard]] bool match(std::string_view line) const
    {
        if (m_patterns.empty())
            return false;
        const QString text = QString::fromUtf8(kept(line));
        return std::any_of(m_patterns.begin(), m_patterns.end(),
                           [&](const QRegularExpression& pattern) { return pattern.match(text).hasMatch(); });
    }

private:
    std::vector<QRegularExpression> m_patterns;
};

// ---- what all rules share ----

bool isIgnored(DecodeStats& stats, std::string_view line)
{
    if (!stats.ignore || !stats.ignore->match(line))
        return false;
    stats.ready = true;
    return true;
}

void noteUnmatched(DecodeStats& stats, std::string_view line)
{
    if (line.empty() || isIgnored(stats, line))
        return;
    ++stats.unmatchedLines;
    if (stats.unmatchedExamples.size() < keptExamples)
        stats.unmatchedExamples.push_back(kept(line));
}

namespace {

/// Takes the prefix off the text.
bool skip(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::optional<quint64> takeNumber(std::string_view& text)
{
    quint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

void addLoss(DecodeStats& stats, quint64 count, Time at)
{
    stats.lostEvents += count;
    if (stats.lost.size() < keptLosses)
        stats.lost.push_back({at, count});
    else
        stats.lost.back().count += count;
}

/// "Lost N events on CPU #C!", "lost N events on CPU #C", "Lost N events", "Possibly lost N samples",
/// "Lost N samples"
bool noteLostEvents(DecodeStats& stats, std::string_view line, Time arrival)
{
    if (!skip(line, "Possibly lost ") && !skip(line, "Lost ") && !skip(line, "lost "))
        return false;
    const std::optional<quint64> count = takeNumber(line);
    if (!count || (!skip(line, " events") && !skip(line, " samples")))
        return false;
    if (!line.empty() && !line.starts_with(" on CPU #"))
        return false;
    addLoss(stats, *count, arrival);
    return true;
}

bool noteWarning(DecodeStats& stats, std::string_view line, Time arrival)
{
    if (!skip(line, "WARNING: "))
        return false;
    if (skip(line, "Total lost event count: ")) { // bpftrace's sum of those it has told one by one
        const std::optional<quint64> total = takeNumber(line);
        if (total && *total > stats.lostEvents)
            addLoss(stats, *total - stats.lostEvents, arrival);
        return total.has_value();
    }
    const std::optional<quint64> stacks = takeNumber(line);
    if (!stacks ||
        (!skip(line, " stack traces could not be displayed") && !skip(line, " stack traces lost and could")))
        return false;
    stats.missedStacks += *stacks;
    return true;
}

} // namespace

bool noteLoss(DecodeStats& stats, std::string_view line, Time arrival)
{
    return noteLostEvents(stats, line, arrival) || noteWarning(stats, line, arrival);
}

void widen(TimeRange& extent, Time from, Time to)
{
    extent.from = std::min(extent.from, from);
    extent.to = std::max(extent.to, to);
}

/// Runs of plain rows in a chunk, for the plan that held when they were read.
struct PreparedRows {
    struct Run {
        std::size_t begin;
        std::size_t end;
        RowBatch rows;
    };
    std::shared_ptr<const RowPlan> plan;
    std::vector<Run> runs; ///< the first `count` of them; the others are memory for later
    std::size_t count = 0;
};

// ---- bytes to lines ----

namespace {

/// Cuts one stream into lines. A line within one chunk is not copied; one that spans chunks is put together,
/// up to the longest allowed.
class LineSplitter {
public:
    explicit LineSplitter(std::size_t longest) : m_longest(longest) {}

    [[nodiscard]] bool isAtLineStart() const { return !m_begun; }

    /// onLine(line, cut): cut when the line was longer than the longest and this is its beginning.
    /// onRows(bytes): asked at the beginning of each line; answers how many bytes it took, whole lines.
    template <typename OnLine, typename OnRows>
    void feed(std::string_view bytes, OnLine onLine, OnRows onRows)
    {
        while (!bytes.empty()) {
            if (!m_begun) {
                bytes.remove_prefix(onRows(bytes));
                if (bytes.empty())
                    return;
            }
            const auto* end = static_cast<const char*>(std::memchr(bytes.data(), '\n', bytes.size()));
            if (!end) {
                append(bytes);
                return;
            }
            const std::string_view line = bytes.substr(0, static_cast<std::size_t>(end - bytes.data()));
            bytes.remove_prefix(line.size() + 1);
            if (!m_begun && line.size() <= m_longest) {
                onLine(withoutReturn(line), false);
                continue;
            }
            append(line);
            flush(onLine);
        }
    }

    template <typename OnLine>
    void finish(OnLine onLine)
    {
        if (m_begun)
            flush(onLine);
    }

private:
    static std::string_view withoutReturn(std::string_view line)
    {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }

    void append(std::string_view bytes)
    {
        m_begun = true;
        const std::size_t room = m_longest - m_partial.size();
        m_cut = m_cut || bytes.size() > room;
        m_partial.append(bytes.substr(0, room));
    }

    template <typename OnLine>
    void flush(OnLine onLine)
    {
        onLine(m_cut ? std::string_view(m_partial) : withoutReturn(m_partial), m_cut);
        if (m_cut)
            m_partial = {}; // give the megabyte back
        m_partial.clear();
        m_begun = false;
        m_cut = false;
    }

    std::size_t m_longest;
    std::string m_partial;
    bool m_begun = false;
    bool m_cut = false;
};

/// A session file may name any moment; keep it where sums of times do not overflow (until the year 2116).
Time sane(Time time)
{
    return std::clamp(time, Time(), Time(Duration(qint64{1} << 62)));
}

/// Prepared rows are filled by one thread and emptied by another, many times a second: their memory is used
/// again instead of wandering from allocator to allocator.
class PreparedPool : public std::enable_shared_from_this<PreparedPool> {
public:
    std::shared_ptr<PreparedRows> take(const std::shared_ptr<const RowPlan>& plan)
    {
        std::unique_ptr<PreparedRows> rows;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_free.empty() && m_free.back()->plan == plan)
                rows = std::move(m_free.back());
            if (!m_free.empty())
                m_free.pop_back();
        }
        if (!rows)
            rows = std::make_unique<PreparedRows>();
        rows->plan = plan;
        rows->count = 0;
        return {rows.release(), [pool = shared_from_this()](PreparedRows* used) {
                    std::unique_ptr<PreparedRows> owned(used);
                    const std::lock_guard lock(pool->m_mutex);
                    if (pool->m_free.size() < mostFree)
                        pool->m_free.push_back(std::move(owned));
                }};
    }

private:
    static constexpr std::size_t mostFree = 16;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<PreparedRows>> m_free;
};

/// Of Shape::Raw: everything is only kept as text.
class RawRules : public LineRules {
public:
    void line(std::string_view, Time arrival, DecodeStats& stats) override
    {
        stats.ready = true;
        widen(m_extent, arrival, arrival);
    }
    void collect(DecodedValues& values) const override { widen(values.extent, m_extent.from, m_extent.to); }

private:
    TimeRange m_extent{Time::max(), Time::min()};
};

std::unique_ptr<LineRules> makeRules(const DecodeSpec& spec, const DecodeContext& context)
{
    switch (spec.shape) {
    case Shape::Events:
        return makeEventRules(spec, context);
    case Shape::Histogram:
        return makeHistogramRules(spec, context);
    case Shape::Stacks:
        return makeStackRules(spec, context);
    case Shape::Bpftrace:
        return makeBpftraceRules(spec, context);
    case Shape::Raw:
        break;
    }
    return std::make_unique<RawRules>();
}

class LineDecoder : public Decoder {
public:
    LineDecoder(const DecodeSpec& spec, const DecodeContext& context)
        : m_rules(makeRules(spec, context)),
          m_stdout(spec.shape == Shape::Bpftrace ? longestRecord : longestLine)
    {
        m_stats.ignore = std::make_shared<const IgnorePatterns>(spec.ignore);
    }

    void feed(const Chunk& chunk) override { feed(chunk, nullptr); }

    void feed(const Chunk& chunk, const PreparedRows* prepared) override
    {
        m_arrival = sane(chunk.arrival);
        m_stats.bytes += static_cast<quint64>(chunk.bytes.size());
        const std::string_view bytes = viewOf(chunk);
        if (chunk.stream == Stream::Stderr) {
            m_stderr.feed(
                bytes, [this](std::string_view line, bool) { stderrLine(line); }, noRows);
            return;
        }
        std::size_t at = 0;
        if (prepared) {
            for (std::size_t i = 0; i < prepared->count; ++i) {
                const PreparedRows::Run& run = prepared->runs[i];
                if (run.begin < at) // a line before it was longer than it looked from there
                    continue;
                stdoutBytes(bytes.substr(at, run.begin - at));
                at = run.begin;
                if (m_plan == prepared->plan && m_stdout.isAtLineStart())
                    at += takeRows(run.rows, run.end - run.begin);
            }
        }
        stdoutBytes(bytes.substr(at));
    }

    [[nodiscard]] std::shared_ptr<const PreparedRows> prepare(const Chunk& chunk) const override
    {
        if (chunk.stream == Stream::Stderr)
            return nullptr;
        std::shared_ptr<const RowPlan> plan;
        {
            const std::lock_guard lock(m_planMutex);
            plan = m_plan;
        }
        if (!plan)
            return nullptr;
        std::shared_ptr<PreparedRows> prepared = m_prepared->take(plan);
        const std::string_view bytes = viewOf(chunk).substr(0, mostPrepared);
        // The first line may have begun in the chunk before, and a line that is no plain row is passed over.
        for (std::size_t at = bytes.find('\n'); at < bytes.size(); at = bytes.find('\n', at)) {
            ++at;
            if (prepared->count == prepared->runs.size())
                prepared->runs.push_back({0, 0, plan->batch()});
            PreparedRows::Run& run = prepared->runs[prepared->count];
            const std::size_t size = plan->read(bytes.substr(at), run.rows);
            run.begin = at;
            run.end = at + size;
            prepared->count += size > 0 ? 1 : 0;
            at += size - std::min<std::size_t>(size, 1); // at a line end, or where it was
        }
        return prepared;
    }

    void finish() override
    {
        m_stdout.finish([this](std::string_view line, bool cut) { stdoutLine(line, cut); });
        updatePlan();
        m_stderr.finish([this](std::string_view line, bool) { stderrLine(line); });
        m_rules->finish(m_stats);
    }

    [[nodiscard]] DecodedValues values() const override
    {
        DecodedValues values;
        values.stats = m_stats;
        values.stats.ignore.reset();
        m_rules->collect(values);
        return values;
    }

    [[nodiscard]] const DecodeStats& stats() const override { return m_stats; }

private:
    /// Asked for every row: decides by one byte.
    static bool mayBeLoss(std::string_view line)
    {
        const char c = line.empty() ? ' ' : line.front();
        return c == 'L' || c == 'l' || c == 'P' || c == 'W';
    }

    void stdoutBytes(std::string_view bytes)
    {
        m_stdout.feed(
            bytes, [this](std::string_view line, bool cut) { stdoutLine(line, cut); },
            [this](std::string_view rest) { return plainRows(rest); });
    }

    void stdoutLine(std::string_view line, bool cut)
    {
        ++m_stats.stdoutLines;
        if (cut)
            noteUnmatched(m_stats, line);
        else if (!mayBeLoss(line) || !noteLoss(m_stats, line, m_arrival))
            m_rules->line(line, m_arrival, m_stats);
        updatePlan();
    }

    void updatePlan()
    {
        const std::shared_ptr<const RowPlan>& plan = m_rules->rowPlan();
        if (plan == m_plan)
            return;
        const std::lock_guard lock(m_planMutex);
        m_plan = plan;
    }

    /// Answers the bytes of the rows at the beginning that are plain.
    std::size_t plainRows(std::string_view bytes)
    {
        std::size_t done = 0;
        if (!m_plan)
            return done;
        if (m_batchPlan != m_plan) {
            m_batchPlan = m_plan;
            m_batch = m_plan->batch();
        }
        for (;;) {
            const std::size_t size = m_plan->read(bytes.substr(done), *m_batch);
            const std::size_t taken = takeRows(*m_batch, size);
            done += taken;
            if (taken < size || m_batch->rows < RowBatch::capacity)
                return done;
        }
    }

    /// size: of all lines of the batch. Answers that of the lines that were taken.
    std::size_t takeRows(const RowBatch& batch, std::size_t size)
    {
        if (batch.rows == 0)
            return 0;
        const std::size_t taken = m_rules->takeRows(batch, m_arrival);
        m_stats.stdoutLines += taken;
        return taken < batch.rows ? batch.starts[taken] : size;
    }

    void stderrLine(std::string_view line)
    {
        ++m_stats.stderrLines;
        auto& messages = m_stats.messages;
        if (messages.size() == keptMessages)
            messages.erase(messages.begin());
        messages.push_back(kept(line));
        if (noteLoss(m_stats, line, m_arrival))
            return;
        // libbpf-tools print the frames on standard output and this in the place of one they miss here.
        if (line == "    [Missed Kernel Stack]" || line == "    [Missed User Stack]")
            ++m_stats.missedStacks;
    }

    static std::string_view viewOf(const Chunk& chunk)
    {
        return {chunk.bytes.constData(), static_cast<std::size_t>(chunk.bytes.size())};
    }
    static std::size_t noRows(std::string_view) { return 0; }

    static constexpr std::size_t mostPrepared = 1U << 20;

    DecodeStats m_stats;
    std::unique_ptr<LineRules> m_rules;
    mutable std::mutex m_planMutex;        ///< for those who prepare; the one who feeds alone changes m_plan
    std::shared_ptr<const RowPlan> m_plan; ///< of m_rules now
    std::shared_ptr<const RowPlan> m_batchPlan; ///< that m_batch was made for
    std::optional<RowBatch> m_batch;
    std::shared_ptr<PreparedPool> m_prepared = std::make_shared<PreparedPool>();
    LineSplitter m_stdout;
    LineSplitter m_stderr{longestLine};
    Time m_arrival;
};

} // namespace

std::unique_ptr<Decoder> makeDecoder(const DecodeSpec& spec, const DecodeContext& context)
{
    return std::make_unique<LineDecoder>(spec, context);
}

// ---- DecodedValues ----

quint64 DecodedValues::rows() const
{
    return events ? static_cast<quint64>(events->rowCount()) : 0;
}

quint64 DecodedValues::intervals() const
{
    if (!histogram)
        return 0;
    quint64 distinct = 0;
    Time last = Time::min();
    for (const auto& interval : histogram->intervals) // ascending by end
        if (interval->end != last) {
            ++distinct;
            last = interval->end;
        }
    return distinct;
}

quint64 DecodedValues::samples() const
{
    return (stacks ? stacks->totalCount() : 0) + (histogram ? histogram->totalCount() : 0);
}

} // namespace bee

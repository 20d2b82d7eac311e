// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/logsearch.h"

#include <QElapsedTimer>

#include <algorithm>
#include <optional>

namespace bee {

namespace {

constexpr qint64 progressIntervalMs = 100;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Where the needle begins in the bytes from `from` on, or npos.
std::size_t findLower(std::string_view bytes, const std::string& needle, std::size_t from = 0)
{
    const auto at = std::search(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.end(),
                                needle.begin(), needle.end(), [](char a, char b) { return lower(a) == b; });
    return at == bytes.end() ? std::string_view::npos : static_cast<std::size_t>(at - bytes.begin());
}

/// A line that is not in one piece.
bool hasInPieces(const RawLog& log, qsizetype line, const std::string& needle, const std::stop_token& stop)
{
    const std::size_t overlap = needle.size() - 1;
    std::string tail; // end of the pieces before
    bool found = false;
    log.visitPieces(line, [&](std::string_view piece) {
        found = findLower(piece, needle) != std::string_view::npos ||
                (!tail.empty() &&
                 findLower(tail + std::string(piece.substr(0, overlap)), needle) != std::string_view::npos);
        tail.append(piece.substr(piece.size() - std::min(piece.size(), overlap)));
        tail.erase(0, tail.size() - std::min(tail.size(), overlap));
        return !found && !stop.stop_requested();
    });
    return found;
}

} // namespace

std::vector<qsizetype> linesWith(const RawLog& log, std::size_t page, const std::string& needle,
                                 const std::stop_token& stop)
{
    std::vector<qsizetype> lines;
    const std::shared_ptr<const LogPage> content = log.page(page, false);
    if (!content)
        return lines;
    const qsizetype first = log.firstLine(page);
    const std::vector<LogPage::Start>& starts = content->starts;
    const std::string_view bytes(content->bytes.constData(), static_cast<std::size_t>(content->bytes.size()));
    for (std::size_t begin = 0; begin < starts.size();) {
        // The lines that begin in one piece: whole ones are looked through at a stretch.
        const std::size_t piece = starts[begin].piece;
        std::size_t end = begin;
        while (end < starts.size() && starts[end].piece == piece)
            ++end;
        const quint32 pieceEnd = content->pieceEnd(piece);
        const bool lastIsCut = bytes[pieceEnd - 1] != '\n';
        const std::size_t whole = lastIsCut ? end - 1 : end;
        const std::string_view stretch =
            bytes.substr(0, whole < end ? starts[whole].offset : std::size_t{pieceEnd});
        for (std::size_t at = begin < whole ? starts[begin].offset : stretch.size();;) {
            at = at >= stretch.size() ? std::string_view::npos : findLower(stretch, needle, at);
            if (at == std::string_view::npos)
                break;
            const auto after = std::upper_bound(
                starts.begin() + static_cast<std::ptrdiff_t>(begin),
                starts.begin() + static_cast<std::ptrdiff_t>(whole), at,
                [](std::size_t wanted, const LogPage::Start& one) { return wanted < one.offset; });
            lines.push_back(first + (after - starts.begin()) - 1);
            at =
                after == starts.begin() + static_cast<std::ptrdiff_t>(whole) ? stretch.size() : after->offset;
        }
        if (lastIsCut && hasInPieces(log, first + static_cast<qsizetype>(end) - 1, needle, stop))
            lines.push_back(first + static_cast<qsizetype>(end) - 1);
        begin = end;
    }
    return lines;
}

// ---- LogSearch ----

/// What the thread needs to know.
struct LogSearch::Job {
    quint64 number;
    std::shared_ptr<const RawLog> log;
    std::string needle;
    qsizetype after;
    bool forward;
    bool counts;

    /// The first match in the direction of the search; `around`: the lines that come after coming round.
    [[nodiscard]] std::optional<qsizetype> nearest(const std::vector<qsizetype>& lines, bool around) const
    {
        if (forward) {
            const auto at = around ? lines.begin() : std::upper_bound(lines.begin(), lines.end(), after);
            return at == lines.end() ? std::nullopt : std::optional(*at);
        }
        const auto end = around ? lines.end() : std::lower_bound(lines.begin(), lines.end(), after);
        return end == lines.begin() ? std::nullopt : std::optional(*(end - 1));
    }

    void run(const std::stop_token& stop, LogSearch* search) const
    {
        const std::size_t pages = log->pageCount();
        const std::size_t home = after < 0 ? (forward ? 0 : pages - 1) : log->pageOf(after);
        const auto tell = [&](auto what) {
            QMetaObject::invokeMethod(
                search, [search, number = number, what] { search->arrive(number, [=] { what(search); }); },
                Qt::QueuedConnection);
        };
        QElapsedTimer sinceProgress;
        sinceProgress.start();
        bool isFound = false;
        qsizetype total = 0;
        std::vector<qsizetype> atHome;
        // Home is looked at first from the cursor on, and last up to it.
        for (std::size_t step = 0; step <= pages && !(isFound && !counts); ++step) {
            if (stop.stop_requested())
                return;
            const std::size_t page = (forward ? home + step : home + pages * 2 - step) % pages;
            const std::vector<qsizetype> lines = step < pages ? linesWith(*log, page, needle, stop) : atHome;
            if (step == 0)
                atHome = lines;
            if (step < pages)
                total += static_cast<qsizetype>(lines.size());
            const bool isFirst = step == 0 && after >= 0;
            if (const auto line = isFound ? std::nullopt : nearest(lines, !isFirst)) {
                isFound = true;
                tell([at = *line](LogSearch* one) { Q_EMIT one->found(at); });
            }
            if (sinceProgress.elapsed() >= progressIntervalMs) {
                sinceProgress.start();
                tell([fraction = static_cast<double>(step) / static_cast<double>(pages + 1)](LogSearch* one) {
                    Q_EMIT one->progressed(fraction);
                });
            }
        }
        if (!isFound)
            tell([](LogSearch* one) { Q_EMIT one->found(-1); });
        const Counted result{needle, log->byteCount(), total};
        tell([result, isNew = counts](LogSearch* one) {
            one->m_running = false;
            if (isNew)
                one->m_counted = result;
            Q_EMIT one->counted(one->m_counted.lines);
        });
    }
};

LogSearch::LogSearch(QObject* parent) : QObject(parent) {}

LogSearch::~LogSearch() = default;

void LogSearch::start(std::shared_ptr<const RawLog> log, const QString& text, qsizetype after, bool forward)
{
    stop();
    std::string needle = text.toStdString();
    std::transform(needle.begin(), needle.end(), needle.begin(), lower);
    m_running = true;
    if (needle.empty() || log->lineCount() == 0) {
        QMetaObject::invokeMethod(
            this,
            [this, number = m_job] {
                arrive(number, [this] {
                    m_running = false;
                    Q_EMIT found(-1);
                });
            },
            Qt::QueuedConnection);
        return;
    }
    const bool isCounted =
        m_log.lock() == log && m_counted.needle == needle && m_counted.bytes == log->byteCount();
    m_log = log;
    after = std::min(after, log->lineCount() - 1);
    Job job{m_job, std::move(log), std::move(needle), after, forward, !isCounted};
    m_thread =
        std::jthread([this, job = std::move(job)](const std::stop_token& stop) { job.run(stop, this); });
}

void LogSearch::stop()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join(); // within the page it is at
    ++m_job;
    m_running = false;
}

void LogSearch::arrive(quint64 job, const std::function<void()>& tell)
{
    if (job == m_job)
        tell();
}

} // namespace bee

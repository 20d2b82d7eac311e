// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/hostclock.h"
#include "remote/decode/linerules.h"

#include <set>
#include <string>
#include <vector>

namespace bee {

/// The printed time on a line of its own: "HH:MM:SS", "HH:MM:SS.ffffff", "HH:MM:SS:" or "[HH:MM:SS]", blanks
/// around it allowed; empty when the line is something else.
std::string_view timeLine(std::string_view line);

/// "usecs", "msecs", "nsecs", "bytes", "Kbytes" …, or a bpftrace map's name that holds such a word.
Unit unitOfLabel(std::string_view label);

/// Puts printed histograms in their places in time.
///
/// A block is what a tool prints at one moment: one histogram for each key. It ends at its printed time, or
/// at its arrival when there was none; it starts where the one before ended if that is at most 1.5 intervals
/// earlier, else one interval before its end.
class HistogramBuilder {
public:
    explicit HistogramBuilder(const DecodeSpec& spec);

    /// A printed time: the end of the block that follows.
    void beginBlock(Time end);
    /// A histogram begins. Without a printed time, or when the block has this key already, a block begins
    /// with it at the arrival.
    void beginHistogram(std::string_view label, std::string_view key, Time arrival);
    /// A histogram that says its own end.
    void beginDatedHistogram(Time end, std::string_view label, std::string_view key);
    /// A bucket of the open histogram; false when none is open or the bucket is not above the last one.
    bool addBucket(qint64 low, qint64 high, quint64 count);
    void endHistogram();
    /// End of output: the last printed time may have had no histogram.
    void finish();

    [[nodiscard]] bool isOpen() const { return m_open.has_value(); }
    [[nodiscard]] bool isEmpty() const { return !m_hasHistogram; }
    [[nodiscard]] quint64 lastCount() const { return m_lastCount; } ///< of the histogram that ended last
    void collect(DecodedValues& values) const;
    /// The start of the block that comes first when nothing was printed before it: else one interval.
    void setFirstStart(Time start) { m_firstStart = start; }

private:
    void startBlock(Time end, bool printed);
    void closeBlock();
    void insert(HistogramInterval interval);

    Duration m_interval;
    Unit m_unit; ///< of values whose label says none; Samples: not known
    HistogramSeries m_series;
    std::optional<HistogramInterval> m_open;
    std::optional<Time> m_firstStart;
    std::optional<Time> m_blockEnd;
    Time m_blockStart;
    std::optional<Time> m_previousEnd;
    bool m_blockPrinted = false;
    bool m_hasHistogram = false;
    quint64 m_lastCount = 0;
    std::set<std::string, std::less<>> m_blockKeys;
    TimeRange m_extent{Time::max(), Time::min()};
};

/// Reads the histogram text of bcc, libbpf-tools and bpftrace line by line.
class HistogramText {
public:
    HistogramText(const DecodeSpec& spec, const DecodeContext& context) : m_builder(spec), m_clock(context) {}

    /// False when the line is none of a histogram's.
    bool line(std::string_view line, Time arrival, DecodeStats& stats);
    void finish(DecodeStats& stats);
    [[nodiscard]] HistogramBuilder& builder() { return m_builder; }
    [[nodiscard]] const HistogramBuilder& builder() const { return m_builder; }

private:
    struct Heading {
        std::string name;
        std::string value;
        bool known;
    };
    bool heading(std::string_view line, DecodeStats& stats);
    bool header(std::string_view line, Time arrival);
    bool mapHeader(std::string_view line, Time arrival);
    bool row(std::string_view line);
    bool mapRow(std::string_view line);
    bool dictionary(std::string_view line);
    void dropHeadings(DecodeStats& stats);
    bool average(std::string_view line, DecodeStats& stats) const;

    HistogramBuilder m_builder;
    HostClock m_clock;
    std::vector<Heading> m_headings; ///< waiting for their histogram
    bool m_isMap = false;            ///< the open histogram is bpftrace's
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"

#include <vector>

namespace bee {

/// Something in what a tool printed that cannot be true, or is hard to believe. The values stay as they are.
struct Doubt {
    QString text;           ///< one sentence, translated; names of columns in it are the host's
    std::optional<Time> at; ///< when it was first seen; none: it concerns the whole capture
    quint64 count = 1;      ///< how many values or intervals it concerns
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

/// Looks for doubts in the values of one capture while they grow; each row and each interval is looked at
/// once. Found are: shares under 0 % or over 100 %, durations and buckets of hundreds of years (a difference
/// that fell below zero, near 2^64), histograms that do not sum up to what is printed below them, times that
/// go backwards by more than reordering explains, and a counter that never moves while its partners do. Use
/// from one thread.
class DoubtFinder {
public:
    /// Looks at what is new, at most about limit rows and intervals (100,000 rows take about 1 ms for every
    /// column that is looked at). True when nothing is left. Another table starts over.
    bool read(const DecodedValues& values, qsizetype limit = 100'000);
    [[nodiscard]] std::vector<Doubt> doubts() const;

private:
    struct Finding {
        quint64 count = 0;
        std::optional<Time> first;
        void add(std::optional<Time> at);
    };
    struct Watch {
        enum class Kind : quint8 { Share, Length, Counter };
        int column = 0;
        Kind kind = Kind::Share;
        double limit = 0; ///< Length: in the column's unit
        Finding wrong{};
        double first = 0; ///< value of the first row that has one
        bool seen = false;
        bool moved = false;
    };

    void begin(const Schema& schema);
    bool readRows(const EventSnapshot& events, qsizetype limit);
    void readColumn(Watch& watch, const EventSnapshot& events, qsizetype to) const;
    void readTimes(const EventSnapshot& events, qsizetype to);
    bool readIntervals(const HistogramSeries& series, qsizetype limit);
    [[nodiscard]] std::optional<Doubt> stuckCounter() const;

    Schema m_schema;
    std::vector<Watch> m_watches;
    bool m_hasCounters = false;
    int m_timeColumn = -1; ///< of times the tool printed
    qsizetype m_rows = 0;  ///< looked at
    qint64 m_lastTime = nullInteger;
    qint64 m_widestStep = 0; ///< ns
    Finding m_backwards;
    std::size_t m_intervals = 0; ///< looked at
    Finding m_endless;
    quint64 m_wrongTotals = 0;
};

/// All doubts of values that are complete: for exports and reports.
std::vector<Doubt> findDoubts(const DecodedValues& values);

} // namespace bee

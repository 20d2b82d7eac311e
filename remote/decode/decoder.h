// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/chunk.h"
#include "remote/data/eventtable.h"
#include "remote/data/histogramseries.h"
#include "remote/data/stackprofile.h"

#include <QRegularExpression>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace bee {

/// What kind of value a tool's output is.
enum class Shape : quint8 {
    Events,    ///< one row an event, or interval tables whose rows take the block's time line
    Histogram, ///< log2 or linear text histograms, with section keys and time lines
    Stacks,    ///< folded lines or multi-line text, told apart by looking
    Bpftrace,  ///< bpftrace -f json: printf rows, hist, lhist, maps of numbers, maps of stacks, by record
    Raw,       ///< not understood: kept, shown in the console only
};

/// How one cell is read from a row. Widths are never trusted: values overflow theirs (FORMATS.md 6).
enum class CellFormat : quint8 {
    Integer, ///< decimal, optional sign; "?", "n/a", "-" … read as null
    Octal,
    Hex,
    Real,
    Word,         ///< text up to the next blank
    Comm,         ///< text of fixed width (default 16 bytes), trailing blanks cut; may hold blanks
    Rest,         ///< the rest of the line (last column)
    Clock,        ///< HH:MM:SS[.ffffff] of the host's local day
    SinceStart,   ///< seconds since the tool started (or its first event)
    SinceStartMs, ///< milliseconds since the tool started
    SinceBoot,    ///< seconds since the host started
    Pair,         ///< two words, shown as "a:b" (a disk's two numbers)
    /// No cell of a row: indented lines below it (a stack), joined by ";". The spec has one at most, and no
    /// header names it.
    Frames,
};

struct CellSpec {
    Column column; ///< name, kind, unit as they appear in the table
    QStringList
        headerNames; ///< the words a header may use for it ("PCOMM", "COMM"); may hold blanks: "TIME (us)"
    CellFormat format = CellFormat::Word;
    int width = 16; ///< Comm only: bytes
};

/// Everything a decoder needs to know of a tool's output; read from resources/tools/*.json.
struct DecodeSpec {
    Shape shape = Shape::Raw;
    std::vector<CellSpec> cells;            ///< every column the tool may print, in any version
    std::vector<QRegularExpression> ignore; ///< banners and farewells: understood, no data
    /// Shape::Events: the headers that a tool may print, for text that has lost its own; tried in turn.
    QStringList headers;
    /// Shape::Events without a header: a row is a line that one of these matches; named groups fill the cells
    /// of the same names.
    std::vector<QRegularExpression> rows;
    Unit countUnit = Unit::Samples; ///< Stacks: what the counts are
    Duration interval =
        std::chrono::seconds(1); ///< length of an interval or slice when only its end is printed
};

/// The clock a tool's printed times are read with.
struct DecodeContext {
    Time started;             ///< when the tool was launched, by this machine's clock as all times are
    int utcOffsetSeconds = 0; ///< of the host's local time when the tool was launched
    Duration clockOffset{0};  ///< what the host's clock is ahead of this machine's
};

struct LostEvents {
    Time at;
    quint64 count = 0;
};

class IgnorePatterns;

/// Counts of one decoding. stdoutLines = understood (rows, blocks, ignored) + unmatched.
struct DecodeStats {
    quint64 bytes = 0;
    quint64 stdoutLines = 0;
    quint64 stderrLines = 0;
    quint64 unmatchedLines = 0;                ///< on standard output; kept, see unmatchedExamples
    std::vector<QByteArray> unmatchedExamples; ///< the first 100, each cut at 4 KiB
    std::vector<LostEvents> lost;              ///< "Possibly lost N samples" and its kin, either stream
    quint64 lostEvents = 0;                    ///< their sum
    quint64 wrongTotals = 0;          ///< histograms whose printed count is not that of their buckets
    quint64 missedStacks = 0;         ///< stacks the tool said it could not show
    std::vector<QByteArray> messages; ///< the last 200 standard error lines
    bool ready = false;               ///< banner, header, attached_probes or first datum was seen
    /// What noteUnmatched() lets pass; null outside of a decoder (values() leaves it out).
    std::shared_ptr<const IgnorePatterns> ignore;
};

/// Snapshot of what was decoded so far. Cheap to copy, may cross threads.
struct DecodedValues {
    std::optional<EventSnapshot> events;
    std::shared_ptr<const HistogramSeries> histogram;
    std::shared_ptr<const StackProfile> stacks;
    DecodeStats stats;
    TimeRange extent{Time::max(), Time::min()}; ///< first and last moment seen; from > to when nothing was

    [[nodiscard]] quint64 rows() const;      ///< events
    [[nodiscard]] quint64 intervals() const; ///< distinct histogram interval ends
    [[nodiscard]] quint64 samples() const;   ///< sum of all stack counts or bucket counts
};

/// What Decoder::prepare() found in one chunk.
struct PreparedRows;

/// Turns a tool's bytes into values. Any split of the bytes into chunks gives the same values (given equal
/// arrival times). Used by one thread at a time. Never throws; never drops: a line no rule understands is
/// counted and kept. A line longer than 1 MiB (a bpftrace record: 32 MiB) is counted as one unmatched
/// line and skipped to its end in bounded memory.
class Decoder {
public:
    virtual ~Decoder() = default;
    virtual void feed(const Chunk& chunk) = 0;

    /// Two threads are faster than one: one feeds, another prepares the chunks that are fed next, each in
    /// full before it is fed. Any thread, any number of them, while another one feeds; it changes nothing.
    /// May answer nullptr: there is nothing to prepare.
    [[nodiscard]] virtual std::shared_ptr<const PreparedRows> prepare(const Chunk& chunk) const = 0;
    /// feed(chunk), with what prepare() answered for that chunk, or nullptr. Same values, in less time.
    virtual void feed(const Chunk& chunk, const PreparedRows* prepared) = 0;

    /// End of output: the last unfinished line and block are completed.
    virtual void finish() = 0;
    [[nodiscard]] virtual DecodedValues values() const = 0;
    /// Cheap, unlike values(): changes whenever values() would.
    [[nodiscard]] virtual const DecodeStats& stats() const = 0;
};

std::unique_ptr<Decoder> makeDecoder(const DecodeSpec& spec, const DecodeContext& context);

} // namespace bee

Q_DECLARE_METATYPE(bee::DecodedValues)

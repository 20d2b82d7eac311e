// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"
#include "remote/decode/rowplan.h"

#include <string_view>

namespace bee {

/// The part of a decoder that differs by shape: what one line of standard output means. LineDecoder
/// (decoder.cpp) cuts the bytes into lines, reads standard error, recognises losses and keeps the counts that
/// all shapes share.
class LineRules {
public:
    virtual ~LineRules() = default;
    /// One line without its '\n' (and without a '\r' before it). Not counted yet in stats.unmatchedLines: a
    /// line that is not understood goes to noteUnmatched(), now or, when it had to wait for later lines,
    /// then.
    virtual void line(std::string_view line, Time arrival, DecodeStats& stats) = 0;
    /// How plain rows are read now, or nullptr: every line goes to line(). May differ after each call of it.
    [[nodiscard]] virtual const std::shared_ptr<const RowPlan>& rowPlan() const
    {
        static const std::shared_ptr<const RowPlan> none;
        return none;
    }
    /// Takes rows that rowPlan() has read, which stand for as many calls of line(). Answers how many it took:
    /// the line of the next one goes to line().
    virtual std::size_t takeRows(const RowBatch& batch, Time arrival)
    {
        Q_UNUSED(batch)
        Q_UNUSED(arrival)
        return 0;
    }
    /// End of output: complete what is open; hand lines still waiting to noteUnmatched().
    virtual void finish(DecodeStats& stats) { Q_UNUSED(stats) }
    /// Adds this shape's values and widens the extent.
    virtual void collect(DecodedValues& values) const = 0;
};

/// Counts and keeps a line of standard output that no rule understands. An empty line, and one that an ignore
/// pattern of the spec matches (which makes stats.ready), is understood and not counted: rules need not know
/// the patterns, and lines they do understand never pay for them.
void noteUnmatched(DecodeStats& stats, std::string_view line);
/// True for a line that an ignore pattern of the spec matches; sets stats.ready. Slow: not for every row.
bool isIgnored(DecodeStats& stats, std::string_view line);
/// "Possibly lost N samples", "Lost N events on CPU #C!", "Lost N events", stacks that could not be shown …
/// True when the line was one; stats.lost / missedStacks are then updated. Used for both streams.
bool noteLoss(DecodeStats& stats, std::string_view line, Time arrival);
void widen(TimeRange& extent, Time from, Time to);

std::unique_ptr<LineRules> makeEventRules(const DecodeSpec& spec, const DecodeContext& context);
std::unique_ptr<LineRules> makeHistogramRules(const DecodeSpec& spec, const DecodeContext& context);
std::unique_ptr<LineRules> makeStackRules(const DecodeSpec& spec, const DecodeContext& context);
std::unique_ptr<LineRules> makeBpftraceRules(const DecodeSpec& spec, const DecodeContext& context);

} // namespace bee

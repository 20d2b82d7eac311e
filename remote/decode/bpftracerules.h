// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/histogramrules.h"
#include "remote/decode/hostclock.h"
#include "remote/decode/linerules.h"
#include "remote/decode/orderedjson.h"
#include "remote/decode/printedrows.h"
#include "remote/decode/stackrules.h"

#include <set>
#include <string>

namespace bee {

/// The values of bpftrace's maps, of whichever sort they turn out to be: numbers become rows of a table
/// (TIME, MAP, KEY …, VALUE; as many keys as the first has parts; texts too where the first value is one),
/// histograms a series, maps whose keys hold stacks a profile.
///
/// By their names: "@usecs_" is the other half of "@usecs", which a script fills while that one is printed;
/// "@_start" is a script's own note, which nobody wants to see. "@stacks_by_thread" has TICK, PID, TID and
/// COMM beside its stacks: see bpftracestacks.h.
class BpftraceMaps {
public:
    BpftraceMaps(const DecodeSpec& spec, const DecodeContext& context);

    /// The script printed the time, as it does before it prints and clears its maps; and with it the clock
    /// by which its keys name slices, if they do.
    void printedTime(Time time, const ProfileWriter::HostTicks& ticks = {});
    /// The script has ended, and bpftrace prints all its maps, with what they hold since the last time.
    void atEnd(Time arrival);
    /// The "data" of a record of type map or stats: {"@name": value}. False when it is something else.
    bool numbers(const OrderedJson& data, Time arrival);
    /// Of type hist.
    bool histograms(const OrderedJson& data, Time arrival);
    /// Of type tseries.
    bool series(const OrderedJson& data, Time arrival);
    /// One element of a map of text output.
    void textNumber(std::string_view map, std::string_view key, qint64 value, Time arrival)
    {
        m_meant = true; // what was printed when does not show in text
        number(map, key, value, arrival);
    }
    void stack(std::string_view map, std::string_view key, quint64 count, Time arrival);

    [[nodiscard]] bool isStackMap(std::string_view map) const { return m_stackMaps.contains(map); }

    /// Histogram text goes to the same series.
    [[nodiscard]] HistogramText& histogramText() { return m_histograms; }
    void finish(DecodeStats& stats) { m_histograms.finish(stats); }
    /// Sets what the maps held; the table only where there are no events, and not of what lay in the maps at
    /// the end of a script that printed its histograms or stacks itself.
    void collect(DecodedValues& values) const;

private:
    void number(std::string_view map, std::string_view key, qint64 value, Time arrival);
    bool text(std::string_view map, std::string_view key, std::string_view value, Time arrival);
    void commit(std::string_view map, std::string_view key, Time arrival);
    bool flatten(std::string_view map, const std::string& key, const OrderedJson& value, Time arrival);
    bool histogram(std::string_view map, std::string_view key, const OrderedJson& buckets, Time arrival);
    /// The name under which the map is known; empty for a script's note.
    std::string_view beginMap(std::string_view map, Time arrival);
    void makeTable(std::string_view firstKey, bool texts);

    HistogramText m_histograms;
    ProfileWriter m_stacks;
    std::unique_ptr<EventTable> m_table; ///< made by the first value
    bool m_hasTexts = false;             ///< its values are texts, as the first was one
    int m_keyColumns = 1;
    std::set<std::string, std::less<>> m_stackMaps;
    std::set<std::string, std::less<>> m_printed; ///< maps since the last printed time
    std::optional<Time> m_time;                   ///< printed before the maps that follow
    std::optional<Time> m_lastTime;               ///< the last that the script itself printed
    ProfileWriter::HostTicks m_ticks;             ///< at m_lastTime
    Duration m_interval;
    std::optional<Time> m_end; ///< of what bpftrace prints at its end, until the first of it comes
    bool m_ended = false;
    bool m_meant = false; ///< a map of numbers was printed by the script itself
    bool m_isScratch;     ///< maps beside printed rows are a script's own notes: text in them says nothing
    TimeRange m_tableExtent{Time::max(), Time::min()};
};

/// The text form of a script's output: what an imported file of `bpftrace` without `-f json` holds.
class BpftraceText {
public:
    explicit BpftraceText(BpftraceMaps& maps) : m_maps(maps) {}
    /// False when the line belongs to no map.
    bool line(std::string_view line, Time arrival, DecodeStats& stats);
    void finish(DecodeStats& stats);

private:
    bool element(std::string_view line, Time arrival);
    void dropStack(DecodeStats& stats);

    BpftraceMaps& m_maps;
    std::string m_stack; ///< a key that spans lines, begun with "@name["
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"
#include "tests/fuzz/decodespecs.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <cstring>
#include <string>
#include <vector>

/// What any bytes must keep to, whatever they are: used by the split test and the fuzz target.
namespace bee::test {
inline void appendNumber(QByteArray& out, qint64 number)
{
    out += QByteArray::number(number) + ' ';
}

/// Everything a decoding gave, as text: two decodings are equal when these are.
inline QByteArray fingerprint(const DecodedValues& values)
{
    QByteArray out;
    const DecodeStats& stats = values.stats;
    for (const quint64 count : {stats.bytes, stats.stdoutLines, stats.stderrLines, stats.unmatchedLines,
                                stats.lostEvents, stats.missedStacks, quint64{stats.ready}})
        appendNumber(out, static_cast<qint64>(count));
    for (const QByteArray& line : stats.unmatchedExamples)
        out += "\nunmatched " + line;
    for (const QByteArray& line : stats.messages)
        out += "\nmessage " + line;
    for (const LostEvents& lost : stats.lost) {
        out += "\nlost ";
        appendNumber(out, lost.at.time_since_epoch().count());
        appendNumber(out, static_cast<qint64>(lost.count));
    }
    out += "\nextent ";
    appendNumber(out, values.extent.from.time_since_epoch().count());
    appendNumber(out, values.extent.to.time_since_epoch().count());

    if (values.events) {
        const EventSnapshot& events = *values.events;
        for (const Column& column : events.schema())
            out += '|' + column.name.toUtf8();
        for (qsizetype row = 0; row < events.rowCount(); ++row) {
            out += '\n';
            for (int column = 0; column < static_cast<int>(events.schema().size()); ++column) {
                const ColumnKind kind = events.schema()[static_cast<std::size_t>(column)].kind;
                if (kind == ColumnKind::Text) {
                    const std::string_view text = events.text(row, column);
                    out.append(text.data(), static_cast<qsizetype>(text.size()));
                } else if (kind == ColumnKind::Real) {
                    qint64 bits = 0;
                    const double real = events.real(row, column);
                    std::memcpy(&bits, &real, sizeof bits);
                    appendNumber(out, bits);
                } else {
                    appendNumber(out, events.integer(row, column));
                }
                out += '|';
            }
        }
    }
    if (values.histogram) {
        out += "\nhistogram " + values.histogram->label.toUtf8() +
               (values.histogram->timesAreArrival ? " a" : " p");
        appendNumber(out, static_cast<qint64>(values.histogram->unit));
        for (const auto& interval : values.histogram->intervals) {
            out += '\n' + interval->key.toUtf8() + ' ';
            appendNumber(out, interval->start.time_since_epoch().count());
            appendNumber(out, interval->end.time_since_epoch().count());
            for (const Bucket& bucket : interval->buckets) {
                appendNumber(out, bucket.low);
                appendNumber(out, bucket.high);
                appendNumber(out, static_cast<qint64>(bucket.count));
            }
        }
    }
    if (values.stacks) {
        const StackProfile& stacks = *values.stacks;
        for (const auto& slice : stacks.slices()) {
            out += "\nslice ";
            appendNumber(out, slice.start.time_since_epoch().count());
            appendNumber(out, slice.end.time_since_epoch().count());
        }
        for (const auto& sample : stacks.samples()) {
            out += '\n';
            appendNumber(out, sample.slice);
            const std::string_view process = stacks.processName(sample.process);
            out.append(process.data(), static_cast<qsizetype>(process.size()));
            out += ' ';
            appendNumber(out, static_cast<qint64>(sample.count));
            appendNumber(out, static_cast<quint32>(sample.stack));
        }
        for (quint32 node = 1; node < stacks.nodeCount(); ++node) {
            out += '\n';
            appendNumber(out, static_cast<quint32>(stacks.parent(StackId{node})));
            const FrameId frame = stacks.leafFrame(StackId{node});
            appendNumber(out, static_cast<qint64>(stacks.frameKind(frame)));
            const std::string_view name = stacks.frameName(frame);
            out.append(name.data(), static_cast<qsizetype>(name.size()));
        }
    }
    return out;
}

/// What holds for the values of any bytes; empty, or what does not.
inline const char* brokenPromise(const DecodedValues& values)
{
    const DecodeStats& stats = values.stats;
    if (stats.unmatchedLines > stats.stdoutLines)
        return "more lines were unmatched than there were";
    if (stats.unmatchedExamples.size() > 100 || stats.messages.size() > 200)
        return "too many lines were kept";
    for (const QByteArray& line : stats.unmatchedExamples)
        if (line.size() > 4096)
            return "an unmatched line was not cut";
    if (values.histogram) {
        Time last = Time::min();
        for (const auto& interval : values.histogram->intervals) {
            if (interval->end < last)
                return "intervals are not in order";
            if (interval->start >= interval->end)
                return "an interval has no length";
            last = interval->end;
            for (std::size_t i = 0; i < interval->buckets.size(); ++i)
                if (interval->buckets[i].low >= interval->buckets[i].high ||
                    (i > 0 && interval->buckets[i].low < interval->buckets[i - 1].high))
                    return "buckets overlap";
        }
    }
    if (values.stacks) {
        const StackProfile& stacks = *values.stacks;
        for (const auto& slice : stacks.slices())
            if (slice.start > slice.end)
                return "a slice ends before it starts";
        for (const auto& sample : stacks.samples())
            if (sample.slice >= stacks.slices().size() ||
                static_cast<quint32>(sample.stack) >= stacks.nodeCount() ||
                static_cast<quint32>(sample.process) >= stacks.processCount())
                return "a sample points nowhere";
    }
    return nullptr;
}

} // namespace bee::test

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/textexport.h"

#include "remote/query/field.h"

#include <QCoreApplication>
#include <QFileDevice>

namespace bee {

namespace {

constexpr qsizetype blockSize = 256 * 1024;

bool isSelected(const EventSnapshot& events, qsizetype row, int timeColumn, const RowSelection& selection)
{
    if (selection.range != TimeRange{}) {
        if (timeColumn < 0 || events.isNull(row, timeColumn) ||
            !selection.range.contains(events.time(row, timeColumn)))
            return false;
    }
    return !selection.keep || selection.keep(row);
}

/// Writes the buffer once it is full.
Result<void> drain(QByteArray& buffer, QIODevice& device)
{
    if (buffer.size() < blockSize)
        return {};
    const Result<void> written = writeAll(device, buffer);
    buffer.clear();
    return written;
}

StackProfile passingStacks(const StackProfile& stacks, const FlameFilter& filter)
{
    StackProfile passing;
    passing.setUnit(stacks.unit());
    const quint32 slice = passing.addSlice({});
    const FlameMatcher matcher(stacks, filter);
    std::vector<StackId> path;
    for (const StackProfile::Sample& sample : stacks.samples()) {
        if (!matcher.matches(sample))
            continue;
        path.clear();
        for (StackId at = sample.stack; at != StackId{}; at = stacks.parent(at))
            path.push_back(at);
        StackId copy{};
        for (auto at = path.rbegin(); at != path.rend(); ++at) {
            const FrameId frame = stacks.leafFrame(*at);
            copy = passing.child(copy, passing.frame(stacks.frameName(frame), stacks.frameKind(frame)));
        }
        passing.add(slice, passing.process(stacks.processName(sample.process)), copy, sample.count);
    }
    return passing;
}

} // namespace

Result<void> writeAll(QIODevice& device, const QByteArray& bytes)
{
    // A QFile keeps bytes back: what the disk refuses must show here.
    auto* const file = qobject_cast<QFileDevice*>(&device);
    if (device.write(bytes) == bytes.size() && (!file || file->flush()))
        return {};
    return Error{QCoreApplication::translate("Report", "The output could not be written."),
                 device.errorString(),
                 QCoreApplication::translate("Report", "Choose another place, or free some space there.")};
}

Result<void> exportTable(const EventSnapshot& events, const RowSelection& selection, RecordText text,
                         QIODevice& device)
{
    QByteArray buffer;
    text.beginTable(events.schema(), buffer);
    const int timeColumn = firstTimeColumn(events.schema());
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        if (!isSelected(events, row, timeColumn, selection))
            continue;
        text.row(events, row, buffer);
        if (const Result<void> written = drain(buffer, device); !written.hasValue())
            return written.error();
    }
    return writeAll(device, buffer);
}

Result<void> exportHistogram(const HistogramSeries& series, TimeRange range, RecordText text,
                             QIODevice& device)
{
    QByteArray buffer;
    text.beginHistogram(buffer);
    for (const auto& interval : series.intervals) {
        if (interval->end <= range.from || interval->start >= range.to)
            continue;
        text.interval(series, *interval, buffer);
        if (const Result<void> written = drain(buffer, device); !written.hasValue())
            return written.error();
    }
    return writeAll(device, buffer);
}

Result<void> exportFolded(const StackProfile& stacks, const FlameFilter& filter, QIODevice& device)
{
    const bool byTimeAlone = FlameFilter{filter.range} == filter;
    const std::string folded =
        byTimeAlone ? stacks.toFolded(filter.range) : passingStacks(stacks, filter).toFolded();
    for (std::size_t at = 0; at < folded.size(); at += static_cast<std::size_t>(blockSize)) {
        const std::string_view block =
            std::string_view(folded).substr(at, static_cast<std::size_t>(blockSize));
        const Result<void> written =
            writeAll(device, QByteArray(block.data(), static_cast<qsizetype>(block.size())));
        if (!written.hasValue())
            return written.error();
    }
    return {};
}

Result<void> exportRaw(SessionReader& reader, int capture, RawStreams streams, QIODevice& device)
{
    Result<void> written;
    const Result<void> read = reader.readChunks(capture, [&](const Chunk& chunk) {
        if (streams == RawStreams::Both || chunk.stream == Stream::Stdout)
            written = writeAll(device, chunk.bytes);
        return written.hasValue();
    });
    return written.hasValue() ? read : written;
}

} // namespace bee

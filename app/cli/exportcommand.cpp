// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/exportoptions.h"
#include "app/report/remarks.h"
#include "app/report/speedscope.h"
#include "app/report/textexport.h"
#include "app/session/replay.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <functional>

namespace bee::cli {

namespace {

/// The rows a filter lets through, for exportTable(), which asks in ascending order.
std::function<bool(qsizetype)> rowsThatPass(const EventSnapshot& events, const RowFilter& filter)
{
    if (filter.expressions.empty())
        return {};
    RowMatcher matcher({{}, filter.expressions, filter.clock}, events.schema());
    return [rows = filterRows(events, 0, matcher, {}), at = std::size_t(0)](qsizetype row) mutable {
        while (at < rows.size() && static_cast<qsizetype>(rows[at]) < row)
            ++at;
        return at < rows.size() && static_cast<qsizetype>(rows[at]) == row;
    };
}

Error noSuchView(int capture, const QString& view)
{
    return {QCoreApplication::translate("Cli", "Capture %1 has no %2.").arg(capture).arg(view),
            {},
            QCoreApplication::translate("Cli", "beescope info lists what it has.")};
}

Result<void> writeText(SessionReader& reader, const CaptureRecord& record, const DecodedValues& values,
                       const ExportRequest& request, QIODevice& file)
{
    const RowFilter& filter = request.view.filter;
    if (request.isRaw)
        return exportRaw(reader, record.id, RawStreams::Stdout, file);
    if (request.view.view == PictureView::FlameGraph) {
        const FlameFilter stacks{filter.range, filter.expressions};
        return request.format == QLatin1String("folded")
                   ? exportFolded(*values.stacks, stacks, file)
                   : exportSpeedscope(*values.stacks, stacks, record.tool, file);
    }
    const RecordText text(request.format == QLatin1String("csv") ? RowFormat::Csv : RowFormat::Ndjson,
                          record.tool, record.host);
    if (request.view.view == PictureView::Table)
        return exportTable(*values.events, {filter.range, rowsThatPass(*values.events, filter)}, text, file);
    if (!values.histogram)
        return Error{
            QCoreApplication::translate("Cli", "The heat map of a table has no intervals of its own."),
            {},
            QCoreApplication::translate("Cli", "Export its rows: --view table.")};
    return exportHistogram(*values.histogram, filter.range, text, file);
}

Result<void> exportText(SessionReader& reader, const CaptureRecord& record, const DecodedValues& values,
                        const ExportRequest& request)
{
    QSaveFile file(request.path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{QCoreApplication::translate("Cli", "%1 cannot be written.").arg(request.path),
                     file.errorString(), QCoreApplication::translate("Cli", "Write to another folder.")};
    Result<void> written = writeText(reader, record, values, request, file);
    if (written.hasValue() && !file.commit())
        return Error{QCoreApplication::translate("Cli", "%1 cannot be written.").arg(request.path),
                     file.errorString(), QCoreApplication::translate("Cli", "Is there room on the disk?")};
    return written;
}

Result<void> exportPicture(const CaptureRecord& record, const DecodedValues& values,
                           const ExportRequest& request, PictureFormat format)
{
    const Result<Picture> picture = viewPicture(record, values, request.view);
    if (!picture.hasValue())
        return picture.error();
    const Result<QByteArray> bytes =
        pictureBytes(picture.value(), pictureText(record, values, picture.value()), format, request.picture);
    return bytes.hasValue() ? writePicture(request.path, bytes.value()) : Result<void>(bytes.error());
}

/// What a flame graph is compared with: another time of the same capture, or another capture.
Result<void> addBaseline(SessionReader& reader, const CaptureRecord& record, const DecodedValues& values,
                         const FilterClock& clock, ExportRequest& request)
{
    const QString& written = request.baseline;
    ViewRequest& view = request.view;
    if (const qsizetype dots = written.indexOf(QLatin1String("..")); dots >= 0) {
        const Result<TimeRange> range = parseRange(written.left(dots), written.mid(dots + 2), clock);
        if (!range.hasValue())
            return range.error();
        view.baseline = values.stacks;
        view.baselineFilter.range = range.value();
        view.baselineFilter.processes = view.filter.expressions;
        view.baselineLabel = written;
        return {};
    }
    for (const CaptureRecord& other : reader.captures()) {
        if (QString::number(other.id) != written)
            continue;
        DecodedValues otherValues;
        const Result<void> read = replayCapture(reader, other, catalogue(), &otherValues);
        if (!otherValues.stacks)
            return read.hasValue() ? noSuchView(other.id, request.viewName) : read.error();
        view.baseline = otherValues.stacks;
        view.baselineFilter.processes = view.filter.expressions;
        view.baselineLabel = QCoreApplication::translate("Cli", "%1, capture %2")
                                 .arg(displayText(other.tool.toStdString()))
                                 .arg(other.id);
        return {};
    }
    (void)record;
    return Error{
        QCoreApplication::translate("Cli", "“%1” is no baseline.").arg(written),
        {},
        QCoreApplication::translate("Cli", "Give a capture's number, or a time: 14:03:00..14:03:30.")};
}

int exportCapture(SessionReader& reader, const CaptureRecord& record, const DecodedValues& values,
                  ExportRequest request)
{
    const FilterClock clock = clockOf(record, values);
    const Result<TimeRange> range = parseRange(request.from, request.to, clock);
    if (!range.hasValue())
        return fail(Usage, range.error());
    request.view.filter = {range.value(), {}, clock};
    if (!request.filter.isEmpty()) {
        const bool isStacks = request.view.view == PictureView::FlameGraph;
        if (isStacks || values.events)
            if (const auto error =
                    checkFilter(request.filter, isStacks ? processColumns() : values.events->schema()))
                return failFilter(request.filterText, *error);
        request.view.filter.expressions = {request.filter};
    }
    if (!request.baseline.isEmpty())
        if (const Result<void> added = addBaseline(reader, record, values, clock, request); !added.hasValue())
            return fail(Usage, added.error());
    const std::optional<PictureFormat> picture = pictureFormatOf(request.path);
    const Result<void> written = picture ? exportPicture(record, values, request, *picture)
                                         : exportText(reader, record, values, request);
    if (!written.hasValue())
        return fail(Usage, written.error());
    // The files hold nothing but data, so that other programs read them: what it is worth is said here.
    for (const QString& remark : remarksOf(record, values).all())
        printErr(QCoreApplication::translate("Cli", "%1: note: %2").arg(record.tool, remark));
    return Done;
}

} // namespace

int runExport(const QStringList& arguments)
{
    const std::variant<ExportRequest, int> parsed = exportRequest(arguments);
    if (const int* code = std::get_if<int>(&parsed))
        return *code;
    const auto& request = std::get<ExportRequest>(parsed);
    const Result<std::unique_ptr<SessionReader>> opened = SessionReader::open(request.session);
    if (!opened.hasValue())
        return fail(FileUnusable, opened.error());
    SessionReader& reader = *opened.value();
    for (const CaptureRecord& record : reader.captures()) {
        if (request.capture && record.id != request.capture)
            continue;
        DecodedValues values;
        const Result<void> read = replayCapture(reader, record, catalogue(), &values);
        if (!request.isRaw && !hasView(values, request.view.view)) {
            if (!request.capture)
                continue;
            return fail(Usage, noSuchView(record.id, request.viewName));
        }
        const int code = exportCapture(reader, record, values, request);
        return code != Done || read.hasValue() ? code : fail(FileUnusable, read.error());
    }
    return fail(Usage,
                {request.capture
                     ? QCoreApplication::translate("Cli", "There is no capture %1.").arg(request.capture)
                     : QCoreApplication::translate("Cli", "No capture of this session has a %1.")
                           .arg(request.viewName),
                 {},
                 QCoreApplication::translate("Cli", "beescope info lists what it has.")});
}

} // namespace bee::cli

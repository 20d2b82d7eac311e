// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/report/picture.h"
#include "app/report/remarks.h"
#include "app/report/textexport.h"
#include "app/session/replay.h"
#include "remote/query/filtervalue.h"
#include "remote/query/roworder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QSaveFile>

#include <functional>

namespace bee::cli {

namespace {

/// The capture's clock. What was imported began with its first row, before it was recorded.
FilterClock clockOf(const CaptureRecord& record, const DecodedValues& values)
{
    Time start = record.started;
    if (values.events && values.events->rowCount() > 0) {
        const int time = firstTimeColumn(values.events->schema());
        if (time >= 0 && !values.events->isNull(0, time))
            start = std::min(start, values.events->time(0, time));
    }
    return {std::chrono::seconds(record.utcOffsetSeconds) + record.clockOffset(), start};
}

/// "12.5" and "+5s" count from the capture's start; otherwise a time as filters have it, in the host's local
/// time unless it says its zone.
std::optional<Time> parseTime(const QString& text, const FilterClock& clock)
{
    FilterValue value;
    value.text = text.trimmed();
    bool isNumber = false;
    (void)value.text.toDouble(&isNumber);
    if (isNumber && !value.text.startsWith(QLatin1Char('-')) && !value.text.startsWith(QLatin1Char('+')))
        value.text.prepend(QLatin1Char('+'));
    const Written<WrittenTime> written = writtenTime(value, clock);
    if (const auto* time = std::get_if<WrittenTime>(&written))
        return Time(Duration(time->first));
    const QDateTime time = QDateTime::fromString(value.text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::OffsetFromUTC)
        return std::nullopt;
    return Time(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

/// The filter with its error marked below it.
int failFilter(const QString& filter, const FilterError& error)
{
    QString line = filter;
    for (QChar& c : line)
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    const auto width = [&](qsizetype from, qsizetype length) {
        return line.mid(from, length).toUcs4().size();
    };
    const auto place = static_cast<int>(width(0, error.position));
    const auto length = static_cast<int>(std::max<qsizetype>(1, width(error.position, error.length)));
    const QString indent = QStringLiteral("  ");
    fail(Usage, {error.message, {}, {}});
    printErr(indent + line);
    printErr(indent + QString(place, QLatin1Char(' ')) + QLatin1Char('^') +
             QString(length - 1, QLatin1Char('~')));
    if (!error.remedy.isEmpty())
        printErr(indent + error.remedy);
    return Usage;
}

/// The rows a filter lets through, for exportTable(), which asks in ascending order.
std::function<bool(qsizetype)> rowsThatPass(const EventSnapshot& events, const FilterExpression& filter,
                                            const FilterClock& clock)
{
    if (filter.isEmpty())
        return {};
    RowMatcher matcher({{}, {filter}, clock}, events.schema());
    return [rows = filterRows(events, 0, matcher, {}), at = std::size_t(0)](qsizetype row) mutable {
        while (at < rows.size() && static_cast<qsizetype>(rows[at]) < row)
            ++at;
        return at < rows.size() && static_cast<qsizetype>(rows[at]) == row;
    };
}

std::optional<QSize> parseSize(const QString& text)
{
    if (text.isEmpty())
        return QSize();
    const QStringList parts = text.split(QLatin1Char('x'));
    bool validWidth = false, validHeight = false;
    const QSize size(parts.value(0).toInt(&validWidth), parts.value(1).toInt(&validHeight));
    if (parts.size() != 2 || !validWidth || !validHeight || size.width() < 100 || size.height() < 60)
        return std::nullopt;
    return size;
}

bool hasView(const DecodedValues& values, const QString& view)
{
    if (view == QLatin1String("table"))
        return values.events.has_value();
    if (view == QLatin1String("heatmap"))
        return values.histogram != nullptr;
    if (view == QLatin1String("flamegraph"))
        return values.stacks != nullptr;
    return true; // raw
}

Result<void> exportText(SessionReader& reader, const CaptureRecord& record, const DecodedValues& values,
                        const QString& view, const QString& suffix, const QString& path,
                        const RowSelection& selection)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{QCoreApplication::translate("Cli", "%1 cannot be written.").arg(path),
                     file.errorString(), QCoreApplication::translate("Cli", "Write to another folder.")};
    Result<void> written = Error{
        QCoreApplication::translate("Cli", "A %1 cannot be written as .%2.").arg(view, suffix),
        {},
        QCoreApplication::translate(
            "Cli",
            "table: csv, ndjson; heatmap: png, svg, csv, ndjson; flamegraph: png, svg, folded; raw: txt.")};
    const bool csv = suffix == QLatin1String("csv");
    if (view == QLatin1String("raw") && suffix == QLatin1String("txt")) {
        written = exportRaw(reader, record.id, RawStreams::Stdout, file);
    } else if (view == QLatin1String("flamegraph") && suffix == QLatin1String("folded")) {
        written = exportFolded(*values.stacks, selection.range, file);
    } else if (csv || suffix == QLatin1String("ndjson")) {
        const RecordText text(csv ? RowFormat::Csv : RowFormat::Ndjson, record.tool, record.host);
        if (view == QLatin1String("table"))
            written = exportTable(*values.events, selection, text, file);
        else if (view == QLatin1String("heatmap"))
            written = exportHistogram(*values.histogram, selection.range, text, file);
    }
    if (!written.hasValue())
        return written;
    if (!file.commit())
        return Error{QCoreApplication::translate("Cli", "%1 cannot be written.").arg(path),
                     file.errorString(), QCoreApplication::translate("Cli", "Is there room on the disk?")};
    return {};
}

} // namespace

int runExport(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Cli", "Writes a view of a capture into a file."));
    parser.addOptions({
        {QStringLiteral("capture"),
         QCoreApplication::translate("Cli", "The capture's number; default: the first that has the view."),
         QStringLiteral("N")},
        {QStringLiteral("view"), QCoreApplication::translate("Cli", "table, heatmap, flamegraph or raw."),
         QStringLiteral("NAME")},
        {QStringLiteral("output"),
         QCoreApplication::translate("Cli",
                                     "The file; its ending says how: csv, ndjson, png, svg, folded, txt."),
         QStringLiteral("FILE")},
        {QStringLiteral("size"), QCoreApplication::translate("Cli", "Of a picture, in pixels."),
         QStringLiteral("WxH")},
        {QStringLiteral("from"),
         QCoreApplication::translate("Cli",
                                     "Only what happened from then on: 14:03:31.5 or \"2026-11-22 14:03:31\" "
                                     "in the host's time, +5s since the start."),
         QStringLiteral("T")},
        {QStringLiteral("to"),
         QCoreApplication::translate("Cli", "Only what happened before that, likewise."),
         QStringLiteral("T")},
        {QStringLiteral("filter"),
         QCoreApplication::translate("Cli", "Only rows of a table that pass, as: "
                                            "comm == \"nginx\" && lat > 10ms && path ~ \"^/var\"."),
         QStringLiteral("EXPR")},
    });
    parser.addPositionalArgument(QStringLiteral("SESSION"),
                                 QCoreApplication::translate("Cli", "A .bscope file."));
    if (const auto code = parse(parser, arguments))
        return *code;
    const QString view = parser.value(QStringLiteral("view"));
    const QString path = parser.value(QStringLiteral("output"));
    static const QStringList views{QStringLiteral("table"), QStringLiteral("heatmap"),
                                   QStringLiteral("flamegraph"), QStringLiteral("raw")};
    if (parser.positionalArguments().size() != 1 || path.isEmpty())
        return fail(Usage,
                    {QCoreApplication::translate("Cli", "Give one session file and --output."), {}, {}});
    if (!views.contains(view))
        return fail(Usage, {QCoreApplication::translate("Cli", "“%1” is not a view.").arg(view),
                            {},
                            QCoreApplication::translate("Cli", "Use table, heatmap, flamegraph or raw.")});
    const std::optional<QSize> size = parseSize(parser.value(QStringLiteral("size")));
    if (!size)
        return fail(Usage, {QCoreApplication::translate("Cli", "“%1” is not a size.")
                                .arg(parser.value(QStringLiteral("size"))),
                            {},
                            QCoreApplication::translate("Cli", "Write 1200x600; at least 100x60.")});

    const QString filterText = parser.value(QStringLiteral("filter"));
    const auto parsedFilter = FilterExpression::parse(filterText);
    if (const auto* error = std::get_if<FilterError>(&parsedFilter))
        return failFilter(filterText, *error);
    const auto& filter = std::get<FilterExpression>(parsedFilter);
    if (!filter.isEmpty() && view != QLatin1String("table"))
        return fail(Usage, {QCoreApplication::translate(
                                "Cli", "--filter is for --view table: only rows are filtered."),
                            {},
                            {}});
    if (view == QLatin1String("raw") &&
        (parser.isSet(QStringLiteral("from")) || parser.isSet(QStringLiteral("to"))))
        return fail(Usage, {QCoreApplication::translate("Cli", "The raw output is exported whole."),
                            {},
                            QCoreApplication::translate("Cli", "Leave out --from and --to.")});

    const Result<std::unique_ptr<SessionReader>> opened =
        SessionReader::open(parser.positionalArguments().first());
    if (!opened.hasValue())
        return fail(FileUnusable, opened.error());
    SessionReader& reader = *opened.value();
    const int wanted = parser.value(QStringLiteral("capture")).toInt();
    if (parser.isSet(QStringLiteral("capture")) && wanted < 1)
        return fail(Usage, {QCoreApplication::translate("Cli", "“%1” is not a capture's number.")
                                .arg(parser.value(QStringLiteral("capture"))),
                            {},
                            {}});
    for (const CaptureRecord& record : reader.captures()) {
        if (wanted && record.id != wanted)
            continue;
        DecodedValues values;
        const Result<void> read = replayCapture(reader, record, catalogue(), &values);
        if (!hasView(values, view)) {
            if (!wanted)
                continue;
            return fail(Usage,
                        {QCoreApplication::translate("Cli", "Capture %1 has no %2.").arg(wanted).arg(view),
                         {},
                         QCoreApplication::translate("Cli", "beescope info lists what it has.")});
        }
        const FilterClock clock = clockOf(record, values);
        TimeRange range;
        for (const auto& [name, end] :
             {std::pair(QStringLiteral("from"), &range.from), std::pair(QStringLiteral("to"), &range.to)}) {
            if (!parser.isSet(name))
                continue;
            const std::optional<Time> time = parseTime(parser.value(name), clock);
            if (!time)
                return fail(
                    Usage,
                    {QCoreApplication::translate("Cli", "“%1” is not a time.").arg(parser.value(name)),
                     {},
                     QCoreApplication::translate(
                         "Cli", "Write 14:03:31, \"2026-11-22 14:03:31\", 2026-11-22T14:03:31Z or +5s.")});
            *end = *time;
        }
        const QString suffix = QFileInfo(path).suffix().toLower();
        const bool picture = suffix == QLatin1String("png") || suffix == QLatin1String("svg");
        RowSelection selection{range, {}};
        if (!filter.isEmpty()) {
            if (const auto error = checkFilter(filter, values.events->schema()))
                return failFilter(filterText, *error);
            selection.keep = rowsThatPass(*values.events, filter, clock);
        }
        Result<void> written;
        if (picture && (view == QLatin1String("heatmap") || view == QLatin1String("flamegraph")))
            written = exportPicture(view == QLatin1String("heatmap") ? PictureView::Heatmap
                                                                     : PictureView::FlameGraph,
                                    record, values, path, *size, range);
        else
            written = exportText(reader, record, values, view, suffix, path, selection);
        if (!written.hasValue())
            return fail(Usage, written.error());
        // The files hold nothing but data, so that other programs read them: what it is worth is said here.
        for (const QString& remark : remarksOf(record, values).all())
            printErr(QCoreApplication::translate("Cli", "%1: note: %2").arg(record.tool, remark));
        return read.hasValue() ? static_cast<int>(Done) : fail(FileUnusable, read.error());
    }
    return fail(
        Usage, {wanted ? QCoreApplication::translate("Cli", "There is no capture %1.").arg(wanted)
                       : QCoreApplication::translate("Cli", "No capture of this session has a %1.").arg(view),
                {},
                QCoreApplication::translate("Cli", "beescope info lists what it has.")});
}

} // namespace bee::cli

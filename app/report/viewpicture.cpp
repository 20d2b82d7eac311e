// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/viewpicture.h"

#include "app/report/remarks.h"
#include "remote/query/lines.h"
#include "widgets/charts/distributionview.h"
#include "widgets/charts/linechartview.h"
#include "widgets/flamegraph/flamediff.h"
#include "widgets/flamegraph/flamesvg.h"
#include "widgets/heatmap/heatmapsheet.h"
#include "widgets/heatmap/stackheatmap.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

Error failed(const QString& message, const QString& remedy = {})
{
    return {message, {}, remedy};
}

QString shown(const QString& hostText)
{
    return displayText(hostText.toStdString(), 200);
}

/// A few of what there is, for a person who asked for something else.
QString listed(const QStringList& names)
{
    constexpr qsizetype most = 20;
    QStringList texts;
    for (const QString& name : names.first(std::min(most, names.size())))
        texts += shown(name);
    if (names.size() > most)
        texts += QStringLiteral("…");
    return QCoreApplication::translate("Picture", "There are: %1.").arg(texts.join(QStringLiteral(", ")));
}

bool isNumeric(const Column& column)
{
    return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Real;
}

Result<int> columnNamed(const Schema& schema, const QString& name, bool numeric)
{
    const int column = fieldColumn(schema, name);
    if (column >= 0 && (!numeric || isNumeric(schema[static_cast<std::size_t>(column)])))
        return column;
    QStringList names;
    for (const Column& one : schema)
        if (!numeric || isNumeric(one))
            names += one.name;
    return failed(
        column >= 0 ? QCoreApplication::translate("Picture", "Column %1 holds no numbers.").arg(shown(name))
                    : QCoreApplication::translate("Picture", "The table has no column %1.").arg(shown(name)),
        listed(names));
}

/// The columns asked for, most of them at the given number.
Result<std::vector<int>> columnsNamed(const Schema& schema, const QStringList& names, qsizetype most)
{
    if (names.size() > most)
        return failed(
            QCoreApplication::translate("Picture", "This picture shows at most %1 columns.").arg(most));
    std::vector<int> columns;
    for (const QString& name : names) {
        const Result<int> column = columnNamed(schema, name, true);
        if (!column.hasValue())
            return column.error();
        columns.push_back(column.value());
    }
    return columns;
}

Error noRowsToFilter(const QString& view)
{
    return failed(
        QCoreApplication::translate("Picture", "A filter is for rows and stacks; a %1 of a tool's "
                                               "own histograms has none.")
            .arg(view),
        QCoreApplication::translate("Picture", "Leave out the filter; a range of time is possible."));
}

/// "offset" asks for the place within the second.
Result<EventHeatmap> eventHeatmapFor(const EventSnapshot& events, const ViewRequest& request)
{
    const std::vector<EventHeatmap> choices = eventHeatmaps(events.schema());
    if (choices.empty())
        return failed(QCoreApplication::translate("Picture", "This table has no times."));
    EventHeatmap heatmap = choices.front();
    if (request.columns.size() == 1 && request.columns.first() == QLatin1String("offset")) {
        heatmap = {EventHeatmap::Mode::SubsecondOffset};
    } else if (!request.columns.isEmpty()) {
        const Result<std::vector<int>> columns = columnsNamed(events.schema(), request.columns, 2);
        if (!columns.hasValue())
            return columns.error();
        heatmap = {EventHeatmap::Mode::Value, columns.value().front()};
        heatmap.colorColumn = columns.value().size() > 1 ? columns.value().back() : -1;
    }
    if (!request.by.isEmpty()) {
        const Result<int> by = columnNamed(events.schema(), request.by, false);
        if (!by.hasValue())
            return by.error();
        heatmap.keyColumn = by.value();
    }
    heatmap.filter = request.filter;
    return heatmap;
}

Result<Picture> heatmapOf(const CaptureRecord& record, const DecodedValues& values,
                          const ViewRequest& request)
{
    std::shared_ptr<const HeatmapSource> source;
    bool isOffset = false;
    if (values.histogram) {
        if (!request.filter.expressions.empty())
            return noRowsToFilter(QCoreApplication::translate("Picture", "heat map"));
        if (!request.columns.isEmpty())
            return failed(QCoreApplication::translate("Picture", "A tool's own histograms have no columns."));
        source = histogramHeatmap(values.histogram);
    } else if (values.events) {
        const Result<EventHeatmap> heatmap = eventHeatmapFor(*values.events, request);
        if (!heatmap.hasValue())
            return heatmap.error();
        isOffset = heatmap.value().mode == EventHeatmap::Mode::SubsecondOffset;
        source = eventHeatmap(*values.events, heatmap.value());
    } else {
        isOffset = true;
        source = stackHeatmap(values.stacks);
    }
    if (!source)
        return failed(QCoreApplication::translate("Picture", "There is nothing to make a heat map of."));
    HeatmapOptions options;
    options.visible = request.filter.range;
    options.look = request.heatmap;
    options.look.key = request.key;
    // Those of sectors or of places within the second tell nothing.
    const bool isDuration = source->unit() == Unit::Nanoseconds && !isOffset;
    options.look.percentiles = request.percentiles.value_or(
        values.histogram || isDuration ? HeatmapLook::allPercentiles() : std::vector<double>());
    // Split by a column without one key: a small heat map for each.
    options.look.multiples = !request.by.isEmpty() && !request.key;
    if (request.key && !source->keys().contains(*request.key))
        return failed(
            QCoreApplication::translate("Picture", "Nothing was counted for “%1”.").arg(shown(*request.key)),
            source->keys().isEmpty() ? QCoreApplication::translate("Picture", "This heat map has no keys.")
                                     : listed(source->keys()));
    options.clock = record.hostClock();
    options.losses = lossMarks(values);
    return heatmapPicture(source, options);
}

Result<Picture> linesOf(const CaptureRecord& record, const DecodedValues& values, const ViewRequest& request)
{
    const EventSnapshot& events = *values.events;
    const std::vector<LineQuery> choices = lineQueries(events.schema(), isIntervalTable(events));
    if (choices.empty())
        return failed(QCoreApplication::translate("Picture", "This table has no times."));
    LineQuery query = choices.front();
    if (!request.columns.isEmpty()) {
        const Result<std::vector<int>> columns = columnsNamed(events.schema(), request.columns, 100);
        if (!columns.hasValue())
            return columns.error();
        query = {columns.value()};
        query.perSecond = !isIntervalTable(events);
        if (request.by.isEmpty() && choices.front().columns == query.columns)
            query.keyColumn = choices.front().keyColumn;
    }
    if (!request.by.isEmpty()) {
        const Result<int> by = columnNamed(events.schema(), request.by, false);
        if (!by.hasValue())
            return by.error();
        query.keyColumn = by.value();
    }
    query.filter = request.filter;
    const auto lines = std::make_shared<const Lines>(bee::linesOf(events, query, {}));
    return linePicture(lines, request.lines, request.filter.range, record.hostClock(), lossMarks(values));
}

Result<Picture> distributionOf(const DecodedValues& values, const ViewRequest& request)
{
    if (!values.events) {
        if (!request.filter.expressions.empty())
            return noRowsToFilter(QCoreApplication::translate("Picture", "distribution"));
        return distributionPicture(*values.histogram, request.filter.range, request.distribution);
    }
    const Schema& schema = values.events->schema();
    const Result<std::vector<int>> columns = columnsNamed(schema, request.columns, 2);
    if (!columns.hasValue())
        return columns.error();
    const auto nameOf = [&schema](int column) { return schema[static_cast<std::size_t>(column)].name; };
    DistributionLook look = request.distribution;
    if (!columns.value().empty())
        look.column = nameOf(columns.value().front());
    if (columns.value().size() > 1) {
        look.kind = DistributionKind::Scatter;
        look.otherColumn = nameOf(columns.value().back());
    } else if (!request.by.isEmpty()) {
        const Result<int> by = columnNamed(schema, request.by, false);
        if (!by.hasValue())
            return by.error();
        look.kind = DistributionKind::Boxes;
        look.groupColumn = nameOf(by.value());
    }
    return distributionPicture(*values.events, request.filter, look);
}

Result<Picture> flameGraphOf(const CaptureRecord& record, const DecodedValues& values,
                             const ViewRequest& request)
{
    FlameShape shape = request.shape;
    shape.filter.range = request.filter.range;
    shape.filter.processes = request.filter.expressions;
    for (const FilterExpression& filter : shape.filter.processes)
        if (const auto error = checkFilter(filter, processColumns()))
            return failed(QCoreApplication::translate("Picture", "Stacks cannot be filtered so: %1")
                              .arg(error->message),
                          QCoreApplication::translate("Picture", "Filter them by comm, pid or tid."));
    const bool chart = shape.order == FlameOrder::Chronological;
    if (values.stacks->slices().size() < 2 && (chart || request.filter.range != TimeRange{}))
        return failed(QCoreApplication::translate("Picture", "These stacks were counted over the whole run."),
                      QCoreApplication::translate(
                          "Picture", "A range or an order of time needs slices: run Beescope's own script."));
    FlamePictureOptions options;
    options.search = request.search;
    options.clock = record.hostClock();
    options.time = request.filter.range;
    std::shared_ptr<const FlameLayout> layout;
    if (request.baseline) {
        const Result<FlameDifference> difference =
            FlameDifference::between(values.stacks, shape, request.baseline, request.baselineFilter);
        if (!difference.hasValue())
            return difference.error();
        layout = difference.value().present;
        options.elided = difference.value().elided;
        options.baselineLabel = request.baselineLabel;
    } else {
        layout = std::make_shared<const FlameLayout>(values.stacks, shape);
    }
    const FlameMatches matches = searchFlames(*layout, request.search);
    if (!matches.error.isEmpty())
        return failed(
            QCoreApplication::translate("Picture", "“%1” is no regular expression.").arg(request.search.text),
            matches.error);
    return flamePicture(layout, request.flame, options);
}

/// What narrows it beside the time, unless the view says so itself.
QStringList notesOf(const ViewRequest& request)
{
    QStringList notes;
    for (const FilterExpression& filter : request.filter.expressions)
        if (!filter.isEmpty())
            notes += QCoreApplication::translate("Picture", "only %1").arg(shown(filter.text()));
    return notes;
}

} // namespace

bool hasView(const DecodedValues& values, PictureView view)
{
    switch (view) {
    case PictureView::Table:
        return values.events.has_value();
    case PictureView::Heatmap:
        return values.histogram || (values.events && !eventHeatmaps(values.events->schema()).empty()) ||
               (values.stacks && hasSubsecondSlices(*values.stacks));
    case PictureView::LineChart:
        return values.events && firstTimeColumn(values.events->schema()) >= 0;
    case PictureView::Distribution:
        return values.histogram || (values.events && !distributionColumns(values.events->schema()).empty());
    case PictureView::FlameGraph:
        break;
    }
    return values.stacks != nullptr;
}

Result<Picture> viewPicture(const CaptureRecord& record, const DecodedValues& values,
                            const ViewRequest& request)
{
    if (!hasView(values, request.view))
        return failed(QCoreApplication::translate("Picture", "Capture %1 has no such view.").arg(record.id),
                      QCoreApplication::translate("Picture", "beescope info lists what it has."));
    const auto make = [&]() -> Result<Picture> {
        switch (request.view) {
        case PictureView::Heatmap:
            return heatmapOf(record, values, request);
        case PictureView::LineChart:
            return linesOf(record, values, request);
        case PictureView::Distribution:
            return distributionOf(values, request);
        case PictureView::FlameGraph:
            return flameGraphOf(record, values, request);
        case PictureView::Table:
            break;
        }
        return failed(QCoreApplication::translate("Picture", "A table is no picture."),
                      QCoreApplication::translate("Picture", "Write it as .csv or .ndjson."));
    };
    Result<Picture> picture = make();
    if (picture.hasValue())
        picture.value().notes += notesOf(request);
    return picture;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/grouppresets.h"

#include "widgets/table/cells.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bee {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("GroupPresets", source);
}

int columnOf(const Schema& schema, const char* field)
{
    return fieldColumn(schema, QString::fromLatin1(field));
}

bool isNumber(const Column& column)
{
    return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Real;
}

/// The columns that say how many bytes a row stands for; several where a tool counts each direction.
std::vector<int> byteColumns(const Schema& schema)
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const Unit unit = schema[i].unit;
        if (isNumber(schema[i]) && (unit == Unit::Bytes || unit == Unit::Kibibytes) &&
            !schema[i].name.startsWith(QLatin1String("OFF"))) // where, not how much
            columns.push_back(static_cast<int>(i));
    }
    return columns;
}

RowSorting biggestFirst(const GroupQuery& query, std::size_t measure)
{
    return {{static_cast<int>(query.by.size() + measure), Qt::DescendingOrder}};
}

GroupPreset preset(const char* title, std::vector<int> by, std::vector<GroupMeasure> measures,
                   std::size_t sortedBy)
{
    GroupPreset result{text(title), {std::move(by), std::move(measures)}, {}};
    result.sorting = biggestFirst(result.query, sortedBy);
    return result;
}

} // namespace

std::vector<GroupPreset> groupPresets(const Schema& schema)
{
    const int comm = columnOf(schema, "comm");
    const int path = columnOf(schema, "path");
    const int disk = columnOf(schema, "disk");
    const int peer = columnOf(schema, "raddr");
    const int latency = columnOf(schema, "lat");
    const int error = columnOf(schema, "err");
    const bool hasLatency = latency >= 0 && isNumber(schema[static_cast<std::size_t>(latency)]);
    const std::vector<int> bytes = byteColumns(schema);

    const GroupMeasure count;
    std::vector<GroupMeasure> latencies{count};
    if (hasLatency)
        for (const Aggregate aggregate : {Aggregate::P50, Aggregate::P99, Aggregate::Max})
            latencies.push_back({aggregate, latency});
    constexpr std::size_t p99 = 2; // of latencies
    std::vector<GroupMeasure> sizes{count};
    for (const int column : bytes)
        sizes.push_back({Aggregate::Sum, column});

    std::vector<GroupPreset> presets;
    if (comm >= 0)
        presets.push_back(
            preset(QT_TRANSLATE_NOOP("GroupPresets", "Programs by number"), {comm}, {count}, 0));
    if (comm >= 0 && hasLatency)
        presets.push_back(
            preset(QT_TRANSLATE_NOOP("GroupPresets", "Programs by latency"), {comm}, latencies, p99));
    if (path >= 0)
        presets.push_back(preset(QT_TRANSLATE_NOOP("GroupPresets", "Files by number"), {path}, {count}, 0));
    if (path >= 0 && hasLatency)
        presets.push_back(
            preset(QT_TRANSLATE_NOOP("GroupPresets", "Files by latency"), {path}, latencies, p99));
    if (disk >= 0 && hasLatency)
        presets.push_back(
            preset(QT_TRANSLATE_NOOP("GroupPresets", "Disks by latency"), {disk}, latencies, p99));
    if (peer >= 0)
        presets.push_back(preset(QT_TRANSLATE_NOOP("GroupPresets", "Peers by number"), {peer}, {count}, 0));
    if (peer >= 0 && !bytes.empty())
        presets.push_back(preset(QT_TRANSLATE_NOOP("GroupPresets", "Peers by bytes"), {peer}, sizes, 1));
    if (comm >= 0 && !bytes.empty())
        presets.push_back(preset(QT_TRANSLATE_NOOP("GroupPresets", "Programs by bytes"), {comm}, sizes, 1));
    if (error >= 0)
        presets.push_back(preset(QT_TRANSLATE_NOOP("GroupPresets", "Errors by number"), {error}, {count}, 0));
    return presets;
}

GroupPreset groupBy(const Schema& schema, int column)
{
    GroupPreset result{
        columnTitle(schema[static_cast<std::size_t>(column)]), {{column}, {GroupMeasure{}}}, {}};
    const int latency = columnOf(schema, "lat");
    if (latency >= 0 && latency != column && isNumber(schema[static_cast<std::size_t>(latency)]))
        result.query.measures.push_back({Aggregate::P99, latency});
    for (const int bytes : byteColumns(schema))
        if (bytes != column)
            result.query.measures.push_back({Aggregate::Sum, bytes});
    result.sorting = biggestFirst(result.query, 0);
    return result;
}

QString measureTitle(const GroupMeasure& measure, const Schema& schema)
{
    if (measure.aggregate == Aggregate::Count || measure.column < 0 ||
        static_cast<std::size_t>(measure.column) >= schema.size())
        return QCoreApplication::translate("GroupPresets", "Count");
    return QCoreApplication::translate("GroupPresets", "%1 of %2")
        .arg(aggregateName(measure.aggregate), columnTitle(schema[static_cast<std::size_t>(measure.column)]));
}

bool isMeasurable(const Schema& schema, int column)
{
    const Column& meta = schema[static_cast<std::size_t>(column)];
    if (!isNumber(meta) || meta.base != 10)
        return false;
    static constexpr std::array names{"pid", "ppid", "tid", "uid", "lport", "rport", "err"};
    return std::none_of(names.begin(), names.end(),
                        [&](const char* name) { return columnOf(schema, name) == column; });
}

} // namespace bee

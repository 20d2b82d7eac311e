// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/field.h"
#include "widgets/heatmap/heatmapsource.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

bool isDuration(const Column& column)
{
    return (column.kind == ColumnKind::Integer || column.kind == ColumnKind::Real) &&
           (column.unit == Unit::Nanoseconds || column.unit == Unit::Microseconds ||
            column.unit == Unit::Milliseconds || column.unit == Unit::Seconds);
}

bool isSize(const Column& column)
{
    return (column.kind == ColumnKind::Integer || column.kind == ColumnKind::Real) &&
           (column.unit == Unit::Bytes || column.unit == Unit::Kibibytes);
}

} // namespace

std::vector<EventHeatmap> eventHeatmaps(const Schema& schema)
{
    std::vector<EventHeatmap> heatmaps;
    if (firstTimeColumn(schema) < 0)
        return heatmaps;
    const auto add = [&](int column) {
        const bool known = std::any_of(heatmaps.begin(), heatmaps.end(), [&](const EventHeatmap& heatmap) {
            return heatmap.valueColumn == column;
        });
        EventHeatmap heatmap;
        heatmap.valueColumn = column;
        if (!known)
            heatmaps.push_back(heatmap);
    };
    const auto column = [&](int index) -> const Column& { return schema[static_cast<std::size_t>(index)]; };
    // What the tool is for comes before what else it measured, such as the time in the queue.
    const int latency = fieldColumn(schema, u"lat");
    const bool measured = latency >= 0 && isDuration(column(latency));
    const int count = static_cast<int>(schema.size());
    if (measured)
        add(latency);
    for (int i = 0; i < count; ++i)
        if (isDuration(column(i)))
            add(i);
    const int sector = fieldColumn(schema, u"sector");
    if (sector >= 0 && column(sector).kind == ColumnKind::Integer) {
        add(sector);
        if (measured) {
            EventHeatmap byLatency;
            byLatency.valueColumn = sector;
            byLatency.colorColumn = latency;
            heatmaps.push_back(byLatency);
        }
    }
    for (int i = 0; i < count; ++i)
        if (isSize(column(i)))
            add(i);
    EventHeatmap offset;
    offset.mode = EventHeatmap::Mode::SubsecondOffset;
    heatmaps.push_back(offset);
    return heatmaps;
}

QString eventHeatmapTitle(const EventHeatmap& heatmap, const Schema& schema)
{
    const auto name = [&](int column) {
        return column >= 0 && column < static_cast<int>(schema.size())
                   ? schema[static_cast<std::size_t>(column)].name
                   : QString();
    };
    if (heatmap.mode == EventHeatmap::Mode::SubsecondOffset)
        return QCoreApplication::translate("HeatmapSource", "Offset in the second");
    if (heatmap.colorColumn >= 0)
        return QCoreApplication::translate("HeatmapSource", "%1 over time, by mean %2")
            .arg(name(heatmap.valueColumn), name(heatmap.colorColumn));
    return QCoreApplication::translate("HeatmapSource", "%1 over time").arg(name(heatmap.valueColumn));
}

} // namespace bee

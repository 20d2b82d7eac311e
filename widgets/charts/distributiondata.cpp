// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributiondata.h"

#include "widgets/charts/distributionaxis.h"

#include <algorithm>

namespace bee {

namespace {

constexpr std::size_t mostBoxes = 60;
constexpr int cellsAcross = 200;
constexpr int cellsUpwards = 120;

/// The column of that name, else the first that is offered and not the one to avoid; -1 without any.
int chosen(const Schema& schema, const QString& name, const std::vector<int>& offered, int avoided)
{
    for (std::size_t i = 0; i < schema.size() && !name.isEmpty(); ++i)
        if (schema[i].name == name && static_cast<int>(i) != avoided)
            return static_cast<int>(i);
    for (const int column : offered)
        if (column != avoided)
            return column;
    return -1;
}

QString nameOf(const Schema& schema, int column)
{
    return column < 0 ? QString() : schema[static_cast<std::size_t>(column)].name;
}

void readScatter(const DistributionAsk& ask, DistributionData& made, const DistributionStop& stop)
{
    made.others = distributionOf(ask.events, {made.otherColumn, ask.filter}, stop);
    if (!made.others || made.values->count() == 0 || made.others->count() == 0)
        return;
    made.across = ask.across;
    made.upwards = ask.upwards;
    const NumberAxis x(*made.values, made.look.axis, ask.across);
    const NumberAxis y(*made.others, made.look.other, ask.upwards);
    made.density = densityOf(ask.events, {made.column, ask.filter}, made.otherColumn,
                             x.bounds(*made.values, cellsAcross), y.bounds(*made.others, cellsUpwards), stop);
}

} // namespace

std::shared_ptr<const DistributionData> makeDistribution(const DistributionAsk& ask,
                                                         const DistributionStop& stop)
{
    auto made = std::make_shared<DistributionData>();
    made->look = ask.look;
    if (ask.series) {
        made->look.kind = DistributionKind::Histogram;
        made->values = distributionOf(*ask.series, ask.filter.range, {}, stop);
        return made->values ? made : nullptr;
    }
    const Schema& schema = ask.events.schema();
    const std::vector<int> columns = distributionColumns(schema);
    made->column = chosen(schema, ask.look.column, columns, -1);
    if (made->column >= 0 && schema[static_cast<std::size_t>(made->column)].kind == ColumnKind::Text)
        made->column = columns.empty() ? -1 : columns.front();
    made->groupColumn = chosen(schema, ask.look.groupColumn, distributionGroups(schema), made->column);
    made->otherColumn = chosen(schema, ask.look.otherColumn, columns, made->column);
    made->look.column = nameOf(schema, made->column);
    made->look.groupColumn = nameOf(schema, made->groupColumn);
    made->look.otherColumn = nameOf(schema, made->otherColumn);
    const bool lacks = (made->look.kind == DistributionKind::Boxes && made->groupColumn < 0) ||
                       (made->look.kind == DistributionKind::Scatter && made->otherColumn < 0);
    if (lacks)
        made->look.kind = DistributionKind::Histogram;
    made->values = distributionOf(ask.events, {made->column, ask.filter}, stop);
    if (!made->values)
        return nullptr;
    if (made->look.kind == DistributionKind::Boxes)
        made->boxes = groupBoxes(ask.events, {made->column, ask.filter}, made->groupColumn, mostBoxes, stop);
    else if (made->look.kind == DistributionKind::Scatter)
        readScatter(ask, *made, stop);
    return stop && stop() ? nullptr : made;
}

} // namespace bee

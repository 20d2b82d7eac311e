// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributionlook.h"

#include "widgets/heatmap/heatmaplook.h"

#include <QStringList>

namespace bee {

namespace {

// In sessions: do not change.
const QStringList& kindNames()
{
    static const QStringList names{QStringLiteral("histogram"), QStringLiteral("boxes"),
                                   QStringLiteral("scatter")};
    return names;
}

template <typename Value>
void read(const QJsonObject& json, QLatin1String key, const QStringList& names, Value& value)
{
    if (const qsizetype at = names.indexOf(json[key].toString()); at >= 0)
        value = static_cast<Value>(at);
}
template <typename Value>
void write(QJsonObject& json, QLatin1String key, const QStringList& names, Value value)
{
    if (value != Value{})
        json[key] = names.value(static_cast<qsizetype>(value));
}

} // namespace

QJsonObject DistributionLook::toJson() const
{
    QJsonObject json;
    write(json, QLatin1String("kind"), kindNames(), kind);
    write(json, QLatin1String("axis"), valueAxisNames(), axis);
    write(json, QLatin1String("otherAxis"), valueAxisNames(), other);
    write(json, QLatin1String("palette"), heatmapPaletteNames(), palette);
    const auto text = [&json](const char* key, const QString& value) {
        if (!value.isEmpty())
            json[QLatin1String(key)] = value;
    };
    text("column", column);
    text("group", groupColumn);
    text("other", otherColumn);
    if (logarithmicCounts)
        json[QLatin1String("logarithmicCounts")] = true;
    if (!cumulative)
        json[QLatin1String("cumulative")] = false;
    if (!table)
        json[QLatin1String("table")] = false;
    return json;
}

DistributionLook DistributionLook::fromJson(const QJsonObject& json)
{
    DistributionLook look;
    read(json, QLatin1String("kind"), kindNames(), look.kind);
    read(json, QLatin1String("axis"), valueAxisNames(), look.axis);
    read(json, QLatin1String("otherAxis"), valueAxisNames(), look.other);
    read(json, QLatin1String("palette"), heatmapPaletteNames(), look.palette);
    look.column = json[QLatin1String("column")].toString().left(200);
    look.groupColumn = json[QLatin1String("group")].toString().left(200);
    look.otherColumn = json[QLatin1String("other")].toString().left(200);
    look.logarithmicCounts = json[QLatin1String("logarithmicCounts")].toBool(false);
    look.cumulative = json[QLatin1String("cumulative")].toBool(true);
    look.table = json[QLatin1String("table")].toBool(true);
    return look;
}

} // namespace bee

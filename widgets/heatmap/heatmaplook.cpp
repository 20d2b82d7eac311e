// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmaplook.h"

#include <QJsonArray>

#include <algorithm>

namespace bee {

namespace {

/// A choice from its name; absent when there is none of that name.
template <typename Choice>
std::optional<Choice> choice(const QStringList& names, const QString& name)
{
    const qsizetype at = names.indexOf(name.toLower());
    return at < 0 ? std::nullopt : std::optional(static_cast<Choice>(at));
}

} // namespace

const std::vector<double>& HeatmapLook::allPercentiles()
{
    static const std::vector<double> shares{0.5, 0.95, 0.99, 0.999};
    return shares;
}

QStringList heatmapPaletteNames()
{
    return {QStringLiteral("viridis"), QStringLiteral("cividis"), QStringLiteral("inferno"),
            QStringLiteral("magma"), QStringLiteral("print")};
}

QStringList valueAxisNames()
{
    return {QStringLiteral("auto"), QStringLiteral("log"), QStringLiteral("linear")};
}

QStringList heatmapColoringNames()
{
    return {QStringLiteral("linear"), QStringLiteral("log"), QStringLiteral("rank"),
            QStringLiteral("column")};
}

std::optional<HeatmapPalette> heatmapPaletteFromName(const QString& name)
{
    return choice<HeatmapPalette>(heatmapPaletteNames(), name);
}

std::optional<HeatmapColoring> heatmapColoringFromName(const QString& name)
{
    return choice<HeatmapColoring>(heatmapColoringNames(), name);
}

QString percentileName(double share)
{
    return QLatin1Char('p') + QString::number(share * 100, 'g', 6);
}

QJsonObject HeatmapLook::toJson() const
{
    const HeatmapLook standard;
    QJsonObject json;
    if (palette != standard.palette)
        json[QLatin1String("palette")] = heatmapPaletteNames().at(static_cast<int>(palette));
    if (coloring != standard.coloring)
        json[QLatin1String("colors")] = heatmapColoringNames().at(static_cast<int>(coloring));
    if (axis != standard.axis)
        json[QLatin1String("axis")] = valueAxisNames().at(static_cast<int>(axis));
    if (multiples)
        json[QLatin1String("multiples")] = true;
    if (key)
        json[QLatin1String("key")] = *key;
    if (percentiles != standard.percentiles) {
        QJsonArray shares;
        for (const double share : percentiles)
            shares.append(share);
        json[QLatin1String("percentiles")] = shares;
    }
    if (!totals)
        json[QLatin1String("totals")] = false;
    return json;
}

HeatmapLook HeatmapLook::fromJson(const QJsonObject& json)
{
    HeatmapLook look;
    const auto text = [&](QLatin1String name) { return json[name].toString(); };
    look.palette = heatmapPaletteFromName(text(QLatin1String("palette"))).value_or(look.palette);
    look.coloring = heatmapColoringFromName(text(QLatin1String("colors"))).value_or(look.coloring);
    look.axis = choice<ValueAxis>(valueAxisNames(), text(QLatin1String("axis"))).value_or(look.axis);
    look.multiples = json[QLatin1String("multiples")].toBool();
    if (json[QLatin1String("key")].isString())
        look.key = text(QLatin1String("key"));
    if (json[QLatin1String("percentiles")].isArray()) {
        const QJsonArray shares = json[QLatin1String("percentiles")].toArray();
        std::erase_if(look.percentiles, [&](double share) { return !shares.contains(share); });
    }
    look.totals = json[QLatin1String("totals")].toBool(true);
    return look;
}

} // namespace bee

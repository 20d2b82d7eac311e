// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewlooks.h"

#include <QJsonArray>

#include <span>

namespace bee {

namespace {

constexpr qsizetype mostHidden = 1000;
constexpr qsizetype longestName = 400;

/// A word for each value of an enumeration, in its order.
using Words = std::span<const char* const>;

template <typename Enum>
void put(QJsonObject& json, const char* name, Enum value, Enum usual, Words words)
{
    const auto index = static_cast<std::size_t>(value);
    if (value != usual && index < words.size())
        json[QLatin1String(name)] = QLatin1String(words[index]);
}

template <typename Enum>
void take(const QJsonObject& json, const char* name, Enum& value, Words words)
{
    const QString word = json[QLatin1String(name)].toString();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word == QLatin1String(words[i]))
            value = static_cast<Enum>(i);
}

void put(QJsonObject& json, const char* name, bool value, bool usual)
{
    if (value != usual)
        json[QLatin1String(name)] = value;
}

constexpr const char* colorings[]{"auto", "kind", "package", "name", "difference", "offcpu"};
constexpr const char* orders[]{"name", "count", "time"};
constexpr const char* splits[]{"merged", "process", "thread", "program"};
constexpr const char* arrangements[]{"auto", "together", "stacked", "apart"};

} // namespace

QJsonObject flameLookToJson(const FlameLook& look, const FlameShape& shape)
{
    const FlameLook usual;
    QJsonObject json;
    put(json, "coloring", look.coloring, usual.coloring, colorings);
    put(json, "icicle", look.icicle, usual.icicle);
    put(json, "normalised", look.normalised, usual.normalised);
    put(json, "order", shape.order, FlameShape().order, orders);
    put(json, "split", shape.split, FlameShape().split, splits);
    return json;
}

FlameLook flameLookFromJson(const QJsonObject& json)
{
    FlameLook look;
    take(json, "coloring", look.coloring, colorings);
    look.icicle = json[QLatin1String("icicle")].toBool(look.icicle);
    look.normalised = json[QLatin1String("normalised")].toBool(look.normalised);
    return look;
}

FlameShape flameShapeFromJson(const QJsonObject& json, FlameShape shape)
{
    take(json, "order", shape.order, orders);
    take(json, "split", shape.split, splits);
    return shape;
}

QJsonObject lineLookToJson(const LineLook& look)
{
    const LineLook usual;
    QJsonObject json;
    put(json, "arrangement", look.arrangement, usual.arrangement, arrangements);
    put(json, "logarithmic", look.logarithmic, usual.logarithmic);
    put(json, "secondAxis", look.secondAxis, usual.secondAxis);
    if (!look.hidden.isEmpty())
        json[QStringLiteral("hidden")] = QJsonArray::fromStringList(look.hidden.mid(0, mostHidden));
    return json;
}

LineLook lineLookFromJson(const QJsonObject& json)
{
    LineLook look;
    take(json, "arrangement", look.arrangement, arrangements);
    look.logarithmic = json[QLatin1String("logarithmic")].toBool(look.logarithmic);
    look.secondAxis = json[QLatin1String("secondAxis")].toBool(look.secondAxis);
    for (const QJsonValue& name : json[QLatin1String("hidden")].toArray())
        if (name.isString() && name.toString().size() <= longestName && look.hidden.size() < mostHidden)
            look.hidden += name.toString();
    return look;
}

} // namespace bee

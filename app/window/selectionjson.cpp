// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/selectionjson.h"

#include "widgets/theme/format.h"

#include <QJsonArray>

namespace bee {

namespace {

constexpr qsizetype mostConditions = 32;
constexpr std::size_t longestLabel = 200;
constexpr qsizetype longestText = 16 << 10;

/// A double of JSON would not hold nanoseconds.
QString stored(Time time)
{
    return QString::number(time.time_since_epoch().count());
}

std::optional<Time> timeOf(const QJsonValue& value)
{
    bool ok = false;
    const qint64 ns = value.toString().toLongLong(&ok);
    return ok ? std::optional(Time(Duration(ns))) : std::nullopt;
}

std::optional<SelectionCondition> conditionOf(const QJsonObject& json)
{
    const auto text = [&json](const char* name) {
        const QString value = json[QLatin1String(name)].toString();
        return value.size() <= longestText ? value : QString();
    };
    SelectionCondition condition;
    condition.label = displayText(text("label").toStdString(), longestLabel);
    condition.scope = text("scope");
    if (const QString frame = text("frame"); !frame.isEmpty()) {
        condition.kind = SelectionCondition::Kind::Frame;
        condition.frame = frame;
        return condition;
    }
    if (const QJsonArray offset = json[QLatin1String("offset")].toArray(); offset.size() == 2) {
        const double from = offset.at(0).toDouble(-1);
        const double to = offset.at(1).toDouble(-1);
        const double second = static_cast<double>(SubsecondRange::second.count());
        if (!(from >= 0 && from < to && to <= second))
            return std::nullopt;
        condition.kind = SelectionCondition::Kind::Offset;
        condition.offset = {Duration(static_cast<qint64>(from)), Duration(static_cast<qint64>(to))};
        return condition;
    }
    const auto parsed = FilterExpression::parse(text("filter"));
    const auto* expression = std::get_if<FilterExpression>(&parsed);
    if (!expression || expression->isEmpty())
        return std::nullopt;
    condition.expression = *expression;
    return condition;
}

} // namespace

QJsonObject selectionToJson(const Selection& selection)
{
    QJsonObject json;
    if (selection.time != TimeRange{})
        json[QStringLiteral("time")] = QJsonArray{stored(selection.time.from), stored(selection.time.to)};
    QJsonArray conditions;
    for (const SelectionCondition& condition : selection.conditions) {
        QJsonObject one{{QStringLiteral("label"), condition.label}};
        if (!condition.scope.isEmpty())
            one[QStringLiteral("scope")] = condition.scope;
        if (condition.kind == SelectionCondition::Kind::Frame)
            one[QStringLiteral("frame")] = condition.frame;
        else if (condition.kind == SelectionCondition::Kind::Offset)
            one[QStringLiteral("offset")] = QJsonArray{static_cast<double>(condition.offset.from.count()),
                                                       static_cast<double>(condition.offset.to.count())};
        else
            one[QStringLiteral("filter")] = condition.expression.text();
        conditions += one;
    }
    if (!conditions.isEmpty())
        json[QStringLiteral("conditions")] = conditions;
    return json;
}

Selection selectionFromJson(const QJsonObject& json)
{
    Selection selection;
    const QJsonArray time = json[QLatin1String("time")].toArray();
    const auto from = timeOf(time.at(0));
    const auto to = timeOf(time.at(1));
    if (from && to && *from < *to)
        selection.time = {*from, *to};
    for (const QJsonValue& value : json[QLatin1String("conditions")].toArray()) {
        if (static_cast<qsizetype>(selection.conditions.size()) == mostConditions)
            break;
        if (auto condition = conditionOf(value.toObject()))
            selection.conditions.push_back(std::move(*condition));
    }
    return selection;
}

} // namespace bee

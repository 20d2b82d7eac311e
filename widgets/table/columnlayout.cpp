// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/columnlayout.h"

#include <QJsonArray>

#include <algorithm>

namespace bee {

namespace {
constexpr qsizetype mostEntries = 256;
constexpr int widest = 4000;

QJsonArray listOf(const QJsonObject& json, const char* key)
{
    QJsonArray list = json.value(QLatin1String(key)).toArray();
    while (list.size() > mostEntries)
        list.removeLast();
    return list;
}
} // namespace

QJsonObject ColumnLayout::toJson() const
{
    QJsonArray entries;
    for (const Entry& entry : columns) {
        QJsonObject object{{QStringLiteral("name"), entry.name}};
        if (entry.width > 0)
            object.insert(QStringLiteral("width"), entry.width);
        if (entry.hidden)
            object.insert(QStringLiteral("hidden"), true);
        if (entry.pinned)
            object.insert(QStringLiteral("pinned"), true);
        entries.append(object);
    }
    QJsonArray keys;
    for (const SortKey& key : sorting)
        keys.append(QJsonObject{{QStringLiteral("name"), key.name},
                                {QStringLiteral("descending"), key.order == Qt::DescendingOrder}});
    return {{QStringLiteral("columns"), entries}, {QStringLiteral("sorting"), keys}};
}

ColumnLayout ColumnLayout::fromJson(const QJsonObject& json)
{
    ColumnLayout layout;
    for (const QJsonValue& value : listOf(json, "columns")) {
        const QJsonObject object = value.toObject();
        const QString name = object.value(QLatin1String("name")).toString();
        if (name.isEmpty())
            continue;
        layout.columns.push_back({name, std::clamp(object.value(QLatin1String("width")).toInt(), 0, widest),
                                  object.value(QLatin1String("hidden")).toBool(),
                                  object.value(QLatin1String("pinned")).toBool()});
    }
    for (const QJsonValue& value : listOf(json, "sorting")) {
        const QJsonObject object = value.toObject();
        const QString name = object.value(QLatin1String("name")).toString();
        if (!name.isEmpty())
            layout.sorting.push_back({name, object.value(QLatin1String("descending")).toBool()
                                                ? Qt::DescendingOrder
                                                : Qt::AscendingOrder});
    }
    return layout;
}

} // namespace bee

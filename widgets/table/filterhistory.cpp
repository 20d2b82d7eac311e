// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/filterhistory.h"

#include <QJsonArray>

#include <algorithm>

namespace bee {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestFilter = 65536;

bool isUsable(const QString& text)
{
    return !text.trimmed().isEmpty() && text.size() <= longestFilter;
}

} // namespace

void FilterHistory::remember(const QString& text)
{
    if (!isUsable(text))
        return;
    recent.removeAll(text);
    recent.prepend(text);
    while (recent.size() > mostRecent)
        recent.removeLast();
}

void FilterHistory::save(const QString& name, const QString& text)
{
    const QString key = name.simplified().left(longestName);
    if (key.isEmpty() || !isUsable(text))
        return;
    remove(key);
    if (named.size() >= mostNamed)
        return;
    const auto place =
        std::lower_bound(named.begin(), named.end(), key, [](const NamedFilter& a, const QString& b) {
            return QString::localeAwareCompare(a.name, b) < 0;
        });
    named.insert(place, {key, text});
}

void FilterHistory::remove(const QString& name)
{
    std::erase_if(named, [&name](const NamedFilter& filter) { return filter.name == name; });
}

QJsonObject FilterHistory::toJson() const
{
    QJsonArray names;
    for (const NamedFilter& filter : named)
        names.append(
            QJsonObject{{QStringLiteral("name"), filter.name}, {QStringLiteral("text"), filter.text}});
    return {{QStringLiteral("recent"), QJsonArray::fromStringList(recent)}, {QStringLiteral("named"), names}};
}

FilterHistory FilterHistory::fromJson(const QJsonObject& json)
{
    FilterHistory history;
    const QJsonArray recent = json.value(QLatin1String("recent")).toArray();
    for (qsizetype i = std::min(recent.size(), mostRecent) - 1; i >= 0; --i)
        history.remember(recent.at(i).toString());
    const QJsonArray named = json.value(QLatin1String("named")).toArray();
    for (const auto& value : named) {
        const QJsonObject filter = value.toObject();
        history.save(filter.value(QLatin1String("name")).toString(),
                     filter.value(QLatin1String("text")).toString());
    }
    return history;
}

} // namespace bee

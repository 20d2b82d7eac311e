// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/colorrules.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace bee {

namespace {

constexpr std::size_t mostRules = 100;
constexpr qsizetype longestName = 80;
constexpr qsizetype longestFilter = 65536;

constexpr std::array roles{RowRole::Error, RowRole::Warning, RowRole::Ok, RowRole::Accent, RowRole::Muted};

} // namespace

QString roleKey(RowRole role)
{
    switch (role) {
    case RowRole::Error:
        return QStringLiteral("error");
    case RowRole::Warning:
        return QStringLiteral("warning");
    case RowRole::Ok:
        return QStringLiteral("ok");
    case RowRole::Accent:
        return QStringLiteral("accent");
    case RowRole::Muted:
        return QStringLiteral("muted");
    case RowRole::Plain:
        break;
    }
    return QStringLiteral("plain");
}

QString roleTitle(RowRole role)
{
    switch (role) {
    case RowRole::Error:
        return QCoreApplication::translate("ColorRules", "Error");
    case RowRole::Warning:
        return QCoreApplication::translate("ColorRules", "Warning");
    case RowRole::Ok:
        return QCoreApplication::translate("ColorRules", "Good");
    case RowRole::Accent:
        return QCoreApplication::translate("ColorRules", "Highlighted");
    case RowRole::Muted:
        return QCoreApplication::translate("ColorRules", "Quiet");
    case RowRole::Plain:
        break;
    }
    return QCoreApplication::translate("ColorRules", "Plain");
}

QJsonArray colorRulesToJson(const std::vector<ColorRule>& rules)
{
    QJsonArray json;
    for (const ColorRule& rule : rules)
        json.append(QJsonObject{{QStringLiteral("name"), rule.name},
                                {QStringLiteral("filter"), rule.filter},
                                {QStringLiteral("role"), roleKey(rule.role)},
                                {QStringLiteral("enabled"), rule.enabled}});
    return json;
}

std::vector<ColorRule> colorRulesFromJson(const QJsonArray& json)
{
    std::vector<ColorRule> rules;
    for (const auto& value : json) {
        if (rules.size() == mostRules)
            break;
        const QJsonObject object = value.toObject();
        const QString key = object.value(QLatin1String("role")).toString();
        const auto role =
            std::find_if(roles.begin(), roles.end(), [&key](RowRole r) { return roleKey(r) == key; });
        ColorRule rule;
        rule.name = object.value(QLatin1String("name")).toString().left(longestName);
        rule.filter = object.value(QLatin1String("filter")).toString();
        if (role == roles.end() || rule.filter.trimmed().isEmpty() || rule.filter.size() > longestFilter)
            continue;
        rule.role = *role;
        rule.enabled = object.value(QLatin1String("enabled")).toBool(true);
        rules.push_back(std::move(rule));
    }
    return rules;
}

void ColorRules::setRules(std::vector<ColorRule> rules, const FilterClock& clock)
{
    m_rules = std::move(rules);
    m_clock = clock;
    m_tests.clear();
    m_schema.clear();
    m_pool.reset();
}

void ColorRules::compile(const EventSnapshot& snapshot)
{
    m_schema = snapshot.schema();
    m_pool = snapshot.pool();
    m_tests.clear();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (!m_rules[i].enabled)
            continue;
        auto parsed = FilterExpression::parse(m_rules[i].filter);
        auto* expression = std::get_if<FilterExpression>(&parsed);
        if (!expression || expression->isEmpty() || checkFilter(*expression, m_schema))
            continue;
        m_tests.push_back(
            {i, std::make_unique<RowMatcher>(RowFilter{{}, {std::move(*expression)}, m_clock}, m_schema)});
    }
}

const ColorRule* ColorRules::ruleOf(const EventSnapshot& snapshot, qsizetype row)
{
    if (m_rules.empty() || row < 0 || row >= snapshot.rowCount())
        return nullptr;
    if (m_pool != snapshot.pool() || m_schema != snapshot.schema())
        compile(snapshot);
    for (const Test& test : m_tests)
        if (test.matcher->matches(snapshot, row))
            return &m_rules[test.rule];
    return nullptr;
}

RowRole ColorRules::roleOf(const EventSnapshot& snapshot, qsizetype row)
{
    const ColorRule* rule = ruleOf(snapshot, row);
    return rule ? rule->role : RowRole::Plain;
}

} // namespace bee

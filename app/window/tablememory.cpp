// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tablememory.h"

#include "app/dialogs/colorrulesdialog.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSettings>
#include <QUrl>

#include <map>

namespace bee {

namespace {

constexpr qsizetype mostBytes = 4 << 20;

/// A name of a session's tool is whatever the file says; a key must not become a path of groups.
QString keyOf(const QString& tool)
{
    return QStringLiteral("tables/") +
           QString::fromLatin1(QUrl::toPercentEncoding(tool.left(200), {}, QByteArrayLiteral(".")));
}

} // namespace

std::vector<ColorRule> shippedColorRules(const QString& tool)
{
    QFile file(QStringLiteral(":/colorrules.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonArray mine;
    const QJsonArray all =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("rules")).toArray();
    for (const auto& value : all)
        if (value.toObject().value(QLatin1String("tools")).toArray().contains(tool))
            mine.append(value);
    std::vector<ColorRule> rules = colorRulesFromJson(mine);
    for (ColorRule& rule : rules)
        rule.name = QCoreApplication::translate("Catalogue", rule.name.toUtf8().constData());
    return rules;
}

TableMemory& TableMemory::of(const QString& tool)
{
    static std::map<QString, std::unique_ptr<TableMemory>> all;
    std::unique_ptr<TableMemory>& mine = all[tool];
    if (!mine)
        mine.reset(new TableMemory(tool));
    return *mine;
}

TableMemory::TableMemory(QString tool) : m_tool(std::move(tool)), m_shipped(shippedColorRules(m_tool))
{
    m_rules = m_shipped;
    const QByteArray stored = QSettings().value(keyOf(m_tool)).toByteArray();
    if (stored.size() > mostBytes)
        return;
    const QJsonObject json = QJsonDocument::fromJson(stored).object();
    m_columns = ColumnLayout::fromJson(json.value(QLatin1String("columns")).toObject());
    m_filters = FilterHistory::fromJson(json.value(QLatin1String("filters")).toObject());
    if (json.contains(QLatin1String("rules")))
        m_rules = colorRulesFromJson(json.value(QLatin1String("rules")).toArray());
}

void TableMemory::setColumns(const ColumnLayout& columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    // A live table that comes up sorted would not follow its newest row.
    m_columns.sorting.clear();
    store();
}

void TableMemory::setFilters(const FilterHistory& filters)
{
    if (filters == m_filters)
        return;
    m_filters = filters;
    store();
    Q_EMIT filtersChanged();
}

void TableMemory::setRules(const std::vector<ColorRule>& rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    store();
    Q_EMIT rulesChanged();
}

void TableMemory::store() const
{
    QJsonObject json{{QStringLiteral("columns"), m_columns.toJson()},
                     {QStringLiteral("filters"), m_filters.toJson()}};
    if (m_rules != m_shipped)
        json.insert(QStringLiteral("rules"), colorRulesToJson(m_rules));
    QSettings().setValue(keyOf(m_tool), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void bindTableMemory(EventTableView& view, const QString& tool)
{
    TableMemory& memory = TableMemory::of(tool);
    view.setColumnLayout(memory.columns());
    view.setFilterHistory(memory.filters());
    view.setColorRules(memory.rules());
    QObject::connect(&view, &EventTableView::columnLayoutChanged, &memory,
                     [&view, &memory] { memory.setColumns(view.columnLayout()); });
    QObject::connect(&view, &EventTableView::filterHistoryChanged, &memory,
                     [&view, &memory] { memory.setFilters(view.filterHistory()); });
    QObject::connect(&memory, &TableMemory::filtersChanged, &view,
                     [&view, &memory] { view.setFilterHistory(memory.filters()); });
    QObject::connect(&memory, &TableMemory::rulesChanged, &view,
                     [&view, &memory] { view.setColorRules(memory.rules()); });
    QObject::connect(&view, &EventTableView::colorRulesRequested, &view, [&view, &memory, tool] {
        auto* dialog = new ColorRulesDialog(tool, memory.rules(), memory.shippedRules(),
                                            view.model()->snapshot(), &view);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::accepted, &memory,
                         [dialog, &memory] { memory.setRules(dialog->rules()); });
        dialog->open();
    });
}

} // namespace bee

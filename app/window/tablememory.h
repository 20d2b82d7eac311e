// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/colorrules.h"
#include "widgets/table/columnlayout.h"
#include "widgets/table/filterhistory.h"

#include <QObject>

namespace bee {

class EventTableView;

/// What is remembered of one tool's tables between starts: columns, filters, colour rules. Shared by all
/// views of that tool, so that they agree. Window thread.
class TableMemory : public QObject {
    Q_OBJECT
public:
    static TableMemory& of(const QString& tool);

    [[nodiscard]] const ColumnLayout& columns() const { return m_columns; }
    void setColumns(const ColumnLayout& columns);
    [[nodiscard]] const FilterHistory& filters() const { return m_filters; }
    void setFilters(const FilterHistory& filters);
    [[nodiscard]] const std::vector<ColorRule>& rules() const { return m_rules; }
    void setRules(const std::vector<ColorRule>& rules); ///< equal to the shipped ones: nothing is kept
    [[nodiscard]] const std::vector<ColorRule>& shippedRules() const { return m_shipped; }

Q_SIGNALS:
    void filtersChanged();
    void rulesChanged();

private:
    explicit TableMemory(QString tool);
    void store() const;

    QString m_tool;
    ColumnLayout m_columns;
    FilterHistory m_filters;
    std::vector<ColorRule> m_rules;
    std::vector<ColorRule> m_shipped;
};

/// Gives a view what is remembered of its tool, and remembers what the person changes in it.
void bindTableMemory(EventTableView& view, const QString& tool);

/// The rules that come with the program for a tool, their names translated.
[[nodiscard]] std::vector<ColorRule> shippedColorRules(const QString& tool);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/columnmenu.h"

#include "widgets/table/cells.h"
#include "widgets/table/columnglance.h"

#include <QActionGroup>
#include <QWidgetAction>

#include <algorithm>

namespace bee {

namespace {

QString titleOf(const Schema& schema, int column)
{
    QString title = columnTitle(schema[static_cast<std::size_t>(column)]);
    return title.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

ColumnMenu::ColumnMenu(const ColumnPlace& place, QWidget* parent) : QMenu(parent), m_place(place)
{
    addGlance();
    addSeparator();
    addSorting();
    addSeparator();
    if (m_place.canGroup)
        addAction(tr("Group by %1").arg(titleOf(m_place.snapshot.schema(), m_place.column)), this,
                  [this] { Q_EMIT groupRequested(m_place.column); });
    QAction* pin =
        addAction(tr("Keep at the left"), this, [this](bool on) { Q_EMIT pinRequested(m_place.column, on); });
    pin->setCheckable(true);
    pin->setChecked(m_place.isPinned);
    addColumns();
}

void ColumnMenu::addGlance()
{
    auto* glance = new ColumnGlance(m_place.snapshot, m_place.rows, m_place.column, this);
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(glance);
    addAction(action);
    connect(glance, &ColumnGlance::valuePicked, this, [this](qsizetype row) {
        const QString expression = filterForCell(m_place.snapshot, row, m_place.column, u"==", m_place.clock);
        close();
        if (!expression.isEmpty())
            Q_EMIT filterRequested(expression);
    });
}

void ColumnMenu::addSorting()
{
    const auto offer = [this](const QString& text, const RowSorting& sorting) {
        QAction* action = addAction(text, this, [this, sorting] { Q_EMIT sortRequested(sorting); });
        action->setCheckable(true);
        action->setChecked(sorting == m_place.sorting);
    };
    offer(tr("Sort ascending"), {{m_place.column, Qt::AscendingOrder}});
    offer(tr("Sort descending"), {{m_place.column, Qt::DescendingOrder}});
    if (m_place.sorting.empty())
        return;
    const bool isKey = std::any_of(m_place.sorting.begin(), m_place.sorting.end(),
                                   [this](const RowSort& key) { return key.column == m_place.column; });
    if (!isKey) {
        RowSorting ascending = m_place.sorting;
        ascending.push_back({m_place.column, Qt::AscendingOrder});
        RowSorting descending = m_place.sorting;
        descending.push_back({m_place.column, Qt::DescendingOrder});
        offer(tr("Then by this, ascending"), ascending);
        offer(tr("Then by this, descending"), descending);
    }
    addAction(tr("Order of arrival"), this, [this] { Q_EMIT sortRequested({}); });
}

void ColumnMenu::addColumns()
{
    const Schema& schema = m_place.snapshot.schema();
    const bool lastOne = m_place.hidden.size() + 1 >= schema.size();
    QAction* hide =
        addAction(tr("Hide this column"), this, [this] { Q_EMIT hideRequested(m_place.column, true); });
    hide->setEnabled(!lastOne);
    QMenu* columns = addMenu(tr("Columns"));
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const auto column = static_cast<int>(i);
        const bool hidden =
            std::find(m_place.hidden.begin(), m_place.hidden.end(), column) != m_place.hidden.end();
        QAction* action = columns->addAction(titleOf(schema, column), this, [this, column](bool shown) {
            Q_EMIT hideRequested(column, !shown);
        });
        action->setCheckable(true);
        action->setChecked(!hidden);
        action->setEnabled(hidden || !lastOne);
    }
    addAction(tr("Reset columns"), this, &ColumnMenu::resetRequested);
}

} // namespace bee

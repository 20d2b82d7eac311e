// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/linebar.h"

#include "widgets/theme/tooltip.h"

#include <QActionGroup>
#include <QMenu>

namespace bee {

LineBar::LineBar(QWidget* parent) : ViewBar(parent)
{
    m_lines = new QMenu(this);
    addMenu(tr("Lines"), tr("Which columns, and what splits them"), m_lines);

    auto* view = new QMenu(this);
    m_arrangement = new QActionGroup(this);
    for (const QString& text : {tr("As suits the lines"), tr("Together"), tr("Stacked"), tr("Apart")}) {
        QAction* action = view->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(m_arrangement);
    }
    connect(m_arrangement, &QActionGroup::triggered, this, [this](QAction* action) {
        LineLook look = m_look;
        look.arrangement = static_cast<LineArrangement>(m_arrangement->actions().indexOf(action));
        choose(look);
    });
    view->addSeparator();
    m_logarithmic = view->addAction(tr("Logarithmic"));
    m_logarithmic->setCheckable(true);
    connect(m_logarithmic, &QAction::triggered, this, [this](bool on) {
        LineLook look = m_look;
        look.logarithmic = on;
        choose(look);
    });
    m_secondAxis = view->addAction(tr("Second axis for a second unit"));
    m_secondAxis->setCheckable(true);
    connect(m_secondAxis, &QAction::triggered, this, [this](bool on) {
        LineLook look = m_look;
        look.secondAxis = on;
        choose(look);
    });
    view->addSeparator();
    m_showAll = view->addAction(tr("Show hidden lines"));
    connect(m_showAll, &QAction::triggered, this, [this] {
        LineLook look = m_look;
        look.hidden.clear();
        choose(look);
    });
    addMenu(tr("View"), tr("How lines share charts, and their axes"), view);

    addReset(tr("Show all of the time (0)"));
    setLook({});
}

void LineBar::setLook(const LineLook& look)
{
    m_look = look;
    m_arrangement->actions().at(static_cast<int>(look.arrangement))->setChecked(true);
    m_logarithmic->setChecked(look.logarithmic);
    m_secondAxis->setChecked(look.secondAxis);
    m_showAll->setEnabled(!look.hidden.isEmpty());
}

void LineBar::choose(const LineLook& look)
{
    setLook(look);
    Q_EMIT lookChosen(look);
}

void LineBar::setQueries(std::vector<LineQuery> queries, const Schema& schema, const LineQuery& current)
{
    m_queries = std::move(queries);
    m_lines->clear();
    const auto same = [](const LineQuery& a, const LineQuery& b) {
        return a.columns == b.columns && a.keyColumn == b.keyColumn &&
               (a.perSecond || a.columns.empty()) == (b.perSecond || b.columns.empty());
    };
    for (const LineQuery& query : m_queries) {
        QAction* action = m_lines->addAction(plainMenuText(lineQueryTitle(query, schema)));
        action->setCheckable(true);
        action->setChecked(same(query, current));
        connect(action, &QAction::triggered, this, [this, query] { Q_EMIT queryChosen(query); });
    }
}

} // namespace bee

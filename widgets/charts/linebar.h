// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/lines.h"
#include "widgets/charts/linelook.h"
#include "widgets/theme/viewbar.h"

class QAction;
class QActionGroup;
class QMenu;

namespace bee {

/// The controls above line charts: what is shown, which lines, how they share charts, reset.
class LineBar : public ViewBar {
    Q_OBJECT
public:
    explicit LineBar(QWidget* parent);

    void setLook(const LineLook& look);
    void setQueries(std::vector<LineQuery> queries, const Schema& schema, const LineQuery& current);

Q_SIGNALS:
    void lookChosen(const bee::LineLook& look);
    void queryChosen(const bee::LineQuery& query);

private:
    void choose(const LineLook& look);

    LineLook m_look;
    std::vector<LineQuery> m_queries;
    QMenu* m_lines;
    QActionGroup* m_arrangement;
    QAction* m_logarithmic;
    QAction* m_secondAxis;
    QAction* m_showAll;
};

} // namespace bee

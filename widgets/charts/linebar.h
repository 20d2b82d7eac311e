// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/lines.h"
#include "widgets/charts/linelook.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QMenu;
class QToolButton;

namespace bee {

class ElidedLabel;

/// The controls above line charts: what is shown, which lines, how they share charts, reset.
class LineBar : public QWidget {
    Q_OBJECT
public:
    explicit LineBar(QWidget* parent);

    void setSummary(const QString& text);
    void setLook(const LineLook& look);
    void setQueries(std::vector<LineQuery> queries, const Schema& schema, const LineQuery& current);
    void setZoomed(bool zoomed);

Q_SIGNALS:
    void lookChosen(const bee::LineLook& look);
    void queryChosen(const bee::LineQuery& query);
    void resetRequested();

private:
    QToolButton* addMenu(const QString& text, const QString& tip, QMenu* menu);
    void choose(const LineLook& look);

    LineLook m_look;
    std::vector<LineQuery> m_queries;
    ElidedLabel* m_summary;
    QMenu* m_lines;
    QActionGroup* m_arrangement;
    QAction* m_logarithmic;
    QAction* m_secondAxis;
    QAction* m_showAll;
    QToolButton* m_reset;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "widgets/charts/distributionlook.h"
#include "widgets/theme/viewbar.h"

class QMenu;
class QToolButton;

namespace bee {

/// The controls above a distribution: how many values, which column, which picture of it, by or against what,
/// axes, reset. Menus are filled when they open.
class DistributionBar : public ViewBar {
    Q_OBJECT
public:
    explicit DistributionBar(QWidget* parent);

    /// Empty for a series, which has no columns to choose from.
    void setSchema(const Schema& schema);
    /// As it is shown: with the columns that were found.
    void setLook(const DistributionLook& look);

Q_SIGNALS:
    void lookChosen(const bee::DistributionLook& look);

private:
    /// What is in the menu is asked when it opens.
    QToolButton* addButton(const QString& name, const QString& tip, void (DistributionBar::*fill)(QMenu*));
    void fillColumns(QMenu* menu);
    void fillKinds(QMenu* menu);
    void fillSecond(QMenu* menu); ///< groups, or the column upwards
    void fillView(QMenu* menu);
    /// One of some choices; change is applied to the look when it is taken.
    template <typename Change>
    void addChoice(QMenu* menu, const QString& text, bool chosen, Change change);
    void fillAxis(QMenu* menu, ValueAxis DistributionLook::*axis);
    void follow();

    Schema m_schema;
    DistributionLook m_look;
    QToolButton* m_column;
    QToolButton* m_kind;
    QToolButton* m_second;
    QToolButton* m_view;
};

} // namespace bee

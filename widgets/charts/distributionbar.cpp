// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributionbar.h"

#include "remote/query/distribution.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QFontMetrics>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace bee {

namespace {

constexpr std::size_t longestColumn = 200;
constexpr int longestName = 140; ///< pixels of a column's name on a button

} // namespace

DistributionBar::DistributionBar(QWidget* parent) : ViewBar(parent)
{
    title()->setAccessibleName(tr("Number of values"));
    m_column = addButton(tr("Column"), tr("Whose values are shown"), &DistributionBar::fillColumns);
    m_kind = addButton(tr("Kind"), tr("Histogram, a box for each group, or two columns against each other"),
                       &DistributionBar::fillKinds);
    m_second = addButton(tr("Second column"), {}, &DistributionBar::fillSecond);
    m_view =
        addButton(tr("View"), tr("Axes, cumulative curve, percentiles, colours"), &DistributionBar::fillView);
    addReset(tr("Show all values (0)"));
    follow();
}

QToolButton* DistributionBar::addButton(const QString& name, const QString& tip,
                                        void (DistributionBar::*fill)(QMenu*))
{
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(menu);
    });
    return addMenu(name, tip, menu);
}

template <typename Change>
void DistributionBar::addChoice(QMenu* menu, const QString& text, bool chosen, Change change)
{
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    connect(action, &QAction::triggered, this, [this, change] {
        DistributionLook look = m_look;
        change(look);
        Q_EMIT lookChosen(look);
    });
}

void DistributionBar::fillColumns(QMenu* menu)
{
    for (const int column : distributionColumns(m_schema)) {
        const QString& name = m_schema[static_cast<std::size_t>(column)].name;
        addChoice(menu, plainMenuText(name, longestColumn), name == m_look.column,
                  [name](DistributionLook& look) {
                      if (look.otherColumn == name) // across becomes upwards
                          look.otherColumn = look.column;
                      look.column = name;
                  });
    }
}

void DistributionBar::fillKinds(QMenu* menu)
{
    const auto add = [&](DistributionKind kind, const QString& text, bool possible) {
        if (possible)
            addChoice(menu, text, m_look.kind == kind, [kind](DistributionLook& look) { look.kind = kind; });
    };
    add(DistributionKind::Histogram, tr("Histogram"), true);
    add(DistributionKind::Boxes, tr("Box per group"), !distributionGroups(m_schema).empty());
    add(DistributionKind::Scatter, tr("Scatter of two columns"), distributionColumns(m_schema).size() > 1);
}

void DistributionBar::fillSecond(QMenu* menu)
{
    const bool boxes = m_look.kind == DistributionKind::Boxes;
    QString DistributionLook::*second =
        boxes ? &DistributionLook::groupColumn : &DistributionLook::otherColumn;
    for (const int column : boxes ? distributionGroups(m_schema) : distributionColumns(m_schema)) {
        const QString& name = m_schema[static_cast<std::size_t>(column)].name;
        if (name != m_look.column)
            addChoice(menu, plainMenuText(name, longestColumn), name == m_look.*second,
                      [name, second](DistributionLook& look) { look.*second = name; });
    }
}

void DistributionBar::fillAxis(QMenu* menu, ValueAxis DistributionLook::*axis)
{
    const auto add = [&](ValueAxis value, const QString& text) {
        addChoice(menu, text, m_look.*axis == value,
                  [axis, value](DistributionLook& look) { look.*axis = value; });
    };
    add(ValueAxis::Auto, tr("Whichever suits"));
    add(ValueAxis::Logarithmic, tr("Logarithmic"));
    add(ValueAxis::Linear, tr("Linear"));
}

void DistributionBar::fillView(QMenu* menu)
{
    menu->addSection(tr("Value axis"));
    fillAxis(menu, &DistributionLook::axis);
    if (m_look.kind == DistributionKind::Scatter) {
        menu->addSection(tr("Upward axis"));
        fillAxis(menu, &DistributionLook::other);
        menu->addSection(tr("Colours"));
        const std::pair<HeatmapPalette, QString> palettes[] = {{HeatmapPalette::Viridis, tr("Viridis")},
                                                               {HeatmapPalette::Cividis, tr("Cividis")},
                                                               {HeatmapPalette::Inferno, tr("Inferno")},
                                                               {HeatmapPalette::Magma, tr("Magma")},
                                                               {HeatmapPalette::Print, tr("For print")}};
        for (const auto& [palette, text] : palettes)
            addChoice(menu, text, m_look.palette == palette,
                      [palette = palette](DistributionLook& look) { look.palette = palette; });
    }
    if (m_look.kind != DistributionKind::Histogram)
        return;
    menu->addSection(tr("Show"));
    addChoice(menu, tr("Logarithmic counts"), m_look.logarithmicCounts,
              [](DistributionLook& look) { look.logarithmicCounts = !look.logarithmicCounts; });
    addChoice(menu, tr("Cumulative curve"), m_look.cumulative,
              [](DistributionLook& look) { look.cumulative = !look.cumulative; });
    addChoice(menu, tr("Percentiles"), m_look.table,
              [](DistributionLook& look) { look.table = !look.table; });
}

void DistributionBar::setSchema(const Schema& schema)
{
    m_schema = schema;
    follow();
}

void DistributionBar::setLook(const DistributionLook& look)
{
    m_look = look;
    follow();
}

void DistributionBar::follow()
{
    const auto name = [this](const QString& column) {
        return plainMenuText(fontMetrics().elidedText(column, Qt::ElideMiddle, longestName), longestColumn);
    };
    const bool chooses = !m_schema.empty() && !m_look.column.isEmpty();
    m_column->setVisible(chooses);
    m_column->setText(name(m_look.column));
    m_kind->setVisible(chooses);
    m_second->setVisible(chooses && m_look.kind != DistributionKind::Histogram);
    switch (m_look.kind) {
    case DistributionKind::Histogram:
        m_kind->setText(tr("Histogram"));
        break;
    case DistributionKind::Boxes:
        m_kind->setText(tr("Box per group"));
        m_second->setText(tr("by %1").arg(name(m_look.groupColumn)));
        m_second->setToolTip(tr("What makes a group"));
        break;
    case DistributionKind::Scatter:
        m_kind->setText(tr("Scatter"));
        m_second->setText(tr("against %1").arg(name(m_look.otherColumn)));
        m_second->setToolTip(tr("The column upwards"));
        break;
    }
}

} // namespace bee

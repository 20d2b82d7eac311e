// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapbar.h"

#include "widgets/theme/format.h"

#include <QActionGroup>
#include <QComboBox>
#include <QLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace bee {

namespace {

constexpr int summedKeys = 0; ///< places of the combo box before the keys
constexpr int multipleKeys = 1;
constexpr std::size_t longestKey = 80;

} // namespace

HeatmapBar::HeatmapBar(QWidget* parent) : ViewBar(parent)
{
    m_key = new QComboBox(this);
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_key->setMinimumContentsLength(14);
    m_key->setMaxVisibleItems(20);
    m_key->setAccessibleName(tr("Key"));
    m_key->setToolTip(tr("Show all keys summed, one of them, or a small heat map for each"));
    m_key->hide();
    layout()->addWidget(m_key);
    connect(m_key, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_filling || index < 0)
            return;
        HeatmapLook look = m_look;
        look.multiples = index == multipleKeys;
        look.key = index > multipleKeys ? std::optional(m_keys[index - multipleKeys - 1]) : std::nullopt;
        choose(look);
    });

    m_colors = new QMenu(tr("Colours"), this);
    m_overlays = new QMenu(tr("Show"), this);
    m_axis = new QMenu(tr("Axis"), this);
    addColors();
    addOverlays();
    addAxis();
    m_buttons = {addMenu(tr("Colours"), tr("What the colours stand for, and which"), m_colors),
                 addMenu(tr("Show"), tr("Percentiles and totals"), m_overlays),
                 addMenu(tr("Axis"), tr("Logarithmic or linear values"), m_axis)};
    auto* all = new QMenu(tr("View"), this);
    all->addMenu(m_colors);
    all->addMenu(m_overlays);
    all->addMenu(m_axis);
    m_all = addMenu(tr("View"), tr("Colours, percentiles, totals and axis"), all);
    m_all->hide();
    addReset(tr("Show all of the time and all values (0)"));
    follow();
}

void HeatmapBar::addColors()
{
    const auto add = [this](QActionGroup* group, const QString& text, const QString& tip) {
        QAction* action = m_colors->addAction(text);
        action->setCheckable(true);
        action->setStatusTip(tip);
        action->setActionGroup(group);
    };
    m_coloring = new QActionGroup(this);
    m_colors->addSection(tr("Scale"));
    add(m_coloring, tr("Linear"), tr("Twice the count, twice as far along the colours"));
    add(m_coloring, tr("Logarithmic"), tr("Rare events are seen beside frequent ones"));
    add(m_coloring, tr("By rank"), tr("As many cells of each colour"));
    add(m_coloring, tr("Per column"), tr("Each column by its own highest cell"));
    m_palette = new QActionGroup(this);
    m_colors->addSection(tr("Palette"));
    add(m_palette, tr("Viridis"), {});
    add(m_palette, tr("Cividis"), {});
    add(m_palette, tr("Inferno"), {});
    add(m_palette, tr("Magma"), {});
    add(m_palette, tr("For print"), tr("Light to dark, also without colour"));
    connect(m_coloring, &QActionGroup::triggered, this, [this](QAction* action) {
        HeatmapLook look = m_look;
        look.coloring = static_cast<HeatmapColoring>(m_coloring->actions().indexOf(action));
        choose(look);
    });
    connect(m_palette, &QActionGroup::triggered, this, [this](QAction* action) {
        HeatmapLook look = m_look;
        look.palette = static_cast<HeatmapPalette>(m_palette->actions().indexOf(action));
        choose(look);
    });
}

void HeatmapBar::addOverlays()
{
    for (const double share : HeatmapLook::allPercentiles()) {
        QAction* action = m_overlays->addAction(percentileName(share));
        action->setCheckable(true);
        m_percentiles += action;
        connect(action, &QAction::triggered, this, [this, share](bool shown) {
            HeatmapLook look = m_look;
            std::erase(look.percentiles, share);
            if (shown)
                look.percentiles.insert(
                    std::lower_bound(look.percentiles.begin(), look.percentiles.end(), share), share);
            choose(look);
        });
    }
    m_overlays->addSeparator();
    m_totals = m_overlays->addAction(tr("Totals"));
    m_totals->setCheckable(true);
    connect(m_totals, &QAction::triggered, this, [this](bool shown) {
        HeatmapLook look = m_look;
        look.totals = shown;
        choose(look);
    });
}

void HeatmapBar::addAxis()
{
    m_axisGroup = new QActionGroup(this);
    for (const QString& text : {tr("As suits the values"), tr("Logarithmic"), tr("Linear")}) {
        QAction* action = m_axis->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(m_axisGroup);
    }
    connect(m_axisGroup, &QActionGroup::triggered, this, [this](QAction* action) {
        HeatmapLook look = m_look;
        look.axis = static_cast<ValueAxis>(m_axisGroup->actions().indexOf(action));
        choose(look);
    });
}

void HeatmapBar::choose(const HeatmapLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    follow();
    Q_EMIT lookChosen(m_look);
}

void HeatmapBar::follow()
{
    m_coloring->actions().at(static_cast<int>(m_look.coloring))->setChecked(true);
    m_palette->actions().at(static_cast<int>(m_look.palette))->setChecked(true);
    m_axisGroup->actions().at(static_cast<int>(m_look.axis))->setChecked(true);
    m_totals->setChecked(m_look.totals);
    const auto& all = HeatmapLook::allPercentiles();
    for (qsizetype i = 0; i < m_percentiles.size(); ++i) {
        const double share = all[static_cast<std::size_t>(i)];
        m_percentiles[i]->setChecked(std::find(m_look.percentiles.begin(), m_look.percentiles.end(), share) !=
                                     m_look.percentiles.end());
        m_percentiles[i]->setEnabled(m_hasPercentiles && !m_look.multiples);
    }
    const bool before = std::exchange(m_filling, true);
    const qsizetype key = m_look.key ? m_keys.indexOf(*m_look.key) : -1;
    m_key->setCurrentIndex(m_look.multiples ? multipleKeys
                           : key < 0        ? summedKeys
                                            : static_cast<int>(key) + multipleKeys + 1);
    m_filling = before;
}

void HeatmapBar::setLook(const HeatmapLook& look)
{
    m_look = look;
    follow();
}

void HeatmapBar::setKeys(const QString& name, const QStringList& keys)
{
    if (name == m_keyName && keys == m_keys)
        return;
    m_keyName = name;
    m_keys = keys;
    m_filling = true;
    m_key->clear();
    m_key->addItem(tr("All keys summed"));
    m_key->addItem(tr("Small multiples"));
    for (const QString& key : keys)
        m_key->addItem(key.isEmpty() ? tr("(no key)") : displayText(key.toStdString(), longestKey));
    m_filling = false;
    m_key->setAccessibleName(name.isEmpty() ? tr("Key") : displayText(name.toStdString(), longestKey));
    m_key->setVisible(keys.size() > 1);
    follow();
}

void HeatmapBar::setHasPercentiles(bool has)
{
    if (has == m_hasPercentiles)
        return;
    m_hasPercentiles = has;
    follow();
}

void HeatmapBar::resizeEvent(QResizeEvent* event)
{
    ViewBar::resizeEvent(event);
    int wanted = 40 + resetButton()->sizeHint().width() + (m_keys.size() > 1 ? m_key->sizeHint().width() : 0);
    for (const QToolButton* button : m_buttons)
        wanted += button->sizeHint().width() + layout()->spacing();
    const bool narrow = width() < wanted;
    for (QToolButton* button : m_buttons)
        button->setVisible(!narrow);
    m_all->setVisible(narrow);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewswitch.h"

#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace bee {

namespace {

constexpr int widestVariant = 200;

/// A menu's entries of which one is chosen.
template <typename Chosen>
void addChoices(QMenu& menu, const QStringList& titles, int current, QObject* context, Chosen chosen)
{
    auto* group = new QActionGroup(&menu);
    for (int i = 0; i < titles.size(); ++i) {
        QAction* action = menu.addAction(plainMenuText(titles[i], 100), context, [chosen, i] { chosen(i); });
        group->addAction(action);
        action->setCheckable(true);
        action->setChecked(i == current);
    }
}

} // namespace

ViewSwitch::ViewSwitch(ViewChoice& choice, QWidget* parent)
    : QWidget(parent), m_choice(choice), m_segments(new QButtonGroup(this)), m_variants(new QToolButton)
{
    setAccessibleName(tr("View"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const ViewKind kind : allViewKinds) {
        auto* segment = new QToolButton;
        segment->setText(viewTitle(kind));
        segment->setCheckable(true);
        segment->setAutoRaise(true);
        segment->setFocusPolicy(Qt::TabFocus);
        segment->setToolTip(
            plainToolTip(tr("%1 (Alt+%2)").arg(viewTitle(kind)).arg(static_cast<int>(kind) + 1)));
        m_segments->addButton(segment, static_cast<int>(kind));
        layout->addWidget(segment);
    }
    m_variants->setPopupMode(QToolButton::InstantPopup);
    m_variants->setMenu(new QMenu(m_variants));
    m_variants->setAutoRaise(true);
    m_variants->setFocusPolicy(Qt::TabFocus);
    m_variants->setToolTip(tr("What the view shows"));
    layout->addSpacing(6);
    layout->addWidget(m_variants);
    connect(m_segments, &QButtonGroup::idClicked, this,
            [this](int id) { m_choice.show(ViewChoice::Place::Page, static_cast<ViewKind>(id)); });
    connect(&m_choice, &ViewChoice::changed, this, &ViewSwitch::refresh);
    refresh();
}

int ViewSwitch::mostWidth() const
{
    int width = 0;
    for (const ViewKind kind : m_choice.kinds().size() > 1 ? m_choice.kinds() : std::vector<ViewKind>())
        width += m_segments->button(static_cast<int>(kind))->sizeHint().width() + layout()->spacing();
    const bool hasVariants = m_choice.variants(ViewKind::Heatmap).size() > 1;
    return hasVariants ? width + widestVariant : width;
}

void ViewSwitch::refresh()
{
    const std::vector<ViewKind>& kinds = m_choice.kinds();
    const ViewKind shown = m_choice.shown(ViewChoice::Place::Page);
    for (const ViewKind kind : allViewKinds) {
        QAbstractButton* segment = m_segments->button(static_cast<int>(kind));
        segment->setVisible(kinds.size() > 1 && std::find(kinds.begin(), kinds.end(), kind) != kinds.end());
        segment->setChecked(kind == shown);
    }
    // Lines have their own choice, in the bar above them.
    const QStringList variants = shown == ViewKind::Lines ? QStringList() : m_choice.variants(shown);
    const int chosen = m_choice.variant(shown);
    m_variants->setVisible(variants.size() > 1);
    if (variants.size() > 1) {
        const QString title = displayText(variants.value(chosen).toStdString(), 100);
        m_variants->setText(fontMetrics()
                                .elidedText(title, Qt::ElideRight, widestVariant)
                                .replace(QLatin1Char('&'), QLatin1String("&&")));
        m_variants->setAccessibleName(tr("What the view shows: %1").arg(title));
        QMenu* menu = m_variants->menu();
        menu->clear();
        addChoices(*menu, variants, chosen, this, [this, shown](int i) { m_choice.setVariant(shown, i); });
    }
    setVisible(kinds.size() > 1 || variants.size() > 1);
}

void addViews(QMenu& menu, ViewChoice& choice)
{
    const ViewKind shown = choice.shown(ViewChoice::Place::Panel);
    if (const std::vector<ViewKind> kinds = choice.kinds(); kinds.size() > 1) {
        QStringList names;
        for (const ViewKind kind : kinds)
            names += viewTitle(kind);
        const auto at = std::find(kinds.begin(), kinds.end(), shown) - kinds.begin();
        addChoices(*menu.addMenu(ViewSwitch::tr("View")), names, static_cast<int>(at), &choice,
                   [&choice, kinds](int i) {
                       choice.show(ViewChoice::Place::Panel, kinds[static_cast<std::size_t>(i)]);
                   });
    }
    if (const QStringList variants = choice.variants(shown); variants.size() > 1)
        addChoices(*menu.addMenu(ViewSwitch::tr("What it shows")), variants, choice.variant(shown), &choice,
                   [&choice, shown](int i) { choice.setVariant(shown, i); });
}

} // namespace bee

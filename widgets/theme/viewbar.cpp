// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/viewbar.h"

#include "widgets/theme/elidedlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace bee {

ViewBar::ViewBar(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel({}, this)), m_reset(new QToolButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(4);
    m_title->setProperty("muted", true);
    layout->addWidget(m_title, 1);
    m_reset->setText(tr("Show all"));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::TabFocus);
    m_reset->setEnabled(false);
    connect(m_reset, &QToolButton::clicked, this, &ViewBar::resetRequested);
}

void ViewBar::setTitle(const QString& title)
{
    m_title->setFullText(title);
}

void ViewBar::setZoomed(bool zoomed)
{
    m_reset->setEnabled(zoomed);
}

QToolButton* ViewBar::addMenu(const QString& text, const QString& tip, QMenu* menu)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    layout()->addWidget(button);
    return button;
}

void ViewBar::addReset(const QString& tip)
{
    m_reset->setToolTip(tip);
    layout()->addWidget(m_reset);
}

} // namespace bee

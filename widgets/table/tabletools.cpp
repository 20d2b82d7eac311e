// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tabletools.h"

#include "widgets/table/filterbar.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace bee {

namespace {

QToolButton* button(QWidget* parent, const QString& text)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setText(text);
    return button;
}

QToolButton* menuButton(QWidget* parent, const QString& text, QMenu* menu)
{
    QToolButton* made = button(parent, text);
    made->setMenu(menu);
    made->setPopupMode(QToolButton::InstantPopup);
    return made;
}

} // namespace

TableTools::TableTools(QWidget* parent)
    : QWidget(parent), m_back(button(this, {})), m_filter(new FilterBar(this)), m_counts(new QLabel(this)),
      m_groupMenu(new QMenu(this)), m_viewMenu(new QMenu(this)),
      m_group(menuButton(this, tr("Group"), m_groupMenu)), m_view(menuButton(this, tr("Table"), m_viewMenu)),
      m_follow(button(this, tr("Follow"))), m_pause(button(this, tr("Pause")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_back->setToolTip(tr("Back to where these rows come from (Alt+Left)"));
    m_back->hide();
    m_counts->setProperty("muted", true);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setAccessibleName(tr("Number of rows"));
    m_group->setToolTip(tr("Put rows with the same values together"));
    m_view->setToolTip(tr("Columns, colours, search, marks"));
    m_follow->setCheckable(true);
    m_follow->setToolTip(tr("Keep the newest row in sight (End)"));
    m_pause->setCheckable(true);
    m_viewMenu->setToolTipsVisible(true);
    connect(m_back, &QToolButton::clicked, this, &TableTools::backRequested);
    connect(m_follow, &QToolButton::clicked, this, &TableTools::followRequested);
    connect(m_pause, &QToolButton::clicked, this, &TableTools::pauseRequested);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_back);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_counts);
    layout->addSpacing(6);
    for (QToolButton* tool : {m_group, m_view, m_follow, m_pause})
        layout->addWidget(tool);
    setPaused(false, 0);
}

void TableTools::setCounts(const QString& text, const QString& toolTip)
{
    m_counts->setText(text);
    m_counts->setToolTip(plainToolTip(toolTip));
}

void TableTools::setFollowing(bool following)
{
    m_follow->setChecked(following);
}

void TableTools::setPaused(bool paused, qint64 waitingRows)
{
    m_pause->setChecked(paused);
    m_pause->setText(!paused           ? tr("Pause")
                     : waitingRows > 0 ? tr("Resume  +%1").arg(formatCount(waitingRows))
                                       : tr("Resume"));
    m_pause->setToolTip(paused ? tr("Show the rows that came meanwhile")
                               : tr("Hold the rows still; new ones wait, none is lost"));
}

void TableTools::setGrouped(bool grouped)
{
    m_follow->setEnabled(!grouped); // groups have no newest
}

void TableTools::setBack(const QString& text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace bee {

FindBar::FindBar(QWidget* parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 5, 8, 5);
    layout->setSpacing(6);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Find in output"));
    m_field->setAccessibleName(tr("Find in output"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(1000);
    m_field->setMaximumWidth(320);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textChanged);
    m_status = new QLabel(this);
    m_status->setProperty("muted", true);
    m_status->setTextFormat(Qt::PlainText);
    const auto button = [this](const QString& text, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(tip);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    auto* previous = button(tr("Previous"), tr("Previous match (Shift+Enter)"));
    auto* next = button(tr("Next"), tr("Next match (Enter)"));
    auto* close = button(tr("Close"), tr("Close (Escape)"));
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(false); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(true); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    layout->addWidget(m_field, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_status);
    layout->addStretch(0);
    layout->addWidget(close);
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::setStatus(const QString& status)
{
    m_status->setText(status);
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT findRequested(!event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/consolebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

namespace bee {

ConsoleBar::ConsoleBar(QWidget* parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 5, 8, 5);
    layout->setSpacing(6);
    m_field = new QLineEdit(this);
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(1000);
    m_field->setMaximumWidth(320);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_mode == Mode::Find)
            Q_EMIT textChanged(text);
    });
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
    QToolButton* previous = button(tr("Previous"), tr("Previous match (Shift+Enter)"));
    QToolButton* next = button(tr("Next"), tr("Next match (Enter)"));
    m_previous = previous;
    m_next = next;
    auto* close = button(tr("Close"), tr("Close (Escape)"));
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(false); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(true); });
    connect(close, &QToolButton::clicked, this, &ConsoleBar::closed);
    layout->addWidget(m_field, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_status);
    layout->addStretch(0);
    layout->addWidget(close);
}

QString ConsoleBar::text() const
{
    return m_mode == Mode::Find ? m_field->text() : m_otherText;
}

void ConsoleBar::setStatus(const QString& status)
{
    m_status->setText(status);
}

void ConsoleBar::open(Mode mode)
{
    if (mode != m_mode) {
        const QString text = m_field->text();
        m_mode = mode;
        m_field->setText(std::exchange(m_otherText, text));
        setStatus({});
    }
    const bool finds = mode == Mode::Find;
    const QString name = finds ? tr("Find in output") : tr("Go to line, or lines 120-180");
    m_field->setPlaceholderText(name);
    m_field->setAccessibleName(name);
    m_previous->setVisible(finds);
    m_next->setVisible(finds);
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void ConsoleBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_mode == Mode::Find ? Q_EMIT findRequested(!event->modifiers().testFlag(Qt::ShiftModifier))
                             : Q_EMIT linesRequested(m_field->text());
    else
        QWidget::keyPressEvent(event);
}

} // namespace bee

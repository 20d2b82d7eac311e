// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace bee {

namespace {

constexpr int longestText = 1000;

QToolButton* button(const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_caption(new QLabel), m_field(new QLineEdit),
      m_previous(button(tr("Previous"), tr("Previous row with this text (Shift+F3)"))),
      m_next(button(tr("Next"), tr("Next row with this text (F3)"))), m_answer(new QLabel)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_caption->setProperty("muted", true);
    m_caption->setBuddy(m_field);
    m_field->setMaxLength(longestText);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(160);
    m_field->setMaximumWidth(360);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setAccessibleName(tr("Result of the search"));
    QToolButton* close = button(tr("Close"), tr("Close (Escape)"));
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_next, &QToolButton::clicked, this, [this] { ask(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { ask(false); });
    connect(m_field, &QLineEdit::textEdited, this, [this] { setAnswer({}); });

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 5, 8, 5);
    layout->setSpacing(6);
    layout->addWidget(m_caption);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_answer, 1);
    layout->addWidget(close);
    hide();
}

void FindBar::open(Mode mode)
{
    if (m_mode == Mode::Find)
        m_lastText = m_field->text();
    if (mode != m_mode)
        m_field->setText(mode == Mode::Find ? m_lastText : QString());
    m_mode = mode;
    const bool text = mode == Mode::Find;
    m_caption->setText(text ? tr("Find") : tr("Go to time"));
    m_field->setAccessibleName(m_caption->text());
    m_field->setPlaceholderText(text ? tr("Text in any column")
                                     : tr("10:02:03.5, 2026-11-22 10:02:03 or +5s"));
    m_previous->setVisible(text);
    m_next->setVisible(text);
    setAnswer({});
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

QString FindBar::text() const
{
    return m_mode == Mode::Find ? m_field->text() : m_lastText;
}

void FindBar::setAnswer(const QString& text, bool isMiss)
{
    m_answer->setText(text);
    m_answer->setProperty("tone", isMiss ? QVariant(QStringLiteral("warning")) : QVariant());
    m_answer->setProperty("muted", isMiss ? QVariant() : QVariant(true));
    m_answer->style()->unpolish(m_answer);
    m_answer->style()->polish(m_answer);
}

void FindBar::ask(bool forward)
{
    if (m_field->text().isEmpty())
        return;
    if (m_mode == Mode::Find)
        Q_EMIT findRequested(m_field->text(), forward);
    else
        Q_EMIT timeRequested(m_field->text().trimmed());
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        ask(!event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace bee

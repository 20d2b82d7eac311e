// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bee {

Banner::Banner(QWidget* parent) : QFrame(parent), m_message(new QLabel), m_more(new QLabel)
{
    setProperty("panel", true);
    for (QLabel* label : {m_message, m_more}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_message->setProperty("title", true);
    m_more->setProperty("muted", true);
    auto* dismiss = new QPushButton(tr("Dismiss"));
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    auto* text = new QVBoxLayout;
    text->setSpacing(3);
    text->addWidget(m_message);
    text->addWidget(m_more);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 10, 10);
    row->addLayout(text, 1);
    row->addWidget(dismiss, 0, Qt::AlignTop);
    hide();
}

void Banner::showError(const Error& error)
{
    m_message->setText(error.message);
    m_more->setText(error.reason.isEmpty() || error.remedy.isEmpty()
                        ? QString(error.reason + error.remedy)
                        : QString(error.reason + QLatin1Char('\n') + error.remedy));
    m_more->setVisible(!m_more->text().isEmpty());
    show();
}

void Banner::showNote(const QString& text)
{
    showError({text, {}, {}});
}

} // namespace bee

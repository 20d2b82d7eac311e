// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/failurepanel.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int readableWidth = 560;

QLabel* textLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setMinimumWidth(readableWidth);
    label->setMaximumWidth(readableWidth);
    return label;
}

QLabel* captionLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("caption", true);
    return label;
}

} // namespace

FailurePanel::FailurePanel(QWidget* parent)
    : QFrame(parent), m_message(textLabel()), m_reasonTitle(captionLabel(tr("CAUSE"))), m_reason(textLabel()),
      m_remedyTitle(captionLabel(tr("WHAT TO DO"))), m_remedy(textLabel())
{
    QFont large = m_message->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_message->setFont(large);
    m_reason->setFont(monospaceFont());
    auto* retry = new QPushButton(tr("Run again"));
    auto* console = new QPushButton(tr("Show what it printed"));
    connect(retry, &QPushButton::clicked, this, &FailurePanel::retryRequested);
    connect(console, &QPushButton::clicked, this, &FailurePanel::consoleRequested);

    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addStretch(2);
    column->addWidget(m_message);
    column->addSpacing(12);
    column->addWidget(m_reasonTitle);
    column->addWidget(m_reason);
    column->addSpacing(10);
    column->addWidget(m_remedyTitle);
    column->addWidget(m_remedy);
    column->addSpacing(16);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(retry);
    buttons->addWidget(console);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
}

void FailurePanel::setError(const Error& error)
{
    m_message->setText(error.message);
    m_reason->setText(error.reason);
    m_remedy->setText(error.remedy);
    m_reasonTitle->setVisible(!error.reason.isEmpty());
    m_reason->setVisible(!error.reason.isEmpty());
    m_remedyTitle->setVisible(!error.remedy.isEmpty());
    m_remedy->setVisible(!error.remedy.isEmpty());
}

} // namespace bee

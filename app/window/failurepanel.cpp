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

/// A label that wraps only at blanks is as wide as the longest path or symbol: let it break anywhere.
QString breakable(const QString& text)
{
    constexpr QChar zeroWidthSpace(0x200b);
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run % 40 == 0 && run > 0)
            result += zeroWidthSpace;
        result += c;
    }
    return result;
}

} // namespace

FailurePanel::FailurePanel(QWidget* parent)
    : QFrame(parent), m_message(textLabel()), m_reasonTitle(captionLabel({})), m_reason(textLabel()),
      m_remedyTitle(captionLabel(tr("WHAT TO DO"))), m_remedy(textLabel()), m_act(new QPushButton)
{
    QFont large = m_message->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_message->setFont(large);
    m_reason->setFont(monospaceFont(-1));
    m_reason->setProperty("muted", true);
    m_act->setProperty("primary", true);
    auto* retry = new QPushButton(tr("Run again"));
    auto* console = new QPushButton(tr("Show what it printed"));
    connect(m_act, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_action); });
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
    buttons->addWidget(m_act);
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
    fill(error, tr("CAUSE"), FailureAction::None);
}

void FailurePanel::setExplanation(const Error& error, FailureAction action)
{
    fill(error, tr("IT SAID"), action);
}

void FailurePanel::fill(const Error& error, const QString& reasonTitle, FailureAction action)
{
    m_message->setText(breakable(error.message));
    m_reasonTitle->setText(reasonTitle);
    m_reason->setText(breakable(error.reason));
    m_remedy->setText(error.remedy); // not broken: a command in it is there to be copied
    m_reasonTitle->setVisible(!error.reason.isEmpty());
    m_reason->setVisible(!error.reason.isEmpty());
    m_remedyTitle->setVisible(!error.remedy.isEmpty());
    m_remedy->setVisible(!error.remedy.isEmpty());

    m_action = action;
    m_act->setVisible(action != FailureAction::None);
    switch (action) {
    case FailureAction::None:
        break;
    case FailureAction::Install:
        m_act->setText(tr("Install…"));
        break;
    case FailureAction::OtherImplementation:
        m_act->setText(tr("Use another implementation"));
        break;
    case FailureAction::Elevate:
        m_act->setText(tr("Run as root"));
        break;
    case FailureAction::Filter:
        m_act->setText(tr("Run again with a filter…"));
        break;
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flameframefields.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/tooltip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

namespace bee {

namespace {

constexpr int longestExpression = 1000;
constexpr int pauseMilliseconds = 300;

bool isExpression(const QString& text)
{
    return QRegularExpression(text).isValid();
}

} // namespace

FlameFrameFields::FlameFrameFields(QWidget* parent)
    : QWidget(parent), m_only(makeField(tr("Only stacks with…"),
                                        tr("Only stacks with a frame that matches this regular expression"))),
      m_without(makeField(tr("Without stacks with…"),
                          tr("Leaves out stacks with a frame that matches this regular expression"))),
      m_hidden(makeField(tr("Hide frames…"), tr("Leaves out frames that match this regular expression; what "
                                                "they called joins their caller")))
{
    auto* clearAll = new QToolButton(this);
    clearAll->setText(tr("Clear"));
    clearAll->setToolTip(tr("Show all frames again"));
    clearAll->setAutoRaise(true);
    clearAll->setFocusPolicy(Qt::StrongFocus);
    connect(clearAll, &QToolButton::clicked, this, &FlameFrameFields::clear);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 3);
    row->setSpacing(4);
    for (QLineEdit* field : {m_only, m_without, m_hidden})
        row->addWidget(field, 1);
    row->addWidget(clearAll);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FlameFrameFields::edited);
    hide();
}

QLineEdit* FlameFrameFields::makeField(const QString& placeholder, const QString& toolTip)
{
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setAccessibleDescription(toolTip);
    field->setToolTip(plainToolTip(toolTip));
    field->setMaxLength(longestExpression);
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, [this, field] { check(field); });
    connect(field, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(field, &QLineEdit::returnPressed, this, [this] {
        m_pause.stop();
        Q_EMIT edited();
    });
    return field;
}

void FlameFrameFields::check(QLineEdit* field)
{
    QPalette colors = palette();
    if (!isExpression(field->text()))
        colors.setColor(QPalette::Text, themeOf(this).error);
    field->setPalette(colors);
}

void FlameFrameFields::setShape(const FlameShape& shape)
{
    // What is being written is not overwritten by what it was a moment ago.
    if (!m_pause.isActive()) {
        const auto set = [](QLineEdit* field, const QString& text) {
            if (isExpression(field->text()) && field->text() != text)
                field->setText(text);
        };
        set(m_only, shape.onlyStacks);
        set(m_without, shape.hiddenStacks);
        set(m_hidden, shape.hiddenFrames);
    }
    if (!shape.onlyStacks.isEmpty() || !shape.hiddenStacks.isEmpty() || !shape.hiddenFrames.isEmpty())
        QWidget::show();
}

FlameShape FlameFrameFields::applied(FlameShape shape) const
{
    const auto take = [](QString& expression, const QLineEdit* field) {
        if (isExpression(field->text()))
            expression = field->text();
    };
    take(shape.onlyStacks, m_only);
    take(shape.hiddenStacks, m_without);
    take(shape.hiddenFrames, m_hidden);
    return shape;
}

void FlameFrameFields::open()
{
    show();
    m_only->setFocus(Qt::ShortcutFocusReason);
}

void FlameFrameFields::clear()
{
    for (QLineEdit* field : {m_only, m_without, m_hidden})
        field->clear();
    m_pause.stop();
    hide();
    Q_EMIT edited();
    Q_EMIT closed();
}

void FlameFrameFields::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/focusring.h"

#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace bee {

namespace {

/// Whether the style sheet or the widget itself shows its focus.
bool marksFocus(const QWidget& widget)
{
    return widget.property("marksFocus").toBool() || widget.property("panel").toBool() ||
           qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTextEdit*>(&widget) ||
           qobject_cast<const QMenu*>(&widget) || qobject_cast<const QMenuBar*>(&widget);
}

bool isByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

QWidget* FocusRing::framed() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

void FocusRing::frame(QWidget* widget)
{
    if (framed() == widget)
        return;
    if (!m_frame && widget)
        m_frame = new QFocusFrame(widget);
    if (m_frame)
        m_frame->setWidget(widget); // nullptr hides it
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        auto* widget = static_cast<QWidget*>(watched);
        if (isByKeyboard(reason))
            frame(marksFocus(*widget) ? nullptr : widget);
        else if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            frame(nullptr);
    } else if (event->type() == QEvent::FocusOut && watched == framed()) {
        frame(nullptr);
    } else if (event->type() == QEvent::MouseButtonPress && m_frame) {
        frame(nullptr);
    }
    return false;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/elidedlabel.h"

#include "widgets/theme/tooltip.h"

#include <QEvent>
#include <QFontMetrics>

namespace bee {

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString& text)
{
    if (text == m_text && !text.isEmpty())
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

int ElidedLabel::frame() const
{
    // A style sheet's padding is not in contentsRect(); the hint of the label has it.
    return QLabel::sizeHint().width() - QFontMetrics(font()).horizontalAdvance(text());
}

QSize ElidedLabel::sizeHint() const
{
    // The bearings of what is shown, and so its frame, differ by a pixel or two from those of all of it.
    return {QFontMetrics(font()).horizontalAdvance(m_text) + frame() + 3, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 3 * QFontMetrics(font()).averageCharWidth() + frame()),
            QLabel::sizeHint().height()};
}

void ElidedLabel::elide()
{
    if (m_eliding)
        return;
    m_eliding = true;
    const QString shown = QFontMetrics(font()).elidedText(m_text, Qt::ElideRight, width() - frame());
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_text ? QString() : plainToolTip(m_text));
    m_eliding = false;
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        elide();
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamebreadcrumb.h"

#include "widgets/theme/tooltip.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <memory>

namespace bee {

namespace {

constexpr int widestStep = 180;
constexpr int markWidth = 10;
const QString mark = QStringLiteral("›");
const QString ellipsis = QStringLiteral("…");

} // namespace

FlameBreadcrumb::FlameBreadcrumb(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Way to what is zoomed to"));
    measure();
}

void FlameBreadcrumb::setPath(const QStringList& path)
{
    if (path == m_path)
        return;
    m_path = path;
    updateGeometry();
    fill();
}

/// What a button takes beside its text, by the style in force.
void FlameBreadcrumb::measure()
{
    QToolButton probe(this);
    probe.setAutoRaise(true);
    probe.setText(mark);
    probe.ensurePolished();
    m_padding = probe.sizeHint().width() - probe.fontMetrics().horizontalAdvance(mark) + 2;
    const std::unique_ptr<QToolButton> dots(makeDots());
    dots->setMenu(new QMenu(dots.get()));
    dots->ensurePolished();
    m_menuWidth = dots->sizeHint().width();
}

QString FlameBreadcrumb::shortened(const QString& text) const
{
    return fontMetrics().elidedText(text, Qt::ElideMiddle, widestStep);
}

int FlameBreadcrumb::widthOf(const QString& text) const
{
    return fontMetrics().horizontalAdvance(shortened(text)) + m_padding;
}

QSize FlameBreadcrumb::sizeHint() const
{
    int width = 0;
    for (const QString& step : m_path)
        width += widthOf(step) + markWidth;
    return {width, fontMetrics().height() + 10};
}

QSize FlameBreadcrumb::minimumSizeHint() const
{
    if (m_path.size() <= 1)
        return {sizeHint().width(), sizeHint().height()};
    return {std::min(sizeHint().width(), widthOf(m_path.first()) + m_menuWidth + 100 + 2 * markWidth),
            sizeHint().height()};
}

void FlameBreadcrumb::append(QWidget* part)
{
    m_row->insertWidget(static_cast<int>(m_parts.size()), part);
    part->show(); // at once: the layout counts no hidden ones
    m_parts += part;
}

void FlameBreadcrumb::addStep(int index)
{
    auto* button = new QToolButton(this);
    const QString& text = m_path[index];
    // A single & would be taken as a key's mark.
    button->setText(shortened(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text);
    button->setToolTip(plainToolTip(text));
    connect(button, &QToolButton::clicked, this, [this, index] { Q_EMIT stepChosen(index); });
    append(button);
}

QToolButton* FlameBreadcrumb::makeDots()
{
    auto* button = new QToolButton(this);
    button->setText(ellipsis);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Frames between"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"
                                         "QToolButton { padding-right: 9px; }"));
    return button;
}

void FlameBreadcrumb::addMenu(int first, int last)
{
    QToolButton* button = makeDots();
    auto* menu = new QMenu(button);
    for (int index = first; index < last; ++index) {
        const QString text = fontMetrics().elidedText(m_path[index], Qt::ElideMiddle, 480);
        menu->addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                        [this, index] { Q_EMIT stepChosen(index); });
    }
    button->setMenu(menu);
    append(button);
}

void FlameBreadcrumb::addMark()
{
    auto* label = new QLabel(mark, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    label->setFixedWidth(markWidth);
    label->setAlignment(Qt::AlignCenter);
    append(label);
}

void FlameBreadcrumb::fill()
{
    place(width());
    // Styles differ in what they add to a button: once more with what really stands there.
    if (const int over = m_row->minimumSize().width() - width(); over > 0)
        place(width() - over);
}

void FlameBreadcrumb::place(int room)
{
    for (QWidget* part : std::as_const(m_parts)) {
        m_row->removeWidget(part);
        part->hide();
        part->deleteLater();
    }
    m_parts.clear();
    const int count = static_cast<int>(m_path.size());
    const auto needed = [this](int step) { return widthOf(m_path[step]) + markWidth; };
    int all = -markWidth;
    for (int step = 0; step < count; ++step)
        all += needed(step);
    // Shown are the steps before head and those from tail on.
    int head = count;
    int tail = count;
    if (all > room && count > 2) {
        head = 1;
        tail = count - 1;
        int free = room - needed(0) - needed(tail) - markWidth - m_menuWidth;
        if (head < tail && needed(head) <= free) // the process tells most
            free -= needed(head++);
        while (tail > head && needed(tail - 1) <= free)
            free -= needed(--tail);
    }
    for (int step = 0; step < count; ++step) {
        if (step > 0)
            addMark();
        if (step == head && tail > head) {
            addMenu(head, tail);
            step = tail - 1;
        } else {
            addStep(step);
        }
    }
}

void FlameBreadcrumb::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fill();
}

void FlameBreadcrumb::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        fill();
    }
}

} // namespace bee

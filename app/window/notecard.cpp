// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notecard.h"

#include "app/window/factsview.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int buttonSpacing = 2;

/// Lines stay lines; what else could deceive is made visible.
QString shownLines(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(QLatin1Char('\n')))
        lines += displayText(line.toStdString(), 16 << 10, Tabs::Expand);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString noteTimeText(const Annotation& note, const TimeDisplay& clock)
{
    return note.range.from == note.range.to ? formatTime(note.range.from, clock)
                                            : formatTimeRange(note.range, clock);
}

NoteCard::NoteCard(const Annotation& note, const TimeDisplay& clock, QWidget* parent)
    : QFrame(parent), m_note(note)
{
    setProperty("panel", true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    const QString time = noteTimeText(note, clock);
    const QString author = displayText(note.author.toStdString(), 100);
    const QString text = shownLines(note.text);
    setAccessibleName(tr("Note on %1: %2").arg(time, text.left(200)));
    setAccessibleDescription(tr("Enter shows what it is about, F2 changes it, Delete takes it away."));
    setToolTip(tr("Show what this note is about (Enter)").toHtmlEscaped());

    auto* when = new ElidedLabel(time);
    when->setProperty("title", true);
    const auto button = [this](const QString& sign, const QString& tip) {
        auto* made = new QToolButton;
        made->setText(sign);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::NoFocus); // the card has keys for them
        made->setCursor(Qt::ArrowCursor);
        made->setToolTip(tip.toHtmlEscaped());
        made->setAccessibleName(tip);
        return made;
    };
    QToolButton* edit = button(QStringLiteral("✎"), tr("Change this note (F2)"));
    QToolButton* remove = button(QStringLiteral("×"), tr("Delete this note (Del)"));
    connect(edit, &QToolButton::clicked, this, &NoteCard::editRequested);
    connect(remove, &QToolButton::clicked, this, &NoteCard::removeRequested);
    auto* body = new FactsView;
    body->setFacts({{{}, text, {}, false}});
    body->setFocusPolicy(Qt::NoFocus);
    body->setAttribute(Qt::WA_TransparentForMouseEvents);
    body->setAccessibleName(tr("Text of the note"));
    auto* who =
        new ElidedLabel(author.isEmpty() ? formatDateTime(note.created, clock, 0)
                                         : tr("%1, %2").arg(author, formatDateTime(note.created, clock, 0)));
    who->setProperty("caption", true);

    auto* top = new QHBoxLayout;
    top->setSpacing(buttonSpacing);
    top->addWidget(when, 1);
    top->addWidget(edit);
    top->addWidget(remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 8);
    layout->setSpacing(3);
    layout->addLayout(top);
    layout->addWidget(body);
    layout->addWidget(who);
}

void NoteCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT activated();
        break;
    case Qt::Key_F2:
        Q_EMIT editRequested();
        break;
    case Qt::Key_Delete:
        Q_EMIT removeRequested();
        break;
    default:
        QFrame::keyPressEvent(event);
    }
}

void NoteCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

} // namespace bee

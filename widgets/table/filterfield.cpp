// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/filterfield.h"

#include "widgets/table/filterpopup.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/tooltip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr int longestText = 65536;
constexpr int messageDelayMilliseconds = 600;
constexpr int pageOfCompletions = 10;
constexpr int tintAlpha = 22;

void drawWave(QPainter& painter, double from, double to, double y)
{
    QPainterPath wave;
    wave.moveTo(from, y);
    double up = -1;
    for (double x = from; x < to; x += 2, up = -up)
        wave.lineTo(std::min(x + 2, to), y + up * 1.2);
    painter.drawPath(wave);
}

} // namespace

FilterField::FilterField(QWidget* parent) : QLineEdit(parent), m_popup(new FilterPopup(this))
{
    setMaxLength(longestText);
    setClearButtonEnabled(true);
    setFont(monospaceFont());
    m_messageDelay.setSingleShot(true);
    m_messageDelay.setInterval(messageDelayMilliseconds);
    connect(&m_messageDelay, &QTimer::timeout, this, &FilterField::updatePopup);
    connect(this, &QLineEdit::textChanged, this, &FilterField::check);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(m_popup, &FilterPopup::chosen, this, &FilterField::take);
    connect(m_popup, &FilterPopup::currentChanged, this, [this] {
        const auto at = static_cast<std::size_t>(m_popup->current());
        if (at < m_completions.size())
            setAccessibleDescription(m_completions[at].text + QLatin1String(", ") + m_completions[at].detail);
    });
}

FilterField::~FilterField() = default;

void FilterField::setSource(std::function<EventSnapshot()> source)
{
    m_source = std::move(source);
    check();
}

void FilterField::setConsequence(const QString& text)
{
    if (m_consequence == text)
        return;
    m_consequence = text;
    setToolTip(m_error ? plainToolTip(errorText()) : QString());
}

void FilterField::check()
{
    m_error.reset();
    m_expression = {};
    if (!text().trimmed().isEmpty()) {
        auto parsed = FilterExpression::parse(text());
        if (auto* expression = std::get_if<FilterExpression>(&parsed)) {
            const EventSnapshot snapshot = m_source ? m_source() : EventSnapshot();
            if (!snapshot.schema().empty())
                m_error = checkFilter(*expression, snapshot.schema());
            if (!m_error)
                m_expression = std::move(*expression);
        } else {
            m_error = std::get<FilterError>(parsed);
        }
    }
    setToolTip(m_error ? plainToolTip(errorText()) : QString());
    setAccessibleDescription(m_error ? errorText() : QString());
    update();
    Q_EMIT checked();
}

QString FilterField::errorText() const
{
    if (!m_error)
        return {};
    QString text = m_error->message;
    if (!m_error->remedy.isEmpty())
        text += QLatin1Char('\n') + m_error->remedy;
    if (!m_consequence.isEmpty())
        text += QLatin1Char('\n') + m_consequence;
    return text;
}

bool FilterField::offers() const
{
    return m_popup->isVisible() && m_popup->count() > 0;
}

/// asked: by a key, so that also what is already written whole is offered.
void FilterField::offer(bool asked)
{
    m_completions = completeFilter(text(), cursorPosition(), m_source ? m_source() : EventSnapshot());
    if (!asked)
        std::erase_if(m_completions, [this](const FilterCompletion& completion) {
            return QStringView(text()).mid(completion.from, completion.length) == completion.text;
        });
    if (!asked && text().isEmpty())
        m_completions.clear();
    m_popup->setCompletions(m_completions);
    m_popup->setMessage({}, false);
    m_popup->placeBelow(*this);
    m_messageDelay.start();
}

void FilterField::updatePopup()
{
    if (!hasFocus())
        return;
    m_popup->setMessage(errorText(), true);
    m_popup->placeBelow(*this);
}

void FilterField::take(int completion)
{
    if (completion < 0 || static_cast<std::size_t>(completion) >= m_completions.size())
        return;
    const FilterCompletion chosen = m_completions[static_cast<std::size_t>(completion)];
    setSelection(chosen.from, chosen.length);
    // A blank after it saves the person one, and asks for what comes next.
    const bool atEnd = chosen.from + chosen.length >= text().size();
    if (chosen.length == 0)
        setCursorPosition(chosen.from);
    insert(atEnd && !chosen.text.endsWith(QLatin1Char(' ')) && !chosen.text.endsWith(QLatin1Char('('))
               ? chosen.text + QLatin1Char(' ')
               : chosen.text);
    offer(false);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    const bool open = offers();
    const auto moved = [&](int by) {
        m_popup->moveCurrent(by);
        event->accept();
    };
    switch (event->key()) {
    case Qt::Key_Down:
        return open ? moved(1) : offer(true);
    case Qt::Key_Up:
        if (open)
            return moved(-1);
        break;
    case Qt::Key_PageDown:
        if (open)
            return moved(pageOfCompletions);
        break;
    case Qt::Key_PageUp:
        if (open)
            return moved(-pageOfCompletions);
        break;
    case Qt::Key_Space:
        if (event->modifiers() == Qt::ControlModifier)
            return offer(true);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && m_popup->current() >= 0)
            return take(m_popup->current());
        m_popup->hide();
        break;
    case Qt::Key_Escape:
        if (m_popup->isVisible()) {
            m_popup->hide();
            m_messageDelay.stop();
        } else {
            Q_EMIT escapePressed();
        }
        event->accept();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool FilterField::event(QEvent* event)
{
    // The window's own shortcuts must not take the keys of an open popup, nor Tab the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape ||
            (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && offers()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier) {
            take(std::max(0, m_popup->current()));
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_popup->hide();
    m_messageDelay.stop();
}

void FilterField::hideEvent(QHideEvent* event)
{
    m_popup->hide();
    QLineEdit::hideEvent(event);
}

void FilterField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (text().trimmed().isEmpty())
        return;
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = m_error ? theme.error : theme.ok;
    tint.setAlpha(tintAlpha);
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    painter.fillPath(ground, tint);
    if (!m_error)
        return;
    // QLineEdit tells only where its cursor is; the rest is reckoned from there.
    QTextLayout layout(text(), font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    constexpr int cursorMargin = 5; // QLineEdit's cursor rectangle begins that much before the cursor
    const double origin = cursorRect().x() + cursorMargin - line.cursorToX(cursorPosition());
    const auto end = static_cast<int>(text().size());
    const int from = std::clamp(m_error->position, 0, end);
    const int to = std::clamp(m_error->position + std::max(1, m_error->length), from, end);
    const double left = origin + line.cursorToX(from);
    // At the end of the text something is missing: a mark where it would stand.
    const double right =
        std::max(to > from ? origin + line.cursorToX(to) : left, left + fontMetrics().averageCharWidth());
    const QRect room = cursorRect();
    painter.setClipRect(rect().adjusted(6, 0, -22, 0));
    painter.setPen(QPen(theme.error, 1.3));
    drawWave(painter, left, right, room.bottom() - 0.5);
}

} // namespace bee

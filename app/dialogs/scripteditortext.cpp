// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/scripteditortext.h"

#include "app/dialogs/scripteditorhighlighter.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace bee {

namespace {
constexpr int gutterMargin = 8;
constexpr int tabColumns = 4;
constexpr float washAlpha = 0.14F;
} // namespace

class ScriptEditorText::Gutter : public QWidget {
public:
    explicit Gutter(ScriptEditorText* editor) : QWidget(editor), m_editor(editor) {}
    [[nodiscard]] QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintGutter(event); }

private:
    ScriptEditorText* m_editor;
};

ScriptEditorText::ScriptEditorText(QWidget* parent)
    : QPlainTextEdit(parent), m_gutter(new Gutter(this)),
      m_highlighter(new ScriptHighlighter(document(), themeOf(this)))
{
    setLineWrapMode(NoWrap);
    setFont(monospaceFont());
    setAccessibleName(tr("Script"));
    setTabs();
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] {
        m_messages.clear(); // they are about lines that stand elsewhere now
        updateMarks();
        layOutGutter();
    });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &ScriptEditorText::updateMarks);
    layOutGutter();
}

void ScriptEditorText::setTabs()
{
    setTabStopDistance(tabColumns * fontMetrics().horizontalAdvance(u' '));
}

int ScriptEditorText::gutterWidth() const
{
    const auto digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    return 2 * gutterMargin + static_cast<int>(digits) * fontMetrics().horizontalAdvance(u'0');
}

void ScriptEditorText::layOutGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void ScriptEditorText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

void ScriptEditorText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        // A change of colours is no change of the text.
        const bool modified = document()->isModified();
        m_highlighter->setTheme(themeOf(this));
        document()->setModified(modified);
        updateMarks();
    } else if (event->type() == QEvent::FontChange) {
        setTabs();
        layOutGutter();
    }
}

void ScriptEditorText::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
                         (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isEnter || isReadOnly())
        return QPlainTextEdit::keyPressEvent(event);
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const auto indent = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    QString text = u'\n' + QString(line.begin(), indent - line.begin());
    if (line.trimmed().endsWith(u'{'))
        text += u'\t';
    textCursor().insertText(text);
    ensureCursorVisible();
}

bool ScriptEditorText::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = cursorForPosition(viewport()->mapFromGlobal(help->globalPos())).blockNumber() + 1;
    QString text;
    for (const ScriptMessage& message : m_messages)
        if (message.line == line)
            text += (text.isEmpty() ? QString() : QString(u'\n')) + message.text;
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), displayLines(text).toHtmlEscaped(), this);
    return true;
}

void ScriptEditorText::paintGutter(QPaintEvent* event)
{
    const Theme& theme = themeOf(this);
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), theme.panel);
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int number = block.blockNumber() + 1;
        const auto message = std::find_if(m_messages.begin(), m_messages.end(),
                                          [number](const ScriptMessage& one) { return one.line == number; });
        const QRect line(0, qRound(place.top()), m_gutter->width(), fontMetrics().height());
        painter.setPen(number == current + 1 ? theme.text : theme.mutedText);
        if (message != m_messages.end()) {
            const QColor colour = message->isError ? theme.error : theme.warning;
            painter.fillRect(QRect(0, line.top(), 3, line.height()), colour);
            painter.setPen(colour);
        }
        painter.drawText(line.adjusted(0, 0, -gutterMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(number));
    }
}

void ScriptEditorText::setMessages(std::vector<ScriptMessage> messages)
{
    m_messages = std::move(messages);
    updateMarks();
    const auto first = std::find_if(m_messages.begin(), m_messages.end(),
                                    [](const ScriptMessage& one) { return one.isError; });
    if (first != m_messages.end())
        goTo(first->line, first->column);
}

void ScriptEditorText::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, block.length() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void ScriptEditorText::updateMarks()
{
    const Theme& theme = themeOf(this);
    QList<QTextEdit::ExtraSelection> marks;
    if (!document()->isEmpty()) { // it would lie over the placeholder
        QTextEdit::ExtraSelection current;
        current.format.setBackground(theme.raised);
        current.format.setProperty(QTextFormat::FullWidthSelection, true);
        current.cursor = textCursor();
        current.cursor.clearSelection();
        marks += current;
    }
    for (const ScriptMessage& message : m_messages) {
        const QTextBlock block = document()->findBlockByNumber(message.line - 1);
        if (!block.isValid())
            continue;
        QColor colour = message.isError ? theme.error : theme.warning;
        QTextEdit::ExtraSelection place;
        place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        place.format.setUnderlineColor(colour);
        colour.setAlphaF(washAlpha);
        QTextEdit::ExtraSelection line;
        line.format.setBackground(colour);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = QTextCursor(block);
        marks += line;
        // bpftrace counts bytes; for ASCII, which programs are made of, they are columns.
        const int last = block.length() - 1;
        const int begin = std::clamp(message.column - 1, 0, last);
        const int end =
            message.endColumn > message.column ? std::clamp(message.endColumn - 1, begin, last) : last;
        place.cursor = QTextCursor(block);
        place.cursor.setPosition(block.position() + begin);
        place.cursor.setPosition(block.position() + std::max(end, std::min(begin + 1, last)),
                                 QTextCursor::KeepAnchor);
        marks += place;
    }
    setExtraSelections(marks);
    m_gutter->update();
}

} // namespace bee

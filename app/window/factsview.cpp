// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/factsview.h"

#include "widgets/theme/theme.h"

#include <QTextTable>
#include <QWheelEvent>

#include <cmath>

namespace bee {

namespace {

constexpr double nameShare = 38; ///< percent of the width
constexpr double lineGap = 3;
constexpr double columnGap = 6;
constexpr qsizetype longestValue = 16 << 10;

QString bounded(const QString& text)
{
    return text.size() <= longestValue ? text : text.left(longestValue) + QStringLiteral("…");
}

} // namespace

FactsView::FactsView(QWidget* parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    // Plain text among labels, no field to write in. Its background stays: themes are told apart by it.
    setStyleSheet(QStringLiteral("QTextEdit { border: none; padding: 0; }"));
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
}

void FactsView::setFacts(const std::vector<Fact>& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    fill();
}

void FactsView::fill()
{
    const Theme& theme = themeOf(this);
    QTextCharFormat muted, plain, mono;
    muted.setForeground(theme.mutedText);
    plain.setForeground(theme.text);
    mono = plain;
    mono.setFont(monospaceFont(-1));
    document()->clear();
    QTextCursor cursor(document());
    QTextTable* table = nullptr;
    if (!m_facts.empty()) {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setMargin(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, nameShare),
                                          QTextLength(QTextLength::PercentageLength, 100 - nameShare)});
        table = cursor.insertTable(static_cast<int>(m_facts.size()), 2, format);
    }
    for (int row = 0; row < static_cast<int>(m_facts.size()); ++row) {
        const Fact& fact = m_facts[static_cast<std::size_t>(row)];
        for (int column = 0; column < 2; ++column) {
            QTextTableCell cell = table->cellAt(row, column);
            QTextTableCellFormat spacing = cell.format().toTableCellFormat();
            spacing.setBottomPadding(lineGap);
            spacing.setRightPadding(column == 0 ? columnGap : 0);
            cell.setFormat(spacing);
        }
        if (fact.name.isEmpty())
            table->mergeCells(row, 0, 1, 2);
        else
            table->cellAt(row, 0).firstCursorPosition().insertText(bounded(fact.name), muted);
        QTextCursor value = table->cellAt(row, 1).firstCursorPosition();
        value.insertText(bounded(fact.value), fact.monospace ? mono : plain);
        if (!fact.note.isEmpty())
            value.insertText(QLatin1Char('\n') + bounded(fact.note), muted);
    }
    adjustHeight();
}

void FactsView::adjustHeight()
{
    document()->setTextWidth(viewport()->width());
    setFixedHeight(m_facts.empty() ? 0 : static_cast<int>(std::ceil(document()->size().height())) + 1);
}

QSize FactsView::sizeHint() const
{
    return {200, height()};
}

QSize FactsView::minimumSizeHint() const
{
    return {40, height()};
}

void FactsView::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        adjustHeight();
}

void FactsView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill();
}

void FactsView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // what it lies in scrolls
}

} // namespace bee

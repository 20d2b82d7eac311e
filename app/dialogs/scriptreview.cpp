// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/scriptreview.h"

#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr float washAlpha = 0.16F; // keeps text on it above 4.5:1 in both themes
constexpr int linesAbove = 3;

QLabel* plainLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QColor wash(QColor colour)
{
    colour.setAlphaF(washAlpha);
    return colour;
}

} // namespace

DiffView::DiffView(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Difference"));
    setFont(monospaceFont());
}

void DiffView::setLines(std::vector<DiffLine> lines)
{
    m_lines = std::move(lines);
    fill();
}

void DiffView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void DiffView::fill()
{
    const Theme& theme = themeOf(this);
    const int width = static_cast<int>(QString::number(m_lines.size()).size());
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const DiffLine& line : m_lines) {
        const bool added = line.kind == DiffLine::Kind::Added;
        const bool removed = line.kind == DiffLine::Kind::Removed;
        QTextBlockFormat block;
        QTextCharFormat number, sign, text;
        number.setForeground(theme.mutedText);
        text.setForeground(line.kind == DiffLine::Kind::Same ? theme.mutedText : theme.text);
        sign.setForeground(added ? theme.ok : theme.error);
        sign.setFontWeight(QFont::Bold);
        if (added || removed)
            block.setBackground(wash(added ? theme.ok : theme.error));
        if (&line != &m_lines.front())
            cursor.insertBlock();
        cursor.setBlockFormat(block);
        // A removed line stands where it was; its number is that of the old text, beside a minus.
        cursor.insertText(QStringLiteral("%1 ").arg(removed ? line.oldLine : line.newLine, width), number);
        cursor.insertText(added     ? QStringLiteral("+ ")
                          : removed ? QStringLiteral("- ")
                                    : QStringLiteral("  "),
                          sign);
        cursor.insertText(displayText(line.text.toStdString(), 4096, Tabs::Expand), text);
    }
    cursor.endEditBlock();
    const auto changed = std::find_if(m_lines.begin(), m_lines.end(),
                                      [](const DiffLine& line) { return line.kind != DiffLine::Kind::Same; });
    const int first = changed == m_lines.end() ? 0 : static_cast<int>(changed - m_lines.begin());
    setTextCursor(QTextCursor(document()->findBlockByNumber(first)));
    verticalScrollBar()->setValue(std::max(0, first - linesAbove)); // counts lines
}

ScriptReviewDialog::ScriptReviewDialog(const ScriptReview& review, const QString& host, Purpose purpose,
                                       QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Review a script"));
    resize(860, 620);
    std::vector<DiffLine> lines = lineDiff(review.before, review.text);
    const auto count = [&lines](DiffLine::Kind kind) {
        return std::count_if(lines.begin(), lines.end(),
                             [kind](const DiffLine& line) { return line.kind == kind; });
    };
    auto* title = plainLabel((review.before.isEmpty()        ? tr("%1 is new")
                              : review.before == review.text ? tr("%1 is as you accepted it")
                                                             : tr("%1 has changed"))
                                 .arg(review.name));
    title->setProperty("title", true);
    auto* what = plainLabel(
        host.isEmpty() ? tr("Scripts run as root. Accept it when you know what it does: after that it runs "
                            "without a question, until it changes.")
                       : tr("It would run as root on %1. Accept it when you know what it does: after that it "
                            "runs without a question, until it changes.")
                             .arg(host));
    what->setProperty("muted", true);
    auto* amounts = new QLabel(tr("%1 added, %2 removed")
                                   .arg(formatCount(static_cast<qint64>(count(DiffLine::Kind::Added))),
                                        formatCount(static_cast<qint64>(count(DiffLine::Kind::Removed)))));
    amounts->setProperty("chip", true);
    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(amounts);
    head->addStretch();
    title->setWordWrap(false);

    auto* view = new DiffView;
    view->setLines(std::move(lines));
    auto* origin =
        plainLabel(tr("SHA-256 %1").arg(review.hash) +
                   (review.file.isEmpty() ? QString() : u'\n' + displayText(review.file.toStdString())));
    origin->setProperty("caption", true);
    origin->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    // Of no accepting role: the box would make it the default, and Enter would accept what nobody read.
    QPushButton* accept = buttons->addButton(purpose == Purpose::Run ? tr("Accept and run") : tr("Accept"),
                                             QDialogButtonBox::ActionRole);
    accept->setAutoDefault(false);
    accept->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(what);
    layout->addWidget(view, 1);
    layout->addWidget(origin);
    layout->addWidget(buttons);
    view->setFocus();
}

bool ScriptReviewDialog::ask(ScriptAcceptance& acceptance, const ScriptReview& review, const QString& host,
                             QWidget* parent, Purpose purpose)
{
    ScriptReviewDialog dialog(review, host, purpose, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    if (const Result<void> kept = acceptance.accept(review.name, review.text); !kept.hasValue()) {
        QMessageBox box(QMessageBox::Warning, dialog.windowTitle(), kept.error().text(), QMessageBox::Ok,
                        parent);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
    return true;
}

} // namespace bee

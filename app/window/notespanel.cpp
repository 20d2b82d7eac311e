// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notespanel.h"

#include "app/window/captureinsight.h"
#include "app/window/notecard.h"
#include "app/window/selectionjson.h"
#include "app/window/viewpoint.h"
#include "widgets/theme/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>

namespace bee {

namespace {

constexpr int editorHeight = 84;

/// The person at this machine: the full name where one is set, else the login.
QString author()
{
    const passwd* user = ::getpwuid(::getuid());
    if (!user)
        return {};
    const QString full = QString::fromLocal8Bit(user->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : full;
}

} // namespace

NotesPanel::NotesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_viewpoint(Viewpoint::of(workspace)),
      m_add(new QPushButton(tr("Add note"))), m_editor(new QWidget), m_target(new QLabel),
      m_text(new QPlainTextEdit), m_list(new QVBoxLayout),
      m_empty(new QLabel(tr("Select a stretch of time and note what you see there."))),
      m_more(new QPushButton(tr("Show more")))
{
    auto* caption = new QLabel(tr("NOTES"));
    caption->setProperty("caption", true);
    m_add->setFlat(true);
    m_add->setToolTip(tr("Write a note on what is selected now"));
    auto* head = new QHBoxLayout;
    head->addWidget(caption);
    head->addStretch();
    head->addWidget(m_add);

    m_target->setTextFormat(Qt::PlainText);
    m_target->setProperty("muted", true);
    m_target->setWordWrap(true);
    m_text->setFixedHeight(editorHeight);
    m_text->setTabChangesFocus(true);
    m_text->setProperty("panel", true);
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setPlaceholderText(tr("What was seen, and what it means"));
    auto* save = new QPushButton(tr("Save"));
    save->setProperty("primary", true);
    save->setToolTip(tr("Ctrl+Enter"));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setToolTip(tr("Escape"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* editor = new QVBoxLayout(m_editor);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(5);
    editor->addWidget(m_target);
    editor->addWidget(m_text);
    editor->addLayout(buttons);
    m_editor->hide();

    m_empty->setProperty("muted", true);
    m_empty->setWordWrap(true);
    m_more->setFlat(true);
    m_list->setSpacing(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_editor);
    layout->addWidget(m_empty);
    layout->addLayout(m_list);
    layout->addWidget(m_more);

    for (const QKeySequence& keys :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, m_editor, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, &NotesPanel::save);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), m_editor, nullptr, nullptr,
                          Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &NotesPanel::endEditing);
    connect(save, &QPushButton::clicked, this, &NotesPanel::save);
    connect(cancel, &QPushButton::clicked, this, &NotesPanel::endEditing);
    connect(m_add, &QPushButton::clicked, this, &NotesPanel::beginNote);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shown += shownAtOnce;
        rebuild();
    });
    connect(&m_workspace, &Workspace::notesChanged, this, &NotesPanel::rebuild);
    connect(&m_viewpoint, &Viewpoint::clockChanged, this, &NotesPanel::rebuild);
    connect(&m_viewpoint.selection(), &SelectionModel::changed, this, &NotesPanel::describeTarget);
    connect(&m_workspace, &Workspace::capturesCleared, this, [this] {
        m_shown = shownAtOnce;
        endEditing();
    });
    connect(&m_workspace, &Workspace::captureAdded, this, [this] { m_add->setEnabled(true); });
    rebuild();
}

TimeRange NotesPanel::wholeTime() const
{
    TimeRange all{Time::max(), Time::min()};
    for (const auto& capture : m_workspace.captures()) {
        const TimeRange extent = CaptureInsight::of(*capture).lane().extent;
        all.from = std::min(all.from, extent.from);
        all.to = std::max(all.to, extent.to);
    }
    return all.from <= all.to ? all : TimeRange{now(), now()};
}

void NotesPanel::beginNote()
{
    edit({});
}

void NotesPanel::edit(const Annotation& note)
{
    m_edited = note;
    m_text->setPlainText(note.text);
    describeTarget();
    m_editor->show();
    m_empty->hide();
    m_add->setEnabled(false);
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

/// What is selected may change while the text of a new note is written: it is about what is selected then.
void NotesPanel::describeTarget()
{
    if (m_edited.id > 0) {
        m_target->setText(noteTimeText(m_edited, m_viewpoint.axisClock()));
        return;
    }
    const Selection& selection = m_viewpoint.selection().selection();
    QStringList parts;
    if (selection.time != TimeRange{})
        parts += formatTimeRange(selection.time, m_viewpoint.axisClock());
    for (const SelectionCondition& condition : selection.conditions)
        parts += condition.label;
    m_target->setText(parts.isEmpty() ? tr("On the whole session")
                                      : tr("On %1").arg(parts.join(QStringLiteral(", "))));
}

void NotesPanel::save()
{
    const QString text = m_text->toPlainText().trimmed();
    Annotation note = m_edited;
    note.text = text;
    endEditing();
    if (text.isEmpty())
        return;
    if (note.id > 0) {
        m_workspace.updateNote(note);
    } else {
        const Selection selection = m_viewpoint.selection().selection();
        note.range = selection.time == TimeRange{} ? wholeTime() : selection.time;
        note.created = now();
        note.author = author();
        note.selection = selectionToJson(selection);
        note.id = m_workspace.addNote(note);
    }
    for (NoteCard* card : m_cards)
        if (card->note().id == note.id)
            card->setFocus(Qt::OtherFocusReason);
}

void NotesPanel::endEditing()
{
    const bool hadFocus = m_editor->isAncestorOf(focusWidget());
    m_edited = {};
    m_text->clear();
    m_editor->hide();
    m_empty->setVisible(m_cards.empty());
    m_add->setEnabled(!m_workspace.captures().empty());
    if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
}

void NotesPanel::activate(const Annotation& note)
{
    m_viewpoint.selection().setSelection(selectionFromJson(note.selection));
    Q_EMIT noteActivated(note);
}

void NotesPanel::rebuild()
{
    const auto focused =
        std::find_if(m_cards.begin(), m_cards.end(), [](NoteCard* card) { return card->hasFocus(); });
    const auto focusIndex = static_cast<std::size_t>(focused - m_cards.begin());
    const bool hadFocus = focused != m_cards.end();
    for (NoteCard* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    std::vector<Annotation> notes = m_workspace.notes();
    std::stable_sort(notes.begin(), notes.end(), [](const Annotation& a, const Annotation& b) {
        return std::pair(a.range.from, a.range.to) < std::pair(b.range.from, b.range.to);
    });
    for (std::size_t i = 0; i < std::min(notes.size(), m_shown); ++i) {
        const Annotation& note = notes[i];
        auto* card = new NoteCard(note, m_viewpoint.axisClock());
        connect(card, &NoteCard::activated, this, [this, note] { activate(note); });
        connect(card, &NoteCard::editRequested, this, [this, note] { edit(note); });
        connect(card, &NoteCard::removeRequested, this, [this, id = note.id] { m_workspace.removeNote(id); });
        m_list->addWidget(card);
        m_cards.push_back(card);
    }
    m_more->setVisible(notes.size() > m_shown);
    m_empty->setVisible(notes.empty() && m_editor->isHidden());
    m_add->setEnabled(!m_workspace.captures().empty() && m_editor->isHidden());
    if (hadFocus && !m_cards.empty())
        m_cards[std::min(focusIndex, m_cards.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace bee {

class NoteCard;
class Viewpoint;

/// The notes of a session in the order of time, and the place to write one on what is selected now. Follows
/// the workspace by itself. Tab goes from note to note; Enter shows what a note is about, F2 changes it,
/// Delete takes it away.
class NotesPanel : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t shownAtOnce = 100;

    explicit NotesPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Opens the editor for a new note on what is selected.
    void beginNote();
    [[nodiscard]] std::vector<NoteCard*> cards() const { return m_cards; } ///< in the order of time

Q_SIGNALS:
    void noteActivated(const bee::Annotation& note);

private:
    void rebuild();
    void edit(const Annotation& note);
    void save();
    void endEditing();
    void activate(const Annotation& note);
    void describeTarget();
    [[nodiscard]] TimeRange wholeTime() const;

    Workspace& m_workspace;
    Viewpoint& m_viewpoint;
    QPushButton* m_add;
    QWidget* m_editor;
    QLabel* m_target;
    QPlainTextEdit* m_text;
    QVBoxLayout* m_list;
    QLabel* m_empty;
    QPushButton* m_more;
    std::vector<NoteCard*> m_cards;
    Annotation m_edited; ///< while the editor is open; id 0: a new one
    std::size_t m_shown = shownAtOnce;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/annotation.h"
#include "remote/data/timedisplay.h"

#include <QFrame>

namespace bee {

/// One note in the list: when, what, who. One stop of the Tab key, with keys for what its buttons do.
class NoteCard : public QFrame {
    Q_OBJECT
public:
    NoteCard(const Annotation& note, const TimeDisplay& clock, QWidget* parent = nullptr);
    [[nodiscard]] const Annotation& note() const { return m_note; }

Q_SIGNALS:
    void activated();
    void editRequested();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    Annotation m_note;
};

/// "14:03:33 – 14:03:35": the time a note is about.
[[nodiscard]] QString noteTimeText(const Annotation& note, const TimeDisplay& clock);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/viewchoice.h"

#include <QWidget>

class QButtonGroup;
class QMenu;
class QToolButton;

namespace bee {

/// Chooses the view of a capture's page: a segment for each, and beside them what the view shows, where there
/// is a choice. Arrow keys go from segment to segment. Hidden while there is nothing to choose.
class ViewSwitch : public QWidget {
    Q_OBJECT
public:
    explicit ViewSwitch(ViewChoice& choice, QWidget* parent = nullptr);
    /// The width it has in the view that takes most: it does not move from view to view.
    [[nodiscard]] int mostWidth() const;

private:
    void refresh();

    ViewChoice& m_choice;
    QButtonGroup* m_segments;
    QToolButton* m_variants;
};

/// The views that a panel can show, and what of them; nothing where there is no choice.
void addViews(QMenu& menu, ViewChoice& choice);

} // namespace bee

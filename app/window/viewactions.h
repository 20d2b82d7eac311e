// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/viewchoice.h"

#include <QPointer>

class QAction;
class QMenu;
class QWidget;

namespace bee {

class WorkArea;

/// The window's actions that choose the view of the capture in front (Alt+1 to Alt+5), and its comparison.
class ViewActions : public QObject {
    Q_OBJECT
public:
    /// They are registered on the window, and shown in the menus.
    ViewActions(QWidget& window, WorkArea& work, QMenu& viewMenu, QMenu& captureMenu);

private:
    void follow();
    void update();

    WorkArea& m_work;
    QPointer<CaptureEntry> m_followed;
    std::array<QAction*, allViewKinds.size()> m_kinds{};
    QAction* m_compare;
};

} // namespace bee

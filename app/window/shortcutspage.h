// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/viewkeys.h"

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace bee {

/// All actions of the window with their keys, and the keys of the views, to be searched.
class ShortcutsPage : public QDialog {
    Q_OBJECT
public:
    /// actions: those with an object name are listed, under their property "group".
    ShortcutsPage(const QList<QAction*>& actions, const std::vector<ViewKeys>& views,
                  QWidget* parent = nullptr);

private:
    void addGroup(const QString& title, const std::vector<ViewKeys::Entry>& entries);
    void narrow(const QString& text);

    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QLabel* m_none;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/command.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace bee {

/// A search field over everything the window can do, in front of the window: typing narrows, Up and Down
/// choose, Enter does it, Escape or a click beside it puts it away. The field keeps the focus.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    /// window: what it lies on, and where the focus goes back to.
    explicit CommandPalette(QWidget* window);

    /// Opens with what can be done now. recent: ids of commands, the newest first.
    void open(std::vector<Command> commands, const QStringList& recent);
    /// The titles offered now, without the headings, in their order.
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    void used(const QString& id); ///< before the command runs

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void narrow();
    void step(int by);
    void choose();
    void close();
    void place();
    void showReason();

    std::vector<Command> m_commands;
    QStringList m_recent;
    QPointer<QWidget> m_focusBefore;
    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_note; ///< why the current one cannot be done; else the keys
    QFrame* m_shade;
};

} // namespace bee

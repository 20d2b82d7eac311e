// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace bee {

class FilterBar;

/// The line above a table: filter, number of rows, grouping, what else can be done with the view, following
/// and pause. Menus are filled by the view when they open.
class TableTools : public QWidget {
    Q_OBJECT

public:
    explicit TableTools(QWidget* parent);

    [[nodiscard]] FilterBar& filter() const { return *m_filter; }
    [[nodiscard]] QMenu* groupMenu() const { return m_groupMenu; }
    [[nodiscard]] QMenu* viewMenu() const { return m_viewMenu; }

    void setCounts(const QString& text, const QString& toolTip);
    void setFollowing(bool following);
    void setPaused(bool paused, qint64 waitingRows);
    void setGrouped(bool grouped);
    void setBack(const QString& text); ///< what the way back leads to; empty: there is none

Q_SIGNALS:
    void followRequested(bool on);
    void pauseRequested(bool on);
    void backRequested();

private:
    QToolButton* m_back;
    FilterBar* m_filter;
    QLabel* m_counts;
    QMenu* m_groupMenu;
    QMenu* m_viewMenu;
    QToolButton* m_group;
    QToolButton* m_view;
    QToolButton* m_follow;
    QToolButton* m_pause;
};

} // namespace bee

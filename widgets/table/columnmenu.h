// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"
#include "widgets/table/rowlist.h"

#include <QMenu>

namespace bee {

/// The column a menu is about, and how the columns are arranged.
struct ColumnPlace {
    EventSnapshot snapshot;
    std::shared_ptr<const RowList> rows; ///< those shown; null: all
    int column = 0;
    FilterClock clock;
    RowSorting sorting;
    std::vector<int> hidden;
    bool isPinned = false;
    bool canGroup = true;
};

/// The menu of a column's title: its values at a glance, order, grouping, and which columns are shown.
/// Window thread.
class ColumnMenu : public QMenu {
    Q_OBJECT

public:
    ColumnMenu(const ColumnPlace& place, QWidget* parent);

Q_SIGNALS:
    void filterRequested(const QString& expression); ///< to be joined to the table's own filter
    void sortRequested(const bee::RowSorting& sorting);
    void groupRequested(int column);
    void hideRequested(int column, bool hidden);
    void pinRequested(int column, bool pinned);
    void resetRequested();

private:
    void addGlance();
    void addSorting();
    void addColumns();

    ColumnPlace m_place;
};

} // namespace bee

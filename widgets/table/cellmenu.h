// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"
#include "widgets/table/rowcopy.h"

#include <QMenu>

namespace bee {

/// The cell a menu is about.
struct CellPlace {
    EventSnapshot snapshot;
    qsizetype row = 0;
    int column = 0;
    CellStyle style;
    FilterClock clock;
    std::vector<quint32> selected; ///< rows; at most as many as time spans are worth looking for
    bool isMarked = false;
    bool canGroup = true;
    bool canFilter = true; ///< false: the column is no column of the rows
};

/// What can be done with a cell and the rows selected: narrow this table or all views by its value, copy,
/// mark. Window thread.
class CellMenu : public QMenu {
    Q_OBJECT

public:
    CellMenu(const CellPlace& place, QWidget* parent);

Q_SIGNALS:
    void filterRequested(const QString& expression); ///< to be joined to the table's own filter
    void narrowRequested(const QString& expression, const QString& label); ///< all views
    void timeRequested(bee::TimeRange range);                              ///< all views
    void copyRequested(bee::CopyFormat format);                            ///< the rows selected
    void markRequested();
    void groupRequested(int column);
    void columnMenuRequested(); ///< the menu of the column's title, for those without a pointer

private:
    void addFilters();
    void addNarrowing();
    void addCopies();

    CellPlace m_place;
};

} // namespace bee

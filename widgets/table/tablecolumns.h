// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/cellpainter.h"
#include "widgets/table/columnlayout.h"
#include "widgets/table/eventtablemodel.h"

namespace bee {

class TableHeader;

/// How a table's columns are arranged: estimates their widths from the rows until the person sets one, and
/// keeps the arrangement by name for tables to come. Columns are the schema's. Window thread.
class TableColumns : public QObject {
    Q_OBJECT

public:
    TableColumns(EventTableModel& model, TableHeader& header, const CellPainter& painter, QObject* parent);

    [[nodiscard]] ColumnLayout layout() const;
    void setLayout(const ColumnLayout& layout);
    void setHidden(int column, bool hidden); ///< the last one that is shown stays
    [[nodiscard]] bool isHidden(int column) const;
    void setPinned(int column, bool pinned);
    [[nodiscard]] bool isPinned(int column) const;
    void moveColumn(int column, int step);        ///< by so many places to the right
    void fit(int column, int fromRow, int toRow); ///< to its title and these rows of the view
    /// As a click on the header does: ascending, descending, none. adds: as one more key.
    void toggleSorting(int column, bool adds);

    void estimateWidths();  ///< when rows have come; does nothing most of the time
    void forgetEstimates(); ///< the fonts are others

Q_SIGNALS:
    void layoutChanged(); ///< by the person, or the order
    void geometryChanged();

private:
    void takeTable();
    void changedByHand();
    [[nodiscard]] int titleWidth(int column) const;
    void estimateWidth(int column, const std::vector<qsizetype>& sample);

    EventTableModel& m_model;
    TableHeader& m_header;
    const CellPainter& m_painter;
    ColumnLayout m_layout;       ///< as it was set or made by hand, for tables to come
    bool m_widthsByHand = false; ///< the person has set a width: no more estimates
    bool m_arranging = false;    ///< we arrange, not the person
    int m_estimatedRows = 0;
};

} // namespace bee

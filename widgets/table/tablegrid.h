// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/cellpainter.h"
#include "widgets/table/rowfinder.h"
#include "widgets/table/tableselection.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace bee {

class TableColumns;
class TableHeader;

/// The rows of an EventTableModel, painted straight from it: what a frame costs does not depend on how many
/// there are. Follows the newest row until the person scrolls or selects. Rows are the view's where a name
/// does not say otherwise. Window thread.
class TableGrid : public QAbstractScrollArea {
    Q_OBJECT

public:
    TableGrid(EventTableModel& model, QWidget* parent);
    ~TableGrid() override;

    [[nodiscard]] EventTableModel& model() const { return m_model; }
    [[nodiscard]] TableHeader* header() const { return m_header; }
    [[nodiscard]] TableSelection& selection() const { return *m_selection; }
    [[nodiscard]] TableColumns& columns() const { return *m_columns; }

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    void setEmptyText(const QString& text); ///< shown in the middle while there are no rows
    /// Not owned, must live as long as it is set; null: failed rows stand out.
    void setRowColoring(RowColoring* coloring);
    [[nodiscard]] RowRole roleOf(int row) const;

    /// Selects a row of the snapshot and shows it. False, and nothing selected: it is not among the rows.
    bool setCurrentSnapshotRow(qsizetype row);
    /// Rows in sight, the last perhaps in part.
    [[nodiscard]] RowRange rowsInSight() const;
    [[nodiscard]] GridCell cellAt(QPoint viewportPosition) const;
    [[nodiscard]] QRect cellRect(GridCell cell) const; ///< in the viewport, also when out of sight
    void scrollToCell(GridCell cell);

    /// Goes to the next row, of those that are shown, with this text in a cell; hits stay highlighted until
    /// the empty text comes. Ends with findFinished(), unless another search begins.
    void findText(const QString& text, bool forward = true);
    /// Goes to the first row at or after a moment, else to the last before it.
    void goToTime(Time time);
    void goToMark(bool forward);
    void fitColumn(int column); ///< to the rows in sight

Q_SIGNALS:
    void followingChanged(bool following);
    void activated(bee::GridCell cell); ///< Enter or double click
    void copyRequested();
    void menuRequested(bee::GridCell cell, const QPoint& globalPosition);
    void headerMenuRequested(int column, const QPoint& globalPosition);
    void findFinished(bool found, bool wrapped);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void takeRows();
    void takeOrder(const OrderChange& change);
    void takeFound(const FoundRow& found);
    void updateGeometries();
    void updateFonts();
    void toTail();
    bool moveByKey(const QKeyEvent& event);
    bool actByKey(const QKeyEvent& event);
    void moveColumn(int step);
    void dragTo(QPoint position);
    void paintRows(QPainter& painter, const QRect& dirty) const;
    [[nodiscard]] RowSearch searchFrom(bool forward) const;
    [[nodiscard]] int rowsThatFit() const;
    [[nodiscard]] int topRow() const;

    EventTableModel& m_model;
    CellPainter m_painter;
    TableHeader* m_header = nullptr;
    TableSelection* m_selection = nullptr;
    TableColumns* m_columns = nullptr;
    RowColoring* m_coloring = nullptr;
    QString m_emptyText;

    RowFinder m_finder;
    QString m_findText;
    bool m_finding = false; ///< the running search is for text, and ends with findFinished()

    QTimer m_dragScroll;
    QPoint m_dragAt;
    bool m_dragging = false;
    bool m_dragAdds = false;
    bool m_following = true;
    bool m_scrolling = false; ///< we scroll, not the person
    bool m_jumped = false;    ///< the order that is being made has been gone to already
};

} // namespace bee

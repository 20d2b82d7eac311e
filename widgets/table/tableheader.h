// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"
#include "widgets/table/columnlayout.h"

#include <QHeaderView>

#include <vector>

namespace bee {

/// Column titles in line with the cells below them, and where the columns are: their order and widths, which
/// are hidden, and which are pinned at the left while the others scroll beneath them. Marks the keys of the
/// order beside the titles, numbered where there are several.
class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

    /// Pixels the columns are scrolled by; they begin behind the gutter.
    void setScroll(int pixels);
    [[nodiscard]] int scroll() const { return m_scroll; }
    /// Width of gutter and columns.
    [[nodiscard]] int contentWidth() const;

    [[nodiscard]] bool isPinned(int column) const;
    /// Puts the column behind the pinned ones, or the first of the others.
    void setPinned(int column, bool pinned);
    /// Right end of the pinned columns; the gutter's when none is.
    [[nodiscard]] int pinnedEnd() const;

    /// Columns that are not hidden, from left to right.
    [[nodiscard]] std::vector<int> shownColumns() const;
    /// Left end of a column, scrolled or pinned; in pixels of the viewport.
    [[nodiscard]] int columnX(int column) const;
    [[nodiscard]] int columnAt(int x) const; ///< -1: none

    void setSorting(const RowSorting& sorting);

    [[nodiscard]] ColumnLayout layoutOf(const Schema& schema) const; ///< without sorting
    /// Order, hidden and pinned; widths other than 0.
    void applyLayout(const ColumnLayout& layout, const Schema& schema);

Q_SIGNALS:
    void pinnedChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void takeMove(int column, int from, int to);
    [[nodiscard]] int pinnedCount() const; ///< the pinned columns are the first ones
    [[nodiscard]] QMouseEvent unscrolled(const QMouseEvent& event) const;

    std::vector<bool> m_pinned; ///< by column
    RowSorting m_sorting;
    int m_scroll = 0;
    bool m_arranging = false;
    bool m_pressedPinned = false; ///< the mouse was pressed on a pinned column and is still down
};

} // namespace bee

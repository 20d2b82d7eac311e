// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace bee {

class CellDelegate;
class EventTableModel;

/// The grid of an EventTableView: fixed rows, widths estimated once, and following of the newest row.
class TableGrid : public QTableView {
    Q_OBJECT

public:
    TableGrid(EventTableModel& model, QWidget* parent);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    void setEmptyText(const QString& text); ///< shown in the middle while there are no rows

    /// Selected rows of the snapshot in the order they are shown.
    [[nodiscard]] std::vector<quint32> selectedSnapshotRows() const;
    [[nodiscard]] qsizetype selectedCount() const;

Q_SIGNALS:
    void followingChanged(bool following);
    void selectedCountChanged(qsizetype count);
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void toTail();
    void estimateWidths();
    void scrolled(int value);

    EventTableModel& m_model;
    CellDelegate* m_delegate = nullptr;
    QString m_emptyText;
    bool m_following = true;
    bool m_scrolling = false;    ///< we scroll, not the person
    bool m_widthsByHand = false; ///< the person has set a width: no more estimates
    bool m_estimating = false;
    int m_estimatedRows = 0;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

namespace bee {

class EventTableModel;
struct Theme;

/// Paints cells of an EventTableModel without a QVariant, a style sheet look-up or a text layout a cell.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int rowHeight = 22;
    static constexpr int margin = 8; ///< left and right of a cell's text

    CellDelegate(const EventTableModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The face a column is written in: names of commands in the interface's, data in the fixed one.
    [[nodiscard]] QFont columnFont(int column, const QFont& interfaceFont) const;

private:
    const EventTableModel& m_model;
    QFont m_mono;
};

} // namespace bee

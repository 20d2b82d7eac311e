// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bee {

/// What an item of the palette's list says of itself.
enum CommandRole : quint16 {
    HeadingRole = Qt::UserRole + 1, ///< bool: a heading, not a command
    IndexRole,                      ///< int: which command
    HitsRole,                       ///< QVariantList of positions in the title
    DetailRole,
    HintRole,
    PossibleRole, ///< bool
};

/// Paints a row of the palette: the title with the letters found, what it is, and its shortcut.
class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/celldelegate.h"

#include "widgets/table/eventtablemodel.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace bee {

CellDelegate::CellDelegate(const EventTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_mono(monospaceFont())
{
}

QFont CellDelegate::columnFont(int column, const QFont& interfaceFont) const
{
    const Column& meta = m_model.snapshot().schema()[static_cast<std::size_t>(column)];
    const bool isName = meta.name == QLatin1String("COMM") || meta.name == QLatin1String("PCOMM") ||
                        meta.name == QLatin1String("TASK");
    return isName && meta.kind == ColumnKind::Text ? interfaceFont : m_mono;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int row = index.row();
    if (selected)
        painter->fillRect(option.rect, theme.selection);
    else if (row % 2 == 0)
        painter->fillRect(option.rect, theme.raised);
    if (selected && index.column() == 0 && option.state.testFlag(QStyle::State_Active))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), theme.accent);

    const QRect space = option.rect.adjusted(margin, 0, -margin, 0);
    if (space.width() <= 0)
        return;
    const Column& column = m_model.snapshot().schema()[static_cast<std::size_t>(index.column())];
    QString text =
        cellText(m_model.snapshot(), m_model.snapshotRow(row), index.column(), m_model.cellStyle());
    const QFont font = columnFont(index.column(), option.font);
    const QFontMetrics metrics(font);
    // Measuring 4 kB of text for each cell would cost more than painting what fits.
    const qsizetype most = space.width() / 2;
    if (text.size() > most)
        text.truncate(most);
    if (metrics.horizontalAdvance(text) > space.width())
        text = metrics.elidedText(text, Qt::ElideRight, space.width());
    painter->setFont(font);
    painter->setPen(m_model.isFailureRow(row) ? theme.error : theme.text);
    const Qt::Alignment side = isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(space, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {80, rowHeight};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tableheader.h"

#include "widgets/table/celldelegate.h"
#include "widgets/theme/theme.h"

#include <QCursor>
#include <QPainter>
#include <QPainterPath>

namespace bee {

namespace {
constexpr int headerHeight = 26;
constexpr int arrowWidth = 8;
constexpr int arrowGap = 4;
} // namespace

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(headerHeight, fontMetrics().height() + 8)};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = themeOf(this);
    const bool hovered = viewport()->underMouse() && rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    painter->fillRect(rect, hovered ? theme.raised : theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);

    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool right =
        (model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    QRect space = rect.adjusted(CellDelegate::margin, 0, -CellDelegate::margin, -1);
    const int reserved = sorted ? arrowWidth + arrowGap : 0;
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(section, orientation(), Qt::DisplayRole).toString(), Qt::ElideRight,
        space.width() - reserved);
    painter->setPen(sorted || hovered ? theme.text : theme.mutedText);
    painter->drawText(space, static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                      title);
    if (!sorted)
        return;
    const int width = painter->fontMetrics().horizontalAdvance(title);
    const double x =
        right ? space.right() + 1 - width - arrowGap - arrowWidth : space.left() + width + arrowGap;
    const double y = space.center().y() + 1;
    const double up = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
    QPainterPath arrow;
    arrow.moveTo(x, y - up * 2.5);
    arrow.lineTo(x + arrowWidth, y - up * 2.5);
    arrow.lineTo(x + arrowWidth / 2.0, y + up * 2.5);
    arrow.closeSubpath();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(arrow, theme.accent);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commanddelegate.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace bee {

namespace {

constexpr int margin = 12;
constexpr int gap = 12;
constexpr int titleShare = 60; ///< percent of the width at most, where there is a detail

/// Title with its found letters in the accent, cut where it does not fit.
void paintTitle(QPainter& painter, const QRectF& area, const QFont& font, const QString& text,
                const QVariantList& hits, const Theme& theme, const QColor& colour)
{
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width());
    QTextLayout layout(shown, font);
    QTextOption oneLine(Qt::AlignLeft);
    oneLine.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(oneLine);
    QList<QTextLayout::FormatRange> formats;
    for (const QVariant& hit : hits) {
        QTextLayout::FormatRange range;
        range.start = hit.toInt();
        range.length = 1;
        range.format.setForeground(theme.accent);
        range.format.setFontUnderline(true); // not by colour alone
        if (range.start < shown.size())
            formats += range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width() + 1);
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, {area.left(), area.top() + (area.height() - line.height()) / 2});
}

} // namespace

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.widget);
    const QRect row = option.rect;
    painter->save();
    painter->setFont(option.font);
    if (index.data(HeadingRole).toBool()) {
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.87);
        painter->setFont(small);
        painter->setPen(theme.mutedText);
        painter->drawText(row.adjusted(margin, 4, -margin, -2), Qt::AlignLeft | Qt::AlignBottom,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    const bool chosen = option.state & QStyle::State_Selected;
    const bool possible = index.data(PossibleRole).toBool();
    if (chosen) {
        painter->fillRect(row.adjusted(4, 0, -4, 0), theme.selection);
        if (theme.highContrast) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(row.adjusted(5, 1, -5, -1));
        } else {
            painter->fillRect(QRect(row.left() + 4, row.top(), 2, row.height()), theme.accent);
        }
    }
    QRect area = row.adjusted(margin, 0, -margin, 0);
    const QFontMetrics metrics(option.font);
    // On the selection only text may stand.
    const QColor quiet = chosen ? theme.text : theme.mutedText;
    if (const QString hint = index.data(HintRole).toString(); !hint.isEmpty()) {
        const int width = std::min(metrics.horizontalAdvance(hint), area.width() / 3);
        painter->setPen(quiet);
        painter->drawText(QRect(area.right() - width, area.top(), width + 1, area.height()),
                          Qt::AlignRight | Qt::AlignVCenter,
                          metrics.elidedText(hint, Qt::ElideRight, width + 1));
        area.setRight(area.right() - width - gap);
    }
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(DetailRole).toString();
    int width = metrics.horizontalAdvance(title) + 1;
    width = std::min(width, detail.isEmpty() ? area.width() : area.width() * titleShare / 100);
    paintTitle(*painter, QRectF(area.left(), area.top(), width, area.height()), option.font, title,
               index.data(HitsRole).toList(), theme,
               possible ? theme.text
               : chosen ? theme.text
                        : theme.faintText);
    area.setLeft(area.left() + width + gap);
    if (!detail.isEmpty() && area.width() > 2 * gap) {
        painter->setPen(possible ? quiet : chosen ? theme.text : theme.faintText);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(detail, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = QFontMetrics(option.font).height();
    return {100, index.data(HeadingRole).toBool() ? line + 10 : line + 9};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tableheader.h"

#include "widgets/table/cellpainter.h"
#include "widgets/theme/theme.h"

#include <QCursor>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>

#include <algorithm>

namespace bee {

namespace {
constexpr int headerHeight = 26;
constexpr int arrowWidth = 8;
constexpr int arrowGap = 4;
/// Pinned columns leave at least this much for the others, or they scroll too.
constexpr int leastScrolled = 120;
} // namespace

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    connect(this, &QHeaderView::sectionMoved, this, &TableHeader::takeMove);
    setScroll(0);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(headerHeight, fontMetrics().height() + 8)};
}

void TableHeader::setScroll(int pixels)
{
    m_scroll = pixels;
    setOffset(pixels - CellPainter::gutter);
    viewport()->update();
}

int TableHeader::contentWidth() const
{
    return CellPainter::gutter + length();
}

bool TableHeader::isPinned(int column) const
{
    return column >= 0 && column < static_cast<int>(m_pinned.size()) &&
           m_pinned[static_cast<std::size_t>(column)];
}

int TableHeader::pinnedCount() const
{
    return static_cast<int>(std::count(m_pinned.begin(), m_pinned.end(), true));
}

void TableHeader::setPinned(int column, bool pinned)
{
    if (column < 0 || column >= count() || isPinned(column) == pinned)
        return;
    m_pinned.resize(static_cast<std::size_t>(count()));
    {
        const QScopedValueRollback guard(m_arranging, true);
        moveSection(visualIndex(column), pinned ? pinnedCount() : pinnedCount() - 1);
    }
    m_pinned[static_cast<std::size_t>(column)] = pinned;
    viewport()->update();
    Q_EMIT pinnedChanged();
}

/// A column that is dragged among the pinned ones is pinned, and one that is dragged away from them is not.
void TableHeader::takeMove(int column, int, int to)
{
    if (m_arranging || m_pinned.empty())
        return;
    m_pinned.resize(static_cast<std::size_t>(count()));
    const bool pinned = to < pinnedCount();
    if (isPinned(column) == pinned)
        return;
    m_pinned[static_cast<std::size_t>(column)] = pinned;
    viewport()->update();
    Q_EMIT pinnedChanged();
}

int TableHeader::pinnedEnd() const
{
    int end = CellPainter::gutter;
    for (int visual = 0; visual < pinnedCount(); ++visual)
        end += sectionSize(logicalIndex(visual));
    return end + leastScrolled > viewport()->width() ? CellPainter::gutter : end;
}

std::vector<int> TableHeader::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < count(); ++visual)
        if (const int column = logicalIndex(visual); !isSectionHidden(column))
            columns.push_back(column);
    return columns;
}

int TableHeader::columnX(int column) const
{
    const bool sticks = isPinned(column) && pinnedEnd() > CellPainter::gutter;
    return sticks ? sectionPosition(column) + CellPainter::gutter : sectionViewportPosition(column);
}

int TableHeader::columnAt(int x) const
{
    return logicalIndexAt(x < pinnedEnd() ? x - m_scroll : x);
}

void TableHeader::setSorting(const RowSorting& sorting)
{
    m_sorting = sorting;
    viewport()->update();
}

ColumnLayout TableHeader::layoutOf(const Schema& schema) const
{
    ColumnLayout layout;
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        if (static_cast<std::size_t>(column) < schema.size())
            layout.columns.push_back({schema[static_cast<std::size_t>(column)].name, sectionSize(column),
                                      isSectionHidden(column), isPinned(column)});
    }
    return layout;
}

void TableHeader::applyLayout(const ColumnLayout& layout, const Schema& schema)
{
    const QScopedValueRollback guard(m_arranging, true);
    m_pinned.assign(static_cast<std::size_t>(count()), false);
    std::vector<bool> placed(m_pinned.size());
    int next = 0;
    int pinned = 0;
    for (const ColumnLayout::Entry& entry : layout.columns) {
        const auto found = std::find_if(schema.begin(), schema.end(),
                                        [&entry](const Column& column) { return column.name == entry.name; });
        const auto column = static_cast<int>(found - schema.begin());
        if (column >= count() || placed[static_cast<std::size_t>(column)])
            continue;
        placed[static_cast<std::size_t>(column)] = true;
        moveSection(visualIndex(column), entry.pinned ? pinned : next);
        m_pinned[static_cast<std::size_t>(column)] = entry.pinned;
        pinned += entry.pinned ? 1 : 0;
        ++next;
        if (entry.width > 0)
            resizeSection(column, std::max(entry.width, minimumSectionSize()));
        setSectionHidden(column, entry.hidden);
    }
    // A table of which nothing can be seen could not be repaired by its header.
    if (count() > 0 && hiddenSectionCount() == count())
        setSectionHidden(logicalIndex(0), false);
    viewport()->update();
    Q_EMIT pinnedChanged();
}

void TableHeader::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(viewport());
    const QRect all = viewport()->rect();
    painter.fillRect(all, theme.panel);
    painter.fillRect(QRect(all.left(), all.bottom(), all.width(), 1), theme.border);
    const int pinned = pinnedEnd();
    painter.setFont(font());
    // Titles have a pixel of their own at the right, where a column ends.
    for (const bool ofPinned : {false, true}) {
        painter.setClipRect(ofPinned ? all : all.adjusted(pinned, 0, 0, 0));
        for (const int column : shownColumns()) {
            const bool sticks = isPinned(column) && pinned > CellPainter::gutter;
            const QRect rect(columnX(column), 0, sectionSize(column), all.height());
            if (sticks == ofPinned && rect.right() >= 0 && rect.left() <= all.right())
                paintSection(&painter, rect, column);
        }
    }
    if (pinned > CellPainter::gutter)
        painter.fillRect(QRect(pinned - 1, 0, 1, all.height()), theme.border);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = themeOf(this);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const bool hovered = viewport()->underMouse() && columnAt(mouse.x()) == section;
    painter->fillRect(rect, hovered ? theme.raised : theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);

    const auto key = std::find_if(m_sorting.begin(), m_sorting.end(),
                                  [section](const RowSort& sort) { return sort.column == section; });
    const bool sorted = key != m_sorting.end();
    // Of several keys each says which one it is.
    const QString number =
        sorted && m_sorting.size() > 1 ? QString::number(key - m_sorting.begin() + 1) : QString();
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    const int numberWidth = number.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(number) + 2;

    const bool right =
        (model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    const QRect space = rect.adjusted(CellPainter::margin, 0, -CellPainter::margin, -1);
    const int reserved = sorted ? arrowWidth + arrowGap + numberWidth : 0;
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(section, orientation(), Qt::DisplayRole).toString(), Qt::ElideRight,
        space.width() - reserved);
    painter->setPen(sorted || hovered ? theme.text : theme.mutedText);
    painter->drawText(space, static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                      title);
    if (!sorted)
        return;
    const int width = painter->fontMetrics().horizontalAdvance(title);
    const double x = right ? space.right() + 1 - width - arrowGap - arrowWidth - numberWidth
                           : space.left() + width + arrowGap;
    const double y = space.center().y() + 1;
    const double up = key->order == Qt::AscendingOrder ? -1 : 1;
    QPainterPath arrow;
    arrow.moveTo(x, y - up * 2.5);
    arrow.lineTo(x + arrowWidth, y - up * 2.5);
    arrow.lineTo(x + arrowWidth / 2.0, y + up * 2.5);
    arrow.closeSubpath();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(arrow, theme.accent);
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (number.isEmpty())
        return;
    painter->setFont(small);
    painter->setPen(theme.accent);
    painter->drawText(QRectF(x + arrowWidth + 2, space.top(), numberWidth, space.height()),
                      static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), number);
    painter->setFont(font());
}

/// QHeaderView knows nothing of pinned columns: over them the mouse is where they would be unscrolled.
QMouseEvent TableHeader::unscrolled(const QMouseEvent& event) const
{
    return {event.type(),          event.position() - QPointF(m_scroll, 0),
            event.scenePosition(), event.globalPosition(),
            event.button(),        event.buttons(),
            event.modifiers(),     event.pointingDevice()};
}

void TableHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressedPinned = m_scroll > 0 && event->position().x() < pinnedEnd();
    // What is dragged is shown where QHeaderView believes it to be.
    setSectionsMovable(!m_pressedPinned);
    if (!m_pressedPinned) {
        QHeaderView::mousePressEvent(event);
        return;
    }
    QMouseEvent moved = unscrolled(*event);
    QHeaderView::mousePressEvent(&moved);
}

void TableHeader::mouseMoveEvent(QMouseEvent* event)
{
    const bool hoversPinned = event->buttons() == Qt::NoButton && event->position().x() < pinnedEnd();
    viewport()->update();
    if (!m_pressedPinned && !hoversPinned) {
        QHeaderView::mouseMoveEvent(event);
        return;
    }
    QMouseEvent moved = unscrolled(*event);
    QHeaderView::mouseMoveEvent(&moved);
}

void TableHeader::mouseReleaseEvent(QMouseEvent* event)
{
    const bool pinned = std::exchange(m_pressedPinned, false);
    if (!pinned) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    QMouseEvent moved = unscrolled(*event);
    QHeaderView::mouseReleaseEvent(&moved);
}

void TableHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->position().x() >= pinnedEnd()) {
        QHeaderView::mouseDoubleClickEvent(event);
        return;
    }
    QMouseEvent moved = unscrolled(*event);
    QHeaderView::mouseDoubleClickEvent(&moved);
}

void TableHeader::leaveEvent(QEvent* event)
{
    QHeaderView::leaveEvent(event);
    viewport()->update();
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tablegrid.h"

#include "widgets/table/celldelegate.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/tableheader.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace bee {

namespace {
constexpr int enoughRowsForWidths = 200;
constexpr int widestColumn = 380;
constexpr int narrowestColumn = 44;
} // namespace

TableGrid::TableGrid(EventTableModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new CellDelegate(model, this))
{
    setHorizontalHeader(new TableHeader(this));
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Events"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(CellDelegate::rowHeight);
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight);

    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(narrowestColumn);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sortIndicatorChanged, &m_model, &EventTableModel::sort);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_estimating && QGuiApplication::mouseButtons() != Qt::NoButton)
            m_widthsByHand = true;
    });

    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        estimateWidths();
        if (m_following)
            toTail();
    });
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, [this] {
        estimateWidths();
        if (m_following)
            toTail();
        else if (currentIndex().isValid())
            scrollTo(currentIndex());
        viewport()->update();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_estimatedRows = 0;
        horizontalHeader()->setSortIndicator(m_model.sorting().column, m_model.sorting().order);
        estimateWidths();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TableGrid::scrolled);
}

void TableGrid::setFollowing(bool following)
{
    if (following)
        toTail();
    if (m_following == following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void TableGrid::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void TableGrid::toTail()
{
    if (m_model.sorting().column >= 0) // the newest row is anywhere
        return;
    const QScopedValueRollback guard(m_scrolling, true);
    scrollToBottom();
}

void TableGrid::scrolled(int value)
{
    if (!m_scrolling && m_following && value < verticalScrollBar()->maximum())
        setFollowing(false);
}

std::vector<quint32> TableGrid::selectedSnapshotRows() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<quint32> rows;
    int next = 0;
    for (const auto& [top, bottom] : ranges)
        for (next = std::max(next, top); next <= bottom; ++next)
            rows.push_back(static_cast<quint32>(m_model.snapshotRow(next)));
    return rows;
}

qsizetype TableGrid::selectedCount() const
{
    qsizetype count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

void TableGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (selectionModel()->hasSelection())
        setFollowing(false);
    Q_EMIT selectedCountChanged(selectedCount());
}

void TableGrid::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_End && plain) {
        setFollowing(true);
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        clearSelection();
        setCurrentIndex({});
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        event->accept();
        return;
    }
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                       event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (moves && !currentIndex().isValid() && m_model.rowCount() > 0) {
        // Start where the person looks, not at the first of a million rows.
        const int top = rowAt(0);
        selectRow(m_following ? m_model.rowCount() - 1 : std::max(0, top));
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableGrid::focusInEvent(QFocusEvent* event)
{
    // QAbstractItemView would make the first row current and scroll to it.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TableGrid::mousePressEvent(QMouseEvent* event)
{
    // Rows must not move away under the pointer while somebody selects.
    if (indexAt(event->pos()).isValid())
        setFollowing(false);
    QTableView::mousePressEvent(event);
}

void TableGrid::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(themeOf(this).mutedText);
    painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

/// Widths from the columns' titles and a sample of rows: when the first rows come and again when there are
/// enough to judge, never after the person has set one.
void TableGrid::estimateWidths()
{
    const int rows = m_model.rowCount();
    const bool wanted =
        m_estimatedRows == 0 || (m_estimatedRows < enoughRowsForWidths && rows >= enoughRowsForWidths);
    if (!wanted || m_widthsByHand || m_model.columnCount() == 0)
        return;
    const QScopedValueRollback guard(m_estimating, true);
    m_estimatedRows = rows;
    const std::vector<qsizetype> sample = sampleRows(rows, 100);
    const QFontMetrics headerMetrics(horizontalHeader()->font());
    const Schema& schema = m_model.snapshot().schema();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QFontMetrics metrics(m_delegate->columnFont(column, font()));
        constexpr int sortArrow = 14;
        int width = headerMetrics.horizontalAdvance(columnTitle(schema[static_cast<std::size_t>(column)])) +
                    sortArrow;
        for (const qsizetype row : sample) {
            const QString text = m_model.index(static_cast<int>(row), column).data().toString();
            width = std::max(width, metrics.horizontalAdvance(text.left(120)));
            if (width > widestColumn)
                break;
        }
        setColumnWidth(column, std::clamp(width + 2 * CellDelegate::margin, narrowestColumn, widestColumn));
    }
    // A number at the far right of an empty stretch is hard to read.
    horizontalHeader()->setStretchLastSection(!schema.empty() && !isRightAligned(schema.back()));
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tablecolumns.h"

#include "widgets/table/tableheader.h"

#include <QGuiApplication>
#include <QScopedValueRollback>

#include <algorithm>

namespace bee {

namespace {
constexpr int enoughRowsForWidths = 200;
constexpr int widestColumn = 380;
constexpr int widestFitted = 1200;
constexpr int sortMark = 21; // arrow and number
constexpr qsizetype sampledRows = 100;
} // namespace

TableColumns::TableColumns(EventTableModel& model, TableHeader& header, const CellPainter& painter,
                           QObject* parent)
    : QObject(parent), m_model(model), m_header(header), m_painter(painter)
{
    connect(&m_header, &QHeaderView::sectionResized, this, [this] {
        if (!m_arranging && QGuiApplication::mouseButtons() != Qt::NoButton) {
            m_widthsByHand = true;
            changedByHand();
        }
        Q_EMIT geometryChanged();
    });
    connect(&m_header, &QHeaderView::sectionMoved, this, [this] {
        changedByHand();
        Q_EMIT geometryChanged();
    });
    connect(&m_header, &TableHeader::pinnedChanged, this, [this] {
        changedByHand();
        Q_EMIT geometryChanged();
    });
    connect(&m_header, &QHeaderView::sectionClicked, this, [this](int column) {
        toggleSorting(column, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TableColumns::takeTable);
    connect(&m_model, &EventTableModel::sortingChanged, this,
            [this] { m_header.setSorting(m_model.isTree() ? RowSorting() : m_model.sorting()); });
    takeTable();
}

ColumnLayout TableColumns::layout() const
{
    if (m_model.columnCount() == 0)
        return m_layout;
    const Schema& schema = m_model.snapshot().schema();
    ColumnLayout layout = m_header.layoutOf(schema);
    if (!m_widthsByHand)
        for (ColumnLayout::Entry& entry : layout.columns)
            entry.width = 0;
    for (const RowSort& key : m_model.sorting())
        layout.sorting.push_back({schema[static_cast<std::size_t>(key.column)].name, key.order});
    return layout;
}

void TableColumns::setLayout(const ColumnLayout& layout)
{
    m_layout = layout;
    m_widthsByHand = std::any_of(layout.columns.begin(), layout.columns.end(),
                                 [](const ColumnLayout::Entry& entry) { return entry.width > 0; });
    takeTable();
    RowSorting sorting;
    for (const ColumnLayout::SortKey& key : layout.sorting)
        if (const int column = m_model.snapshot().columnIndex(key.name); column >= 0)
            sorting.push_back({column, key.order});
    m_model.setSorting(sorting);
}

void TableColumns::takeTable()
{
    const QScopedValueRollback guard(m_arranging, true);
    m_estimatedRows = 0;
    m_header.applyLayout(m_layout, m_model.snapshot().schema());
    estimateWidths();
    Q_EMIT geometryChanged();
}

void TableColumns::changedByHand()
{
    if (m_arranging)
        return;
    m_layout = layout();
    Q_EMIT layoutChanged();
}

void TableColumns::setHidden(int column, bool hidden)
{
    if (column < 0 || column >= m_header.count() || isHidden(column) == hidden ||
        (hidden && m_header.hiddenSectionCount() + 1 >= m_header.count()))
        return;
    m_header.setSectionHidden(column, hidden);
    if (!hidden)
        estimateWidth(column, sampleRows(m_model.rowCount(), sampledRows));
    changedByHand();
    Q_EMIT geometryChanged();
}

bool TableColumns::isHidden(int column) const
{
    return m_header.isSectionHidden(column);
}

void TableColumns::setPinned(int column, bool pinned)
{
    m_header.setPinned(column, pinned);
}

bool TableColumns::isPinned(int column) const
{
    return m_header.isPinned(column);
}

void TableColumns::moveColumn(int column, int step)
{
    const int from = m_header.visualIndex(column);
    if (from < 0)
        return;
    int to = from + step;
    while (to >= 0 && to < m_header.count() && m_header.isSectionHidden(m_header.logicalIndex(to)))
        to += step < 0 ? -1 : 1;
    m_header.moveSection(from, std::clamp(to, 0, m_header.count() - 1));
}

void TableColumns::fit(int column, int fromRow, int toRow)
{
    if (column < 0 || column >= m_header.count())
        return;
    int width = titleWidth(column);
    for (int row = fromRow; row < toRow; ++row)
        width = std::max(width, m_painter.cellWidth(row, column));
    m_widthsByHand = true;
    m_header.resizeSection(column, std::clamp(width, m_header.minimumSectionSize(), widestFitted));
    changedByHand();
}

void TableColumns::toggleSorting(int column, bool adds)
{
    RowSorting sorting = adds ? m_model.sorting() : RowSorting{};
    const RowSorting& before = m_model.sorting();
    const auto isKey = [column](const RowSort& key) { return key.column == column; };
    const auto old = std::find_if(before.begin(), before.end(), isKey);
    const auto key = std::find_if(sorting.begin(), sorting.end(), isKey);
    if (old == before.end() || (!adds && before.size() > 1))
        sorting.push_back({column, Qt::AscendingOrder});
    else if (old->order == Qt::AscendingOrder && adds)
        key->order = Qt::DescendingOrder;
    else if (old->order == Qt::AscendingOrder)
        sorting.push_back({column, Qt::DescendingOrder});
    else if (adds)
        sorting.erase(key);
    m_model.setTree(false); // whose order is its own
    m_model.setSorting(sorting);
    changedByHand();
}

int TableColumns::titleWidth(int column) const
{
    const Column& meta = m_model.snapshot().schema()[static_cast<std::size_t>(column)];
    return QFontMetrics(m_header.font()).horizontalAdvance(columnTitle(meta)) + sortMark +
           2 * CellPainter::margin;
}

/// Widths from the columns' titles and a sample of rows: when the first rows come and again when there are
/// enough to judge, never after the person has set one.
void TableColumns::estimateWidths()
{
    const int rows = m_model.rowCount();
    const bool wanted =
        m_estimatedRows == 0 || (m_estimatedRows < enoughRowsForWidths && rows >= enoughRowsForWidths);
    if (!wanted || m_model.columnCount() == 0)
        return;
    const QScopedValueRollback guard(m_arranging, true);
    m_estimatedRows = rows;
    const std::vector<qsizetype> sample = sampleRows(rows, sampledRows);
    const Schema& schema = m_model.snapshot().schema();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString& name = schema[static_cast<std::size_t>(column)].name;
        const bool byHand =
            std::any_of(m_layout.columns.begin(), m_layout.columns.end(),
                        [&](const auto& entry) { return entry.name == name && entry.width > 0; });
        if (byHand || m_header.isSectionHidden(column))
            continue;
        estimateWidth(column, sample);
    }
}

void TableColumns::estimateWidth(int column, const std::vector<qsizetype>& sample)
{
    int width = titleWidth(column);
    for (const qsizetype row : sample) {
        width = std::max(width, m_painter.cellWidth(static_cast<int>(row), column));
        if (width > widestColumn)
            break;
    }
    m_header.resizeSection(column, std::clamp(width, m_header.minimumSectionSize(), widestColumn));
}

void TableColumns::forgetEstimates()
{
    m_estimatedRows = 0;
    estimateWidths();
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tableaccessible.h"

#include "widgets/table/tablegrid.h"
#include "widgets/table/tableheader.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <deque>
#include <limits>
#include <map>

namespace bee {

namespace {

/// Cells are made when they are asked for; of ten million rows only these many are kept.
constexpr std::size_t mostCells = 2000;

class GridAccessible;

/// One cell. Rows and columns are as they are shown.
class CellAccessible : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    CellAccessible(TableGrid* grid, int row, int place) : m_grid(grid), m_row(row), m_place(place) {}

    bool isValid() const override { return m_grid && m_row < m_grid->model().rowCount() && column() >= 0; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return m_grid ? QAccessible::queryAccessibleInterface(m_grid) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_grid->cellRect({m_row, column()});
        return {m_grid->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Value))
            return {};
        const EventTableModel& model = m_grid->model();
        return cellText(model.snapshot(), model.snapshotRow(m_row), column(), model.cellStyle());
    }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const RowRange sight = m_grid->rowsInSight();
        state.selectable = true;
        state.focusable = true;
        state.readOnly = true;
        state.selected = m_grid->selection().isSelected(m_row);
        state.focused = m_grid->hasFocus() && m_grid->selection().currentCell() == GridCell{m_row, column()};
        state.offscreen = m_row < sight.from || m_row >= sight.to;
        state.marqueed =
            m_grid->selection().marks().contains(static_cast<quint32>(m_grid->model().snapshotRow(m_row)));
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this)
                                                       : nullptr;
    }

    bool isSelected() const override { return m_grid && m_grid->selection().isSelected(m_row); }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_place; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    [[nodiscard]] int column() const
    {
        const std::vector<int> shown = m_grid->header()->shownColumns();
        const auto place = static_cast<std::size_t>(m_place);
        return place < shown.size() ? shown[place] : -1;
    }
    QPointer<TableGrid> m_grid;
    int m_row;
    int m_place;
};

class GridAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit GridAccessible(TableGrid* grid) : QAccessibleWidget(grid, QAccessible::Table) {}
    ~GridAccessible() override
    {
        for (const auto& [place, id] : m_cells)
            QAccessible::deleteAccessibleInterface(id);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override
    {
        const qint64 cells = static_cast<qint64>(rowCount()) * columnCount();
        return static_cast<int>(std::min<qint64>(cells, std::numeric_limits<int>::max()));
    }
    QAccessibleInterface* child(int index) const override
    {
        const int columns = columnCount();
        return columns > 0 && index >= 0 ? cellAt(index / columns, index % columns) : nullptr;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const GridCell cell = grid().cellAt(grid().viewport()->mapFromGlobal(QPoint(x, y)));
        return cell.isValid() ? cellOf(cell) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* cell = const_cast<QAccessibleInterface*>(child)->tableCellInterface();
        return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface* focusChild() const override
    {
        const GridCell cell = grid().selection().currentCell();
        return cell.isValid() ? cellOf(cell) : nullptr;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
            return nullptr;
        const std::pair key(row, column);
        if (const auto found = m_cells.find(key); found != m_cells.end())
            return QAccessible::accessibleInterface(found->second);
        while (m_cells.size() >= mostCells) {
            const auto oldest = m_cells.find(m_made.front());
            m_made.pop_front();
            QAccessible::deleteAccessibleInterface(oldest->second);
            m_cells.erase(oldest);
        }
        auto* cell = new CellAccessible(&grid(), row, column);
        m_cells.emplace(key, QAccessible::registerAccessibleInterface(cell));
        m_made.push_back(key);
        return cell;
    }
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface*> selectedCells() const override
    {
        QList<QAccessibleInterface*> cells;
        for (const int row : selectedRows())
            for (int column = 0; column < columnCount(); ++column)
                cells.append(cellAt(row, column));
        return cells;
    }
    QString columnDescription(int column) const override
    {
        const std::vector<int> shown = grid().header()->shownColumns();
        if (column < 0 || static_cast<std::size_t>(column) >= shown.size())
            return {};
        return grid()
            .model()
            .headerData(shown[static_cast<std::size_t>(column)], Qt::Horizontal, Qt::DisplayRole)
            .toString();
    }
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return static_cast<int>(grid().selection().rows().count()); }
    int columnCount() const override { return static_cast<int>(grid().header()->shownColumns().size()); }
    int rowCount() const override { return grid().model().rowCount(); }
    QList<int> selectedColumns() const override { return {}; }
    /// The first hundred: a reader asks for a list.
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        for (const RowRange& range : grid().selection().rows().ranges())
            for (int row = range.from; row < range.to && rows.size() < 100; ++row)
                rows.append(row);
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return grid().selection().isSelected(row); }
    bool selectRow(int row) override
    {
        const std::vector<int> shown = grid().header()->shownColumns();
        if (row < 0 || row >= rowCount() || shown.empty())
            return false;
        grid().selection().moveTo({row, shown.front()});
        grid().scrollToCell({row, -1});
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override
    {
        if (!isRowSelected(row))
            return false;
        grid().selection().moveTo({row, 0}, TableSelection::Extend::Toggle);
        return true;
    }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    [[nodiscard]] TableGrid& grid() const { return *static_cast<TableGrid*>(object()); }
    [[nodiscard]] QAccessibleInterface* cellOf(GridCell cell) const
    {
        const std::vector<int> shown = grid().header()->shownColumns();
        const auto at = std::find(shown.begin(), shown.end(), cell.column);
        return at == shown.end() ? nullptr : cellAt(cell.row, static_cast<int>(at - shown.begin()));
    }
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_cells;
    mutable std::deque<std::pair<int, int>> m_made;
};

QAccessibleInterface* accessibleFor(const QString& className, QObject* object)
{
    if (className != QLatin1String("bee::TableGrid"))
        return nullptr;
    auto* grid = qobject_cast<TableGrid*>(object);
    return grid ? new GridAccessible(grid) : nullptr;
}

} // namespace

void installTableAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleFor);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace bee

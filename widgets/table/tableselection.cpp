// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/tableselection.h"

#include <algorithm>

namespace bee {

namespace {
/// More selected rows than these do not stay selected in another order, unless all are.
constexpr qsizetype mostHeld = 10'000;
} // namespace

TableSelection::TableSelection(EventTableModel& model, QObject* parent) : QObject(parent), m_model(model)
{
    m_model.setTrackedRows([this] { return trackedOf(m_held ? *m_held : taken()); });
    connect(&m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
        if (!m_held)
            m_held = taken();
    });
    connect(&m_model, &EventTableModel::orderChanged, this, [this](const OrderChange& change) {
        place(change);
        Q_EMIT reordered(change);
        report();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_held.reset();
        m_rows.clear();
        m_current = {};
        m_anchor = -1;
        if (!m_marks.empty())
            setMarks({});
        report();
    });
}

qsizetype TableSelection::currentSnapshotRow() const
{
    return m_current.isValid() && m_rows.contains(m_current.row) ? m_model.snapshotRow(m_current.row) : -1;
}

SelectedRows TableSelection::selectedRows() const
{
    return {m_rows.ranges(), m_model.orderedRows()};
}

void TableSelection::moveTo(GridCell cell, Extend extend)
{
    if (cell.row < 0 || cell.row >= m_model.rowCount() || cell.column < 0) {
        clear();
        return;
    }
    m_held.reset(); // what the person selects now is what counts
    if (m_anchor < 0)
        m_anchor = m_current.isValid() ? m_current.row : cell.row;
    switch (extend) {
    case Extend::Replace:
        m_rows.clear();
        m_rows.add({cell.row, cell.row + 1});
        m_anchor = cell.row;
        m_before.clear();
        break;
    case Extend::Range:
        m_before.clear();
        [[fallthrough]];
    case Extend::AddRange:
        m_rows = m_before;
        m_rows.add({std::min(m_anchor, cell.row), std::max(m_anchor, cell.row) + 1});
        break;
    case Extend::Toggle:
        m_rows.toggle(cell.row);
        m_anchor = cell.row;
        m_before = m_rows;
        break;
    case Extend::None:
        m_anchor = cell.row;
        m_before = m_rows;
        break;
    }
    m_current = cell;
    report();
}

void TableSelection::setCurrentColumn(int column)
{
    if (!m_current.isValid() || column < 0)
        return;
    m_current.column = column;
    report();
}

void TableSelection::selectAll()
{
    m_held.reset();
    m_rows.clear();
    m_rows.add({0, m_model.rowCount()});
    report();
}

void TableSelection::clear()
{
    m_held.reset();
    m_rows.clear();
    m_before.clear();
    m_current = {};
    m_anchor = -1;
    report();
}

void TableSelection::setMarks(std::set<quint32> snapshotRows)
{
    m_marks = std::move(snapshotRows);
    Q_EMIT marksChanged();
}

void TableSelection::toggleMarks()
{
    std::vector<quint32> rows;
    if (!m_rows.isEmpty() && m_rows.count() <= mostHeld)
        rows = selectedRows().toVector();
    else if (m_rows.isEmpty() && m_current.isValid())
        rows.push_back(static_cast<quint32>(m_model.snapshotRow(m_current.row)));
    if (rows.empty())
        return;
    const bool all =
        std::all_of(rows.begin(), rows.end(), [this](quint32 row) { return m_marks.contains(row); });
    for (const quint32 row : rows)
        if (all)
            m_marks.erase(row);
        else
            m_marks.insert(row);
    Q_EMIT marksChanged();
}

TableSelection::Held TableSelection::taken() const
{
    Held held;
    held.all = m_rows.count() > 1 && m_rows.count() == m_model.rowCount();
    held.current = m_current.isValid() ? m_model.snapshotRow(m_current.row) : -1;
    held.currentSelected = currentSnapshotRow() >= 0;
    if (!held.all && m_rows.count() <= mostHeld) {
        held.rows = selectedRows().toVector();
        std::sort(held.rows.begin(), held.rows.end());
    } else if (held.currentSelected) {
        held.rows.push_back(static_cast<quint32>(held.current));
    }
    return held;
}

std::vector<quint32> TableSelection::trackedOf(const Held& held)
{
    std::vector<quint32> rows = held.rows;
    if (held.current >= 0) {
        const auto current = static_cast<quint32>(held.current);
        if (const auto at = std::lower_bound(rows.begin(), rows.end(), current);
            at == rows.end() || *at != current)
            rows.insert(at, current);
    }
    return rows;
}

void TableSelection::place(const OrderChange& change)
{
    if (!m_held) // the person has selected rows of the order while it was made
        return;
    m_rows.clear();
    m_before.clear();
    const int column = m_current.column;
    m_current.row = -1;
    m_anchor = -1;
    if (!change.whole)
        return;
    const Held held = *std::exchange(m_held, std::nullopt);
    std::vector<int> selected;
    for (std::size_t i = 0; i < change.rows.size(); ++i) {
        if (change.places[i] < 0)
            continue;
        const bool isCurrent = static_cast<qsizetype>(change.rows[i]) == held.current;
        if (isCurrent)
            m_current = {change.places[i], column};
        if (!isCurrent || held.currentSelected)
            selected.push_back(change.places[i]);
    }
    if (held.all) {
        m_rows.add({0, m_model.rowCount()});
    } else {
        std::sort(selected.begin(), selected.end());
        for (const int row : selected)
            m_rows.add({row, row + 1});
    }
    m_anchor = m_current.row;
}

void TableSelection::report()
{
    Q_EMIT changed();
    if (m_held) // nothing is lost yet
        return;
    if (const qsizetype count = m_rows.count(); count != m_reportedCount) {
        m_reportedCount = count;
        Q_EMIT selectedCountChanged(count);
    }
    if (m_current != m_reportedCell) {
        m_reportedCell = m_current;
        Q_EMIT currentCellChanged(m_current);
    }
    if (const qsizetype row = currentSnapshotRow(); row != m_reportedRow) {
        m_reportedRow = row;
        Q_EMIT currentRowChanged(row);
    }
}

} // namespace bee

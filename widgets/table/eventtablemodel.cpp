// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/eventtablemodel.h"

#include "remote/query/field.h"
#include "widgets/table/celldetail.h"
#include "widgets/theme/tooltip.h"

#include <algorithm>

namespace bee {

namespace {

constexpr int resortMilliseconds = 500;
constexpr int treeMilliseconds = 1000;
/// Rows of a view are ints in Qt.
constexpr qsizetype maxRows = 2'000'000'000;
/// Looking for one row in this many takes the window thread some milliseconds, for many rows too long.
constexpr qsizetype quicklySearched = 200'000;

int fieldOf(const Schema& schema, const char* name)
{
    return fieldColumn(schema, QString::fromLatin1(name));
}

} // namespace

EventTableModel::EventTableModel(QObject* parent) : QAbstractTableModel(parent)
{
    m_resort.setSingleShot(true);
    connect(&m_resort, &QTimer::timeout, this, [this] {
        if (!wantsAscending() && !m_sortHeld && !m_ordering.isBusy() && m_covered < m_shown.rowCount())
            reorder(false);
    });
    connect(&m_ordering, &RowOrdering::answered, this, &EventTableModel::takeAnswer);
}

EventTableModel::~EventTableModel()
{
    discard(std::move(m_order));
    discard(std::move(m_latest));
    discard(std::move(m_shown));
}

void EventTableModel::setSnapshot(const EventSnapshot& snapshot)
{
    const bool sameTable = snapshot.pool() == m_latest.pool() && snapshot.schema() == m_latest.schema() &&
                           snapshot.rowCount() >= m_latest.rowCount();
    if (!sameTable) {
        replaceTable(snapshot);
        return;
    }
    m_latest = snapshot;
    if (!m_paused)
        advance();
    Q_EMIT countsChanged();
}

void EventTableModel::replaceTable(const EventSnapshot& snapshot)
{
    beginResetModel();
    m_ordering.cancel();
    m_resort.stop();
    // Another implementation's table may have its columns in other places.
    RowSorting sorting;
    for (const RowSort& key : m_sorting) {
        const QString& name = m_latest.schema()[static_cast<std::size_t>(key.column)].name;
        if (const int column = snapshot.columnIndex(name); column >= 0)
            sorting.push_back({column, key.order});
    }
    m_sorting = std::move(sorting);
    m_tree = m_tree && fieldOf(snapshot.schema(), "pid") >= 0 && fieldOf(snapshot.schema(), "ppid") >= 0;
    discard(std::exchange(m_latest, snapshot));
    discard(std::exchange(
        m_shown, EventSnapshot(std::make_shared<const Schema>(snapshot.schema()), {}, 0, snapshot.pool())));
    m_failureColumns = failureColumns(snapshot.schema());
    m_style.timeDigits.clear();
    m_matcher.reset();
    m_natural = wantsNatural();
    discard(std::exchange(m_order, {}));
    m_depths.reset();
    m_rows = 0;
    m_covered = 0;
    endResetModel();
    Q_EMIT sortingChanged();
    // A table that is asked for while paused is shown as it is; only its growth waits.
    advance();
    Q_EMIT countsChanged();
}

void EventTableModel::setTimeDisplay(const TimeDisplay& display)
{
    if (m_style.clock == display)
        return;
    m_style.clock = display;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1), {Qt::DisplayRole});
    Q_EMIT styleChanged();
    m_filter.clock.ahead = display.ahead(now());
    if (!m_filter.expressions.empty())
        reorder(false);
}

void EventTableModel::setFilter(const RowFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reorder(true);
}

void EventTableModel::setSorting(const RowSorting& sorting)
{
    RowSorting wanted;
    for (const RowSort& key : sorting)
        if (key.column >= 0 && key.column < columnCount())
            wanted.push_back(key);
    if (wanted == m_sorting)
        return;
    m_sorting = std::move(wanted);
    Q_EMIT sortingChanged();
    if (!m_tree)
        reorder(true);
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    setSorting(column < 0 ? RowSorting{} : RowSorting{{column, order}});
}

bool EventTableModel::canBeTree() const
{
    const Schema& schema = m_shown.schema();
    return fieldOf(schema, "pid") >= 0 && fieldOf(schema, "ppid") >= 0;
}

void EventTableModel::setTree(bool tree)
{
    tree = tree && canBeTree();
    if (m_tree == tree)
        return;
    m_tree = tree;
    Q_EMIT sortingChanged();
    reorder(true);
}

int EventTableModel::depth(int viewRow) const
{
    const auto at = static_cast<std::size_t>(viewRow);
    return m_depths && at < m_depths->size() ? (*m_depths)[at] : 0;
}

void EventTableModel::setSortHeld(bool held)
{
    m_sortHeld = held;
    if (!held && !wantsAscending() && m_covered < m_shown.rowCount() && !m_resort.isActive())
        resortLater();
}

void EventTableModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!paused)
        advance();
    Q_EMIT countsChanged();
}

void EventTableModel::advance()
{
    const bool few = m_shown.rowCount() < 200;
    m_shown = m_latest;
    if (few)
        learnStyle();
    if (m_natural) {
        const auto rows = static_cast<int>(std::min(m_shown.rowCount(), maxRows));
        if (rows > m_rows) {
            beginInsertRows({}, m_rows, rows - 1);
            m_rows = rows;
            m_covered = m_shown.rowCount();
            endInsertRows();
        }
    }
    if (!wantsNatural() && !m_ordering.isBusy())
        extend();
}

void EventTableModel::learnStyle()
{
    std::vector<int> digits = timeDigitsOf(m_shown, m_style.clock.hostClockOffset);
    if (digits == m_style.timeDigits)
        return;
    m_style.timeDigits = std::move(digits);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1), {Qt::DisplayRole});
    Q_EMIT styleChanged();
}

void EventTableModel::reorder(bool wanted)
{
    m_resort.stop();
    m_ordering.cancel();
    m_wanted = wanted;
    if (wantsNatural()) {
        m_matcher.reset();
        if (!m_natural)
            applyOrder(nullptr);
    } else {
        if (m_filter.isAll())
            m_matcher.reset();
        else
            m_matcher = std::make_shared<RowMatcher>(m_filter, m_shown.schema());
        m_ordering.start({m_shown, 0, m_matcher, m_sorting, m_tree, wanted,
                          wantsAscending() ? std::vector<quint32>() : tracked()});
    }
    Q_EMIT countsChanged();
}

/// Takes rows into account that came since the last order was made.
void EventTableModel::extend()
{
    if (m_covered >= m_shown.rowCount() && !m_natural)
        return;
    if (m_natural || m_covered == 0) {
        reorder(m_wanted);
        return;
    }
    if (wantsAscending())
        m_ordering.start({m_shown, m_covered, m_matcher, {}, false, false, {}});
    else if (!m_sortHeld && !m_resort.isActive())
        resortLater();
}

void EventTableModel::resortLater()
{
    m_resort.start(std::max(m_resort.interval(), m_tree ? treeMilliseconds : resortMilliseconds));
}

void EventTableModel::takeAnswer(const std::shared_ptr<OrderAnswer>& answer)
{
    if (answer->replaces) {
        // The selection may have changed since the job began.
        if (answer->last && !wantsAscending() && answer->rows.size() > quicklySearched)
            if (std::vector<quint32> rows = tracked(); rows.size() > 1 && rows != answer->tracked) {
                m_ordering.locate(answer, std::move(rows));
                return;
            }
        applyOrder(answer.get());
        // Sorting a big table must not take all of a core.
        if (answer->last)
            m_resort.setInterval(
                static_cast<int>(std::max<qint64>(resortMilliseconds, 4 * answer->milliseconds)));
    } else if (answer->rows.size() > 0) {
        const qsizetype count = std::min(answer->rows.size(), maxRows - m_rows);
        beginInsertRows({}, m_rows, m_rows + static_cast<int>(count) - 1);
        m_order.append(answer->rows);
        m_rows = static_cast<int>(std::min(m_order.size(), maxRows));
        endInsertRows();
    }
    if (answer->last) {
        m_covered = answer->covered;
        if (!answer->replaces && m_wanted) {
            // The last part of an order that was shown while it was made.
            OrderChange change{true, true, tracked(), {}};
            for (const quint32 row : change.rows)
                change.places.push_back(viewRow(row));
            m_wanted = false;
            Q_EMIT orderChanged(change);
        }
        m_wanted = false;
        if (m_covered < m_shown.rowCount())
            extend();
    }
    Q_EMIT countsChanged();
}

/// One layout change keeps persistent indexes by what they stand for, even when the number of rows differs;
/// rows that are no longer shown lose theirs.
void EventTableModel::applyOrder(const OrderAnswer* answer)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<qsizetype> sources;
    sources.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& at : before)
        sources.push_back(snapshotRow(at.row()));

    OrderChange change;
    change.whole = !answer || answer->last;
    change.wanted = m_wanted;
    if (change.whole)
        change.rows = tracked();

    discard(std::exchange(m_order, answer ? answer->rows : RowList()));
    discard(std::exchange(m_depths, answer ? answer->depths : nullptr));
    m_natural = answer == nullptr;
    m_ascending = answer && wantsAscending();
    if (m_natural)
        m_covered = m_shown.rowCount();
    m_rows = static_cast<int>(std::min(m_natural ? m_shown.rowCount() : m_order.size(), maxRows));

    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = viewRow(sources[static_cast<std::size_t>(i)]);
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);

    if (change.whole) {
        if (answer && change.rows == answer->tracked) {
            change.places = answer->places;
        } else if (isInOrderOfArrival()) {
            for (const quint32 row : change.rows)
                change.places.push_back(viewRow(row));
        } else {
            change.places = placesIn(m_order, change.rows);
        }
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT orderChanged(change);
}

qsizetype EventTableModel::snapshotRow(int viewRow) const
{
    if (viewRow < 0 || viewRow >= m_rows)
        return -1;
    return m_natural ? viewRow : static_cast<qsizetype>(m_order.at(viewRow));
}

int EventTableModel::viewRow(qsizetype snapshotRow) const
{
    if (snapshotRow < 0)
        return -1;
    if (m_natural)
        return snapshotRow < m_rows ? static_cast<int>(snapshotRow) : -1;
    return static_cast<int>(m_order.indexOf(static_cast<quint32>(snapshotRow), m_ascending));
}

std::shared_ptr<const RowList> EventTableModel::orderedRows() const
{
    return m_natural ? nullptr : std::make_shared<const RowList>(m_order);
}

bool EventTableModel::isFailureRow(int viewRow) const
{
    return !m_failureColumns.empty() && isFailure(m_shown, snapshotRow(viewRow), m_failureColumns);
}

int EventTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int EventTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.schema().size());
}

QVariant EventTableModel::data(const QModelIndex& at, int role) const
{
    if (!at.isValid() || at.row() >= m_rows || at.column() >= columnCount())
        return {};
    const Column& column = m_shown.schema()[static_cast<std::size_t>(at.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(m_shown, snapshotRow(at.row()), at.column(), m_style);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const QString raw = cellDetail(m_shown, snapshotRow(at.row()), at.column(), m_style);
        return raw.isEmpty() ? QVariant() : plainToolTip(raw.left(4096));
    }
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_shown.schema()[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return plainToolTip(columnToolTip(column));
    default:
        return {};
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/eventtablemodel.h"

#include <QHash>

#include <algorithm>

namespace bee {

namespace {

constexpr int resortMilliseconds = 500;
/// A QTableView's height in pixels is an int.
constexpr qsizetype maxRows = 90'000'000;

/// Qt shows a tooltip that looks like HTML as HTML, so host text is always given as escaped HTML.
QString toolTip(const QString& plain)
{
    return QStringLiteral("<p style='white-space:pre-wrap'>") + plain.toHtmlEscaped() +
           QStringLiteral("</p>");
}

} // namespace

EventTableModel::EventTableModel(QObject* parent) : QAbstractTableModel(parent)
{
    m_resort.setSingleShot(true);
    connect(&m_resort, &QTimer::timeout, this, [this] {
        if (m_sort.column >= 0 && !m_sortHeld && !m_ordering.isBusy() && m_covered < m_shown.rowCount())
            reorder();
    });
    connect(&m_ordering, &RowOrdering::finished, this, &EventTableModel::takeAnswer);
}

EventTableModel::~EventTableModel() = default;

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
    if (static_cast<std::size_t>(m_sort.column + 1) > snapshot.schema().size())
        m_sort = RowSort{-1};
    m_latest = snapshot;
    m_shown = EventSnapshot(std::make_shared<const Schema>(snapshot.schema()), {}, 0, snapshot.pool());
    m_failureColumns = failureColumns(snapshot.schema());
    m_style.timeDigits.clear();
    m_matcher.reset();
    m_natural = wantsNatural();
    m_order = {};
    m_rows = 0;
    m_covered = 0;
    endResetModel();
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
    m_filter.clock.utcOffsetSeconds = display.utcOffsetSeconds(now());
    if (!m_filter.expressions.empty())
        reorder();
}

void EventTableModel::setFilter(const RowFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reorder();
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    const RowSort wanted = column < 0 || column >= columnCount() ? RowSort{-1} : RowSort{column, order};
    if (wanted == m_sort)
        return;
    m_sort = wanted;
    reorder();
}

void EventTableModel::setSortHeld(bool held)
{
    m_sortHeld = held;
    if (!held && m_sort.column >= 0 && m_covered < m_shown.rowCount() && !m_resort.isActive())
        m_resort.start(resortMilliseconds);
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
    std::vector<int> digits = timeDigitsOf(m_shown);
    if (digits == m_style.timeDigits)
        return;
    m_style.timeDigits = std::move(digits);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1), {Qt::DisplayRole});
}

void EventTableModel::reorder()
{
    m_resort.stop();
    m_ordering.cancel();
    if (wantsNatural()) {
        m_matcher.reset();
        if (!m_natural)
            applyOrder({}, true);
    } else {
        if (m_filter.isAll())
            m_matcher.reset();
        else
            m_matcher = std::make_shared<RowMatcher>(m_filter, m_shown.schema());
        m_fullJob = true;
        m_ordering.start({m_shown, 0, m_matcher, m_sort.column < 0 ? RowSorting{} : RowSorting{m_sort}});
    }
    Q_EMIT countsChanged();
}

/// Takes rows into account that came since the last order was made.
void EventTableModel::extend()
{
    if (m_covered >= m_shown.rowCount() && !m_natural)
        return;
    if (m_natural || m_covered == 0) {
        reorder();
        return;
    }
    if (m_sort.column < 0) {
        m_fullJob = false;
        m_ordering.start({m_shown, m_covered, m_matcher, {}});
    } else if (!m_sortHeld && !m_resort.isActive()) {
        m_resort.start(resortMilliseconds);
    }
}

void EventTableModel::takeAnswer(const OrderAnswer& answer)
{
    m_covered = answer.covered;
    if (m_fullJob) {
        applyOrder(answer.rows, false);
        // Sorting a big table must not take all of a core.
        m_resort.setInterval(static_cast<int>(std::max<qint64>(resortMilliseconds, 4 * answer.milliseconds)));
    } else if (!answer.rows.empty()) {
        beginInsertRows({}, m_rows, m_rows + static_cast<int>(answer.rows.size()) - 1);
        m_order.insert(m_order.end(), answer.rows.begin(), answer.rows.end());
        m_rows = static_cast<int>(m_order.size());
        endInsertRows();
    }
    if (m_covered < m_shown.rowCount()) {
        if (m_sort.column >= 0 && !m_sortHeld)
            m_resort.start();
        else if (m_sort.column < 0)
            extend();
    }
    Q_EMIT countsChanged();
}

/// One layout change keeps selection and current row by what they stand for, even when the number of rows
/// differs; rows that are no longer shown lose theirs.
void EventTableModel::applyOrder(std::vector<quint32> order, bool natural)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<quint32> sources;
    sources.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& at : before)
        sources.push_back(static_cast<quint32>(snapshotRow(at.row())));

    m_natural = natural;
    m_order = std::move(order);
    if (natural)
        m_covered = m_shown.rowCount();
    m_rows = static_cast<int>(
        std::min(natural ? m_shown.rowCount() : static_cast<qsizetype>(m_order.size()), maxRows));

    QHash<quint32, int> places;
    for (const quint32 source : sources)
        places.insert(source, natural && static_cast<int>(source) < m_rows ? static_cast<int>(source) : -1);
    if (!natural && !places.isEmpty())
        for (int row = 0; row < m_rows; ++row)
            if (const auto it = places.find(m_order[static_cast<std::size_t>(row)]); it != places.end())
                it.value() = row;
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = places.value(sources[static_cast<std::size_t>(i)], -1);
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

qsizetype EventTableModel::snapshotRow(int viewRow) const
{
    if (viewRow < 0 || viewRow >= m_rows)
        return -1;
    return m_natural ? viewRow : static_cast<qsizetype>(m_order[static_cast<std::size_t>(viewRow)]);
}

int EventTableModel::viewRow(qsizetype snapshotRow) const
{
    if (snapshotRow < 0)
        return -1;
    if (m_natural)
        return snapshotRow < m_rows ? static_cast<int>(snapshotRow) : -1;
    const auto wanted = static_cast<quint32>(snapshotRow);
    const auto found = m_sort.column < 0 ? std::lower_bound(m_order.begin(), m_order.end(), wanted)
                                         : std::find(m_order.begin(), m_order.end(), wanted);
    return found == m_order.end() || *found != wanted ? -1 : static_cast<int>(found - m_order.begin());
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
        const QString raw = cellRaw(m_shown, snapshotRow(at.row()), at.column(), m_style);
        return raw.isEmpty() ? QVariant() : toolTip(raw.left(4096));
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
        return toolTip(columnToolTip(column));
    default:
        return {};
    }
}

} // namespace bee

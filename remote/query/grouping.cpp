// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/grouping.h"

#include "remote/query/denseids.h"
#include "remote/query/filtertext.h"
#include "remote/query/filtervalue.h"
#include "remote/query/rowblocks.h"

#include <array>
#include <bit>
#include <numeric>
#include <optional>
#include <thread>

namespace bee {

namespace {

struct Groups {
    std::vector<quint32> groupOf;     ///< by place in the list of rows
    std::vector<std::size_t> first;   ///< by group: place of its first row
    std::vector<std::size_t> offsets; ///< by group: rows in the groups before it; one more at the end
    [[nodiscard]] std::size_t size() const { return first.size(); }
};

quint64 bitsOf(qint32 cell)
{
    return isMissing(cell) ? static_cast<quint64>(nullInteger)
                           : static_cast<quint64>(static_cast<qint64>(cell));
}
quint64 bitsOf(qint64 cell)
{
    return static_cast<quint64>(cell);
}
quint64 bitsOf(double cell)
{
    return isMissing(cell) ? ~quint64(0) : std::bit_cast<quint64>(cell + 0.0);
}

bool isColumn(const Schema& schema, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < schema.size();
}

/// Splits the groups by the values of one more column.
bool splitBy(const EventSnapshot& snapshot, const std::vector<quint32>* rows, int column, bool isFirst,
             Groups& groups, const std::stop_token& stop)
{
    DenseIds values;
    DenseIds pairs;
    std::vector<quint32> byText; ///< the group of a text, when it alone decides
    groups.first.clear();
    const bool done = forEachCell(snapshot, rows, column, stop, [&](std::size_t i, auto cell) {
        quint32 group = 0;
        if constexpr (std::is_same_v<decltype(cell), TextId>) {
            const auto id = static_cast<std::size_t>(cell);
            if (isFirst) {
                if (id >= byText.size())
                    byText.resize(std::max(id + 1, byText.size() * 3 / 2), DenseIds::none);
                if (byText[id] == DenseIds::none)
                    byText[id] = static_cast<quint32>(groups.first.size());
                group = byText[id];
            } else {
                group = pairs.idOf(quint64(groups.groupOf[i]) << 32 | id);
            }
        } else {
            group = values.idOf(bitsOf(cell));
            if (!isFirst)
                group = pairs.idOf(quint64(groups.groupOf[i]) << 32 | group);
        }
        if (group == groups.first.size())
            groups.first.push_back(i);
        groups.groupOf[i] = group;
    });
    return done;
}

/// What is measured of one column, for all groups.
class Measures {
public:
    virtual ~Measures() = default;
    virtual bool take(const EventSnapshot& snapshot, const std::vector<quint32>* rows, int column,
                      const std::stop_token& stop) = 0;
    /// Writes one value into the row that is being made, or nothing where there is none.
    virtual void write(EventTable& table, int to, std::size_t group, Aggregate aggregate) const = 0;
};

template <typename Value> // qint64 or double
class MeasuresOf final : public Measures {
public:
    MeasuresOf(const Groups& groups, bool percentiles) : m_groups(groups), m_all(groups.size())
    {
        if (percentiles)
            m_values.resize(groups.groupOf.size());
    }

    bool take(const EventSnapshot& snapshot, const std::vector<quint32>* rows, int column,
              const std::stop_token& stop) override
    {
        const bool keep = !m_values.empty();
        const bool done = forEachCell(snapshot, rows, column, stop, [&](std::size_t i, auto cell) {
            if constexpr (!std::is_same_v<decltype(cell), TextId>) {
                if (isMissing(cell))
                    return;
                const auto value = static_cast<Value>(cell);
                const std::size_t group = m_groups.groupOf[i];
                Known& known = m_all[group];
                if (keep)
                    m_values[m_groups.offsets[group] + known.count] = value;
                known.min = known.count == 0 ? value : std::min(known.min, value);
                known.max = known.count == 0 ? value : std::max(known.max, value);
                known.sum += value;
                ++known.count;
            }
        });
        if (!done || !keep)
            return done;
        // Two threads take about the same number of rows.
        const auto middle =
            std::upper_bound(m_groups.offsets.begin(), m_groups.offsets.end(), m_values.size() / 2);
        const auto split =
            std::min(static_cast<std::size_t>(middle - m_groups.offsets.begin()), m_groups.size());
        std::thread other([&] { selectPercentiles(split, m_groups.size(), stop); });
        selectPercentiles(0, split, stop);
        other.join();
        m_values = {};
        return !stop.stop_requested();
    }

    void write(EventTable& table, int to, std::size_t group, Aggregate aggregate) const override
    {
        const Known& known = m_all[group];
        if (known.count == 0)
            return;
        switch (aggregate) {
        case Aggregate::Min:
            return writeValue(table, to, known.min);
        case Aggregate::Max:
            return writeValue(table, to, known.max);
        case Aggregate::P50:
        case Aggregate::P95:
        case Aggregate::P99:
            return writeValue(table, to, known.percentiles[placeOf(aggregate)]);
        case Aggregate::Count:
        case Aggregate::Sum:
        case Aggregate::Mean:
            break;
        }
        if (aggregate == Aggregate::Mean && !isTime(table, to)) {
            table.setReal(to, static_cast<double>(static_cast<long double>(known.sum) /
                                                  static_cast<long double>(known.count)));
        } else if constexpr (std::is_same_v<Value, double>) {
            table.setReal(to, static_cast<double>(known.sum));
        } else {
            const Int128 sum =
                aggregate == Aggregate::Mean ? known.sum / static_cast<Int128>(known.count) : known.sum;
            constexpr Int128 most = std::numeric_limits<qint64>::max();
            table.setInteger(to, static_cast<qint64>(std::clamp(sum, -most, most)));
        }
    }

private:
    using Sum = std::conditional_t<std::is_same_v<Value, double>, long double, Int128>;
    struct Known {
        std::size_t count = 0; ///< of values
        Value min{};
        Value max{};
        Sum sum = 0;
        std::array<Value, 3> percentiles{};
    };

    static bool isTime(const EventTable& table, int column)
    {
        return table.schema()[static_cast<std::size_t>(column)].kind == ColumnKind::Time;
    }

    static std::size_t placeOf(Aggregate aggregate)
    {
        return aggregate == Aggregate::P50 ? 0 : aggregate == Aggregate::P95 ? 1 : 2;
    }

    static void writeValue(EventTable& table, int to, Value value)
    {
        if constexpr (std::is_same_v<Value, double>)
            table.setReal(to, value);
        else
            table.setInteger(to, value);
    }

    void selectPercentiles(std::size_t from, std::size_t to, const std::stop_token& stop)
    {
        static constexpr std::array<unsigned, 3> percents{50, 95, 99};
        for (std::size_t group = from; group < to && !stop.stop_requested(); ++group) {
            Known& known = m_all[group];
            if (known.count == 0)
                continue;
            Value* const first = m_values.data() + m_groups.offsets[group];
            Value* const end = first + known.count;
            Value* begin = first; // all before it are at or below the last percentile
            for (std::size_t i = 0; i < percents.size(); ++i) {
                Value* const nth = first + nearestRank(known.count, percents[i]) - 1;
                if (nth >= begin)
                    std::nth_element(begin, nth, end);
                known.percentiles[i] = *nth;
                begin = std::max(begin, nth + 1);
            }
        }
    }

    const Groups& m_groups;
    std::vector<Known> m_all;
    std::vector<Value> m_values; ///< group by group, for the percentiles
};

/// The column of a measure; its kind is Text when nothing can be measured.
Column measureColumn(const Schema& schema, const GroupMeasure& measure)
{
    Column column;
    column.name = aggregateName(measure.aggregate);
    column.kind = ColumnKind::Integer;
    column.unit = Unit::Count;
    if (measure.aggregate == Aggregate::Count)
        return column;
    if (!isColumn(schema, measure.column))
        return {column.name, ColumnKind::Text, Unit::None, 10, false, {}};
    const Column& measured = schema[static_cast<std::size_t>(measure.column)];
    column.name += QLatin1Char('(') + measured.name + QLatin1Char(')');
    column.kind = measured.kind;
    column.unit = measured.unit;
    if (measure.aggregate != Aggregate::Sum && measure.aggregate != Aggregate::Mean)
        column.base = measured.base;
    if (measure.aggregate == Aggregate::Mean && measured.kind == ColumnKind::Integer)
        column.kind = ColumnKind::Real;
    return column;
}

bool isPercentile(Aggregate aggregate)
{
    return aggregate == Aggregate::P50 || aggregate == Aggregate::P95 || aggregate == Aggregate::P99;
}

/// Measures of the columns that are asked for, by column; nothing when stopped.
std::optional<std::vector<std::unique_ptr<Measures>>>
measureAll(const EventSnapshot& snapshot, const std::vector<quint32>* rows, const GroupQuery& query,
           const Groups& groups, const std::stop_token& stop)
{
    const Schema& schema = snapshot.schema();
    std::vector<std::unique_ptr<Measures>> all(schema.size());
    for (const GroupMeasure& measure : query.measures) {
        const auto at = static_cast<std::size_t>(measure.column);
        if (measure.aggregate == Aggregate::Count || !isColumn(schema, measure.column) || all[at] ||
            schema[at].kind == ColumnKind::Text)
            continue;
        const bool percentiles =
            std::any_of(query.measures.begin(), query.measures.end(), [&](const GroupMeasure& other) {
                return other.column == measure.column && isPercentile(other.aggregate);
            });
        if (schema[at].kind == ColumnKind::Real)
            all[at] = std::make_unique<MeasuresOf<double>>(groups, percentiles);
        else
            all[at] = std::make_unique<MeasuresOf<qint64>>(groups, percentiles);
        if (!all[at]->take(snapshot, rows, measure.column, stop))
            return std::nullopt;
    }
    return all;
}

void copyCell(const EventSnapshot& from, qsizetype row, int column, EventTable& table, int to)
{
    switch (from.schema()[static_cast<std::size_t>(column)].kind) {
    case ColumnKind::Text:
        table.setText(to, from.text(row, column));
        return;
    case ColumnKind::Real:
        table.setReal(to, from.real(row, column));
        return;
    default:
        table.setInteger(to, from.integer(row, column));
        return;
    }
}

} // namespace

QString aggregateName(Aggregate aggregate)
{
    static const char* const names[] = {"count", "sum", "min", "mean", "p50", "p95", "p99", "max"};
    return QString::fromLatin1(names[static_cast<std::size_t>(aggregate)]);
}

EventSnapshot groupRows(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                        const GroupQuery& query, const std::stop_token& stop)
{
    const Schema& schema = snapshot.schema();
    if (query.by.empty() ||
        !std::all_of(query.by.begin(), query.by.end(), [&](int column) { return isColumn(schema, column); }))
        return {};
    Schema made;
    for (const int column : query.by)
        made.push_back(schema[static_cast<std::size_t>(column)]);
    for (const GroupMeasure& measure : query.measures)
        made.push_back(measureColumn(schema, measure));

    Groups groups;
    groups.groupOf.resize(rowsOf(snapshot, rows));
    for (std::size_t i = 0; i < query.by.size(); ++i)
        if (!splitBy(snapshot, rows, query.by[i], i == 0, groups, stop))
            return {};
    groups.offsets.assign(groups.size() + 1, 0);
    for (const quint32 group : groups.groupOf)
        ++groups.offsets[group + 1];
    std::partial_sum(groups.offsets.begin(), groups.offsets.end(), groups.offsets.begin());

    const auto measures = measureAll(snapshot, rows, query, groups, stop);
    if (!measures)
        return {};
    EventTable table(std::move(made));
    for (std::size_t group = 0; group < groups.size(); ++group) {
        if (group % 4096 == 0 && stop.stop_requested())
            return {};
        const std::size_t place = groups.first[group];
        const auto row = static_cast<qsizetype>(rows ? (*rows)[place] : place);
        int to = 0;
        for (const int column : query.by)
            copyCell(snapshot, row, column, table, to++);
        for (const GroupMeasure& measure : query.measures) {
            const int column = to++;
            if (measure.aggregate == Aggregate::Count)
                table.setInteger(column,
                                 static_cast<qint64>(groups.offsets[group + 1] - groups.offsets[group]));
            else if (isColumn(schema, measure.column) &&
                     (*measures)[static_cast<std::size_t>(measure.column)])
                (*measures)[static_cast<std::size_t>(measure.column)]->write(table, column, group,
                                                                             measure.aggregate);
        }
        table.commitRow();
    }
    return table.snapshot();
}

QString filterForGroup(const EventSnapshot& groups, qsizetype group, const Schema& schema,
                       const GroupQuery& query, const FilterClock& clock)
{
    QStringList parts;
    for (std::size_t i = 0; i < query.by.size(); ++i)
        parts += filterForValue(columnForFilter(schema, query.by[i]), groups, group, static_cast<int>(i),
                                u"==", clock);
    return parts.join(QLatin1String(" && "));
}

} // namespace bee

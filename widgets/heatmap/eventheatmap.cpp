// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/field.h"
#include "remote/query/twothreads.h"
#include "widgets/heatmap/eventreader.h"
#include "widgets/heatmap/heatmapgrid.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <thread>

namespace bee {

namespace {

constexpr qint64 Largest = std::numeric_limits<qint64>::max();
constexpr double None = std::numeric_limits<double>::quiet_NaN();

bool isSame(const EventHeatmap& a, const EventHeatmap& b)
{
    return a.mode == b.mode && a.valueColumn == b.valueColumn && a.keyColumn == b.keyColumn &&
           a.colorColumn == b.colorColumn && a.filter == b.filter;
}

/// A column's name without what its bracket says: the unit is told with each value.
QString plainName(const Column& column)
{
    return displayText(column.name.section(QLatin1Char('('), 0, 0).trimmed().toStdString(), 64);
}

/// In segments of up to a million rows, each indexed by time and by value; those that were there when the
/// table was shorter are shared. About 8 to 12 bytes an event, by how many different values there are; 4 to
/// 5 more where a key splits it, 8 to 10 more where a column colours it.
class EventSource : public HeatmapSource {
public:
    EventSource(EventSnapshot events, const EventHeatmap& heatmap);

    /// False when stopped.
    bool readAfter(const EventSource* previous, const HeatmapStop& stop);
    [[nodiscard]] bool isBegunBy(const EventSnapshot& events, const EventHeatmap& heatmap) const
    {
        return isSame(m_heatmap, heatmap) && m_events.pool() && m_events.pool() == events.pool() &&
               m_events.rowCount() <= events.rowCount() && m_events.schema() == events.schema();
    }

    [[nodiscard]] Unit unit() const override { return m_values.unit(); }
    [[nodiscard]] QString valueName() const override;
    [[nodiscard]] QString colorName() const override;
    [[nodiscard]] Unit colorUnit() const override;
    [[nodiscard]] bool timesAreArrival() const override { return m_timesAreArrival; }
    [[nodiscard]] TimeRange extent() const override { return m_points.extent; }
    [[nodiscard]] quint64 totalCount() const override { return m_points.count; }
    [[nodiscard]] bool hasPercentiles() const override { return m_hasPercentiles; }
    [[nodiscard]] QStringList keys() const override { return m_keys.names; }
    [[nodiscard]] QString keyName() const override;
    [[nodiscard]] HeatmapGrid bin(const HeatmapRequest& request) const override;
    [[nodiscard]] HeatmapPercentiles percentiles(const HeatmapGrid& grid, const HeatmapRequest& request,
                                                 std::span<const double> shares,
                                                 const HeatmapStop& stop) const override;
    [[nodiscard]] std::vector<Process> processes(TimeRange time, ValueRange values,
                                                 const std::optional<QString>& key, int most,
                                                 const HeatmapStop& stop) const override;

private:
    using Segment = std::shared_ptr<const EventSegment>;
    /// Positions of one column's events in one segment, below a key where one is asked for.
    struct Part {
        const EventSegment* segment;
        const WaveletTree* tree;
        WaveletTree::Stretch stretch;
    };

    [[nodiscard]] const Column* column(int index) const;
    void describe(const EventRows& rows);
    /// Bounds of the grid's columns that have events of the segment: positions, and the first column.
    [[nodiscard]] static std::vector<quint32> boundsIn(const EventSegment& segment, const HeatmapGrid& grid,
                                                       std::size_t* first);
    [[nodiscard]] std::optional<quint32> keyIndex(const std::optional<QString>& key) const;
    void countCells(HeatmapGrid& grid, std::optional<quint32> key) const;
    void meanCells(HeatmapGrid& grid, std::optional<quint32> key) const;
    [[nodiscard]] double nearestRank(const std::vector<Part>& parts, quint64 rank) const;

    EventSnapshot m_events;
    EventHeatmap m_heatmap;
    EventReader m_reader;
    EventValues m_values;
    bool m_timesAreArrival = false;
    bool m_hasPercentiles = true;
    HeatmapPoints m_points;
    std::vector<Segment> m_segments; ///< in order of rows
    EventKeys m_keys;
    QHash<QString, quint32> m_keyIndex;
};

EventSource::EventSource(EventSnapshot events, const EventHeatmap& heatmap)
    : m_events(std::move(events)), m_heatmap(heatmap), m_reader(heatmap, m_events.schema()),
      m_values(m_reader.values())
{
    m_points.extent = {Time{}, Time{}};
    if (!m_reader.isValid())
        return;
    const Schema& schema = m_events.schema();
    m_timesAreArrival = column(m_reader.timeColumn())->isArrival;
    m_points.binary = m_values.unit() == Unit::Bytes;
    if (m_heatmap.mode == EventHeatmap::Mode::SubsecondOffset) {
        m_points.linear = true;
        m_points.timeStep = 1'000'000'000;
        m_hasPercentiles = false;
        return;
    }
    const Unit unit = m_values.unit();
    const int value = m_heatmap.valueColumn;
    m_hasPercentiles = value != fieldColumn(schema, u"sector") && value != fieldColumn(schema, u"offset");
    m_points.linear = !m_hasPercentiles || unit == Unit::None || unit == Unit::Percent;
}

const Column* EventSource::column(int index) const
{
    const Schema& schema = m_events.schema();
    return index >= 0 && index < static_cast<int>(schema.size()) ? &schema[static_cast<std::size_t>(index)]
                                                                 : nullptr;
}

QString EventSource::valueName() const
{
    const Schema& schema = m_events.schema();
    const int value = m_heatmap.valueColumn;
    if (m_heatmap.mode == EventHeatmap::Mode::SubsecondOffset)
        return QCoreApplication::translate("HeatmapSource", "offset in the second");
    if (!column(value))
        return {};
    if (value == fieldColumn(schema, u"lat"))
        return QCoreApplication::translate("HeatmapSource", "latency");
    if (value == fieldColumn(schema, u"sector"))
        return QCoreApplication::translate("HeatmapSource", "sector");
    return plainName(*column(value));
}

QString EventSource::colorName() const
{
    const Column* const color = column(m_heatmap.colorColumn);
    return color ? QCoreApplication::translate("HeatmapSource", "mean %1").arg(plainName(*color)) : QString();
}

Unit EventSource::colorUnit() const
{
    const Column* const color = column(m_heatmap.colorColumn);
    return color ? color->unit : Unit::Count;
}

QString EventSource::keyName() const
{
    const Column* const key = column(m_heatmap.keyColumn);
    return key ? plainName(*key) : QString();
}

void EventSource::describe(const EventRows& rows)
{
    if (rows.times.empty())
        return;
    const auto [first, last] = std::minmax_element(rows.times.begin(), rows.times.end());
    const auto [low, high] = std::minmax_element(rows.values.begin(), rows.values.end());
    const auto whole = [this](qint64 key) {
        return static_cast<qint64>(std::floor(std::clamp(m_values.value(key), -9e18, 9e18)));
    };
    const TimeRange time{Time(Duration(*first)), Time(Duration(*last == Largest ? Largest : *last + 1))};
    const bool empty = m_points.count == 0;
    m_points.extent =
        empty ? time
              : TimeRange{std::min(m_points.extent.from, time.from), std::max(m_points.extent.to, time.to)};
    m_points.lowest = empty ? whole(*low) : std::min(m_points.lowest, whole(*low));
    m_points.highest = empty ? whole(*high) : std::max(m_points.highest, whole(*high));
    for (const qint64 key : rows.values) {
        const double size = std::abs(m_values.value(key));
        if (size > 0 && (m_points.smallest == 0 || size < static_cast<double>(m_points.smallest)))
            m_points.smallest = std::max<qint64>(1, static_cast<qint64>(std::min(size, 9e18)));
    }
    m_points.count += rows.times.size();
    if (m_heatmap.mode == EventHeatmap::Mode::SubsecondOffset) {
        m_points.lowest = 0;
        m_points.highest = 999'999'999;
    }
}

bool EventSource::readAfter(const EventSource* previous, const HeatmapStop& stop)
{
    if (!m_reader.isValid())
        return true;
    if (previous) {
        m_segments = previous->m_segments;
        m_keys = previous->m_keys;
        m_points = previous->m_points;
    }
    // Segments double while a table grows, so that there are few and each row is read a few times at most.
    const qsizetype count = m_events.rowCount();
    qsizetype from = m_segments.empty() ? 0 : m_segments.back()->end;
    while (!m_segments.empty() && from < count) {
        const EventSegment& last = *m_segments.back();
        if (last.end % EventSegment::mostRows == 0 || last.end - last.begin > 2 * (count - from))
            break;
        from = last.begin;
        m_points.count -= last.times.size();
        m_segments.pop_back();
    }
    while (from < count) {
        // Two at a time: reading is quick, the index is not.
        struct Pending {
            EventRows rows;
            qsizetype from = 0;
            qsizetype to = 0;
            Segment segment;
        };
        std::vector<Pending> parts;
        while (from < count && parts.size() < 2) {
            const qsizetype to =
                std::min(count, (from / EventSegment::mostRows + 1) * EventSegment::mostRows);
            parts.push_back({m_reader.read(m_events, from, to, m_keys), from, to, {}});
            describe(parts.back().rows);
            from = to;
            if (stop && stop())
                return false;
        }
        const auto index = [](Pending& part) {
            part.segment = std::make_shared<const EventSegment>(std::move(part.rows), part.from, part.to);
        };
        std::thread other;
        if (parts.size() > 1)
            other = std::thread([&] { index(parts[1]); });
        index(parts[0]);
        if (other.joinable())
            other.join();
        for (Pending& part : parts)
            m_segments.push_back(std::move(part.segment));
    }
    for (qsizetype i = 0; i < m_keys.names.size(); ++i)
        if (!m_keyIndex.contains(m_keys.names[i]))
            m_keyIndex.insert(m_keys.names[i], static_cast<quint32>(i));
    return true;
}

std::optional<quint32> EventSource::keyIndex(const std::optional<QString>& key) const
{
    // One that no event has stands for a key that is not there.
    return key ? std::optional(m_keyIndex.value(*key, std::numeric_limits<quint32>::max())) : std::nullopt;
}

std::vector<quint32> EventSource::boundsIn(const EventSegment& segment, const HeatmapGrid& grid,
                                           std::size_t* first)
{
    std::vector<quint32> bounds;
    const auto at = [&](Time time) {
        return static_cast<quint32>(segment.times.lowerBound(time.time_since_epoch().count()));
    };
    if (grid.columns.empty() || segment.times.size() == 0)
        return bounds;
    const Time begins(Duration(segment.times.at(0)));
    const Time ends(Duration(segment.times.at(segment.times.size() - 1)));
    const auto& columns = grid.columns;
    const auto from = std::partition_point(columns.begin(), columns.end(),
                                           [&](const auto& column) { return column.time.to <= begins; });
    const auto to = std::partition_point(from, columns.end(),
                                         [&](const auto& column) { return column.time.from <= ends; });
    if (from == to)
        return bounds;
    *first = static_cast<std::size_t>(from - columns.begin());
    bounds.reserve(static_cast<std::size_t>(to - from) + 1);
    bounds.push_back(at(from->time.from));
    for (auto column = from; column != to; ++column)
        bounds.push_back(at(column->time.to));
    return bounds;
}

HeatmapGrid EventSource::bin(const HeatmapRequest& request) const
{
    HeatmapGrid grid;
    placePoints(grid, m_points, request);
    grid.counts.resize(grid.columns.size() * grid.rows.size());
    if (grid.counts.empty())
        return grid;
    if (m_heatmap.colorColumn >= 0 && column(m_heatmap.colorColumn))
        meanCells(grid, keyIndex(request.key));
    else
        countCells(grid, keyIndex(request.key));
    const std::size_t rows = grid.rows.size();
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        for (std::size_t r = 0; r < rows; ++r)
            grid.columns[c].count += grid.counts[c * rows + r];
        grid.total += grid.columns[c].count;
    }
    return grid;
}

void EventSource::countCells(HeatmapGrid& grid, std::optional<quint32> key) const
{
    const std::size_t columns = grid.columns.size();
    const std::size_t rows = grid.rows.size();
    std::vector<qint64> edges;
    for (const HeatmapGrid::Row& row : grid.rows)
        edges.push_back(m_values.keyOfBound(row.low));
    edges.push_back(m_values.keyOfBound(grid.rows.back().high));
    std::vector<quint32> counts(columns * rows); // row by row, as the trees give them
    for (const Segment& segment : m_segments) {
        std::size_t first = 0;
        const std::vector<quint32> bounds = boundsIn(*segment, grid, &first);
        if (bounds.empty() || (key && (*key >> segment->keyBits) != 0))
            continue;
        std::vector<quint64> codes = segment->codesOf(edges);
        if (key)
            for (quint64& code : codes)
                code += quint64{*key} << segment->valueBits;
        const WaveletTree& tree = key ? segment->byKey : segment->byTime;
        tree.count(codes, bounds, counts.data() + first, columns);
    }
    constexpr std::size_t Tile = 32; // both sides of it fit the nearest cache
    for (std::size_t c0 = 0; c0 < columns; c0 += Tile)
        for (std::size_t r0 = 0; r0 < rows; r0 += Tile)
            for (std::size_t c = c0; c < std::min(columns, c0 + Tile); ++c)
                for (std::size_t r = r0; r < std::min(rows, r0 + Tile); ++r)
                    grid.counts[c * rows + r] = counts[r * columns + c];
}

void EventSource::meanCells(HeatmapGrid& grid, std::optional<quint32> key) const
{
    const std::size_t rows = grid.rows.size();
    std::vector<qint64> edges;
    for (const HeatmapGrid::Row& row : grid.rows)
        edges.push_back(m_values.keyOfBound(row.low));
    edges.push_back(m_values.keyOfBound(grid.rows.back().high));
    struct Cell {
        double sum = 0;
        quint64 count = 0;
    };
    std::vector<Cell> sums(grid.counts.size());
    for (const Segment& segment : m_segments) {
        std::size_t first = 0;
        const std::vector<quint32> bounds = boundsIn(*segment, grid, &first);
        if (bounds.empty() || bounds.front() == bounds.back())
            continue;
        const std::vector<quint64> codes = segment->codesOf(edges);
        // Where a row holds whole stretches of codes it is found at once, else among the row's edges.
        constexpr int TableBits = 14;
        constexpr quint16 Unsure = 0xffff;
        const int shift = std::max(0, segment->valueBits - TableBits);
        std::vector<quint16> rowOf((std::size_t(1) << (segment->valueBits - shift)), Unsure);
        const auto find = [&](quint64 code) { // 0: below all
            return static_cast<std::size_t>(std::upper_bound(codes.begin(), codes.end(), code) -
                                            codes.begin());
        };
        for (std::size_t i = 0; i < rowOf.size(); ++i) {
            const std::size_t row = find(quint64{i} << shift);
            if (row == find((quint64{i + 1} << shift) - 1))
                rowOf[i] = static_cast<quint16>(row);
        }
        inHalves(bounds.back() - bounds.front(), [&](std::size_t, std::size_t from, std::size_t to) {
            from += bounds.front();
            to += bounds.front();
            // Halves share no cell: a column belongs to the half that it begins in.
            for (std::size_t c = 0; c + 1 < bounds.size(); ++c) {
                if (bounds[c] < from || bounds[c] >= to)
                    continue;
                const std::size_t cells = (first + c) * rows;
                for (std::size_t i = bounds[c]; i < bounds[c + 1]; ++i) {
                    const quint32 code = segment->codes[i];
                    std::size_t row = rowOf[code >> shift];
                    if (row == Unsure)
                        row = find(code);
                    if (row == 0 || row > rows ||
                        (key && (segment->colorKeys.empty() || segment->colorKeys[i] != *key)))
                        continue;
                    ++grid.counts[cells + row - 1];
                    const float color = segment->colors[i];
                    if (!std::isnan(color)) {
                        sums[cells + row - 1].sum += static_cast<double>(color);
                        ++sums[cells + row - 1].count;
                    }
                }
            }
        });
    }
    grid.means.resize(grid.counts.size());
    for (std::size_t i = 0; i < sums.size(); ++i)
        grid.means[i] = sums[i].count > 0 ? sums[i].sum / static_cast<double>(sums[i].count) : None;
}

double EventSource::nearestRank(const std::vector<Part>& parts, quint64 rank) const
{
    if (parts.size() == 1) {
        const quint64 code = parts.front().tree->nth(parts.front().stretch, static_cast<quint32>(rank - 1));
        return m_values.value(parts.front().segment->values.at(code));
    }
    qint64 low = Largest;
    qint64 high = std::numeric_limits<qint64>::min();
    for (const Part& part : parts) {
        const SortedNumbers& values = part.segment->values;
        low = std::min(low, values.at(0));
        high = std::max(high, values.at(values.size() - 1));
    }
    while (low < high) {
        const qint64 middle =
            low + static_cast<qint64>((static_cast<quint64>(high) - static_cast<quint64>(low)) / 2);
        quint64 below = 0;
        for (const Part& part : parts)
            below += part.tree->countBelow(part.stretch, part.segment->values.lowerBound(middle + 1));
        if (below >= rank)
            high = middle;
        else
            low = middle + 1;
    }
    return m_values.value(low);
}

HeatmapPercentiles EventSource::percentiles(const HeatmapGrid& grid, const HeatmapRequest& request,
                                            std::span<const double> shares, const HeatmapStop& stop) const
{
    HeatmapPercentiles answer;
    answer.exact = true;
    answer.shares.assign(shares.begin(), shares.end());
    answer.bands.assign(grid.columns.size() * shares.size(), {None, None});
    const std::optional<quint32> key = keyIndex(request.key);
    std::vector<Part> parts;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        if (stop && stop())
            return answer;
        parts.clear();
        quint64 count = 0;
        for (const Segment& segment : m_segments) {
            if (key && (*key >> segment->keyBits) != 0)
                continue;
            const auto at = [&](Time time) {
                return static_cast<quint32>(segment->times.lowerBound(time.time_since_epoch().count()));
            };
            const WaveletTree* const tree = key ? &segment->byKey : &segment->byTime;
            WaveletTree::Stretch stretch{at(grid.columns[c].time.from), at(grid.columns[c].time.to), 0};
            if (key && tree->size() > 0)
                stretch = tree->narrowed(stretch, *key, segment->keyBits);
            if (stretch.to <= stretch.from || tree->size() == 0)
                continue;
            parts.push_back({segment.get(), tree, stretch});
            count += stretch.to - stretch.from;
        }
        for (std::size_t s = 0; s < shares.size() && count > 0; ++s) {
            const double value = nearestRank(parts, heatmapRank(count, shares[s]));
            answer.bands[c * shares.size() + s] = {value, value};
        }
    }
    return answer;
}

std::vector<HeatmapSource::Process> EventSource::processes(TimeRange time, ValueRange values,
                                                           const std::optional<QString>& key, int most,
                                                           const HeatmapStop& stop) const
{
    const int comm = fieldColumn(m_events.schema(), u"comm");
    const int pid = fieldColumn(m_events.schema(), u"pid");
    const bool hasComm = comm >= 0 && column(comm)->kind == ColumnKind::Text;
    const bool hasPid = pid >= 0 && column(pid)->kind == ColumnKind::Integer;
    if ((!hasComm && !hasPid) || !m_reader.isValid())
        return {};
    std::optional<quint64> number;
    if (key) {
        const quint32 index = *keyIndex(key);
        if (index >= m_keys.numbers.size())
            return {};
        number = m_keys.numbers[index];
    }
    EventReader reader(m_heatmap, m_events.schema()); // its own: a filter is for one thread
    DenseIds ids;
    std::vector<std::pair<quint32, quint64>> found; // a row of each process, and how many there are
    std::vector<quint32> rows;
    for (const Segment& segment : m_segments) {
        if (segment->times.size() == 0 || Time(Duration(segment->times.at(0))) >= time.to ||
            Time(Duration(segment->times.at(segment->times.size() - 1))) < time.from)
            continue;
        for (qsizetype from = segment->begin; from < segment->end;) {
            if (stop && stop())
                return {};
            const qsizetype to = std::min(segment->end, from + EventChunk::capacity);
            rows.clear();
            reader.collect(m_events, from, to, time, m_values.keyOfBound(values.low),
                           m_values.keyOfBound(values.high), number, rows);
            for (const quint32 row : rows) {
                const quint64 name = hasComm ? static_cast<quint64>(m_events.textId(row, comm)) : 0;
                const quint64 process = hasPid && !m_events.isNull(row, pid)
                                            ? static_cast<quint64>(m_events.integer(row, pid))
                                            : 0;
                const quint32 id = ids.idOf((name << 32) ^ (process & 0xffffffff));
                if (id == found.size())
                    found.emplace_back(row, 0);
                ++found[id].second;
            }
            from = to;
        }
    }
    const std::size_t size = std::min(found.size(), static_cast<std::size_t>(std::max(0, most)));
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(size), found.end(),
                      [](const auto& a, const auto& b) {
                          return a.second != b.second ? a.second > b.second : a.first < b.first;
                      });
    std::vector<Process> processes;
    for (std::size_t i = 0; i < size; ++i) {
        const quint32 row = found[i].first;
        const QString name = hasComm ? displayText(m_events.text(row, comm), 64) : QString();
        const bool known = hasPid && !m_events.isNull(row, pid);
        const QString pidText = known ? QString::number(m_events.integer(row, pid)) : QString();
        processes.push_back({!known ? name
                             : name.isEmpty()
                                 ? QCoreApplication::translate("HeatmapSource", "pid %1").arg(pidText)
                                 : name + QStringLiteral(" (") + pidText + QLatin1Char(')'),
                             found[i].second});
    }
    return processes;
}

} // namespace

std::shared_ptr<const HeatmapSource> eventHeatmap(const EventSnapshot& events, const EventHeatmap& heatmap,
                                                  const std::shared_ptr<const HeatmapSource>& previous,
                                                  const HeatmapStop& stop)
{
    const auto before = std::dynamic_pointer_cast<const EventSource>(previous);
    auto source = std::make_shared<EventSource>(events, heatmap);
    const bool grew = before && before->isBegunBy(events, heatmap);
    return source->readAfter(grew ? before.get() : nullptr, stop) ? source : nullptr;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/bpftracerules.h"
#include "remote/decode/bpftracestacks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <charconv>
#include <limits>

namespace bee {

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();

enum TableColumn { TimeColumn, MapColumn, FirstKeyColumn };
constexpr int mostKeyColumns = 6;

Schema tableSchema(int keys, bool texts)
{
    const auto text = [](const char* source) { return QCoreApplication::translate("BpftraceMaps", source); };
    Schema schema;
    schema.push_back({QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false,
                      text(QT_TRANSLATE_NOOP("BpftraceMaps", "When the map was printed"))});
    schema.push_back({QStringLiteral("MAP"), ColumnKind::Text, Unit::None, 10, false,
                      text(QT_TRANSLATE_NOOP("BpftraceMaps", "Name of the script's map"))});
    for (int key = 1; key <= keys; ++key)
        schema.push_back({keys == 1 ? QStringLiteral("KEY") : QStringLiteral("KEY%1").arg(key),
                          ColumnKind::Text, Unit::None, 10, false,
                          text(QT_TRANSLATE_NOOP("BpftraceMaps", "Key within the map, or a part of it"))});
    schema.push_back({QStringLiteral("VALUE"), texts ? ColumnKind::Text : ColumnKind::Integer, Unit::None, 10,
                      false, text(QT_TRANSLATE_NOOP("BpftraceMaps", "Value of the key"))});
    return schema;
}

/// Takes a part off a key, "a,b" or "a, b".
std::string_view takePart(std::string_view& key)
{
    const std::size_t end = std::min(key.find(','), key.size());
    const std::string_view part = key.substr(0, end);
    key.remove_prefix(std::min(end + 1, key.size()));
    if (key.starts_with(' '))
        key.remove_prefix(1);
    return part;
}

/// "1970-01-01 00:00:00.500000000" in UTC
std::optional<Time> timeOfSeries(std::string_view text)
{
    if (text.size() < 19)
        return std::nullopt;
    const QDateTime seconds =
        QDateTime::fromString(QString::fromLatin1(text.data(), 19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (!seconds.isValid())
        return std::nullopt;
    qint64 nanoseconds = 0;
    if (text.size() == 29 && text[19] == '.')
        std::from_chars(text.data() + 20, text.data() + 29, nanoseconds);
    const qint64 whole = QDateTime(seconds.date(), seconds.time(), QTimeZone::utc()).toSecsSinceEpoch();
    const qint64 sane = std::clamp<qint64>(whole, 0, (qint64{1} << 62) / 1'000'000'000);
    return Time(std::chrono::seconds(sane)) + Duration(nanoseconds);
}

/// Leaves the value as it is when there is none; false when it is no number.
bool readNumber(const OrderedJson* found, qint64& value)
{
    const std::optional<qint64> number = found ? found->number() : value;
    if (number)
        value = *number;
    return number.has_value();
}

std::string joined(const std::string& key, const std::string& part, char separator)
{
    return key.empty() ? part : key + separator + part;
}

} // namespace

BpftraceMaps::BpftraceMaps(const DecodeSpec& spec, const DecodeContext& context)
    : m_histograms(spec, context), m_stacks(spec, context),
      m_interval(
          std::clamp<Duration>(spec.interval, std::chrono::milliseconds(1), std::chrono::hours(24 * 366))),
      m_isScratch(!spec.cells.empty())
{
    m_histograms.builder().setFirstStart(context.started);
}

void BpftraceMaps::printedTime(Time time, const ProfileWriter::HostTicks& ticks)
{
    m_ticks = ticks;
    m_time = time;
    m_lastTime = time;
    m_end.reset();
    m_ended = false;
    m_printed.clear();
    m_histograms.builder().beginBlock(time);
    m_stacks.beginSlices(time, ticks);
}

void BpftraceMaps::atEnd(Time arrival)
{
    if (!m_ended && m_lastTime) {
        // Less than an interval has passed since, however long it took to look up the symbols of what
        // follows.
        const Time last = *m_lastTime;
        m_end = arrival > last && arrival < last + m_interval ? arrival : last + m_interval;
    }
    m_ended = true;
}

/// A map printed again without a time before it was printed by bpftrace itself, at its end.
std::string_view BpftraceMaps::beginMap(std::string_view map, Time arrival)
{
    if (map.starts_with("@_")) {
        atEnd(arrival);
        return {};
    }
    if (map.size() > 2 && map.ends_with('_'))
        map.remove_suffix(1);
    const bool again = m_printed.contains(map);
    if (again && m_lastTime)
        atEnd(arrival);
    if (m_end) {
        const Time end = *std::exchange(m_end, std::nullopt);
        ProfileWriter::HostTicks ticks = m_ticks;
        ticks.now += end - *m_lastTime;
        printedTime(end, ticks);
        m_ended = true;
    } else if (again) {
        m_printed.clear();
        m_time.reset();
        m_stacks.beginUntimedSlice();
        m_meant = m_meant || !m_ended;
    }
    m_printed.emplace(map);
    return map;
}

bool BpftraceMaps::numbers(const OrderedJson& data, Time arrival)
{
    if (!data.isObject() || data.members.empty())
        return false;
    bool whole = true;
    for (const auto& [name, value] : data.members) {
        const std::string_view map = beginMap(name, arrival);
        if (map.empty())
            continue;
        const auto& keys = value.members;
        if (value.isObject() && !m_stackMaps.contains(map) &&
            std::any_of(keys.begin(), keys.end(), [](const auto& member) { return holdsStack(member.name); }))
            m_stackMaps.emplace(map);
        if (!value.isObject() || !m_stackMaps.contains(map)) {
            whole = flatten(map, {}, value, arrival) && whole;
            m_meant = m_meant || (m_time && !m_ended);
            continue;
        }
        for (const auto& [key, count] : keys) {
            const std::optional<qint64> number = count.number();
            if (number && *number >= 0)
                stack(map, key, static_cast<quint64>(*number), arrival);
            else
                whole = false;
        }
    }
    return whole;
}

void BpftraceMaps::makeTable(std::string_view firstKey, bool texts)
{
    m_keyColumns = 0;
    do {
        takePart(firstKey);
        ++m_keyColumns;
    } while (!firstKey.empty() && m_keyColumns < mostKeyColumns);
    m_table = std::make_unique<EventTable>(tableSchema(m_keyColumns, texts));
    m_hasTexts = texts;
}

void BpftraceMaps::number(std::string_view map, std::string_view key, qint64 value, Time arrival)
{
    if (!m_table)
        makeTable(key, false);
    if (m_hasTexts)
        m_table->setText(FirstKeyColumn + m_keyColumns, std::to_string(value));
    else
        m_table->setInteger(FirstKeyColumn + m_keyColumns, value);
    commit(map, key, arrival);
}

/// False when the table's values are numbers.
bool BpftraceMaps::text(std::string_view map, std::string_view key, std::string_view value, Time arrival)
{
    if (!m_table)
        makeTable(key, true);
    if (!m_hasTexts)
        return false;
    m_table->setText(FirstKeyColumn + m_keyColumns, value);
    commit(map, key, arrival);
    return true;
}

void BpftraceMaps::commit(std::string_view map, std::string_view key, Time arrival)
{
    const Time at = m_time.value_or(arrival);
    m_table->setInteger(TimeColumn, at.time_since_epoch().count());
    m_table->setText(MapColumn, map);
    for (int i = 0; i < m_keyColumns; ++i)
        m_table->setText(FirstKeyColumn + i, i + 1 == m_keyColumns ? key : takePart(key));
    m_table->commitRow();
    widen(m_tableExtent, at, at);
}

void BpftraceMaps::stack(std::string_view map, std::string_view key, quint64 count, Time arrival)
{
    if (!m_stackMaps.contains(map))
        m_stackMaps.emplace(map);
    const bool byThread = map.ends_with("_by_thread");
    const StackKey entered = enterStackKey(m_stacks.profile(), key, byThread);
    const quint32 slice = byThread ? m_stacks.sliceAt(entered.tick, arrival) : m_stacks.slice(arrival);
    m_stacks.profile().add(slice, entered.process, entered.stack, count);
}

/// Rows of every number in the value: {"k": 1}, {"k": {"count": 2, "average": 6}}, [1, [2, 3]].
bool BpftraceMaps::flatten(std::string_view map, const std::string& key, const OrderedJson& value,
                           Time arrival)
{
    if (const std::optional<qint64> found = value.number()) {
        number(map, key, *found, arrival);
        return true;
    }
    if (value.kind == OrderedJson::Kind::Real) {
        number(map, key, static_cast<qint64>(std::clamp(value.real, -9e18, 9e18)), arrival);
        return true;
    }
    if (value.isText() && !m_isScratch)
        return text(map, key, value.text, arrival);
    if (!value.isObject() && !value.isArray())
        return m_isScratch;
    bool whole = true;
    quint64 index = 0;
    for (const auto& [name, member] : value.members) {
        const std::string part = value.isArray() ? std::to_string(index++) : name;
        whole = flatten(map, joined(key, part, '.'), member, arrival) && whole;
    }
    return whole;
}

bool BpftraceMaps::histograms(const OrderedJson& data, Time arrival)
{
    if (!data.isObject() || data.members.empty())
        return false;
    bool whole = true;
    for (const auto& [name, value] : data.members) {
        const std::string_view map = beginMap(name, arrival);
        if (map.empty())
            continue;
        if (value.isArray()) {
            whole = histogram(map, {}, value, arrival) && whole;
        } else if (value.isObject()) {
            for (const auto& [key, buckets] : value.members)
                whole = histogram(map, key, buckets, arrival) && whole;
        } else {
            whole = false;
        }
    }
    return whole;
}

/// [{"min": 64, "max": 127, "count": 1}]; both ends belong to the bucket; an open end is left out.
bool BpftraceMaps::histogram(std::string_view map, std::string_view key, const OrderedJson& buckets,
                             Time arrival)
{
    if (!buckets.isArray())
        return false;
    HistogramBuilder& builder = m_histograms.builder();
    builder.beginHistogram(map, key, arrival);
    bool whole = true;
    for (const auto& member : buckets.members) {
        const OrderedJson& bucket = member.value;
        const OrderedJson* const min = bucket.find("min");
        const OrderedJson* const max = bucket.find("max");
        const OrderedJson* const count = bucket.find("count");
        qint64 low = lowest;
        qint64 last = highest;
        qint64 number = 0;
        const bool read = (min || max) && count && readNumber(min, low) && readNumber(max, last) &&
                          readNumber(count, number) && number >= 0 && low <= last;
        const qint64 high = last == highest ? highest : last + 1;
        whole = read && builder.addBucket(low, high, static_cast<quint64>(number)) && whole;
    }
    builder.endHistogram();
    return whole;
}

/// {"@a": [{"interval_start": "…", "value": 9}]} or an object of such arrays by key
bool BpftraceMaps::series(const OrderedJson& data, Time arrival)
{
    if (!data.isObject())
        return false;
    bool whole = true;
    const auto points = [&](std::string_view map, std::string_view key, const OrderedJson& array) {
        whole = whole && array.isArray();
        for (const auto& member : array.members) {
            const OrderedJson* const start = member.value.find("interval_start");
            const OrderedJson* const value = member.value.find("value");
            const std::optional<Time> at = start ? timeOfSeries(start->text) : std::nullopt;
            const std::optional<qint64> found = value ? value->number() : std::nullopt;
            if (!at || !found) {
                whole = false;
                continue;
            }
            const std::optional<Time> printed = std::exchange(m_time, at);
            number(map, key, *found, arrival);
            m_time = printed;
        }
    };
    for (const auto& [map, value] : data.members) {
        if (!value.isObject())
            points(map, {}, value);
        else
            for (const auto& [key, array] : value.members)
                points(map, key, array);
    }
    return whole;
}

void BpftraceMaps::collect(DecodedValues& values) const
{
    if (!m_histograms.builder().isEmpty())
        m_histograms.builder().collect(values);
    m_stacks.collect(values);
    const bool leftovers = !m_meant && m_lastTime && (values.histogram || values.stacks);
    if (m_table && !leftovers && values.rows() == 0) {
        values.events = m_table->snapshot();
        widen(values.extent, m_tableExtent.from, m_tableExtent.to);
    }
}

} // namespace bee

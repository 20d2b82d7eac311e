// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/captureselection.h"

#include "app/window/viewpoint.h"
#include "widgets/theme/format.h"

#include <algorithm>
#include <map>

namespace bee {

namespace {

constexpr int followIntervalMs = 500;
constexpr qsizetype rowsAtOnce = 65'536;

bool overlaps(TimeRange range, Time from, Time to)
{
    return range.contains(from) || (from < range.from && to > range.from);
}

/// The one column that a histogram's buckets have for a filter: where each begins.
Schema bucketColumns(Unit unit)
{
    const bool isTime = unit == Unit::Nanoseconds || unit == Unit::Microseconds ||
                        unit == Unit::Milliseconds || unit == Unit::Seconds;
    const bool isSize = unit == Unit::Bytes || unit == Unit::Kibibytes;
    Schema schema(isTime || isSize ? 1 : 0);
    for (Column& column : schema) {
        column.name = isTime ? QStringLiteral("LAT") : QStringLiteral("BYTES");
        column.kind = ColumnKind::Integer;
        column.unit = unit;
    }
    return schema;
}

quint64 countsIn(const HistogramSeries& series, TimeRange range, const std::vector<FilterExpression>& values)
{
    std::map<qint64, bool> passes; // by where a bucket begins: there are few
    RowFilter filter;
    filter.expressions = values;
    const Schema schema = bucketColumns(series.unit);
    RowMatcher matcher(std::move(filter), schema);
    const auto matches = [&](qint64 low) {
        const auto [known, isNew] = passes.try_emplace(low, true);
        if (isNew && !values.empty()) {
            EventTable bucket(schema);
            bucket.setInteger(0, low);
            bucket.commitRow();
            // A matcher remembers the texts of one table; here are none.
            known->second = matcher.matches(bucket.snapshot(), 0);
        }
        return known->second;
    };
    quint64 sum = 0;
    for (const auto& interval : series.intervals) {
        if (!overlaps(range, interval->start, interval->end))
            continue;
        for (const Bucket& bucket : interval->buckets)
            if (bucket.count > 0 && matches(bucket.low))
                sum = sum > ~quint64{0} - bucket.count ? ~quint64{0} : sum + bucket.count;
    }
    return sum;
}

} // namespace

CaptureSelection& CaptureSelection::of(CaptureEntry& capture)
{
    if (auto* selection = capture.findChild<CaptureSelection*>(QString(), Qt::FindDirectChildrenOnly))
        return *selection;
    return *new CaptureSelection(capture);
}

CaptureSelection::CaptureSelection(CaptureEntry& capture)
    : QObject(&capture), m_capture(capture), m_viewpoint(Viewpoint::of(capture))
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &CaptureSelection::count);
    if (!m_viewpoint)
        return;
    connect(&m_viewpoint->selection(), &SelectionModel::changed, this, &CaptureSelection::resolve);
    connect(&m_capture, &CaptureEntry::valuesChanged, this, [this] {
        // Which columns there are is known with the first row.
        if (m_narrowed && !m_count)
            resolve();
        else
            scheduleCount();
    });
    resolve();
}

CaptureSelection::~CaptureSelection() = default;

/// False: nothing in this capture can tell whether it holds.
bool CaptureSelection::take(const SelectionCondition& condition)
{
    const DecodedValues& values = m_capture.values();
    const auto has = [&](const Schema& schema) {
        const std::optional<FilterError> error = checkFilter(condition.expression, schema);
        return !error;
    };
    if (condition.kind == SelectionCondition::Kind::Frame) {
        if (!values.stacks)
            return false;
        m_stacks.frames.push_back(condition.frame.toStdString());
        return true;
    }
    if (condition.kind == SelectionCondition::Kind::Offset) {
        // Printed intervals are too long to be told apart within a second.
        if (!values.stacks && (!values.events || firstTimeColumn(values.events->schema()) < 0))
            return false;
        m_stacks.offset = condition.offset;
        return true;
    }
    if (condition.expression.isEmpty())
        return true; // a name for the time that is selected
    if (values.events && has(values.events->schema())) {
        m_rows.push_back(condition.expression);
        return true;
    }
    if (values.histogram && has(bucketColumns(values.histogram->unit))) {
        m_values.push_back(condition.expression);
        return true;
    }
    if (values.stacks && !values.events && has(processColumns())) {
        m_stacks.processes.push_back(condition.expression);
        return true;
    }
    return false;
}

void CaptureSelection::resolve()
{
    const Selection& selection = m_viewpoint->selection().selection();
    const auto before = std::tuple(m_time, m_rows, m_values, m_stacks, m_ignored);
    m_narrowed = !selection.isAll();
    m_time = selection.time;
    m_rows.clear();
    m_values.clear();
    m_stacks = {};
    m_stacks.range = m_time;
    m_ignored.clear();
    const QString group = m_capture.tool() ? m_capture.tool()->group : QString();
    for (const SelectionCondition& condition : selection.conditions) {
        // What concerns the disks says nothing of system calls: those are narrowed by time alone.
        const bool concerns = condition.scope.isEmpty() || condition.scope == group;
        if (concerns && !take(condition))
            m_ignored += condition.label;
    }
    if (before == std::tuple(m_time, m_rows, m_values, m_stacks, m_ignored))
        return;
    m_count.reset();
    m_matcher.reset();
    m_job.cancel();
    m_delay.stop();
    Q_EMIT narrowingChanged();
    count();
}

void CaptureSelection::scheduleCount()
{
    if (m_narrowed && !m_delay.isActive())
        m_delay.start(followIntervalMs);
}

void CaptureSelection::count()
{
    if (!m_narrowed) {
        Q_EMIT countChanged();
        return;
    }
    if (m_job.isRunning() && m_matcher) { // it has the matcher
        m_delay.start(followIntervalMs);
        return;
    }
    const DecodedValues& values = m_capture.values();
    const auto deliver = [this](const Count& counted) {
        m_count = counted;
        Q_EMIT countChanged();
    };
    if (values.events) {
        if (!m_matcher) {
            m_matcher = std::make_shared<RowMatcher>(rowFilter(), values.events->schema());
            m_count.reset();
        }
        m_job.start(
            [events = *values.events, matcher = m_matcher,
             known = m_count.value_or(Count())](const auto& stop) {
                Count counted = known;
                std::vector<quint32> rows;
                for (qsizetype row = known.rows; row < events.rowCount() && !stop(); row += rowsAtOnce) {
                    rows.clear();
                    matcher->collect(events, row, std::min(row + rowsAtOnce, events.rowCount()), rows);
                    counted.selected += rows.size();
                }
                counted.rows = events.rowCount();
                counted.of = static_cast<quint64>(events.rowCount());
                return counted;
            },
            deliver);
    } else if (values.histogram) {
        m_job.start(
            [series = values.histogram, time = m_time, filters = m_values](const auto&) {
                return Count{countsIn(*series, time, filters), series->totalCount(), 0};
            },
            deliver);
    } else if (values.stacks) {
        m_job.start(
            [profile = values.stacks, filter = m_stacks](const auto&) {
                return Count{countStacks(*profile, filter), profile->totalCount(), 0};
            },
            deliver);
    } else {
        Q_EMIT countChanged();
    }
}

RowFilter CaptureSelection::rowFilter() const
{
    RowFilter filter;
    filter.range = m_time;
    filter.expressions = m_rows;
    filter.offset = m_stacks.offset;
    if (m_viewpoint) {
        const TimeDisplay clock = m_viewpoint->clockOf(m_capture.record());
        filter.clock = {clock.ahead(clock.start), clock.start};
    }
    return filter;
}

std::optional<quint64> CaptureSelection::selected() const
{
    return m_narrowed && m_count ? std::optional(m_count->selected) : std::nullopt;
}

QString CaptureSelection::shareText() const
{
    if (!selected())
        return {};
    return tr("%1 of %2", "number of rows").arg(formatCount(m_count->selected), formatCount(m_count->of));
}

} // namespace bee

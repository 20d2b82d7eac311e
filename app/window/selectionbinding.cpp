// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/selectionbinding.h"

#include "app/window/captureselection.h"
#include "app/window/viewchoice.h"
#include "app/window/viewpoint.h"
#include "widgets/charts/distributionview.h"
#include "widgets/charts/linechartview.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/cells.h"
#include "widgets/table/eventtableview.h"
#include "widgets/theme/format.h"

#include <QLocale>

#include <limits>

namespace bee {

namespace {

/// As the filter language writes units; empty: in the column's own.
QString suffixOf(Unit unit)
{
    return unit == Unit::Microseconds ? QStringLiteral("us") : unitSymbol(unit);
}

QString written(qint64 number)
{
    return QString::number(number);
}

QString written(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

template <typename Number>
ValueCondition conditionBetween(const QString& field, Number low, Number high, Unit unit)
{
    using Limits = std::numeric_limits<Number>;
    const Number most = Limits::has_infinity ? Limits::infinity() : Limits::max();
    const Number least = Limits::has_infinity ? -Limits::infinity() : Limits::min();
    const bool isAmount = !valueField(unit).isEmpty(); // no latency and no size is below 0
    const bool hasLow = low > least && !(isAmount && low <= 0);
    const bool hasHigh = high < most;
    if (field.isEmpty() || (!hasLow && !hasHigh))
        return {};
    QStringList parts;
    if (hasLow)
        parts += field + QStringLiteral(" >= ") + written(low) + suffixOf(unit);
    if (hasHigh)
        parts += field + QStringLiteral(" < ") + written(high) + suffixOf(unit);
    const QString range =
        !hasHigh  ? QString(QStringLiteral("≥ ") + formatValue(low, unit))
        : !hasLow ? QString(QStringLiteral("< ") + formatValue(high, unit))
                  : QString(formatValue(low, unit) + QStringLiteral(" – ") + formatValue(high, unit));
    return {parts.join(QStringLiteral(" && ")),
            displayText(field.toStdString(), 60) + QLatin1Char(' ') + range};
}

} // namespace

QString valueField(Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
    case Unit::Microseconds:
    case Unit::Milliseconds:
    case Unit::Seconds:
        return QStringLiteral("lat");
    case Unit::Bytes:
    case Unit::Kibibytes:
        return QStringLiteral("bytes");
    default:
        return {};
    }
}

ValueCondition valueCondition(const QString& field, qint64 low, qint64 high, Unit unit)
{
    return conditionBetween(field, low, high, unit);
}

ValueCondition valueCondition(const QString& field, double low, double high, Unit unit)
{
    return conditionBetween(field, low, high, unit);
}

SelectionBinding::SelectionBinding(CaptureEntry& capture, QWidget& parent)
    : QObject(&parent), m_capture(capture), m_parent(parent), m_viewpoint(Viewpoint::of(capture))
{
    if (!m_viewpoint)
        return;
    m_selection = &CaptureSelection::of(capture);
    connect(m_selection, &CaptureSelection::narrowingChanged, this, &SelectionBinding::apply);
    // The box on the heat map goes with the source, also where the capture itself is not narrowed anew.
    connect(&m_viewpoint->selection(), &SelectionModel::changed, this, &SelectionBinding::apply);
    connect(m_viewpoint, &Viewpoint::clockChanged, this, &SelectionBinding::applyClock);
    connect(&m_viewpoint->cursor(), &TimeCursor::changed, this, &SelectionBinding::applyCursor);
}

void SelectionBinding::bind(EventTableView& table)
{
    m_table = &table;
    applyClock();
    apply();
    if (!m_viewpoint)
        return;
    connect(&table, &EventTableView::narrowRequested, this,
            [this](const QString& expression, const QString& label) { narrow(expression, label); });
    connect(&table, &EventTableView::timeRequested, this,
            [this](TimeRange range) { m_viewpoint->selection().setTime(range); });
}

void SelectionBinding::bind(HeatmapView& heatmap)
{
    m_heatmap = &heatmap;
    applyClock();
    apply();
    if (!m_viewpoint)
        return;
    connect(&heatmap, &HeatmapView::boxSelected, this, &SelectionBinding::selectBox);
    follow(heatmap);
}

void SelectionBinding::bind(LineChartView& lines)
{
    m_lines = &lines;
    applyClock();
    apply();
    if (!m_viewpoint)
        return;
    connect(&lines, &LineChartView::timeSelected, this, [this, &lines](TimeRange range) {
        lines.setSelectedTime(range);
        m_viewpoint->selection().setTime(range, &lines);
    });
    follow(lines);
}

void SelectionBinding::bind(DistributionView& distribution)
{
    m_distribution = &distribution;
    apply();
    if (!m_viewpoint)
        return;
    connect(&distribution, &DistributionView::valuesSelected, this,
            [this, &distribution](const QString& name, double from, double to) {
                const DecodedValues& values = m_capture.values();
                Unit unit = values.histogram ? values.histogram->unit : Unit::None;
                QString field = valueField(unit);
                if (!name.isEmpty() && values.events) {
                    const Schema& schema = values.events->schema();
                    const int column = fieldColumn(schema, name);
                    if (column < 0)
                        return;
                    unit = schema[static_cast<std::size_t>(column)].unit;
                    field = fieldName(schema, column);
                }
                const ValueCondition condition = valueCondition(field, from, to, unit);
                if (condition.filter.isEmpty())
                    return;
                Selection selection = m_viewpoint->selection().selection();
                replace(selection, field, condition.filter, condition.label);
                distribution.setSelectedValues(NumberBounds{from, to});
                m_viewpoint->selection().setSelection(selection, &distribution);
            });
    connect(&distribution, &DistributionView::groupSelected, this, [this](int column, qsizetype row) {
        const auto& events = m_capture.values().events;
        if (!events || row < 0 || row >= events->rowCount())
            return;
        const QString text = filterForCell(*events, row, column, u"==", m_selection->rowFilter().clock);
        narrow(text, displayText(text.toStdString(), 100));
    });
}

void SelectionBinding::bind(FlameGraphView& flameGraph)
{
    m_flameGraph = &flameGraph;
    applyClock();
    apply();
    if (!m_viewpoint)
        return;
    connect(&flameGraph, &FlameGraphView::frameNarrowed, this, [this](const QString& name) {
        SelectionCondition condition;
        condition.kind = SelectionCondition::Kind::Frame;
        condition.frame = name;
        condition.label = displayText(name.toStdString(), 200);
        m_viewpoint->selection().add(condition);
    });
    connect(&flameGraph, &FlameGraphView::processNarrowed, this, [this](const QString& name) {
        // "comm (pid)": its name finds it in most tables, its number in those of one tool only.
        const qsizetype bracket = name.endsWith(u')') ? name.lastIndexOf(QLatin1String(" (")) : -1;
        const QString comm = bracket > 0 ? name.left(bracket) : name;
        narrow(QStringLiteral("comm == ") + quoteForFilter(comm), displayText(comm.toStdString(), 64));
    });
}

void SelectionBinding::narrow(const QString& expression, const QString& label, const QString& scope)
{
    const auto parsed = FilterExpression::parse(expression);
    const auto* filter = std::get_if<FilterExpression>(&parsed);
    if (!filter || filter->isEmpty())
        return;
    SelectionCondition condition;
    condition.expression = *filter;
    condition.label = label;
    condition.scope = scope;
    m_viewpoint->selection().add(condition);
}

template <typename View>
void SelectionBinding::follow(View& view)
{
    connect(&view, &View::timeHovered, this,
            [this, &view](const std::optional<Time>& time) { m_viewpoint->cursor().setTime(time, &view); });
}

QString SelectionBinding::scope() const
{
    return m_capture.tool() ? m_capture.tool()->group : QString();
}

void SelectionBinding::replace(Selection& selection, const QString& field, const QString& expression,
                               const QString& label) const
{
    const QString group = scope();
    const QString begin = field + QLatin1Char(' ');
    std::erase_if(selection.conditions, [&](const SelectionCondition& condition) {
        return condition.kind == SelectionCondition::Kind::Rows && condition.scope == group &&
               condition.expression.text().startsWith(begin);
    });
    const auto parsed = FilterExpression::parse(expression);
    const auto* filter = std::get_if<FilterExpression>(&parsed);
    if (!filter || filter->isEmpty())
        return;
    SelectionCondition condition;
    condition.expression = *filter;
    condition.label = group.isEmpty() ? label : label + QStringLiteral(" · ") + group;
    condition.scope = group;
    selection.conditions.push_back(condition);
}

void SelectionBinding::selectBox(const HeatmapBox& box)
{
    const DecodedValues& values = m_capture.values();
    const EventHeatmap* events = ViewChoice::of(m_capture).heatmap();
    const bool isOffset = events ? events->mode == EventHeatmap::Mode::SubsecondOffset : !values.histogram;
    Selection selection = m_viewpoint->selection().selection();
    selection.time = box.time;
    if (isOffset) {
        // A new box takes the place of the one before.
        std::erase_if(selection.conditions, [](const SelectionCondition& condition) {
            return condition.kind == SelectionCondition::Kind::Offset;
        });
        if (box.values) {
            SubsecondRange offset{Duration(std::max<qint64>(box.values->low, 0)),
                                  std::min(Duration(box.values->high), SubsecondRange::second)};
            if (box.time.to - box.time.from <= SubsecondRange::second) {
                selection.time = {box.time.from + offset.from, box.time.from + offset.to};
            } else if (offset != SubsecondRange()) {
                SelectionCondition condition;
                condition.kind = SelectionCondition::Kind::Offset;
                condition.offset = offset;
                condition.label =
                    tr("%1 – %2 of every second").arg(formatDuration(offset.from), formatDuration(offset.to));
                selection.conditions.push_back(condition);
            }
        }
    } else {
        const Unit unit =
            events ? m_heatmap->source() ? m_heatmap->source()->unit() : Unit::None : values.histogram->unit;
        const QString field =
            events ? fieldName(values.events->schema(), events->valueColumn) : valueField(unit);
        const ValueRange all{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
        const ValueRange range = box.values.value_or(all);
        const ValueCondition condition = valueCondition(field, range.low, range.high, unit);
        replace(selection, field, condition.filter, condition.label);
    }
    // Of a small multiple: its key too. Histograms write it "disk = vda".
    if (const QString key = box.key.value_or(QString()); !key.isEmpty()) {
        const bool ofColumn = events && events->keyColumn >= 0;
        const QString field = ofColumn             ? fieldName(values.events->schema(), events->keyColumn)
                              : key.contains(u'=') ? key.section(u'=', 0, 0).trimmed()
                                                   : QString();
        const QString value = ofColumn ? key : key.section(u'=', 1).trimmed();
        if (!field.isEmpty())
            replace(selection, field, field + QStringLiteral(" == ") + quoteForFilter(value),
                    displayText(QString(field + QLatin1Char(' ') + value).toStdString(), 60));
    }
    m_heatmap->setSelectedBox(box);
    m_viewpoint->selection().setSelection(selection, m_heatmap);
}

TimeDisplay SelectionBinding::clock() const
{
    return m_viewpoint ? m_viewpoint->clockOf(m_capture.record()) : m_capture.record().hostClock();
}

void SelectionBinding::applyClock()
{
    if (!m_viewpoint)
        return;
    if (m_table)
        m_table->setTimeDisplay(clock());
    if (m_heatmap)
        m_heatmap->setTimeDisplay(clock());
    if (m_lines)
        m_lines->setTimeDisplay(clock());
    if (m_flameGraph)
        m_flameGraph->setTimeDisplay(clock());
}

/// The view that is pointed at marks the moment by itself.
void SelectionBinding::applyCursor()
{
    if (!m_parent.isVisible())
        return;
    const TimeCursor& cursor = m_viewpoint->cursor();
    if (m_heatmap && m_heatmap->isVisible())
        m_heatmap->setTimeCursor(cursor.source() == m_heatmap ? std::nullopt : cursor.time());
    if (m_lines && m_lines->isVisible())
        m_lines->setTimeCursor(cursor.source() == m_lines ? std::nullopt : cursor.time());
}

void SelectionBinding::apply()
{
    if (!m_viewpoint || !m_parent.isVisible())
        return;
    const QObject* source = m_viewpoint->selection().source();
    const TimeRange time = m_selection->time();
    const RowFilter all = m_selection->rowFilter();
    RowFilter ofAxis = all; // time is on the axis
    ofAxis.range = {};
    if (m_table) {
        m_table->setTimeRange(time);
        m_table->setSelectionFilter(m_selection->rows(), m_selection->offset());
    }
    if (m_flameGraph)
        m_flameGraph->setFilter(m_selection->stacks());
    // A view that made the selection shows it on the axis it was drawn on, and what is around it.
    if (!m_heatmap || source != m_heatmap)
        m_heatmapFilter = ofAxis;
    if (m_heatmap && source != m_heatmap) {
        m_heatmap->setSelectedBox(std::nullopt);
        m_heatmap->setTimeRange(time);
    }
    if (m_lines) {
        m_lines->setRowFilter(ofAxis);
        if (source != m_lines) {
            m_lines->setSelectedTime(std::nullopt);
            m_lines->setTimeRange(time);
        }
    }
    if (m_distribution && source != m_distribution) {
        m_distribution->setSelectedValues(std::nullopt);
        m_distribution->setRowFilter(all);
    }
    Q_EMIT narrowed();
}

} // namespace bee

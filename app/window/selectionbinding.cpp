// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/selectionbinding.h"

#include "app/window/captureselection.h"
#include "app/window/viewpoint.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtableview.h"
#include "widgets/theme/format.h"

#include <limits>

namespace bee {

namespace {

struct FilterUnit {
    QString field;
    QString suffix;
};

FilterUnit filterUnit(Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
        return {QStringLiteral("lat"), QStringLiteral("ns")};
    case Unit::Microseconds:
        return {QStringLiteral("lat"), QStringLiteral("us")};
    case Unit::Milliseconds:
        return {QStringLiteral("lat"), QStringLiteral("ms")};
    case Unit::Seconds:
        return {QStringLiteral("lat"), QStringLiteral("s")};
    case Unit::Bytes:
        return {QStringLiteral("bytes"), QStringLiteral("B")};
    case Unit::Kibibytes:
        return {QStringLiteral("bytes"), QStringLiteral("KiB")};
    case Unit::None:
    case Unit::Count:
    case Unit::Percent:
    case Unit::Samples:
        break;
    }
    return {};
}

/// "lat 8 ms – 16 ms"
QString valueText(ValueRange values, Unit unit)
{
    const QString field = filterUnit(unit).field + QLatin1Char(' ');
    if (values.high == std::numeric_limits<qint64>::max())
        return field + QStringLiteral("≥ ") + formatValue(values.low, unit);
    if (values.low <= 0)
        return field + QStringLiteral("< ") + formatValue(values.high, unit);
    return field + formatValue(values.low, unit) + QStringLiteral(" – ") + formatValue(values.high, unit);
}

} // namespace

QString valueFilter(qint64 low, qint64 high, Unit unit)
{
    const auto [field, suffix] = filterUnit(unit);
    if (field.isEmpty())
        return {};
    const bool hasLow = low > 0; // there are no negative latencies
    const bool hasHigh = high != std::numeric_limits<qint64>::max();
    const QString from = field + QStringLiteral(" >= ") + QString::number(low) + suffix;
    const QString to = field + QStringLiteral(" < ") + QString::number(high) + suffix;
    return hasLow && hasHigh ? QString(from + QStringLiteral(" && ") + to)
           : hasLow          ? from
           : hasHigh         ? to
                             : QString();
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
    if (m_viewpoint)
        connect(&heatmap, &HeatmapView::boxSelected, this,
                [this, &heatmap](const HeatmapBox& box) { selectBox(box, &heatmap); });
}

void SelectionBinding::bind(FlameGraphView& flameGraph)
{
    m_flameGraph = &flameGraph;
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

void SelectionBinding::selectBox(const HeatmapBox& box, const QObject* source)
{
    Selection selection = m_viewpoint->selection().selection();
    selection.time = box.time;
    const Unit unit = m_capture.values().histogram ? m_capture.values().histogram->unit : Unit::None;
    const QString expression = box.values ? valueFilter(box.values->low, box.values->high, unit) : QString();
    // A new box takes the place of the one before.
    const QString scope = m_capture.tool() ? m_capture.tool()->group : QString();
    const QString field = filterUnit(unit).field + QLatin1Char(' ');
    std::erase_if(selection.conditions, [&](const SelectionCondition& condition) {
        return !scope.isEmpty() && condition.scope == scope && condition.expression.text().startsWith(field);
    });
    if (const auto parsed = FilterExpression::parse(expression);
        !expression.isEmpty() && std::holds_alternative<FilterExpression>(parsed)) {
        SelectionCondition condition;
        condition.expression = std::get<FilterExpression>(parsed);
        condition.label = valueText(*box.values, unit);
        if (!scope.isEmpty())
            condition.label += QStringLiteral(" · ") + scope;
        condition.scope = scope;
        selection.conditions.push_back(condition);
    }
    m_heatmap->setSelectedBox(box);
    m_viewpoint->selection().setSelection(selection, source);
}

void SelectionBinding::applyClock()
{
    if (!m_viewpoint)
        return;
    const TimeDisplay clock = m_viewpoint->clockOf(m_capture.record());
    if (m_table)
        m_table->setTimeDisplay(clock);
    if (m_heatmap)
        m_heatmap->setTimeDisplay(clock);
}

void SelectionBinding::apply()
{
    if (!m_viewpoint || !m_parent.isVisible())
        return;
    const TimeRange time = m_selection->time();
    if (m_table) {
        m_table->setTimeRange(time);
        m_table->setSelectionFilter(m_selection->rows(), m_selection->offset());
    }
    if (m_flameGraph)
        m_flameGraph->setFilter(m_selection->stacks());
    if (m_heatmap) {
        if (m_viewpoint->selection().source() == m_heatmap)
            return; // it shows its box, on the axis it was drawn on
        m_heatmap->setSelectedBox(std::nullopt);
        m_heatmap->setTimeRange(time);
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pickeddetails.h"

#include "widgets/flamegraph/flamepaint.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr int mostColumns = 200;
constexpr std::size_t longestFrameName = 16 << 10;

QString say(const char* text)
{
    return QCoreApplication::translate("PickedDetails", text);
}

QString share(quint64 part, quint64 all)
{
    return formatPercent(all ? static_cast<double>(part) / static_cast<double>(all) : 0);
}

} // namespace

PickedDetails detailsOfRow(const EventSnapshot& snapshot, qsizetype row, const CellStyle& style)
{
    if (row < 0 || row >= snapshot.rowCount())
        return {};
    PickedDetails details{
        QCoreApplication::translate("PickedDetails", "ROW %1").arg(formatCount(qint64(row + 1))), {}};
    const Schema& schema = snapshot.schema();
    for (int column = 0; column < std::min(static_cast<int>(schema.size()), mostColumns); ++column) {
        const Column& c = schema[static_cast<std::size_t>(column)];
        const QString raw = cellRaw(snapshot, row, column, style);
        const QString text = cellText(snapshot, row, column, style);
        const bool isText = c.kind == ColumnKind::Text;
        const QString unit = unitSymbol(c.unit);
        const QString exact = unit.isEmpty() ? raw : raw + QLatin1Char(' ') + unit;
        // A text is shown whole at once; of a number, what the table rounds is said below.
        FactsView::Fact fact{columnTitle(c), isText ? raw : text, {}, true};
        if (!isText && !raw.isEmpty() && raw != text && exact != text)
            fact.note = exact;
        if (fact.value.isEmpty())
            fact.value = QStringLiteral("–");
        details.facts.push_back(std::move(fact));
    }
    return details;
}

PickedDetails detailsOfCell(const HeatmapCell& cell, Unit unit, const TimeDisplay& clock)
{
    const auto count = [](quint64 number) { return formatCount(number); };
    PickedDetails details{say(QT_TRANSLATE_NOOP("PickedDetails", "CELL")), {}};
    const auto add = [&details](const char* name, const QString& value, const QString& note = {}) {
        details.facts.push_back({say(name), value, note, true});
    };
    add(QT_TRANSLATE_NOOP("PickedDetails", "time"), formatTimeRange(cell.time, clock),
        formatDateTime(cell.time.from, clock));
    const QString exact = QStringLiteral("%1 – %2 %3").arg(cell.low).arg(cell.high).arg(unitSymbol(unit));
    add(QT_TRANSLATE_NOOP("PickedDetails", "values"),
        formatValue(cell.low, unit) + QStringLiteral(" – ") + formatValue(cell.high, unit), exact.trimmed());
    if (cell.key)
        add(QT_TRANSLATE_NOOP("PickedDetails", "key"), displayText(cell.key->toStdString(), 200));
    add(QT_TRANSLATE_NOOP("PickedDetails", "count"), count(cell.count));
    if (!std::isnan(cell.mean))
        add(QT_TRANSLATE_NOOP("PickedDetails", "mean of what colours it"),
            QString::number(cell.mean, 'g', 6));
    add(QT_TRANSLATE_NOOP("PickedDetails", "of its column"), share(cell.count, cell.columnCount),
        count(cell.columnCount));
    add(QT_TRANSLATE_NOOP("PickedDetails", "of all shown"), share(cell.count, cell.totalCount),
        count(cell.totalCount));
    if (cell.intervals > 0)
        add(QT_TRANSLATE_NOOP("PickedDetails", "intervals"), count(cell.intervals));
    if (cell.lost > 0)
        add(QT_TRANSLATE_NOOP("PickedDetails", "lost meanwhile"), count(cell.lost));
    return details;
}

PickedDetails detailsOfMoment(const Lines& lines, Time time, const TimeDisplay& clock)
{
    if (lines.times.empty())
        return {};
    auto next = std::lower_bound(lines.times.begin(), lines.times.end(), time);
    if (next == lines.times.end() || (next != lines.times.begin() && time - next[-1] < *next - time))
        --next;
    const auto at = static_cast<std::size_t>(next - lines.times.begin());
    PickedDetails details{say(QT_TRANSLATE_NOOP("PickedDetails", "INTERVAL")), {}};
    details.facts.push_back({say(QT_TRANSLATE_NOOP("PickedDetails", "time")),
                             lines.step > Duration(0) ? formatTimeRange({*next, *next + lines.step}, clock)
                                                      : formatTime(*next, clock),
                             formatDateTime(*next, clock), true});
    const QString perSecond = lines.binned ? say(QT_TRANSLATE_NOOP("PickedDetails", "a second")) : QString();
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.series.size(), mostColumns); ++i) {
        const LineSeries& series = lines.series[i];
        const double value = series.values[at];
        details.facts.push_back({series.name,
                                 std::isnan(value) ? QStringLiteral("–") : formatValue(value, series.unit),
                                 perSecond, true});
    }
    return details;
}

PickedDetails detailsOfValues(const Distribution& values, double low, double high)
{
    PickedDetails details{say(QT_TRANSLATE_NOOP("PickedDetails", "VALUES")), {}};
    const auto add = [&details](const char* name, const QString& value, const QString& note = {}) {
        details.facts.push_back({say(name), value, note, true});
    };
    const NumberBounds below = values.countBelow(low);
    const NumberBounds upTo = values.countBelow(high);
    const auto count = [](double number) { return formatCount(static_cast<quint64>(std::max(0.0, number))); };
    const double least = upTo.low - below.high;
    const double most = upTo.high - below.low;
    add(QT_TRANSLATE_NOOP("PickedDetails", "values"),
        formatValue(low, values.unit) + QStringLiteral(" – ") + formatValue(high, values.unit),
        displayText(values.name.toStdString(), 200));
    add(QT_TRANSLATE_NOOP("PickedDetails", "count"),
        most > least ? count(least) + QStringLiteral(" – ") + count(most) : count(most));
    add(QT_TRANSLATE_NOOP("PickedDetails", "of all shown"),
        share(static_cast<quint64>(std::max(0.0, most)), values.count()), formatCount(values.count()));
    return details;
}

PickedDetails detailsOfFrame(const FlameLayout& layout, std::size_t frame)
{
    if (frame >= layout.frames().size())
        return {};
    const FlameFrame& f = layout.frames()[frame];
    PickedDetails details{say(QT_TRANSLATE_NOOP("PickedDetails", "FRAME")), {}};
    const auto add = [&details](const char* name, const QString& value, const QString& note = {},
                                bool monospace = true) {
        details.facts.push_back({say(name), value, note, monospace});
    };
    const std::string_view name = layout.name(frame);
    add(QT_TRANSLATE_NOOP("PickedDetails", "name"),
        name.empty() ? say(QT_TRANSLATE_NOOP("PickedDetails", "everything"))
                     : displayText(name, longestFrameName));
    switch (layout.kind(frame)) {
    case FlameKind::Process:
        add(QT_TRANSLATE_NOOP("PickedDetails", "kind"), say(QT_TRANSLATE_NOOP("PickedDetails", "process")),
            {}, false);
        break;
    case FlameKind::Thread:
        add(QT_TRANSLATE_NOOP("PickedDetails", "kind"), say(QT_TRANSLATE_NOOP("PickedDetails", "thread")), {},
            false);
        break;
    case FlameKind::Library:
        add(QT_TRANSLATE_NOOP("PickedDetails", "kind"), say(QT_TRANSLATE_NOOP("PickedDetails", "library")),
            {}, false);
        break;
    case FlameKind::Inlined:
        add(QT_TRANSLATE_NOOP("PickedDetails", "kind"),
            say(QT_TRANSLATE_NOOP("PickedDetails", "inlined into its caller")), {}, false);
        break;
    case FlameKind::Jit:
        add(QT_TRANSLATE_NOOP("PickedDetails", "kind"),
            say(QT_TRANSLATE_NOOP("PickedDetails", "compiled while running")), {}, false);
        break;
    case FlameKind::User:
        add(QT_TRANSLATE_NOOP("PickedDetails", "kind"),
            say(QT_TRANSLATE_NOOP("PickedDetails", "the program's own code")), {}, false);
        break;
    case FlameKind::Kernel:
        add(QT_TRANSLATE_NOOP("PickedDetails", "kind"), say(QT_TRANSLATE_NOOP("PickedDetails", "kernel")), {},
            false);
        break;
    case FlameKind::All:
    case FlameKind::Unknown:
    case FlameKind::Missed:
        break;
    }
    if (layout.readableName(frame) != name)
        add(QT_TRANSLATE_NOOP("PickedDetails", "readable"),
            displayText(layout.readableName(frame), longestFrameName));
    add(QT_TRANSLATE_NOOP("PickedDetails", "with callees"), flameCount(f.total, layout.unit()),
        share(f.total, layout.total()));
    add(QT_TRANSLATE_NOOP("PickedDetails", "in itself"), flameCount(f.self, layout.unit()),
        share(f.self, layout.total()));
    QStringList callers;
    for (std::size_t at = f.parent; at != 0; at = layout.frames()[at].parent)
        callers += displayText(layout.name(at));
    if (!callers.isEmpty())
        add(QT_TRANSLATE_NOOP("PickedDetails", "called by"), callers.join(QLatin1Char('\n')));
    return details;
}

} // namespace bee

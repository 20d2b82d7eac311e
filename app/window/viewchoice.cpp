// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewchoice.h"

#include "app/window/workspace.h"
#include "remote/query/distribution.h"
#include "widgets/heatmap/stackheatmap.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

const QString stateName = QStringLiteral("views");
/// By then a table has shown whether it comes in intervals.
constexpr qsizetype tellingRows = 2000;
constexpr int mostVariants = 1000;
constexpr std::array places{ViewChoice::Place::Page, ViewChoice::Place::Panel};

QString placeWord(ViewChoice::Place place)
{
    return place == ViewChoice::Place::Page ? QStringLiteral("page") : QStringLiteral("panel");
}

std::optional<ViewKind> kindOf(const QString& word)
{
    for (const ViewKind kind : allViewKinds)
        if (viewWord(kind) == word)
            return kind;
    return std::nullopt;
}

} // namespace

QString viewTitle(ViewKind kind)
{
    switch (kind) {
    case ViewKind::Table:
        return QCoreApplication::translate("ViewChoice", "Table");
    case ViewKind::Heatmap:
        return QCoreApplication::translate("ViewChoice", "Heat map");
    case ViewKind::Lines:
        return QCoreApplication::translate("ViewChoice", "Lines");
    case ViewKind::Distribution:
        return QCoreApplication::translate("ViewChoice", "Distribution");
    case ViewKind::FlameGraph:
        return QCoreApplication::translate("ViewChoice", "Flame graph");
    }
    return {};
}

QString viewWord(ViewKind kind)
{
    switch (kind) {
    case ViewKind::Table:
        return QStringLiteral("table");
    case ViewKind::Heatmap:
        return QStringLiteral("heatmap");
    case ViewKind::Lines:
        return QStringLiteral("linechart");
    case ViewKind::Distribution:
        return QStringLiteral("distribution");
    case ViewKind::FlameGraph:
        return QStringLiteral("flamegraph");
    }
    return {};
}

ViewChoice& ViewChoice::of(CaptureEntry& capture)
{
    if (auto* choice = capture.findChild<ViewChoice*>(QString(), Qt::FindDirectChildrenOnly))
        return *choice;
    return *new ViewChoice(capture);
}

ViewChoice::ViewChoice(CaptureEntry& capture)
    : QObject(&capture), m_capture(capture), m_workspace(qobject_cast<Workspace*>(capture.parent()))
{
    restore();
    connect(&m_capture, &CaptureEntry::valuesChanged, this, &ViewChoice::follow);
    follow();
}

void ViewChoice::follow()
{
    const DecodedValues& values = m_capture.values();
    std::vector<ViewKind> kinds;
    bool isOther = false;
    if (values.events) {
        const Schema& schema = values.events->schema();
        bool isIntervals = m_isIntervals;
        if (schema != m_schema || (!isIntervals && values.events->rowCount() < tellingRows))
            isIntervals = isIntervalTable(*values.events);
        isOther = schema != m_schema || isIntervals != m_isIntervals;
        if (isOther) {
            m_schema = schema;
            m_isIntervals = isIntervals;
            m_heatmaps = eventHeatmaps(schema);
            m_lines = lineQueries(schema, isIntervals);
        }
    }
    const auto add = [&kinds](ViewKind kind, bool can) {
        if (can)
            kinds.push_back(kind);
    };
    add(ViewKind::Table, values.events.has_value());
    add(ViewKind::Heatmap, values.histogram || (values.events && !m_heatmaps.empty()) ||
                               (values.stacks && hasSubsecondSlices(*values.stacks)));
    add(ViewKind::Lines, values.events && !m_lines.empty());
    add(ViewKind::Distribution,
        values.histogram || (values.events && !distributionColumns(m_schema).empty()));
    add(ViewKind::FlameGraph, values.stacks != nullptr);
    if (kinds.empty()) // it says what it waits for
        kinds.push_back(
            kindOf(m_capture.tool() ? m_capture.tool()->view : QString()).value_or(ViewKind::Table));
    if (kinds == m_kinds && !isOther)
        return;
    m_kinds = std::move(kinds);
    Q_EMIT changed();
}

bool ViewChoice::has(ViewKind kind) const
{
    return std::find(m_kinds.begin(), m_kinds.end(), kind) != m_kinds.end();
}

/// What the catalogue says, else what the values are made for.
ViewKind ViewChoice::best() const
{
    const auto said = kindOf(m_capture.tool() ? m_capture.tool()->view : QString());
    if (said && has(*said))
        return *said;
    const DecodedValues& values = m_capture.values();
    if (values.histogram)
        return ViewKind::Heatmap;
    if (values.stacks)
        return ViewKind::FlameGraph;
    return m_isIntervals && has(ViewKind::Lines) ? ViewKind::Lines : m_kinds.front();
}

ViewKind ViewChoice::shown(Place place) const
{
    const auto chosen = m_chosen.find(place);
    return chosen != m_chosen.end() && has(chosen->second) ? chosen->second : best();
}

void ViewChoice::show(Place place, ViewKind kind)
{
    if (!has(kind) || kind == shown(place))
        return;
    m_chosen[place] = kind;
    keep();
    Q_EMIT changed();
}

QStringList ViewChoice::variants(ViewKind kind) const
{
    const DecodedValues& values = m_capture.values();
    QStringList titles;
    if (!values.events || !has(kind))
        return titles;
    if (kind == ViewKind::Heatmap && !values.histogram)
        for (const EventHeatmap& heatmap : m_heatmaps)
            titles += eventHeatmapTitle(heatmap, m_schema);
    if (kind == ViewKind::Lines)
        for (const LineQuery& query : m_lines)
            titles += lineQueryTitle(query, m_schema);
    return titles;
}

int ViewChoice::variant(ViewKind kind) const
{
    const auto found = m_variants.find(kind);
    const std::size_t count = kind == ViewKind::Heatmap ? m_heatmaps.size() : m_lines.size();
    return found != m_variants.end() && static_cast<std::size_t>(found->second) < count ? found->second : 0;
}

void ViewChoice::setVariant(ViewKind kind, int variant)
{
    if (variant < 0 || variant > mostVariants || variant == this->variant(kind))
        return;
    m_variants[kind] = variant;
    keep();
    Q_EMIT changed();
}

const EventHeatmap* ViewChoice::heatmap() const
{
    const bool ofEvents = m_capture.values().events && !m_capture.values().histogram && !m_heatmaps.empty();
    return ofEvents ? &m_heatmaps[static_cast<std::size_t>(variant(ViewKind::Heatmap))] : nullptr;
}

LineQuery ViewChoice::lines() const
{
    return m_lines.empty() ? LineQuery() : m_lines[static_cast<std::size_t>(variant(ViewKind::Lines))];
}

void ViewChoice::setLines(const LineQuery& query)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (const LineQuery& one = m_lines[i]; one.columns == query.columns &&
                                               one.keyColumn == query.keyColumn &&
                                               one.perSecond == query.perSecond)
            setVariant(ViewKind::Lines, static_cast<int>(i));
}

QJsonObject ViewChoice::look(ViewKind kind) const
{
    const auto found = m_looks.find(kind);
    return found == m_looks.end() ? QJsonObject() : found->second;
}

void ViewChoice::setLook(ViewKind kind, const QJsonObject& look)
{
    if (look == this->look(kind))
        return;
    m_looks[kind] = look;
    keep();
}

QString ViewChoice::place() const
{
    if (m_workspace)
        for (std::size_t i = 0; i < m_workspace->captures().size(); ++i)
            if (m_workspace->captures()[i].get() == &m_capture)
                return QString::number(i + 1);
    return {};
}

void ViewChoice::restore()
{
    if (!m_workspace)
        return;
    const QJsonObject mine = m_workspace->viewState(stateName)[place()].toObject();
    for (const Place place : places)
        if (const auto kind = kindOf(mine[placeWord(place)].toString()))
            m_chosen[place] = *kind;
    const QJsonObject variants = mine[QLatin1String("variants")].toObject();
    const QJsonObject looks = mine[QLatin1String("looks")].toObject();
    for (const ViewKind kind : allViewKinds) {
        if (const int variant = variants[viewWord(kind)].toInt(); variant > 0 && variant <= mostVariants)
            m_variants[kind] = variant;
        if (const QJsonObject look = looks[viewWord(kind)].toObject(); !look.isEmpty())
            m_looks[kind] = look;
    }
}

void ViewChoice::keep()
{
    if (!m_workspace)
        return;
    QJsonObject mine;
    for (const auto& [place, kind] : m_chosen)
        mine[placeWord(place)] = viewWord(kind);
    QJsonObject variants;
    for (const auto& [kind, variant] : m_variants)
        if (variant > 0)
            variants[viewWord(kind)] = variant;
    if (!variants.isEmpty())
        mine[QStringLiteral("variants")] = variants;
    QJsonObject looks;
    for (const auto& [kind, look] : m_looks)
        if (!look.isEmpty())
            looks[viewWord(kind)] = look;
    if (!looks.isEmpty())
        mine[QStringLiteral("looks")] = looks;
    QJsonObject all = m_workspace->viewState(stateName);
    if (mine.isEmpty())
        all.remove(place());
    else
        all[place()] = mine;
    m_workspace->setViewState(stateName, all);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/linecolumns.h"

#include "remote/query/field.h"
#include "remote/query/lines.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <set>

namespace bee {

namespace {

constexpr qsizetype HeadRows = 5000;
constexpr std::size_t MostKeys = 4;

const Column& at(const Schema& schema, int column)
{
    return schema[static_cast<std::size_t>(column)];
}

bool isNumber(const Column& column)
{
    return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Real;
}

/// A number that names something.
bool isName(const Schema& schema, int column)
{
    static const QSet<QString> names{
        QStringLiteral("pid"),   QStringLiteral("ppid"),  QStringLiteral("tid"),    QStringLiteral("uid"),
        QStringLiteral("gid"),   QStringLiteral("ret"),   QStringLiteral("err"),    QStringLiteral("laddr"),
        QStringLiteral("lport"), QStringLiteral("raddr"), QStringLiteral("rport"),  QStringLiteral("fd"),
        QStringLiteral("cpu"),   QStringLiteral("maj"),   QStringLiteral("min"),    QStringLiteral("ip"),
        QStringLiteral("port"),  QStringLiteral("type"),  QStringLiteral("offset"), QStringLiteral("sector"),
        QStringLiteral("inode"), QStringLiteral("netns"), QStringLiteral("mntns"),  QStringLiteral("sig"),
        QStringLiteral("flags"), QStringLiteral("cap"),   QStringLiteral("audit"),  QStringLiteral("state")};
    return at(schema, column).base != 10 || names.contains(fieldName(schema, column).toLower()) ||
           names.contains(at(schema, column).name.toLower());
}

/// Distances of the stamps in the first rows are alike.
bool isRegular(const std::vector<qint64>& stamps)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < stamps.size(); ++i)
        if (stamps[i] != stamps[i - 1])
            steps.push_back(static_cast<double>(stamps[i]) - static_cast<double>(stamps[i - 1]));
    if (steps.empty())
        return true;
    std::vector<double> sorted = steps;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const double step = *middle;
    if (step < 0.05e9)
        return false;
    const auto alike = std::count_if(steps.begin(), steps.end(), [step](double s) {
        return s > 0.5 * step && s < 1.5 * step + 1e9; // whole seconds: a clock's second may be skipped
    });
    return static_cast<double>(alike) >= 0.7 * static_cast<double>(steps.size());
}

/// No two rows of one stamp name the same thing.
bool namesAreDistinct(const EventSnapshot& events, const std::vector<qint64>& stamps)
{
    const Schema& schema = events.schema();
    std::vector<int> names;
    for (int column = 0; column < static_cast<int>(schema.size()); ++column)
        if (at(schema, column).kind == ColumnKind::Text ||
            (at(schema, column).kind == ColumnKind::Integer && isName(schema, column)))
            names.push_back(column);
    std::set<std::vector<qint64>> seen;
    for (std::size_t row = 0; row < stamps.size(); ++row) {
        std::vector<qint64> key{stamps[row]};
        for (const int column : names)
            key.push_back(at(schema, column).kind == ColumnKind::Text
                              ? static_cast<qint64>(events.textId(static_cast<qsizetype>(row), column))
                              : events.integer(static_cast<qsizetype>(row), column));
        if (!seen.insert(std::move(key)).second)
            return false;
    }
    return true;
}

} // namespace

std::vector<int> keyColumns(const Schema& schema)
{
    std::vector<int> keys;
    const auto add = [&](int column) {
        if (column >= 0 && at(schema, column).kind == ColumnKind::Text &&
            std::find(keys.begin(), keys.end(), column) == keys.end())
            keys.push_back(column);
    };
    add(fieldColumn(schema, u"comm"));
    add(fieldColumn(schema, u"disk"));
    for (int column = 0; column < static_cast<int>(schema.size()); ++column)
        add(column);
    return keys;
}

std::vector<int> measureColumns(const Schema& schema)
{
    std::vector<int> measures;
    for (int column = 0; column < static_cast<int>(schema.size()); ++column)
        if (isNumber(at(schema, column)) && !isName(schema, column))
            measures.push_back(column);
    return measures;
}

bool columnAdds(const Schema& schema, int column)
{
    static const QRegularExpression statistic(
        QStringLiteral("avg|average|mean|max|min(?!or)|median|p\\d\\d|ratio|%"),
        QRegularExpression::CaseInsensitiveOption);
    const Unit unit = at(schema, column).unit;
    return unit != Unit::None && unit != Unit::Percent &&
           !statistic.match(at(schema, column).name).hasMatch();
}

bool isIntervalTable(const EventSnapshot& events)
{
    const Schema& schema = events.schema();
    const int time = firstTimeColumn(schema);
    const std::vector<int> measures = measureColumns(schema);
    if (time < 0 || measures.empty() || events.rowCount() == 0)
        return false;
    std::vector<qint64> stamps;
    for (qsizetype row = 0; row < std::min(events.rowCount(), HeadRows); ++row)
        stamps.push_back(events.integer(row, time));
    // Without a name to tell them apart, each row is an interval of its own.
    const bool named = !keyColumns(schema).empty();
    const bool repeats = std::adjacent_find(stamps.begin(), stamps.end()) != stamps.end();
    const bool counts = std::any_of(measures.begin(), measures.end(),
                                    [&](int column) { return at(schema, column).unit == Unit::Count; });
    if (!isRegular(stamps))
        return false;
    return named ? namesAreDistinct(events, stamps) && (counts || repeats) : counts || stamps.size() > 4;
}

std::vector<LineQuery> lineQueries(const Schema& schema, bool intervals)
{
    std::vector<LineQuery> queries;
    if (firstTimeColumn(schema) < 0)
        return queries;
    std::vector<int> keys = keyColumns(schema);
    keys.resize(std::min(keys.size(), MostKeys));
    const std::vector<int> measures = measureColumns(schema);
    const auto rates = [&](int column) {
        const std::vector<int> columns = column < 0 ? std::vector<int>() : std::vector<int>{column};
        queries.push_back({columns, -1, true});
        for (const int key : keys)
            queries.push_back({columns, key, true});
    };
    if (intervals) {
        for (const int key : keys)
            for (const int measure : measures)
                queries.push_back({{measure}, key});
        if (!measures.empty())
            queries.push_back({measures, -1});
        if (!keys.empty())
            rates(-1);
        return queries;
    }
    rates(-1);
    for (const int measure : measures)
        if (at(schema, measure).unit == Unit::Bytes || at(schema, measure).unit == Unit::Kibibytes)
            rates(measure);
    return queries;
}

QString lineQueryTitle(const LineQuery& query, const Schema& schema)
{
    QStringList names;
    for (const int column : query.columns)
        if (column >= 0 && static_cast<std::size_t>(column) < schema.size())
            names += at(schema, column).name;
    QString title = names.mid(0, 4).join(QStringLiteral(", "));
    if (names.size() > 4)
        title += QStringLiteral(", …");
    if (names.isEmpty())
        title = QCoreApplication::translate("Lines", "Rows per second");
    else if (query.perSecond)
        title = QCoreApplication::translate("Lines", "%1 per second").arg(title);
    if (query.keyColumn < 0 || static_cast<std::size_t>(query.keyColumn) >= schema.size())
        return title;
    return QCoreApplication::translate("Lines", "%1 by %2").arg(title, at(schema, query.keyColumn).name);
}

} // namespace bee

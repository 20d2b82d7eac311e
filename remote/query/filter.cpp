// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filter.h"

#include "remote/query/filternode.h"

namespace bee {

std::variant<FilterExpression, FilterError> FilterExpression::parse(const QString& text)
{
    FilterExpression expression;
    expression.m_text = text;
    FilterValue value;
    value.text = text.trimmed();
    if (value.text.isEmpty())
        return expression;
    if (value.text.size() > 1 && value.text.startsWith(QLatin1Char('"')) &&
        value.text.endsWith(QLatin1Char('"')))
        value.text = value.text.mid(1, value.text.size() - 2);
    value.bytes = value.text.toUtf8();
    auto node = std::make_shared<FilterNode>();
    node->value = value;
    expression.m_root = node;
    return expression;
}

std::optional<FilterError> checkFilter(const FilterExpression&, const Schema&)
{
    return std::nullopt;
}

QString filterForCell(const EventSnapshot& snapshot, qsizetype row, int column, QStringView,
                      const FilterClock&)
{
    if (snapshot.schema()[static_cast<std::size_t>(column)].kind != ColumnKind::Text)
        return QString::number(snapshot.real(row, column), 'g', 15);
    const std::string_view text = snapshot.text(row, column);
    return quoteForFilter(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

QString joinFilters(const QString& a, const QString& b)
{
    if (a.trimmed().isEmpty())
        return b;
    return b.trimmed().isEmpty() ? a : QStringLiteral("(%1) && (%2)").arg(a, b);
}

QString quoteForFilter(QStringView text)
{
    return QLatin1Char('"') + text.toString() + QLatin1Char('"');
}

std::vector<FilterCompletion> completeFilter(const QString&, int, const EventSnapshot&)
{
    return {};
}

} // namespace bee

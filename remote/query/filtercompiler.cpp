// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filtercompiler.h"

#include "remote/query/filtervalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bee {

namespace {

/// How many characters must change, or swap with the next, to make one word the other.
qsizetype distance(const QString& a, const QString& b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(last.begin(), last.end(), qsizetype(0));
    for (qsizetype i = 0; i < a.size(); ++i) {
        row[0] = i + 1;
        for (std::size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j) - 1;
            row[j] = std::min({last[j - 1] + (a[i] == b[at] ? 0 : 1), last[j] + 1, row[j - 1] + 1});
            if (i > 0 && at > 0 && a[i] == b[at - 1] && a[i - 1] == b[at])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last.back();
}

QString columnRemedy(const Schema& schema, const QString& written)
{
    const QString wanted = written.left(64).toLower();
    QString nearest;
    qsizetype best = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    QStringList names;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const QString name = fieldName(schema, static_cast<int>(i)).left(64);
        names += name;
        for (const QString& known : {name, schema[i].name.left(64)}) {
            const bool begins = wanted.size() > 1 && known.startsWith(wanted, Qt::CaseInsensitive);
            const qsizetype far = begins ? 0 : distance(wanted, known.toLower());
            if (far < best) {
                best = far;
                nearest = name;
            }
        }
    }
    if (!nearest.isEmpty())
        return QCoreApplication::translate("Filter", "Did you mean %1?").arg(nearest);
    if (names.isEmpty())
        return {};
    if (names.size() > 12)
        names = names.mid(0, 12) << QStringLiteral("…");
    return QCoreApplication::translate("Filter", "Its columns: %1").arg(names.join(QLatin1String(", ")));
}

/// Whether the text of such a column's numbers can hold the text at all: "nginx" is in no PID.
bool couldHold(const Column& column, const QString& text)
{
    if (column.kind == ColumnKind::Time)
        return text.contains(QLatin1Char(':')) && std::all_of(text.begin(), text.end(), [](QChar c) {
                   return QStringView(u"0123456789:.").contains(c);
               });
    const QStringView letters = column.kind == ColumnKind::Real ? QStringView(u"0123456789.-+einfEINF")
                                : column.base == 16             ? QStringView(u"0123456789abcdefxABCDEFX")
                                                                : QStringView(u"0123456789-");
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return letters.contains(c); });
}

class Compiler {
public:
    Compiler(const Schema& schema, const FilterClock& clock) : m_schema(schema), m_clock(clock) {}

    FilterTestPointer node(const FilterNode& node)
    {
        switch (node.kind) {
        case FilterNode::Kind::And:
        case FilterNode::Kind::Or: {
            std::vector<FilterTestPointer> tests;
            for (const auto& child : node.children)
                tests.push_back(this->node(*child));
            return node.kind == FilterNode::Kind::And ? testAll(std::move(tests)) : testAny(std::move(tests));
        }
        case FilterNode::Kind::Not:
            return testNot(this->node(*node.children.front()));
        case FilterNode::Kind::Anywhere:
            return anywhere(node.value.text);
        case FilterNode::Kind::Compare:
            break;
        }
        return comparison(node);
    }

    [[nodiscard]] const std::optional<FilterError>& error() const { return m_error; }

private:
    FilterTestPointer fail(FilterError error)
    {
        if (!m_error)
            m_error = std::move(error);
        return testConstant(false);
    }

    FilterTestPointer anywhere(const QString& text) const
    {
        std::vector<FilterTestPointer> tests;
        const TextPredicate contains = containsText(text);
        const auto known = std::make_shared<KnownTexts>(contains);
        for (std::size_t i = 0; i < m_schema.size(); ++i) {
            const auto column = static_cast<int>(i);
            if (m_schema[i].kind == ColumnKind::Text)
                tests.push_back(testTexts(column, known, false));
            else if (couldHold(m_schema[i], text))
                tests.push_back(testNumberTexts(column, m_schema[i], m_clock.ahead, contains, false));
        }
        return testAny(std::move(tests));
    }

    FilterTestPointer comparison(const FilterNode& node)
    {
        const int column = fieldColumn(m_schema, node.column.text);
        if (column < 0) {
            FilterError error{node.column.position, node.column.length,
                              QCoreApplication::translate("Filter", "This table has no column “%1”")
                                  .arg(node.column.text.left(64)),
                              columnRemedy(m_schema, node.column.text), true};
            return fail(error);
        }
        const Column& meta = m_schema[static_cast<std::size_t>(column)];
        switch (node.op) {
        case FilterOperator::Contains:
            return textual(node, column, containsText(node.value.text), false);
        case FilterOperator::Matches:
        case FilterOperator::NotMatches:
            return textual(node, column, matchesPattern(filterPattern(node.value.text)),
                           node.op == FilterOperator::NotMatches);
        default:
            break;
        }
        switch (meta.kind) {
        case ColumnKind::Text:
            return texts(node, column);
        case ColumnKind::Real:
            return reals(node, column);
        default:
            return integers(node, column);
        }
    }

    FilterTestPointer textual(const FilterNode&, int column, TextPredicate predicate, bool negated) const
    {
        const Column& meta = m_schema[static_cast<std::size_t>(column)];
        if (meta.kind == ColumnKind::Text)
            return testTexts(column, std::make_shared<KnownTexts>(std::move(predicate)), negated);
        return testNumberTexts(column, meta, m_clock.ahead, std::move(predicate), negated);
    }

    FilterTestPointer texts(const FilterNode& node, int column)
    {
        const QString& name = m_schema[static_cast<std::size_t>(column)].name;
        const QString message =
            QCoreApplication::translate("Filter", "%1 is text: it has no order").arg(name.left(64));
        std::vector<QByteArray> wanted{node.value.bytes};
        switch (node.op) {
        case FilterOperator::Equal:
        case FilterOperator::NotEqual:
            break;
        case FilterOperator::In:
            wanted.clear();
            for (const FilterItem& item : node.items) {
                if (item.isRange)
                    return fail({item.low.position, item.high.position + item.high.length - item.low.position,
                                 message,
                                 QCoreApplication::translate("Filter", "Write single texts: {\"a\", \"b\"}"),
                                 false});
                wanted.push_back(item.low.bytes);
            }
            break;
        default:
            return fail({node.opPosition, node.opLength, message,
                         QCoreApplication::translate("Filter", "Use ==, !=, contains, ~ or in."), false});
        }
        return testTexts(column, std::make_shared<KnownTexts>(equalsAny(wanted)),
                         node.op == FilterOperator::NotEqual);
    }

    template <typename T>
    const T* taken(const Written<T>& written)
    {
        if (const auto* error = std::get_if<FilterError>(&written))
            fail(*error);
        return std::get_if<T>(&written);
    }

    static FilterError backwards(const FilterItem& item)
    {
        return {item.low.position, item.high.position + item.high.length - item.low.position,
                QCoreApplication::translate("Filter", "The range ends before it begins"),
                QCoreApplication::translate("Filter", "Write the lower value first."), false};
    }

    /// The integers that a comparison with those lets through, "not equal" aside.
    static ValueRange<Int128> covered(FilterOperator op, const WrittenInteger& low,
                                      const WrittenInteger& high)
    {
        constexpr Int128 far = Int128(1) << 110;
        switch (op) {
        case FilterOperator::Less:
            return {-far, low.ceil - 1};
        case FilterOperator::LessOrEqual:
            return {-far, high.floor};
        case FilterOperator::Greater:
            return {high.floor + 1, far};
        case FilterOperator::GreaterOrEqual:
            return {low.ceil, far};
        default:
            return {low.ceil, high.floor}; // no integer when they lie between two
        }
    }

    /// Both ends of what is written: equal for numbers.
    std::optional<std::pair<WrittenInteger, WrittenInteger>> ends(const FilterValue& value,
                                                                  const Column& meta)
    {
        if (meta.kind != ColumnKind::Time) {
            const Written<WrittenInteger> number = writtenInteger(value, meta);
            if (const auto* whole = taken(number))
                return std::pair(*whole, *whole);
            return std::nullopt;
        }
        const Written<WrittenTime> time = writtenTime(value, m_clock);
        if (const auto* span = taken(time))
            return std::pair(WrittenInteger{span->first, span->first},
                             WrittenInteger{span->last, span->last});
        return std::nullopt;
    }

    FilterTestPointer integers(const FilterNode& node, int column)
    {
        const Column& meta = m_schema[static_cast<std::size_t>(column)];
        const bool isSigned = meta.kind == ColumnKind::Time || meta.base != 16;
        const Int128 least = isSigned ? Int128(nullInteger) + 1 : 0;
        const Int128 most = isSigned ? Int128(std::numeric_limits<qint64>::max())
                                     : Int128(std::numeric_limits<quint64>::max());
        std::vector<ValueRange<quint64>> ranges;
        const auto add = [&](ValueRange<Int128> range) {
            range = {std::max(range.lo, least), std::min(range.hi, most)};
            if (range.lo <= range.hi)
                ranges.push_back({static_cast<quint64>(range.lo), static_cast<quint64>(range.hi)});
        };
        if (node.op != FilterOperator::In) {
            const auto value = ends(node.value, meta);
            if (!value)
                return testConstant(false);
            add(covered(node.op, value->first, value->second));
            return testIntegers(column, std::move(ranges), isSigned, node.op == FilterOperator::NotEqual);
        }
        for (const FilterItem& item : node.items) {
            const auto low = ends(item.low, meta);
            const auto high = item.isRange ? ends(item.high, meta) : low;
            if (!low || !high)
                return testConstant(false);
            if (high->second.ceil < low->first.floor)
                return fail(backwards(item));
            add({low->first.ceil, high->second.floor});
        }
        return testIntegers(column, std::move(ranges), isSigned, false);
    }

    FilterTestPointer reals(const FilterNode& node, int column)
    {
        const Column& meta = m_schema[static_cast<std::size_t>(column)];
        constexpr double infinity = std::numeric_limits<double>::infinity();
        if (node.op != FilterOperator::In) {
            const Written<double> written = writtenReal(node.value, meta);
            const double* const value = taken(written);
            if (!value)
                return testConstant(false);
            ValueRange<double> range{*value, *value};
            if (node.op == FilterOperator::Less || node.op == FilterOperator::LessOrEqual)
                range.lo = -infinity;
            if (node.op == FilterOperator::Greater || node.op == FilterOperator::GreaterOrEqual)
                range.hi = infinity;
            if (node.op == FilterOperator::Less)
                range.hi = *value == -infinity ? std::nan("") : std::nextafter(*value, -infinity);
            if (node.op == FilterOperator::Greater)
                range.lo = *value == infinity ? std::nan("") : std::nextafter(*value, infinity);
            return testReals(column, {range}, node.op == FilterOperator::NotEqual);
        }
        std::vector<ValueRange<double>> ranges;
        for (const FilterItem& item : node.items) {
            const Written<double> low = writtenReal(item.low, meta);
            const Written<double> high = item.isRange ? writtenReal(item.high, meta) : low;
            const double* const lo = taken(low);
            const double* const hi = taken(high);
            if (!lo || !hi)
                return testConstant(false);
            if (*hi < *lo)
                return fail(backwards(item));
            ranges.push_back({*lo, *hi});
        }
        return testReals(column, std::move(ranges), false);
    }

    const Schema& m_schema;
    const FilterClock& m_clock;
    std::optional<FilterError> m_error;
};

} // namespace

std::variant<FilterTestPointer, FilterError> compileFilter(const FilterExpression& filter,
                                                           const Schema& schema, const FilterClock& clock)
{
    if (filter.isEmpty())
        return testConstant(true);
    Compiler compiler(schema, clock);
    FilterTestPointer test = compiler.node(*filter.root());
    if (compiler.error())
        return *compiler.error();
    return test;
}

std::optional<FilterError> checkFilter(const FilterExpression& filter, const Schema& schema)
{
    const auto compiled = compileFilter(filter, schema, {});
    if (const auto* error = std::get_if<FilterError>(&compiled))
        return *error;
    return std::nullopt;
}

} // namespace bee

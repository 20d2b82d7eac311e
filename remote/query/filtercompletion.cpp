// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/denseids.h"
#include "remote/query/filterlexer.h"
#include "remote/query/filtertest.h"
#include "remote/query/filtertext.h"
#include "remote/query/filtervalue.h"
#include "remote/query/rowblocks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <array>
#include <cmath>

namespace bee {

namespace {

using Kind = FilterToken::Kind;

constexpr std::size_t mostCompletions = 50;
constexpr qsizetype longestValue = 200;
/// Rows that are looked at: spread over all, and the newest.
constexpr qsizetype sampledRows = 3000;

/// What may stand where the cursor is.
struct Place {
    enum class Expected : quint8 { Term, AfterOperand, Value, Set, SetItem, AfterSetItem, AfterTerm };
    Expected expected = Expected::Term;
    QString operand; ///< a column's name, perhaps
    FilterOperator op = FilterOperator::Equal;
    int openBrackets = 0;
};

Place placeAfter(const std::vector<FilterToken>& tokens, std::size_t count)
{
    using E = Place::Expected;
    Place place;
    for (std::size_t i = 0; i < count; ++i) {
        const FilterToken& token = tokens[i];
        switch (token.kind) {
        case Kind::And:
        case Kind::Or:
        case Kind::Not:
            place.expected = E::Term;
            break;
        case Kind::Open:
            ++place.openBrackets;
            place.expected = E::Term;
            break;
        case Kind::Close:
            --place.openBrackets;
            place.expected = E::AfterTerm;
            break;
        case Kind::Operator:
            place.op = token.op;
            place.expected = token.op == FilterOperator::In ? E::Set : E::Value;
            break;
        case Kind::OpenSet:
        case Kind::Comma:
        case Kind::Range:
            place.expected = E::SetItem;
            break;
        case Kind::CloseSet:
            place.expected = E::AfterTerm;
            break;
        case Kind::Value:
            if (place.expected == E::Value || place.expected == E::AfterTerm) {
                place.expected = E::AfterTerm;
            } else if (place.expected == E::SetItem || place.expected == E::AfterSetItem) {
                place.expected = E::AfterSetItem;
            } else {
                place.operand = token.value.text;
                place.expected = E::AfterOperand;
            }
            break;
        case Kind::End:
            break;
        }
    }
    return place;
}

QString unitOfColumn(const Column& column)
{
    switch (column.kind) {
    case ColumnKind::Text:
        return QCoreApplication::translate("Filter", "text");
    case ColumnKind::Time:
        return QCoreApplication::translate("Filter", "time");
    default:
        break;
    }
    const QString unit = unitName(column.unit);
    return unit.isEmpty() ? QCoreApplication::translate("Filter", "number") : unit;
}

/// The rows that values are taken from.
std::vector<quint32> sample(const EventSnapshot& snapshot)
{
    std::vector<quint32> rows;
    const qsizetype total = snapshot.rowCount();
    const qsizetype newest = total > 2 * sampledRows ? total - sampledRows : 0;
    if (newest > 0) {
        const qsizetype step = newest / sampledRows;
        for (qsizetype row = 0; row < newest; row += step)
            rows.push_back(static_cast<quint32>(row));
    }
    for (qsizetype row = newest; row < total; ++row)
        rows.push_back(static_cast<quint32>(row));
    return rows;
}

class Completer {
public:
    Completer(const QString& text, int cursor, const EventSnapshot& snapshot)
        : m_text(text), m_cursor(std::clamp(cursor, 0, static_cast<int>(text.size()))), m_snapshot(snapshot),
          m_schema(snapshot.schema())
    {
    }

    std::vector<FilterCompletion> run()
    {
        const std::vector<FilterToken> tokens = filterTokens(m_text.left(m_cursor)).tokens;
        std::size_t before = tokens.size() - 1; // without the end
        m_from = m_cursor;
        if (before > 0) {
            const FilterToken& last = tokens[before - 1];
            const bool touches = last.value.position + last.value.length == m_cursor;
            const bool isWord = !last.value.text.isEmpty() && last.value.text.back().isLetterOrNumber();
            const bool isOpen = last.unterminated || (last.kind == Kind::Value && !last.value.quoted) ||
                                (isWord && last.kind != Kind::Value);
            if (touches && isOpen) {
                --before;
                m_from = last.value.position;
                m_prefix = last.value.text;
                m_quoted = last.value.quoted;
            } else if (touches && last.kind == Kind::Operator && !isWord) {
                m_operatorPrefix = last.value.text;
            }
        }
        m_length = m_cursor - m_from;
        while (m_from + m_length < m_text.size() && continues(m_text[m_from + m_length]))
            ++m_length;
        if (m_quoted && m_from + m_length < m_text.size() && m_text[m_from + m_length] == m_text[m_from])
            ++m_length;
        m_place = placeAfter(tokens, before);
        complete();
        return std::move(m_found);
    }

private:
    using E = Place::Expected;

    static bool continues(QChar c) { return c.isLetterOrNumber() || QStringView(u"_-./:%").contains(c); }

    void complete()
    {
        if (m_from == m_cursor && !m_operatorPrefix.isEmpty() && m_place.expected == E::Value)
            longerOperators();
        switch (m_place.expected) {
        case E::Term:
            columns();
            words({"not", "("});
            if (m_prefix.size() >= 2)
                anyValues();
            return;
        case E::AfterOperand:
            operators();
            words({"and", "or"});
            closing();
            return;
        case E::Value:
        case E::SetItem:
            values(fieldColumn(m_schema, m_place.operand));
            return;
        case E::Set:
            words({"{"});
            return;
        case E::AfterSetItem:
            words({",", "}"});
            return;
        case E::AfterTerm:
            words({"and", "or"});
            closing();
            return;
        }
    }

    [[nodiscard]] bool begins(const QString& text) const
    {
        return text.startsWith(m_prefix, Qt::CaseInsensitive);
    }

    void add(const QString& text, const QString& detail = {})
    {
        if (m_found.size() >= mostCompletions || m_seen.contains(text))
            return;
        m_seen.insert(text);
        m_found.push_back({m_from, m_length, text, detail});
    }

    void words(std::initializer_list<const char*> all)
    {
        for (const char* const word : all)
            if (!m_quoted && begins(QString::fromLatin1(word)))
                add(QString::fromLatin1(word));
    }

    void closing()
    {
        if (m_place.openBrackets > 0)
            words({")"});
    }

    void columns()
    {
        const auto addColumn = [this](std::size_t i) {
            const Column& column = m_schema[i];
            add(columnForFilter(m_schema, static_cast<int>(i)),
                QCoreApplication::translate("Filter", "column · %1").arg(unitOfColumn(column)));
        };
        for (std::size_t i = 0; i < m_schema.size(); ++i)
            if (begins(fieldName(m_schema, static_cast<int>(i))))
                addColumn(i);
        for (std::size_t i = 0; i < m_schema.size(); ++i)
            if (begins(m_schema[i].name)) // "fil" finds what is called path
                addColumn(i);
    }

    void operators()
    {
        const int column = fieldColumn(m_schema, m_place.operand);
        if (column < 0)
            return;
        if (m_schema[static_cast<std::size_t>(column)].kind == ColumnKind::Text)
            words({"==", "!=", "contains", "~", "!~", "in {"});
        else
            words({">", "<", ">=", "<=", "==", "!=", "in {"});
    }

    void longerOperators()
    {
        const int from = m_from;
        m_from -= static_cast<int>(m_operatorPrefix.size());
        m_length = static_cast<int>(m_operatorPrefix.size());
        for (const char* const op : {"==", "<=", ">="})
            if (QString::fromLatin1(op).startsWith(m_operatorPrefix) && m_operatorPrefix.size() == 1)
                add(QString::fromLatin1(op));
        m_from = from;
        m_length = 0;
    }

    // ---- values ----

    struct Counted {
        qsizetype row = 0;
        qint64 count = 0;
    };

    /// The values of a Text or Integer column in the sample, the most frequent first.
    [[nodiscard]] std::vector<Counted> counted(const std::vector<quint32>& rows, int column) const
    {
        DenseIds ids;
        std::vector<Counted> all;
        const auto take = [&](std::size_t i, auto cell) {
            if constexpr (!std::is_same_v<decltype(cell), double>) {
                if (isMissing(cell))
                    return;
                const quint32 id = ids.idOf(static_cast<quint64>(cell));
                if (id == all.size())
                    all.push_back({static_cast<qsizetype>(rows[i]), 0});
                ++all[id].count;
            }
        };
        forEachCell(m_snapshot, &rows, column, {}, take);
        std::stable_sort(all.begin(), all.end(),
                         [](const Counted& a, const Counted& b) { return a.count > b.count; });
        return all;
    }

    [[nodiscard]] QString rowsText(qint64 count, std::size_t sampled) const
    {
        const auto total = static_cast<std::size_t>(m_snapshot.rowCount());
        if (sampled >= total)
            return count == 1 ? QCoreApplication::translate("Filter", "1 row")
                              : QCoreApplication::translate("Filter", "%1 rows")
                                    .arg(QLocale(QLocale::English).toString(count));
        const double share = 100 * static_cast<double>(count) / static_cast<double>(sampled);
        return share < 1
                   ? QCoreApplication::translate("Filter", "under 1 % of the rows")
                   : QCoreApplication::translate("Filter", "about %1 % of the rows").arg(std::lround(share));
    }

    void values(int column)
    {
        if (column < 0 || m_snapshot.rowCount() == 0)
            return;
        const Column& meta = m_schema[static_cast<std::size_t>(column)];
        if (meta.kind == ColumnKind::Text)
            texts(column, sample(m_snapshot), {});
        else if (meta.kind != ColumnKind::Time)
            numbers(column, meta);
    }

    /// As they are written into the filter, after some text.
    void texts(int column, const std::vector<quint32>& rows, const QString& before)
    {
        const bool isPattern =
            before.isEmpty() && m_place.expected == E::Value &&
            (m_place.op == FilterOperator::Matches || m_place.op == FilterOperator::NotMatches);
        for (const Counted& each : counted(rows, column)) {
            const std::string_view bytes = m_snapshot.text(each.row, column);
            const auto size = static_cast<qsizetype>(bytes.size());
            if (size > longestValue || m_found.size() >= mostCompletions)
                continue;
            const QString text = QString::fromUtf8(bytes.data(), size);
            if (!begins(text))
                continue;
            QString written =
                isPattern ? quoteForFilter(QRegularExpression::escape(text)) : quoteBytesForFilter(bytes);
            const bool plain = written.size() == text.size() + 2 && !needsQuotes(text);
            if (plain && !m_quoted && before.isEmpty())
                written = text;
            add(before + written, rowsText(each.count, rows.size()));
        }
    }

    /// "ngi" at the start of a term: the whole comparison with a value that begins like this.
    void anyValues()
    {
        const std::vector<quint32> rows = sample(m_snapshot);
        for (std::size_t i = 0; i < m_schema.size() && i < 8; ++i) {
            const auto column = static_cast<int>(i);
            if (m_schema[i].kind == ColumnKind::Text && !rows.empty())
                texts(column, rows, columnForFilter(m_schema, column) + QStringLiteral(" == "));
        }
    }

    void numbers(int column, const Column& meta)
    {
        const QString unit = unitName(meta.unit);
        const bool isBound = m_place.expected == E::Value && m_place.op != FilterOperator::Equal &&
                             m_place.op != FilterOperator::NotEqual;
        if (!m_prefix.isEmpty() && m_prefix.back().isDigit() && !unit.isEmpty())
            otherUnits(unit);
        const std::vector<quint32> rows = sample(m_snapshot);
        if (isBound || meta.kind == ColumnKind::Real)
            percentiles(column, meta, rows);
        if (meta.kind != ColumnKind::Integer)
            return;
        for (const Counted& each : counted(rows, column)) {
            std::array<char, 40> text{};
            const std::size_t length =
                plainInteger(m_snapshot.integer(each.row, column), meta.base, text.data());
            const QString number = QString::fromLatin1(text.data(), static_cast<qsizetype>(length));
            if (begins(number) && m_found.size() < mostCompletions)
                add(number + (meta.base == 10 ? unit : QString()), rowsText(each.count, rows.size()));
        }
    }

    void otherUnits(const QString& unit)
    {
        add(m_prefix + unit, QCoreApplication::translate("Filter", "unit"));
        static const QStringList durations{QStringLiteral("ns"), QStringLiteral("us"), QStringLiteral("ms"),
                                           QStringLiteral("s")};
        static const QStringList sizes{QStringLiteral("B"), QStringLiteral("KiB"), QStringLiteral("MiB")};
        for (const QStringList& family : {durations, sizes})
            if (family.contains(unit))
                for (const QString& other : family)
                    add(m_prefix + other, QCoreApplication::translate("Filter", "unit"));
    }

    /// Bounds worth comparing with.
    void percentiles(int column, const Column& meta, const std::vector<quint32>& rows)
    {
        std::vector<double> all;
        for (const quint32 row : rows)
            if (const double value = m_snapshot.real(row, column); std::isfinite(value))
                all.push_back(value);
        if (all.empty() || meta.base != 10)
            return;
        std::sort(all.begin(), all.end());
        for (const unsigned percent : {50U, 95U, 99U}) {
            std::array<char, 40> text{};
            const std::size_t length = plainReal(all[nearestRank(all.size(), percent) - 1], text.data());
            const QString number = QString::fromLatin1(text.data(), static_cast<qsizetype>(length));
            if (begins(number))
                add(number + unitName(meta.unit),
                    QCoreApplication::translate("Filter", "%1 % of the rows are at or below").arg(percent));
        }
    }

    const QString& m_text;
    int m_cursor;
    const EventSnapshot& m_snapshot;
    const Schema& m_schema;
    Place m_place;
    QString m_prefix;         ///< of what is being written, without its quote
    QString m_operatorPrefix; ///< an operator right before the cursor
    bool m_quoted = false;
    int m_from = 0;
    int m_length = 0;
    std::vector<FilterCompletion> m_found;
    QSet<QString> m_seen;
};

} // namespace

std::vector<FilterCompletion> completeFilter(const QString& text, int cursor, const EventSnapshot& snapshot)
{
    return Completer(text, cursor, snapshot).run();
}

} // namespace bee

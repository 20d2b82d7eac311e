// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filterlexer.h"
#include "remote/query/filtervalue.h"

#include <QCoreApplication>

namespace bee {

namespace {

using Kind = FilterToken::Kind;
using NodePointer = std::shared_ptr<const FilterNode>;

constexpr qsizetype longestFilter = 65536;
constexpr int deepestNesting = 100;
constexpr int mostTerms = 256; ///< each remembers what it found for every text of a table
constexpr std::size_t mostItems = 10'000;

QString quotingRemedy()
{
    return QCoreApplication::translate("Filter", "Put a text with blanks in quotes: \"two words\"");
}

class Parser {
public:
    explicit Parser(std::vector<FilterToken> tokens) : m_tokens(std::move(tokens)) {}

    NodePointer run()
    {
        NodePointer root = disjunction();
        if (root && token().kind != Kind::End)
            return unexpectedAfterTerm();
        return root;
    }

    [[nodiscard]] const std::optional<FilterError>& error() const { return m_error; }

private:
    [[nodiscard]] const FilterToken& token(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }

    NodePointer fail(const FilterValue& where, const QString& message, const QString& remedy = {})
    {
        if (!m_error)
            m_error = FilterError{where.position, std::max(1, where.length), message, remedy};
        return nullptr;
    }

    NodePointer disjunction() { return chain(Kind::Or, FilterNode::Kind::Or); }

    /// Terms joined by one word; a chain of any length is one node.
    NodePointer chain(Kind joint, FilterNode::Kind made)
    {
        auto node = std::make_shared<FilterNode>();
        node->kind = made;
        while (true) {
            NodePointer term = joint == Kind::Or ? chain(Kind::And, FilterNode::Kind::And) : unary();
            if (!term)
                return nullptr;
            node->children.push_back(std::move(term));
            if (token().kind != joint)
                break;
            m_joint = token().value;
            ++m_at;
        }
        return node->children.size() == 1 ? node->children.front() : node;
    }

    NodePointer unary()
    {
        if (token().kind != Kind::Not)
            return primary();
        if (m_depth >= deepestNesting)
            return tooDeep();
        m_joint = token().value;
        ++m_at;
        ++m_depth;
        auto node = std::make_shared<FilterNode>();
        node->kind = FilterNode::Kind::Not;
        NodePointer term = unary();
        --m_depth;
        if (!term)
            return nullptr;
        node->children.push_back(std::move(term));
        return node;
    }

    NodePointer primary()
    {
        switch (token().kind) {
        case Kind::Open:
            return bracket();
        case Kind::Value:
            return token(1).kind == Kind::Operator ? comparison() : anywhere();
        default:
            return missingTerm();
        }
    }

    NodePointer bracket()
    {
        if (m_depth >= deepestNesting)
            return tooDeep();
        const FilterValue open = token().value;
        m_joint = open;
        ++m_at;
        ++m_depth;
        NodePointer inner = disjunction();
        --m_depth;
        if (!inner)
            return nullptr;
        if (token().kind == Kind::End)
            return fail(open, QCoreApplication::translate("Filter", "This bracket is not closed"),
                        QCoreApplication::translate("Filter", "Write ) where it ends."));
        if (token().kind != Kind::Close)
            return unexpectedAfterTerm();
        ++m_at;
        return inner;
    }

    NodePointer anywhere()
    {
        if (!countTerm())
            return nullptr;
        auto node = std::make_shared<FilterNode>();
        node->value = token().value;
        ++m_at;
        return node;
    }

    NodePointer comparison()
    {
        if (!countTerm())
            return nullptr;
        auto node = std::make_shared<FilterNode>();
        node->kind = FilterNode::Kind::Compare;
        node->column = token().value;
        const FilterToken op = token(1);
        node->op = op.op;
        node->opPosition = op.value.position;
        node->opLength = op.value.length;
        m_at += 2;
        if (op.op == FilterOperator::In)
            return set(std::move(node));
        if (token().kind == Kind::OpenSet)
            return fail(token().value,
                        QCoreApplication::translate("Filter", "A set is compared with “in” only"),
                        QCoreApplication::translate("Filter", "Write %1 in {…}").arg(node->column.text));
        if (!takeValue(node->value, op.value.text))
            return nullptr;
        if (op.op == FilterOperator::Matches || op.op == FilterOperator::NotMatches) {
            if (const std::optional<FilterError> wrong = checkPattern(node->value)) {
                m_error = wrong;
                return nullptr;
            }
        }
        return node;
    }

    NodePointer set(std::shared_ptr<FilterNode> node)
    {
        if (token().kind != Kind::OpenSet)
            return fail(
                token().value, QCoreApplication::translate("Filter", "Expected a set after “in”"),
                QCoreApplication::translate("Filter", "Write %1 in {1, 80..90}").arg(node->column.text));
        const FilterValue open = token().value;
        ++m_at;
        if (token().kind == Kind::CloseSet)
            return fail(
                open, QCoreApplication::translate("Filter", "The set is empty"),
                QCoreApplication::translate("Filter", "Write values between the brackets: {1, 80..90}"));
        while (true) {
            FilterItem item;
            if (!takeValue(item.low, QStringLiteral("{")))
                return nullptr;
            if (token().kind == Kind::Range) {
                ++m_at;
                item.isRange = true;
                if (!takeValue(item.high, QStringLiteral("..")))
                    return nullptr;
            }
            node->items.push_back(std::move(item));
            if (node->items.size() > mostItems)
                return fail(token().value,
                            QCoreApplication::translate("Filter", "The set has too many values"));
            if (token().kind == Kind::CloseSet)
                break;
            if (token().kind == Kind::End)
                return fail(open, QCoreApplication::translate("Filter", "This set is not closed"),
                            QCoreApplication::translate("Filter", "Write } where it ends."));
            if (token().kind != Kind::Comma)
                return fail(token().value,
                            QCoreApplication::translate("Filter", "Expected , or } in the set"),
                            token().kind == Kind::Value ? quotingRemedy() : QString());
            ++m_at;
        }
        ++m_at;
        return node;
    }

    /// "10 ms" and "2026-11-22 10:02:03" are one value each.
    bool takeValue(FilterValue& value, const QString& after)
    {
        if (token().kind != Kind::Value) {
            const bool ends = token().kind == Kind::End || token().kind == Kind::Close;
            fail(token().value,
                 ends ? QCoreApplication::translate("Filter", "Expected a value after %1").arg(after)
                      : QCoreApplication::translate("Filter", "Expected a value after %1, not %2")
                            .arg(after, token().value.text),
                 ends ? QString()
                      : QCoreApplication::translate("Filter", "Put the text in quotes if you look for “%1”.")
                            .arg(token().value.text));
            return false;
        }
        value = token().value;
        ++m_at;
        const FilterToken& next = token();
        if (value.quoted || next.kind != Kind::Value || next.value.quoted)
            return true;
        const bool isUnit = value.text.back().isDigit() && isUnitName(next.value.text);
        const bool isClock = value.text.size() == 10 && value.text.count(QLatin1Char('-')) == 2 &&
                             next.value.text.contains(QLatin1Char(':'));
        if (isUnit || isClock) {
            value.text += (isClock ? QStringLiteral(" ") : QString()) + next.value.text;
            value.bytes = value.text.toUtf8();
            value.length = next.value.position + next.value.length - value.position;
            ++m_at;
        }
        return true;
    }

    bool countTerm()
    {
        if (++m_terms <= mostTerms)
            return true;
        fail(token().value, QCoreApplication::translate("Filter", "The filter has too many terms"),
             QCoreApplication::translate("Filter", "Use a set: pid in {1, 80..90}"));
        return false;
    }

    NodePointer tooDeep()
    {
        return fail(token().value, QCoreApplication::translate("Filter", "Too many brackets in each other"));
    }

    /// Where a comparison or a text must stand.
    NodePointer missingTerm()
    {
        const FilterToken& found = token();
        const QString expected =
            QCoreApplication::translate("Filter", "Expected a column or a text after %1").arg(m_joint.text);
        if (found.kind == Kind::End)
            return fail(found.value, expected);
        if (found.kind == Kind::Close && m_depth == 0)
            return fail(found.value, QCoreApplication::translate("Filter", "This bracket closes nothing"));
        if (found.kind == Kind::Operator)
            return fail(
                found.value,
                QCoreApplication::translate("Filter", "Expected a column before %1").arg(found.value.text),
                QCoreApplication::translate("Filter", "Write pid %1 1, for example").arg(found.value.text));
        return fail(found.value,
                    m_joint.text.isEmpty()
                        ? QCoreApplication::translate("Filter", "Expected a column or a text, not %1")
                              .arg(found.value.text)
                        : expected,
                    QCoreApplication::translate("Filter", "Put the text in quotes if you look for “%1”.")
                        .arg(found.value.text));
    }

    NodePointer unexpectedAfterTerm()
    {
        const FilterToken& found = token();
        if (found.kind == Kind::Close)
            return fail(found.value, QCoreApplication::translate("Filter", "This bracket closes nothing"));
        const QString message =
            QCoreApplication::translate("Filter", "Expected “and” or “or” before %1").arg(found.value.text);
        if (found.kind == Kind::Operator)
            return fail(found.value, message,
                        QCoreApplication::translate("Filter", "Write lat > 1ms and lat < 5ms"));
        return fail(found.value, message, found.kind == Kind::Value ? quotingRemedy() : QString());
    }

    std::vector<FilterToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_terms = 0;
    FilterValue m_joint; ///< and, or, not, or a bracket: what the next term follows
    std::optional<FilterError> m_error;
};

} // namespace

std::variant<FilterExpression, FilterError> FilterExpression::parse(const QString& text)
{
    if (text.size() > longestFilter)
        return FilterError{static_cast<int>(longestFilter), 1,
                           QCoreApplication::translate("Filter", "The filter is too long"),
                           QCoreApplication::translate("Filter", "64 KiB are the most."), false};
    FilterTokens tokens = filterTokens(text);
    if (tokens.error)
        return *tokens.error;
    FilterExpression expression;
    expression.m_text = text;
    if (tokens.tokens.size() == 1)
        return expression;
    Parser parser(std::move(tokens.tokens));
    expression.m_root = parser.run();
    if (parser.error())
        return *parser.error();
    return expression;
}

} // namespace bee

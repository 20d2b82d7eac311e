// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filterlexer.h"

#include <QCoreApplication>

#include <array>

namespace bee {

namespace {

using Kind = FilterToken::Kind;

struct Symbol {
    const char* text;
    Kind kind;
    FilterOperator op = FilterOperator::Equal;
};

/// Longer ones before their beginnings.
constexpr std::array symbols = {
    Symbol{"==", Kind::Operator, FilterOperator::Equal},
    Symbol{"!=", Kind::Operator, FilterOperator::NotEqual},
    Symbol{"<=", Kind::Operator, FilterOperator::LessOrEqual},
    Symbol{">=", Kind::Operator, FilterOperator::GreaterOrEqual},
    Symbol{"!~", Kind::Operator, FilterOperator::NotMatches},
    Symbol{"=~", Kind::Operator, FilterOperator::Matches},
    Symbol{"&&", Kind::And},
    Symbol{"||", Kind::Or},
    Symbol{"=", Kind::Operator, FilterOperator::Equal},
    Symbol{"<", Kind::Operator, FilterOperator::Less},
    Symbol{">", Kind::Operator, FilterOperator::Greater},
    Symbol{"~", Kind::Operator, FilterOperator::Matches},
    Symbol{"!", Kind::Not},
    Symbol{"(", Kind::Open},
    Symbol{")", Kind::Close},
    Symbol{"{", Kind::OpenSet},
    Symbol{"}", Kind::CloseSet},
};

constexpr std::array keywords = {
    Symbol{"and", Kind::And},
    Symbol{"or", Kind::Or},
    Symbol{"not", Kind::Not},
    Symbol{"contains", Kind::Operator, FilterOperator::Contains},
    Symbol{"matches", Kind::Operator, FilterOperator::Matches},
    Symbol{"in", Kind::Operator, FilterOperator::In},
};

const Symbol* keywordOf(QStringView word)
{
    for (const Symbol& keyword : keywords)
        if (word.compare(QLatin1String(keyword.text), Qt::CaseInsensitive) == 0)
            return &keyword;
    return nullptr;
}

class Lexer {
public:
    explicit Lexer(QStringView text) : m_text(text) {}

    FilterTokens run()
    {
        while (!m_result.error) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at == m_text.size())
                break;
            next();
        }
        FilterToken end;
        end.value.position = static_cast<int>(m_text.size());
        m_result.tokens.push_back(end);
        return std::move(m_result);
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    void add(FilterToken token, qsizetype from)
    {
        token.value.position = static_cast<int>(from);
        token.value.length = static_cast<int>(std::max<qsizetype>(1, m_at - from));
        if (token.value.text.isEmpty() && !token.value.quoted)
            token.value.text = m_text.mid(from, m_at - from).toString();
        m_result.tokens.push_back(std::move(token));
    }

    void next()
    {
        const QChar first = peek();
        if (first == QLatin1Char('"') || first == QLatin1Char('\'')) {
            quoted();
            return;
        }
        if (m_inSet && (first == QLatin1Char(',') || startsRange())) {
            const qsizetype from = m_at;
            FilterToken token;
            token.kind = first == QLatin1Char(',') ? Kind::Comma : Kind::Range;
            m_at += token.kind == Kind::Comma ? 1 : 2;
            add(token, from);
            return;
        }
        for (const Symbol& symbol : symbols) {
            const QLatin1String text(symbol.text);
            if (!m_text.mid(m_at).startsWith(text))
                continue;
            const qsizetype from = m_at;
            m_at += text.size();
            if (symbol.kind == Kind::OpenSet || symbol.kind == Kind::CloseSet)
                m_inSet = symbol.kind == Kind::OpenSet;
            FilterToken token;
            token.kind = symbol.kind;
            token.op = symbol.op;
            add(token, from);
            return;
        }
        word();
    }

    [[nodiscard]] bool startsRange() const
    {
        return m_inSet && peek() == QLatin1Char('.') && peek(1) == QLatin1Char('.');
    }

    [[nodiscard]] bool endsWord() const
    {
        const QChar c = peek();
        if (c.isSpace() || QStringView(u"(){}\"=<>~").contains(c))
            return true;
        const QChar after = peek(1);
        if (c == QLatin1Char('!'))
            return after == QLatin1Char('=') || after == QLatin1Char('~');
        if (c == QLatin1Char('&') || c == QLatin1Char('|'))
            return after == c;
        return m_inSet && (c == QLatin1Char(',') || startsRange());
    }

    /// "LAT(ms)" and "p99(LAT(ms))" are words: a bracket that follows at once belongs to the name.
    void bracketOfName()
    {
        int depth = 0;
        for (qsizetype i = m_at; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c.isSpace() || QStringView(u"{}\"'=<>~,").contains(c))
                return;
            depth += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') ? -1 : 0;
            if (depth == 0) {
                m_at = i + 1;
                return;
            }
        }
    }

    void word()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (m_at == from || !endsWord()))
            ++m_at;
        const Symbol* keyword = keywordOf(m_text.mid(from, m_at - from));
        if (!keyword && peek() == QLatin1Char('('))
            bracketOfName();
        FilterToken token;
        token.kind = keyword ? keyword->kind : Kind::Value;
        token.op = keyword ? keyword->op : FilterOperator::Equal;
        token.value.text = m_text.mid(from, m_at - from).toString();
        if (token.value.text == QLatin1String("&") || token.value.text == QLatin1String("|")) {
            const QString twice = token.value.text + token.value.text;
            fail(from, 1,
                 QCoreApplication::translate("Filter", "“%1” alone means nothing").arg(token.value.text),
                 QCoreApplication::translate("Filter", "Write %1, or put the text in quotes.").arg(twice));
            return;
        }
        token.value.bytes = token.value.text.toUtf8();
        add(token, from);
    }

    void quoted()
    {
        const qsizetype from = m_at;
        const QChar quote = peek();
        ++m_at;
        FilterToken token;
        token.kind = Kind::Value;
        token.value.quoted = true;
        token.unterminated = true;
        m_rawBytes = false;
        qsizetype plainFrom = m_at;
        const auto takePlain = [&] {
            const QStringView plain = m_text.mid(plainFrom, m_at - plainFrom);
            token.value.text += plain;
            token.value.bytes += plain.toUtf8();
        };
        while (m_at < m_text.size()) {
            if (peek() == quote) {
                token.unterminated = false;
                break;
            }
            if (peek() != QLatin1Char('\\')) {
                ++m_at;
                continue;
            }
            takePlain();
            escape(token.value);
            plainFrom = m_at;
        }
        takePlain();
        if (!m_rawBytes) // also where two escapes make one character
            token.value.bytes = token.value.text.toUtf8();
        if (!token.unterminated)
            ++m_at;
        add(token, from);
        if (token.unterminated)
            fail(from, static_cast<int>(m_text.size() - from),
                 QCoreApplication::translate("Filter", "The quoted text does not end"),
                 QCoreApplication::translate("Filter", "Close it with %1").arg(quote));
    }

    /// At a backslash. One that begins no escape stays, so that "\d" is what a regular expression means by
    /// it.
    void escape(FilterValue& value)
    {
        const QChar c = peek(1);
        const auto one = [&](char16_t unit, qsizetype length) {
            value.text += QChar(unit);
            value.bytes += QString(QChar(unit)).toUtf8();
            m_at += length;
        };
        if (c == QLatin1Char('n'))
            return one(u'\n', 2);
        if (c == QLatin1Char('t'))
            return one(u'\t', 2);
        if (c == QLatin1Char('r'))
            return one(u'\r', 2);
        if (c == QLatin1Char('"') || c == QLatin1Char('\'') || c == QLatin1Char('\\'))
            return one(c.unicode(), 2);
        bool isHex = false;
        if (c == QLatin1Char('u')) {
            const uint unit = m_text.mid(m_at + 2, 4).toUInt(&isHex, 16);
            if (isHex && m_at + 6 <= m_text.size())
                return one(static_cast<char16_t>(unit), 6);
        } else if (c == QLatin1Char('x')) {
            const uint byte = m_text.mid(m_at + 2, 2).toUInt(&isHex, 16);
            if (isHex && m_at + 4 <= m_text.size()) {
                value.text +=
                    byte < 0x80 ? QChar(static_cast<char16_t>(byte)) : QChar(QChar::ReplacementCharacter);
                value.bytes += static_cast<char>(byte);
                m_rawBytes = m_rawBytes || byte >= 0x80;
                m_at += 4;
                return;
            }
        }
        one(u'\\', 1);
    }

    void fail(qsizetype position, int length, const QString& message, const QString& remedy)
    {
        m_result.error = FilterError{static_cast<int>(position), length, message, remedy};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_inSet = false;
    bool m_rawBytes = false; ///< the quoted text names bytes that are no characters
    FilterTokens m_result;
};

} // namespace

FilterTokens filterTokens(const QString& text)
{
    return Lexer(text).run();
}

bool needsQuotes(QStringView word)
{
    if (word.isEmpty() || keywordOf(word) || word.contains(QLatin1String("..")) ||
        word.contains(QLatin1Char(',')) || word.contains(QLatin1Char('\\')))
        return true;
    const FilterTokens tokens = filterTokens(word.toString());
    return tokens.error || tokens.tokens.size() != 2 || tokens.tokens[0].kind != Kind::Value ||
           tokens.tokens[0].value.quoted || tokens.tokens[0].value.text != word;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"
#include "remote/query/filternode.h"

namespace bee {

struct FilterToken {
    enum class Kind : quint8 {
        End,
        Value, ///< a word or a quoted text; keywords are words
        Operator,
        And,
        Or,
        Not,
        Open,
        Close,
        OpenSet,
        CloseSet,
        Comma,
        Range,
    };
    Kind kind = Kind::End;
    FilterOperator op = FilterOperator::Equal; ///< of Operator
    FilterValue value;                         ///< place and text of any token
    bool unterminated = false;                 ///< a quoted text without its end

    /// Whether it is that word, written without quotes and in any case.
    [[nodiscard]] bool isWord(QLatin1String word) const
    {
        return kind == Kind::Value && !value.quoted && value.text.compare(word, Qt::CaseInsensitive) == 0;
    }
};

struct FilterTokens {
    std::vector<FilterToken> tokens;  ///< the last is End; with an error all before it
    std::optional<FilterError> error; ///< of the characters
};
/// and, or, not, contains, matches and in come as tokens of their own kind where they are not quoted.
[[nodiscard]] FilterTokens filterTokens(const QString& text);

/// Whether a word must be quoted to be read as one value.
[[nodiscard]] bool needsQuotes(QStringView word);

} // namespace bee

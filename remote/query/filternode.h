// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace bee {

/// A value as it is written; what it means depends on the column it is compared with.
struct FilterValue {
    QString text;     ///< without quotes, escapes resolved; "10ms"
    QByteArray bytes; ///< the same as UTF-8, with the bytes that \xHH names
    bool quoted = false;
    int position = 0;
    int length = 1;
};

/// One item of a set: a value, or all from low to high, both included.
struct FilterItem {
    FilterValue low;
    FilterValue high;
    bool isRange = false;
};

enum class FilterOperator : quint8 {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    Matches,
    NotMatches,
    In,
};

/// Part of a filter's syntax tree, no deeper than the parser's limit. Immutable once parsed.
struct FilterNode {
    enum class Kind : quint8 { And, Or, Not, Compare, Anywhere };
    Kind kind = Kind::Anywhere;
    std::vector<std::shared_ptr<const FilterNode>> children; ///< And, Or: two or more; Not: one

    FilterValue column; ///< Compare: the name as written
    FilterOperator op = FilterOperator::Equal;
    int opPosition = 0;
    int opLength = 1;
    FilterValue value;             ///< Compare but In; Anywhere: what is looked for
    std::vector<FilterItem> items; ///< In
};

} // namespace bee

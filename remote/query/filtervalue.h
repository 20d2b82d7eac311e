// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"
#include "remote/query/filternode.h"

#include <QRegularExpression>

namespace bee {

__extension__ using Int128 = __int128;

template <typename T>
using Written = std::variant<T, FilterError>;

/// A number in a column's unit. Exact: it lies between floor and ceil, which are equal when it is whole. Far
/// beyond 64 bits it is cut, never wrapped.
struct WrittenInteger {
    Int128 floor = 0;
    Int128 ceil = 0;
};

/// Nanoseconds since the epoch. A written time covers the span of its last digit: "10:02:03" is all of that
/// second.
struct WrittenTime {
    qint64 first = 0;
    qint64 last = 0; ///< included
};

[[nodiscard]] Written<WrittenInteger> writtenInteger(const FilterValue& value, const Column& column);
[[nodiscard]] Written<double> writtenReal(const FilterValue& value, const Column& column);
/// A time without a date is the one nearest to the clock's start.
[[nodiscard]] Written<WrittenTime> writtenTime(const FilterValue& value, const FilterClock& clock);

/// Whether it is a unit of the language, in any case.
[[nodiscard]] bool isUnitName(QStringView text);
/// How a column's unit is written after a number; empty when it has none.
[[nodiscard]] QString unitName(Unit unit);

/// The regular expression of ~: without regard to case, and bounded, so that no pattern runs for long on a
/// text. A text on which it would is taken as one that does not match.
[[nodiscard]] QRegularExpression filterPattern(const QString& pattern);
/// What is wrong with it, in PCRE's words.
[[nodiscard]] std::optional<FilterError> checkPattern(const FilterValue& value);

} // namespace bee

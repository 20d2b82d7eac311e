// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "remote/query/field.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace bee {

struct FilterNode; ///< of the syntax tree; filternode.h

/// What is wrong with a filter's text, and where. Texts are plain and translated.
struct FilterError {
    int position = 0;          ///< in characters of the text
    int length = 1;            ///< at least 1, also at the end of the text
    QString message;           ///< "Expected a value after =="
    QString remedy;            ///< may be empty
    bool unknownField = false; ///< the text is right, but the table has no such column
};

/// A filter's text, understood without regard to a table, so that one filter may serve many. A value:
/// immutable, cheap to copy, may cross threads. The empty one lets everything through.
///
///     comm == "nginx" && lat > 10ms && path ~ "^/var"
///     pid in {1, 80..90} or not (ret >= 0)        bare        "two words"
///
/// Operators: == != < <= > >= contains matches(~) !~ in; and(&&) or(||) not(!); brackets. == compares text
/// exactly; contains, ~ and bare words do not regard case. Numbers take units (ns us ms s min h, B KB KiB MB
/// MiB GB GiB TB TiB, %); a number without one is in the column's own, and 64-bit integers are compared
/// exactly. Ranges in a set: low..high, both ends included. A comparison with a missing value is false, !=
/// too.
///
/// A word or a quoted text by itself is looked for in every cell: in texts as they are, in numbers as plain
/// decimals in the column's own unit (which is close to what a person sees), and, when it has a colon, in
/// times as "14:03:31.250000000". contains and ~ work on such texts of numbers and times too.
///
/// Times: "10:02:03.5", "2026-11-22 10:02:03" in the display's clock, with Z in UTC, "+5s" since the start. A
/// written time covers the span of its last digit: == 10:02:03 is that whole second, > begins after it.
///
/// In quotes \" \\ \n \t \r \xHH \uHHHH are what they are elsewhere; any other backslash stays.
class FilterExpression {
public:
    FilterExpression() = default;
    [[nodiscard]] static std::variant<FilterExpression, FilterError> parse(const QString& text);

    [[nodiscard]] bool isEmpty() const { return !m_root; }
    [[nodiscard]] const QString& text() const { return m_text; } ///< as it was written
    [[nodiscard]] const std::shared_ptr<const FilterNode>& root() const { return m_root; }
    /// Equal texts: nothing else is compared.
    friend bool operator==(const FilterExpression& a, const FilterExpression& b)
    {
        return a.m_text == b.m_text;
    }

private:
    QString m_text;
    std::shared_ptr<const FilterNode> m_root;
};

/// How a filter reads times in its text. A value.
struct FilterClock {
    Duration ahead{0}; ///< what the clock that times are written in is ahead of UTC
    Time start;        ///< what "+5s" counts from; the day of a time without a date is the one nearest to it
    friend bool operator==(const FilterClock&, const FilterClock&) = default;
};

/// What is wrong with the filter for that table, if anything: an unknown column, text compared as a number.
[[nodiscard]] std::optional<FilterError> checkFilter(const FilterExpression& filter, const Schema& schema);

/// The filter's text for "column op value" of a cell, quoted and with unit as parse() reads it back.
/// op: "==", "!=", ">" …. A missing value gives "not (column …)" that matches missing values; "!=" gives the
/// opposite. Of a text above 8,000 bytes the beginning is looked for.
[[nodiscard]] QString filterForCell(const EventSnapshot& snapshot, qsizetype row, int column, QStringView op,
                                    const FilterClock& clock);
/// "(a) && (b)", or the one that is not empty.
[[nodiscard]] QString joinFilters(const QString& a, const QString& b);
/// A text in quotes as parse() reads it back, whatever it holds.
[[nodiscard]] QString quoteForFilter(QStringView text);

/// What may be written where the cursor is.
struct FilterCompletion {
    int from = 0; ///< the characters it replaces
    int length = 0;
    QString text;   ///< what is put there
    QString detail; ///< "column · ms", "1,204 rows"; may be empty
};
/// At most 50, likeliest first: columns, operators that suit the column, values that occur (with their
/// frequency in a sample of the rows). Takes at most about 5 ms on any table. snapshot may be empty.
[[nodiscard]] std::vector<FilterCompletion> completeFilter(const QString& text, int cursor,
                                                           const EventSnapshot& snapshot);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "remote/query/subsecond.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <atomic>
#include <functional>
#include <stop_token>

namespace bee {

/// Some rows of one chunk that are tested together.
struct RowBlock {
    const EventChunk& chunk;
    std::size_t from = 0; ///< in the chunk
    std::size_t count = 0;
    const TextPool& pool;
    const std::stop_token& stop; ///< texts are not tested any more when it asks; the result is then of no use
};
inline constexpr std::size_t blockRows = 4096;

/// Part of a filter made for one schema. Remembers what it found about texts: for one thread at a time.
class FilterTest {
public:
    virtual ~FilterTest() = default;
    /// Writes 1 for each row that passes and 0 for the others.
    virtual void test(const RowBlock& block, quint8* passes) = 0;
    [[nodiscard]] virtual int cost() const { return 1; }
};
using FilterTestPointer = std::unique_ptr<FilterTest>;

FilterTestPointer testConstant(bool passes);
FilterTestPointer testAll(std::vector<FilterTestPointer> tests);
FilterTestPointer testAny(std::vector<FilterTestPointer> tests);
FilterTestPointer testNot(FilterTestPointer test);

/// Values lo to hi, both included.
template <typename T>
struct ValueRange {
    T lo{};
    T hi{};
};
/// Passes rows that have a value, and have one inside the ranges (outside, when negated). Ranges in any
/// order. Integers of a column that is not signed are 64-bit numbers in a qint64.
FilterTestPointer testIntegers(int column, std::vector<ValueRange<quint64>> ranges, bool isSigned,
                               bool negated);
/// Passes rows whose time in nanoseconds, a signed column, is in that part of its second.
FilterTestPointer testOffset(int column, SubsecondRange offset);
FilterTestPointer testReals(int column, std::vector<ValueRange<double>> ranges, bool negated);

/// What a text is tested for.
using TextPredicate = std::function<bool(std::string_view)>;
TextPredicate containsText(const QString& text); ///< without regard to case
TextPredicate matchesPattern(const QRegularExpression& pattern);
TextPredicate equalsAny(const std::vector<QByteArray>& texts);

/// What is known about the texts of a pool; shared by the columns of one term.
class KnownTexts {
public:
    explicit KnownTexts(TextPredicate predicate) : m_predicate(std::move(predicate)) {}
    void test(const RowBlock& block, int column, quint8* passes, bool negated);

private:
    quint8 resolve(TextId id, const RowBlock& block);

    TextPredicate m_predicate;
    std::vector<quint8> m_known; ///< by TextId: 0 not tested, 2 does not pass, 3 passes
};
/// Empty texts are missing values and never pass.
FilterTestPointer testTexts(int column, std::shared_ptr<KnownTexts> texts, bool negated);
/// The predicate over a number's plain text (see plainNumber()), or over a time's clock text.
FilterTestPointer testNumberTexts(int column, const Column& meta, Duration ahead, TextPredicate predicate,
                                  bool negated);

/// A number as the language sees its text: decimal in the column's own unit, "0x…" in base 16, "0…" in
/// base 8. Returns the number of characters written; there is room for 40.
std::size_t plainInteger(qint64 value, int base, char* text);
std::size_t plainReal(double value, char* text);
/// "14:03:33.102003000"
std::size_t plainClock(qint64 ns, Duration ahead, char* text);

} // namespace bee

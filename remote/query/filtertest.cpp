// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/filtertest.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <unordered_set>

namespace bee {

namespace {

constexpr qint32 nullNarrow = std::numeric_limits<qint32>::min();

class ConstantTest final : public FilterTest {
public:
    explicit ConstantTest(bool passes) : m_passes(passes) {}
    void test(const RowBlock& block, quint8* passes) override
    {
        std::memset(passes, m_passes ? 1 : 0, block.count);
    }
    [[nodiscard]] int cost() const override { return 0; }

private:
    bool m_passes;
};

class ChainTest final : public FilterTest {
public:
    ChainTest(std::vector<FilterTestPointer> tests, bool all) : m_tests(std::move(tests)), m_all(all)
    {
        std::stable_sort(m_tests.begin(), m_tests.end(),
                         [](const auto& a, const auto& b) { return a->cost() < b->cost(); });
    }

    void test(const RowBlock& block, quint8* passes) override
    {
        m_tests.front()->test(block, passes);
        for (std::size_t i = 1; i < m_tests.size(); ++i) {
            // No row can change any more.
            if (!std::memchr(passes, m_all ? 1 : 0, block.count))
                return;
            m_scratch.resize(blockRows);
            m_tests[i]->test(block, m_scratch.data());
            const quint8* const other = m_scratch.data();
            for (std::size_t row = 0; row < block.count; ++row)
                passes[row] =
                    static_cast<quint8>(m_all ? passes[row] & other[row] : passes[row] | other[row]);
        }
    }

    [[nodiscard]] int cost() const override
    {
        int sum = 0;
        for (const auto& test : m_tests)
            sum += test->cost();
        return sum;
    }

private:
    std::vector<FilterTestPointer> m_tests;
    bool m_all;
    std::vector<quint8> m_scratch;
};

class NotTest final : public FilterTest {
public:
    explicit NotTest(FilterTestPointer test) : m_test(std::move(test)) {}
    void test(const RowBlock& block, quint8* passes) override
    {
        m_test->test(block, passes);
        for (std::size_t row = 0; row < block.count; ++row)
            passes[row] ^= 1;
    }
    [[nodiscard]] int cost() const override { return m_test->cost(); }

private:
    FilterTestPointer m_test;
};

/// Sorted ranges that do not touch.
template <typename T>
std::vector<ValueRange<T>> merged(std::vector<ValueRange<T>> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.lo < b.lo; });
    std::vector<ValueRange<T>> result;
    for (const ValueRange<T>& range : ranges) {
        if (!result.empty() && range.lo <= result.back().hi)
            result.back().hi = std::max(result.back().hi, range.hi);
        else
            result.push_back(range);
    }
    return result;
}

template <typename T>
bool inside(const std::vector<ValueRange<T>>& ranges, T value)
{
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), value,
                                        [](T v, const ValueRange<T>& range) { return v < range.lo; });
    return after != ranges.begin() && value <= std::prev(after)->hi;
}

class IntegerTest final : public FilterTest {
public:
    IntegerTest(int column, std::vector<ValueRange<quint64>> ranges, bool isSigned, bool negated)
        : m_column(static_cast<std::size_t>(column)), m_bias(isSigned ? quint64(1) << 63 : 0),
          m_negated(negated)
    {
        for (ValueRange<quint64>& range : ranges) {
            range.lo += m_bias;
            range.hi += m_bias;
        }
        m_ranges = merged(std::move(ranges));
    }

    void test(const RowBlock& block, quint8* passes) override
    {
        const EventChunk::Cells& cells = block.chunk.columns[m_column];
        if (const auto* narrow = std::get_if<std::vector<qint32>>(&cells))
            testCells(narrow->data() + block.from, block.count, nullNarrow, passes);
        else if (const auto* wide = std::get_if<std::vector<qint64>>(&cells))
            testCells(wide->data() + block.from, block.count, nullInteger, passes);
        else
            std::memset(passes, 0, block.count);
    }

private:
    template <typename T>
    void testCells(const T* values, std::size_t count, T null, quint8* passes) const
    {
        const auto flip = static_cast<quint8>(m_negated ? 1 : 0);
        if (m_ranges.size() == 1) {
            // One comparison: what is below the range wraps around to above its width.
            const quint64 lo = m_ranges[0].lo - m_bias;
            const quint64 width = m_ranges[0].hi - m_ranges[0].lo;
            for (std::size_t i = 0; i < count; ++i) {
                const auto value = static_cast<quint64>(static_cast<qint64>(values[i]));
                passes[i] = static_cast<quint8>(((value - lo <= width) ^ flip) & (values[i] != null));
            }
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const quint64 value = static_cast<quint64>(static_cast<qint64>(values[i])) + m_bias;
            passes[i] = static_cast<quint8>((inside(m_ranges, value) ^ flip) & (values[i] != null));
        }
    }

    std::size_t m_column;
    quint64 m_bias; ///< makes the order of the values that of unsigned numbers
    bool m_negated;
    std::vector<ValueRange<quint64>> m_ranges; ///< biased
};

class OffsetTest final : public FilterTest {
public:
    OffsetTest(int column, SubsecondRange offset)
        : m_column(static_cast<std::size_t>(column)), m_offset(offset)
    {
    }

    void test(const RowBlock& block, quint8* passes) override
    {
        const EventChunk::Cells& cells = block.chunk.columns[m_column];
        const auto* times = std::get_if<std::vector<qint64>>(&cells);
        if (!times) {
            std::memset(passes, 0, block.count);
            return;
        }
        const qint64* const values = times->data() + block.from;
        for (std::size_t i = 0; i < block.count; ++i)
            passes[i] = static_cast<quint8>((values[i] != nullInteger) &
                                            m_offset.contains(Time(Duration(values[i]))));
    }

private:
    std::size_t m_column;
    SubsecondRange m_offset;
};

class RealTest final : public FilterTest {
public:
    RealTest(int column, std::vector<ValueRange<double>> ranges, bool negated)
        : m_column(static_cast<std::size_t>(column)), m_negated(negated), m_ranges(merged(std::move(ranges)))
    {
    }

    void test(const RowBlock& block, quint8* passes) override
    {
        const auto* reals = std::get_if<std::vector<double>>(&block.chunk.columns[m_column]);
        if (!reals) {
            std::memset(passes, 0, block.count);
            return;
        }
        const double* const values = reals->data() + block.from;
        const auto flip = static_cast<quint8>(m_negated ? 1 : 0);
        if (m_ranges.size() == 1) {
            const auto [lo, hi] = m_ranges[0];
            for (std::size_t i = 0; i < block.count; ++i) {
                const bool in = (values[i] >= lo) & (values[i] <= hi);
                passes[i] = static_cast<quint8>((in ^ flip) & !std::isnan(values[i]));
            }
            return;
        }
        for (std::size_t i = 0; i < block.count; ++i)
            passes[i] = static_cast<quint8>((inside(m_ranges, values[i]) ^ flip) & !std::isnan(values[i]));
    }

private:
    std::size_t m_column;
    bool m_negated;
    std::vector<ValueRange<double>> m_ranges;
};

class TextTest final : public FilterTest {
public:
    TextTest(int column, std::shared_ptr<KnownTexts> texts, bool negated)
        : m_column(column), m_texts(std::move(texts)), m_negated(negated)
    {
    }
    void test(const RowBlock& block, quint8* passes) override
    {
        m_texts->test(block, m_column, passes, m_negated);
    }
    [[nodiscard]] int cost() const override { return 2; }

private:
    int m_column;
    std::shared_ptr<KnownTexts> m_texts;
    bool m_negated;
};

/// Numbers come again and again: what their texts gave is kept in a small cache.
class NumberTextTest final : public FilterTest {
public:
    NumberTextTest(int column, const Column& meta, Duration ahead, TextPredicate predicate, bool negated)
        : m_column(static_cast<std::size_t>(column)), m_base(meta.base),
          m_isTime(meta.kind == ColumnKind::Time), m_ahead(ahead), m_predicate(std::move(predicate)),
          m_negated(negated)
    {
    }

    void test(const RowBlock& block, quint8* passes) override
    {
        if (m_cache.empty())
            m_cache.resize(cacheSize);
        const EventChunk::Cells& cells = block.chunk.columns[m_column];
        if (const auto* narrow = std::get_if<std::vector<qint32>>(&cells))
            testCells(block, narrow->data() + block.from, passes);
        else if (const auto* wide = std::get_if<std::vector<qint64>>(&cells))
            testCells(block, wide->data() + block.from, passes);
        else if (const auto* reals = std::get_if<std::vector<double>>(&cells))
            testCells(block, reals->data() + block.from, passes);
        else
            std::memset(passes, 0, block.count);
    }
    [[nodiscard]] int cost() const override { return 20; }

private:
    static constexpr std::size_t cacheSize = 8192;
    struct Known {
        quint64 bits = 0;
        quint8 state = 0; ///< as in KnownTexts
    };

    template <typename T>
    void testCells(const RowBlock& block, const T* values, quint8* passes)
    {
        for (std::size_t i = 0; i < block.count; ++i) {
            if (isNull(values[i])) {
                passes[i] = 0;
                continue;
            }
            quint64 bits = 0;
            std::memcpy(&bits, &values[i], sizeof(T));
            Known& known = m_cache[(bits * 0x9e3779b97f4a7c15ULL >> 40) % cacheSize];
            if (known.state == 0 || known.bits != bits) {
                if (block.stop.stop_requested())
                    return;
                std::array<char, 40> text{};
                const std::size_t length = write(values[i], text.data());
                known = {bits, static_cast<quint8>(m_predicate({text.data(), length}) ? 3 : 2)};
            }
            passes[i] = static_cast<quint8>((known.state & 1U) ^ (m_negated ? 1U : 0U));
        }
    }

    static bool isNull(qint32 value) { return value == nullNarrow; }
    static bool isNull(qint64 value) { return value == nullInteger; }
    static bool isNull(double value) { return std::isnan(value); }
    std::size_t write(double value, char* text) const { return plainReal(value, text); }
    std::size_t write(qint64 value, char* text) const
    {
        return m_isTime ? plainClock(value, m_ahead, text) : plainInteger(value, m_base, text);
    }
    std::size_t write(qint32 value, char* text) const { return plainInteger(value, m_base, text); }

    std::size_t m_column;
    int m_base;
    bool m_isTime;
    Duration m_ahead;
    TextPredicate m_predicate;
    bool m_negated;
    std::vector<Known> m_cache;
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

// ---- texts ----

void KnownTexts::test(const RowBlock& block, int column, quint8* passes, bool negated)
{
    const auto* texts =
        std::get_if<std::vector<TextId>>(&block.chunk.columns[static_cast<std::size_t>(column)]);
    if (!texts) {
        std::memset(passes, 0, block.count);
        return;
    }
    const TextId* const ids = texts->data() + block.from;
    TextId last{};
    for (std::size_t i = 0; i < block.count; ++i)
        last = std::max(last, ids[i]);
    if (const auto needed = static_cast<std::size_t>(last) + 1; needed > m_known.size())
        m_known.resize(std::max(needed, m_known.size() * 3 / 2), 0);
    const auto flip = static_cast<quint8>(negated ? 1 : 0);
    for (std::size_t i = 0; i < block.count; ++i) {
        quint8 state = m_known[static_cast<std::size_t>(ids[i])];
        if (state == 0)
            state = resolve(ids[i], block);
        passes[i] = static_cast<quint8>(((state & 1U) ^ flip) & (ids[i] != TextId{}));
    }
}

quint8 KnownTexts::resolve(TextId id, const RowBlock& block)
{
    if (block.stop.stop_requested())
        return 2;
    const quint8 state = m_predicate(block.pool.text(id)) ? 3 : 2;
    m_known[static_cast<std::size_t>(id)] = state;
    return state;
}

TextPredicate containsText(const QString& text)
{
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() != 0 && c.unicode() < 0x80; });
    if (!ascii)
        return [text](std::string_view bytes) { return fromUtf8(bytes).contains(text, Qt::CaseInsensitive); };
    return [needle = text.toLower().toStdString()](std::string_view bytes) {
        return std::search(bytes.begin(), bytes.end(), needle.begin(), needle.end(),
                           [](char a, char b) { return lower(a) == b; }) != bytes.end();
    };
}

TextPredicate matchesPattern(const QRegularExpression& pattern)
{
    return [pattern](std::string_view bytes) { return pattern.match(fromUtf8(bytes)).hasMatch(); };
}

TextPredicate equalsAny(const std::vector<QByteArray>& texts)
{
    if (texts.size() == 1)
        return [text = texts.front().toStdString()](std::string_view bytes) { return bytes == text; };
    std::unordered_set<std::string> all;
    for (const QByteArray& text : texts)
        all.insert(text.toStdString());
    return [all = std::move(all)](std::string_view bytes) { return all.contains(std::string(bytes)); };
}

// ---- numbers as text ----

std::size_t plainInteger(qint64 value, int base, char* text)
{
    char* at = text;
    if (base == 16) {
        *at++ = '0';
        *at++ = 'x';
        return static_cast<std::size_t>(std::to_chars(at, text + 40, static_cast<quint64>(value), 16).ptr -
                                        text);
    }
    if (base == 8) {
        if (value != 0)
            *at++ = '0';
        return static_cast<std::size_t>(std::to_chars(at, text + 40, static_cast<quint64>(value), 8).ptr -
                                        text);
    }
    return static_cast<std::size_t>(std::to_chars(at, text + 40, value).ptr - text);
}

std::size_t plainReal(double value, char* text)
{
    return static_cast<std::size_t>(std::to_chars(text, text + 40, value).ptr - text);
}

std::size_t plainClock(qint64 ns, Duration ahead, char* text)
{
    constexpr qint64 second = 1'000'000'000;
    constexpr qint64 day = 86'400 * second;
    const qint64 local = (ns % day + ahead.count() % day + 2 * day) % day;
    const qint64 fraction = local % second;
    const qint64 ofDay = local / second;
    const auto two = [](char* at, qint64 value) {
        at[0] = static_cast<char>('0' + value / 10);
        at[1] = static_cast<char>('0' + value % 10);
    };
    two(text, ofDay / 3600);
    two(text + 3, ofDay / 60 % 60);
    two(text + 6, ofDay % 60);
    text[2] = text[5] = ':';
    text[8] = '.';
    qint64 rest = fraction;
    for (int i = 17; i > 8; --i, rest /= 10)
        text[i] = static_cast<char>('0' + rest % 10);
    return 18;
}

// ---- making them ----

FilterTestPointer testConstant(bool passes)
{
    return std::make_unique<ConstantTest>(passes);
}

FilterTestPointer testAll(std::vector<FilterTestPointer> tests)
{
    return tests.empty() ? testConstant(true) : std::make_unique<ChainTest>(std::move(tests), true);
}

FilterTestPointer testAny(std::vector<FilterTestPointer> tests)
{
    return tests.empty() ? testConstant(false) : std::make_unique<ChainTest>(std::move(tests), false);
}

FilterTestPointer testNot(FilterTestPointer test)
{
    return std::make_unique<NotTest>(std::move(test));
}

FilterTestPointer testIntegers(int column, std::vector<ValueRange<quint64>> ranges, bool isSigned,
                               bool negated)
{
    return std::make_unique<IntegerTest>(column, std::move(ranges), isSigned, negated);
}

FilterTestPointer testOffset(int column, SubsecondRange offset)
{
    return std::make_unique<OffsetTest>(column, offset);
}

FilterTestPointer testReals(int column, std::vector<ValueRange<double>> ranges, bool negated)
{
    return std::make_unique<RealTest>(column, std::move(ranges), negated);
}

FilterTestPointer testTexts(int column, std::shared_ptr<KnownTexts> texts, bool negated)
{
    return std::make_unique<TextTest>(column, std::move(texts), negated);
}

FilterTestPointer testNumberTexts(int column, const Column& meta, Duration ahead, TextPredicate predicate,
                                  bool negated)
{
    return std::make_unique<NumberTextTest>(column, meta, ahead, std::move(predicate), negated);
}

} // namespace bee

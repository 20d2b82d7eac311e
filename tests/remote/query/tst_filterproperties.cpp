// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/query/querydata.h"

#include <QTest>

#include <cmath>

using namespace bee;
using namespace bee::testdata;

// Random filters on random rows against the simplest evaluation there is, and texts that are written and read
// back.
class TestFilterProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithNaive();
    void cellsReadBack();
    void textsReadBack();
    void garbageIsAnError();
    void stopsAndReports();
};

namespace {

/// A filter's text with what it means, said twice: once in the language, once in C++.
struct Meaning {
    QString text;
    std::function<bool(const EventSnapshot&, qsizetype)> passes;
};

class Generator {
public:
    explicit Generator(unsigned seed) : m_random(seed) {}

    Meaning any(int depth)
    {
        const qint64 kind = depth == 0 ? 9 : below(10);
        if (kind < 2) {
            const Meaning inner = any(depth - 1);
            return {(below(2) ? QStringLiteral("not (%1)") : QStringLiteral("!(%1)")).arg(inner.text),
                    [inner](const EventSnapshot& s, qsizetype r) { return !inner.passes(s, r); }};
        }
        if (kind < 6) {
            const Meaning a = any(depth - 1);
            const Meaning b = any(depth - 1);
            const bool both = kind < 4;
            const QString joint = both ? (below(2) ? QStringLiteral("and") : QStringLiteral("&&"))
                                       : (below(2) ? QStringLiteral("or") : QStringLiteral("||"));
            return {QStringLiteral("(%1) %2 (%3)").arg(a.text, joint, b.text),
                    [a, b, both](const EventSnapshot& s, qsizetype r) {
                        return both ? a.passes(s, r) && b.passes(s, r) : a.passes(s, r) || b.passes(s, r);
                    }};
        }
        switch (below(3)) {
        case 0:
            return number();
        case 1:
            return text();
        default:
            return set();
        }
    }

private:
    qint64 below(quint64 n) { return static_cast<qint64>(m_random() % n); }

    /// A column, a bound in its unit, and the same bound as it may be written.
    struct Bound {
        int column;
        QString name;
        long double value;
        QString written;
    };
    Bound bound()
    {
        switch (below(5)) {
        case 0: {
            const qint64 v = below(50) - 5;
            return {PidAt, QStringLiteral("pid"), static_cast<long double>(v), QString::number(v)};
        }
        case 1: {
            const qint64 v = below(40'000); // µs, for a column in ms
            return {LatAt, QStringLiteral("lat"), static_cast<long double>(static_cast<double>(v) / 1000),
                    QStringLiteral("%1us").arg(v)};
        }
        case 2: {
            const qint64 v = below(30'000'000); // ns, for a column in µs
            return {MicrosAt, QStringLiteral("lat_us"), static_cast<long double>(v) / 1000,
                    QStringLiteral("%1 ns").arg(v)};
        }
        case 3: {
            const qint64 v = below(9'000'000);
            return {OffsetAt, QStringLiteral("off_kb"), static_cast<long double>(v) / 1024,
                    QStringLiteral("%1B").arg(v)};
        }
        default: {
            const qint64 v = below(101);
            return {HitAt, QStringLiteral("hit%"), static_cast<long double>(v), QStringLiteral("%1%").arg(v)};
        }
        }
    }

    static long double valueOf(const EventSnapshot& s, qsizetype row, int column)
    {
        return s.schema()[static_cast<std::size_t>(column)].kind == ColumnKind::Real
                   ? static_cast<long double>(s.real(row, column))
                   : static_cast<long double>(s.integer(row, column));
    }

    Meaning number()
    {
        const Bound b = bound();
        static const char* const ops[] = {"==", "!=", "<", "<=", ">", ">="};
        const auto op = static_cast<std::size_t>(below(6));
        return {QStringLiteral("%1 %2 %3").arg(b.name, QString::fromLatin1(ops[op]), b.written),
                [b, op](const EventSnapshot& s, qsizetype row) {
                    if (s.isNull(row, b.column))
                        return false;
                    const long double v = valueOf(s, row, b.column);
                    const bool results[] = {v == b.value, v != b.value, v<b.value, v <= b.value, v> b.value,
                                            v >= b.value};
                    return results[op];
                }};
    }

    Meaning text()
    {
        static const char* const needles[] = {"nginx", "Nginx", "s", "\xc3\xa4", "file-1", "Q:Reg", "zzz"};
        const QString needle = QString::fromUtf8(needles[below(7)]);
        const int column = below(2) ? CommAt : PathAt;
        const QString name = column == CommAt ? QStringLiteral("comm") : QStringLiteral("path");
        static const char* const ops[] = {"==", "!=", "contains", "~", "!~"};
        const auto op = static_cast<std::size_t>(below(5));
        return {QStringLiteral("%1 %2 %3").arg(name, QString::fromLatin1(ops[op]), quoteForFilter(needle)),
                [=](const EventSnapshot& s, qsizetype row) {
                    const std::string_view bytes = s.text(row, column);
                    if (bytes.empty())
                        return false;
                    const QString cell =
                        QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
                    const bool in = cell.contains(needle, Qt::CaseInsensitive);
                    const bool results[] = {cell == needle, cell != needle, in, in, !in};
                    return results[op];
                }};
    }

    Meaning set()
    {
        std::vector<std::pair<qint64, qint64>> ranges;
        QStringList items;
        for (qint64 i = 0, count = 1 + below(6); i < count; ++i) {
            const qint64 lo = below(50) - 5;
            const qint64 hi = lo + below(3) * below(10);
            ranges.emplace_back(lo, hi);
            items += lo == hi ? QString::number(lo) : QStringLiteral("%1..%2").arg(lo).arg(hi);
        }
        return {QStringLiteral("pid in {%1}").arg(items.join(QLatin1String(", "))),
                [ranges](const EventSnapshot& s, qsizetype row) {
                    const qint64 pid = s.integer(row, PidAt);
                    return pid != nullInteger &&
                           std::any_of(ranges.begin(), ranges.end(),
                                       [pid](const auto& r) { return pid >= r.first && pid <= r.second; });
                }};
    }

    std::mt19937_64 m_random;
};

} // namespace

void TestFilterProperties::agreesWithNaive()
{
    const EventSnapshot few = randomRows(5000, 1);
    const EventSnapshot many = randomRows(230'000, 2); // on two threads
    Generator generator(3);
    for (int i = 0; i < 400; ++i) {
        const Meaning meaning = generator.any(4);
        const EventSnapshot& snapshot = i % 100 == 0 ? many : few;
        const std::optional<FilterError> wrong = checkFilter(parsed(meaning.text), snapshot.schema());
        QVERIFY2(!wrong, qPrintable(meaning.text));
        std::vector<quint32> expected;
        for (qsizetype row = 0; row < snapshot.rowCount(); ++row)
            if (meaning.passes(snapshot, row))
                expected.push_back(static_cast<quint32>(row));
        QVERIFY2(matching(snapshot, meaning.text) == expected, qPrintable(meaning.text));
        RowMatcher matcher({{}, {parsed(meaning.text)}, {}}, snapshot.schema());
        for (qsizetype row = 0; row < 20; ++row)
            QCOMPARE(matcher.matches(snapshot, row), meaning.passes(snapshot, row));
    }
}

void TestFilterProperties::cellsReadBack()
{
    const EventSnapshot snapshot = randomRows(300, 4);
    const FilterClock clock{std::chrono::seconds(19'800), snapshot.time(0, TimeAt)};
    for (qsizetype row = 0; row < snapshot.rowCount(); ++row)
        for (int column = 0; column < static_cast<int>(snapshot.schema().size()); ++column) {
            std::vector<quint32> same;
            std::vector<quint32> others;
            for (qsizetype i = 0; i < snapshot.rowCount(); ++i) {
                const bool equal = [&] {
                    if (snapshot.isNull(row, column) || snapshot.isNull(i, column))
                        return snapshot.isNull(row, column) && snapshot.isNull(i, column);
                    if (snapshot.schema()[static_cast<std::size_t>(column)].kind == ColumnKind::Text)
                        return snapshot.text(i, column) == snapshot.text(row, column);
                    return snapshot.schema()[static_cast<std::size_t>(column)].kind == ColumnKind::Real
                               ? snapshot.real(i, column) == snapshot.real(row, column)
                               : snapshot.integer(i, column) == snapshot.integer(row, column);
                }();
                if (equal)
                    same.push_back(static_cast<quint32>(i));
                else if (!snapshot.isNull(i, column))
                    others.push_back(static_cast<quint32>(i));
            }
            const QString only = filterForCell(snapshot, row, column, u"==", clock);
            QVERIFY2(matching(snapshot, only, clock) == same, qPrintable(only));
            const QString without = filterForCell(snapshot, row, column, u"!=", clock);
            QVERIFY2(matching(snapshot, without, clock) == others, qPrintable(without));
        }
}

void TestFilterProperties::textsReadBack()
{
    std::mt19937 random(5);
    // What a host may name a process or a file, and what a person may paste.
    static const char16_t letters[] = {
        u'a', u'"', u'\'', u'\\', u'n', u'x', u'0', u' ',  u'\n',  u'\t',  u'\r',  1,      0x7f,   0x9b, 0xa0,
        u'(', u')', u'{',  u'}',  u'.', u',', u'ä', u'中', 0x202e, 0x200b, 0xfeff, 0xd83d, 0xde00, u'u', 0};
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (auto n = random() % 12; n > 0; --n)
            text += QChar(letters[random() % std::size(letters)]);
        const QString quoted = quoteForFilter(text);
        for (const QChar c : quoted)
            QVERIFY2(c.unicode() >= 0x20 && c.unicode() != 0x202e, "unsafe to show");
        const QByteArray bytes = text.toUtf8();
        if (bytes.isEmpty())
            continue;
        EventTable table({column("C", ColumnKind::Text)});
        table.setText(0, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        table.commitRow();
        QVERIFY2(matching(table.snapshot(), QStringLiteral("c == ") + quoted).size() == 1,
                 qPrintable(quoted));
    }
    for (int i = 0; i < 3000; ++i) { // bytes that are no text
        std::string bytes;
        for (auto n = 1 + random() % 8; n > 0; --n)
            bytes += static_cast<char>(random() % 4 == 0 ? 'x' : random() % 256);
        EventTable table({column("C", ColumnKind::Text)});
        table.setText(0, bytes);
        table.commitRow();
        table.setText(0, bytes + "?");
        table.commitRow();
        const QString filter = filterForCell(table.snapshot(), 0, 0, u"==", {});
        QVERIFY2(matching(table.snapshot(), filter) == std::vector<quint32>{0}, qPrintable(filter));
    }
}

void TestFilterProperties::garbageIsAnError()
{
    std::mt19937 random(6);
    static const char* const parts[] = {"pid", " ",  "==",   "5",     "(",   ")",        "{",  "}",
                                        "and", "or", "not",  "in",    "~",   "\"",       "'",  "\\",
                                        ",",   "..", "10ms", "comm",  "[",   "*",        "!",  "&&",
                                        "|",   "<",  "lat",  "12:00", "+5s", "contains", "\n", "%"};
    const EventSnapshot snapshot = randomRows(200, 7);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (auto n = random() % 14; n > 0; --n) {
            text += QString::fromLatin1(parts[random() % std::size(parts)]);
            if (random() % 2 == 0)
                text += QLatin1Char(' ');
        }
        const auto result = FilterExpression::parse(text);
        const auto inside = [&](const FilterError& error) {
            return error.position >= 0 && error.length >= 1 &&
                   error.position + error.length <= text.size() + 1 && !error.message.isEmpty();
        };
        if (const auto* error = std::get_if<FilterError>(&result)) {
            QVERIFY2(inside(*error), qPrintable(text));
            continue;
        }
        const auto& expression = std::get<FilterExpression>(result);
        if (const auto error = checkFilter(expression, snapshot.schema()))
            QVERIFY2(inside(*error), qPrintable(text));
        RowMatcher matcher({{}, {expression}, {}}, snapshot.schema());
        (void)filterRows(snapshot, 0, matcher, {});
    }
}

void TestFilterProperties::stopsAndReports()
{
    const EventSnapshot snapshot = randomRows(400'000, 8);
    const FilterExpression filter = parsed(QStringLiteral("lat > 5ms"));
    RowMatcher matcher({{}, {filter}, {}}, snapshot.schema());
    std::vector<quint32> last;
    qsizetype covered = 0;
    int reports = 0;
    const std::vector<quint32> all =
        filterRows(snapshot, 0, matcher, {}, [&](const std::vector<quint32>& rows, qsizetype until) {
            ++reports;
            QVERIFY(until > covered && rows.size() >= last.size());
            QVERIFY(std::equal(last.begin(), last.end(), rows.begin()));
            QVERIFY(rows.empty() || rows.back() < until);
            last = rows;
            covered = until;
        });
    QVERIFY(reports >= 1); // the first screen does not wait for the last row
    QVERIFY(std::equal(last.begin(), last.end(), all.begin()));
    QCOMPARE(all, matching(snapshot, filter.text()));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(filterRows(snapshot, 0, matcher, stop.get_token()).empty());
    // The stopped run left nothing wrong behind.
    QCOMPARE(filterRows(snapshot, 0, matcher, {}), all);
}

QTEST_GUILESS_MAIN(TestFilterProperties)
#include "tst_filterproperties.moc"

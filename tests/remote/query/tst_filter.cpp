// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/query/querydata.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bee;
using namespace bee::testdata;

// The language as a person meets it: what a filter lets through, and what is said of a wrong one.
class TestFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsThrough_data();
    void letsThrough();
    void times_data();
    void times();
    void errors_data();
    void errors();
    void checkedAgainstTable_data();
    void checkedAgainstTable();
    void exactOver64Bits();
    void missingValues();
    void unknownColumnLetsNothingThrough();
    void timeRange();
    void bounded();
    void joins();
    void fields();
};

namespace {

constexpr qint64 noon = 1'772'366'400; // 2026-03-01 12:00:00 UTC

/// Five rows, so that expectations can be read.
EventSnapshot five()
{
    EventTable table(manyKinds());
    const auto row = [&](qint64 ns, const char* comm, qint64 pid, double lat, qint64 micros, qint64 offset,
                         qint64 flags, qint64 address, double hit, const char* path) {
        table.setInteger(TimeAt, noon * 1'000'000'000 + ns);
        table.setText(CommAt, comm);
        table.setInteger(PidAt, pid);
        table.setReal(LatAt, lat);
        table.setInteger(MicrosAt, micros);
        table.setInteger(OffsetAt, offset);
        table.setInteger(FlagsAt, flags);
        table.setInteger(AddressAt, address);
        table.setReal(HitAt, hit);
        table.setText(PathAt, path);
        table.commitRow();
    };
    row(0, "nginx", 1, 0.5, 500, 0, 0, 0x10, 99.5, "/var/log/nginx/access.log");
    row(1'000'000'000, "sh", 80, 10, 10'000, 4, 0100, -1, 50, "/bin/ls");
    row(2'500'000'000, "Nginx", 81, 10.25, 10'250, 1024, 0102, 0x7fff, 0, "/etc/ngi nx.conf");
    row(3'000'000'000, "and", -2, 1500, 1'500'000, 2048, 02000000, 0x20, 100, "\"quoted\" \\ back");
    row(65'000'000'000, "k\xc3\xa4se", 4242, 7, 7'000, 1, 1, 1, 12.25, "/tmp/a|b(c)");
    return table.snapshot();
}

FilterClock fiveClock()
{
    return {Duration{}, Time(std::chrono::seconds(noon))};
}

} // namespace

void TestFilter::letsThrough_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("rows");
    const auto row = [](const char* filter, const char* rows) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << QByteArray(rows);
    };
    row("", "01234");
    row("   ", "01234");
    row("comm == \"nginx\"", "0");
    row("comm = nginx", "0");
    row("COMM==nginx", "0");
    row("comm != nginx", "1234");
    row("comm contains NGINX", "02");
    row("comm ~ ^n", "02");
    row("comm matches \"^(sh|nginx)$\"", "012");
    row("comm !~ ^n", "134");
    row("not comm ~ ^n", "134");
    row("!(comm ~ ^n)", "134");
    row("comm in {sh, \"and\", none}", "13");
    row("comm == \"and\"", "3");
    row("comm == \"k\xc3\xa4se\"", "4");
    row("comm contains \"K\xc3\x84\"", "4");
    row("comm == 'sh'", "1");
    row("pid == 80", "1");
    row("pid = 0x50", "1");
    row("pid < 0", "3");
    row("pid <= -2", "3");
    row("pid > 80.5", "24");
    row("pid == 80.5", "");
    row("pid in {1, 80..90}", "012");
    row("pid in {80..81,-2}", "123");
    row("pid in { -5 .. 1 }", "03");
    row("pid != 1", "1234");
    row("pid contains 42", "4");
    row("pid ~ \"^8\"", "12");
    row("lat > 10ms", "23");
    row("lat > 10", "23");
    row("lat >= 10 ms and lat < 1s", "12");
    row("lat == 500us", "0");
    row("lat in {0.5..10}", "014");
    row("lat_us > 10ms", "23");
    row("lat_us == 10.25ms", "2");
    row("lat_us >= 1.5s", "3");
    row("lat_us < 0.02min", "0124");
    row("\"LAT(ms)\" > 1s", "3");
    row("LAT(ms) > 1s", "3");
    row("off_kb >= 1MiB", "23");
    row("off_kb > 1MiB", "3");
    row("off_kb == 4096B", "1");
    row("off_kb > 1 MB", "23");
    row("off_kb < 1500B", "04");
    row("flags == 0100", "1");
    row("flags == 64", "1");
    row("flags == 0x42", "2");
    row("addr > 0x7ffe", "12");
    row("addr == 0xffffffffffffffff", "1");
    row("addr contains 7FFF", "2");
    row("hit% < 50%", "24");
    row("hit% in {0%..12.25%}", "24");
    row("nginx", "02");
    row("\"gi n\"", "2");
    row("nginx conf", "");
    row("/var", "0");
    row("4242", "4");
    row("80", "1");
    row("12:00:02.5", "2");
    row("comm == nginx && lat < 1ms || pid == 80", "01");
    row("pid == 80 or comm == nginx and lat > 1ms", "1");
    row("(pid == 80 or comm == nginx) and lat > 1ms", "1");
    row("PID == 80 OR COMM == sh", "1");
    row("not not pid == 80", "1");
    row("path contains \"\\\"quoted\\\" \\\\\"", "3");
    row("path ~ \"\\\\.log$\"", "0");
    row("path ~ \"\\.log$\"", "0");
    row("path ~ \"a\\|b\"", "4");
    row("path == '/tmp/a|b(c)'", "4");
    row("path contains \"|b\"", "4");
    row("comm == \"\\x6eginx\"", "0");
    row("time > \"12:00:02\"", "34"); // after that second
}

void TestFilter::letsThrough()
{
    QFETCH(QString, filter);
    QFETCH(QByteArray, rows);
    if (filter == QLatin1String("nginx conf")) { // two words are an error, not two searches
        QVERIFY(std::holds_alternative<FilterError>(FilterExpression::parse(filter)));
        return;
    }
    QByteArray found;
    const EventSnapshot snapshot = five();
    const std::optional<FilterError> wrong = checkFilter(parsed(filter), snapshot.schema());
    QVERIFY2(!wrong, wrong ? qPrintable(wrong->message) : "");
    for (const quint32 row : matching(snapshot, filter, fiveClock()))
        found += QByteArray::number(row);
    QCOMPARE(found, rows);
}

void TestFilter::times_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("rows");
    const auto row = [](const char* filter, int offset, const char* rows) {
        QTest::addRow("%s at %d", filter, offset) << QString::fromUtf8(filter) << offset << QByteArray(rows);
    };
    row("time == 12:00:02", 0, "2"); // the whole second
    row("time == 12:00:02.5", 0, "2");
    row("time == 12:00:02.500000000", 0, "2");
    row("time == 12:00:02.51", 0, "");
    row("time == 12:00", 0, "0123");
    row("time > 12:00", 0, "4");
    row("time >= 12:00:01 and time < 12:00:03", 0, "12");
    row("time <= 12:00:02", 0, "012");
    row("time in {12:00:00..12:00:02}", 0, "012");
    row("time in {12:00:00, 12:01:05}", 0, "04");
    row("time != 12:00:00", 0, "1234");
    row("time == \"2026-03-01 12:00:02.5\"", 0, "2");
    row("time == 2026-03-01 12:00:02.5", 0, "2");
    row("time == 2026-03-01T12:00:02.5Z", 7200, "2");
    row("time == 2026-03-01", 0, "01234");
    row("time < 2026-03-01", 0, "");
    row("time > +2s", 0, "234");
    row("time >= +2500ms", 0, "234");
    row("time > +1min", 0, "4");
    row("time == +3", 0, "3");
    row("time == 14:00:02", 7200, "2");
    row("time == 02:00:02", 50'400, "2"); // the next day there
    row("time == \"2026-03-02 02:00:02\"", 50'400, "2");
    row("time contains 12:01", 0, "4");
    row("time ~ \"^12:00:0[12]\"", 0, "12");
}

void TestFilter::times()
{
    QFETCH(QString, filter);
    QFETCH(int, offset);
    QFETCH(QByteArray, rows);
    QByteArray found;
    FilterClock clock = fiveClock();
    clock.ahead = std::chrono::seconds(offset);
    for (const quint32 row : matching(five(), filter, clock))
        found += QByteArray::number(row);
    QCOMPARE(found, rows);
}

void TestFilter::errors_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* filter, int position, int length, const char* says) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << position << length << QString::fromUtf8(says);
    };
    row("pid ==", 6, 1, "Expected a value after ==");
    row("pid == and x", 7, 3, "Expected a value after ==, not and");
    row("== 5", 0, 2, "Expected a column before ==");
    row("pid == 5 and", 12, 1, "Expected a column or a text after and");
    row("and", 0, 3, "Expected a column or a text, not and");
    row("not", 3, 1, "Expected a column or a text after not");
    row("(pid == 5", 0, 1, "This bracket is not closed");
    row("pid == 5)", 8, 1, "This bracket closes nothing");
    row("()", 1, 1, "Expected a column or a text after (");
    row("\"abc", 0, 4, "The quoted text does not end");
    row("pid == 'x", 7, 2, "The quoted text does not end");
    row("two words", 4, 5, "Expected “and” or “or” before words");
    row("pid == 5 6", 9, 1, "Expected “and” or “or” before 6");
    row("lat > 1 < 5", 8, 1, "Expected “and” or “or” before <");
    row("path ~ \"a[\"", 10, 1, "Bad regular expression: missing terminating ] for character class");
    row("path ~ \"(\"", 9, 1, "Bad regular expression: missing closing parenthesis");
    row("pid in", 6, 1, "Expected a set after “in”");
    row("pid in 5", 7, 1, "Expected a set after “in”");
    row("pid in {}", 7, 1, "The set is empty");
    row("pid in {1, 2", 7, 1, "This set is not closed");
    row("pid in {1 2}", 10, 1, "Expected , or } in the set");
    row("pid in {1,}", 10, 1, "Expected a value after {");
    row("pid in {1..}", 11, 1, "Expected a value after ..");
    row("pid == {1}", 7, 1, "A set is compared with “in” only");
    row("a & b", 2, 1, "“&” alone means nothing");
}

void TestFilter::errors()
{
    QFETCH(QString, filter);
    QFETCH(int, position);
    QFETCH(int, length);
    QFETCH(QString, says);
    const auto result = FilterExpression::parse(filter);
    QVERIFY2(std::holds_alternative<FilterError>(result), "was taken as right");
    const FilterError error = std::get<FilterError>(result);
    QVERIFY2(error.message.startsWith(says), qPrintable(error.message));
    QCOMPARE(error.position, position);
    QCOMPARE(error.length, length);
    QVERIFY(!error.unknownField);
}

void TestFilter::checkedAgainstTable_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("helps");
    const auto row = [](const char* filter, int position, const char* says, const char* helps) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << position << QString::fromUtf8(says)
                              << QString::fromUtf8(helps);
    };
    row("pdi == 5", 0, "This table has no column “pdi”", "Did you mean pid?");
    row("x and file == 5", 6, "This table has no column “file”", "Its columns: time, comm,");
    row("co == sh", 0, "This table has no column “co”", "Did you mean comm?");
    row("comm < nginx", 5, "COMM is text: it has no order", "Use ==, !=, contains, ~ or in.");
    row("comm in {a..b}", 9, "COMM is text: it has no order", "Write single texts");
    row("pid == nginx", 7, "“nginx” is not a number", "PID holds numbers");
    row("lat > 10parsecs", 6, "“parsecs” is not a unit", "Use one of these: ns, us, ms, s, min, h");
    row("pid > 10ms", 6, "PID has no unit", "Write the number alone.");
    row("lat > 10KiB", 6, "LAT(ms) is not measured in KiB", "Use one of these: ns");
    row("pid in {5..1}", 8, "The range ends before it begins", "Write the lower value first.");
    row("time > yesterday", 7, "“yesterday” is not a time", "Write 10:02:03");
    row("time > 25:00:00", 7, "“25:00:00” is not a time", "Write 10:02:03");
}

void TestFilter::checkedAgainstTable()
{
    QFETCH(QString, filter);
    QFETCH(int, position);
    QFETCH(QString, says);
    QFETCH(QString, helps);
    const Schema schema = manyKinds();
    const Schema withoutFile(schema.begin(),
                             filter.contains(QLatin1String("file")) ? schema.end() - 1 : schema.end());
    const std::optional<FilterError> error = checkFilter(parsed(filter), withoutFile);
    QVERIFY(error);
    QVERIFY2(error->message.startsWith(says), qPrintable(error->message));
    QVERIFY2(error->remedy.startsWith(helps), qPrintable(error->remedy));
    QCOMPARE(error->position, position);
    QCOMPARE(error->unknownField, says.startsWith(QLatin1String("This table has no column")));
}

void TestFilter::exactOver64Bits()
{
    EventTable table({column("N", ColumnKind::Integer)});
    const qint64 most = std::numeric_limits<qint64>::max();
    for (const qint64 value :
         {most, most - 1, qint64(9'007'199'254'740'993), qint64(9'007'199'254'740'992), nullInteger + 1}) {
        table.setInteger(0, value);
        table.commitRow();
    }
    const EventSnapshot snapshot = table.snapshot();
    using Rows = std::vector<quint32>;
    QCOMPARE(matching(snapshot, QStringLiteral("n == 9223372036854775807")), (Rows{0}));
    QCOMPARE(matching(snapshot, QStringLiteral("n >= 9223372036854775806.5")), (Rows{0}));
    QCOMPARE(matching(snapshot, QStringLiteral("n > 9223372036854775807")), Rows());
    QCOMPARE(matching(snapshot, QStringLiteral("n < 1e300")), (Rows{0, 1, 2, 3, 4}));
    QCOMPARE(matching(snapshot, QStringLiteral("n < -1e300")), Rows());
    QCOMPARE(matching(snapshot, QStringLiteral("n == 9007199254740993")), (Rows{2}));
    QCOMPARE(matching(snapshot, QStringLiteral("n < 9007199254740993")), (Rows{3, 4}));
    QCOMPARE(matching(snapshot, QStringLiteral("n == -9223372036854775807")), (Rows{4}));
    QCOMPARE(matching(snapshot, QStringLiteral("n > 0.00000000000000000000000000000000000000000000000001")),
             (Rows{0, 1, 2, 3}));
    QCOMPARE(matching(snapshot, QStringLiteral("n > 1e-4000")), (Rows{0, 1, 2, 3}));
}

void TestFilter::missingValues()
{
    EventTable table(manyKinds());
    table.commitRow(); // nothing set
    const EventSnapshot snapshot = table.snapshot();
    for (const char* const filter :
         {"comm == \"\"", "comm != x", "comm ~ \"\"", "comm !~ x", "comm in {\"\"}", "pid != 1", "pid < 5",
          "pid ~ \"\"", "lat != 1", "lat < 5", "time != 12:00", "time < 12:00", "addr != 5", "addr >= 0",
          "pid contains \"\""})
        QVERIFY2(matching(snapshot, QString::fromLatin1(filter)).empty(), filter);
    for (const char* const filter : {"not comm == x", "not pid == 1", "not (lat ~ \"\")"})
        QCOMPARE(matching(snapshot, QString::fromLatin1(filter)).size(), 1U);
    for (std::size_t i = 0; i < snapshot.schema().size(); ++i) {
        const QString only = filterForCell(snapshot, 0, static_cast<int>(i), u"==", {});
        QCOMPARE(matching(snapshot, only).size(), 1U);
        QVERIFY(matching(snapshot, filterForCell(snapshot, 0, static_cast<int>(i), u"!=", {})).empty());
    }
}

void TestFilter::unknownColumnLetsNothingThrough()
{
    QVERIFY(matching(five(), QStringLiteral("nosuch == 1")).empty());
    QVERIFY(matching(five(), QStringLiteral("not nosuch == 1")).empty());
    QVERIFY(matching(five(), QStringLiteral("pid == 80 or nosuch == 1")).empty());
}

void TestFilter::timeRange()
{
    using namespace std::chrono_literals;
    const Time start = fiveClock().start;
    const auto within = [](TimeRange range) { return matching(five(), QString(), {}, range); };
    using Rows = std::vector<quint32>;
    QCOMPARE(within({start, start + 3s}), (Rows{0, 1, 2})); // the end does not belong to it
    QCOMPARE(within({start + 1s, Time::max()}), (Rows{1, 2, 3, 4}));
    QCOMPARE(within({Time::min(), start + 1ns}), (Rows{0}));
    QCOMPARE(within({start + 1s, start + 1s}), Rows());
    EventTable timeless({column("TIME", ColumnKind::Time)});
    timeless.commitRow();
    RowMatcher matcher({{Time::min(), start}, {}, {}}, timeless.schema());
    QVERIFY(!matcher.matches(timeless.snapshot(), 0));
}

void TestFilter::bounded()
{
    QVERIFY(std::holds_alternative<FilterError>(FilterExpression::parse(QString(65'537, u'a'))));
    QVERIFY(std::holds_alternative<FilterError>(FilterExpression::parse(QString(60'000, u'('))));
    QVERIFY(std::holds_alternative<FilterError>(FilterExpression::parse(QString(60'000, u'!'))));
    QVERIFY(std::holds_alternative<FilterError>(
        FilterExpression::parse(QStringLiteral("a and ").repeated(5000))));
    QVERIFY(std::holds_alternative<FilterExpression>(
        FilterExpression::parse(QString(50, u'(') + QStringLiteral("a") + QString(50, u')'))));
    // Patterns that take ages on such a text with a plain backtracking search.
    EventTable table({column("PATH", ColumnKind::Text)});
    table.setText(0, std::string(5000, 'a') + "!");
    table.commitRow();
    QElapsedTimer timer;
    timer.start();
    for (const char* const pattern : {"^(a+)+$", "(a|a)*$b", "(a|aa)+$", "(.*a){25}x"})
        QVERIFY(matching(table.snapshot(),
                         QStringLiteral("path ~ ") + quoteForFilter(QString::fromLatin1(pattern)))
                    .empty());
    QVERIFY2(timer.elapsed() < 20'000, "the search is not bounded"); // unbounded: years
}

void TestFilter::joins()
{
    const QString a = QStringLiteral("a or b");
    QCOMPARE(joinFilters({}, a), a);
    QCOMPARE(joinFilters(a, QStringLiteral(" ")), a);
    QCOMPARE(joinFilters(a, QStringLiteral("c")), QStringLiteral("(a or b) && (c)"));
}

void TestFilter::fields()
{
    const auto schema = [](std::initializer_list<const char*> names) {
        Schema columns;
        for (const char* const name : names)
            columns.push_back(column(name, QLatin1String(name).startsWith(QLatin1String("TIME"))
                                               ? ColumnKind::Time
                                               : ColumnKind::Integer));
        return columns;
    };
    const Schema execsnoop = schema({"TIME(s)", "PCOMM", "PID", "PPID", "RET", "ARGS"});
    QCOMPARE(fieldColumn(execsnoop, u"comm"), 1);
    QCOMPARE(fieldColumn(execsnoop, u"time"), 0);
    QCOMPARE(fieldColumn(execsnoop, u"pid"), 2);
    QCOMPARE(fieldColumn(execsnoop, u"nope"), -1);
    const Schema biosnoop =
        schema({"TIME(s)", "COMM", "PID", "DISK", "T", "SECTOR", "BYTES", "QUE(ms)", "LAT(ms)"});
    QCOMPARE(fieldColumn(biosnoop, u"que"), 7);
    QCOMPARE(fieldColumn(biosnoop, u"LAT"), 8);
    QCOMPARE(fieldName(biosnoop, 8), QStringLiteral("lat"));
    const Schema peers = schema({"PID", "SADDR", "DADDR", "DPORT"});
    QCOMPARE(fieldColumn(peers, u"raddr"), 2);
    QCOMPARE(fieldColumn(peers, u"rport"), 3);
    // Whatever the columns are called, the name that is written finds them again.
    for (const Schema& each : {execsnoop, biosnoop, peers, manyKinds(),
                               schema({"p50(A)", "p50(B)", "p50", "@[comm, pid]", "and"})})
        for (std::size_t i = 0; i < each.size(); ++i)
            QCOMPARE(fieldColumn(each, fieldName(each, static_cast<int>(i))), static_cast<int>(i));
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"

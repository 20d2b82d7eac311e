// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(bee::DecodeSpec)

class TestEventRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void realCaptures_data();
    void realCaptures();
    void sumsOfRealCaptures();
    void corruptFirstLineOfExecsnoop();
    void corruptFirstLineOfOpensnoop();
    void rowBeforeTheHeader();
    void arrivalWhereNoTimeIsPrinted();
    void blocksTakeTheirTime();
    void commMayHoldBlanks();
    void commWidthFollowsTheHeader();
    void overflowingCells();
    void nullCells();
    void bytesRepr();
    void clockBelowSecondsHeader();
    void pastMidnight();
    void utcOffset();
    void secondHeaderMayDiffer();
    void unknownHeaderWord();
    void lostOnStandardOutput();
    void notARow_data();
    void notARow();
    void withoutHeader();
    void glued();
};

void TestEventRules::realCaptures_data()
{
    QTest::addColumn<DecodeSpec>("spec");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("rows"); // counted with grep -c; the header, banners and empty lines are the rest
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("header");
    const auto add = [](const char* file, const DecodeSpec& spec, int rows, const char* header,
                        const char* first) {
        QTest::newRow(file) << spec << QByteArray(file) << rows << QByteArray(first) << QByteArray(header);
    };
    add("bcc-execsnoop-T-pipe.out", execsnoop(), 117, "TIME|COMM|PID|PPID|RET|ARGS",
        "1795357098.000000|ls|706|376|0|/usr/bin/ls /");
    add("bcc-execsnoop-T-unbuf.out", execsnoop(), 136, "TIME|COMM|PID|PPID|RET|ARGS",
        "1795359491.000000|sleep|4559|4102|0|/usr/bin/sleep 1");
    add("lb-execsnoop-T.out", execsnoop(), 145, "TIME|COMM|PID|PPID|RET|ARGS",
        "1795360020.000000|cat|6939|6930|0|/usr/bin/cat /etc/passwd /nonexistent");
    add("host-6.18/libbpf-execsnoop.stdout", execsnoop(), 63, "Arrival|COMM|PID|PPID|RET|ARGS",
        "1795356000.000000|wl-true|3001|2996|0|/srv/load/exp/wl/wl-true");
    add("bcc-opensnoop-T-pipe.out", opensnoop(), 3999, "TIME(s)|PID|COMM|FD|ERR|PATH",
        "1795356000.000000|2802|curl|-1|2|/usr/lib/ssl/openssl.cnf");
    add("lb-opensnoop.out", opensnoop(), 6590, "Arrival|PID|COMM|FD|ERR|PATH",
        "1795356000.000000|7104|python3|3|0|/usr/local/lib/python3.11/dist-packages");
    add("bcc-ext4slower-pipe.out", ext4slower(), 669, "TIME|COMM|PID|T|BYTES|OFF_KB|LAT(ms)|FILENAME",
        "1795359318.000000|bash|3862|R|256|0|1.75|curl");
    add("lb-ext4slower.out", ext4slower(), 693, "TIME|COMM|PID|T|BYTES|OFF_KB|LAT(ms)|FILENAME",
        "1795360236.000000|opensnoop-bpfcc|7269|W|14|846|1.94|bcc-opensnoop-TUx-unbuf.out");
    add("bcc-tcplife-T-unbuf.out", tcplife(), 16, "TIME|PID|COMM|LADDR|LPORT|RADDR|RPORT|TX_KB|RX_KB|MS",
        "1795359692.000000|526|iperf3|::ffff:127.0.0.1|5201|::ffff:127.0.0.1|54684|0|2048|105.96");
    add("lb-tcplife.out", tcplife(), 50, "Arrival|PID|COMM|LADDR|LPORT|RADDR|RPORT|TX_KB|RX_KB|MS",
        "1795356000.000000|8489|curl|127.0.0.1|37748|127.0.0.1|80|0.07|0.83|22.89");
    add("host-6.18/libbpf-tcplife-T.stdout", tcplife(), 24,
        "TIME(s)|PID|COMM|LADDR|LPORT|RADDR|RPORT|TX_KB|RX_KB|MS",
        "1795358700.000000|12485|python3|127.0.0.1|49453|127.0.0.1|56622|0|48.83|0.13");
    add("host-6.18/bcc-tcplife-T-t.stdout", tcplife(), 44,
        "TIME|TIME(s)|PID|COMM|LADDR|LPORT|RADDR|RPORT|TX_KB|RX_KB|MS",
        "1795358775.000000|1795356000.000000|17113|python3|127.0.0.1|47595|127.0.0.1|51120|79692401|0|0.14");
    add("bcc-tcpretrans-unbuf.out", tcpretrans(), 23, "TIME|PID|IP|LADDR:LPORT|T>|RADDR:RPORT|STATE",
        "1795360062.000000|7106|4|127.0.0.1:41524|R>|127.0.0.1:5201|ESTABLISHED");
    add("bcc-cachestat-T-pipe.out", cachestat(), 30, "TIME|HITS|MISSES|DIRTIES|HITRATIO|BUFFERS_MB|CACHED_MB",
        "1795358049.000000|40798|0|0|100|0|110");
    add("host-6.18/bcc-syscount-i1.stdout", syscount(), 66, "TIME|SYSCALL|COUNT",
        "1795358818.000000|futex|194");
    add("host-6.18/bcc-syscount-L-m.stdout", syscount(), 67, "TIME|SYSCALL|COUNT|TIME (us)",
        "1795358828.000000|futex|201|2485.505943");
    add("host-6.18/libbpf-syscount-i1.stdout", syscount(), 30, "TIME|SYSCALL|COUNT",
        "1795358713.000000|newfstatat|2014");
}

void TestEventRules::realCaptures()
{
    QFETCH(DecodeSpec, spec);
    QFETCH(QByteArray, file);
    QFETCH(int, rows);
    const DecodedValues values = decode(spec, capture(file.constData()));
    QVERIFY(values.events);
    if (values.stats.unmatchedLines > 0)
        qWarning("unmatched: %s", values.stats.unmatchedExamples.front().constData());
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QVERIFY(values.stats.ready);
    QTEST(headerText(*values.events), "header");
    QTEST(rowText(*values.events, 0), "first");
    QCOMPARE(values.events->rowCount(), qsizetype(rows));
    QCOMPARE(values.rows(), quint64(rows));
}

void TestEventRules::sumsOfRealCaptures()
{
    // awk 'NR>1{s+=$1} END{print s}' lb-opensnoop.out
    const EventSnapshot opens = *decode(opensnoop(), capture("lb-opensnoop.out")).events;
    qint64 pids = 0;
    for (qsizetype row = 0; row < opens.rowCount(); ++row)
        pids += opens.integer(row, opens.columnIndex(u"PID"));
    QCOMPARE(pids, qint64(46885222));
    // awk 'NR>2{s+=$3; b+=$5} END{print s, b}' lb-ext4slower.out
    const EventSnapshot slow = *decode(ext4slower(), capture("lb-ext4slower.out")).events;
    qint64 bytes = 0;
    pids = 0;
    for (qsizetype row = 0; row < slow.rowCount(); ++row) {
        pids += slow.integer(row, slow.columnIndex(u"PID"));
        if (!slow.isNull(row, slow.columnIndex(u"BYTES"))) // LL_MAX, which awk takes for 0
            bytes += slow.integer(row, slow.columnIndex(u"BYTES"));
    }
    QCOMPARE(pids, qint64(5400293));
    QCOMPARE(bytes, qint64(9878105));
}

void TestEventRules::corruptFirstLineOfExecsnoop()
{
    const DecodedValues values = decode(execsnoop(), capture("bcc-execsnoop-T-pipe.out").left(300));
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795357098.000000|ls|706|376|0|/usr/bin/ls /"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795357098.000000|ls|707|532|0|/usr/bin/ls /etc"));

    // The line after it is whole: only the prefix has no meaning.
    const DecodedValues whole =
        decode(execsnoop(), "14:18:18 TIME     PCOMM            PID     PPID    RET ARGS\n"
                            "14:18:19 ls               706     376       0 /bin/ls\n");
    QCOMPARE(whole.rows(), quint64(1));
    QCOMPARE(whole.stats.unmatchedExamples, std::vector<QByteArray>{"14:18:18 "});

    const DecodedValues ended =
        decode(execsnoop(), "14:18:18 TIME     PCOMM            PID     PPID    RET ARGS\n");
    QCOMPARE(ended.stats.unmatchedLines, quint64(1));
}

void TestEventRules::corruptFirstLineOfOpensnoop()
{
    const DecodedValues values = decode(opensnoop(), capture("bcc-opensnoop-T-pipe.out"));
    const EventSnapshot& events = *values.events;
    QCOMPARE(rowText(events, 1),
             QByteArray("1795356000.025992|2802|curl|-1|2|/usr/lib/locale/locale-archive"));
    QCOMPARE(rowText(events, 3998),
             QByteArray("1795356059.709540|2915|ls|3|0|/usr/lib/locale/C.utf8/LC_COLLATE"));
    QCOMPARE(events.integer(3998, 0), afternoon().time_since_epoch().count() + 59'709'540'000);
}

void TestEventRules::rowBeforeTheHeader()
{
    const DecodedValues values = decode(execsnoop(), "bash             0       1         0 ls\n"
                                                     "PCOMM            PID     PPID    RET ARGS\n"
                                                     "cat              7       1         0 cat x\n");
    QCOMPARE(values.rows(), quint64(2));
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.000000|bash|0|1|0|ls"));
}

void TestEventRules::arrivalWhereNoTimeIsPrinted()
{
    const auto decoder = makeDecoder(opensnoop(), {afternoon(), 0});
    decoder->feed({Stream::Stdout, "PID    COMM              FD ERR PATH\n1      a    ", afternoon()});
    decoder->feed({Stream::Stdout, "              3   0 /x\n", afternoon() + 2s});
    const DecodedValues values = decoder->values();
    QVERIFY(values.events->schema()[0].isArrival);
    QCOMPARE(values.events->time(0, 0), afternoon() + 2s);
    QCOMPARE(values.extent.from, afternoon() + 2s);
}

void TestEventRules::blocksTakeTheirTime()
{
    const DecodedValues values = decode(syscount(), "Tracing syscalls, printing top 10... Ctrl+C to quit.\n"
                                                    "[14:00:01]\nSYSCALL                   COUNT\n"
                                                    "read                          3\n"
                                                    "[unknown: 335]               12\n\n"
                                                    "[14:00:02]\nSYSCALL                   COUNT\n\n"
                                                    "[14:00:03]\nSYSCALL                   COUNT\n"
                                                    "write                         4\n\nDetaching...\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(values.rows(), quint64(3));
    QVERIFY(!values.events->schema()[0].isArrival);
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356001.000000|[unknown: 335]|12"));
    QCOMPARE(rowText(*values.events, 2), QByteArray("1795356003.000000|write|4"));
}

void TestEventRules::commMayHoldBlanks()
{
    const DecodedValues values = decode(opensnoop(), "PID    COMM              FD ERR PATH\n"
                                                     "12     tmux: server       3   0 /a b  c\n"
                                                     "13     Web Content 1 2   -1   2 /x\n"
                                                     "14     a b c d e f g h    5   0 \n"
                                                     "15                        5   0 /empty\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.000000|12|tmux: server|3|0|/a b  c"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356000.000000|13|Web Content 1 2|-1|2|/x"));
    QCOMPARE(rowText(*values.events, 2), QByteArray("1795356000.000000|14|a b c d e f g h|5|0|"));
    QCOMPARE(rowText(*values.events, 3), QByteArray("1795356000.000000|15||5|0|/empty"));

    const DecodedValues first = decode(execsnoop(), "PCOMM            PID    PPID   RET ARGS\n"
                                                    " odd 1 2         1234567 1000001   0 x \n");
    QCOMPARE(rowText(*first.events, 0), QByteArray("1795356000.000000| odd 1 2|1234567|1000001|0|x"));
}

void TestEventRules::commWidthFollowsTheHeader()
{
    // bcc cuts the name at 14 (one-digit PID: 16 bytes would take it in), libbpf-tools do not.
    const DecodedValues bcc =
        decode(ext4slower(), "TIME     COMM           PID    T BYTES   OFF_KB   LAT(ms) FILENAME\n"
                             "14:00:01 jbd2 1 vda1    7      W 4096    0           1.75 x\n"
                             "14:00:01 exactly14bytes 7      W 4096    0           1.75 x\n");
    QCOMPARE(bcc.stats.unmatchedLines, quint64(0));
    QCOMPARE(rowText(*bcc.events, 0), QByteArray("1795356001.000000|jbd2 1 vda1|7|W|4096|0|1.75|x"));
    QCOMPARE(rowText(*bcc.events, 1), QByteArray("1795356001.000000|exactly14bytes|7|W|4096|0|1.75|x"));

    const DecodedValues lib =
        decode(ext4slower(), "TIME     COMM             PID     T BYTES   OFF_KB   LAT(ms) FILENAME\n"
                             "14:00:01 exactly 15bytes  7       W 4096    0           1.75 x\n");
    QCOMPARE(rowText(*lib.events, 0), QByteArray("1795356001.000000|exactly 15bytes|7|W|4096|0|1.75|x"));
}

void TestEventRules::overflowingCells()
{
    const DecodedValues values = decode(
        tcplife(), "PID   COMM       LADDR           LPORT RADDR           RPORT TX_KB RX_KB MS\n"
                   "4194304 node js    2001:db8:1234:5678:9abc:def0:1234:5678 5201  ::1 54684 79692401 2048 "
                   "105.96\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(rowText(*values.events, 0),
             QByteArray("1795356000.000000|4194304|node js|2001:db8:1234:5678:9abc:def0:"
                        "1234:5678|5201|::1|54684|79692401|2048|105.96"));
    const DecodedValues wide =
        decode(cachestat(), "TIME         HITS   MISSES  DIRTIES HITRATIO   BUFFERS_MB  CACHED_MB\n"
                            "14:00:01 9223372036854775807 -3000000000 0 -12.50% 0 0\n");
    QCOMPARE(rowText(*wide.events, 0),
             QByteArray("1795356001.000000|9223372036854775807|-3000000000|0|-12.5|0|0"));
}

void TestEventRules::nullCells()
{
    const DecodedValues values = decode(execsnoop(), "PCOMM            PID     PPID    RET ARGS\n"
                                                     "ls               706     ?         0 ls\n");
    QVERIFY(values.events->isNull(0, values.events->columnIndex(u"PPID")));
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.000000|ls|706|~|0|ls"));

    const DecodedValues mode = decode(opensnoop(), "PID    COMM              FD ERR FLAGS    MODE PATH\n"
                                                   "7      a                  3   0 00100101 0644 /x\n"
                                                   "7      a                  3   0 00000000 n/a  /y\n");
    QCOMPARE(rowText(*mode.events, 0), QByteArray("1795356000.000000|7|a|3|0|32833|420|/x"));
    QCOMPARE(rowText(*mode.events, 1), QByteArray("1795356000.000000|7|a|3|0|0|~|/y"));
    const DecodedValues ratio = decode(cachestat(), "HITS MISSES DIRTIES HITRATIO BUFFERS_MB CACHED_MB\n"
                                                    "0 0 0 -% 1 1\n");
    QVERIFY(ratio.events->isNull(0, ratio.events->columnIndex(u"HITRATIO")));
}

void TestEventRules::bytesRepr()
{
    const DecodedValues values =
        decode(ext4slower(), "TIME     COMM           PID    T BYTES   OFF_KB   LAT(ms) FILENAME\n"
                             "14:00:01 b'dd'          7      W 4096    0           1.75 b'a file'\n"
                             "14:00:01 b'kworker/u8:1 7      W 4096    0           1.75 b\n");
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356001.000000|dd|7|W|4096|0|1.75|a file"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356001.000000|kworker/u8:1|7|W|4096|0|1.75|b"));
}

void TestEventRules::clockBelowSecondsHeader()
{
    const DecodeSpec spec = table({sinceStart(), comm("COMM"), integer("PID"), rest("CALL")});
    const DecodedValues values = decode(spec, "TIME(s)  COMM             PID     CALL\n"
                                              "14:00:02 mount            7       mount(\"a\") = 0\n"
                                              "14:00:03umount           8       umount() = 0\n"
                                              "1.500000 sync             9       x\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356002.000000|mount|7|mount(\"a\") = 0"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356003.000000|umount|8|umount() = 0"));
    QCOMPARE(rowText(*values.events, 2), QByteArray("1795356001.500000|sync|9|x"));
}

void TestEventRules::pastMidnight()
{
    const Time midnight = Time(std::chrono::seconds(1795392000)); // 2026-11-23 00:00:00 UTC
    const auto decoder = makeDecoder(execsnoop(), {midnight - 60s, 0});
    decoder->feed({Stream::Stdout,
                   "TIME     PCOMM            PID     PPID    RET ARGS\n"
                   "23:59:59 a                1       1         0 a\n",
                   midnight - 500ms});
    // A late chunk: rows of both days.
    decoder->feed({Stream::Stdout,
                   "23:59:59 b                1       1         0 b\n"
                   "00:00:00 c                1       1         0 c\n",
                   midnight + 1s});
    const EventSnapshot events = *decoder->values().events;
    QCOMPARE(events.time(0, 0), midnight - 1s);
    QCOMPARE(events.time(1, 0), midnight - 1s);
    QCOMPARE(events.time(2, 0), midnight);
    decoder->feed({Stream::Stdout, "00:00:00 d                1       1         0 d\n", midnight + 24h});
    QCOMPARE(decoder->values().events->time(3, 0), midnight + 24h);
}

void TestEventRules::utcOffset()
{
    // 14:00 UTC is 19:30 in India.
    const DecodedValues values = decode(execsnoop(),
                                        "TIME     PCOMM            PID     PPID    RET ARGS\n"
                                        "19:30:01 a                1       1         0 a\n",
                                        afternoon() + 3s, {afternoon(), 19800});
    QCOMPARE(values.events->time(0, 0), afternoon() + 1s);
}

void TestEventRules::secondHeaderMayDiffer()
{
    const DecodedValues values = decode(execsnoop(), "PCOMM            PID     PPID    RET ARGS\n"
                                                     "a                1       2         0 a\n"
                                                     "PCOMM            PID     PPID    RET ARGS\n"
                                                     "TIME     UID   PCOMM            PID     RET ARGS\n"
                                                     "14:00:05 1000  b                3         0 b\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(headerText(*values.events), QByteArray("Arrival|COMM|PID|PPID|RET|ARGS"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356005.000000|b|3|~|0|b"));
}

void TestEventRules::unknownHeaderWord()
{
    const DecodedValues values = decode(execsnoop(), "PCOMM            PID     PPID    CPU RET ARGS\n"
                                                     "a                1       2       3     0 a\n");
    QCOMPARE(headerText(*values.events), QByteArray("Arrival|COMM|PID|PPID|CPU|RET|ARGS"));
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.000000|a|1|2|3|0|a"));
}

void TestEventRules::lostOnStandardOutput()
{
    const DecodedValues values = decode(execsnoop(), "PCOMM            PID     PPID    RET ARGS\n"
                                                     "Lost 12 events on CPU #3!\n"
                                                     "a                1       2         0 a\n"
                                                     "lost 3 events on CPU #0\nLost 5 events\n");
    QCOMPARE(values.rows(), quint64(1));
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(values.stats.lostEvents, quint64(20));
    QCOMPARE(values.stats.lost.size(), std::size_t(3));
}

void TestEventRules::notARow_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("continuation") << QByteArray("second line of an argument");
    QTest::newRow("letters in a number") << QByteArray("bash             12x     1         0 ls");
    QTest::newRow("too few cells") << QByteArray("bash             12");
    QTest::newRow("beyond 64 bits") << QByteArray("bash             99999999999999999999     1         0 ls");
    QTest::newRow("just beyond 64 bits")
        << QByteArray("bash             9223372036854775808     1         0 ls");
    QTest::newRow("comm runs into the number") << QByteArray("bashbashbashbashb12     1         0 ls");
    QTest::newRow("escape bytes") << QByteArray("\x1b[H\x1b[2J\x1b[3J");
    QTest::newRow("NULs") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("0xff") << QByteArray(100, '\xff');
    QTest::newRow("only a sign") << QByteArray("bash             -       -         + ls");
    QTest::newRow("blanks") << QByteArray("     ");
}

void TestEventRules::notARow()
{
    QFETCH(QByteArray, line);
    const QByteArray header = "PCOMM            PID     PPID    RET ARGS\n";
    const QByteArray row = "a                1       2         0 a\n";
    const DecodedValues values = decode(execsnoop(), header + row + line + "\n" + row);
    QCOMPARE(values.rows(), quint64(2));
    QCOMPARE(values.stats.unmatchedLines, quint64(1));
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{line});
    QCOMPARE(values.stats.stdoutLines, quint64(4));
}

void TestEventRules::withoutHeader()
{
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += "line " + QByteArray::number(i) + "\n";
    const DecodedValues values = decode(execsnoop(), text);
    QVERIFY(!values.events);
    QVERIFY(!values.stats.ready);
    QCOMPARE(values.stats.unmatchedLines, quint64(300));
    QCOMPARE(values.stats.unmatchedExamples.size(), std::size_t(100));
    QCOMPARE(values.stats.unmatchedExamples[99], QByteArray("line 99"));
}

void TestEventRules::glued()
{
    // syncsnoop 0.31 in a pipe
    const DecodeSpec spec = table({sinceStart(), comm("COMM"), word("CALL")});
    const DecodedValues values =
        decode(spec, "1.500000000        dd               TIME(s)            COMM             CALL\n"
                     "sync            \n"
                     "2.500000000        dd               fsync           \n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356001.500000|dd|sync"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356002.500000|dd|fsync"));
}

QTEST_GUILESS_MAIN(TestEventRules)
#include "tst_eventrules.moc"

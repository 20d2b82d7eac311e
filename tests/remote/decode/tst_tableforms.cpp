// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

CellSpec stack()
{
    return cell("STACK", ColumnKind::Text, CellFormat::Frames);
}

DecodeSpec tcpdrop()
{
    return table({clockCell(), integer("PID"), word("SADDR:SPORT"), word("DADDR:DPORT"), word("STATE"),
                  cell("FLAGS", ColumnKind::Text, CellFormat::Word, {QStringLiteral("(FLAGS)")}), stack()});
}

DecodeSpec oomkill()
{
    DecodeSpec spec = table({clockCell(), integer("PID"), comm("COMM"), integer("CGROUP"), stack()},
                            {QStringLiteral("^Tracing")});
    spec.rows.emplace_back(QStringLiteral("^(?<TIME>\\S+) by PID (?<PID>\\S+) \\(\"(?<COMM>.*?)\"\\)"
                                          "(?:, CGROUP (?<CGROUP>\\d+))?$"));
    return spec;
}

const QByteArray dropText = "TIME     PID     SADDR:SPORT          > DADDR:DPORT          STATE (FLAGS)\n"
                            "14:00:01 0       10.0.0.1:443         > 10.0.0.2:22912       CLOSE (ACK)\n"
                            "\ttcp_drop+0x1\n"
                            "\tb'tcp_v4_rcv+0x9c7'\n"
                            "\n"
                            "14:00:02 7       ::1:8198             > ::1:48280            CLOSE (RST|ACK)\n"
                            "\ttcp_drop+0x1\n\n"
                            "14:00:03 8       ::1:1                > ::1:2                CLOSE (ACK)\n";

} // namespace

/// Tables that are more than a header and rows of cells between blanks.
class TestTableForms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commas();
    void commaInAName();
    void notCommas();
    void arrows();
    void stacksBelowRows();
    void stackOfTheLastRow();
    void framesWithoutARow();
    void endlessStack();
    void rowsWithoutHeader();
    void rowsThatDoNotFit();
    void pairs();
    void gluedTimes();
    void gluedNumbers();
    void namesThatOutgrowTheirColumn();
    void interrupt();
    void secondsSinceTheFirstEvent();
    void secondsSinceTheHostStarted();
    void excerptWithoutHeader();
    void excerptThatDoesNotFit();
    void splits_data();
    void splits();
};

void TestTableForms::commas()
{
    const DecodeSpec spec =
        table({integer("ENDTIME_us"), comm("COMM", {QStringLiteral("TASK")}), integer("PID"), word("TYPE"),
               integer("LATENCY_us"),
               cell("FILENAME", ColumnKind::Text, CellFormat::Rest, {QStringLiteral("FILE")})});
    const DecodedValues values = decode(spec, "ENDTIME_us,TASK,PID,TYPE,LATENCY_us,FILE\n"
                                              "252305490911,randread.pl,17922,R,1156,data1\n"
                                              "252305493852,b'tmux: server',17922,R,-,a file\n"
                                              "252305493853,,17922,,1,\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(headerText(*values.events), QByteArray("Arrival|ENDTIME_us|COMM|PID|TYPE|LATENCY_us|FILENAME"));
    QCOMPARE(rowText(*values.events, 0),
             QByteArray("1795356000.000000|252305490911|randread.pl|17922|R|1156|data1"));
    QCOMPARE(rowText(*values.events, 1),
             QByteArray("1795356000.000000|252305493852|tmux: server|17922|R|~|a file"));
    QCOMPARE(rowText(*values.events, 2), QByteArray("1795356000.000000|252305493853||17922||1|"));
}

/// Nothing is quoted: the numbers beside a name tell where it ends.
void TestTableForms::commaInAName()
{
    const DecodeSpec spec = table({integer("PID"), comm("COMM"), integer("BYTES"), rest("FILE")});
    const DecodedValues values = decode(spec, "PID,COMM,BYTES,FILE\n"
                                              "1,a,b,4096,x\n"
                                              "2,ab,4096,x,y,z\n"
                                              "3,ab,4k,x,y\n");
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.000000|1|a,b|4096|x"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356000.000000|2|ab|4096|x,y,z"));
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{"3,ab,4k,x,y"});
}

void TestTableForms::notCommas()
{
    // A command line with commas is no header, and rows of a table with blanks may be full of them.
    const DecodedValues values = decode(execsnoop(), "PCOMM            PID     PPID    RET ARGS\n"
                                                     "a                1       2         0 PID,COMM,RET,x\n"
                                                     "PID,none,of,these\n");
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.000000|a|1|2|0|PID,COMM,RET,x"));
    QCOMPARE(values.stats.unmatchedLines, quint64(1));
}

void TestTableForms::arrows()
{
    const DecodeSpec states = table({cell("SKADDR", ColumnKind::Integer, CellFormat::Hex), word("OLDSTATE"),
                                     word("NEWSTATE"), real("MS")});
    const DecodedValues values = decode(states, "SKADDR           OLDSTATE    -> NEWSTATE    MS\n"
                                                "ffff888102e19bc0 CLOSE       -> SYN_SENT    0.061\n");
    QCOMPARE(headerText(*values.events), QByteArray("Arrival|SKADDR|OLDSTATE|NEWSTATE|MS"));
    QCOMPARE(rowText(*values.events, 0),
             QByteArray("1795356000.000000|-131387296212032|CLOSE|SYN_SENT|0.061"));

    // Here only the rows have it.
    const DecodeSpec flows = table({word("LADDR:LPORT"), word("RADDR:RPORT"), integer("RETRANSMITS")});
    const DecodedValues counts =
        decode(flows, "LADDR:LPORT              RADDR:RPORT             RETRANSMITS\n"
                      "192.168.10.50:60366  <-> 172.217.21.194:443         700\n");
    QCOMPARE(rowText(*counts.events, 0),
             QByteArray("1795356000.000000|192.168.10.50:60366|172.217.21.194:443|700"));
}

void TestTableForms::stacksBelowRows()
{
    const DecodedValues values = decode(tcpdrop(), dropText);
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(headerText(*values.events), QByteArray("TIME|PID|SADDR:SPORT|DADDR:DPORT|STATE|FLAGS|STACK"));
    QCOMPARE(rowText(*values.events, 0),
             QByteArray("1795356001.000000|0|10.0.0.1:443|10.0.0.2:22912|CLOSE|(ACK)|"
                        "tcp_drop+0x1;tcp_v4_rcv+0x9c7"));
    QCOMPARE(rowText(*values.events, 1),
             QByteArray("1795356002.000000|7|::1:8198|::1:48280|CLOSE|(RST|ACK)|tcp_drop+0x1"));
    QCOMPARE(rowText(*values.events, 2), QByteArray("1795356003.000000|8|::1:1|::1:2|CLOSE|(ACK)|"));
}

/// A row is seen at once, and its stack as soon as it is there; what was seen before does not change.
void TestTableForms::stackOfTheLastRow()
{
    const auto decoder = makeDecoder(tcpdrop(), {afternoon(), 0});
    const QByteArray header = dropText.left(dropText.indexOf('\n') + 1);
    decoder->feed(
        {Stream::Stdout, header + "14:00:01 0 10.0.0.1:443 > 10.0.0.2:22912 CLOSE (ACK)\n", afternoon()});
    const EventSnapshot before = *decoder->values().events;
    QCOMPARE(before.rowCount(), qsizetype(1));
    decoder->feed({Stream::Stdout, "\ttcp_drop+0x1\n\ttcp_v4_rcv+0x9c7\n", afternoon()});
    const EventSnapshot after = *decoder->values().events;
    decoder->feed({Stream::Stdout, "\tip_rcv+0x28f\n", afternoon()});
    decoder->finish();
    QCOMPARE(before.text(0, 6), std::string_view());
    QCOMPARE(after.text(0, 6), std::string_view("tcp_drop+0x1;tcp_v4_rcv+0x9c7"));
    QCOMPARE(decoder->values().events->text(0, 6),
             std::string_view("tcp_drop+0x1;tcp_v4_rcv+0x9c7;ip_rcv+0x28f"));
    QCOMPARE(decoder->values().stats.unmatchedLines, quint64(0));
}

void TestTableForms::framesWithoutARow()
{
    const QByteArray header = dropText.left(dropText.indexOf('\n') + 1);
    const DecodedValues values = decode(tcpdrop(), header + "\ttcp_drop+0x1\nno row\n\tip_rcv\n");
    QCOMPARE(values.rows(), quint64(0));
    QCOMPARE(values.stats.unmatchedLines, quint64(3));
    // A tool without stacks has no place for them.
    const DecodedValues none = decode(execsnoop(), "PCOMM            PID     PPID    RET ARGS\n"
                                                   "a                1       2         0 a\n\tframe\n");
    QCOMPARE(none.stats.unmatchedLines, quint64(1));
}

void TestTableForms::endlessStack()
{
    QByteArray text = dropText.left(dropText.indexOf('\n') + 1) +
                      "14:00:01 0       10.0.0.1:443         > 10.0.0.2:22912       CLOSE (ACK)\n";
    for (int i = 0; i < 200'000; ++i)
        text += "\tframe_of_a_stack_without_end\n";
    const DecodedValues values = decode(tcpdrop(), text);
    QCOMPARE(values.rows(), quint64(1));
    QVERIFY(values.events->text(0, 6).size() <= 65536 + 1);
}

void TestTableForms::rowsWithoutHeader()
{
    const DecodedValues values =
        decode(oomkill(), "Tracing OOM kills... Ctrl-C to stop.\n"
                          "14:00:01 by PID 3297 (\"Web Content\")\n"
                          "  Stack trace:\n    b'oom_kill_process'\n    b'out_of_memory'\n"
                          "14:00:02 by PID 3298 (\"x\"), CGROUP 45172\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QVERIFY(values.stats.ready);
    QCOMPARE(headerText(*values.events), QByteArray("TIME|PID|COMM|CGROUP|STACK"));
    QCOMPARE(rowText(*values.events, 0),
             QByteArray("1795356001.000000|3297|Web Content|~|oom_kill_process;out_of_memory"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356002.000000|3298|x|45172|"));
}

void TestTableForms::rowsThatDoNotFit()
{
    const QByteArray longLine = "14:00:01 by PID 1 (\"" + QByteArray(20000, 'x') + "\")";
    const DecodedValues values = decode(oomkill(), "14:00:01 by PID many (\"a\")\n"
                                                   "25:00:01 by PID 1 (\"a\")\n" +
                                                       longLine + "\n14:00:01 by PID 1 (\"\xff\xfe\")\n");
    QCOMPARE(values.rows(), quint64(1));
    QCOMPARE(values.stats.unmatchedLines, quint64(3));
}

void TestTableForms::pairs()
{
    const DecodeSpec spec =
        table({cell("TIME(ms)", ColumnKind::Time, CellFormat::SinceStartMs),
               cell("DISK ID", ColumnKind::Text, CellFormat::Pair), comm("COMM"), integer("PID")},
              {QStringLiteral("^\\s+MAJOR MINOR$")});
    const DecodedValues values = decode(spec, "TIME(ms)     DISK ID        COMM             PID\n"
                                              "             MAJOR MINOR\n"
                                              "611          259   0        bash             4179\n"
                                              "612          259   1048575  jbd2/nvme0n1-8   4179\n"
                                              "613          259\n");
    QCOMPARE(rowText(*values.events, 0), QByteArray("1795356000.611000|259:0|bash|4179"));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356000.612000|259:1048575|jbd2/nvme0n1-8|4179"));
    QCOMPARE(values.stats.unmatchedLines, quint64(1));
}

/// bcc's opensnoop -T after 1000 s; the first row shows how many decimals a time has.
void TestTableForms::gluedTimes()
{
    const DecodedValues values = decode(opensnoop(), "TIME(s)       PID    COMM               FD ERR PATH\n"
                                                     "0.000000000   2802   curl               -1   2 /x\n"
                                                     "1000.0000000001950412 tmux: server        3   0 /y\n"
                                                     "100000.5000000002802   curl               -1   2 /z\n");
    QCOMPARE(values.stats.unmatchedLines, quint64(0));
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795357000.000000|1950412|tmux: server|3|0|/y"));
    QCOMPARE(rowText(*values.events, 2), QByteArray("1795456000.500000|2802|curl|-1|2|/z"));

    // execsnoop -t: a name that begins with a digit is glued on too.
    const DecodedValues names = decode(execsnoop(), "TIME(s) PCOMM            PID     PPID    RET ARGS\n"
                                                    "0.016   ls               706     1         0 ls\n"
                                                    "1000.0167z               707     1         0 7z x\n");
    QCOMPARE(rowText(*names.events, 1), QByteArray("1795357000.016000|7z|707|1|0|7z x"));
}

void TestTableForms::gluedNumbers()
{
    const DecodedValues values = decode(execsnoop(), "UID   PCOMM            PID     PPID    RET ARGS\n"
                                                     "0     ls               706     1         0 ls\n"
                                                     "1000000Web Content      707     1         0 x\n");
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356000.000000|1000000|Web Content|707|1|0|x"));

    const DecodeSpec biosnoop = table({integer("SECTOR"), integer("BYTES"), real("LAT(ms)")});
    const DecodedValues slow = decode(biosnoop, "SECTOR     BYTES  LAT(ms)\n"
                                                "5242880    65536     0.74\n"
                                                "5242880    10485761000.25\n"
                                                "5242880    104857612345.50\n"
                                                "5242880    1048576.25\n");
    QCOMPARE(rowText(*slow.events, 1), QByteArray("1795356000.000000|5242880|1048576|1000.25"));
    QCOMPARE(rowText(*slow.events, 2), QByteArray("1795356000.000000|5242880|1048576|12345.5"));
    QCOMPARE(slow.stats.unmatchedLines, quint64(1));
}

/// tcpaccept.bt has 14 places for names of up to 15.
void TestTableForms::namesThatOutgrowTheirColumn()
{
    const DecodeSpec spec = table({integer("PID"), comm("COMM"), word("RADDR"), integer("RPORT")});
    const DecodedValues values = decode(spec, "PID    COMM           RADDR                RPORT\n"
                                              "7      nginx          10.228.22.228        44226\n"
                                              "7      exactly 15bytes 10.228.22.228        44226\n"
                                              "7      more than 15bytes 10.228.22.228      44226\n");
    QCOMPARE(rowText(*values.events, 1),
             QByteArray("1795356000.000000|7|exactly 15bytes|10.228.22.228|44226"));
    QCOMPARE(values.rows(), quint64(2));
}

/// A terminal shows Ctrl-C as "^C" in front of what the tool prints last.
void TestTableForms::interrupt()
{
    const DecodedValues values =
        decode(cachestat(), "    HITS   MISSES  DIRTIES HITRATIO   BUFFERS_MB  CACHED_MB\n"
                            "    1132        0        4  100.00%          277       4367\n"
                            "^C       0      -19      360    0.00%          277       4423\n"
                            "^C\n^Cnonsense\n");
    QCOMPARE(rowText(*values.events, 1), QByteArray("1795356000.000000|0|-19|360|0|277|4423"));
    QCOMPARE(values.stats.unmatchedLines, quint64(1));
    const DecodedValues count =
        decode(cachestat(), "^CHITS MISSES DIRTIES HITRATIO BUFFERS_MB CACHED_MB\n1 2 3 4% 5 6\n");
    QCOMPARE(count.rows(), quint64(1));
}

/// A tool that compiles for a minute begins to count when it sees its first event, not when it was launched.
void TestTableForms::secondsSinceTheFirstEvent()
{
    const DecodeSpec spec = table({sinceStart(), integer("PID")});
    const auto decoder = makeDecoder(spec, {afternoon(), 0});
    decoder->feed({Stream::Stdout, "TIME(s)       PID\n0.000000000   1\n", afternoon() + 60s});
    decoder->feed({Stream::Stdout, "2.500000000   2\n", afternoon() + 63s});
    const EventSnapshot events = *decoder->values().events;
    QCOMPARE(events.time(0, 0), afternoon() + 60s);
    QCOMPARE(events.time(1, 0), afternoon() + 62500ms);

    // A line that is no row says nothing of the start.
    const auto other = makeDecoder(spec, {afternoon(), 0});
    other->feed({Stream::Stdout, "TIME(s)       PID\n7.5 no row\n", afternoon() + 40s});
    other->feed({Stream::Stdout, "0.000000000   1\n", afternoon() + 60s});
    QCOMPARE(other->values().events->time(0, 0), afternoon() + 60s);

    // One that counts from its start is taken at its word, but never to a time before that.
    QCOMPARE(decode(spec, "TIME(s)  PID\n5.000 1\n").events->time(0, 0), afternoon() + 5s);
}

void TestTableForms::secondsSinceTheHostStarted()
{
    const DecodeSpec spec = table({cell("TIME(s)", ColumnKind::Time, CellFormat::SinceBoot), word("CALL")});
    const DecodedValues values = decode(spec,
                                        "TIME(s)            CALL\n"
                                        "16458148.611952    sync()\n16458151.611952    sync()\n",
                                        afternoon() + 7s);
    QCOMPARE(values.events->time(0, 0), afternoon() + 7s);
    QCOMPARE(values.events->time(1, 0), afternoon() + 10s);
}

void TestTableForms::excerptWithoutHeader()
{
    DecodeSpec spec = ext4slower();
    spec.headers = {QStringLiteral("TIME     COMM           PID    T BYTES   OFF_KB   LAT(ms) FILENAME"),
                    QStringLiteral("TIME     COMM             PID     T BYTES   OFF_KB   LAT(ms) FILENAME")};
    const QByteArray row = "14:00:01 tmux: server x   21852   W 1048576 0           0.42 a file\n";
    for (const int rows : {1, 8, 9, 30}) {
        const DecodedValues values = decode(spec, "Tracing ext4 operations\n" + row.repeated(rows));
        QCOMPARE(values.rows(), static_cast<quint64>(rows));
        QCOMPARE(values.stats.unmatchedLines, quint64(0));
        QVERIFY(values.stats.ready);
        QCOMPARE(rowText(*values.events, 0),
                 QByteArray("1795356001.000000|tmux: server x|21852|W|1048576|0|0.42|a file"));
    }
    // A header that comes after all is the one that counts.
    const DecodedValues late = decode(spec, row + "TIME     COMM             PID     T BYTES   FILENAME\n"
                                                  "14:00:01 dd               7       R 5       x\n");
    QCOMPARE(rowText(*late.events, late.events->rowCount() - 1), QByteArray("1795356001.000000|dd|7|R|5|x"));
}

void TestTableForms::excerptThatDoesNotFit()
{
    DecodeSpec spec = ext4slower();
    spec.headers = {QStringLiteral("nothing known"),
                    QStringLiteral("TIME     COMM           PID    T BYTES   OFF_KB   LAT(ms) FILENAME")};
    const QByteArray row = "14:00:01 dd             21852  W 1048576 0           0.42 x\n";
    const DecodedValues values = decode(spec, "some other text\n" + row.repeated(3));
    QCOMPARE(values.rows(), quint64(0));
    QCOMPARE(values.stats.unmatchedLines, quint64(4));
}

void TestTableForms::splits_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 7, 64})
        QTest::addRow("%d bytes", size) << size;
}

/// Any cut of the bytes gives the same values, also when someone looks in between.
void TestTableForms::splits()
{
    QFETCH(int, size);
    const DecodedValues whole = decode(tcpdrop(), dropText);
    const auto decoder = makeDecoder(tcpdrop(), {afternoon(), 0});
    for (qsizetype at = 0; at < dropText.size(); at += size) {
        decoder->feed({Stream::Stdout, dropText.mid(at, size), afternoon()});
        QVERIFY(decoder->values().rows() <= whole.rows());
    }
    decoder->finish();
    const DecodedValues cut = decoder->values();
    QCOMPARE(cut.rows(), whole.rows());
    QCOMPARE(cut.stats.unmatchedLines, quint64(0));
    for (qsizetype row = 0; row < cut.events->rowCount(); ++row)
        QCOMPARE(rowText(*cut.events, row), rowText(*whole.events, row));
}

QTEST_GUILESS_MAIN(TestTableForms)
#include "tst_tableforms.moc"

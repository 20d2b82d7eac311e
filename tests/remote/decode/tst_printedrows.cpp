// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/decode/eventspecs.h"

#include <QTest>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

DecodeSpec ownScript()
{
    DecodeSpec spec;
    spec.shape = Shape::Bpftrace;
    return spec;
}

QByteArrayList rowTexts(const DecodedValues& values)
{
    QByteArrayList all;
    for (qsizetype row = 0; values.events && row < values.events->rowCount(); ++row)
        all += rowText(*values.events, row);
    return all;
}

QByteArray seconds(Time time)
{
    return QByteArray::number(static_cast<double>(time.time_since_epoch().count()) / 1e9, 'f', 6);
}

QByteArray printed(const QByteArrayList& lines)
{
    QByteArray text;
    for (const QByteArray& line : lines)
        text += "{\"type\": \"printf\", \"data\": \"" + line + "\\n\"}\n";
    return text;
}

} // namespace

/// What a script of unknown make prints with printf.
class TestPrintedRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printedHeaderMakesColumns();
    void printedCellsThatAgreeAreColumns();
    void otherPrintedTextIsLines();
    void printedBlocksTakeTheirTime();
    void formIsDecidedByTheFirstLines();
};

void TestPrintedRows::printedHeaderMakesColumns()
{
    const DecodedValues values =
        decode(ownScript(), printed({"Tracing things... Hit Ctrl-C to end.",
                                     "TIME     PID     COMM             LAT(ms) ADDR     FILE",
                                     "14:00:00 12      tmux: server     0.25    0xff10   a name",
                                     "14:00:01 4194304 dd               "
                                     "12      0x0      -"}));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    QCOMPARE(rowTexts(values), (QByteArrayList{seconds(afternoon()) + "|12|tmux: server|0.25|65296|a name",
                                               seconds(afternoon() + 1s) + "|4194304|dd|12|0|-"}));
    QCOMPARE(values.events->schema()[3].kind, ColumnKind::Real);
    QCOMPARE(values.events->schema()[4].base, 16);
}

void TestPrintedRows::printedCellsThatAgreeAreColumns()
{
    const DecodedValues values =
        decode(ownScript(), printed({"dd\\t17\\t0.5", "sh\\t4\\t1", "sshd 9 12.25"}));
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    QCOMPARE(values.rows(), quint64{3});
    QCOMPARE(values.events->schema()[0].isArrival, true);
    QCOMPARE(values.events->text(1, 1), std::string_view("sh"));
    QCOMPARE(values.events->integer(1, values.events->columnIndex(u"C2")), qint64{4});
    QCOMPARE(values.events->real(2, values.events->columnIndex(u"C3")), 12.25);
}

void TestPrintedRows::otherPrintedTextIsLines()
{
    for (const QByteArrayList& lines :
         {QByteArrayList{"open /etc/passwd by cat", "two words"}, QByteArrayList{"only one line 5"},
          QByteArrayList{"no number", "in these"}}) {
        const DecodedValues values = decode(ownScript(), printed(lines));
        QCOMPARE(values.stats.unmatchedLines, quint64{0});
        QCOMPARE(values.rows(), static_cast<quint64>(lines.size()));
        QCOMPARE(values.events->schema().back().name, QStringLiteral("LINE"));
        QCOMPARE(QByteArray::fromStdString(std::string(values.events->text(0, 1))), lines.front());
    }
    // Maps say more than text without form.
    const DecodedValues both = decode(ownScript(), printed({"some words", "and more of them"}) +
                                                       "{\"type\": \"map\", \"data\": {\"@\": 1}}\n");
    QCOMPARE(rowTexts(both).size(), 1);
    QVERIFY(both.events->columnIndex(u"VALUE") > 0);
}

void TestPrintedRows::printedBlocksTakeTheirTime()
{
    const DecodedValues values =
        decode(ownScript(), printed({"READS WRITES"}) + "{\"type\": \"time\", \"data\": \"14:00:00\\n\"}\n" +
                                printed({"1 2"}) + "{\"type\": \"time\", \"data\": \"14:00:05\\n\"}\n" +
                                printed({"3 4"}));
    QCOMPARE(rowTexts(values),
             (QByteArrayList{seconds(afternoon()) + "|1|2", seconds(afternoon() + 5s) + "|3|4"}));
}

// 64 lines decide; a later one that does not fit is kept and counted, never read as something it is not.
void TestPrintedRows::formIsDecidedByTheFirstLines()
{
    QByteArrayList lines;
    for (int i = 0; i < 100; ++i)
        lines += "word " + QByteArray::number(i);
    lines += "three more words";
    const DecodedValues values = decode(ownScript(), printed(lines));
    QCOMPARE(values.rows(), quint64{100});
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{"three more words"});
}

QTEST_GUILESS_MAIN(TestPrintedRows)
#include "tst_printedrows.moc"

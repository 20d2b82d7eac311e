// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/rowcopy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bee;
using namespace bee::testdata;

class TestRowCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textIsAligned();
    void tsvIsRaw();
    void jsonIsExact();
    void markdownStaysATable();
    void onlyTheColumnsWanted();

private:
    EventSnapshot m_rows;
};

void TestRowCopy::init()
{
    EventTable table(schema());
    table.setInteger(TimeColumn, 1'772'373'600'123'456'789);
    table.setText(CommandColumn, "a|b\t\"c\"");
    table.setInteger(PidColumn, 9'007'199'254'740'993); // not a double
    table.setInteger(RetColumn, -2);
    table.setReal(LatencyColumn, 0.1);
    table.setText(PathColumn, "/tmp/<b>x</b> \x1b[31m*bold*\n|");
    table.commitRow();
    appendRow(table, 11); // without latency
    m_rows = table.snapshot();
}

void TestRowCopy::textIsAligned()
{
    const QString text = copyRows(m_rows, {0, 1}, {CopyFormat::Text, {PidColumn, CommandColumn}}, {});
    const QStringList lines = text.split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[1].indexOf(QLatin1String("a|b")), lines[2].indexOf(QLatin1String("comm-")));
    QCOMPARE(lines[0].indexOf(QLatin1String("PID")) + 3,
             lines[1].indexOf(QLatin1String("  a|b"))); // to the right
}

void TestRowCopy::tsvIsRaw()
{
    const QString text = copyRows(m_rows, {0}, {CopyFormat::Tsv, {}}, {});
    QCOMPARE(text.count(QLatin1Char('\n')), 1);
    QCOMPARE(text.count(QLatin1Char('\t')), 5); // the value's own tab is made visible
    QVERIFY(text.contains(QLatin1String("9007199254740993")));
    QVERIFY(!text.contains(QChar(0x1b)));
}

void TestRowCopy::jsonIsExact()
{
    const QString text = copyRows(m_rows, {0, 1}, {CopyFormat::Json, {}}, {});
    QJsonParseError error{};
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8(), &error).array();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toObject()[QStringLiteral("RET")].toInt(), -2);
    QCOMPARE(rows[0].toObject()[QStringLiteral("LAT(us)")].toDouble(), 0.1);
    QVERIFY(rows[1].toObject()[QStringLiteral("LAT(us)")].isNull());
    QVERIFY2(text.contains(QLatin1String("\"PID\": 9007199254740993,")), "every digit");
}

void TestRowCopy::markdownStaysATable()
{
    const QString text = copyRows(m_rows, {0, 1}, {CopyFormat::Markdown, {}}, {});
    const QStringList lines = text.trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    for (QString line : lines) {
        line.remove(QStringLiteral("\\|"));
        QCOMPARE(line.count(QLatin1Char('|')), 7);
    }
    QVERIFY(!lines[2].contains(QLatin1String("<b>")));
    QVERIFY(lines[1].contains(QLatin1String("---: |")));
}

void TestRowCopy::onlyTheColumnsWanted()
{
    QCOMPARE(copyRows(m_rows, {1}, {CopyFormat::Tsv, {PathColumn, RetColumn}}, {}),
             QStringLiteral("/var/lib/file-11\t0\n"));
}

QTEST_MAIN(TestRowCopy)
#include "tst_rowcopy.moc"

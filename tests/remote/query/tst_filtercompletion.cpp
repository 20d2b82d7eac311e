// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/query/querydata.h"

#include <QTest>

using namespace bee;
using namespace bee::testdata;

// Texts are written with | where the cursor is.
class TestFilterCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void likeliestFirst();
    void replacesWhatIsWritten_data();
    void replacesWhatIsWritten();
    void everyOfferReadsBack();
    void anythingAnywhere();

private:
    static std::vector<FilterCompletion> at(QString text, const EventSnapshot& snapshot)
    {
        const auto cursor = static_cast<int>(text.indexOf(QLatin1Char('|')));
        text.remove(cursor, 1);
        return completeFilter(text, cursor, snapshot);
    }

    static QStringList texts(const std::vector<FilterCompletion>& completions)
    {
        QStringList all;
        for (const FilterCompletion& completion : completions)
            all += completion.text;
        return all;
    }

    const EventSnapshot m_rows = randomRows(2000, 31);
};

void TestFilterCompletion::offers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("some");
    QTest::addColumn<QStringList>("none");
    const auto row = [](const char* text, const char* some, const char* none) {
        QTest::newRow(text) << QString::fromUtf8(text)
                            << QString::fromUtf8(some).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QString::fromUtf8(none).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("|", "time comm pid lat path not (", "== and nginx");
    row("c|", "comm", "pid not");
    row("C|", "comm", "pid");
    row("off|", "offset", "comm");
    row("comm |", "== != contains ~ !~ and or", "< >=");
    row("pid |", "< > >= <= == != and or", "contains");
    row("pid <|", "<= 20", "and");
    row("nosuch |", "and or", "==");
    row("comm == |", "nginx Nginx sh systemd-journal", "comm and");
    row("comm == n|", "nginx Nginx", "sh");
    row("comm == \"n|", "\"nginx\" \"Nginx\"", "nginx sh");
    row("comm == 'rs|", "", "nginx");
    row("comm in |", "{", "nginx");
    row("comm in {|", "nginx sh", "}");
    row("comm in {sh, n|", "nginx Nginx", "sh");
    row("comm in {sh |", ", }", "nginx");
    row("pid == |", "7 0", "and");
    row("pid in {1..4|", "4 40 41", "5");
    row("lat > 10|", "10ms 10us 10s", "10KiB");
    row("off_kb > 4|", "4KiB 4B", "4ms");
    row("comm == nginx |", "and or", "( ) ==");
    row("(comm == nginx |", "and or )", "");
    row("comm == nginx and |", "time pid not (", "nginx");
    row("comm == nginx an|", "and", "or");
    row("not |", "comm (", "==");
    row("ngi|", "", "comm");
    row("time > |", "", "nginx");
    row("| and pid == 5", "comm", "");
    row("pid == 5 and | and comm == x", "comm", "");
}

void TestFilterCompletion::offers()
{
    QFETCH(QString, text);
    QFETCH(QStringList, some);
    QFETCH(QStringList, none);
    const QStringList found = texts(at(text, m_rows));
    for (const QString& wanted : some)
        QVERIFY2(found.contains(wanted),
                 qPrintable(wanted + QStringLiteral(" is not in ") + found.join(QLatin1String(" | "))));
    for (const QString& unwanted : none)
        QVERIFY2(!found.contains(unwanted), qPrintable(unwanted));
    QVERIFY(found.size() <= 50);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
}

void TestFilterCompletion::likeliestFirst()
{
    EventTable table(manyKinds());
    for (int i = 0; i < 100; ++i) {
        table.setText(CommAt, i < 90 ? "often" : i < 97 ? "two words" : "seldom");
        table.commitRow();
    }
    const auto found = at(QStringLiteral("comm == |"), table.snapshot());
    QCOMPARE(texts(found), (QStringList{QStringLiteral("often"), QStringLiteral("\"two words\""),
                                        QStringLiteral("seldom")}));
    QCOMPARE(found[0].detail, QStringLiteral("90 rows"));
    // A value is found without knowing its column.
    QCOMPARE(texts(at(QStringLiteral("sel|"), table.snapshot())),
             QStringList{QStringLiteral("comm == \"seldom\"")});
}

void TestFilterCompletion::replacesWhatIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("take");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("word") << QStringLiteral("co|") << QStringLiteral("comm") << QStringLiteral("comm");
    QTest::newRow("rest of the word")
        << QStringLiteral("co|xy == a") << QStringLiteral("comm") << QStringLiteral("comm == a");
    QTest::newRow("nothing yet") << QStringLiteral("comm == |") << QStringLiteral("sh")
                                 << QStringLiteral("comm == sh");
    QTest::newRow("open quote") << QStringLiteral("comm == \"ngi|") << QStringLiteral("\"nginx\"")
                                << QStringLiteral("comm == \"nginx\"");
    QTest::newRow("closed quote") << QStringLiteral("comm == \"ngi|\" and pid == 1")
                                  << QStringLiteral("\"nginx\"")
                                  << QStringLiteral("comm == \"nginx\" and pid == 1");
    QTest::newRow("operator") << QStringLiteral("pid >|") << QStringLiteral(">=") << QStringLiteral("pid >=");
    QTest::newRow("set") << QStringLiteral("comm in {sh,n|}") << QStringLiteral("nginx")
                         << QStringLiteral("comm in {sh,nginx}");
}

void TestFilterCompletion::replacesWhatIsWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, take);
    QFETCH(QString, becomes);
    const auto completions = at(text, m_rows);
    const auto taken = std::find_if(completions.begin(), completions.end(),
                                    [&](const FilterCompletion& c) { return c.text == take; });
    QVERIFY(taken != completions.end());
    QCOMPARE(QString(text).remove(QLatin1Char('|')).replace(taken->from, taken->length, taken->text),
             becomes);
}

void TestFilterCompletion::everyOfferReadsBack()
{
    for (std::size_t i = 0; i < m_rows.schema().size(); ++i) {
        const QString name = fieldName(m_rows.schema(), static_cast<int>(i));
        for (const char* const op : {" == ", " != ", " in {", " > ", " ~ "}) {
            const bool isText = m_rows.schema()[i].kind == ColumnKind::Text;
            if (isText == (op[1] == '>'))
                continue;
            for (const FilterCompletion& completion :
                 at(name + QLatin1String(op) + QLatin1Char('|'), m_rows)) {
                const QString filter = name + QLatin1String(op) + completion.text +
                                       (op[1] == 'i' ? QStringLiteral("}") : QString());
                if (completion.from != name.size() + static_cast<qsizetype>(qstrlen(op)))
                    continue;
                const auto error = checkFilter(parsed(filter), m_rows.schema());
                QVERIFY2(!error, qPrintable(filter));
                if (op[1] == '=' || op[1] == 'i')
                    QVERIFY2(!matching(m_rows, filter).empty(), qPrintable(filter));
            }
        }
    }
}

void TestFilterCompletion::anythingAnywhere()
{
    const QString text =
        QStringLiteral("(comm == \"ng\\\"inx\" && pid in {1, 2..5} or !lat >= 10 ms) and \"x");
    for (int cursor = -1; cursor <= text.size() + 1; ++cursor)
        for (const EventSnapshot& snapshot : {m_rows, EventSnapshot()})
            for (const FilterCompletion& completion : completeFilter(text, cursor, snapshot)) {
                QVERIFY(completion.from >= 0 && completion.length >= 0);
                QVERIFY(completion.from + completion.length <= text.size());
                QVERIFY(!completion.text.isEmpty());
            }
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"

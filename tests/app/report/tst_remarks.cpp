// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/info.h"
#include "app/report/picture.h"
#include "app/report/remarks.h"
#include "app/report/viewpicture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 14h};

CaptureRecord record()
{
    CaptureRecord record;
    record.id = 3;
    record.tool = QStringLiteral("biolatency");
    record.implementation = QStringLiteral("bcc");
    record.host = QStringLiteral("db-2");
    record.command = QStringLiteral("biolatency -T 1");
    record.state = CaptureState::Finished;
    record.started = start;
    record.ended = start + 3s;
    return record;
}

DecodedValues values()
{
    auto series = std::make_shared<HistogramSeries>();
    for (int second = 0; second < 3; ++second) {
        const Time from = start + std::chrono::seconds(second);
        series->intervals.push_back(std::make_shared<HistogramInterval>(
            HistogramInterval{from, from + 1s, {}, {{0, 1, 4}, {qint64{1} << 54, qint64{1} << 55, 1}}}));
    }
    DecodedValues values;
    values.histogram = series;
    values.extent = {start, start + 3s};
    values.stats.lost = {{start + 1500ms, 1200}, {start + 2500ms, 4}};
    values.stats.lostEvents = 1204;
    values.stats.missedStacks = 7;
    return values;
}

const QString caution = QStringLiteral("Its numbers are known to be wrong: it never counts a miss there.");

CaptureRecord cautious()
{
    CaptureRecord one = record();
    one.provenance = {
        {QStringLiteral("cautions"), QJsonArray{caution}},
        {QStringLiteral("lossesUnknown"), true},
        {QStringLiteral("attempts"),
         QJsonArray{QJsonObject{{QStringLiteral("implementation"), QStringLiteral("libbpf")},
                                {QStringLiteral("failure"), QStringLiteral("It did not load.\nWhy")}}}}};
    return one;
}

} // namespace

class TestRemarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingToSayIsNothing();
    void allThatIsWrongIsSaid();
    void lossesStandWhereTheyArrived();
    void hostileProvenanceIsBounded();
    void infoTellsAll();
    void picturesPrintAllOfIt_data();
    void picturesPrintAllOfIt();
};

void TestRemarks::nothingToSayIsNothing()
{
    QVERIFY(remarksOf(record(), {}).isEmpty());
}

void TestRemarks::allThatIsWrongIsSaid()
{
    const Remarks remarks = remarksOf(cautious(), values());
    QCOMPARE(remarks.losses,
             (QStringList{QStringLiteral("1,204 events lost, first at 14:00:01"),
                          QStringLiteral("7 stacks missed"), QStringLiteral("losses are not known")}));
    QCOMPARE(remarks.cautions, QStringList{caution});
    QCOMPARE(remarks.doubts.size(), 1);
    QVERIFY(remarks.doubts[0].endsWith(QLatin1String("(3 times, first at 14:00:00)")));
    QCOMPARE(remarks.all().size(), 5);
}

void TestRemarks::lossesStandWhereTheyArrived()
{
    const std::vector<LossMark> expected{{start + 1500ms, 1200}, {start + 2500ms, 4}};
    QCOMPARE(lossMarks(values()), expected);
}

void TestRemarks::hostileProvenanceIsBounded()
{
    CaptureRecord hostile = record();
    QJsonArray cautions;
    for (int i = 0; i < 1000; ++i)
        cautions += QString(QStringLiteral("a\x1b[31m\nb\u202e") + QString(100'000, QLatin1Char('x')));
    cautions[0] = 7;
    hostile.provenance = {{QStringLiteral("cautions"), cautions},
                          {QStringLiteral("clockOffsetMs"), 1e300},
                          {QStringLiteral("attempts"), 5}};
    const Remarks remarks = remarksOf(hostile, values());
    QVERIFY(remarks.cautions.size() <= 20);
    for (const QString& text : remarks.cautions)
        QVERIFY(text.size() < 5000 && !text.contains(QLatin1Char('\n')) && !text.contains(QChar(0x202e)));
    QCOMPARE(hostile.clockOffset(), Duration(24h));
    infoText(hostile, values());
}

void TestRemarks::infoTellsAll()
{
    const QJsonObject json = infoJson(cautious(), values());
    QCOMPARE(json[QLatin1String("cautions")].toArray(), QJsonArray{caution});
    QCOMPARE(json[QLatin1String("attempts")].toArray().at(0)[QLatin1String("implementation")].toString(),
             QStringLiteral("libbpf"));
    QCOMPARE(json[QLatin1String("missedStacks")].toInt(), 7);
    const QJsonArray doubts = json[QLatin1String("doubts")].toArray();
    QCOMPARE(doubts.size(), 1);
    QCOMPARE(doubts[0][QLatin1String("count")].toInt(), 3);
    QCOMPARE(doubts[0][QLatin1String("at")].toString(), QStringLiteral("2026-11-22T14:00:00Z"));
    QVERIFY(infoJson(record(), {})[QLatin1String("doubts")].isArray());
    const QString text = infoText(cautious(), values());
    for (const QString& part : {caution, QStringLiteral("1,204"), QStringLiteral("libbpf: It did not load."),
                                QStringLiteral("buckets"), QStringLiteral("not known")})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestRemarks::picturesPrintAllOfIt_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1200;
    QTest::newRow("narrow: in several lines") << 480;
}

void TestRemarks::picturesPrintAllOfIt()
{
    QFETCH(int, width);
    const auto picture = viewPicture(cautious(), values(), {});
    QVERIFY(picture.hasValue());
    PictureOptions options;
    options.size = {width, 600};
    const auto bytes = pictureBytes(picture.value(), pictureText(cautious(), values(), picture.value()),
                                    PictureFormat::Svg, options);
    QVERIFY(bytes.hasValue());
    // Texts are elements of their own in an SVG: words, whatever the lines.
    QString svg = QString::fromUtf8(bytes.value());
    svg.remove(QRegularExpression(QStringLiteral("<desc>.*?</desc>"),
                                  QRegularExpression::DotMatchesEverythingOption));
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    const QString words = svg.replace(tags, QStringLiteral(" ")).simplified();
    for (const QString& text : remarksOf(cautious(), values()).all())
        QVERIFY2(words.contains(text), qPrintable(text + QStringLiteral(" is not in ") + words.right(800)));
    QVERIFY(words.contains(QLatin1String("Caution:")) && words.contains(QLatin1String("Doubt:")));
}

QTEST_MAIN(TestRemarks)
#include "tst_remarks.moc"

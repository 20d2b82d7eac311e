// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamesvg.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QXmlStreamReader>

using namespace bee;
using namespace bee::test;

namespace {

/// A bar as the document has it.
struct Bar {
    quint64 start = 0, count = 0;
    int depth = 0;
    bool merged = false;
    QString title;
    double x = 0, width = 0;
};

struct Document {
    std::vector<Bar> bars;
    QStringList texts;   ///< of all elements but the script
    QStringList strange; ///< what could load or run something
    int scripts = 0;
    QString error;
};

Document read(const QByteArray& svg)
{
    Document document;
    QXmlStreamReader xml(svg);
    bool inFrames = false;
    Bar bar;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const auto attributes = xml.attributes();
        for (const auto& attribute : attributes)
            if (attribute.name().startsWith(QLatin1String("on")) ||
                attribute.name() == QLatin1String("href") ||
                attribute.value().contains(QLatin1String("url(")))
                document.strange += attribute.name().toString();
        const QStringView name = xml.name();
        if (name == QLatin1String("script")) {
            ++document.scripts;
            continue;
        }
        if (name == QLatin1String("g") && attributes.value(QLatin1String("id")) == QLatin1String("frames"))
            inFrames = true;
        if (name == QLatin1String("g") && attributes.hasAttribute(QLatin1String("data-s"))) {
            bar = {attributes.value(QLatin1String("data-s")).toULongLong(),
                   attributes.value(QLatin1String("data-n")).toULongLong(),
                   attributes.value(QLatin1String("data-d")).toInt(),
                   attributes.hasAttribute(QLatin1String("data-m")),
                   {}};
        } else if (name == QLatin1String("title")) {
            bar.title = xml.readElementText();
        } else if (name == QLatin1String("rect") && inFrames &&
                   attributes.value(QLatin1String("id")).isEmpty() && !bar.title.isEmpty()) {
            bar.x = attributes.value(QLatin1String("x")).toDouble();
            bar.width = attributes.value(QLatin1String("width")).toDouble();
            document.bars.push_back(std::exchange(bar, {}));
        } else if (name == QLatin1String("text")) {
            document.texts += xml.readElementText();
        }
    }
    document.error = xml.hasError() ? xml.errorString() : QString();
    return document;
}

QByteArray svgOf(const QByteArray& folded, const FlamePictureOptions& options = {}, QSizeF size = {1200, 0})
{
    const auto layout = std::make_shared<const FlameLayout>(profileOf(folded));
    PictureStyle style;
    style.font.setPixelSize(12);
    return flameSvg(layout, {}, options, size, {QStringLiteral("profile on db-2"), {}, {}}, style);
}

const QByteArrayList& hostileNames()
{
    static const QByteArrayList names{
        "</title><script>document.title='owned'</script>",
        "\"><rect onload=\"document.title='owned'\"/>",
        "]]></script><script>document.title='owned'</script>",
        "javascript:document.title='owned'",
        "&#x3c;script&#x3e; &amp; &lt;",
        "' onmouseover='document.title=1",
        "${document.title='owned'} `x` \\u0027",
        "\xe2\x80\xaegnp.exe\xe2\x81\xa6", // text direction
        "\xef\xbf\xbe\xef\xbf\xbf\xff\xfe\x01\x1b[31m",
        QByteArray(100'000, 'x'),
    };
    return names;
}

QByteArray hostileText()
{
    QByteArray text;
    for (const QByteArray& name : hostileNames())
        text += "evil" + QByteArray(name).replace(';', ':').replace('\n', ' ') + ";main;" +
                QByteArray(name).replace(';', ':') + " 10\n";
    return text;
}

} // namespace

class TestFlameSvg : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFrameIsABarOfItsCounts();
    void placesAreThoseThatArePainted();
    void hostileNamesStayText();
    void manyStacksGiveABoundedFile();
    void worksInABrowser_data();
    void worksInABrowser();
};

void TestFlameSvg::everyFrameIsABarOfItsCounts()
{
    const QByteArray folded = "a;main;read;copy 6\na;main;read 2\na;main;write 1\nb;start 3\n";
    const Document document = read(svgOf(folded));
    QCOMPARE(document.error, QString());
    std::map<QString, quint64> counts;
    for (const Bar& bar : document.bars)
        counts[bar.title.section(QLatin1Char('\n'), 0, 0)] = bar.count;
    const std::map<QString, quint64> expected{{QStringLiteral("all"), 12},  {QStringLiteral("a"), 9},
                                              {QStringLiteral("b"), 3},     {QStringLiteral("main"), 9},
                                              {QStringLiteral("read"), 8},  {QStringLiteral("copy"), 6},
                                              {QStringLiteral("write"), 1}, {QStringLiteral("start"), 3}};
    QVERIFY(counts == expected);
    for (const Bar& bar : document.bars) {
        // A gap of a pixel at the right.
        QVERIFY(std::abs(bar.width + 1 - (1200 - 32) * static_cast<double>(bar.count) / 12) < 0.1);
        QVERIFY(std::abs(bar.x - 16 - (1200 - 32) * static_cast<double>(bar.start) / 12) < 0.1);
    }
}

void TestFlameSvg::placesAreThoseThatArePainted()
{
    const QByteArray folded = captureText();
    const auto layout = std::make_shared<const FlameLayout>(profileOf(folded));
    const Document document = read(svgOf(folded));
    QCOMPARE(document.error, QString());
    FlameViewport viewport;
    viewport.area = {16, 0, 1200 - 32, 10'000};
    for (const FlameBar& painted : flameBars(*layout, viewport)) {
        // What is narrower is painted as the pixel it is in.
        if (layout->width(painted.frame) * viewport.area.width() < 1)
            continue;
        QCOMPARE(painted.last, painted.frame);
        const FlameFrame& frame = layout->frames()[painted.frame];
        const auto bar = std::find_if(document.bars.begin(), document.bars.end(), [&](const Bar& one) {
            return one.start == frame.start && one.depth == layout->depthOf(painted.frame) && !one.merged;
        });
        QVERIFY(bar != document.bars.end());
        QCOMPARE(bar->count, frame.total);
        QVERIFY(std::abs(bar->x - painted.rect.left()) < 0.1);
        QVERIFY(std::abs(bar->width - painted.rect.width()) < 1.1);
    }
}

void TestFlameSvg::hostileNamesStayText()
{
    FlamePictureOptions options;
    options.search = {QStringLiteral("\"><script>x</script>"), false};
    const QByteArray svg = svgOf(hostileText(), options);
    const Document document = read(svg);
    QCOMPARE(document.error, QString());
    QCOMPARE(document.scripts, 1);
    QCOMPARE(document.strange, QStringList());
    QCOMPARE(svg.count("</script>"), 1);
    QCOMPARE(svg.count("]]>"), 1);
    QVERIFY(svg.size() < 200'000);
    for (const char32_t forbidden : {0x202e, 0x2066, 0xfffe, 0xffff, 0x1b, 0x01})
        QVERIFY(!QString::fromUtf8(svg).contains(QString::fromUcs4(&forbidden, 1)));
}

void TestFlameSvg::manyStacksGiveABoundedFile()
{
    QRandomGenerator random(7);
    QByteArray folded;
    for (int i = 0; i < 40'000; ++i) {
        folded += "process";
        for (int depth = 0; depth < 12; ++depth)
            folded += ";function_" + QByteArray::number(random.bounded(200));
        folded += ' ' + QByteArray::number(1 + random.bounded(3)) + '\n';
    }
    const QByteArray svg = svgOf(folded);
    const Document document = read(svg);
    QCOMPARE(document.error, QString());
    QVERIFY(document.bars.size() <= 60'000);
    QVERIFY2(svg.size() < 32'000'000, qPrintable(QString::number(svg.size())));
    // Nothing is lost: of each row up to the last the bars cover what the root covers.
    quint64 covered = 0;
    for (const Bar& bar : document.bars)
        covered += bar.depth == 12 ? bar.count : 0;
    QCOMPARE(covered, document.bars.front().count);
}

void TestFlameSvg::worksInABrowser_data()
{
    QTest::addColumn<QByteArray>("folded");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("says");
    QTest::addColumn<QStringList>("hides");
    const QByteArray folded = "a;main;read;read;copy 6\na;main;write 2\nb;start 2\n";
    QTest::newRow("as it is") << folded << QString() << QStringList{QStringLiteral(">start<")}
                              << QStringList{QStringLiteral("frames match:")};
    QTest::newRow("searched, and counted once")
        << folded << QStringLiteral("search=re.d") << QStringList{QStringLiteral(">2 frames match: 60.0 %<")}
        << QStringList();
    // Frames: all, a, b, main, start, read …: main is at depth 2 from 0 on.
    QTest::newRow("zoomed")
        << folded << QStringLiteral("zoom=2,0")
        << QStringList{QStringLiteral("data-s=\"8\" data-n=\"2\" data-d=\"1\" [^>]*display=\"none\""),
                       QStringLiteral("class=\"muted\""), QStringLiteral("visibility=\"visible\"[^>]*>◂")}
        << QStringList();
    QTest::newRow("no expression") << folded << QStringLiteral("search=%28")
                                   << QStringList{QStringLiteral("This is no regular expression")}
                                   << QStringList{QStringLiteral("frames match:")};
    QTest::newRow("hostile") << hostileText()
                             << QStringLiteral("search=%3Cscript%3Ealert(1)%3C%2Fscript%3E&zoom=x,y")
                             << QStringList{QStringLiteral("0 frames match")}
                             << QStringList{QStringLiteral("<title>owned"), QStringLiteral("<script>alert")};
}

void TestFlameSvg::worksInABrowser()
{
    QFETCH(const QByteArray, folded);
    QFETCH(const QString, state);
    QFETCH(const QStringList, says);
    QFETCH(const QStringList, hides);
    const QString browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (browser.isEmpty())
        QSKIP("there is no chromium here");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("flames.svg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(svgOf(folded));
    file.close();
    QUrl url = QUrl::fromLocalFile(file.fileName());
    url.setFragment(state);
    QProcess process;
    process.start(browser, {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
                            QStringLiteral("--disable-gpu"), QStringLiteral("--virtual-time-budget=2000"),
                            QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                            QStringLiteral("--dump-dom"), QString::fromLatin1(url.toEncoded())});
    if (!process.waitForFinished(100'000) || process.exitCode() != 0)
        QSKIP("chromium does not run here");
    const QString dom = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(dom.contains(QLatin1String("<svg")), qPrintable(dom.left(1000)));
    // What the script says of itself is no answer.
    const QString shown = QString(dom).remove(QRegularExpression(
        QStringLiteral("<script.*?</script>"), QRegularExpression::DotMatchesEverythingOption));
    for (const QString& text : says)
        QVERIFY2(shown.contains(QRegularExpression(text)),
                 qPrintable(text + QStringLiteral(" not in ") + shown.right(4000)));
    for (const QString& text : hides)
        QVERIFY2(!shown.mid(shown.indexOf(QLatin1String("<title"))).contains(text), qPrintable(text));
}

QTEST_MAIN(TestFlameSvg)
#include "tst_flamesvg.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/picture.h"
#include "app/report/speedscope.h"
#include "app/report/viewpicture.h"
#include "widgets/flamegraph/flamepicture.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

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
    record.provenance = {{QStringLiteral("kernel"), QStringLiteral("6.1.0")},
                         {QStringLiteral("package"), QStringLiteral("bpfcc-tools 0.26")}};
    record.state = CaptureState::Finished;
    record.started = start;
    return record;
}

DecodedValues histogram()
{
    auto series = std::make_shared<HistogramSeries>();
    for (int second = 0; second < 30; ++second) {
        const Time from = start + std::chrono::seconds(second);
        series->intervals.push_back(std::make_shared<HistogramInterval>(
            HistogramInterval{from, from + 1s, {}, {{0, 1, 4}, {64, 128, 9}, {1024, 2048, 1}}}));
    }
    DecodedValues values;
    values.histogram = series;
    values.extent = {start, start + 30s};
    values.stats.lost = {{start + 5s, 1204}};
    values.stats.lostEvents = 1204;
    return values;
}

DecodedValues stacks()
{
    auto profile = std::make_shared<StackProfile>();
    for (int second = 0; second < 2; ++second) {
        const Time from = start + std::chrono::seconds(second);
        const quint32 slice = profile->addSlice({from, from + 1s});
        const StackId main = profile->child({}, profile->frame("main \"quoted\""));
        profile->add(slice, profile->process("nginx"), profile->child(main, profile->frame("read")), 3);
        profile->add(slice, profile->process("nginx"), main, 1);
        if (second == 1)
            profile->add(slice, profile->process("bash"), main, 5);
    }
    DecodedValues values;
    values.stacks = profile;
    values.extent = {start, start + 2s};
    return values;
}

Picture pictureOf(const DecodedValues& values, PictureView view)
{
    ViewRequest request;
    request.view = view;
    const Result<Picture> picture = viewPicture(record(), values, request);
    return picture.hasValue() ? picture.value() : Picture();
}

/// Somebody else's paint device: a view of two colours.
Picture halves()
{
    Picture picture;
    picture.view = QStringLiteral("halves");
    picture.notes = {QStringLiteral("only what <is> & \"was\"")};
    picture.paint = [](QPainter& painter, const QRectF& rect, const PictureStyle&) {
        painter.fillRect(rect, Qt::blue);
        painter.fillRect(QRectF(rect.topLeft(), QSizeF(rect.width() / 2, rect.height())), Qt::red);
    };
    picture.heightFor = [](double width, const PictureStyle&) { return width / 4; };
    return picture;
}

} // namespace

class TestPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWhereWhenAndWhatIsLost();
    void sizeAndScaleAreAsAskedFor();
    void contentIsWhatTheViewPaints();
    void suitsTheView();
    void everyFormatIsWhole_data();
    void everyFormatIsWhole();
    void clipboardHasImageAndDrawing();
    void whatCannotBeIsRefused();
    void speedscopeHasEverySample();
};

void TestPicture::saysWhatWhereWhenAndWhatIsLost()
{
    const DecodedValues values = histogram();
    const PictureText text = pictureText(record(), values, pictureOf(values, PictureView::Heatmap));
    QCOMPARE(text.title, QStringLiteral("biolatency on db-2"));
    QCOMPARE(text.above.first(), QStringLiteral("heat map · 2026-11-22 14:00:00 to 14:00:30, host time"));
    const QString footer = text.footer.join(QLatin1Char('\n'));
    for (const char* part :
         {"finished", "1,204 events lost", "biolatency -T 1", "bpfcc-tools 0.26", "kernel 6.1.0", "Beescope"})
        QVERIFY2(footer.contains(QLatin1String(part)), part);
}

void TestPicture::sizeAndScaleAreAsAskedFor()
{
    PictureOptions options;
    options.size = {640, 400};
    options.scale = 2;
    const Result<QImage> image = pictureImage(halves(), {QStringLiteral("title"), {}, {}}, options);
    QVERIFY(image.hasValue());
    QCOMPARE(image.value().size(), QSize(1280, 800));
    QCOMPARE(image.value().dotsPerMeterX(), 7559); // 192 dots an inch
    options.theme = themeFor(true);
    QCOMPARE(pictureImage(halves(), {}, options).value().size(), QSize(1280, 800));
}

void TestPicture::contentIsWhatTheViewPaints()
{
    for (const auto& [values, view] :
         {std::pair(histogram(), PictureView::Heatmap), std::pair(stacks(), PictureView::FlameGraph)}) {
        const Picture picture = pictureOf(values, view);
        const PictureText text = pictureText(record(), values, picture);
        PictureOptions options;
        options.size = {900, 500};
        const QImage whole = pictureImage(picture, text, options).value();
        const QRect content = pictureContent(options.size, text, options).toAlignedRect();
        QVERIFY(content.width() > 800 && content.height() > 300);
        QImage alone(content.size(), QImage::Format_RGB32);
        alone.fill(options.theme.panel);
        QPainter painter(&alone);
        PictureStyle style;
        style.font.setPixelSize(12);
        picture.paint(painter, QRectF(QPointF(), content.size()), style);
        painter.end();
        // Texts may fall between pixels; areas do not.
        int different = 0;
        for (int y = 0; y < content.height(); ++y)
            for (int x = 0; x < content.width(); ++x)
                different += alone.pixel(x, y) != whole.pixel(x + content.x(), y + content.y());
        QVERIFY2(different < content.width() * content.height() / 50, qPrintable(QString::number(different)));
    }
}

void TestPicture::suitsTheView()
{
    PictureOptions options;
    options.size = {800, 0};
    options.titled = false;
    QCOMPARE(pictureSize(halves(), {}, options), QSize(800, 200));
    options.titled = true;
    const PictureText text{QStringLiteral("title"), {QStringLiteral("above")}, {QStringLiteral("below")}};
    const QSize titled = pictureSize(halves(), text, options);
    QVERIFY(titled.height() > 230 && titled.height() < 300);
    const QRectF content = pictureContent(titled, text, options);
    QVERIFY(std::abs(content.height() - content.width() / 4) <= 1);
}

void TestPicture::everyFormatIsWhole_data()
{
    QTest::addColumn<bool>("isFlames");
    QTest::newRow("heat map") << false;
    QTest::newRow("flame graph") << true;
}

void TestPicture::everyFormatIsWhole()
{
    QFETCH(const bool, isFlames);
    const DecodedValues values = isFlames ? stacks() : histogram();
    Picture picture = pictureOf(values, isFlames ? PictureView::FlameGraph : PictureView::Heatmap);
    picture.notes += QStringLiteral("</desc><script>x</script> \uffff");
    const PictureText text = pictureText(record(), values, picture);
    PictureOptions options;
    for (const bool interactive : {true, false}) {
        options.interactive = interactive;
        const QByteArray svg = pictureBytes(picture, text, PictureFormat::Svg, options).value();
        QXmlStreamReader xml(svg);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(svg.contains("<script>x"), false);
        QCOMPARE(svg.contains("<script"), interactive && isFlames);
        QVERIFY(svg.contains("biolatency on db-2"));
    }
    QVERIFY(pictureBytes(picture, text, PictureFormat::Png, options).value().startsWith("\x89PNG"));
    const QByteArray pdf = pictureBytes(picture, text, PictureFormat::Pdf, options).value();
    QVERIFY(pdf.startsWith("%PDF-"));
    const QSizeF points = QSizeF(pictureSize(picture, text, options)) * 0.75;
    static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]"));
    const auto found = box.match(QString::fromLatin1(pdf));
    QVERIFY(found.hasMatch());
    QVERIFY(std::abs(found.captured(1).toDouble() - points.width()) < 1);
    QVERIFY(std::abs(found.captured(2).toDouble() - points.height()) < 1);
}

void TestPicture::clipboardHasImageAndDrawing()
{
    const auto data = pictureMimeData(halves(), {QStringLiteral("title"), {}, {}}, {});
    QVERIFY(data.hasValue());
    QVERIFY(data.value()->hasImage());
    QVERIFY(data.value()->data(QStringLiteral("image/svg+xml")).contains("<svg"));
}

void TestPicture::whatCannotBeIsRefused()
{
    QVERIFY(!pictureImage({}, {}, {}).hasValue());
    PictureOptions options;
    options.size = {20'000, 20'000};
    QVERIFY(!pictureBytes(halves(), {}, PictureFormat::Png, options).hasValue());
    options.size = {30'000, 100};
    QVERIFY(!pictureBytes(halves(), {}, PictureFormat::Svg, options).hasValue());
    QCOMPARE(pictureFormatOf(QStringLiteral("a.b.PDF")), PictureFormat::Pdf);
    QVERIFY(!pictureFormatOf(QStringLiteral("png")));
    QVERIFY(!writePicture(QStringLiteral("/nonexistent/x.png"), "x").hasValue());
    // A range asks for slices, an unknown column for another name.
    ViewRequest request;
    request.view = PictureView::Distribution;
    QVERIFY(!viewPicture(record(), stacks(), request).hasValue());
}

void TestPicture::speedscopeHasEverySample()
{
    const auto profile = stacks().stacks;
    const auto exported = [&](const FlameFilter& filter) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!exportSpeedscope(*profile, filter, QStringLiteral("profile"), buffer).hasValue())
            return QJsonObject();
        return QJsonDocument::fromJson(buffer.data()).object();
    };
    const QJsonObject all = exported({});
    const QJsonArray frames = all[QLatin1String("shared")][QLatin1String("frames")].toArray();
    const QJsonObject one = all[QLatin1String("profiles")].toArray().at(0).toObject();
    const QJsonArray samples = one[QLatin1String("samples")].toArray();
    const QJsonArray weights = one[QLatin1String("weights")].toArray();
    QCOMPARE(one[QLatin1String("type")].toString(), QStringLiteral("sampled"));
    QCOMPARE(one[QLatin1String("unit")].toString(), QStringLiteral("none"));
    QCOMPARE(samples.size(), weights.size());
    QStringList lines;
    int sum = 0;
    for (int i = 0; i < samples.size(); ++i) {
        QStringList names;
        for (const QJsonValue& frame : samples[i].toArray())
            names += frames.at(frame.toInt()).toObject()[QLatin1String("name")].toString();
        lines += names.join(QLatin1Char(';')) + QLatin1Char(' ') + QString::number(weights[i].toInt());
        sum += weights[i].toInt();
    }
    QCOMPARE(sum, 13);
    QCOMPARE(one[QLatin1String("endValue")].toInt(), 13);
    QVERIFY(lines.contains(QStringLiteral("nginx;main \"quoted\";read 3")));
    QVERIFY(lines.contains(QStringLiteral("bash;main \"quoted\" 5")));
    const QJsonObject first = exported({{start, start + 1s}});
    QCOMPARE(first[QLatin1String("profiles")].toArray().at(0)[QLatin1String("endValue")].toInt(), 4);
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"

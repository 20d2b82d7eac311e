// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/decoder.h"
#include "widgets/flamegraph/flamelayout.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace bee;

namespace {

std::shared_ptr<const StackProfile> decoded(const QByteArray& text, Shape shape = Shape::Stacks)
{
    DecodeSpec spec;
    spec.shape = shape;
    const Time arrival(std::chrono::seconds(1'000'000));
    const auto decoder = makeDecoder(spec, {arrival, 0});
    decoder->feed({Stream::Stdout, text, arrival});
    decoder->finish();
    return decoder->values().stacks;
}

QByteArray folded(const QByteArray& text)
{
    const auto profile = decoded(text);
    return profile ? QByteArray::fromStdString(profile->toFolded()) : QByteArray();
}

/// The same path counts once, as the sum of its lines.
QByteArray summed(const QByteArray& text)
{
    std::map<QByteArray, quint64> sums;
    for (const QByteArray& line : text.split('\n'))
        if (const qsizetype blank = line.lastIndexOf(' '); blank > 0)
            sums[line.left(blank)] += line.mid(blank + 1).toULongLong();
    QByteArray all;
    for (const auto& [path, count] : sums)
        all += path + ' ' + QByteArray::number(count) + '\n';
    return all;
}

QByteArray sortedLines(const QByteArray& text)
{
    QByteArrayList lines = text.split('\n');
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

QByteArray capture(const QString& path)
{
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList foldedCaptures()
{
    return {QStringLiteral("bcc-profile-f-pipe.out"), QStringLiteral("host-6.18/bcc-profile-f.stdout"),
            QStringLiteral("host-6.18/bcc-stackcount-f.stdout")};
}

QByteArray randomFolded(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray text;
    for (int i = int(random.bounded(1, 120)); i > 0; --i) {
        text += random.bounded(5) ? "comm " + QByteArray::number(random.bounded(4)) : QByteArray("x");
        for (int d = int(random.bounded(1, 30)); d > 0; --d)
            text += ";f(int, " + QByteArray::number(random.bounded(random.bounded(2) ? 2 : 50)) + ")";
        text += ' ' + QByteArray::number(random.bounded(1, 100'000)) + '\n';
    }
    return text;
}

QByteArray framesOf(const FlameLayout& layout)
{
    std::map<QByteArray, quint64> frames;
    for (std::size_t i = 0; i < layout.frames().size(); ++i) {
        QByteArrayList path;
        for (const std::string& name : layout.pathOf(i))
            path << QByteArray::fromStdString(name);
        frames[path.join(';')] += layout.frames()[i].total;
    }
    QByteArray text;
    for (const auto& [path, total] : frames)
        text += path + '\t' + QByteArray::number(total) + '\n';
    return text;
}

} // namespace

/// Folded text, against what the text itself says.
class TestFlameFolded : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textInIsTextOut_data();
    void textInIsTextOut();
    void whatIsWrittenReadsBack();
    void widthsAreThoseOfAScript_data();
    void widthsAreThoseOfAScript();
};

void TestFlameFolded::textInIsTextOut_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const QString& path : foldedCaptures())
        QTest::newRow(qPrintable(path)) << capture(path);
    for (quint32 seed = 0; seed < 300; ++seed)
        QTest::addRow("random %u", seed) << randomFolded(seed);
}

void TestFlameFolded::textInIsTextOut()
{
    QFETCH(QByteArray, text);
    QVERIFY(!text.isEmpty());
    QCOMPARE(sortedLines(folded(text)), sortedLines(summed(text)));
}

void TestFlameFolded::whatIsWrittenReadsBack()
{
    int read = 0;
    QDirIterator files(QStringLiteral(BEESCOPE_TEST_DATA "/captures"), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = file.fileName();
        if (name.endsWith(QLatin1String(".cmd")) || name.endsWith(QLatin1String("err")) ||
            !file.open(QIODevice::ReadOnly))
            continue;
        const bool isJson = name.contains(QLatin1String("json"));
        const auto profile = decoded(file.readAll(), isJson ? Shape::Bpftrace : Shape::Stacks);
        if (!profile || profile->totalCount() == 0)
            continue;
        ++read;
        const std::string text = profile->toFolded();
        QVERIFY2(folded(QByteArray::fromStdString(text)).toStdString() == text, qPrintable(name));
    }
    QVERIFY(read >= 12);
}

void TestFlameFolded::widthsAreThoseOfAScript_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const QString& path : foldedCaptures())
        QTest::newRow(qPrintable(path)) << capture(path);
    for (quint32 seed = 1000; seed < 1010; ++seed)
        QTest::addRow("random %u", seed) << randomFolded(seed);
}

void TestFlameFolded::widthsAreThoseOfAScript()
{
    QFETCH(QByteArray, text);
    QProcess script;
    script.start(QStringLiteral("python3"),
                 {QStringLiteral(BEESCOPE_SOURCE_DIR "/tests/widgets/flamegraph/foldedsums.py")});
    if (!script.waitForStarted())
        QSKIP("python3 is not installed");
    script.write(QByteArray(text).replace("_[k]", "").replace(";-;", ";")); // kinds are no part of names
    script.closeWriteChannel();
    QVERIFY(script.waitForFinished(60'000));
    const QByteArray expected = script.readAllStandardOutput();
    QVERIFY(expected.count('\n') > 3);
    QCOMPARE(framesOf(FlameLayout(decoded(text))), expected);
}

QTEST_MAIN(TestFlameFolded)
#include "tst_flamefolded.moc"

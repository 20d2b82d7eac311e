// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/decodecheck.h"
#include "tests/remote/decode/eventspecs.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace bee;
using namespace bee::test;

namespace {

Shape shapeOf(const QString& name)
{
    const auto has = [&name](const char* part) { return name.contains(QLatin1String(part)); };
    if (name.startsWith(QLatin1String("bt-")))
        return Shape::Bpftrace;
    if (has("profile") || has("offcputime") || has("stackcount") || has("wakeuptime"))
        return Shape::Stacks;
    for (const char* tool :
         {"biolatency", "runqlat", "cpudist", "bitesize", "runqlen-C", "argdist-H", "hardirqs-d"})
        if (has(tool))
            return Shape::Histogram;
    return Shape::Events;
}

DecodeSpec specOfCapture(const QString& name)
{
    DecodeSpec spec = specOf(shapeOf(name));
    if (name.startsWith(QLatin1String("bt-execsnoop")))
        spec.cells = anyTableSpec().cells;
    return spec;
}

/// The nine tools that must be understood whole.
bool isOfTheNine(const QString& name)
{
    const QStringList parts = name.split(QLatin1Char('-'));
    const QString tool = parts.value(1).section(QLatin1Char('.'), 0, 0);
    return QStringList{
        QStringLiteral("execsnoop"), QStringLiteral("opensnoop"),  QStringLiteral("biolatency"),
        QStringLiteral("runqlat"),   QStringLiteral("exitsnoop"),  QStringLiteral("syscount"),
        QStringLiteral("cpudist"),   QStringLiteral("offcputime"), QStringLiteral("profile")}
        .contains(tool);
}

/// A row for every capture whose name is wanted.
template <typename Wanted>
void addCaptures(Wanted wanted)
{
    QTest::addColumn<QString>("path");
    for (const char* folder : {"captures", "captures/host-6.18"}) {
        const QDir dir(QStringLiteral(BEESCOPE_TEST_DATA "/") + QLatin1String(folder));
        for (const QString& name :
             dir.entryList({QStringLiteral("*.out"), QStringLiteral("*.stdout")}, QDir::Files))
            if (wanted(name))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }
}

/// nextSize() is asked for the size of every chunk.
template <typename NextSize>
QByteArray fingerprintOfSplit(const DecodeSpec& spec, const QByteArray& text, NextSize nextSize,
                              bool isPrepared = false)
{
    const auto decoder = makeDecoder(spec, {afternoon(), 0});
    auto nextChunk = [&, from = qsizetype{0}]() mutable -> Chunk {
        const qsizetype size = std::min<qsizetype>(std::max<qsizetype>(nextSize(), 1), text.size() - from);
        from += size;
        return {Stream::Stdout, text.mid(from - size, size), afternoon()};
    };
    Chunk chunk = nextChunk();
    for (std::shared_ptr<const PreparedRows> prepared; !chunk.bytes.isEmpty();) {
        // As a second thread does: while a chunk is fed, the next one is prepared with what was known before.
        const Chunk next = nextChunk();
        std::shared_ptr<const PreparedRows> ahead = isPrepared ? decoder->prepare(next) : nullptr;
        decoder->feed(chunk, prepared.get());
        prepared = std::move(ahead);
        chunk = next;
    }
    decoder->finish();
    return fingerprint(decoder->values());
}

} // namespace

class TestSplits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anySplitGivesTheSameValues_data();
    void anySplitGivesTheSameValues();
    void nineToolsAreUnderstoodWhole_data();
    void nineToolsAreUnderstoodWhole();
    void fingerprintSeesDifferences();
};

void TestSplits::anySplitGivesTheSameValues_data()
{
    addCaptures([](const QString&) { return true; });
}

void TestSplits::anySplitGivesTheSameValues()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const DecodeSpec spec = specOfCapture(QFileInfo(path).fileName());

    const DecodedValues whole = decode(spec, text);
    if (const char* broken = brokenPromise(whole))
        QFAIL(broken);
    if (whole.stats.unmatchedLines > 0)
        qInfo("%llu of %llu lines unmatched, such as %s", whole.stats.unmatchedLines, whole.stats.stdoutLines,
              whole.stats.unmatchedExamples.front().left(80).constData());
    const QByteArray expected = fingerprint(whole);

    std::mt19937 random(20261122); // the same splits every time
    for (const int most : {16, 1000, 40000}) {
        const auto size = [&] { return std::uniform_int_distribution<qsizetype>(1, most)(random); };
        QVERIFY2(fingerprintOfSplit(spec, text, size) == expected, qPrintable(QString::number(most)));
        QVERIFY2(fingerprintOfSplit(spec, text, size, true) == expected, "prepared chunks read differently");
    }
    if (text.size() < 40000)
        QVERIFY(fingerprintOfSplit(spec, text, [] { return 1; }) == expected);
}

void TestSplits::nineToolsAreUnderstoodWhole_data()
{
    addCaptures(isOfTheNine);
}

void TestSplits::nineToolsAreUnderstoodWhole()
{
    QFETCH(QString, path);
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    if (name == QLatin1String("lb-offcputime.out")) // was cut within a record
        text.truncate(text.lastIndexOf("\n\n") + 2);
    const DecodedValues values = decode(specOfCapture(name), text);
    QCOMPARE(values.stats.unmatchedExamples, std::vector<QByteArray>{});
    QCOMPARE(values.stats.unmatchedLines, quint64{0});
    // Some captures are of tools that failed or saw nothing: a banner, a header and empty lines.
    const qsizetype lines = text.count('\n');
    QVERIFY(lines < 8 || values.rows() + values.samples() > 0);
}

void TestSplits::fingerprintSeesDifferences()
{
    const QByteArray text = capture("bcc-profile-f-pipe.out");
    const DecodeSpec spec = specOf(Shape::Stacks);
    const QByteArray expected = fingerprint(decode(spec, text));
    QByteArray other = text;
    other.replace(text.lastIndexOf(' '), text.size(), " 999\n");
    QVERIFY(fingerprint(decode(spec, other)) != expected);
    QVERIFY(fingerprint(decode(spec, text, afternoon() + std::chrono::seconds(1))) != expected);
    QVERIFY(fingerprint(decode(spec, text.left(text.lastIndexOf('\n', -2) + 1))) != expected);
}

QTEST_GUILESS_MAIN(TestSplits)
#include "tst_splits.moc"

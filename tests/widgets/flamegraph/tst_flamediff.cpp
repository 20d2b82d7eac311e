// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamediff.h"
#include "widgets/flamegraph/flamefunctions.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bee;
using namespace bee::test;

namespace {

QByteArray randomFolded(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray text;
    for (int i = 0; i < 60; ++i) {
        text += "p" + QByteArray::number(random.bounded(3));
        for (int d = int(random.bounded(7)); d > 0; --d)
            text += QByteArray(";") + char('a' + random.bounded(4));
        text += ' ' + QByteArray::number(1 + random.bounded(90)) + '\n';
    }
    return text;
}

std::string pathText(const FlameLayout& layout, std::size_t frame)
{
    std::string path;
    for (const std::string& name : layout.pathOf(frame))
        path += (path.empty() ? "" : ";") + name;
    return path;
}

} // namespace

class TestFlameDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFrameKnowsItsBaseline();
    void twoRangesOfOneCapture();
    void processesAreComparedByName();
    void normalisedBothAreAsWide();
    void otherUnitsAreAnError();
    void oneMayBeEmpty();
    void functionsCountRecursionOnce();
    void functionsOfADifference();
};

void TestFlameDiff::everyFrameKnowsItsBaseline()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        const QByteArray now = randomFolded(seed);
        const QByteArray before = randomFolded(seed + 1000);
        const auto present = prefixSums(now);
        const auto baseline = prefixSums(before);
        const auto result = FlameDifference::between(profileOf(now), {}, profileOf(before), {});
        QVERIFY(result.hasValue());
        const FlameLayout& layout = *result.value().present;
        QCOMPARE(layout.frames().size(), present.size());
        QCOMPARE(layout.baselineTotal(), baseline.at(""));
        for (std::size_t i = 0; i < layout.frames().size(); ++i) {
            const std::string path = pathText(layout, i);
            QCOMPARE(layout.frames()[i].total, present.at(path));
            const auto found = baseline.find(path);
            QCOMPARE(layout.baselineCount(i), found == baseline.end() ? 0 : found->second);
        }
        // What vanished: the lines whose whole path is not in the present.
        std::map<std::string, quint64> vanished;
        for (const QByteArray& line : before.split('\n')) {
            const qsizetype space = line.lastIndexOf(' ');
            if (space > 0 && !present.contains(line.left(space).toStdString()))
                for (const auto& [path, count] : prefixSums(line))
                    vanished[path] += count;
        }
        const FlameLayout& elided = *result.value().elided;
        QCOMPARE(elided.frames().size(), vanished.size());
        for (std::size_t i = 0; i < elided.frames().size(); ++i)
            QCOMPARE(elided.frames()[i].total, vanished.at(pathText(elided, i)));
    }
}

void TestFlameDiff::twoRangesOfOneCapture()
{
    StackProfile profile;
    const auto at = [](int second) { return Time(std::chrono::seconds(second)); };
    addFolded(profile, "p (7);a 10\np (7);b 5\n", {at(0), at(1)});
    addFolded(profile, "p (7);a 4\np (8);c 6\n", {at(1), at(2)});
    const auto shared = std::make_shared<const StackProfile>(profile);
    FlameShape shape;
    shape.filter.range = {at(1), at(2)};
    FlameFilter before;
    before.range = {at(0), at(1)};
    const auto result = FlameDifference::between(shared, shape, shared, before);
    QVERIFY(result.hasValue());
    const FlameLayout& layout = *result.value().present;
    QCOMPARE(layout.total(), 10U);
    QCOMPARE(layout.baselineTotal(), 15U);
    const std::vector<std::string> a{"p", "a"}; // as if it were of two captures: processes come and go
    QCOMPARE(layout.baselineCount(*layout.findPath(a)), 10U);
    QCOMPARE(result.value().elided->total(), 5U);
}

void TestFlameDiff::processesAreComparedByName()
{
    const auto result =
        FlameDifference::between(profileOf("mysqld (812/815);main;query 6\nmysqld (812/812);main 2\n"), {},
                                 profileOf("mysqld (4711);main;query 3\n"), {});
    QVERIFY(result.hasValue());
    const FlameLayout& layout = *result.value().present;
    const std::vector<std::string> path{"mysqld", "main", "query"};
    QCOMPARE(layout.baselineCount(*layout.findPath(path)), 3U);
    QVERIFY(result.value().elided->isEmpty());
}

void TestFlameDiff::normalisedBothAreAsWide()
{
    const auto result =
        FlameDifference::between(profileOf("p;a 60\np;b 40\n"), {}, profileOf("p;a 5\np;b 5\n"), {});
    const FlameLayout& layout = *result.value().present;
    const std::vector<std::string> a{"p", "a"};
    const std::size_t frame = *layout.findPath(a);
    QCOMPARE(layout.baseline(frame), 50.);
    QCOMPARE(layout.baseline(frame, false), 5.);
    QCOMPARE(layout.baseline(0), 100.);
}

void TestFlameDiff::otherUnitsAreAnError()
{
    const auto times = profileOf("p;a 60\n");
    times->setUnit(Unit::Microseconds);
    const auto result = FlameDifference::between(profileOf("p;a 60\n"), {}, times, {});
    QVERIFY(!result.hasValue());
    QVERIFY(!result.error().message.isEmpty() && !result.error().remedy.isEmpty());
}

void TestFlameDiff::oneMayBeEmpty()
{
    const auto something = profileOf("p;a 60\n");
    const auto nothing = std::make_shared<StackProfile>();
    const auto gone = FlameDifference::between(nothing, {}, something, {});
    QVERIFY(gone.value().present->isEmpty());
    QCOMPARE(gone.value().elided->total(), 60U);
    const auto fresh = FlameDifference::between(something, {}, nothing, {});
    QCOMPARE(fresh.value().present->total(), 60U);
    QCOMPARE(fresh.value().present->baseline(0), 0.);
    QVERIFY(fresh.value().elided->isEmpty());
}

void TestFlameDiff::functionsCountRecursionOnce()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QByteArray text = randomFolded(seed);
        std::map<std::string, FlameFunction> expected;
        for (const QByteArray& line : text.split('\n')) {
            const qsizetype space = line.lastIndexOf(' ');
            if (space < 0)
                continue;
            const quint64 count = line.mid(space + 1).toULongLong();
            QByteArrayList frames = line.left(space).split(';');
            frames.removeFirst();
            for (const QByteArray& name : QSet<QByteArray>(frames.begin(), frames.end()))
                expected[name.toStdString()].total += count;
            if (!frames.isEmpty())
                expected[frames.last().toStdString()].self += count;
        }
        const FlameLayout layout(profileOf(text));
        const auto functions = flameFunctions(layout);
        QCOMPARE(functions.size(), expected.size());
        quint64 places = 0;
        for (const FlameFunction& function : functions) {
            const FlameFunction& wanted = expected.at(std::string(layout.nameText(function.name)));
            QCOMPARE(function.total, wanted.total);
            QCOMPARE(function.self, wanted.self);
            places += function.places;
        }
        QCOMPARE(places, layout.frames().size() - layout.rowBegin(2));
    }
    QVERIFY(flameFunctions(FlameLayout()).empty());
}

void TestFlameDiff::functionsOfADifference()
{
    const auto result = FlameDifference::between(profileOf("p;f;g;f 10\np;g 2\n"), {},
                                                 profileOf("p;f;g;f 4\np;f 3\np;g;x 9\n"), {});
    const FlameLayout& layout = *result.value().present;
    for (const FlameFunction& function : flameFunctions(layout)) {
        const bool isF = layout.nameText(function.name) == "f";
        QCOMPARE(function.total, isF ? 10U : 12U);
        QCOMPARE(function.baselineTotal, isF ? 7U : 13U);
    }
}

QTEST_MAIN(TestFlameDiff)
#include "tst_flamediff.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamelayout.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace bee;
using namespace bee::test;

namespace {

/// "process;a;b" of a frame.
std::string pathText(const FlameLayout& layout, std::size_t frame)
{
    std::string path;
    for (const std::string& name : layout.pathOf(frame))
        path += (path.empty() ? "" : ";") + name;
    return path;
}

/// Totals by path.
std::map<std::string, quint64> totals(const FlameLayout& layout)
{
    std::map<std::string, quint64> sums;
    for (std::size_t i = 0; i < layout.frames().size(); ++i)
        sums[pathText(layout, i)] += layout.frames()[i].total;
    return sums;
}

using Frames = std::vector<std::string>;

struct Line {
    std::string process;
    Frames frames;
    quint64 count;
};

/// Paths of a small alphabet, so that they recur, recurse and share their beginnings.
std::vector<Line> randomLines(quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<Line> lines(10 + random.bounded(60));
    for (Line& line : lines) {
        line.process = {'p', char('0' + random.bounded(3))};
        const int depth = int(random.bounded(9));
        for (int d = 0; d < depth; ++d)
            line.frames.push_back(std::string(1, char('a' + random.bounded(5))));
        line.count = 1 + random.bounded(100);
    }
    return lines;
}

QByteArray foldedOf(const std::vector<Line>& lines)
{
    QByteArray text;
    for (const Line& line : lines) {
        text += QByteArray::fromStdString(line.process);
        for (const std::string& frame : line.frames)
            text += ';' + QByteArray::fromStdString(frame);
        text += ' ' + QByteArray::number(line.count) + '\n';
    }
    return text;
}

/// What a shape makes of a path, the plain way. Nothing: it is not shown.
std::optional<Frames> shaped(const Line& line, const FlameShape& shape)
{
    Frames frames = line.frames;
    const auto has = [&line](const QString& name) {
        return std::count(line.frames.begin(), line.frames.end(), name.toStdString()) > 0;
    };
    if ((!shape.onlyStacks.isEmpty() && !has(shape.onlyStacks.mid(1, 1))) ||
        (!shape.hiddenStacks.isEmpty() && has(shape.hiddenStacks.mid(1, 1))))
        return std::nullopt;
    if (!shape.hiddenFrames.isEmpty())
        std::erase(frames, shape.hiddenFrames.mid(1, 1).toStdString());
    if (!shape.function.isEmpty()) {
        const auto at = std::find(frames.begin(), frames.end(), shape.function.toStdString());
        if (at == frames.end())
            return std::nullopt;
        frames = shape.direction == FlameDirection::Callees ? Frames(at, frames.end())
                                                            : Frames(frames.begin(), at + 1);
    }
    if (shape.direction == FlameDirection::Callers)
        std::reverse(frames.begin(), frames.end());
    if (shape.recursionCollapsed)
        frames.erase(std::unique(frames.begin(), frames.end()), frames.end());
    if (shape.split != FlameSplit::Merged)
        frames.insert(frames.begin(), line.process);
    return frames;
}

FlameShape randomShape(QRandomGenerator& random)
{
    FlameShape shape;
    const auto letter = [&random] { return QString(QChar(char16_t('a' + random.bounded(5)))); };
    const auto expression = [&] { return random.bounded(3) ? QString() : u'^' + letter() + u'$'; };
    shape.order = random.bounded(2) ? FlameOrder::Name : FlameOrder::Count;
    shape.split = random.bounded(2) ? FlameSplit::Merged : FlameSplit::Process;
    shape.direction = random.bounded(2) ? FlameDirection::Callees : FlameDirection::Callers;
    shape.onlyStacks = expression();
    shape.hiddenStacks = expression();
    shape.hiddenFrames = expression();
    shape.function = random.bounded(2) ? letter() : QString();
    shape.recursionCollapsed = random.bounded(2);
    shape.depth = random.bounded(3) ? 0 : int(1 + random.bounded(4));
    shape.smallestShare = random.bounded(3) ? 0 : 0.05;
    return shape;
}

Time at(int second)
{
    return Time(std::chrono::seconds(second));
}

} // namespace

class TestFlameShape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsTheSumOfItsPaths();
    void expressionsReadBothNames();
    void aWrongExpressionHidesNothing();
    void threadsOfOneProcessAreJoined();
    void processesAndThreadsNarrow();
    void kindsAreTold();
    void aChartGoesFromLeftToRight();
    void aChartShowsGapsAndTimes();
    void aChartOfManySlicesIsBounded();
    void anotherRangeIsTheSameAsAFreshOne();
    void deepRecursionIsBounded();
};

void TestFlameShape::everyShapeIsTheSumOfItsPaths()
{
    QRandomGenerator random(11);
    int shown = 0;
    for (quint32 seed = 0; seed < 400; ++seed) {
        const std::vector<Line> lines = randomLines(seed);
        const FlameShape shape = randomShape(random);
        std::map<std::string, quint64> sums;
        for (const Line& line : lines) {
            const std::optional<Frames> frames = shaped(line, shape);
            if (!frames)
                continue;
            std::string path;
            sums[""] += line.count;
            for (const std::string& frame : *frames)
                sums[path += (path.empty() ? "" : ";") + frame] += line.count;
        }
        const quint64 all = sums[""];
        const qsizetype owners = shape.split == FlameSplit::Merged ? 0 : 1;
        std::erase_if(sums, [&](const auto& entry) {
            const auto frames =
                entry.first.empty() ? 0 : 1 + std::count(entry.first.begin(), entry.first.end(), ';');
            return (shape.depth > 0 && frames - owners > shape.depth) ||
                   static_cast<double>(entry.second) <
                       std::floor(shape.smallestShare * static_cast<double>(all)) ||
                   entry.second == 0;
        });
        const FlameLayout layout(profileOf(foldedOf(lines)), shape);
        QCOMPARE(layout.total(), all);
        QCOMPARE(layout.span(), all);
        if (all == 0)
            continue;
        ++shown;
        const auto seen = totals(layout);
        QVERIFY2(seen == sums, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(seen.size(), layout.frames().size());
        // Rows are sorted, frames stand within the frame below, and nothing overlaps.
        for (int depth = 1; depth < layout.depthCount(); ++depth) {
            quint64 end = 0;
            for (std::size_t i = layout.rowBegin(depth); i < layout.rowBegin(depth + 1); ++i) {
                const FlameFrame& frame = layout.frames()[i];
                const FlameFrame& parent = layout.frames()[frame.parent];
                QVERIFY(frame.start >= end && frame.start >= parent.start);
                end = frame.start + frame.total;
                QVERIFY(end <= parent.start + parent.total);
                QCOMPARE(layout.depthOf(frame.parent), depth - 1);
            }
        }
    }
    QVERIFY(shown > 200);
}

void TestFlameShape::expressionsReadBothNames()
{
    const auto profile = profileOf("p;main;_ZN3foo3barEv 5\np;main;other 3\n");
    FlameShape shape;
    for (const char* text : {"foo::bar", "_ZN3FOO", "^foo::"}) {
        shape.onlyStacks = QLatin1String(text);
        QCOMPARE(FlameLayout(profile, shape).total(), 5U);
    }
    shape.onlyStacks.clear();
    shape.hiddenFrames = QStringLiteral("foo::");
    QCOMPARE(totals(FlameLayout(profile, shape)),
             (std::map<std::string, quint64>{{"", 8}, {"p", 8}, {"p;main", 8}, {"p;main;other", 3}}));
}

void TestFlameShape::aWrongExpressionHidesNothing()
{
    FlameShape shape;
    shape.onlyStacks = shape.hiddenStacks = shape.hiddenFrames = QStringLiteral("(a");
    QCOMPARE(FlameLayout(profileOf("p;a 5\n"), shape).total(), 5U);
}

void TestFlameShape::threadsOfOneProcessAreJoined()
{
    const auto profile =
        profileOf("worker (10/12);main;a 3\nserver (10/10);main;b 1\nworker (10/13);main;a 2\n"
                  "other (11/11);main 4\nkthread 7\n");
    FlameShape shape;
    const auto programs = totals(FlameLayout(profile, shape));
    QCOMPARE(programs.at("worker"), 5U);
    QCOMPARE(programs.at("server;main"), 1U);
    QCOMPARE(programs.at("kthread"), 7U);
    shape.split = FlameSplit::Process;
    QCOMPARE(totals(FlameLayout(profile, shape)),
             (std::map<std::string, quint64>{{"", 17},
                                             {"kthread", 7},
                                             {"other (11)", 4},
                                             {"other (11);main", 4},
                                             {"server (10)", 6},
                                             {"server (10);main", 6},
                                             {"server (10);main;a", 5},
                                             {"server (10);main;b", 1}}));
    shape.split = FlameSplit::Thread;
    const FlameLayout threads(profile, shape);
    const std::vector<std::string> path{"server (10)", "worker (10/12)", "main", "a"};
    const auto found = threads.findPath(path);
    QVERIFY(found);
    QCOMPARE(threads.frames()[*found].total, 3U);
    const std::vector<std::string> thread{"server (10)", "worker (10/13)"};
    QCOMPARE(threads.kind(*threads.findPath(thread)), FlameKind::Thread);
    shape.split = FlameSplit::Merged;
    QCOMPARE(totals(FlameLayout(profile, shape)).at("main"), 10U);
    // Without the first thread the commonest name stands for the process.
    const auto headless = profileOf("x (5/6);a 1\nx (5/7);b 1\ny (5/8);c 9\n");
    shape.split = FlameSplit::Process;
    QVERIFY(totals(FlameLayout(headless, shape)).contains("x (5)"));
}

void TestFlameShape::processesAndThreadsNarrow()
{
    const auto profile = profileOf("worker (10/12);a 3\nserver (10/10);b 1\nother (11/11);c 4\n");
    const auto total = [&](const char* text) {
        FlameShape shape;
        shape.filter.processes = {std::get<FilterExpression>(FilterExpression::parse(QLatin1String(text)))};
        return FlameLayout(profile, shape).total();
    };
    QCOMPARE(total("pid == 10"), 4U);
    QCOMPARE(total("tid == 12"), 3U);
    QCOMPARE(total("comm == \"other\""), 4U);
}

void TestFlameShape::kindsAreTold()
{
    StackProfile profile;
    const quint32 slice = profile.addSlice({at(0), at(1)});
    std::map<std::string, FlameKind> expected;
    const auto add = [&](const char* name, FrameKind kind, FlameKind shown) {
        profile.add(slice, profile.process("p"), profile.child(StackId{}, profile.frame(name, kind)), 1);
        expected[name] = shown;
    };
    add("vfs_read", FrameKind::Kernel, FlameKind::Kernel);
    add("main", FrameKind::Unspecified, FlameKind::User);
    add("malloc", FrameKind::Library, FlameKind::Library);
    add("std::sort", FrameKind::Inlined, FlameKind::Inlined);
    add("Lcom/foo/Bar;::method", FrameKind::Unspecified, FlameKind::Jit);
    add("Interpreter", FrameKind::User, FlameKind::Jit);
    add("LazyCompile:~run /srv/app.js:12", FrameKind::Unspecified, FlameKind::Jit);
    add("compiled", FrameKind::Jit, FlameKind::Jit);
    add("[unknown]", FrameKind::User, FlameKind::Unknown);
    add("0x7f3a12345678", FrameKind::User, FlameKind::Unknown);
    add("7f3a12345678", FrameKind::Unspecified, FlameKind::Unknown);
    add("[Missed User Stack]", FrameKind::Unspecified, FlameKind::Missed);
    add("deadbeef_handler", FrameKind::Unspecified, FlameKind::User);
    const FlameLayout layout(std::make_shared<const StackProfile>(profile));
    for (std::size_t i = layout.rowBegin(2); i < layout.rowBegin(3); ++i)
        QVERIFY2(layout.kind(i) == expected.at(std::string(layout.name(i))),
                 std::string(layout.name(i)).c_str());
    QCOMPARE(layout.unknownTotal(), 3U);
    QCOMPARE(layout.missedTotal(), 1U);
}

void TestFlameShape::aChartGoesFromLeftToRight()
{
    StackProfile profile;
    const char* const seconds[] = {"p;main;b 4\n", "p;main;b 2\np;main;a 2\n", "p;main;a 4\n"};
    for (int i = 0; i < 3; ++i)
        addFolded(profile, seconds[i], {at(i), at(i + 1)});
    FlameShape shape;
    shape.order = FlameOrder::Chronological;
    const FlameLayout layout(std::make_shared<const StackProfile>(profile), shape);
    QCOMPARE(layout.total(), 12U);
    QCOMPARE(layout.span(), 12U);
    QCOMPARE(layout.slices().size(), 3U);
    // "main" goes on through all three; within a slice the order is by name.
    QCOMPARE(layout.rowBegin(3) - layout.rowBegin(2), 1U);
    std::string leaves;
    for (std::size_t i = layout.rowBegin(3); i < layout.rowBegin(4); ++i)
        leaves += std::string(layout.name(i)) + std::to_string(layout.frames()[i].total);
    QCOMPARE(leaves, std::string("b4a2b2a4"));
    QCOMPARE(*layout.timeAt(6), at(1) + std::chrono::milliseconds(500));
    QCOMPARE(*layout.positionAt(at(2)), 8U);
}

void TestFlameShape::aChartShowsGapsAndTimes()
{
    StackProfile profile;
    addFolded(profile, "p;a 10\n", {at(0), at(1)});
    addFolded(profile, "p;a 4\n", {at(1), at(2)});
    addFolded(profile, "p;a 10\n", {at(4), at(5)}); // nothing for two seconds
    FlameShape shape;
    shape.order = FlameOrder::Chronological;
    const FlameLayout layout(std::make_shared<const StackProfile>(profile), shape);
    QCOMPARE(layout.total(), 24U);
    QCOMPARE(layout.span(), 50U); // five seconds, each as wide as the fullest
    QCOMPARE(layout.frames()[0].total, 50U);
    std::vector<quint64> starts;
    for (std::size_t i = layout.rowBegin(1); i < layout.rowBegin(2); ++i)
        starts.push_back(layout.frames()[i].start);
    QCOMPARE(starts, (std::vector<quint64>{0, 40})); // the first two touch
    for (int second = 0; second <= 5; ++second) {
        QCOMPARE(*layout.timeAt(quint64(second) * 10), at(second));
        QCOMPARE(*layout.positionAt(at(second)), quint64(second) * 10);
    }
    QVERIFY(!layout.timeAt(51) && !layout.positionAt(at(6)));
    QVERIFY(!layout.frameAt(2, 17));
    QVERIFY(layout.frameAt(2, 13));
}

void TestFlameShape::aChartOfManySlicesIsBounded()
{
    StackProfile profile;
    QRandomGenerator random(3);
    for (int i = 0; i < 6000; ++i) {
        const quint32 slice = profile.addSlice({at(i), at(i + 1)});
        for (int s = 0; s < 200; ++s) {
            StackId stack{};
            for (int d = 0; d < 10; ++d)
                stack = profile.child(stack, profile.frame(random.bounded(2) ? "a" : "b"));
            profile.add(slice, profile.process("p"), stack, 1);
        }
    }
    FlameShape shape;
    shape.order = FlameOrder::Chronological;
    const FlameLayout layout(std::make_shared<const StackProfile>(profile), shape);
    QCOMPARE(layout.total(), 1'200'000U);
    QVERIFY(layout.frames().size() <= 4'000'000);
    QVERIFY(layout.slices().size() < 6000);
    quint64 self = 0;
    for (const FlameFrame& frame : layout.frames())
        self += frame.self;
    QCOMPARE(self, 1'200'000U);
}

void TestFlameShape::anotherRangeIsTheSameAsAFreshOne()
{
    StackProfile profile;
    for (quint32 i = 0; i < 20; ++i)
        addFolded(profile, foldedOf(randomLines(i)), {at(int(i)), at(int(i) + 1)});
    const auto shared = std::make_shared<const StackProfile>(profile);
    const FlameLayout held(shared); // its tree serves the others
    for (const FlameOrder order : {FlameOrder::Name, FlameOrder::Count}) {
        for (int from = 0; from < 20; from += 3) {
            FlameShape shape;
            shape.order = order;
            shape.filter.range = {at(from), at(from + 5)};
            const FlameLayout layout(shared, shape);
            const FlameLayout fresh(std::make_shared<const StackProfile>(profile), shape);
            QCOMPARE(totals(layout), totals(fresh));
            QCOMPARE(
                totals(layout),
                totals(FlameLayout(profileOf(QByteArray::fromStdString(shared->toFolded(shape.filter.range))),
                                   FlameShape{.order = order})));
        }
    }
}

void TestFlameShape::deepRecursionIsBounded()
{
    auto profile = std::make_shared<StackProfile>();
    const quint32 slice = profile->addSlice({at(0), at(1)});
    StackId deep{};
    for (int i = 0; i < 9000; ++i) { // each its own stack: their callers are 40 million frames
        deep = profile->child(deep, profile->frame(std::string{'f', char('0' + i % 7)}));
        profile->add(slice, profile->process("p"), deep, 1);
    }
    FlameShape shape;
    shape.direction = FlameDirection::Callers;
    const FlameLayout callers(profile, shape);
    QCOMPARE(callers.total(), 9000U);
    shape.function = QStringLiteral("f3");
    const FlameLayout function(profile, shape);
    QCOMPARE(function.total(), 8997U);
}

QTEST_MAIN(TestFlameShape)
#include "tst_flameshape.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/histogramseries.h"
#include "remote/data/stackprofile.h"

#include <QTest>

#include <limits>

using namespace bee;
using namespace std::chrono_literals;

namespace {

StackId path(StackProfile& profile, std::initializer_list<std::string_view> frames)
{
    StackId at{};
    for (const std::string_view frame : frames)
        at = profile.child(at, profile.frame(frame));
    return at;
}

Time at(int seconds)
{
    return Time(std::chrono::seconds(seconds));
}

} // namespace

class TestStackProfile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharedRootsShareNodes();
    void countsAddUp();
    void foldedOfARange();
    void foldedIsSorted();
    void foldedReadsBack();
    void framesOfTwoKinds();
    void copies();
    void manyStacks();
    void totalOfHistograms();
};

void TestStackProfile::sharedRootsShareNodes()
{
    StackProfile profile;
    const StackId a = path(profile, {"main", "run", "read"});
    const StackId b = path(profile, {"main", "run", "write"});
    QCOMPARE(path(profile, {"main", "run", "read"}), a);
    QCOMPARE(profile.nodeCount(), std::size_t(5)); // empty, main, run, read, write
    QCOMPARE(profile.parent(a), profile.parent(b));
    QCOMPARE(profile.frameName(profile.leafFrame(a)), std::string_view("read"));
    QCOMPARE(profile.frameName(profile.leafFrame(StackId{})), std::string_view());
    // The same frame elsewhere in the path is another node.
    QVERIFY(path(profile, {"read"}) != a);
    QCOMPARE(profile.frameCount(), std::size_t(4));
}

void TestStackProfile::countsAddUp()
{
    StackProfile profile;
    const quint32 first = profile.addSlice({at(1), at(2)});
    QCOMPARE(profile.addSlice({at(1), at(3)}), first);
    QCOMPARE(profile.slices()[0], (StackProfile::Slice{at(1), at(3)}));
    const quint32 second = profile.addSlice({at(3), at(4)});
    const ProcessId process = profile.process("bash");
    const StackId stack = path(profile, {"main"});
    profile.add(first, process, stack, 3);
    profile.add(first, process, stack, 4);
    profile.add(second, process, stack, 5);
    profile.add(second, profile.process("sh"), stack, 6);
    QCOMPARE(profile.samples().size(), std::size_t(3));
    QCOMPARE(profile.samples()[0].count, quint64(7));
    QCOMPARE(profile.totalCount(), quint64(18));
    QCOMPARE(profile.processCount(), std::size_t(2));
}

void TestStackProfile::foldedOfARange()
{
    StackProfile profile;
    const ProcessId process = profile.process("bash");
    for (int i = 0; i < 4; ++i)
        profile.add(profile.addSlice({at(i), at(i + 1)}), process, path(profile, {"main", "f"}),
                    quint64(1) << i);
    QCOMPARE(profile.toFolded(), std::string("bash;main;f 15\n"));
    QCOMPARE(profile.toFolded({at(1), at(3)}), std::string("bash;main;f 6\n"));
    QCOMPARE(profile.toFolded({at(1) + 500ms, at(2)}), std::string("bash;main;f 2\n"));
    QCOMPARE(profile.toFolded({at(9), at(10)}), std::string());
}

void TestStackProfile::foldedIsSorted()
{
    StackProfile profile;
    const quint32 slice = profile.addSlice({at(0), at(1)});
    const ProcessId process = profile.process("p");
    profile.add(slice, process, path(profile, {"b"}), 1);
    profile.add(slice, process, path(profile, {"a", "z"}), 2);
    profile.add(slice, process, path(profile, {"a"}), 3);
    profile.add(slice, process, path(profile, {"a b"}), 4);
    profile.add(slice, process, path(profile, {"\xff"}), 5);
    profile.add(slice, process, StackId{}, 6);
    QCOMPARE(profile.toFolded(), std::string("p 6\np;a 3\np;a b 4\np;a;z 2\np;b 1\np;\xff 5\n"));
}

void TestStackProfile::foldedReadsBack()
{
    StackProfile profile;
    const quint32 slice = profile.addSlice({at(0), at(1)});
    profile.add(slice, profile.process("a;b\n"), path(profile, {"f;g", "h\r\ni"}), 1);
    profile.add(slice, profile.process("a:b "), path(profile, {"f:g", "h  i"}), 2); // the same when cleaned
    profile.add(slice, profile.process(""), path(profile, {"only"}), 3);
    QCOMPARE(profile.toFolded(), std::string(";only 3\na:b ;f:g;h  i 3\n"));
}

void TestStackProfile::framesOfTwoKinds()
{
    StackProfile profile;
    const FrameId user = profile.frame("read", FrameKind::User);
    const FrameId kernel = profile.frame("read", FrameKind::Kernel);
    QVERIFY(user != kernel);
    QCOMPARE(profile.frame("read", FrameKind::User), user);
    QCOMPARE(profile.frameKind(kernel), FrameKind::Kernel);
    QCOMPARE(profile.frameName(kernel), profile.frameName(user));
}

void TestStackProfile::copies()
{
    StackProfile profile;
    profile.setUnit(Unit::Microseconds);
    const quint32 slice = profile.addSlice({at(0), at(1)});
    profile.add(slice, profile.process("p"), path(profile, {"a", "b"}), 1);
    StackProfile copy = profile;
    copy.add(slice, copy.process("p"), path(copy, {"a", "c"}), 2);
    profile.add(slice, profile.process("q"), path(profile, {"d"}), 4);
    QCOMPARE(copy.toFolded(), std::string("p;a;b 1\np;a;c 2\n"));
    QCOMPARE(profile.toFolded(), std::string("p;a;b 1\nq;d 4\n"));
    QCOMPARE(copy.unit(), Unit::Microseconds);
    copy = profile;
    QCOMPARE(copy.toFolded(), profile.toFolded());
    const StackProfile moved = std::move(copy);
    QCOMPARE(moved.totalCount(), quint64(5));
}

void TestStackProfile::manyStacks()
{
    StackProfile profile;
    const quint32 slice = profile.addSlice({at(0), at(1)});
    const ProcessId process = profile.process("p");
    quint64 total = 0;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 20000; ++i) {
            StackId stack{};
            for (int depth = 0, rest = i; depth < 8; ++depth, rest /= 4)
                stack =
                    profile.child(stack, profile.frame(std::string("f").append(std::to_string(rest % 4))));
            profile.add(slice, process, stack, quint64(i));
            total += quint64(i);
        }
    QCOMPARE(profile.samples().size(), std::size_t(20000));
    QCOMPARE(profile.totalCount(), total);
    QCOMPARE(profile.frameCount(), std::size_t(4));
    const std::string folded = profile.toFolded();
    QCOMPARE(std::count(folded.begin(), folded.end(), '\n'), std::ptrdiff_t(20000));
    QVERIFY(profile.memoryBytes() < 20000 * 150);
}

void TestStackProfile::totalOfHistograms()
{
    HistogramSeries series;
    QCOMPARE(series.totalCount(), quint64(0));
    HistogramInterval interval;
    interval.buckets = {{0, 1, 5}, {2, std::numeric_limits<qint64>::max(), 7}};
    series.intervals = {std::make_shared<HistogramInterval>(interval),
                        std::make_shared<HistogramInterval>(interval)};
    QCOMPARE(series.totalCount(), quint64(24));
}

QTEST_GUILESS_MAIN(TestStackProfile)
#include "tst_stackprofile.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From folded text to a flame graph that is ready to paint, beside sort on the same file; search; another
// order; another range of one-second slices; a difference.
// bench_flame [file|slices] [STACKS] [FILE]; bench_flame load FILE prints what one loading costs.
#include "remote/decode/decoder.h"
#include "widgets/flamegraph/flamediff.h"
#include "widgets/flamegraph/flamefunctions.h"
#include "widgets/flamegraph/flamesearch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace bee;

namespace {

constexpr int turns = 3;

double seconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// The least of some turns, in milliseconds.
template <typename Work>
double bestOf(int count, Work work)
{
    double best = 1e9;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, seconds(timer) * 1000);
    }
    return best;
}

/// A program to walk through: each function calls a few others, one of them mostly.
class CallGraph {
public:
    CallGraph()
    {
        const char* const spaces[] = {
            "std::", "absl::", "rocksdb::", "net::http::", "core::iter::", "tokio::", "v8::internal::", ""};
        const char* const verbs[] = {"process", "read", "handle", "dispatch", "compute", "write", "lookup"};
        for (int i = 0; i < functions; ++i) {
            names << QByteArray(spaces[random.bounded(8)]) + verbs[random.bounded(7)] + "_" +
                         QByteArray(int(random.bounded(12)) + 2, char('a' + i % 26)) + QByteArray::number(i);
            callees.append(QList<int>());
            for (int c = 0; c < 6; ++c)
                callees.last() << int(random.bounded(functions));
        }
    }

    /// "process;main;…;leaf": most go a long way with one that was met before, as those of real programs do.
    QByteArray stack()
    {
        QByteArray path;
        int at = 0;
        int level = 0;
        const int depth = 8 + int(random.bounded(29));
        if (known.size() > 100 && random.bounded(100) < 95) {
            const Known& other = known[int(random.bounded(quint32(known.size())))];
            int rest = 1;
            while (random.bounded(100) < 75)
                ++rest;
            level = std::max(1, int(other.functions.size()) - rest);
            path = other.path.left(other.ends[level - 1]);
            known.append({path, other.functions.mid(0, level), other.ends.mid(0, level)});
        } else {
            at = int(random.bounded(random.bounded(2) ? 3 : 40));
            path = "process-" + QByteArray::number(at) + ";_start;main";
            known.append({path, {at}, {int(path.size())}});
            level = 1;
        }
        Known& own = known.last();
        for (; level < depth; ++level) {
            int which = 0;
            while (which < 5 && random.bounded(100) < 40)
                ++which;
            at = callees[own.functions.last()][which];
            path += ';' + names[at];
            own.functions << at;
            own.ends << int(path.size());
        }
        own.path = path;
        return path;
    }

    struct Known {
        QByteArray path;
        QList<int> functions;
        QList<int> ends; ///< of path, after each function
    };
    QList<Known> known;
    static constexpr int functions = 9000;
    QRandomGenerator random{3};
    QList<QByteArray> names;
    QList<QList<int>> callees;
};

/// Distinct folded stacks, 28 frames deep on average, in no order.
void writeFolded(const QString& path, int stacks)
{
    CallGraph program;
    QSet<QByteArray> seen;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    qint64 frames = 0;
    while (seen.size() < stacks) {
        const QByteArray stack = program.stack();
        if (seen.contains(stack))
            continue;
        seen.insert(stack);
        frames += stack.count(';');
        file.write(stack + ' ' + QByteArray::number(1 + program.random.bounded(50)) + '\n');
    }
    file.close();
    std::printf("%d distinct stacks, %.1f MB, %.1f frames deep on average\n", stacks,
                static_cast<double>(file.size()) / 1e6, static_cast<double>(frames) / stacks);
}

/// User and system, of all threads: what counts on a busy machine.
double cpuSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto sum = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return sum(usage.ru_utime) + sum(usage.ru_stime);
}

struct Seconds {
    double wall = 1e9;
    double cpu = 1e9;
    void keepBest(const Seconds& other)
    {
        wall = std::min(wall, other.wall);
        cpu = std::min(cpu, other.cpu);
    }
};

Seconds sortSeconds(const QString& path, const char* locale)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (locale)
        environment.insert(QStringLiteral("LC_ALL"), QLatin1String(locale));
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    const double before = cpuSeconds(RUSAGE_CHILDREN);
    process.start(QStringLiteral("sort"), {path});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("sort failed");
    return {seconds(timer), cpuSeconds(RUSAGE_CHILDREN) - before};
}

struct Loaded {
    std::shared_ptr<const StackProfile> profile;
    std::shared_ptr<const FlameLayout> layout;
    Seconds decoded;
    Seconds ready;
};

Loaded load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read");
    DecodeSpec spec;
    spec.shape = Shape::Stacks;
    Loaded loaded;
    const double before = cpuSeconds(RUSAGE_SELF);
    QElapsedTimer timer;
    timer.start();
    const auto decoder = makeDecoder(spec, {now(), 0});
    for (QByteArray bytes; !(bytes = file.read(1 << 18)).isEmpty();)
        decoder->feed({Stream::Stdout, bytes, now()});
    decoder->finish();
    loaded.profile = decoder->values().stacks;
    loaded.decoded = {seconds(timer), cpuSeconds(RUSAGE_SELF) - before};
    loaded.layout = std::make_shared<FlameLayout>(loaded.profile);
    loaded.ready = {seconds(timer), cpuSeconds(RUSAGE_SELF) - before};
    return loaded;
}

/// Peak of the resident memory in bytes, of this program alone: getrusage() knows that of the parent, too.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() * 1024;
    return 0;
}

void benchFile(const QString& path)
{
    const auto bytes = static_cast<double>(QFile(path).size());
    Seconds found;
    Seconds byBytes;
    Seconds ready;
    Loaded loaded;
    for (int i = 0; i < turns; ++i) {
        const Seconds here = sortSeconds(path, nullptr);
        const Seconds c = sortSeconds(path, "C");
        loaded = {};
        loaded = load(path);
        std::printf(
            "  sort %.2f s, CPU %.2f s; LC_ALL=C sort %.2f s, CPU %.2f s; decoded %.2f s, CPU %.2f s; "
            "ready to paint %.2f s, CPU %.2f s\n",
            here.wall, here.cpu, c.wall, c.cpu, loaded.decoded.wall, loaded.decoded.cpu, loaded.ready.wall,
            loaded.ready.cpu);
        found.keepBest(here);
        byBytes.keepBest(c);
        ready.keepBest(loaded.ready);
    }
    std::printf("  best: %.2f x the time of sort (CPU %.2f x), %.2f x that of LC_ALL=C sort (CPU %.2f x)\n",
                ready.wall / found.wall, ready.cpu / found.cpu, ready.wall / byBytes.wall,
                ready.cpu / byBytes.cpu);
    std::printf("  %zu frames in %d rows, %zu names, %zu nodes; profile %.1f MB\n",
                loaded.layout->frames().size(), loaded.layout->depthCount(), loaded.layout->nameCount(),
                loaded.profile->nodeCount(), static_cast<double>(loaded.profile->memoryBytes()) / 1e6);

    QProcess child; // a process of its own: its peak is of one loading
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("load"), path});
    child.waitForFinished(-1);
    const double peak = child.readAllStandardOutput().trimmed().toDouble();
    std::printf("  peak of memory %.1f MB: %.2f x the input\n", peak / 1e6, peak / bytes);

    const FlameLayout& layout = *loaded.layout;
    for (const FlameQuery& query :
         {FlameQuery{QStringLiteral("read"), false}, FlameQuery{QStringLiteral("^v8::.*_(a|b)+\\d"), true}}) {
        FlameMatches matches;
        const double ms = bestOf(turns, [&] { matches = searchFlames(layout, query); });
        std::printf("  search %s: %.1f ms, %llu frames\n", qPrintable(query.text), ms,
                    static_cast<unsigned long long>(matches.frames));
    }
    const auto layoutTime = [&](const char* what, const FlameShape& shape) {
        std::size_t frames = 0;
        const double ms = bestOf(turns, [&] { frames = FlameLayout(loaded.profile, shape).frames().size(); });
        std::printf("  %s: %.1f ms, %zu frames\n", what, ms, frames);
    };
    FlameShape shape;
    layoutTime("the same again", shape);
    shape.order = FlameOrder::Count;
    layoutTime("left-heavy", shape);
    shape = {};
    shape.smallestShare = 0.0001;
    layoutTime("without what is below 0.01 %", shape);
    shape = {};
    shape.split = FlameSplit::Merged;
    layoutTime("all processes merged", shape);
    shape.direction = FlameDirection::Callers;
    layoutTime("callers of all", shape);
    const auto functions = flameFunctions(layout);
    const auto widest = std::max_element(functions.begin() + 3, functions.end(),
                                         [](const auto& a, const auto& b) { return a.self < b.self; });
    shape.function = QString::fromUtf8(layout.nameText(widest->name).data(),
                                       static_cast<qsizetype>(layout.nameText(widest->name).size()));
    layoutTime("callers of one function", shape);
    shape.direction = FlameDirection::Callees;
    layoutTime("callees of one function", shape);
    std::printf("  table of %zu functions: %.1f ms\n", functions.size(),
                bestOf(turns, [&] { (void)flameFunctions(layout); }));
}

/// Ten minutes of one-second slices, 49 times a second on 64 CPUs; some stacks are met again and again.
void benchSlices()
{
    CallGraph program;
    auto profile = std::make_shared<StackProfile>();
    std::vector<std::pair<ProcessId, StackId>> stacks;
    for (int i = 0; i < 60'000; ++i) {
        const QList<QByteArray> frames = program.stack().split(';');
        StackId stack{};
        for (qsizetype f = 1; f < frames.size(); ++f)
            stack = profile->child(stack, profile->frame(std::string_view(frames[f].constData(),
                                                                          std::size_t(frames[f].size()))));
        stacks.emplace_back(profile->process(frames[0].toStdString()), stack);
    }
    const auto at = [](int second) { return Time(std::chrono::seconds(second)); };
    for (int second = 0; second < 600; ++second) {
        const quint32 slice = profile->addSlice({at(second), at(second + 1)});
        for (int i = 0; i < 49 * 64; ++i) {
            // Half of the samples are of 300 stacks, the others of all.
            const std::size_t which = program.random.bounded(program.random.bounded(2) ? 300 : 60'000);
            profile->add(slice, stacks[which].first, stacks[which].second, 1);
        }
    }
    std::printf("slices: %zu, samples %llu in %zu entries, %zu nodes; profile %.1f MB\n",
                profile->slices().size(), static_cast<unsigned long long>(profile->totalCount()),
                profile->samples().size(), profile->nodeCount(),
                static_cast<double>(profile->memoryBytes()) / 1e6);
    QElapsedTimer timer;
    timer.start();
    const FlameLayout first(profile);
    std::printf("  first layout %.1f ms, %zu frames\n", seconds(timer) * 1000, first.frames().size());
    FlameShape shape;
    for (const auto& [from, to] : {std::pair(0, 600), std::pair(100, 500), std::pair(300, 310)}) {
        shape.filter.range = {at(from), at(to)};
        std::size_t frames = 0;
        const double ms = bestOf(5, [&] { frames = FlameLayout(profile, shape).frames().size(); });
        std::printf("  range %d to %d s: %.1f ms, %zu frames\n", from, to, ms, frames);
    }
    shape.order = FlameOrder::Chronological;
    std::size_t frames = 0;
    const double chart = bestOf(3, [&] { frames = FlameLayout(profile, shape).frames().size(); });
    std::printf("  flame chart of 10 s: %.1f ms, %zu frames\n", chart, frames);
    shape = {};
    shape.filter.range = {at(300), at(600)};
    FlameFilter before;
    before.range = {at(0), at(300)};
    const double difference =
        bestOf(3, [&] { (void)FlameDifference::between(profile, shape, profile, before); });
    std::printf("  difference of two halves: %.1f ms\n", difference);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString what = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (what == QLatin1String("load") && argc > 2) {
        const double before = peakMemory();
        const Loaded loaded = load(QString::fromLocal8Bit(argv[2]));
        std::printf("%.0f\n", peakMemory() - before);
        return loaded.layout->isEmpty() ? 1 : 0;
    }
    if (what.isEmpty() || what == QLatin1String("file")) {
        const QTemporaryDir folder;
        const QString path =
            argc > 3 ? QString::fromLocal8Bit(argv[3]) : folder.filePath(QStringLiteral("folded.txt"));
        if (!QFile::exists(path))
            writeFolded(path, argc > 2 ? QByteArray(argv[2]).toInt() : 200'000);
        benchFile(path);
    }
    if (what.isEmpty() || what == QLatin1String("slices"))
        benchSlices();
    return 0;
}

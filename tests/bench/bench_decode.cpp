// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decodes generated files and times mawk and sort on the same bytes, in turns.
// bench_decode [events|stacks] [ROWS|STACKS]
#include "remote/capture/decodepipeline.h"
#include "tests/remote/decode/eventspecs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace bee;

namespace {

constexpr int turns = 3;

QByteArray padded(QByteArray text, int width)
{
    return width > 0 ? text.leftJustified(width) : text.rightJustified(-width);
}

/// libbpf-tools opensnoop -T: 50 names, 20,000 paths, few of them often.
void writeEvents(const QString& path, qint64 rows)
{
    QRandomGenerator random(1);
    QList<QByteArray> names;
    for (int i = 0; i < 50; ++i)
        names << (i % 9 == 0 ? "Web Content " : "worker-") + QByteArray::number(i);
    QList<QByteArray> paths;
    const char* folders[] = {"/usr/lib/x86_64-linux-gnu/", "/etc/", "/proc/", "/var/lib/app/data/",
                             "/home/user/src/"};
    for (int i = 0; i < 20000; ++i)
        paths << folders[random.bounded(5)] + QByteArray::number(random.bounded(900)) + "/" +
                     QByteArray(int(random.bounded(18)) + 3, char('a' + i % 26)) + QByteArray::number(i) +
                     ".conf";
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("TIME     PID    COMM              FD ERR PATH\n");
    QByteArray block;
    for (qint64 i = 0; i < rows; ++i) {
        const auto second = i / 100000;
        const bool failed = random.bounded(4) == 0;
        const auto process = random.bounded(random.bounded(2) ? 5 : 200);
        const auto which = random.bounded(random.bounded(2) ? 200 : int(paths.size()));
        char clock[16];
        std::snprintf(clock, sizeof clock, "%02d:%02d:%02d ", int(14 + second / 3600), int(second / 60 % 60),
                      int(second % 60));
        block += QByteArray(clock) + padded(QByteArray::number(3000 + process * 7), 6) + ' ' +
                 padded(names[process % names.size()], 16) + ' ' +
                 padded(QByteArray::number(failed ? -1 : int(3 + random.bounded(60))), -3) + ' ' +
                 padded(QByteArray::number(failed ? 2 : 0), -3) + ' ' + paths[which] + '\n';
        if (block.size() > (1 << 20)) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block);
}

/// Distinct folded stacks, 28 frames deep on average; they share their roots as real ones do.
void writeStacks(const QString& path, qint64 stacks)
{
    QRandomGenerator random(2);
    QList<QByteArray> frames;
    for (int i = 0; i < 6000; ++i)
        frames << QByteArray(i % 2 ? "do_" : "std::vector_") +
                      QByteArray(int(random.bounded(16)) + 4, char('a' + i % 26)) + "_" +
                      QByteArray::number(i);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    QByteArray block;
    for (qint64 i = 0; i < stacks; ++i) {
        const auto root = random.bounded(40);
        block += "process-" + QByteArray::number(root);
        const auto depth = 16 + random.bounded(24);
        int at = int(root);
        for (int level = 0; level < int(depth); ++level) {
            // Few ways on near the root, many near the leaf.
            at = int((at * 31 + int(random.bounded(level < 10 ? 2 : 6)) + level) % frames.size());
            block += ';' + frames[at];
        }
        block += ";leaf_" + QByteArray::number(i) + ' ' + QByteArray::number(1 + random.bounded(50)) + '\n';
        if (block.size() > (1 << 20)) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block);
}

struct Seconds {
    double wall = 1e9;
    double cpu = 1e9; ///< user and system, of all threads: what counts on a busy machine
};

double cpuSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Seconds timeOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    const double before = cpuSeconds(RUSAGE_CHILDREN);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return {};
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, cpuSeconds(RUSAGE_CHILDREN) - before};
}

Seconds decodeFile(const DecodeSpec& spec, const QString& path, DecodedValues& values)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read");
    const double before = cpuSeconds(RUSAGE_SELF);
    QElapsedTimer timer;
    timer.start();
    const auto decoder = makeDecoder(spec, {test::afternoon(), 0});
    for (QByteArray bytes; !(bytes = file.read(65536)).isEmpty();)
        decoder->feed({Stream::Stdout, bytes, test::afternoon()});
    decoder->finish();
    values = decoder->values();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, cpuSeconds(RUSAGE_SELF) - before};
}

/// The same on the two threads that live captures and sessions are decoded with.
Seconds decodePipelined(const DecodeSpec& spec, const QString& path, DecodedValues& values)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read");
    const double before = cpuSeconds(RUSAGE_SELF);
    QElapsedTimer timer;
    timer.start();
    DecodePipeline pipeline(spec, {test::afternoon(), 0});
    QEventLoop loop;
    QObject::connect(&pipeline, &DecodePipeline::finished, &loop, [&](const DecodedValues& last) {
        values = last;
        loop.quit();
    });
    std::thread reader([&] {
        for (QByteArray bytes; !(bytes = file.read(65536)).isEmpty();) {
            pipeline.feed({Stream::Stdout, bytes, test::afternoon()});
            while (pipeline.pendingBytes() > DecodePipeline::highWater)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        pipeline.finish();
    });
    loop.exec();
    reader.join();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, cpuSeconds(RUSAGE_SELF) - before};
}

/// Compares in turns; prints each turn and the ratio of the best ones.
void compare(const char* what, const QString& path, const DecodeSpec& spec, const QString& program,
             const QStringList& arguments, DecodedValues& values)
{
    const double megabytes = static_cast<double>(QFile(path).size()) / 1e6;
    std::printf("%s: %.1f MB\n", what, megabytes);
    Seconds ours;
    Seconds both;
    Seconds theirs;
    const auto best = [](Seconds a, Seconds b) {
        return Seconds{std::min(a.wall, b.wall), std::min(a.cpu, b.cpu)};
    };
    for (int i = 0; i < turns; ++i) {
        const Seconds other = timeOf(program, arguments);
        values = {};
        const Seconds own = decodeFile(spec, path, values);
        const Seconds two = decodePipelined(spec, path, values);
        std::printf("  %s %.2f s, CPU %.2f s (%.0f MB/s)   decoder %.2f s, CPU %.2f s (%.0f MB/s)   "
                    "pipeline %.2f s, CPU %.2f s (%.0f MB/s)\n",
                    qPrintable(program), other.wall, other.cpu, megabytes / other.cpu, own.wall, own.cpu,
                    megabytes / own.cpu, two.wall, two.cpu, megabytes / two.wall);
        ours = best(ours, own);
        both = best(both, two);
        theirs = best(theirs, other);
    }
    if (!values.stats.unmatchedExamples.empty())
        std::printf("  unmatched: %s\n", values.stats.unmatchedExamples.front().constData());
    std::printf("  best against best: %.2f times as fast by CPU, %.2f by wall; on two threads %.2f by wall; "
                "unmatched %llu\n",
                theirs.cpu / ours.cpu, theirs.wall / ours.wall, theirs.wall / both.wall,
                static_cast<unsigned long long>(values.stats.unmatchedLines));
}

void benchEvents(const QString& folder, qint64 rows)
{
    const QString path = folder + QStringLiteral("/opensnoop.txt");
    writeEvents(path, rows);
    DecodedValues values;
    compare("opensnoop -T", path, test::opensnoop(), QStringLiteral("mawk"),
            {QStringLiteral("{c[$3]++} END{for(k in c) print k, c[k]}"), path}, values);
    const auto bytes = static_cast<double>(values.events->memoryBytes());
    std::printf("  %llu rows, %.1f bytes a row\n", static_cast<unsigned long long>(values.rows()),
                bytes / static_cast<double>(values.rows()));
    QFile::remove(path);
}

void benchStacks(const QString& folder, qint64 stacks)
{
    const QString path = folder + QStringLiteral("/folded.txt");
    writeStacks(path, stacks);
    DecodeSpec spec;
    spec.shape = Shape::Stacks;
    DecodedValues values;
    compare("folded stacks", path, spec, QStringLiteral("sort"), {path}, values);
    if (!values.stacks)
        return;
    QElapsedTimer timer;
    timer.start();
    const std::string folded = values.stacks->toFolded();
    std::printf("  %zu samples, %zu nodes, %.1f MB in memory; toFolded() %.3f s\n",
                values.stacks->samples().size(), values.stacks->nodeCount(),
                static_cast<double>(values.stacks->memoryBytes()) / 1e6,
                static_cast<double>(timer.nsecsElapsed()) / 1e9);
    QFile::remove(path);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray only = argc > 1 ? argv[1] : "";
    const qint64 count = argc > 2 ? QByteArray(argv[2]).toLongLong() : 0;
    const QTemporaryDir folder;
    if (only.isEmpty() || only == "events")
        benchEvents(folder.path(), count > 0 ? count : 5'000'000);
    if (only.isEmpty() || only == "stacks")
        benchStacks(folder.path(), count > 0 ? count : 200'000);
    return 0;
}

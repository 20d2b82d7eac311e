// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to a window on the screen. Starts the program under an X server of its own (Xvfb), looks at the
// screen from outside until the window's pixels are there, then waits until the process has nothing more to
// do, when it answers to keys at once. The same for a program that shows an empty QMainWindow: what is not
// Beescope's.
//   bench_start [PROGRAM] [RUNS]
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QMainWindow>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int patience = 20000; // ms
constexpr int idle = 40;        // ms without a tick of CPU time

struct Start {
    double painted = 0; ///< ms from exec
    double settled = 0; ///< the last CPU time it took, ms from exec
    double cpu = 0;     ///< CPU time until then, ms: what a busy machine does not blur
};

/// Clock ticks of CPU time the process has taken.
qint64 cpuTicks(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

/// Nothing but the black root is there.
bool isBare(QScreen& screen)
{
    const QImage image = screen.grabWindow(0, 0, 0, 400, 300).toImage();
    for (int y = 0; y < image.height(); y += 20)
        for (int x = 0; x < image.width(); x += 20)
            if ((image.pixel(x, y) & 0xffffff) != 0)
                return false;
    return true;
}

bool waitFor(const QElapsedTimer& clock, bool bare)
{
    while (clock.elapsed() < patience) {
        if (isBare(*QGuiApplication::primaryScreen()) == bare)
            return true;
        QThread::usleep(500);
    }
    return false;
}

Start startOnce(const QString& program, const QStringList& arguments)
{
    QElapsedTimer clock;
    clock.start();
    if (!waitFor(clock, true))
        qFatal("the screen does not become empty");
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    clock.start();
    process.start(program, arguments);
    if (!process.waitForStarted() || !waitFor(clock, false))
        qFatal("%s shows no window", qPrintable(program));
    Start start;
    start.painted = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    start.settled = start.painted;
    qint64 ticks = cpuTicks(process.processId());
    while (static_cast<double>(clock.nsecsElapsed()) / 1e6 < start.settled + idle &&
           clock.elapsed() < patience) {
        QThread::usleep(500);
        if (const qint64 now = cpuTicks(process.processId()); now != ticks) {
            ticks = now;
            start.settled = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        }
    }
    start.cpu = static_cast<double>(ticks) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
    process.kill();
    process.waitForFinished();
    return start;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double measure(const char* name, const QString& program, const QStringList& arguments, int runs)
{
    startOnce(program, arguments); // warms the page cache
    std::vector<double> painted, settled, cpu;
    for (int i = 0; i < runs; ++i) {
        const Start start = startOnce(program, arguments);
        painted.push_back(start.painted);
        settled.push_back(start.settled);
        cpu.push_back(start.cpu);
    }
    std::printf(
        "%-13s first paint %5.0f ms (best %.0f, worst %.0f), nothing left to do %5.0f ms, CPU %4.0f ms\n",
        name, median(painted), *std::min_element(painted.begin(), painted.end()),
        *std::max_element(painted.begin(), painted.end()), median(settled), median(cpu));
    std::fflush(stdout);
    return median(painted);
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc > 1 && QByteArray(argv[1]) == "--empty") {
        QApplication app(argc, argv);
        QMainWindow window;
        window.resize(1440, 900);
        window.show();
        return QApplication::exec();
    }
    QProcess server;
    server.setProcessChannelMode(QProcess::SeparateChannels);
    server.start(QStringLiteral("Xvfb"),
                 {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-br"),
                  QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1440x900x24"),
                  QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    if (!server.waitForStarted() || !server.waitForReadyRead(10000)) {
        std::puts("bench_start: skipped, Xvfb is not installed");
        return 77;
    }
    qputenv("DISPLAY", ":" + server.readAllStandardOutput().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
    {
        QGuiApplication app(argc, argv);
        const QString program =
            argc > 1 ? QString::fromLocal8Bit(argv[1])
                     : QCoreApplication::applicationDirPath() + QStringLiteral("/../../beescope");
        const int runs = argc > 2 ? std::max(1, QByteArray(argv[2]).toInt()) : 15;
        const double empty = measure("empty window", QCoreApplication::applicationFilePath(),
                                     {QStringLiteral("--empty")}, runs);
        const double whole = measure("beescope", program, {}, runs);
        std::printf("%.2f times an empty window; %s 300 ms\n", whole / empty,
                    whole <= 300 ? "within" : "above");
    }
    server.terminate();
    server.waitForFinished();
    return 0;
}

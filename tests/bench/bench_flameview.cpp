// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person waits for in the window of a large flame graph, with the software renderer at 1920×1080:
// paint, search shown, zoom step (click to painted), pointer moved. Not a test.

#include "widgets/flamegraph/flamecanvas.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace bee;

namespace {

constexpr int paints = 15;

/// Distinct stacks of about that depth, that share prefixes as those of a program do.
std::shared_ptr<StackProfile> makeProfile(int stacks, int meanDepth, quint32 branching)
{
    auto profile = std::make_shared<StackProfile>();
    std::mt19937 random(7);
    const quint32 slice = profile->addSlice({Time(Duration(0)), Time(std::chrono::seconds(60))});
    std::vector<FrameId> frames;
    for (int i = 0; i < 20'000; ++i)
        frames.push_back(profile->frame("server::module" + std::to_string(i % 90) + "::function_" +
                                            std::to_string(i) + "(unsigned long, char const*)",
                                        i % 4 == 0 ? FrameKind::Kernel : FrameKind::User));
    std::vector<ProcessId> processes;
    for (int i = 0; i < 40; ++i)
        processes.push_back(
            profile->process("worker-" + std::to_string(i) + " (" + std::to_string(900 + i) + ")"));
    std::poisson_distribution<int> depths(meanDepth);
    for (int i = 0; i < stacks; ++i) {
        StackId at{};
        quint32 way = 1;
        const int depth = std::max(1, depths(random));
        for (int level = 0; level < depth; ++level) {
            // Few ways to go near the root and at each later frame, so that paths are shared.
            const auto choice = static_cast<quint32>(random()) % (level < 4        ? 2
                                                                  : level % 3 == 0 ? branching
                                                                                   : 1);
            way = way * 31 + choice + static_cast<quint32>(level);
            at = profile->child(at, frames[way % frames.size()]);
        }
        at = profile->child(at, frames[static_cast<std::size_t>(i) % frames.size()]);
        profile->add(slice, processes[random() % processes.size()], at,
                     1 + static_cast<quint64>(random()) % 9);
    }
    return profile;
}

/// Of this thread, so that what else the machine does does not count.
double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <typename Step>
void report(const char* what, double limit, const Step& step)
{
    std::vector<double> milliseconds;
    std::vector<double> ofThread;
    for (int i = 0; i < paints; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = cpuMilliseconds();
        step(i);
        ofThread.push_back(cpuMilliseconds() - before);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("  %-30s %7.2f ms, worst %7.2f; thread %7.2f ms (wanted <= %g)\n", what, median(milliseconds),
                *std::max_element(milliseconds.begin(), milliseconds.end()), median(ofThread), limit);
}

void measure(const char* title, const std::shared_ptr<StackProfile>& profile, double paintLimit)
{
    FlameShape shape;
    shape.order = FlameOrder::Count;
    const auto layout = std::make_shared<const FlameLayout>(profile, shape);
    FlameCanvas canvas;
    canvas.setFrameShape(QFrame::NoFrame);
    canvas.resize(1920, 1080);
    canvas.setLayout(layout);
    canvas.show();
    QApplication::processEvents();
    const auto bars = flameBars(*layout, canvas.flameViewport()).size();
    std::printf("%s: %zu frames, depth %d, %zu bars in sight\n", title, layout->frames().size(),
                layout->depthCount(), bars);

    QImage screen(1920, 1080, QImage::Format_RGB32);
    const auto paint = [&] { canvas.viewport()->render(&screen); };
    report("paint", paintLimit, [&](int) {
        canvas.setEmptyText({}); // what changes nothing paints anew all the same
        paint();
    });
    const FlameQuery query{QStringLiteral("module4.*function_1"), true};
    report("search, found and painted", 50, [&](int) {
        canvas.setMatches(searchFlames(*layout, query));
        paint();
    });
    canvas.setMatches({});
    std::vector<std::size_t> wide;
    for (std::size_t i = 1; i < layout->frames().size() && wide.size() < paints; ++i)
        if (layout->width(i) > 0.02)
            wide.push_back(i);
    report("zoom step, click to painted", 16, [&](int i) {
        const std::size_t to = wide[static_cast<std::size_t>(i) % wide.size()];
        canvas.zoomTo(i % 2 == 0 ? to : 0);
        paint();
    });
    canvas.resetZoom();
    paint();
    report("pointer moved, outlined", 16, [&](int i) {
        const QPointF at(200 + 80 * i, canvas.viewport()->height() - 100);
        QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(canvas.viewport(), &move);
        paint();
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    measure("200,000 stacks, 28 deep", makeProfile(200'000, 28, 3), 5);
    measure("1,000,000 frames", makeProfile(330'000, 24, 2), 8);
    return 0;
}

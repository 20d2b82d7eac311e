// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a line chart of a million points costs at 1920×1080 on the software renderer: lines of a table, a step
// of panning (layout and painting), a move of the crosshair. Prints a line for each figure with its target.
// Not a test.
//
//     bench_charts [points]

#include "widgets/charts/linelayout.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace bee;

namespace {

constexpr qint64 second = 1'000'000'000;

/// Intervals of a tool that prints `keys` rows each, with some that are missing; or one row each.
EventSnapshot intervals(qsizetype rows, int keys)
{
    EventTable table({{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
                      {QStringLiteral("KEY"), ColumnKind::Text, Unit::None, 10, false, {}},
                      {QStringLiteral("COUNT"), ColumnKind::Integer, Unit::Count, 10, false, {}}});
    std::mt19937_64 random(1);
    for (qsizetype i = 0; i < rows; ++i) {
        const qint64 interval = i / keys;
        table.setInteger(0, 1'772'373'600 * second + (interval + interval / 50'000 * 10) * second);
        table.setText(1, "key-" + std::to_string(i % keys));
        table.setInteger(2, static_cast<qint64>(random() % 1000) + (random() % 5000 == 0 ? 40'000 : 0));
        table.commitRow();
    }
    return table.snapshot();
}

double threadMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

/// The median of some runs, in milliseconds of this thread's processor time: other programs do not count.
double median(int runs, const std::function<void(int)>& work)
{
    std::vector<double> spent;
    for (int run = 0; run < runs; ++run) {
        const double before = threadMilliseconds();
        work(run);
        spent.push_back(threadMilliseconds() - before);
    }
    std::sort(spent.begin(), spent.end());
    return spent[spent.size() / 2];
}

void report(const char* what, double milliseconds, double target)
{
    if (target > 0)
        std::printf("%-58s %8.2f ms   target %.0f ms   %s\n", what, milliseconds, target,
                    milliseconds <= target ? "met" : "MISSED");
    else
        std::printf("%-58s %8.2f ms\n", what, milliseconds);
}

void bench(const char* name, qsizetype points, int keys, LineArrangement arrangement)
{
    std::printf("%s\n", name);
    const EventSnapshot events = intervals(points, keys);
    std::shared_ptr<const Lines> lines;
    report("  lines of the table, on a worker",
           median(3,
                  [&](int) {
                      lines = std::make_shared<Lines>(linesOf(events, {{2}, keys > 1 ? 1 : -1}, {}));
                  }),
           0);
    QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    LineOptions options;
    options.font = QApplication::font();
    options.look.arrangement = arrangement;
    LineLayout layout;
    // nine tenths of all, moved a little each time
    const double all = timeDistance(lines->extent.from, lines->extent.to);
    const auto lay = [&](int run) {
        const Time from = timeAfter(lines->extent.from, all * 0.002 * run);
        options.visible = {from, timeAfter(from, all * 0.9)};
        layout = LineLayout(lines, options, {1920, 1080});
    };
    const auto paint = [&](int) {
        image.fill(options.theme.panel);
        QPainter painter(&image);
        layout.paint(painter);
        layout.paintValues(painter, std::nullopt);
    };
    report("  layout", median(25, lay), 0);
    report("  paint", median(25, paint), 0);
    report("  step of panning: layout and paint",
           median(25,
                  [&](int run) {
                      lay(run);
                      paint(run);
                  }),
           16);
    report("  move of the crosshair",
           median(25,
                  [&](int run) {
                      QPainter painter(&image);
                      const auto at = layout.nearest(layout.timeAt(500. + run));
                      layout.paintValues(painter, at);
                      layout.paintCursor(painter, layout.timeAt(500. + run), at);
                  }),
           16);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const qsizetype points = argc > 1 ? std::max(1000, std::atoi(argv[1])) : 1'000'000;
    bench("one line of 1 million points", points, 1, LineArrangement::Together);
    bench("4 lines, 1 million points in all, together", points, 4, LineArrangement::Together);
    bench("8 lines, 1 million points in all, stacked", points, 8, LineArrangement::Stacked);
    bench("8 lines, 1 million points in all, apart", points, 8, LineArrangement::Apart);
    bench("8 lines of 1,500 points, as dense as they are not decimated", 8 * 1500, 8,
          LineArrangement::Together);
    return 0;
}

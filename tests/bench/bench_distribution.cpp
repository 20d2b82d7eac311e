// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributionhistogram.h"
#include "widgets/charts/distributionview.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>

using namespace bee;

namespace {

enum Columns : int { TimeAt, CommAt, BytesAt, LatencyAt };

/// As biosnoop prints them: milliseconds with three digits, some sizes, a few hundred programs.
EventSnapshot biosnoop(qint64 rows)
{
    const auto column = [](const char* name, ColumnKind kind, Unit unit) {
        return Column{QString::fromLatin1(name), kind, unit, 10, false, {}};
    };
    EventTable table({column("TIME", ColumnKind::Time, Unit::None),
                      column("COMM", ColumnKind::Text, Unit::None),
                      column("BYTES", ColumnKind::Integer, Unit::Bytes),
                      column("LAT(ms)", ColumnKind::Real, Unit::Milliseconds)});
    std::vector<std::string> comms;
    for (int i = 0; i < 300; ++i)
        comms.push_back("worker-" + std::to_string(i));
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> latency(-1.5, 1.6);
    for (qint64 i = 0; i < rows; ++i) {
        table.setInteger(TimeAt, 1'772'366'400'000'000'000 + i * 10'000);
        table.setText(CommAt, comms[random() % 17 * (random() % 17)]);
        table.setInteger(BytesAt, 4096 << random() % 9);
        table.setReal(LatencyAt, std::round(latency(random) * 1000) / 1000);
        table.commitRow();
    }
    return table.snapshot();
}

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Of this thread alone: what else the machine does is left out.
template <typename Work>
double processorMilliseconds(Work work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

/// Median, 95th percentile and the longest of many runs, in time of the processor.
template <typename Work>
void printSteps(const char* what, int steps, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < steps; ++i)
        times.push_back(processorMilliseconds([&] { work(i); }));
    std::sort(times.begin(), times.end());
    std::printf("%-58s median %7.2f ms, p95 %7.2f ms, longest %7.2f ms\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back());
}

DistributionLook lookOf(DistributionKind kind)
{
    DistributionLook look;
    look.kind = kind;
    return look;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const qint64 rows = argc > 1 ? std::atoll(argv[1]) : 10'000'000;
    const EventSnapshot events = biosnoop(rows);
    std::printf("%lld rows\n", static_cast<long long>(rows));

    std::vector<double> plain;
    for (qsizetype row = 0; row < events.rowCount(); ++row)
        plain.push_back(events.real(row, LatencyAt));
    const double sorting = milliseconds([&] { std::sort(plain.begin(), plain.end()); });
    std::printf("%-58s %7.0f ms\n", "std::sort of the same numbers", sorting);

    std::shared_ptr<const DistributionData> histogram;
    const double exact = milliseconds([&] {
        histogram = makeDistribution({events, nullptr, {}, lookOf(DistributionKind::Histogram)});
    });
    std::printf("%-58s %7.0f ms = %.2f of std::sort\n", "exact distribution, percentiles and curve", exact,
                exact / sorting);
    std::printf("%-58s %7.0f ms\n", "box per group", milliseconds([&] {
                    (void)makeDistribution({events, nullptr, {}, lookOf(DistributionKind::Boxes)});
                }));
    std::printf("%-58s %7.0f ms\n", "scatter of two columns", milliseconds([&] {
                    (void)makeDistribution({events, nullptr, {}, lookOf(DistributionKind::Scatter)});
                }));

    QImage image(1920, 1080, QImage::Format_RGB32);
    DistributionOptions options;
    options.font = QApplication::font();
    options.look = histogram->look;
    const auto step = [&](int i) {
        // Closer and closer about the median, as a wheel turns.
        const double factor = std::exp2(-(i % 20) / 2.0);
        const double middle = histogram->values->percentile(0.5).low;
        options.across = NumberBounds{middle - middle * factor, middle + middle * 40 * factor};
        QPainter painter(&image);
        painter.fillRect(image.rect(), options.theme.panel);
        makeDistributionPlot(histogram, options, image.size())->paint(painter);
    };
    printSteps("zoom step of the histogram, laid out and painted 1920x1080", 100, step);
    return 0;
}

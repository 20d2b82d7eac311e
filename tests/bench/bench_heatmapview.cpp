// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person waits for at a step of a zoom of a heat map: from the turn of the wheel until the widget is
// painted, at 1920 × 1080 in software; of ten million events and of 200,000 histograms.
// bench_heatmapview [events]
#include "widgets/heatmap/heatmapview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

using namespace bee;

namespace {

constexpr QSize size(1920, 1080);

EventSnapshot latencies(int count)
{
    Schema schema(2);
    schema[0].name = QStringLiteral("TIME");
    schema[0].kind = ColumnKind::Time;
    schema[1].name = QStringLiteral("LAT(us)");
    schema[1].kind = ColumnKind::Integer;
    schema[1].unit = Unit::Microseconds;
    EventTable table(schema);
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    for (int i = 0; i < count; ++i) {
        table.setInteger(0, 1'771'596'000'000'000'000 + i * (600'000'000'000 / count));
        table.setInteger(1, static_cast<qint64>(std::exp((random() % 10 < 3 ? 8 : 4.5) + normal(random))));
        table.commitRow();
    }
    return table.snapshot();
}

std::shared_ptr<HistogramSeries> histograms(int count)
{
    auto series = std::make_shared<HistogramSeries>();
    std::mt19937_64 random(1);
    for (int i = 0; i < count; ++i) {
        auto interval = std::make_shared<HistogramInterval>();
        interval->start = Time(std::chrono::seconds(1'771'596'000 + i));
        interval->end = interval->start + std::chrono::seconds(1);
        for (int b = 0; b < 40; ++b)
            interval->buckets.push_back(
                {b == 0 ? 0 : qint64{1} << b, qint64{1} << (b + 1), 1 + random() % 99});
        series->intervals.push_back(std::move(interval));
    }
    return series;
}

class Steps {
public:
    explicit Steps(HeatmapView& view) : m_view(view), m_image(size, QImage::Format_ARGB32_Premultiplied) {}

    void run(const std::function<void()>& step)
    {
        m_timer.start();
        const double before = threadTime();
        step();
        m_view.render(&m_image);
        m_times.push_back(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
        m_threadTimes.push_back(threadTime() - before);
    }
    void wheel(int steps, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at(size.width() * 0.37, size.height() * 0.6);
        QWheelEvent event(at, m_view.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        run([&] { QApplication::sendEvent(&m_view, &event); });
    }
    void print(const char* what)
    {
        std::printf("  %-26s", what);
        for (std::vector<double>* times : {&m_times, &m_threadTimes}) {
            std::sort(times->begin(), times->end());
            std::printf(" %s median %6.2f  p95 %6.2f  max %6.2f ms",
                        times == &m_times ? "" : "; of its thread", (*times)[times->size() / 2],
                        (*times)[times->size() * 95 / 100], times->back());
            times->clear();
        }
        std::printf("\n");
        std::fflush(stdout);
    }

private:
    /// What the thread worked: less than the clock says where others work beside.
    [[nodiscard]] static double threadTime()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    HeatmapView& m_view;
    QImage m_image;
    QElapsedTimer m_timer;
    std::vector<double> m_times;
    std::vector<double> m_threadTimes;
};

void measure(HeatmapView& view, const char* name)
{
    std::printf("%s\n", name);
    Steps steps(view);
    for (int i = 0; i < 20; ++i)
        steps.run([] {});
    steps.print("painted again");
    for (int i = 0; i < 40; ++i)
        steps.wheel(i < 25 ? 1 : -1, Qt::NoModifier);
    steps.print("zoom of time");
    view.resetZoom();
    for (int i = 0; i < 20; ++i)
        steps.wheel(i < 10 ? 1 : -1, Qt::ControlModifier);
    steps.print("zoom of values");
    view.resetZoom();
    for (int i = 0; i < 4; ++i)
        steps.wheel(1, Qt::NoModifier);
    steps.print("first steps in");
    for (int i = 0; i < 20; ++i)
        steps.wheel(1, Qt::ShiftModifier);
    steps.print("move along the time");
    view.resetZoom();
    for (const HeatmapColoring coloring :
         {HeatmapColoring::Linear, HeatmapColoring::Rank, HeatmapColoring::Column}) {
        HeatmapLook look = view.look();
        look.coloring = coloring;
        steps.run([&] { view.setLook(look); });
    }
    steps.print("other colours");
    QElapsedTimer timer;
    timer.start();
    while (!view.sheet().options().curves && timer.elapsed() < 20'000)
        QTest::qWait(5);
    std::printf("  percentiles came after     %lld ms\n", static_cast<long long>(timer.elapsed()));
    steps.run([] {});
    steps.print("painted with percentiles");
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10'000'000;
    HeatmapView view;
    view.resize(size);
    view.show();
    const EventSnapshot events = latencies(count);
    view.setEvents(events, eventHeatmaps(events.schema()).front());
    while (!view.source())
        QTest::qWait(20);
    std::printf("%d events: ", count);
    measure(view, "1920 x 1080");
    view.setSeries(histograms(200'000));
    while (view.source()->intervalCount() == 0)
        QTest::qWait(20);
    std::printf("200,000 histograms of 40 buckets: ");
    measure(view, "1920 x 1080");
    return 0;
}

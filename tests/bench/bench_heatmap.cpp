// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Heat maps of ten million events and of 200,000 printed histograms: how long the source takes to be made,
// a step of a zoom in every state, percentiles, the processes of a cell. bench_heatmap [events]
#include "widgets/heatmap/heatmapsource.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

using namespace bee;

namespace {

constexpr qint64 Second = 1'000'000'000;
const Time Start{Duration(1'771'596'000 * Second)};

/// What it took by the clock, and of the processors: the two differ where others work beside.
struct Took {
    double wall = 0; ///< ms
    double processor = 0;
};

class Stopwatch {
public:
    void start()
    {
        m_timer.start();
        m_processor = processorTime();
    }
    [[nodiscard]] Took took() const
    {
        return {static_cast<double>(m_timer.nsecsElapsed()) / 1e6, processorTime() - m_processor};
    }

private:
    [[nodiscard]] static double processorTime()
    {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    QElapsedTimer m_timer;
    double m_processor = 0;
};

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1024 / 1024;
}

/// Ten minutes of disk I/O: two modes of latency and a tail, a disk that is read through and one at random.
EventSnapshot diskEvents(qsizetype count)
{
    EventTable table({{QStringLiteral("TIME(s)"), ColumnKind::Time, Unit::None, 10, false, {}},
                      {QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}},
                      {QStringLiteral("PID"), ColumnKind::Integer, Unit::None, 10, false, {}},
                      {QStringLiteral("DISK"), ColumnKind::Text, Unit::None, 10, false, {}},
                      {QStringLiteral("SECTOR"), ColumnKind::Integer, Unit::None, 10, false, {}},
                      {QStringLiteral("LAT(ms)"), ColumnKind::Real, Unit::Milliseconds, 10, false, {}},
                      {QStringLiteral("LAT(ns)"), ColumnKind::Integer, Unit::Nanoseconds, 10, false, {}}});
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    const auto step = static_cast<double>(600 * Second) / static_cast<double>(count);
    for (qsizetype i = 0; i < count; ++i) {
        const quint64 dice = random();
        const bool slow = dice % 10 < 3;
        const double us = std::exp(slow ? 8 + normal(random) * 0.7 : 4.5 + normal(random) * 0.4) *
                          (dice % 1000 == 0 ? 30 : 1);
        table.setInteger(0, Start.time_since_epoch().count() +
                                static_cast<qint64>(static_cast<double>(i) * step) +
                                static_cast<qint64>(dice % 1'000'000)); // per CPU buffers: out of order
        table.setText(1, "worker" + std::to_string(dice % 37));
        table.setInteger(2, static_cast<qint64>(1000 + dice % 37));
        table.setText(3, slow ? "sda" : "nvme0n1");
        table.setInteger(4, slow ? static_cast<qint64>(random() % 4'000'000'000) : i * 8 % 2'000'000'000);
        table.setReal(5, std::round(us) / 1000);
        table.setInteger(6, static_cast<qint64>(us * 1000));
        table.commitRow();
    }
    return table.snapshot();
}

void print(const char* what, const std::vector<Took>& steps)
{
    const auto at = [&](double Took::*time, double share) {
        std::vector<double> times;
        for (const Took& step : steps)
            times.push_back(step.*time);
        std::sort(times.begin(), times.end());
        const auto index = static_cast<std::size_t>(share * static_cast<double>(times.size()));
        return times[std::min(times.size() - 1, index)];
    };
    std::printf("  %-26s median %6.2f  p95 %6.2f  max %6.2f ms; processor %6.2f %6.2f %6.2f ms\n", what,
                at(&Took::wall, 0.5), at(&Took::wall, 0.95), at(&Took::wall, 1), at(&Took::processor, 0.5),
                at(&Took::processor, 0.95), at(&Took::processor, 1));
}

void print(const char* what, Took took)
{
    std::printf("  %-26s %.1f ms; processor %.1f ms\n", what, took.wall, took.processor);
}

HeatmapRequest fullRequest()
{
    HeatmapRequest request;
    request.width = 1920;
    request.height = 1080;
    return request;
}

/// All, then narrowed step by step by `time` and `value` (1: that axis stays), at some places.
std::vector<Took> zoom(const HeatmapSource& source, HeatmapRequest request, double time, double value)
{
    std::vector<Took> times;
    Stopwatch watch;
    const HeatmapGrid all = source.bin(request);
    for (const double place : {0.1, 0.35, 0.5, 0.8}) {
        TimeRange range = all.time;
        double low = all.lowPosition;
        double high = all.highPosition;
        for (int step = 0; step < 28; ++step) {
            HeatmapRequest next = request;
            if (time < 1)
                next.time = range;
            if (value < 1)
                next.values = ValueRange{static_cast<qint64>(all.scale.value(low)),
                                         static_cast<qint64>(all.scale.value(high))};
            watch.start();
            const HeatmapGrid grid = source.bin(next);
            times.push_back(watch.took());
            const auto span = static_cast<double>((range.to - range.from).count());
            range.from += Duration(static_cast<qint64>(span * (1 - time) * place));
            range.to = range.from + Duration(static_cast<qint64>(span * time));
            low += (high - low) * (1 - value) * place;
            high = low + (high - low) * value;
        }
    }
    return times;
}

void eventMap(const char* name, const EventSnapshot& events, const EventHeatmap& heatmap,
              const std::optional<QString>& key = {}, ValueAxis axis = ValueAxis::Auto)
{
    Stopwatch watch;
    const double before = residentMiB();
    watch.start();
    const auto source = eventHeatmap(events, heatmap);
    const Took made = watch.took();
    std::printf("%s\n", name);
    print("made", made);
    std::printf("  %.1f bytes an event\n",
                (residentMiB() - before) * 1024 * 1024 / static_cast<double>(events.rowCount()));
    HeatmapRequest request = fullRequest();
    request.key = key;
    request.axis = axis;
    const HeatmapGrid grid = source->bin(request);
    std::printf("  %zu columns, %zu rows, %llu events\n", grid.columns.size(), grid.rows.size(),
                static_cast<unsigned long long>(grid.total));
    print("zoom of time", zoom(*source, request, 0.7, 1));
    print("zoom of values", zoom(*source, request, 1, 0.7));
    print("zoom of both", zoom(*source, request, 0.7, 0.7));
    const std::vector<double> shares{0.5, 0.95, 0.99, 0.999};
    watch.start();
    (void)source->percentiles(grid, request, shares, {});
    print("percentiles", watch.took());
    std::size_t best = 0;
    for (std::size_t i = 0; i < grid.counts.size(); ++i)
        best = grid.counts[i] > grid.counts[best] ? i : best;
    const auto& row = grid.rows[best % grid.rows.size()];
    watch.start();
    (void)source->processes(grid.columns[best / grid.rows.size()].time, {row.low, row.high}, key, 3, {});
    print("processes of a cell", watch.took());
    watch.start();
    (void)source->processes(grid.time, {row.low, row.high}, key, 3, {});
    print("processes of a whole row", watch.took());
}

void histogramMap(int intervals, int keys)
{
    auto series = std::make_shared<HistogramSeries>();
    std::mt19937_64 random(1);
    for (int i = 0; i < intervals; ++i) {
        auto interval = std::make_shared<HistogramInterval>();
        interval->start = Start + std::chrono::seconds(i / keys);
        interval->end = interval->start + std::chrono::seconds(1);
        interval->key = keys > 1 ? QStringLiteral("disk = vd%1").arg(i % keys) : QString();
        for (int b = 0; b < 40; ++b)
            interval->buckets.push_back(
                {b == 0 ? 0 : qint64{1} << b, qint64{1} << (b + 1), 1 + random() % 99});
        series->intervals.push_back(std::move(interval));
    }
    Stopwatch watch;
    const double before = residentMiB();
    watch.start();
    const auto source = histogramHeatmap(series);
    const Took made = watch.took();
    std::printf("%d intervals x 40 buckets, %d key(s), %.0f MiB\n", intervals, keys, residentMiB() - before);
    print("made", made);
    auto longer = std::make_shared<HistogramSeries>(*series);
    longer->intervals.push_back(series->intervals.back());
    watch.start();
    (void)histogramHeatmap(longer, source);
    print("made of one more", watch.took());
    HeatmapRequest request = fullRequest();
    print("zoom of time", zoom(*source, request, 0.8, 1));
    print("zoom of values", zoom(*source, request, 1, 0.8));
    if (keys > 1) {
        request.key = QStringLiteral("disk = vd1");
        print("zoom of time, one key", zoom(*source, request, 0.8, 1));
    }
    const HeatmapGrid grid = source->bin(request);
    const std::vector<double> shares{0.5, 0.95, 0.99, 0.999};
    watch.start();
    (void)source->percentiles(grid, request, shares, {});
    print("percentiles", watch.took());
}

} // namespace

int main(int argc, char** argv)
{
    const qsizetype count = argc > 1 ? std::atoi(argv[1]) : 10'000'000;
    histogramMap(200'000, 1);
    histogramMap(200'000, 8);
    const EventSnapshot events = diskEvents(count);
    std::printf("%lld events, 1920 x 1080\n", static_cast<long long>(count));
    const QString sda = QStringLiteral("sda");
    EventHeatmap latency;
    latency.valueColumn = 5;
    eventMap("LAT(ms), microseconds told apart", events, latency);
    eventMap("LAT(ms), linear axis", events, latency, {}, ValueAxis::Linear);
    latency.valueColumn = 6;
    eventMap("LAT(ns), nearly all values differ", events, latency);
    latency.keyColumn = 3;
    eventMap("LAT(ns) by disk, one of them", events, latency, sda);
    EventHeatmap sector;
    sector.valueColumn = 4;
    eventMap("SECTOR", events, sector);
    sector.colorColumn = 5;
    eventMap("SECTOR by mean LAT(ms)", events, sector);
    EventHeatmap offset;
    offset.mode = EventHeatmap::Mode::SubsecondOffset;
    eventMap("offset in the second", events, offset);
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table of ten million opensnoop rows costs: painting a page, blocks of the window thread while it
// sorts, filters, scrolls and grows, and memory. Prints a line for each figure with its target. Not a test.
//
//     bench_table [millions of rows] [rows appended a frame]

#include "widgets/table/eventtablemodel.h"
#include "widgets/table/tablegrid.h"
#include "widgets/table/tableheader.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTimer>

#include <malloc.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace bee;

namespace {

enum ColumnIndex : int { TimeColumn, PidColumn, CommandColumn, DescriptorColumn, ErrorColumn, PathColumn };

Schema opensnoop()
{
    return {{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, true, {}},
            {QStringLiteral("PID"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}},
            {QStringLiteral("FD"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("ERR"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("PATH"), ColumnKind::Text, Unit::None, 10, false, {}}};
}

/// Rows as a busy host has them: 300 programs, 40,000 processes, 100,000 paths of which few are hot.
class Host {
public:
    void append(EventTable& table, qsizetype rows)
    {
        for (qsizetype i = 0; i < rows; ++i) {
            const quint64 random = m_random();
            const auto process = static_cast<qint64>(random % 40'000);
            const auto path = (random >> 20) % (random % 4 == 0 ? 100'000 : 500);
            table.setInteger(TimeColumn, m_time += 10'000);
            table.setInteger(PidColumn, 300 + process);
            m_text = "program-" + std::to_string(process % 300);
            table.setText(CommandColumn, m_text);
            const bool fails = (random >> 40) % 17 == 0;
            table.setInteger(DescriptorColumn, fails ? -1 : static_cast<qint64>((random >> 45) % 90));
            table.setInteger(ErrorColumn, fails ? 2 : 0);
            m_text =
                "/var/lib/service-" + std::to_string(path % 97) + "/data/segment-" + std::to_string(path);
            table.setText(PathColumn, m_text);
            table.commitRow();
        }
    }

private:
    std::mt19937_64 m_random{1};
    std::string m_text;
    qint64 m_time = 1'772'373'600'000'000'000;
};

double threadMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

double residentBytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096;
}

/// The longest time the event loop was away from a timer of one millisecond: by the clock, and in time of the
/// window thread's own, which other work of the machine does not lengthen.
class Watchdog {
public:
    Watchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(1);
        m_clock.start();
        m_own = threadMilliseconds();
    }
    void look()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_longestOwn = std::max(m_longestOwn, threadMilliseconds() - m_own);
        m_clock.start();
        m_own = threadMilliseconds();
    }
    [[nodiscard]] double longest() const { return m_longest; }
    [[nodiscard]] double longestOwn() const { return m_longestOwn; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_own = 0;
    double m_longest = 0;
    double m_longestOwn = 0;
};

void spin(const std::function<bool()>& done)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    poll.start(5);
    loop.exec();
}

/// Does something and prints when first rows and all rows were there, and for how long nothing else went on.
void measure(const char* name, EventTableModel& model, const std::function<void()>& act)
{
    QElapsedTimer clock;
    qint64 first = -1;
    const QMetaObject::Connection listening =
        QObject::connect(&model, &EventTableModel::orderChanged, &model, [&](const OrderChange&) {
            if (first < 0)
                first = clock.elapsed();
        });
    const Watchdog watchdog;
    clock.start();
    act();
    spin([&] { return !model.isWorking(); });
    const qint64 whole = clock.elapsed();
    QCoreApplication::processEvents();
    QObject::disconnect(listening);
    std::printf(
        "%-34s first rows %5lld ms (<= 300), all %6lld ms (<= 3000), longest block %5.1f ms, own time "
        "%5.1f ms (<= 16)\n",
        name, static_cast<long long>(first), static_cast<long long>(whole), watchdog.longest(),
        watchdog.longestOwn());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Dark);
    const qsizetype rows = static_cast<qsizetype>((argc > 1 ? QByteArray(argv[1]).toDouble() : 10.0) * 1e6);
    const qsizetype aFrame = argc > 2 ? QByteArray(argv[2]).toInt() : 1667;

    EventTableModel model;
    TableGrid grid(model, nullptr);
    grid.resize(1920, 1080);
    grid.show();
    QCoreApplication::processEvents();

    Host host;
    const double before = residentBytes();
    EventTable table(opensnoop());
    host.append(table, rows);
    model.setSnapshot(table.snapshot());
    QCoreApplication::processEvents();
    std::printf("%lld opensnoop rows, 1920x1080, software rendering\n", static_cast<long long>(rows));

    const auto paintPages = [&](const char* name, int pages) {
        std::mt19937 random(7);
        std::vector<double> times;
        const double own = threadMilliseconds();
        for (int i = 0; i < pages; ++i) {
            grid.verticalScrollBar()->setValue(static_cast<int>(random() % static_cast<unsigned>(rows)));
            QElapsedTimer clock;
            clock.start();
            grid.viewport()->repaint();
            grid.header()->viewport()->repaint();
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        const double mean = (threadMilliseconds() - own) / pages;
        std::sort(times.begin(), times.end());
        std::printf("%-34s median %.2f ms, p95 %.2f ms, max %.2f ms (<= 10), own time %.2f ms\n", name,
                    times[times.size() / 2], times[times.size() * 95 / 100], times.back(), mean);
        std::fflush(stdout);
    };
    paintPages("page paint, random jumps", 300);

    const auto filter = [](const char* text) {
        RowFilter made;
        made.expressions = {std::get<FilterExpression>(FilterExpression::parse(QString::fromLatin1(text)))};
        return made;
    };
    measure("sort by PID", model, [&] { model.setSorting({{PidColumn, Qt::AscendingOrder}}); });
    paintPages("page paint while sorted", 300);
    const double sorted = residentBytes();
    grid.selection().selectAll();
    measure("sort by path and time, all selected", model, [&] {
        model.setSorting({{PathColumn, Qt::AscendingOrder}, {TimeColumn, Qt::DescendingOrder}});
    });
    grid.setCurrentSnapshotRow(rows / 2);
    measure("order of arrival", model, [&] { model.setSorting({}); });
    measure("filter by a regular expression", model,
            [&] { model.setFilter(filter("path ~ \"segment-[0-9]*7$\"")); });
    measure("filter by numbers, sorted", model, [&] {
        model.setSorting({{PathColumn, Qt::DescendingOrder}});
        model.setFilter(filter("err != 0 and pid in {1000..20000}"));
    });
    measure("no filter, no sort", model, [&] {
        model.setSorting({});
        model.setFilter({});
    });
    {
        bool done = false;
        QObject::connect(&grid, &TableGrid::findFinished, &grid, [&] { done = true; });
        const Watchdog watchdog;
        QElapsedTimer clock;
        clock.start();
        grid.findText(QStringLiteral("no such text"));
        spin([&] { return done; });
        std::printf("%-34s %lld ms, longest block %.1f ms, own time %.1f ms (<= 16)\n",
                    "search for a text that is nowhere", static_cast<long long>(clock.elapsed()),
                    watchdog.longest(), watchdog.longestOwn());
        grid.findText({});
    }
    {
        const Watchdog watchdog;
        for (int i = 0; i < 300; ++i) {
            grid.verticalScrollBar()->setValue(static_cast<int>(i * (rows / 300)));
            QCoreApplication::processEvents();
        }
        std::printf("%-34s longest block %.1f ms, own time %.1f ms (<= 16)\n", "scrolling",
                    watchdog.longest(), watchdog.longestOwn());
    }
    const auto grow = [&](const char* name) {
        grid.setFollowing(true);
        constexpr int frames = 300;
        int frame = 0;
        double inFrames = 0;
        double longestFrame = 0;
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        // The rows are made here because the table is: their time is not the window's.
        QObject::connect(&timer, &QTimer::timeout, &grid, [&] {
            host.append(table, aFrame);
            const EventSnapshot snapshot = table.snapshot();
            const double from = threadMilliseconds();
            model.setSnapshot(snapshot);
            grid.viewport()->repaint();
            const double spent = threadMilliseconds() - from;
            inFrames += spent;
            longestFrame = std::max(longestFrame, spent);
            ++frame;
        });
        const Watchdog watchdog;
        timer.start(16);
        spin([&] { return frame >= frames; });
        timer.stop();
        spin([&] { return !model.isWorking(); });
        std::printf(
            "%-34s mean %.2f ms, longest %.2f ms of a frame's 16; longest block %.1f ms, own time %.1f ms\n",
            name, inFrames / frame, longestFrame, watchdog.longest(), watchdog.longestOwn());
    };
    grow("growing, following");
    model.setFilter(filter("err != 0"));
    spin([&] { return !model.isWorking(); });
    grow("growing, filtered, following");
    model.setFilter({});
    model.setSorting({{PidColumn, Qt::AscendingOrder}});
    spin([&] { return !model.isWorking(); });
    grow("growing, sorted");

    std::printf("%-34s %.1f bytes (<= 40)\n", "memory a row, sorted",
                (sorted - before) / static_cast<double>(rows));
    std::printf("%-34s %.1f bytes\n", "memory a row, at the end",
                (residentBytes() - before) / static_cast<double>(table.rowCount()));
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/grouping.h"
#include "remote/query/roworder.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <random>
#include <string>

using namespace bee;

namespace {

enum OpensnoopColumns : int { TimeAt, PidAt, CommAt, FdAt, ErrAt, PathAt };

/// As opensnoop prints them: a few programs open most files, 20,000 paths, one in ten fails.
EventSnapshot opensnoop(qint64 rows)
{
    const auto column = [](const char* name, ColumnKind kind) {
        return Column{QString::fromLatin1(name), kind, Unit::None, 10, false, {}};
    };
    EventTable table({column("TIME", ColumnKind::Time), column("PID", ColumnKind::Integer),
                      column("COMM", ColumnKind::Text), column("FD", ColumnKind::Integer),
                      column("ERR", ColumnKind::Integer), column("PATH", ColumnKind::Text)});
    std::vector<std::string> comms;
    for (int i = 0; i < 3000; ++i)
        comms.push_back("worker-" + std::to_string(i * 7919 % 3001));
    std::vector<std::string> paths;
    for (int i = 0; i < 20'000; ++i)
        paths.push_back("/var/lib/service-" + std::to_string(i % 211) + "/data/file-" +
                        std::to_string(i * 104'729 % 20'011) + ".log");
    std::mt19937_64 random(1);
    const auto skewed = [&random](std::size_t count) {
        const double unit = static_cast<double>(random() >> 11) / static_cast<double>(1ULL << 53);
        return static_cast<std::size_t>(unit * unit * unit * static_cast<double>(count));
    };
    qint64 time = 1'772'366'400'000'000'000;
    for (qint64 i = 0; i < rows; ++i) {
        time += static_cast<qint64>(random() % 20'000);
        const std::size_t who = skewed(comms.size());
        const bool failed = random() % 10 == 0;
        table.setInteger(TimeAt, time);
        table.setInteger(PidAt, static_cast<qint64>(1000 + who * 37 + random() % 20));
        table.setText(CommAt, comms[who]);
        table.setInteger(FdAt, failed ? -1 : static_cast<qint64>(3 + random() % 200));
        table.setInteger(ErrAt, failed ? 2 : 0);
        table.setText(PathAt, paths[skewed(paths.size())]);
        table.commitRow();
    }
    return table.snapshot();
}

FilterExpression parsed(const char* text)
{
    return std::get<FilterExpression>(FilterExpression::parse(QString::fromUtf8(text)));
}

struct Cost {
    double wall = 0; ///< ms
    double cpu = 0;  ///< ms, of both threads: what it costs when other programs hold the processors
};

template <typename Work>
Cost costOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpu = std::clock();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6,
            static_cast<double>(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC};
}

void line(const char* what, double first, Cost all, const char* target)
{
    if (first >= 0)
        std::printf("%-44s first %7.1f ms   ", what, first);
    else
        std::printf("%-44s                    ", what);
    std::printf("complete %7.1f ms   CPU %7.1f ms   (target: %s)\n", all.wall, all.cpu, target);
    std::fflush(stdout);
}

void sorting(const EventSnapshot& snapshot, const char* what, const RowSorting& keys, const char* target)
{
    const double first = costOf([&] { (void)firstRows(snapshot, nullptr, keys, 300, {}); }).wall;
    std::vector<quint32> rows(static_cast<std::size_t>(snapshot.rowCount()));
    std::iota(rows.begin(), rows.end(), quint32(0));
    line(what, first, costOf([&] { sortRows(snapshot, rows, keys, {}); }), target);
}

void filtering(const EventSnapshot& snapshot, const char* filter, const char* target)
{
    RowMatcher matcher({{}, {parsed(filter)}, {}}, snapshot.schema());
    QElapsedTimer timer;
    timer.start();
    double first = -1;
    std::size_t found = 0;
    const Cost all = costOf([&] {
        found = filterRows(snapshot, 0, matcher, {}, [&](const std::vector<quint32>&, qsizetype) {
                    if (first < 0)
                        first = static_cast<double>(timer.nsecsElapsed()) / 1e6;
                }).size();
    });
    const std::string what =
        std::string("filter ").append(filter).append(" (").append(std::to_string(found)).append(")");
    line(what.c_str(), first < 0 ? all.wall : first, all, target);
}

} // namespace

// Order, filter and groups of ten million rows. Prints, and judges nothing.
int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 rows = argc > 1 ? std::max(1LL, std::atoll(argv[1])) : 10'000'000;
    const EventSnapshot snapshot = opensnoop(rows);
    const double perRow = static_cast<double>(snapshot.memoryBytes()) / static_cast<double>(rows);
    std::printf(
        "%lld opensnoop rows: %.1f bytes a row in the table, %.1f with an order of all (target: 40)\n", rows,
        perRow, perRow + sizeof(quint32));
    const char* const sortTarget = "first 300 ms, complete 3 s";
    sorting(snapshot, "sort by PID", {{PidAt, Qt::DescendingOrder}}, sortTarget);
    sorting(snapshot, "sort by TIME, newest first", {{TimeAt, Qt::DescendingOrder}}, sortTarget);
    sorting(snapshot, "sort by PATH", {{PathAt, Qt::AscendingOrder}}, sortTarget);
    sorting(snapshot, "sort by COMM, then PID", {{CommAt, Qt::AscendingOrder}, {PidAt, Qt::DescendingOrder}},
            sortTarget);
    filtering(snapshot, "path ~ \"service-1?7/.*9\\.log$\"", sortTarget);
    filtering(snapshot, "pid in {1000..2000} and err != 0", sortTarget);
    filtering(snapshot, "worker-12", sortTarget);
    filtering(snapshot, "file-77", sortTarget);
    filtering(snapshot, "123", sortTarget);
    qsizetype groups = 0;
    const Cost grouped = costOf([&] {
        groups =
            groupRows(snapshot, nullptr, {{CommAt}, {{Aggregate::Count, -1}, {Aggregate::P99, PidAt}}}, {})
                .rowCount();
    });
    line((std::string("group by COMM, count and p99: ").append(std::to_string(groups))).c_str(), -1, grouped,
         "1.5 s");
    const Cost pairs = costOf([&] {
        groups = groupRows(snapshot, nullptr, {{CommAt, PathAt}, {{Aggregate::Count, -1}}}, {}).rowCount();
    });
    line((std::string("group by COMM and PATH: ").append(std::to_string(groups))).c_str(), -1, pairs, "none");
    line("summary of PID", -1, costOf([&] { (void)summarizeColumn(snapshot, nullptr, PidAt, {}); }), "none");
    line("summary of PATH", -1, costOf([&] { (void)summarizeColumn(snapshot, nullptr, PathAt, {}); }),
         "none");
    Cost longest;
    for (const char* const text : {"", "c", "comm == ", "path ~ \"/var", "pid in {1", "work"}) {
        const Cost cost = costOf([&] {
            (void)completeFilter(QString::fromLatin1(text), static_cast<int>(qstrlen(text)), snapshot);
        });
        longest = cost.wall > longest.wall ? cost : longest;
    }
    line("completion, the slowest of six", -1, longest, "5 ms");
    return 0;
}

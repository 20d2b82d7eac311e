// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/histogramseries.h"

#include <QFile>

#include <cmath>

namespace bee::test {

inline Time seconds(qint64 s)
{
    return Time(std::chrono::seconds(s));
}

inline std::shared_ptr<const HistogramInterval> interval(Time start, Time end, std::vector<Bucket> buckets,
                                                         const QString& key = {})
{
    return std::make_shared<HistogramInterval>(HistogramInterval{start, end, key, std::move(buckets)});
}

/// Log2 buckets in one-second intervals, with two modes; the count of each bucket depends on both indices.
inline std::shared_ptr<HistogramSeries> bimodal(int intervals, int buckets = 20, qint64 from = 1'771'596'000)
{
    auto series = std::make_shared<HistogramSeries>();
    for (int i = 0; i < intervals; ++i) {
        std::vector<Bucket> row;
        for (int b = 0; b < buckets; ++b) {
            const double low = std::exp(-(b - 6.) * (b - 6.) / 4) * 400;
            const double high = std::exp(-(b - 14.) * (b - 14.) / 3) * 90 * (i % 7);
            row.push_back(
                {b == 0 ? 0 : qint64{1} << b, qint64{1} << (b + 1), static_cast<quint64>(low + high)});
        }
        series->intervals.push_back(interval(seconds(from + i), seconds(from + i + 1), std::move(row)));
    }
    return series;
}

/// The runqlat capture, read by a parser of its own: "lo -> hi : count" and lines of time, 5 s apart.
inline std::shared_ptr<HistogramSeries> runqlat(quint64* total)
{
    auto series = std::make_shared<HistogramSeries>();
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/lb-runqlat-T.out"));
    *total = 0;
    if (!file.open(QIODevice::ReadOnly))
        return series;
    std::vector<Bucket> buckets;
    Time end{};
    const auto flush = [&] {
        if (end != Time{})
            series->intervals.push_back(interval(end - std::chrono::seconds(5), end, std::move(buckets)));
        buckets.clear();
    };
    for (const QByteArray& raw : file.readAll().split('\n')) {
        const QByteArray line = raw.trimmed();
        const qsizetype arrow = line.indexOf(" -> ");
        if (line.size() == 8 && line[2] == ':') {
            flush();
            end = seconds(1'771'545'600 + line.mid(0, 2).toInt() * 3600 + line.mid(3, 2).toInt() * 60 +
                          line.mid(6, 2).toInt());
        } else if (arrow > 0) {
            const qsizetype colon = line.indexOf(':');
            const quint64 count = line.mid(colon + 1, line.indexOf('|') - colon - 1).trimmed().toULongLong();
            buckets.push_back({line.left(arrow).trimmed().toLongLong(),
                               line.mid(arrow + 4, colon - arrow - 4).trimmed().toLongLong() + 1, count});
            *total += count;
        }
    }
    flush();
    return series;
}

} // namespace bee::test

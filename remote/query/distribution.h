// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/histogramseries.h"
#include "remote/query/roworder.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bee {

/// Polled by what takes long: true when the answer is no longer wanted.
using DistributionStop = std::function<bool()>;

/// A number that is known to lie in [low, high]; equal where it is exact.
struct NumberBounds {
    double low = 0;
    double high = 0;
    friend bool operator==(const NumberBounds&, const NumberBounds&) = default;
};

/// Values low <= v < high. Ends may be infinite.
struct DistributionBin {
    double low = 0;
    double high = 0;
    quint64 count = 0;
    friend bool operator==(const DistributionBin&, const DistributionBin&) = default;
};

/// How the values of a numeric column are distributed: exactly, from events, or as well as a tool's buckets
/// tell. Immutable once made; any question is a binary search. At most 16 bytes a distinct value. Integers
/// beyond 2^53 are rounded.
struct Distribution {
    QString name; ///< of the column, or the tool's word for a histogram's values
    Unit unit = Unit::None;
    bool exact = true; ///< from values; else from buckets
    quint64 rows = 0;  ///< that passed the filter, or what the buckets counted
    quint64 missing = 0;
    std::vector<double> values;           ///< exact: distinct, ascending, finite
    std::vector<quint64> ranks;           ///< exact: how many are at or below each
    std::vector<DistributionBin> buckets; ///< not exact: ascending, disjoint, none empty
    double sum = 0;                       ///< exact
    /// Exact: the values are multiples of 10^-decimals (0 to 6); 7: finer.
    int decimals = 0;

    [[nodiscard]] quint64 count() const { return rows - missing; }
    [[nodiscard]] NumberBounds least() const; ///< the three: NaN when empty
    [[nodiscard]] NumberBounds greatest() const;
    [[nodiscard]] NumberBounds mean() const;
    /// Nearest rank: the smallest value with at least that share of the values at or below it; of buckets
    /// the bounds of the one that holds it, which may be open.
    [[nodiscard]] NumberBounds percentile(double share) const;
    /// How many are below, or at or below, a value; of buckets as many as are sure to and as can be.
    [[nodiscard]] NumberBounds countBelow(double value) const;
    [[nodiscard]] NumberBounds countUpTo(double value) const;
    [[nodiscard]] quint64 zeros() const;
    [[nodiscard]] quint64 negatives() const;
    /// The smallest size of a value that is not 0, for a logarithmic axis; 1 when there is none.
    [[nodiscard]] double leastSize() const;
};

/// What of a table is looked at.
struct DistributionQuery {
    int column = -1; ///< numeric
    RowFilter filter{};
};

/// The numeric columns that have a distribution worth it, likeliest first: durations, sizes, shares, counts,
/// other numbers. No names that are numbers (PID, port), no times.
[[nodiscard]] std::vector<int> distributionColumns(const Schema& schema);
/// Columns by which values are told apart, likeliest first: comm, then other texts, then numbers that are
/// names. Times and amounts are none.
[[nodiscard]] std::vector<int> distributionGroups(const Schema& schema);

/// Reads every row once; about half a second for ten million. Null when stopped.
[[nodiscard]] std::shared_ptr<const Distribution> distributionOf(const EventSnapshot& events,
                                                                 const DistributionQuery& query,
                                                                 const DistributionStop& stop = {});
/// Of the intervals that touch the range, of one key or all. Buckets that overlap without being the same
/// become one. Null when stopped.
[[nodiscard]] std::shared_ptr<const Distribution> distributionOf(const HistogramSeries& series,
                                                                 TimeRange range = {},
                                                                 const std::optional<QString>& key = {},
                                                                 const DistributionStop& stop = {});

/// Below which a logarithmic axis has 0 alone: the largest round number that is not above leastSize().
[[nodiscard]] double logarithmicFloor(const Distribution& values);
/// Round bounds, ascending, that cover [low, high] in at most about `most` steps: 1, 2, 5, 10 …, powers of
/// two for sizes in bytes. Never finer than the values are.
[[nodiscard]] std::vector<double> linearBounds(const Distribution& values, double low, double high, int most);
/// The same at nearly equal ratios: 1, 1.5, 2.2, 3.3, 4.7, 6.8, 10 and such, octaves and their parts for
/// bytes. What is smaller than the floor (0 alone) is one step, negative values are a mirror.
[[nodiscard]] std::vector<double> logarithmicBounds(const Distribution& values, double low, double high,
                                                    int most);
/// One bin between each two bounds, with its exact count; of buckets the buckets themselves, whatever bounds.
[[nodiscard]] std::vector<DistributionBin> histogramBins(const Distribution& values,
                                                         const std::vector<double>& bounds);

/// The values of one group. All exact, percentiles by nearest rank.
struct GroupBox {
    std::string name;  ///< as the tool printed it, its first 400 bytes; "" where it is missing
    qsizetype row = 0; ///< one that is in the group: for filterForCell()
    quint64 count = 0; ///< of values
    double min = 0, p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0, p99 = 0, max = 0;
    double mean = 0;
};
struct GroupBoxes {
    std::vector<GroupBox> boxes; ///< those with the most values, most first
    quint64 otherGroups = 0;     ///< that are not shown
    quint64 otherCount = 0;      ///< their values
    quint64 missing = 0;         ///< rows without a value
};
/// By a text or integer column. Unfinished when stopped.
[[nodiscard]] GroupBoxes groupBoxes(const EventSnapshot& events, const DistributionQuery& query,
                                    int groupColumn, std::size_t most, const DistributionStop& stop = {});

/// Two columns of the same rows, counted in cells.
struct DensityGrid {
    std::vector<double> xBounds; ///< ascending; a cell is low <= v < high
    std::vector<double> yBounds;
    std::vector<quint32> counts; ///< row by row from the smallest y, xBounds.size() - 1 each
    quint64 count = 0;           ///< rows with both values
    quint64 missing = 0;         ///< rows without one of them
    quint64 outside = 0;         ///< rows with both, beyond the bounds
    [[nodiscard]] std::size_t width() const { return xBounds.empty() ? 0 : xBounds.size() - 1; }
    [[nodiscard]] std::size_t height() const { return yBounds.empty() ? 0 : yBounds.size() - 1; }
};
/// query.column is x. Bounds as linearBounds() and logarithmicBounds() make them. Unfinished when stopped.
[[nodiscard]] DensityGrid densityOf(const EventSnapshot& events, const DistributionQuery& query, int yColumn,
                                    std::vector<double> xBounds, std::vector<double> yBounds,
                                    const DistributionStop& stop = {});

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/histogramseries.h"
#include "remote/query/roworder.h"
#include "widgets/heatmap/heatmapaxis.h"
#include "widgets/heatmap/heatmapcell.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <span>

namespace bee {

enum class ValueAxis : quint8 {
    Auto, ///< linear for buckets of one width, sectors and offsets, else logarithmic
    Logarithmic,
    Linear
};

/// What of a heat map is asked for, and at which size.
struct HeatmapRequest {
    TimeRange time;                   ///< what is left at its default is taken from the data
    std::optional<ValueRange> values; ///< all that ever had a count when absent
    std::optional<QString> key;       ///< of this key only; all keys summed when absent
    ValueAxis axis = ValueAxis::Auto;
    int width = 0; ///< of the plot in device pixels
    int height = 0;
    friend bool operator==(const HeatmapRequest&, const HeatmapRequest&) = default;
};

/// Counts in columns × rows, none of which is under a device pixel. A value; may cross threads.
struct HeatmapGrid {
    /// Device pixels [begin, end) from the left of the plot. Where nothing was measured there is no column.
    struct Column {
        int begin = 0;
        int end = 0;
        TimeRange time;
        quint64 intervals = 0; ///< printed intervals summed in it; 0 for events
        quint64 count = 0;
    };
    /// Device pixels [top, bottom) from the top of the plot.
    struct Row {
        int top = 0;
        int bottom = 0;
        qint64 low = 0;
        qint64 high = 0; ///< exclusive; INT64_MAX when open-ended
    };
    TimeRange time{Time{}, Time{}}; ///< of the whole width
    ValueScale scale;
    double lowPosition = 0; ///< of the lower edge, on the scale
    double highPosition = 0;
    std::vector<Column> columns; ///< left to right
    std::vector<Row> rows;       ///< bottom to top
    std::vector<quint64> counts; ///< column by column, rows.size() each
    std::vector<double> means;   ///< like counts: mean of what colours a cell; empty when its count does
    quint64 total = 0;
    quint64 intervals = 0;
};

/// Percentiles of the columns of a grid. [low, high]: equal where they are exact.
struct HeatmapPercentiles {
    struct Band {
        double low = 0;
        double high = 0;
    };
    bool exact = false;
    std::vector<double> shares; ///< 0.5, 0.95 …
    std::vector<Band> bands;    ///< column by column, shares.size() each; NaN where a column counted nothing
};

/// Polled by what takes long: true when the answer is no longer wanted.
using HeatmapStop = std::function<bool()>;

/// What a heat map is made of. Immutable; may be asked on any thread.
class HeatmapSource {
public:
    struct Process {
        QString name; ///< safe plain text: "comm" or "comm (pid)"
        quint64 count = 0;
    };
    virtual ~HeatmapSource() = default;

    [[nodiscard]] virtual Unit unit() const = 0;
    /// What the values are, for the header: "latency", "sector", "offset in the second".
    [[nodiscard]] virtual QString valueName() const = 0;
    /// What colours a cell where it is not the count: "mean LAT(ms)"; and its unit.
    [[nodiscard]] virtual QString colorName() const { return {}; }
    [[nodiscard]] virtual Unit colorUnit() const { return Unit::Count; }
    [[nodiscard]] virtual bool timesAreArrival() const { return false; }
    [[nodiscard]] virtual TimeRange extent() const = 0; ///< from == to: empty
    [[nodiscard]] virtual quint64 totalCount() const = 0;
    [[nodiscard]] virtual quint64 intervalCount() const { return 0; } ///< distinct interval ends
    /// False where a value's size says nothing: sectors, offsets.
    [[nodiscard]] virtual bool hasPercentiles() const { return true; }
    /// Keys in order of appearance, at most 10,000, and what they are: "disk".
    [[nodiscard]] virtual QStringList keys() const { return {}; }
    [[nodiscard]] virtual QString keyName() const { return {}; }

    /// From the finest data there is; fast enough for every step of a zoom (10 ms at ten million events).
    [[nodiscard]] virtual HeatmapGrid bin(const HeatmapRequest& request) const = 0;
    /// Nearest rank: the smallest value with at least that share of the values at or below it. Slow.
    [[nodiscard]] virtual HeatmapPercentiles percentiles(const HeatmapGrid& grid,
                                                         const HeatmapRequest& request,
                                                         std::span<const double> shares,
                                                         const HeatmapStop& stop) const = 0;
    /// Most frequent first, at most `most`; empty where processes are not known. Slow.
    [[nodiscard]] virtual std::vector<Process> processes(TimeRange, ValueRange, const std::optional<QString>&,
                                                         int /*most*/, const HeatmapStop&) const
    {
        return {};
    }
};

/// How events make a heat map.
struct EventHeatmap {
    enum class Mode : quint8 {
        Value,          ///< time × a numeric column
        SubsecondOffset ///< second × the time within it
    };
    Mode mode = Mode::Value;
    int valueColumn = -1; ///< Mode::Value: numeric
    int keyColumn = -1;   ///< splits it: a text or integer column; -1: none
    int colorColumn = -1; ///< colours a cell by this column's mean; -1: by its count
    RowFilter filter{};   ///< only rows that pass
};

/// The heat maps that a table can give, likeliest first: durations over time, sectors over time coloured by
/// count, sub-second offsets. Empty without a Time column.
[[nodiscard]] std::vector<EventHeatmap> eventHeatmaps(const Schema& schema);
/// What one of them is called in a menu: "LAT(ms) over time", "SECTOR over time", "Offset in the second".
[[nodiscard]] QString eventHeatmapTitle(const EventHeatmap& heatmap, const Schema& schema);

/// From a tool's histograms. previous: of the same series when it was shorter, so that only what is new is
/// read; or null.
[[nodiscard]] std::shared_ptr<const HeatmapSource>
histogramHeatmap(std::shared_ptr<const HistogramSeries> series,
                 const std::shared_ptr<const HeatmapSource>& previous = {});
/// From events. Reads each row once, on a worker; previous as above. Null when stopped. Values are whole
/// numbers of unit(): durations in nanoseconds, sizes in bytes, exactly as they were printed.
[[nodiscard]] std::shared_ptr<const HeatmapSource>
eventHeatmap(const EventSnapshot& events, const EventHeatmap& heatmap,
             const std::shared_ptr<const HeatmapSource>& previous = {}, const HeatmapStop& stop = {});

} // namespace bee

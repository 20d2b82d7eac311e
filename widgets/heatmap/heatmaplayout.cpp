// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmaplayout.h"

#include "widgets/heatmap/heatmappalette.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace bee {

namespace {

std::uint64_t distance(Time from, Time to)
{
    return static_cast<std::uint64_t>(to.time_since_epoch().count()) -
           static_cast<std::uint64_t>(from.time_since_epoch().count());
}

bool isVisible(const HistogramInterval& interval, TimeRange range)
{
    const Time start = std::min(interval.start, interval.end);
    return range.contains(start) || (start < range.from && interval.end > range.from);
}

} // namespace

HeatmapLayout::HeatmapLayout(const HeatmapIndex& index, HeatmapOptions options, QSizeF size)
    : m_options(std::move(options)), m_size(size)
{
    // Pixels, whatever the device: an SVG or a printer has another resolution than the screen.
    m_options.font.setPixelSize(std::max(6, QFontInfo(m_options.font).pixelSize()));
    m_options.devicePixelRatio = std::clamp(m_options.devicePixelRatio, 0.5, 8.);
    if (index.series()) {
        m_unit = index.series()->unit;
        m_timesAreArrival = index.series()->timesAreArrival;
    }
    const TimeRange extent = index.extent();
    const TimeRange all;
    m_time.from = m_options.visible.from == all.from ? extent.from : m_options.visible.from;
    m_time.to = m_options.visible.to;
    if (m_time.to == all.to) // half-open: one more, so that an interval without length at the end is in
        m_time.to = extent.to + Duration(extent.to < all.to ? 1 : 0);
    if (m_time.to <= m_time.from) {
        if (m_time.from == Time::max())
            m_time.from -= Duration(1);
        m_time.to = m_time.from + Duration(1);
    }
    m_scale = ValueScale::forRows(index.rows());
    const auto wanted = [this](const HeatmapRow& row) {
        return !m_options.values || (row.high > m_options.values->low && row.low < m_options.values->high);
    };
    bool any = false;
    for (const HeatmapRow& row : index.rows()) {
        if (!wanted(row))
            continue;
        if (!any)
            m_lowPosition = m_scale.lowPosition(row);
        m_highPosition = m_scale.highPosition(row);
        any = true;
    }
    placeAreas(size);
    if (m_plot.isEmpty())
        return;
    placeRows(index);
    fillCells(index);
    placeLosses();
    renderImage();
}

void HeatmapLayout::placeRows(const HeatmapIndex& index)
{
    m_rowOfIndex.assign(index.rows().size(), -1);
    const double span = m_highPosition - m_lowPosition;
    if (!(span > 0))
        return;
    const auto pixel = [&](double position) {
        const double share = std::clamp((m_highPosition - position) / span, 0., 1.);
        return static_cast<int>(std::lround(share * m_height));
    };
    for (std::size_t i = 0; i < index.rows().size(); ++i) {
        const HeatmapRow& row = index.rows()[i];
        if (m_options.values && (row.high <= m_options.values->low || row.low >= m_options.values->high))
            continue;
        int bottom = pixel(m_scale.lowPosition(row));
        int top = pixel(m_scale.highPosition(row));
        if (!m_rows.empty())
            bottom = std::min(bottom, m_rows.back().top);
        // A row under a pixel joins the one below; the lowest takes its pixel.
        if (top >= bottom && !m_rows.empty()) {
            m_rows.back().high = row.high;
        } else {
            bottom = std::max(bottom, 1);
            m_rows.push_back({std::min(top, bottom - 1), bottom, row.low, row.high});
        }
        m_rowOfIndex[i] = static_cast<int>(m_rows.size()) - 1;
    }
}

void HeatmapLayout::fillCells(const HeatmapIndex& index)
{
    if (!index.series())
        return;
    const auto& intervals = index.series()->intervals;
    auto next = std::lower_bound(intervals.begin(), intervals.end(), m_time.from,
                                 [](const auto& interval, Time from) { return interval->end < from; });
    const auto wanted = [this](const QString& key) { return !m_options.key || key == *m_options.key; };
    auto block = std::partition_point(index.blocks().begin(), index.blocks().end(), [&](const auto& b) {
        return b.begin < static_cast<std::size_t>(next - intervals.begin());
    });
    const double scale = m_width / static_cast<double>(distance(m_time.from, m_time.to));
    for (; next != intervals.end(); ++next) {
        const HistogramInterval& interval = **next;
        if (interval.start >= m_time.to && interval.end > m_time.to)
            break; // ends ascend, and what overlaps comes from clock jitter: nothing visible follows
        if (block != index.blocks().end() &&
            block->begin == static_cast<std::size_t>(next - intervals.begin())) {
            // Half a pixel at most, so that it stands where its intervals would.
            const HistogramInterval& sum = block->sum;
            if (sum.start >= m_time.from && sum.end <= m_time.to && wanted(sum.key) &&
                static_cast<double>(distance(sum.start, sum.end)) * scale <= 0.5) {
                addInterval(sum, block->end - block->begin, index);
                next += static_cast<std::ptrdiff_t>(block->end - block->begin) - 1;
                ++block;
                continue;
            }
            ++block;
        }
        if (isVisible(interval, m_time) && wanted(interval.key))
            addInterval(interval, 1, index);
    }
    const std::size_t rows = m_rows.size();
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        m_total = saturatingAdd(m_total, m_columns[c].count);
        m_intervals += m_columns[c].intervals;
        for (std::size_t r = 0; r < rows; ++r)
            m_peak = std::max(m_peak, static_cast<double>(m_counts[c * rows + r]) /
                                          static_cast<double>(m_columns[c].intervals));
    }
}

void HeatmapLayout::addInterval(const HistogramInterval& interval, quint64 count, const HeatmapIndex& index)
{
    const Time start = std::min(interval.start, interval.end);
    const double scale = m_width / static_cast<double>(distance(m_time.from, m_time.to));
    const auto pixel = [&](Time time) {
        const Time clamped = std::clamp(time, m_time.from, m_time.to);
        return static_cast<double>(distance(m_time.from, clamped)) * scale;
    };
    const int left = m_columns.empty() ? 0 : m_columns.back().end;
    const double from = pixel(start);
    const double to = pixel(interval.end);
    // Edges on whole pixels; what is under a pixel gets the one its middle is in.
    const bool narrow = to - from < 1;
    int begin = static_cast<int>(narrow ? std::floor((from + to) / 2) : std::round(from));
    begin = std::clamp(begin, 0, m_width - 1);
    const int end = narrow ? begin + 1 : std::clamp(static_cast<int>(std::round(to)), begin + 1, m_width);
    const std::size_t rows = m_rows.size();
    // What lies within the pixels already taken is counted there: no cell is under a pixel, none overlap.
    if (m_columns.empty() || end > left) {
        m_columns.push_back({std::max(begin, left), end, start, interval.end, interval.end, count, 0, 0});
        m_counts.resize(m_counts.size() + rows, 0);
    } else {
        Column& column = m_columns.back();
        column.from = std::min(column.from, start);
        column.to = std::max(column.to, interval.end);
        if (interval.end != column.lastEnd)
            column.intervals += count;
        column.lastEnd = interval.end;
    }
    Column& column = m_columns.back();
    quint64* counts = m_counts.data() + (m_columns.size() - 1) * rows;
    std::size_t row = 0;
    const auto& all = index.rows();
    for (const Bucket& bucket : interval.buckets) {
        row = heatmapRowFor(all, bucket.low, row);
        if (row == all.size())
            continue;
        const int target = m_rowOfIndex[row];
        if (target < 0 || bucket.count == 0)
            continue;
        counts[target] = saturatingAdd(counts[target], bucket.count);
        column.count = saturatingAdd(column.count, bucket.count);
    }
}

Time HeatmapLayout::timeAt(double x) const
{
    const double share = m_plot.width() > 0 ? std::clamp((x - m_plot.left()) / m_plot.width(), 0., 1.) : 0;
    const auto delta = static_cast<std::uint64_t>(
        std::min(share * static_cast<double>(distance(m_time.from, m_time.to)), 1.8446744e19));
    return Time(Duration(static_cast<std::int64_t>(
        static_cast<std::uint64_t>(m_time.from.time_since_epoch().count()) + delta)));
}

double HeatmapLayout::xOf(Time time) const
{
    const Time clamped = std::clamp(time, m_time.from, m_time.to);
    return m_plot.left() + m_plot.width() * static_cast<double>(distance(m_time.from, clamped)) /
                               static_cast<double>(distance(m_time.from, m_time.to));
}

QRectF HeatmapLayout::rectOf(const Column& column, const Row& row) const
{
    const qreal ratio = m_options.devicePixelRatio;
    return {m_plot.left() + column.begin / ratio, m_plot.top() + row.top / ratio,
            (column.end - column.begin) / ratio, (row.bottom - row.top) / ratio};
}

HeatmapCell HeatmapLayout::cell(int column, int row) const
{
    const Column& c = m_columns[static_cast<std::size_t>(column)];
    const Row& r = m_rows[static_cast<std::size_t>(row)];
    HeatmapCell cell;
    cell.time = {c.from, c.to};
    cell.intervals = c.intervals;
    cell.low = r.low;
    cell.high = r.high;
    cell.count = m_counts[static_cast<std::size_t>(column) * m_rows.size() + static_cast<std::size_t>(row)];
    cell.columnCount = c.count;
    cell.totalCount = m_total;
    cell.lost = c.lost;
    cell.rect = rectOf(c, r);
    return cell;
}

std::optional<HeatmapCell> HeatmapLayout::cellAt(QPointF point) const
{
    if (m_plot.isEmpty() || !m_plot.contains(point))
        return std::nullopt;
    const auto x = static_cast<int>(std::floor((point.x() - m_plot.left()) * m_options.devicePixelRatio));
    const auto y = static_cast<int>(std::floor((point.y() - m_plot.top()) * m_options.devicePixelRatio));
    const auto column =
        std::partition_point(m_columns.begin(), m_columns.end(), [x](const Column& c) { return c.end <= x; });
    const auto row =
        std::partition_point(m_rows.begin(), m_rows.end(), [y](const Row& r) { return r.top > y; });
    if (column == m_columns.end() || column->begin > x || row == m_rows.end() || row->bottom <= y)
        return std::nullopt;
    return cell(static_cast<int>(column - m_columns.begin()), static_cast<int>(row - m_rows.begin()));
}

void HeatmapLayout::placeLosses()
{
    constexpr double height = 4;
    constexpr double narrowest = 2;
    const qreal ratio = m_options.devicePixelRatio;
    int taken = 0; ///< device pixels from the left
    std::vector<LossMark> losses = m_options.losses;
    std::sort(losses.begin(), losses.end(), [](const LossMark& a, const LossMark& b) { return a.at < b.at; });
    const TimeRange all;
    for (const LossMark& loss : losses) {
        // A tool tells of a loss a little after the interval; where everything is shown, nothing is left out.
        if ((loss.at < m_time.from && m_options.visible.from != all.from) ||
            (loss.at >= m_time.to && m_options.visible.to != all.to))
            continue;
        const double x = (xOf(loss.at) - m_plot.left()) * ratio;
        const int pixel = std::clamp(static_cast<int>(x), 0, m_width - 1);
        const auto column = std::partition_point(m_columns.begin(), m_columns.end(),
                                                 [pixel](const Column& c) { return c.end <= pixel; });
        const bool inColumn = column != m_columns.end() && column->begin <= pixel;
        if (inColumn)
            column->lost = saturatingAdd(column->lost, loss.count);
        const int begin = inColumn ? column->begin : pixel;
        const int end = inColumn ? column->end : pixel + 1;
        if (!m_losses.empty() && begin < taken) {
            m_losses.back().mark.count = saturatingAdd(m_losses.back().mark.count, loss.count);
            continue;
        }
        taken = end;
        const double width = std::max(narrowest, (end - begin) / ratio);
        const double left = std::min(m_plot.left() + begin / ratio, m_plot.right() - width);
        m_losses.push_back({{left, m_plot.top() - height, width, height}, loss});
    }
}

std::optional<HeatmapBox> HeatmapLayout::boxBetween(QPointF a, QPointF b) const
{
    constexpr double flat = 6; // pixels: nobody selects less of an axis on purpose
    const auto inPlot = [this](QPointF point) {
        return QPointF(std::clamp(point.x(), m_plot.left(), m_plot.right()),
                       std::clamp(point.y(), m_plot.top(), m_plot.bottom()));
    };
    const QRectF box = m_plot.isEmpty() ? QRectF() : QRectF(inPlot(a), inPlot(b)).normalized();
    if (!(box.width() > 0))
        return std::nullopt;
    HeatmapBox selected{{timeAt(box.left()), timeAt(box.right())}, std::nullopt};
    const double ratio = m_options.devicePixelRatio;
    const auto left = (box.left() - m_plot.left()) * ratio;
    const auto right = (box.right() - m_plot.left()) * ratio;
    bool any = false;
    for (const Column& column : m_columns) {
        if (column.begin >= right || column.end <= left)
            continue;
        selected.time = {any ? selected.time.from : column.from, column.to};
        any = true;
    }
    const auto top = (box.top() - m_plot.top()) * ratio;
    const auto bottom = (box.bottom() - m_plot.top()) * ratio;
    ValueRange values;
    int rows = 0;
    for (const Row& row : m_rows) {
        if (row.top >= bottom || row.bottom <= top)
            continue;
        values = {rows ? values.low : row.low, row.high};
        ++rows;
    }
    if (box.height() >= flat && rows > 0 && rows < rowCount())
        selected.values = values;
    return selected;
}

QRectF HeatmapLayout::rectOf(const HeatmapBox& box) const
{
    if (m_plot.isEmpty() || box.time.to <= m_time.from || box.time.from >= m_time.to)
        return {};
    QRectF rect = m_plot;
    rect.setLeft(xOf(std::max(box.time.from, m_time.from)));
    rect.setRight(std::max(rect.left() + 2, xOf(std::min(box.time.to, m_time.to))));
    if (!box.values)
        return rect;
    std::optional<int> top, bottom;
    for (const Row& row : m_rows) {
        if (row.high <= box.values->low || row.low >= box.values->high)
            continue;
        top = row.top; // rows go upwards
        bottom = bottom ? *bottom : row.bottom;
    }
    if (!top)
        return {};
    rect.setTop(m_plot.top() + *top / m_options.devicePixelRatio);
    rect.setBottom(m_plot.top() + *bottom / m_options.devicePixelRatio);
    return rect;
}

std::optional<LossMark> HeatmapLayout::lossAt(QPointF point) const
{
    constexpr double reach = 3;
    for (const LossTick& tick : m_losses)
        if (tick.rect.adjusted(-reach, -reach, reach, reach).contains(point))
            return tick.mark;
    return std::nullopt;
}

void HeatmapLayout::renderImage()
{
    // Device pixels, so that the picture is never scaled; one composed line serves all lines of a row.
    m_image = QImage(m_width, m_height, QImage::Format_ARGB32_Premultiplied);
    if (m_image.isNull())
        return;
    m_image.setDevicePixelRatio(m_options.devicePixelRatio);
    const auto& palette = heatmapPalette();
    const QRgb measured = heatmapMeasuredColor(m_options.theme).rgb();
    const auto bytes = static_cast<std::size_t>(m_width) * sizeof(QRgb);
    std::vector<QRgb> line(static_cast<std::size_t>(m_width));
    std::vector<QRgb> blank(static_cast<std::size_t>(m_width), 0);
    for (const Column& column : m_columns)
        std::fill(blank.begin() + column.begin, blank.begin() + column.end, measured);
    for (int y = 0; y < m_height; ++y)
        std::copy(blank.begin(), blank.end(), reinterpret_cast<QRgb*>(m_image.scanLine(y)));
    const std::size_t rows = m_rows.size();
    for (std::size_t r = 0; r < rows; ++r) {
        line = blank;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const quint64 count = m_counts[c * rows + r];
            if (count == 0)
                continue;
            const Column& column = m_columns[c];
            const double mean = static_cast<double>(count) / static_cast<double>(column.intervals);
            const QRgb color = palette[static_cast<std::size_t>(heatmapColorIndex(mean, m_peak))];
            std::fill(line.begin() + column.begin, line.begin() + column.end, color);
        }
        for (int y = m_rows[r].top; y < m_rows[r].bottom; ++y)
            memcpy(m_image.scanLine(y), line.data(), bytes);
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmaplayout.h"

#include "widgets/heatmap/heatmapcard.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace bee {

namespace {

constexpr double Margin = 12;
constexpr double LabelGap = 6;
constexpr double TotalsAbove = 26;
constexpr double TotalsBeside = 44;
constexpr double TotalsGap = 4;
constexpr double LossHeight = 4; ///< of the ticks above the cells

/// As wide as labels of a unit usually are, so that the plot does not move at every zoom step.
QString sampleLabel(Unit unit)
{
    switch (unit) {
    case Unit::None:
    case Unit::Count:
        return QStringLiteral("99,999");
    case Unit::Percent:
        return QStringLiteral("100 %");
    default:
        return QStringLiteral("500 ms");
    }
}

} // namespace

HeatmapRequest heatmapRequest(const HeatmapOptions& options, QSizeF plot)
{
    return {options.visible,
            options.values,
            options.look.key,
            options.look.axis,
            static_cast<int>(std::lround(plot.width() * options.devicePixelRatio)),
            static_cast<int>(std::lround(plot.height() * options.devicePixelRatio))};
}

HeatmapLayout::HeatmapLayout(const HeatmapSource* source, HeatmapOptions options, QRectF area,
                             HeatmapParts parts)
    : HeatmapLayout(source, std::move(options), area, std::move(parts), Uncolored{})
{
    HeatmapColors colors(m_options.look.coloring, m_grid.means.empty());
    gather(colors);
    colors.finish();
    color(colors);
}

HeatmapLayout::HeatmapLayout(const HeatmapSource* source, HeatmapOptions options, QRectF area,
                             HeatmapParts parts, Uncolored)
    : m_options(std::move(options)), m_parts(std::move(parts)), m_area(area)
{
    // Pixels, whatever the device: an SVG or a printer has another resolution than the screen.
    m_options.font.setPixelSize(std::max(6, QFontInfo(m_options.font).pixelSize()));
    m_options.devicePixelRatio = std::clamp(m_options.devicePixelRatio, 0.5, 8.);
    if (!source)
        return;
    m_unit = source->unit();
    placeAreas(*source);
    if (m_plot.isEmpty())
        return;
    int end = 0;
    for (const HeatmapGrid::Column& column : m_grid.columns) {
        m_hasGaps = m_hasGaps || column.begin > end;
        end = column.end;
    }
    m_hasGaps = m_hasGaps || end < m_width;
    sumUp();
    placeLosses();
}

void HeatmapLayout::placeAreas(const HeatmapSource& source)
{
    const QFontMetricsF labels(labelFont(m_options.font));
    const bool totals =
        m_parts.totals && m_options.look.totals && m_area.width() >= 480 && m_area.height() >= 220;
    // Whether they are there yet or not: the plot stays when they come.
    const bool curves = m_parts.totals && !m_options.look.percentiles.empty() && source.hasPercentiles() &&
                        m_area.width() >= 320;
    double top = m_area.top() + LossHeight;
    if (!m_parts.caption.isEmpty())
        top += labels.lineSpacing();
    if (totals)
        top += TotalsAbove + TotalsGap;
    const double bottom = m_area.bottom() - (m_parts.timeLabels ? labels.height() + LabelGap : 0);
    double right = m_area.right() - (totals ? TotalsBeside + TotalsGap : 0);
    if (curves)
        right -= heatmapCurveLabelWidth(m_options.look.percentiles, labelFont(m_options.font));

    const qreal ratio = m_options.devicePixelRatio;
    const auto snapped = [ratio](double v) { return std::floor(v * ratio) / ratio; };
    double gutter = labels.horizontalAdvance(sampleLabel(m_unit));
    for (int attempt = 0; attempt < 2; ++attempt) {
        const double left = m_area.left() + (m_parts.gutter > 0    ? m_parts.gutter
                                             : m_parts.valueLabels ? gutter + LabelGap
                                                                   : 0);
        m_width = static_cast<int>(std::clamp((right - snapped(left)) * ratio, 0., 32'000.));
        m_height = static_cast<int>(std::clamp((snapped(bottom) - snapped(top)) * ratio, 0., 32'000.));
        if (m_width < 8 || m_height < 4) {
            m_plot = {};
            m_grid = {};
            return;
        }
        m_plot = QRectF(snapped(left), snapped(top), m_width / ratio, m_height / ratio);
        m_grid = source.bin(heatmapRequest(m_options, m_plot.size()));
        placeTicks();
        double widest = 0;
        for (const double tick : m_valueTicks)
            widest = std::max(widest, labels.horizontalAdvance(valueText(tick)));
        if (!m_parts.valueLabels || m_parts.gutter > 0 || widest <= gutter)
            break;
        gutter = widest;
    }
    if (!totals)
        return;
    m_above = QRectF(m_plot.left(), m_plot.top() - LossHeight - TotalsGap - TotalsAbove, m_plot.width(),
                     TotalsAbove);
    m_beside = QRectF(m_area.right() - TotalsBeside, m_plot.top(), TotalsBeside, m_plot.height());
}

void HeatmapLayout::placeTicks()
{
    const QFontMetricsF labels(labelFont(m_options.font));
    const int maximum = std::max(2, static_cast<int>(m_plot.height() / (labels.height() * 2.2)));
    m_valueTicks = valueTicks(m_grid.scale, m_grid.lowPosition, m_grid.highPosition, m_unit, maximum);
    const auto ticksOf = [&](const QString& sample) {
        const double count = m_plot.width() / (labels.horizontalAdvance(sample) * 1.6);
        return timeTicks(m_grid.time, std::max(1, static_cast<int>(count)), m_options.clock);
    };
    m_timeTicks = ticksOf(QStringLiteral("00:00:00"));
    // Their text is wider where a fraction or the date tells them apart.
    if (!m_timeTicks.times.empty())
        m_timeTicks = ticksOf(timeTickText(m_timeTicks.times.front(), m_timeTicks, m_options.clock));
}

QString HeatmapLayout::valueText(double value) const
{
    return value == 0 ? QStringLiteral("0") : heatmapValueText(value, m_unit);
}

void HeatmapLayout::sumUp()
{
    const std::size_t rows = m_grid.rows.size();
    const bool means = !m_grid.means.empty();
    m_levels.assign(m_grid.counts.size(), 0);
    m_columnHighs.assign(m_grid.columns.size(), 0);
    m_rowTotals.assign(rows, 0);
    for (std::size_t c = 0; c < m_grid.columns.size(); ++c) {
        const quint64* const counts = m_grid.counts.data() + c * rows;
        float* const levels = m_levels.data() + c * rows;
        const auto intervals = static_cast<float>(std::max<quint64>(1, m_grid.columns[c].intervals));
        for (std::size_t r = 0; r < rows; ++r) {
            if (counts[r] == 0)
                continue;
            m_rowTotals[r] = saturatingAdd(m_rowTotals[r], counts[r]);
            // A mean of 0 is a level like any other: below all, but not nothing.
            levels[r] = means && !(m_grid.means[c * rows + r] > 0) ? -1
                        : means ? static_cast<float>(m_grid.means[c * rows + r])
                                : static_cast<float>(counts[r]) / intervals;
            m_columnHighs[c] = std::max(m_columnHighs[c], levels[r]);
        }
    }
}

void HeatmapLayout::gather(HeatmapColors& colors) const
{
    for (const float level : m_levels)
        colors.add(level);
}

void HeatmapLayout::color(const HeatmapColors& colors)
{
    m_colors = colors;
    m_ramp = heatmapRamp(m_options.look.palette, heatmapMeasuredColor(m_options.theme));
    if (!m_plot.isEmpty())
        renderImage();
}

QRgb HeatmapLayout::cellColor(int column, int row) const
{
    const auto c = static_cast<std::size_t>(column);
    const auto r = static_cast<std::size_t>(row);
    if (m_grid.counts[c * m_grid.rows.size() + r] == 0)
        return heatmapMeasuredColor(m_options.theme).rgb();
    const float level = m_levels[c * m_grid.rows.size() + r];
    const int index = std::max(1, m_colors.index(level, m_columnHighs[c]));
    return m_ramp[static_cast<std::size_t>(index)];
}

void HeatmapLayout::renderImage()
{
    // Device pixels, so that the picture is never scaled; one composed line serves all lines of a row.
    m_image =
        QImage(m_width, m_height, m_hasGaps ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (m_image.isNull())
        return;
    m_image.setDevicePixelRatio(m_options.devicePixelRatio);
    const QRgb measured = heatmapMeasuredColor(m_options.theme).rgb();
    const auto bytes = static_cast<std::size_t>(m_width) * sizeof(QRgb);
    // Where nothing was measured, what is behind shows through.
    std::vector<QRgb> blank(static_cast<std::size_t>(m_width), 0);
    for (const HeatmapGrid::Column& column : m_grid.columns)
        std::fill(blank.begin() + column.begin, blank.begin() + column.end, measured);
    // Levels stand column by column: a band of rows at a time stays in the cache.
    constexpr std::size_t band = 16;
    const std::size_t rows = m_grid.rows.size();
    const auto width = static_cast<std::size_t>(m_width);
    std::vector<QRgb> lines(band * width);
    std::vector<bool> covered(static_cast<std::size_t>(m_height), false);
    for (std::size_t first = 0; first < rows; first += band) {
        const std::size_t count = std::min(band, rows - first);
        for (std::size_t r = 0; r < count; ++r)
            std::memcpy(lines.data() + r * width, blank.data(), bytes);
        for (std::size_t c = 0; c < m_grid.columns.size(); ++c) {
            const float* const levels = m_levels.data() + c * rows + first;
            const HeatmapGrid::Column& column = m_grid.columns[c];
            for (std::size_t r = 0; r < count; ++r) {
                if (levels[r] == 0)
                    continue;
                QRgb* const line = lines.data() + r * width;
                const QRgb color = m_ramp[static_cast<std::size_t>(
                    std::max(1, m_colors.index(levels[r], m_columnHighs[c])))];
                for (int x = column.begin; x < column.end; ++x)
                    line[x] = color;
            }
        }
        for (std::size_t r = 0; r < count; ++r) {
            const HeatmapGrid::Row& row = m_grid.rows[first + r];
            for (int y = row.top; y < row.bottom; ++y) {
                std::memcpy(m_image.scanLine(y), lines.data() + r * width, bytes);
                covered[static_cast<std::size_t>(y)] = true;
            }
        }
    }
    for (int y = 0; y < m_height; ++y)
        if (!covered[static_cast<std::size_t>(y)])
            std::memcpy(m_image.scanLine(y), blank.data(), bytes);
}

Time HeatmapLayout::timeAt(double x) const
{
    const double share = m_plot.width() > 0 ? std::clamp((x - m_plot.left()) / m_plot.width(), 0., 1.) : 0;
    return timeAfter(m_grid.time.from, share * timeDistance(m_grid.time.from, m_grid.time.to));
}

double HeatmapLayout::xOf(Time time) const
{
    const Time clamped = std::clamp(time, m_grid.time.from, m_grid.time.to);
    const double span = timeDistance(m_grid.time.from, m_grid.time.to);
    return m_plot.left() + (span > 0 ? m_plot.width() * timeDistance(m_grid.time.from, clamped) / span : 0);
}

double HeatmapLayout::positionAt(double y) const
{
    const double share =
        m_plot.height() > 0 ? std::clamp((m_plot.bottom() - y) / m_plot.height(), 0., 1.) : 0;
    return m_grid.lowPosition + share * (m_grid.highPosition - m_grid.lowPosition);
}

double HeatmapLayout::yOf(double value) const
{
    const double span = m_grid.highPosition - m_grid.lowPosition;
    const double share = span > 0 ? (m_grid.scale.position(value) - m_grid.lowPosition) / span : 0;
    return m_plot.bottom() - std::clamp(share, -8., 9.) * m_plot.height();
}

QRectF HeatmapLayout::rectOf(const HeatmapGrid::Column& column, const HeatmapGrid::Row& row) const
{
    const qreal ratio = m_options.devicePixelRatio;
    return {m_plot.left() + column.begin / ratio, m_plot.top() + row.top / ratio,
            (column.end - column.begin) / ratio, (row.bottom - row.top) / ratio};
}

HeatmapCell HeatmapLayout::cell(int column, int row) const
{
    const HeatmapGrid::Column& c = m_grid.columns[static_cast<std::size_t>(column)];
    const HeatmapGrid::Row& r = m_grid.rows[static_cast<std::size_t>(row)];
    const auto at = static_cast<std::size_t>(column) * m_grid.rows.size() + static_cast<std::size_t>(row);
    HeatmapCell cell;
    cell.time = c.time;
    cell.intervals = c.intervals;
    cell.low = r.low;
    cell.high = r.high;
    cell.count = m_grid.counts[at];
    cell.columnCount = c.count;
    cell.totalCount = m_grid.total;
    cell.lost = m_columnLosses[static_cast<std::size_t>(column)];
    if (!m_grid.means.empty() && cell.count > 0)
        cell.mean = m_grid.means[at];
    if (m_options.look.multiples)
        cell.key = m_options.look.key;
    cell.rect = rectOf(c, r);
    return cell;
}

std::optional<QPoint> HeatmapLayout::placeAt(QPointF point) const
{
    if (m_plot.isEmpty() || !m_plot.contains(point))
        return std::nullopt;
    const auto x = static_cast<int>(std::floor((point.x() - m_plot.left()) * m_options.devicePixelRatio));
    const auto y = static_cast<int>(std::floor((point.y() - m_plot.top()) * m_options.devicePixelRatio));
    const auto column = std::partition_point(m_grid.columns.begin(), m_grid.columns.end(),
                                             [x](const HeatmapGrid::Column& c) { return c.end <= x; });
    const auto row = std::partition_point(m_grid.rows.begin(), m_grid.rows.end(),
                                          [y](const HeatmapGrid::Row& r) { return r.top > y; });
    if (column == m_grid.columns.end() || column->begin > x || row == m_grid.rows.end() || row->bottom <= y)
        return std::nullopt;
    return QPoint(static_cast<int>(column - m_grid.columns.begin()),
                  static_cast<int>(row - m_grid.rows.begin()));
}

QPoint HeatmapLayout::fullestPlace() const
{
    const auto most = std::max_element(m_grid.counts.begin(), m_grid.counts.end());
    const int at = static_cast<int>(most - m_grid.counts.begin());
    return m_grid.rows.empty() ? QPoint() : QPoint(at / rowCount(), at % rowCount());
}

std::optional<HeatmapCell> HeatmapLayout::cellAt(QPointF point) const
{
    const std::optional<QPoint> place = placeAt(point);
    return place ? std::optional(cell(place->x(), place->y())) : std::nullopt;
}

void HeatmapLayout::placeLosses()
{
    constexpr double narrowest = 2;
    const qreal ratio = m_options.devicePixelRatio;
    int taken = 0; ///< device pixels from the left
    std::vector<LossMark> losses = m_options.losses;
    m_columnLosses.assign(m_grid.columns.size(), 0);
    std::sort(losses.begin(), losses.end(), [](const LossMark& a, const LossMark& b) { return a.at < b.at; });
    const TimeRange all;
    for (const LossMark& loss : losses) {
        // A tool tells of a loss a little after the interval; where everything is shown, nothing is left out.
        if ((loss.at < m_grid.time.from && m_options.visible.from != all.from) ||
            (loss.at >= m_grid.time.to && m_options.visible.to != all.to))
            continue;
        const double x = (xOf(loss.at) - m_plot.left()) * ratio;
        const int pixel = std::clamp(static_cast<int>(x), 0, m_width - 1);
        const auto column =
            std::partition_point(m_grid.columns.begin(), m_grid.columns.end(),
                                 [pixel](const HeatmapGrid::Column& c) { return c.end <= pixel; });
        const bool inColumn = column != m_grid.columns.end() && column->begin <= pixel;
        if (inColumn) {
            quint64& lost = m_columnLosses[static_cast<std::size_t>(column - m_grid.columns.begin())];
            lost = saturatingAdd(lost, loss.count);
        }
        const int begin = inColumn ? column->begin : pixel;
        const int end = inColumn ? column->end : pixel + 1;
        if (!m_losses.empty() && begin < taken) {
            m_losses.back().mark.count = saturatingAdd(m_losses.back().mark.count, loss.count);
            continue;
        }
        taken = end;
        const double width = std::max(narrowest, (end - begin) / ratio);
        const double left = std::min(m_plot.left() + begin / ratio, m_plot.right() - width);
        m_losses.push_back({{left, m_plot.top() - LossHeight, width, LossHeight}, loss});
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
    HeatmapBox selected{{timeAt(box.left()), timeAt(box.right())}};
    if (m_options.look.multiples)
        selected.key = m_options.look.key;
    const double ratio = m_options.devicePixelRatio;
    const auto left = (box.left() - m_plot.left()) * ratio;
    const auto right = (box.right() - m_plot.left()) * ratio;
    bool any = false;
    for (const HeatmapGrid::Column& column : m_grid.columns) {
        if (column.begin >= right || column.end <= left)
            continue;
        selected.time = {any ? selected.time.from : column.time.from, column.time.to};
        any = true;
    }
    const auto top = (box.top() - m_plot.top()) * ratio;
    const auto bottom = (box.bottom() - m_plot.top()) * ratio;
    ValueRange values;
    int rows = 0;
    for (const HeatmapGrid::Row& row : m_grid.rows) {
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
    if (m_plot.isEmpty() || box.time.to <= m_grid.time.from || box.time.from >= m_grid.time.to)
        return {};
    if (box.key && m_options.look.key && box.key != m_options.look.key)
        return {};
    QRectF rect = m_plot;
    rect.setLeft(xOf(std::max(box.time.from, m_grid.time.from)));
    rect.setRight(std::max(rect.left() + 2, xOf(std::min(box.time.to, m_grid.time.to))));
    if (!box.values)
        return rect;
    std::optional<int> top, bottom;
    for (const HeatmapGrid::Row& row : m_grid.rows) {
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

} // namespace bee

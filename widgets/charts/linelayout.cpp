// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/linelayout.h"

#include "widgets/charts/chartcolors.h"
#include "widgets/charts/linemetrics.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double LowestPlot = 34;
constexpr double LegendName = 190; ///< widest name beside the plots
constexpr double SideLegendFrom = 460;

} // namespace

LineLayout::LineLayout(std::shared_ptr<const Lines> lines, LineOptions options, QSizeF size)
    : m_lines(lines ? std::move(lines) : std::make_shared<const Lines>()), m_options(std::move(options)),
      m_size(size)
{
    const TimeRange extent = m_lines->extent;
    m_time = {m_options.visible.from == Time::min() ? extent.from : m_options.visible.from,
              m_options.visible.to == Time::max() ? extent.to : m_options.visible.to};
    // A single moment is shown amid a second.
    if (timeDistance(m_time.from, m_time.to) < 2 && m_options.visible == TimeRange())
        m_time = {timeBefore(m_time.from, Duration(500'000'000)), timeAfter(m_time.to, 5e8)};
    if (m_time.to <= m_time.from || m_lines->series.empty())
        return;
    placeAreas(groups(), size);
}

bool LineLayout::isHidden(std::size_t series) const
{
    return m_options.look.hidden.contains(m_lines->series[series].name);
}

QColor LineLayout::colorOf(std::size_t series) const
{
    return m_lines->series[series].isOthers ? m_options.theme.faintText
                                            : seriesColor(m_options.theme, series);
}

LineArrangement LineLayout::arrangement() const
{
    const LineLook& look = m_options.look;
    LineArrangement chosen = look.arrangement;
    if (chosen == LineArrangement::Auto)
        chosen = m_lines->keys > 1 ? LineArrangement::Stacked : LineArrangement::Together;
    return look.logarithmic && chosen == LineArrangement::Stacked ? LineArrangement::Together : chosen;
}

std::vector<LineLayout::Group> LineLayout::groups() const
{
    const auto& all = m_lines->series;
    const LineLook& look = m_options.look;
    const LineArrangement arrangement = this->arrangement();
    std::vector<Group> groups;
    if (arrangement == LineArrangement::Apart) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!isHidden(i))
                groups.push_back({{i}, {}, false});
        return groups;
    }
    std::vector<std::pair<Unit, bool>> kinds; // stacked areas have an axis of their own
    std::vector<std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (isHidden(i))
            continue;
        const std::pair kind{all[i].unit, arrangement == LineArrangement::Stacked && all[i].adds};
        const auto found = std::find(kinds.begin(), kinds.end(), kind);
        const auto place = static_cast<std::size_t>(found - kinds.begin());
        if (found == kinds.end()) {
            kinds.push_back(kind);
            members.emplace_back();
        }
        members[place].push_back(i);
    }
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const bool pairs = look.secondAxis && !kinds[i].second && !groups.empty() &&
                           groups.back().right.empty() && !groups.back().stacked;
        if (pairs)
            groups.back().right = std::move(members[i]);
        else
            groups.push_back({std::move(members[i]), {}, kinds[i].second});
    }
    return groups;
}

QString LineLayout::axisTitle(const std::vector<std::size_t>& series) const
{
    const LineSeries& first = m_lines->series[series.front()];
    const bool named = m_options.look.arrangement == LineArrangement::Apart;
    QString title = named ? first.name : QString();
    const auto add = [&title](const QString& text) {
        title += (title.isEmpty() ? QString() : QStringLiteral(" · ")) + text;
    };
    if (m_lines->binned)
        add(QCoreApplication::translate("LineLayout", "per second"));
    else if (first.adds && m_lines->step > Duration{0})
        add(QCoreApplication::translate("LineLayout", "per %1").arg(formatDuration(m_lines->step)));
    else if (!named && first.unit == Unit::None)
        add(series.size() == 1 ? first.name
                               : first.name + QStringLiteral(", ") + m_lines->series[series[1]].name +
                                     (series.size() > 2 ? QStringLiteral(" …") : QString()));
    else if (first.unit == Unit::Percent)
        add(QStringLiteral("%"));
    return title;
}

void LineLayout::placeAreas(std::vector<Group> groups, QSizeF size)
{
    const QFontMetricsF labels(smallChartFont(m_options.font));
    const double line = labels.height();
    const bool aside = !m_options.compact && size.width() >= SideLegendFrom && size.height() >= 110;
    double top = ChartMargin / 2;
    double right = size.width() - ChartMargin;
    if (aside) {
        double widest = labels.horizontalAdvance(QStringLiteral("00:00:00.0"));
        double number = widest / 2;
        for (std::size_t i = 0; i < m_lines->series.size(); ++i) {
            widest =
                std::max(widest, std::min(LegendName, labels.horizontalAdvance(m_lines->series[i].name)));
            number = std::max(number, widestValue(labels, m_lines->series[i]));
        }
        const double width =
            std::min(size.width() * 0.4, widest + number + 2 * LabelGap + LegendSwatch + LabelGap);
        m_legend = QRectF(right - width, top, width, 0);
        right -= width + 2 * LabelGap;
    } else {
        top += line + 4; // the legend
    }
    const double bottom = size.height() - line - LabelGap - ChartMargin / 2;
    const bool titles = !m_options.compact && size.height() >= 110;
    const double caption = titles ? line + 2 : 4;
    const auto room = static_cast<std::size_t>(std::max(0., (bottom - top) / (LowestPlot + caption)));
    m_leftOut = static_cast<int>(groups.size() - std::min(groups.size(), std::max<std::size_t>(1, room)));
    groups.resize(groups.size() - static_cast<std::size_t>(m_leftOut));
    const double each = groups.empty() ? bottom - top : (bottom - top) / static_cast<double>(groups.size());
    if (bottom - top - caption < 12 || right < 60)
        return;

    // The axes' texts decide how much is left for the plots, which are all as wide.
    m_plots.resize(std::max<std::size_t>(1, groups.size()));
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        const double y = std::round(top + static_cast<double>(i) * each + caption);
        m_plots[i].rect = QRectF(0, y, right,
                                 std::max(8., std::round(top + static_cast<double>(i + 1) * each) - y -
                                                  (i + 1 < m_plots.size() ? 4 : 0)));
    }
    m_area = QRectF(0, 0, std::max(1., right), 1);
    placeColumns();
    double leftText = labels.horizontalAdvance(QStringLiteral("100"));
    double rightText = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Plot& plot = m_plots[i];
        placeAxis(plot.left, plot, groups[i].left, groups[i].stacked);
        if (!groups[i].right.empty())
            placeAxis(plot.right.emplace(), plot, groups[i].right, false);
        for (const double tick : plot.left.ticks)
            leftText = std::max(leftText, labels.horizontalAdvance(axisText(tick, plot.left.unit)));
        if (plot.right)
            for (const double tick : plot.right->ticks)
                rightText = std::max(rightText, labels.horizontalAdvance(axisText(tick, plot.right->unit)));
    }
    const double left = std::floor(ChartMargin + leftText + LabelGap);
    right = std::floor(right - (rightText > 0 ? rightText + LabelGap : 0));
    if (right - left < 24) {
        m_plots.clear();
        m_area = {};
        return;
    }
    m_area = QRectF(QPointF(left, m_plots.front().rect.top()), QPointF(right, m_plots.back().rect.bottom()));
    for (Plot& plot : m_plots)
        plot.rect = QRectF(QPointF(left, plot.rect.top()), QPointF(right, plot.rect.bottom()));
    placeColumns();
    for (std::size_t i = 0; i < groups.size(); ++i)
        placeTraces(m_plots[i], groups[i]);
    std::size_t drawn = 0;
    for (const Plot& plot : m_plots)
        for (const Trace& trace : plot.traces)
            drawn += trace.points.size();
    m_fine = !m_dense && drawn < 2000;

    const auto ticksOf = [&](const QString& sample) {
        const double count = m_area.width() / (labels.horizontalAdvance(sample) * 1.6);
        return timeTicks(m_time, std::max(1, static_cast<int>(count)), m_options.clock);
    };
    m_ticks = ticksOf(QStringLiteral("00:00:00"));
    // Their text is wider where a fraction or the date tells them apart.
    if (!m_ticks.times.empty())
        m_ticks = ticksOf(timeTickText(m_ticks.times.front(), m_ticks, m_options.clock));
    placeLegend(size);
    placeLosses();
}

void LineLayout::placeLegend(QSizeF size)
{
    const QFontMetricsF labels(smallChartFont(m_options.font));
    const double line = std::ceil(labels.height()) + 3;
    const auto add = [&](std::size_t series, const QRectF& rect) {
        m_entries.push_back({series, rect, colorOf(series), isHidden(series)});
    };
    if (m_legend.isEmpty() && m_legend.width() <= 0) {
        double x = m_area.left();
        const double room = size.width() - ChartMargin;
        for (std::size_t i = 0; i < m_lines->series.size(); ++i) {
            const double width = LegendSwatch + LabelGap +
                                 std::min(LegendName, labels.horizontalAdvance(m_lines->series[i].name)) +
                                 LabelGap;
            if (x + width > room - labels.horizontalAdvance(QStringLiteral("+99")) &&
                i + 1 < m_lines->series.size()) {
                m_entriesLeftOut = static_cast<int>(m_lines->series.size() - i);
                break;
            }
            add(i, QRectF(x, ChartMargin / 2 - 2, std::min(width, room - x), line));
            x += width + LabelGap;
        }
        return;
    }
    // In one order whatever is hidden, so that none moves away under the pointer; areas as they lie.
    m_legend.setTop(m_plots.front().rect.top() - line);
    m_legend.setBottom(m_area.bottom());
    double y = m_plots.front().rect.top();
    const std::size_t count = m_lines->series.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (y + line > size.height() - (i + 1 < count ? line : 0)) {
            m_entriesLeftOut = static_cast<int>(count - i);
            break;
        }
        add(arrangement() == LineArrangement::Stacked ? count - 1 - i : i,
            QRectF(m_legend.left(), y, m_legend.width(), line));
        y += line;
    }
}

void LineLayout::placeLosses()
{
    std::vector<LossMark> losses = m_options.losses;
    std::sort(losses.begin(), losses.end(), [](const LossMark& a, const LossMark& b) { return a.at < b.at; });
    for (const LossMark& loss : losses) {
        if (loss.at < m_time.from || loss.at > m_time.to)
            continue;
        const QRectF rect(std::round(xOf(loss.at)) - 1, m_area.top(), 2, 6);
        if (!m_losses.empty() && m_losses.back().rect.left() == rect.left())
            m_losses.back().mark.count += loss.count;
        else
            m_losses.push_back({rect, loss});
    }
}

Time LineLayout::timeAt(double x) const
{
    const double share = m_area.width() > 0 ? (x - m_area.left()) / m_area.width() : 0;
    return timeAfter(m_time.from, share * timeDistance(m_time.from, m_time.to));
}

double LineLayout::xOf(Time time) const
{
    const double span = timeDistance(m_time.from, m_time.to);
    const double past =
        time >= m_time.from ? timeDistance(m_time.from, time) : -timeDistance(time, m_time.from);
    return m_area.left() + (span > 0 ? past / span : 0) * m_area.width();
}

double LineLayout::yOf(const Plot& plot, bool right, double value) const
{
    const Axis& axis = right && plot.right ? *plot.right : plot.left;
    const double share = (axis.high - axis.scale.position(value)) / (axis.high - axis.low);
    // Far out of sight at most, also where a value or the axis is not finite.
    return plot.rect.top() + (share > -100 ? std::min(share, 100.) : -100.) * plot.rect.height();
}

std::optional<std::size_t> LineLayout::nearest(Time time) const
{
    const auto& times = m_lines->times;
    const auto after = std::lower_bound(times.begin(), times.end(), time);
    std::optional<std::size_t> best;
    const auto consider = [&](auto it) {
        if (*it < m_time.from || *it > m_time.to)
            return;
        const auto apart = [time](Time t) {
            return t < time ? timeDistance(t, time) : timeDistance(time, t);
        };
        const auto i = static_cast<std::size_t>(it - times.begin());
        if (!best || apart(times[i]) < apart(times[*best]))
            best = i;
    };
    if (after != times.begin())
        consider(after - 1);
    if (after != times.end())
        consider(after);
    return best;
}

std::optional<std::size_t> LineLayout::entryAt(QPointF point) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].rect.contains(point))
            return i;
    return std::nullopt;
}

std::optional<LossMark> LineLayout::lossAt(QPointF point) const
{
    for (const LossTick& tick : m_losses)
        if (tick.rect.adjusted(-4, -4, 4, 6).contains(point))
            return tick.mark;
    return std::nullopt;
}

QString LineLayout::valueText(std::size_t series, std::optional<std::size_t> at) const
{
    const LineSeries& line = m_lines->series[series];
    if (at)
        return measureText(line.values[*at], line.unit);
    const auto& times = m_lines->times;
    std::size_t begin = m_begin, end = m_end;
    while (begin < end && times[begin] < m_time.from)
        ++begin;
    while (end > begin && times[end - 1] > m_time.to)
        --end;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const bool has = !std::isnan(line.values[i]);
        sum += has ? line.values[i] : 0;
        count += has ? 1 : 0;
    }
    return measureText(count > 0 ? sum / static_cast<double>(count) : std::nan(""), line.unit);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinelayout.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double margin = 12;
constexpr double labelGap = 10;
constexpr double laneGap = 3;
constexpr double widestLabel = 190;
constexpr double markSize = 8; ///< of a note's triangle
constexpr double lossWidth = 2;
constexpr double flagWidth = 10;
constexpr double flagHeight = 9;
constexpr double flagNotch = 3;
constexpr double reach = 3; ///< pixels beside a tick that still hit it

QFont smallFont(const TimelineOptions& options)
{
    QFont font = options.font;
    font.setPixelSize(std::max(6, static_cast<int>(QFontInfo(options.font).pixelSize() * 0.86)));
    return font;
}

QColor blend(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

} // namespace

double TimelineLayout::heightFor(std::size_t lanes, const QFont& font)
{
    const double line = QFontMetricsF(smallFont({{}, {}, {}, themeFor(false), font})).height();
    return margin / 2 + static_cast<double>(lanes) * (line + laneGap) + 4 + line + margin / 2;
}

TimelineLayout::TimelineLayout(std::vector<TimelineLane> lanes, TimelineOptions options, QSizeF size)
    : m_lanes(std::move(lanes)), m_options(std::move(options)), m_size(size)
{
    if (m_lanes.empty())
        return;
    const bool withHost = std::any_of(m_lanes.begin(), m_lanes.end(), [this](const TimelineLane& lane) {
        return lane.host != m_lanes.front().host;
    });
    const QFontMetricsF metrics(smallFont(m_options));
    double widest = 0;
    for (const TimelineLane& lane : m_lanes) {
        m_labels += withHost ? lane.title + QStringLiteral(" · ") + lane.host : lane.title;
        widest = std::max(widest, metrics.horizontalAdvance(m_labels.back()));
    }
    widest = std::min(std::ceil(widest), std::min(widestLabel, size.width() / 4));
    for (QString& label : m_labels)
        label = metrics.elidedText(label, Qt::ElideRight, widest);
    const double axis = metrics.height() + 4;
    const double left = margin + widest + markSize + labelGap;
    m_plot =
        QRectF(left, margin / 2, std::floor(size.width() - left - margin), size.height() - margin - axis);
    const auto count = static_cast<double>(m_lanes.size());
    if (m_plot.width() < 8 || m_plot.height() < count) {
        m_plot = {};
        return;
    }
    // Whole pixels, so that edges are sharp.
    m_laneHeight = std::max(1., std::floor(std::min(m_plot.height() / count, metrics.height() + laneGap)));
    m_plot.setHeight(m_laneHeight * count);
    m_hasLabels = m_laneHeight >= metrics.height() - 1;
    placeTime();
    m_bars.resize(m_lanes.size());
    for (int lane = 0; lane < static_cast<int>(m_lanes.size()); ++lane)
        placeLane(lane);
    placeMarks();
    std::stable_sort(m_items.begin(), m_items.end(),
                     [](const Item& a, const Item& b) { return a.kind < b.kind; });
}

TimeRange TimelineLayout::extentOf(const std::vector<TimelineLane>& lanes)
{
    TimeRange extent{Time::max(), Time::min()};
    for (const TimelineLane& lane : lanes) {
        if (lane.extent.from > lane.extent.to)
            continue;
        extent.from = std::min(extent.from, lane.extent.from);
        extent.to = std::max(extent.to, lane.extent.to);
    }
    return extent;
}

void TimelineLayout::placeTime()
{
    const TimeRange extent = extentOf(m_lanes);
    const TimeRange all;
    m_time.from = m_options.visible.from == all.from ? extent.from : m_options.visible.from;
    m_time.to = m_options.visible.to == all.to ? extent.to : m_options.visible.to;
    if (m_time.from > m_time.to) // nobody knows of any time yet
        m_time = {Time{}, Time{}};
    if (m_time.to == m_time.from)
        m_time.to == Time::max() ? m_time.from -= Duration(1) : m_time.to += Duration(1);
    const QFontMetricsF metrics(smallFont(m_options));
    const double count = m_plot.width() / (metrics.horizontalAdvance(QStringLiteral("00:00:00")) * 1.8);
    m_ticks = timeTicks(m_time, std::max(1, static_cast<int>(count)), m_options.clock);
}

void TimelineLayout::placeMarks()
{
    for (std::size_t i = 0; i < m_options.marks.size(); ++i) {
        const TimelineMark& mark = m_options.marks[i];
        if (mark.range.to < m_time.from || mark.range.from > m_time.to)
            continue;
        addItem(Kind::Mark, static_cast<int>(i),
                {std::min(std::floor(xOf(mark.range.from)), m_plot.right() - flagWidth), m_plot.top(),
                 flagWidth, flagHeight},
                mark.text);
    }
}

QRectF TimelineLayout::laneRect(int lane) const
{
    const double gap = m_laneHeight > 2 * laneGap ? laneGap : 0;
    return {m_plot.left(), m_plot.top() + lane * m_laneHeight + gap, m_plot.width(), m_laneHeight - gap};
}

Time TimelineLayout::timeAt(double x) const
{
    const double share = m_plot.width() > 0 ? std::clamp((x - m_plot.left()) / m_plot.width(), 0., 1.) : 0;
    return timeAfter(m_time.from, share * timeDistance(m_time.from, m_time.to));
}

double TimelineLayout::xOf(Time time) const
{
    const Time clamped = std::clamp(time, m_time.from, m_time.to);
    return m_plot.left() +
           m_plot.width() * timeDistance(m_time.from, clamped) / timeDistance(m_time.from, m_time.to);
}

QString TimelineLayout::timeText(Time time) const
{
    TimeTicks ticks = m_ticks;
    ticks.step = std::min<Duration>(ticks.step, std::chrono::seconds(1));
    return timeTickText(time, ticks, m_options.clock);
}

void TimelineLayout::addItem(Kind kind, int lane, const QRectF& rect, const QString& text)
{
    m_items.push_back({kind, lane, rect, text});
}

QString TimelineLayout::laneText(const TimelineLane& lane) const
{
    QString text = lane.title;
    if (!lane.host.isEmpty())
        text = QCoreApplication::translate("TimelineLayout", "%1 on %2").arg(lane.title, lane.host);
    if (!lane.stateText.isEmpty())
        text += QStringLiteral(" · ") + lane.stateText;
    if (!lane.selectedText.isEmpty())
        text += QLatin1Char('\n') +
                QCoreApplication::translate("TimelineLayout", "selected: %1").arg(lane.selectedText);
    quint64 lost = 0;
    for (const LossMark& loss : lane.losses)
        lost += loss.count;
    if (lost > 0)
        text += QLatin1Char('\n') +
                QCoreApplication::translate("TimelineLayout", "%1 lost in all").arg(formatCount(lost));
    return text;
}

void TimelineLayout::placeLane(int index)
{
    const TimelineLane& lane = m_lanes[static_cast<std::size_t>(index)];
    const QRectF rect = laneRect(index);
    placeBars(index);
    addItem(Kind::Label, index, QRectF(0, rect.top(), m_plot.left() - labelGap / 2, rect.height()),
            laneText(lane));
    addItem(Kind::Lane, index, rect, laneText(lane));
    const auto visible = [this](Time from, Time to) { return to >= m_time.from && from <= m_time.to; };
    for (const TimeRange& gap : lane.gaps) {
        if (!visible(gap.from, gap.to))
            continue;
        const double left = xOf(gap.from);
        addItem(Kind::Gap, index, {left, rect.top(), std::max(1., xOf(gap.to) - left), rect.height()},
                QCoreApplication::translate(
                    "TimelineLayout",
                    "No interval from %1 to %2: nothing happened, or the tool could not keep up.")
                    .arg(timeText(gap.from), timeText(gap.to)));
    }
    QStringList general;
    for (const TimelineNote& note : lane.notes) {
        if (!note.at) {
            general += note.text;
        } else if (visible(*note.at, *note.at)) {
            const double x = xOf(*note.at);
            addItem(Kind::Note, index, {x - markSize / 2, rect.top(), markSize, markSize},
                    timeText(*note.at) + QLatin1Char('\n') + note.text);
        }
    }
    if (!general.isEmpty())
        addItem(
            Kind::Note, index,
            {m_plot.left() - labelGap / 2 - markSize, rect.center().y() - markSize / 2, markSize, markSize},
            general.join(QLatin1Char('\n')));
    // What falls on one tick is one tick with the sum.
    std::vector<LossMark> losses = lane.losses;
    std::sort(losses.begin(), losses.end(), [](const LossMark& a, const LossMark& b) { return a.at < b.at; });
    for (std::size_t i = 0; i < losses.size();) {
        const LossMark first = losses[i];
        quint64 sum = 0;
        for (; i < losses.size() && xOf(losses[i].at) < xOf(first.at) + lossWidth; ++i)
            sum += losses[i].count;
        if (visible(first.at, first.at))
            addItem(Kind::Loss, index,
                    {std::min(std::floor(xOf(first.at)), m_plot.right() - lossWidth), rect.top(), lossWidth,
                     rect.height()},
                    QCoreApplication::translate("TimelineLayout", "%1 lost at %2")
                        .arg(formatCount(sum), timeText(first.at)));
    }
}

void TimelineLayout::placeBars(int index)
{
    const TimelineLane& lane = m_lanes[static_cast<std::size_t>(index)];
    if (!lane.density || lane.density->isEmpty())
        return;
    const auto columns = static_cast<std::size_t>(m_plot.width());
    std::vector<double> counts(columns);
    double most = 0;
    for (std::size_t i = 0; i < columns; ++i) {
        const double x = m_plot.left() + static_cast<double>(i);
        counts[i] = lane.density->count({timeAt(x), timeAt(x + 1)});
        most = std::max(most, counts[i]);
    }
    if (!(most > 0))
        return;
    std::vector<float>& bars = m_bars[static_cast<std::size_t>(index)];
    bars.resize(columns);
    // The root lifts what is small into sight: one event beside a burst of thousands is still there.
    for (std::size_t i = 0; i < columns; ++i)
        bars[i] = static_cast<float>(std::sqrt(counts[i] / most));
}

double TimelineLayout::barHeight(int lane, int column) const
{
    const std::vector<float>& bars = m_bars[static_cast<std::size_t>(lane)];
    return column < 0 || column >= static_cast<int>(bars.size()) ? 0 : bars[static_cast<std::size_t>(column)];
}

const TimelineLayout::Item* TimelineLayout::itemAt(QPointF point) const
{
    for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
        const double around = item->kind >= Kind::Note ? reach : 0;
        if (item->rect.adjusted(-around, 0, around, 0).contains(point))
            return &*item;
    }
    return nullptr;
}

void TimelineLayout::paint(QPainter& painter) const
{
    if (m_plot.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(smallFont(m_options));
    paintAxis(painter);
    for (int lane = 0; lane < static_cast<int>(m_lanes.size()); ++lane)
        paintLane(painter, lane);
    for (const Item& item : m_items)
        paintItem(painter, item);
    painter.restore();
}

void TimelineLayout::paintAxis(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    const double baseline = m_plot.bottom() + 4 + metrics.ascent();
    painter.setPen(m_options.theme.mutedText);
    painter.drawText(QPointF(margin, baseline), metrics.elidedText(m_options.clockText, Qt::ElideRight,
                                                                   m_plot.left() - margin - labelGap));
    double taken = m_plot.left() - labelGap;
    for (const Time tick : m_ticks.times) {
        const double x = std::round(xOf(tick));
        painter.fillRect(QRectF(x, m_plot.top(), 1, m_plot.height() + 3), m_options.theme.border);
        const QString text = timeTickText(tick, m_ticks, m_options.clock);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::min(x - width / 2, m_size.width() - width - 4);
        if (left < taken)
            continue;
        taken = left + width + labelGap;
        painter.setPen(m_options.theme.mutedText);
        painter.drawText(QPointF(left, baseline), text);
    }
}

void TimelineLayout::paintLane(QPainter& painter, int index) const
{
    const TimelineLane& lane = m_lanes[static_cast<std::size_t>(index)];
    const Theme& theme = m_options.theme;
    const QRectF rect = laneRect(index);
    if (m_hasLabels) {
        const QFontMetricsF metrics(painter.font());
        painter.setPen(lane.state == TimelineLane::State::Failed ? theme.error
                       : lane.current                            ? theme.text
                                                                 : theme.mutedText);
        painter.drawText(QPointF(margin, rect.bottom() - metrics.descent()),
                         m_labels[static_cast<qsizetype>(index)]);
    }
    const QColor color = theme.lanes[static_cast<std::size_t>(std::abs(lane.color)) % theme.lanes.size()];
    if (lane.extent.from <= lane.extent.to) {
        const double left = std::round(xOf(lane.extent.from));
        const double right = std::max(left + 1, std::round(xOf(lane.extent.to)));
        painter.fillRect(QRectF(left, rect.bottom() - 1, right - left, 1), blend(theme.panel, color, 0.55));
        if (lane.state == TimelineLane::State::Running || lane.state == TimelineLane::State::Waiting)
            painter.fillRect(QRectF(right - 2, rect.top(), 2, rect.height()), theme.accent);
    }
    const std::vector<float>& bars = m_bars[static_cast<std::size_t>(index)];
    const QColor fill = blend(theme.panel, color, lane.current ? 0.9 : 0.6);
    for (std::size_t i = 0; i < bars.size();) {
        const double height = bars[i] > 0 ? std::max(1., std::round(bars[i] * rect.height())) : 0;
        std::size_t end = i + 1; // equal neighbours are one rectangle
        while (end < bars.size() && bars[end] == bars[i])
            ++end;
        if (height > 0)
            painter.fillRect(QRectF(rect.left() + static_cast<double>(i), rect.bottom() - height,
                                    static_cast<double>(end - i), height),
                             fill);
        i = end;
    }
}

void TimelineLayout::paintItem(QPainter& painter, const Item& item) const
{
    const Theme& theme = m_options.theme;
    switch (item.kind) {
    case Kind::Loss:
        painter.fillRect(item.rect, theme.error);
        break;
    case Kind::Gap:
        painter.fillRect(item.rect, QBrush(theme.faintText, Qt::BDiagPattern));
        break;
    case Kind::Note: {
        const QRectF box = item.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warning);
        painter.drawPolygon(QPolygonF({box.bottomLeft(), {box.center().x(), box.top()}, box.bottomRight()}));
        painter.setRenderHint(QPainter::Antialiasing, false);
        break;
    }
    case Kind::Mark:
        paintMark(painter, item);
        break;
    case Kind::Label:
    case Kind::Lane:
        break;
    }
}

/// A flag on its pole, and how long it is about in a line at the top.
void TimelineLayout::paintMark(QPainter& painter, const Item& item) const
{
    const Theme& theme = m_options.theme;
    const double x = item.rect.left();
    const TimeRange range = m_options.marks[static_cast<std::size_t>(item.lane)].range;
    painter.fillRect(QRectF(x, m_plot.top(), 1, m_plot.height()), theme.accent);
    painter.fillRect(QRectF(x, m_plot.top(), std::max(1., xOf(range.to) - x), 1), theme.accent);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(theme.accent);
    const QRectF flag = item.rect;
    painter.drawPolygon(QPolygonF({flag.topLeft(),
                                   flag.topRight(),
                                   {flag.right() - flagNotch, flag.center().y()},
                                   flag.bottomRight(),
                                   flag.bottomLeft()}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapsheet.h"

#include "widgets/heatmap/heatmapcard.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double Margin = 12;
constexpr double LabelGap = 6;
constexpr double PanelGap = 14;
constexpr double smallestPanelWidth = 190;
constexpr double smallestPanelHeight = 110;

QString shownKey(const QString& key)
{
    return key.isEmpty() ? QCoreApplication::translate("HeatmapSheet", "(no key)")
                         : displayText(key.toStdString(), 200);
}

/// Not one digit more than tells levels apart.
QString levelText(double level, Unit unit)
{
    if (unit != Unit::Count)
        return formatValue(level, unit);
    return level < 10 && level != std::round(level)
               ? QString::number(level, 'g', 2)
               : formatCount(static_cast<quint64>(std::min(std::round(level), 1.8e19)));
}

} // namespace

HeatmapSheet::HeatmapSheet(const HeatmapSource* source, const HeatmapOptions& options, QRectF area,
                           const QStringList& keys)
    : m_options(options), m_area(area)
{
    m_options.font.setPixelSize(std::max(6, QFontInfo(m_options.font).pixelSize()));
    if (!source)
        return;
    m_valueName = source->valueName();
    m_colorName = source->colorName();
    m_colorUnit = m_colorName.isEmpty() ? Unit::Count : source->colorUnit();
    m_unit = source->unit();
    m_all = source->totalCount();
    m_timesAreArrival = source->timesAreArrival();
    m_perInterval = source->intervalCount() > 0;

    const QFontMetricsF labels(labelFont(m_options.font));
    // A small panel gives its height to the cells first.
    const double headerHeight = area.height() >= 90 ? labels.height() + 10 : 0;
    m_header =
        QRectF(area.left() + Margin, area.top() + 2, std::max(0., area.width() - 2 * Margin), headerHeight);
    const QRectF inner = area.adjusted(Margin, headerHeight + 2, -Margin, -Margin / 2);
    const bool multiples = m_options.look.multiples && keys.size() > 1;
    m_options.look.multiples = multiples;
    if (multiples) {
        placeMultiples(*source, inner, keys);
    } else {
        if (m_options.look.key && !source->keys().contains(*m_options.look.key))
            m_options.look.key.reset();
        m_panels.emplace_back(source, m_options, inner);
    }
    if (!m_panels.empty())
        m_colors = m_panels.front().colors();
}

void HeatmapSheet::placeMultiples(const HeatmapSource& source, QRectF area, const QStringList& keys)
{
    const QFontMetricsF labels(labelFont(m_options.font));
    HeatmapOptions options = m_options;
    options.curves.reset(); // of all keys summed
    options.look.percentiles.clear();
    options.look.key.reset();
    // The axes of all of it: parts are compared.
    const HeatmapLayout whole(&source, options, {0, 0, 320, 240}, {.totals = false},
                              HeatmapLayout::Uncolored{});
    if (whole.rowCount() == 0)
        return;
    options.visible = whole.visibleTime();
    if (!options.values)
        options.values = ValueRange{whole.grid().rows.front().low, whole.grid().rows.back().high};

    const auto fitting = [](double room, double smallest) {
        return std::max(1, static_cast<int>(room / smallest));
    };
    const int mostColumns = fitting(area.width(), smallestPanelWidth);
    const int mostRows = fitting(area.height(), smallestPanelHeight);
    const int wanted = static_cast<int>(std::min<qsizetype>(keys.size(), mostMultiples));
    // Panels about twice as wide as tall, with few places left over.
    const auto costOf = [&](int columns) {
        const int rows = (wanted + columns - 1) / columns;
        const double shape = area.width() / columns / std::max(1., area.height() / rows);
        const int hidden = std::max(0, wanted - columns * mostRows);
        return std::abs(std::log2(shape / 2.2)) + 0.3 * (rows * columns - wanted) + 10. * hidden;
    };
    int columns = 1;
    for (int candidate = 2; candidate <= std::min(mostColumns, wanted); ++candidate)
        if (costOf(candidate) < costOf(columns))
            columns = candidate;
    const int rows = std::clamp((wanted + columns - 1) / columns, 1, mostRows);
    const int shown = std::min(wanted, rows * columns);
    m_more = keys.size() - shown;

    // Whole pixels, so that all plots have the same size.
    const double gutter = std::ceil(whole.plotRect().left());
    const double foot = labels.height() + LabelGap;
    const double width = std::floor((area.width() - gutter - PanelGap * (columns - 1)) / columns);
    const double height = std::floor((area.height() - foot - PanelGap / 2 * (rows - 1)) / rows);
    HeatmapColors colors(options.look.coloring, whole.grid().means.empty());
    for (int i = 0; i < shown; ++i) {
        const int column = i % columns;
        const int row = i / columns;
        const bool isLast = i + columns >= shown; // nothing below it
        HeatmapOptions one = options;
        one.look.key = keys[i];
        QRectF panel(area.left() + gutter + column * (width + PanelGap),
                     area.top() + row * (height + PanelGap / 2), width, height);
        panel.setLeft(panel.left() - (column == 0 ? gutter : 0));
        panel.setBottom(panel.bottom() + (isLast ? foot : 0));
        m_panels.emplace_back(
            &source, one, panel,
            HeatmapParts{false, column == 0, isLast, column == 0 ? gutter : 0, shownKey(keys[i])},
            HeatmapLayout::Uncolored{});
        m_panels.back().gather(colors);
    }
    colors.finish();
    for (HeatmapLayout& panel : m_panels)
        panel.color(colors);
}

const HeatmapLayout& HeatmapSheet::first() const
{
    static const HeatmapLayout none;
    return m_panels.empty() ? none : m_panels.front();
}

int HeatmapSheet::panelAt(QPointF point) const
{
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        if (m_panels[i].area().contains(point))
            return static_cast<int>(i);
    return -1;
}

void HeatmapSheet::setCurves(const std::shared_ptr<const HeatmapCurves>& curves)
{
    m_options.curves = curves;
    if (!m_options.look.multiples && !m_panels.empty())
        m_panels.front().setCurves(curves);
}

std::optional<HeatmapCell> HeatmapSheet::cellAt(QPointF point) const
{
    const int panel = panelAt(point);
    return panel < 0 ? std::nullopt : m_panels[static_cast<std::size_t>(panel)].cellAt(point);
}

bool HeatmapSheet::isEmpty() const
{
    return std::all_of(m_panels.begin(), m_panels.end(),
                       [](const HeatmapLayout& panel) { return panel.columnCount() == 0; });
}

QString HeatmapSheet::summary() const
{
    quint64 count = 0;
    quint64 intervals = 0;
    for (const HeatmapLayout& panel : m_panels) {
        count = saturatingAdd(count, panel.visibleCount());
        intervals = std::max(intervals, panel.visibleIntervals());
    }
    QStringList parts;
    if (count == m_all)
        parts += QCoreApplication::translate("HeatmapSheet", "%1 events").arg(formatCount(count));
    else
        parts += QCoreApplication::translate("HeatmapSheet", "%1 of %2 events")
                     .arg(formatCount(count), formatCount(m_all));
    if (m_perInterval)
        parts += QCoreApplication::translate("HeatmapSheet", "%1 intervals").arg(formatCount(intervals));
    if (m_options.look.multiples) {
        if (m_more > 0)
            parts += QCoreApplication::translate("HeatmapSheet", "%1 more keys are not shown")
                         .arg(formatCount(static_cast<qint64>(m_more)));
    } else if (m_options.look.key) {
        parts += shownKey(*m_options.look.key);
    }
    if (m_options.values)
        parts += heatmapRangeText(*m_options.values, m_unit);
    if (m_timesAreArrival)
        parts += QCoreApplication::translate("HeatmapSheet", "times of arrival");
    return parts.join(QStringLiteral(" · "));
}

void HeatmapSheet::paint(QPainter& painter) const
{
    painter.save();
    if (m_header.height() > 0)
        paintHeader(painter);
    for (const HeatmapLayout& panel : m_panels)
        panel.paint(painter);
    painter.restore();
}

void HeatmapSheet::paintHeader(QPainter& painter) const
{
    const QFont labels = labelFont(m_options.font);
    const QFontMetricsF metrics(labels);
    painter.setFont(labels);
    painter.setPen(m_options.theme.mutedText);
    double right = m_header.right();
    if (!m_colors.isEmpty() && m_header.width() > 320) {
        right = paintLegend(painter) - 2 * LabelGap;
        if (m_header.width() > 560)
            right = paintSwatches(painter, right);
    }
    painter.drawText(QPointF(m_header.left(), m_header.center().y() + metrics.ascent() / 2 - 1),
                     metrics.elidedText(summary(), Qt::ElideRight, right - m_header.left()));
}

double HeatmapSheet::paintLegend(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    const bool wide = m_header.width() > 640;
    const bool column = m_colors.coloring() == HeatmapColoring::Column;
    const double baseline = m_header.center().y() + metrics.ascent() / 2 - 1;
    // What the numbers are, then the colours between the lowest and the highest.
    QString what;
    if (column)
        what = QCoreApplication::translate("HeatmapSheet", "of the highest in its column");
    else if (!m_colorName.isEmpty())
        what = displayText(m_colorName.toStdString(), 60);
    else if (m_perInterval)
        what = QCoreApplication::translate("HeatmapSheet", "per interval");
    else
        what = QCoreApplication::translate("HeatmapSheet", "events");
    switch (m_colors.coloring()) {
    case HeatmapColoring::Linear:
        what += QCoreApplication::translate("HeatmapSheet", " (linear)");
        break;
    case HeatmapColoring::Logarithmic:
        what += QCoreApplication::translate("HeatmapSheet", " (log)");
        break;
    case HeatmapColoring::Rank:
        what += QCoreApplication::translate("HeatmapSheet", " (rank)");
        break;
    case HeatmapColoring::Column:
        break;
    }
    const auto textAt = [&](double share) {
        if (column)
            return formatPercent(share);
        // A count is never under one, whatever colour stands for less.
        const bool counts = m_colors.coloring() == HeatmapColoring::Logarithmic && m_colorName.isEmpty();
        return levelText(share <= 0 && counts ? std::min(1., m_colors.low()) : m_colors.levelAt(share),
                         m_colorUnit);
    };
    const double legendWidth = wide ? 150 : 48;
    double right = m_header.right();
    if (wide) {
        right -= metrics.horizontalAdvance(what);
        painter.drawText(QPointF(right, baseline), what);
        right -= LabelGap;
    }
    const QString high = textAt(1);
    right -= metrics.horizontalAdvance(high);
    painter.drawText(QPointF(right, baseline), high);
    right -= LabelGap;
    const double height = std::round(metrics.ascent() * 0.8);
    const QRectF bar(std::round(right - legendWidth), std::round(m_header.center().y() - height / 2),
                     legendWidth, height);
    const auto& palette = first().ramp();
    for (int x = 0; x < static_cast<int>(bar.width()); ++x)
        painter.fillRect(
            QRectF(bar.left() + x, bar.top(), 1, bar.height()),
            QColor(palette[static_cast<std::size_t>(1 + x * 254 / static_cast<int>(bar.width()))]));
    if (wide) {
        // In the middle of the bar, on it: light on dark or dark on light.
        const QString middle = textAt(0.5);
        const QColor under(palette[128]);
        const bool white = contrastRatio(Qt::white, under) > contrastRatio(Qt::black, under);
        painter.setPen(white ? Qt::white : Qt::black);
        QFont small = painter.font();
        const QFont before = small;
        small.setPixelSize(std::max(6, small.pixelSize() - 1));
        painter.setFont(small);
        painter.drawText(bar, Qt::AlignCenter | Qt::TextSingleLine, middle);
        painter.setFont(before);
        painter.setPen(m_options.theme.mutedText);
    }
    const QString low = textAt(0);
    const double left = bar.left() - LabelGap - metrics.horizontalAdvance(low);
    painter.drawText(QPointF(left, baseline), low);
    return left;
}

double HeatmapSheet::paintSwatches(QPainter& painter, double right) const
{
    const QFontMetricsF metrics(painter.font());
    const double side = std::round(metrics.ascent() * 0.8);
    const double baseline = m_header.center().y() + metrics.ascent() / 2 - 1;
    const double free = m_header.left() + metrics.horizontalAdvance(summary()) + 2 * LabelGap;
    const auto add = [&](const QBrush& brush, const QString& text) {
        const double left = right - metrics.horizontalAdvance(text) - LabelGap - side;
        if (left < free)
            return;
        const QRectF swatch(std::round(left), std::round(m_header.center().y() - side / 2), side, side);
        painter.fillRect(swatch, brush);
        painter.setPen(m_options.theme.border);
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        painter.setPen(m_options.theme.mutedText);
        painter.drawText(QPointF(swatch.right() + LabelGap, baseline), text);
        right = left - 2 * LabelGap;
    };
    const auto any = [this](auto test) { return std::any_of(m_panels.begin(), m_panels.end(), test); };
    if (any([](const HeatmapLayout& panel) { return panel.hasGaps(); }))
        add(heatmapGapBrush(m_options.theme),
            m_perInterval ? QCoreApplication::translate("HeatmapSheet", "not measured")
                          : QCoreApplication::translate("HeatmapSheet", "no events"));
    if (any([](const HeatmapLayout& panel) { return panel.hasLosses(); }))
        add(m_options.theme.error, QCoreApplication::translate("HeatmapSheet", "events lost"));
    if (m_options.curves && !m_options.curves->percentiles.exact && !m_options.curves->columns.empty())
        add(QBrush(m_options.theme.mutedText, Qt::BDiagPattern),
            QCoreApplication::translate("HeatmapSheet", "percentile is in this bucket"));
    return right;
}

QStringList heatmapKeysByCount(const HeatmapSource& source, const HeatmapStop& stop)
{
    std::vector<std::pair<quint64, QString>> keys;
    for (const QString& key : source.keys()) {
        if (stop && stop())
            return {};
        HeatmapRequest request;
        request.key = key;
        request.width = 1;
        request.height = 1;
        keys.emplace_back(source.bin(request).total, key);
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList sorted;
    for (const auto& [count, key] : keys)
        sorted += key;
    return sorted;
}

} // namespace bee

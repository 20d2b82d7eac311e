// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributionhistogram.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double margin = 10;
constexpr double smallestTable = 460; ///< width of the whole at which the table has room
constexpr double narrowestBin = 6;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DistributionPlot)
};

struct Named {
    double share;
    const char* name;
    int importance;
};
constexpr Named percentiles[] = {{0.01, "p1", 3},  {0.05, "p5", 2},  {0.25, "p25", 1},
                                 {0.50, "p50", 0}, {0.75, "p75", 1}, {0.90, "p90", 1},
                                 {0.95, "p95", 0}, {0.99, "p99", 0}, {0.999, "p99.9", 1}};

/// Those that are always marked in the plot, the first ones first where there is no room for all.
constexpr Named marks[] = {{0.99, "p99", 0}, {0.50, "p50", 0}, {0.95, "p95", 0}};

bool isInside(const QRectF& plot, double left, double right)
{
    return right >= plot.left() && left <= plot.right();
}

} // namespace

DistributionHistogram::DistributionHistogram(std::shared_ptr<const DistributionData> data,
                                             DistributionOptions options, QSizeF size)
    : DistributionPlot(std::move(data), std::move(options), size)
{
    const Distribution& values = *m_data->values;
    makeRows();
    // How many bins say something depends on how many values there are to count.
    const NumberBounds seen = m_across.visible();
    const double count = values.countBelow(seen.high).high - values.countBelow(seen.low).low;
    const int telling = static_cast<int>(std::clamp(5 * std::cbrt(count), 12., 400.));
    const int fitting = static_cast<int>(std::max(2., (size.width() - 2 * margin) / narrowestBin));
    m_bins = histogramBins(values, m_across.bounds(values, std::min(telling, fitting)));
    quint64 most = 0;
    for (const DistributionBin& bin : m_bins) {
        m_steps.push_back(bin.low);
        if (m_across.share(bin.high) > 0 && m_across.share(bin.low) < 1)
            most = std::max(most, bin.count);
    }
    if (!m_bins.empty())
        m_steps.push_back(m_bins.back().high);
    m_counts = NumberAxis::ofCounts(most, m_options.look.logarithmicCounts);
    placeAreas();
}

void DistributionHistogram::makeRows()
{
    const Distribution& values = *m_data->values;
    const auto add = [&](const QString& name, const NumberBounds& at, int importance) {
        m_rows.push_back({name, boundsText(at, m_across), at, importance});
    };
    add(Texts::tr("Least"), values.least(), 1);
    for (const Named& each : percentiles)
        add(QString::fromLatin1(each.name), values.percentile(each.share), each.importance);
    add(Texts::tr("Greatest"), values.greatest(), 0);
    if (values.exact) {
        add(Texts::tr("Mean"), values.mean(), 1);
        if (values.unit != Unit::Percent)
            m_rows.push_back({Texts::tr("Sum"), m_across.text(values.sum), std::nullopt, 2});
    }
    m_rows.push_back({Texts::tr("Values"), formatCount(values.count()), std::nullopt, 0});
    if (values.zeros() > 0)
        m_rows.push_back({Texts::tr("Zeros"), formatCount(values.zeros()), std::nullopt, 2});
    if (values.negatives() > 0)
        m_rows.push_back({Texts::tr("Negative"), formatCount(values.negatives()), std::nullopt, 2});
    if (values.missing > 0)
        m_rows.push_back({Texts::tr("Missing"), formatCount(values.missing), std::nullopt, 0});
}

QFont DistributionHistogram::numberFont() const
{
    QFont font = monospaceFont();
    if (m_small.pointSizeF() > 0)
        font.setPointSizeF(m_small.pointSizeF());
    else
        font.setPixelSize(m_small.pixelSize());
    return font;
}

double DistributionHistogram::tableWidth() const
{
    const QFontMetricsF names(m_small);
    const QFontMetricsF numbers(numberFont());
    double name = 0;
    double number = 0;
    for (const Row& row : m_rows) {
        name = std::max(name, names.horizontalAdvance(row.name));
        number = std::max(number, numbers.horizontalAdvance(row.text));
    }
    return std::ceil(name + number + 32);
}

void DistributionHistogram::placeAreas()
{
    const QFontMetricsF metrics(m_small);
    QRectF area(QPointF(0, 0), m_size);
    if (m_options.compact)
        area.adjust(4, 2, -4, 0);
    else
        area.adjust(margin, margin / 2, -margin, 0);
    const double width = tableWidth();
    if (m_options.look.table && !m_options.compact &&
        m_size.width() >= std::max(smallestTable, 2.5 * width)) {
        m_table = QRectF(area.right() - width, area.top(), width, area.height());
        m_rowHeight = std::ceil(metrics.height() + 5);
        const auto room = static_cast<std::size_t>(std::max(0., m_table.height() / m_rowHeight));
        for (int importance = 3; importance > 0 && m_rows.size() > room; --importance)
            std::erase_if(m_rows, [&](const Row& row) { return row.importance >= importance; });
        m_table.setHeight(std::min(m_table.height(), m_rowHeight * static_cast<double>(m_rows.size())));
        area.setRight(m_table.left() - margin);
    }
    area.setTop(area.top() + metrics.height() + 6); // labels of the marks
    area.setBottom(area.bottom() - acrossHeight());
    area.setLeft(area.left() + sideWidth(m_counts, area.height()));
    if (showsCumulative())
        area.setRight(area.right() - metrics.horizontalAdvance(QStringLiteral("100 %")) - 8);
    if (area.width() < 20 || area.height() < 10)
        area = QRectF(area.topLeft(), QSizeF(std::max(20., area.width()), std::max(10., area.height())));
    m_plot = QRectF(area.toRect());
}

QRectF DistributionHistogram::barRect(std::size_t bin) const
{
    const DistributionBin& each = m_bins[bin];
    double left = xOf(each.low);
    double right = xOf(each.high);
    if (each.count == 0 || !isInside(m_plot, left, right))
        return {};
    left = std::round(std::max(left, m_plot.left()));
    right = std::round(std::min(right, m_plot.right()));
    if (right - left >= 4)
        right -= 1; // bars of their own
    const double height =
        std::max(1., std::round(m_counts.share(static_cast<double>(each.count)) * m_plot.height()));
    return {left, m_plot.bottom() - height, std::max(1., right - left), height};
}

void DistributionHistogram::paint(QPainter& painter) const
{
    painter.save();
    paintSide(painter, m_counts, true);
    paintAcross(painter);
    painter.save();
    painter.setClipRect(m_plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    paintBars(painter);
    if (showsCumulative())
        paintCumulative(painter);
    painter.restore();
    paintMarks(painter);
    if (!m_table.isEmpty())
        paintTable(painter);
    painter.restore();
}

void DistributionHistogram::paintBars(QPainter& painter) const
{
    const QColor color = m_options.theme.lanes[0];
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin)
        if (const QRectF rect = barRect(bin); !rect.isEmpty())
            painter.fillRect(rect, color);
}

void DistributionHistogram::paintCumulative(QPainter& painter) const
{
    const Theme& theme = m_options.theme;
    const Distribution& values = *m_data->values;
    const auto total = static_cast<double>(values.count());
    const auto yOf = [&](double count) { return m_plot.bottom() - count / total * m_plot.height(); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = theme.lanes[1];
    QColor fill = color;
    fill.setAlpha(32);
    if (values.exact) {
        // As fine as a pixel: what lies between two points is one step or more, none is left out.
        QPolygonF line;
        for (double x = m_plot.left(); x <= m_plot.right(); x += 1)
            line << QPointF(x, yOf(values.countUpTo(valueAt(x)).low));
        painter.setPen(QPen(color, 1.5));
        painter.drawPolyline(line);
    } else {
        double below = 0;
        for (const DistributionBin& bucket : values.buckets) {
            const double upTo = below + static_cast<double>(bucket.count);
            const QRectF range(QPointF(xOf(bucket.low), yOf(upTo)), QPointF(xOf(bucket.high), yOf(below)));
            painter.fillRect(range, fill);
            painter.setPen(QPen(color, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(range);
            below = upTo;
        }
    }
    painter.restore();
    // Outside of the plot's clip for a moment: the axis on the right.
    painter.save();
    painter.setClipping(false);
    const QFontMetricsF metrics(m_small);
    painter.setFont(m_small);
    painter.setPen(theme.mutedText);
    const bool halves = m_plot.height() < 120;
    for (const double share : {0., 0.25, 0.5, 0.75, 1.}) {
        if (halves && share != 0 && share != 0.5 && share != 1)
            continue;
        painter.drawText(
            QPointF(m_plot.right() + 6, yOf(share * total) - metrics.height() / 2 + metrics.ascent()),
            formatPercent(share));
    }
    painter.restore();
}

void DistributionHistogram::paintMark(QPainter& painter, const NumberBounds& at, const QColor& color,
                                      bool strong) const
{
    const double left = xOf(at.low);
    const double right = xOf(at.high);
    if (!isInside(m_plot, left, right))
        return;
    if (at.low == at.high) {
        const double x = std::round(left) + 0.5;
        painter.setPen(QPen(color, strong ? 2 : 1, strong ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(x, m_plot.top() - 3), QPointF(x, m_plot.bottom()));
        return;
    }
    // Where only buckets are known: a bracket over all that it can be.
    const QRectF range(QPointF(std::max(left, m_plot.left()), m_plot.top()),
                       QPointF(std::min(right, m_plot.right()), m_plot.bottom()));
    QColor fill = color;
    fill.setAlpha(strong ? 60 : 24);
    painter.fillRect(range, fill);
    painter.setPen(QPen(color, strong ? 2 : 1));
    painter.drawLine(range.topLeft(), range.topRight());
    painter.drawLine(range.topLeft(), range.topLeft() + QPointF(0, 4));
    painter.drawLine(range.topRight(), range.topRight() + QPointF(0, 4));
}

void DistributionHistogram::paintMarks(QPainter& painter) const
{
    const Theme& theme = m_options.theme;
    const Distribution& values = *m_data->values;
    const QFontMetricsF metrics(m_small);
    struct Label {
        QString text;
        double center;
        bool strong;
    };
    std::vector<Label> labels;
    const auto mark = [&](const QString& name, const NumberBounds& at, bool strong) {
        paintMark(painter, at, strong ? theme.accent : theme.mutedText, strong);
        const double left = std::max(xOf(at.low), m_plot.left());
        const double right = std::min(xOf(at.high), m_plot.right());
        if (right >= left && isInside(m_plot, left, right))
            labels.push_back(
                {name + QLatin1Char(' ') + boundsText(at, m_across), (left + right) / 2, strong});
    };
    const int marked = m_options.marked;
    const bool hasMark = marked >= 0 && marked < static_cast<int>(m_rows.size()) &&
                         m_rows[static_cast<std::size_t>(marked)].at;
    if (hasMark)
        mark(m_rows[static_cast<std::size_t>(marked)].name, *m_rows[static_cast<std::size_t>(marked)].at,
             true);
    for (const Named& each : marks)
        mark(QString::fromLatin1(each.name), values.percentile(each.share), false);
    // The first ones matter most. Others are moved to either side of their lines, or left out.
    painter.setFont(m_small);
    std::vector<std::pair<double, double>> taken;
    for (const Label& label : labels) {
        const double width = metrics.horizontalAdvance(label.text);
        for (const double shift : {0.5, 1., 0.}) {
            const double left = std::clamp(label.center - width * shift, m_plot.left(),
                                           std::max(m_plot.left(), m_plot.right() - width));
            const bool free = std::none_of(taken.begin(), taken.end(), [&](const auto& other) {
                return left < other.second + 8 && left + width + 8 > other.first;
            });
            if (!free)
                continue;
            taken.emplace_back(left, left + width);
            painter.setPen(label.strong ? theme.accent : theme.mutedText);
            painter.drawText(QPointF(left, m_plot.top() - 5 - metrics.descent()), label.text);
            break;
        }
    }
}

void DistributionHistogram::paintTable(QPainter& painter) const
{
    const Theme& theme = m_options.theme;
    const QFontMetricsF metrics(m_small);
    const QFont numbers = numberFont();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const QRectF line(m_table.left(), m_table.top() + static_cast<double>(i) * m_rowHeight,
                          m_table.width(), m_rowHeight);
        const bool marked = static_cast<int>(i) == m_options.marked;
        if (marked)
            painter.fillRect(line, theme.selection);
        else if (i % 2 == 0)
            painter.fillRect(line, theme.raised);
        const QRectF text = line.adjusted(8, 0, -8, 0);
        painter.setFont(m_small);
        painter.setPen(marked ? theme.text : theme.mutedText);
        painter.drawText(text, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), row.name);
        painter.setFont(numbers);
        painter.setPen(theme.text);
        painter.drawText(text, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), row.text);
    }
}

std::optional<DistributionPlot::Hit> DistributionHistogram::hitAt(QPointF point) const
{
    if (!m_plot.contains(point))
        return std::nullopt;
    const double value = valueAt(point.x());
    const auto after = std::upper_bound(m_bins.begin(), m_bins.end(), value,
                                        [](double v, const DistributionBin& bin) { return v < bin.low; });
    if (after == m_bins.begin())
        return std::nullopt;
    const DistributionBin& bin = *(after - 1);
    if (value >= bin.high)
        return std::nullopt;
    const Distribution& values = *m_data->values;
    Hit hit;
    const double left = std::max(xOf(bin.low), m_plot.left());
    const double right = std::min(xOf(bin.high), m_plot.right());
    hit.rect = QRectF(left, m_plot.top(), right - left, m_plot.height());
    const QString count =
        bin.count == 1 ? Texts::tr("1 value") : Texts::tr("%1 values").arg(formatCount(bin.count));
    const double upTo = values.countBelow(bin.high).low;
    hit.lines = {boundsText({bin.low, bin.high}, m_across), count,
                 Texts::tr("%1 of all").arg(shareText(static_cast<double>(bin.count))),
                 std::isfinite(bin.high)
                     ? Texts::tr("%1 are below %2").arg(shareText(upTo), m_across.text(bin.high))
                     : Texts::tr("%1 are below %2")
                           .arg(shareText(values.countBelow(bin.low).low), m_across.text(bin.low))};
    return hit;
}

QPointF DistributionHistogram::step(std::optional<QPointF> point, int right, int) const
{
    std::vector<double> centers;
    for (const DistributionBin& bin : m_bins) {
        const double left = std::max(xOf(bin.low), m_plot.left());
        const double end = std::min(xOf(bin.high), m_plot.right());
        if (end > left)
            centers.push_back((left + end) / 2);
    }
    if (centers.empty())
        return m_plot.center();
    std::size_t at = 0;
    if (point) {
        const auto nearest = std::min_element(centers.begin(), centers.end(), [&](double a, double b) {
            return std::abs(a - point->x()) < std::abs(b - point->x());
        });
        const auto place = (nearest - centers.begin()) + right;
        at = static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(place, 0, static_cast<std::ptrdiff_t>(centers.size()) - 1));
    }
    return {centers[at], m_plot.center().y()};
}

int DistributionHistogram::tableRowAt(QPointF point) const
{
    if (!m_table.contains(point))
        return -1;
    const int row = static_cast<int>((point.y() - m_table.top()) / m_rowHeight);
    return row < static_cast<int>(m_rows.size()) && m_rows[static_cast<std::size_t>(row)].at ? row : -1;
}

QString DistributionHistogram::description() const
{
    QStringList parts{displayText(m_data->values->name.toStdString(), 200)};
    for (const Row& row : m_rows)
        parts += row.name + QLatin1Char(' ') + row.text;
    return parts.join(QStringLiteral(", "));
}

} // namespace bee

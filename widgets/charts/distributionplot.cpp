// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distributionplot.h"

#include "widgets/charts/boxesplot.h"
#include "widgets/charts/distributionhistogram.h"
#include "widgets/charts/scatterplot.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double tickLength = 4;
constexpr double gap = 6;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DistributionPlot)
};

int tickCount(double length, double distance)
{
    return std::max(2, static_cast<int>(length / distance));
}

} // namespace

QString boundsText(const NumberBounds& bounds, const NumberAxis& axis)
{
    if (bounds.low == bounds.high)
        return axis.text(bounds.low);
    if (!std::isfinite(bounds.high))
        return QStringLiteral("≥ ") + axis.text(bounds.low);
    if (!std::isfinite(bounds.low))
        return QStringLiteral("< ") + axis.text(bounds.high);
    return axis.text(bounds.low) + QStringLiteral(" – ") + axis.text(bounds.high);
}

DistributionPlot::DistributionPlot(std::shared_ptr<const DistributionData> data, DistributionOptions options,
                                   QSizeF size)
    : m_data(std::move(data)), m_options(std::move(options)), m_size(size),
      m_across(*m_data->values, m_options.look.axis, m_options.across), m_small(labelFont(m_options.font))
{
}

/// A tool's word for its buckets is their unit, which the ticks have.
bool DistributionPlot::namesAxis() const
{
    return !m_options.compact && m_data->values->exact && !m_data->values->name.isEmpty();
}

double DistributionPlot::acrossHeight() const
{
    const double line = QFontMetricsF(m_small).height();
    return tickLength + 2 + line + (namesAxis() ? line + 4 : 2);
}

void DistributionPlot::paintAcross(QPainter& painter) const
{
    const Theme& theme = m_options.theme;
    const QFontMetricsF metrics(m_small);
    painter.setFont(m_small);
    double taken = m_plot.left() - m_size.width();
    for (const double tick : m_across.ticks(tickCount(m_plot.width(), tickDistanceAcross))) {
        const double x = std::round(xOf(tick)) + 0.5;
        if (x < m_plot.left() - 1 || x > m_plot.right() + 1)
            continue;
        painter.setPen(theme.border);
        painter.drawLine(QPointF(x, m_plot.bottom() + 1), QPointF(x, m_plot.bottom() + tickLength));
        const QString text = m_across.text(tick);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2, 2., std::max(2., m_size.width() - width - 2));
        if (left < taken + 8)
            continue;
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(left, m_plot.bottom() + tickLength + 2 + metrics.ascent()), text);
        taken = left + width;
    }
    painter.setPen(theme.border);
    painter.drawLine(QPointF(m_plot.left(), m_plot.bottom() + 0.5),
                     QPointF(m_plot.right(), m_plot.bottom() + 0.5));
    if (!namesAxis())
        return;
    painter.setPen(theme.mutedText);
    const QRectF line(m_plot.left(), m_plot.bottom() + tickLength + 4 + metrics.height(), m_plot.width(),
                      metrics.height());
    painter.drawText(line, static_cast<int>(Qt::AlignCenter),
                     metrics.elidedText(displayText(m_data->values->name.toStdString(), 200), Qt::ElideMiddle,
                                        line.width()));
}

double DistributionPlot::sideWidth(const NumberAxis& axis, double height) const
{
    double width = 0;
    for (const double tick : axis.ticks(tickCount(height, tickDistanceUpwards)))
        width = std::max(width, QFontMetricsF(m_small).horizontalAdvance(axis.text(tick)));
    return std::ceil(width + gap);
}

void DistributionPlot::paintSide(QPainter& painter, const NumberAxis& axis, bool lines) const
{
    const Theme& theme = m_options.theme;
    const QFontMetricsF metrics(m_small);
    painter.setFont(m_small);
    for (const double tick : axis.ticks(tickCount(m_plot.height(), tickDistanceUpwards))) {
        const double y = std::round(m_plot.bottom() - axis.share(tick) * m_plot.height()) + 0.5;
        if (y < m_plot.top() - 1 || y > m_plot.bottom() + 1)
            continue;
        if (lines) {
            painter.setPen(theme.border);
            painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        }
        painter.setPen(theme.mutedText);
        const QString text = axis.text(tick);
        painter.drawText(QPointF(m_plot.left() - gap - metrics.horizontalAdvance(text),
                                 y - metrics.height() / 2 + metrics.ascent()),
                         text);
    }
}

std::optional<DistributionBox> DistributionPlot::boxBetween(QPointF a, QPointF b) const
{
    if (m_steps.size() < 2 || !m_plot.adjusted(-1, -1, 1, 1).contains(a))
        return std::nullopt;
    const double low = valueAt(std::clamp(std::min(a.x(), b.x()), m_plot.left(), m_plot.right()));
    const double high = valueAt(std::clamp(std::max(a.x(), b.x()), m_plot.left(), m_plot.right()));
    const auto from = std::upper_bound(m_steps.begin(), m_steps.end(), low);
    const auto to = std::lower_bound(m_steps.begin(), m_steps.end(), high);
    DistributionBox box;
    box.across.low = from == m_steps.begin() ? *from : *(from - 1);
    box.across.high = to == m_steps.end() ? m_steps.back() : *to;
    if (box.across.high <= box.across.low) // at a bound: the bin after it
        box.across.high = from == m_steps.end() ? box.across.high : *from;
    return box.across.high > box.across.low ? std::optional(box) : std::nullopt;
}

QRectF DistributionPlot::rectOf(const DistributionBox& box) const
{
    const double left = std::max(xOf(box.across.low), m_plot.left());
    const double right = std::min(xOf(box.across.high), m_plot.right());
    return right > left ? QRectF(left, m_plot.top(), right - left, m_plot.height()) : QRectF();
}

QString DistributionPlot::shareText(double count) const
{
    return formatPercent(count / static_cast<double>(std::max<quint64>(1, m_data->values->count())));
}

QString DistributionPlot::countText() const
{
    const Distribution& values = *m_data->values;
    QString text =
        values.count() == 1 ? Texts::tr("1 value") : Texts::tr("%1 values").arg(formatCount(values.count()));
    if (values.missing > 0)
        text += QStringLiteral(", ") + Texts::tr("%1 missing").arg(formatCount(values.missing));
    return text;
}

QString DistributionPlot::description() const
{
    const Distribution& values = *m_data->values;
    QStringList parts{displayText(values.name.toStdString(), 200), countText()};
    for (const double share : {0.5, 0.95, 0.99})
        parts += QStringLiteral("p%1 %2").arg(QString::number(share * 100),
                                              boundsText(values.percentile(share), m_across));
    return parts.join(QStringLiteral(", "));
}

std::unique_ptr<DistributionPlot> makeDistributionPlot(std::shared_ptr<const DistributionData> data,
                                                       DistributionOptions options, QSizeF size)
{
    if (!data || !data->values || data->values->count() == 0 || size.width() < 60 || size.height() < 40)
        return nullptr;
    switch (data->look.kind) {
    case DistributionKind::Boxes:
        return std::make_unique<BoxesPlot>(std::move(data), std::move(options), size);
    case DistributionKind::Scatter:
        if (data->density.count == 0)
            return nullptr;
        return std::make_unique<ScatterPlot>(std::move(data), std::move(options), size);
    case DistributionKind::Histogram:
        break;
    }
    return std::make_unique<DistributionHistogram>(std::move(data), std::move(options), size);
}

} // namespace bee

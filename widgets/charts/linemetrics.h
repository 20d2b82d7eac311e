// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/lines.h"
#include "widgets/theme/format.h"

#include <QFont>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bee {

// Sizes that the layout of lines and its painting share, in pixels.
inline constexpr double ChartMargin = 12;
inline constexpr double LabelGap = 6;
inline constexpr double LegendSwatch = 10;

/// A moment so many nanoseconds before another; after the beginning of time.
[[nodiscard]] inline Time timeBefore(Time time, Duration by)
{
    return time < Time::min() + by ? Time::min() : time - by;
}

[[nodiscard]] inline QFont smallChartFont(QFont font)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * 0.9)));
    else
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

/// As formatValue(), but thousands are grouped where there is no unit too: these are never names.
[[nodiscard]] inline QString measureText(double value, Unit unit)
{
    const bool bare = unit == Unit::None || unit == Unit::Count;
    return formatValue(bare && std::abs(value) >= 100 ? std::round(value) : value, bare ? Unit::Count : unit);
}

[[nodiscard]] inline QString axisText(double value, Unit unit)
{
    return value == 0 ? QStringLiteral("0") : measureText(value, unit);
}

/// Room for a number in the legend: for any that the line has.
[[nodiscard]] inline double widestValue(const QFontMetricsF& metrics, const LineSeries& line)
{
    double widest = metrics.horizontalAdvance(measureText(0.0, line.unit));
    for (const double value : {line.least, line.most, line.most * 0.77777, line.least * 0.77777})
        widest = std::max(widest, metrics.horizontalAdvance(measureText(value, line.unit)));
    return widest;
}

} // namespace bee

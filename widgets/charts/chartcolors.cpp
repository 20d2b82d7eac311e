// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartcolors.h"

namespace bee {

QColor seriesColor(const Theme& theme, std::size_t series)
{
    const QColor color = theme.lanes[series % theme.lanes.size()];
    switch (series / theme.lanes.size() % 3) {
    case 1:
        return color.lighter(140);
    case 2:
        return color.darker(140);
    default:
        return color;
    }
}

} // namespace bee

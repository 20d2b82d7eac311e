// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmappalette.h"

#include <algorithm>
#include <cmath>

namespace bee {

const std::array<QRgb, 256>& heatmapPalette()
{
    // A polynomial of degree six through viridis; it stays within 1 % of the published table.
    static const std::array<QRgb, 256> palette = [] {
        constexpr double Coefficients[3][7] = {
            {0.2777273272, 0.1050930431, -0.3308618287, -4.634230499, 6.22826994, 4.776384998, -5.435455856},
            {0.0054073445, 1.40461353, 0.2148475595, -5.799100973, 14.17993337, -13.74514538, 4.645852612},
            {0.3340998053, 1.384590163, 0.09509516303, -19.33244096, 56.6905526, -65.35303263, 26.31243525}};
        std::array<QRgb, 256> colors{};
        for (std::size_t i = 0; i < colors.size(); ++i) {
            const double t = static_cast<double>(i) / 255;
            int channels[3];
            for (int c = 0; c < 3; ++c) {
                double value = 0;
                for (int power = 6; power >= 0; --power)
                    value = value * t + Coefficients[c][power];
                channels[c] = static_cast<int>(std::lround(std::clamp(value, 0., 1.) * 255));
            }
            colors[i] = qRgb(channels[0], channels[1], channels[2]);
        }
        return colors;
    }();
    return palette;
}

int heatmapColorIndex(double count, double peak)
{
    if (!(count > 0) || !(peak > 0))
        return 0;
    const double share = std::log1p(std::min(count, peak)) / std::log1p(peak);
    return std::clamp(static_cast<int>(std::lround(share * 255)), 1, 255);
}

} // namespace bee

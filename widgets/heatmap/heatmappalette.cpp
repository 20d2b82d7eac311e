// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmappalette.h"

#include "widgets/theme/theme.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace bee {

namespace {

// Every fifth colour of the tables of matplotlib (lib/matplotlib/_cm_listed.py): viridis, inferno and magma
// by Nathaniel J. Smith, Stefan van der Walt and Eric Firing, cividis by Jamie Nuñez, Christopher Anderton
// and Ryan Renslow; all dedicated to the public domain (CC0 1.0). What lies between is interpolated: within 1
// of 255 of the published tables, cividis within 4.
using Anchors = std::array<QRgb, 52>;
// clang-format off
constexpr Anchors viridis{
0x440154,0x46085c,0x471063,0x481769,0x481d6f,0x482475,0x472a7a,0x46307e,0x453781,0x433d84,
    0x414287,0x3f4889,0x3d4e8a,0x3a538b,0x38598c,0x355e8d,0x33638d,0x31688e,0x2e6d8e,0x2c718e,
    0x2a768e,0x297b8e,0x27808e,0x25848e,0x23898e,0x218e8d,0x20928c,0x1f978b,0x1e9c89,0x1fa188,
    0x21a585,0x24aa83,0x28ae80,0x2eb37c,0x35b779,0x3dbc74,0x46c06f,0x50c46a,0x5ac864,0x65cb5e,
    0x70cf57,0x7cd250,0x89d548,0x95d840,0xa2da37,0xb0dd2f,0xbddf26,0xcae11f,0xd8e219,0xe5e419,
    0xf1e51d,0xfde725};
constexpr Anchors cividis{
0x00224e,0x002656,0x002a5f,0x002d68,0x003070,0x083370,0x163770,0x203a6f,0x273e6e,0x2e416d,
    0x34456c,0x3a486c,0x3f4c6c,0x444f6c,0x49536c,0x4e566c,0x535a6d,0x575d6d,0x5c616e,0x60646f,
    0x656870,0x696b71,0x6d6f72,0x727274,0x767676,0x7a7a78,0x7e7d78,0x838179,0x888578,0x8d8878,
    0x928c78,0x969077,0x9b9476,0xa09875,0xa59c74,0xaaa073,0xafa471,0xb5a86f,0xbaac6d,0xbfb06b,
    0xc4b468,0xc9b965,0xcfbd62,0xd4c15f,0xdac65b,0xdfca57,0xe5cf52,0xead34c,0xf0d846,0xf6dd3f,
    0xfce236,0xfee838};
constexpr Anchors inferno{
0x000004,0x02020c,0x050417,0x0a0722,0x10092d,0x160b39,0x1e0c45,0x260c51,0x2f0a5b,0x380962,
    0x400a67,0x490b6a,0x510e6c,0x59106e,0x61136e,0x69166e,0x71196e,0x781c6d,0x801f6c,0x88226a,
    0x902568,0x982766,0xa02a63,0xa82e5f,0xb0315b,0xb73557,0xbf3952,0xc63d4d,0xcc4248,0xd34743,
    0xd94d3d,0xdf5337,0xe45a31,0xe9612b,0xed6925,0xf1711f,0xf47918,0xf78212,0xf98b0b,0xfa9407,
    0xfb9d07,0xfca60c,0xfcb014,0xfbba1f,0xfac42a,0xf8cd37,0xf6d746,0xf4e156,0xf2ea69,0xf2f27d,
    0xf5f992,0xfcffa4};
constexpr Anchors magma{
0x000004,0x02020b,0x050416,0x090720,0x0e0b2b,0x140e36,0x1a1042,0x21114e,0x29115a,0x311165,
    0x390f6e,0x420f75,0x4a1079,0x52137c,0x5a167e,0x621980,0x6a1c81,0x721f81,0x792282,0x812581,
    0x892881,0x912b81,0x992d80,0xa1307e,0xaa337d,0xb2357b,0xba3878,0xc23b75,0xca3e72,0xd2426f,
    0xd9466b,0xe04c67,0xe75263,0xec5860,0xf1605d,0xf4695c,0xf7725c,0xf97b5d,0xfb8560,0xfc8e64,
    0xfd9869,0xfea16e,0xfeaa74,0xfeb47b,0xfebd82,0xfec68a,0xfecf92,0xfed89a,0xfde2a3,0xfdebac,
    0xfcf4b6,0xfcfdbf};
// clang-format on
/// Our own: lightness falls evenly from paper to ink.
constexpr std::array<QRgb, 6> print{0xe8e4d8, 0xc3cac2, 0x95adb4, 0x64899f, 0x345b80, 0x0c2a56};

template <std::size_t Size>
std::array<QRgb, 256> interpolated(const std::array<QRgb, Size>& anchors)
{
    std::array<QRgb, 256> colors{};
    for (std::size_t i = 0; i < colors.size(); ++i) {
        const double at = static_cast<double>(i) / 255 * static_cast<double>(Size - 1);
        const auto first = std::min(static_cast<std::size_t>(at), Size - 2);
        const double share = at - static_cast<double>(first);
        const auto channel = [&](int (*of)(QRgb)) {
            return static_cast<int>(
                std::lround(of(anchors[first]) * (1 - share) + of(anchors[first + 1]) * share));
        };
        colors[i] = qRgb(channel(qRed), channel(qGreen), channel(qBlue));
    }
    return colors;
}

constexpr int slotShift = 15; ///< keeps eight bits of the mantissa

} // namespace

const std::array<QRgb, 256>& heatmapPalette(HeatmapPalette palette)
{
    static const std::array<std::array<QRgb, 256>, heatmapPaletteCount> palettes{
        interpolated(viridis), interpolated(cividis), interpolated(inferno), interpolated(magma),
        interpolated(print)};
    return palettes[std::min(static_cast<std::size_t>(palette), palettes.size() - 1)];
}

std::array<QRgb, 256> heatmapRamp(HeatmapPalette palette, const QColor& behind)
{
    constexpr double seen = 1.8; ///< contrast ratio
    constexpr std::size_t most = 110;
    const auto& colors = heatmapPalette(palette);
    std::size_t first = 0;
    while (first < most && contrastRatio(QColor(colors[first]), behind) < seen)
        ++first;
    std::array<QRgb, 256> ramp{};
    for (std::size_t i = 0; i < ramp.size(); ++i)
        ramp[i] = colors[first + i * (255 - first) / 255];
    return ramp;
}

HeatmapColors::HeatmapColors(HeatmapColoring coloring, bool fromZero)
    : m_coloring(coloring), m_fromZero(fromZero)
{
    if (coloring == HeatmapColoring::Rank)
        m_cells.resize(std::size_t{1} << (31 - slotShift), 0);
}

std::size_t HeatmapColors::slotOf(float level)
{
    // Floats above 0 ascend as their bits do.
    return std::bit_cast<quint32>(level) >> slotShift;
}

float HeatmapColors::levelOf(std::size_t slot)
{
    return std::bit_cast<float>((static_cast<quint32>(slot) << slotShift) + (quint32{1} << (slotShift - 1)));
}

int HeatmapColors::toIndex(double share)
{
    return std::clamp(static_cast<int>(std::lround(share * 255)), 1, 255);
}

double HeatmapColors::shareOf(double level) const
{
    const double highest = high();
    level = std::min(level, highest);
    switch (m_coloring) {
    case HeatmapColoring::Logarithmic:
        if (m_fromZero)
            return std::log1p(level) / std::log1p(highest);
        return highest > low() ? std::log(std::max(level, low()) / low()) / std::log(highest / low()) : 1;
    case HeatmapColoring::Linear:
        if (!m_fromZero && highest > low())
            return (level - low()) / (highest - low());
        return level / highest;
    default:
        return level / highest;
    }
}

void HeatmapColors::finish()
{
    if (!m_any || m_coloring == HeatmapColoring::Column)
        return;
    m_indices.assign(std::size_t{1} << (31 - slotShift), 0);
    const std::size_t first = slotOf(m_low);
    const std::size_t last = slotOf(m_high);
    if (m_coloring != HeatmapColoring::Rank) {
        for (std::size_t slot = first; slot <= last; ++slot)
            m_indices[slot] = static_cast<quint8>(toIndex(shareOf(static_cast<double>(levelOf(slot)))));
        return;
    }
    quint64 all = 0;
    for (std::size_t slot = first; slot < last; ++slot)
        all += m_cells[slot];
    quint64 below = 0;
    for (std::size_t slot = first; slot <= last; ++slot) {
        m_indices[slot] = static_cast<quint8>(
            toIndex(all == 0 ? 1 : static_cast<double>(below) / static_cast<double>(all)));
        below += m_cells[slot];
    }
}

double HeatmapColors::levelAt(double share) const
{
    share = std::clamp(share, 0., 1.);
    switch (m_coloring) {
    case HeatmapColoring::Column:
        return share;
    case HeatmapColoring::Linear:
        return m_fromZero ? share * high() : low() + share * (high() - low());
    case HeatmapColoring::Logarithmic:
        return m_fromZero ? std::expm1(share * std::log1p(high())) : low() * std::pow(high() / low(), share);
    case HeatmapColoring::Rank:
        break;
    }
    if (isEmpty())
        return 0;
    const auto wanted = static_cast<quint8>(toIndex(share));
    std::size_t slot = slotOf(m_low);
    while (slot < slotOf(m_high) && m_indices[slot] < wanted)
        ++slot;
    return std::clamp(static_cast<double>(levelOf(slot)), low(), high());
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRgb>

#include <array>
#include <vector>

namespace bee {

/// Perceptually even colours from few to many, readable with any colour vision.
enum class HeatmapPalette : quint8 {
    Viridis,
    Cividis,
    Inferno,
    Magma,
    Print ///< light to dark: survives greyscale printing
};
constexpr int heatmapPaletteCount = 5;

[[nodiscard]] const std::array<QRgb, 256>& heatmapPalette(HeatmapPalette palette = HeatmapPalette::Viridis);

/// The palette without its first colours, which would not be told from what is behind the cells.
[[nodiscard]] std::array<QRgb, 256> heatmapRamp(HeatmapPalette palette, const QColor& behind);

/// How the level of a cell (its count an interval, its mean) becomes a colour.
enum class HeatmapColoring : quint8 {
    Linear,
    Logarithmic,
    Rank,   ///< by the share of the cells, empty ones aside, that are below it
    Column, ///< linear from 0 to the highest of the same column
};

/// Colours by level, from what is to be coloured: the same for all parts of a picture.
class HeatmapColors {
public:
    /// fromZero: the lowest colour stands for 0 rather than for the lowest level, as counts want it.
    explicit HeatmapColors(HeatmapColoring coloring = HeatmapColoring::Logarithmic, bool fromZero = true);

    /// All levels above 0 that there are, cell by cell; then finish().
    void add(float level)
    {
        if (!(level > 0))
            return;
        m_low = m_any && m_low < level ? m_low : level;
        m_high = level > m_high ? level : m_high;
        m_any = true;
        if (m_coloring == HeatmapColoring::Rank)
            ++m_cells[slotOf(level)];
    }
    void finish();

    [[nodiscard]] HeatmapColoring coloring() const { return m_coloring; }
    [[nodiscard]] bool isEmpty() const { return !m_any; }
    [[nodiscard]] double low() const { return static_cast<double>(m_low); }
    [[nodiscard]] double high() const { return static_cast<double>(m_high); }
    /// Index into a palette, 0 for nothing, never 0 for a level above 0. columnHigh: the highest level of
    /// its column, for HeatmapColoring::Column.
    [[nodiscard]] int index(float level, float columnHigh) const
    {
        if (!(level > 0))
            return 0;
        if (m_coloring == HeatmapColoring::Column)
            return columnHigh > 0 ? toIndex(static_cast<double>(level) / static_cast<double>(columnHigh)) : 0;
        return m_indices[slotOf(level)];
    }
    /// The level whose colour is that far along the palette, for a legend; a share for Column.
    [[nodiscard]] double levelAt(double share) const;

private:
    /// Levels that differ by less than 0.4 % are one: 256 colours cannot tell them apart.
    static std::size_t slotOf(float level);
    static float levelOf(std::size_t slot);
    static int toIndex(double share);
    [[nodiscard]] double shareOf(double level) const;

    HeatmapColoring m_coloring;
    bool m_fromZero;
    bool m_any = false;
    float m_low = 0;
    float m_high = 0;
    std::vector<quint32> m_cells;  ///< by slot: how many; for Rank
    std::vector<quint8> m_indices; ///< by slot
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamelayout.h"
#include "widgets/theme/theme.h"

#include <QHash>

namespace bee {

/// What the colour of a frame tells.
enum class FlameColoring : quint8 {
    Automatic,  ///< Difference over a baseline, OffCpu where time is counted, else Kind
    Kind,       ///< kernel, user, library, inlined, JIT, unknown
    Package,    ///< what the function belongs to: module, namespace, crate
    Name,       ///< a hash of the name: the same in every picture
    Difference, ///< red: more than in the baseline, blue: less
    OffCpu      ///< blues: time in which nothing ran
};

/// How a flame graph is drawn, whatever its stacks. A value.
struct FlameLook {
    FlameColoring coloring = FlameColoring::Automatic;
    bool icicle = false;    ///< from the top down
    bool normalised = true; ///< over a baseline: as if both had the same total
    friend bool operator==(const FlameLook&, const FlameLook&) = default;
};

/// What Automatic, or a difference without a baseline, comes to for a layout.
[[nodiscard]] FlameColoring effectiveColoring(const FlameLayout& layout, FlameColoring coloring);

/// How much more (up to 1: was not there) or less (down to -1: is gone) than in the baseline, of the greater.
[[nodiscard]] double flameChange(const FlameLayout& layout, std::size_t frame, bool normalised);

/// Fill of a frame in every colouring but Package and Difference; nearer to the panel when muted.
[[nodiscard]] QColor flameColor(FlameKind kind, std::string_view name, const Theme& theme, bool muted = false,
                                FlameColoring coloring = FlameColoring::Kind);
/// Colour-blind safe: from blue (-1) over nearly white (0) to red (1).
[[nodiscard]] QColor flameDifferenceColor(double change, const Theme& theme);
/// Text on a fill, with a contrast of at least 4.5.
[[nodiscard]] QColor flameTextColor(const QColor& fill, const Theme& theme);
/// Fill of what a search found.
[[nodiscard]] QColor flameMatchColor();

/// The fills of one layout, each name's made once. Belongs to one thread.
class FlamePalette {
public:
    FlamePalette(std::shared_ptr<const FlameLayout> layout, const FlameLook& look, const Theme& theme);

    [[nodiscard]] QRgb fill(std::size_t frame) const;
    /// For what is not meant: callers of the focused frame, what a search did not find.
    [[nodiscard]] QRgb mutedFill(std::size_t frame) const;
    [[nodiscard]] QRgb textOn(QRgb fill) const;
    [[nodiscard]] const FlameLayout& layout() const { return *m_layout; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] FlameColoring coloring() const { return m_coloring; }

private:
    std::shared_ptr<const FlameLayout> m_layout;
    Theme m_theme;
    FlameColoring m_coloring;
    bool m_normalised;
    mutable std::vector<QRgb> m_fills; ///< by name; 0: not made yet
    mutable QHash<QRgb, QRgb> m_texts; ///< by fill
};

struct FlameLegendEntry {
    QColor color;
    QString text; ///< safe to show
};

/// What the colours of a layout mean, in its own order. packages: the most important ones, for
/// FlameColoring::Package.
[[nodiscard]] std::vector<FlameLegendEntry> flameLegend(const FlameLayout& layout, const FlameLook& look,
                                                        const Theme& theme,
                                                        const std::vector<std::string>& packages = {});

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamegeometry.h"
#include "widgets/flamegraph/flamesearch.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QHash>
#include <QStringList>

class QPainter;

namespace bee {

/// Texts as they fit, kept between paints: eliding is the dearest part of one.
using FlameTextCache = QHash<quint64, QString>;

struct FlameStyle {
    Theme theme = themeFor(false);
    QFont font;
    const FlameMatches* matches = nullptr;
    std::optional<std::size_t> hovered;
    FlameTextCache* texts = nullptr; ///< clear it when the layout or the font changes
};

/// Fill of a frame: warm by name for programs, blue for the kernel, grey for what has no name; nearer to the
/// panel when muted.
[[nodiscard]] QColor flameColor(FlameKind kind, std::string_view name, const Theme& theme,
                                bool muted = false);
/// Text on a fill, with a contrast of at least 4.5 on all that flameColor() gives.
[[nodiscard]] QColor flameTextColor(const QColor& fill, const Theme& theme);

/// The name of a frame as shown: sanitised; "all" for the root.
[[nodiscard]] QString flameName(const FlameLayout& layout, std::size_t frame);
/// A count in the profile's unit: "1,204 samples", "12.3 ms", "4.1 MiB".
[[nodiscard]] QString flameCount(quint64 count, Unit unit);

void paintFlames(QPainter& painter, const FlameLayout& layout, const FlameViewport& viewport,
                 const FlameStyle& style);

struct FlameGraphOptions {
    Theme theme = themeFor(false);
    QFont font;
    QStringList titleLines;  ///< the first one bold
    QStringList footerLines; ///< provenance and losses
    FlameQuery search;
    std::size_t focus = 0;
};

/// Height in which every row of the layout has the height it has on the screen.
[[nodiscard]] int flameGraphHeight(const FlameLayout& layout, const FlameGraphOptions& options = {});
/// The exported picture. Rows become lower where the size is short of flameGraphHeight().
void paintFlameGraph(QPainter& painter, QSizeF size, const FlameLayout& layout,
                     const FlameGraphOptions& options);

} // namespace bee

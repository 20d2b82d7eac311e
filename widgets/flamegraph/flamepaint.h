// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"
#include "widgets/flamegraph/flamegeometry.h"
#include "widgets/flamegraph/flamepalette.h"
#include "widgets/flamegraph/flamesearch.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QString>

class QPainter;

namespace bee {

/// Names as glyphs, kept between paints: shaping text is the dearest part of one. Clear it when the layout
/// changes; another font is noticed. For one thread.
class FlameTextCache {
public:
    struct Name {
        QList<quint32> glyphs;
        QList<QPointF> positions; ///< of each glyph and of the end of the text
        QString text;             ///< of a name that takes more than one glyph after the other
    };

    void setFont(const QFont& font);
    void clear() { m_names.clear(); }
    [[nodiscard]] const Name& name(const FlameLayout& layout, std::size_t frame);
    [[nodiscard]] const QRawFont& font() const { return m_raw; }

private:
    QFont m_font;
    QRawFont m_raw;
    QList<quint32> m_glyphs; ///< by ASCII character
    QList<QPointF> m_advances;
    QHash<quint32, Name> m_names; ///< by FlameFrame::name
};

struct FlameStyle {
    QFont font;
    const FlameMatches* matches = nullptr;
    FlameTextCache* texts = nullptr; ///< for painting on a screen
};

/// The name of a frame as shown: readable and sanitised; "all" for the root.
[[nodiscard]] QString flameName(const FlameLayout& layout, std::size_t frame);
/// A count in the profile's unit: "1,204 samples", "12.3 ms", "4.1 MiB".
[[nodiscard]] QString flameCount(quint64 count, Unit unit);
/// A part of a whole: "12.4 %".
[[nodiscard]] QString flameShare(quint64 part, quint64 whole);

/// The height of a row in which a font fits.
[[nodiscard]] double flameRowHeight(const QFont& font);
/// The bars of flameBars(), with names where they fit.
void paintFlames(QPainter& painter, const FlamePalette& palette, const FlameViewport& viewport,
                 const FlameStyle& style);
/// A frame around the frame that is pointed at.
void paintFlameOutline(QPainter& painter, const FlameLayout& layout, const FlameViewport& viewport,
                       std::size_t frame, const Theme& theme);

/// Times below a flame chart; nothing for other layouts.
[[nodiscard]] double flameAxisHeight(const FlameLayout& layout, const QFont& font);
void paintFlameAxis(QPainter& painter, const QRectF& rect, const FlameLayout& layout,
                    const FlameViewport& viewport, const TimeDisplay& clock, const Theme& theme);

/// Swatches with their texts, on as many lines as they need.
[[nodiscard]] double flameLegendHeight(const std::vector<FlameLegendEntry>& entries, double width,
                                       const QFont& font);
void paintFlameLegend(QPainter& painter, const QRectF& rect, const std::vector<FlameLegendEntry>& entries,
                      const Theme& theme);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamepaint.h"

#include "widgets/theme/format.h"
#include "widgets/theme/timeaxis.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double TextPadding = 4;
constexpr double MinimumTextWidth = 26; ///< about three letters
constexpr qsizetype LongestText = 512;
constexpr qsizetype LeastLetters = 3; ///< fewer of a name say nothing
constexpr qsizetype MostTexts = 20'000;
constexpr double SwatchSize = 10;
constexpr double SwatchGap = 5;
constexpr double EntryGap = 16;

/// As much of a name as fits, cut without an ellipsis: in a narrow frame its letters would be most of what
/// fits. Nothing when that is a letter or two of more.
QString fittingText(const QString& name, double room, const QFontMetricsF& metrics)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    qsizetype fits = 0;
    qsizetype fitsNot = name.size();
    while (fitsNot - fits > 1) {
        const qsizetype middle = (fits + fitsNot) / 2;
        (metrics.horizontalAdvance(name.left(middle)) <= room ? fits : fitsNot) = middle;
    }
    if (fits > 0 && name[fits - 1].isHighSurrogate())
        --fits;
    return fits < LeastLetters ? QString() : name.left(fits);
}

/// Names of frames onto a painter: as glyphs on screens, as text that can be searched elsewhere.
class NamePainter {
public:
    NamePainter(QPainter& painter, const FlameLayout& layout, const FlameStyle& style)
        : m_painter(painter), m_layout(layout), m_metrics(style.font), m_cache(style.texts)
    {
        if (m_cache) {
            m_cache->setFont(style.font);
            m_run.setRawFont(m_cache->font());
        }
    }

    [[nodiscard]] const QFontMetricsF& metrics() const { return m_metrics; }

    /// top: of the text, not its base line.
    void draw(std::size_t frame, double room, QPointF top, QRgb color)
    {
        const QPointF base(top.x(), top.y() + m_metrics.ascent());
        if (m_cache) {
            const FlameTextCache::Name& name = m_cache->name(m_layout, frame);
            if (name.text.isEmpty()) {
                drawGlyphs(name, room, base, color);
                return;
            }
        }
        const QString name = flameName(m_layout, frame).left(LongestText);
        if (const QString text = fittingText(name, room, m_metrics); !text.isEmpty()) {
            usePen(color);
            m_painter.drawText(base, text);
        }
    }

private:
    void drawGlyphs(const FlameTextCache::Name& name, double room, QPointF base, QRgb color)
    {
        const auto fitsNot =
            std::upper_bound(name.positions.begin(), name.positions.end(), room,
                             [](double width, const QPointF& position) { return width < position.x(); });
        const auto fits = static_cast<int>(fitsNot - name.positions.begin()) - 1;
        if (fits < std::min<qsizetype>(LeastLetters, name.glyphs.size()) || fits == 0)
            return;
        usePen(color);
        m_run.setRawData(name.glyphs.constData(), name.positions.constData(), fits);
        m_painter.drawGlyphRun(base, m_run);
    }
    void usePen(QRgb color)
    {
        if (color == m_pen)
            return;
        m_painter.setPen(QColor(color));
        m_pen = color;
    }

    QPainter& m_painter;
    const FlameLayout& m_layout;
    QFontMetricsF m_metrics;
    FlameTextCache* m_cache;
    QGlyphRun m_run;
    QRgb m_pen = 0;
};

bool hasMatch(const FlameLayout& layout, const FlameBar& bar, const FlameMatches& matches)
{
    if (bar.frame == bar.last)
        return matches.contains(layout.frames()[bar.frame].name);
    const auto place = std::lower_bound(matches.places.begin(), matches.places.end(), bar.frame);
    return place != matches.places.end() && *place <= bar.last;
}

} // namespace

void FlameTextCache::setFont(const QFont& font)
{
    if (m_raw.isValid() && font == m_font)
        return;
    constexpr char16_t end = 128;
    m_font = font;
    m_raw = QRawFont::fromFont(font);
    m_names.clear();
    QString ascii;
    for (char16_t c = 0; c < end; ++c)
        ascii += QChar(c < u' ' || c == end - 1 ? u' ' : c);
    m_glyphs = m_raw.glyphIndexesForString(ascii);
    m_advances = m_raw.advancesForGlyphIndexes(m_glyphs);
}

const FlameTextCache::Name& FlameTextCache::name(const FlameLayout& layout, std::size_t frame)
{
    const quint32 key = layout.frames()[frame].name;
    if (const auto found = m_names.constFind(key); found != m_names.constEnd())
        return *found;
    if (m_names.size() > MostTexts)
        m_names.clear();
    Name name;
    const QString text = flameName(layout, frame).left(LongestText);
    double x = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        // Glyph by glyph only what needs no shaping and is in the font itself.
        if (code >= static_cast<std::size_t>(std::min(m_glyphs.size(), m_advances.size())) ||
            m_glyphs[code] == 0) {
            name = {};
            name.text = text;
            break;
        }
        name.glyphs += m_glyphs[code];
        name.positions += QPointF(x, 0);
        x += m_advances[code].x();
    }
    name.positions += QPointF(x, 0);
    return *m_names.insert(key, name);
}

QString flameName(const FlameLayout& layout, std::size_t frame)
{
    if (frame == 0)
        return QCoreApplication::translate("FlameGraph", "all");
    return displayText(layout.readableName(frame));
}

QString flameCount(quint64 count, Unit unit)
{
    if (unit == Unit::Samples || unit == Unit::Count || unit == Unit::None)
        return count == 1 ? QCoreApplication::translate("FlameGraph", "1 sample")
                          : QCoreApplication::translate("FlameGraph", "%1 samples").arg(formatCount(count));
    return formatValue(static_cast<double>(count), unit);
}

QString flameShare(quint64 part, quint64 whole)
{
    return formatPercent(whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole));
}

double flameRowHeight(const QFont& font)
{
    return std::max(16., std::ceil(QFontMetricsF(font).height()) + 2);
}

void paintFlames(QPainter& painter, const FlamePalette& palette, const FlameViewport& viewport,
                 const FlameStyle& style)
{
    const FlameLayout& layout = palette.layout();
    painter.save();
    painter.setClipRect(viewport.area, Qt::IntersectClip);
    painter.setFont(style.font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    NamePainter names(painter, layout, style);
    const double gap = viewport.rowHeight > 6 ? 1 : 0;
    const bool textFits = viewport.rowHeight >= names.metrics().ascent() + 2;
    const double textTop = (viewport.rowHeight - gap - names.metrics().height()) / 2;
    const bool searching = style.matches && style.matches->isActive();
    const QRgb matchFill = flameMatchColor().rgb();
    const std::vector<FlameBar> bars = flameBars(layout, viewport);
    for (const FlameBar& bar : bars) {
        const bool matched = searching && hasMatch(layout, bar, *style.matches);
        const bool isMuted = bar.ancestor || (searching && !matched);
        const QRgb fill = matched && !bar.ancestor ? matchFill
                          : isMuted                ? palette.mutedFill(bar.frame)
                                                   : palette.fill(bar.frame);
        const double width = bar.rect.width();
        const QRectF rect(bar.rect.left(), bar.rect.top(), width > 4 ? width - 1 : width,
                          bar.rect.height() - gap);
        painter.fillRect(rect, QColor(fill));
        if (textFits && width >= MinimumTextWidth && bar.frame == bar.last)
            names.draw(bar.frame, width - 1 - 2 * TextPadding,
                       {rect.left() + TextPadding, rect.top() + textTop}, palette.textOn(fill));
    }
    painter.restore();
}

void paintFlameOutline(QPainter& painter, const FlameLayout& layout, const FlameViewport& viewport,
                       std::size_t frame, const Theme& theme)
{
    const QRectF rect = flameFrameRect(layout, viewport, frame);
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setClipRect(viewport.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.text, 1));
    painter.setBrush(Qt::NoBrush);
    const double gap = viewport.rowHeight > 6 ? 1 : 0;
    painter.drawRect(rect.adjusted(0.5, 0.5, rect.width() > 4 ? -1.5 : -0.5, -gap - 0.5));
    painter.restore();
}

double flameAxisHeight(const FlameLayout& layout, const QFont& font)
{
    return layout.slices().empty() ? 0 : std::ceil(QFontMetricsF(font).height()) + 8;
}

void paintFlameAxis(QPainter& painter, const QRectF& rect, const FlameLayout& layout,
                    const FlameViewport& viewport, const TimeDisplay& clock, const Theme& theme)
{
    if (layout.slices().empty() || viewport.focus >= layout.frames().size() || rect.width() <= 0)
        return;
    const FlameFrame& focus = layout.frames()[viewport.focus];
    const auto from = layout.timeAt(focus.start);
    const auto to = layout.timeAt(focus.start + std::max<quint64>(focus.total, 1) - 1);
    if (!from || !to)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.border);
    painter.drawLine(rect.topLeft() + QPointF(0, 1), rect.topRight() + QPointF(0, 1));
    const TimeTicks ticks =
        timeTicks({*from, std::max(*to, *from + Duration(1))},
                  static_cast<int>(rect.width() / metrics.averageCharWidth() / 18), clock);
    double free = rect.left();
    for (const Time time : ticks.times) {
        const auto position = layout.positionAt(time);
        if (!position || *position < focus.start || *position - focus.start > focus.total)
            continue;
        const double x = rect.left() + static_cast<double>(*position - focus.start) * rect.width() /
                                           static_cast<double>(std::max<quint64>(focus.total, 1));
        const QString text = timeTickText(time, ticks, clock);
        const double width = metrics.horizontalAdvance(text);
        const double left =
            std::clamp(x - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
        painter.setPen(theme.border);
        painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.top() + 5));
        if (left < free)
            continue;
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(left, rect.top() + 6 + metrics.ascent()), text);
        free = left + width + 12;
    }
    painter.restore();
}

namespace {

/// Places the entries of a legend; each(entry, x, y of its line's top).
template <typename Each>
double placeLegend(const std::vector<FlameLegendEntry>& entries, double width, const QFontMetricsF& metrics,
                   const Each& each)
{
    const double line = std::ceil(metrics.height()) + 4;
    double x = 0;
    double y = 0;
    for (const FlameLegendEntry& entry : entries) {
        const double swatch = entry.color.isValid() ? SwatchSize + SwatchGap : 0;
        const double needed = swatch + metrics.horizontalAdvance(entry.text);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        each(entry, x, y);
        x += needed + EntryGap;
    }
    return entries.empty() ? 0 : y + line;
}

} // namespace

double flameLegendHeight(const std::vector<FlameLegendEntry>& entries, double width, const QFont& font)
{
    return placeLegend(entries, width, QFontMetricsF(font), [](const FlameLegendEntry&, double, double) {});
}

void paintFlameLegend(QPainter& painter, const QRectF& rect, const std::vector<FlameLegendEntry>& entries,
                      const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFontMetricsF metrics(painter.font());
    placeLegend(entries, rect.width(), metrics, [&](const FlameLegendEntry& entry, double x, double y) {
        const QPointF at = rect.topLeft() + QPointF(x, y + 2);
        double left = at.x();
        if (entry.color.isValid()) {
            painter.fillRect(QRectF(left, std::round(at.y() + (metrics.height() - SwatchSize) / 2),
                                    SwatchSize, SwatchSize),
                             entry.color);
            left += SwatchSize + SwatchGap;
        }
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(left, at.y() + metrics.ascent()), entry.text);
    });
    painter.restore();
}

} // namespace bee
